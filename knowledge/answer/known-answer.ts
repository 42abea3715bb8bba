// Which known short answer a question asks for, if any.
import type { KnowledgeBase, Question } from '../knowledge-base.ts';
import { soughtBy } from '../search/ranking.ts';
import type { ReadHit } from '../search/rerank.ts';
import { questionOpeners, questionWords } from '../swedish/terms-of-courtesies.ts';
import { candidatesFor, type LikenessWeights, likelihoodOf } from './answer-likeness.ts';
import type { KnownAnswer } from './known-answers.ts';

// Logistic regression on the known questions themselves, each asked of answers that do not know it; every seventh of answers of which
// none answers it, and questions that an answer does not answer. `node test/bench/fit-known-answers.ts` prints this table anew.
const fitted: LikenessWeights = {
  base: -4.17,
  weights: {
    score: { mean: 0.334, deviation: 0.128, weight: 0.0178 },
    lead: { mean: -0.152, deviation: 0.153, weight: 1 },
    passage: { mean: 0.207, deviation: 0.165, weight: -0.0161 },
    passageLead: { mean: -0.148, deviation: 0.163, weight: 0.522 },
    alike: { mean: 0.355, deviation: 0.2, weight: 0.0362 },
    letters: { mean: 0.301, deviation: 0.17, weight: 0.0656 },
    near: { mean: 0.0207, deviation: 0.069, weight: 0.156 },
    held: { mean: 0.484, deviation: 0.233, weight: 0.00036 },
    stated: { mean: 0.406, deviation: 0.232, weight: 0.208 },
    missing: { mean: 0.414, deviation: 0.229, weight: -0.629 },
    kind: { mean: 0.851, deviation: 0.249, weight: 0.219 },
    numbers: { mean: 0.0668, deviation: 0.265, weight: -0.177 },
    negation: { mean: 0.0748, deviation: 0.263, weight: -0.123 },
    length: { mean: 1.59, deviation: 0.301, weight: 0.337 },
    veryAlike: { mean: 0.00489, deviation: 0.0277, weight: 0.00393 },
    alikeLead: { mean: -0.267, deviation: 0.226, weight: 0.402 },
    lettersLead: { mean: -0.216, deviation: 0.186, weight: 0.306 },
  },
};

/** A known answer with the place of the passage that states it. */
export interface Found {
  answer: KnownAnswer;
  /** Where the passage stands in the knowledge base. */
  position: number;
  /** How likely the answer is the one asked for, 0 to 1. */
  likelihood: number;
  /** Whether a "yes" or "no" that the short answer begins with answers this question: one put the same way as a known one. */
  saysYesOrNo: boolean;
}

const sameWay = 0.75;

const asksYesOrNo = new RegExp(`(?:^|[,.;:!?]\\s+)(?!(?:${questionWords})\\b)(?:${questionOpeners})(?![\\p{L}])`, 'iu');
const yesOrNo = /^(?:ja|nej|delvis|yes|no|partly)\b[,.:]?\s*/i;

/** The short answer in a language, without a "yes" or "no" where that would answer another question. */
export function shortAnswer({ answer, saysYesOrNo }: Found, language: 'sv' | 'en'): string {
  const short = answer.short[language];
  if (saysYesOrNo) return short;
  const rest = short.replace(yesOrNo, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** The known answer that a question most likely asks for; null where none comes near. `hits` are the passages found for it. */
export function knownAnswerTo(knowledge: KnowledgeBase, question: Question, hits: readonly ReadHit[]): Found | null {
  const scores = new Map(hits.map(({ position, score }) => [position, score]));
  const { also } = soughtBy(knowledge, question);
  const passageScore = (place: number) => scores.get(knowledge.placed.get(place) ?? -1) ?? 0;
  const found = candidatesFor(knowledge.answers, question.text, also, passageScore).flatMap(({ place, likeness }) => {
    const answer = knowledge.answers.answers[place];
    const position = knowledge.placed.get(place);
    if (answer === undefined || position === undefined) return [];
    const isSame = likeness.alike >= sameWay && likeness.missing === 0 && likeness.negation === 0;
    const saysYesOrNo = isSame && asksYesOrNo.test(question.text);
    return [{ answer, position, likelihood: likelihoodOf(fitted, likeness), saysYesOrNo }];
  });
  return found.reduce<Found | null>((best, each) => (each.likelihood > (best?.likelihood ?? 0) ? each : best), null);
}
