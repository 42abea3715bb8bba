// Card clicks, feedback, and everything that people and clients send which is not a question.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { shownText } from '../stand-ins/fake-teams.ts';
import { people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const assistant = await startAssistant(embedded);
beforeEach(() => assistant.settle());
afterAll(() => assistant.stop());

type Element = {
  type: string;
  text?: string;
  items?: Element[];
  body?: Element[];
  actions?: Element[];
  facts?: { title: string; value: string }[];
  [key: string]: unknown;
};

function elements(root: unknown): Element[] {
  const element = root as Element;
  const inner = [...(element.body ?? []), ...(element.items ?? []), ...(element.actions ?? [])];
  return [element, ...inner.flatMap(elements)];
}

function click(verb: string, data: Record<string, unknown>, id?: string) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return assistant.activity(people.maja, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value,
    ...(id === undefined ? {} : { id }),
  });
}

async function askForSource(question = 'Hur snabbt ska första jobbplanen vara klar?') {
  const [answer] = await assistant.say(people.maja, question);
  const action = elements(answer?.attachments?.[0]?.content).find(({ type }) => type === 'Action.Execute');
  if (action === undefined) throw new Error('The answer has no button.');
  return action as Element & {
    verb: string;
    data: Record<string, unknown>;
    fallback: { data: Record<string, unknown> };
  };
}

describe('"Visa källa"', () => {
  it('shows the whole passage with document, section, place, date and force', async () => {
    const { verb, data } = await askForSource();
    const { status, body } = await assistant.post(click(verb, data));
    expect(status).toBe(200);
    const { statusCode, type, value } = body as { statusCode: number; type: string; value: unknown };
    expect({ statusCode, type }).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    const shown = elements(value);
    expect(shown.map(({ text }) => text ?? '').join(' ')).toContain('fem dagar');
    const facts = shown.flatMap((element) => element.facts ?? []);
    expect(Object.fromEntries(facts.map(({ title, value }) => [title, value]))).toMatchObject({
      Datum: '2018-06-19',
      Dokument: expect.stringContaining('Översyn'),
    });
  });

  it('shows the paragraph of a law with the day up to which the law was read', async () => {
    const { verb, data } = await askForSource('kan fs dras in om han vägrar praktik');
    const { body } = await assistant.post(click(verb, data));
    const facts = elements((body as { value: unknown }).value).flatMap((element) => element.facts ?? []);
    expect(Object.fromEntries(facts.map(({ title, value }) => [title, value]))).toMatchObject({
      Dokument: 'Socialtjänstlagen (2025:400)',
      Avsnitt: '12 kap. Ekonomiskt bistånd › 12 kap. 5 § Den som avböjer praktik eller uteblir',
      Datum: '2026-04-25',
      Tyngd: 'lag eller reglemente',
      'Vad det är': 'Utdrag ur lagsamling av 2026-04-25; ändringar därefter finns inte med.',
    });
  });

  it('leads back to the list of sources', async () => {
    const { verb, data } = await askForSource();
    const { body } = await assistant.post(click(verb, data));
    const back = elements((body as { value: unknown }).value).find(
      ({ type }) => type === 'Action.Execute',
    ) as unknown as { verb: string; data: Record<string, unknown> };
    const list = await assistant.post(click(back.verb, back.data));
    const again = elements((list.body as { value: unknown }).value).filter(({ type }) => type === 'Action.Execute');
    expect(again.length).toBeGreaterThan(0);
  });

  it('works as an ordinary submit where the client knows no Action.Execute', async () => {
    const { fallback } = await askForSource();
    const activity = assistant.activity(people.maja, { text: '', value: fallback.data });
    assistant.teams.sent.length = 0;
    await assistant.post(activity);
    await assistant.bot.settled();
    expect(JSON.stringify(assistant.teams.sent[0]?.activity.attachments)).toContain('fem dagar');
  });

  it('answers a repeated click with the same card', async () => {
    const { verb, data } = await askForSource();
    const activity = click(verb, data);
    const first = await assistant.post(activity);
    expect(await assistant.post(activity)).toEqual(first);
  });

  it('says so when the source of an old card is gone, and when a card was tampered with', async () => {
    for (const data of [{ passage: '009#1' }, { passage: ['004#1'] }, { passage: { $gt: '' } }, {}]) {
      const { body } = await assistant.post(click('source.show', data));
      expect(body).toMatchObject({ statusCode: 200, value: expect.stringContaining('för gammalt') });
    }
  });

  it('takes a card whose own id looks like a personal number, but none that carries one', async () => {
    const shown = async (id: string) =>
      JSON.stringify((await assistant.post(click('meeting.show', { id, version: 1 }))).body);
    expect(await shown('19640823-3234-4000-8000-000000000001')).toContain('Mötet finns inte längre');
    expect(await shown('19640823-3234')).not.toContain('Mötet finns inte längre');
  });

  it('answers an unknown button with a sentence', async () => {
    const { body } = await assistant.post(click('case.delete', { id: 'A-1042' }));
    expect(body).toMatchObject({ statusCode: 200, value: expect.stringContaining('känner jag inte till') });
  });

  it('refuses a stranger who sends a click', async () => {
    const { verb, data } = await askForSource();
    const foreign = { ...click(verb, data), from: { id: '29:x', aadObjectId: '00000000-0000-4000-a000-000000000099' } };
    const { body } = await assistant.post(foreign);
    expect(body).toMatchObject({ value: expect.stringContaining('din chef') });
  });
});

describe('the thumbs', () => {
  const value = {
    actionName: 'feedback',
    actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"Fel, ring 19121212-1212"}' },
  };

  it('are stored once with who and what, and a personal number in the comment is masked', async () => {
    const activity = assistant.activity(people.maja, {
      type: 'invoke',
      name: 'message/submitAction',
      value,
      replyToId: 'sent-1',
    });
    expect((await assistant.post(activity)).status).toBe(200);
    expect((await assistant.post(activity)).status).toBe(200);
    const stored = await assistant.database.database.selectFrom('feedback').selectAll().execute();
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({ staff_id: 'S-1', reaction: 'dislike', about_activity_id: 'sent-1' });
    expect(stored[0]?.comment).not.toContain('1212');
  });

  it('are refused from somebody outside the directory', async () => {
    const activity = {
      ...assistant.activity(people.maja, { type: 'invoke', name: 'message/submitAction', value }),
      from: { id: '29:x' },
    };
    expect((await assistant.post(activity)).status).toBe(403);
  });
});

describe('a sign-in that nobody asked for', () => {
  const token = 'eyJhbGciOi.of.a-person';

  it.each([
    [
      'a token that Teams offers is turned down, so that Teams lets it be',
      'signin/tokenExchange',
      { id: 'e-1', connectionName: 'graph', token },
      { status: 412, body: { id: 'e-1', connectionName: 'graph', failureDetail: expect.any(String) } },
    ],
    [
      'an offer without any form is turned down too',
      'signin/tokenExchange',
      'nonsense',
      { status: 412, body: { id: null, connectionName: null, failureDetail: expect.any(String) } },
    ],
    ['a code belongs to no sign-in of ours', 'signin/verifyState', { state: '123456' }, { status: 404, body: null }],
    ['a failure is taken note of', 'signin/failure', { code: 'resourcematchfailed' }, { status: 200, body: null }],
  ])('%s', async (_what, name, value, answer) => {
    const offered = assistant.activity(people.maja, { type: 'invoke', name, value });
    expect(await assistant.post(offered)).toEqual(answer);
    await assistant.bot.settled();
    expect(assistant.teams.sent.filter(({ replyTo }) => replyTo === offered.id)).toEqual([]);
    expect(assistant.logged.at(-1)).toContain(name.replace('signin/', ''));
    expect(assistant.logged.join('')).not.toContain(token);
    const kept = await assistant.database.database.selectFrom('inbox').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(offered.id);
  });
});

describe('odd input', () => {
  const says = async (fields: Record<string, unknown>) => {
    const activity = assistant.activity(people.maja, fields);
    const { status } = await assistant.post(activity);
    await assistant.bot.settled();
    return {
      status,
      texts: assistant.teams.sent
        .filter(({ replyTo }) => replyTo === activity.id)
        .map(({ activity: sent }) => shownText(sent)),
    };
  };

  it.each([
    ['an empty message', { text: '   ' }, 'var tomt'],
    ['a picture without text', { text: '', attachments: [{ contentType: 'image/png' }] }, 'bilder eller filer'],
    ['30,000 characters', { text: 'jobbplan '.repeat(3_334) }, 'för långt'],
    ['an unknown activity type', { type: 'telepathy', text: 'hej' }, 'kan jag inte ta emot'],
  ])('%s gets one clear sentence', async (_what, fields, part) => {
    const { status, texts } = await says(fields);
    expect(status).toBe(200);
    expect(texts).toEqual([expect.stringContaining(part)]);
  });

  it.each(['typing', 'messageReaction', 'endOfConversation', 'conversationUpdate'])(
    'says nothing to a %s signal',
    async (type) => {
      expect(await says({ type, text: undefined })).toEqual({ status: 200, texts: [] });
    },
  );

  it('reads a message with broken UTF-16', async () => {
    const activity = JSON.stringify(assistant.activity(people.maja, { text: 'vad betyder uvas X' })).replace(
      'X',
      '\\ud83d',
    );
    expect((await assistant.post(activity)).status).toBe(200);
    await assistant.bot.settled();
    expect(assistant.teams.sent.at(-1)?.activity.text).toMatch(/unga vuxna/i);
  });

  it('takes the button of a suggestion as if the person had typed it, and shows the question', async () => {
    const { texts } = await says({ text: '', value: { verb: 'say', text: 'Vad betyder UVAS?' } });
    expect(texts).toEqual([expect.stringMatching(/Vad betyder UVAS\?.*unga vuxna/is)]);
    const personal = await says({ text: '', value: { verb: 'say', text: 'Är 19121212-1212 målgrupp?' } });
    expect(personal.texts).toEqual([expect.stringContaining('personnummer')]);
  });

  it('welcomes whoever installs it, by name', async () => {
    const { texts } = await says({ type: 'installationUpdate', action: 'add', text: undefined });
    expect(texts).toEqual([expect.stringContaining('Hej Maja!')]);
  });

  it.each([
    ['no JSON', '{"type":', 400],
    ['a list', '[]', 400],
    ['nothing needed', '{}', 400],
    ['a service address that is none', { serviceUrl: 'javascript:alert(1)' }, 400],
    ['a service address elsewhere', { serviceUrl: 'http://192.0.2.1/' }, 403],
    ['an activity of a megabyte', { text: 'x'.repeat(1_000_000) }, 413],
  ])('refuses %s with a status and one sentence', async (_what, body, status) => {
    const sent = typeof body === 'string' ? body : assistant.activity(people.maja, body);
    const answer = await assistant.post(sent);
    expect(answer.status).toBe(status);
    expect((answer.body as { error: string }).error).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses what is not sent as JSON, as a page elsewhere would have to', async () => {
    const answer = await assistant.post(JSON.stringify(assistant.activity(people.maja, { text: 'hej' })), {
      'content-type': 'text/plain',
    });
    expect(answer.status).toBe(415);
  });
});

describe('the other doors', () => {
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${assistant.bot.server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };

  it('say that the bot is alive and ready', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 200 });
  });

  it('show figures without ids or text', async () => {
    await assistant.say(people.maja, 'Vad betyder nollplacerad?');
    const { text } = await get('/metrics');
    expect(text).toMatch(/trepart_turns_total\{intent="policyQuestion",result="answered"\} \d+/);
    expect(text).not.toContain(people.maja.entraObjectId);
  });
});
