// Which known short answer a question asks for, if any.
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { ReadHit } from '../search/rerank.ts';
import type { AlsoSought } from '../search/search.ts';
import { asksYesOrNo, yesOrNo } from '../swedish/terms-of-questions.ts';
import { candidatesFor, type Likeness, toldBy } from './answer-likeness.ts';
import { type FittedWeights, shares } from './fitted-weights.ts';
import type { KnownAnswer } from './known-answers.ts';

// A conditional logit on the known questions themselves, each asked of answers that do not know it; of every seventh answer that is taken
// away, none is meant, nor of a question that it does not answer. `node test/bench/fit-known-answers.ts` prints this table anew.
const fitted: FittedWeights<keyof Likeness> = {
  base: -3.02,
  weights: {
    score: { mean: 0.351, deviation: 0.133, weight: 0.214 },
    lead: { mean: -0.152, deviation: 0.155, weight: 0.504 },
    passage: { mean: 0.204, deviation: 0.167, weight: -0.134 },
    passageLead: { mean: -0.137, deviation: 0.159, weight: 0.515 },
    alike: { mean: 0.387, deviation: 0.208, weight: 0.0109 },
    letters: { mean: 0.335, deviation: 0.179, weight: 0.0841 },
    near: { mean: 0.0167, deviation: 0.0623, weight: 0.0783 },
    held: { mean: 0.509, deviation: 0.241, weight: 0.303 },
    stated: { mean: 0.414, deviation: 0.241, weight: 0.139 },
    missing: { mean: 0.398, deviation: 0.234, weight: -0.527 },
    way: { mean: 0.497, deviation: 0.189, weight: 0.418 },
    holds: { mean: 0.936, deviation: 0.244, weight: 0.115 },
    named: { mean: 0.987, deviation: 0.115, weight: -0.0127 },
    yesOrNo: { mean: 0.645, deviation: 0.478, weight: 0.126 },
    numbers: { mean: 0.0565, deviation: 0.244, weight: -0.187 },
    negation: { mean: 0.0784, deviation: 0.269, weight: -0.11 },
    length: { mean: 1.56, deviation: 0.307, weight: 0.49 },
    alikeLead: { mean: -0.277, deviation: 0.238, weight: 0.178 },
    lettersLead: { mean: -0.235, deviation: 0.208, weight: 0.389 },
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

/** A question that tells less of its subject ("are there more?", "should I do that?") means no answer in particular. */
const leastTold = 3;
const sameWay = 0.75;
/** An answer is out where the question is so much liker to one that it does not answer. */
const muchLiker = 0.25;

/** The short answer in a language, without a "yes" or "no" where that would answer another question. */
export function shortAnswer({ answer, saysYesOrNo }: Found, language: 'sv' | 'en'): string {
  const short = answer.short[language];
  if (saysYesOrNo) return short;
  const rest = short.replace(yesOrNo, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/**
 * The known answer that a question most likely asks for; null where none comes near. `also` is what its words stand for, `hits` the
 * passages found for it. `least` is how much of its subject it must tell.
 */
export function knownAnswerTo(
  knowledge: KnowledgeBase,
  question: string,
  also: readonly AlsoSought[],
  hits: readonly ReadHit[],
  least = leastTold,
): Found | null {
  if (toldBy(knowledge.answers, question) < least) return null;
  const scores = new Map(hits.map(({ position, score }) => [position, score]));
  const passageScore = (place: number) => scores.get(knowledge.placed.get(place) ?? -1) ?? 0;
  const near = candidatesFor(knowledge.answers, question, also, passageScore);
  const parts = shares(
    fitted,
    near.map(({ likeness }) => likeness),
  );
  const found = near.flatMap(({ place, likeness }, at) => {
    const answer = knowledge.answers.answers[place];
    const position = knowledge.placed.get(place);
    if (answer === undefined || position === undefined || likeness.near > muchLiker) return [];
    const isSame = likeness.alike >= sameWay && likeness.missing === 0 && likeness.negation === 0;
    const saysYesOrNo = isSame && asksYesOrNo(question);
    return [{ answer, position, isSilent: answer.isSilent, share: parts[at] ?? 0, saysYesOrNo }];
  });
  return likeliestOf(found);
}

/**
 * The likeliest answer of the likeliest passage; answers of one passage speak for each other, and what it is silent on for itself. The
 * likelihood lies between the answer's own share and that of the passage (their geometric mean).
 */
export function likeliestOf<Each extends { position: number; isSilent: boolean; share: number }>(
  found: readonly Each[],
): (Each & { likelihood: number }) | null {
  const sideOf = ({ position, isSilent }: Each) => (isSilent ? -1 - position : position);
  const ofSide = new Map<number, number>();
  for (const each of found) ofSide.set(sideOf(each), (ofSide.get(sideOf(each)) ?? 0) + each.share);
  const sum = (each: Each) => ofSide.get(sideOf(each)) ?? 0;
  const [best] = found.toSorted((one, other) => sum(other) - sum(one) || other.share - one.share);
  return best === undefined ? null : { ...best, likelihood: Math.sqrt(best.share * sum(best)) };
}
