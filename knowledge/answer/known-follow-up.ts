// Which known short answer a follow-up asks for, read with the question before it and what was shown on that.
import type { KnowledgeBase, Subject } from '../knowledge-base.ts';
import { alsoSought } from '../search/expansions.ts';
import { idfOf, type SearchIndex, search } from '../search/search.ts';
import { foldText } from '../swedish/terms.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import { namesAnother, otherNamed } from '../swedish/terms-of-follow-ups.ts';
import { askedFor, askingWords, holds, lightWords } from '../swedish/terms-of-questions.ts';
import { termReader } from '../swedish/terms-of-sentences.ts';
import { waysOf } from '../swedish/terms-of-ways.ts';
import { heldBy, likestWay } from './answer-likeness.ts';
import { type FittedWeights, shares } from './fitted-weights.ts';
import { type Found, knownAnswerTo } from './known-answer.ts';
import type { KnownAnswer } from './known-answers.ts';

/** What speaks for an answer being the one that a follow-up asks for. */
export interface FollowUpLikeness {
  /** Share of the follow-up's own telling words that the answer holds with its questions. */
  own: number;
  /** The same of the question before, as the follow-up changes it. */
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
  base: -3.04,
  weights: {
    own: { mean: 0.834, deviation: 0.247, weight: -0.0799 },
    before: { mean: 0.313, deviation: 0.295, weight: 1.07 },
    beside: { mean: 0.332, deviation: 0.471, weight: 0.547 },
    document: { mean: 0.608, deviation: 0.488, weight: 0.694 },
    way: { mean: 0.799, deviation: 0.233, weight: 0.805 },
    holds: { mean: 0.845, deviation: 0.362, weight: 0.207 },
    together: { mean: 0.119, deviation: 0.183, weight: 1.01 },
    alone: { mean: 0.276, deviation: 0.239, weight: 0.503 },
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
/** Where a follow-up asks in some way (for a reason, for somebody), an answer to another way of asking is out. */
const leastWay = 0.5;
/** So much of what a follow-up tells itself an answer must hold. */
const leastOwn = 0.3;

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
  const both = asOne(answers.index, before, followUp);
  const subjectOf = namesAnother(followUp) ? both : before;
  const [together, alone] = [scores(both), scores(followUp)];
  const shown = passages.findIndex(({ id }) => id === subject.shown[0]);
  const isBeside = (position: number) => Math.abs(position - shown) <= 1;
  const [wanted, ways] = [askedFor(followUp), waysOf(followUp)];
  const told = knownAnswerTo(
    knowledge,
    before,
    also(before),
    knowledge.find({ text: before, subject: null, vector: null }, 8),
  );
  return [...placed].flatMap(([place, position]) => {
    const answer = answers.answers[place];
    const isNear = together.has(place) || alone.has(place) || isBeside(position);
    const way = answer === undefined ? 0 : likestWay(answers, answer, ways);
    if (answer === undefined || answer === told?.answer || !isNear || (ways.size > 0 && way < leastWay)) return [];
    const own = heldBy(answers, answer, followUp, also(followUp)).share;
    const isNoReason = ways.has('reason') && !answer.asked.some((each) => waysOf(each).has('reason'));
    if (own < leastOwn || isNoReason) return [];
    const likeness = {
      own,
      before: heldBy(answers, answer, subjectOf, also(subjectOf)).share,
      beside: isBeside(position) ? 1 : 0,
      document: passages[position]?.document === passages[shown]?.document ? 1 : 0,
      way,
      holds: holds(answer.short.sv, wanted) ? 1 : 0,
      together: together.get(place) ?? 0,
      alone: alone.get(place) ?? 0,
    };
    return [{ place, answer, position, likeness }];
  });
}

/** Both questions as one; a follow-up that names another thing puts that in the place of what the first one names most closely. */
function asOne(index: SearchIndex, before: string, followUp: string): string {
  if (!namesAnother(followUp)) return `${before} ${followUp}`;
  const named = termReader(index)
    .read(before)
    .filter(({ isStopWord, text }) => !isStopWord && !lightWords.has(text) && !askingWords.has(text));
  const [main] = named.toSorted((one, other) => idfOf(index, other.stem) - idfOf(index, one.stem));
  const at = main === undefined ? -1 : foldText(before).indexOf(main.text);
  if (main === undefined || at === -1) return `${before} ${followUp}`;
  return `${before.slice(0, at)}${otherNamed(followUp)}${before.slice(at + main.text.length)}`;
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
  const [best] = near
    .map(({ answer, position }, at) => ({ answer, position, likelihood: parts[at] ?? 0, saysYesOrNo: false }))
    .toSorted((one, other) => other.likelihood - one.likelihood);
  return best !== undefined && best.likelihood >= surelyMeant ? best : null;
}
