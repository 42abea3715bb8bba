// The case that was spoken of last, for a message that goes on about it without its number, or that says which one was meant instead.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Session } from '../session.ts';
import type { Outcome, Turn } from '../turn.ts';
import { caseIdForm, readCases, takeCaseId, writeCaseIds } from '../understanding/case-id.ts';
import { cueShape } from '../understanding/cues.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Move } from '../understanding/learned/labels.ts';
import { readCancelRequest } from '../understanding/slots/meeting-change.ts';
import type { Understanding } from '../understanding/understand.ts';
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

const { pointers, others, corrects } = readKnowledgeFile(
  `${import.meta.dirname}/salient-case-words.yaml`,
  z.strictObject({ pointers: cueShape, others: cueShape, corrects: cueShape }),
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

const changing: ReadonlySet<Intent> = new Set<Intent>([
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
  'cancelMeeting',
  'rescheduleMeeting',
]);

/** The last message put anew for the case that this one says was meant: "I wrote the wrong number, it is A-1135"; null for other messages. */
export function askedForOther({ salient, booking, confirm, subject, undo }: Session, text: string): string | null {
  // What was changed for the wrong case is to be taken back too.
  if (undo !== null && subject?.isLatest === true && changing.has(subject.errand)) return null;
  if (salient?.text == null || salient.ago > 1 || booking !== null || confirm !== null || text.includes('?'))
    return null;
  const [other, ...further] = readCases(text).meant;
  if (other === undefined || further.length > 0 || other === salient.caseId) return null;
  return corrects.test(plainOf(text)) ? writeCaseIds(salient.text).replace(salient.caseId, other) : null;
}

/** Whether a message says that another case was meant. */
export function saysWrongCase(text: string): boolean {
  return !text.includes('?') && corrects.test(plainOf(text));
}

function plainOf(text: string): string {
  return ` < ${words(takeCaseId(fold(writeCaseIds(text))).text).join(' ')} > `;
}
