// Measures whole turns from HTTP in to the reply out, beside two botbuilder bots in the same run: a bare echo bot, and one that reads and
// saves its conversation state in PostgreSQL each turn.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { demoStaff } from '../../bot/demo/demo-data.ts';
import { databaseKinds } from '../worlds/databases.ts';

/** So many connections at once, and so many turns in all in each round. */
const loads = [
  { connections: 1, turns: 150 },
  { connections: 10, turns: 1_000 },
  { connections: 50, turns: 800 },
  { connections: 200, turns: 1_000 },
];
/** The bots take turns in rounds, so that what else the machine does meets them alike; medians are shown. */
const rounds = 3;
/** Until the compiler has seen it all. */
const warmUp = 2_000;
const [caseworker, , manager] = demoStaff;
/** One of each kind of turn, who asks, and how many messages answer it: a rule's card follows the policy answer. */
const kinds = {
  'look-up of measures': { text: 'vilka insatser finns för unga i Farsta?', staff: caseworker, replies: 1 },
  'referral check': { text: 'Kan jag remittera en nollplacerad kvinna, 44?', staff: caseworker, replies: 1 },
  statistics: { text: 'hur många är inskrivna i Farsta?', staff: manager, replies: 1 },
  'policy question': { text: 'Får missbruksenheten remittera direkt?', staff: caseworker, replies: 2 },
} as const;
type TurnKind = (typeof kinds)[keyof typeof kinds];
const lookUp = kinds['look-up of measures'];
/** A turn whose replies have not come by then has failed. */
const patience = 30_000;
const passages = 100_000;

interface TurnFigures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Stands in for Teams: tells of each message that comes, and reads no more of it, so that measuring costs little itself. */
async function startSink(): Promise<{ url: string; waiting: Map<string, () => void>; stop(): void }> {
  const waiting = new Map<string, () => void>();
  const server = createServer((message, response) => {
    message.resume();
    message.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
      const [, conversation = ''] = /^\/v3\/conversations\/([^/]+)/.exec(message.url ?? '') ?? [];
      waiting.get(decodeURIComponent(conversation))?.();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, waiting, stop: () => server.close().closeAllConnections() };
}

let sink: ReturnType<typeof startSink> | null = null;

/** Asks over so many connections, each a conversation of its own that waits for all its replies; timed is the first one. */
async function ask(port: number, kind: TurnKind, connections: number, turns: number): Promise<TurnFigures> {
  // One for the whole run: some turns have a second reply, which must find somebody there too.
  sink ??= startSink();
  const { url, waiting } = await sink;
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  let left = turns;
  const talk = async () => {
    const conversation = `a:${randomUUID()}`;
    while (left > 0) {
      left -= 1;
      const body = JSON.stringify(activity(kind, conversation, url));
      const from = performance.now();
      const replies = repliesTo(waiting, conversation, kind.replies);
      await Promise.all([post(agent, port, body), replies.first]);
      times.push(performance.now() - from);
      await replies.all;
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: connections }, talk));
  const seconds = (performance.now() - begin) / 1_000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const quantile = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { perSecond: turns / seconds, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

function repliesTo(waiting: Map<string, () => void>, conversation: string, count: number) {
  const first = Promise.withResolvers<void>();
  const all = Promise.withResolvers<void>();
  let come = 0;
  const late = setTimeout(() => {
    const fault = new Error(`${come} of ${count} replies came within ${patience / 1_000} seconds.`);
    first.reject(fault);
    all.reject(fault);
  }, patience);
  waiting.set(conversation, () => {
    come += 1;
    first.resolve();
    if (come < count) return;
    clearTimeout(late);
    all.resolve();
  });
  return { first: first.promise, all: all.promise };
}

async function post(agent: Agent, port: number, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const asked = request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }).end(body);
  const [response] = await once(asked, 'response');
  if (response.statusCode !== 200) throw new Error(`The bot answered ${response.statusCode}.`);
  await once(response.resume(), 'end');
}

function activity({ text, staff }: TurnKind, conversation: string, serviceUrl: string): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    text,
    from: { id: '29:bench', aadObjectId: staff?.entraObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: conversation, conversationType: 'personal' },
  };
}

interface Asked {
  name: string;
  port: number;
  kind: TurnKind;
}

async function start(children: ChildProcess[], file: string, args: string[]): Promise<number> {
  const child = fork(join(import.meta.dirname, 'bots', file), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  await ask(port, lookUp, 10, warmUp);
  return port;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * Each kind of turn to its first reply over 1 to 200 connections on PostgreSQL, the look-up on the embedded database too, and the policy question once
 * more beside 100,000 passages, all beside the echo bot and the one that saves its state; as a Markdown table. Each message waits for all its
 * replies, so that none is lost.
 */
export async function measureTurns(): Promise<string> {
  const server = databaseKinds.find(({ name }) => name === 'postgresql');
  const [postgresql, full, peers] = await Promise.all([server?.create(), server?.create(), server?.create()]);
  const children: ChildProcess[] = [];
  const rows: string[] = [];
  try {
    const echo = await start(children, 'echo-bot.ts', []);
    const embedded = await start(children, 'served-bot.ts', []);
    const asked: Asked[] = [
      { name: 'bare botbuilder echo bot', port: echo, kind: lookUp },
      { name: 'look-up of measures, embedded database', port: embedded, kind: lookUp },
    ];
    if (peers?.place.kind === 'postgresql') {
      const port = await start(children, 'saving-bot.ts', [peers.place.url]);
      asked.push({ name: 'botbuilder bot that saves its state, PostgreSQL', port, kind: lookUp });
    }
    if (postgresql?.place.kind === 'postgresql' && full?.place.kind === 'postgresql') {
      const port = await start(children, 'served-bot.ts', [postgresql.place.url]);
      for (const [name, kind] of Object.entries(kinds)) asked.push({ name: `${name}, PostgreSQL`, port, kind });
      const amongMany = await start(children, 'served-bot.ts', [full.place.url, '', String(passages)]);
      const name = `policy question among ${passages.toLocaleString('en')} passages, PostgreSQL`;
      asked.push({ name, port: amongMany, kind: kinds['policy question'] });
    }
    for (const { port, kind } of asked) await ask(port, kind, 10, 500);
    for (const { connections, turns } of loads) {
      const measured: TurnFigures[][] = asked.map(() => []);
      for (let round = 1; round <= rounds; round += 1) {
        console.error(`turns: ${connections} connections, round ${round} of ${rounds}`);
        for (const [place, { port, kind }] of asked.entries())
          measured[place]?.push(await ask(port, kind, connections, turns));
      }
      const cell = (of: TurnFigures[], name: keyof TurnFigures) => {
        const ratios = of.map((figures, round) => figures[name] / (measured[0]?.[round]?.[name] ?? Number.NaN));
        return `${median(of.map((figures) => figures[name])).toFixed(1)} (×${median(ratios).toFixed(2)})`;
      };
      for (const [place, { name }] of asked.entries()) {
        const of = measured[place] ?? [];
        const cells = (['perSecond', 'p50', 'p95', 'p99'] as const).map((figure) => cell(of, figure));
        rows.push(`| ${name} | ${connections} | ${cells.join(' | ')} |`);
      }
    }
  } finally {
    for (const child of children) {
      child.kill();
      await once(child, 'exit');
    }
    (await sink)?.stop();
    for (const made of [postgresql, full, peers]) await made?.drop();
  }
  return [
    '| a turn, HTTP in to first reply out | connections | turns/s | p50 ms | p95 ms | p99 ms |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
