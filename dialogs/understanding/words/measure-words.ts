// Reads measure-words.yaml: the Swedish and English words of measures and of the places where they are.
import { z } from 'zod';
import { audiences, measureTypes, situations, statuses } from '../../../knowledge/catalogue/measures.ts';
import { readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { inBoth, meanings, phrases } from '../../../knowledge/swedish/word-shapes.ts';

/** What is asked of one measure. */
export const measureAspects = [
  'how',
  'decides',
  'who',
  'forWhom',
  'where',
  'status',
  'numbers',
  'queue',
  'places',
  'schedule',
  'remote',
  'languages',
  'interpreter',
  'accessibility',
  'contact',
  'papers',
  'length',
  'results',
  'what',
] as const;
export type MeasureAspect = (typeof measureAspects)[number];

const shape = z.strictObject({
  audiences: meanings(audiences),
  situations: meanings(situations),
  types: meanings(measureTypes),
  contact: inBoth,
  relations: phrases,
  kin: phrases,
  notPlaces: phrases,
  born: phrases,
  exclusions: z.strictObject({ before: phrases, within: phrases, joins: phrases, ends: phrases }),
  external: phrases,
  internal: phrases,
  own: phrases,
  withoutReferral: phrases,
  seeks: inBoth,
  notSought: phrases,
  namedAfter: phrases,
  statuses: meanings(statuses),
  aspects: meanings(measureAspects),
  placeLeads: z.strictObject({ jobbtorg: phrases, district: phrases, afOffice: phrases, finsam: phrases }),
  placePrepositions: phrases,
  equality: inBoth,
  aboutPlace: inBoth,
  existence: z.strictObject({ before: phrases, vague: phrases, after: phrases }),
  ages: z.strictObject({
    below: phrases,
    upTo: phrases,
    above: phrases,
    from: phrases,
    onward: phrases,
    between: phrases,
    before: phrases,
    years: phrases,
    of: phrases,
  }),
  compoundStarts: phrases,
});

/** The file's words, phrases joined by `|`. */
export const measureWords = readKnowledgeFile(`${import.meta.dirname}/measure-words.yaml`, shape);
