// A yes to a time: the calendars are asked once more before it counts, since days may have passed since the time was found.
import { perform } from './changing.ts';
import { isFree } from './diary.ts';
import type { Actor, Meeting, MeetingEvent } from './meeting.ts';
import type { DiaryOwner, KnownMeeting, Meetings } from './ports.ts';
import { propose } from './propose.ts';
import { moving } from './request.ts';
import type { BookingAnswer, BookingTurn } from './turn.ts';

type Yes = Extract<MeetingEvent, { kind: 'answer' }>;

/**
 * Who of the two has something else at the time of a meeting, null when nobody has; the meeting's own entries do not count.
 * With `outerMissing` only what is kept here was asked.
 */
export async function recheck(
  { diaries, settings }: Pick<Meetings, 'diaries' | 'settings'>,
  meeting: Meeting,
): Promise<{ busy: Actor | null; outerMissing: boolean }> {
  const { slot, caseworkerId } = meeting;
  const travel = { minutes: slot.mode === 'onSite' ? settings.travelMinutes : 0 };
  const [leaves, returns] = [slot.from.subtract(travel), slot.until.add(travel)];
  const caseworker: DiaryOwner = { kind: 'staff', id: caseworkerId };
  const coach: DiaryOwner = { kind: 'staff', id: slot.coachId };
  const found = await diaries([caseworker, coach], { from: leaves, until: returns }, meeting);
  const isTaken = (owner: DiaryOwner, from: Temporal.Instant, until: Temporal.Instant) =>
    !isFree(found.of(owner), from.epochMilliseconds, until.epochMilliseconds);
  const busy = isTaken(coach, slot.from, slot.until)
    ? 'coach'
    : isTaken(caseworker, leaves, returns)
      ? 'caseworker'
      : null;
  return { busy, outerMissing: found.outerMissing };
}

/** Takes a yes: noted while the time is free; otherwise the meeting stays as it is and other times are shown. */
export async function accept(
  turn: BookingTurn,
  known: KnownMeeting,
  yes: Yes,
  by: { actor: Actor; version: number },
): Promise<BookingAnswer> {
  const { meeting } = known;
  const isOpen = (meeting.state === 'held' || meeting.state === 'proposed') && meeting.version === by.version;
  // Anything else is refused, or was made by this very press, and shown as it is.
  if (!isOpen) return await perform(turn, known, yes, by);
  const { busy, outerMissing } = await recheck(turn.meetings, meeting);
  if (busy !== null) {
    const who = busy === 'coach' ? known.coach : known.caseworker;
    return await propose(turn, moving(meeting), turn.wording.booking.takenMeanwhile(who, meeting));
  }
  return await perform(turn, known, { ...yes, unchecked: outerMissing }, by);
}
