// Reads measure-words.yaml: the Swedish and English words of measures and of the places where they are.
import { z } from 'zod';
import { audiences, measureTypes, statuses } from '../../../knowledge/catalogue/measures.ts';
import { readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { inBoth, meanings, phrases } from '../../../knowledge/swedish/word-shapes.ts';

/** What is asked of one measure: how one comes to it, who gives it, whom it is for, whether it still runs, what it is. */
export const measureAspects = ['how', 'who', 'forWhom', 'status', 'what'] as const;
export type MeasureAspect = (typeof measureAspects)[number];

const shape = z.strictObject({
  audiences: meanings(audiences),
  types: meanings(measureTypes),
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
  }),
  compoundStarts: phrases,
});

/** The file's words, phrases joined by `|`. */
export const measureWords = readKnowledgeFile(`${import.meta.dirname}/measure-words.yaml`, shape);
