// What else the asker has at a time, or on its day, as far as Trepart knows.
import { isBefore, keepsTime } from '../meetings/meeting.ts';
import type { BookingTurn } from '../meetings/turn.ts';
import { dayInStockholm, stockholm } from '../working-time/stockholm.ts';
import type { InSightWording } from './swedish-in-sight.ts';

/** Tells what collides with a time, or else stands on its day; the meeting `besides` is not counted. */
export async function clashes(
  turn: BookingTurn,
  words: InSightWording,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
  besides: string | null,
): Promise<string> {
  const date = dayInStockholm(from);
  const window = {
    from: date.toZonedDateTime(stockholm).toInstant(),
    until: date.add({ days: 1 }).toZonedDateTime(stockholm).toInstant(),
  };
  const others = (await turn.meetings.meetingsOf(turn.caller, window)).flatMap(({ meeting, actor }) =>
    actor !== null && meeting.id !== besides && keepsTime(meeting.state) ? [meeting] : [],
  );
  const told = others.map(({ caseId, slot }) => ({
    line: words.meetingOf(caseId, slot.from, slot.until),
    overlaps: isBefore(slot.from, until) && isBefore(from, slot.until),
  }));
  const overlapping = told.filter(({ overlaps }) => overlaps);
  if (overlapping.length > 0) return words.clash.overlaps(overlapping.map(({ line }) => line));
  const day = turn.wording.booking.day(date);
  return told.length === 0
    ? words.clash.none(day)
    : words.clash.sameDay(
        day,
        told.map(({ line }) => line),
      );
}
