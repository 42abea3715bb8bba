// A coach's work by typed words, through the front door: several cases at once, what is put right while it is asked about, and what is asked on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { readRollCall } from '../../dialogs/understanding/roll-call.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { at, majaCalls, storeSessions } from '../worlds/booked-work.ts';
import { fullest } from '../worlds/databases.ts';
import { ann, bo } from '../worlds/more-people.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { storeCases, storeReferred } from '../worlds/some-cases.ts';

const { maja, amina } = people;

describe('who of several came', () => {
  it.each([
    ['1901 och 1902 dök upp men inte 1903', 'A-1901+ A-1902+ A-1903-'],
    ['alla utom 1905 var där', 'everyone+ A-1905-'],
    ['alla kom utom 1905, hen hade ringt så det var inte så farligt', 'everyone+ A-1905-'],
    ['alla kom utom 1904, 1905 och 1906', 'everyone+ A-1904- A-1905- A-1906-'],
    ['1904 uteblev, de andra deltog', 'A-1904- others+'],
    ['ingen kom', 'everyone-'],
    ['1901 kom, 1902 inte, 1903 kom', 'A-1901+ A-1902- A-1903+'],
    ['1901 kom och 1902, den tredje dök inte upp', 'A-1901+ A-1902+ other-'],
  ])('is read of "%s"', (text, calls) => {
    expect(
      readRollCall(text)
        ?.map(({ who, came }) => `${who}${came ? '+' : '-'}`)
        .join(' '),
    ).toBe(calls);
  });

  it.each(['alla kom inte', 'planen för 1101 är klar', 'vem håller i gruppinfon'])('is not read of "%s"', (text) => {
    expect(readRollCall(text)).toBeNull();
  });
});

describe('a coach’s work in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard((await sayInTurn(assistant, who, lines)).at(-1));
  const coachOf = async (id: string) => {
    const { database } = assistant.core;
    const { coach_id } = await database
      .selectFrom('cases')
      .select('coach_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return coach_id;
  };

  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.core;
    await importStaff(database, [bo, ann], { complete: false, dryRun: false, now: monday });
    await storeCases(database, [
      { id: 'A-1042', enrolled_on: '2026-11-20' },
      { id: 'A-1077', enrolled_on: '2026-11-20' },
      { id: 'A-1088', enrolled_on: '2026-11-20' },
      { id: 'A-1101', enrolled_on: '2026-11-19', district: 'Skarpnäck' },
    ]);
    await storeReferred(database, ['A-1901', 'A-1902', 'A-1903'], maja.id);
    await storeSessions(assistant, [
      { id: 'G-past', from: '2026-11-17T09:00' },
      { id: 'G-next', from: '2026-11-24T09:00' },
    ]);
    assistant.setTime(at('2026-11-16T09:00'));
    for (const caseId of ['A-1901', 'A-1902', 'A-1903'])
      await assistant.core.tools.meetings.takeSeat(majaCalls, 'G-past', caseId);
    assistant.setTime(monday);
    for (const person of [maja, amina]) await assistant.say(person, 'hej');
  });
  afterEach(() => assistant.stop());

  it('is done for each of two plans as it is said of each', async () => {
    const both = (await sayInTurn(assistant, amina, ['1042 klar. 1101 hinner jag ej, skjut t fre']))
      .map(readCard)
      .join('\n');
    expect(both).toContain('A-1042: första jobbplanen är markerad som klar');
    expect(both).not.toContain('A-1101: första jobbplanen är markerad');
    expect(both).toContain('A-1101');
    expect(both).toContain('27 nov');
  });

  it('is another act where a case is named beside a reminder that asks for a reason', async () => {
    const reply = await say(amina, 'skjut upp 1101 till nästa måndag', 'o ta 1042 1077 1088 klara alla tre');
    expect(reply).toContain('A-1088: första jobbplanen är markerad som klar');
    expect(reply).not.toContain('Påminn igen');
  });

  it('counts a week from today, whatever day the deadline stands on', async () => {
    expect(await say(amina, '1101 imorgon, skjut en vecka')).toContain('mån 30 nov');
  });

  it('shows the session of a day to record, and records it', async () => {
    expect(await say(amina, 'nu ska jag föra närvaro för gruppen förra tisdagen')).toContain('3 ej registrerade');
    expect(await say(amina, 'alla var där utom 1903')).toContain('A-1903 kom inte');
    expect(await say(amina, 'är det något mer kvar att fylla i?')).not.toContain('Närvaro att notera');
  });

  it('hands several over to a colleague of a short first name, once asked, and takes one of them back', async () => {
    expect(await say(amina, 'lämna över 1042 och 1077 till bo')).toContain(
      'Ska jag lämna över A-1042 och A-1077 till Bo Ek?',
    );
    expect(await coachOf('A-1042')).toBe(amina.id);
    expect(await say(amina, 'ja')).toContain('A-1042 och A-1077 är överlämnade till Bo Ek');
    expect(await coachOf('A-1077')).toBe(bo.id);
    expect(await say(amina, 'ångra 1077')).toContain('Ångrat: A-1077 är tillbaka');
    expect(await coachOf('A-1077')).toBe(amina.id);
    expect(await coachOf('A-1042')).toBe(bo.id);
  });

  it('puts right which cases, while it asks', async () => {
    await say(amina, 'lämna över 1042 och 1077 till Bo');
    expect(await say(amina, 'nej bara 1042')).toContain('Ska jag lämna över A-1042 till Bo Ek?');
    expect(await say(amina, 'nej')).toContain('Jag har inte ändrat något');
    expect(await coachOf('A-1042')).toBe(amina.id);
  });

  it('says plainly whom it does not know', async () => {
    expect(await say(amina, 'lämna över 1042 till Kalle')).toContain('ingen annan coach som heter Kalle');
    expect(await coachOf('A-1042')).toBe(amina.id);
  });

  it('puts off several, and the same for another case', async () => {
    expect(await say(amina, 'skjut upp 1042 och 1077 till imorgon')).toContain(
      'A-1077 (första jobbplanen) igen tis 24 nov',
    );
    expect(await say(amina, 'likadant för 1088')).toContain('A-1088 (första jobbplanen) igen tis 24 nov');
  });

  it('records several at once, and takes all of it back', async () => {
    const recorded = await say(amina, '1901 och 1903 kom i tisdags, 1902 uteblev');
    const told = recorded.includes('Ska jag notera') ? await say(amina, 'ja') : recorded;
    expect(told).toMatch(/A-1901 och A-1903 kom, A-1902 kom inte|2 kom, 1 kom inte/);
    expect(await say(amina, 'ångra')).toContain('Ångrat: närvaron är som den var innan');
  });

  it('goes on with group information in sight', async () => {
    await say(maja, 'när är nästa gruppinformation?');
    const told = (await assistant.say(maja, 'finns det plats?')).map(readCard).join('\n');
    expect(told).toContain('tisdag 24 november kl. 09.00–11.00');
  });

  it('lists own cases of a district, and answers on two of them', async () => {
    expect(await say(amina, 'visa dom jag har i Skarpnäck')).toContain('Du har 1 öppet ärende i Skarpnäck');
    await say(amina, 'status A-1042', '1101 då');
    expect(await say(amina, 'när ska de två ha jobbplan?')).toContain(
      'Första jobbplanen för A-1042 ska vara klar senast ons 25 nov',
    );
  });

  it('asks for a name where somebody else could take a case, and asks once more before it gives it', async () => {
    expect(await say(amina, 'skulle en kollega kunna ta över A-1042?')).toContain(
      'Till vem ska A-1042 lämnas över? Bo Ek',
    );
    expect(await say(amina, 'Kalle Berg')).toContain('ingen annan coach som heter Kalle');
    expect(await say(amina, 'Bo')).toContain('Ska jag lämna över A-1042 till Bo Ek?');
    expect(await coachOf('A-1042')).toBe(amina.id);
    expect(await say(amina, 'ja')).toContain('A-1042 är överlämnat till Bo Ek');
  });

  it('takes the last change of a reminder back while another is asked about', async () => {
    await say(amina, 'påminn mig om 1042 på torsdag', 'klienten är bortrest');
    expect(await say(amina, 'nej, ta fredag')).toContain('Skriv varför');
    expect(await say(amina, 'ångra')).toContain('Ångrat: påminnelsen om A-1042 kommer som vanligt');
  });

  it.each(['och vad har jag kvar i dag', 'vilka fler är sena'])('takes no question for a reason: %s', async (line) => {
    await say(amina, 'påminn mig om 1042 på torsdag');
    expect(await say(amina, line)).not.toContain('Jag påminner om A-1042');
  });

  it('reads days as they are spoken', async () => {
    expect(await say(amina, 'skjut upp 1042 till torsda')).toContain('tors 26 nov');
    expect(await say(amina, 'påminn om 1101 på onsda')).toContain('ons 25 nov');
  });

  it('lists plans to who asks for them right after an answer out of the documents', async () => {
    await say(amina, 'Får missbruksenheten remittera direkt?');
    const told = await say(amina, 'och vilka jobbplaner har jag den här veckan');
    expect(told).toContain('A-1101 · Första jobbplanen');
    expect(told).toContain('första jobbplanen');
    expect(told).not.toContain('Jag läste frågan');
  });

  it('answers who asks how it is', async () => {
    expect(await say(amina, 'hej, hur är läget?')).toContain('Jag är en bot');
  });

  it('keeps the day that was said while it asks which case', async () => {
    expect(await say(amina, 'skjut upp den till i morgon')).toContain('Vad vill du skjuta upp?');
    expect(await say(amina, 'påminnelsen om 1088 menade jag')).toContain('igen tis 24 nov?');
  });

  it('tells of what is being put off when it is due', async () => {
    await say(amina, 'påminn mig om 1042 på torsdag', '1077 också');
    const told = await say(amina, 'när måste de egentligen vara klara');
    expect(told).toContain('Nästa deadline för A-1042: första jobbplanen, senast ons 25 nov');
  });

  it('says of a number after a list that no case of theirs has it', async () => {
    expect(await say(amina, 'mina deadlines', 'och 7777')).toContain('inget ärende A-7777');
  });

  it('shows meetings and plans of a day to who asks for both', async () => {
    const told = await say(amina, 'visa möten och jobbplaner för imorgon');
    expect(told).toContain('Tisdag 24 november');
    expect(told).toContain('A-1101 · Första jobbplanen');
  });
});
