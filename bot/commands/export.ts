// `trepart export measures FILE`: the catalogue as it is now, in the form that `import measures` takes.
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inSwedish } from '../imports/measure-language.ts';
import { measureColumns, rowOf } from '../imports/measure-table.ts';
import { swedishColumns } from '../imports/swedish-measure-columns.ts';
import { writeTable } from '../imports/table-file.ts';
import { type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = {
  swedish: {
    type: 'boolean',
    means: 'Names columns and codes in Swedish, with ; between cells, as Excel in Swedish reads it',
  },
  json: jsonOption,
} as const;

export const exportCommand: Command = {
  usage: 'export measures FILE.csv [--swedish] [--json]',
  does: 'Writes the measures to a .csv file for Excel, in the form that "import measures" takes',
  options,
  examples: [
    ['trepart export measures measures.csv', 'writes a file to change or confirm, and to import again'],
    ['trepart export measures insatser.csv --swedish', 'writes the same for Excel in Swedish'],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [what, file] = positionals;
    if (what !== 'measures' || file === undefined || positionals.length > 2)
      throw misuse(exportCommand, 'Say what to export and to which file.');
    const path = resolve(io.folder, file);
    if (extname(path).toLowerCase() !== '.csv') throw new CommandFault(`${path} must end in .csv.`);
    const { measures } = await core.tools.measures(await core.tools.knowledge());
    const rows = measures.map((measure) => rowOf(measure, measure.confirmed));
    if (values.swedish === true) {
      const columns = measureColumns.map((column) => swedishColumns[column]);
      await writeTable(path, columns, rows.map(inSwedish), ';');
    } else await writeTable(path, measureColumns, rows);
    io.out(
      values.json === true
        ? JSON.stringify({ written: measures.length })
        : `${measures.length} measures written to ${path}.`,
    );
  },
};
