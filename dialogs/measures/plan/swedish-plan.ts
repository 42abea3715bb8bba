// The Swedish wording of a plan: for the colleague, and in easy Swedish for the person.
import { swedishList as list } from '../swedish-measure-names.ts';

export const swedishPlan = {
  title: (whom: string) => `**Plan: insatser att pröva${whom === '' ? '' : ` (${whom})`}**`,
  intro: 'Utkast ur insatskatalogen, utan namn. Varför en insats kan passa står med katalogens egna ord.',
  what: (what: string) => `**Vad:** ${what}`,
  why: (whom: string) => `**Varför den kan passa, enligt katalogen:** ”${whom}”`,
  where: (where: string) => `**Var:** ${where}`,
  how: (how: string) => `**Så ansöker man:** ${how}`,
  papers: (papers: string) => `**Papper:** ${papers}`,
  whom: (whom: string) => `**Fråga:** ${whom === '' ? 'jobbtorget' : whom}`,
  notKnown: (unknown: readonly string[]) => `**Framgår inte:** ${list(unknown)}`,
  asOf: (asOf: string) => `Uppgift från ${asOf}.`,
  unknown: {
    papers: 'vilka papper som behövs',
    contact: 'kontaktuppgifter',
    queue: 'kö och platser',
    times: 'tider',
    languages: 'språk',
  },
  end: 'Stäm av med den som ger insatsen innan du lovar något. Planen beslutar inget; det gör ni.',
  nothing: 'Jag har inga insatser att göra en plan av. Sök först, till exempel "insatser för en kvinna, 58, i Farsta".',
  other: { plain: 'På svenska', easy: 'På lätt svenska', english: 'På engelska' },
};

export const swedishEasyPlan: typeof swedishPlan = {
  title: () => '**Min plan**',
  intro:
    'Här är förslag på hjälp till arbete. Förslagen kommer från stadens lista. Du bestämmer tillsammans med din handläggare.',
  what: (what) => `**Det här är det:** ${what}`,
  why: (whom) => `**Det är för:** ${whom}`,
  where: (where) => `**Här finns det:** ${where}`,
  how: (how) => `**Så gör du och din handläggare:** ${how}`,
  papers: (papers) => `**Du behöver de här papperen:** ${papers}`,
  whom: (whom) => `**Här kan ni fråga:** ${whom === '' ? 'jobbtorget' : whom}`,
  notKnown: (unknown) => `**Det här vet vi inte:** ${list(unknown)}`,
  asOf: (asOf) => `Det stod så ${asOf}. Det kan ha ändrats.`,
  unknown: {
    papers: 'vilka papper du behöver',
    contact: 'telefonnummer',
    queue: 'om det är kö',
    times: 'vilka tider det är',
    languages: 'vilka språk de talar',
  },
  end: 'Fråga din handläggare om du undrar något. Inget är bestämt än.',
  nothing: swedishPlan.nothing,
  other: { plain: 'På vanlig svenska', easy: 'På lätt svenska', english: 'På engelska' },
};
