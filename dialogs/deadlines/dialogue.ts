// The dialogue on deadlines: which messages are its own, and what they get.
import { readCases, takeCaseId } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, spacedWords } from '../understanding/fold.ts';
import { askIfAllMeant } from './all-done.ts';
import { notice } from './changes.ts';
import { showKinds } from './forms.ts';
import { handTo } from './handing-over.ts';
import { unchanged } from './list.ts';
import type { DeadlineAnswer, DeadlineMessage } from './message.ts';
import { showList } from './own-list.ts';
import { putOff } from './putting-off.ts';
import { markDone } from './settling.ts';
import { askedCues, deadlineCues } from './swedish-deadline-cues.ts';
import type { DeadlineTurn } from './turn.ts';

const { handOver, handOverSurely, kinds } = Object.fromEntries(
  Object.entries(deadlineCues).map(([name, source]) => [name, new RegExp(fold(source))]),
);

const ofPlans = compileCues([askedCues.plans]);

/** Whether a message asks for one of the things that have no intent of their own, as far as its words tell. */
export function asksAside(text: string): boolean {
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  return kinds?.test(folded.trim()) === true || (caseId !== undefined && handOver?.test(plain) === true);
}

/** Answers what has no intent of its own: handing over, choosing what to be reminded of. Null for other messages. */
export async function takeDeadlineAside(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, understood } = message;
  const folded = fold(text.slice(0, 300));
  const { text: plain, caseId } = takeCaseId(folded);
  if (kinds?.test(folded.trim()) === true) return { intent: null, reply: await showKinds(turn) };
  if (caseId === undefined && understood.orders.has('handOver') && handOverSurely?.test(plain) === true)
    return await handTo(turn, message);
  const name = handOver?.exec(plain)?.[1]?.replace(/#case/g, '').trim();
  if (caseId === undefined || name === undefined || name === '') return null;
  return await handTo(turn, message);
}

/** How a case stands that a message speaks of without ordering anything; null where nothing is open in it. */
export async function showUnchanged(turn: DeadlineTurn, caseId: string): Promise<DeadlineAnswer | null> {
  const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, caseId);
  if (deadlines === null || deadlines.length === 0) return null;
  return { intent: null, ...unchanged(turn, caseId, deadlines) };
}

/** Answers a message whose intent is one of this dialogue's. */
export async function answerDeadlines(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer> {
  const { understood } = message;
  const all = await askIfAllMeant(turn, message);
  if (all !== null) return all;
  switch (understood.intent) {
    case 'markJobPlanDone':
      return await markDone(turn, message);
    case 'snoozeReminder':
      return await putOff(turn, message);
    case 'handOver':
      return await handTo(turn, message);
    default: {
      const asked = understood.intent === 'listDeadlines' ? understood.slots : {};
      const [caseId, ...others] = readCases(message.text).meant;
      // A number alone, after a list: that case, if it is theirs.
      if (caseId !== undefined && others.length === 0) {
        const deadlines = await turn.deadlineStore.deadlinesOfCase(turn.caller, caseId);
        if (deadlines === null) return { intent: 'listDeadlines', reply: notice(turn.words.notYours(caseId)) };
        if (deadlines.length > 0) return { intent: 'listDeadlines', ...unchanged(turn, caseId, deadlines) };
      }
      const kind = ofPlans.test(spacedWords(message.text)) ? ({ kind: 'jobPlan' } as const) : {};
      return { intent: 'listDeadlines', ...(await showList(turn, { ...message.counted, ...asked, ...kind }, [])) };
    }
  }
}
