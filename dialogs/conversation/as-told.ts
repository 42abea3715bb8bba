// What a message that was not surely understood plainly tells by its words: of consent, of an answer that was heard, of who came, or what it wants to be confirmed.
import { asideWords, plainOf } from '../meetings/messages/aside-words.ts';
import { tellsConsentInPart } from '../meetings/messages/consent.ts';
import type { Session } from '../session.ts';
import { readCases } from '../understanding/case-id.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import { hasDenial, type Mood } from '../understanding/mood.ts';
import { readRollCall } from '../understanding/roll-call.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import { readSlots, type Understanding } from '../understanding/understand.ts';

/** From this confidence a message is an errand of its own, whatever it tells. */
const surelyRead = 0.7;
const changes: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'rescheduleMeeting', 'cancelMeeting']);
/** What a message is taken for that was not understood. */
const unclear: ReadonlySet<Intent> = new Set<Intent>([
  'policyQuestion',
  'outOfScope',
  'feedback',
  'smallTalk',
  'stats',
]);
const noTelling: ReadonlySet<Mood> = new Set<Mood>(['suppose', 'quote', 'wish']);

/**
 * The understanding of a message that was not surely understood, by what its words plainly tell: of consent, where nothing is open that
 * asked for it ("she agrees, and Friday at nine"), of an answer that somebody gave, or of who came. It orders nothing by that.
 */
export function asTold(
  understood: Understanding,
  text: string,
  session: Session,
  now: Temporal.PlainDateTime,
): Understanding {
  const { intent, confidence, mood } = understood;
  // "A-1140 on Thursday and A-1042 on Monday, is that right?" moves neither.
  if (session.booking === null && changes.has(intent) && asideWords.asksBack.test(plainOf(text)))
    return {
      ...understood,
      ...meaningOf('listMeetings', readSlots('listMeetings', text, now)),
      mood: 'ask',
      orders: new Set(),
    };
  // "Yes, note that as a yes" answers what was asked, however it sounds.
  const isAsked = session.subject?.isLatest === true && session.subject.errand === 'answerMeeting';
  if (isAsked && intent === 'answerMeeting' && !text.includes('?') && asideWords.notesYes.test(plainOf(text)))
    return { ...understood, mood: 'order', orders: new Set(['answer']) };
  const asks = text.includes('?') || (mood === 'ask' && readSigns(text).signs.has('ask'));
  if (confidence >= surelyRead || noTelling.has(mood) || asks) return understood;
  const isFree = session.booking === null && session.leftBooking === null && session.confirm === null;
  const [named] = readCases(text).meant;
  const caseId = named ?? session.salient?.caseId ?? null;
  const read = { ...understood, confidence: 1, others: [] };
  if (isFree && intent !== 'bookMeeting' && caseId !== null && tellsConsentInPart(text, caseId))
    return { ...read, ...meaningOf('bookMeeting', readSlots('bookMeeting', text, now)) };
  const isHeard = asideWords.heardYes.test(plainOf(text)) && !hasDenial(text);
  const isOfMeeting =
    session.subject?.meetingId != null || (named !== undefined && (unclear.has(intent) || intent === 'bookMeeting'));
  const isAlone = session.booking === null && session.confirm === null;
  if (isAlone && isHeard && isOfMeeting && understood.orders.size === 0)
    return {
      ...read,
      ...meaningOf('answerMeeting', { accepted: true, party: 'applicant', ...of(named) }),
      mood: 'tell',
    };
  const isOfWhoCame = readRollCall(text) !== null && (named !== undefined || asideWords.group.test(plainOf(text)));
  return isOfWhoCame && unclear.has(intent)
    ? { ...read, ...meaningOf('recordAttendance', readSlots('recordAttendance', text, now)) }
    : understood;
}

function of(caseId: string | undefined): { caseId?: string } {
  return caseId === undefined ? {} : { caseId };
}
