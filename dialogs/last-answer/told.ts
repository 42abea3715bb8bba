// What the forms of an answer out of the documents are made of.
import type { Source } from '../../knowledge/answer/answer.ts';
import { withoutMarkup } from '../citing.ts';
import type { Turn } from '../turn.ts';
import type { Language } from '../understanding/language.ts';
import type { PolicyMemory } from './memory.ts';

export interface Told {
  turn: Turn;
  memory: PolicyMemory;
  /** The passages that the answer quoted, the best first, as they stand. */
  sources: [Source, ...Source[]];
  language: Language;
}

/** The sentence that stood in bold; where that only leads in a list, with the list. */
export function sentenceOf({ mark, statement }: Source): string {
  return withoutMarkup(mark === '' || mark.trimEnd().endsWith(':') ? statement : mark);
}
