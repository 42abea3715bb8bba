// The folder in which the case system may leave its exports: each file is imported once and moved aside, with what came of it.
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFault } from '../commands/command.ts';
import { importCases } from '../commands/import-cases.ts';
import type { Core } from '../core.ts';
import { type Traces, within } from '../monitoring/traces.ts';
import { closeToOthers, makePrivateFolder, writePrivateFile } from '../private-files.ts';

export interface CaseInbox {
  /** Imports what has come and has stopped growing since the last look; gives how many files that were. */
  look(): Promise<number>;
}

const isExport = (name: string) => /\.(csv|xlsx)$/i.test(name) && !/\.(rejected|differences)\.csv$/i.test(name);

/** Watches a folder, which is made when it is missing. Several replicas may watch the same one. */
export function watchCases(core: Core, folder: string, traces: Traces): CaseInbox {
  // Sizes at the last look: a file that still grows is being written.
  let before = new Map<string, number>();
  return {
    look: async () => {
      await mkdir(folder, { recursive: true });
      const now = new Map<string, number>();
      for (const name of (await readdir(folder)).filter(isExport).sort()) {
        const size = await stat(join(folder, name)).then(
          (found) => found.size,
          () => null,
        );
        if (size !== null) now.set(name, size);
      }
      const ready = [...now].filter(([name, size]) => before.get(name) === size).map(([name]) => name);
      before = now;
      let count = 0;
      for (const name of ready) {
        if (await within(traces, 'cases.import', () => take(core, folder, name))) count += 1;
      }
      return count;
    },
  };
}

/** Imports one file; false when another replica has taken it. Its name afterwards begins with the moment it was taken. */
async function take(core: Core, folder: string, name: string): Promise<boolean> {
  const done = join(folder, 'done');
  makePrivateFolder(done);
  const path = join(done, `${core.now().toString().slice(0, 19).replaceAll(':', '')}-${name}`);
  const isOurs = await rename(join(folder, name), path).then(
    () => true,
    () => false,
  );
  if (!isOurs) return false;
  closeToOthers(path);
  const told: string[] = [];
  const end = await importCases(core, path, false, (sentence) => told.push(sentence)).then(
    (summary) => JSON.stringify(summary),
    (fault) => {
      if (fault instanceof CommandFault) return fault.message;
      throw fault;
    },
  );
  await writePrivateFile(`${path}.result.txt`, `${[...told, end].join('\n')}\n`);
  return true;
}
