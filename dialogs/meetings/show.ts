// How a meeting is shown to somebody who may see it: how it stands, and what they can do about it.
import { subjectOf } from '../conversation/screen.ts';
import type { Action, Details, Mark } from '../reply.ts';
import type { Intent } from '../understanding/intents.ts';
import { hasLetter } from './letter.ts';
import {
  type Actor,
  isBefore,
  keepsTime,
  type Meeting,
  movedAwayFrom,
  needsInterpreterOrder,
  waitsForCalendars,
} from './meeting.ts';
import type { KnownMeeting } from './ports.ts';
import { lastOrderDay } from './times.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details } from './turn.ts';

/** A meeting as a card, with `lead` above it; `errand` is what was done with it. */
export function showMeeting(
  turn: BookingTurn,
  known: KnownMeeting,
  lead: string,
  errand: Intent = 'listMeetings',
): BookingAnswer {
  const { id: meetingId, caseId } = known.meeting;
  const subject = subjectOf(errand, [caseId], { meetingId });
  return { reply: meetingCard(turn, known, lead), session: { ...turn.session, last: null, booking: null, subject } };
}

/** A meeting to who asks how it stands, with that said first. */
export function showStanding(turn: BookingTurn, known: KnownMeeting, errand: Intent): BookingAnswer {
  return showMeeting(turn, known, turn.wording.booking.standing(known.meeting), errand);
}

/** What is shown of one meeting. */
export function meetingCard(
  turn: Pick<BookingTurn, 'wording' | 'caller' | 'now' | 'meetings'>,
  known: KnownMeeting,
  lead: string,
): Details {
  const words = turn.wording.booking;
  const { meeting, caseworker, coach, joinUrl, calendarWaits } = known;
  const { slot, state, interpreter, answers, consentBy, holdUntil } = meeting;
  const names = words.particulars;
  const isOpen = state === 'held' || state === 'proposed' || state === 'booked';
  return details({
    title: words.title(state, meeting.caseId),
    mark: markOf(turn, meeting),
    text: [lead, calendarWaits ? words.calendarWaits : ''].filter((part) => part !== '').join('\n\n'),
    particulars: [
      { title: names.when, value: words.time(slot.from, slot.until) },
      { title: names.where, value: placeOf(turn, meeting) },
      { title: names.who, value: words.people(caseworker, coach) },
      ...(interpreter === null ? [] : [{ title: names.interpreter, value: interpreterOf(turn, meeting, interpreter) }]),
      ...(isOpen ? [{ title: names.answers, value: words.answersOf(answers) }] : []),
      { title: names.consent, value: consentBy === null ? words.consentMissing : words.consentGiven },
      ...(holdUntil === null ? [] : [{ title: names.heldUntil, value: words.moment(holdUntil) }]),
      ...(state === 'booked' ? [{ title: names.link, value: links(turn, meeting, joinUrl) }] : []),
    ],
    sections: [],
    actions: actionsFor(turn, known),
  });
}

function interpreterOf(
  { wording, meetings }: Pick<BookingTurn, 'wording' | 'meetings'>,
  meeting: Meeting,
  language: string,
): string {
  const words = wording.booking;
  const { slot, interpreterOrdered } = meeting;
  const { interpreterOrderedBy, interpreterDays } = meetings.settings;
  if (needsInterpreterOrder(meeting) && interpreterOrdered === null)
    return words.interpreter(language, interpreterOrderedBy, lastOrderDay(slot.from, interpreterDays));
  if (interpreterOrdered === null) return language;
  const holds = keepsTime(meeting.state) && interpreterOrdered.equals(slot.from);
  return holds ? words.interpreterOrdered(language) : words.interpreterToOldTime(language, interpreterOrdered);
}

function placeOf({ wording, meetings }: Pick<BookingTurn, 'wording' | 'meetings'>, { slot }: Meeting): string {
  const address = meetings.settings.offices.find(({ name }) => name === slot.jobbtorg)?.address;
  const place = wording.booking.place(slot);
  return slot.mode === 'onSite' && address !== undefined ? `${place}, ${address}` : place;
}

function links(
  { wording, caller, meetings }: Pick<BookingTurn, 'wording' | 'caller' | 'meetings'>,
  meeting: Meeting,
  joinUrl: string | null,
): string {
  const words = wording.booking;
  return [
    words.calendarLink(meetings.links(caller, meeting).calendar),
    ...(joinUrl === null ? [] : [words.teamsLink(joinUrl)]),
  ].join(' · ');
}

/** How a meeting stands, as a short mark. */
export function markOf({ wording, now }: Pick<BookingTurn, 'wording' | 'now'>, meeting: Meeting): Mark {
  const words = wording.booking;
  const { state, slot } = meeting;
  if (waitsForCalendars(meeting)) return { text: words.waitsForCalendars, tone: 'attention' };
  if (state === 'booked' && !isBefore(now.toInstant(), slot.until))
    return { text: words.notRecorded, tone: 'attention' };
  const tone = { held: 'attention', proposed: 'attention', booked: 'good', tookPlace: 'good' } as const;
  return { text: words.states[state], tone: state in tone ? tone[state as keyof typeof tone] : 'warning' };
}

function actionsFor(turn: Pick<BookingTurn, 'wording' | 'now'>, { meeting, actor }: KnownMeeting): Action[] {
  if (actor === null) return [];
  const words = turn.wording.booking.actions;
  const button = (title: string, verb: string, extra: Record<string, unknown> = {}): Action => ({
    title,
    click: { verb, data: { id: meeting.id, version: meeting.version, ...extra } },
  });
  const hasBegun = !isBefore(turn.now.toInstant(), meeting.slot.from);
  return [
    ...answers(meeting, actor, hasBegun, words, button),
    ...afterwards(meeting, actor, hasBegun, words, button),
    ...interpreterActions(meeting, hasBegun, words, button),
    ...letterActions(meeting, actor, hasBegun, words, button),
    ...changes(meeting, actor, hasBegun, words, button),
    ...(canUndo(meeting, actor, turn.now.toInstant())
      ? [{ ...button(words.undo, bookingVerbs.undo), undoes: true as const }]
      : []),
  ];
}

const main = (action: Action): Action => ({ ...action, rank: 'main' });

type Words = BookingTurn['wording']['booking']['actions'];
type Button = (title: string, verb: string, extra?: Record<string, unknown>) => Action;

function answers(
  { state, answers: said, consentBy }: Meeting,
  actor: Actor,
  hasBegun: boolean,
  words: Words,
  button: Button,
): Action[] {
  if (hasBegun || (state !== 'held' && state !== 'proposed' && state !== 'booked')) return [];
  if (actor === 'coach')
    return said.coach === 'waiting'
      ? [main(button(words.yes, bookingVerbs.yes)), button(words.no, bookingVerbs.no)]
      : [];
  if (said.caseworker === 'waiting')
    return [
      main(button(consentBy === null ? words.yesWithConsent : words.yes, bookingVerbs.yes)),
      button(words.no, bookingVerbs.no),
    ];
  return [
    ...(said.applicant === 'waiting' ? [main(button(words.applicantYes, bookingVerbs.applicantYes))] : []),
    button(words.applicantNo, bookingVerbs.applicantNo),
  ];
}

function afterwards({ state }: Meeting, actor: Actor, hasBegun: boolean, words: Words, button: Button): Action[] {
  const isOver = state === 'booked' || state === 'tookPlace' || state === 'noShow';
  if (!hasBegun || !isOver) return [];
  return [
    ...(state === 'tookPlace' ? [] : [button(words.came, bookingVerbs.came)]),
    ...(state === 'noShow' ? [] : [button(words.didNotCome, bookingVerbs.didNotCome)]),
    ...(state === 'tookPlace' || actor === 'coach' ? [] : [button(words.move, bookingVerbs.move)]),
  ];
}

/** To note that the interpreter is ordered for this time, or is not. */
function interpreterActions(meeting: Meeting, hasBegun: boolean, words: Words, button: Button): Action[] {
  const isOpen = needsInterpreterOrder({ ...meeting, interpreterOrdered: null });
  if (hasBegun || !isOpen) return [];
  const isWaited = needsInterpreterOrder(meeting);
  const title = isWaited ? words.interpreterOrdered : words.interpreterNotOrdered;
  return [button(title, bookingVerbs.interpreter, { from: meeting.slot.from.toString(), ordered: isWaited })];
}

function letterActions(meeting: Meeting, actor: Actor, hasBegun: boolean, words: Words, button: Button): Action[] {
  if (hasBegun || actor !== 'caseworker' || !hasLetter(meeting)) return [];
  const isMoved = movedAwayFrom(meeting) !== null;
  const title = meeting.state === 'cancelled' ? words.cancelledLetter : isMoved ? words.movedLetter : words.letter;
  return [button(title, bookingVerbs.letter, { style: 'plain' })];
}

function changes({ state }: Meeting, actor: Actor, hasBegun: boolean, words: Words, button: Button): Action[] {
  if (hasBegun || state === 'cancelled' || state === 'tookPlace' || state === 'noShow') return [];
  return [
    button(actor === 'coach' ? words.otherTime : words.move, bookingVerbs.move),
    button(words.cancel, bookingVerbs.cancel),
  ];
}

function canUndo({ before }: Meeting, actor: Actor, now: Temporal.Instant): boolean {
  return before !== null && before.by === actor && isBefore(now, before.undoUntil);
}
