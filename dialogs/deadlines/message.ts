// A message to the dialogue on deadlines, and what it is answered with.
import { pointedCase } from '../conversation/pointing.ts';
import type { Subject } from '../conversation/screen.ts';
import type { Click } from '../reply.ts';
import { readCases } from '../understanding/case-id.ts';
import type { Understanding } from '../understanding/understand.ts';
import type { DeadlineReply, View } from './turn.ts';

export interface DeadlineAnswer extends DeadlineReply {
  intent: 'listDeadlines' | 'markJobPlanDone' | 'snoozeReminder' | 'handOver' | null;
}

/** A message of this dialogue, and what was in sight while it was written. */
export interface DeadlineMessage {
  text: string;
  understood: Understanding;
  subject: Subject | null;
  /** The deadlines that were counted in the figure in sight. */
  counted: View;
  /** The press that takes back the last change. */
  undo: Click | null;
  /** The moment in Stockholm at which it is answered. */
  now: Temporal.PlainDateTime;
}

/** The cases that a message is about: those it names, else the one that it points to, else the one that was in sight. */
export function casesOf({ text, subject }: DeadlineMessage): string[] {
  const { meant } = readCases(text);
  if (meant.length > 0) return meant;
  const pointed = pointedCase(text, subject);
  if (pointed !== null) return pointed === 'unsure' ? [] : [pointed];
  return subject !== null && subject.caseIds.length === 1 ? subject.caseIds : [];
}
