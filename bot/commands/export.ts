// `trepart export measures FILE`: the catalogue as it is now, in the form that `import measures` takes.
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureColumns, rowOf } from '../imports/measure-table.ts';
import { writeTable } from '../imports/table-file.ts';
import { type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = { json: jsonOption };

export const exportCommand: Command = {
  usage: 'export measures FILE.csv [--json]',
  does: 'Writes the measures to a .csv file for Excel, in the form that "import measures" takes',
  options,
  examples: [['trepart export measures measures.csv', 'writes a file to change or confirm, and to import again']],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [what, file] = positionals;
    if (what !== 'measures' || file === undefined || positionals.length > 2)
      throw misuse(exportCommand, 'Say what to export and to which file.');
    const path = resolve(io.folder, file);
    if (extname(path).toLowerCase() !== '.csv') throw new CommandFault(`${path} must end in .csv.`);
    const { measures } = await core.tools.measures(await core.tools.knowledge());
    await writeTable(
      path,
      measureColumns,
      measures.map((measure) => rowOf(measure, measure.confirmed)),
    );
    io.out(
      values.json === true
        ? JSON.stringify({ written: measures.length })
        : `${measures.length} measures written to ${path}.`,
    );
  },
};
