// The Swedish wording of what is asked of one measure, or of several side by side.
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import { swedishList as list } from './swedish-measure-names.ts';

const aspects: Record<MeasureAspect, string> = {
  how: 'vägen dit',
  decides: 'vem som beslutar',
  who: 'vem som ger insatsen',
  forWhom: 'för vem',
  where: 'plats',
  status: 'om insatsen är i gång',
  numbers: 'antal',
  queue: 'kö och väntetid',
  places: 'lediga platser',
  schedule: 'tider och schema',
  remote: 'distans',
  languages: 'språk som insatsen ges på',
  interpreter: 'tolk',
  accessibility: 'tillgänglighet',
  contact: 'kontaktuppgifter',
  papers: 'blanketter och underlag',
  length: 'hur länge den pågår',
  results: 'resultat',
  what: 'innehåll',
};

export const swedishOneMeasure = {
  /** The answer to "is it here?": what is stated, with its time. */
  verdicts: {
    wholeCity: (name: string, place: string, asOf: string) =>
      `**Ja, för den som bor där:** ${name} gäller hela staden (${asOf}), alltså också ${place}. Var insatsen ges framgår inte.`,
    office: (name: string, office: string, asOf: string) =>
      `**Ja.** ${name} gäller hela staden (${asOf}), och utbudet är detsamma på alla jobbtorg, också på ${office}.`,
    /** `unsaid` is the place, where what narrows it does not speak of that. */
    narrower: (name: string, asOf: string, where: string, unsaid: string | null) =>
      `**${name} gäller hela staden** enligt dokumenten (${asOf}). ${where}.${unsaid === null ? '' : ` Hur det är i just ${unsaid} framgår inte.`}`,
    allDistricts: (name: string, place: string, asOf: string, where: string) =>
      `**Framgår inte för just ${place}.** ${name} finns enligt dokumenten hos stadsdelarna, i olika omfattning (${asOf}).${where === '' ? '' : ` ${where}.`} Fråga stadsdelsförvaltningen.`,
    /** `says` is what is told of that very place. */
    districtTold: (name: string, place: string, asOf: string, says: readonly string[]) =>
      `**Ja.** ${name} finns enligt dokumenten hos stadsdelarna, också i ${place} (${asOf}). ${says.map((each) => `${each.replace(/\.$/, '')}.`).join(' ')}`,
    located: (name: string, locations: readonly string[], place: string, asOf: string, where: string) =>
      `**Nej, så långt det framgår.** ${name} ligger i ${list(locations)} (${asOf}); ingen anges i ${place}.${where === '' ? '' : ` ${where}.`}${where.includes(place) ? '' : ` Om den som bor i ${place} kan komma dit framgår inte.`}`,
    locatedHere: (name: string, locations: readonly string[], asOf: string) =>
      `**Ja.** ${name} ligger i ${list(locations)} (${asOf}).`,
    here: (name: string, where: string, asOf: string) => `**Ja.** ${name} anges för ${where} (${asOf}).`,
    onlyElsewhere: (name: string, where: string, place: string, asOf: string) =>
      `**Nej, så långt det framgår.** ${name} anges bara för ${where} (${asOf}). Om insatsen kan användas i ${place} framgår inte; fråga stadsdelsförvaltningen.`,
    state: (name: string, asOf: string) =>
      `**Ja**, men hos staten: ${name} är inte knuten till någon stadsdel (${asOf}).`,
    notStated: (name: string, asOf: string) => `**Framgår inte.** Dokumenten säger inte var ${name} finns (${asOf}).`,
    over: (name: string, status: string) => `**Nej, så långt det framgår.** ${name}: ${status}.`,
    unsure: (name: string, status: string) => `**Framgår inte.** ${name}: ${status}.`,
  },
  /** Whether one measure is for somebody of an age. */
  ageVerdicts: {
    none: (age: string) => `Någon åldersgräns framgår inte, så ${age} utesluts inte av det som står.`,
    within: (age: string, ages: string) => `Den är för ${ages}, alltså också för ${age}.`,
    outside: (age: string, ages: string) => `**Den är för ${ages}**, inte för ${age}.`,
    first: (age: string) => `${age[0]?.toUpperCase()}${age.slice(1)} hör till dem som prioriteras.`,
  },
  /** The answer to what is asked of one measure. */
  aspects: {
    how: (name: string, how: string) => `**Så kommer man till ${name}:** ${how}`,
    howUnknown: (name: string, rest: string) => `**Det står inte i dokumenten hur man kommer till ${name}.** ${rest}`,
    who: (name: string, providers: readonly string[], asOf: string, isExternal: boolean) =>
      providers.length === 0
        ? `**Framgår inte.** Dokumenten säger inte vem som ger ${name}.`
        : `**${name} ges av ${list([...providers])}** (${asOf})${isExternal ? ', alltså av någon utanför staden' : ''}.`,
    forWhom: (name: string, whom: string) => `**${name} är för:** ${whom}.`,
    where: (name: string, where: string, asOf: string) => `**Var ${name} finns:** ${where} (${asOf}).`,
    status: (name: string, status: string, isRunning: boolean) =>
      isRunning ? `**${name}: ${status}.** Om något har ändrats sedan dess framgår inte.` : `**${name}: ${status}.**`,
    /** What is known of one thing asked. */
    known: (aspect: MeasureAspect, says: string) =>
      `**${aspects[aspect][0]?.toUpperCase()}${aspects[aspect].slice(1)}:** ${says}`,
    unknown: (asked: readonly MeasureAspect[], name: string, whom: readonly string[]) =>
      `**Det står inte i dokumenten** och inte i katalogen: ${list(asked.map((each) => aspects[each]))} (${name}).${whom.length === 0 ? '' : ` Fråga ${list(whom)}.`}`,
  },
  /** Measures side by side. */
  beside: {
    title: (names: readonly string[]) => `Jämförelse: ${list(names)}`,
    forWhom: (name: string, whom: string) => `**${name}** är för: ${whom}.`,
    unknown: (asked: readonly MeasureAspect[]) =>
      `**Framgår inte:** ${list(asked.map((each) => aspects[each]))} finns inte per insats.`,
    tooMany: (most: number) => `Jag visar högst ${most} insatser åt gången; här är de första.`,
  },
};
