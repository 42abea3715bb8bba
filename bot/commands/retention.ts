// `trepart retention`: what is kept, how much of it there is, and when the oldest goes.
import { parseArgs } from 'node:util';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Holding, listHoldings } from '../store/upkeep/retention.ts';
import { type Command, jsonOption } from './command.ts';

const options = { json: jsonOption };

export const retentionCommand: Command = {
  usage: 'retention [--json]',
  does: 'Lists each kind of data that is kept: its limit, how much there is, the oldest, and when that is removed',
  options,
  examples: [['trepart retention', 'shows what is kept and for how long']],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    const holdings = await listHoldings(core.database);
    if (values.json === true) {
      for (const holding of holdings) io.out(JSON.stringify(holding));
      return;
    }
    const rows = [['kind', 'kept', 'count', 'oldest', 'next removal'], ...holdings.map(rowOf)];
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    for (const row of rows)
      io.out(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
  },
};

function rowOf({ kind, limit, until, count, oldest, nextRemoval }: Holding): string[] {
  return [kind, limit ?? `until ${until}`, String(count), minute(oldest), minute(nextRemoval)];
}

function minute(instant: string | null): string {
  if (instant === null) return '-';
  const local = inStockholm(Temporal.Instant.from(instant)).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
