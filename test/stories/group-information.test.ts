// Group information: listed for those it concerns, given back, and attendance recorded by those who were there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../dialogs/caller.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { press, readCard } from '../worlds/pressing.ts';

const { maja, amina, karin } = people;
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();

describe.each(triedKinds)('group information on $name', (kind) => {
  let assistant: Assistant;
  const say = async (who: typeof maja, text: string) => (await assistant.say(who, text)).at(-1);
  const title = 'Gruppinformation · onsdag 25 november kl. 09.00–11.00';
  const attendance = async () =>
    (
      await assistant.database.database
        .selectFrom('enrolment_bookings')
        .select(['case_id', 'attended'])
        .orderBy('case_id')
        .execute()
    ).map(({ case_id, attended }) => [case_id, attended]);
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    const { database } = assistant.database;
    const session = (id: string, jobbtorg: string, day: string) => ({
      id,
      jobbtorg,
      place: 'Hörsalen',
      starts_at: at(`${day}T09:00`).toString(),
      ends_at: at(`${day}T11:00`).toString(),
      seats: 40,
    });
    await database
      .insertInto('information_sessions')
      .values([session('G-a', 'Farsta', '2026-11-25'), session('G-b', 'Kista', '2026-11-25')])
      .execute();
    const row = (id: string, district: string) => ({
      id,
      district,
      jobbtorg: 'Farsta',
      state: 'referred' as const,
      updated_at: monday.toString(),
    });
    await database
      .insertInto('cases')
      .values([row('A-3001', 'Farsta'), row('A-3002', 'Farsta'), row('A-3003', 'Skärholmen')])
      .execute();
    for (const caseId of ['A-3001', 'A-3002']) {
      const card = await say(maja, `Boka gruppinfo för ${caseId} den här veckan`);
      await press(assistant, maja, card, 'Boka ons 25/11 09.00');
    }
    const another: Caller = { staffId: 'S-9', name: 'Ida', role: 'caseworker', district: 'Skärholmen', jobbtorg: null };
    await assistant.core.tools.meetings.takeSeat(another, 'G-a', 'A-3003');
  });
  afterAll(() => assistant.stop());

  it('stands in "mina möten" and "vad har jag i veckan" of who booked it, with their own cases only', async () => {
    for (const question of ['mina möten', 'vad har jag i veckan?']) {
      const list = readCard(await say(maja, question));
      expect(list).toContain(title);
      expect(list).toContain('2 bokade');
      expect(list).toContain('A-3001, A-3002');
      expect(list).not.toContain('A-3003');
    }
    expect(readCard(await say(karin, 'visa möten den här veckan'))).not.toContain('Gruppinformation');
  });

  it('shows the coach of the jobbtorg everybody who is booked, by case id', async () => {
    const list = await say(amina, 'mina möten');
    expect(readCard(list)).toContain('A-3001, A-3002, A-3003');
    const before = readCard(await press(assistant, amina, list, title));
    expect(before).toContain('3 bokade');
    expect(before).not.toContain('Spara närvaron');
  });

  it('lets a seat be given back from the list and by message', async () => {
    const shown = await say(maja, 'Avboka gruppinfo för A-3002');
    expect(readCard(shown)).toContain('Gruppinformation onsdag 25 november kl. 09.00–11.00, Hörsalen');
    expect(readCard(await press(assistant, maja, shown, 'Lämna tillbaka platsen för A-3002'))).toContain(
      'Platsen för A-3002 är lämnad tillbaka',
    );
    expect(readCard(await say(maja, 'mina möten'))).not.toContain('A-3002');
    const again = await say(maja, 'Boka gruppinfo för A-3002 den här veckan');
    await press(assistant, maja, again, 'Boka ons 25/11 09.00');
  });

  it('records who came and who did not, all at once, and whom nobody has recorded stays so', async () => {
    assistant.setTime(at('2026-11-25T11:05'));
    const list = await say(amina, 'mina möten');
    expect(readCard(list)).toContain('3 ej registrerade');
    const form = await press(assistant, amina, list, title);
    expect(readCard(form)).toContain('0 kom, 0 kom inte, 3 ej registrerade');
    const saved = await press(assistant, amina, form, 'Spara närvaron', { 'came A-3001': 'yes', 'came A-3003': 'no' });
    expect(readCard(saved)).toContain('Närvaron är sparad');
    expect(readCard(saved)).toContain('1 kom, 1 kom inte, 1 ej registrerade');
    expect(await attendance()).toEqual([
      ['A-3001', true],
      ['A-3002', null],
      ['A-3003', false],
    ]);
    // Taken back, and not by who saved an older form with nothing changed.
    await press(assistant, amina, saved, 'Spara närvaron', { 'came A-3003': 'none' });
    expect(readCard(await press(assistant, amina, saved, 'Spara närvaron'))).toContain('Inget var ändrat');
    expect(await attendance()).toContainEqual(['A-3003', null]);
  });

  it('is asked for on the coach’s list for two weeks, until all is recorded', async () => {
    assistant.setTime(at('2026-11-30T09:00'));
    const list = await say(amina, 'mina möten');
    expect(readCard(list)).toContain('Närvaro att notera');
    const form = await press(assistant, amina, list, title);
    await press(assistant, amina, form, 'Spara närvaron', { 'came A-3002': 'yes', 'came A-3003': 'yes' });
    expect(readCard(await say(amina, 'mina möten'))).not.toContain('Närvaro att notera');
  });

  it('tells nothing of it to who has nothing to do with it, whatever their card says', async () => {
    const list = await say(amina, 'visa möten den 25 november');
    const form = await press(assistant, amina, list, title);
    expect(readCard(await press(assistant, karin, list, title))).toContain('Ingen av dina är bokad dit längre');
    const forged = await press(assistant, karin, form, 'Spara närvaron', { 'came A-3001': 'no' });
    expect(readCard(forged)).toContain('Ingen av dina är bokad dit längre');
    expect(await attendance()).toContainEqual(['A-3001', true]);
    // A caseworker sees and records those of the own district.
    const own = readCard(await press(assistant, maja, list, title));
    expect(own).toContain('A-3001');
    expect(own).not.toContain('A-3003');
  });

  it('goes to the sessions, not to a meeting of three, once the jobbtorg that was asked for is chosen', async () => {
    const { database } = assistant.database;
    await database
      .insertInto('cases')
      .values({ id: 'A-3004', district: 'Farsta', state: 'referred', updated_at: monday.toString() })
      .execute();
    assistant.setTime(monday);
    const asked = await say(maja, 'Boka gruppinfo för A-3004 den här veckan');
    expect(readCard(asked)).toContain('Vilket jobbtorg');
    expect(readCard(await press(assistant, maja, asked, 'Farsta'))).toContain(
      'Gruppinformation för A-3004 på Jobbtorg Farsta',
    );
  });
});
