// Which known short answer a question asks for, if any.
import type { KnowledgeBase, Subject } from '../knowledge-base.ts';
import { alsoSought } from '../search/expansions.ts';
import type { ReadHit } from '../search/rerank.ts';
import type { AlsoSought } from '../search/search.ts';
import { asksReason, namesAnother } from '../swedish/terms-of-follow-ups.ts';
import { askedFor, asksYesOrNo, holds, yesOrNo } from '../swedish/terms-of-questions.ts';
import { candidatesFor, heldBy, type Likeness } from './answer-likeness.ts';
import { type FittedWeights, likelihood } from './fitted-weights.ts';
import type { KnownAnswer } from './known-answers.ts';
import { wholeQuestions } from './whole-question.ts';

// Logistic regression on the known questions themselves, each asked of answers that do not know it; every seventh of answers of which
// none answers it, and questions that an answer does not answer. `node test/bench/fit-known-answers.ts` prints this table anew.
const fitted: FittedWeights<keyof Likeness> = {
  base: -4.32,
  weights: {
    score: { mean: 0.334, deviation: 0.128, weight: 0.0185 },
    lead: { mean: -0.152, deviation: 0.153, weight: 1.01 },
    passage: { mean: 0.207, deviation: 0.165, weight: -0.00402 },
    passageLead: { mean: -0.148, deviation: 0.163, weight: 0.539 },
    alike: { mean: 0.354, deviation: 0.2, weight: 0.0504 },
    letters: { mean: 0.301, deviation: 0.17, weight: 0.0372 },
    near: { mean: 0.0207, deviation: 0.069, weight: 0.158 },
    held: { mean: 0.484, deviation: 0.233, weight: -0.000248 },
    stated: { mean: 0.405, deviation: 0.232, weight: 0.199 },
    missing: { mean: 0.414, deviation: 0.229, weight: -0.63 },
    kind: { mean: 0.851, deviation: 0.249, weight: 0.245 },
    yesOrNo: { mean: 0.642, deviation: 0.479, weight: 0.617 },
    numbers: { mean: 0.0668, deviation: 0.265, weight: -0.195 },
    negation: { mean: 0.0749, deviation: 0.263, weight: -0.11 },
    length: { mean: 1.59, deviation: 0.3, weight: 0.37 },
    veryAlike: { mean: 0.00484, deviation: 0.0274, weight: 0.00246 },
    alikeLead: { mean: -0.267, deviation: 0.226, weight: 0.379 },
    lettersLead: { mean: -0.216, deviation: 0.185, weight: 0.33 },
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

/** The short answer in a language, without a "yes" or "no" where that would answer another question. */
export function shortAnswer({ answer, saysYesOrNo }: Found, language: 'sv' | 'en'): string {
  const short = answer.short[language];
  if (saysYesOrNo) return short;
  const rest = short.replace(yesOrNo, '');
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/**
 * The known answer that a question most likely asks for; null where none comes near. `also` is what its words stand for, `hits` the
 * passages found for it.
 */
export function knownAnswerTo(
  knowledge: KnowledgeBase,
  question: string,
  also: readonly AlsoSought[],
  hits: readonly ReadHit[],
): Found | null {
  const scores = new Map(hits.map(({ position, score }) => [position, score]));
  const passageScore = (place: number) => scores.get(knowledge.placed.get(place) ?? -1) ?? 0;
  const found = candidatesFor(knowledge.answers, question, also, passageScore).flatMap(({ place, likeness }) => {
    const answer = knowledge.answers.answers[place];
    const position = knowledge.placed.get(place);
    if (answer === undefined || position === undefined) return [];
    const isSame = likeness.alike >= sameWay && likeness.missing === 0 && likeness.negation === 0;
    const saysYesOrNo = isSame && asksYesOrNo(question);
    return [{ answer, position, likelihood: likelihood(fitted, likeness), saysYesOrNo }];
  });
  return found.reduce<Found | null>((best, each) => (each.likelihood > (best?.likelihood ?? 0) ? each : best), null);
}

/** From this likelihood on a known answer is told to a follow-up that it fits. */
const surelyMeant = 0.35;
/** So much of what the question before told must an answer hold that states another passage than was shown. */
const leastOfSubject = 0.5;
/** So much of each word of the follow-up. */
const leastOfOwn = 0.5;

/**
 * The known answer to what a follow-up asks as a whole; null where none is surely meant. It holds all that the follow-up tells, and is
 * on the subject of the question before, unless the follow-up puts another thing in its place.
 */
export function knownFollowUpTo(knowledge: KnowledgeBase, followUp: string, subject: Subject): Found | null {
  const { answers, passages, glossary } = knowledge;
  const wanted = askedFor(followUp);
  const fits = ({ answer, position }: Found) => {
    const also = (text: string) => alsoSought(glossary, { text, subject: null, vector: null });
    const isOnSubject =
      namesAnother(followUp) ||
      subject.shown.includes(passages[position]?.id ?? '') ||
      heldBy(answers, answer, subject.question, also(subject.question)).share >= leastOfSubject;
    return (
      isOnSubject &&
      heldBy(answers, answer, followUp, also(followUp)).least >= leastOfOwn &&
      holds(answer.short.sv, wanted) &&
      (!asksReason.test(followUp) || answer.asked.some((asked) => asksReason.test(asked)))
    );
  };
  const told = knowledge.passage(subject.shown[0] ?? '')?.text ?? '';
  const found = wholeQuestions(answers.index, subject.question, told, followUp).flatMap((text) => {
    const question = { text, subject: null, vector: null };
    const known = knownAnswerTo(knowledge, text, alsoSought(glossary, question), knowledge.find(question, 8));
    return known !== null && known.likelihood >= surelyMeant && fits(known) ? [known] : [];
  });
  return found.toSorted((one, other) => other.likelihood - one.likelihood)[0] ?? null;
}
