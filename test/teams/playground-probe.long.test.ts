// Proves what the local Teams window sends and shows, with a bot that only this test has, so that other tests can rely
// on it. The payloads in samples/ are what the Playground sent, with ids, times and addresses put in their neutral form.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Playground, startPlayground, type WindowUser } from '../../bot/demo/playground.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { openPlayground, type PlaygroundWindow, withoutChromium } from '../worlds/browser.ts';

type Activity = {
  type: string;
  id: string;
  name?: string;
  text?: string;
  serviceUrl: string;
  replyToId?: string;
  conversation: { id: string; conversationType: string; tenantId: string };
  from: { id: string; aadObjectId: string };
  recipient: { id: string };
  value?: unknown;
};
type Bot = Awaited<ReturnType<typeof startBot>>;

const tenantId = '00000000-0000-4000-8000-0000000000f0';
const person: WindowUser = {
  id: '29:test-person',
  name: 'Test Person',
  email: 'test.person@example.invalid',
  entraObjectId: '00000000-0000-4000-8000-0000000000a1',
};
const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe.skipIf(withoutChromium())('the local Teams window', () => {
  let bot: Bot;
  let playground: Playground;
  let chat: PlaygroundWindow;

  beforeAll(async () => {
    bot = await startBot();
    playground = await start({ botUrl: bot.url });
    chat = await openPlayground(playground.url);
  });

  afterAll(async () => {
    await chat?.close();
    await playground?.stop();
    await bot?.stop();
  });

  test('opening it installs the bot for the person', async () => {
    await expect(neutral(await bot.next('installationUpdate'))).toMatchFileSnapshot('samples/installation-update.json');
    await expect(neutral(await bot.next('conversationUpdate'))).toMatchFileSnapshot('samples/conversation-update.json');
  });

  test('a typed message reaches the bot with the person and the tenant, and the answer is shown as Markdown', async () => {
    await chat.say('Får missbruksenheten remittera direkt?');
    const message = await bot.next('message');
    expect(message.from.aadObjectId).toBe(person.entraObjectId);
    expect(message.conversation.tenantId).toBe(tenantId);
    await expect(neutral(message)).toMatchFileSnapshot('samples/message.json');

    expect(await bot.send(message, { text: '**Ja**, direkt.\n\n- utan omväg' })).toBe(201);
    await chat.waitForText('Ja, direkt.');
    expect(await chat.page.locator('.fai-OutputCard li').textContent()).toBe('utan omväg');
  });

  test('a card is shown, its Action.Execute comes as an invoke, and the card in the answer takes its place', async () => {
    await chat.say('Boka');
    bot.answerInvoke({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Tiden är godkänd.' }] },
    });
    const data = { id: 'B-17', version: 3 };
    const message = await bot.next('message');
    await bot.send(message, cardWith({ type: 'Action.Execute', title: 'Godkänn tid', verb: 'booking.accept', data }));
    await chat.waitForText('Tisdag kl. 10');
    await chat.page.getByLabel('Anteckning').fill('Tolk behövs');
    await chat.click('Godkänn tid');

    await expect(neutral(await bot.next('invoke'))).toMatchFileSnapshot('samples/card-action.json');
    await chat.waitForText('Tiden är godkänd.');
    expect((await chat.messages()).join()).not.toContain('Godkänn tid');
  });

  test('text and error answers to an invoke are shown below the card, which stays', async () => {
    await chat.say('Boka');
    const message = await bot.next('message');
    await bot.send(message, cardWith({ type: 'Action.Execute', title: 'Fråga', verb: 'ask' }));
    bot.answerInvoke({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Redan klart.' });
    await chat.click('Fråga');
    await chat.waitForText('Redan klart.');
    bot.answerInvoke({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Tiden är tagen.' },
    });
    await chat.click('Fråga');
    await chat.waitForText('Tiden är tagen.');
    await chat.waitForText('Tisdag kl. 10');
    await bot.next('invoke');
    await bot.next('invoke');
  });

  test('an Action.Submit comes as a message with a value and no text', async () => {
    await chat.say('Boka');
    const message = await bot.next('message');
    await bot.send(message, cardWith({ type: 'Action.Submit', title: 'Skicka', data: { verb: 'booking.accept' } }));
    await chat.click('Skicka');
    await expect(neutral(await bot.next('message'))).toMatchFileSnapshot('samples/card-submit.json');
  });

  test('an answer by a model carries its label, its sources and thumbs, and a thumb comes as an invoke', async () => {
    await chat.say('Vad gäller?');
    const channelData = { feedbackLoop: { type: 'default' } };
    await bot.send(await bot.next('message'), { text: 'Det krävs. [1]', entities: [label], channelData });
    await chat.waitForText('Det krävs. 1');
    expect(await chat.page.locator('.fai-AiGeneratedDisclaimer').last().textContent()).toBe('AI generated');
    await chat.page.locator('.fai-Citation').last().hover();
    const source = chat.page.locator('.fai-PreviewSurface');
    await source.getByText('Riktlinjer, avsnitt 3').waitFor();
    expect(await source.getByRole('link', { name: 'Utdrag' }).getAttribute('href')).toBe('https://example.invalid/3');
    await chat.page.mouse.move(0, 0);

    bot.answerInvoke({});
    await chat.click('Like');
    await chat.page.getByLabel('What did you like?').fill('Tydligt');
    await chat.click('Submit');
    await expect(neutral(await bot.next('invoke'))).toMatchFileSnapshot('samples/feedback.json');
    await chat.page.getByText('Thank you!').waitFor();
    await chat.click('Close');
  });

  test('a stream is one message that grows, and ends with label and thumbs', async () => {
    const before = (await chat.messages()).length;
    await chat.say('Förklara');
    const message = await bot.next('message');
    const stream = (streamType: string, streamSequence?: number) => ({
      ...{ type: 'streaminfo', streamType, streamSequence },
      streamId: streamSequence === 1 ? undefined : bot.lastId(),
    });
    expect(await bot.send(message, { type: 'typing', text: 'Söker …', entities: [stream('informative', 1)] })).toBe(
      201,
    );
    await chat.waitForText('Söker …');
    expect(await bot.send(message, { type: 'typing', text: 'Först', entities: [stream('streaming', 2)] })).toBe(202);
    await chat.waitForText('Först');
    const channelData = { feedbackLoop: { type: 'default' } };
    const text = 'Först krävs detta. [1]';
    expect(await bot.send(message, { text, entities: [stream('final'), label], channelData })).toBe(202);
    await chat.waitForText('Först krävs detta. 1');
    expect(await chat.messages()).toHaveLength(before + 1);
    expect(await chat.page.getByLabel('Like', { exact: true }).count()).toBe(2);
  });

  test('suggested actions are buttons that say their title', async () => {
    await chat.say('Hej');
    const actions = [{ type: 'imBack', title: 'Visa hjälp', value: 'help' }];
    await bot.send(await bot.next('message'), { text: 'Vad gäller det?', suggestedActions: { to: [], actions } });
    await chat.click('Visa hjälp');
    expect((await bot.next('message')).text).toBe('Visa hjälp');
  });

  test('pictures are as wide as asked', async () => {
    const folder = await newFolder();
    for (const width of [1280, 420]) {
      await chat.screenshot(join(folder, `${width}.png`), { width });
      expect((await readFile(join(folder, `${width}.png`))).readUInt32BE(16)).toBe(width);
    }
  });
});

describe('starting the Playground', () => {
  test('a busy port and a refused configuration are told in one error', async () => {
    const busy = await startBot();
    await expect(start({ port: Number(new URL(busy.url).port) })).rejects.toThrow(
      /^The Playground for Test Person .* is busy/,
    );
    expect(await freePort(Number(new URL(busy.url).port))).not.toBe(Number(new URL(busy.url).port));
    await busy.stop();
    await expect(start({ others: [person] })).rejects.toThrow(/ended with code 1.*User ID must be unique/s);
  });

  test('it is gone after stop, which may be called again', async () => {
    const playground = await start({});
    expect((await fetch(playground.url)).status).toBe(200);
    await playground.stop();
    await playground.stop();
    await expect(fetch(playground.url)).rejects.toThrow();
  });
});

const label = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: 'Riktlinjer, avsnitt 3',
        url: 'https://example.invalid/3',
        abstract: 'Utdrag',
      },
    },
  ],
};

/** A message with a card: one line, one input and one button. */
function cardWith(action: Record<string, unknown>) {
  const body = [
    { type: 'TextBlock', text: 'Tisdag kl. 10' },
    { type: 'Input.Text', id: 'note', label: 'Anteckning' },
    { type: 'ActionSet', actions: [action] },
  ];
  const content = { type: 'AdaptiveCard', version: '1.5', body };
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

/** A bot of plain HTTP: keeps what it gets until asked for, and sends what it is told. */
async function startBot() {
  const received: Activity[] = [];
  let invokeAnswer: unknown = {};
  let sentId = '';
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const body = Buffer.concat(chunks).toString();
    const activity: Activity | undefined = body === '' ? undefined : JSON.parse(body);
    if (activity !== undefined) received.push(activity);
    response.setHeader('content-type', 'application/json');
    response.end(activity?.type === 'invoke' ? JSON.stringify(invokeAnswer) : undefined);
  });
  const port = await freePort(0);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    /** Waits for the oldest activity of a type that was not asked for yet. */
    next: async (type: string): Promise<Activity> => {
      const activity = await vi.waitUntil(() => received.find((one) => one.type === type), { timeout: 50_000 });
      received.splice(received.indexOf(activity), 1);
      return activity;
    },
    answerInvoke: (answer: unknown) => {
      invokeAnswer = answer;
    },
    /** Answers an activity and gives the HTTP status. */
    send: async (to: Activity, content: Record<string, unknown>): Promise<number> => {
      const { conversation, recipient: from, from: recipient, id: replyToId } = to;
      const address = `${to.serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${replyToId}`;
      const activity = { type: 'message', channelId: 'msteams', conversation, from, recipient, replyToId, ...content };
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(activity) });
      const answer = await response.text();
      if (response.status === 201) sentId = JSON.parse(answer).id;
      return response.status;
    },
    lastId: () => sentId,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function start(options: Partial<Parameters<typeof startPlayground>[0]>): Promise<Playground> {
  return startPlayground({
    port: await freePort(0),
    botUrl: 'http://127.0.0.1:9/api/messages',
    currentUser: person,
    others: [],
    tenantId,
    folder: await newFolder(),
    ...options,
  });
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  folders.push(folder);
  return folder;
}

/** The activity as JSON, with what differs from run to run put in its neutral form. */
function neutral(activity: Activity): string {
  const changing: Record<string, string> = {
    id: '00000000-0000-4000-8000-00000000c0de',
    timestamp: '2026-01-15T09:30:00.000Z',
    localTimestamp: '2026-01-15T10:30:00.000+01:00',
    serviceUrl: 'http://127.0.0.1:56150/_connector',
    replyToId: '1768469400000',
  };
  const entries = Object.entries(activity).map(([key, value]) => [key, changing[key] ?? value]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
