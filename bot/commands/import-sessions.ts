// `trepart import sessions FILE`: group information sessions with place and seats from .csv or .xlsx.
import { z } from 'zod';
import type { InformationSession } from '../../dialogs/meetings/ports.ts';
import { stockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import { isoDay, placeName } from '../imports/cells.ts';
import { type RejectedRow, readTable, type TableRow, writeRejected } from '../imports/table-file.ts';
import { importSessions } from '../store/meetings/session-import.ts';
import { CommandFault, type CommandIo } from './command.ts';

const columns = ['jobbtorg', 'date', 'from', 'to', 'place', 'seats'];
const clock = (name: string) =>
  z
    .string()
    .regex(/^([01]?\d|2[0-3])[.:][0-5]\d(:\d\d)?$/, `${name} is not a time like 09:00`)
    .transform((text) => Temporal.PlainTime.from(text.replace('.', ':').padStart(5, '0')));
const row = z.object({
  jobbtorg: z.string(),
  date: z
    .string()
    .transform(isoDay)
    .refine((day) => day !== null, 'date is not a date like 2026-12-01'),
  from: clock('from'),
  to: clock('to'),
  place: z.string().min(1, 'place is missing').max(200),
  seats: z.coerce.number('seats is not a number').int().min(1, 'seats must be 1 or more').max(1_000),
});

/** Imports the file; rows that are wrong are written beside it with the reason. */
export async function importInformationSessions(
  core: Core,
  path: string,
  { dryRun, json }: { dryRun: boolean; json: boolean },
  io: CommandIo,
): Promise<void> {
  const table = await readTable(path, columns);
  const offices = new Set(core.shipped.geography.jobbtorg.map(({ name }) => name));
  const good: Omit<InformationSession, 'taken'>[] = [];
  const rejected: RejectedRow[] = [];
  for (const each of table.rows) {
    const read = readRow(each, offices, core.newId);
    if ('reason' in read) rejected.push({ row: each, reason: read.reason });
    else good.push(read);
  }
  if (good.length === 0)
    throw new CommandFault(`${path} holds no usable row (${rejected.length} rejected); nothing was imported.`);
  if (rejected.length > 0) io.err(`Rejected rows and reasons: ${await writeRejected(path, table.columns, rejected)}`);
  const summary = {
    read: table.rows.length,
    ...(await importSessions(core.database, good, dryRun)),
    rejected: rejected.length,
  };
  if (json) return io.out(JSON.stringify(summary));
  const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  io.out(`${dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')}.`);
}

function readRow(
  { values }: TableRow,
  offices: ReadonlySet<string>,
  newId: () => string,
): Omit<InformationSession, 'taken'> | { reason: string } {
  const parsed = row.safeParse(values);
  if (!parsed.success) return { reason: parsed.error.issues.map(({ message }) => message).join('; ') };
  const { date, from, to, place, seats } = parsed.data;
  const jobbtorg = placeName(parsed.data.jobbtorg, offices);
  if (!offices.has(jobbtorg)) return { reason: `there is no jobbtorg called ${jobbtorg}` };
  if (Temporal.PlainTime.compare(from, to) >= 0) return { reason: 'to must be later than from' };
  const day = Temporal.PlainDate.from(date);
  const at = (plainTime: Temporal.PlainTime) => day.toZonedDateTime({ timeZone: stockholm, plainTime }).toInstant();
  // Letters alone, as with meetings: the id rides in cards.
  const id = `G-${newId()
    .replaceAll('-', '')
    .replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)))}`;
  return { id, jobbtorg, place, seats, from: at(from), until: at(to) };
}
