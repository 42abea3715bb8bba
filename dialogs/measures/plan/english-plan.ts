// The English wording of a plan; what the catalogue says stays in Swedish, as it is quoted.
import { englishList as list } from '../english-measure-names.ts';
import type { PlanWording } from './plan.ts';

export const englishPlan: PlanWording = {
  title: () => '**Plan: measures to try**',
  intro: "A draft out of the city's catalogue, without any name. What the catalogue says is quoted in Swedish.",
  what: (what) => `**What:** ${what}`,
  why: (whom) => `**Why it may fit, in the catalogue's words:** “${whom}”`,
  where: (where) => `**Where:** ${where}`,
  how: (how) => `**How to apply:** ${how}`,
  papers: (papers) => `**Papers:** ${papers}`,
  whom: (whom) => `**Ask:** ${whom === '' ? 'the jobbtorg' : whom}`,
  notKnown: (unknown) => `**Not stated:** ${list(unknown)}`,
  asOf: (asOf) => `As of ${asOf}.`,
  unknown: {
    papers: 'which papers are needed',
    contact: 'contact details',
    queue: 'the queue and places',
    times: 'times',
    languages: 'languages',
  },
  end: 'Check with whoever gives the measure before you promise anything. The plan decides nothing.',
  nothing: 'There are no measures to make a plan of. Search first, for example "measures for a woman of 58 in Farsta".',
  other: { plain: 'In Swedish', easy: 'In easy Swedish', english: 'In English' },
};
