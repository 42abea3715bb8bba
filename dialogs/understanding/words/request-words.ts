// Reads request-words.yaml: the Swedish and English words of what is asked for beside the when.
import { z } from 'zod';
import { readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { inBoth, meanings, phrases } from '../../../knowledge/swedish/word-shapes.ts';

export const meetingKinds = ['tripartite', 'groupInformation', 'enrolment', 'followUp'] as const;

const rejection = z.strictObject({
  before: phrases,
  denies: phrases,
  after: phrases,
  swaps: z.strictObject({ verb: phrases, link: phrases }),
});
const shape = z.strictObject({
  modes: z.strictObject({ teams: inBoth, onSite: inBoth }),
  not: inBoth,
  kinds: meanings(meetingKinds),
  without: z.strictObject({ coach: inBoth, socialServices: inBoth, applicant: inBoth }),
  consent: z.strictObject({
    said: inBoth,
    short: z.string(),
    afterShort: z.string(),
    given: inBoth,
    lacks: inBoth,
    beside: inBoth,
    doubts: inBoth,
  }),
  interpreter: inBoth,
  speaks: inBoth,
  languages: z.record(z.string(), phrases),
  colleagues: z.strictObject({
    met: inBoth,
    acts: phrases,
    booked: phrases,
    asked: z.strictObject({ before: phrases, after: phrases }),
    owns: phrases,
    hasMeetings: phrases,
    away: phrases,
    hasCases: inBoth,
    givenHasCases: inBoth,
    held: inBoth,
    takesOver: z.strictObject({ before: inBoth, verbs: inBoth }),
    givenTakesOver: z.strictObject({ before: inBoth, after: inBoth }),
    stays: z.strictObject({ verbs: phrases, at: phrases }),
    notNames: inBoth,
  }),
  rooms: z.strictObject({ said: inBoth, notNames: phrases }),
  offices: z.strictObject({ youth: phrases, youthLeads: phrases, districtAfter: phrases, districtBefore: phrases }),
  rejections: z.strictObject({ sv: rejection, en: rejection }),
  wondering: inBoth,
  bookedNouns: inBoth,
  overdue: inBoth,
  deadlineNouns: inBoth,
  fromShown: inBoth,
  yetToCome: inBoth,
  pastAsked: inBoth,
  earlier: inBoth,
  sameTime: inBoth,
  earliestOfAll: inBoth,
  latestOfAll: inBoth,
  asides: inBoth,
  engaged: inBoth,
  ruledOutBefore: inBoth,
  errandNouns: inBoth,
  clauseStarts: inBoth,
  whereItIs: inBoth,
  goals: inBoth,
  instead: inBoth,
  goalLeads: inBoth,
  fits: inBoth,
  counted: inBoth,
  supposed: inBoth,
  toldToday: inBoth,
  ruledOut: inBoth,
  hourBounds: z.strictObject({ before: inBoth, after: inBoth, not: inBoth }),
  lengths: inBoth,
  lengthLeads: inBoth,
  lengthRuledOut: inBoth,
  hourLeads: inBoth,
  compared: inBoth,
});

/** The file's words, phrases joined by `|`. */
export const requestWords = readKnowledgeFile(`${import.meta.dirname}/request-words.yaml`, shape);
