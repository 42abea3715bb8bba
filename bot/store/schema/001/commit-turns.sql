-- Saves finished turns: empties the answered row, keeps the state, adds to the audit trail and queues the replies. Nothing is saved of a turn
-- whose row has been answered before. given: one element for each turn, with its place and the lines of bodies (first to last) that are its
-- replies. Gives the places of the saved turns and the ids of their rows.
create function commit_turns(given jsonb, bodies text, out places int[], out inbox_ids bigint[]) language plpgsql as $$
  #variable_conflict use_column
  declare
    replies text[] := string_to_array(bodies, chr(10));
  begin
    with turns as (
      select * from jsonb_to_recordset(given) as g(
        place int, id bigint, conversation_id text, staff_id text, state jsonb, keeps boolean, first int, last int,
        answer jsonb, at timestamptz, trail jsonb)
    ), closed as (
      update inbox set state = 'done', incoming = null, answer = turns.answer
      from turns where inbox.id = turns.id and inbox.state = 'waiting'
      returning turns.place
    ), done as (
      select turns.* from turns join closed using (place)
    ), kept as (
      insert into sessions (conversation_id, staff_id, state, updated_at)
      select conversation_id, staff_id, coalesce(state, 'null'), at from done where keeps
      on conflict (conversation_id, staff_id) do update set state = excluded.state, updated_at = excluded.updated_at
    ), audited as (
      insert into audit (at, staff_id, kind, asked, shown, result)
      select at, trail ->> 'staffId', trail ->> 'kind', trail -> 'asked', trail -> 'shown', trail ->> 'result'
      from done where trail is not null
    ), queued as (
      insert into outbox (conversation_id, inbox_id, activity, created_at)
      select conversation_id, id, replies[number]::json, at
      from done, generate_series(first, last) as number
      order by place, number
    )
    select coalesce(array_agg(place), '{}'), coalesce(array_agg(id), '{}') into places, inbox_ids from done;
  end $$;
