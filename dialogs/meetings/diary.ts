// When somebody or something is taken, laid out so that a search can ask it many thousand times.
import type { Stretch } from './slot.ts';

/** Working hours of one weekday (Monday is 1) in minutes of the day. */
export interface WorkingHours {
  weekday: number;
  opens: number;
  closes: number;
}

export interface Diary {
  /** Beginnings and ends of what is taken, in milliseconds since 1970; sorted, and none overlaps another. */
  starts: Float64Array;
  ends: Float64Array;
  busyMilliseconds: number;
  /** Null for who has no hours of their own: then the office's count. */
  hours: readonly WorkingHours[] | null;
}

/** Lays out what is taken, in any order and overlapping as it may be. */
export function buildDiary(taken: readonly Stretch[], hours: readonly WorkingHours[] | null): Diary {
  const sorted = [...taken].sort((one, other) => one.from - other.from);
  const merged: Stretch[] = [];
  for (const stretch of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && stretch.from <= last.until) last.until = Math.max(last.until, stretch.until);
    else merged.push({ ...stretch });
  }
  return {
    starts: Float64Array.from(merged, ({ from }) => from),
    ends: Float64Array.from(merged, ({ until }) => until),
    busyMilliseconds: merged.reduce((sum, { from, until }) => sum + until - from, 0),
    hours,
  };
}

/** Whether nothing is taken from `start` to `stop`. */
export function isFree(diary: Diary, start: number, stop: number): boolean {
  const next = endingAfter(diary, start);
  return next === diary.starts.length || (diary.starts[next] ?? 0) >= stop;
}

/** Whether so many milliseconds in a row are free somewhere from `start` to `stop`. */
export function hasGap(diary: Diary, start: number, stop: number, milliseconds: number): boolean {
  let from = start;
  for (let next = endingAfter(diary, start); from + milliseconds <= stop; next += 1) {
    if (next === diary.starts.length || (diary.starts[next] ?? 0) - from >= milliseconds) return true;
    from = diary.ends[next] ?? stop;
  }
  return false;
}

/** The place of the first stretch that ends after a moment. */
function endingAfter({ ends }: Diary, moment: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a meeting of so many minutes from a minute of the day on lies within the person's own hours. */
export function isWithinHours({ hours }: Diary, weekday: number, minute: number, minutes: number): boolean {
  if (hours === null) return true;
  return hours.some((each) => each.weekday === weekday && each.opens <= minute && minute + minutes <= each.closes);
}
