-- Gives the next thing to do in each of the conversations that `me` may work in, and takes or renews the lease on it; one in which nothing is left
-- is given back. A message that is ready is marked as being sent, and goes before what waits to be answered, which counts as tried once
-- more; a message that has to wait lets what waits to be answered go first. Replies to the rows in answered come without their content.
create function claim_next(me text, conversation_ids text[], answered bigint[]) returns json language plpgsql as $$
  #variable_conflict use_column
  declare
    work json;
  begin
    with free as (
      select id from conversations
      where id = any(conversation_ids) and (lease_owner is null or lease_owner = me or lease_until < now())
    ), oldest as (
      select free.id as conversation_id, open.* from free cross join lateral (
        select id, inbox_id, activity, state, attempts, marked_by, coalesce(not_before > now(), false) as waits
        from outbox where conversation_id = free.id and state in ('ready', 'sending') order by id limit 1
      ) as open
    ), sendable as (
      select * from oldest where not waits
    ), marked as (
      update outbox set state = 'sending', attempts = outbox.attempts + 1, marked_by = me
      from sendable where outbox.id = sendable.id and sendable.state = 'ready'
    ), waiting as (
      select asked.id from free cross join lateral (
        select id from inbox where conversation_id = free.id and state = 'waiting' order by id limit 1
      ) as asked
      where not exists (select from sendable where conversation_id = free.id)
    ), taken as (
      update inbox set attempts = inbox.attempts + 1 from waiting where inbox.id = waiting.id
      returning inbox.id, inbox.conversation_id, inbox.activity_id, inbox.incoming, inbox.attempts
    ), leased as (
      update conversations
      set lease_owner = case when busy then me end, lease_until = case when busy then now() + interval '30 seconds' end
      from (
        select free.id, sendable.id is not null or taken.id is not null as busy
        from free left join sendable on sendable.conversation_id = free.id left join taken on taken.conversation_id = free.id
      ) as each
      where conversations.id = each.id
      returning conversations.id, conversations.address, busy
    )
    select json_agg(each) into work from (
      select leased.id, leased.address,
        sendable.id as send_id, sendable.state as send_state, sendable.attempts as sends,
        coalesce(sendable.marked_by = me, false) as is_ours,
        -- Whoever has just handed it in has it still.
        case when sendable.inbox_id = any(answered) then null else sendable.activity end as activity,
        taken.id as inbox_id, taken.activity_id, taken.incoming, taken.attempts,
        staff.id as staff_id, staff.name, staff.role, staff.district, staff.jobbtorg, sessions.state as session
      from leased
        left join sendable on sendable.conversation_id = leased.id
        left join taken on taken.conversation_id = leased.id
        left join staff on staff.entra_object_id = lower(taken.incoming ->> 'entraObjectId') and staff.active
        left join sessions on sessions.conversation_id = leased.id and sessions.staff_id = staff.id
      where busy
    ) as each;
    return coalesce(work, '[]');
  end $$;
