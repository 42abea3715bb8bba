// Reads statistics-words.yaml: the Swedish and English words of figures.
import { z } from 'zod';
import { type KnowledgeFault, readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { months } from '../../../knowledge/swedish/calendar-words.ts';
import { filled, inBoth, meanings, phrases, pieceFaults, spaced } from '../../../knowledge/swedish/word-shapes.ts';

// Names and values as in eval/FORMATS.md section 4.
const metrics = [
  ...(['enrolled', 'newlyEnrolled', 'returned', 'closed', 'enrolmentDays', 'jobPlanOnTime'] as const),
  ...(['overdueJobPlans', 'noShows', 'tripartiteMeetings', 'caseload', 'selfSupporting6m', 'stockholmsjobb'] as const),
] as const;
const divisions = [
  ...(['jobbtorg', 'district', 'group', 'ageGroup', 'coach', 'month', 'channel'] as const),
  ...(['quarter', 'tertial', 'halfYear', 'year'] as const),
] as const;
const groups = ['incomeSupport', 'outreach20to29', 'other'] as const;
const ages = ['16-19', '20-29', '30-54', '55+'] as const;
const channels = ['groupInformation', 'tripartiteMeeting'] as const;
export type Metric = (typeof metrics)[number];
export type GroupBy = (typeof divisions)[number];
export type Group = (typeof groups)[number];
export type AgeGroup = (typeof ages)[number];
export type Channel = (typeof channels)[number];

const shape = z.strictObject({
  pieces: z.strictObject({ plan: phrases }),
  metrics: meanings(metrics),
  counts: inBoth,
  bareCount: inBoth,
  enrolledByName: inBoth,
  wonders: inBoth,
  divisionLeads: inBoth,
  betweenEach: inBoth,
  addedDivisionLeads: inBoth,
  changedDivisionLeads: inBoth,
  divisions: z.array(z.strictObject({ by: z.enum(divisions), noun: inBoth, wide: inBoth })),
  average: phrases,
  trend: inBoth,
  groups: meanings(groups),
  ages: meanings(ages),
  channels: meanings(channels),
  comparing: inBoth,
  comparison: phrases,
  compared: inBoth,
  comparedLinks: inBoth,
  comparedSplits: inBoth,
  goals: phrases,
  sameLastYear: inBoth,
  previous: inBoth,
  beside: inBoth,
  exactly: inBoth,
  occasions: inBoth,
  supposed: inBoth,
  fromDistrict: inBoth,
  backToDistrict: inBoth,
  month: z.strictObject({ short: phrases, word: phrases }),
  yearTurns: phrases,
  ofAge: phrases,
  rolling: z.strictObject({ says: phrases, months: phrases, years: phrases, lead: phrases, unit: phrases }),
  greetings: phrases,
  figureWords: z.strictObject({ sv: spaced, en: spaced }).transform(({ sv, en }) => [...sv, ...en]),
  notFigureWords: spaced,
});
type Words = z.infer<typeof shape>;

function piecesOf({ pieces }: Words): Record<string, string> {
  return { ...pieces, month: months.map(({ sv: [name] }) => name).join('|') };
}

function unknownPieces(words: Words): KnowledgeFault[] {
  const pieces = piecesOf(words);
  return [
    ...words.metrics.flatMap(({ cues }, place) => pieceFaults(['metrics', place], cues, pieces)),
    ...pieceFaults(['beside'], words.beside, pieces),
  ];
}

const words = readKnowledgeFile(`${import.meta.dirname}/statistics-words.yaml`, shape, unknownPieces);
const pieces = piecesOf(words);

/** The file's words, phrases joined by `|`, with the pieces filled in. */
export const statisticsWords: Omit<Words, 'pieces'> = {
  ...words,
  metrics: words.metrics.map(({ means, cues }) => ({ means, cues: filled(cues, pieces) })),
  beside: filled(words.beside, pieces),
};
