// What comes from outside goes wrong: Teams fails, repeats itself or is slow, and somebody sends rubbish. Each with its pass line.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownText, startFakeTeams, type Trouble } from '../stand-ins/fake-teams.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';

let assistant: Assistant;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  await assistant.say(people.maja, 'hej');
  await assistant.settle();
});
afterEach(() => assistant.settle());
afterAll(() => assistant.stop());

const question = 'Vad betyder UVAS?';
const answersTo = (id: unknown) =>
  assistant.teams.sent.filter(({ replyTo, activity }) => replyTo === id && activity.type === 'message');

/** How the answer to a message stands in the database. */
async function stateOf(activityId: unknown): Promise<string | undefined> {
  const row = await assistant.database.database
    .selectFrom('outbox')
    .innerJoin('inbox', 'inbox.id', 'outbox.inbox_id')
    .select('outbox.state')
    .where('inbox.activity_id', '=', String(activityId))
    .executeTakeFirst();
  return row?.state;
}

describe('when Teams answers our message with', () => {
  const outcomes: [string, Trouble, string][] = [
    ['500, it is in doubt and not sent again', { status: 500 }, 'doubt'],
    ['502, it is in doubt and not sent again', { status: 502 }, 'doubt'],
    ['503, it is in doubt and not sent again', { status: 503 }, 'doubt'],
    ['a broken connection, it is in doubt and not sent again', 'reset', 'doubt'],
    ['403, it is given up', { status: 403 }, 'dead'],
    ['404, it is given up', { status: 404 }, 'dead'],
    ['a redirection, it is not followed', { status: 302 }, 'doubt'],
  ];
  it.each(outcomes)('%s; the next message is answered', async (_what, trouble, state) => {
    assistant.teams.troubles.push(trouble);
    const first = assistant.activity(people.maja, { text: question });
    await assistant.post(first);
    await vi.waitFor(async () => expect(await stateOf(first.id)).toBe(state), { timeout: 50_000 });
    await assistant.bot.settled();
    const told = assistant.teams.sent.map(({ activity }) => activity.text);
    expect(told).toEqual(state === 'doubt' ? [expect.stringMatching(/^Jag vet inte om mitt förra svar kom fram/)] : []);
    const requests = assistant.teams.requests;
    const [answer] = await assistant.say(people.maja, question);
    expect(shownText(answer ?? { type: '', id: '' })).not.toBe('');
    // The first question of a process may take so long that a sign of life comes before its answer.
    const signs = assistant.teams.sent.filter(({ activity }) => activity.type === 'typing').length;
    expect(assistant.teams.requests).toBe(requests + 1 + signs);
    expect(answersTo(first.id)).toHaveLength(0);
  });

  it('429, it waits as long as it is told and is sent once', async () => {
    assistant.teams.troubles.push({ status: 429, retryAfter: 1 });
    const activity = assistant.activity(people.maja, { text: question });
    await assistant.post(activity);
    await vi.waitFor(
      async () => {
        await assistant.bot.sweep();
        expect(await stateOf(activity.id)).toBe('sent');
      },
      { timeout: 50_000, interval: 300 },
    );
    expect(answersTo(activity.id)).toHaveLength(1);
  });

  it('nothing for twenty seconds, it is in doubt after fifteen and not sent again', async () => {
    assistant.teams.troubles.push('silence');
    const activity = assistant.activity(people.maja, { text: question });
    const begin = performance.now();
    await assistant.post(activity);
    await vi.waitFor(async () => expect(await stateOf(activity.id)).toBe('doubt'), { timeout: 50_000, interval: 200 });
    expect(performance.now() - begin).toBeGreaterThan(14_000);
    expect(answersTo(activity.id)).toHaveLength(0);
  }, 30_000);

  it('nothing, because nobody listens there, it is sent once somebody does', async () => {
    const later = await startFakeTeams();
    const { port } = new URL(later.url);
    await later.stop();
    const serviceUrl = `http://127.0.0.1:${port}/`;
    const conversation = { id: 'a:later', conversationType: 'personal', tenantId: 'tenant' };
    const activity = assistant.activity(people.maja, { text: question, serviceUrl, conversation });
    await assistant.post(activity);
    await vi.waitFor(async () => expect(await stateOf(activity.id)).toBe('ready'));
    const arrived: string[] = [];
    const { createServer } = await import('node:http');
    const server = createServer((incoming, response) => {
      arrived.push(incoming.url ?? '');
      incoming.resume();
      response.statusCode = 201;
      response.end('{"id":"1"}');
    }).listen(Number(port), '127.0.0.1');
    await once(server, 'listening');
    await vi.waitFor(
      async () => {
        await assistant.bot.sweep();
        expect(await stateOf(activity.id)).toBe('sent');
      },
      { timeout: 50_000, interval: 300 },
    );
    expect(arrived).toHaveLength(1);
    server.closeAllConnections();
    server.close();
  }, 20_000);
});

describe('when Teams repeats itself', () => {
  it('the same activity five times at once is answered once', async () => {
    const activity = assistant.activity(people.maja, { text: question });
    const statuses = await Promise.all(Array.from({ length: 5 }, () => assistant.post(activity)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await assistant.bot.settled();
    expect(answersTo(activity.id)).toHaveLength(1);
  });

  it('the same words under a new id are answered as the new message that they may be', async () => {
    const [first, second] = [randomUUID(), randomUUID()].map((id) =>
      assistant.activity(people.maja, { id, text: question }),
    );
    for (const activity of [first, first, second]) await assistant.post(activity);
    await assistant.bot.settled();
    expect([answersTo(first?.id).length, answersTo(second?.id).length]).toEqual([1, 1]);
  });

  it('two messages at once in one conversation are answered in order, each with what the one before left', async () => {
    const asked = ['Vad betyder UVAS?', 'och vem ansvarar?', 'Vad betyder SFI?', 'hej'].map((text) =>
      assistant.activity(people.maja, { text }),
    );
    for (const activity of asked) await assistant.post(activity);
    await assistant.bot.settled();
    const order = assistant.teams.sent
      .filter(({ activity }) => activity.type === 'message')
      .map(({ replyTo }) => replyTo);
    expect(order).toEqual(asked.map(({ id }) => id));
  });
});

describe('when somebody sends rubbish', () => {
  it('10,000 malformed activities are each refused or answered, and never break anything', async () => {
    const whole = () =>
      assistant.activity(people.maja, {
        conversation: { id: `a:fuzz-${randomUUID()}`, conversationType: 'personal', tenantId: 'tenant' },
      });
    const names = [
      'type',
      'id',
      'channelId',
      'serviceUrl',
      'from',
      'recipient',
      'conversation',
      'text',
      'value',
      'attachments',
      'entities',
      'channelData',
      'name',
      'action',
      'locale',
      'replyToId',
    ];
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('invoke', 'message', 'adaptiveCard/action', 'http://[', '\0', '__proto__'),
    );
    const rubbish = fc.array(fc.tuple(fc.constantFrom(...names), anything), { minLength: 1, maxLength: 5 });
    const bodies = fc.sample(rubbish, { numRuns: 10_000, seed: 20_261_125 });
    const seen = new Map<number, number>();
    const queue = [...bodies];
    const work = async () => {
      for (let changes = queue.pop(); changes !== undefined; changes = queue.pop()) {
        const { status } = await assistant.post({ ...whole(), ...Object.fromEntries(changes) });
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    // 501: an invoke that we do not know, as the protocol wants it.
    expect([...seen.keys()].filter((status) => ![200, 400, 403, 501].includes(status))).toEqual([]);
    expect(seen.get(200) ?? 0).toBeGreaterThan(500);
    expect(seen.get(400) ?? 0).toBeGreaterThan(500);
    await assistant.bot.settled();
    expect(assistant.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
    expect(await assistant.say(people.maja, question)).toHaveLength(1);
  }, 240_000);

  it('a body of 50 MB is refused at its first half megabyte', async () => {
    const before = process.memoryUsage().rss;
    let written = 0;
    const status = await new Promise<number | 'reset'>((resolve) => {
      const { port } = assistant.bot.server;
      const asked = request({
        port,
        host: '127.0.0.1',
        path: '/api/messages',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 50_000_000 },
      });
      asked.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        response.resume();
        asked.destroy();
      });
      // Whoever is still writing when the door closes may see only that.
      asked.on('error', () => resolve('reset'));
      const piece = Buffer.alloc(64 * 1024, 'x');
      const write = () => {
        while (written < 50_000_000 && !asked.destroyed) {
          written += piece.length;
          if (!asked.write(piece)) return void asked.once('drain', write);
        }
      };
      write();
    });
    expect([413, 'reset']).toContain(status);
    expect(written).toBeLessThan(20_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('a body that comes a byte at a time is given up, while others are answered', async () => {
    const { port } = assistant.bot.server;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece;
    });
    // A byte on its way when the server closes is answered by a reset, which gives the body up just as well.
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const begin = performance.now();
    socket.write(
      'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
    );
    const dripping = setInterval(() => socket.write(' '), 1_000);
    expect(await assistant.say(people.maja, question)).toHaveLength(1);
    await closed;
    clearInterval(dripping);
    expect(answer).toBe('');
    expect(performance.now() - begin).toBeLessThan(15_000);
  }, 60_000);

  it('a thousand idle connections leave it answering', async () => {
    const { port } = assistant.bot.server;
    const sockets: Socket[] = [];
    for (let count = 0; count < 1_000; count += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      sockets.push(socket);
      await once(socket, 'connect');
    }
    const begin = performance.now();
    expect(await assistant.say(people.maja, question)).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(5_000);
    for (const socket of sockets) socket.destroy();
  }, 60_000);

  it('an activity for a service address at which nothing may be sent is refused', async () => {
    for (const serviceUrl of ['http://169.254.169.254/', 'http://10.0.0.1:8080/', 'file:///etc/passwd', 'gopher://x/'])
      expect((await assistant.post(assistant.activity(people.maja, { text: 'hej', serviceUrl }))).status).not.toBe(200);
  });
});
