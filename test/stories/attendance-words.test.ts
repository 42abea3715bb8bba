// Who came, told in typed words and through the front door: recorded by whoever answers for it, and by nothing less than a plain report.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { at, holdMeeting, majaCalls, storeSessions } from '../worlds/booked-work.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { storeCases, storeReferred } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;

describe('attendance in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard((await sayInTurn(assistant, who, lines)).at(-1));
  const recorded = async () => {
    const rows = await assistant.database.database
      .selectFrom('enrolment_bookings')
      .select(['case_id', 'attended'])
      .where('attended', 'is not', null)
      .orderBy('case_id')
      .execute();
    return rows.map(({ case_id, attended }) => `${case_id} ${attended ? 'kom' : 'kom inte'}`);
  };

  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.database;
    await storeCases(database, [{ id: 'A-1153' }]);
    await storeReferred(database, ['A-1901', 'A-1904', 'A-1907'], maja.id);
    await storeSessions(assistant, [
      { id: 'G-past', from: '2026-11-17T09:00' },
      { id: 'G-next', from: '2026-11-24T09:00' },
    ]);
    assistant.setTime(at('2026-11-16T09:00'));
    const { meetings } = assistant.core.tools;
    for (const caseId of ['A-1901', 'A-1904']) await meetings.takeSeat(majaCalls, 'G-past', caseId);
    await meetings.takeSeat(majaCalls, 'G-next', 'A-1907');
    await holdMeeting(assistant, {
      caseId: 'A-1153',
      from: '2026-11-20T10:00',
      holdUntil: '2026-11-19T16:00',
      key: 'begin',
    });
    await database
      .updateTable('meetings')
      .set({ state: 'booked', coach_says: 'yes', applicant_says: 'yes', hold_until: null })
      .execute();
    assistant.setTime(monday);
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterEach(() => assistant.stop());

  it.each([
    [
      'A-1901 kom inte till gruppinfon',
      'Noterat: A-1901 kom inte till gruppinformationen tisdag 17 november',
      'A-1901 kom inte',
    ],
    ['A-1904 var där', 'Noterat: A-1904 kom till gruppinformationen', 'A-1904 kom'],
    ['A-1153 dök inte upp i fredags', 'Noterat: A-1153 kom inte', 'A-1153 kom inte'],
    ['notera att A-1153 kom', 'Noterat: A-1153 kom', 'A-1153 kom'],
  ])('is recorded by "%s", by coach and caseworker, and taken back by an undo', async (line, receipt, row) => {
    for (const who of [amina, maja]) {
      expect(await say(who, line)).toContain(receipt);
      expect(await recorded()).toEqual([row]);
      expect(await say(who, 'ångra')).toContain('Ångrat');
      expect(await recorded()).toEqual([]);
    }
  });

  it('offers a new booking to who did not come', async () => {
    expect(await say(maja, 'A-1901 kom inte till gruppinfon')).toContain('Boka en ny gruppinformation');
    expect(await say(maja, 'boka en ny gruppinformation')).toContain(
      'Gruppinformation för A-1901 på Jobbtorg Farsta: tisdag 24 november',
    );
  });

  it('is shown to who asks', async () => {
    expect(await say(amina, 'kom A-1153 till mötet?')).toContain('ej registrerat om personen kom');
    await say(amina, 'A-1901 kom inte till gruppinfon');
    expect(await say(amina, 'kom A-1901 till gruppinfon?')).toContain('tisdag 17 november kl. 09.00–11.00 (kom inte)');
  });

  it.each([
    'kom A-1153 till mötet?',
    'kom A-1153 till mötet',
    'coachen sa att A-1901 inte kom',
    'A-1901 kom väl inte till gruppinfon?',
    'om A-1901 inte kom, ska jag boka om?',
    'notera inte att A-1901 uteblev',
    'enligt receptionen kom A-1153 inte i fredags',
    'A-1901 kommer inte till gruppinfon',
    'Maja har redan registrerat att A-1901 inte kom',
  ])('is not recorded by "%s"', async (line) => {
    await say(amina, line);
    expect(await recorded()).toEqual([]);
  });

  it('is not recorded of what has not been', async () => {
    expect(await say(amina, 'A-1907 kom inte till gruppinfon')).toContain('Mötet har inte varit än');
    expect(await recorded()).toEqual([]);
  });

  it('is not recorded by who has nothing to do with it, nor told that it is there', async () => {
    const other = await say(karin, 'A-1901 kom inte till gruppinfon');
    expect(other).toBe((await say(karin, 'A-9999 kom inte till gruppinfon')).replace('A-9999', 'A-1901'));
    expect(await recorded()).toEqual([]);
  });

  it('is recorded of a list with a yes or a no behind each case, of the day that is named', async () => {
    const told = await say(amina, 'gruppinformation den 17:e: 1901 ja, 1904 nej');
    expect(told).toContain('Noterat för gruppinformationen tisdag 17 november: A-1901 kom, A-1904 kom inte');
    expect(await recorded()).toEqual(['A-1901 kom', 'A-1904 kom inte']);
    expect(await say(amina, 'ångra')).toContain('Ångrat');
    expect(await recorded()).toEqual([]);
  });

  it('is recorded of all where it was just asked who came', async () => {
    expect(await say(maja, 'har vi missat att fylla i närvaro på gruppinfon den 17:e?')).toContain('Vem kom?');
    expect(await say(maja, 'allihop')).toContain('A-1901 och A-1904 kom');
    expect(await recorded()).toEqual(['A-1901 kom', 'A-1904 kom']);
  });

  it('is recorded of the only one who is left, and of nobody where it is not plain who', async () => {
    await say(amina, 'gruppinfon i tisdags: 1901 kom, den andre kom inte');
    expect(await recorded()).toEqual(['A-1901 kom', 'A-1904 kom inte']);
  });

  it.each(['gruppinfo den 24:e: 1901 ja, 1904 nej', 'är det 1901 ja och 1904 nej?', 'allihop'])(
    'is not recorded by "%s"',
    async (line) => {
      await say(amina, line);
      expect(await recorded()).toEqual([]);
    },
  );
});
