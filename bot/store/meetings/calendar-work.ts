// What an outer calendar has still to be told: every meeting whose version is newer than the one it was told of.
import { sql } from 'kysely';
import type { Stretch } from '../../../dialogs/meetings/slot.ts';
import type { CalendarFault } from '../../calendars/calendars.ts';
import type { Database } from '../database.ts';
import { momentOf } from './meeting-rows.ts';

export interface HeldWork {
  meetingId: string;
  version: number;
  eventId: string | null;
  joinUrl: string | null;
  attempts: number;
}

/** What a calendar was told: the event there and its time; no event where it was taken away. */
export interface CalendarResult {
  event: { id: string; from: Temporal.Instant; until: Temporal.Instant } | null;
  joinUrl: string | null;
}

const atOnce = 10;
const leaseSeconds = 60;
/** A meeting that Graph refuses is looked at again after so long: somebody may have given the right that was missing. */
const refusedPause = 3_600;
const longestPause = 3_600;

/** Takes meetings to tell of, for this process alone for a minute. */
export async function claimCalendarWork(database: Database, now: Temporal.Instant): Promise<HeldWork[]> {
  return await database.transaction().execute(async (transaction) => {
    await sql`insert into calendar_work (meeting_id)
      select id from meetings where ends_at > ${now.toString()}::timestamptz
      on conflict do nothing`.execute(transaction);
    const rows = await transaction
      .selectFrom('calendar_work')
      .innerJoin('meetings', 'meetings.id', 'calendar_work.meeting_id')
      .select(['meeting_id', 'version', 'event_id', 'join_url', 'attempts'])
      .whereRef('done_version', '<', 'version')
      .where('meetings.ends_at', '>', now.toString())
      // An agreed meeting that was called off stays in the calendars while that can be undone.
      .where(
        sql<boolean>`not (state = 'cancelled' and before ->> 'state' = 'booked'
          and ${now.toString()}::timestamptz < least((before ->> 'undoUntil')::timestamptz, meetings.starts_at))`,
      )
      .where((where) => where.or([where('not_before', 'is', null), where('not_before', '<=', now.toString())]))
      .where(sql<boolean>`(lease_until is null or lease_until < clock_timestamp())`)
      .orderBy('meetings.starts_at')
      .limit(atOnce)
      .forUpdate('calendar_work')
      .skipLocked()
      .execute();
    if (rows.length > 0)
      await transaction
        .updateTable('calendar_work')
        .set({ lease_until: sql`clock_timestamp() + make_interval(secs => ${leaseSeconds})` })
        .where(
          'meeting_id',
          'in',
          rows.map(({ meeting_id }) => meeting_id),
        )
        .execute();
    return rows.map(({ meeting_id, version, event_id, join_url, attempts }) => ({
      meetingId: meeting_id,
      version,
      eventId: event_id,
      joinUrl: join_url,
      attempts,
    }));
  });
}

/** Notes what came of it: told, or when it is tried again. */
export async function endCalendarWork(
  database: Database,
  { meetingId, version, attempts }: HeldWork,
  told: CalendarResult | CalendarFault,
  now: Temporal.Instant,
): Promise<void> {
  const pause = 'kind' in told ? pauseAfter(told, attempts) : 0;
  const changes =
    'kind' in told
      ? {
          attempts: attempts + 1,
          not_before: now.add({ seconds: pause }).toString(),
          fault: told.why,
        }
      : {
          event_id: told.event?.id ?? null,
          starts_at: told.event?.from.toString() ?? null,
          ends_at: told.event?.until.toString() ?? null,
          join_url: told.joinUrl,
          done_version: version,
          attempts: 0,
          not_before: null,
          fault: null,
        };
  await database
    .updateTable('calendar_work')
    .set({ ...changes, lease_until: null })
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** When the event of a meeting stands in the outer calendars; null where it has none there. */
export async function eventTimes(database: Database, meetingId: string): Promise<Stretch | null> {
  const row = await database
    .selectFrom('calendar_work')
    .select(['starts_at', 'ends_at'])
    .where('meeting_id', '=', meetingId)
    .where('event_id', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.starts_at === null || row.ends_at === null) return null;
  return { from: momentOf(row.starts_at).epochMilliseconds, until: momentOf(row.ends_at).epochMilliseconds };
}

function pauseAfter(fault: CalendarFault, attempts: number): number {
  return fault.kind === 'refused' ? refusedPause : Math.min(longestPause, fault.seconds * 2 ** Math.min(attempts, 6));
}
