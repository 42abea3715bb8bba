// Which known short answer a follow-up asks for, read with the question before it and what was shown on that.
import type { KnowledgeBase, Subject } from '../knowledge-base.ts';
import { alsoSought } from '../search/expansions.ts';
import { search } from '../search/search.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { askedFor, holds } from '../swedish/terms-of-questions.ts';
import { waysOf } from '../swedish/terms-of-ways.ts';
import { heldBy, likestWay, statesSame } from './answer-likeness.ts';
import { type FittedWeights, shares } from './fitted-weights.ts';
import { type Found, knownAnswerTo } from './known-answer.ts';
import type { KnownAnswer } from './known-answers.ts';

/** What speaks for an answer being the one that a follow-up asks for. */
export interface FollowUpLikeness {
  /** Share of the follow-up's own telling words that the answer holds with its questions. */
  own: number;
  /** The same of the question before. */
  before: number;
  /** 1 where its passage is the one that was shown, or stands beside it. */
  beside: number;
  /** 1 where it is of the same document. */
  document: number;
  /** How much the follow-up asks in a way that one of its questions does. */
  way: number;
  /** 1 where the short answer holds the kind of thing that is asked for. */
  holds: number;
  /** How well it fits both questions read as one, 0 to 1. */
  together: number;
  /** How well it fits the follow-up alone. */
  alone: number;
}

// A conditional logit on the follow-ups of test/eval/questions. `node test/bench/fit-follow-ups.ts` prints this table anew.
const fitted: FittedWeights<keyof FollowUpLikeness> = {
  base: -3.03,
  weights: {
    own: { mean: 0.352, deviation: 0.421, weight: 0.775 },
    before: { mean: 0.329, deviation: 0.28, weight: 1.13 },
    beside: { mean: 0.594, deviation: 0.491, weight: 0.726 },
    document: { mean: 0.76, deviation: 0.427, weight: 0.71 },
    way: { mean: 0.672, deviation: 0.282, weight: 0.592 },
    holds: { mean: 0.721, deviation: 0.449, weight: 0.0248 },
    together: { mean: 0.0968, deviation: 0.157, weight: 0.701 },
    alone: { mean: 0.113, deviation: 0.196, weight: 0.365 },
  },
};

/** An answer that a follow-up may ask for, by its place. */
export interface FollowUpCandidate {
  place: number;
  answer: KnownAnswer;
  position: number;
  likeness: FollowUpLikeness;
}

const mostFor = 10;

/**
 * The answers that come near to a follow-up by itself, or with the question before it, and those of what was shown; not the one that the
 * question before asked for, which is not told again.
 */
export function followUpCandidates(knowledge: KnowledgeBase, text: string, subject: Subject): FollowUpCandidate[] {
  const { answers, passages, placed, glossary } = knowledge;
  const [followUp, before] = [spelledOut(text), spelledOut(subject.question)];
  const also = (said: string) => alsoSought(glossary, { text: said, subject: null, vector: null });
  const scores = (said: string) =>
    new Map(
      search(answers.index, said, { limit: mostFor, also: also(said) }).map(({ position, score }) => [position, score]),
    );
  const [together, alone] = [scores(`${before} ${followUp}`), scores(followUp)];
  const shown = passages.findIndex(({ id }) => id === subject.shown[0]);
  const isBeside = (position: number) => Math.abs(position - shown) <= 1;
  const [wanted, ways] = [askedFor(followUp), waysOf(followUp)];
  const told = knownAnswerTo(knowledge, before, also(before), knowledge.find({ text: before, subject: null, vector: null }, 8));
  return [...placed].flatMap(([place, position]) => {
    const answer = answers.answers[place];
    const isNear = together.has(place) || alone.has(place) || isBeside(position);
    if (answer === undefined || answer === told?.answer || !isNear) return [];
    const likeness = {
      own: heldBy(answers, answer, followUp, also(followUp)).share,
      before: heldBy(answers, answer, before, also(before)).share,
      beside: isBeside(position) ? 1 : 0,
      document: passages[position]?.document === passages[shown]?.document ? 1 : 0,
      way: likestWay(answers, answer, ways),
      holds: holds(answer.short.sv, wanted) ? 1 : 0,
      together: together.get(place) ?? 0,
      alone: alone.get(place) ?? 0,
    };
    return [{ place, answer, position, likeness }];
  });
}

/** From this likelihood on a known answer is told to a follow-up. */
const surelyMeant = 0.35;

/** The known answer to a follow-up; null where none is surely meant. */
export function knownFollowUpTo(knowledge: KnowledgeBase, text: string, subject: Subject): Found | null {
  const near = followUpCandidates(knowledge, text, subject);
  const parts = shares(
    fitted,
    near.map(({ likeness }) => likeness),
  );
  const found = near.map((each, at) => ({ ...each, share: parts[at] ?? 0 }));
  const [best] = found.toSorted((one, other) => other.share - one.share);
  if (best === undefined) return null;
  const { answer, position } = best;
  const alike = found.filter((each) => statesSame(each.answer, answer));
  const likelihood = alike.reduce((sum, { share }) => sum + share, 0);
  return likelihood >= surelyMeant ? { answer, position, likelihood, saysYesOrNo: false } : null;
}
