// The audit trail's table, kept from being changed: statements for a step of migrations.ts, never edited once released.

/**
 * One row a turn, written by the message road with the turn itself. Nobody changes a row, and only the removal of what is kept no
 * longer deletes one; that guards against mistakes of ours, not against whoever owns the database.
 */
export const auditTable = `
  create table audit (
    id bigint generated always as identity,
    at timestamptz not null,
    staff_id text not null,
    kind text not null,
    asked jsonb not null,
    shown jsonb not null,
    result text not null
  );
  create index audit_at on audit using brin (at);
  create function keep_audit() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('trepart.disposal', true) = 'on' then return old; end if; raise exception 'The audit trail is only added to.'; end $$;
  create trigger audit_rows_stay before update or delete on audit for each row execute function keep_audit();
  create trigger audit_stays before truncate on audit for each statement execute function keep_audit()
`;
