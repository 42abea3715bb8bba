// The message road's one statement, kept in the database as a function: it records what has happened in many conversations and
// gives what is to be done next in each. A change of it is taken over by a new step; every step that makes it makes it as it is here.

/**
 * Replies are kept as they were written, and packed by the quicker of two ways where the database has it. Rows are added by the
 * function alone, which holds their conversation's row: that it exists need not be looked up once more for each, and whoever
 * removes a conversation removes them.
 */
export const roadTables: readonly string[] = [
  'alter table outbox alter column activity type json using activity::json',
  `do $$ begin
    alter table outbox alter column activity set compression lz4;
  exception when feature_not_supported then null;
  end $$`,
  'alter table inbox drop constraint inbox_conversation_id_fkey',
  'alter table outbox drop constraint outbox_conversation_id_fkey',
  `create function remove_messages() returns trigger language plpgsql as $$
  begin
    delete from inbox where conversation_id = old.id;
    delete from outbox where conversation_id = old.id;
    return null;
  end $$`,
  'create trigger conversations_take_messages after delete on conversations for each row execute function remove_messages()',
  'drop trigger inbox_keeps_address on inbox',
  'drop function keep_staff_conversation()',
];

/** Names the last turn that was answered in a conversation, so that whoever has answered it can tell that nothing has happened since. */
export const lastTurn = 'alter table conversations add column last_turn bigint';

/** Names who has marked a message as being sent, so that they can tell what they were never handed, since the answer was lost. */
export const markedBy = 'alter table outbox add column marked_by text';

/**
 * `road_step(me, happened, bodies)`: `happened` holds `received`, `finished`, `sent`, `takes` and `stores` (the ids of conversations in
 * which something is to be taken up, and in which something was received), each a list;
 * `bodies` holds the replies of all finished turns, each a line of JSON. Gives `changed` (the places of what was received for the
 * first time, and of the turns that were saved) and `work` (a row for each conversation in `takes` in which there is something to
 * do). What was answered ahead of being stored stands in `received` with what was taken for granted (`ahead`: after which turn,
 * for whom), and in `finished` at the same place without an id; where that holds, it is stored as answered, and `ahead` gives its
 * place and id; where it does not, it is stored as any other. The plans are kept and made while the tables are small, so scans that are quick only then are off; bitmap scans are too,
 * because they would read what is done with over and over, where index scans leave it out from the second time on. And rows are
 * joined one by one: few are given, and any other way reads all that waits, and all that has waited, for each of them.
 */
export const roadStep = `create or replace function road_step(me text, happened jsonb, bodies text) returns json language plpgsql
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    takes text[] := array(select jsonb_array_elements_text(happened -> 'takes'));
    stores text[] := array(select jsonb_array_elements_text(happened -> 'stores'));
    replies text[];
    fresh int[];
    ahead_places int[];
    ahead_ids bigint[];
    saved int[];
    answered bigint[];
    answered_in text[];
    work json;
  begin
    -- Locked before anything is looked for: what others have stored until then is seen, so that none is left behind.
    perform from conversations where id = any(takes || stores) order by id for update;
    -- First, since what comes in now may have been answered ahead because nothing else was left.
    if jsonb_array_length(happened -> 'sent') > 0 then
      with ended as (
        update outbox set state = sent.state, sent_id = sent.sent_id,
          activity = case when sent.state = 'ready' then outbox.activity end,
          not_before = case when sent.state = 'ready' then now() + make_interval(secs => sent.seconds) else outbox.not_before end
        from jsonb_to_recordset(happened -> 'sent') as sent(
          id bigint, state text, sent_id text, seconds double precision, notice jsonb, at timestamptz)
        -- Somebody slower than the hold may tell of a message that another has put in doubt: that it was sent is worth knowing.
        where outbox.id = sent.id and (outbox.state = 'sending' or sent.state = 'sent')
        returning outbox.conversation_id, outbox.inbox_id, sent.notice, sent.at
      )
      insert into outbox (conversation_id, activity, created_at)
      -- A notice answers nothing, so that none follows a notice.
      select conversation_id, notice::json, at from ended where notice is not null and inbox_id is not null;
    end if;
    if jsonb_array_length(happened -> 'received') > 0 then
      with given as (
        select * from jsonb_to_recordset(happened -> 'received') as g(
          place int, conversation_id text, address jsonb, activity_id text, incoming jsonb, at timestamptz, ahead jsonb)
      ), held_true as (
        select given.place from given
          join conversations on conversations.id = given.conversation_id and conversations.id = any(takes)
          join staff on staff.entra_object_id = lower(incoming ->> 'entraObjectId') and staff.active
        where ahead is not null and last_turn = (ahead ->> 'after')::bigint
          and (lease_owner is null or lease_owner = me or lease_until < now())
          and ahead -> 'caller' = jsonb_build_object('staffId', staff.id, 'name', staff.name, 'role', staff.role,
            'district', staff.district, 'jobbtorg', staff.jobbtorg)
          and not exists (select from inbox where conversation_id = conversations.id and state = 'waiting')
          and not exists (select from outbox where conversation_id = conversations.id and state in ('ready', 'sending'))
          -- What comes in by this very step is not stored yet where that is looked at.
          and not exists (select from given as earlier where earlier.conversation_id = conversations.id and earlier.place < given.place)
      ), conversation as (
        insert into conversations (id, address, updated_at)
        select distinct on (conversation_id) conversation_id, address, at from given order by conversation_id, place desc
        on conflict (id) do update set address = excluded.address, updated_at = excluded.updated_at
        where conversations.address <> excluded.address
          or conversations.updated_at < excluded.updated_at - interval '1 hour'
      ), first as (
        select distinct on (conversation_id, activity_id) * from given order by conversation_id, activity_id, place
      ), stored as (
        insert into inbox (conversation_id, activity_id, state, incoming, attempts, received_at)
        select conversation_id, activity_id, case when held_true.place is null then 'waiting' else 'done' end,
          case when held_true.place is null then incoming end, case when held_true.place is null then 0 else 1 end, at
        from first left join held_true using (place) order by place
        on conflict (conversation_id, activity_id) do nothing
        returning id, conversation_id, activity_id, state
      ), new as (
        select first.*, stored.id, stored.state from first join stored using (conversation_id, activity_id)
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
      select array_agg(place), array_agg(place) filter (where state = 'done'), array_agg(id) filter (where state = 'done')
      into fresh, ahead_places, ahead_ids from new;
    end if;
    if jsonb_array_length(happened -> 'finished') > 0 then
      replies := string_to_array(bodies, chr(10));
      with given as (
        select * from jsonb_to_recordset(happened -> 'finished') as g(
          place int, id bigint, conversation_id text, staff_id text, state jsonb, keeps boolean, first int, last int,
          answer jsonb, at timestamptz, trail jsonb)
      ), closed as (
        update inbox set state = 'done', incoming = null, answer = given.answer
        from given where inbox.id = given.id and inbox.state = 'waiting'
        returning given.place, inbox.id
      ), turns as (
        select place, id from closed union all select place, id from unnest(ahead_places, ahead_ids) as ahead(place, id)
      ), done as (
        select given.*, turns.id as turn from given join turns using (place)
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
        select conversation_id, turn, replies[number]::json, at
        from done, generate_series(first, last) as number
        order by place, number
      )
      select array_agg(place), array_agg(turn), array_agg(conversation_id) into saved, answered, answered_in from done;
    end if;
    with named as (
      select conversations.id, lease_owner is null or lease_owner = me or lease_until < now() as is_free, turns.turn
      from conversations left join unnest(answered_in, answered) as turns(conversation_id, turn)
        on turns.conversation_id = conversations.id
      where conversations.id = any(takes)
    ), free as (
      select id from named where is_free
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
    ), held as (
      update conversations
      set lease_owner = case when not is_free then lease_owner when busy then me end,
        lease_until = case when not is_free then lease_until when busy then now() + interval '30 seconds' end,
        last_turn = coalesce(turn, last_turn)
      from (
        select named.id, is_free, turn, sendable.id is not null or taken.id is not null as busy
        from named left join sendable on sendable.conversation_id = named.id left join taken on taken.conversation_id = named.id
        -- Whoever has lost the hold may still have answered first.
        where is_free or turn is not null
      ) as each
      where conversations.id = each.id
      returning conversations.id, conversations.address, busy
    )
    select json_agg(each) into work from (
      select held.id, held.address,
        sendable.id as send_id, sendable.state as send_state, sendable.attempts as sends, sendable.inbox_id as answers,
        coalesce(sendable.marked_by = me, false) as is_ours,
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
    return json_build_object('changed', to_json(coalesce(fresh, '{}') || coalesce(saved, '{}')), 'work', coalesce(work, '[]'),
      'ahead', (select json_agg(json_build_array(place, id)) from unnest(ahead_places, ahead_ids) as ahead(place, id)));
  end $$`;
