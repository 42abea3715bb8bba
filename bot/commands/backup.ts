// `trepart backup DIR`: the whole database into a folder, as of one moment; goes on while the bot works.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from '../store/upkeep/backup.ts';
import { type Command, CommandFault, jsonOption, misuse } from './command.ts';

const options = { json: jsonOption };

export const backupCommand: Command = {
  usage: 'backup DIR [--json]',
  does: 'Writes the whole database, as of one moment, into a new folder while the bot works',
  options,
  examples: [
    ['trepart backup /srv/backups/2026-11-29', 'makes a backup that either kind of database can be restored from'],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw misuse(backupCommand, 'Say into which folder.');
    const folder = resolve(io.folder, name);
    const written = await writeBackup(core.database, folder, core.now()).catch((fault) => {
      throw unwritable(fault, folder);
    });
    if ('refused' in written) throw new CommandFault(`${folder} is not empty; name a new folder.`);
    const { tables, madeAt } = written.contents;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.out(
      values.json === true
        ? JSON.stringify({ folder, madeAt, tables: tables.length, rows })
        : `${rows} rows of ${tables.length} tables written to ${folder}. It holds personal data and keys: store it where only few can read it.`,
    );
  },
};

function unwritable(fault: unknown, folder: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return /^(EACCES|EROFS|ENOSPC|ENOTDIR|EEXIST|EPERM|EDQUOT)$/.test(code)
    ? new CommandFault(`${folder} cannot be written (${code}); choose another folder or make room.`)
    : fault;
}
