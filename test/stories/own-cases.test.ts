// Own cases by typed words, through the front door: which one has, and one of them with the answer in the first line.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { holdMeeting, majaCalls, storeSessions } from '../worlds/booked-work.ts';
import { fullest } from '../worlds/databases.ts';
import { press, readCard } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;
const refusal = 'Jag hittar inget ärende';

describe('own cases in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, text: string) => (await assistant.say(who, text)).map(readCard).join('\n');
  const first = async (who: typeof maja, text: string) => (await say(who, text)).split('\n')[0];

  beforeAll(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.database;
    await storeCases(database, [
      { id: 'A-1042', enrolled_on: '2026-11-20' },
      { id: 'A-1131', enrolled_on: '2026-11-13' },
      { id: 'A-1140', enrolled_on: '2026-06-19' },
      { id: 'A-1101', enrolled_on: '2026-11-19', district: 'Skarpnäck' },
      { id: 'A-1901', coach_id: null, state: 'referred', referred_on: '2026-11-16', opened_by: maja.id },
      { id: 'A-1200', coach_id: null, jobbtorg: 'Kista', district: 'Järva', enrolled_on: '2026-11-20' },
    ]);
    await database
      .insertInto('job_plans')
      .values({ case_id: 'A-1140', number: 1, made_on: '2026-06-25', recorded_by: null, updated_at: monday.toString() })
      .execute();
    await holdMeeting(assistant, {
      caseId: 'A-1140',
      from: '2026-11-26T10:00',
      holdUntil: '2026-11-25T16:00',
      key: 'one',
    });
    await storeSessions(assistant, [{ id: 'G-a', from: '2026-11-24T09:00' }]);
    await assistant.core.tools.meetings.takeSeat(majaCalls, 'G-a', 'A-1901');
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterAll(() => assistant.stop());

  it.each([
    ['vem är coach för A-1042', 'Coach för A-1042 är Amina Holm'],
    ['när ska planen för A-1042 vara klar', 'Första jobbplanen för A-1042 ska vara klar senast ons 25 nov'],
    ['är planen klar för A-1131?', 'Nej, första jobbplanen för A-1131 är inte klar'],
    ['är planen klar för A-1140?', 'Ja, första jobbplanen för A-1140 är gjord tors 25 juni'],
    ['är det något bokat för A-1140', 'Ja, A-1140 har trepartssamtal torsdag 26 november kl. 10.00'],
    ['är det något bokat för A-1042', 'Nej, inget kommande är bokat för A-1042'],
    ['är A-1042 inskriven?', 'Ja, A-1042 är inskrivet sedan 20 november 2026'],
    ['status A-1140', 'Närmast: trepartssamtal torsdag 26 november'],
  ])('answers the coach’s "%s" in the first line', async (question, answer) => {
    expect(await first(amina, question)).toContain(answer);
  });

  it('tells a caseworker whom her district’s case is with, and not its plan', async () => {
    const coach = await say(maja, 'vem är coach för A-1042');
    expect(coach).toContain('Coach för A-1042 är Amina Holm');
    expect(coach).not.toContain('Jobbplan');
    const plan = await first(maja, 'när ska planen för A-1042 vara klar');
    expect(plan).toContain('ser bara coachen (Amina Holm) och enhetens chef');
    expect(plan).not.toContain('25 nov');
  });

  it('tells whoever opened it how it stands, with the seat', async () => {
    const status = await say(maja, 'status A-1901');
    expect(status).toContain('remitterat sedan 16 november 2026');
    expect(status).toContain('gruppinformation tisdag 24 november kl. 09.00');
  });

  it('goes on with the case that was just shown', async () => {
    await say(amina, 'vem är coach för A-1042');
    expect(await first(amina, 'när ska planen vara klar?')).toContain('A-1042: första jobbplanen, senast ons 25 nov');
    expect(await first(amina, 'är något bokat?')).toContain('Nej, inget kommande är bokat för A-1042');
  });

  it.each([
    [maja, 'vem är coach för A-1101'],
    [maja, 'status A-1200'],
    [amina, 'när ska planen för A-1200 vara klar'],
    [karin, 'vem är coach för A-1042'],
    [amina, 'status A-9999'],
  ])('refuses what is not theirs just as what does not exist', async (who, question) => {
    expect(await say(who, question)).toContain(refusal);
  });

  it('lists one’s own with the most pressing first, and narrowed', async () => {
    const all = await say(amina, 'vilka ärenden har jag');
    expect(all).toContain('Du har 4 öppna ärenden.');
    expect(all.indexOf('A-1131')).toBeLessThan(all.indexOf('A-1042'));
    const met = await say(amina, 'mina ärenden med möte i veckan');
    expect(met).toContain('A-1140');
    expect(met).not.toContain('A-1042');
    expect(await say(amina, 'mina ärenden utan plan')).toContain('Du har 3 öppna ärenden utan jobbplan.');
    const late = await say(amina, 'vilka av mina ärenden är försenade');
    expect(late).toContain('A-1131');
    expect(late).not.toContain('A-1042');
  });

  it('counts what a caseworker has opened or meets about as hers, and no more', async () => {
    const own = await say(maja, 'mina ärenden');
    expect(own).toContain('Du har 2 öppna ärenden.');
    expect(own).toContain('A-1901');
    expect(own).toContain('A-1140');
  });

  it('shows a manager the unit’s, and nothing of another', async () => {
    const unit = await say(karin, 'vilka ärenden har jag');
    expect(unit).toContain('A-1200');
    expect(unit).not.toMatch(/A-1042|Farsta/);
  });

  it('opens a case from the list, and goes on to it by what was shown', async () => {
    const list = (await assistant.say(amina, 'mina ärenden utan plan')).at(-1);
    const shown = readCard(await press(assistant, amina, list, 'A-1042 · Första jobbplanen'));
    expect(shown).toContain('A-1042 är inskrivet sedan 20 november 2026');
  });
});
