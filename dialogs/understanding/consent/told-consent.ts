// What a message tells of the applicant's consent, learned from what people write beside a booking, and held by words that make it doubtful.
import { z } from 'zod';
import { readCompressed, readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { recently } from '../../../knowledge/recently.ts';
import { type Lesson, learn, usualSettings } from '../learned/learning.ts';
import { type LinearModel, likelihoods, readModels } from '../learned/linear-model.ts';
import { type Features, featuresInErrand, see } from '../learned/message-features.ts';

/** There is consent; there is none; it is said and in doubt; nothing is said of it. */
export const consentLabels = ['yes', 'no', 'doubt', 'none'] as const;

/** A message with what it tells of consent. */
export const consentExample = z.strictObject({
  writer: z.string(),
  lang: z.enum(['sv', 'en']),
  text: z.string().min(1),
  consent: z.enum(consentLabels),
});
export type ConsentExample = z.infer<typeof consentExample>;

/** Where the learned model lies. */
export const consentModelFile = `${import.meta.dirname}/consent-model.bin`;

/** Likelihoods from which it is a yes, where no word speaks against it; likely one; and rather none, or one in doubt. */
const [surely, likely, rather] = [0.8, 0.5, 0.6];
/** Who tells more than so many words has more to tell than that there is consent. */
const longestSure = 30;

const { speaks, unsettles, agrees } = readKnowledgeFile(
  `${import.meta.dirname}/consent-words.yaml`,
  z.strictObject({ speaks: z.array(z.string()), unsettles: z.array(z.string()), agrees: z.array(z.string()) }),
);
const asWords = (patterns: readonly string[]) => `(?<![\\p{L}])(?:${patterns.join('|')})(?![\\p{L}])`;
const speaking = new RegExp(asWords(speaks), 'u');
const agreeing = new RegExp(asWords(agrees), 'u');
const unsettling = new RegExp(`${asWords(unsettles)}|\\?`, 'u');

/** What is told of consent; `likely` is a yes that is to be asked about. */
export type ToldConsent = 'yes' | 'likely' | 'no' | 'doubt';

/** What a message tells of consent by the model that Trepart ships. */
export const readToldConsent = recently((text): ToldConsent | null => toldBy(shippedModel(), text));

/**
 * What a message tells of consent, written while a time and the line on consent are in sight: `yes` only where nothing in it makes that
 * doubtful; null where it does not speak of consent.
 */
export function toldBy(model: LinearModel, text: string): ToldConsent | null {
  const plain = text.normalize('NFC').toLowerCase();
  const [yes = 0, no = 0, doubt = 0] = likelihoods(model, featuresOf(text));
  const isSettled = speaking.test(plain) && !unsettling.test(plain);
  if (yes >= surely && isSettled && text.trim().split(/\s+/).length <= longestSure) return 'yes';
  if (yes >= likely) return isSettled ? 'likely' : speaking.test(plain) ? 'doubt' : null;
  if (no + doubt < rather) return null;
  return no > doubt ? 'no' : 'doubt';
}

/** Whether a sentence of a request tells that somebody agreed: what else it says of the applicant is no consent. */
export function tellsAgreement(sentence: string): boolean {
  return agreeing.test(sentence.normalize('NFC').toLowerCase()) && readToldConsent(sentence) === 'yes';
}

/** Learns the model; `beside` are messages beside a booking that say nothing of consent. */
export function learnConsent(examples: readonly ConsentExample[], beside: readonly string[]): LinearModel {
  const lesson = (text: string, label: string): Lesson => ({ features: featuresOf(text), label });
  const lessons = [
    ...examples.map(({ text, consent }) => lesson(text, consent)),
    ...beside.map((text) => lesson(text, 'none')),
  ];
  return learn(lessons, consentLabels, { ...usualSettings, rounds: 12 });
}

function featuresOf(text: string): Features {
  return featuresInErrand(see({ text, as: 'caseworker', open: { errand: 'bookMeeting', awaits: 'slot' } }));
}

let shipped: LinearModel | null = null;

function shippedModel(): LinearModel {
  if (shipped === null) {
    const model = readModels(readCompressed(consentModelFile)).models.get('consent');
    if (model === undefined) throw new Error(`${consentModelFile} holds no model of consent. Run: trepart learn`);
    shipped = model;
  }
  return shipped;
}
