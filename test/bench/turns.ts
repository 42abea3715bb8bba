// Measures whole turns from HTTP in to the reply out, beside a bare botbuilder echo bot in the same run.
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { demoStaff } from '../../bot/demo.ts';
import { databaseKinds } from '../databases.ts';
import { startFakeTeams } from '../fake-teams.ts';

const connections = [1, 10];
const warmUp = 200;
const turns = 1_000;
const text = 'vilka insatser finns för unga i Farsta?';

interface TurnFigures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Asks `count` times over so many connections, each a conversation of its own that waits for its reply; the times in ms. */
async function ask(port: number, at: number, count: number): Promise<TurnFigures> {
  const teams = await startFakeTeams();
  const waiting = new Map<string, () => void>();
  teams.onSent = ({ conversation }) => waiting.get(conversation)?.();
  const times: number[] = [];
  let left = count;
  const begin = performance.now();
  const talk = async () => {
    const conversation = `a:${randomUUID()}`;
    while (left > 0) {
      left -= 1;
      const from = performance.now();
      const replied = new Promise<void>((resolve) => waiting.set(conversation, resolve));
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity(conversation, teams.url)),
      });
      if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
      await replied;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: at }, talk));
  const seconds = (performance.now() - begin) / 1_000;
  await teams.stop();
  times.sort((one, other) => one - other);
  const quantile = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { perSecond: count / seconds, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

function activity(conversation: string, serviceUrl: string): Record<string, unknown> {
  const [staff] = demoStaff;
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

async function start(file: string, args: string[]): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { child, port: message.port };
}

/** A look-up of measures over 1 and 10 connections, on both databases, and the echo bot; as a Markdown table. */
export async function measureTurns(): Promise<string> {
  const postgresql = await databaseKinds.find(({ name }) => name === 'postgresql')?.create();
  const databaseUrl = postgresql?.place.kind === 'postgresql' ? postgresql.place.url : null;
  const bots = [
    { name: 'bare botbuilder echo bot', file: 'echo-bot.ts', args: [] },
    { name: 'Trepart, embedded database', file: 'served-bot.ts', args: [] },
    ...(databaseUrl === null ? [] : [{ name: 'Trepart, PostgreSQL', file: 'served-bot.ts', args: [databaseUrl] }]),
  ];
  const rows: string[] = [];
  const echo = new Map<number, TurnFigures>();
  for (const { name, file, args } of bots) {
    const { child, port } = await start(file, args);
    try {
      await ask(port, 10, warmUp);
      for (const at of connections) {
        console.error(`turns: ${name}, ${at} connections`);
        const figures = await ask(port, at, turns);
        const beside = echo.get(at) ?? figures;
        echo.set(at, beside);
        const cell = (value: number, base: number) => `${value.toFixed(1)} (×${(value / base).toFixed(2)})`;
        rows.push(
          `| ${name} | ${at} | ${cell(figures.perSecond, beside.perSecond)} | ${cell(figures.p50, beside.p50)} | ${cell(figures.p95, beside.p95)} | ${cell(figures.p99, beside.p99)} |`,
        );
      }
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  }
  await postgresql?.drop();
  return [
    '| a look-up of measures, HTTP in to reply out | connections | turns/s | p50 ms | p95 ms | p99 ms |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
