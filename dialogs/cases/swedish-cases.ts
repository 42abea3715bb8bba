// The Swedish sentences on one's own cases and on what a day brings.
import type { KnownCase } from './ports.ts';

type Day = Temporal.PlainDate;
type Whether = boolean | null;

const short = (day: Day) =>
  day.toLocaleString('sv-SE', { weekday: 'short', day: 'numeric', month: 'short' }).replace(/\.$/, '');
const dated = (day: Day) => day.toLocaleString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
/** Answers yes or no first where that was asked; null where it was not. */
const answering = (is: Whether, sentence: string) =>
  is === null ? sentence : `${is ? 'Ja' : 'Nej'}, ${inside(sentence)}`;
/** A sentence inside another; a case number keeps its letters. */
const inside = (sentence: string) =>
  /^[A-Z]+-/.test(sentence) ? sentence : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
const since = (day: Day | null) => (day === null ? '' : ` sedan ${dated(day)}`);
const state = ({ state: its, referredOn, enrolledOn, closedOn }: KnownCase) =>
  ({
    referred: `remitterat${since(referredOn)}, inte inskrivet än`,
    enrolled: `inskrivet${since(enrolledOn)}`,
    returned: 'återremitterat',
    closed: `avslutat${since(closedOn)}`,
  })[its];
const both = new Intl.ListFormat('sv', { type: 'conjunction' });

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const long = (day: Day) => day.toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
const stretch = (from: Day, to: Day) => (from.equals(to) ? long(from) : `${long(from)} till ${long(to)}`);

export const swedishCases = {
  state,
  coach: (caseId: string, name: string, jobbtorg: string | null) =>
    `Coach för ${caseId} är ${name}${jobbtorg === null ? '' : `, Jobbtorg ${jobbtorg}`}.`,
  noCoach: (caseId: string) => `${caseId} har ingen coach än.`,
  caseworker: (caseId: string, name: string) => `Handläggare för mötet om ${caseId} är ${name}.`,
  noCaseworker: (caseId: string, district: string) =>
    `${caseId} hör till socialtjänsten i ${district}. Vem som är handläggare där står inte i Trepart innan ett möte är bokat.`,
  noneOf: (district: string) => `Inget av de ärendena hör till ${district}.`,
  planHidden: (caseId: string, coach: string | null) =>
    `Planen för ${caseId} ser bara ${coach === null ? 'coachen' : `coachen (${coach})`} och enhetens chef.`,
  planMade: (caseId: string, on: Day | null, is: Whether) =>
    answering(is, `Första jobbplanen för ${caseId} är gjord${on === null ? '' : ` ${short(on)}`}.`),
  /** `due` is the day in words, as of the deadlines. */
  planDue: (caseId: string, due: string, isLate: boolean, is: Whether) => {
    const when = isLate ? due : `ska vara klar ${due}`;
    return is === null
      ? `Första jobbplanen för ${caseId} ${when}.`
      : `Nej, första jobbplanen för ${caseId} är inte klar: den ${when}.`;
  },
  noPlanYet: (known: KnownCase) => `${known.id} har ingen jobbplan att göra: ärendet är ${state(known)}.`,
  enrolled: (known: KnownCase, is: Whether) =>
    answering(is === null ? null : known.state === 'enrolled', `${known.id} är ${state(known)}.`),
  unit: ({ id, jobbtorg, district }: KnownCase) =>
    jobbtorg === null
      ? `${id} hör till ${district} och har inget jobbtorg än.`
      : `${id} hör till Jobbtorg ${jobbtorg}.`,
  noDeadline: (caseId: string) => `${caseId} har ingen öppen deadline.`,
  nextDeadline: (caseId: string, next: string) => `Nästa deadline för ${caseId}: ${next}.`,
  deadline: (kind: string, due: string) => `${inside(kind)}, ${due}`,
  deadlineHidden: (caseId: string) => `Deadlines för ${caseId} ser bara coachen och enhetens chef.`,
  /** What is booked; `more` others come after the first. */
  booked: (caseId: string, first: string, more: number, is: Whether) =>
    answering(is === null ? null : true, `${caseId} har ${first}${more === 0 ? '' : ` och ${more} till`}.`),
  noneBooked: (caseId: string, last: string | null, is: Whether) =>
    `${answering(is === null ? null : false, `Inget kommande är bokat för ${caseId}.`)}${last === null ? '' : ` Senast: ${last}.`}`,
  meeting: (when: string, how: string) => `trepartssamtal ${when} (${inside(how)})`,
  seat: (when: string) => `gruppinformation ${when}`,
  pastSeat: (when: string, came: boolean | null) =>
    `gruppinformation ${when} (${came === null ? 'inte noterat om personen kom' : came ? 'kom' : 'kom inte'})`,
  howItWent: (caseId: string, last: string) => `Senast för ${caseId}: ${last}.`,
  nothingYet: (caseId: string) => `Inget möte och ingen gruppinformation har varit för ${caseId} den senaste tiden.`,
  /** `next` is what comes next, in a few words; null for nothing. */
  status: (known: KnownCase, next: string | null) =>
    `${known.id} är ${state(known)}. ${next === null ? 'Inget är bokat och ingen deadline är öppen.' : `Närmast: ${next}.`}`,
  statusHidden: (known: KnownCase, next: string | null) =>
    `${known.id} är ${state(known)}. ${next === null ? 'Inget kommande är bokat.' : `Närmast: ${next}.`}`,
  /** What was just handed over is not theirs any more. */
  givenTo: (caseId: string, name: string) => `Coach för ${caseId} är ${name}: du har nyss lämnat över ärendet.`,
  onlyArranged: (caseId: string) => `${caseId} är inte ditt ärende; jag visar bara det som är bokat hos er.`,
  particulars: {
    coach: 'Coach',
    unit: 'Enhet',
    state: 'Läge',
    plan: 'Jobbplan',
    coming: 'Bokat',
    past: 'Har varit',
    deadline: 'Nästa deadline',
  },
  none: 'ingen än',
  jobbtorg: (name: string) => `Jobbtorg ${name}`,
  planMarkMade: (on: Day | null) => (on === null ? 'gjord' : `gjord ${short(on)}`),
  buttons: { book: 'Boka trepart', meeting: 'Visa mötet' },
  say: { book: (caseId: string) => `boka trepart för ${caseId}` },

  /** How many there are; `narrowed` says which. */
  counted: (number: number, narrowed: string, isUnit: boolean) => {
    const whose = isUnit ? 'Enheten' : 'Du';
    return number === 0
      ? `${whose} har inga öppna ärenden${narrowed}.`
      : `${whose} har ${count(number, 'öppet ärende', 'öppna ärenden')}${narrowed}.`;
  },
  caseworkersOwn: 'Hit hör ärenden som du har öppnat i Trepart eller har möte om.',
  narrowed: {
    meeting: (days: string) => ` med något bokat${days === '' ? '' : ` ${days}`}`,
    withoutMeeting: ' utan något bokat',
    withoutPlan: ' utan jobbplan',
    overdue: ' med försenad jobbplan eller annan försenad deadline',
    referred: ' som är remitterade och inte inskrivna',
    district: (name: string) => ` i ${name}`,
  },
  groups: {
    overdue: 'Försenade',
    coming: 'Med deadline framför sig',
    referred: 'Remitterade, inte inskrivna',
    others: 'Övriga',
    more: (number: number) => `Visa ${number} till`,
  },
  marks: { referred: 'remitterat', enrolled: 'inskrivet' },

  /** The day with what it brings: "I dag, måndag 23 november: 1 möte och 2 försenade deadlines." */
  dayTitle: (from: Day, to: Day, parts: string[]) =>
    `${capital(stretch(from, to))}${parts.length === 0 ? '' : `: ${both.format(parts)}.`}`,
  unitDay: (from: Day, to: Day, parts: string[], meetings: string) =>
    `Enheten har ${both.format([...parts, `${meetings} ${stretch(from, to)}`])}.`,
  nothingOn: (from: Day, to: Day, today: Day) =>
    from.equals(to)
      ? from.equals(today)
        ? 'Du har inget inbokat i dag och inget som ska vara klart.'
        : `Du har inget inbokat ${short(from)} och inget som ska vara klart då.`
      : `Du har inget inbokat ${short(from)} – ${short(to)} och inget som ska vara klart då.`,
  counts: {
    overdue: (number: number) => count(number, 'försenad deadline', 'försenade deadlines'),
    dueThatDay: (number: number) => `${number} att göra klart`,
    due: (number: number) => count(number, 'deadline', 'deadlines'),
    meetings: (number: number) => count(number, 'möte', 'möten'),
    sessions: (number: number) => count(number, 'gruppinformation', 'gruppinformationer'),
    waiting: (number: number) => `${count(number, 'möte', 'möten')} som väntar på svar`,
    expired: (number: number) => `${count(number, 'möte', 'möten')} som behöver en ny tid`,
    unrecorded: (number: number) => `${count(number, 'tillfälle', 'tillfällen')} utan noterad närvaro`,
    plans: (number: number) => count(number, 'försenad jobbplan', 'försenade jobbplaner'),
    otherOverdue: (number: number) => count(number, 'annan försenad deadline', 'andra försenade deadlines'),
    plansDue: (number: number) => `${count(number, 'jobbplan', 'jobbplaner')} att göra klara`,
  },
  /** What of several things is the most urgent, as the first sentence. */
  mostUrgent: (caseId: string, kind: string, due: string) => `Mest akut är ${caseId}: ${inside(kind)}, ${due}.`,
  urgentMeeting: (caseId: string, isExpired: boolean) =>
    `Mest akut är ${caseId}: mötet ${isExpired ? 'behöver en ny tid' : 'väntar på svar'}.`,
  dayGroups: {
    waiting: 'Väntar på svar från dig eller den sökande',
    expired: 'Behöver en ny tid',
    unrecorded: 'Närvaro att notera',
  },
  dayButtons: { overdue: 'Visa försenade', meetings: 'Visa möten', cases: 'Visa ärenden' },
  daySay: {
    overdue: 'visa försenade',
    meetings: (isToday: boolean): string => (isToday ? 'visa möten i dag' : 'visa möten den här veckan'),
    cases: 'enhetens ärenden',
  },
};
/** What is said, in whichever language. */
export type CaseWording = typeof swedishCases;
