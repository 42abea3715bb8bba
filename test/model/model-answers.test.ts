// What a language model adds: answers phrased out of the sources and shown as they are checked, and messages it has read.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CommandIo } from '../../bot/commands/command.ts';
import { runCommand } from '../../bot/commands/commands.ts';
import { createChat } from '../../bot/model/chat.ts';
import { createPieceScanner } from '../../bot/model/piece-scanner.ts';
import { createEntraTokens } from '../../bot/model/sign-in.ts';
import { type SentActivity, shownText } from '../stand-ins/fake-teams.ts';
import type { Script } from '../stand-ins/model-server.ts';
import { type ScriptedModel, startScriptedModel } from '../stand-ins/scripted-model.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { storeCases } from '../worlds/some-cases.ts';
import { isThorough } from '../worlds/thoroughness.ts';

const question = 'Hur snabbt ska första jobbplanen vara klar?';
/** Nothing in the documents shares its words. */
const unclear = 'Hur fort måste man ha klottrat ner den där lappen efter att hen dykt upp hos er?';

type Sent = SentActivity['activity'];
const streamInfo = (activity: Sent) => activity.entities?.find(({ type }) => type === 'streaminfo');

describe.each(triedKinds)('with a language model, on the $name database,', (kind) => {
  let model: ScriptedModel;
  let assistant: Assistant;
  beforeAll(async () => {
    model = await startScriptedModel({ read: 2_000, first: 4_000, whole: 12_000 });
    assistant = await startAssistant(kind, { config: { model: model.settings } });
    await storeCases(assistant.database.database, [{ id: 'A-1042', enrolled_on: '2026-11-05' }]);
  });
  afterEach(() => assistant.settle());
  afterAll(async () => {
    await assistant.stop();
    model.stop();
  });

  const say = async (text: string, from = people.maja): Promise<Sent> => {
    const [answer] = await assistant.say(from, text);
    if (answer === undefined) throw new Error('No answer came.');
    return answer;
  };
  const command = async (...args: string[]): Promise<string> => {
    const lines: string[] = [];
    const io: CommandIo = {
      out: (line) => lines.push(line),
      err: (line) => lines.push(line),
      input: (async function* () {})(),
      folder: '.',
    };
    await runCommand(assistant.core, args, io);
    return lines.join('\n');
  };

  it('an answer is phrased out of passages, with AI label, citations, feedback and the sources to open', async () => {
    await model.follow({});
    const answer = await say(question);
    expect(answer.text).toMatch(/^[^\n]+ \[1\] [^\n]+ \[1\]\n\n— .*\d{4}/);
    expect(answer.text).toContain('Svaret täcker det du frågade om. Formulerat av en språkmodell');
    const [label] = answer.entities ?? [];
    expect(label).toMatchObject({ additionalType: ['AIGeneratedContent'], citation: [{ position: 1 }] });
    expect(answer.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(shownText(answer)).toContain('Källa 1');
  });

  it('the sources of the answer without the model stay to be opened', async () => {
    await model.follow({ draft: { kind: 'draft', answers: 'part', pieces: [{ from: 'p4.0', passages: ['p4'] }] } });
    const answer = await say('Vem har förtur till Stockholmsjobb?');
    expect(answer.text).toContain('täcker bara en del');
    expect(shownText(answer)).toContain('Källa 2');
  });

  it('the sentence that answers best without a model is added where the model has left it out', async () => {
    await model.follow({ draft: { kind: 'draft', answers: 'whole', pieces: [{ from: 'p2.0', passages: ['p2'] }] } });
    const answer = await say(question);
    expect(answer.text).toMatch(/Det står också:\*\*\n\n.*fem dagar.* \[2\]/);
  });

  it('only what can be cited is sent to it: no names of people, no addresses, nothing of the conversation but the question', async () => {
    await model.follow({});
    await say(`${question} https://intra.example.org/plan`);
    const [request] = await model.asked();
    expect(request?.user).toContain('(länk 1)');
    expect(`${request?.system}${request?.user}`).not.toMatch(/example|Maja|29:/);
  });

  it('an answer that takes long is shown sentence by sentence, each time with all before it', {
    timeout: 120_000,
  }, async () => {
    await model.follow({
      draft: {
        kind: 'draft',
        each: 1_800,
        answers: 'whole',
        pieces: [0, 1, 0].map((n, place) => ({
          from: place === 2 ? 'p2.0' : `p1.${n}`,
          passages: [place === 2 ? 'p2' : 'p1'],
        })),
      },
    });
    const arrived: number[] = [];
    assistant.teams.onSent = () => arrived.push(Date.now());
    // say() waits fifty seconds at most.
    const activity = assistant.activity(people.maja, { text: question });
    await assistant.post(activity);
    await assistant.bot.settled();
    assistant.teams.onSent = () => {};
    const sent = assistant.teams.sent.map((each) => each.activity);
    const updates = sent.filter(({ type }) => type === 'typing');
    const final = sent.find(({ type }) => type === 'message');
    expect(updates.map(streamInfo).map((info) => info?.streamSequence)).toEqual(
      updates.map((_update, place) => place + 1),
    );
    expect(updates[0]?.text).toMatch(/…$/);
    expect(streamInfo(updates[0] as Sent)?.streamId).toBeUndefined();
    const texts = updates.filter((each) => streamInfo(each)?.streamType === 'streaming').map(({ text }) => text ?? '');
    expect(texts.length).toBeGreaterThan(1);
    for (const [place, text] of texts.entries()) expect(text.startsWith(texts[place - 1] ?? '')).toBe(true);
    expect(final?.text?.startsWith(texts.at(-1) ?? '-')).toBe(true);
    const info = final === undefined ? undefined : streamInfo(final);
    expect(info).toEqual({ type: 'streaminfo', streamType: 'final', streamId: updates[0]?.id });
    for (const [place, at] of arrived.entries())
      if (place > 0 && place < arrived.length - 1) expect(at - (arrived[place - 1] ?? 0)).toBeGreaterThan(1_400);
  });

  const slowly: Script = {
    draft: {
      kind: 'draft',
      each: 1_700,
      answers: 'whole',
      pieces: [
        { from: 'p1.0', passages: ['p1'] },
        { from: 'p1.1', passages: ['p1'] },
        { from: 'p2.0', passages: ['p2'] },
      ],
    },
  };
  const refuseSecond = (message: string) => {
    assistant.teams.onSent = () => {
      assistant.teams.onSent = () => {};
      assistant.teams.troubles.push({ status: 403, said: { code: 'ContentStreamNotAllowed', message } });
    };
  };

  it('when the person presses stop, nothing more is said and the model is left alone', {
    timeout: 120_000,
  }, async () => {
    await model.follow(slowly);
    refuseSecond('Content stream was canceled by user.');
    await assistant.post(assistant.activity(people.maja, { text: question }));
    await assistant.bot.settled();
    expect(assistant.teams.sent.filter(({ activity }) => activity.type === 'message')).toEqual([]);
    // The next message is answered as ever.
    await model.follow({});
    expect((await say(question)).text).toContain('[1]');
  });

  it.runIf(isThorough)(
    'when Teams closes the stream by itself, the whole answer comes as a message',
    { timeout: 120_000 },
    async () => {
      await model.follow(slowly);
      refuseSecond('Content stream finished due to exceeded streaming time.');
      await assistant.post(assistant.activity(people.maja, { text: question }));
      await assistant.bot.settled();
      const messages = assistant.teams.sent.filter(({ activity }) => activity.type === 'message');
      expect(messages).toHaveLength(1);
      expect(messages[0] && streamInfo(messages[0].activity)).toBeUndefined();
      expect(messages[0]?.activity.text).toContain('Formulerat av en språkmodell');
    },
  );

  it.runIf(isThorough)('when Teams is busy, the same text comes again, later', { timeout: 120_000 }, async () => {
    await model.follow(slowly);
    assistant.teams.onSent = () => {
      assistant.teams.onSent = () => {};
      assistant.teams.troubles.push({ status: 429, retryAfter: 2 });
    };
    await assistant.post(assistant.activity(people.maja, { text: question }));
    await assistant.bot.settled();
    const updates = assistant.teams.sent.filter(({ activity }) => activity.type === 'typing');
    expect(updates.map(({ activity }) => streamInfo(activity)?.streamSequence)).toEqual(
      updates.map((_update, place) => place + 1),
    );
    expect(assistant.teams.sent.filter(({ activity }) => activity.type === 'message')).toHaveLength(1);
  });

  it('a question in other words than the documents is read, and it is told how', async () => {
    await model.follow({ read: { kind: 'read', intent: 'policyQuestion', question } });
    const answer = await say(unclear);
    expect(answer.text).toMatch(/^\*Jag läste frågan som: Hur snabbt ska första jobbplanen vara klar\?\*\n\n/);
    expect(answer.text).toContain('[1]');
  });

  it('a question that a button has put is told above its answer, since the chat does not show it', async () => {
    await model.follow({});
    const activity = assistant.activity(people.maja, { value: { verb: 'say', text: question } });
    await assistant.post(activity);
    await assistant.bot.settled();
    const text = assistant.teams.sent.find((sent) => sent.activity.type === 'message')?.activity.text;
    expect(text).toMatch(/^\*Jag läste frågan som: Hur snabbt.*\n\n.*\[1\]/);
    expect(text).toContain('Formulerat av en språkmodell');
  });

  it('a follow-up is phrased too, and it is told what it was read together with', async () => {
    await model.follow({});
    await say('Vem har förtur till Stockholmsjobb?');
    const answer = await say('hur länge då?');
    expect(answer.text).toMatch(/\n\n\*Jag läste frågan som: Vem har förtur till Stockholmsjobb\? – hur länge då\?\*/);
    const [, request] = await model.asked();
    expect(request?.user ?? answer.text).toMatch(/föregående fråga\nVem har förtur|Det står inte/);
  });

  it('figures that were read for come from the statistics, and no sentence is drafted about them', async () => {
    await model.follow({
      read: { kind: 'read', intent: 'stats', question: 'Hur många är inskrivna?', metric: 'enrolled' },
    });
    const answers = await assistant.say(people.karin, 'Är det mycket folk hos er nuförtiden?');
    expect(answers[0]?.text).toBe('*Jag läste frågan som: Hur många är inskrivna?*');
    expect((await model.asked()).map(({ step }) => step)).toEqual(['read']);
  });

  it.each([
    ['claims something', 'Alla har rätt till 9 000 kr. Stämmer det?'],
    ['brings a figure of its own', 'Ska jobbplanen vara klar inom 14 dagar?'],
    ['brings an address', 'Ska jobbplanen laddas ned från https://evil.example/plan?'],
    ['brings words from nowhere', 'Ska jobbplanen skrivas av Bengtsfors Kryptobolag?'],
    ['is no question', 'Jobbplanen ska vara klar'],
  ])('a reading that %s is not taken', async (_what, read) => {
    await model.follow({ read: { kind: 'read', intent: 'policyQuestion', question: read } });
    const answer = await say(unclear);
    expect(answer.text).not.toContain('Jag läste');
    expect(answer.text).toContain('Det står inte i dokumenten');
  });

  const doneWords = 'A-1042: nog med klotter nu?';
  it('what was read as a change is only proposed, and done when the person says yes', async () => {
    const { database } = assistant.database;
    const marks = () => database.selectFrom('deadline_marks').selectAll().execute();
    const plans = () => database.selectFrom('job_plans').selectAll().execute();
    await model.follow({ read: { kind: 'read', intent: 'markJobPlanDone', question: 'Jobbplan klar för A-1042' } });
    const answers = await assistant.say(people.amina, doneWords);
    const [request] = await model.asked();
    expect(request?.step).toBe('read');
    expect(answers.map(shownText).join('\n')).toContain('Jag har inte ändrat något. Ska jag göra det?');
    expect([await marks(), await plans()]).toEqual([[], []]);
    await assistant.post(
      assistant.activity(people.amina, { value: { verb: 'say', text: 'Jobbplan klar för A-1042' } }),
    );
    await assistant.bot.settled();
    expect((await marks()).length + (await plans()).length).toBeGreaterThan(0);
  });

  it('the same reading of a person who has no right to the case gives them nothing', async () => {
    await model.follow({ read: { kind: 'read', intent: 'markJobPlanDone', question: 'Jobbplan klar för A-1042' } });
    const answers = await assistant.say(people.karin, doneWords);
    expect(answers.map(shownText).join('\n')).not.toContain('Ska jag göra det?');
  });

  it.each([
    'hej',
    'Boka trepart för A-1042 på torsdag',
    'Mina deadlines',
    'Kan jag remittera en nollplacerad kvinna, 44?',
    'Vilka insatser finns för unga i Farsta?',
    'avbryt',
  ])('an errand that is understood is answered without asking it: %s', async (text) => {
    await model.follow({});
    await assistant.say(people.maja, text);
    expect(await model.asked()).toEqual([]);
    await assistant.say(people.maja, 'avbryt');
  });

  it('an English question is answered in English out of the Swedish sources', async () => {
    const english = 'Each aspirant is to have a first job plan within five days.';
    const swedish = 'Varje aspirant ska få en första jobbplan senast inom fem dagar.';
    await model.follow({
      draft: { kind: 'draft', answers: 'whole', pieces: [{ text: swedish, english, passages: ['p1'] }] },
    });
    const answer = await say('How soon must the first job plan be ready?');
    expect(answer.text).toContain(`${english} [1]`);
    expect(answer.text).toContain('Translated from the Swedish sources');
  });

  it.each([
    'Each aspirant is to have a first job plan within ten days.',
    'No aspirant gets a first job plan within five days.',
  ])('a translation that says something else is not shown: %s', async (english) => {
    const swedish = 'Varje aspirant ska få en första jobbplan senast inom fem dagar.';
    await model.follow({
      draft: { kind: 'draft', answers: 'whole', pieces: [{ text: swedish, english, passages: ['p1'] }] },
    });
    expect((await say('How soon must the first job plan be ready?')).text).not.toContain(english);
  });

  it('the last answer is written for the client, out of the same passages', async () => {
    await model.follow({});
    await say(question);
    await model.follow({});
    const answer = await say('Skriv om för klienten');
    expect(answer.text).toMatch(/^\*\*På lätt svenska\*\*\n\n.*\[1\]/);
    await model.follow({ draft: { kind: 'silence' } });
    const without = await say('skriv om det på lätt svenska');
    expect(without.text).toMatch(/^\*\*Utkast.*fem dagar.*inte igång/s);
    expect(shownText(without)).toContain('Källa 1');
  });

  it('the last answer is translated, each sentence as checked as any other', async () => {
    const swedish = 'Varje aspirant ska få en första jobbplan senast inom fem dagar.';
    const english = 'Each aspirant is to have a first job plan within five days.';
    await model.follow({});
    await say(question);
    await model.follow({
      draft: { kind: 'draft', answers: 'whole', pieces: [{ text: swedish, english, passages: ['p1'] }] },
    });
    const answer = await say('kan jag få det på engelska?');
    expect(answer.text).toContain(`${english} [1]`);
    await model.follow({ draft: { kind: 'silence' } });
    expect((await say('på engelska')).text).toContain('What is quoted is in Swedish');
  });

  it('it is turned off and on while the bot runs, and who did so is kept', async () => {
    await model.follow({});
    expect(await command('model', 'off', '--as', 'S-3')).toContain('The model is off.');
    assistant.setTime(monday.add({ seconds: 5 }));
    const answer = await say(question);
    expect(answer.text).toContain('Besvarat utan språkmodell');
    expect(await model.asked()).toEqual([]);
    expect(await command('model', 'off', '--as', 'S-99')).toContain('Nobody');
    await command('model', 'on', '--as', 'S-3');
    assistant.setTime(monday.add({ seconds: 10 }));
    expect((await say(question)).text).toContain('Formulerat av en språkmodell');
    expect(JSON.parse(await command('model', 'status', '--json'))).toMatchObject({
      set: true,
      on: true,
      turns: [
        { to: 'on', by: 'S-3' },
        { to: 'off', by: 'S-3' },
      ],
    });
  });

  it('a person who has used up the day is answered without it, others are not', async () => {
    const { database } = assistant.database;
    await database.updateTable('model_use').set({ calls: 100_000 }).where('staff_id', '=', 'S-1').execute();
    await model.follow({});
    expect((await say(question)).text).toContain('Besvarat utan språkmodell');
    expect((await say(question, people.karin)).text).toContain('Formulerat av en språkmodell');
    await database.deleteFrom('model_use').execute();
  });

  it('in a group nothing is streamed', async () => {
    await model.follow({});
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: 'tenant' };
    const mention = { type: 'mention', text: '<at>Trepart</at>', mentioned: { id: '28:bot', name: 'Trepart' } };
    const text = `<at>Trepart</at> ${question}`;
    const activity = assistant.activity(people.maja, { text, entities: [mention], conversation });
    await assistant.post(activity);
    await assistant.bot.settled();
    expect(assistant.teams.sent.map((sent) => sent.activity.type)).toEqual(['message']);
    expect(assistant.teams.sent[0]?.activity.text).toContain('Formulerat av en språkmodell');
  });

  it('calls, tokens, cost and sentences are counted by step', async () => {
    const text = await (await fetch(`http://127.0.0.1:${assistant.bot.server.port}/metrics`)).text();
    expect(text).toMatch(/trepart_model_calls_total\{step="draft",result="answered"\} \d/);
    expect(text).toMatch(/trepart_model_tokens_total\{step="draft",direction="in"\} [1-9]\d{3}/);
    expect(text).toMatch(/trepart_model_cost_total\{step="draft"\} 0\.\d/);
    expect(text).toMatch(/trepart_model_sentences_total\{verdict="kept"\} [1-9]/);
  });

  it('nothing that people or the model wrote stands in the log', () => {
    expect(assistant.logged.join('\n')).not.toMatch(/jobbplan|klottrat|språkmodell/i);
  });
});

describe('the client', () => {
  it('finds the pieces of a list as soon as each is whole, wherever the text is cut', () => {
    const text = JSON.stringify({
      pieces: [
        { sentence: 'En "mening" med } och {.', passages: ['p1'] },
        { sentence: 'Två\\', passages: [] },
      ],
      answers: 'part',
    });
    for (let cut = 1; cut < 12; cut += 1) {
      const scan = createPieceScanner();
      const found: string[] = [];
      for (let at = cut; at < text.length + cut; at += cut) found.push(...scan(text.slice(0, at)));
      expect(found.map((each) => JSON.parse(each).sentence)).toEqual(['En "mening" med } och {.', 'Två\\']);
    }
  });

  it('signs in with the key, or with a token of Entra that is fetched once', async () => {
    const model = await startScriptedModel();
    const ask = async (signIn: ScriptedModel['settings']['signIn']) => {
      const chat = await createChat({ ...model.settings, signIn }, () => monday);
      const { z } = await import('zod');
      const request = { instructions: 'a', data: 'b', shape: z.object({ supported: z.boolean() }) };
      await chat.ask(request, new AbortController().signal, () => true);
      return (await model.asked()).at(-1)?.authorization;
    };
    await model.follow({});
    expect(await ask({ kind: 'none' })).toBeUndefined();
    expect(await ask({ kind: 'key', key: 'hemlig' })).toBe('Bearer hemlig');
    const tokens = createEntraTokens({ appId: 'app', tenantId: 'tenant', kind: 'secret', secret: 'x' }, () => monday, {
      scope: 's',
      login: `${model.origin}/login`,
    });
    expect([await tokens(), await tokens()]).toEqual(['token for app', 'token for app']);
    model.stop();
  });
});
