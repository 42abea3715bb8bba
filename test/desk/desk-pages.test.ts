// The desk as those who look after the content use it: real pages and forms over HTTP, and what people get in chat because of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, olle, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { type Visitor, visitorOf } from '../worlds/desk-visitor.ts';
import { press, readCard, toldUnasked } from '../worlds/pressing.ts';

const olga: StaffRow = { ...olle, id: 'S-5', name: 'Olga Berg', entraObjectId: '00000000-0000-4000-a000-000000000005' };
const silent = 'Får man ta med hund till besöket?';
const alike = 'Får man ta med hunden till besöket?';

let assistant: Assistant;
let visitor: Visitor;

beforeAll(async () => {
  assistant = await startAssistant(fullest);
  await importStaff(assistant.core.database, [olle, olga], { complete: false, dryRun: false, now: monday });
});
afterAll(() => assistant.stop());
beforeEach(async () => {
  const { database } = assistant.core;
  assistant.setTime(monday);
  for (const table of ['expert_questions', 'approved_answers', 'reminders', 'sessions', 'feedback'] as const)
    await database.deleteFrom(table).execute();
  await assistant.say(people.maja, 'hej');
  await assistant.settle();
  visitor = visitorOf(assistant);
  await visitor.signIn(olle.id);
});

const say = async (text: string, who: StaffRow = people.maja) =>
  (await assistant.say(who, text)).map(readCard).join('\n');
/** Asks what the documents do not say, and sends it to the desk. */
const sendToDesk = async (question: string, who: StaffRow = people.maja) => {
  const card = (await assistant.say(who, question)).at(-1);
  return readCard(await press(assistant, who, card, 'Skicka till skötseln'));
};
const trail = async () =>
  (
    await assistant.core.database
      .selectFrom('audit')
      .select(['kind', 'asked'])
      .where('staff_id', '=', olle.id)
      .orderBy('id')
      .execute()
  ).map(({ kind, asked }) => [kind, ...asked].join(' '));

describe('a measure', () => {
  it('is found, corrected, and answered by in chat at once', async () => {
    const list = await visitor.get('/desk/measures?text=krami');
    expect(list.text).toContain('1 av 54 insatser');
    const href = list.page.querySelector('tbody a')?.getAttribute('href') ?? '';
    const page = await visitor.get(href);
    const saved = await visitor.send(page, `${href}/save`, {
      what: 'Arbetsmarknadsprogram ihop med Frivården, nu på Kungsholmen.',
      as_of: '2026-11',
    });
    expect(saved.text).toContain('Sparat. Det gäller nu när någon frågar om insatser');
    expect(saved.text).toContain('Bekräftad av Olle Ahl den 2026-11-23');
    const [answer] = await assistant.say(people.maja, 'Vad är Krami?');
    expect(readCard(answer)).toContain('bekräftad 2026-11-23 av Olle Ahl');
    expect(readCard(await press(assistant, people.maja, answer, 'Krami i dag'))).toContain('nu på Kungsholmen');
    expect(await say('Krami')).toContain('nu på Kungsholmen');
    expect(saved.page.querySelectorAll('del').map(({ text }) => text)).toContain('2019');
    expect((await trail()).at(-1)).toBe(`desk saveMeasure measure ${href.split('/').at(-1)}`);
  });

  it('is confirmed as it stands, and is due no longer', async () => {
    const due = async () => Number(/(\d+) bör ses över/.exec((await visitor.get('/desk/measures')).text)?.[1]);
    const before = await due();
    const confirmed = await visitor.send(await visitor.get('/desk/measures/D2'), '/desk/measures/D2/confirm');
    expect(confirmed.text).toContain('Bekräftat: insatsen gäller fortfarande.');
    expect(confirmed.text).toContain('Bekräftad utan ändring.');
    expect(await due()).toBe(before - 1);
    expect((await visitor.get('/desk/measures?due=yes')).text).toContain(`${before - 1} av 54 insatser`);
  });

  it('is not saved with what does not fit, which is named beside the field; nothing of the form is lost', async () => {
    const page = await visitor.get('/desk/measures/D3');
    const wrong = { as_of: 'i våras', providers: 'Ingen alls', name: 'Samtal för alla', age_from: 'arton' };
    const refused = await visitor.send(page, '/desk/measures/D3/save', wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Inget sparades. Rätta: Från ålder, Uppgiften är från.');
    expect(refused.page.querySelector('#as_of')?.getAttribute('aria-invalid')).toBe('true');
    expect(refused.page.querySelector('#name')?.getAttribute('value')).toBe('Samtal för alla');
    const again = await visitor.send(refused, '/desk/measures/D3/save', { as_of: '2026', age_from: '' });
    expect(again.text).toContain('Inget sparades. Rätta: Ges av.');
    const personal = await visitor.send(page, '/desk/measures/D3/save', { what: 'För 19121212-1212.' });
    expect(personal.text).toContain('liknar ett personnummer');
    expect((await visitor.get('/desk/measures/D3')).text).toContain('Ingen har ändrat eller bekräftat insatsen.');
  });

  it('is shown to the later of two owners with what the earlier changed, and both changes are kept', async () => {
    const other = visitorOf(assistant);
    await other.signIn(olga.id);
    const [mine, theirs] = [await visitor.get('/desk/measures/D6'), await other.get('/desk/measures/D6')];
    await other.send(theirs, '/desk/measures/D6/save', { what: 'Olgas text.', for: 'Olgas målgrupp' });
    const late = await visitor.send(mine, '/desk/measures/D6/save', { what: 'Olles text.', name: 'Olles namn' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Inget sparades: Olga Berg ändrade insatsen 2026-11-23, efter att du öppnade den.');
    expect(
      late.page.querySelectorAll('tbody tr').map(({ structuredText }) => structuredText.replace(/\s+/g, ' ')),
    ).toEqual([expect.stringContaining('Olles namn'), expect.stringMatching(/Olgas text\..*Olles text\./)]);
    const both = await visitor.send(late, '/desk/measures/D6/save');
    expect(both.text).toContain('Sparat');
    expect(both.page.querySelector('#for')?.text).toBe('Olgas målgrupp');
    expect(both.page.querySelector('#what')?.text).toBe('Olles text.');
    expect(both.text).toContain('Olgas text.');
    const stale = await other.send(theirs, '/desk/measures/D6/confirm');
    expect(stale.text).toContain('så inget bekräftades');
  });

  it('can be added', async () => {
    const form = await visitor.get('/desk/measures/new');
    const action = form.page.querySelectorAll('form').at(-1)?.getAttribute('action') ?? '';
    const made = await visitor.send(form, action, {
      name: 'Odlingsverkstaden',
      what: 'Arbetsträning i växthus.',
      for: 'Unga utan jobb',
      audiences: ['youth'],
      types: ['workTraining'],
      providers: 'Jobbtorg',
      districts: 'Farsta',
      referral_by: 'coach',
      referral_how: 'Coachen anmäler.',
      as_of: '2026-11',
    });
    expect(made.text).toContain('Sparat');
    expect(await say('Vad är Odlingsverkstaden?')).toContain('Arbetsträning i växthus.');
  });
});

describe('a question that the documents do not answer', () => {
  it('is sent on purpose, answered on the desk, told to who asked, and shown first to who asks the same', async () => {
    expect(await sendToDesk(silent)).toContain('Frågan är skickad till dem som sköter Trepart');
    const list = await visitor.get('/desk/questions');
    expect(list.text).toContain('1 fråga väntar');
    expect(list.text).not.toContain('Maja');
    const href = list.page.querySelector('tbody a')?.getAttribute('href') ?? '';
    const page = await visitor.get(href);
    expect(page.text).toContain('Så svarar Trepart i dag');
    await assistant.settle();
    const after = await visitor.send(page, `${href}/answer`, { answer: 'Nej, hundar får inte följa med.' });
    expect(after.text).toContain('visas från nu för alla som frågar samma sak');
    expect(after.text).toContain('Inga frågor väntar.');
    const told = await toldUnasked(assistant, people.maja, 'hundar får inte');
    expect(told.map(readCard).join('\n')).toContain('Det här är Olle Ahls eget svar');
    expect(await say(silent, people.amina)).toContain('Nej, hundar får inte följa med.');
    const id = href.split('/').at(-1);
    expect((await trail()).slice(-2)).toEqual([
      `desk answerQuestion question ${id}`,
      `desk approveAnswer question ${id}`,
    ]);
    expect((await visitor.get(href)).text).toContain('Frågan väntar inte längre');
  });

  it('stands with those like it, which get the same answer where it fits', async () => {
    await sendToDesk(silent);
    await sendToDesk(alike, people.amina);
    const list = await visitor.get('/desk/questions');
    expect(list.text).toContain('2 frågor väntar, 1 olika.');
    const href = list.page.querySelector('tbody a')?.getAttribute('href') ?? '';
    await visitor.send(await visitor.get(href), `${href}/answer`, { answer: 'Nej.' });
    expect((await visitor.get('/desk/questions')).text).toContain('Inga frågor väntar.');
  });

  it('is not taken with a case number', async () => {
    const cards = await assistant.say(people.maja, 'Vem betalar parkeringen för A-1042:s husvagn på jobbtorget?');
    const card = cards.find((each) => readCard(each).includes('Skicka till skötseln'));
    expect(readCard(await press(assistant, people.maja, card, 'Skicka till skötseln'))).toContain(
      'Frågan nämner ärendet A-1042',
    );
    expect((await visitor.get('/desk/questions')).text).toContain('Inga frågor väntar.');
  });

  it('is answered only with what names nobody and no case, until a day to come; what was written stays', async () => {
    await sendToDesk(silent);
    const href = (await visitor.get('/desk/questions')).page.querySelector('tbody a')?.getAttribute('href') ?? '';
    const page = await visitor.get(href);
    const faults: [Record<string, string>, string][] = [
      [{ answer: ' ' }, 'Skriv svaret först.'],
      [{ answer: 'Fråga klienten Fatima Hassan, hon är sjuk.' }, 'kan peka ut en person'],
      [{ answer: 'Som för A-1042.' }, 'nämner ett ärende'],
      [{ answer: 'Nej.', review: '2026-11-23' }, 'Dagen för översyn'],
      [{ answer: 'Nej.', review: '2032-11-23' }, 'Dagen för översyn'],
      [{ answer: 'Nej.', question: '' }, 'Skriv frågan'],
    ];
    for (const [fields, sentence] of faults) {
      const refused = await visitor.send(page, `${href}/answer`, fields);
      expect(refused.status).toBe(422);
      expect(refused.text, sentence).toContain(sentence);
      expect(refused.page.querySelector('#answer')?.text).toBe(fields.answer?.trim());
    }
    expect((await visitor.get('/desk/questions')).text).toContain('1 fråga väntar');
  });

  it('of two owners who answer at once goes with the first; the other sees what they wrote', async () => {
    await sendToDesk(silent);
    const other = visitorOf(assistant);
    await other.signIn(olga.id);
    const href = (await visitor.get('/desk/questions')).page.querySelector('tbody a')?.getAttribute('href') ?? '';
    const [mine, theirs] = [await visitor.get(href), await other.get(href)];
    await other.send(theirs, `${href}/answer`, { answer: 'Nej.' });
    const late = await visitor.send(mine, `${href}/answer`, { answer: 'Mitt långa svar.' });
    expect([late.status, late.text]).toEqual([404, expect.stringMatching(/väntar inte längre.*Mitt långa svar\./)]);
    expect((await visitor.send(mine, `${href}/decline`)).text).toContain('så inget ändrades');
  });

  it('can be left unanswered, which is told, or deleted, which is not', async () => {
    await sendToDesk(silent);
    const first = async () =>
      (await visitor.get('/desk/questions')).page.querySelector('tbody a')?.getAttribute('href') ?? '';
    await assistant.settle();
    const href = await first();
    const declined = await visitor.send(await visitor.get(href), `${href}/decline`);
    expect(declined.text).toContain('Frågan besvaras inte. Den som frågade får veta det.');
    expect((await toldUnasked(assistant, people.maja)).map(readCard).join()).toContain('besvarar den inte');
    await assistant.settle();
    await sendToDesk(alike);
    await assistant.settle();
    const other = await first();
    const page = await visitor.get(other);
    const deleted = await visitor.post(`${other}/decline`, {
      formToken: page.page.querySelector('[name=formToken]')?.getAttribute('value') ?? '',
      text: 'delete',
    });
    expect(deleted.headers.get('location')).toBe('/desk/questions?done=deleted');
    await assistant.bot.remind();
    expect(assistant.teams.sent.filter(({ replyTo }) => replyTo === null)).toEqual([]);
    const rows = await assistant.core.database.selectFrom('expert_questions').select(['question', 'state']).execute();
    expect(rows.map(({ state, question }) => [state, question]).toSorted()).toEqual([
      ['declined', silent],
      ['withdrawn', ''],
    ]);
  });

  it('of a colleague comes here when nobody has answered it for a week', async () => {
    await assistant.core.database
      .insertInto('expert_questions')
      .values({
        id: 'qleft',
        asker: 'S-1',
        district: 'Farsta',
        jobbtorg: null,
        question: silent,
        sources: '[]',
        state: 'open',
        follows: null,
        asked_at: monday.toString(),
      })
      .execute();
    expect((await visitor.get('/desk/questions')).text).toContain('Inga frågor väntar.');
    expect((await visitor.get('/desk/questions/qleft')).status).toBe(404);
    assistant.setTime(monday.add({ hours: 24 * 7 }));
    visitor = visitorOf(assistant);
    await visitor.signIn(olle.id);
    expect((await visitor.get('/desk/questions')).text).toContain('ingen kollega svarade');
    const page = await visitor.get('/desk/questions/qleft');
    expect((await visitor.send(page, '/desk/questions/qleft/answer', { answer: 'Nej.' })).text).toContain(
      'Svaret är på väg',
    );
  });
});

it('a misread message gets a meaning, goes into the file for learning, and can be deleted', async () => {
  const maja = { ...people.maja, staffId: people.maja.id };
  const given = {
    text: 'kan nån kolla om tolken e fixad',
    understood: 'policyQuestion',
    picked: null,
    language: 'sv',
  } as const;
  const saved = await assistant.core.tools.examples.save(maja, given);
  const id = saved.kind === 'saved' ? saved.id : '';
  const page = await visitor.get('/desk/examples');
  expect(page.text).toContain('Läst som: Fråga dokumenten. Ingen har sagt vad det betyder.');
  expect((await visitor.get('/desk/examples/export')).html).toBe('');
  expect((await visitor.send(page, `/desk/examples/${id}/label`)).text).toContain('så inget ändrades');
  const labelled = await visitor.send(page, `/desk/examples/${id}/label`, { label: 'listMeetings' });
  expect(labelled.text).toContain('bestämt');
  const [line = ''] = (await visitor.get('/desk/examples/export')).html.trim().split('\n');
  expect(JSON.parse(line)).toMatchObject({ as: 'caseworker', text: given.text, expect: { intent: 'listMeetings' } });
  expect((await visitor.send(labelled, `/desk/examples/${id}/remove`)).text).toContain('Inga exempel är sparade.');
});

it('a thumb that points down stands there with its words until it has been gone through', async () => {
  const row = {
    conversation_id: 'c',
    about_activity_id: null,
    staff_id: 'S-1',
    reaction: 'dislike' as const,
    given_at: monday.toString(),
  };
  const comments = ['Fel år, det är ändrat sedan i våras.', '', ''];
  await assistant.core.database
    .insertInto('feedback')
    .values(comments.map((comment, place) => ({ ...row, comment, activity_id: String(place) })))
    .execute();
  const page = await visitor.get('/desk/feedback');
  expect(page.text).toContain('1 med kommentar och 2 utan');
  expect(page.text).not.toContain('Maja');
  const settled = await visitor.send(page, '/desk/feedback/silent/settle');
  expect(settled.text).toContain('1 med kommentar och 0 utan');
  const action = settled.page.querySelector('li form')?.getAttribute('action') ?? '';
  expect((await visitor.send(settled, action)).text).toContain('Inget väntar på att gås igenom.');
});

it('operation shows speed, share of answers, what may not have arrived, and what a person asked, which is taken down', async () => {
  await assistant.core.database
    .insertInto('reminders')
    .values({
      key: 'x',
      kind: 'digest',
      recipient: 'S-2',
      subject: '{}',
      due_at: monday.toString(),
      state: 'doubt',
      reason: 'time-out',
      created_at: monday.toString(),
      ended_at: monday.toString(),
    })
    .execute();
  await say('Får missbruksenheten remittera direkt?');
  const page = await visitor.get('/desk/operation');
  expect(page.text).toMatch(/p50 [\d\s]+ ms · p75 [\d\s]+ ms · p99 [\d\s]+ ms/);
  expect(page.text).toMatch(/[1-9]\d* av \d+ de senaste 30 dagarna/);
  expect(page.text).toContain('Amina Holm morgonens lista kan ha kommit fram');
  const seen = await visitor.send(page, '/desk/operation/trail', { staff: 'S-1' });
  expect(seen.text).toContain('Maja Lind');
  expect(seen.text).toContain('policyQuestion');
  expect((await trail()).at(-1)).toBe('desk showTrail staff S-1');
});

describe('for everybody', () => {
  it.each([people.maja, people.amina, people.karin])('$name reads what the role can write', async ({ id, role }) => {
    const own = visitorOf(assistant);
    const first = await own.signIn(id);
    expect(first.text).toContain('Vad kan jag skriva?');
    const opening = { caseworker: 'Frågor:', coach: 'Deadlines:', manager: 'Siffror:', owner: '' }[role];
    expect(first.page.querySelector('main li')?.text).toContain(opening);
    expect(first.page.querySelectorAll('details')).toHaveLength(3);
  });

  it('the pages are in English for who picks that, and keep Teams’ theme', async () => {
    await visitor.get('/desk/language/en');
    const page = await visitor.get('/desk/measures?theme=dark');
    expect(page.text).toContain('Correct what is wrong and confirm what is right.');
    expect(page.page.querySelector('html')?.attributes).toMatchObject({ lang: 'en', 'data-theme': 'dark' });
    expect((await visitor.get('/desk/help')).html).toContain('data-theme="dark"');
    const fresh = visitorOf(assistant);
    expect((await fresh.get('/desk/sign-in', { 'accept-language': 'en-GB,sv;q=0.5' })).text).toContain(
      'Pick who you are.',
    );
  });
});
