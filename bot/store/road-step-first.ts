// The first form of the message road's statement (road-step.ts), kept for processes of an earlier version while they are replaced: it
// is part of a released migration and never edited.

/**
 * `road_step(me, happened)`: `happened` holds `received`, `finished`, `sent` and `takes` (conversation ids), each a list; gives
 * `changed` (the places of what was received for the first time, and of the turns that were saved) and `work` (a row for each
 * conversation in `takes` in which there is something to do). Sequential scans are off because the plans are kept: they are made
 * while the tables are small.
 */
export const firstRoadStep = `create or replace function road_step(me text, happened jsonb) returns json language plpgsql
  set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    fresh int[];
    saved int[];
    answered bigint[];
    work json;
  begin
    if jsonb_array_length(happened -> 'received') > 0 then
      with given as (
        select * from jsonb_to_recordset(happened -> 'received') as g(
          place int, conversation_id text, address jsonb, activity_id text, incoming jsonb, at timestamptz)
      ), conversation as (
        insert into conversations (id, address, updated_at)
        select distinct on (conversation_id) conversation_id, address, at from given order by conversation_id, place desc
        on conflict (id) do update set address = excluded.address, updated_at = excluded.updated_at
        where conversations.address <> excluded.address
          or conversations.updated_at < excluded.updated_at - interval '1 hour'
      ), first as (
        select distinct on (conversation_id, activity_id) * from given order by conversation_id, activity_id, place
      ), stored as (
        insert into inbox (conversation_id, activity_id, incoming, received_at)
        select conversation_id, activity_id, incoming, at from first order by place
        on conflict (conversation_id, activity_id) do nothing
        returning conversation_id, activity_id
      )
      select array_agg(first.place) into fresh from first join stored using (conversation_id, activity_id);
    end if;
    -- Locked before anything is looked for: what others have stored until then is seen, so that none is left behind.
    perform from conversations
    where id in (select jsonb_array_elements_text(happened -> 'takes')) order by id for update;
    if jsonb_array_length(happened -> 'finished') > 0 then
      with given as (
        select * from jsonb_to_recordset(happened -> 'finished') as g(
          place int, id bigint, conversation_id text, staff_id text, state jsonb, keeps boolean, activities jsonb,
          answer jsonb, at timestamptz)
      ), done as (
        update inbox set state = 'done', incoming = null, answer = given.answer
        from given where inbox.id = given.id and inbox.state = 'waiting'
        returning inbox.id
      ), kept as (
        insert into sessions (conversation_id, staff_id, state, updated_at)
        select conversation_id, staff_id, coalesce(state, 'null'), at from given join done using (id) where keeps
        on conflict (conversation_id, staff_id) do update set state = excluded.state, updated_at = excluded.updated_at
      ), queued as (
        insert into outbox (conversation_id, inbox_id, activity, created_at)
        select conversation_id, id, each.activity, at
        from given join done using (id),
          jsonb_array_elements(activities) with ordinality as each(activity, number)
        order by place, each.number
      )
      select array_agg(place), array_agg(id) into saved, answered from given join done using (id);
    end if;
    if jsonb_array_length(happened -> 'sent') > 0 then
      update outbox set state = sent.state, sent_id = sent.sent_id,
        activity = case when sent.state = 'ready' then outbox.activity end,
        not_before = case when sent.state = 'ready' then now() + make_interval(secs => sent.seconds) else outbox.not_before end
      from jsonb_to_recordset(happened -> 'sent') as sent(id bigint, state text, sent_id text, seconds double precision)
      -- Somebody slower than the hold may tell of a message that another has put in doubt: that it was sent is worth knowing.
      where outbox.id = sent.id and (outbox.state = 'sending' or sent.state = 'sent');
    end if;
    with free as (
      select id from conversations
      where id in (select jsonb_array_elements_text(happened -> 'takes'))
        and (lease_owner is null or lease_owner = me or lease_until < now())
    ), oldest as (
      select distinct on (conversation_id) conversation_id, id, inbox_id, activity, state, attempts,
        coalesce(not_before > now(), false) as waits
      from outbox where conversation_id in (select id from free) and state in ('ready', 'sending')
      order by conversation_id, id
    ), sendable as (
      select * from oldest where not waits
    ), marked as (
      update outbox set state = 'sending', attempts = outbox.attempts + 1
      from sendable where outbox.id = sendable.id and sendable.state = 'ready'
    ), waiting as (
      select conversation_id, min(id) as id from inbox
      where state = 'waiting' and conversation_id in (select id from free except select conversation_id from sendable)
      group by conversation_id
    ), taken as (
      update inbox set attempts = inbox.attempts + 1 from waiting where inbox.id = waiting.id
      returning inbox.id, inbox.conversation_id, inbox.activity_id, inbox.incoming, inbox.attempts
    ), held as (
      update conversations
      set lease_owner = case when busy then me end, lease_until = case when busy then now() + interval '30 seconds' end
      from (
        select id, id in (select conversation_id from sendable union all select conversation_id from waiting) as busy
        from free
      ) as each
      where conversations.id = each.id
      returning conversations.id, conversations.address, busy
    )
    select json_agg(each) into work from (
      select held.id, held.address,
        sendable.id as send_id, sendable.state as send_state, sendable.attempts as sends, sendable.inbox_id as answers,
        -- Whoever has just handed it in has it still.
        case when sendable.inbox_id = any(answered) then null else sendable.activity end as activity,
        taken.id as inbox_id, taken.activity_id, taken.incoming, taken.attempts,
        staff.id as staff_id, staff.name, staff.role, staff.district, staff.jobbtorg, sessions.state as session
      from held
        left join sendable on sendable.conversation_id = held.id
        left join taken on taken.conversation_id = held.id
        left join staff on staff.entra_object_id = lower(taken.incoming ->> 'entraObjectId') and staff.active
        left join sessions on sessions.conversation_id = held.id and sessions.staff_id = staff.id
      where busy
    ) as each;
    return json_build_object('changed', to_json(coalesce(fresh, '{}') || coalesce(saved, '{}')), 'work', coalesce(work, '[]'));
  end $$`;
