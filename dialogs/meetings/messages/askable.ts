// What may be asked of a meeting or a booking in sight.
import { readCases } from '../../understanding/case-id.ts';
import type { Intent } from '../../understanding/intents.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { asideWords, asksStanding, plainOf } from './aside-words.ts';

/** From this confidence a message is an errand of its own, and from this one surely so. */
export const [surelyOther, surelyAsked] = [0.8, 0.9];
/** A question on a case is left to those who know more of it than its meetings. */
export const ofMeetings: ReadonlySet<Intent> = new Set<Intent>([
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
  'answerMeeting',
]);
export const unclear: ReadonlySet<Intent> = new Set<Intent>(['policyQuestion', 'outOfScope', 'stats', 'today', 'undo']);

/** Whether it is not clear what a message is for. */
export function isUnsure({ intent, confidence, mood, orders }: Understanding): boolean {
  return (
    (unclear.has(intent) || intent === 'feedback') && confidence < surelyOther && mood !== 'ask' && orders.size === 0
  );
}

/** Whether a message asks how something stands and is surely no other errand. */
export function isAskable(text: string, { intent, confidence, mood }: Understanding): boolean {
  const isElse = !ofMeetings.has(intent) && !unclear.has(intent) && confidence >= surelyOther && intent !== 'showCase';
  const isOfAnswers = asideWords.whoAnswers.test(plainOf(text));
  return asksStanding(text) && (isOfAnswers || !isElse) && mood !== 'deny' && !readCases(text).denied.length;
}
