// What the day brings, by typed words and through the front door: for each role what it has to do, and never nothing while something is late.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { holdMeeting, majaCalls, storeSessions } from '../worlds/booked-work.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;

describe('the day in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, text: string) => (await assistant.say(who, text)).map(readCard).join('\n');

  beforeAll(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.database;
    await storeCases(database, [
      { id: 'A-1131', enrolled_on: '2026-11-13' },
      { id: 'A-1132', enrolled_on: '2026-11-11' },
      { id: 'A-1013', enrolled_on: '2026-11-18' },
      { id: 'A-1101', enrolled_on: '2026-11-19' },
      { id: 'A-1138', state: 'referred' },
      { id: 'A-1147', state: 'referred' },
      { id: 'A-1901', coach_id: null, state: 'referred', opened_by: maja.id },
      { id: 'A-2001', coach_id: null, jobbtorg: 'Kista', district: 'Järva', enrolled_on: '2026-11-02' },
    ]);
    const begin = async (caseId: string, from: string) =>
      await holdMeeting(assistant, { caseId, from, holdUntil: '2026-11-24T16:00', key: caseId });
    await begin('A-1138', '2026-11-23T14:00');
    await begin('A-1147', '2026-11-26T10:00');
    await storeSessions(assistant, [{ id: 'G-a', from: '2026-11-23T13:00' }]);
    await assistant.core.tools.meetings.takeSeat(majaCalls, 'G-a', 'A-1901');
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterAll(() => assistant.stop());

  it.each(['vad har jag idag', 'visa dagens lista', 'vad ska jag göra först'])(
    'tells a coach who says "%s" what is late, then what is due, then whom they meet',
    async (question) => {
      // With the list in sight the last of these is answered in a sentence.
      await say(amina, 'hej');
      const day = await say(amina, question);
      const places = ['A-1132 · Första', 'A-1131 · Första', 'A-1013 · Första', 'A-1138 · måndag'].map((title) =>
        day.indexOf(title),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(day).not.toContain('A-1101 ·');
    },
  );

  it('says in the first line what is most urgent', async () => {
    expect((await say(amina, 'vad är mest akut')).split('\n')[0]).toContain('Mest akut är A-1132: första jobbplanen');
  });

  it('goes on to the next day and to the week by a time alone', async () => {
    await say(amina, 'vad har jag idag');
    const tomorrow = await say(amina, 'och i morgon?');
    expect(tomorrow).toContain('A-1101 · Första');
    expect(tomorrow).not.toContain('A-1013');
    expect(await say(amina, 'den här veckan')).toContain('A-1147 · torsdag 26 november');
  });

  it('tells a caseworker whom they meet, who sits in a group information, and what waits for an answer', async () => {
    const day = await say(maja, 'vad har jag idag');
    expect(day).toContain('A-1138 · måndag 23 november kl. 14.00');
    expect(day).toContain('Gruppinformation · måndag 23 november kl. 13.00');
    expect(day).toContain('Väntar på svar från dig eller den sökande');
    expect(day).toContain('A-1147');
  });

  it('tells a manager the unit’s numbers, and no case', async () => {
    const day = await say(karin, 'vad har jag idag');
    expect(day).toContain('Enheten har 1 försenad jobbplan');
    expect(day).not.toMatch(/A-\d|Farsta/);
  });

  it('says that a day brings nothing', async () => {
    expect(await say(amina, 'vad har jag på lördag?')).toContain('Du har inget inbokat lör 28 nov');
  });
});
