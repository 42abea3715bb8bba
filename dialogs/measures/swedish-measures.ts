// The Swedish wording of measures per district; long because every group, answer and table has its words here.
import type { Ages, MeasureStatus } from '../../knowledge/catalogue/measures.ts';
import type { MeasuresSought } from './request.ts';
import {
  swedishList as list,
  swedishStatuses as statuses,
  swedishAges,
  swedishAudiences,
  swedishTypes,
  swedishTitle as title,
} from './swedish-measure-names.ts';
import { swedishOneMeasure } from './swedish-one-measure.ts';

const either = new Intl.ListFormat('sv', { type: 'disjunction' });

const kinds: Record<string, string> = {
  ownMeasures: 'Egna insatser',
  measures: 'Insatser',
  outreach: 'Uppsökande arbete',
  office: 'Kontor',
  people: 'Invånare och målgrupper',
  money: 'Pengar',
  view: 'Synpunkter',
  organisation: 'Organisation',
};

const endings = {
  woundDown: 'Avvecklat',
  removed: 'Borttaget',
  historic: 'Historiskt',
  proposed: 'Bara föreslaget',
  running: 'I gång enligt uppgift',
  unknown: 'Oklart om det finns',
};

export const swedishMeasures = {
  /** "Measures for young people in Farsta". */
  title,
  audiences: swedishAudiences,
  types: swedishTypes,
  ages: swedishAges,
  /** What is said of it, and of when: "running as of 2019". */
  status: (status: MeasureStatus, asOf: string) => `${statuses[status]} ${asOf}`,
  /** Somebody has confirmed the row. */
  confirmed: (by: string, on: string) => `bekräftad ${on} av ${by}`,
  /** How old the facts are, and what follows from it. */
  age: (from: string, to: string) =>
    `Uppgifterna är från ${from === to ? from : `${from}–${to}`}. Stäm av med den som ger insatsen innan du lovar något.`,
  /** The row is older than it should be. */
  stale: 'gammal uppgift',
  /** A district of before, with what it is called today. */
  now: (name: string, now: string) => (name === now ? name : `${name} (numera ${now})`),
  /** When a district of today was made of others, and that the facts are theirs. */
  madeOf: (name: string, since: string, former: string[]) =>
    `${name} bildades ${since} av ${list(former)}. Dokumenten är äldre, så uppgifterna gäller de tidigare stadsdelarna var för sig.`,
  /** Nothing is said of the district's own measures; `named` when it is at least named. */
  silent: (names: string[], named: boolean) =>
    `Dokumenten ${named ? `nämner ${list(names)} men säger inget` : 'säger inget'} om egna insatser ${named ? 'där' : `i ${list(names)}`}. Det betyder inte att de saknas; fråga stadsdelsförvaltningen.`,
  /** A jobbtorg offers what they all offer. */
  office: (name: string) => `Utbudet är enligt dokumenten (2019) detsamma på alla jobbtorg, också på Jobbtorg ${name}.`,
  fact: (district: string, asOf: string, says: string) => `**${district}, ${asOf}:** ${says}`,
  groups: {
    named: 'Det du frågade om',
    here: (name: string) => `Eget i ${name}`,
    city: 'I hela staden',
    elsewhere: 'Bara i andra stadsdelar, enligt dokumenten',
    districts: 'I enskilda stadsdelar',
    state: 'Hos staten',
    placeUnknown: 'Framgår inte var',
    notRunning: 'Avvecklat, borttaget, föreslaget eller historiskt',
    general: 'För alla inskrivna',
    otherAges: 'För andra åldrar',
    best: 'Närmast det du beskriver',
    otherTypes: 'Annat för samma grupp',
    barred: 'Bara för den som saknar kontakt med försörjningsstöd, jobbtorg och Arbetsförmedlingen',
    ...endings,
  },
  /** On the button of a group of which no row is seen, in so few letters that it fits a narrow card. */
  foldedGroups: {
    named: 'Det du frågade om',
    city: 'I hela staden',
    elsewhere: 'I andra stadsdelar',
    state: 'Hos staten',
    placeUnknown: 'Framgår inte var',
    general: 'För alla inskrivna',
    otherAges: 'För andra åldrar',
    otherTypes: 'Annat för samma grupp',
    barred: 'Bara utan kontakt med oss',
    notRunning: 'Inte i gång',
  } as Readonly<Record<string, string>>,
  folded: (group: string, count: number) => `${group} (${count})`,
  forAllEnrolled: (audience: string) =>
    `Ingen sådan insats är särskilt för ${audience}. Det här kan alla inskrivna få:`,
  otherAudience: (audience: string) =>
    `Dokumenten nämner ingen sådan insats för ${audience}. Det här finns av slaget, för andra:`,
  /** Nothing fits what is sought. */
  nothing: (sought: MeasuresSought) =>
    `**Det framgår inte av dokumenten.** Jag hittar inget om ${title(sought).replace(/^Insatser/, 'insatser')}. Det betyder inte att det saknas; fråga jobbtorget eller stadsdelsförvaltningen.`,
  /** Stands before a list that was wanted narrower than it can be sought. */
  notSoughtBy: (said: readonly string[]) =>
    `**Det går inte att söka på ${either.format(said.map((each) => `”${each}”`))}**: det anges inte i katalogen, så listan är inte begränsad till det.`,
  /** Stands before one measure, of which something was asked that no row tells. */
  notTold: (said: readonly string[]) => `**Om ${either.format(said.map((each) => `”${each}”`))} framgår inget.**`,
  /** A search as somebody types finds nothing. */
  nothingLike: 'Ingen insats i katalogen liknar det du skrev. Det betyder inte att den saknas.',
  /** Absence of a row says nothing. */
  absence: 'Det som inte står här framgår inte av dokumenten; det betyder inte att det saknas.',
  more: (count: number) => `Visa alla ${count}`,
  source: (name: string, date: string | null, section: string) =>
    `${name}${date === null ? '' : `, ${date.slice(0, 4)}`}, ${section}`,
  particulars: {
    forWhom: 'För vem',
    by: 'Ges av',
    where: 'Var',
    status: 'Läge',
    confirmed: 'Bekräftad',
    what: 'Vad',
    ages: 'Ålder',
    locations: 'Platser',
    decides: 'Beslutar',
    length: 'Hur länge',
    schedule: 'Tider',
    remote: 'Distans',
    languages: 'Språk',
    interpreter: 'Tolk',
    accessibility: 'Tillgänglighet',
    contact: 'Kontakt',
    papers: 'Underlag',
    queue: 'Kö',
    opens: 'Startar',
    ends: 'Slutar',
    unknown: 'Framgår inte',
  },
  scopes: {
    city: 'Hela staden, genom Jobbtorg eller staden centralt',
    allDistricts: 'Alla stadsdelar, i olika omfattning',
    state: 'Statlig myndighet',
    unknown: 'Framgår inte',
  },
  sections: {
    howTo: 'Så remitterar du',
    numbers: 'Siffror',
    caveats: 'Att tänka på',
    outside: 'Utanför dokumenten',
  },
  actions: {
    checkReferral: 'Kontrollera remittering',
    book: 'Boka trepartssamtal',
    plan: 'Gör en plan',
    planStyle: 'plain',
    back: 'Tillbaka till listan',
    wholeCity: 'Visa hela staden',
    onlyIn: (district: string) => `Bara i ${district}`,
    about: (name: string) => `Mer om ${name}`,
    meantOffice: (name: string) => `Jag menade Jobbtorg ${name}`,
    measuresIn: (district: string) => `Insatser i ${district}`,
  },
  /** A place may be several things; which one is asked. */
  whichPlace: (name: string) => `**${name}** kan vara flera saker. Vilket menar du?`,
  place: {
    district: (name: string) => `Stadsdelen ${name}`,
    jobbtorg: (name: string) => `Jobbtorg ${name}`,
    afOffice: (name: string) => `Arbetsförmedlingen ${name}`,
    finsam: (name: string) => `Finsams aktivitetsplatsen ${name}`,
  },
  /** There is no such district; `near` are the names nearest to it. */
  unknownPlace: (name: string, near: string[]) =>
    `Jag känner inte till någon stadsdel som heter **${name}**.${near.length === 0 ? ' Skriv stadsdelens namn, till exempel Farsta eller Järva.' : ' Menade du någon av de här?'}`,
  profile: {
    title: (name: string) => `Vad dokumenten säger om ${name}`,
    none: (name: string) => `Dokumenten säger inget om ${name}.`,
    kinds,
  },
  comparison: {
    title: (names: string[]) => `Jämförelse: ${list(names)}`,
    which: 'Vilka stadsdelar vill du jämföra? Skriv till exempel "jämför Farsta och Skärholmen".',
    tooMany: (most: number) => `Jag visar högst ${most} stadsdelar åt gången; här är de första.`,
    measure: 'Insats',
    notSaid: 'framgår inte',
    none: (asOf: string) => `inga egna ${asOf}`,
    shared: (count: number) =>
      `Dessutom finns ${count} insatser för hela staden, lika för alla stadsdelar. Skriv "visa insatser i hela staden" för att se dem.`,
    lack: ([first = '', ...others]: readonly string[], names: readonly string[]) =>
      names.length === 0
        ? `Inget anges för ${first} som inte också anges för ${list(others)}.`
        : `**Anges för ${first} men inte för ${list(others)}:** ${list(names)}. Det betyder inte att ${list(others)} saknar det; det framgår inte.`,
    office: 'Kontoret',
    offices:
      'Utbudet är enligt dokumenten (2019) detsamma på alla jobbtorg. Vad som skiljer kontoren åt framgår inte, utöver detta:',
    nothing: 'Dokumenten säger inget om egna insatser i någon av stadsdelarna. Det betyder inte att de saknas.',
  },
  equality: {
    title: 'Lika utbud? Insatser över stadsdelarna',
    text: (count: number) => `I hur många av dagens ${count} stadsdelar insatsen finns enligt dokumenten (2012–2020).`,
    columns: {
      measure: 'Insats',
      available: 'Finns',
      notAvailable: 'Finns inte',
      divided: 'Delat',
      unknown: 'Framgår inte',
    },
    notes: [
      'Elva av elva: dokumenten säger det om stadsdelarna i allmänhet, inte om var och en.',
      '"Delat": dagens stadsdel bildades av två, som det står motsatta saker om.',
      '"Framgår inte" är inte ett nej: dokumenten beskriver bara några stadsdelar.',
      'Insatser genom Jobbtorg gäller alla stadsdelar och är inte med här.',
    ],
  },
  named: list,
  /** A part of a district, and the district. */
  partOf: (part: string, district: string) => `${part} hör till ${district}.`,
  /** What is for the whole city is for a place too. */
  cityToo: (place: string) =>
    `Det som gäller hela staden gäller också den som bor i ${place}; i regel framgår inte var det ges.`,
  /** What one measure is said to be for, of what was told. */
  fits: (audiences: readonly string[]) =>
    `Bland dem som insatsen riktar sig till: ${list(audiences)}. Läs "För vem" nedan.`,
  notFor: (audiences: readonly string[]) => `Särskilt för ${list(audiences)} anges den inte.`,
  onlyWomen: '**Den är bara för kvinnor.**',
  barred:
    '**Den är bara för den som saknar kontakt** med försörjningsstöd, jobbtorg och Arbetsförmedlingen, så den som har försörjningsstöd är inte målgruppen. Då går vägen som vanligt genom jobbtorget.',
  years: ({ from, to }: Ages) =>
    from === to
      ? `${from} år`
      : from === undefined
        ? `högst ${to} år`
        : to === undefined
          ? `minst ${from} år`
          : `${from}–${to} år`,
  agesUnsaid: 'Där ingen ålder står framgår ingen åldersgräns.',
  /** What there is in the whole city for the same people. */
  instead: (names: readonly string[]) => `I hela staden finns för samma grupp: ${list(names)}.`,
  /** Another municipality. */
  outside: (name: string) =>
    `**${name} är en egen kommun** och ingår inte i Stockholms stad. Katalogen säger inget om insatser där; fråga ${name}. Det här är stadens egna:`,
  /** There is no measure of that name. */
  unknownMeasure: (name: string, near: readonly string[]) =>
    `**Någon insats som heter ${name} finns inte i katalogen.** Det betyder inte att den saknas; fråga jobbtorget.${near.length === 0 ? '' : ` Närmast i namn: ${list(near)}.`}`,
  /** Of some the way is not stated. */
  wayUnknown: (count: number) => `För ${count} insatser till framgår det inte hur man kommer dit.`,
  ...swedishOneMeasure,
  /** What was asked about in a list is gone since. */
  gone: 'Den insatsen finns inte kvar i katalogen. Sök igen så får du det som gäller nu.',
};
/** What is said, in whichever language. */
export type MeasureWording = typeof swedishMeasures;
