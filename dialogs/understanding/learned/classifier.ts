// What a message means, by what was learned from examples: its intent, its mood and its move, each with how likely it is.
import { type Intent, intents } from '../intents.ts';
import { type Mood, moods } from '../mood.ts';
import { type Move, moves } from './labels.ts';
import { carefulSettings, cautiousSettings, type Lesson, learn, sharpSettings } from './learning.ts';
import { type LinearModel, likelihoods } from './linear-model.ts';
import { type Features, featuresInErrand, type Said, type Seen, see } from './message-features.ts';
import { learnSlots, type SlotExample, type SlotModels } from './slot-values.ts';

/** A message with what it means. */
export interface LabelledMessage extends Said, SlotExample {
  expect: { intent: Intent; mood: Mood | null; move: Move; slots: Record<string, unknown> | null };
}

/** The models: what words alone ask for, whether a message belongs to the open errand, its mood, its move, and the slots that are learned. */
export type Models = Record<'intent' | 'belongs' | 'mood' | 'move', LinearModel> & SlotModels;

/** Readings with how likely they are, the likeliest first. */
export type Ranked<Label> = { label: Label; likelihood: number }[];

export interface Classified {
  intents: Ranked<Intent>;
  moods: Ranked<Mood>;
  moves: Ranked<Move>;
}

// Personal data is found by rules, before anything else.
const learnedIntents = intents.filter((intent): intent is LearnedIntent => intent !== 'sensitive');
type LearnedIntent = Exclude<Intent, 'sensitive'>;

/** Ranks what a message may ask for. */
export function rankIntents({ intent, belongs }: Models, seen: Seen): Ranked<Intent> {
  const likely = likelihoods(intent, seen.words);
  if (seen.open === null) return ranked(learnedIntents, likely);
  const [, stays = 0] = likelihoods(belongs, featuresInErrand(seen));
  const { errand } = seen.open;
  return ranked(
    learnedIntents,
    likely.map((likelihood, at) => likelihood * (1 - stays) + (learnedIntents[at] === errand ? stays : 0)),
  );
}

/** Classifies one message in its context. */
export function classify(models: Models, said: Said): Classified {
  const seen = see(said);
  return { intents: rankIntents(models, seen), ...rankMeanings(models, seen) };
}

/** Ranks how a message may be meant, and what it may do to the open errand. */
export function rankMeanings(models: Models, seen: Seen): Omit<Classified, 'intents'> {
  const inErrand = featuresInErrand(seen);
  const likelyMoves = seen.open === null ? null : likelihoods(models.move, inErrand);
  return {
    moods: ranked(moods, withoutStops(likelihoods(models.mood, inErrand), likelyMoves)),
    moves: likelyMoves === null ? [{ label: 'new', likelihood: 1 }] : ranked(moves, likelyMoves),
  };
}

/** Who stops or declines orders nothing, however it is said: moods where that likelihood of an order goes to a denial. */
function withoutStops(likely: Float64Array, likelyMoves: Float64Array | null): Float64Array {
  if (likelyMoves === null) return likely;
  const stops = (likelyMoves[moves.indexOf('stop')] ?? 0) + (likelyMoves[moves.indexOf('deny')] ?? 0);
  const [order, deny] = [moods.indexOf('order'), moods.indexOf('deny')];
  const moved = (likely[order] ?? 0) * stops;
  return likely.map((likelihood, at) => likelihood + (at === deny ? moved : at === order ? -moved : 0));
}

function ranked<Label extends string>(labels: readonly Label[], likely: Float64Array): Ranked<Label> {
  return labels
    .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
    .toSorted((one, other) => other.likelihood - one.likelihood);
}

/** Of the messages with which somebody turns to something new, one in so many is learned as said while something else is open, too. */
const interrupting = 5;

/**
 * Requests of their own as they come in the middle of another errand. In the examples few do, as most messages there that have something open
 * go on with it; in a conversation something is nearly always open.
 */
function interruptions(examples: readonly LabelledMessage[]): LabelledMessage[] {
  const opens = examples.flatMap(({ open }) => (open === null ? [] : [open]));
  return examples.flatMap((example, at) => {
    const open = opens[(at * 7_919) % opens.length];
    const isOther = example.open === null && open !== undefined && open.errand !== example.expect.intent;
    return isOther && at % interrupting === 0 ? [{ ...example, open }] : [];
  });
}

/** Learns all of them from examples. */
export function learnModels(examples: readonly LabelledMessage[]): Models {
  const look = (example: LabelledMessage) => {
    const one = see(example);
    return { ...example.expect, open: example.open, words: one.words, inErrand: featuresInErrand(one) };
  };
  const seen = examples.map(look);
  type Example = (typeof seen)[number];
  const lessons = (among: Example[], features: (one: Example) => Features, label: (one: Example) => string): Lesson[] =>
    among.map((one) => ({ features: features(one), label: label(one) }));
  const asked = seen.filter(
    ({ intent, move, open }) => intent !== 'sensitive' && (open === null || move === 'new' || intent !== open.errand),
  );
  const within = [...seen, ...interruptions(examples).map(look)].filter(({ open }) => open !== null);
  return {
    intent: learn(
      lessons(
        asked,
        ({ words }) => words,
        ({ intent }) => intent,
      ),
      learnedIntents,
      sharpSettings,
    ),
    belongs: learn(
      lessons(
        within,
        ({ inErrand }) => inErrand,
        ({ intent, open }) => (intent === open?.errand ? 'yes' : 'no'),
      ),
      ['no', 'yes'],
      cautiousSettings,
    ),
    mood: learn(
      lessons(
        seen.filter(({ mood }) => mood !== null),
        ({ inErrand }) => inErrand,
        ({ mood }) => mood ?? '',
      ),
      moods,
      carefulSettings,
    ),
    move: learn(
      lessons(
        within,
        ({ inErrand }) => inErrand,
        ({ move }) => move,
      ),
      moves,
      cautiousSettings,
    ),
    ...learnSlots(examples),
  };
}
