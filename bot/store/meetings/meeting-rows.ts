// A meeting as a row of its table and back.
import { z } from 'zod';
import { type BeforeChange, type Meeting, meetingStates } from '../../../dialogs/meetings/meeting.ts';
import type { DiaryOwner } from '../../../dialogs/meetings/ports.ts';
import { modes } from '../../../dialogs/meetings/slot.ts';
import { type Database, json } from '../database.ts';
import type { MeetingTables } from './meeting-tables.ts';

type Row = MeetingTables['meetings'];

const instant = z.string().transform((text) => Temporal.Instant.from(text));
const answer = z.enum(['waiting', 'yes', 'no']);
const before = z.object({
  slot: z.object({
    from: instant,
    until: instant,
    coachId: z.string(),
    jobbtorg: z.string(),
    mode: z.enum(modes),
    room: z.string().nullable(),
  }),
  state: z.enum(meetingStates),
  answers: z.object({ caseworker: answer, coach: answer, applicant: answer }),
  holdUntil: instant.nullable(),
  // Rows of before letters told of a move lack it.
  movedFrom: instant.nullable().default(null),
  interpreter: z.string().nullish(),
  by: z.enum(['caseworker', 'coach']),
  undoUntil: instant,
});

/** How an owner of time is named in `slots_busy`. */
export function ownerName(owner: DiaryOwner): string {
  return owner.kind === 'room' ? `room:${owner.jobbtorg}/${owner.name}` : `${owner.kind}:${owner.id}`;
}

/** The moment in a column, whichever way the driver gives it. */
export function momentOf(column: string | Date): Temporal.Instant {
  return Temporal.Instant.from(column instanceof Date ? column.toISOString() : new Date(column).toISOString());
}

/** Reads a row. */
export function meetingFrom(row: Row): Meeting {
  return {
    id: row.id,
    caseId: row.case_id,
    caseworkerId: row.caseworker_id,
    slot: {
      from: momentOf(row.starts_at),
      until: momentOf(row.ends_at),
      coachId: row.coach_id,
      jobbtorg: row.jobbtorg,
      mode: row.mode,
      room: row.room,
    },
    interpreter: row.interpreter,
    state: row.state,
    version: row.version,
    answers: { caseworker: row.caseworker_says, coach: row.coach_says, applicant: row.applicant_says },
    consentBy: row.consent_by,
    holdUntil: row.hold_until === null ? null : momentOf(row.hold_until),
    movedFrom: row.moved_from === null ? null : momentOf(row.moved_from),
    interpreterOrdered: row.interpreter_ordered === null ? null : momentOf(row.interpreter_ordered),
    before: row.before === null ? null : (before.parse(row.before) satisfies BeforeChange),
  };
}

function columns({ slot, answers, ...meeting }: Meeting, now: Temporal.Instant) {
  return {
    case_id: meeting.caseId,
    caseworker_id: meeting.caseworkerId,
    coach_id: slot.coachId,
    jobbtorg: slot.jobbtorg,
    mode: slot.mode,
    room: slot.room,
    interpreter: meeting.interpreter,
    starts_at: slot.from.toString(),
    ends_at: slot.until.toString(),
    state: meeting.state,
    version: meeting.version,
    caseworker_says: answers.caseworker,
    coach_says: answers.coach,
    applicant_says: answers.applicant,
    consent_by: meeting.consentBy,
    hold_until: meeting.holdUntil?.toString() ?? null,
    moved_from: meeting.movedFrom?.toString() ?? null,
    interpreter_ordered: meeting.interpreterOrdered?.toString() ?? null,
    before: meeting.before === null ? null : json(meeting.before),
    updated_at: now.toString(),
  };
}

/** Writes a new meeting. */
export async function insertMeeting(transaction: Database, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  const consent_at = meeting.consentBy === null ? null : now.toString();
  await transaction
    .insertInto('meetings')
    .values({ id: meeting.id, ...columns(meeting, now), consent_at, created_at: now.toString() })
    .execute();
}

/** Writes a meeting that has changed; the moment of consent is kept from when it was first recorded. */
export async function updateMeeting(transaction: Database, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  await transaction.updateTable('meetings').set(columns(meeting, now)).where('id', '=', meeting.id).execute();
  if (meeting.consentBy === null) return;
  await transaction
    .updateTable('meetings')
    .set({ consent_at: now.toString() })
    .where('id', '=', meeting.id)
    .where('consent_at', 'is', null)
    .execute();
}
