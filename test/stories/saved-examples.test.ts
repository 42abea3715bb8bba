// A message that was read wrongly, or not at all, is saved as an example by who wants to, tells of nobody, and is there for the owners.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { readExamples } from '../../bot/learning/examples.ts';
import type { StaffRow } from '../../bot/store/people/staff.ts';
import { disposeOld } from '../../bot/store/upkeep/retention.ts';
import { exampleVerbs } from '../../dialogs/saved-examples/saving.ts';
import { readMessage } from '../../dialogs/understanding/understand.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { press, readCard } from '../worlds/pressing.ts';

const { maja, amina, karin } = people;
const now = Temporal.PlainDateTime.from('2026-11-23T09:00');
// Words that fit several errands; whichever of them the models are unsure of will do.
const doubtful = ['kan du fixa A-1042 till fredag', 'läget A-1042 nästa vecka?', 'A-1042 imorgon', 'A-1042 fredag?'];
const unsureOne = doubtful.find((each) => readMessage(each, 'caseworker', now).understood.others.length > 0) ?? '';
const nonsense = 'blåbärspaj med flugsvamp';
const line = /behålls texten i 365 dagar, så att de som ansvarar för Trepart kan lära av den/;

describe.each(triedKinds)('an example on the $name database', (kind) => {
  let assistant: Assistant;
  const folder = mkdtempSync(join(tmpdir(), 'trepart-examples-'));
  beforeAll(async () => {
    assistant = await startAssistant(kind);
  });
  afterAll(async () => {
    await assistant.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const kept = async () =>
    await assistant.database.database.selectFrom('saved_examples').selectAll().orderBy('text').execute();
  const empty = async () => {
    await assistant.database.database.deleteFrom('saved_examples').execute();
    await assistant.database.database.deleteFrom('examples_given').execute();
    assistant.setTime(monday);
  };
  async function click(from: StaffRow, verb: string, data: Record<string, unknown>, fields = {}): Promise<string> {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    const activity = assistant.activity(from, { type: 'invoke', name: 'adaptiveCard/action', value, ...fields });
    const { body } = await assistant.post(activity);
    await assistant.bot.settled();
    return readCard((body as { value: unknown }).value);
  }
  const save = (from: StaffRow, text: string, to: string | null = null, fields = {}) =>
    click(from, exampleVerbs.save, { text, from: 'policyQuestion', to }, fields);
  async function run(...args: string[]) {
    const result = { code: -1, out: [] as string[], err: [] as string[] };
    result.code = await runCommand(assistant.core, args, {
      out: (each) => result.out.push(each),
      err: (each) => result.err.push(each),
      input: (async function* () {})(),
      folder,
    });
    return result;
  }

  it('is offered after somebody has picked another reading, kept once they press, and taken back again', async () => {
    await empty();
    const shown = await assistant.say(maja, unsureOne);
    const question = shown.filter((each) => readCard([each]).includes('Menade du något annat?'));
    const title = readCard(question)
      .split('\n')
      .find((each) => each.trim() !== '' && !/Menade du|Vill du spara|Spara som/.test(each));
    assistant.teams.sent.length = 0;
    await press(assistant, maja, question, title ?? '');
    const offer = assistant.teams.sent.map(({ activity }) => activity);
    expect(readCard(offer)).toMatch(line);
    expect(await kept()).toEqual([]);

    assistant.teams.sent.length = 0;
    const confirmed = await press(assistant, maja, offer, 'Spara som exempel');
    const regret = assistant.teams.sent.map(({ activity }) => activity);
    expect(readCard(confirmed)).toContain('Sparat som exempel till och med 23 november 2027.');
    const [row, ...others] = await kept();
    expect(others).toEqual([]);
    const { understood } = readMessage(unsureOne, 'caseworker', now);
    expect(row).toMatchObject({ understood: understood.intent, label: null, language: 'sv', role: 'caseworker' });
    expect(understood.others).toContain(row?.picked);
    expect(row?.text).toContain('A-1001');
    expect(JSON.stringify(row)).not.toMatch(/S-1\b|Maja|1042|1120/);

    expect(readCard(await press(assistant, maja, offer, 'Spara som exempel'))).toEqual(readCard(confirmed));
    expect(await kept()).toHaveLength(1);
    expect(readCard(await press(assistant, maja, regret, 'Ta bort igen'))).toContain('Exemplet är borttaget.');
    expect(await kept()).toEqual([]);
    expect(readCard(await press(assistant, maja, regret, 'Ta bort igen'))).toContain('Exemplet finns inte kvar.');
  });

  it('is offered where nothing was understood, in every role, and in the language of the message', async () => {
    await empty();
    // Maja has a booking open, which would ask again for its case.
    await assistant.say(maja, 'avbryt');
    for (const who of [maja, amina, karin]) {
      const shown = await assistant.say(who, nonsense);
      expect(readCard(shown)).toMatch(line);
      await press(assistant, who, shown, 'Spara som exempel');
    }
    expect(await kept()).toMatchObject([{ text: nonsense, picked: null, language: 'sv' }]);
    const english = await assistant.say(maja, 'purple monkey dishwasher sunshine, what about them?');
    expect(readCard(await press(assistant, maja, english, 'Save as an example'))).toContain(
      'Saved as an example until',
    );
  });

  it('is not offered where a message was understood, or names somebody', async () => {
    for (const text of ['Hur snabbt ska första jobbplanen vara klar?', 'hej', `${nonsense} med Petra Lund`])
      expect([text, readCard(await assistant.say(maja, text))]).not.toEqual([text, expect.stringMatching(line)]);
  });

  it('keeps nothing of a card that was tampered with: no person, no long text, no unknown reading', async () => {
    await empty();
    const personal = [
      'flytta mötet för 19900101-2389',
      'Klienten Hjalmar Snorkfröken undrar',
      'ring klienten 070-512 34 56',
    ];
    for (const text of personal) expect(await save(maja, text)).not.toContain('Sparat');
    for (const text of ['kan Amina Holm ta det', 'lämna över till Petra'])
      expect(await save(maja, text)).toContain('texten kan peka ut en person');
    for (const text of ['', ' \n ', 'å'.repeat(501)]) expect(await save(maja, text)).not.toContain('Sparat');
    expect(await save(maja, 'hej hopp', 'drop table')).not.toContain('Sparat');
    for (const id of ['', 'x', "' or 1=1", 'a'.repeat(32)])
      expect(await click(maja, exampleVerbs.takeBack, { example: id })).toContain('Exemplet finns inte kvar.');
    expect(await kept()).toEqual([]);
    const entries = await assistant.database.database
      .selectFrom('audit')
      .select('asked')
      .where('kind', '=', 'example.takeBack')
      .execute();
    expect(entries.flatMap(({ asked }) => asked)).toEqual([]);
  });

  it('is saved from a person’s own chat only', async () => {
    await empty();
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: 'tenant' };
    expect(await save(maja, 'hej hopp', null, { conversation })).toContain('Exempel sparas bara från vår egen chatt.');
    expect(await kept()).toEqual([]);
  });

  it('is kept once for the same text, with what was picked last, until an owner has said what it means', async () => {
    await empty();
    await save(maja, 'lapparna på tavlan?', 'stats');
    await save(amina, 'lapparna   på tavlan? ', 'listCases');
    await save(karin, 'lapparna på tavlan?', null);
    expect(await kept()).toMatchObject([{ picked: 'listCases', role: 'caseworker' }]);
    const [{ id = '' } = {}] = await kept();
    expect((await run('examples', '--label', id, 'today')).code).toBe(0);
    await save(maja, 'lapparna på tavlan?', 'stats');
    expect(await kept()).toMatchObject([{ picked: 'listCases', label: 'today' }]);
  });

  it('is one of twenty that a person may save on a day', async () => {
    await empty();
    const letters = [...'abcdefghijklmnopqrstuvwxy'];
    const told = [];
    for (const letter of letters) told.push(await save(maja, `vad gör ${letter}${letter}${letter}`));
    expect(told.filter((each) => each.includes('Sparat'))).toHaveLength(20);
    expect(told.at(-1)).toContain('Du har redan sparat 20 exempel i dag.');
    expect(await kept()).toHaveLength(20);
    expect(await save(maja, 'vad gör aaa')).toContain('Sparat');
    expect(await save(amina, 'vad gör yyy')).toContain('Sparat');
    assistant.setTime(inStockholm(monday).add({ days: 1 }).toInstant());
    expect(await save(maja, 'vad gör xxx')).toContain('Sparat');
  });

  it('goes after the last day that was promised, and how many a person saved after the day', async () => {
    await empty();
    await save(maja, 'lapparna på tavlan?');
    const { database } = assistant.database;
    const at = (days: number) => inStockholm(monday).add({ days }).toInstant();
    await disposeOld(database, at(2));
    expect(await database.selectFrom('examples_given').selectAll().execute()).toEqual([]);
    await disposeOld(database, at(365));
    expect(await kept()).toHaveLength(1);
    await disposeOld(database, at(366));
    expect(await kept()).toEqual([]);
  });

  it('is listed, labelled, exported as what Trepart learns from, and deleted by the owners', async () => {
    await empty();
    expect((await run('examples')).out).toEqual(['Nobody has saved an example.']);
    await save(maja, 'lapparna på tavlan för A-1042?', 'showCase');
    await save(amina, 'blir det nåt med det där då');
    const list = (await run('examples')).out.join('\n');
    expect(list).toMatch(/caseworker, sv {2}policyQuestion → showCase\n {2}lapparna på tavlan för A-1001\?/);
    expect(list).toMatch(/coach, sv {2}policyQuestion → not known/);
    const ids = (await kept()).map(({ id }) => id);
    const [unknown = '', known = ''] = ids;

    expect((await run('examples', '--export', 'users.jsonl')).out[0]).toMatch(/^1 examples written to .*1 left out/);
    expect((await run('examples', '--export', 'users.jsonl')).err[0]).toContain('is there already');
    expect(readExamples(folder)).toEqual([
      {
        id: `users-${known}`,
        as: 'caseworker',
        lang: 'sv',
        text: 'lapparna på tavlan för A-1001?',
        open: null,
        expect: { intent: 'showCase', mood: null, move: 'new', slots: null },
        writer: 'users',
      },
    ]);
    expect((await run('examples', '--label', unknown.slice(0, 12), 'smallTalk')).code).toBe(0);
    expect(JSON.parse((await run('examples', '--export', 'more.jsonl', '--json')).out[0] ?? '')).toEqual({
      written: 2,
      leftOut: 0,
    });
    expect(readFileSync(join(folder, 'more.jsonl'), 'utf8')).toContain('"intent":"smallTalk"');

    const figures = await fetch(`http://127.0.0.1:${assistant.bot.server.port}/metrics`).then((each) => each.text());
    expect(figures).toContain('trepart_saved_examples{state="new"} 1');
    expect(figures).toContain('trepart_saved_examples{state="labelled"} 1');

    expect((await run('examples', '--delete', unknown, known)).out).toEqual(['2 deleted.']);
    expect(await kept()).toEqual([]);
  });

  it('is refused to owners who say something else than they mean, in one sentence', async () => {
    await empty();
    expect((await run('examples', '--export', 'none.jsonl')).err[0]).toContain('There is no example');
    await save(maja, 'lapparna på tavlan?', 'showCase');
    const [{ id = '' } = {}] = await kept();
    const wrong: [string[], RegExp][] = [
      [['--label', id, 'figures'], /"figures" is no intent; it must be one of .*stats/],
      [['--label', id], /Say which example, and what it means/],
      [['--label', '0', 'stats'], /There is no example "0"/],
      [['--delete'], /Say which examples/],
      [['--delete', '--label', id, 'stats'], /One thing at a time/],
      [['--export', 'users.csv'], /must end in .jsonl/],
      [[id], /stands alone/],
    ];
    for (const [args, sentence] of wrong) {
      const { code, err } = await run('examples', ...args);
      expect([args, code > 0, err.length]).toEqual([args, true, 1]);
      expect(err[0]).toMatch(sentence);
    }
    expect(await kept()).toMatchObject([{ label: null }]);
  });
});
