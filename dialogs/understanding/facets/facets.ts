// Which side of what is in sight a message asks for, learned from questions that people typed below an answer.
import { z } from 'zod';
import { readCompressed } from '../../../knowledge/knowledge-file.ts';
import { recently } from '../../../knowledge/recently.ts';
import { type Lesson, learn, usualSettings } from '../learned/learning.ts';
import { type LinearModel, likelihoods, readModels } from '../learned/linear-model.ts';
import { type Features, see } from '../learned/message-features.ts';

/** What may be asked of what is in sight: of a booking under way or a meeting, of a deadline, of a list. */
export const facets = [
  /** Whether it is definite. */
  'settled',
  /** Who has not answered. */
  'waitingFor',
  /** Whether one side has answered. */
  'partyAnswer',
  /** Until when an answer is awaited. */
  'answerBy',
  'when',
  'ends',
  'length',
  'place',
  'participants',
  'coach',
  'caseworker',
  'consentState',
  'whyConsent',
  'withoutConsent',
  /** Who hears of it, and when. */
  'whoIsTold',
  /** Whether we can remind who has not answered. */
  'nudge',
  'nextStep',
  'readBack',
  'letterSent',
  'interpreter',
  'whoMayChange',
  /** Whether the others must say yes again after a move. */
  'yesAgain',
  /** What else the asker has at that time. */
  'clash',
  'dueDate',
  'late',
  /** Whether the due date moves with the reminder. */
  'dueMoves',
  'remindedAt',
  'whoHasIt',
  /** How many days one has for a plan. */
  'howManyDays',
  'whatChanged',
  'howMany',
  'whichSettled',
  'whichOpen',
  'mostUrgent',
  'nextOne',
  'whose',
] as const;
export type Facet = (typeof facets)[number];

const labels = [...facets, 'other'];

/** A question that was typed below an answer, with the facet it asks for; `other` for what asks for none. */
export const facetExample = z.strictObject({ facet: z.enum([...facets, 'other']), text: z.string().min(1) });
export type FacetExample = z.infer<typeof facetExample>;

/** Where the learned model lies. */
export const facetModelFile = `${import.meta.dirname}/facet-model.bin`;

/**
 * So likely must a facet be beside none at all, among those that may be asked for, and beside any other. Of 551 questions of a writer who was held out, 320
 * were read rightly with these, 25 as another facet; 23 of 298 that ask for none were taken for one.
 */
const [besideNone, among, besideAny] = [0.3, 0.6, 0.2];

/** The facet that a message asks for, of those that may be asked for, by the model that Trepart ships; null where it asks for none. */
export function readFacet(text: string, allowed: ReadonlySet<Facet>): Facet | null {
  return facetIn(ranked(text), allowed);
}

const ranked = recently((text) => likelihoods(shippedModel(), featuresOf(text)));

/** The facet of some likelihoods, in the order of the labels. */
export function facetIn(likelihoods: ArrayLike<number>, allowed: ReadonlySet<Facet>): Facet | null {
  const fitting = facets
    .map((facet, at) => ({ facet, likelihood: likelihoods[at] ?? 0 }))
    .filter(({ facet }) => allowed.has(facet))
    .toSorted((one, other) => other.likelihood - one.likelihood);
  const [best] = fitting;
  const all = fitting.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const none = likelihoods[facets.length] ?? 0;
  const likeliest = Math.max(...facets.map((_, at) => likelihoods[at] ?? 0));
  // What surely asks for something that is not in sight asks for nothing else.
  const isFit = best !== undefined && best.likelihood >= besideAny * likeliest;
  return isFit && best.likelihood >= besideNone * none && best.likelihood >= among * all ? best.facet : null;
}

/** Learns the model: `others` are messages that ask for no facet. */
export function learnFacets(examples: readonly FacetExample[], others: readonly string[]): LinearModel {
  const lessons: Lesson[] = [
    ...examples.flatMap(({ facet, text }) => Array<Lesson>(times).fill({ features: featuresOf(text), label: facet })),
    ...others.filter((_, at) => at % oneIn === 0).map((text) => ({ features: featuresOf(text), label: 'other' })),
  ];
  return learn(lessons, labels, { ...usualSettings, rounds: 10, decay: 2e-4, leastSeen: 2 * times });
}

/** What tells facets apart is in few lessons, so these count several times, and of the others every so many is enough. */
const [times, oneIn] = [3, 4];

// Who asks is no part of what is asked.
function featuresOf(text: string): Features {
  return see({ text, as: 'caseworker', open: null }).words;
}

let shipped: LinearModel | null = null;

function shippedModel(): LinearModel {
  if (shipped === null) {
    const model = readModels(readCompressed(facetModelFile)).models.get('facets');
    if (model === undefined) throw new Error(`${facetModelFile} holds no model. Run: trepart learn`);
    shipped = model;
  }
  return shipped;
}
