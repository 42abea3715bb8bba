// "Ask a colleague" as people meet it: a question the documents do not answer goes to an expert, its answer comes back, and may be shown first next time.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { disposeOld } from '../../bot/store/upkeep/retention.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { press, readCard, toldUnasked } from '../worlds/pressing.ts';

const person = (id: string, name: string, changes: Partial<StaffRow>): StaffRow => ({
  ...people.maja,
  id,
  name,
  entraObjectId: `00000000-0000-4000-a000-0000000000${id.replace('S-', '')}`,
  email: `${id.toLowerCase()}@example.invalid`,
  ...changes,
});
const elsa = person('S-21', 'Elsa Ström', { expertFor: ['busskort', 'resor'] });
const noLeave = { standIn: null, from: null, until: null };
const hugo = person('S-22', 'Hugo Berg', { expertFor: ['*'], leave: noLeave });
const olle = person('S-23', 'Olle Dahl', { expertFor: ['*'] });
const chef = person('S-24', 'Ylva Chef', { role: 'manager' });
const other = person('S-25', 'Nils Vik', { district: 'Skärholmen' });
const city = person('S-26', 'Siv Alm', { district: 'Kista', expertFor: ['*'] });

const silent = 'Vem betalar parkeringen för aspirantens husvagn på jobbtorget?';

describe.each(triedKinds)('asking a colleague ($name)', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    await directory([elsa, hugo, olle, chef, other, city]);
  }, 60_000);
  afterAll(async () => await assistant.stop());
  beforeEach(async () => {
    assistant.setTime(monday);
    await assistant.settle();
    const { database } = assistant.core;
    for (const table of ['expert_questions', 'approved_answers', 'expert_channels', 'reminders', 'sessions'] as const)
      await database.deleteFrom(table).execute();
    await directory([elsa, hugo, olle, chef, other, city]);
    for (const who of [people.maja, elsa, hugo, olle, chef, city]) await assistant.say(who, 'hej');
    await assistant.settle();
  });

  const directory = async (rows: StaffRow[]) =>
    await importStaff(assistant.core.database, rows, { complete: false, dryRun: false, now: monday });
  const say = async (who: StaffRow, text: string) => (await assistant.say(who, text)).map(readCard).join('\n');
  /** The card that a message is answered with. */
  const card = async (who: StaffRow, text: string) => (await assistant.say(who, text)).at(-1);
  const told = async (who: StaffRow) => {
    const all = await toldUnasked(assistant, who);
    return all.at(-1);
  };
  const nothingTold = async (who: StaffRow) => {
    await assistant.bot.remind();
    return assistant.teams.sent.every(
      ({ conversation, replyTo }) => conversation !== `a:${who.entraObjectId}` || replyTo !== null,
    );
  };
  /** Asks a question that the documents do not answer, and sends it to the colleague. */
  const send = async (question = silent, who: StaffRow = people.maja) => {
    const form = await press(assistant, who, await card(who, question), 'Fråga en kollega');
    await assistant.settle();
    return await press(assistant, who, form, 'Skicka');
  };
  const days = (iso: string) => assistant.setTime(Temporal.ZonedDateTime.from(`${iso}[Europe/Stockholm]`).toInstant());

  it('offers it first where the documents are silent, and last below an answer', async () => {
    const refused = await say(people.maja, silent);
    expect(refused).toContain('Fråga en kollega');
    expect(refused.indexOf('Fråga en kollega')).toBeLessThan(refused.indexOf('Källa 1'));
    const answered = await say(people.maja, 'Hur snabbt ska första jobbplanen vara klar?');
    expect(answered.indexOf('Fråga en kollega')).toBeGreaterThan(answered.lastIndexOf('Källa'));
  });

  it('shows exactly what is sent and to whom, and sends it once, whatever is pressed twice', async () => {
    const form = await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega');
    const shown = readCard(form);
    expect(shown).toContain('Hugo Berg och Olle Dahl');
    expect(shown).toContain('kommer från Farsta');
    expect(JSON.stringify(form)).toContain(silent);
    expect(shown).toContain('Närmaste källor');
    expect(await nothingTold(hugo)).toBe(true);
    for (let time = 0; time < 2; time += 1)
      expect(readCard(await press(assistant, people.maja, form, 'Skicka'))).toContain('Väntar på svar');
    const got = readCard(await told(hugo));
    expect(got).toContain('En kollega frågar');
    expect(got).toContain(silent);
    for (const line of shown.split('\n').filter((part) => part.startsWith('- '))) expect(got).toContain(line);
    // The asker's name was not among what was shown.
    expect(got).not.toContain('Maja');
    expect(await assistant.core.database.selectFrom('expert_questions').selectAll().execute()).toHaveLength(1);
    expect((await toldUnasked(assistant, hugo)).length).toBe(1);
  });

  it('goes to who has the topic, before those who take all', async () => {
    await send('Vem betalar busskortet för husvagnen på jobbtorget?');
    expect(readCard(await told(elsa))).toContain('busskortet');
    expect(await nothingTold(hugo)).toBe(true);
  });

  it('goes to those whom messages reach, where there are any', async () => {
    await assistant.core.database
      .deleteFrom('staff_conversations')
      .where('entra_object_id', '=', olle.entraObjectId)
      .execute();
    const form = readCard(await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega'));
    expect(form).toContain('Hugo Berg');
    expect(form).not.toContain('Olle Dahl');
  });

  it('leaves "svar:" to what the bot has just asked, where no question lies with the person', async () => {
    await say(other, 'Kan jag remittera en kvinna, 44?');
    expect(await say(other, 'svar: ja')).not.toContain('obesvarad fråga');
    expect(await say(hugo, 'svar: ja')).toContain('obesvarad fråga');
  });

  it('goes to the whole city where the unit has nobody, and says whom to ask where the city has nobody; then nothing is kept', async () => {
    await directory([elsa, hugo, olle].map((each) => ({ ...each, expertFor: null })));
    const form = await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega');
    expect(readCard(form)).toContain('Siv Alm');
    await directory([{ ...city, expertFor: null }]);
    expect(readCard(await press(assistant, people.maja, form, 'Skicka'))).toContain('utvecklingsstaben');
    expect(await say(people.maja, 'fråga en kollega')).toContain('utvecklingsstaben');
    expect(await assistant.core.database.selectFrom('expert_questions').selectAll().execute()).toEqual([]);
  });

  it.each(['fråga en kollega', 'Skicka frågan till experten', 'ask a colleague', 'Fråga en kollega istället!'])(
    'is asked for by words too: %s',
    async (words) => {
      await say(people.maja, silent);
      expect(JSON.stringify(await card(people.maja, words))).toContain(silent);
    },
  );

  it('takes the question along that is said with it, as it is written', async () => {
    const form = await card(people.maja, 'Fråga en kollega: Får  Åsas husvagn stå på jobbtorget?');
    expect(JSON.stringify(form)).toContain('Får  Åsas husvagn stå på jobbtorget?');
  });

  it.each([
    ['fråga en kollega om tolken kan vara med på telefon', 'tolken kan vara med på telefon'],
    ['Kan du fråga en kollega hur man gör med tolk?', 'hur man gör med tolk?'],
    ['ask an expert: who orders interpreters?', 'who orders interpreters?'],
  ])('%s', async (text, question) => {
    expect(JSON.stringify(await card(people.maja, text))).toContain(`"value":"${question}"`);
  });

  it.each([
    'Får jag fråga en kollega om råd?',
    'Vilka kollegor finns på Jobbtorg?',
    'Svara mig: vad är en jobbplan?',
    'Vad är ett godkänt svar?',
  ])('is not taken for an errand to a colleague: %s', async (text) => {
    expect(await say(people.maja, text)).not.toContain('Frågan går till');
  });

  it('sends what was written in the card instead, and stops personal data and asks about a case number once more', async () => {
    const form = await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega');
    const pressed = async (question: string) => await press(assistant, people.maja, form, 'Skicka', { question });
    expect(readCard(await pressed('Gäller det 19121212-1212?'))).toContain('inte sparat eller skickat');
    expect(readCard(await pressed('Klienten Anna Svensson har depression, får hon husvagn?'))).toContain(
      'inte sparat eller skickat',
    );
    const asked = await pressed('Får A-1042 ställa husvagnen här?');
    expect(readCard(asked)).toContain('Behöver kollegan veta vilket ärende');
    expect(await assistant.core.database.selectFrom('expert_questions').selectAll().execute()).toEqual([]);
    // Another case than the one that was asked about is asked about anew.
    const changed = await press(assistant, people.maja, asked, 'Skicka ändå', {
      question: 'Får A-2000 ställa den här?',
    });
    expect(readCard(changed)).toContain('A-2000');
    expect(readCard(await press(assistant, people.maja, changed, 'Skicka ändå'))).toContain('Väntar på svar');
    expect(readCard(await told(hugo))).toContain('Får A-2000 ställa den här?');
  });

  it('is cancelled before it is sent, and taken back before it is answered', async () => {
    const form = await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega');
    expect(readCard(await press(assistant, people.maja, form, 'Avbryt'))).toContain('skickades inte');
    const sent = await send();
    const old = await told(hugo);
    expect(readCard(await press(assistant, people.maja, sent, 'Ta tillbaka frågan'))).toContain('Tillbakadragen');
    const late = readCard(await press(assistant, hugo, old, 'Svara', { answer: 'Kommunen.' }));
    expect(late).toContain('Tillbakadragen');
    expect(late).not.toContain('husvagn');
    expect(await nothingTold(people.maja)).toBe(true);
  });

  it('comes back with who answered and when, marked as no answer of the documents', async () => {
    await send();
    const done = await press(assistant, hugo, await told(hugo), 'Svara', { answer: 'Aspiranten betalar själv.' });
    expect(readCard(done)).toContain('Svaret är på väg');
    const back = readCard(await told(people.maja));
    for (const part of [
      'Svar från en kollega',
      'Aspiranten betalar själv.',
      'Hugo Berg',
      '23 november 2026 kl. 09:00',
      'inte hämtat ur stadens dokument',
      silent,
    ])
      expect(back).toContain(part);
    expect((await toldUnasked(assistant, people.maja)).length).toBe(1);
  });

  it('lets the first of two answers win, and tells the second', async () => {
    await send();
    const [first, second] = [await told(hugo), await told(olle)];
    const answers = await Promise.all([
      press(assistant, hugo, first, 'Svara', { answer: 'Svar från Hugo.' }),
      press(assistant, olle, second, 'Svara', { answer: 'Svar från Olle.' }),
    ]);
    const shown = answers.map(readCard);
    expect(shown.filter((text) => text.includes('Svaret är på väg'))).toHaveLength(1);
    expect(shown.filter((text) => text.includes('hann före'))).toHaveLength(1);
    expect((await toldUnasked(assistant, people.maja)).length).toBe(1);
  });

  it('takes a long answer by message whole', async () => {
    await send();
    const long = `Börjar så. ${'Det står i rutinen. '.repeat(150)}Mitt i. ${'Det gäller alla. '.repeat(30)}Slutar så.`;
    expect(long.length).toBeGreaterThan(3_000);
    expect(await say(hugo, `Svar: ${long}`)).toContain('Svaret är på väg');
    expect(readCard(await told(people.maja))).toContain('Mitt i.');
  });

  it('is answered by message, where one question lies with the expert; with several it is asked which', async () => {
    await send();
    expect(await say(hugo, 'Svar: Aspiranten betalar SJÄLV,\nalltid.')).toContain('Svaret är på väg');
    expect(readCard(await told(people.maja))).toContain('Aspiranten betalar SJÄLV,\nalltid.');
    expect(await say(hugo, 'svar: en gång till')).toContain('ingen obesvarad fråga');
    await send();
    await send('Vem betalar tältet för aspirantens kanot på jobbtorget?');
    const which = await say(hugo, 'svar: ja');
    for (const part of ['Vilken fråga', 'husvagn', 'kanot']) expect(which).toContain(part);
    expect(
      await assistant.core.database
        .selectFrom('expert_questions')
        .select('id')
        .where('state', '=', 'answered')
        .execute(),
    ).toHaveLength(1);
  });

  it('lets the asker thank, and ask back once', async () => {
    await send();
    await press(assistant, hugo, await told(hugo), 'Svara', { answer: 'Aspiranten betalar själv.' });
    const answer = await told(people.maja);
    await assistant.settle();
    expect(readCard(await press(assistant, people.maja, answer, 'Tacka'))).toContain('framfört');
    expect(readCard(await told(hugo))).toContain('tackar för ditt svar');
    await assistant.settle();
    const form = await press(assistant, people.maja, answer, 'Fråga tillbaka');
    expect(readCard(form)).toContain('Hugo Berg');
    expect(readCard(form)).not.toContain('Olle');
    expect(readCard(await press(assistant, people.maja, form, 'Skicka', { question: 'Även på helger?' }))).toContain(
      'följdfråga',
    );
    const further = await told(hugo);
    expect(readCard(further)).toContain('frågar vidare');
    expect(await nothingTold(olle)).toBe(true);
    await assistant.settle();
    await press(assistant, hugo, further, 'Svara', { answer: 'Ja, även då.' });
    const last = readCard(await told(people.maja));
    expect(last).toContain('Ja, även då.');
    expect(last).not.toContain('Fråga tillbaka');
    expect(readCard(await press(assistant, people.maja, answer, 'Fråga tillbaka'))).not.toContain('Skicka');
  });

  it('is passed on, and goes to others when nobody takes it; then the asker is told whom to ask', async () => {
    await send();
    const [first, second] = [await told(hugo), await told(olle)];
    await assistant.settle();
    const form = await press(assistant, hugo, first, 'Skicka vidare');
    expect(readCard(form)).toContain('Elsa Ström');
    expect(readCard(form)).not.toContain('Olle');
    expect(readCard(await press(assistant, hugo, form, 'Skicka vidare', { to: elsa.id }))).toContain(
      'skickad vidare till Elsa',
    );
    expect(readCard(await press(assistant, hugo, first, 'Svara', { answer: 'Ändå.' }))).not.toContain('på väg');
    const third = await told(elsa);
    await assistant.settle();
    await press(assistant, olle, second, 'Inte min fråga');
    expect(await nothingTold(people.maja)).toBe(true);
    await press(assistant, elsa, third, 'Inte min fråga');
    const fourth = await told(city);
    await press(assistant, city, fourth, 'Inte min fråga');
    expect(readCard(await told(people.maja))).toContain('Vänd dig till utvecklingsstaben');
  });

  it('reminds after two working days and tells the asker after five, and no more once it is answered', async () => {
    await send();
    await told(hugo);
    await assistant.settle();
    days('2026-11-25T08:59');
    expect(await nothingTold(hugo)).toBe(true);
    days('2026-11-25T09:00');
    const again = await told(hugo);
    expect(readCard(again)).toContain('Påminnelse');
    await assistant.settle();
    days('2026-11-30T08:59');
    expect(await nothingTold(people.maja)).toBe(true);
    days('2026-11-30T09:00');
    const waiting = readCard(await told(people.maja));
    expect(waiting).toContain('på 5 arbetsdagar');
    expect(waiting).toContain('Ta tillbaka frågan');
    await assistant.settle();
    await press(assistant, hugo, again, 'Svara', { answer: 'Till slut.' });
    expect(readCard(await told(people.maja))).toContain('Till slut.');
    await assistant.settle();
    days('2026-12-14T09:00');
    expect(await nothingTold(hugo)).toBe(true);
  });

  it('goes to nobody unasked in quiet time', async () => {
    days('2026-11-28T12:00');
    await send();
    expect(await nothingTold(hugo)).toBe(true);
    days('2026-11-30T07:00');
    expect(readCard(await told(hugo))).toContain('husvagn');
  });

  it('goes to who stands in for an expert that has gone on leave, who may answer', async () => {
    days('2026-11-28T12:00');
    await send();
    await directory([{ ...hugo, leave: { standIn: other.id, from: '2026-11-30', until: '2026-12-04' } }]);
    await assistant.say(other, 'hej');
    days('2026-11-30T09:00');
    const got = await told(other);
    expect(readCard(got)).toContain('medan Hugo Berg är borta');
    expect(readCard(await press(assistant, other, got, 'Svara', { answer: 'Från ersättaren.' }))).toContain('på väg');
  });

  it('is taken back by who answered, and the asker is told not to use it', async () => {
    await send();
    const done = await press(assistant, hugo, await told(hugo), 'Svara', { answer: 'Fel svar.' });
    await told(people.maja);
    await assistant.settle();
    expect(readCard(await press(assistant, hugo, done, 'Ta tillbaka svaret'))).toContain('öppen igen');
    const news = readCard(await told(people.maja));
    expect(news).toContain('Hugo Berg har tagit tillbaka sitt svar');
    expect(news).not.toContain('Fel svar.');
  });

  it('shows nothing to who may not see it, whatever a card says', async () => {
    await send();
    const got = await told(hugo);
    const mine = await card(people.maja, 'mina frågor');
    expect(readCard(mine)).toContain('husvagn');
    for (const title of ['Svara', 'Skicka vidare', 'Inte min fråga'])
      expect(readCard(await press(assistant, other, got, title, { answer: 'Stulet.' }))).toContain(
        'hittar ingen sådan fråga',
      );
    expect(await say(other, 'mina frågor')).toContain('inga frågor');
    expect(await say(other, 'frågor till mig')).not.toContain('husvagn');
    expect(await say(elsa, 'frågor till mig')).not.toContain('husvagn');
    expect(await say(hugo, 'frågor till mig')).toContain('husvagn');
    // A manager sees the unit's and answers for nobody.
    expect(await say(chef, 'enhetens frågor')).toContain('husvagn');
    expect(await say(people.karin, 'enhetens frågor')).not.toContain('husvagn');
    expect(readCard(await press(assistant, chef, got, 'Svara', { answer: 'Chefen.' }))).not.toContain('på väg');
    expect(await say(hugo, 'enhetens frågor')).not.toContain('husvagn');
    const states = await assistant.core.database.selectFrom('expert_questions').select('state').execute();
    expect(states).toEqual([{ state: 'open' }]);
  });

  it('refuses what no card of ours carries', async () => {
    await send();
    const got = await told(hugo);
    const tampered = async (verb: string, data: unknown) => {
      const value = { action: { type: 'Action.Execute', verb, data } };
      const { status, body } = await assistant.post(
        assistant.activity(hugo, { type: 'invoke', name: 'adaptiveCard/action', value }),
      );
      return `${status} ${readCard((body as { value: unknown }).value)}`;
    };
    expect(readCard(got)).toContain('husvagn');
    for (const verb of [
      'begin',
      'send',
      'show',
      'withdraw',
      'answer',
      'forward',
      'forwardTo',
      'stepBack',
      'takeBack',
      'thank',
      'askBack',
      'approve',
      'approveNow',
    ])
      for (const data of [
        {},
        { id: 7 },
        { id: 'x'.repeat(5_000) },
        { id: null, question: [], sources: 'x', draft: {} },
      ])
        expect(await tampered(`colleague.${verb}`, data)).toMatch(/^200 ./);
    expect(assistant.logged.filter((line) => line.includes('turn failed'))).toEqual([]);
  });

  describe('an approved answer', () => {
    const approve = async (filled: Record<string, string> = {}) => {
      await send();
      const done = await press(assistant, hugo, await told(hugo), 'Svara', { answer: 'Aspiranten betalar själv.' });
      const form = await press(assistant, hugo, done, 'Gör till godkänt svar');
      const approved = await press(assistant, hugo, form, 'Godkänn', filled);
      await told(people.maja);
      await assistant.settle();
      return { form, approved };
    };

    it('is shown first for the same question, with whose it is, and the documents below', async () => {
      expect(readCard((await approve({ link: 'yes' })).approved)).toContain('visas först');
      const answers = await assistant.say(other, 'vem betalar parkering för aspirantens husvagn på jobbtorget');
      const [first, second] = answers.map(readCard);
      for (const part of [
        'Godkänt svar av Hugo Berg den 23 november 2026',
        'Aspiranten betalar själv.',
        '23 november 2027',
        'inte ur dokumenten',
        'Visa källa 1',
      ])
        expect(first).toContain(part);
      expect(second).toContain('Fråga en kollega');
      expect(first).not.toContain('Dra tillbaka');
      expect(await say(other, 'Vem betalar lunchen för aspirantens husvagn på jobbtorget?')).not.toContain(
        'Godkänt svar',
      );
      expect(await say(other, 'Vem betalar parkeringen för aspirantens husvagn i Skärholmen?')).not.toContain(
        'Godkänt svar',
      );
    });

    it('may go without sources, and names no case', async () => {
      const { form, approved } = await approve({ answer: 'Som för A-1042.' });
      expect(readCard(approved)).toContain('Ta bort ärendenumret A-1042');
      expect(readCard(await press(assistant, hugo, form, 'Godkänn', { review: '2026-11-01' }))).toContain(
        'framåt i tiden',
      );
      expect(await assistant.core.database.selectFrom('approved_answers').selectAll().execute()).toEqual([]);
      await press(assistant, hugo, form, 'Godkänn');
      expect(readCard((await assistant.say(other, silent))[0])).not.toContain('Visa källa');
    });

    it('is for experts and managers to make, once', async () => {
      const { form } = await approve();
      expect(readCard(await press(assistant, hugo, form, 'Godkänn'))).not.toContain('visas först');
      expect(await assistant.core.database.selectFrom('approved_answers').selectAll().execute()).toHaveLength(1);
      expect(readCard(await press(assistant, people.maja, form, 'Godkänn'))).toContain('hittar ingen sådan');
    });

    it('is listed, and withdrawn by its owner or a manager of the unit only', async () => {
      await approve();
      const open = async (who: StaffRow) => {
        const list = await card(who, 'visa godkända svar');
        expect(readCard(list)).toContain('husvagn');
        const item = JSON.stringify(list).match(/"verb":"approved.show","data":(\{[^}]*\})/)?.[1] ?? '{}';
        const value = { action: { type: 'Action.Execute', verb: 'approved.show', data: JSON.parse(item) } };
        const { body } = await assistant.post(
          assistant.activity(who, { type: 'invoke', name: 'adaptiveCard/action', value }),
        );
        return (body as { value: unknown }).value;
      };
      expect(readCard(await open(other))).not.toContain('Dra tillbaka');
      const shown = await open(chef);
      expect(readCard(await press(assistant, other, shown, 'Dra tillbaka svaret'))).toContain('inte ditt att ändra');
      expect(await say(other, silent)).toContain('Godkänt svar');
      expect(readCard(await press(assistant, chef, shown, 'Dra tillbaka svaret'))).toContain('visas inte mer');
      expect(await say(other, silent)).not.toContain('Godkänt svar');
      expect(await say(other, 'show approved answers')).toContain('no approved answers');
    });

    it('is found among many by a topic, of which a card shows the newest', async () => {
      const { database } = assistant.core;
      const kept = {
        answer: 'Ja.',
        sources: '[]',
        owner: hugo.id,
        district: null,
        jobbtorg: null,
        review_on: '2027-11-23',
        question_id: null,
      };
      const rows = Array.from({ length: 30 }, (_, number) => ({
        ...kept,
        id: `approved${number}`,
        question: number === 0 ? 'Vem beställer tolken?' : `Vad gäller för ${'husvagnar '.repeat(80)} ${number}?`,
        approved_on: `2026-10-${String(number + 1).padStart(2, '0')}`,
      }));
      await database.insertInto('approved_answers').values(rows).execute();
      const all = await card(other, 'visa godkända svar');
      expect(readCard(all)).toContain('och 10 till');
      expect(JSON.stringify(all).length).toBeLessThan(28_000);
      const few = await say(other, 'Visa godkända svar om tolk');
      expect(few).toContain('Vem beställer tolken?');
      expect(few).not.toContain('husvagnar');
    });

    it('goes with the answer that is taken back', async () => {
      await approve();
      const mine = await assistant.core.database.selectFrom('expert_questions').select('id').executeTakeFirstOrThrow();
      const value = { action: { type: 'Action.Execute', verb: 'colleague.takeBack', data: { id: mine.id } } };
      await assistant.post(assistant.activity(hugo, { type: 'invoke', name: 'adaptiveCard/action', value }));
      await assistant.bot.settled();
      expect(await say(other, silent)).not.toContain('Godkänt svar');
    });

    it('is marked when its review is due, its owner is reminded, and it is renewed', async () => {
      await approve({ review: '2026-12-01' });
      days('2026-12-01T08:00');
      const reminder = await told(hugo);
      expect(readCard(reminder)).toContain('Gäller ditt godkända svar fortfarande?');
      expect(await say(other, silent)).toContain('Skulle ha setts över 1 december 2026');
      expect(readCard(await press(assistant, hugo, reminder, 'Gäller fortfarande'))).toContain('1 december 2027');
      expect(await say(other, silent)).not.toContain('Skulle ha setts över');
      await assistant.settle();
      days('2027-12-01T08:00');
      expect(readCard(await told(hugo))).toContain('Gäller ditt godkända svar fortfarande?');
    });
  });

  describe('in a group', () => {
    const place = '19:experter@thread.tacv2';
    const inGroup = (who: StaffRow, fields: Record<string, unknown>, id = `${place};messageid=17`) =>
      assistant.activity(who, { conversation: { id, conversationType: 'channel', tenantId: 'tenant' }, ...fields });
    const sayThere = async (who: StaffRow, text: string, id = `${place};messageid=17`) => {
      const before = assistant.teams.sent.length;
      await assistant.post(inGroup(who, { text: `<at>Trepart</at> ${text}` }, id));
      await assistant.bot.settled();
      return assistant.teams.sent
        .slice(before)
        .filter(({ conversation }) => conversation === id)
        .map(({ activity }) => readCard(activity))
        .join('\n');
    };
    const pressThere = async (who: StaffRow, verb: string, data: Record<string, unknown>, id?: string) => {
      const value = { action: { type: 'Action.Execute', verb, data } };
      const { body } = await assistant.post(inGroup(who, { type: 'invoke', name: 'adaptiveCard/action', value }, id));
      await assistant.bot.settled();
      return readCard((body as { value: unknown }).value);
    };
    const inChannel = async () => {
      for (let pass = 0; pass < 40; pass += 1) {
        await assistant.bot.remind();
        const found = assistant.teams.sent.filter(
          ({ conversation, replyTo }) => conversation === place && replyTo === null,
        );
        if (found.length > 0) return found.map(({ activity }) => activity);
      }
      return [];
    };

    it('shows nothing of questions where others read along', async () => {
      await send();
      expect(await sayThere(people.maja, silent)).not.toContain('Fråga en kollega');
      for (const text of ['fråga en kollega', 'mina frågor', 'svar: ja']) {
        const shown = await sayThere(people.maja, text);
        expect(shown).toContain('bara i vår egen chatt');
        expect(shown).not.toContain('husvagn');
      }
    });

    it('makes it the channel of the unit where an expert or a manager says so; questions are answered there', async () => {
      expect(await sayThere(people.maja, 'det här är expertkanalen')).toContain('chef eller en utpekad expert');
      expect(await say(hugo, 'det här är expertkanalen')).toContain('chef eller en utpekad expert');
      expect(await sayThere(hugo, 'Trepart, det här är expertkanalen.')).toContain('Frågor från Farsta kommer hit');
      await assistant.settle();
      const form = await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega');
      expect(readCard(form)).toContain('expertkanalen för Farsta');
      await press(assistant, people.maja, form, 'Skicka');
      const [shown] = await inChannel();
      expect(readCard(shown)).toContain('husvagn');
      expect(readCard(shown)).not.toContain('Inte min fråga');
      expect(await nothingTold(hugo)).toBe(true);
      const { id } = await assistant.core.database
        .selectFrom('expert_questions')
        .select('id')
        .executeTakeFirstOrThrow();
      // The same card put into another group, or into one's own chat, opens nothing.
      expect(await pressThere(other, 'colleague.answer', { id, answer: 'X' }, '19:annan@thread.tacv2')).toContain(
        'hittar ingen sådan',
      );
      expect(readCard(await press(assistant, other, shown, 'Svara', { answer: 'X' }))).toContain('hittar ingen sådan');
      expect(await pressThere(other, 'colleague.answer', { id, answer: 'Svar ur kanalen.' })).toContain('på väg');
      const back = readCard(await told(people.maja));
      expect(back).toContain('Svar ur kanalen.');
      expect(back).toContain('Nils Vik');
      expect(await sayThere(hugo, 'det här är inte expertkanalen')).toContain('inte längre hit');
      expect(
        readCard(await press(assistant, people.maja, await card(people.maja, silent), 'Fråga en kollega')),
      ).toContain('Hugo Berg');
    });
  });

  it('is kept as long as the list of retention says', async () => {
    await send();
    await send('Vem betalar tältet för aspirantens kanot på jobbtorget?');
    const { database } = assistant.core;
    await database
      .updateTable('expert_questions')
      .set({ state: 'answered', answer: 'Ja.', answered_by: hugo.id, answered_at: monday.toString() })
      .where('question', 'like', '%kanot%')
      .execute();
    const left = async (days: number) => {
      await disposeOld(database, monday.add({ hours: 24 * days }));
      return (await database.selectFrom('expert_questions').select('question').execute()).length;
    };
    expect([await left(89), await left(91), await left(364), await left(366)]).toEqual([2, 1, 1, 0]);
    expect(await database.selectFrom('expert_receivers').selectAll().execute()).toEqual([]);
    const kept = {
      question: 'Vad?',
      answer: 'Det.',
      sources: '[]',
      owner: hugo.id,
      district: null,
      jobbtorg: null,
      approved_on: '2026-11-23',
      review_on: '2026-12-23',
      question_id: null,
    };
    await database
      .insertInto('approved_answers')
      .values([
        { ...kept, id: 'a' },
        { ...kept, id: 'b', withdrawn_at: monday.toString() },
      ])
      .execute();
    await disposeOld(database, monday.add({ hours: 24 * 366 }));
    expect(await database.selectFrom('approved_answers').select('id').execute()).toEqual([{ id: 'a' }]);
  });

  it('is spoken of in English to who writes English', async () => {
    const text = await say(people.maja, 'ask a colleague: who pays for the parking of the caravan?');
    expect(text).toContain('Your name is not sent');
    expect(shownText((await assistant.say(people.maja, 'my questions')).at(-1) ?? { type: '', id: '' })).toContain(
      'Your questions to colleagues',
    );
  });
});
