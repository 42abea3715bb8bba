-- Stores what was received, with its conversation and where its sender can be reached. given: one element for each, with its place. Gives the
-- places of what came for the first time.
create function enqueue_messages(given jsonb) returns int[] language plpgsql as $$
  #variable_conflict use_column
  declare
    fresh int[];
  begin
    with received as (
      select * from jsonb_to_recordset(given) as g(
        place int, conversation_id text, address jsonb, activity_id text, incoming jsonb, at timestamptz)
    ), conversation as (
      insert into conversations (id, address, updated_at)
      select distinct on (conversation_id) conversation_id, address, at from received order by conversation_id, place desc
      on conflict (id) do update set address = excluded.address, updated_at = excluded.updated_at
      where conversations.address <> excluded.address
        or conversations.updated_at < excluded.updated_at - interval '1 hour'
    ), first as (
      select distinct on (conversation_id, activity_id) * from received order by conversation_id, activity_id, place
    ), stored as (
      insert into inbox (conversation_id, activity_id, incoming, received_at)
      select conversation_id, activity_id, incoming, at from first order by place
      on conflict (conversation_id, activity_id) do nothing
      returning conversation_id, activity_id
    ), new as (
      select first.* from first join stored using (conversation_id, activity_id)
    ), reachable as (
      select distinct on (person) lower(incoming ->> 'entraObjectId') as person, conversation_id, address, at from new
      where incoming ->> 'entraObjectId' is not null and address ->> 'conversationType' = 'personal'
      order by person, place desc
    ), kept as (
      insert into staff_conversations (entra_object_id, conversation_id, address, updated_at)
      select * from reachable where not exists (
        select from staff_conversations as known
        where known.entra_object_id = person and known.address = reachable.address and known.refused is null
      )
      on conflict (entra_object_id) do update
      set conversation_id = excluded.conversation_id, address = excluded.address, refused = null, updated_at = excluded.updated_at
    )
    select coalesce(array_agg(place), '{}') into fresh from new;
    return fresh;
  end $$;
