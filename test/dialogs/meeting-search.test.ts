// Free times: on working days and in working hours, in Stockholm's time through every change of it, and the reason where there are none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDiary, isFree } from '../../dialogs/meetings/diary.ts';
import { type Found, findSlots, type Search } from '../../dialogs/meetings/search.ts';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import type { TimeWish } from '../../dialogs/meetings/time-wish.ts';
import { dayBefore, holdUntil, sameMorning } from '../../dialogs/meetings/times.ts';
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { slotSearch as search } from '../worlds/slot-search.ts';

const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm');
const ms = (text: string) => local(text).epochMilliseconds;
const day = (text: string) => Temporal.PlainDate.from(text);
const free = buildDiary([], null);

const on = (text: string, to = text): Partial<TimeWish> => ({ from: day(text), to: day(to) });
const shown = (found: Found) =>
  found.kind === 'slots'
    ? found.slots.map(({ from }) => inStockholm(from).toPlainDateTime().toString())
    : `${found.obstacle}: ${found.relaxed.map(({ wish }) => wish).join(' ')}`;

describe('the search for a time', () => {
  it('offers three times, spread over days, the earliest first', () => {
    expect(shown(findSlots(search({})))).toEqual(['2026-11-23T09:30:00', '2026-11-24T08:00:00', '2026-11-25T08:00:00']);
  });

  it.each([
    ['Monday after the clocks went back', '2026-10-26T09:00', '2026-10-26T08:00:00Z'],
    ['Friday before', '2026-10-23T09:00', '2026-10-23T07:00:00Z'],
    ['Monday after the clocks went forward', '2027-03-29T09:00', null],
    ['Tuesday after Easter, summer time', '2027-03-30T09:00', '2027-03-30T07:00:00Z'],
    ['Wednesday before, still winter time', '2027-03-24T09:00', '2027-03-24T08:00:00Z'],
  ])('keeps to the clock on the wall: %s', (_name, at, instant) => {
    const now = local('2026-10-19T09:00');
    const wish = { ...on(at.slice(0, 10)), time: 9 * 60 };
    const found = findSlots(search(wish, { now }));
    if (instant === null) expect(shown(found)).toMatch(/^closed/);
    else expect(found.kind === 'slots' && found.slots.map(({ from }) => from.toString())).toEqual([instant]);
  });

  it.each([
    ['midsommarafton', '2027-06-25'],
    ['julafton', '2026-12-24'],
    ['nyårsafton', '2026-12-31'],
    ['a Sunday', '2026-11-29'],
  ])('says that it is closed on %s', (_name, date) => {
    expect(shown(findSlots(search(on(date), { now: local(`${date}T08:00`).subtract({ days: 10 }) })))).toMatch(
      /^closed/,
    );
  });

  it('ends at noon on half-days, and goes on over the year end and through week 53', () => {
    const now = local('2026-12-28T09:00');
    const week53 = findSlots(search(on('2026-12-28', '2027-01-03'), { now }), 9);
    expect(shown(week53)).toEqual([
      '2026-12-28T09:30:00',
      '2026-12-28T12:00:00',
      '2026-12-29T08:00:00',
      '2026-12-29T12:00:00',
      '2026-12-30T08:00:00',
      '2026-12-30T12:00:00',
    ]);
    expect(shown(findSlots(search({ ...on('2027-01-05'), time: 11 * 60 }, { now })))).toEqual(['2027-01-05T11:00:00']);
    expect(shown(findSlots(search({ ...on('2027-01-05'), time: 12 * 60 }, { now })))).toBe(
      'hours: time days minutes'.replace(' minutes', ''),
    );
  });

  it('keeps the travel of the caseworker free, and gives it up for a meeting on Teams', () => {
    const caseworker = buildDiary([{ from: ms('2026-11-24T09:00'), until: ms('2026-11-24T10:00') }], null);
    const wish = { ...on('2026-11-24'), time: 10 * 60 };
    expect(shown(findSlots(search(wish, { caseworker })))).toMatch(/^caseworker: .*mode/);
    expect(shown(findSlots(search({ ...wish, mode: 'teams' }, { caseworker })))).toEqual(['2026-11-24T10:00:00']);
  });

  it('says who stands in the way, and what to give up, one wish at a time', () => {
    const busy = buildDiary([{ from: ms('2026-11-27T12:00'), until: ms('2026-11-27T17:00') }], null);
    const officers = [
      { id: 'C-1', diary: busy, away: null },
      { id: 'C-2', diary: free, away: null },
    ];
    const found = findSlots(search({ ...on('2026-11-27'), notBefore: 13 * 60, coachId: 'C-1' }, { officers }));
    if (found.kind !== 'none') throw new Error('There is a time.');
    expect(found.obstacle).toBe('coach');
    expect(
      found.relaxed.map(({ wish, slot }) => `${wish} ${slot.coachId} ${inStockholm(slot.from).toPlainDateTime()}`),
    ).toEqual(['time C-1 2026-11-27T08:00:00', 'coach C-2 2026-11-27T13:00:00', 'days C-1 2026-11-30T13:00:00']);
  });

  it.each<[string, Partial<TimeWish>, Partial<Search>, RegExp]>([
    ['a time that has passed', { ...on('2026-11-23'), time: 8 * 60 }, {}, /^past/],
    ['an evening', { ...on('2026-11-24'), time: 18 * 60 }, {}, /^hours/],
    ['an interpreter at short notice', { ...on('2026-11-24'), interpreter: true }, {}, /^interpreter/],
    [
      'a coach on leave',
      on('2026-11-24'),
      { officers: [{ id: 'C-1', diary: free, away: { from: day('2026-11-20'), until: day('2026-11-24') } }] },
      /^away/,
    ],
    [
      'no free room',
      on('2026-11-24'),
      {
        rooms: [
          { name: 'R1', diary: buildDiary([{ from: ms('2026-11-24T00:00'), until: ms('2026-11-25T00:00') }], null) },
        ],
      },
      /^room/,
    ],
    [
      'a person who is elsewhere',
      on('2026-11-24'),
      { case: buildDiary([{ from: ms('2026-11-24T00:00'), until: ms('2026-11-25T00:00') }], null) },
      /^case/,
    ],
  ])('says why there is none: %s', (_name, wish, changes, why) => {
    expect(shown(findSlots(search(wish, changes)))).toMatch(why);
  });

  it('never offers a time that is taken, past, outside the hours or on a day off, whatever is wished and taken', () => {
    const stretch = fc
      .record({ at: fc.integer({ min: 0, max: 30 * 24 * 2 }), long: fc.integer({ min: 1, max: 20 }) })
      .map(({ at, long }): Stretch => {
        const from = ms('2026-11-23T00:00') + at * 1_800_000;
        return { from, until: from + long * 1_800_000 };
      });
    const taken = fc.array(stretch, { maxLength: 60 });
    const wishes = fc.record({
      days: fc.integer({ min: 0, max: 20 }),
      notBefore: fc.option(fc.integer({ min: 0, max: 18 * 60 }), { nil: null }),
      notAfter: fc.option(fc.integer({ min: 8 * 60, max: 24 * 60 }), { nil: null }),
      minutes: fc.constantFrom(30, 60, 90),
      mode: fc.constantFrom('onSite' as const, 'teams' as const),
    });
    fc.assert(
      fc.property(taken, taken, taken, wishes, (caseworker, one, other, { days, ...wish }) => {
        const officers = [one, other].map((each, number) => ({
          id: `C-${number}`,
          diary: buildDiary(each, null),
          away: null,
        }));
        const asked = search(
          { from: day('2026-11-23'), to: day('2026-11-23').add({ days }), ...wish },
          { caseworker: buildDiary(caseworker, null), officers },
        );
        const found = findSlots(asked);
        const slots = found.kind === 'slots' ? found.slots : found.relaxed.map(({ slot }) => slot);
        for (const slot of slots) {
          const from = inStockholm(slot.from);
          const until = inStockholm(slot.until);
          expect(isWorkingDay(from.toPlainDate())).toBe(true);
          expect(from.hour).toBeGreaterThanOrEqual(8);
          expect(until.hour * 60 + until.minute).toBeLessThanOrEqual(16 * 60 + 30);
          expect(Temporal.ZonedDateTime.compare(from, asked.now)).toBe(1);
          const coach = officers.find(({ id }) => id === slot.coachId);
          expect(coach !== undefined && isFree(coach.diary, from.epochMilliseconds, until.epochMilliseconds)).toBe(
            true,
          );
          const travel = slot.mode === 'onSite' ? 1_800_000 : 0;
          const overlaps = caseworker.some(
            (each) => each.from < until.epochMilliseconds + travel && from.epochMilliseconds - travel < each.until,
          );
          expect(overlaps).toBe(false);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('the moments that follow from a meeting', () => {
  it.each([
    ['over a weekend', '2026-11-30T10:00', '2026-11-27T14:00', '2026-11-30T07:30'],
    ['after Christmas', '2026-12-28T10:00', '2026-12-23T14:00', '2026-12-28T07:30'],
    ['over the change to winter time', '2026-10-26T10:00', '2026-10-23T14:00', '2026-10-26T07:30'],
  ])('reminds on the working day before and the same morning: %s', (_name, from, before, morning) => {
    const instant = local(from).toInstant();
    expect(dayBefore(instant).equals(local(before).toInstant())).toBe(true);
    expect(sameMorning(instant).equals(local(morning).toInstant())).toBe(true);
  });

  it('holds a time over working days, and no longer than to its beginning', () => {
    const friday = local('2026-11-27T15:00').toInstant();
    expect(
      holdUntil(friday, local('2026-12-10T10:00').toInstant(), 2).equals(local('2026-12-01T16:00').toInstant()),
    ).toBe(true);
    expect(
      holdUntil(friday, local('2026-11-30T10:00').toInstant(), 2).equals(local('2026-11-30T10:00').toInstant()),
    ).toBe(true);
  });
});
