// "The plans are done for all who are late": what is said of all plans of a kind is asked about once, whatever is in sight.
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { readDeadlineListRequest } from '../understanding/slots/deadline-request.ts';
import { notice } from './changes.ts';
import type { DeadlineAnswer, DeadlineMessage } from './message.ts';
import { showList } from './own-list.ts';
import { askOfAll } from './settling.ts';
import { doneAllCues } from './swedish-deadline-cues.ts';
import type { DeadlineTurn, View } from './turn.ts';

const [all, lateAndToday] = [doneAllCues.all, doneAllCues.lateAndToday].map((cue) => compileCues([cue])) as [
  RegExp,
  RegExp,
];
const intent = 'markJobPlanDone';

/** Whether a message says of all plans of a kind that they are done, and asks nothing. */
export function saysAllDone(text: string): boolean {
  return !text.includes('?') && all.test(spacedWords(text));
}

/**
 * Asks about the plans that a message says are all done: those that are late, due within some days, or both. Asks which where it does not
 * say and not several are in sight; null for other messages.
 */
export async function askIfAllMeant(turn: DeadlineTurn, message: DeadlineMessage): Promise<DeadlineAnswer | null> {
  const { text, understood, subject, now } = message;
  const said = spacedWords(text);
  const isOfPlans = understood.intent === intent || understood.intent === 'listDeadlines';
  const { meant, denied } = readCases(text);
  if (!isOfPlans || meant.length + denied.length > 0 || !saysAllDone(text)) return null;
  const view = viewIn(text, said, turn.today, now);
  if (view === null)
    return (subject?.caseIds.length ?? 0) > 1 || understood.intent !== intent
      ? null
      : { intent, reply: notice(turn.words.whichCase) };
  const { subject: listed } = await showList(turn, { ...view, kind: 'jobPlan' }, []);
  const caseIds = listed?.caseIds ?? [];
  if (caseIds.length === 0) return { intent, ...(await showList(turn, { ...view, kind: 'jobPlan' }, [])) };
  return { intent, ...(await askOfAll(turn, caseIds, true, turn.today)) };
}

/** Which plans are meant by how late they are; null where that is not said. */
function viewIn(text: string, said: string, today: Temporal.PlainDate, now: Temporal.PlainDateTime): View | null {
  if (lateAndToday.test(said)) return { to: today.toString() };
  const { period, overdue } = readDeadlineListRequest(text, now);
  if (overdue) return { overdue };
  if (period === null) return null;
  const [from, to] = [period.from?.toString(), period.to?.toString()];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
