// `trepart import measures FILE`: rows of the measure catalogue that people have changed or confirmed, over those shipped.
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { ListedMeasure, MeasureEdit } from '../../knowledge/catalogue/measure-book.ts';
import type { Core } from '../core.ts';
import { asKept, measureColumnOf } from '../imports/measure-language.ts';
import { cellsOf, changedCells, measureColumns, newerColumns, readMeasureRow } from '../imports/measure-table.ts';
import { type RejectedRow, readTable, type TableRow, writeRejected } from '../imports/table-file.ts';
import { storeEdits } from '../store/content/measures.ts';
import { CommandFault, type CommandIo } from './command.ts';

/**
 * Takes over the rows that differ from those in use. A row as it is shipped, without anybody's confirmation, is left as it is;
 * measures that the file does not name stay. A dry run shows the differences and changes nothing.
 */
export async function importMeasures(
  core: Core,
  path: string,
  options: { dryRun: boolean; json: boolean },
  io: CommandIo,
): Promise<void> {
  const table = await readTable(
    path,
    measureColumns.filter((column) => !newerColumns.includes(column)),
    measureColumnOf,
  );
  const { measures: catalogue, geography } = core.shipped;
  const book = await core.tools.measures(await core.tools.knowledge());
  const names = new Set(geography.districts.map(({ name }) => name));
  const today = dayInStockholm(core.now());
  const before = new Map(book.measures.map((measure) => [measure.id, measure]));
  const edits = new Map<string, MeasureEdit>();
  const rejected: RejectedRow[] = [];
  let unchanged = 0;
  for (const given of table.rows.map(asKept)) {
    const known = before.get(given.values.id ?? '');
    const row = known === undefined ? given : withKnown(given, known);
    if (known !== undefined && isSame(row.values, known)) {
      unchanged += 1;
      continue;
    }
    const read = readMeasureRow(row, catalogue, names, today);
    if ('fault' in read) rejected.push({ row, reason: read.fault });
    else if (edits.has(read.measure.id)) rejected.push({ row, reason: 'id stands in an earlier row too' });
    else edits.set(read.measure.id, read);
  }
  if (table.rows.length === rejected.length)
    throw new CommandFault(
      `${path} holds no usable row (${rejected.length} rejected); the measures were left as they are.`,
    );
  // Written first: should that fail, nothing has been imported without its reasons being told.
  if (rejected.length > 0) io.err(`Rejected rows and reasons: ${await writeRejected(path, table.columns, rejected)}`);
  const changes = [...edits.values()];
  for (const { measure, confirmed } of changes) {
    const known = before.get(measure.id);
    io.err(known === undefined ? `+ ${measure.id} ${measure.name}` : difference(known, { measure, confirmed }));
  }
  if (!options.dryRun) {
    await storeEdits(core.database, changes, core.now());
    core.measuresChanged();
  }
  const created = changes.filter(({ measure }) => !before.has(measure.id)).length;
  const summary = {
    read: table.rows.length,
    created,
    updated: changes.length - created,
    unchanged,
    rejected: rejected.length,
  };
  if (options.json) return io.out(JSON.stringify(summary));
  const words = Object.entries(summary).map(([name, count]) => `${name} ${count}`);
  io.out(`${options.dryRun ? 'Dry run, nothing changed: ' : ''}${words.join(', ')}.`);
}

/** The row with what is known of the measure in the newer columns that the file lacks. */
function withKnown(row: TableRow, known: ListedMeasure): TableRow {
  const cells = cellsOf(known, known.confirmed);
  const kept = newerColumns
    .filter((column) => row.values[column] === undefined)
    .map((column) => [column, cells[column]] as const);
  return { ...row, values: { ...row.values, ...Object.fromEntries(kept) } };
}

function isSame(values: Record<string, string>, known: ListedMeasure): boolean {
  return changedCells(cellsOf(known, known.confirmed), values).length === 0;
}

/** What changes, column by column. */
function difference(known: ListedMeasure, { measure, confirmed }: MeasureEdit): string {
  const changed = changedCells(cellsOf(known, known.confirmed), cellsOf(measure, confirmed)).map(
    ({ column, before, after }) => `${column}: "${before}" becomes "${after}"`,
  );
  return `~ ${measure.id} ${measure.name}: ${changed.join('; ')}`;
}
