// An answer to an invitation in words: for oneself, or a caseworker's for the applicant.
import { placeIn, withoutPlace } from '../../conversation/said-press.ts';
import type { Session } from '../../session.ts';
import { readCaseId, readCases } from '../../understanding/case-id.ts';
import { readInvitationAnswer, tellsApplicants } from '../../understanding/invitation-answer.ts';
import { readCancelRequest, readMoveRequest } from '../../understanding/slots/meeting-change.ts';
import { leavesNoDoubt, readConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { accept } from '../accepting.ts';
import { perform } from '../changing.ts';
import type { Actor, MeetingEvent } from '../meeting.ts';
import type { KnownMeeting } from '../ports.ts';
import { showMeeting, showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, say } from '../turn.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { askWhich, isOn, meetingsAhead, openMeetings, which } from './which.ts';

/** Takes the answer where it is ordered, or is one to our own question; else shows how the meeting stands, with its buttons. */
export async function takeAnswer(
  turn: BookingTurn,
  text: string,
  { slots, orders, mood }: Understanding<'answerMeeting'>,
): Promise<BookingAnswer> {
  const { caseId, when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const known =
    (await pickedInRow(turn, text)) ??
    (await which(turn, { caseId, when, errand: 'answerMeeting' }, (each) => awaitsAnswer(each)));
  if ('reply' in known) return known;
  if (mood === 'ask') return showStanding(turn, known, 'answerMeeting');
  const { accepted } = slots;
  const { actor, meeting } = known;
  const isApplicants = tellsApplicants(text);
  const party =
    actor === null
      ? null
      : partyOf(known, actor, isApplicants ? 'applicant' : slots.party === 'coach' ? 'coach' : undefined);
  const isAsked = isAskedFor(turn, known);
  const said = readInvitationAnswer(text) ?? (isAsked ? (leadingAnswer(text) ?? lastAnswer(text)) : null);
  // What was learned and what the words say by rule must agree.
  const isSure = said !== null && (isAsked || (orders.has('answer') && accepted === (said === 'yes')));
  if (!isSure || actor === null || party === null) {
    const { askAnswer, askApplicant } = turn.wording.booking;
    const isOwn = actor !== null && meeting.answers[actor] === 'waiting';
    const lead = !awaitsAnswer(known) ? turn.wording.leftAsItIs : isOwn ? askAnswer : askApplicant;
    return showMeeting(turn, known, lead, 'answerMeeting');
  }
  const consentBy =
    said === 'yes' && actor === 'caseworker' && readConsent(text) === 'yes' ? turn.caller.staffId : null;
  const event = { kind: 'answer', party, says: said, consentBy } as const;
  const by = { actor, version: meeting.version };
  return said === 'yes' ? await accept(turn, known, event, by) : await perform(turn, known, event, by);
}

/** Lists the meetings that wait for an answer, which is then given in words. */
export async function listWaiting(turn: BookingTurn): Promise<BookingAnswer> {
  const waiting = await waitingFor(turn, (known) => isOpen(known) && known.actor !== null);
  const own = waiting.filter((known) => awaitsAnswer(known));
  const [first] = own.length > 0 ? own : waiting;
  if (first === undefined) return say(turn, turn.wording.booking.nothingWaits);
  return askWhich(turn, turn.caller.role === 'coach' && own.length > 0 ? own : waiting, 'answerMeeting');
}

/** Shows the one meeting of a day that a message says suits or does not, and asks for the answer; null where there is none. */
export async function askOfDay(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  if (text.includes('?') || !asideWords.suits.test(plainOf(text))) return null;
  const only = await waitingOnDay(turn, text);
  if (only?.actor == null || only.meeting.answers[only.actor] !== 'waiting') return null;
  return showMeeting(turn, only, turn.wording.booking.askAnswer, 'answerMeeting');
}

/**
 * Asks for the answer to the invitation of a case, where a message gives one beside a booking under way; null for other messages. Nothing is
 * answered by it: what was under way may have been meant.
 */
export async function askInstead(
  turn: BookingTurn,
  text: string,
  under: { caseId: string | null; isMove: boolean },
): Promise<BookingAnswer | null> {
  const [named, ...others] = readCases(text).meant;
  const caseId = named ?? (under.isMove ? under.caseId : null);
  if (caseId === null || others.length > 0 || text.includes('?') || !asideWords.givesAnswer.test(plainOf(text)))
    return null;
  return await askToAnswer(turn, caseId);
}

/** Asks whoever tells that the time of an invitation does not suit for the answer, where no other time is said; null for other messages. */
export async function askDeclined(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  const { caseId, to, by } = readMoveRequest(text, turn.now.toPlainDateTime());
  return caseId === null || to !== null || by !== null ? null : await askToAnswer(turn, caseId);
}

async function askToAnswer(turn: BookingTurn, caseId: string): Promise<BookingAnswer | null> {
  const [only, ...more] = await openMeetings(turn, caseId);
  if (only?.actor == null || more.length > 0 || only.meeting.answers[only.actor] !== 'waiting') return null;
  return showMeeting(turn, only, turn.wording.booking.askAnswer, 'answerMeeting');
}

/** Takes a yes to the meeting of a day among those that were listed for an answer; null for other messages. */
export async function answerOfDay(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const isTold = understood.mood === 'tell' || understood.mood === 'order';
  if (!isTold || text.includes('?') || !answersListed(turn.session, text) || leadingAnswer(text) !== 'yes') return null;
  if ((await waitingOnDay(turn, text)) === null) return null;
  const slots = { accepted: true };
  return await takeAnswer(turn, text, { ...understood, intent: 'answerMeeting', slots, orders: new Set(['answer']) });
}

/** Whether a message answers one of the meetings that were listed for an answer, and does not just pick it. */
export function answersListed({ subject }: Session, text: string): boolean {
  const isListed = subject?.isLatest === true && subject.errand === 'answerMeeting' && subject.awaits === 'item';
  return isListed && leadingAnswer(text) !== null;
}

const nextAnswer = new RegExp(
  `(?:[,.;]|\\s(?:${asideWords.joinsAnswers}))*\\s+(?=(?:${asideWords.beginsAnswer})(?!\\p{L}))`,
  'giu',
);

/** The answers that a message gives to several of the meetings that were listed for one, or by their cases, each as a message of its own: "yes to Wednesday, no to the other". Null for other messages. */
export function answersApart({ subject }: Session, text: string, now: Temporal.PlainDateTime): string[] | null {
  const isListed = subject?.isLatest === true && subject.errand === 'answerMeeting' && subject.awaits === 'item';
  if (text.includes('?')) return null;
  const parts = text.trim().split(nextAnswer);
  const namesOne = (part: string) =>
    readCaseId(part) !== undefined ||
    (isListed && (placeIn(part) !== null || readCancelRequest(part, now).when?.date != null));
  return parts.length > 1 && parts.every((part) => leadingAnswer(part) !== null && namesOne(part)) ? parts : null;
}

/** Whether a message is nothing but an answer to an invitation, and more than yes or no: "yes, the time suits me"; the applicant's with its case. */
export function answersInvitation(text: string): boolean {
  if (readInvitationAnswer(text) === null || text.trim().split(/\s+/).length === 1) return false;
  return !tellsApplicants(text) || readCaseId(text) !== undefined;
}

/** Whether a message answers, in its first part, a meeting that was listed or shown for an answer; it may name another one of them. */
export function answersShown({ subject }: Session, text: string): boolean {
  return subject?.isLatest === true && subject.errand === 'answerMeeting' && leadingAnswer(text) !== null;
}

/** Whether a message ends with an answer to the one meeting that was shown for it: "I will move my lunch. I am coming." */
export function endsWithAnswer({ subject }: Session, text: string): boolean {
  const isShown = subject?.isLatest === true && subject.errand === 'answerMeeting' && subject.meetingId !== null;
  return isShown && !/[?\d]/.test(text) && lastAnswer(text) !== null;
}

/** The answer in the last sentence of a message, where it is more than a word and no sentence before says the opposite. */
function lastAnswer(text: string): 'yes' | 'no' | null {
  const sentences = text.split(/[.!;]+(?=\s|$)/).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1) ?? '';
  const said = answersInvitation(last) && !tellsApplicants(last) ? readInvitationAnswer(last) : null;
  const before = sentences.slice(0, -1).map((sentence) => readInvitationAnswer(sentence));
  return before.some((each) => each !== null && each !== said) ? null : said;
}

/** The meeting that is named by its place among those listed for an answer, or as the other one; null where none is. */
async function pickedInRow(turn: BookingTurn, text: string): Promise<KnownMeeting | null> {
  const { subject } = turn.session;
  const place = placeIn(firstPart(text));
  if (place === null || subject?.isLatest !== true || subject.errand !== 'answerMeeting') return null;
  const waiting = await waitingFor(turn, (known) => isOpen(known) && known.actor !== null);
  if (subject.awaits === 'item') {
    const caseId = place === 'last' ? subject.caseIds.at(-1) : subject.caseIds[place];
    return waiting.find(({ meeting }) => meeting.caseId === caseId) ?? null;
  }
  // One of them is answered: then "the second" is the other.
  const [other, ...more] = waiting.filter((known) => awaitsAnswer(known) && known.meeting.id !== subject.meetingId);
  return more.length === 0 ? (other ?? null) : null;
}

/** The one meeting that waits for an answer on the day that a message names; null where it names none, or none or several are on it. */
async function waitingOnDay(turn: BookingTurn, text: string): Promise<KnownMeeting | null> {
  const { when } = readCancelRequest(text, turn.now.toPlainDateTime());
  if (when?.date == null) return null;
  const [only, ...others] = await waitingFor(
    turn,
    (known) => awaitsAnswer(known) && isOn(known.meeting.slot.from, when),
  );
  return others.length > 0 ? null : (only ?? null);
}

async function waitingFor(turn: BookingTurn, isMeant: (known: KnownMeeting) => boolean): Promise<KnownMeeting[]> {
  return (await meetingsAhead(turn)).filter(isMeant);
}

/** Whether the person's answer to a meeting, their own or the applicant's, is what the conversation waits for. */
function isAskedFor({ session: { subject } }: BookingTurn, known: KnownMeeting): boolean {
  const isShown = subject?.isLatest === true && subject.errand === 'answerMeeting';
  return isShown && awaitsAnswer(known);
}

/** The answer in the first part of a message; what follows a no is its reason, and what follows a yes must leave it as it is. */
function leadingAnswer(text: string): 'yes' | 'no' | null {
  const first = firstPart(text);
  const said = readInvitationAnswer(withoutPlace(first)) ?? (asideWords.agrees.test(plainOf(first)) ? 'yes' : null);
  return said === 'yes' && !leavesNoDoubt(text.slice(first.length)) ? null : said;
}

function firstPart(text: string): string {
  return text.split(/[,.;!]/)[0] ?? '';
}

/** Whether a meeting is not settled yet. */
export function isOpen({ meeting: { state } }: KnownMeeting): boolean {
  return state === 'held' || state === 'proposed';
}

function awaitsAnswer(known: KnownMeeting): boolean {
  const { actor } = known;
  const { answers } = known.meeting;
  return (
    isOpen(known) &&
    actor !== null &&
    (answers[actor] === 'waiting' || (actor === 'caseworker' && answers.applicant === 'waiting'))
  );
}

type Party = Extract<MeetingEvent, { kind: 'answer' }>['party'];

/** For whom somebody answers; null where that is not theirs to do. */
function partyOf({ meeting: { answers } }: KnownMeeting, actor: Actor, told: Party | undefined): Party | null {
  if (told === undefined) return actor === 'caseworker' && answers.caseworker !== 'waiting' ? 'applicant' : actor;
  if (told === 'applicant') return actor === 'caseworker' ? 'applicant' : null;
  return told === actor ? actor : null;
}
