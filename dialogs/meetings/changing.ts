// Changes of a meeting, and what is told of what came of them.
import { subjectOf } from '../conversation/screen.ts';
import type { Intent } from '../understanding/intents.ts';
import { type Actor, type Meeting, type MeetingEvent, waitsForCalendars } from './meeting.ts';
import type { ChangeResult, KnownMeeting } from './ports.ts';
import { propose } from './propose.ts';
import { moving } from './request.ts';
import { showMeeting } from './show.ts';
import { holdUntil } from './times.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from './turn.ts';
import type { Told } from './words/swedish-meetings.ts';

/** Makes a change and shows what came of it; used by messages too. */
export async function perform(
  turn: BookingTurn,
  known: KnownMeeting,
  event: MeetingEvent,
  by: { actor: Actor; version: number },
): Promise<BookingAnswer> {
  const result = await changeIt(turn, known, event, by);
  // A yes to a time that is not free any more: the meeting stays, and other times are shown for it.
  if (result.kind === 'taken') return await propose(turn, moving(known.meeting), turn.wording.booking.taken);
  const lead = result.kind === 'done' ? leadFor(turn, event, result.known) : '';
  const answer = told(turn, result, lead, errandOf[event.kind]);
  const isRecorded = event.kind === 'record' && event.came !== null && result.kind === 'done';
  return isRecorded ? withUndo(turn, answer, result.known.meeting, bookingVerbs.unrecord) : answer;
}

/** The receipt of what was done, with the press that takes it back. */
export function withUndo(
  { wording }: BookingTurn,
  answer: BookingAnswer,
  { id, version }: Meeting,
  verb: string,
): BookingAnswer {
  if (answer.reply.kind !== 'details') return answer;
  const click = { verb, data: { id, version } };
  const undo = { title: wording.booking.actions.undo, click, undoes: true as const };
  return { ...answer, reply: { ...answer.reply, actions: [...answer.reply.actions, undo] } };
}

/** Says which meeting would be called off and asks whether to; a yes in words does it too. */
export function askToCancel(turn: BookingTurn, known: KnownMeeting): BookingAnswer {
  const words = turn.wording.booking;
  const { id, version, caseId, slot, state } = known.meeting;
  const click = { verb: bookingVerbs.cancel, data: { id, version, sure: true } };
  const reply = details({
    title: words.askToCancel(caseId, words.time(slot.from, slot.until)),
    mark: null,
    text: words.cancelMeans(whoHears(known).other, state === 'booked'),
    particulars: [],
    sections: [],
    actions: [
      { title: words.actions.yesCancel, click, rank: 'main' },
      { title: words.actions.keep, click: { verb: bookingVerbs.show, data: { id, version } } },
    ],
  });
  const subject = subjectOf('cancelMeeting', [caseId], { meetingId: id });
  return {
    reply,
    session: { ...turn.session, last: null, booking: null, subject, confirm: { act: 'cancel', ...click } },
  };
}

/** Makes a change; nothing is told of it yet. */
export async function changeIt(
  { meetings, idempotencyKey, caller, now }: BookingTurn,
  { meeting }: KnownMeeting,
  event: MeetingEvent,
  { actor, version, until }: { actor: Actor; version: number; until?: Temporal.Instant },
): Promise<ChangeResult> {
  const hold = until ?? holdUntil(now.toInstant(), meeting.slot.from, meetings.settings.holdDays);
  return await meetings.change(caller, meeting.id, event, { actor, version, holdUntil: hold, idempotencyKey });
}

/** Shows what came of a change; `lead` is said when it was made. */
export function told(turn: BookingTurn, result: ChangeResult, lead: string, errand: Intent): BookingAnswer {
  const words = turn.wording.booking;
  switch (result.kind) {
    case 'done':
      return showMeeting(turn, result.known, lead, errand);
    case 'refused':
      return showMeeting(turn, result.known, words.refused[result.refused]);
    case 'taken':
      return say(turn, words.taken);
    case 'unknown':
      return say(turn, words.gone);
  }
}

const errandOf: Record<MeetingEvent['kind'], Intent> = {
  answer: 'answerMeeting',
  check: 'listMeetings',
  move: 'rescheduleMeeting',
  cancel: 'cancelMeeting',
  undo: 'undo',
  expire: 'listMeetings',
  record: 'recordAttendance',
};

/** Who hears of a step that somebody has made, as the asker is told. */
export function whoHears({ caseworker, coach, actor }: KnownMeeting): Told {
  return actor === 'coach' ? { other: caseworker, letterBy: caseworker } : { other: coach, letterBy: null };
}

function leadFor({ wording }: BookingTurn, event: MeetingEvent, known: KnownMeeting): string {
  const { done } = wording.booking;
  const { meeting } = known;
  const hears = whoHears(known);
  switch (event.kind) {
    case 'answer':
      if (meeting.state === 'booked') return done.booked(hears);
      if (event.says === 'no') return done.declined(hears);
      if (waitsForCalendars(meeting)) return done.waitsForCalendars(hears);
      return event.unchecked === true ? done.answeredUnchecked(hears) : done.answered(hears);
    case 'check':
      return '';
    case 'move':
      return done.heldAgain(hears);
    case 'cancel':
      return done.cancelled(hears, meeting.before?.state === 'booked');
    case 'undo':
      return done.undone(hears);
    case 'expire':
      return done.expired;
    case 'record':
      if (event.came === null) return done.unrecorded(meeting.caseId);
      return event.came ? done.came(meeting.caseId) : done.didNotCome(meeting.caseId);
  }
}
