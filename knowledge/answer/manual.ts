// Our own manual as a knowledge base by itself, for questions on how this program works.
import type { ReadDocument } from '../document.ts';
import { buildKnowledgeBase, type KnowledgeBase, type OwnKnowledge } from '../knowledge-base.ts';
import { soughtBy } from '../search/ranking.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { type Answer, sourceOfKnown } from './answer.ts';
import { tells } from './fitting-answer.ts';
import { knownAnswerTo } from './known-answer.ts';
import { type KnownAnswer, prepareAnswers } from './known-answers.ts';
import { questionWithin } from './question-within.ts';

/** Makes our manual ready to be asked. What is written beside the city's documents says nothing of it, except what words mean. */
export function buildManual(
  documents: ReadDocument[],
  answers: readonly KnownAnswer[],
  { glossary, notices }: Pick<OwnKnowledge, 'glossary' | 'notices'>,
): KnowledgeBase {
  return buildKnowledgeBase(documents, {
    tensions: [],
    notices: { ...notices, notices: [] },
    glossary,
    notStated: { documents: [], topics: [] },
    answers: prepareAnswers(answers),
    digests: [],
  });
}

/** Where all is of one program, fewer words tell what is asked. */
const leastTold = 1;

/** From this likelihood on an answer is surely the one that is asked for; below it is told as one in doubt. */
const surely = 0.22;

/** What the manual likeliest answers to a message, with how likely that is what it asks, 0 to 1; null where nothing comes near. */
export function likeliestOfManual(
  knowledge: KnowledgeBase,
  message: string,
): { answer: Answer; likelihood: number } | null {
  const { manual } = knowledge;
  if (manual === null) return null;
  // The whole message counts: what is told beside a short question may be of something else.
  const { asked: text } = questionWithin(spelledOut(message));
  const plain = { text, subject: null, vector: null };
  const best = knownAnswerTo(manual, text, soughtBy(manual, plain).also, manual.find(plain, 8), leastTold);
  if (best === null || !tells(best, text)) return null;
  const source = sourceOfKnown(manual, best);
  if (source === null) return null;
  const { likelihood } = best;
  const answer: Answer =
    likelihood >= surely
      ? { kind: 'answered', sources: [source], notes: [], warning: null }
      : { kind: 'notStated', nearest: [source], silence: null, isNear: true };
  return { answer, likelihood };
}
