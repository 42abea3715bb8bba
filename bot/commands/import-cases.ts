// `trepart import cases FILE`: takes over the cases of a case system's export, row by row, as often as one likes.
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import {
  type ImportedCase,
  neededColumns,
  readCase,
  readColumnMap,
  type Surroundings,
} from '../imports/case-columns.ts';
import { openCaseFile } from '../imports/case-file.ts';
import { type RejectedRow, writeRejected, writeTable } from '../imports/table-file.ts';
import { type BatchResult, type Difference, storeBatch } from '../store/cases/case-import.ts';
import type { Database } from '../store/database.ts';
import { CommandFault, type CommandIo } from './command.ts';

/** What an import came to. */
export interface CaseImport {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Rows where the file says otherwise than somebody has said in Teams. */
  different: number;
}

/** Rows stored in one transaction. */
const batchSize = 2_000;
const tellEvery = 20_000;
/** As many differences are told on the terminal; all of them stand in the file. */
const toldDifferences = 10;

/** Runs the command. */
export async function runImportCases(
  core: Core,
  path: string,
  options: { dryRun: boolean; json: boolean },
  io: CommandIo,
): Promise<void> {
  const summary = await importCases(core, path, options.dryRun, (line) => io.err(line));
  if (options.json) return io.out(JSON.stringify(summary));
  const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  io.out(`${options.dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')}.`);
}

/**
 * Imports a file; `tell` gets sentences about its progress and where rejected rows and differences were written. A dry run
 * goes through all of it and changes nothing. A file that cannot be used is a CommandFault.
 */
export async function importCases(
  core: Core,
  path: string,
  dryRun: boolean,
  tell: (sentence: string) => void,
): Promise<CaseImport> {
  const around = await readSurroundings(core);
  const file = await openCaseFile(path, neededColumns(around.map));
  const summary: CaseImport = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, different: 0 };
  const rejected: RejectedRow[] = [];
  const differences: Difference[] = [];
  const store = async (database: Database, batch: ImportedCase[]) => {
    const result = await storeBatch(database, batch, core.deadlines, core.now());
    addUp(summary, result);
    differences.push(...result.differences);
  };
  const run = async (write: (batch: ImportedCase[]) => Promise<void>) => {
    const ids = new Set<string>();
    let batch: ImportedCase[] = [];
    for await (const row of file.rows) {
      summary.read += 1;
      const read = readCase(row, around);
      if (typeof read === 'string') rejected.push({ row, reason: read });
      else if (ids.has(read.case_id)) rejected.push({ row, reason: 'case_id stands in an earlier row too' });
      else {
        ids.add(read.case_id);
        batch.push(read);
      }
      if (batch.length >= batchSize) {
        await write(batch);
        batch = [];
      }
      if (summary.read % tellEvery === 0) tell(`${summary.read} rows read, ${rejected.length} rejected.`);
    }
    if (batch.length > 0) await write(batch);
  };
  if (dryRun) await inVain(core.database, (transaction) => run((batch) => store(transaction, batch)));
  else await run((batch) => core.database.transaction().execute((transaction) => store(transaction, batch)));
  summary.rejected = rejected.length;
  summary.different = differences.length;
  if (rejected.length > 0) tell(`Rejected rows and reasons: ${await writeRejected(path, file.columns, rejected)}`);
  if (differences.length > 0) await tellDifferences(path, differences, tell);
  if (summary.read > 0 && rejected.length === summary.read)
    throw new CommandFault(
      `${path} holds no usable row (${rejected.length} rejected); the cases were left as they are.`,
    );
  return summary;
}

function addUp(summary: CaseImport, { created, updated, unchanged }: BatchResult): void {
  summary.created += created;
  summary.updated += updated;
  summary.unchanged += unchanged;
}

/** Thrown to take a transaction back. */
class TakenBack extends Error {}

async function inVain(database: Database, work: (transaction: Database) => Promise<void>): Promise<void> {
  try {
    await database.transaction().execute(async (transaction) => {
      await work(transaction);
      throw new TakenBack();
    });
  } catch (fault) {
    if (!(fault instanceof TakenBack)) throw fault;
  }
}

async function readSurroundings(core: Core): Promise<Surroundings> {
  const { districts, jobbtorg } = core.shipped.geography;
  const staff = await core.database
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('role', '=', 'coach')
    .where('active', '=', true)
    .execute();
  return {
    today: dayInStockholm(core.now()),
    districts: new Set(districts.map(({ name }) => name)),
    jobbtorg: new Set(jobbtorg.map(({ name }) => name)),
    coaches: new Map(staff.flatMap(({ id, email }) => [id, email].map((name) => [name.toLowerCase(), id] as const))),
    map: await readColumnMap(core.casesColumns),
  };
}

async function tellDifferences(
  path: string,
  differences: Difference[],
  tell: (sentence: string) => void,
): Promise<void> {
  for (const { caseId, field, kept, inFile } of differences.slice(0, toldDifferences))
    tell(`${caseId}: ${field} is ${kept} by what was said in Teams, "${inFile}" in the file; kept as it is.`);
  const name = `${path}.differences.csv`;
  const rows = differences.map(({ caseId, field, kept, inFile }) => [caseId, field, kept, inFile]);
  await writeTable(name, ['case_id', 'field', 'kept', 'in_file'], rows);
  tell(`Differences from what was said in Teams: ${name}`);
}
