// Teams' own marks in a message, through the messages' door: quotes, mentions with attributes, and HTML are no words of the person's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const { maja, karin } = people;
const question = 'Får missbruksenheten remittera direkt?';
const bot = { type: 'mention', mentioned: { id: '28:bot', name: 'Trepart' } };

describe('a message with marks', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
  });
  afterAll(() => assistant.stop());

  const ask = async (from: typeof maja, fields: Record<string, unknown>) => {
    const activity = assistant.activity(from, fields);
    expect((await assistant.post(activity)).status).toBe(200);
    await assistant.bot.settled();
    const shown = assistant.teams.sent
      .filter(({ replyTo, activity: sent }) => replyTo === activity.id && sent.type === 'message')
      .map(({ activity: sent }) => shownText(sent))
      .join('\n');
    await assistant.settle();
    return shown;
  };
  const channel = { conversation: { id: '19:x@thread.tacv2', conversationType: 'channel', tenantId: 'tenant' } };

  it.each<[string, Record<string, unknown>]>([
    ['a quote’s placeholder', { text: `<quoted messageId="1768"/> ${question}` }],
    ['a quote with its text', { text: `<quoted messageId="9">Hur lång är väntetiden i Kista?</quoted>${question}` }],
    ['a quoted block', { text: `<blockquote itemtype="Reply"><p>Avboka mötet</p></blockquote><p>${question}</p>` }],
    ['a quote of a quote', { text: `<blockquote>a<blockquote>Avboka mötet</blockquote>b</blockquote>${question}` }],
    ['HTML in the text', { text: `<p>Får <b>missbruksenheten</b>&nbsp;remittera direkt?</p>` }],
    [
      'only an HTML attachment',
      { text: '', attachments: [{ contentType: 'text/html', content: `<div>${question}</div>` }] },
    ],
    [
      'a mention with a number',
      {
        ...channel,
        text: `<at id="0">Trepart</at> ${question}`,
        entities: [{ ...bot, text: '<at id="0">Trepart</at>' }],
      },
    ],
    [
      'a mention under another name',
      { ...channel, text: `<at id='1'>Boten</at> ${question}`, entities: [{ ...bot, text: "<at id='1'>Boten</at>" }] },
    ],
  ])('is answered as if it had none: %s', async (_name, fields) => {
    const plain = await ask(
      maja,
      'conversation' in fields ? { ...channel, text: question, entities: [bot] } : { text: question },
    );
    expect(plain).not.toBe('');
    expect(await ask(maja, fields)).toBe(plain);
  });

  it.each([
    ['<at>Amina Holm</at>', 'Amina Holm'],
    ['<at id="0">Amina Holm</at>', 'Amina Holm'],
    ['<at id="2" type="person">Amina</at>', 'Amina'],
  ])('keeps the name of a colleague: %s', async (mark, name) => {
    const entity = { type: 'mention', text: mark, mentioned: { id: '29:amina', name } };
    const plain = await ask(karin, { text: `Hur många ärenden har ${name}?` });
    expect(await ask(karin, { text: `Hur många ärenden har ${mark}?`, entities: [entity] })).toBe(plain);
  });
});
