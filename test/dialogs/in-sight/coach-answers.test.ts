// A coach's answers to invitations and what they ask of group information, in whatever words; a doubt is asked about, and answers nothing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../../worlds/assistant.ts';
import { holdMeeting, majaCalls, storeSessions } from '../../worlds/booked-work.ts';
import { fullest } from '../../worlds/databases.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { storeCases } from '../../worlds/some-cases.ts';

const { amina, maja } = people;

describe('a coach who is invited to two meetings', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
  /** The coach's answers by case. */
  const answers = async () => {
    const { database } = assistant.core;
    const rows = await database.selectFrom('meetings').select('coach_says').orderBy('case_id').execute();
    return rows.map(({ coach_says }) => coach_says);
  };
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    await storeCases(assistant.core.database, [{ id: 'A-1147' }, { id: 'A-1148' }]);
    await storeCases(assistant.core.database, [
      { id: 'A-1901', coach_id: null, state: 'referred', opened_by: maja.id },
    ]);
    const holdUntil = '2026-11-24T16:00';
    await holdMeeting(assistant, { caseId: 'A-1147', from: '2026-11-25T13:00', holdUntil, key: 'a' });
    await holdMeeting(assistant, { caseId: 'A-1148', from: '2026-12-01T10:00', holdUntil, key: 'b' });
    await storeSessions(assistant, [
      { id: 'G-a', from: '2026-11-24T09:00' },
      { id: 'G-b', from: '2026-11-26T13:00' },
    ]);
    await assistant.core.tools.meetings.takeSeat(majaCalls, 'G-a', 'A-1901');
    for (const person of [maja, amina]) await assistant.say(person, 'hej');
  });
  afterEach(() => assistant.stop());

  it.each([
    'Har Maja lagt nåt med mig som jag missat att svara på? Jag var ju borta hela fredan',
    'har jag missat någon förfrågan om möte?',
  ])('lists what waits for who asks "%s"', async (asked) => {
    const listed = await say(asked);
    expect(listed).toContain('A-1147');
    expect(listed).toContain('A-1148');
  });

  it.each([
    ['A-1148 kan jag vara med på', ['waiting', 'yes']],
    ['A-1147 på onsdag går fint för mig, då är jag ändå på torget', ['yes', 'waiting']],
    ['Nu sa chefen att jag får gå ifrån, så jag svarar ja på A-1147.', ['yes', 'waiting']],
    ['onsdag klockan ett kan jag', ['yes', 'waiting']],
    ['1148 kan ej 1 dec', ['waiting', 'no']],
  ])('takes "%s"', async (said, expected) => {
    await say(said);
    expect(await answers()).toEqual(expected);
  });

  it.each([
    'A-1147 tror jag går, ska bara kolla med min chef',
    'jag kan komma på 1148 om mötet är på teams',
    'Avböj inte A-1147 än, jag ska fråga min chef först.',
    'kan jag svara ja på A-1147 senare?',
    'A-1147 går fint klockan 15 på torsdag',
  ])('answers nothing by "%s"', async (said) => {
    await say(said);
    expect(await answers()).toEqual(['waiting', 'waiting']);
  });

  it('asks about a likely no, and takes the yes that comes instead', async () => {
    const asked = await say(
      'Den första december är värre, då har vi planeringsdag på förmiddan, så jag kan nog inte klockan tio',
    );
    expect(asked).toContain('Passar tiden?');
    expect(await answers()).toEqual(['waiting', 'waiting']);
    await say('Nä men asså, planeringsdan var ju den andra! Då kan jag visst, säg ja till hen');
    expect(await answers()).toEqual(['waiting', 'yes']);
  });

  it('says no after that was confirmed', async () => {
    await say('A-1147 kan jag tyvärr inte, jag är på kurs hela dagen långt borta', 'nej');
    expect(await answers()).toEqual(['no', 'waiting']);
  });

  it('takes both where both are meant, and tells who is waited for', async () => {
    await say('vilka frågor väntar på svar från mig?', 'båda går bra för mig');
    expect(await answers()).toEqual(['yes', 'yes']);
    expect(await say('är alla klara där, eller väntar vi på någon?')).toContain('väntar på svar');
  });

  it('tells who is booked to the group information in sight, and the first one after a day', async () => {
    await say('hur många kommer på gruppinfon i morgon?');
    expect(await say('Och vilka är det, bara numren så jag kan pricka av vid dörren')).toContain('A-1901');
    expect(await say('vilka på torsdag')).not.toContain('A-1901');
    expect(await say('första efter 24 nov')).toContain('torsdag 26 november');
  });
});
