// The changes of a conversation that can still be taken back: kept with what they did and in which cases, found by how a message names them.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Click } from '../reply.ts';
import { readCases } from '../understanding/case-id.ts';
import { cueShape } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import { type Intent, intents } from '../understanding/intents.ts';
import { clickShape, type Subject } from './screen.ts';

/** A change with the press that takes it back. */
export const changeShape = clickShape.extend({ errand: z.enum(intents), caseIds: z.array(z.string()).max(20) });
export type Change = z.infer<typeof changeShape>;

const mostKept = 4;

const { names, keeps } = readKnowledgeFile(
  `${import.meta.dirname}/changes-words.yaml`,
  z.strictObject({ names: z.partialRecord(z.enum(intents), cueShape), keeps: cueShape }),
);

/** The changes after an answer, the last first: `made` is the press that takes back what was just done. */
export function changesAfter(before: readonly Change[], made: Click | null, subject: Subject | null): Change[] {
  // A card that is shown again has the press of a change that is known.
  if (made === null || subject === null || before.some((change) => isSame(change, made))) return [...before];
  return [{ ...made, errand: subject.errand, caseIds: subject.caseIds }, ...before].slice(0, mostKept);
}

/** The changes that are left when one is taken back. */
export function changesWithout(changes: readonly Change[], back: Click): Change[] {
  return changes.filter((change) => !isSame(change, back));
}

function isSame(one: Click, other: Click): boolean {
  return one.verb === other.verb && JSON.stringify(one.data) === JSON.stringify(other.data);
}

/** What a message says of the change it takes back: what it did, null where that is not named, and the cases. */
export interface NamedChange {
  errand: Intent | null;
  caseIds: string[];
}

/** Reads how a message names the change that it takes back; what it says is to stay as it is names none. */
export function readNamedChange(text: string): NamedChange {
  const told = withoutKept(text);
  const plain = spacedWords(told);
  const [first] = Object.entries(names)
    .map(([errand, cue]) => ({ errand: errand as Intent, at: plain.search(cue) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return { errand: first?.errand ?? null, caseIds: readCases(told).meant };
}

/** The newest change that fits how a message names it; null where none does, or where the message names none. */
export function changeNamed(changes: readonly Change[], { errand, caseIds }: NamedChange): Change | null {
  if (errand === null && caseIds.length === 0) return null;
  const fits = (change: Change) =>
    (errand === null || change.errand === errand) &&
    (caseIds.length === 0 || change.caseIds.some((caseId) => caseIds.includes(caseId)));
  return changes.find(fits) ?? null;
}

const clauseEnd = /[,;.!]+\s*|\s+(?=(?:men|och|but|and)\s)/iu;

/** A message without the clauses that say what is to stay as it is: "but leave the move". */
export function withoutKept(text: string): string {
  return text
    .split(clauseEnd)
    .filter((clause) => !keeps.test(spacedWords(clause)))
    .join(', ');
}
