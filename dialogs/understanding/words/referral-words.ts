// Reads referral-words.yaml: the Swedish and English words by which facts of a case are told.
import { z } from 'zod';
import { type KnowledgeFault, readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { type FactName, type FactValue, factNames, isValueOf } from '../../../knowledge/referral/referral-facts.ts';
import { outcomes } from '../../../knowledge/referral/rules.ts';
import { filled, phrases, pieceFaults, spaced } from '../../../knowledge/swedish/word-shapes.ts';

/** What people say to a check beside the facts. */
const sayings = [
  'doNotKnow',
  'resume',
  'receipt',
  'noReceipt',
  'forFile',
  'changes',
  'correct',
  'why',
  'whyNot',
  'corrects',
  'strikes',
  'mends',
  'asksFact',
  'whatKnown',
  'whatNow',
  'tries',
  'deniesLast',
  'isSo',
  'isRight',
  'asksEffect',
  'supposes',
  'insteadOf',
  'ofKin',
  'ofColleague',
  'person',
  'someone',
  'own',
  'refers',
  'onlyNext',
] as const;
export type Saying = (typeof sayings)[number];

const value = z.union([z.string(), z.boolean()]);
const cue = z.strictObject({
  fact: z.enum(factNames),
  tells: value.optional(),
  denied: value.optional(),
  says: phrases,
});
const shape = z.strictObject({
  pieces: z.record(z.string(), phrases),
  facts: z.array(cue),
  answers: z.array(cue),
  together: z.array(z.strictObject({ fact: z.enum(factNames), tells: value, signs: z.array(phrases) })),
  denials: phrases,
  lacks: phrases,
  instead: phrases,
  finals: phrases,
  turns: phrases,
  breaks: phrases,
  losses: phrases,
  stays: phrases,
  insteadOfPlace: phrases,
  ends: phrases,
  past: z.strictObject({ before: phrases, after: phrases }),
  others: phrases,
  doubts: phrases,
  sureAgain: phrases,
  joiners: phrases,
  questionsBack: phrases,
  nextOne: phrases,
  newOne: phrases,
  age: z.strictObject({
    people: phrases,
    toward: phrases,
    signs: phrases,
    noneBefore: phrases,
    noneAfter: phrases,
    afterwards: phrases,
    kin: phrases,
  }),
  shortForms: phrases,
  degrees: phrases,
  labels: phrases,
  longWords: spaced,
  heard: z.record(z.string(), phrases),
  typed: z.strictObject({
    yes: phrases,
    no: phrases,
    repeats: phrases,
  }),
  authorityAsThem: z.string(),
  besideFigure: phrases,
  pronouns: z.strictObject({ woman: phrases, man: phrases }),
  names: z.partialRecord(z.enum(factNames), phrases),
  said: z.strictObject(
    Object.fromEntries(sayings.map((saying) => [saying, phrases])) as Record<Saying, typeof phrases>,
  ),
  introduced: z.strictObject({ noun: phrases, women: phrases, before: phrases, beside: phrases }),
  ways: z.partialRecord(z.enum(outcomes), phrases),
});
type Words = z.infer<typeof shape>;

/** Words that tell a fact, the value they tell, and the value they tell when denied; null where they tell nothing. */
export interface FactCue {
  fact: FactName;
  value: FactValue | null;
  whenDenied: FactValue | null;
  says: string;
}

/** The pieces, each with those above it filled in. */
function piecesOf({ pieces }: Words): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, text] of Object.entries(pieces)) known[name] = filled(text, known);
  return known;
}

function faultsOf(words: Words): KnowledgeFault[] {
  const { pieces, facts, answers, together, losses, others } = words;
  const known = piecesOf(words);
  const above = Object.keys(pieces).map((_, place) => Object.fromEntries(Object.entries(pieces).slice(0, place)));
  return [
    ...Object.entries(pieces).flatMap(([name, text], place) => pieceFaults(['pieces', name], text, above[place] ?? {})),
    ...Object.entries({ facts, answers }).flatMap(([list, cues]) =>
      cues.flatMap(({ fact, tells, denied, says }, place) => [
        ...pieceFaults([list, place, 'says'], says, known),
        ...valueFaults([list, place, 'tells'], fact, tells),
        ...valueFaults([list, place, 'denied'], fact, denied),
      ]),
    ),
    ...together.flatMap(({ fact, tells, signs }, place) => [
      ...signs.flatMap((sign, at) => pieceFaults(['together', place, 'signs', at], sign, known)),
      ...valueFaults(['together', place, 'tells'], fact, tells),
    ]),
    ...Object.entries({ losses, others }).flatMap(([name, text]) => pieceFaults([name], text, known)),
  ];
}

function valueFaults(path: (string | number)[], fact: FactName, told: FactValue | undefined): KnowledgeFault[] {
  return told === undefined || isValueOf(fact, told) ? [] : [{ path, message: `${fact} cannot be "${told}"` }];
}

const words = readKnowledgeFile(`${import.meta.dirname}/referral-words.yaml`, shape, faultsOf);
const pieces = piecesOf(words);
const cuesOf = (cues: Words['facts']): FactCue[] =>
  cues.map(({ fact, tells = null, denied = null, says }) => ({
    fact,
    value: tells,
    whenDenied: denied,
    says: filled(says, pieces),
  }));

/** The file's words, phrases joined by `|`, with the pieces filled in. */
export const referralWords = {
  ...words,
  facts: cuesOf(words.facts),
  answers: cuesOf(words.answers),
  together: words.together.map(({ fact, tells, signs }) => ({
    fact,
    value: tells,
    signs: signs.map((sign) => filled(sign, pieces)),
  })),
  losses: filled(words.losses, pieces),
  others: filled(words.others, pieces),
};
