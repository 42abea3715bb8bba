// `trepart import availability FILE`: working hours and busy times of staff from .csv, .xlsx, or one person's .ics.
import { extname } from 'node:path';
import { z } from 'zod';
import type { WorkingHours } from '../../dialogs/meetings/diary.ts';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { stockholm } from '../../dialogs/working-time/stockholm.ts';
import { weekdayNamed } from '../../knowledge/swedish/calendar-words.ts';
import { readIcsApart } from '../calendars/ics-thread.ts';
import type { Core } from '../core.ts';
import { isoDay } from '../imports/cells.ts';
import { readInputText } from '../imports/input-file.ts';
import { type RejectedRow, readTable, type TableRow, writeRejected } from '../imports/table-file.ts';
import { type ImportedDiary, importDiaries } from '../store/meetings/availability.ts';
import { CommandFault, type CommandIo } from './command.ts';

const columns = ['staff_id', 'kind', 'day', 'from', 'to'];
const clock = z.string().regex(/^([01]?\d|2[0-3])[.:][0-5]\d(:\d\d)?$/);
const row = z.object({
  staff_id: z.string().min(1, 'staff_id is missing'),
  kind: z.enum(['hours', 'busy'], 'kind is neither hours nor busy'),
  day: z.string().min(1, 'day is missing'),
  from: clock.or(z.literal('')).catch('wrong'),
  to: clock.or(z.literal('')).catch('wrong'),
});
/** How far ahead and back recurring entries of a calendar file are written out. */
const [daysBack, daysAhead] = [1, 400];
/** So many entries that cannot be read are named. */
const mostTold = 20;

/** Imports the file; `staff` says whose a calendar file is. */
export async function importAvailability(
  core: Core,
  path: string,
  options: { dryRun: boolean; json: boolean; staff: string | null },
  io: CommandIo,
): Promise<void> {
  const known = await staffIds(core);
  const isCalendar = extname(path).toLowerCase() === '.ics';
  const read = isCalendar ? await fromCalendar(core, path, options.staff, known, io) : await fromTable(path, known, io);
  if (read.diaries.length === 0)
    throw new CommandFault(`${path} holds no usable row (${read.rejected} rejected); nothing was imported.`);
  const result = await importDiaries(core.database, read.diaries, options.dryRun);
  const summary = { read: read.rows, ...result, rejected: read.rejected };
  if (options.json) return io.out(JSON.stringify(summary));
  const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  io.out(
    `${options.dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')} (created, updated and unchanged count people).`,
  );
}

async function staffIds(core: Core): Promise<Set<string>> {
  const rows = await core.database.selectFrom('staff').select('id').where('active', '=', true).execute();
  return new Set(rows.map(({ id }) => id));
}

interface Read {
  diaries: ImportedDiary[];
  rows: number;
  rejected: number;
}

async function fromCalendar(
  core: Core,
  path: string,
  staff: string | null,
  known: ReadonlySet<string>,
  io: CommandIo,
): Promise<Read> {
  if (staff === null) throw new CommandFault('Say whose calendar it is with --staff STAFFID.');
  if (!known.has(staff)) throw new CommandFault(`Nobody in the staff directory has the id ${staff}.`);
  const text = await readInputText(path, 'name a calendar file (.ics) in UTF-8', 10);
  const window = {
    from: core.now().subtract({ hours: 24 * daysBack }),
    until: core.now().add({ hours: 24 * daysAhead }),
  };
  const read = await readIcsApart(text, window);
  if ('fault' in read) throw new CommandFault(`${path} was not imported: ${read.fault}.`);
  const { busy, odd } = read;
  for (const sentence of odd.slice(0, mostTold)) io.err(sentence);
  if (odd.length > mostTold) io.err(`${odd.length - mostTold} more entries were left out.`);
  return {
    diaries: [{ staffId: staff, hours: null, busy: { source: 'ics', stretches: busy } }],
    rows: busy.length + odd.length,
    rejected: odd.length,
  };
}

async function fromTable(path: string, known: ReadonlySet<string>, io: CommandIo): Promise<Read> {
  const table = await readTable(path, columns);
  const hours = new Map<string, WorkingHours[]>();
  const busy = new Map<string, Stretch[]>();
  const rejected: RejectedRow[] = [];
  for (const each of table.rows) {
    const read = readRow(each, known, hours);
    if ('reason' in read) rejected.push({ row: each, reason: read.reason });
    else if ('hours' in read) hours.set(read.staffId, [...(hours.get(read.staffId) ?? []), read.hours]);
    else busy.set(read.staffId, [...(busy.get(read.staffId) ?? []), read.busy]);
  }
  if (rejected.length > 0) {
    io.err(`Rejected rows and reasons: ${await writeRejected(path, table.columns, rejected)}`);
    io.err('Only the other rows count: correct the rejected ones and import the file again.');
  }
  const diaries = [...new Set([...hours.keys(), ...busy.keys()])].map((staffId): ImportedDiary => {
    const stretches = busy.get(staffId);
    return {
      staffId,
      hours: hours.get(staffId) ?? null,
      busy: stretches === undefined ? null : { source: 'csv', stretches },
    };
  });
  return { diaries, rows: table.rows.length, rejected: rejected.length };
}

type ReadRow = { reason: string } | { staffId: string; hours: WorkingHours } | { staffId: string; busy: Stretch };

function readRow(
  { values }: TableRow,
  known: ReadonlySet<string>,
  before: ReadonlyMap<string, WorkingHours[]>,
): ReadRow {
  const parsed = row.safeParse(values);
  if (!parsed.success) return { reason: parsed.error.issues.map(({ message }) => message).join('; ') };
  const { staff_id: staffId, kind, day, from, to } = parsed.data;
  if (!known.has(staffId)) return { reason: `nobody in the staff directory has the id ${staffId}` };
  const [opens, closes] = [minutesOf(from, 0), minutesOf(to, 24 * 60)];
  if (opens === null || closes === null) return { reason: 'from and to must be times like 08:30' };
  if (closes <= opens) return { reason: 'to must be later than from' };
  if (kind === 'hours') {
    const weekday = weekdayNamed(day);
    if (weekday === null) return { reason: 'day of hours must be a weekday' };
    const overlaps = (before.get(staffId) ?? []).some(
      (each) => each.weekday === weekday && each.opens < closes && opens < each.closes,
    );
    return overlaps ? { reason: 'these hours overlap an earlier row' } : { staffId, hours: { weekday, opens, closes } };
  }
  const date = dateOf(day);
  if (date === null) return { reason: 'day of busy must be a date like 2026-12-01' };
  const at = (minutes: number) =>
    date.add({ days: Math.floor(minutes / (24 * 60)) }).toZonedDateTime({
      timeZone: stockholm,
      plainTime: { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 },
    }).epochMilliseconds;
  return { staffId, busy: { from: at(opens), until: at(closes) } };
}

function minutesOf(text: string, empty: number): number | null {
  if (text === '') return empty;
  const [, hour, minute] = /^(\d{1,2})[.:](\d\d)/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

function dateOf(text: string): Temporal.PlainDate | null {
  const day = isoDay(text);
  return day === null ? null : Temporal.PlainDate.from(day);
}
