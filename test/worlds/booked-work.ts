// What tests of own work and group information begin with: Maja as a caller, a meeting of hers with Amina, sessions with seats.
import type { Caller } from '../../dialogs/caller.ts';
import type { Slot } from '../../dialogs/meetings/slot.ts';
import { type Assistant, people } from './assistant.ts';

/** A moment on Stockholm's clock, as `2026-11-26T10:00`. */
export function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant();
}

/** Maja, a caseworker in Farsta. */
export const majaCalls: Caller = {
  staffId: people.maja.id,
  name: people.maja.name,
  role: 'caseworker',
  district: 'Farsta',
  jobbtorg: null,
};

/** Holds an hour on site with Amina for a case, asked for by Maja and named by its key. */
export async function holdMeeting(
  { core }: Assistant,
  { caseId, from, holdUntil, key }: { caseId: string; from: string; holdUntil: string; key: string },
): Promise<void> {
  const begins = at(from);
  const slot: Slot = {
    from: begins,
    until: begins.add({ hours: 1 }),
    coachId: people.amina.id,
    jobbtorg: 'Farsta',
    mode: 'onSite',
    room: null,
  };
  const asked = { caseId, caseworkerId: people.maja.id, slot, interpreter: null, by: 'caseworker' } as const;
  const draft = { ...asked, consentBy: people.maja.id, holdUntil: at(holdUntil) };
  const begun = await core.tools.meetings.begin(majaCalls, draft, key);
  if (begun.kind !== 'done') throw new Error(`${caseId}: ${begun.kind}`);
}

/** A group information of two hours in Farsta with twenty seats, unless said otherwise. */
export interface SomeSession {
  id: string;
  from: string;
  jobbtorg?: string;
  seats?: number;
}

/** Stores sessions of group information. */
export async function storeSessions({ database }: Assistant, sessions: readonly SomeSession[]): Promise<void> {
  const rows = sessions.map(({ id, from, jobbtorg = 'Farsta', seats = 20 }) => ({
    id,
    jobbtorg,
    place: 'Sal 2',
    starts_at: at(from).toString(),
    ends_at: at(from).add({ hours: 2 }).toString(),
    seats,
  }));
  await database.database.insertInto('information_sessions').values(rows).execute();
}
