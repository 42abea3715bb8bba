// Whether a message asks how Trepart itself works, learned from the questions of its manual and from what people write otherwise.
import { readCompressed } from '../../../knowledge/knowledge-file.ts';
import { recently } from '../../../knowledge/recently.ts';
import { type Lesson, learn, usualSettings } from '../learned/learning.ts';
import { type LinearModel, likelihoods, readModels } from '../learned/linear-model.ts';
import { type Features, see } from '../learned/message-features.ts';

/** Where the learned model lies. */
export const aboutTrepartFile = `${import.meta.dirname}/about-trepart.bin`;

const labels = ['manual', 'other'];
/** What tells the two apart most is in few lessons, so these count several times. */
const times = 3;

/** How likely a message asks how Trepart works, 0 to 1, by the model that Trepart ships. */
export const likelyAboutTrepart = recently((text): number => likelyBy(shippedModel(), text));

/** The same by a given model. */
export function likelyBy(model: LinearModel, text: string): number {
  return likelihoods(model, featuresOf(text))[0] ?? 0;
}

/** Learns the model: `asked` are questions that the manual answers, `near` such as it does not, `other` what else people write. */
export function learnAboutTrepart(told: Record<'asked' | 'near' | 'other', readonly string[]>): LinearModel {
  const lesson = (text: string, label: string): Lesson => ({ features: featuresOf(text), label });
  const lessons = [
    ...told.asked.flatMap((text) => Array<Lesson>(times).fill(lesson(text, 'manual'))),
    ...told.near.flatMap((text) => Array<Lesson>(times).fill(lesson(text, 'other'))),
    ...told.other.map((text) => lesson(text, 'other')),
  ];
  return learn(lessons, labels, { ...usualSettings, rounds: 8 });
}

// Who asks, and what is open, is no part of what is asked.
function featuresOf(text: string): Features {
  return see({ text, as: 'caseworker', open: null }).words;
}

let shipped: LinearModel | null = null;

function shippedModel(): LinearModel {
  if (shipped === null) {
    const model = readModels(readCompressed(aboutTrepartFile)).models.get('aboutTrepart');
    if (model === undefined) throw new Error(`${aboutTrepartFile} holds no model. Run: trepart learn`);
    shipped = model;
  }
  return shipped;
}
