// The Swedish sentences of the dialogue on deadlines.
import type { DayReading, Deadline, DeadlineKind } from './deadlines.ts';

type Day = Temporal.PlainDate;

const short = (day: Day) =>
  day.toLocaleString('sv-SE', { weekday: 'short', day: 'numeric', month: 'short' }).replace(/\.$/, '');
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const between = (from: Day | null, to: Day | null) => {
  if (from === null) return to === null ? '' : `till och med ${short(to)}`;
  if (to === null) return `från ${short(from)}`;
  return from.equals(to) ? short(from) : `${short(from)} – ${short(to)}`;
};
/** "A-1042, A-1077 och A-1088". */
const both = new Intl.ListFormat('sv', { type: 'conjunction' });
const kinds: Record<DeadlineKind, string> = {
  jobPlan: 'Första jobbplanen',
  afAgreement: 'Svar från Arbetsförmedlingen',
  stockholmsjobb: 'Stockholmsjobbet tar slut',
  establishment: 'Etableringen tar slut',
  afterEmployment: 'Uppföljning efter anställning',
  selfSupport: 'Kontroll sex månader efter avslut',
  ageLimit: 'Åldersgräns',
};
const days = ({ days: kind }: DayReading) => (kind === 'calendar' ? 'kalenderdagar' : 'arbetsdagar');

export const swedishDeadlines = {
  kinds,
  /** Where the deadline comes from, or that its lead time is ours. */
  origins: {
    jobPlan: 'Alla aspiranter ska ha en första jobbplan inom fem dagar från inskrivningen (Översynen 2018).',
    afAgreement:
      'Insatsen väntar på att Arbetsförmedlingen säger ja. Dokumenten anger ingen tid; påminnelsen kommer varje vecka.',
    stockholmsjobb:
      'Ett Stockholmsjobb varar högst tolv månader (stadsrevisionen 2020). Nästa steg bör vara planerat innan dess.',
    establishment:
      'När etableringen tar slut kan vägen in till Jobbtorg ändras. Dokumenten anger inte hur långt innan man ska agera.',
    afterEmployment: 'Den som har haft en tidsbegränsad anställning följs upp i tre månader (stadsrevisionen 2020).',
    selfSupport: 'Sex månader efter avslut följs det upp om personen är självförsörjande (stadsrevisionen 2020).',
    ageLimit: 'En födelsedag ändrar vilken väg och vilka insatser som gäller (20, 30 eller 55 år).',
  },
  /** Weekday, day and month. */
  longDay: (day: Day) => day.toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' }),
  /** When a matter is due as seen on a day, in a few words. */
  due: (due: Day, today: Day) => {
    const left = today.until(due, { largestUnit: 'days' }).days;
    if (left === 0) return 'senast i dag';
    if (left === 1) return `senast i morgon, ${short(due)}`;
    return left < 0
      ? `skulle ha varit klar ${short(due)}, ${count(-left, 'dag', 'dagar')} sen`
      : `senast ${short(due)}, om ${left} dagar`;
  },
  otherReading: (day: Day, reading: DayReading) =>
    `Räknat i ${reading.days === 'calendar' ? 'arbetsdagar' : 'kalenderdagar'}: ${short(day)}`,
  /** How the five days are counted here. */
  reading: (reading: DayReading) =>
    `Fem dagar räknas här i ${days(reading)}${reading.days === 'calendar' ? ' (en ledig dag flyttar till nästa arbetsdag)' : ''}${
      reading.countsFirstDay ? ', med inskrivningsdagen som den första' : ''
    }. Dokumenten säger inte vilket som gäller.`,
  putOff: (until: Day) => `uppskjuten till ${short(until)}`,
  coach: (name: string) => `Coach: ${name}`,
  noCoach: 'Ingen coach',

  digestTitle: (today: Day) => `Dina deadlines ${swedishDeadlines.longDay(today)}`,
  digestTitleFor: (name: string, today: Day) => `${name}s deadlines ${swedishDeadlines.longDay(today)}`,
  unitTitle: (today: Day) => `Enhetens försenade jobbplaner ${swedishDeadlines.longDay(today)}`,
  ownTitle: 'Mina deadlines',
  overdueTitle: 'Försenat',
  periodTitle: (from: Day | null, to: Day | null) => `Deadlines ${between(from, to)}`,
  ofKind: (title: string, kind: DeadlineKind) => `${title}: ${kinds[kind].toLowerCase()}`,
  summary: ({ overdue, today, coming }: { overdue: number; today: number; coming: number }) => {
    const parts = [
      overdue > 0 ? `**${count(overdue, 'försenad', 'försenade')}**` : '',
      today > 0 ? `${today} i dag` : '',
      coming > 0 ? `${count(coming, 'kommande', 'kommande')}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `${parts.join(', ')}.`;
  },
  groups: {
    overdue: 'Försenade',
    today: 'I dag',
    coming: 'Kommande',
    putOff: 'Uppskjutna',
    withoutCoach: 'Utan coach',
    more: (number: number) => `Visa ${number} till`,
  },
  whyCoach:
    'Du får listan varje arbetsdag kl. 08 för att ärendena är dina. Skriv **påminnelser** för att välja bort någon sort.',
  whyStandIn: (name: string) => `Du får listan för att du ersätter ${name}, som är ledig.`,
  whyManager: (workingDays: number) =>
    `Du får listan för att du är chef för enheten: här står jobbplaner som är mer än ${count(workingDays, 'arbetsdag', 'arbetsdagar')} försenade och ärenden utan coach.`,
  whyUrgent: 'Du får det här i dag för att det inte kan vänta till listan i morgon bitti.',
  whyHandedOver: (name: string) => `Du får det här för att ${name} har lämnat över ärendet till dig.`,
  whyDoubt: 'Du får det här för att Teams inte svarade när det skickades första gången.',
  urgentTitle: 'Brådskande deadline',
  handedOverTitle: (caseId: string) => `${caseId} är nu ditt ärende`,
  doubtTitle: 'Kan redan ha skickats',
  /** What may have been sent already. */
  doubts: (number: number) =>
    `${count(number, 'tidigare påminnelse', 'tidigare påminnelser')} kan redan ha skickats utan att Teams bekräftade det. Allt som är öppet står här.`,
  unreachable: (names: string[]) => `${names.join(', ')} kan inte nås i Teams: har blockerat eller tagit bort appen.`,
  neverOpened: (names: string[]) =>
    `${names.join(', ')} har aldrig öppnat Trepart i Teams och får därför inga påminnelser.`,
  agreementEnds: (name: string, on: Day) => `Avtalet ${name} går ut ${short(on)}.`,
  oldMeasures: (number: number) =>
    `${count(number, 'insats', 'insatser')} i katalogen har inte bekräftats på länge; se "import measures" i handboken.`,

  nothing: 'Du har inga öppna deadlines just nu.',
  nothingOverdue: 'Inget är försenat.',
  nothingInPeriod: (from: Day | null, to: Day | null) => `Du har inga deadlines ${between(from, to)}.`,
  nothingForCaseworker:
    'Du har inga ärenden med deadlines här: jag känner bara till de ärenden som du själv har öppnat i Trepart.',
  notYours: (caseId: string) =>
    `Jag hittar inget ärende ${caseId} bland dina. Kontrollera numret; är det en kollegas ärende kan kollegan eller chefen lämna över det.`,
  noOpen: (caseId: string) => `Det finns ingen öppen deadline i ${caseId}.`,
  /** Nothing was ordered; this is how the case stands. */
  unchanged: (caseId: string) => `Jag har inte ändrat något. Så står det i ${caseId}:`,
  unchangedAll: (caseIds: readonly string[]) =>
    `Jag har inte ändrat något i ${caseIds.join(', ')}. Skriv till exempel "klart för ${caseIds.join(' och ')}".`,
  askedAlone: (caseId: string) =>
    `${caseId} har lång tid kvar och är inte markerad. Skriv "klart för ${caseId}" om planen är klar.`,
  askIfDone: ({ caseId, kind, due }: Deadline) =>
    `${kinds[kind]} i ${caseId} ska vara klar först ${short(due)}. Ska jag markera den som klar i dag?`,
  askIfDoneOn: ({ caseId, kind }: Deadline, on: Day) =>
    `Ska jag markera ${kinds[kind].toLowerCase()} i ${caseId} som klar ${short(on)}?`,
  askIfAllDone: (caseIds: readonly string[], on: Day) =>
    `Ska jag markera första jobbplanen i ${both.format(caseIds)} som klar ${short(on)}?`,
  /** `back` are the cases that are open again then. */
  askIfDoneInstead: (back: readonly string[], caseIds: readonly string[], on: Day) =>
    back.length === 0
      ? `Ska jag ändra så att första jobbplanen i ${both.format(caseIds)} är klar ${short(on)}?`
      : `Ska jag ta tillbaka markeringen i ${both.format(back)} och i stället markera första jobbplanen i ${both.format(caseIds)} som klar ${short(on)}?`,
  askToHandOver: (caseIds: readonly string[], name: string) =>
    `Ska jag lämna över ${both.format(caseIds)} till ${name}?`,
  which: (what: 'done' | 'snooze'): string => (what === 'done' ? 'Vad är klart?' : 'Vad vill du skjuta upp?'),
  /** `name` is who is to get it, where that is said. */
  whichToHandOver: (name: string | null) =>
    name === null
      ? 'Vilket ärende ska lämnas över? Skriv till exempel "lämna över A-1042 till Bo Ek".'
      : `Vilka ärenden ska ${name} ta över? Skriv numren, högst tio åt gången, till exempel "A-1042 och A-1077".`,
  toWhom: (caseIds: readonly string[], names: readonly string[]) =>
    `Till vem ska ${both.format(caseIds)} lämnas över? ${both.format(names)} kan ta ${caseIds.length === 1 ? 'det' : 'dem'}.`,
  unknownColleague: (name: string) => `Jag hittar ingen annan coach som heter ${name} på samma jobbtorg.`,
  isYours: (caseId: string) => `Ja, ${caseId} är ditt ärende.`,
  noReasonNeeded: 'En överlämning behöver inget skäl här, så jag sparar inget.',
  /** When a deadline is, asked beside something else. */
  isDue: (caseId: string, kind: DeadlineKind, due: Day, today: Day) =>
    `${caseId}: ${kinds[kind].toLowerCase()}, ${swedishDeadlines.due(due, today)}.`,
  askToTakeBack: (caseIds: readonly string[]) => `Ska jag ta tillbaka överlämningen av ${both.format(caseIds)}?`,
  notHandedOver: (caseIds: readonly string[]) =>
    `${both.format(caseIds)} är kvar där ${caseIds.length === 1 ? 'det' : 'de'} är. Jag har inte lämnat över något.`,
  whichCase: 'Vilket ärende gäller det? Skriv till exempel "klart för A-1042".',
  done: (caseId: string, kind: DeadlineKind, on: Day) =>
    `${caseId}: ${kinds[kind].toLowerCase()} är markerad som klar ${short(on)}.`,
  already: (caseId: string, kind: DeadlineKind, by: string | null, on: Day | null) =>
    `${caseId}: ${kinds[kind].toLowerCase()} är redan klar${on === null ? '' : ` sedan ${short(on)}`}${by === null ? '' : ` (${by})`}.`,
  snoozed: (caseId: string, kind: DeadlineKind, until: Day) =>
    `Jag påminner om ${caseId} (${kinds[kind].toLowerCase()}) igen ${short(until)}.`,
  handedOver: (caseIds: readonly string[], name: string) =>
    `${both.format(caseIds)} är ${caseIds.length === 1 ? 'överlämnat' : 'överlämnade'} till ${name}, som får veta det om tio minuter. Till dess kan du ångra.`,
  undone: (what: 'done' | 'snoozed' | 'handedOver', caseId: string) =>
    ({
      done: `Ångrat: ${caseId} är öppet igen.`,
      snoozed: `Ångrat: påminnelsen om ${caseId} kommer som vanligt.`,
      handedOver: `Ångrat: ${caseId} är tillbaka hos den som hade det.`,
    })[what],
  undoTooLate: 'Det går inte att ångra längre: ärendet har ändrats sedan dess.',
  undoNotYours: 'Det går inte att ångra: ärendet är inte längre ditt. Be den som har det nu.',
  undoNothing: 'Det finns inget att ångra.',
  noSuchColleague: 'Jag hittar ingen coach med det namnet på samma jobbtorg.',
  noColleagues: (caseId: string) => `Det finns ingen annan coach på samma jobbtorg att lämna över ${caseId} till.`,
  reasonNeeded: (until: Day, due: Day) =>
    `${short(until)} är efter deadline (${short(due)}). Skriv varför, så skjuter jag upp påminnelsen.`,
  whyToo: (due: Day) => `Skriv varför också: deadline var eller är ${short(due)}.`,
  untilWhen: (caseIds: readonly string[]) => `När ska jag påminna om ${both.format(caseIds)} igen?`,
  notPutOff: (caseIds: readonly string[]) =>
    caseIds.length === 1
      ? `Påminnelsen om ${caseIds[0]} är kvar som den var. Jag har inte skjutit upp den.`
      : `Påminnelserna om ${both.format(caseIds)} är kvar som de var. Jag har inte skjutit upp dem.`,
  askToPutOff: (caseIds: readonly string[], until: Day) =>
    `Ska jag påminna om ${both.format(caseIds)} igen ${short(until)}?`,
  reasonNeededFor: (late: readonly Deadline[], until: Day) =>
    `${short(until)} är efter deadline för ${both.format(late.map(({ caseId, due }) => `${caseId} (${short(due)})`))}. Skriv varför, så skjuter jag upp påminnelserna.`,
  inThePast: 'Dagen har redan varit; välj en kommande dag.',
  inTheFuture: 'Dagen har inte varit än; ange dagen då det blev klart.',
  unreadable: 'Jag kunde inte läsa det som fylldes i; försök igen.',

  buttons: {
    done: 'Klar i dag',
    yesDone: 'Ja, markera som klar',
    yesChange: 'Ja, ändra',
    yesHandOver: 'Ja, lämna över',
    yesSnooze: 'Ja, skjut upp',
    doneOn: 'Klar en annan dag',
    snooze: 'Påminn senare',
    tomorrow: 'Påminn i morgon',
    handOver: 'Lämna över',
    back: 'Tillbaka till listan',
    undo: 'Ångra',
    refresh: 'Uppdatera',
    save: 'Spara',
    stopKind: 'Sluta påminna',
    startKind: 'Börja påminna igen',
  },
  fields: {
    on: 'Vilken dag blev det klart?',
    until: 'Påminn igen',
    reason: 'Varför (behövs efter deadline)',
    colleague: 'Till vem?',
  },
  doneTitle: ({ caseId, kind }: Deadline) => `${caseId}: ${kinds[kind]}`,
  snoozeTitle: ({ caseId, kind }: Deadline) => `Skjut upp ${caseId}: ${kinds[kind].toLowerCase()}`,
  handOverTitle: (caseIds: readonly string[]) => `Lämna över ${both.format(caseIds)}`,
  optOutTitle: 'Dina påminnelser',
  optOutText: 'Välj vilka sorter som ska stå i morgonens lista. Du kan alltid se allt med "mina deadlines".',
  optOutOn: 'påminner',
  optOutOff: 'påminner inte',
  /** What is said to get an answer by one press. */
};
/** What is said, in whichever language. */
export type DeadlineWording = typeof swedishDeadlines;
