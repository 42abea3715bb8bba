// What is under way in a case, shown to who names the case and says nothing more that is understood.
import { showBooked } from './booking/taking.ts';
import { showOpen } from './deadlines/entry.ts';
import type { Outcome, Turn } from './turn.ts';
import { takeCaseId } from './understanding/case-id.ts';
import { fold } from './understanding/fold.ts';
import type { Understanding } from './understanding/understand.ts';

/** Shows the meetings of the case, else what is open in it, with their buttons; null for questions and where there is neither. */
export async function showCase(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
  const { caseId } = takeCaseId(fold(text));
  if (caseId === undefined || understood.intent !== 'policyQuestion') return null;
  if (understood.mood === 'ask' || understood.mood === 'suppose') return null;
  return (await showBooked(turn, caseId, understood)) ?? (await showOpen(turn, caseId, understood));
}
