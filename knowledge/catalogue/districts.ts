// The city's districts now and before, what the documents say of each, and the places that mean several things.
import { z } from 'zod';
import { readKnowledgeFile } from '../knowledge-file.ts';
import { asOf, sourceShape } from './measures.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'it must be a date like 2023-07-01');
const text = z.string().trim().min(1).max(600);

/** What a fact is about; the first three answer what there is for a person. */
export const factKinds = [
  'ownMeasures',
  'measures',
  'outreach',
  'office',
  'people',
  'money',
  'view',
  'organisation',
] as const;

const factShape = z.strictObject({
  /** One sentence that can be understood alone. */
  says: text,
  asOf,
  about: z.enum(factKinds),
  /** For `ownMeasures`: whether the district has work-preparing measures of its own. */
  status: z.enum(['running', 'woundDown', 'none']).optional(),
  sources: z.array(sourceShape).min(1),
});
/** Something that the documents say of a district, with the time it was true of. */
export type DistrictFact = z.infer<typeof factShape>;

const districtShape = z.strictObject({
  name: z.string().min(1),
  /** Patterns of its written forms; a space stands for a space, a hyphen, a slash or nothing. */
  says: z.string().min(1),
  /** First day, where it is younger than the documents. */
  since: date.optional(),
  /** Last day, where it is no more, and what it became a part of the day after. */
  until: date.optional(),
  became: z.string().min(1).optional(),
  facts: z.array(factShape).default([]),
});
/** A district of the city with its administration. */
export type District = z.infer<typeof districtShape>;

const meaningShape = z.strictObject({
  kind: z.enum(['district', 'jobbtorg', 'afOffice', 'finsam']),
  /** Its name: of a district one of `districts`, of a jobbtorg one of `jobbtorg`. */
  name: z.string().min(1),
});
const placeShape = z.strictObject({
  name: z.string().min(1),
  /** Asked about even in the middle of a question; otherwise the district is meant unless another is named. */
  ask: z.boolean(),
  means: z.array(meaningShape).min(2),
});
/** A name that a district, or a part of one, shares with offices. */
export type Place = z.infer<typeof placeShape>;
export type PlaceMeaning = z.infer<typeof meaningShape>;

const officeShape = z.strictObject({
  name: z.string().min(1),
  /** What the documents say of it. */
  says: text,
  asOf,
  sources: z.array(sourceShape).min(1),
});
/** An office of Jobbtorg or of the state employment service. */
export type Office = z.infer<typeof officeShape>;

const shape = z.strictObject({
  districts: z.array(districtShape),
  /** What is said of all or nearly all districts. */
  everywhere: z.array(factShape),
  jobbtorg: z.array(officeShape),
  afOffices: z.array(officeShape),
  places: z.array(placeShape),
  /** Municipalities around the city; what there is in them nobody here knows. */
  otherMunicipalities: z.array(z.string().min(1)),
});
/** districts.yaml. */
export type Geography = z.infer<typeof shape>;

/** Reads districts.yaml; throws English sentences with file and line, one a fault. */
export function readDistricts(file: string): Geography {
  return readKnowledgeFile(file, shape, faultsOf);
}

function faultsOf({ districts, jobbtorg, places }: Geography): { path: (string | number)[]; message: string }[] {
  const names = new Set(districts.map(({ name }) => name));
  const offices = new Set(jobbtorg.map(({ name }) => name));
  const wrongDistricts = districts.flatMap(({ name, until, became }, place) => {
    const at = (field: string) => ['districts', place, field];
    if ((until === undefined) !== (became === undefined))
      return [{ path: at('name'), message: `${name} needs both until and became, or neither` }];
    return became !== undefined && !names.has(became)
      ? [{ path: at('became'), message: `there is no district "${became}"` }]
      : [];
  });
  const wrongMeanings = places.flatMap(({ means }, place) =>
    means.flatMap(({ kind, name }, meaning) => {
      const known = kind === 'district' ? names : kind === 'jobbtorg' ? offices : null;
      return known === null || known.has(name)
        ? []
        : [{ path: ['places', place, 'means', meaning, 'name'], message: `there is no ${kind} "${name}"` }];
    }),
  );
  return [...wrongDistricts, ...wrongMeanings];
}

/** Today's name of a district: what it has become a part of, or its own. */
export function nameNow(districts: readonly District[], name: string): string {
  const became = districts.find((district) => district.name === name)?.became;
  return became === undefined ? name : nameNow(districts, became);
}

/** The districts of today, in the file's order. */
export function districtsNow(districts: readonly District[]): District[] {
  return districts.filter(({ became }) => became === undefined);
}

/** A district with those that it was made of, itself first. */
export function withFormer(districts: readonly District[], name: string): District[] {
  const own = districts.filter((district) => district.name === name);
  const former = districts.filter(({ became }) => became === name);
  return [...own, ...former.flatMap((district) => withFormer(districts, district.name))];
}
