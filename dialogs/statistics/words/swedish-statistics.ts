// The Swedish wording of figures. Long, since it is one list of sentences.
import type { MetricName } from '../../../knowledge/catalogue/metrics.ts';
import { months, weekdays } from '../../../knowledge/swedish/calendar-words.ts';
import type { FigureRefusal } from '../../access/figures.ts';
import type { FilterKind, UnreadKind } from '../../understanding/slots/unread-filters.ts';
import type { Figure } from '../counted.ts';
import type { Operation } from '../operations.ts';
import type { ToldMonths } from '../period.ts';
import type { ClosedMonths, Every } from '../ports.ts';
import type { Grouping } from '../query.ts';
import {
  groupingNames,
  keyName,
  monthName as month,
  partName,
  shortMonth,
  shortSpan,
  whereOf,
} from './swedish-figure-scope.ts';

const unreadNames: Record<FilterKind, string> = {
  gender: 'kön',
  birthCountry: 'födelseland och ursprung',
  newcomers: 'vilka som är nyanlända',
  education: 'utbildningsnivå',
  health: 'hälsa och funktionsnedsättning',
  family: 'familjesituation',
  language: 'språk',
  unemployment: 'tid i arbetslöshet',
  duration: 'hur länge något har pågått',
  housing: 'boende',
  background: 'bakgrund och tro',
  measure: 'enskilda insatser',
};
const both = new Intl.ListFormat('sv', { type: 'conjunction' });

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Made once: making one costs more than writing a hundred numbers.
const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const withTenths = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function number(value: number, digits: 0 | 1 = 0): string {
  return (digits === 0 ? whole : withTenths).format(value);
}

function percent(share: number): string {
  return `${number(share * 100, share > 0 && share < 0.1 ? 1 : 0)} %`;
}

function amount(value: number, kind: string): string {
  return kind === 'share' ? percent(value) : kind === 'mean' ? `${number(value)} dagar` : number(value);
}

function value(figure: Figure, kind: string): string {
  if (figure.lacksData === true) return 'data saknas';
  if (figure.value === null && figure.hidden)
    return figure.atLeast === null || figure.atLeast === 0 ? 'dolt' : `minst ${number(figure.atLeast)}`;
  if (figure.value === null) return 'inget att räkna';
  // The sum of shown months alone is a share of them, and not of the whole time.
  return figure.hidden ? `${amount(figure.value, kind)} i visade månader` : amount(figure.value, kind);
}

/** What part a count is of a whole, in percent; null where one of them is hidden or there is no whole. */
function share(figure: Figure, of: Figure): string | null {
  const isTold = figure.value !== null && of.value !== null && !figure.hidden && !of.hidden && of.value > 0;
  return isTold ? percent((figure.value ?? 0) / (of.value ?? 1)) : null;
}

function partOf(figure: Figure, of: Figure): string {
  const told = share(figure, of);
  return told === null ? 'dolt' : `${value(figure, 'count')} av ${value(of, 'count')} (${told})`;
}

const lastDay = (text: string) => `${Temporal.PlainYearMonth.from(text).daysInMonth} ${month(text)}`;

function sendingDay(every: Every): string {
  if ('weekday' in every) return `varje ${weekdays[every.weekday - 1]?.sv[0]}`;
  const ending = [1, 2].includes(every.monthday % 10) && ![11, 12].includes(every.monthday) ? 'a' : 'e';
  return `den ${every.monthday}:${ending} varje månad`;
}

const sentences: Record<MetricName, (count: string, where: string, when: string, day: boolean) => string> = {
  enrolled: (count, where, when, day) =>
    `**${count}** personer var inskrivna${where} ${day ? when : `någon gång ${when}`}.`,
  newlyEnrolled: (count, where, when) => `**${count}** personer skrevs in${where} ${when}.`,
  returned: (count, where, when) => `**${count}** ärenden återremitterades${where} ${when}.`,
  closed: (count, where, when) => `**${count}** ärenden avslutades${where} ${when}.`,
  enrolmentDays: (count, where, when) =>
    `De som avslutades${where} ${when} hade i snitt varit inskrivna i **${count}**.`,
  jobPlanOnTime: (count, where, when) =>
    `**${count}** av dem vars frist gick ut${where} ${when} hade en jobbplan i tid, inom fem dagar.`,
  overdueJobPlans: (count, where, when) => `**${count}** jobbplaner var försenade${where} ${when}.`,
  noShows: (count, where, when) => `**${count}** av de bokade uteblev${where} ${when}.`,
  tripartiteMeetings: (count, where, when) => `**${count}** trepartssamtal var bokade${where} ${when}.`,
  caseload: (count, where, when) => `**${count}** öppna ärenden${where} ${when}.`,
  selfSupporting6m: (count, where, when) =>
    `**${count}** av dem som avslutades${where} ${when} var självförsörjande sex månader senare.`,
  stockholmsjobb: (count, where, when) => `**${count}** personer började ett Stockholmsjobb${where} ${when}.`,
};

export const swedishStatistics = {
  /** A number with its unit: persons, a share, days; how a hidden one is told. */
  value,
  /** What stands before the caseload of coaches, who are told of in the order of their names. */
  coachesByName: (where: string, when: string) => `Öppna ärenden per coach${where} ${when}, i namnordning.`,
  /** Says that the figures of coaches rank nobody. */
  notRanked: 'Siffrorna är till för att fördela ärenden. De rangordnar ingen, för ärenden kräver olika mycket.',
  /** The row of cases that no coach of the unit has. */
  withoutCoach: 'utan coach på enheten',
  /** Says that a unit's figure is given where figures of coaches were asked for. */
  unitInstead: 'Siffror per coach får bara chefen på coachens jobbtorg. Här är enhetens i stället.',
  /** The highest and the lowest of the figures that are shown, over a time. */
  ends: (highest: string, lowest: string, when: string) =>
    `${upperFirst(when)}: högst av de visade är ${highest}. Lägst är ${lowest}.`,
  /** Some rows one after the other, and what they are together. */
  sideBySide: (rows: string[], together: string | null, when: string) =>
    `${upperFirst(when)}. ${rows.join('. ')}.${together === null ? '' : ` Tillsammans: **${together}**.`}`,
  together: 'Tillsammans',
  /** The first few rows by size. */
  first: (order: 'most' | 'least', rows: string[], when: string, hidden: number) =>
    [
      rows.length === 0
        ? `${upperFirst(when)} visas ingen siffra att ordna.`
        : `${order === 'most' ? 'Högst' : 'Lägst'} av de visade ${when}. ${rows.map((row, place) => `${place + 1}. ${row}`).join('. ')}.`,
      ...(hidden === 0 ? [] : [`**${hidden} till är ${hidden === 1 ? 'dold' : 'dolda'}** och kan höra hit.`]),
    ].join(' '),
  allHidden: (where: string, when: string) => `**Alla siffror är dolda**${where} ${when}.`,
  /** A count as a part of a whole. */
  shareTold: (figure: Figure, of: Figure) => share(figure, of) ?? 'dolt',
  /** A figure, or as a part of a whole where one is given. */
  told: (figure: Figure, of: Figure | null, kind: string) => (of === null ? value(figure, kind) : partOf(figure, of)),
  shareOf: 'Andelen är av alla på samma plats och under samma tid.',
  /** The sentence with the figure, quotable. `where` and `when` come from the two below. */
  sentence: (
    metric: MetricName,
    figure: Figure,
    where: string,
    when: string,
    isDay: boolean,
    of: Figure | null = null,
  ) => {
    if (of !== null && figure.value !== null && share(figure, of) === null)
      return `**Andelen är dold**${where} ${when}: en av de två siffrorna visas inte.`;
    const kind = { enrolmentDays: 'mean', jobPlanOnTime: 'share', noShows: 'share', selfSupporting6m: 'share' }[
      metric as string
    ];
    if (figure.value === null && figure.hidden && !(figure.atLeast !== null && figure.atLeast > 0))
      return `**Siffran är dold**${where} ${when}: små tal (1–4), tal om en eller två coachers arbete, och tal som skulle röja dem, visas inte.`;
    if (figure.value === null && !figure.hidden) return `Det fanns inget att räkna${where} ${when}.`;
    const base = figure.base === null || kind === undefined ? '' : ` (av ${number(figure.base)})`;
    return sentences[metric](
      of === null ? `${value(figure, kind ?? 'count')}${base}` : partOf(figure, of),
      where,
      when,
      isDay,
    );
  },
  /** The change against what it is compared with, as a sentence of its own. */
  compared: (figure: Figure, before: Figure, kind: 'count' | 'stock' | 'share' | 'mean', when: string) => {
    if (figure.value === null || before.value === null)
      return `${when}: ${value(before, kind)}.`.replace(/^./, (first) => first.toUpperCase());
    const change = figure.value - before.value;
    const sign = change > 0 ? '+' : '−';
    const size =
      kind === 'share'
        ? `${number(Math.abs(change) * 100, 1)} procentenheter`
        : `${amount(Math.abs(change), kind)}${before.value === 0 ? '' : `, ${sign}${percent(Math.abs(change) / before.value)}`}`;
    const told = change === 0 ? 'oförändrat' : `${sign}${size}`;
    return `${when}: ${value(before, kind)} (${told}).`.replace(/^./, (first) => first.toUpperCase());
  },
  where: whereOf,
  when: ({ first, last }: ClosedMonths, isLastDay: boolean) =>
    isLastDay
      ? `den ${lastDay(last)}`
      : first === last
        ? `i ${month(first)}`
        : `från ${month(first)} till ${month(last)}`,
  month,
  part: partName,
  shortMonth,
  shortSpan,
  title: (name: string, by: Grouping | undefined, where: string) =>
    `${name}${where}${by === undefined ? '' : ` per ${groupingNames[by]}`}`,
  /** What a figure is called together with its time. */
  over: (title: string, months: ClosedMonths, isDay: boolean) =>
    `${title}, ${isDay ? lastDay(months.last) : months.first === months.last ? month(months.first) : `${month(months.first)}–${month(months.last)}`}`,
  grouping: groupingNames,
  key: keyName,
  wholeCity: 'Hela staden',
  inWholeCity: ' i hela staden',
  column: { value: 'Antal', share: 'Andel', base: 'Av', before: 'Jämfört med' },
  hidden: 'dolt',
  nothingHidden: (title: string) => `Inget är dolt i **${title}**.`,
  isShown: (name: string, told: string) => `**${name}** är inte dold: **${told}**.`,
  notWhy: '**Varför säger siffrorna inte.** Här är hur det har varit över tid, och mot samma tid i fjol:',
  asFile: (title: string) => `**${title}** som CSV-fil, som Excel öppnar. Länken gäller i en timme och bara för dig.`,
  noFile: (title: string) => `**${title}** finns inte som fil här.`,
  noGoals: '**Målvärden är inte inlagda**, så jag kan inte säga hur ni ligger till mot dem.',
  noLongReport: '**Rapporten finns per månad**, inte för längre tid. Dess siffror finns så här:',
  staysHidden: 'Nej, det som är dolt visar jag inte för någon.',
  /** Why some figures are hidden. */
  hiddenNote: (names: string[]) =>
    `Dolt${names.length === 0 ? '' : ` (${names.join(', ')})`}: tal från 1 till 4, tal om en eller två coachers arbete, och tal som skulle röja dem, visas inte. Dolt betyder inte noll.`,
  /** How the months told of differ from what was asked for. */
  asked: (asked: ToldMonths['asked'], told: ClosedMonths): string | null =>
    ({
      exactly: null,
      latest: `Senast stängda månad: ${month(told.last)}. Den pågående månaden visas när den har stängts.`,
      shortened: `Siffror finns till och med ${month(told.last)}; senare månader visas när de har stängts.`,
      beforeData: `Data saknas före ${month(told.first)}.`,
    })[asked],
  someTimeNote: 'Alla som var inskrivna någon gång i perioden, inte bara på dess sista dag.',
  lastDaysNote: 'Läget på månadens sista dag; det går inte att lägga ihop månader.',
  onlyOwnUnit: (unit: string) => `Din roll visar ${unit} och hela staden, inte de andra enheterna.`,
  assumedUnit: (unit: string) => `Gäller ${unit}, din enhet.`,
  particulars: {
    counted: 'Vad som räknas',
    period: 'Period',
    base: 'Bas',
    missing: 'Saknas',
    asOf: 'Färskhet',
    source: 'Källa',
  },
  baseOf: (base: number, says: string) => `${says}: ${number(base)}`,
  missingOf: (missing: number) => (missing < 5 ? 'färre än 5' : number(missing)),
  closedOn: (last: string) => `Stängd månad: ${month(last)}. Rättelser efter stängningen räknas inte in.`,
  own: (isOwn: boolean): string =>
    isOwn ? 'Indikatorn nämns i dokumentet; beräkningen är Treparts.' : 'Indikatorn nämns i dokumentet.',
  /** The exact number of a person's own queue. */
  ownQueue: (metric: MetricName, count: number, where: string | null, day: string) => {
    const whose = where === null ? '' : ` på Jobbtorg ${where}`;
    const mine = where === null ? 'Du har' : 'Det finns';
    if (metric === 'overdueJobPlans') return `${mine} **${number(count)}** försenade jobbplaner${whose} just nu.`;
    if (metric === 'caseload') return `Du har **${number(count)}** öppna ärenden just nu.`;
    return `Du har **${number(count)}** trepartssamtal ${day}.`;
  },
  ownQueueNote: 'Exakt just nu, eftersom du själv kan öppna ärendena.',
  actions: {
    byMonth: 'Per månad i stället',
    by: (by: Grouping) => `Per ${groupingNames[by]}`,
    onlyYoung: 'Bara unga 20–29',
    lastYear: 'Jämför med i fjol',
    asTable: 'Som tabell',
    asChart: 'Som diagram',
    file: 'Ladda ner som CSV',
    subscribe: 'Skicka varje måndag 8',
    subscribeMonthly: 'Skicka varje månad, när den har stängts',
    end: 'Avsluta',
  },
  /** Names the figures that somebody may not have, before why. */
  mayNot: (title: string) => `**${title}** får jag inte visa dig.`,
  refusals: {
    otherUnit: (own: string) => `Din roll gäller ${own}. Fråga om ${own} eller om hela staden.`,
    districtTotalsOnly: (own: string) =>
      `Som socialsekreterare kan du få totaler för ${own}, inte uppdelade. Fråga till exempel "nyinskrivna i oktober".`,
    ownQueueOnly:
      'Som coach kan du få siffror om dina egna ärenden: hur många du har, dina försenade jobbplaner och dina trepartssamtal. Annan statistik får chefer.',
    noFiguresForOwners: 'Som ansvarig för Treparts innehåll får du inga siffror här.',
    noUnit:
      'Personalregistret säger inte vilken stadsdel du hör till, så jag kan inte visa statistik. Be din chef rätta det.',
    ownCoachesOnly: (own: string) =>
      `Om enskilda coacher visar jag bara hur många öppna ärenden de har vid en månads slut, och bara för coacherna på Jobbtorg ${own}. Fråga om hela enheten i stället.`,
    noCoaches: 'Siffror om en enskild coach får bara chefen på coachens jobbtorg. Fråga om enheten i stället.',
    shared: 'Det är bara för dig. Fråga mig i vår egen chatt.',
    file: 'Länken gäller inte längre. Ställ frågan igen i Teams, så får du en ny.',
  },
  /** Questions that may be asked instead of a refused one. */
  instead: (refusal: FigureRefusal): string[] => {
    if (refusal.why === 'ownCoachesOnly')
      return [`Hur många är inskrivna på Jobbtorg ${refusal.own}?`, 'Ärenden per coach'];
    if (refusal.why !== 'noCoaches') return [];
    return [refusal.own === null ? 'Hur många är inskrivna per jobbtorg?' : `Hur många är inskrivna i ${refusal.own}?`];
  },
  /** What the figure of the own unit can be divided by. */
  ownDivisions: ['per månad', 'per åldersgrupp', 'per målgrupp'],
  dividedInstead: 'Enhetens egen siffra kan du få **per månad**, **per åldersgrupp** eller **per målgrupp**.',
  noAnswer: {
    future: 'Den perioden har inte varit än, så det finns inga siffror. Fråga om en månad som har gått.',
    beforeData: '**Data saknas** så långt tillbaka, så det finns inga siffror. Fråga om en senare period.',
    backwards: 'Perioden slutar innan den börjar. Skriv till exempel "från januari till mars".',
    onlyMonths: '**Siffror finns bara för hela kalendermånader**, så att små tal inte röjs. Närmast finns:',
    notYet:
      '**Den perioden är inte stängd än.** En månad stängs den femte i nästa månad, när ärendena är kompletta. Närmast finns:',
    noData: 'Det finns inga ärenden att räkna än. Siffror visas när den första månaden har stängts.',
    tooFine: (title: string) =>
      `**${title}** visas inte: så fint delas inte siffrorna upp, för då blir talen så små att de kan röja någon. Ta bort ett av villkoren; det som går syns på knapparna.`,
    shareOfWhat:
      '**Vilken del menar du?** Andelar finns per grupp, åldersgrupp, inskrivningssätt, jobbtorg och stadsdel. Skriv till exempel "andel under 30 av de nyinskrivna i oktober".',
    unknownUnit: (typed: string, near: string[]) =>
      `Jag hittar ingen enhet som heter **${typed}**.${near.length === 0 ? '' : ' Menade du någon av de här?'}`,
    gone: 'Den knappen hör till en äldre fråga. Ställ frågan igen.',
  },
  /** Which days a figure tells of. */
  periodTold: (title: string, first: string, last: string) =>
    `**${title}** gäller hela kalendermånader: ${first === last ? '' : `${month(first)}–${month(last)}, `}1 ${month(first)} till ${lastDay(last)}.`,
  /** Says that a figure stays in sight, where somebody wants no more of it. */
  asItStands: (title: string) => `Okej. **${title}** ligger kvar, så du kan gå vidare från den.`,
  /** Says what stands, where a message beside a figure was not read as a change of it. */
  notReadBeside: (title: string) =>
    `Det läste jag inte som en ändring av siffran. Den som visas är **${title}**. Skriv en annan period ("i augusti", "hittills i år"), en annan plats ("hela staden"), "per månad", "bara 20–29", "som tabell" eller en ny fråga.`,
  /** What people want done with figures and is not. */
  notDone: {
    forecast: '**Prognoser gör jag inte.** Jag räknar bara månader som har stängts. Det här finns:',
    median: '**Medianer räknas inte**, bara medelvärden och antal. Det här finns:',
    except: '**Vad som ska räknas bort läste jag inte**, så jag visar ingen siffra. Det här finns:',
    calledOff:
      '**Avbokade och ombokade möten räknas inte.** Det som räknas är bokade trepartssamtal och hur stor del av dem dit personen inte kom. Det här finns:',
    closedTo:
      '**Vad ett ärende avslutades till, arbete eller annat, finns inte bland siffrorna**, så jag visar ingen. Närmast kommer alla avslutade, och andelen självförsörjande sex månader efter avslut:',
    twoDivisions:
      '**På två sätt samtidigt delas siffrorna inte upp**, för då blir talen så små att de kan röja någon. Var för sig finns:',
    ofMetric: '**Den andelen räknas inte**, för texten säger inte vad den är en del av. Antalen finns var för sig:',
  } satisfies Record<Exclude<Operation, 'narrowing'>, string>,
  /** Says by what no figure is narrowed though the question was; `said` is how it was written. */
  notNarrowed: (unread: readonly UnreadKind[], said: readonly string[]) => {
    const kinds = unread.filter((kind) => kind !== 'age' && kind !== 'other');
    const quoted = said.length === 0 ? '' : ` ("${said.join('", "')}")`;
    const names = [
      ...kinds.map((kind) => unreadNames[kind]),
      ...(unread.includes('other') ? ['en del av frågan'] : []),
    ];
    const ages = 'åldrar bara som 16–19, 20–29, 30–54 och 55 år och äldre';
    const missing = `${upperFirst(both.format(names))} finns inte bland siffrorna`;
    const isOfAge = unread.includes('age');
    const told = names.length === 0 ? `Bland siffrorna finns ${ages}` : isOfAge ? `${missing}, och ${ages}` : missing;
    return `**${told}**${quoted}, så jag visar ingen siffra. Närmast finns:`;
  },
  notDivided: '**Så räknas siffrorna inte om.** Här är de månad för månad.',
  /** What people ask for and that is not counted. */
  notCounted:
    '**Det finns inte bland siffrorna.** Väntetid, remitterade och ärenden utan coach räknas till exempel inte. Jag kan räkna det här:',
  /** Stands before what the documents say of a time that the figures do not reach back to. */
  fromDocuments: 'Egna siffror finns inte så långt tillbaka. Så här står det i dokumenten:',
  /** The metrics with an example each, for a word that is none. */
  whichMetric: 'Vilken siffra menar du? Jag kan räkna det här:',
  examples: {
    enrolled: 'Hur många är inskrivna?',
    newlyEnrolled: 'Nyinskrivna förra månaden',
    returned: 'Återremitterade förra månaden',
    closed: 'Avslutade förra månaden',
    enrolmentDays: 'Inskrivningstid förra månaden',
    jobPlanOnTime: 'Andel jobbplaner i tid förra månaden',
    overdueJobPlans: 'Hur många försenade jobbplaner har vi?',
    noShows: 'Andel uteblivna förra månaden',
    tripartiteMeetings: 'Antal trepartssamtal förra månaden',
    caseload: 'Ärenden per coach',
    selfSupporting6m: 'Andel självförsörjande efter sex månader i fjol',
    stockholmsjobb: 'Stockholmsjobb i år',
  },
  definition: (name: string) => `Så räknas: ${name}`,
  report: {
    title: (told: string) => `Månadsrapport, ${told}`,
    name: (unit: string | null) => (unit === null ? 'Månadsrapporten' : `Månadsrapporten för ${unit}`),
    text: 'Inskrivna på månadens sista dag; övriga tal under månaden.',
    columns: ['Enhet', 'Inskrivna', 'Återremitterade', 'Avslutade', 'Inskrivningstid'],
    notClosed: (last: string) =>
      `Den månaden är inte stängd än. Den senaste rapporten är den för ${month(last)}: skriv **månadsrapport**.`,
    total: 'Hela staden',
    byGroup: 'Hela staden per grupp',
  },
  subscribed: (name: string, every: Every, time: string, first: Temporal.ZonedDateTime) =>
    `Jag skickar **${name}** ${sendingDay(every)} klockan ${time}, första gången den ${first.day} ${months[first.month - 1]?.sv[0]}. Skriv **mina prenumerationer** för att se dem, eller **avsluta prenumerationen**.`,
  subscriptions: {
    title: 'Dina prenumerationer',
    which: 'Vilken ska jag avsluta?',
    none: 'Du har inga prenumerationer. Tryck på "Skicka varje måndag 8" under en siffra för att få den varje vecka, eller skriv "skicka den varje månad".',
    /** Stands before why a figure that was subscribed to is not told. */
    refused: 'Du prenumererar på en siffra som jag inte får visa dig. Avsluta den under **mina prenumerationer**.',
    /** Says when something can be sent. */
    unclear:
      'Jag skickar varje vecka på en vardag, eller varje månad på ett datum från 1 till 28, till exempel den 6:e. Välj eller skriv en tid:',
    line: (title: string, every: Every, time: string) => `${title}: ${sendingDay(every)} klockan ${time}`,
    ended: (lines: string[]) => `Avslutad: ${lines.join('; ')}.`,
  },
  unsubscribed: 'Den prenumerationen är avslutad.',
  /** Heads of the columns of the file. */
  file: {
    key: 'nyckel',
    value: 'värde',
    base: 'bas',
    share: 'andel',
    hidden: 'dolt',
    from: 'från',
    to: 'till',
    name: 'statistik',
  },
};
/** What is said, in whichever language. */
export type StatisticsWording = typeof swedishStatistics;
