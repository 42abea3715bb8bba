// Reads whom a measure is sought for, of what kind, from whom and with which status.
import type { Audience, MeasureStatus, MeasureType } from '../../../knowledge/catalogue/measures.ts';
import { shippedMeasures } from '../../../knowledge/shipped.ts';
import { compileCues, foldPattern } from '../cues.ts';
import { readSigns } from '../features.ts';
import { fold } from '../fold.ts';
import { type MeasureAspect, measureWords } from '../words/measure-words.ts';

/** What a message says of the measure it seeks; what it does not say is absent. */
export interface MeasureSlots {
  audience?: Audience;
  measureType?: MeasureType;
  provider?: string;
  status?: MeasureStatus;
}

function compile<T extends string>(meanings: readonly { means: T; cues: string }[]) {
  return meanings.map(({ means, cues }) => ({ name: means, pattern: compileCues([cues]) }));
}

export const audiencePatterns = compile(measureWords.audiences);
export const typePatterns = compile(measureWords.types);
export const statusPatterns = compile(measureWords.statuses);
const aspectPatterns = compile(measureWords.aspects);
// Dictation writes compounds apart: "arbets traning".
const apart = new RegExp(`(?<= )(${fold(measureWords.compoundStarts)}) (?=[a-z])`, 'g');
let providerPatterns: { name: string; pattern: RegExp }[] | null = null;

// At first use and not when the file is loaded, so that a broken catalogue is told as a fault of the start.
/** The providers with the pattern of their names. */
export function providers() {
  providerPatterns ??= shippedMeasures().providers.map(({ name, says }) => ({
    name,
    // Before a place it is the name of an office.
    pattern: compileCues(says.map((form) => `${escaped(form)}s?(?! (unga |i )?#place)`)),
  }));
  return providerPatterns;
}

function escaped(form: string): string {
  return foldPattern(
    form
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Plain words in which what dictation has written apart stands together. */
export function joined(words: string): string {
  return words.replace(apart, '$1');
}

/** Reads the slots from the words of a message as features.ts has them: folded, with a space on both sides, places taken out. */
export function readMeasureSlots(words: string): MeasureSlots {
  const plain = joined(words);
  const audience = first(audiencePatterns, plain);
  const measureType = first(typePatterns, plain);
  const provider = first(providers(), plain);
  const status = first(statusPatterns, plain);
  return {
    ...(audience === null ? {} : { audience }),
    ...(measureType === null ? {} : { measureType }),
    ...(provider === null ? {} : { provider }),
    ...(status === null ? {} : { status }),
  };
}

/** What a message asks of one measure, in the order of the list. */
export function readMeasureAspects(text: string): MeasureAspect[] {
  const said = ` < ${fold(text)
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim()} > `;
  return aspectPatterns.filter(({ pattern }) => pattern.test(said)).map(({ name }) => name);
}

const equality = compileCues([measureWords.equality]);
const { before, vague, after } = measureWords.existence;
const nothing = `(?:${foldPattern(vague)}) `;
const existence = new RegExp(
  `^ < ${foldPattern(before)} (?:${nothing})*(?!${nothing})([a-z]{3,}) ${foldPattern(after)} `,
);
const aboutPlace = compileCues([measureWords.aboutPlace]);

/** Whether a message asks in how many districts things are to be had. */
export function asksForEquality(text: string): boolean {
  return equality.test(readSigns(text).sought);
}

/** The district of which a message asks for everything that is known; null when it asks something else. */
export function asksAboutPlace(text: string): string | null {
  const { sought, districts } = readSigns(text);
  return districts.length === 1 && aboutPlace.test(sought) ? (districts[0] ?? null) : null;
}

/** The thing of which a message asks whether it is there at a place, as one folded word; null when it asks something else. */
export function thingAskedFor(text: string): string | null {
  return existence.exec(readSigns(text).sought)?.[1] ?? null;
}

/** Whether a message is nothing but the name of one district. */
export function isBarePlace(text: string): boolean {
  return /^ <? *#place (?:#ask )*>? *$/.test(readSigns(text).plain);
}

function first<T extends string>(patterns: { name: T; pattern: RegExp }[], plain: string): T | null {
  return patterns.find(({ pattern }) => pattern.test(plain))?.name ?? null;
}
