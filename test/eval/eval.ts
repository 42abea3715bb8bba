// `npm run eval -- …`: measures the assistant on a set of questions, on the data folder or database that the settings name.
import { randomUUID } from 'node:crypto';
import { runCommand } from '../../bot/commands/commands.ts';
import { processEnvironment, readConfig } from '../../bot/config.ts';
import { createCore } from '../../bot/core.ts';
import { lockFolder } from '../../bot/store/lock.ts';
import { openStore } from '../../bot/store/open.ts';
import { swedish } from '../../dialogs/swedish.ts';
import { evalCommand } from './command.ts';

const read = readConfig(processEnvironment(), swedish.contacts);
if ('fault' in read) throw new Error(read.fault);
const { config } = read;
const lock = config.databaseUrl === null ? lockFolder(config.dataDir) : null;
if (config.databaseUrl === null && lock === null)
  throw new Error(`A bot has ${config.dataDir} open; stop it, or name another folder with DATA_DIR.`);
const store = await openStore(config, lock);
const core = await createCore(store.database, config, { now: () => Temporal.Now.instant(), newId: randomUUID });
const io = {
  out: (line: string) => console.log(line),
  err: (line: string) => console.error(line),
  input: (async function* () {})(),
  folder: process.cwd(),
};
process.exitCode = await runCommand(core, ['eval', ...process.argv.slice(2)], io, {
  eval: { load: async () => evalCommand },
});
await store.close();
