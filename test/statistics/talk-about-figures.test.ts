// Plain talk about the figure in sight, and what is sent again and again: by name, monthly, ended by words.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import { nextSending } from '../../bot/statistics/subscriptions.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { plainText } from '../../dialogs/reply.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

const karin: Caller = { ...people.karin, staffId: 'S-3' };
let assistant: Assistant;
beforeAll(async () => {
  assistant = await startAssistant(fullest);
  const making = {
    count: 6_000,
    from: '2025-01-10',
    days: 681,
    offices: ['City', 'Farsta', 'Kista'],
    districts: ['Farsta', 'Järva'],
    coachesPerOffice: 4,
  };
  await insertMade(assistant.database.database, makeCases(seededRandom(7), making));
});
afterAll(() => assistant.stop());

/** Says one line after the other; gives the answer to each. */
async function talk(...lines: string[]): Promise<string[]> {
  let session: Session = emptySession;
  const answers: string[] = [];
  for (const text of lines) {
    const input = { kind: 'message', text, typed: true } as const;
    const turn = { caller: karin, input, idempotencyKey: `${Math.random()}`, language: 'sv', session } as const;
    const outcome = await takeTurn(assistant.core.tools, { ...turn, isShared: false, live: null });
    session = outcome.session;
    answers.push(outcome.replies.map((reply) => JSON.stringify([plainText(reply), reply])).join('\n'));
  }
  return answers;
}

it('the figure in sight is given as a file, explained, and not said to be hidden where it is not', async () => {
  const [, file, meaning, hidden, few] = await talk(
    'hur många nyinskrivna i oktober?',
    'exportera till excel',
    'vad betyder det?',
    'varför är siffran dold?',
    'varför så få?',
  );
  expect(file).toContain('som CSV-fil, som Excel öppnar');
  expect(file).toContain('/statistics/file?of=');
  expect(meaning).toContain('Personer vars inskrivning gjordes i perioden');
  expect(hidden).toContain('Inget är dolt i **Nyinskrivna på Jobbtorg Kista**');
  expect(few).toContain('Varför säger siffrorna inte');
});

it('how things stand is the report of the unit, and goals are said to be missing', async () => {
  const [report] = await talk('hur ligger vi till mot målet?');
  expect(report).toContain('Målvärden är inte inlagda');
  expect(report).toContain('Månadsrapport, oktober 2026');
});

it('figures and the report are sent monthly by name, listed, and ended by words', async () => {
  const [, monthly, , report, list, ended, last, none] = await talk(
    'hur många avslutade i oktober?',
    'skicka den varje månad',
    'hur många nyinskrivna i oktober?',
    'skicka månadsrapporten varje månad',
    'mina prenumerationer',
    'sluta skicka månadsrapporten',
    'avsluta prenumerationen',
    'mina prenumerationer',
  );
  expect(monthly).toContain(
    '**Avslutade på Jobbtorg Kista** den 6:e varje månad klockan 08:00, första gången den 6 december',
  );
  expect(report).toContain('**Månadsrapporten för Kista** den 6:e varje månad');
  for (const name of ['Avslutade på Jobbtorg Kista', 'Månadsrapporten för Kista']) expect(list).toContain(name);
  expect(ended).toContain('Avslutad: Månadsrapporten för Kista');
  expect(last).toContain('Avslutad: Avslutade på Jobbtorg Kista');
  expect(none).toContain('Du har inga prenumerationer');
});

it('a time at which nothing is sent is no order', async () => {
  const [, asked, none] = await talk('nyinskrivna i oktober', 'skicka den varje kvartal', 'mina prenumerationer');
  expect(asked).toContain('varje månad på ett datum från 1 till 28');
  expect(none).toContain('Du har inga prenumerationer');
});

it('the next month follows a day that has passed', () => {
  const at = (every: Parameters<typeof nextSending>[0]['every']) =>
    nextSending({ every, time: '08:00' }, monday).toPlainDate().toString();
  expect(at({ monthday: 6 })).toBe('2026-12-06');
  expect(at({ monthday: 24 })).toBe('2026-11-24');
  expect(at({ weekday: 1 })).toBe('2026-11-30');
});
