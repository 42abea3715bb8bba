// `trepart import staff FILE`: the staff directory from a CSV or Excel export; `import measures` is in import-measures.ts.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Geography } from '../../knowledge/catalogue/districts.ts';
import { knownPlaces, staffRow, unknownPlaces } from '../imports/staff-row.ts';
import { type RejectedRow, readTable, type TableRow, writeRejected } from '../imports/table-file.ts';
import { whileComplete } from '../statistics/complete-span.ts';
import { importStaff, type StaffRow } from '../store/people/staff.ts';
import { type Command, CommandFault, jsonOption, misuse } from './command.ts';
import { importAvailability } from './import-availability.ts';
import { runImportCases } from './import-cases.ts';
import { importMeasures } from './import-measures.ts';
import { importInformationSessions } from './import-sessions.ts';
import { importStaffGroups } from './import-staff-groups.ts';

const columns = ['id', 'entra_object_id', 'name', 'email', 'role', 'district', 'jobbtorg'];

/** What else is imported, each in a file of its own. */
const others: Record<string, typeof importAvailability> = {
  cases: runImportCases,
  measures: importMeasures,
  availability: importAvailability,
  sessions: importInformationSessions,
};

const options = {
  'dry-run': { type: 'boolean', means: 'Shows what would change and changes nothing' },
  staff: { type: 'string', means: 'With availability and an .ics file: whose busy times it holds' },
  'from-entra': { type: 'boolean', means: 'With staff: reads the Entra groups instead of a file; needs ENTRA_GROUPS' },
  'complete-from': {
    type: 'string',
    means: 'With cases: the first day from which every case is there; figures begin with it',
  },
  'complete-until': {
    type: 'string',
    means: 'With cases: the last day until which they are complete; no later month is closed',
  },
  json: jsonOption,
} as const;

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw misuse(importCommand, `${text} is no day; write it like 2026-10-31.`);
  }
}

export const importCommand: Command = {
  usage:
    'import staff|cases|measures|availability|sessions FILE|--from-entra [--staff ID] [--complete-from DAY] [--complete-until DAY] [--dry-run] [--json]',
  does: 'Takes in a .csv or .xlsx file of staff, cases, measures, availability or group information (docs/importing.md)',
  options,
  examples: [
    [
      'trepart import staff staff.csv',
      'replaces the staff directory: who is missing from a complete file loses access at once',
    ],
    [
      'trepart import staff --from-entra --dry-run',
      'names each person who would get, change or lose access by the Entra groups',
    ],
    ['trepart import cases cases.csv --dry-run', 'lists where the case system and what was said in Teams differ'],
    [
      'trepart import cases cases.csv --complete-from 2024-01-01 --complete-until 2026-10-31',
      'lets figures be told of those months and of no others',
    ],
    ['trepart import measures measures.csv', 'takes in rows that people have changed or confirmed'],
    ['trepart import availability diaries.xlsx', 'replaces working hours and busy times of each person in the file'],
    ['trepart import availability busy.ics --staff S-2', 'replaces the busy times of one person'],
    ['trepart import sessions sessions.csv', 'takes in group information sessions'],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [what, file] = positionals;
    const wanted = { dryRun: values['dry-run'] === true, json: values.json === true, staff: values.staff ?? null };
    if (values['from-entra'] === true) {
      if (what !== 'staff' || file !== undefined)
        throw misuse(importCommand, 'Only staff comes from Entra, and without a file.');
      return await importStaffGroups(core, wanted, io);
    }
    const importOther = others[what ?? ''];
    if ((what !== 'staff' && importOther === undefined) || file === undefined || positionals.length > 2)
      throw misuse(importCommand, 'Say what to import and from which file.');
    const path = resolve(io.folder, file);
    const complete = { from: dayOf(values['complete-from']), until: dayOf(values['complete-until']) };
    const isTold = complete.from !== undefined || complete.until !== undefined;
    if (isTold && what !== 'cases') throw misuse(importCommand, 'Only cases are complete from or until a day.');
    if (complete.from !== undefined && complete.until !== undefined && complete.until < complete.from)
      throw misuse(importCommand, 'The cases are complete until a day before that from which they are.');
    if (importOther !== undefined) {
      const work = () => importOther(core, path, wanted, io);
      if (!isTold || wanted.dryRun) return await work();
      return await whileComplete(core.database, complete, core.now(), work);
    }
    const table = await readTable(path, columns);
    const { rows, rejected } = checkRows(table.rows, core.shipped.geography);
    if (rows.length === 0)
      throw new CommandFault(
        `${path} holds no usable row (${rejected.length} rejected); the directory was left as it is.`,
      );
    const { dryRun } = wanted;
    // Written first: should that fail, nothing has been imported without its reasons being told.
    if (rejected.length > 0) {
      io.err(`Rejected rows and reasons: ${await writeRejected(path, table.columns, rejected)}`);
      io.err('While rows are rejected nobody is taken out of the directory; correct them and import again.');
    }
    if (core.staffGroups !== null)
      io.err('Who has access, as what and where, is said by the Entra groups: nobody is taken out by this file.');
    const how = { complete: rejected.length === 0 && core.staffGroups === null, dryRun, now: core.now() };
    const result = await importStaff(core.database, rows, how);
    const summary = { read: table.rows.length, ...result, rejected: rejected.length };
    if (values.json === true) return io.out(JSON.stringify(summary));
    const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
    io.out(`${dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')}.`);
  },
};

function checkRows(rows: TableRow[], geography: Geography): { rows: StaffRow[]; rejected: RejectedRow[] } {
  const good: StaffRow[] = [];
  const rejected: RejectedRow[] = [];
  const ids = new Set<string>();
  const entraIds = new Set<string>();
  for (const row of rows) {
    const parsed = staffRow.safeParse(row.values);
    if (!parsed.success) {
      rejected.push({ row, reason: parsed.error.issues.map((issue) => issue.message).join('; ') });
      continue;
    }
    const {
      entra_object_id: entraObjectId,
      stand_in: standIn,
      leave_from: from,
      leave_until: until,
      expert_for: expertFor,
      phone,
      ...given
    } = parsed.data;
    const rest = { ...given, ...knownPlaces(geography, given) };
    const wrongPlaces = unknownPlaces(geography, rest);
    if (wrongPlaces.length > 0) {
      rejected.push({ row, reason: wrongPlaces.join('; ') });
      continue;
    }
    if (from != null && until != null && until < from) {
      rejected.push({ row, reason: 'leave_until is before leave_from' });
      continue;
    }
    const twice = ids.has(rest.id) ? 'id' : entraIds.has(entraObjectId) ? 'entra_object_id' : null;
    if (twice !== null) {
      rejected.push({ row, reason: `${twice} stands in an earlier row too` });
      continue;
    }
    ids.add(rest.id);
    entraIds.add(entraObjectId);
    const hasLeave = standIn !== undefined || from !== undefined || until !== undefined;
    const leave = { standIn: standIn ?? null, from: from ?? null, until: until ?? null };
    const topics = expertFor === undefined ? {} : { expertFor };
    const called = phone === undefined ? {} : { phone };
    good.push({ ...rest, entraObjectId, ...(hasLeave ? { leave } : {}), ...topics, ...called });
  }
  return { rows: good, rejected };
}
