// What of a meeting counts in the statistics: a booked time, and whether the applicant came.
import type { Meeting } from '../../../dialogs/meetings/meeting.ts';
import type { Database } from '../database.ts';

/**
 * What the statistics count: a booked time, and whether the applicant came; null while nobody has recorded it. A time that
 * is given up before goes; one that the person did not come to stays, also when the meeting is given another.
 */
export async function recordBooking(transaction: Database, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  const { id, caseId, slot, state } = meeting;
  await transaction
    .deleteFrom('enrolment_bookings')
    .where((where) => where.fn('starts_with', ['id', where.val(`${id}/`)]), '=', true)
    .where('attended', 'is', null)
    .execute();
  if (state !== 'booked' && state !== 'tookPlace' && state !== 'noShow') return;
  const startsAt = slot.from.toString();
  const attended = state === 'booked' ? null : state === 'tookPlace';
  const changes = { attended, updated_at: now.toString() };
  await transaction
    .insertInto('enrolment_bookings')
    .values({ id: `${id}/${startsAt}`, case_id: caseId, kind: 'tripartiteMeeting', starts_at: startsAt, ...changes })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
}
