// Calendar files as other programs write them, through the command: what is stored as busy, and what is said of odd entries.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, startAssistant } from '../worlds/assistant.ts';
import { runOn } from '../worlds/commands.ts';
import { embedded } from '../worlds/databases.ts';

const entry = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const good = entry('UID:good', 'DTSTART:20261202T090000Z', 'DTEND:20261202T100000Z');
const hour = 'DURATION:PT1H';
const series = entry('UID:s', 'DTSTART:20261201T090000Z', hour, 'RRULE:FREQ=WEEKLY;COUNT=3');
const second = 'RECURRENCE-ID:20261208T090000Z';
const [first, third] = ['2026-12-01T09:00Z 60', '2026-12-15T09:00Z 60'];

describe('a calendar file', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
  });
  afterAll(() => assistant.stop());

  const take = async (bytes: string | Uint8Array) => {
    writeFileSync(join(assistant.database.folder, 'kalender.ics'), bytes);
    const { code, lines } = await runOn(assistant, 'import', 'availability', 'kalender.ics', '--staff', 'S-2');
    return { code, said: lines.join('\n') };
  };
  const busy = async () => {
    const rows = await assistant.database.database
      .selectFrom('slots_busy')
      .select([
        sql<number>`extract(epoch from lower(during))::float8`.as('from'),
        sql<number>`extract(epoch from upper(during) - lower(during))::float8`.as('seconds'),
      ])
      .orderBy('from')
      .execute();
    return rows.map(
      ({ from, seconds }) =>
        `${Temporal.Instant.fromEpochMilliseconds(from * 1_000).toString({ smallestUnit: 'minute' })} ${seconds / 60}`,
    );
  };

  it.each<[string, string, string[]]>([
    [
      'one occurrence cancelled',
      series + entry('UID:s', second, 'DTSTART:20261208T090000Z', hour, 'STATUS:CANCELLED'),
      [first, third],
    ],
    [
      'one occurrence free',
      series + entry('UID:s', second, 'DTSTART:20261208T090000Z', hour, 'TRANSP:TRANSPARENT'),
      [first, third],
    ],
    [
      'one occurrence free by Outlook’s word',
      series + entry('UID:s', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', second, 'DTSTART:20261208T090000Z', hour),
      [first, third],
    ],
    [
      'a day left out of a series of times',
      series.replace('RRULE', 'EXDATE;VALUE=DATE:20261208\r\nRRULE'),
      [first, third],
    ],
    [
      'one moved, in another zone',
      series +
        entry(
          'UID:s',
          'RECURRENCE-ID;TZID=Europe/Stockholm:20261208T100000',
          'DTSTART;TZID=Europe/London:20261209T130000',
          hour,
        ),
      [first, '2026-12-09T13:00Z 60', third],
    ],
    [
      'one moved and all after it',
      series + entry('UID:s', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T090000Z', 'DTSTART:20261208T110000Z', hour),
      [first, '2026-12-08T11:00Z 60', '2026-12-15T11:00Z 60'],
    ],
    [
      'a superseded version',
      entry('UID:v', 'SEQUENCE:3', 'DTSTART:20261203T090000Z', hour) +
        entry('UID:v', 'SEQUENCE:2', 'DTSTART:20261202T090000Z', hour),
      ['2026-12-03T09:00Z 60'],
    ],
    [
      'added periods',
      entry(
        'UID:p',
        'DTSTART:20261202T090000Z',
        hour,
        'RDATE;VALUE=PERIOD:20261203T120000Z/20261203T123000Z,20261204T120000Z/PT2H',
      ),
      ['2026-12-02T09:00Z 60', '2026-12-03T12:00Z 30', '2026-12-04T12:00Z 120'],
    ],
    [
      'a zone by its Windows name',
      entry('UID:w', 'DTSTART;TZID=GMT Standard Time:20261208T090000', hour),
      ['2026-12-08T09:00Z 60'],
    ],
    [
      'a zone by its Windows name in quotes',
      entry('UID:w', 'DTSTART;TZID="FLE Standard Time":20261208T090000', hour),
      ['2026-12-08T07:00Z 60'],
    ],
    [
      'a zone behind a path',
      entry('UID:w', 'DTSTART;TZID=/x.org/20260101_1/Europe/London:20261208T090000', hour),
      ['2026-12-08T09:00Z 60'],
    ],
    [
      'the zone of the calendar',
      `X-WR-TIMEZONE:America/New_York\r\n${entry('UID:w', 'DTSTART:20261208T090000', hour)}`,
      ['2026-12-08T14:00Z 60'],
    ],
    [
      'a day that only some years have',
      entry('UID:d', 'DTSTART:20240229T090000Z', hour, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29') + good,
      ['2026-12-02T09:00Z 60'],
    ],
    [
      'several calendars',
      `${good}\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR\r\n${entry('UID:o', 'DTSTART:20261203T090000Z', hour)}`,
      ['2026-12-02T09:00Z 60', '2026-12-03T09:00Z 60'],
    ],
  ])('with %s is read as it says', async (_name, body, expected) => {
    // Entries stand on lines of their own.
    const { code, said } = await take(calendar(body.replaceAll('END:VEVENTBEGIN', 'END:VEVENT\r\nBEGIN')));
    expect(code, said).toBe(0);
    expect(await busy()).toEqual(expected);
  });

  it.each([
    ['daily since 2012', 'DTSTART:20120102T110000Z', 'RRULE:FREQ=DAILY'],
    ['on working days since 2009', 'DTSTART:20090105T110000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['every second Monday since 1999', 'DTSTART:19990104T110000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=2'],
  ])('with a series %s is busy in the weeks ahead', async (_name, start, rule) => {
    expect(await take(calendar(entry('UID:l', start, 'DURATION:PT30M', rule)))).toMatchObject({ code: 0 });
    const found = await busy();
    expect(found.length).toBeGreaterThan(25);
    expect(found.some((each) => each.startsWith('2026-12-07T11:00Z') || each.startsWith('2026-12-14T11:00Z'))).toBe(
      true,
    );
  });

  it.each<[string, string, string]>([
    ['a day that is not said to be one', entry('UID:odd', 'DTSTART:20261224', 'DTEND:20261225'), 'VALUE=DATE'],
    ['no start', entry('UID:odd', 'SUMMARY:Utkast'), 'it has no DTSTART'],
    ['a day that does not exist', entry('UID:odd', 'DTSTART:20260230T090000Z', hour), 'does not exist'],
    ['a zone that nobody knows', entry('UID:odd', 'DTSTART;TZID=Mars/Olympus:20261208T090000', hour), 'Mars/Olympus'],
    [
      'a rule that cannot be read',
      entry('UID:odd', 'DTSTART:20261208T090000Z', hour, 'RRULE:FREQ=SOMETIMES'),
      'SOMETIMES',
    ],
    [
      'a rule without a day',
      entry('UID:odd', 'DTSTART:20260130T090000Z', hour, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
      'no month has',
    ],
    [
      'a rule without measure',
      entry('UID:odd', 'DTSTART:20100101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
      'more often',
    ],
    ['an end before its start', entry('UID:odd', 'DTSTART:20261208T090000Z', 'DTEND:20261208T080000Z'), 'ends before'],
    ['no end of its own', 'BEGIN:VEVENT\r\nUID:odd\r\nDTSTART:20261208T090000Z', 'no END'],
  ])('with an entry that has %s names it, and the rest goes in', async (_name, odd, why) => {
    const { code, said } = await take(calendar(odd, good));
    expect(code, said).toBe(0);
    expect(said).toMatch(/^The entry at line 3 \(UID odd\) was left out: .*\.$/m);
    expect(said).toContain(why);
    expect(said).toContain('rejected 1');
    expect(await busy()).toEqual(['2026-12-02T09:00Z 60']);
  });

  it.each([
    ['is empty', calendar()],
    ['holds last year alone', calendar(entry('UID:1', 'DTSTART:20250101T090000Z', hour))],
    ['has no entry that can be read', calendar(entry('UID:1', 'SUMMARY:x'))],
    ['is cut off', calendar(good).replace('END:VCALENDAR', '')],
    ['is a web page', '<html>'],
    [
      'is in Windows-1252',
      Buffer.from(calendar(entry('UID:1', 'SUMMARY:Möte', 'DTSTART:20261202T090000Z', hour)), 'latin1'),
    ],
  ])('that %s is refused in one sentence and empties nothing', async (_name, text) => {
    await take(calendar(good));
    const { code, said } = await take(text);
    expect(code).toBe(1);
    expect(said.split('\n')).toHaveLength(1);
    expect(await busy()).toEqual(['2026-12-02T09:00Z 60']);
  });

  it('whose only entry ahead is cancelled frees the person', async () => {
    await take(calendar(good));
    expect(await take(calendar(good.replace('UID:good', 'UID:good\r\nSTATUS:CANCELLED')))).toMatchObject({ code: 0 });
    expect(await busy()).toEqual([]);
  });
});
