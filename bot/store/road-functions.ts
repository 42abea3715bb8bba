// The message road's statements, kept in the database as functions: it plans them once for each connection, which costs several
// times as much as running them. Taken over by a migration; what is here is never edited after that, a change is a new step.

/** In the order in which they are to be created. */
export const roadFunctions: readonly string[] = [
  // Stores what was received, each with its conversation; gives the ids of what had not come before.
  `create or replace function road_receive(rows jsonb) returns table (place int, id bigint) language plpgsql as $$
  #variable_conflict use_column
  begin
    return query
    with given as (
      select * from jsonb_to_recordset(rows) as g(
        place int, conversation_id text, address jsonb, activity_id text, incoming jsonb, at timestamptz)
    ), conversation as (
      insert into conversations (id, address, updated_at)
      select distinct on (conversation_id) conversation_id, address, at from given order by conversation_id, place desc
      on conflict (id) do update set address = excluded.address, updated_at = excluded.updated_at
    ), stored as (
      insert into inbox (conversation_id, activity_id, incoming, received_at)
      select distinct on (conversation_id, activity_id) conversation_id, activity_id, incoming, at
      from given order by conversation_id, activity_id, place
      on conflict (conversation_id, activity_id) do nothing
      returning id, conversation_id, activity_id
    )
    select min(given.place), stored.id from given join stored using (conversation_id, activity_id) group by stored.id;
  end $$`,
  // Takes, renews or gives back conversations, with the next thing to do in each.
  `create or replace function road_take(me text, ids jsonb) returns table (id text, address jsonb, send_id bigint, activity jsonb, send_state text, sends int, inbox_id bigint,
    activity_id text, incoming jsonb, attempts int, staff_id text, name text, role text, district text, jobbtorg text, session jsonb) language plpgsql as $$
  #variable_conflict use_column
  begin
    return query
    with free as (
      select id from conversations
      where id in (select jsonb_array_elements_text(ids))
        and (lease_owner is null or lease_owner = me or lease_until < now())
      order by id for update
    ), oldest as (
      select distinct on (conversation_id) conversation_id, id, activity, state, attempts,
        coalesce(not_before > now(), false) as waits
      from outbox where conversation_id in (select id from free) and state in ('ready', 'sending')
      order by conversation_id, id
    ), sendable as (
      select * from oldest where not waits
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
      returning conversations.id, conversations.address
    )
    select held.id, held.address,
      sendable.id as send_id, sendable.activity, sendable.state as send_state, sendable.attempts as sends,
      taken.id as inbox_id, taken.activity_id, taken.incoming, taken.attempts,
      staff.id as staff_id, staff.name, staff.role, staff.district, staff.jobbtorg, sessions.state as session
    from held
      left join sendable on sendable.conversation_id = held.id
      left join taken on taken.conversation_id = held.id
      left join staff on staff.entra_object_id = lower(taken.incoming ->> 'entraObjectId') and staff.active
      left join sessions on sessions.conversation_id = held.id and sessions.staff_id = staff.id;
  end $$`,
  // Saves state, replies and the answered row of each turn together.
  `create or replace function road_finish(rows jsonb) returns table (place int, sends jsonb, older boolean) language plpgsql as $$
  #variable_conflict use_column
  begin
    return query
    with given as (
      select * from jsonb_to_recordset(rows) as g(
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
      returning id, inbox_id
    )
    select place,
      (select jsonb_agg(queued.id order by queued.id) from queued where queued.inbox_id = given.id) as sends,
      exists (
        select from outbox
        where outbox.conversation_id = given.conversation_id and outbox.state in ('ready', 'sending')
      ) as older
    from given join done using (id);
  end $$`,
  // Marks messages as being sent, in conversations that are held.
  `create or replace function road_mark_sending(me text, rows jsonb) returns table (id bigint) language plpgsql as $$
  #variable_conflict use_column
  begin
    return query
    with given as (
      select * from jsonb_to_recordset(rows) as g(id bigint, conversation_id text)
    ), own as (
      select id from conversations where id in (select conversation_id from given) and lease_owner = me
      order by id for update
    ), held as (
      update conversations set lease_until = now() + interval '30 seconds' where id in (select id from own)
    )
    update outbox set state = 'sending', attempts = attempts + 1
    where id in (select id from given where conversation_id in (select id from own)) and state = 'ready'
    returning id;
  end $$`,
  // Records how messages ended.
  `create or replace function road_mark_sent(rows jsonb) returns void language plpgsql as $$
  #variable_conflict use_column
  begin
    
    update outbox set state = given.state, sent_id = given.sent_id,
      activity = case when given.state = 'ready' then outbox.activity end,
      not_before = case when given.state = 'ready' then now() + make_interval(secs => given.seconds) else outbox.not_before end
    from jsonb_to_recordset(rows) as given(id bigint, state text, sent_id text, seconds double precision)
    where outbox.id = given.id;
  end $$`,
];
