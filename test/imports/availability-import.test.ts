// Working hours, busy times and group information taken over from the files that people keep.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { runOn } from '../worlds/commands.ts';
import { embedded } from '../worlds/databases.ts';
import { choicesOf, press, readCard } from '../worlds/pressing.ts';

const { maja } = people;

describe('an import', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    const row = {
      id: 'A-1042',
      district: 'Farsta',
      jobbtorg: 'Farsta',
      state: 'referred' as const,
      updated_at: monday.toString(),
    };
    await assistant.database.database.insertInto('cases').values(row).execute();
  });
  afterAll(() => assistant.stop());

  const run = (...args: string[]) => runOn(assistant, ...args);
  const write = (name: string, text: string) => writeFileSync(join(assistant.database.folder, name), text);
  const times = async (text: string) => (await assistant.say(maja, text)).at(-1);

  it('of hours and busy times counts people, rejects rows with a reason, and changes nothing when repeated', async () => {
    write(
      'tider.csv',
      'staff_id;kind;day;from;to\nS-2;hours;måndag;08:00;12:00\nS-2;hours;fredag;08:00;16:30\nS-2;busy;2026-11-27;08:00;13:00\nS-2;hours;fredag;10:00;11:00\nS-9;busy;2026-11-27;08:00;13:00\nS-2;busy;2026-11-27;14:00;13:00\n',
    );
    expect((await run('import', 'availability', 'tider.csv', '--dry-run', '--json')).lines.at(-1)).toBe(
      '{"read":6,"created":1,"updated":0,"unchanged":0,"rejected":3}',
    );
    expect(await run('import', 'availability', 'tider.csv', '--json')).toMatchObject({ code: 0 });
    expect((await run('import', 'availability', 'tider.csv', '--json')).lines.at(-1)).toBe(
      '{"read":6,"created":0,"updated":0,"unchanged":1,"rejected":3}',
    );
    const rejected = readFileSync(join(assistant.database.folder, 'tider.csv.rejected.csv'), 'utf8');
    expect(rejected).toContain('these hours overlap an earlier row');
    expect(rejected).toContain('nobody in the staff directory has the id S-9');
    expect(rejected).toContain('to must be later than from');
    // Amina works on Mondays and Fridays, and is taken on Friday until one.
    expect(choicesOf(await times('boka trepart för A-1042 denna vecka'), 'slot')).toEqual([
      '2026-11-23T09:30 S-2',
      '2026-11-27T13:00 S-2',
    ]);
  });

  it('of one person’s calendar file takes the times and leaves out what they are about', async () => {
    write(
      'amina.ics',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261127T120000Z\r\nDTEND:20261127T160000Z\r\nSUMMARY:Tandläkare\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    expect((await run('import', 'availability', 'amina.ics')).lines.join()).toContain('--staff');
    expect((await run('import', 'availability', 'amina.ics', '--staff', 'S-2', '--json')).lines).toEqual([
      '{"read":1,"created":0,"updated":1,"unchanged":0,"rejected":0}',
    ]);
    const refused = await times('boka trepart för A-1042 på fredag efter kl 13');
    expect(readCard(refused)).toContain('fredag 27 november är fullt för jobbtorgets coacher');
    const rows = JSON.stringify(await assistant.database.database.selectFrom('slots_busy').selectAll().execute());
    expect(rows).not.toContain('Tandl');
  });

  it('that comes between the proposal and the press is seen when the time is taken', async () => {
    const offered = await times('boka trepart för A-1042 på måndag kl 9');
    expect(choicesOf(offered, 'slot')).toEqual(['2026-11-30T09:00 S-2']);
    write('mer.csv', 'staff_id,kind,day,from,to\nS-2,busy,2026-11-30,08:00,12:00\n');
    await run('import', 'availability', 'mer.csv');
    const taken = await press(assistant, maja, offered, 'Håll tiden och fråga coachen', { consent: 'yes' });
    expect(readCard(taken)).toContain('Tiden hann bli upptagen');
    expect(await assistant.database.database.selectFrom('meetings').selectAll().execute()).toEqual([]);
  });

  it('of group information knows a session again, and says what is wrong with a row', async () => {
    write(
      'tillfallen.csv',
      'jobbtorg,date,from,to,place,seats\nFarsta,2026-12-02,09:00,11:00,Hörsalen,20\nMånen,2026-12-02,09:00,11:00,Hörsalen,20\nFarsta,2026-12-03,11:00,09:00,Hörsalen,20\n',
    );
    expect((await run('import', 'sessions', 'tillfallen.csv', '--json')).lines.at(-1)).toBe(
      '{"read":3,"created":1,"updated":0,"unchanged":0,"rejected":2}',
    );
    write('tillfallen.csv', 'jobbtorg,date,from,to,place,seats\nFarsta,2026-12-02,09:00,11:00,Hörsalen,25\n');
    expect((await run('import', 'sessions', 'tillfallen.csv', '--json')).lines.at(-1)).toBe(
      '{"read":1,"created":0,"updated":1,"unchanged":0,"rejected":0}',
    );
    expect(readCard(await times('boka gruppinfo för A-1042 i december'))).toContain('25 av 25 platser kvar');
  });

  it.each([
    ['hours.txt', 'is neither .csv nor .xlsx'],
    ['nowhere.csv', 'There is no file'],
  ])('of %s says what is wrong', async (name, part) => {
    if (name.endsWith('.txt')) write(name, 'x');
    const { code, lines } = await run('import', 'availability', name);
    expect(code).toBe(1);
    expect(lines.join()).toContain(part);
  });
});
