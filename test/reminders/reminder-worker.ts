// A process of its own that sends reminders, for the test that kills it: `node reminder-worker.ts PLACE`, PLACE as JSON.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '../../bot/core.ts';
import { noTraces } from '../../bot/monitoring/traces.ts';
import { createReminders } from '../../bot/reminders/reminder-sender.ts';
import { type DatabasePlace, openDatabase } from '../../bot/store/database.ts';
import { lockFolder } from '../../bot/store/lock.ts';
import { createConnector } from '../../bot/teams/connector.ts';

const place: DatabasePlace = JSON.parse(process.argv[2] ?? '');
if (place.kind === 'embedded' && lockFolder(place.folder) === null) throw new Error('The folder is taken.');
const database = await openDatabase(place);
// Only what the sender itself uses; the composer below asks for nothing.
const core = {
  database,
  now: () => Temporal.Now.instant(),
  deadlines: { sendingHours: null, isWorkingDay: () => true },
} as unknown as Core;
const reminders = createReminders({
  core,
  reminderTemplates: { test: async ({ key }) => ({ kind: 'notice', text: key }) },
  connector: createConnector(null, () => Temporal.Now.instant()),
  owner: randomUUID(),
  watch: () => {},
  traces: noTraces,
});
console.log('ready');
for (;;) {
  await reminders.pass().catch((fault) => console.error(fault));
  await delay(100);
}
