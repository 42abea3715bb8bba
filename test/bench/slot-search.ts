// Times the search for a meeting over 200 coaches and six weeks of busy diaries.
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { buildDiary, type Diary } from '../../dialogs/meetings/diary.ts';
import { findSlots, type Search } from '../../dialogs/meetings/search.ts';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import { slotSearch } from '../worlds/slot-search.ts';

const coaches = 200;
const weeks = 6;
const rounds = 300;
const now = Temporal.PlainDateTime.from('2026-11-23T09:00').toZonedDateTime('Europe/Stockholm');

/** Six weeks of somebody who is taken for `share` of the half-hours of each working day. */
function busyDays(random: () => number, share: number): Stretch[] {
  const days = Array.from({ length: weeks * 7 + 1 }, (_, day) => now.toPlainDate().add({ days: day })).filter(
    isWorkingDay,
  );
  return days.flatMap((date) =>
    Array.from({ length: 17 }, (_, half) => half).flatMap((half) => {
      if (random() >= share) return [];
      const from =
        date.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: { hour: 8 } }).epochMilliseconds +
        half * 1_800_000;
      return [{ from, until: from + 1_800_000 }];
    }),
  );
}

/** One row a kind of request: how long it takes until the answer is there, in milliseconds. */
export async function measureSlotSearch(): Promise<string> {
  const random = seededRandom(6);
  const stretches = Array.from({ length: coaches }, () => busyDays(random, 0.7));
  const officers = stretches.map((taken, number) => ({
    id: `C-${number}`,
    diary: buildDiary(taken, null),
    away: null,
  }));
  const full = Array.from({ length: coaches }, () => busyDays(random, 1));
  const caseworker = buildDiary(busyDays(random, 0.3), null);
  const search = (wish: Partial<Search['wish']>, people: Diary[] | null): Search =>
    slotSearch(wish, {
      caseworker,
      officers: people === null ? officers : people.map((diary, number) => ({ id: `C-${number}`, diary, away: null })),
    });
  const sixWeeks = { from: now.toPlainDate(), to: now.toPlainDate().add({ weeks }) };
  const afternoon = { ...sixWeeks, notBefore: 13 * 60 };
  const filled = full.map((taken) => buildDiary(taken, null));
  const kinds: [string, () => unknown][] = [
    ['the first three times, any coach', () => findSlots(search({}, null))],
    ['an afternoon with one coach', () => findSlots(search({ ...afternoon, coachId: 'C-7' }, null))],
    ['every coach full for six weeks: the reason, and what to give up', () => findSlots(search(afternoon, filled))],
    ['laying out the 200 diaries', () => stretches.map((taken) => buildDiary(taken, null))],
  ];
  const rows = kinds.map(([name, work]) => {
    for (let round = 0; round < 30; round += 1) work();
    const times = Array.from({ length: rounds }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }).sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`;
  });
  return [`| ${coaches} coaches, ${weeks} weeks | p50 ms | p95 ms | p99 ms |`, '|---|---|---|---|', ...rows].join('\n');
}
