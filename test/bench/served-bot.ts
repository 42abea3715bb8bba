// The assistant as it is served, with the demo's people, run as a process of its own so that it can be measured from outside.
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

const folder = mkdtempSync(join(tmpdir(), 'trepart-turns-'));
const config = testConfig({ dataDir: folder, databaseUrl: process.argv[2] ?? null });
const store = await openStore(config);
const now = () => Temporal.Now.instant();
await importStaff(store.database, demoStaff, { complete: true, dryRun: false, now: now() });
const service = await startService(config, store, createLog('silent'), { now, newId: randomUUID });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));
process.send?.({ port: service.bot.server.port });
