// Reads message-words.yaml: the Swedish and English words by which a message is understood.
import { z } from 'zod';
import { type KnowledgeFault, readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { filled, inBoth, lines, phrases, pieceFaults, spaced } from '../../../knowledge/swedish/word-shapes.ts';

/** The signs that are seen by words, in the order in which they are told. */
export const wordedSigns = [
  ...(['asksRule', 'asksIf', 'asksYesNo', 'asksMeaning', 'asksWho', 'asksHow', 'asksPast'] as const),
  ...(['document', 'documentYear', 'supply', 'measure', 'provider', 'audience', 'compares', 'eitherPlace'] as const),
  ...(['oneClient', 'person', 'age', 'refers', 'caseFact', 'checks'] as const),
  ...(['books', 'meeting', 'when', 'moves', 'cannot', 'instead', 'cancels', 'asksWhen', 'booked', 'calendar'] as const),
  ...(['lists', 'mine', 'deadline', 'plan', 'late', 'done', 'ticks', 'reminds', 'later'] as const),
  ...(['counts', 'metric', 'looseMetric', 'groupsBy', 'period', 'office'] as const),
  ...(['help', 'verdict', 'thanks', 'foreign', 'decides', 'ranks', 'requests'] as const),
] as const;
export type WordedSign = (typeof wordedSigns)[number];

const cues = z.strictObject({ sv: lines, en: lines.default([]) });
const pieces = z.record(z.string(), phrases);

const shape = z.strictObject({
  pieces: z.strictObject({ sv: pieces, en: pieces }),
  signs: z.strictObject(Object.fromEntries(wordedSigns.map((sign) => [sign, cues])) as Record<WordedSign, typeof cues>),
  field: lines,
  greetings: phrases,
  thanksFillers: phrases,
  softeners: phrases,
  common: z.strictObject({ sv: z.string(), en: z.string() }),
  parted: z.string(),
  spelling: z.string(),
  notMisspelt: z.string(),
  followUps: z.strictObject({ starts: inBoth, ends: inBoth, whole: inBoth, verbs: inBoth, pointers: inBoth }),
  caseWords: z.strictObject({
    case: inBoth,
    plan: inBoth,
    link: inBoth,
    notSeries: inBoth,
    rule: inBoth,
    clockBefore: inBoth,
    goalBefore: inBoth,
    yearBefore: inBoth,
    deniedBefore: inBoth,
    putRight: z.string(),
    besideRight: z.string(),
    counted: inBoth,
  }),
  hours: z.array(z.strictObject({ hour: z.int(), sv: z.string(), en: z.string() })),
  spokenFigures: z.strictObject({
    zeros: spaced,
    counted: spaced,
    dayEnds: z.string(),
  }),
  corrections: phrases,
  choices: phrases,
  receivers: inBoth,
  asides: z.strictObject({ danger: phrases, aboutSources: phrases }),
});

function unknownPieces({ pieces: known, signs }: z.infer<typeof shape>): KnowledgeFault[] {
  return wordedSigns.flatMap((sign) =>
    (['sv', 'en'] as const).flatMap((language) =>
      signs[sign][language].flatMap((cue) => pieceFaults(['signs', sign, language], cue, known[language])),
    ),
  );
}

/** The file's words, phrases joined by `|`. */
export const messageWords = readKnowledgeFile(`${import.meta.dirname}/message-words.yaml`, shape, unknownPieces);

/** The cues of a sign in both languages, with the pieces filled in. */
export function cuesOf(sign: WordedSign): string[] {
  const { pieces: known, signs } = messageWords;
  return (['sv', 'en'] as const).flatMap((language) =>
    signs[sign][language].map((cue) => filled(cue, known[language])),
  );
}
