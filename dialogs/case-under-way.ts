// What is under way in a case, shown to who names the case and says nothing more that is understood.
import { showOpen } from './deadlines/entry.ts';
import type { Message } from './dialogue.ts';
import { showBooked } from './meetings/entry.ts';
import type { Outcome, Turn } from './turn.ts';
import { readCaseId } from './understanding/case-id.ts';

/**
 * Shows the meetings of the case, else what is open in it, with their buttons; null for questions and where there is neither. A bare
 * figure counts where it is the number of one of the person's cases.
 */
export async function showCase(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const isAbout = understood.intent === 'showCase';
  if (!isAbout && understood.intent !== 'policyQuestion') return null;
  if (!isAbout && (understood.mood === 'ask' || understood.mood === 'suppose')) return null;
  const caseId = readCaseId(text);
  if (caseId === undefined) return null;
  return (await showBooked(turn, caseId, understood)) ?? (await showOpen(turn, caseId, understood));
}
