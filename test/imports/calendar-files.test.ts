// Calendar files: the one of a meeting opens elsewhere, and other calendars' busy times are read, in every zone they write.
import fc from 'fast-check';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { readIcs, writeIcs } from '../../bot/calendars/ics.ts';
import { createSignedLinks } from '../../bot/meetings/signed-links.ts';
import { monday } from '../worlds/assistant.ts';

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();
const window = { from: at('2026-10-01T00:00'), until: at('2027-10-01T00:00') };
const entry = {
  subject: 'Trepartssamtal A-1042',
  text: 'Om A-1042: Maja Lind, Amina Holm; den sökande, och en rad som är så lång att den måste brytas i filen – två gånger om.',
  from: at('2026-12-01T13:00'),
  until: at('2026-12-01T14:00'),
  place: 'Jobbtorg Farsta, Rum 1',
  online: false,
  people: [],
};
const file = (body: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//SV\r\n${body.trim().replaceAll('\n', '\r\n')}\r\nEND:VCALENDAR\r\n`;
const read = (body: string) => {
  const found = readIcs(file(body), window);
  if ('fault' in found) return found.fault;
  return found.busy.map(({ from, until }) =>
    [from, until]
      .map((each) =>
        Temporal.Instant.fromEpochMilliseconds(each)
          .toZonedDateTimeISO('Europe/Stockholm')
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' }),
      )
      .join(' '),
  );
};

describe('the calendar file of a meeting', () => {
  it('is opened by a parser that others keep, with its times, text and place', () => {
    const text = writeIcs('M-a', 3, entry, { isCancelled: false, stampedAt: monday });
    const event = Object.values(nodeIcal.sync.parseICS(text)).find((each) => each?.type === 'VEVENT');
    expect(event).toMatchObject({
      uid: 'M-a@trepart',
      summary: entry.subject,
      description: entry.text,
      location: entry.place,
      status: 'CONFIRMED',
    });
    expect(event?.type === 'VEVENT' && event.start.toISOString()).toBe('2026-12-01T12:00:00.000Z');
    expect(event?.type === 'VEVENT' && event.end?.toISOString()).toBe('2026-12-01T13:00:00.000Z');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('cancels when the meeting is cancelled, and is not busy time of its own when it is imported', () => {
    const text = writeIcs('M-a', 4, entry, { isCancelled: true, stampedAt: monday });
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(readIcs(writeIcs('M-a', 3, entry, { isCancelled: false, stampedAt: monday }), window)).toEqual({
      busy: [],
      odd: [],
    });
  });

  it('holds any text as it is, in a parser that others keep', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }).filter((each) => /\S/.test(each) && !/[\r\n\\]/.test(each)),
        (subject) => {
          const text = writeIcs('M-a', 1, { ...entry, subject }, { isCancelled: false, stampedAt: monday });
          const event = Object.values(nodeIcal.sync.parseICS(text)).find((each) => each?.type === 'VEVENT');
          expect(event?.type === 'VEVENT' && String(event.start.toISOString())).toBe('2026-12-01T12:00:00.000Z');
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });
});

describe('busy times of a calendar file', () => {
  it.each<[string, string, string[]]>([
    [
      'in UTC',
      'BEGIN:VEVENT\nUID:1\nDTSTART:20261201T120000Z\nDTEND:20261201T130000Z\nSUMMARY:Hemligt\nEND:VEVENT',
      ['2026-12-01T13:00 2026-12-01T14:00'],
    ],
    [
      'without a zone',
      'BEGIN:VEVENT\nUID:1\nDTSTART:20261201T130000\nDURATION:PT45M\nEND:VEVENT',
      ['2026-12-01T13:00 2026-12-01T13:45'],
    ],
    [
      'in a named zone whose table is not in the file',
      'BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Stockholm:20270329T090000\nDTEND;TZID=Europe/Stockholm:20270329T100000\nEND:VEVENT',
      ['2027-03-29T09:00 2027-03-29T10:00'],
    ],
    [
      'a whole day',
      'BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261202\nEND:VEVENT',
      ['2026-12-01T00:00 2026-12-02T00:00'],
    ],
    [
      'free and cancelled entries left out',
      'BEGIN:VEVENT\nUID:1\nDTSTART:20261201T120000Z\nDTEND:20261201T130000Z\nTRANSP:TRANSPARENT\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20261201T120000Z\nDTEND:20261201T130000Z\nSTATUS:CANCELLED\nEND:VEVENT',
      [],
    ],
    [
      'free and busy periods',
      'BEGIN:VFREEBUSY\nUID:1\nDTSTAMP:20261101T000000Z\nFREEBUSY;FBTYPE=BUSY:20261201T120000Z/20261201T130000Z\nFREEBUSY;FBTYPE=FREE:20261202T120000Z/PT1H\nEND:VFREEBUSY',
      ['2026-12-01T13:00 2026-12-01T14:00'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it('recurring on the clock of the wall, over the change of the clocks, without the days that fall out', () => {
    const body =
      'BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Stockholm:20261019T090000\nDTEND;TZID=Europe/Stockholm:20261019T100000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Stockholm:20261102T090000\nEND:VEVENT';
    expect(read(body)).toEqual([
      '2026-10-19T09:00 2026-10-19T10:00',
      '2026-10-26T09:00 2026-10-26T10:00',
      '2026-11-09T09:00 2026-11-09T10:00',
    ]);
  });

  it('without end are written out only as far as is asked', () => {
    const body = 'BEGIN:VEVENT\nUID:1\nDTSTART:20200101T120000Z\nDTEND:20200101T130000Z\nRRULE:FREQ=DAILY\nEND:VEVENT';
    expect(read(body)).toHaveLength(365);
  });

  it('are refused with a reason where the file is none, and never with a fault', () => {
    expect(readIcs('<html>', window)).toHaveProperty('fault');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const found = readIcs(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR`, window);
        expect('busy' in found || typeof found.fault === 'string').toBe(true);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe('a signed address', () => {
  it('opens what it was made for, runs out, and opens nothing once a letter of it is changed', () => {
    let now = monday;
    const links = createSignedLinks('https://x.example', 'secret', () => now);
    const path = new URL(links.sign('meeting/M-abc.ics')).pathname;
    expect(links.open(path)).toBe('meeting/M-abc.ics');
    for (let place = 3; place < path.length; place += 1) {
      const changed = `${path.slice(0, place)}${path[place] === 'A' ? 'B' : 'A'}${path.slice(place + 1)}`;
      expect(links.open(changed), changed).toBeNull();
    }
    expect(createSignedLinks('https://x.example', 'other', () => now).open(path)).toBeNull();
    now = monday.add({ hours: 24 * 32 });
    expect(links.open(path)).toBeNull();
  });
});
