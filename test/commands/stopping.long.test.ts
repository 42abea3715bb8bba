// A bot that is told to stop finishes what it is answering and leaves the rest; one that starts beside it takes that over.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../bot/demo/ports.ts';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { type FakeTeams, startFakeTeams } from '../stand-ins/fake-teams.ts';
import { monday, people } from '../worlds/assistant.ts';
import { databaseKinds, type TestDatabase } from '../worlds/databases.ts';

const program = join(import.meta.dirname, '../..', 'bot', 'trepart.mjs');
const staff: StaffRow[] = Array.from({ length: 6 }, (_, n) => ({
  ...people.maja,
  id: `S-${10 + n}`,
  entraObjectId: `00000000-0000-4000-a000-0000000001${10 + n}`,
  email: `s-${10 + n}@example.invalid`,
}));

interface Served {
  port: number;
  process: ChildProcess;
  ended: Promise<{ code: number | null; milliseconds: number }>;
  log: string[];
}

let began = 0;

async function serve(database: TestDatabase): Promise<Served> {
  const port = await freePort(0);
  const place = database.place;
  const environment = {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    DATA_DIR: database.folder,
    ...(place.kind === 'postgresql' ? { DATABASE_URL: place.url } : {}),
  };
  const child = spawn(process.execPath, [program, 'serve'], { env: environment, stdio: 'pipe' });
  const log: string[] = [];
  child.stderr?.on('data', (chunk) => log.push(String(chunk)));
  const ended = new Promise<{ code: number | null; milliseconds: number }>((resolve) =>
    child.on('close', (code) => resolve({ code, milliseconds: performance.now() - began })),
  );
  const isReady = vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
    timeout: 150_000,
    interval: 100,
  });
  const isOver = ended.then(({ code }) => {
    throw new Error(`The bot ended with ${code} before it was ready: ${log.join('')}`);
  });
  isOver.catch(() => {});
  await Promise.race([isReady, isOver]);
  return { port, process: child, ended, log };
}

function stop({ process: child }: Served): void {
  began = performance.now();
  child.kill('SIGTERM');
}

async function post(teams: FakeTeams, { port }: Served, from: StaffRow, text: string): Promise<string> {
  const id = randomUUID();
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl: teams.url,
      from: { id: `29:${from.id}`, name: 'Namn', aadObjectId: from.entraObjectId },
      recipient: { id: '28:bot', name: 'Trepart' },
      conversation: { id: `a:${from.entraObjectId}`, conversationType: 'personal', tenantId: 'tenant' },
      text,
    }),
  });
  expect(response.status).toBe(200);
  return id;
}

const answersTo = (teams: FakeTeams, id: string) =>
  teams.sent.filter(({ replyTo, activity }) => replyTo === id && activity.type === 'message').length;

describe.each(databaseKinds)('on the $name database', (kind) => {
  let database: TestDatabase;
  let teams: FakeTeams;
  const running: Served[] = [];
  beforeEach(async () => {
    database = await kind.create();
    await importStaff(database.database, staff, { complete: true, dryRun: false, now: monday });
    teams = await startFakeTeams();
  });
  afterEach(async () => {
    for (const served of running.splice(0)) {
      served.process.kill('SIGKILL');
      await served.ended;
    }
    await teams.stop();
    if (kind.name === 'postgresql') await database.drop();
    else rmSync(database.folder, { recursive: true, force: true });
  });

  it('finishes and sends what it is answering when told to stop, and takes up nothing more', async () => {
    // The embedded one is open in one process at a time.
    if (kind.name === 'embedded') await database.database.destroy();
    const bot = await serve(database);
    running.push(bot);
    teams.slowness = 1_500;
    const [first] = staff;
    if (first === undefined) throw new Error('Nobody is there.');
    const answered = await post(teams, bot, first, 'Vad betyder nollplacerad?');
    const waits = await post(teams, bot, first, 'hjälp');
    await vi.waitFor(() => expect(teams.requests).toBe(1), { timeout: 50_000 });
    stop(bot);
    const { code, milliseconds } = await bot.ended;
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect([answersTo(teams, answered), answersTo(teams, waits)]).toEqual([1, 0]);
    expect(bot.log.join('')).not.toContain('work left');
    // The next start takes up the other, and repeats nothing.
    teams.slowness = 0;
    const next = await serve(database);
    running.push(next);
    await vi.waitFor(() => expect(answersTo(teams, waits)).toBe(1), { timeout: 50_000 });
    expect(answersTo(teams, answered)).toBe(1);
    expect(next.log.join('')).not.toContain('in doubt');
  }, 400_000);
});

const postgresql = databaseKinds.find(({ name }) => name === 'postgresql');

describe.skipIf(postgresql === undefined)('an update in turn on one PostgreSQL', () => {
  it('loses and doubles no answer while the old process stops and the new one works', async () => {
    const database = await postgresql?.create();
    if (database === undefined) return;
    await importStaff(database.database, staff, { complete: true, dryRun: false, now: monday });
    const teams = await startFakeTeams();
    const running: Served[] = [];
    try {
      const old = await serve(database);
      running.push(old);
      const next = await serve(database);
      running.push(next);
      teams.slowness = 100;
      const ids: string[] = [];
      for (let round = 0; round < 8; round += 1)
        ids.push(...(await Promise.all(staff.map((person) => post(teams, old, person, 'Vad betyder nollplacerad?')))));
      stop(old);
      ids.push(...(await Promise.all(staff.map((person) => post(teams, next, person, 'hjälp')))));
      const { code, milliseconds } = await old.ended;
      expect(code).toBe(0);
      expect(milliseconds).toBeLessThan(20_000);
      await vi.waitFor(() => expect(ids.filter((id) => answersTo(teams, id) === 0)).toEqual([]), { timeout: 50_000 });
      // The new one has answered more than what it was sent itself.
      const turns = next.log.join('').split('"msg":"turn"').length - 1;
      expect(turns).toBeGreaterThan(staff.length);
      expect(ids.filter((id) => answersTo(teams, id) !== 1)).toEqual([]);
      // An answer stands in Teams a moment before it is marked as sent.
      const states = () => database.database.selectFrom('outbox').select('state').distinct().execute();
      await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'sent' }]), { timeout: 50_000 });
      // Each person's answers in the order of asking, over both processes.
      for (const { entraObjectId } of staff) {
        const order = teams.sent
          .filter(({ conversation }) => conversation === `a:${entraObjectId}`)
          .map(({ replyTo }) => ids.indexOf(replyTo ?? ''));
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }
    } finally {
      for (const served of running) {
        served.process.kill('SIGKILL');
        await served.ended;
      }
      await teams.stop();
      await database.drop();
    }
  }, 400_000);
});
