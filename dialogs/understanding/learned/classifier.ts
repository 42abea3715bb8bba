// What a message means, by what was learned from examples: its intent, its mood and its move, each with how likely it is.
import { type Intent, intents } from '../intents.ts';
import type { Mood } from '../mood.ts';
import { type Move, moods, moves } from './labels.ts';
import { type Lesson, learn } from './learning.ts';
import { type LinearModel, likelihoods } from './linear-model.ts';
import { type Features, featuresInErrand, type Said, wordFeatures } from './message-features.ts';

/** A message with what it means. */
export interface LabelledMessage extends Said {
  expect: { intent: Intent; mood: Mood | null; move: Move };
}

/** The four models: what words alone ask for, whether a message belongs to the open errand, its mood and its move. */
export const modelNames = ['intent', 'belongs', 'mood', 'move'] as const;
export type Models = Record<(typeof modelNames)[number], LinearModel>;

/** Readings with how likely they are, the likeliest first. */
export type Ranked<Label> = { label: Label; likelihood: number }[];

export interface Classified {
  intents: Ranked<Intent>;
  moods: Ranked<Mood>;
  moves: Ranked<Move>;
}

// Personal data is found by rules, before anything else.
const learnedIntents = intents.filter((intent) => intent !== 'sensitive');

/** Classifies one message in its context. */
export function classify(models: Models, said: Said): Classified {
  const words = wordFeatures(said);
  const inErrand = featuresInErrand(said);
  const likely = likelihoods(models.intent, words);
  if (said.open !== null) {
    const [, belongs = 0] = likelihoods(models.belongs, inErrand);
    for (const [at, likelihood] of likely.entries()) likely[at] = likelihood * (1 - belongs);
    const errand = (learnedIntents as Intent[]).indexOf(said.open.errand);
    likely[errand] = (likely[errand] ?? 0) + belongs;
  }
  return {
    intents: ranked(learnedIntents, likely),
    moods: ranked(moods, likelihoods(models.mood, inErrand)),
    moves: said.open === null ? [{ label: 'new', likelihood: 1 }] : ranked(moves, likelihoods(models.move, inErrand)),
  };
}

function ranked<Label extends string>(labels: readonly Label[], likely: Float64Array): Ranked<Label> {
  return labels
    .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
    .toSorted((one, other) => other.likelihood - one.likelihood);
}

/** Learns all four from examples. */
export function learnModels(examples: readonly LabelledMessage[]): Models {
  const seen = examples.map((each) => ({
    ...each.expect,
    open: each.open,
    words: wordFeatures(each),
    inErrand: featuresInErrand(each),
  }));
  type Seen = (typeof seen)[number];
  const lessons = (among: Seen[], features: (one: Seen) => Features, label: (one: Seen) => string): Lesson[] =>
    among.map((one) => ({ features: features(one), label: label(one) }));
  const asked = seen.filter(
    ({ intent, move, open }) => intent !== 'sensitive' && (open === null || move === 'new' || intent !== open.errand),
  );
  const within = seen.filter(({ open }) => open !== null);
  return {
    intent: learn(
      lessons(
        asked,
        ({ words }) => words,
        ({ intent }) => intent,
      ),
      learnedIntents,
    ),
    belongs: learn(
      lessons(
        within,
        ({ inErrand }) => inErrand,
        ({ intent, open }) => (intent === open?.errand ? 'yes' : 'no'),
      ),
      ['no', 'yes'],
    ),
    mood: learn(
      lessons(
        seen,
        ({ inErrand }) => inErrand,
        ({ mood }) => mood ?? '',
      ),
      moods,
    ),
    move: learn(
      lessons(
        within,
        ({ inErrand }) => inErrand,
        ({ move }) => move,
      ),
      moves,
    ),
  };
}
