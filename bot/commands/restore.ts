// `trepart restore DIR`: a backup into the database of the settings, while no bot works on it.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { openStore } from '../store/open.ts';
import { type RestoreRefusal, restoreBackup } from '../store/upkeep/restore.ts';
import { type CommandIo, jsonOption, type Manual } from './command.ts';

const options = {
  replace: { type: 'boolean', means: 'Empties the database first' },
  json: jsonOption,
} as const;

export const restoreManual: Manual = {
  usage: 'restore DIR [--replace] [--json]',
  does: 'Puts a backup into an empty database of either kind; every bot on it must be stopped first',
  options,
  examples: [['trepart restore /srv/backups/2026-11-29', 'restores a backup, all of it or nothing']],
};

/** Runs it on a database that nothing else has opened; gives the exit code. Rejects when the database cannot be had. */
export async function restore(config: Config, args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options,
  });
  const [name] = positionals;
  const unknown = Object.keys(values).some((option) => option !== 'replace' && option !== 'json');
  if (name === undefined || positionals.length > 1 || unknown) {
    io.err(`trepart: Say from which folder. Usage: trepart ${restoreManual.usage}`);
    return 2;
  }
  const folder = resolve(io.folder, name);
  const store = await openStore(config, null, 'replace');
  try {
    const restored = await restoreBackup(store.database, folder, { replace: values.replace === true });
    if ('refused' in restored) {
      io.err(`trepart: ${why(restored, folder)}`);
      return 1;
    }
    const { tables, madeAt } = restored.contents;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    io.out(
      values.json === true
        ? JSON.stringify({ folder, madeAt, tables: tables.length, rows })
        : `${rows} rows of ${tables.length} tables restored, as they were at ${madeAt}.`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

function why(refusal: RestoreRefusal, folder: string): string {
  switch (refusal.refused) {
    case 'noBackup':
      return `${folder} holds no finished backup; nothing was changed.`;
    case 'otherSteps': {
      const { onlyInBackup, onlyHere } = refusal;
      const parts = [
        ...(onlyInBackup.length > 0 ? [`only the backup has ${onlyInBackup.join(', ')}`] : []),
        ...(onlyHere.length > 0 ? [`only this version has ${onlyHere.join(', ')}`] : []),
      ];
      return `The backup was made by another version of trepart (${parts.join('; ')}); restore it with that version and start this one afterwards.`;
    }
    case 'notEmpty':
      return `The database is not empty (${refusal.table} has rows); add --replace to have the backup in its place.`;
    case 'damaged':
      return `The backup's table ${refusal.table} is not as it was written; nothing was changed.`;
  }
}
