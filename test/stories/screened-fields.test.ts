// Every way in for free text is screened for personal data: fields of cards, names of fields, verbs, messages, searches and comments.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { askCommand, chatCommand } from '../../bot/commands/ask.ts';
import type { Incoming } from '../../bot/teams/activity.ts';
import { notPersonVerb } from '../../dialogs/withheld.ts';
import { people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const root = join(import.meta.dirname, '../..');
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'dialogs'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** Every name under which a button comes back, read off the dialogues themselves. */
const verbs = [...new Set(sources.flatMap((text) => text.match(/(?<=[:=] ')[a-z]+\.[a-zA-Z]+(?=')/g) ?? []))];

/** What is written in each field of a form that takes free text; a new such field has to be told here. */
const textFields: Record<string, string> = {
  question: 'Min klient Ingela Fagerström är sjukskriven, vad gäller?',
  answer: 'Ring klienten på 070-512 34 56',
  reason: 'väntar på svar om 790623·4417',
  district: 'hon bor på Kvarnbacksvägen 14 i Farsta',
};

const needles = ['790623', '4417', 'Fagerström', '512 34 56', 'ingela', 'Kvarnbacks', '913 456'];
const samples: Record<string, string> = {
  personalNumber: '790623 streck 4417',
  namedPerson: 'hon heter Ingela Fagerström och har ADHD',
  phone: 'klienten nås på 070-512 34 56',
  email: 'klienten har ingela.fagerstrom@gmail.com',
  address: 'hon bor på Kvarnbacksvägen 14',
  account: 'kontonummer 8327-9, 913 456 789-0',
};

const assistant = await startAssistant(embedded);
beforeEach(() => assistant.settle());
afterAll(() => assistant.stop());

async function click(verb: string, data: Record<string, unknown>): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const activity = assistant.activity(people.maja, { type: 'invoke', name: 'adaptiveCard/action', value });
  const { body } = await assistant.post(activity);
  await assistant.bot.settled();
  return JSON.stringify(body);
}

/** Everything that the database holds, was logged and was sent, as one text. */
async function everything(): Promise<string> {
  const { database } = assistant.database;
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql`select to_jsonb(t) as row from ${sql.table(name)} as t`.execute(database)),
  );
  return JSON.stringify([rows.map((each) => each.rows), assistant.logged, assistant.teams.sent]);
}

async function expectNothingKept(): Promise<void> {
  // The third part of a random id begins with a 4, and may be any of the needles' figures.
  const kept = (await everything()).replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '');
  expect(needles.filter((needle) => kept.includes(needle))).toEqual([]);
}

describe('a field of a card', () => {
  it('takes free text only where this test knows it', () => {
    const fields = sources.flatMap((text) =>
      [...text.matchAll(/kind: 'text'(?:,\s*name: '(\w+)')?/g)].flatMap(({ 1: name }) =>
        name === undefined ? [] : [name],
      ),
    );
    // The form of a referral takes its field's name from the fact; the type of a field names none.
    const unnamed = sources.join('\n').match(/kind: 'text'(?:,|;) longest/g) ?? [];
    expect(unnamed).toHaveLength(2);
    expect([...new Set([...fields, 'district'])].sort()).toEqual(Object.keys(textFields).sort());
  });

  it.each(Object.entries(textFields))('%s is screened behind every button', async (field, text) => {
    expect(verbs.length).toBeGreaterThan(50);
    for (const verb of verbs) {
      expect(await click(verb, { [field]: text, id: 'abc', case: 'A-1042' }), verb).toContain(
        'inte sparat eller skickat',
      );
    }
    await expectNothingKept();
  });

  it.each(Object.entries(samples))('is screened for %s wherever it stands in the data', async (_kind, text) => {
    const places = [{ deep: [{ deeper: text }] }, { [text.slice(0, 90)]: 'yes' }, { request: { interpreter: text } }];
    for (const data of places) expect(await click('meeting.look', data)).toContain('inte sparat eller skickat');
    expect(await click(text, {})).toContain('inte sparat eller skickat');
    expect(await click('meeting.look', { number: 7906234417 })).toContain('personnummer');
    await expectNothingKept();
  });

  it('brings a submit of an older client to the same stop', async () => {
    const activity = assistant.activity(people.maja, {
      text: '',
      value: { verb: 'colleague.send', question: samples.phone },
    });
    await assistant.post(activity);
    await assistant.bot.settled();
    expect(JSON.stringify(assistant.teams.sent)).toContain('telefonnummer');
    await expectNothingKept();
  });
});

/** What free text each kind of thing that comes in may carry, and how it is brought; a new kind does not compile until it is placed. */
const ways: Record<Incoming['kind'], ((text: string) => Promise<string>) | null> = {
  message: async (text) => JSON.stringify(await assistant.say(people.maja, text)),
  click: async (text) => await click('colleague.send', { question: text }),
  search: async (text) => {
    const value = { commandId: 'searchSources', parameters: [{ name: 'query', value: text }] };
    const activity = assistant.activity(people.maja, { type: 'invoke', name: 'composeExtension/query', value });
    return JSON.stringify((await assistant.post(activity)).body);
  },
  feedback: async (text) => {
    const value = {
      actionName: 'feedback',
      actionValue: { reaction: 'like', feedback: JSON.stringify({ feedbackText: text }) },
    };
    const activity = assistant.activity(people.maja, { type: 'invoke', name: 'message/submitAction', value });
    await assistant.post(activity);
    // A thumb is answered with no text.
    return 'inte sparat eller skickat';
  },
  // Made of what was stopped, or without free text.
  withheld: null,
  signIn: null,
  arrived: null,
  ignored: null,
  unsupported: null,
};

describe.each(Object.entries(ways).flatMap(([kind, bring]) => (bring === null ? [] : [{ kind, bring }])))(
  'what comes in as $kind',
  ({ bring }) => {
    it.each(Object.entries(samples))('is screened for %s', async (_kind, text) => {
      expect(await bring(text)).toContain('inte sparat eller skickat');
      await expectNothingKept();
    });
  },
);

describe('the command line', () => {
  it.each(Object.entries(samples))('is screened for %s', async (_kind, text) => {
    const out: string[] = [];
    const io = {
      out: (line: string) => out.push(line),
      input: (async function* () {
        yield text;
      })(),
    };
    await askCommand.run(assistant.core, [text, '--as', 'S-1'], io as never);
    await chatCommand.run(assistant.core, ['--as', 'S-1'], io as never);
    expect(out.filter((line) => line.includes('inte sparat eller skickat'))).toHaveLength(2);
    await expectNothingKept();
  });
});

describe('"Det är ingen person"', () => {
  it('stands below what was stopped, counts by kind, keeps no text and lets nothing through', async () => {
    const [answer] = await assistant.say(people.maja, 'nås på 070-512 34 56, mejl ingela@gmail.com');
    expect(answer?.text).toContain('ett telefonnummer till en person och en e-postadress till en person');
    const shown = JSON.stringify(answer?.attachments);
    expect(shown).toContain('Det är ingen person');
    expect(shown).toContain('"kinds":["phone","email"]');
    expect(needles.filter((needle) => shown.includes(needle))).toEqual([]);

    expect(await click(notPersonVerb, { kinds: ['phone', 'email'] })).toContain('räknat');
    const metrics = await (await fetch(`http://127.0.0.1:${assistant.bot.server.port}/metrics`)).text();
    expect(metrics).toContain('trepart_withheld_total{kind="phone",result="disputed"} 1');
    expect(metrics).toContain('trepart_withheld_total{kind="email",result="disputed"} 1');
    const [again] = await assistant.say(people.maja, 'nås på 070-512 34 56');
    expect(again?.text).toContain('telefonnummer');
    await expectNothingKept();
  });

  it('has an English twin', async () => {
    const [answer] = await assistant.say(people.maja, 'the client is called Ingela Fagerström and has ADHD');
    expect(answer?.text).toContain("I see a client's name");
    expect(JSON.stringify(answer?.attachments)).toContain('That is not a person');
    expect(await click(notPersonVerb, { kinds: ['namedPerson'], language: 'en' })).toContain('counted');
  });

  it('counts nothing for a tampered card', async () => {
    expect(await click(notPersonVerb, { kinds: ['weather'] })).not.toContain('räknat');
    expect(await click(notPersonVerb, {})).not.toContain('räknat');
  });
});
