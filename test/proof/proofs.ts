// What `npm run proof` shows: each a claim, tried on real processes until it holds or not. Long because each is told whole.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { startCable } from '../stand-ins/tcp-proxy.ts';
import { databaseKinds } from '../worlds/databases.ts';
import { all, type Crowd, end, quantile, type Served, serve, startCrowd } from './crowd.ts';
import { fairness } from './fairness.ts';
import { growth } from './growth.ts';
import { longTests } from './long-tests.ts';

export interface Proof {
  name: string;
  /** What must hold. */
  claim: string;
  /** Gives what was seen, and whether the claim holds; null when this machine cannot try it, with why. */
  run(): Promise<{ seen: string; holds: boolean } | { cannot: string }>;
}

const lookUp = 'vilka insatser finns för unga i Farsta?';
const turns = [
  lookUp,
  'Vad betyder UVAS?',
  'hur många är inskrivna i Farsta?',
  'Kan jag remittera en nollplacerad kvinna, 44?',
];

async function withPostgresql<T>(work: (url: string, watch: pg.Client) => Promise<T>): Promise<T | { cannot: string }> {
  const made = await databaseKinds.find(({ name }) => name === 'postgresql')?.create();
  if (made?.place.kind !== 'postgresql') return { cannot: 'no PostgreSQL' };
  const watch = new pg.Client({ connectionString: made.place.url });
  watch.on('error', () => {});
  await watch.connect();
  try {
    return await work(made.place.url, watch);
  } finally {
    await watch.end().catch(() => {});
    await made.drop();
  }
}

/** Counts of the answers to what was asked: missing, doubled, and out of order. */
function compare(crowd: Crowd, asked: ReadonlyMap<string, string[]>) {
  let [missing, disordered, doubts] = [0, 0, 0];
  for (const [conversation, ids] of asked) {
    const came = crowd.answered.get(conversation) ?? [];
    const lost = ids.filter((id) => !came.includes(id)).length;
    if (lost > 0 && crowd.told.has(conversation)) doubts += lost;
    else missing += lost;
    const order = ids.filter((id) => came.includes(id));
    if (order.join() !== came.join()) disordered += 1;
  }
  return { missing, doubled: crowd.doubled(), disordered, doubts };
}

function replicas(count: number): Proof {
  return {
    name: `${count} ${count === 1 ? 'replica' : 'replicas'} on one PostgreSQL`,
    claim: 'each message answered once, in its conversation\u2019s order',
    run: () =>
      withPostgresql(async (url, watch) => {
        const crowd = await startCrowd();
        const bots: Served[] = [];
        for (let number = 0; number < count; number += 1) bots.push(await serve(url));
        const ports = bots.map(({ port }) => port);
        await all(20, async (number) => crowd.answer(await crowd.ask(`a:warm-${number}`, lookUp, ports), 60));
        const before = await counted(watch);
        let [samples, waits] = [0, 0];
        const sampling = setInterval(async () => {
          const { rows } = await watch.query(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
          );
          samples += 1;
          waits += Number(rows[0].count);
        }, 50);
        const asked = new Map<string, string[]>();
        const begin = performance.now();
        await all(40, async (number) => {
          const conversation = `a:${number}`;
          const ids: string[] = [];
          asked.set(conversation, ids);
          for (let message = 0; message < 10; message += 1) {
            // Each message of a conversation comes to another replica, and the next one does not wait for the answer.
            const turned = ports.map((_, place) => ports[(place + number + message) % ports.length] ?? 0);
            ids.push(await crowd.ask(conversation, turns[message % turns.length] ?? lookUp, turned));
          }
          await Promise.all(ids.map((id) => crowd.answer(id, 120)));
        });
        const seconds = (performance.now() - begin) / 1_000;
        clearInterval(sampling);
        await delay(500);
        const after = await counted(watch);
        for (const bot of bots) await end(bot);
        crowd.stop();
        const { missing, doubled, disordered } = compare(crowd, asked);
        const perTurn = (after.commits - before.commits) / 400;
        return {
          seen: `400 turns, missing ${missing}, doubled ${doubled}, conversations out of order ${disordered}; ${(400 / seconds).toFixed(0)} turns/s, ${perTurn.toFixed(1)} transactions a turn, ${(waits / Math.max(samples, 1)).toFixed(2)} waiting for locks at a time, deadlocks ${after.deadlocks - before.deadlocks}`,
          holds: missing + doubled + disordered + (after.deadlocks - before.deadlocks) === 0,
        };
      }),
  };
}

async function counted(watch: pg.Client): Promise<{ commits: number; deadlocks: number }> {
  const { rows } = await watch.query(
    'select xact_commit as commits, deadlocks from pg_stat_database where datname = current_database()',
  );
  return { commits: Number(rows[0].commits), deadlocks: Number(rows[0].deadlocks) };
}

const killed: Proof = {
  name: 'one of two replicas killed under load',
  claim: 'no answer lost that the person is not told of, none doubled',
  run: () =>
    withPostgresql(async (url, watch) => {
      const crowd = await startCrowd();
      const bots = [await serve(url), await serve(url)];
      const ports = bots.map(({ port }) => port);
      const asked = new Map<string, string[]>();
      const killing = delay(3_000).then(async () => {
        const [victim] = bots;
        if (victim !== undefined) await end(victim, 'SIGKILL');
      });
      await all(30, async (number) => {
        const conversation = `a:${number}`;
        const ids: string[] = [];
        asked.set(conversation, ids);
        for (let message = 0; message < 30; message += 1) {
          const id = await crowd.ask(conversation, lookUp, number % 2 === 0 ? ports : ports.toReversed());
          ids.push(id);
          // What the killed one had in hand is taken over when its lease has run out.
          await crowd.answer(id, 5).catch(() => {});
        }
      });
      await killing;
      // Until the other has taken over all that was left: the lease of half a minute and a sweep.
      for (let tries = 0; tries < 90; tries += 1) {
        const { missing } = compare(crowd, asked);
        if (missing === 0) break;
        await delay(1_000);
      }
      const { rows } = await watch.query("select count(*) from outbox where state = 'doubt' and inbox_id is not null");
      for (const bot of bots) await end(bot);
      crowd.stop();
      const { missing, doubled, disordered, doubts } = compare(crowd, asked);
      return {
        seen: `900 messages, lost ${missing}, doubled ${doubled}, out of order ${disordered}, in doubt ${rows[0].count} (of them not come: ${doubts}, each told of)`,
        holds: missing + doubled + disordered === 0,
      };
    }),
};

const crowdOf10000: Proof = {
  name: '10,000 conversations over 200 connections',
  claim: 'no reply lost or doubled',
  run: () =>
    withPostgresql(async (url) => {
      const crowd = await startCrowd();
      const bot = await serve(url);
      const asked = new Map<string, string[]>();
      const times: number[] = [];
      let next = 0;
      const begin = performance.now();
      await all(200, async () => {
        while (next < 10_000) {
          const conversation = `a:${next++}`;
          const from = performance.now();
          const id = await crowd.ask(conversation, lookUp, [bot.port]);
          asked.set(conversation, [id]);
          await crowd.answer(id, 60).catch(() => {});
          times.push(performance.now() - from);
        }
      });
      const seconds = (performance.now() - begin) / 1_000;
      await delay(2_000);
      await end(bot);
      crowd.stop();
      const { missing, doubled } = compare(crowd, asked);
      return {
        seen: `lost ${missing}, doubled ${doubled}; ${(10_000 / seconds).toFixed(0)} turns/s, p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms`,
        holds: missing + doubled === 0,
      };
    }),
};

const outage: Proof = {
  name: 'PostgreSQL away for 60 s under load',
  claim: 'no answer lost that the person is not told of, none doubled',
  run: () =>
    withPostgresql(async (url) => {
      const far = new URL(url);
      const cable = await startCable(far.hostname, Number(far.port || 5_432));
      far.hostname = '127.0.0.1';
      far.port = String(cable.port);
      const crowd = await startCrowd();
      const bot = await serve(far.href);
      const asked = new Map<string, string[]>();
      const breaking = delay(2_000).then(async () => {
        cable.cut();
        await delay(60_000);
        cable.mend();
      });
      await all(20, async (number) => {
        const conversation = `a:${number}`;
        const ids: string[] = [];
        asked.set(conversation, ids);
        const until = performance.now() + 70_000;
        while (performance.now() < until) {
          const id = await crowd.ask(conversation, lookUp, [bot.port]);
          ids.push(id);
          await crowd.answer(id, 100).catch(() => {});
        }
      });
      await breaking;
      await delay(3_000);
      await end(bot);
      await cable.stop();
      crowd.stop();
      const { missing, doubled, disordered, doubts } = compare(crowd, asked);
      const count = [...asked.values()].flat().length;
      return {
        seen: `${count} messages, lost ${missing}, doubled ${doubled}, out of order ${disordered}, in doubt and told of ${doubts}`,
        holds: missing + doubled + disordered === 0,
      };
    }),
};

const memory: Proof = {
  name: 'memory over 100,000 turns',
  claim: 'the last quarter takes at most 15 % more than the second',
  run: () =>
    withPostgresql(async (url) => {
      const crowd = await startCrowd();
      const bot = await serve(url);
      const megabytes: number[] = [];
      let done = 0;
      await all(10, async (number) => {
        while (done < 100_000) {
          done += 1;
          if (done % 1_000 === 0) {
            const status = readFileSync(`/proc/${bot.child.pid}/status`, 'utf8');
            megabytes.push(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
          }
          // A new conversation now and then, as days go by.
          const words = turns[done % turns.length] ?? lookUp;
          await crowd.answer(await crowd.ask(`a:${number}-${Math.floor(done / 500)}`, words, [bot.port]), 60);
        }
      });
      await end(bot);
      crowd.stop();
      const quarter = megabytes.length / 4;
      const mean = (from: number) =>
        megabytes.slice(from * quarter, (from + 1) * quarter).reduce((sum, each) => sum + each, 0) / quarter;
      const [second, last] = [mean(1), mean(3)];
      return {
        seen: `second quarter ${second.toFixed(0)} MB, last quarter ${last.toFixed(0)} MB (×${(last / second).toFixed(2)}), most ${Math.max(...megabytes).toFixed(0)} MB`,
        holds: last <= second * 1.15,
      };
    }),
};

const run = promisify(execFile);

const fullDisk: Proof = {
  name: 'the disk of the embedded database is full',
  claim: 'what cannot be kept is refused; with room again all that was taken is answered',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trepart-full-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]);
    } catch {
      rmSync(folder, { recursive: true });
      return { cannot: 'this machine does not let us mount a small disk' };
    }
    const crowd = await startCrowd();
    let bot: Served | null = null;
    try {
      mkdirSync(join(folder, 'data'));
      bot = await serve(null, join(folder, 'data'));
      const asked = new Map<string, string[]>();
      const say = async (number: number, port: number) => {
        const id = await crowd.ask(`a:${number}`, lookUp, [port]);
        asked.set(`a:${number}`, [id]);
        return id;
      };
      for (let number = 0; number < 20; number += 1) await crowd.answer(await say(number, bot.port), 30);
      const { stdout } = await run('df', ['--output=avail', '-B1', folder]);
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(Math.max(0, Number(stdout.split('\n')[1]) - 64 * 1_024)));
      const { port } = bot;
      const pressing = all(20, async (number) => {
        for (let message = 0; message < 20; message += 1) await say(100 + 20 * number + message, port);
      });
      await delay(8_000);
      const during = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
      rmSync(join(folder, 'ballast'));
      const hasExited = bot.child.exitCode !== null;
      // A bot that gave up is started again, as its supervisor would.
      if (hasExited) bot = await serve(null, join(folder, 'data'));
      await pressing;
      for (let tries = 0; tries < 60 && compare(crowd, asked).missing > 0; tries += 1) await delay(1_000);
      const { missing, doubled } = compare(crowd, asked);
      return {
        seen: `420 messages, refused ${crowd.refused()} times, lost ${missing}, doubled ${doubled}; ready while full: ${during}; ${hasExited ? 'restarted' : 'went on by itself'}`,
        holds: missing + doubled === 0 && crowd.refused() > 0,
      };
    } finally {
      if (bot !== null) await end(bot, 'SIGKILL');
      crowd.stop();
      await run('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export const proofs: readonly Proof[] = [
  longTests,
  replicas(1),
  replicas(2),
  replicas(4),
  killed,
  outage,
  fullDisk,
  crowdOf10000,
  memory,
  fairness,
  growth,
];
