// What is said while a hand-over is asked about and was taken for something else: another colleague, a yes with a name, why it is done.
import { subjectOf } from '../conversation/screen.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { readYesOrNo } from '../understanding/mood.ts';
import { isNoOrStop, isYes } from '../understanding/orders.ts';
import { leavesNoDoubt } from '../understanding/slots/meeting-request.ts';
import { notice } from './changes.ts';
import { askToHandOver } from './forms.ts';
import { askedBefore, askedOf, handAll } from './handing-over.ts';
import type { DeadlineAnswer, DeadlineMessage } from './message.ts';
import { colleaguesOf, namedAmong } from './receivers.ts';
import { talkCues } from './swedish-talk-cues.ts';
import type { DeadlineTurn } from './turn.ts';

const intent = 'handOver';
const reason = compileCues(talkCues.reason);

/**
 * Goes on with the hand-over that is asked about, whatever the message was taken for: another colleague who is named gets asked about, a plain
 * yes to the one asked about hands over, and why it is done is heard and asked on. Null for other messages.
 */
export async function talkOfHandOver(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const asked = askedBefore(message);
  const { text, understood } = message;
  const { meant, denied } = readCases(text);
  if (asked === null || asked.caseIds.length === 0 || meant.length + denied.length > 0) return null;
  const isOrder = [...understood.orders].some((act) => act !== 'handOver' && act !== 'tell' && act !== 'cancel');
  if (isOrder) return null;
  const among = await colleaguesOf(turn, asked.caseIds);
  const before = among.find(({ staffId }) => staffId === asked.receiver?.staffId) ?? null;
  const [one, ...more] = namedAmong(among, text).filter((each) => each !== before);
  if (one !== undefined && more.length === 0) return { intent, ...(await askedOf(turn, asked.caseIds, one, null)) };
  if (!reason.test(spacedWords(text)) || isYes(understood) || (understood.mood === 'deny' && isNoOrStop(understood)))
    return null;
  const { noReasonNeeded, toWhom } = turn.words;
  if (before !== null) {
    const subject = subjectOf(intent, asked.caseIds, { awaits: 'confirm', receiver: before });
    return { intent, subject, ...askToHandOver(turn, asked.caseIds, before, noReasonNeeded) };
  }
  const names = among.map(({ name }) => name);
  const reply = notice(`${noReasonNeeded}\n\n${toWhom(asked.caseIds, names)}`);
  return { intent, reply, subject: subjectOf(intent, asked.caseIds, { awaits: 'coach' }) };
}

/** Hands over by a plain yes that names the one who was asked about, "yes, to Elin"; null for other messages. */
export async function takeNamedYes(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const asked = askedBefore(message);
  if (asked === null || asked.receiver === null || asked.caseIds.length === 0 || !saysYes(message.text)) return null;
  const { meant, denied } = readCases(message.text);
  const among = await colleaguesOf(turn, asked.caseIds);
  const [only, ...more] = namedAmong(among, message.text);
  const isIt = only !== undefined && more.length === 0 && only.staffId === asked.receiver.staffId;
  return isIt && meant.length + denied.length === 0
    ? { intent, ...(await handAll(turn, asked.caseIds, only, {})) }
    : null;
}

/** Whether a message begins with a plain yes and leaves no doubt behind it. */
function saysYes(text: string): boolean {
  const [first = ''] = text.trim().split(/[\s,.!]+/);
  return readYesOrNo(first, 'handOver') === 'yes' && leavesNoDoubt(text) && !text.includes('?');
}
