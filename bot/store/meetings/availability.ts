// When people, rooms and cases are taken, and people's working hours: read for a search, replaced by an import.
import { sql } from 'kysely';
import type { WorkingHours } from '../../../dialogs/meetings/diary.ts';
import type { Meeting } from '../../../dialogs/meetings/meeting.ts';
import type { Stretch } from '../../../dialogs/meetings/slot.ts';
import type { Database } from '../database.ts';

/** What is taken, by owner; the time of `besides` does not count, nor an imported one that is just the same: it may have been exported. */
export async function busyOf(
  database: Database,
  owners: readonly string[],
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
  besides: Pick<Meeting, 'id' | 'slot'> | null,
): Promise<Map<string, Stretch[]>> {
  const own = besides?.slot;
  const rows = await database
    .selectFrom('slots_busy')
    .select(['owner', milliseconds('lower').as('from'), milliseconds('upper').as('until')])
    .where(sql<boolean>`owner = any(${[...owners]}::text[])`)
    .where(sql<boolean>`during && tstzrange(${from.toString()}::timestamptz, ${until.toString()}::timestamptz)`)
    .where(sql<boolean>`case when booking is null
      then during is distinct from tstzrange(${own?.from.toString() ?? null}::timestamptz, ${own?.until.toString() ?? null}::timestamptz)
      else booking is distinct from ${besides?.id ?? null}::text end`)
    .execute();
  return grouped(rows.map(({ owner, from, until }) => ({ owner, row: { from, until } })));
}

function milliseconds(end: 'lower' | 'upper') {
  return sql<number>`(extract(epoch from ${sql.raw(end)}(during)) * 1000)::float8`;
}

/** Working hours by staff id; nothing for who has none of their own. */
export async function hoursOf(database: Database, staff: readonly string[]): Promise<Map<string, WorkingHours[]>> {
  if (staff.length === 0) return new Map();
  const rows = await database
    .selectFrom('availability')
    .selectAll()
    .where(sql<boolean>`staff_id = any(${[...staff]}::text[])`)
    .execute();
  return grouped(
    rows.map(({ staff_id, weekday, opens, closes }) => ({ owner: staff_id, row: { weekday, opens, closes } })),
  );
}

function grouped<T>(rows: { owner: string; row: T }[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const { owner, row } of rows) {
    const list = found.get(owner);
    if (list === undefined) found.set(owner, [row]);
    else list.push(row);
  }
  return found;
}

/** What is known of one person from an import; what it does not tell of (`null`) is left as it is. */
export interface ImportedDiary {
  staffId: string;
  hours: WorkingHours[] | null;
  busy: { source: 'csv' | 'ics'; stretches: Stretch[] } | null;
}

export interface DiaryImport {
  created: number;
  updated: number;
  unchanged: number;
}

/** Takes over diaries, each replacing what the same kind of file said of the person before. A dry run changes nothing. */
export async function importDiaries(
  database: Database,
  diaries: readonly ImportedDiary[],
  dryRun: boolean,
): Promise<DiaryImport> {
  return await database.transaction().execute(async (transaction) => {
    const result: DiaryImport = { created: 0, updated: 0, unchanged: 0 };
    for (const diary of diaries) result[await importDiary(transaction, diary, dryRun)] += 1;
    return result;
  });
}

async function importDiary(transaction: Database, { staffId, hours, busy }: ImportedDiary, dryRun: boolean) {
  const owner = `staff:${staffId}`;
  const oldHours = (await hoursOf(transaction, [staffId])).get(staffId) ?? [];
  const oldBusy = await transaction
    .selectFrom('slots_busy')
    .select([milliseconds('lower').as('from'), milliseconds('upper').as('until')])
    .where('owner', '=', owner)
    .where('source', '=', busy?.source ?? 'csv')
    .where('booking', 'is', null)
    .execute();
  const isSame =
    (hours === null || fingerprint(hours) === fingerprint(oldHours)) &&
    (busy === null || fingerprint(busy.stretches) === fingerprint(oldBusy));
  if (isSame) return 'unchanged';
  const end = oldHours.length + oldBusy.length === 0 ? 'created' : 'updated';
  if (dryRun) return end;
  if (hours !== null) {
    await transaction.deleteFrom('availability').where('staff_id', '=', staffId).execute();
    if (hours.length > 0)
      await transaction
        .insertInto('availability')
        .values(hours.map((each) => ({ staff_id: staffId, ...each })))
        .execute();
  }
  if (busy !== null) {
    await transaction
      .deleteFrom('slots_busy')
      .where('owner', '=', owner)
      .where('source', '=', busy.source)
      .where('booking', 'is', null)
      .execute();
    for (let at = 0; at < busy.stretches.length; at += most) {
      const rows = busy.stretches.slice(at, at + most).map(({ from, until }) => ({
        owner,
        during: sql`tstzrange(to_timestamp(${from}::float8 / 1000), to_timestamp(${until}::float8 / 1000))`,
        source: busy.source,
        booking: null,
      }));
      await transaction.insertInto('slots_busy').values(rows).execute();
    }
  }
  return end;
}

// PostgreSQL takes at most 65,535 values in one statement.
const most = 5_000;

function fingerprint(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort());
}
