// A coach's answer to an invitation in whatever words: of the case or the day that is named, or of the one in sight. What leaves a doubt is asked about.
import { pointedCases } from '../../conversation/pointing.ts';
import type { Subject } from '../../conversation/screen.ts';
import { readCases } from '../../understanding/case-id.ts';
import { isDanger } from '../../understanding/meta-requests.ts';
import { readMood } from '../../understanding/mood.ts';
import { readCancelRequest } from '../../understanding/slots/meeting-change.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { accept } from '../accepting.ts';
import { perform } from '../changing.ts';
import type { KnownMeeting } from '../ports.ts';
import { showMeeting, showStanding } from '../show.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { isOpen, listWaiting } from './answers.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { isOn, meetingsAhead } from './which.ts';

const everyNo = new RegExp(asideWords.toldNo, 'g');
/** Somebody's words between marks. */
const quoted = /["”“«»]/;
/** A no of more words than these may be about something else, and is asked about. */
const longestNo = 8;

/** Takes, or asks about, what a coach says to a meeting that waits for their answer, and lists those that do; null for other messages. */
export async function takeToldAnswer(
  turn: BookingTurn,
  text: string,
  { intent, mood, orders }: Understanding,
): Promise<BookingAnswer | null> {
  const { session, isShared } = turn;
  if (isShared || session.booking !== null || session.snoozed !== null) return null;
  const isOther = [...orders].some((act) => act !== 'answer' && act !== 'tell' && act !== 'book');
  const plain = plainOf(text);
  if (isOther || intent === 'sensitive' || isDanger(text)) return null;
  if ((text.includes('?') || mood === 'ask') && asideWords.missedAnswer.test(plain)) return await listWaiting(turn);
  if (text.includes('?') && asideWords.whoIsLeft.test(plain)) return await standingInSight(turn);
  const isNotOwn = mood === 'suppose' || (quoted.test(text) && readMood(text).mood === 'quote');
  if (isNotOwn || asideWords.leavesOpen.test(plain)) return null;
  const other = asideWords.otherToo.test(plain) ? await otherWaiting(turn) : null;
  if (other !== null) return showMeeting(turn, other, turn.wording.booking.askAnswer, 'answerMeeting');
  const said = toldIn(text) ?? plainNoTo(turn, text);
  const both = said?.answer === 'yes' && said.isSure ? await bothListed(turn, text) : null;
  if (both !== null) return both;
  const known = said === null ? null : await meant(turn, text);
  if (said === null || known === null) return null;
  const { meeting } = known;
  const by = { actor: 'coach', version: meeting.version } as const;
  const event = { kind: 'answer', party: 'coach', says: said.answer, consentBy: null } as const;
  if (said.answer === 'yes')
    return said.isSure
      ? await accept(turn, known, event, by)
      : showMeeting(turn, known, turn.wording.booking.askAnswer, 'answerMeeting');
  if (said.isSure && text.trim().split(/\s+/).length <= longestNo) return await perform(turn, known, event, by);
  // "Yes" to "shall I say no?" could be either.
  return showMeeting(turn, known, turn.wording.booking.askAnswer, 'answerMeeting');
}

/** A no and nothing else to the meeting whose card asks for a yes or a no; null for other messages. */
function plainNoTo({ session: { subject } }: BookingTurn, text: string): { answer: 'no'; isSure: true } | null {
  const isAsked = subject?.isLatest === true && subject.errand === 'answerMeeting' && subject.meetingId !== null;
  return isAsked && text.trim().split(/\s+/).length <= 2 && asideWords.bareNo.test(plainOf(text))
    ? { answer: 'no', isSure: true }
    : null;
}

/** The answer that a message tells as the speaker's own, and whether it leaves no doubt; null where it tells none, or both. */
function toldIn(text: string): { answer: 'yes' | 'no'; isSure: boolean } | null {
  if (text.includes('?')) return null;
  const plain = plainOf(text);
  const isNo = asideWords.toldNo.test(plain);
  const isYes = asideWords.toldYes.test(plain.replace(everyNo, ' '));
  if (isNo === isYes) return null;
  const isSure = !asideWords.toldUnsure.test(plain);
  if (isYes) return { answer: 'yes', isSure: isSure && !asideWords.plainNo.test(plain) };
  // "It does not suit" is asked about; a time is given up for a plain no, or for what names its case.
  return { answer: 'no', isSure: isSure && (readCases(text).meant.length > 0 || asideWords.plainNo.test(plain)) };
}

/** The one meeting that waits for the coach's answer and is meant: of the case or the time that is named, else the one in sight. */
async function meant(turn: BookingTurn, text: string): Promise<KnownMeeting | null> {
  const { subject } = turn.session;
  const { meant: named, denied } = readCases(text);
  const { when } = readCancelRequest(text, turn.now.toPlainDateTime());
  const waiting = await waitingForCoach(turn);
  const [caseId, ...others] = named;
  if (others.length + denied.length > 0) return null;
  const isThen = ({ meeting: { slot } }: KnownMeeting) => when === null || when.date === null || isOn(slot.from, when);
  const inSight = waiting.filter(({ meeting }) => isInSight(subject, meeting));
  const of =
    caseId !== undefined
      ? waiting.filter(({ meeting }) => meeting.caseId === caseId)
      : when?.date != null
        ? waiting
        : inSight;
  const [only, ...more] = of.filter(isThen);
  return more.length === 0 ? (only ?? null) : null;
}

async function waitingForCoach(turn: BookingTurn): Promise<KnownMeeting[]> {
  return (await meetingsAhead(turn)).filter(
    (known) => isOpen(known) && known.actor === 'coach' && known.meeting.answers.coach === 'waiting',
  );
}

/** Whether a meeting, or its case alone, is what was shown last. */
function isInSight(subject: Subject | null, { id, caseId }: KnownMeeting['meeting']): boolean {
  if (subject?.isLatest !== true) return false;
  if (subject.meetingId !== null) return subject.meetingId === id;
  const [only, ...others] = subject.errand === 'showCase' ? subject.caseIds : [];
  return others.length === 0 && only === caseId;
}

/** How the one meeting stands whose case is in sight; null where there is none. */
async function standingInSight(turn: BookingTurn): Promise<BookingAnswer | null> {
  const { subject } = turn.session;
  const [only, ...more] = (await meetingsAhead(turn)).filter(({ meeting }) => isInSight(subject, meeting));
  return only === undefined || more.length > 0 ? null : showStanding(turn, only, 'listMeetings');
}

/** The one other meeting that waits for the coach, after one was answered; null where there is none, or several. */
async function otherWaiting(turn: BookingTurn): Promise<KnownMeeting | null> {
  const { subject } = turn.session;
  if (subject?.isLatest !== true || subject.errand !== 'answerMeeting' || subject.meetingId === null) return null;
  const [only, ...more] = (await waitingForCoach(turn)).filter(({ meeting }) => meeting.id !== subject.meetingId);
  return more.length === 0 ? (only ?? null) : null;
}

/** Says yes to both meetings that were listed for an answer, where a message means both; null for other messages. */
async function bothListed(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  const { subject } = turn.session;
  const isListed = subject?.isLatest === true && subject.errand === 'answerMeeting' && subject.awaits === 'item';
  const caseIds = isListed ? (pointedCases(text, subject) ?? []) : [];
  const meetings = (await waitingForCoach(turn)).filter(({ meeting }) => caseIds.includes(meeting.caseId));
  const [one, other, ...more] = meetings;
  if (one === undefined || other === undefined || more.length > 0) return null;
  const event = { kind: 'answer', party: 'coach', says: 'yes', consentBy: null } as const;
  const first = await accept(turn, one, event, { actor: 'coach', version: one.meeting.version });
  const next = { ...turn, session: first.session, idempotencyKey: `${turn.idempotencyKey}/${other.meeting.id}` };
  const second = await accept(next, other, event, { actor: 'coach', version: other.meeting.version });
  return { reply: first.reply, beside: second.reply, session: second.session };
}
