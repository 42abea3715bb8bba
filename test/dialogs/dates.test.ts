// Tests of the dates and times that messages name: many ways of saying them, odd days of the calendar, and any text at all.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, readMentions } from '../../dialogs/understanding/time/mentions.ts';
import { readComingPeriod, readPastPeriod } from '../../dialogs/understanding/time/period.ts';
import { readPoint } from '../../dialogs/understanding/time/point.ts';

// A Monday, the first day of week 48.
const monday = Temporal.PlainDateTime.from('2026-11-23T09:00');

/** One case a line of a file in samples/: what is said, a tab, what it means. */
function samples(name: string): [string, string][] {
  const lines = readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => line.split('\t') as [string, string]);
}

function pointIn(text: string, now = monday): string | null {
  const point = readPoint(text, now);
  if (point === null) return null;
  return point.time === null ? `${point.date}` : `${point.date} ${point.time.toString({ smallestUnit: 'minute' })}`;
}

function shown(period: ReturnType<typeof readPastPeriod>): string | null {
  return period === null ? null : `${period.from ?? ''}..${period.to ?? ''}`;
}

describe('a day or moment', () => {
  it.each(samples('points.txt'))('said as "%s" on Monday 23 November 2026 is %s', (text, meant) => {
    expect(pointIn(text)).toBe(meant);
  });

  it.each(samples('points-on-wednesday.txt'))('said as "%s" on Wednesday 18 November 2026 is %s', (text, meant) => {
    expect(pointIn(text, Temporal.PlainDateTime.from('2026-11-18T09:00'))).toBe(meant);
  });

  const measuring = new URL('../../../shared/eval/dates.jsonl', import.meta.url);
  it.skipIf(!existsSync(measuring))('is read in all of the measuring set (skipped where it is missing)', () => {
    const cases = readFileSync(measuring, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const read = cases.map(({ text, now }) => [text, pointIn(text, Temporal.PlainDateTime.from(now.slice(0, 16)))]);
    expect(read).toEqual(cases.map(({ text, expect: meant }) => [text, meant]));
  });

  it.each([
    ['31 november', '31 november'],
    ['den 30 februari kl 10', 'den 30 februari kl 10'],
    ['29/2 2027', '29/2 2027'],
    ['v 54', 'v 54'],
    ['v 53 2027', 'v 53 2027'],
  ])('said as "%s" is none, and that is told', (text, told) => {
    const { found, impossible } = readMentions(text, { now: monday, toward: 'coming', joins: true });
    expect(found.filter(({ days }) => days !== null)).toEqual([]);
    expect(impossible).toBe(told);
  });

  it.each([
    'boka trepart',
    'hur många är inskrivna',
    'vilka regler gäller för 20-29',
    'gruppinfo varje måndag',
    'han är 44 år',
    'ärende A-1042',
    'det var bra',
    'man får inte remittera',
    'två personer och en tolk',
    'vart ska jag vända mig',
    'i varje stadsdel',
  ])('is not found in "%s"', (text) => {
    expect(pointIn(text)).toBeNull();
  });
});

describe('a period', () => {
  it.each(samples('periods-past.txt'))('of figures said as "%s" is %s', (text, meant) => {
    expect(shown(readPastPeriod(text, monday))).toBe(meant);
  });

  it.each(samples('periods-near.txt'))('of a list said as "%s" is %s', (text, meant) => {
    expect(shown(readComingPeriod(text, monday))).toBe(meant);
  });

  it('of figures is none when it is still to come', () => {
    expect(readPastPeriod('nästa månad', monday)).toBeNull();
  });
});

describe('days on which calendars go wrong', () => {
  it.each([
    // Clocks go back an hour on 25 October 2026 and forward on 28 March 2027.
    ['2026-10-24T22:30', 'imorgon kl 10', '2026-10-25 10:00'],
    ['2026-10-25T00:30', 'imorgon', '2026-10-26'],
    ['2026-10-24T09:00', 'om två dagar', '2026-10-26'],
    ['2027-03-27T12:00', 'i morgon kl 9', '2027-03-28 09:00'],
    ['2027-03-27T12:00', 'om en vecka', '2027-04-03'],
    ['2027-03-28T09:00', 'nästa vecka', '2027-03-29'],
    ['2026-10-25T01:30', 'om 2 timmar', '2026-10-25 02:30'],
    ['2027-03-28T01:30', 'om en timme', '2027-03-28 03:30'],
    // The year's end, and its 53 weeks
    ['2026-12-31T15:00', 'imorgon', '2027-01-01'],
    ['2026-12-31T15:00', '3/1', '2027-01-03'],
    ['2026-12-28T09:00', 'v 53', '2026-12-28'],
    ['2026-12-28T09:00', 'v 1', '2027-01-04'],
    ['2027-01-01T09:00', 'v 53', '2026-12-28'],
    ['2027-01-04T09:00', 'v 53', '2032-12-27'],
    ['2027-01-02T09:00', 'på måndag', '2027-01-04'],
    ['2026-12-30T09:00', 'nästa fredag', '2027-01-08'],
    ['2026-12-30T09:00', 'sista vardagen i månaden', '2026-12-30'],
    ['2026-12-31T09:00', 'nästa månad', '2027-01-01'],
    ['2027-01-31T09:00', 'om en månad', '2027-02-28'],
    // Midsummer
    ['2027-06-21T09:00', 'midsommarafton', '2027-06-25'],
    ['2027-06-21T09:00', 'dagen före midsommarafton', '2027-06-24'],
    ['2027-06-21T09:00', 'efter midsommar', '2027-06-28'],
    ['2027-06-27T09:00', 'midsommar', '2028-06-23'],
    // On the day itself, and just before midnight
    ['2026-11-27T09:00', 'på fredag', '2026-12-04'],
    ['2026-11-29T23:59', 'imorgon', '2026-11-30'],
    ['2026-11-29T09:00', 'nästa måndag', '2026-11-30'],
    ['2026-11-29T09:00', 'den här veckan', '2026-11-23'],
    ['2028-02-28T09:00', 'i övermorgon', '2028-03-01'],
  ])('at %s, "%s" is %s', (now, text, meant) => {
    expect(pointIn(text, Temporal.PlainDateTime.from(now))).toBe(meant);
  });

  it.each([
    ['2027-01-04T09:00', 'förra veckan', '2026-12-28..2027-01-03'],
    ['2027-01-04T09:00', 'förra månaden', '2026-12-01..2026-12-31'],
    ['2027-01-04T09:00', 'v 53', '2026-12-28..2027-01-03'],
    ['2027-01-04T09:00', 'i december', '2026-12-01..2026-12-31'],
    ['2027-01-04T09:00', 'förra kvartalet', '2026-10-01..2026-12-31'],
    ['2027-01-04T09:00', 'hittills i år', '2027-01-01..2027-01-04'],
    ['2027-01-04T09:00', 'november till januari', '2026-11-01..2027-01-31'],
    ['2027-03-01T09:00', 'förra månaden', '2027-02-01..2027-02-28'],
    ['2026-10-26T09:00', 'senaste 7 dagarna', '2026-10-20..2026-10-26'],
  ])('at %s, figures of "%s" are of %s', (now, text, meant) => {
    expect(shown(readPastPeriod(text, Temporal.PlainDateTime.from(now)))).toBe(meant);
  });
});

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const weekdays = 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' ');
const english = 'January February March April May June July August September October November December'.split(' ');
const anyDay = fc.integer({ min: 0, max: 15_000 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));
const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 1439 }))
  .map(([date, minutes]) =>
    date.toPlainDateTime(Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })),
  );
const pad = (number: number) => String(number).padStart(2, '0');

/** Ways to say a date with its year, whatever day it is said on. */
const fullWays: ((date: Temporal.PlainDate) => string)[] = [
  (date) => date.toString(),
  ({ year, month, day }) => `${year}${pad(month)}${pad(day)}`,
  ({ year, month, day }) => `${day}/${month} ${year}`,
  ({ year, month, day }) => `den ${day} ${months[month - 1]} ${year}`,
  ({ year, month, day }) => `${day} ${months[month - 1]?.slice(0, 3)} ${year}`,
  ({ year, month, day }) => `${day}:e ${months[month - 1]} ${year}`,
  ({ year, month, day, dayOfWeek }) => `${weekdays[dayOfWeek - 1]}en den ${day} ${months[month - 1]} ${year}`,
  ({ year, month, day }) => `on the ${day}th of ${english[month - 1]} ${year}`,
  ({ weekOfYear, yearOfWeek, dayOfWeek }) => `${weekdays[dayOfWeek - 1]} v ${weekOfYear} ${yearOfWeek}`,
];

describe('every date', () => {
  it('said in each of several ways reads back as itself', () => {
    fc.assert(
      fc.property(anyMoment, anyDay, fc.constantFrom(...fullWays), (now, date, say) => {
        expect(readPoint(`boka ${say(date)} tack`, now)?.date.toString(), say(date)).toBe(date.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('within a year reads back as itself without its year', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: 364 }), (now, days) => {
        const date = now.toPlainDate().add({ days });
        for (const text of [`${date.day}/${date.month}`, `den ${date.day} ${months[date.month - 1]}`]) {
          expect(readPoint(text, now)?.date.toString(), text).toBe(date.toString());
        }
      }),
    );
  });

  it('said with a time keeps the time', () => {
    const ways = [
      (h: number, m: number) => `kl ${h}.${pad(m)}`,
      (h: number, m: number) => `kl. ${pad(h)}:${pad(m)}`,
      (h: number, m: number) => `${pad(h)}:${pad(m)}`,
      (h: number, m: number) => `klockan ${pad(h)}${pad(m)}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 18 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(...ways),
        (h, m, say) => {
          expect(pointIn(`boka 3 december ${say(h, m)}`), say(h, m)).toBe(`2026-12-03 ${pad(h)}:${pad(m)}`);
        },
      ),
    );
  });
});

const pieces = [
  ...'i på om till från sedan mellan och - , efter före senast inte den nästa förra denna sista första tredje'.split(
    ' ',
  ),
  ...'kl halv över 13.30 9 10 15 31 99 2026 2025-02-30 3/12 31/11 3:e v vecka dag dagar månad kvartal år Q3 T2'.split(
    ' ',
  ),
  ...'måndag fre januari okt jul påsk midsommar hösten idag imorgon timme en två senaste hittills i år hela'.split(' '),
  ...'between and next last first of the at pm until since week tomorrow'.split(' '),
];

describe('any text at all', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')),
  );
  const toward = fc.constantFrom('coming' as const, 'past' as const, 'near' as const);

  it('is read without a fault, and no stretch of days or hours is turned around', () => {
    fc.assert(
      fc.property(texts, anyMoment, toward, fc.boolean(), (text, now, way, joins) => {
        for (const mention of readMentions(text, { now, toward: way, joins }).found) {
          const { days, clock } = mention;
          boundsOf(mention);
          if (days !== null) expect(Temporal.PlainDate.compare(days.from, days.to)).toBeLessThanOrEqual(0);
          if (clock?.from != null && clock.to !== null) expect(clock.from).toBeLessThan(clock.to);
          expect(days !== null || clock !== null).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives periods that are not turned around and, of figures, do not begin after today', () => {
    fc.assert(
      fc.property(texts, anyMoment, (text, now) => {
        for (const period of [readPastPeriod(text, now), readComingPeriod(text, now)]) {
          if (period?.from == null || period.to === null) continue;
          expect(Temporal.PlainDate.compare(period.from, period.to), text).toBeLessThanOrEqual(0);
        }
        const from = readPastPeriod(text, now)?.from;
        if (from != null) expect(Temporal.PlainDate.compare(from, now.toPlainDate())).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
