// What a person gets who sends too much: too long, too large, too deep, too often. All through the real HTTP door.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { humanRate } from '../../bot/messages/human-rate.ts';
import { english } from '../../dialogs/english.ts';
import { swedish } from '../../dialogs/swedish.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { monday, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const assistant = await startAssistant(embedded, { config: { rate: humanRate } });
beforeEach(() => assistant.settle());
afterAll(() => assistant.stop());

const { readInPart, unsupported } = swedish;

// Each test has its time, long after the one before, so that nobody is short of messages.
let hours = 0;
beforeEach(() => {
  hours += 1;
  assistant.setTime(monday.add({ hours }));
});

async function said(text: string): Promise<string[]> {
  const activity = assistant.activity(people.maja, { text });
  expect((await assistant.post(activity)).status).toBe(200);
  await assistant.bot.settled();
  return assistant.teams.sent
    .filter(({ replyTo, activity: sent }) => replyTo === activity.id && sent.type === 'message')
    .map(({ activity: sent }) => shownText(sent));
}

function click(data: unknown, from = people.maja) {
  const value = { action: { type: 'Action.Execute', verb: 'source.show', data }, trigger: 'manual' };
  return assistant.activity(from, { type: 'invoke', name: 'adaptiveCard/action', value });
}

async function stored(): Promise<number> {
  const { count } = await assistant.database.database
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const sentence = (value: string) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

const mail = `Hej!\n\n${'Aspiranten har tidigare deltagit i kommunala insatser och bor i stadsdelen. '.repeat(60)}\n\n`;
const asked = 'Hur snabbt ska första jobbplanen vara klar?';

describe('a long message', () => {
  it('is read whole up to 2,000 letters, and nothing is said of its length', async () => {
    const text = `${mail.slice(0, 950)} ${asked} ${mail.slice(0, 950)}`;
    expect((await said(text)).join('\n')).not.toContain(readInPart);
  });

  it('of more is read at its beginning and end, and the person is told', async () => {
    const answers = await said(`${mail}${asked}`);
    expect(answers.at(-1)).toBe(readInPart);
    expect(answers.length).toBeGreaterThan(1);
  });

  it('is told of in English where it is English', async () => {
    const answers = await said(`${'The applicant has taken part in the measures of the city before. '.repeat(70)}`);
    expect(answers.at(-1)).toBe(english.readInPart);
  });

  it('never has a case id cut in two, which would be another case', async () => {
    const long = (start: number) => `${'boka trepart för'.padEnd(start, '.')} A-773401 ${'och så vidare '.repeat(200)}`;
    expect((await said(long(1_393))).join('\n')).not.toContain('A-7734');
  });

  it.each([
    ['30,000 letters', 'jobbplan '.repeat(3_400)],
    ['8,001 letters', 'a'.repeat(8_001)],
  ])('of %s is not read, which is said in one sentence', async (_name, text) => {
    expect(await said(text)).toEqual([unsupported.tooLong]);
  });

  it.each([
    ['one letter', 'a'],
    ['one emoji', '😀'],
    ['half an emoji', '\ud83d'],
    ['8,000 emoji', '😀'.repeat(4_000)],
    ['a letter with 7,999 accents', `a${'\u0301'.repeat(7_999)}`],
    ['8,000 line breaks and a letter', `${'\n'.repeat(7_999)}a`],
    ['8,000 brackets', '['.repeat(8_000)],
    ['8,000 opened tags', '<at>'.repeat(2_000)],
    ['one word of 8,000 letters', 'arbetsmarknad'.repeat(615)],
    ['ages without end', '44 år '.repeat(1_330)],
  ])('of %s gets an answer', async (_name, text) => {
    expect((await said(text)).join('')).not.toBe('');
  });
});

describe('a click', () => {
  it.each([
    ['450 kB in one text', { passage: 'x'.repeat(450_000) }],
    ['450 kB in many texts', { passage: Array.from({ length: 50_000 }, () => '44 år') }],
    ['40 kB', { passage: 'x'.repeat(40_000) }],
    ['13 levels', nested(13)],
    ['200 levels', nested(200)],
    ['2,000 fields', Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`f${at}`, 1]))],
  ])('with %s is answered with one sentence, and nothing is kept of it', async (_name, data) => {
    const before = await stored();
    expect(await assistant.post(click(data))).toEqual(sentence(unsupported.clickTooLarge));
    expect(await stored()).toBe(before);
  });

  it('with lists within lists a hundred thousand deep does so too, and the bot goes on', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = JSON.stringify(click('DEEP')).replace('"DEEP"', deep);
    expect(await assistant.post(body)).toEqual(sentence(unsupported.clickTooLarge));
    expect((await said(asked)).join('')).toContain('fem dagar');
    expect(assistant.logged.join('')).not.toContain('RangeError');
  });

  it('of an old client, which comes as a message, is answered so in the chat', async () => {
    const activity = assistant.activity(people.maja, { text: '', value: { verb: 'source.show', more: nested(20) } });
    expect((await assistant.post(activity)).status).toBe(200);
    await assistant.bot.settled();
    expect(assistant.teams.sent.map(({ activity: sent }) => shownText(sent))).toContain(unsupported.clickTooLarge);
  });

  it('of 27 kB is taken as any other', async () => {
    const { body } = await assistant.post(click({ passage: 'x'.repeat(27_000) }));
    expect(body).toMatchObject({ value: swedish.oldCard });
  });

  it.each(['entities', 'attachments', 'channelData', 'conversation', 'from'])(
    'nested deeply in %s is refused, and the bot goes on',
    async (field) => {
      const activity = assistant.activity(people.maja, { text: 'hej', [field]: 'DEEP' });
      const body = JSON.stringify(activity).replace('"DEEP"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
      expect((await assistant.post(body)).status).toBe(413);
      expect((await assistant.post('{"a":1}')).status).toBe(400);
    },
  );
});

function nested(levels: number): Record<string, unknown> {
  return levels === 1 ? { end: 1 } : { inner: nested(levels - 1) };
}

describe('one person', () => {
  const stranger = (letter: string) => ({
    ...people.maja,
    entraObjectId: `${letter.repeat(8)}-0000-4000-a000-000000000000`,
  });
  const hej = (from: { entraObjectId: string }) => assistant.activity(from, { text: 'hej' });

  async function send(from: { entraObjectId: string }, count: number): Promise<string[]> {
    const before = assistant.teams.sent.length;
    for (let at = 0; at < count; at += 1) expect((await assistant.post(hej(from))).status).toBe(200);
    await assistant.bot.settled();
    return assistant.teams.sent.slice(before).map(({ activity: sent }) => shownText(sent));
  }

  it('is answered thirty times at once, told once that it is too much, and then not answered', async () => {
    const texts = await send(people.karin, 40);
    expect(texts).toHaveLength(31);
    expect(texts.filter((text) => text === unsupported.tooMany)).toEqual([unsupported.tooMany]);
    expect(texts.at(-1)).toBe(unsupported.tooMany);
  });

  it('is answered again two seconds later, and told again after a minute', async () => {
    const start = monday.add({ hours });
    await send(people.karin, 40);
    assistant.setTime(start.add({ seconds: 2 }));
    expect(await send(people.karin, 3)).toEqual([expect.stringContaining('Hej')]);
    assistant.setTime(start.add({ seconds: 61 }));
    const texts = await send(people.karin, 40);
    expect(texts.filter((text) => text === unsupported.tooMany)).toHaveLength(1);
  });

  it('does not take anything from another, who is answered as ever', async () => {
    await send(people.karin, 40);
    expect(await send(people.amina, 1)).toEqual([expect.stringContaining('Amina')]);
  });

  it('counts as one in all conversations and with clicks, and nothing of what is too much is stored', async () => {
    await send(people.karin, 31);
    const before = await stored();
    const elsewhere = { id: 'a:elsewhere', conversationType: 'personal', tenantId: 'tenant' };
    await assistant.post({ ...hej(people.karin), conversation: elsewhere });
    expect(await assistant.post(click({}, people.karin))).toEqual(sentence(unsupported.tooMany));
    expect(await assistant.post(click({}, people.karin))).toEqual(sentence(unsupported.tooMany));
    expect(await stored()).toBe(before);
  });

  it('who is not in the directory is held to the same', async () => {
    const texts = await send(stranger('b'), 40);
    expect(texts).toHaveLength(31);
  });

  it('may type a search as fast as it is typed', async () => {
    const search = (text: string) =>
      assistant.post(
        assistant.activity(people.karin, {
          type: 'invoke',
          id: randomUUID(),
          name: 'composeExtension/query',
          value: { commandId: 'searchMeasures', parameters: [{ name: 'query', value: text }] },
        }),
      );
    for (let at = 0; at < 60; at += 1)
      expect(JSON.stringify((await search('unga')).body)).not.toContain(unsupported.tooMany);
    expect(JSON.stringify((await search('unga')).body)).toContain(unsupported.tooMany);
    expect(await send(people.karin, 1)).toEqual([expect.stringContaining('Karin')]);
  });
});
