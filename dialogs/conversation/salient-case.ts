// The case that was spoken of last, for a message that goes on about it without its number, or that says which one was meant instead.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { asideWords } from '../meetings/messages/aside-words.ts';
import { tellsConsentInPart } from '../meetings/messages/consent.ts';
import type { Session } from '../session.ts';
import type { Outcome, Turn } from '../turn.ts';
import { caseIdForm, readCases, takeCaseId } from '../understanding/case-id.ts';
import { cueShape } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Move } from '../understanding/learned/labels.ts';
import type { Mood } from '../understanding/mood.ts';
import { readRollCall } from '../understanding/roll-call.ts';
import { readCancelRequest } from '../understanding/slots/meeting-change.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import { readSlots, type Understanding } from '../understanding/understand.ts';
import { pointsToOther } from './pointing.ts';

const longest = 500;

export const salientCaseShape = z.object({
  caseId: z.string().regex(caseIdForm),
  /** The message that named it; null where an answer did. */
  text: z.string().max(longest).nullable(),
  /** So many messages ago. */
  ago: z.number().int().min(0),
});
type SalientCase = z.infer<typeof salientCaseShape>;

const { pointers, others, corrects, asksBack } = readKnowledgeFile(
  `${import.meta.dirname}/salient-case-words.yaml`,
  z.strictObject({ pointers: cueShape, others: cueShape, corrects: cueShape, asksBack: cueShape }),
);

/** After more messages than these nobody knows any more which case is meant. */
const longestAgo = 2;

/** The case that is spoken of after a turn: the one that the message names, else the one that was shown, else the one of before. */
export function salientAfter({ input, session: before }: Turn, { session }: Outcome): SalientCase | null {
  if (input.kind !== 'message') return before.salient;
  const [named, ...further] = readCases(input.text).meant;
  const isTold = named !== undefined && further.length === 0 && input.text.length <= longest;
  if (isTold) return { caseId: named, text: input.text, ago: 0 };
  if (named !== undefined) return null;
  const [shown, ...more] = session.subject === before.subject ? [] : (session.subject?.caseIds ?? []);
  if (shown !== undefined && more.length === 0) return { caseId: shown, text: null, ago: 0 };
  const { salient } = before;
  return salient === null || salient.ago >= longestAgo ? null : { ...salient, ago: salient.ago + 1 };
}

/** Errands of one case; what they change at once is changed for no case that is not named. */
const ofOneCase: ReadonlySet<Intent> = new Set<Intent>([
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'showCase',
  'answerMeeting',
  'recordAttendance',
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
]);

/** What is done to a list in sight. */
const ofList: ReadonlySet<Move> = new Set<Move>(['choose', 'aboutLast', 'correct', 'more']);

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
 * asked for it ("she agrees, and Friday at nine"), or of who came. It orders nothing by that.
 */
export function asTold(
  understood: Understanding,
  text: string,
  session: Session,
  now: Temporal.PlainDateTime,
): Understanding {
  const { intent, confidence, mood } = understood;
  // "A-1140 on Thursday and A-1042 on Monday, is that right?" moves neither.
  if (session.booking === null && changes.has(intent) && asksBack.test(plainOf(text)))
    return {
      ...understood,
      ...meaningOf('listMeetings', readSlots('listMeetings', text, now)),
      mood: 'ask',
      orders: new Set(),
    };
  const asks = text.includes('?') || (mood === 'ask' && readSigns(text).signs.has('ask'));
  if (confidence >= surelyRead || noTelling.has(mood) || asks) return understood;
  const isFree = session.booking === null && session.leftBooking === null && session.confirm === null;
  const [named] = readCases(text).meant;
  const caseId = named ?? session.salient?.caseId ?? null;
  const read = { ...understood, confidence: 1, others: [] };
  if (isFree && intent !== 'bookMeeting' && caseId !== null && tellsConsentInPart(text, caseId))
    return { ...read, ...meaningOf('bookMeeting', readSlots('bookMeeting', text, now)) };
  const isOfWhoCame = readRollCall(text) !== null && (named !== undefined || asideWords.group.test(spacedWords(text)));
  return isOfWhoCame && unclear.has(intent)
    ? { ...read, ...meaningOf('recordAttendance', readSlots('recordAttendance', text, now)) }
    : understood;
}

/** A message about the case spoken of with its number written out; as it is where it names its own, or something else is in sight. */
export function withSalientCase(
  session: Session,
  text: string,
  { intent, orders, slots, move }: Understanding,
  now: Temporal.PlainDateTime,
): string {
  const { salient, subject, booking, leftBooking, confirm } = session;
  const isFree = booking === null && leftBooking === null && confirm === null;
  if (salient === null || !isFree) return text;
  const inSight = subject?.isLatest === true ? subject.caseIds.length : 0;
  if (inSight === 1 || (inSight > 1 && ofList.has(move.label))) return text;
  const { meant, denied } = readCases(text);
  if (meant.length + denied.length > 0) return text;
  const isNew = intent === 'bookMeeting' || intent === 'showCase';
  // "Thursday's" and "all that are late" are of others.
  const isDated = Object.keys(slots).length > 0 || readCancelRequest(text, now).when !== null;
  const pointsElse = isDated || others.test(plainOf(text)) || pointsToOther(text);
  const isOfCase = ofOneCase.has(intent) && (orders.size === 0 || orders.has('book')) && (isNew || !pointsElse);
  const isPointed = intent === 'listMeetings' && pointers.test(plainOf(text));
  // Who orders a meeting of a coach or in a week may mean anybody.
  const isAnyones = intent === 'bookMeeting' && 'coach' in slots;
  return (isOfCase && !isAnyones) || isPointed ? `${text.trim()} (${salient.caseId})` : text;
}

const changing: ReadonlySet<Intent> = new Set<Intent>(['markJobPlanDone', 'snoozeReminder', 'handOver']);

/** The last message put anew for the case that this one says was meant: "I wrote the wrong number, it is A-1135"; null for other messages. */
export function askedForOther({ salient, booking, confirm, subject, undo }: Session, text: string): string | null {
  // What was changed for the wrong case is to be taken back too.
  if (undo !== null && subject?.isLatest === true && changing.has(subject.errand)) return null;
  if (salient?.text == null || salient.ago > 0 || booking !== null || confirm !== null || text.includes('?'))
    return null;
  const [other, ...further] = readCases(text).meant;
  if (other === undefined || further.length > 0 || other === salient.caseId) return null;
  const number = salient.caseId.replace(/^\D+/, '');
  const written = new RegExp(`(?:A-?\\s?)?${number}(?!\\d)`, 'i');
  return corrects.test(plainOf(text)) && written.test(salient.text) ? salient.text.replace(written, other) : null;
}

function plainOf(text: string): string {
  return ` < ${words(takeCaseId(fold(text)).text).join(' ')} > `;
}
