// The facts that a referral check may know of a case, with their values; what is absent is unknown, never false.
import { z } from 'zod';

/** Values of the facts that are chosen from a list; true and false for the others, a number of years for the age. */
export const factValues = {
  gender: ['woman', 'man', 'other'],
  referringUnit: [
    'incomeSupport',
    'intake',
    'adult',
    'substanceUse',
    'socialPsychiatry',
    'disability',
    'homeless',
    'otherAuthority',
    'self',
    'outreach',
  ],
  incomeSupport: ['none', 'received', 'full', 'supplementary'],
  incomeSupportReason: ['unemployment', 'sickness', 'other'],
  afProgramme: ['none', 'establishment', 'other'],
  sickLeave: ['none', 'partial', 'full'],
  workAbility: ['present', 'unclear', 'absent'],
  substanceUse: ['none', 'recovering', 'active'],
  purpose: [
    'workOrStudies',
    'workTraining',
    'workAbilityTrial',
    'workAbilityInvestigation',
    'statementOfInability',
    'sicknessCompensationBasis',
    'neuropsychiatricAssessment',
    'occupationOnly',
    'assistanceDecision',
    'afPaperwork',
  ],
} as const;

/** Values that tell a fact in part: one of several others, not said which. */
const partly: { [fact in FactName]?: Record<string, readonly FactValue[]> } = {
  incomeSupport: { received: ['full', 'supplementary'] },
};

export const yesOrNo = [
  'bornAbroad',
  'residencePermit',
  'registeredInStockholm',
  'alreadyEnrolled',
  'initialAssessmentDone',
  'workTrialJustified',
  'fullTimeOccupied',
  'afProgrammeCovered',
  'afBenefit',
  'afRegistered',
  'ongoingAfMeasure',
  'afAgreement',
  'newcomer',
  'temporaryHousing',
  'establishmentEnded',
  'utbildningsplikt',
  'unaccompanied',
  'studying',
  'neitherWorksNorStudies',
  'municipalActivityResponsibility',
  'sgiZero',
  'dailyActivityLss',
  'socialPsychiatry',
  'parallelNeeds',
  'specialNeeds',
] as const;

type Chosen = keyof typeof factValues;
type YesOrNo = (typeof yesOrNo)[number];

export const factNames = ['age', 'district', ...(Object.keys(factValues) as Chosen[]), ...yesOrNo] as const;
export type FactName = 'age' | 'district' | Chosen | YesOrNo;
export type FactValue = string | number | boolean;

/** What is known of a case. */
export type Facts = { age?: number; district?: string } & { [fact in Chosen]?: (typeof factValues)[fact][number] } & {
  [fact in YesOrNo]?: boolean;
};

/** The ages that a person who is referred can have. */
export const ages = { youngest: 13, oldest: 120 };

/** Reads facts from outside: unknown names and values out of range are refused. */
export const factsShape: z.ZodType<Facts> = z.strictObject({
  age: z.int().min(ages.youngest).max(ages.oldest).optional(),
  district: z.string().min(1).max(100).optional(),
  ...Object.fromEntries(Object.entries(factValues).map(([fact, values]) => [fact, z.enum(values).optional()])),
  ...Object.fromEntries(yesOrNo.map((fact) => [fact, z.boolean().optional()])),
}) as unknown as z.ZodType<Facts>;

/** Whether a fact can have this value. */
export function isValueOf(fact: FactName, value: FactValue): boolean {
  if (fact === 'district') return typeof value === 'string';
  if (fact === 'age') return typeof value === 'number';
  return possibleValues(fact).includes(value);
}

/** Every value that can be told for a fact that is chosen from a list, in part or wholly; none for the age and the district. */
export function possibleValues(fact: FactName): readonly FactValue[] {
  if (fact === 'age' || fact === 'district') return [];
  return fact in factValues ? factValues[fact as Chosen] : [true, false];
}

/** The same without those that tell the fact in part only. */
export function wholeValues(fact: FactName): readonly FactValue[] {
  return possibleValues(fact).filter((value) => !isInPart(fact, value));
}

/** What a fact may be where this is told of it: more than one value where it is told in part. */
export function valuesWithin(fact: FactName, told: FactValue): readonly FactValue[] {
  return partly[fact]?.[String(told)] ?? [told];
}

/** Whether a value leaves open which of several others it is. */
export function isInPart(fact: FactName, value: FactValue | undefined): boolean {
  return value !== undefined && partly[fact]?.[String(value)] !== undefined;
}

/** What is known of a case once more is told: the new value counts, but what was known wholly is not told less of. */
export function withTold(known: Facts, told: Facts): Facts {
  const news = Object.entries(told).filter(([name, value]) => {
    const fact = name as FactName;
    const before = known[fact];
    return before === undefined || !valuesWithin(fact, value).includes(before);
  });
  return { ...known, ...Object.fromEntries(news) };
}

/** The facts of which something is told that cannot be so beside what was known. */
export function changedBy(known: Facts, told: Facts): FactName[] {
  return (Object.entries(told) as [FactName, FactValue][]).flatMap(([fact, value]) => {
    const before = known[fact];
    if (before === undefined) return [];
    const still = valuesWithin(fact, before);
    return valuesWithin(fact, value).some((each) => still.includes(each)) ? [] : [fact];
  });
}
