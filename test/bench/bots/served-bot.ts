// The assistant as it is served, with the demo's people, run as a process of its own so that it can be measured from outside:
// `served-bot.ts [DATABASE_URL|''] [FOLDER|''] [PASSAGES] [limited]`; so many made passages stand beside the shipped documents, and with
// `limited` one person may send as much as in production, otherwise any amount.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoCases } from '../../../bot/demo/demo-cases.ts';
import { demoStaff } from '../../../bot/demo/demo-data.ts';
import { humanRate } from '../../../bot/messages/human-rate.ts';
import { createLog } from '../../../bot/monitoring/log.ts';
import { startService } from '../../../bot/serve.ts';
import { hasCases, storeDemoCases } from '../../../bot/store/cases/store-demo-cases.ts';
import { storeDocuments } from '../../../bot/store/content/documents.ts';
import { openStore } from '../../../bot/store/open.ts';
import { importStaff } from '../../../bot/store/people/staff.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import type { DocumentInfo, Passage } from '../../../knowledge/document.ts';
import { testConfig } from '../../worlds/assistant.ts';
import { makePassages } from '../corpus.ts';

const [, , databaseUrl = '', given = '', passages = '0', limited = ''] = process.argv;
const folder = given !== '' ? given : mkdtempSync(join(tmpdir(), 'trepart-turns-'));
const config = testConfig({
  dataDir: folder,
  databaseUrl: databaseUrl === '' ? null : databaseUrl,
  rate: limited === 'limited' ? humanRate : null,
});
const store = await openStore(config);
const now = () => Temporal.Now.instant();
await importStaff(store.database, demoStaff, { complete: true, dryRun: false, now: now() });
const today = dayInStockholm(now());
if (!(await hasCases(store.database))) await storeDemoCases(store.database, makeDemoCases(today, 'demo-coach'), now());
if (passages !== '0') await storeMadeDocument(Number(passages));
const service = await startService(config, store, createLog('silent'), { now, newId: randomUUID });
if (given === '') process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));
// Without whoever started it, it is of no use.
process.on('disconnect', () => process.exit(0));
process.send?.({ port: service.bot.server.port });

async function storeMadeDocument(count: number): Promise<void> {
  const info: DocumentInfo = {
    key: 'made',
    title: 'Made document',
    number: null,
    date: '2020-01-01',
    status: 'Made up.',
    force: 'conclusion',
    supersedes: [],
    owner: null,
    reviewBy: null,
  };
  const made = makePassages(count, 2026).map(
    ({ text }, place): Passage => ({
      id: `made#${place + 1}`,
      document: 'made',
      headings: [],
      section: String(place + 1),
      place: { unit: 'line', from: place + 1, to: place + 1 },
      force: 'conclusion',
      text,
    }),
  );
  const document = { info, passages: made, warnings: [] };
  const withdraw = { others: false, keep: [], shippedKeys: [] };
  await storeDocuments(store.database, [{ document, hash: `made-${count}`, fileName: 'made.md' }], withdraw, now());
}
