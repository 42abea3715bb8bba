// The letter to an applicant and the order of an interpreter: shown and noted, asked for by a button or in words.
import { subjectOf } from '../../conversation/screen.ts';
import { hasDenial } from '../../understanding/mood.ts';
import {
  readInterpreterOrder,
  readLetterRequest,
  readLetterSeen,
  readLetterStyle,
} from '../../understanding/slots/letter-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { told } from '../changing.ts';
import { hasLetter, type LetterStyle, letterFacts, letterStyles, writeLetter } from '../letter.ts';
import type { KnownMeeting } from '../ports.ts';
import { propose } from '../propose.ts';
import { showMeeting } from '../show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, keepOut, say } from '../turn.ts';
import { meetingsAhead, which } from './which.ts';

/** Answers a message that asks for the letter and nothing else; null for others, and where none is named and there is no meeting. */
export async function takeTypedLetter(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const asked =
    readLetterRequest(text, turn.session.booking !== null) ??
    seenRequest(turn, text) ??
    learnedRequest(turn, text, understood);
  if (asked === null) return null;
  if (turn.isShared) return keepOut(turn);
  const { booking } = turn.session;
  const isOfBooking = asked.caseId === null || asked.caseId === booking?.request.caseId;
  if (
    booking?.request.kind === 'meeting' &&
    booking.request.moves === null &&
    booking.request.caseId !== null &&
    isOfBooking
  )
    return await propose(turn, booking.request, turn.wording.booking.letterOnceHeld);
  const found = await meant(turn, asked.caseId);
  if (found === null) return asked.caseId === null ? null : say(turn, turn.wording.booking.none(asked.caseId));
  return 'reply' in found ? found : showLetter(turn, found, asked.style);
}

/** The letter that is asked to be seen in words of one's own: of the case that is named, or of what is in sight. */
function seenRequest({ session }: BookingTurn, text: string) {
  const asked = readLetterSeen(text);
  const isInSight =
    session.booking !== null || session.subject?.meetingId != null || session.subject?.caseIds.length === 1;
  return asked !== null && (asked.caseId !== null || isInSight) ? asked : null;
}

/** A text to rewrite is the letter where a case is named, or a meeting or its letter is what was shown last. */
function learnedRequest({ session }: BookingTurn, text: string, { intent, confidence }: Understanding) {
  // "She does not read Swedish well. Simpler words" denies no letter.
  const wish = text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
  if (intent !== 'rewriteAnswer' || confidence < surelyRewritten || hasDenial(wish)) return null;
  const asked = readLetterStyle(text);
  const isInSight = session.subject?.isLatest === true && session.subject.meetingId !== null;
  return asked.caseId !== null || (session.last === null && isInSight) ? asked : null;
}

const surelyRewritten = 0.6;

/** Answers a message that says that an interpreter is ordered, or asks whether one is, and nothing else; null for others. */
export async function takeTypedInterpreter(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  const said = readInterpreterOrder(text);
  if (said === null) return null;
  if (turn.isShared) return keepOut(turn);
  const found = await meant(turn, said.caseId);
  if (found === null) return say(turn, turn.wording.booking.none(said.caseId));
  if ('reply' in found) return found;
  // A question changes nothing: the card says how it stands, and has the button.
  if (!said.isOrdered) return showMeeting(turn, found, '');
  return await noteInterpreter(turn, found, { from: found.meeting.slot.from, isOrdered: true });
}

/** The meeting that a message means: of the case that it names, else the one shown last, else the person's only one. Null where there is none. */
async function meant(turn: BookingTurn, caseId: string | null): Promise<KnownMeeting | BookingAnswer | null> {
  const { session, meetings, caller, now } = turn;
  const id = session.subject?.meetingId ?? null;
  const last = id === null ? null : await meetings.find(caller, id);
  const shown = last?.actor == null ? null : last;
  if (caseId === null && session.last === null && shown !== null) return shown;
  const own = (known: KnownMeeting) => known.actor !== null && known.meeting.state !== 'tookPlace';
  const all =
    caseId === null ? await meetingsAhead(turn) : await meetings.meetingsOfCase(caller, caseId, now.toInstant());
  if (all.some(own)) return await which(turn, { caseId, when: null, errand: 'listMeetings' });
  // One that was called off is told of nowhere else.
  return shown !== null && shown.meeting.caseId === caseId ? shown : null;
}

/** Notes that an interpreter is ordered for the time that begins at `from`, or is not, and shows the meeting. */
export async function noteInterpreter(
  turn: BookingTurn,
  { meeting }: KnownMeeting,
  noted: { from: Temporal.Instant; isOrdered: boolean },
): Promise<BookingAnswer> {
  const { done, refused } = turn.wording.booking;
  const result = await turn.meetings.noteInterpreter(turn.caller, meeting.id, noted);
  if (result.kind === 'refused' && result.known.meeting.interpreter === null)
    return showMeeting(turn, result.known, refused.noInterpreter);
  return told(turn, result, noted.isOrdered ? done.interpreterOrdered : done.interpreterNotOrdered, 'listMeetings');
}

/** Shows the letter in a style to the caseworker, who speaks with the applicant, with what it lacks; else why there is none. */
export function showLetter(turn: BookingTurn, known: KnownMeeting, style: LetterStyle): BookingAnswer {
  const words = turn.wording.booking;
  const { settings } = turn.meetings;
  if (known.actor === 'coach') return showMeeting(turn, known, words.refused.letterOf(known.caseworker));
  if (known.actor !== 'caseworker') return showMeeting(turn, known, words.refused.notYours);
  if (!hasLetter(known.meeting)) return showMeeting(turn, known, words.refused.notNow);
  const { id, version } = known.meeting;
  const { calls, mode, address, jobbtorg, isCalledOff } = letterFacts(known, settings);
  const office = mode === 'onSite' && address === null && !isCalledOff ? jobbtorg : null;
  const phoneOf = calls.phone === null ? known.caseworker : null;
  const lacks = phoneOf !== null || office !== null ? [words.letterLacks(phoneOf, office)] : [];
  const links = words.letterLinks(turn.meetings.links(turn.caller, known.meeting).letters);
  const others = letterStyles.filter((each) => each !== style);
  const reply = details({
    title: words.letterTitle,
    mark: null,
    text: [writeLetter(known, settings, style), ...lacks, links].join('\n\n'),
    particulars: [],
    sections: [],
    actions: [
      ...others.map((other) => ({
        title: words.actions.letterStyles[other],
        click: { verb: bookingVerbs.letter, data: { id, version, style: other } },
      })),
      { title: words.actions.show, click: { verb: bookingVerbs.show, data: { id, version } } },
    ],
  });
  const subject = subjectOf('listMeetings', [known.meeting.caseId], { meetingId: id });
  return { reply, session: { ...turn.session, subject } };
}
