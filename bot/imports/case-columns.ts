// What a row of a case system's export holds, and what it has to be like to be taken in. The names of columns and words are
// ours unless a map says what the case system calls them.
import { z } from 'zod';
import { caseIdForm } from '../../dialogs/understanding/case-id.ts';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import { stockholm } from '../../dialogs/working-time/stockholm.ts';
import { readUntrustedYaml } from '../../knowledge/untrusted-yaml.ts';
import { CommandFault } from '../commands/command.ts';
import { isoDay, placeName } from './cells.ts';
import { readInputText } from './input-file.ts';
import type { TableRow } from './table-file.ts';

/** How a column is read: a day, a moment, a word out of a list, yes or no, or a short text. */
type Reader = 'day' | 'moment' | 'yesNo' | 'text' | readonly string[];

/** The columns, by our names; those of `needed` must be there. */
export const caseColumns = {
  case_id: 'text',
  district: 'text',
  jobbtorg: 'text',
  coach: 'text',
  state: ['referred', 'enrolled', 'returned', 'closed'],
  target_group: ['incomeSupport', 'outreach20to29', 'other'],
  age_band: ['16-19', '20-29', '30-54', '55+'],
  next_age_limit: 'day',
  gender: ['woman', 'man', 'other'],
  channel: ['groupInformation', 'tripartiteMeeting'],
  referred_on: 'day',
  enrolled_on: 'day',
  returned_on: 'day',
  closed_on: 'day',
  closing_reason: 'text',
  self_supporting_6m: 'yesNo',
  establishment_ends: 'day',
  af_agreement_asked: 'day',
  af_agreement_given: 'day',
  stockholmsjobb_from: 'day',
  stockholmsjobb_until: 'day',
  employed_from: 'day',
  employed_until: 'day',
  first_plan_on: 'day',
  booked_at: 'moment',
  attended: 'yesNo',
} as const satisfies Record<string, Reader>;
export type CaseColumn = keyof typeof caseColumns;
const names = Object.keys(caseColumns) as CaseColumn[];
const needed: readonly CaseColumn[] = ['case_id', 'district', 'jobbtorg', 'coach', 'enrolled_on'];

/** What the case system calls the columns, and its words in them. */
export interface ColumnMap {
  columns: Partial<Record<CaseColumn, string>>;
  /** By column, the case system's word in lower case and ours. */
  words: Partial<Record<CaseColumn, Record<string, string>>>;
}

const column = z.enum(names);
const mapShape = z.strictObject({
  columns: z.partialRecord(column, z.string().min(1)).default({}),
  words: z.partialRecord(column, z.record(z.string(), z.string())).default({}),
});

/** Reads the map of columns; without a file our own names hold. A file that cannot be used is a CommandFault. */
export async function readColumnMap(file: string | null): Promise<ColumnMap> {
  if (file === null) return { columns: {}, words: {} };
  const text = await readInputText(file, 'check CASES_COLUMNS', 1);
  const read = readUntrustedYaml(`The map of columns ${file}`, text);
  if ('faults' in read) throw new CommandFault(read.faults.join(' '));
  const parsed = mapShape.safeParse(read.value);
  if (!parsed.success)
    throw new CommandFault(
      `The map of columns ${file} cannot be used: ${z.prettifyError(parsed.error).split('\n')[0]}; check CASES_COLUMNS.`,
    );
  const { columns, words } = parsed.data;
  const lower = Object.entries(words).map(([name, each]) => [
    name,
    Object.fromEntries(Object.entries(each ?? {}).map(([theirs, ours]) => [theirs.toLowerCase(), ours])),
  ]);
  return { columns, words: Object.fromEntries(lower) };
}

/** The columns that a file must have, as the case system calls them. */
export function neededColumns({ columns }: ColumnMap): string[] {
  return needed.map((name) => (columns[name] ?? name).trim().toLowerCase());
}

/** A case as a row tells it; days are ISO dates. */
export type ImportedCase = Record<Exclude<CaseColumn, 'self_supporting_6m' | 'attended'>, string | null> & {
  case_id: string;
  district: string;
  state: string;
  self_supporting_6m: boolean | null;
  attended: boolean | null;
  /** Staff id. */
  coach: string | null;
};

/** What rows are held against. */
export interface Surroundings {
  today: Temporal.PlainDate;
  districts: ReadonlySet<string>;
  jobbtorg: ReadonlySet<string>;
  /** Staff ids of active coaches by id and by e-mail address, in lower case. */
  coaches: ReadonlyMap<string, string>;
  map: ColumnMap;
}

/** Reads and checks one row; a sentence that says what is wrong with it when it cannot be taken. */
export function readCase(row: TableRow, around: Surroundings): ImportedCase | string {
  const cells = Object.values(row.values);
  if (cells.some((cell) => cell.length > 9 && !plainDay.test(cell) && maskPersonalNumbers(cell).found > 0))
    return 'a cell is shaped like a personal identity number';
  const read: Record<string, string | boolean | null> = {};
  const faults: string[] = [];
  for (const name of names) {
    const cell = row.values[(around.map.columns[name] ?? name).toLowerCase()] ?? '';
    const given = around.map.words[name]?.[cell.toLowerCase()] ?? cell;
    const value = readCell(given, caseColumns[name]);
    if (value === undefined) faults.push(`${name} "${given.slice(0, 40)}" is not ${expected(caseColumns[name])}`);
    read[name] = value ?? null;
  }
  if (faults.length > 0) return faults.join('; ');
  const found = read as unknown as ImportedCase;
  if (found.district !== null) found.district = placeName(found.district, around.districts);
  if (found.jobbtorg !== null) found.jobbtorg = placeName(found.jobbtorg, around.jobbtorg);
  found.state ??= stateOf(found);
  const wrong = check(found, around);
  if (wrong !== null) return wrong;
  found.coach = found.coach === null ? null : (around.coaches.get(found.coach.toLowerCase()) ?? null);
  return found;
}

function readCell(cell: string, reader: Reader): string | boolean | null | undefined {
  if (cell === '') return null;
  if (typeof reader !== 'string') return reader.find((word) => word.toLowerCase() === cell.toLowerCase());
  switch (reader) {
    case 'text':
      return cell.length > 100 ? undefined : cell;
    case 'yesNo':
      return yesNo.get(cell.toLowerCase());
    case 'moment':
      return readMoment(cell);
    case 'day':
      return readDay(cell);
  }
}

const yesNo = new Map([
  ...['yes', 'true', '1', 'ja', 'j'].map((word) => [word, true] as const),
  ...['no', 'false', '0', 'nej', 'n'].map((word) => [word, false] as const),
]);

const plainDay = /^\d{4}-\d{2}-\d{2}$/;
function readDay(cell: string): string | undefined {
  const day = isoDay(cell) ?? '';
  return day < '1990' || day > '2101' ? undefined : day;
}

function readMoment(cell: string): string | undefined {
  const day = readDay(cell);
  const time = /[T ]([01]?\d|2[0-3])[:.]([0-5]\d)/.exec(cell);
  if (day === undefined) return undefined;
  const local = Temporal.PlainDateTime.from(`${day}T${(time?.[1] ?? '00').padStart(2, '0')}:${time?.[2] ?? '00'}`);
  return local.toZonedDateTime(stockholm).toInstant().toString();
}

function expected(reader: Reader): string {
  if (typeof reader !== 'string') return `one of ${reader.join(', ')}`;
  return {
    day: 'a date (YYYY-MM-DD)',
    moment: 'a date and time',
    yesNo: 'yes or no',
    text: 'a text of at most 100 characters',
  }[reader];
}

function stateOf({ closed_on, returned_on, enrolled_on }: ImportedCase): string {
  if (closed_on !== null) return 'closed';
  if (returned_on !== null) return 'returned';
  return enrolled_on === null ? 'referred' : 'enrolled';
}

/** What is wrong with a case; ISO dates compare as text. */
function check(found: ImportedCase, { today, districts, jobbtorg, coaches }: Surroundings): string | null {
  const { case_id: id, enrolled_on: enrolled, closed_on: closed, returned_on: returned, coach, state } = found;
  if (id === null) return 'case_id is missing';
  if (!caseIdForm.test(id)) return `case_id "${id.slice(0, 40)}" is not like A-1042`;
  if (found.district === null) return 'district is missing';
  if (!districts.has(found.district)) return `district "${found.district}" is not a district of the city`;
  if (found.jobbtorg !== null && !jobbtorg.has(found.jobbtorg)) return `jobbtorg "${found.jobbtorg}" is not known`;
  if (state !== 'referred' && enrolled === null && state !== 'returned')
    return `enrolled_on is missing in a case that is ${state}`;
  if (enrolled !== null && enrolled > today.toString()) return `enrolled_on ${enrolled} is in the future`;
  if (enrolled !== null && closed !== null && closed < enrolled)
    return `closed_on ${closed} is before enrolled_on ${enrolled}`;
  if (enrolled !== null && returned !== null && returned < enrolled)
    return `returned_on ${returned} is before enrolled_on ${enrolled}`;
  if (state === 'closed' && closed === null) return 'closed_on is missing in a case that is closed';
  if (state === 'enrolled' && coach === null) return 'the case has no coach';
  if (coach !== null && state === 'enrolled' && !coaches.has(coach.toLowerCase()))
    return `coach "${coach.slice(0, 40)}" is no active coach of the staff directory`;
  return null;
}
