-- Records what has happened in many conversations, and gives what is to be done next in each: the one statement of the message pipeline.
-- happened holds deliveries, received and turns (a list for each act below) and claims and stores (the ids of the conversations in which the
-- next thing to do is wanted, and in which something was received); bodies holds the replies of all turns, each a line of JSON. It gives
-- changed (the places of what was received for the first time, and of the turns that were saved) and work (see claim-next.sql).
-- The plans are kept and made while the tables are small, so scans that are quick only then are off; bitmap scans are too, because they
-- would read what is done with over and over, where index scans leave it out from the second time on. Rows are joined one by one: few are
-- given, and any other way reads all that waits, and all that has waited, for each of them.
create function advance_messages(me text, happened jsonb, bodies text) returns json language plpgsql
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    claims text[] := array(select jsonb_array_elements_text(happened -> 'claims'));
    stores text[] := array(select jsonb_array_elements_text(happened -> 'stores'));
    fresh int[] := '{}';
    saved int[] := '{}';
    answered bigint[] := '{}';
  begin
    -- Locked before anything is looked for: what others have stored until then is seen, so that none is left behind.
    perform from conversations where id = any(claims || stores) order by id for update;
    if jsonb_array_length(happened -> 'deliveries') > 0 then
      perform record_deliveries(happened -> 'deliveries');
    end if;
    if jsonb_array_length(happened -> 'received') > 0 then
      fresh := enqueue_messages(happened -> 'received');
    end if;
    if jsonb_array_length(happened -> 'turns') > 0 then
      select places, inbox_ids into saved, answered from commit_turns(happened -> 'turns', bodies);
    end if;
    return json_build_object('changed', to_json(fresh || saved), 'work', claim_next(me, claims, answered));
  end $$;
