// What the forms of an answer out of the documents are made of.
import type { Source } from '../../knowledge/answer/answer.ts';
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
