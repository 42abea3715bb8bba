// The sender of reminders is killed again and again in front of a Teams that fails: nothing is lost, nothing comes twice.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { openDatabase } from '../../bot/store/database.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { planReminders } from '../../bot/store/reminders/reminder-plan.ts';
import { monday, people } from '../worlds/assistant.ts';
import { databaseKinds, type TestDatabase } from '../worlds/databases.ts';

const [count, overSeconds, kills, chats] = [300, 16, 12, 60];
const [failing, swallowed] = [0.08, 0.02];

/** A Teams that answers 8 % with 503, some of them after all delivered, and breaks off 2 % after delivery. */
async function startFailingTeams(random: () => number) {
  const delivered = new Map<string, number[]>();
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    const isWhole = await readAll(request, chunks);
    if (!isWhole) return;
    const { text } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { text: string };
    const chance = random();
    if (chance >= failing / 2) delivered.set(text, [...(delivered.get(text) ?? []), Date.now()]);
    await delay(5 + random() * 30);
    if (response.destroyed) return;
    if (chance >= failing && chance < failing + swallowed) return void request.socket.destroy();
    response.writeHead(chance < failing ? 503 : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `m-${text}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, delivered, server };
}

/** Whether a request came whole; whoever sends it may be killed half-way. */
async function readAll(request: AsyncIterable<unknown>, chunks: Buffer[]): Promise<boolean> {
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return true;
  } catch {
    return false;
  }
}

describe.each(databaseKinds)('reminders through crashes ($name)', (kind) => {
  const workers = new Set<ChildProcess>();
  let held: TestDatabase | null = null;
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await held?.drop().catch(() => {});
  });

  it(`loses none of ${count}, sends none twice, and lists what is in doubt with why`, {
    timeout: 400_000,
  }, async () => {
    const random = seededRandom(7);
    const teams = await startFailingTeams(random);
    held = await kind.create();
    const { place } = held;
    const replicas = kind.name === 'postgresql' ? 2 : 1;
    const begin = Temporal.Now.instant().add({ seconds: 4 });
    const dueOf = (number: number) => begin.add({ milliseconds: Math.round((number * overSeconds * 1_000) / count) });
    await fill(held, teams.url, dueOf);
    // The embedded database belongs to one process at a time.
    if (kind.name === 'embedded') await held.database.destroy();

    const begun = await Promise.all(Array.from({ length: replicas }, () => startWorker(place, workers)));
    for (let kill = 0; kill < kills; kill += 1) {
      await delay(300 + random() * 900);
      const victim = begun[kill % replicas];
      victim?.kill('SIGKILL');
      if (victim !== undefined) await once(victim, 'exit').catch(() => {});
      begun[kill % replicas] = await startWorker(place, workers);
    }
    // What the last ones held is free again when their leases have run out.
    const last = Date.now() + 40_000;
    if (kind.name === 'embedded') {
      await delay(36_000);
      for (const worker of workers) worker.kill('SIGKILL');
      await Promise.all(
        [...workers]
          .filter((worker) => worker.exitCode === null && worker.signalCode === null)
          .map((worker) => once(worker, 'exit')),
      );
      held = { ...held, database: await openDatabase(place) };
    } else while (Date.now() < last && (await unfinished(held)) > 0) await delay(500);

    const rows = await held.database.selectFrom('reminders').selectAll().where('kind', '=', 'test').execute();
    const states = Object.groupBy(rows, ({ state }) => state);
    const doubts = states.doubt ?? [];
    const times = (key: string) => teams.delivered.get(key) ?? [];
    const lost = rows.filter(({ state, key }) => state !== 'doubt' && (state !== 'sent' || times(key).length === 0));
    const doubled = rows.filter(({ key }) => times(key).length > 1);
    const early = rows.filter(({ key, due_at }) => times(key).some((time) => time < new Date(due_at).getTime()));
    const why = Object.entries(Object.groupBy(doubts, ({ reason }) => reason ?? 'no reason'));
    console.log(
      `${kind.name}: sent ${states.sent?.length}, lost ${lost.length}, doubled ${doubled.length}, doubt ${doubts.length} (${why.map(([reason, each]) => `${reason}: ${each?.length}`).join('; ')})`,
    );
    expect(rows).toHaveLength(count);
    expect(lost).toEqual([]);
    expect(doubled).toEqual([]);
    expect(early).toEqual([]);
    expect(doubts.filter(({ reason }) => reason === null)).toEqual([]);
    expect(doubts.length).toBeLessThanOrEqual(60);
    teams.server.closeAllConnections();
    teams.server.close();
  });
});

describe.skipIf(!databaseKinds.some(({ name }) => name === 'postgresql'))('reminders through an outage', () => {
  it('sends nothing early, twice or never when the database is away for a minute', { timeout: 300_000 }, async () => {
    const kind = databaseKinds.find(({ name }) => name === 'postgresql');
    if (kind === undefined) return;
    const held = await kind.create();
    const teams = await startFailingTeams(() => 0.99);
    const workers = new Set<ChildProcess>();
    try {
      await Promise.all([0, 1].map(() => startWorker(held.place, workers)));
      const begin = Temporal.Now.instant().add({ seconds: 1 });
      await fill(held, teams.url, (number) => begin.add({ milliseconds: number * 20 }));
      await delay(2_500);
      const before = teams.delivered.size;
      await takeAway(held, outageSeconds);
      const last = Date.now() + 60_000;
      while (Date.now() < last && (await unfinished(held)) > 0) await delay(500);
      const rows = await held.database.selectFrom('reminders').selectAll().where('kind', '=', 'test').execute();
      const doubts = rows.filter(({ state }) => state === 'doubt');
      const lost = rows.filter(
        ({ key, state }) => state !== 'doubt' && (state !== 'sent' || !teams.delivered.has(key)),
      );
      console.log(
        `outage of ${outageSeconds} s: sent ${rows.length - doubts.length - lost.length}, doubt ${doubts.length}`,
      );
      expect(before).toBeLessThan(count);
      expect(lost).toEqual([]);
      expect([...teams.delivered.values()].filter((times) => times.length > 1)).toEqual([]);
      expect(
        rows.filter(({ key, due_at }) => teams.delivered.get(key)?.some((time) => time < new Date(due_at).getTime())),
      ).toEqual([]);
      // Whatever was under way when it went: two in each process.
      expect(doubts.length).toBeLessThanOrEqual(4);
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
      teams.server.closeAllConnections();
      teams.server.close();
      await held.drop();
    }
  });
});

const outageSeconds = 60;

/** Takes the database away from everybody for so long. */
async function takeAway({ place }: TestDatabase, seconds: number): Promise<void> {
  if (place.kind !== 'postgresql') throw new Error('Only PostgreSQL can be taken away.');
  const url = new URL(place.url);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`alter database ${name} with allow_connections false`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await delay(seconds * 1_000);
  await client.query(`alter database ${name} with allow_connections true`);
  await client.end();
}

async function fill({ database }: TestDatabase, serviceUrl: string, dueOf: (number: number) => Temporal.Instant) {
  const staff = Array.from({ length: chats }, (_, number) => ({
    ...people.amina,
    id: `W-${number}`,
    entraObjectId: `00000000-0000-4000-b000-${String(number).padStart(12, '0')}`,
  }));
  await importStaff(database, staff, { complete: false, dryRun: false, now: monday });
  for (const { entraObjectId } of staff) {
    const address = {
      conversationId: `a:${entraObjectId}`,
      conversationType: 'personal',
      tenantId: null,
      serviceUrl,
      channelId: 'msteams',
      bot: { id: '28:bot', name: 'Trepart' },
      user: { id: `29:${entraObjectId}` },
    };
    const row = {
      entra_object_id: entraObjectId,
      conversation_id: address.conversationId,
      updated_at: monday.toString(),
    };
    await database
      .insertInto('staff_conversations')
      .values({ ...row, address: JSON.stringify(address) })
      .execute();
  }
  const reminders = Array.from({ length: count }, (_, number) => ({
    key: `test ${number}`,
    kind: 'test',
    recipient: `W-${number % chats}`,
    subject: {},
    dueAt: dueOf(number),
  }));
  await planReminders(database, reminders, monday);
}

async function unfinished({ database }: TestDatabase): Promise<number> {
  const rows = await database
    .selectFrom('reminders')
    .select('id')
    .where('kind', '=', 'test')
    .where('state', 'in', ['open', 'sending'])
    .execute();
  return rows.length;
}

async function startWorker(place: unknown, workers: Set<ChildProcess>): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'reminder-worker.ts');
  const worker = spawn(process.execPath, [script, JSON.stringify(place)], { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.add(worker);
  if (worker.stdout !== null) await once(worker.stdout, 'data');
  return worker;
}
