// Who is signed in to the desk. The database holds a hash of what the browser holds, so that a copy of it signs nobody in.
import { createHash } from 'node:crypto';
import type { Caller } from '../../../dialogs/caller.ts';
import type { Database } from '../database.ts';
import { callerById } from '../people/staff.ts';

/** So long somebody stays signed in. */
const lasts = { hours: 8 };

export interface DeskSession {
  id: string;
  /** As the directory has them now. */
  caller: Caller;
  /** What each form of the session carries, so that no other page can send one. */
  formToken: string;
}

/** Signs somebody in; gives what their browser is to hold. */
export async function startSession(
  database: Database,
  staffId: string,
  now: Temporal.Instant,
  newId: () => string,
): Promise<string> {
  const token = `${newId()}${newId()}`.replaceAll('-', '');
  const expires_at = now.add(lasts).toString();
  const row = { id: hashOf(token), staff_id: staffId, form_token: newId(), expires_at };
  await database.insertInto('desk_sessions').values(row).execute();
  return token;
}

/** The session of a browser; null when there is none, it has run out, or the person has no access any more. */
export async function findSession(
  database: Database,
  token: string,
  now: Temporal.Instant,
): Promise<DeskSession | null> {
  const row = await database
    .selectFrom('desk_sessions')
    .select(['id', 'staff_id', 'form_token'])
    .where('id', '=', hashOf(token))
    .where('expires_at', '>', now.toString())
    .executeTakeFirst();
  const caller = row === undefined ? null : await callerById(database, row.staff_id);
  return row === undefined || caller === null ? null : { id: row.id, caller, formToken: row.form_token };
}

/** Signs somebody out. */
export async function endSession(database: Database, id: string): Promise<void> {
  await database.deleteFrom('desk_sessions').where('id', '=', id).execute();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
