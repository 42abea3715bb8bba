// The measures (insatser) that the documents name, as catalogue.yaml has them: what, by whom, for whom, where, as of when.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';

/** Whom a measure is meant for, where it is meant for some only. */
export const audiences = [
  'youth',
  'newcomers',
  'sickListed',
  'disability',
  'women',
  'substanceUse',
  'psychiatric',
  'longTermUnemployed',
  'languageSupport',
] as const;
export type Audience = (typeof audiences)[number];

/** A narrower circumstance for which some measures are meant in particular. */
export const situations = [
  'neitherWorksNorStudies',
  'leftSchool',
  'noContact',
  'foreignBorn',
  'dailyActivity',
  'criminalRecord',
  'roma',
  'temporaryHousing',
  'supplementarySupport',
  'unaccompanied',
  'establishment',
  'noSickPay',
  'sober',
  'activeUse',
  'severalAuthorities',
] as const;
export type Situation = (typeof situations)[number];

/** What kind of thing a measure is. */
export const measureTypes = [
  'workTraining',
  'coaching',
  'guidance',
  'matching',
  'placement',
  'publicEmployment',
  'holidayJobs',
  'education',
  'health',
  'selfEmployment',
  'languageSupport',
  'workAbility',
] as const;
export type MeasureType = (typeof measureTypes)[number];

/** What the documents say of whether a measure is to be had; `unknown` is not "no". */
export const statuses = ['running', 'woundDown', 'proposed', 'removed', 'historic', 'unknown'] as const;
export type MeasureStatus = (typeof statuses)[number];

/** Where a measure is to be had: through Jobbtorg in the whole city, in every district, in some, from the state, not said. */
export const scopes = ['city', 'allDistricts', 'district', 'state', 'unknown'] as const;
export type MeasureScope = (typeof scopes)[number];

/** Who takes the first step towards a measure; `self` is the person. */
export const ways = [
  'enrolment',
  'coach',
  'district',
  'af',
  'outreach',
  'self',
  'anyParty',
  'none',
  'notStated',
] as const;
export type Way = (typeof ways)[number];

/** A list of short forms, with commas between. */
const forms = z
  .string()
  .transform((list) => list.split(',').map((form) => form.trim()))
  .refine((list) => list.every((form) => form !== ''), 'it has an empty place between commas');
const text = z.string().trim().min(1).max(600);
const age = z.int().min(0).max(120);
/** Ages in whole years, both included; a bound that is missing is not stated. */
export const agesShape = z
  .strictObject({ from: age.optional(), to: age.optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, 'it needs from, to or both')
  .refine(({ from = 0, to = from }) => from <= to, 'from is above to');
export type Ages = z.infer<typeof agesShape>;
export const asOf = z
  .string()
  .regex(/^\d{4}(?:-\d\d(?:-\d\d)?|–\d{4})?$/, 'it must look like 2019, 2019-09, 2020-01-28 or 2018–2019');

/** Where something stands: a section of a document, and words by which the passage in it is known. */
export const sourceShape = z.strictObject({
  document: z.string().min(1),
  section: z.string().min(1),
  contains: z.array(z.string().min(1)).min(1),
});
export type SourceReference = z.infer<typeof sourceShape>;

/** What is told of few measures yet; what is missing is not known. Named as in Open Referral HSDS 3 where that has it. */
const told = {
  /** How one applies, step by step. */
  applicationProcess: z.array(text).default([]),
  requiredDocuments: z.array(text).default([]),
  /** Who decides. */
  decides: text.optional(),
  /** Towns or parts of the city in which it is given. */
  locations: z.array(z.string().min(1).max(100)).default([]),
  /** How long it lasts. */
  length: text.optional(),
  schedule: text.optional(),
  /** Whether one can take part from a distance. */
  remote: text.optional(),
  languages: z.array(z.string().min(1).max(100)).default([]),
  interpretationServices: text.optional(),
  accessibility: text.optional(),
  /** The function to turn to; no person's name. */
  contact: text.optional(),
  /** Queue and places, with the day on which they were told. */
  capacity: z.strictObject({ says: text, on: z.iso.date() }).optional(),
  /** The first day, where it is not yet open. */
  opens: z.iso.date().optional(),
  /** The last day, where that is known. */
  ends: z.iso.date().optional(),
  /** What has to be known at once. */
  alert: text.optional(),
};

export const measureShape = z.strictObject({
  id: z.string().regex(/^[A-Z]{1,3}\d+$/, 'it must be letters and a number, like D7'),
  name: text,
  /** What people call it, beside the name. */
  says: forms.optional().transform((list) => list ?? []),
  /** Words by which it is found that name no one thing: its kind, whom it is for. */
  about: forms.optional().transform((list) => list ?? []),
  /** One or two sentences on what it is. */
  what: text,
  /** Names out of `providers`. */
  providers: z.array(z.string().min(1)),
  types: z.array(z.enum(measureTypes)),
  audiences: z.array(z.enum(audiences)),
  /** Those for whom it is meant in particular, within or beside the audiences. */
  situations: z.array(z.enum(situations)).default([]),
  /** For whom, in words. */
  for: text,
  /** Of which ages, where it is for some only. */
  ages: agesShape.optional(),
  /** Of which ages people go before others. */
  priorityAges: agesShape.optional(),
  /** It is for women and nobody else. */
  onlyWomen: z.boolean().default(false),
  /** Everybody who is enrolled at a jobbtorg may come in question. */
  forAllEnrolled: z.boolean().default(false),
  scope: z.enum(scopes),
  /** Names out of districts.yaml; only with the scope `district`. */
  districts: z.array(z.string().min(1)).default([]),
  /** Where, in words, when that is narrower than the scope. */
  where: text.optional(),
  status: z.enum(statuses),
  asOf,
  /** How a person comes to it, in words, and who takes the first step; `special` is the way of some. */
  referral: z.strictObject({
    by: z.enum(ways),
    how: text,
    special: z.array(z.strictObject({ for: z.enum(situations), how: text })).default([]),
  }),
  ...told,
  numbers: z.array(text).default([]),
  caveats: z.array(text).default([]),
  /** What is known but stands in none of the documents. */
  outside: z.array(text).default([]),
  /** What measures of several districts are called together, where they are the same thing to a comparison. */
  sameAs: z.string().min(1).optional(),
  sources: z.array(sourceShape).min(1),
});
export type Measure = z.infer<typeof measureShape>;

const providerShape = z.strictObject({
  name: z.string().min(1),
  says: forms,
  /** The city or the state pays somebody else for it. */
  external: z.boolean().default(false),
});
/** Somebody who offers measures, with the names that people use. */
export type Provider = z.infer<typeof providerShape>;

const shape = z.strictObject({ providers: z.array(providerShape), measures: z.array(measureShape) });

/** Every measure that the documents name, and those who offer them. */
export interface MeasureCatalogue {
  providers: Provider[];
  measures: Measure[];
}

/** Reads catalogue.yaml; throws English sentences with file and line, one a fault. */
export function readMeasures(file: string, districtNames: ReadonlySet<string>): MeasureCatalogue {
  return readKnowledgeFile(file, shape, (catalogue) => faultsOf(catalogue, districtNames));
}

/** What no single field shows: names that do not exist, ids given twice, a scope that does not fit its districts. */
export function faultsOf(
  { providers, measures }: MeasureCatalogue,
  districtNames: ReadonlySet<string>,
): { path: (string | number)[]; message: string }[] {
  const known = new Set(providers.map(({ name }) => name));
  const ids = new Set<string>();
  return measures.flatMap((measure, place) => {
    const at = (...path: (string | number)[]) => ['measures', place, ...path];
    const faults = [
      ...(ids.has(measure.id) ? [{ path: at('id'), message: `the id ${measure.id} stands twice` }] : []),
      ...measure.providers
        .filter((name) => !known.has(name))
        .map((name) => ({ path: at('providers'), message: `the provider "${name}" is not among the providers` })),
      ...measure.districts
        .filter((name) => !districtNames.has(name))
        .map((name) => ({ path: at('districts'), message: `there is no district "${name}" in districts.yaml` })),
      ...((measure.scope === 'district') === (measure.districts.length === 0)
        ? [{ path: at('scope'), message: 'districts are named with the scope district, and only then' }]
        : []),
    ];
    ids.add(measure.id);
    return faults;
  });
}
