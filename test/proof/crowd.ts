// A crowd that talks to served bots over HTTP as Teams would, and notes what came back: the same for every proof.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { demoStaff } from '../../bot/demo/demo-data.ts';
import { swedish } from '../../dialogs/swedish.ts';

/** A served bot in a process of its own. */
export interface Served {
  child: ChildProcess;
  port: number;
}

/**
 * Starts one; `place` is the address of a PostgreSQL, or null for an embedded database in `folder` or one of its own. One person may send
 * any amount, or as much as in production where `isLimited`.
 */
export async function serve(place: string | null, folder = '', isLimited = false): Promise<Served> {
  const file = join(import.meta.dirname, '..', 'bench', 'bots', 'served-bot.ts');
  const child = fork(file, [place ?? '', folder, '0', isLimited ? 'limited' : ''], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof message !== 'object' || message === null) throw new Error('The bot did not start.');
  return { child, port: (message as { port: number }).port };
}

export async function end({ child }: Served, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** What Teams has got: per message the conversation's answers in order, and how often a person was told of a doubt. */
export interface Crowd {
  url: string;
  /** Ids of the messages that were answered, each once, in the order in which the first answers came, by conversation. */
  answered: Map<string, string[]>;
  /** How often the same answer to the same message came again. */
  doubled(): number;
  /** How often a message was not taken. */
  refused(): number;
  /** Conversations in which a person was told that an answer may be missing. */
  told: Set<string>;
  /** Posts a message and gives its id once a bot has taken it; tries the next of the ports when one does not take it. */
  ask(conversation: string, words: string, ports: readonly number[]): Promise<string>;
  /** Resolves when the message is answered, or rejects after so many seconds. */
  answer(id: string, seconds: number): Promise<void>;
  stop(): void;
}

export async function startCrowd(): Promise<Crowd> {
  const agent = new Agent({ keepAlive: true });
  const answered = new Map<string, string[]>();
  const told = new Set<string>();
  const waiting = new Map<string, () => void>();
  const seen = new Set<string>();
  // A message may have several answers; the same one must not come twice.
  const bodies = new Set<string>();
  let doubled = 0;
  let refused = 0;
  const server = createServer(async (incoming, response) => {
    const [, conversation = '', to = ''] =
      /^\/v3\/conversations\/([^/]+)\/activities\/?([^/]*)$/.exec(incoming.url ?? '') ?? [];
    const body = await text(incoming).catch(() => null);
    if (body === null) return;
    const [place, id] = [decodeURIComponent(conversation), decodeURIComponent(to)];
    if (id === '') {
      if (body.includes(swedish.inDoubt)) told.add(place);
    } else {
      const fingerprint = createHash('sha256').update(id).update(body).digest('base64');
      if (bodies.has(fingerprint)) doubled += 1;
      bodies.add(fingerprint);
      if (!seen.has(id)) answered.set(place, [...(answered.get(place) ?? []), id]);
      seen.add(id);
      waiting.get(id)?.();
    }
    response.statusCode = 201;
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const [staff] = demoStaff;

  async function ask(conversation: string, words: string, ports: readonly number[]): Promise<string> {
    const id = randomUUID();
    const body = JSON.stringify({
      type: 'message',
      id,
      channelId: 'msteams',
      serviceUrl: url,
      text: words,
      from: { id: '29:crowd', aadObjectId: staff?.entraObjectId },
      recipient: { id: '28:bot' },
      // A tenant of its own, so that each conversation is another person's as far as limits go.
      conversation: { id: conversation, conversationType: 'personal', tenantId: conversation },
    });
    for (let tries = 0; tries < 2_000; tries += 1) {
      const port = ports[tries % ports.length] ?? 0;
      if ((await post(agent, port, body).catch(() => 0)) === 200) return id;
      refused += 1;
      if (tries >= ports.length - 1) await delay(100);
    }
    throw new Error('No bot took the message.');
  }

  return {
    url,
    answered,
    doubled: () => doubled,
    refused: () => refused,
    told,
    ask,
    answer: (id, seconds) =>
      new Promise((resolve, reject) => {
        if (seen.has(id)) return resolve();
        const timer = setTimeout(() => reject(new Error('No answer came in time.')), seconds * 1_000);
        waiting.set(id, () => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve();
        });
      }),
    stop: () => {
      agent.destroy();
      server.close().closeAllConnections();
    },
  };
}

async function post(agent: Agent, port: number, body: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const asked = request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }).end(body);
  const [response] = await once(asked, 'response');
  await once(response.resume(), 'end');
  return response.statusCode;
}

/** Runs so many talks beside each other. */
export async function all(count: number, talk: (number: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, number) => talk(number)));
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}
