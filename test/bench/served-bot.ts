// The assistant as it is served, with the demo's people, run as a process of its own so that it can be measured from outside:
// `served-bot.ts [DATABASE_URL|''] [FOLDER]`.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoStaff } from '../../bot/demo.ts';
import { createLog } from '../../bot/log.ts';
import { startService } from '../../bot/serve.ts';
import { openStore } from '../../bot/store/open.ts';
import { importStaff } from '../../bot/store/staff.ts';
import { testConfig } from '../assistant.ts';

const [, , databaseUrl = '', given] = process.argv;
const folder = given ?? mkdtempSync(join(tmpdir(), 'trepart-turns-'));
const config = testConfig({ dataDir: folder, databaseUrl: databaseUrl === '' ? null : databaseUrl });
const store = await openStore(config);
const now = () => Temporal.Now.instant();
await importStaff(store.database, demoStaff, { complete: true, dryRun: false, now: now() });
const service = await startService(config, store, createLog('silent'), { now, newId: randomUUID });
if (given === undefined) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));
// Without whoever started it, it is of no use.
process.on('disconnect', () => process.exit(0));
process.send?.({ port: service.bot.server.port });
