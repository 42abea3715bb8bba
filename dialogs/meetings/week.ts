// A week at a glance: on which halves of which days the caseworker and a coach are both free, and between which times.
import type { TableField } from '../reply.ts';
import { inStockholm } from '../working-time/stockholm.ts';
import { searchFor } from './find-times.ts';
import type { BookingRequest } from './request.ts';
import { freeDays, stepMinutes } from './search.ts';
import { settle } from './settle.ts';
import type { Slot } from './slot.ts';
import { anyTime } from './time-wish.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs } from './turn.ts';

/** Meetings are held from Monday to Friday. */
const lastWeekday = 5;
const noon = 12;

/**
 * Shows the free halves of the days of one week: the one in which the wished days begin, or this one; at the weekend the next. The booking
 * stays open, so that a day and a time can be written.
 */
export async function showWeek(turn: BookingTurn, asked: BookingRequest): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const settled = await settle(turn, asked);
  if ('answer' in settled) return settled.answer;
  const { parties, request } = settled;
  const today = turn.now.toPlainDate();
  const wished = request.from === null ? today : Temporal.PlainDate.from(request.from);
  const from = Temporal.PlainDate.compare(wished, today) < 0 ? today : wished;
  const monday = from.add({ days: from.dayOfWeek > lastWeekday ? 7 : 0 }).subtract({ days: from.dayOfWeek - 1 });
  const friday = monday.add({ days: lastWeekday - 1 });
  // Days that somebody has ruled out stay so.
  const { time, notBefore, notAfter } = anyTime;
  const within = { ...request, time, notBefore, notAfter, from: monday.toString(), to: friday.toString() };
  const { search } = await searchFor(turn, parties, within);
  const days = freeDays(search, monday, friday);
  const first = days.find(({ slots }) => slots.length > 0);
  const { week } = words;
  const inHalf = (slots: readonly Slot[], isMorning: boolean) =>
    slots.filter(({ from }) => inStockholm(from).hour < noon === isMorning);
  const cell = (date: Temporal.PlainDate, slots: readonly Slot[]): TableField =>
    slots.length === 0
      ? { text: Temporal.PlainDate.compare(date, today) > 0 ? week.taken : week.noneLeft, tone: 'neutral' }
      : { text: startsIn(slots).map(week.starts).join(', '), tone: 'good' };
  const next = { ...within, from: monday.add({ weeks: 1 }).toString(), to: null };
  return {
    reply: {
      kind: 'table',
      title: week.title(parties.case.id, monday.weekOfYear ?? 0),
      text: first === undefined ? week.none : week.text,
      columns: week.columns,
      rows: days.map(({ date, slots }) => [
        { text: words.day(date), tone: 'neutral' },
        cell(date, inHalf(slots, true)),
        cell(date, inHalf(slots, false)),
      ]),
      notes: [],
      sources: [],
      actions: [{ title: week.next, click: { verb: bookingVerbs.week, data: { request: next } } }],
    },
    session: { ...turn.session, last: null, booking: { request: within, waits: 'choice' } },
  };
}

/** Times that follow each other by half an hour, as their first and last beginning. */
function startsIn(slots: readonly Slot[]): { first: Slot; last: Slot }[] {
  const runs: { first: Slot; last: Slot }[] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    if (run !== undefined && slot.from.since(run.last.from).total('minutes') === stepMinutes) run.last = slot;
    else runs.push({ first: slot, last: slot });
  }
  return runs;
}
