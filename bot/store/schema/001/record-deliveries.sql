-- Records how the sending of messages ended, and adds the notices of those in doubt. given: one element for each message.
create function record_deliveries(given jsonb) returns void language plpgsql as $$
  #variable_conflict use_column
  begin
    with ended as (
      update outbox set state = delivery.state, sent_id = delivery.sent_id,
        activity = case when delivery.state = 'ready' then outbox.activity end,
        not_before = case when delivery.state = 'ready' then now() + make_interval(secs => delivery.seconds) else outbox.not_before end
      from jsonb_to_recordset(given) as delivery(
        id bigint, state text, sent_id text, seconds double precision, notice jsonb, at timestamptz)
      -- Somebody slower than the lease may tell of a message that another has put in doubt: that it was sent is worth knowing.
      where outbox.id = delivery.id and (outbox.state = 'sending' or delivery.state = 'sent')
      returning outbox.conversation_id, outbox.inbox_id, delivery.notice, delivery.at
    )
    insert into outbox (conversation_id, activity, created_at)
    -- A notice answers nothing, so that none follows a notice.
    select conversation_id, notice::json, at from ended where notice is not null and inbox_id is not null;
  end $$;
