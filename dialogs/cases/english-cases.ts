// The English sentences on one's own cases and on what a day brings.
import type { KnownCase } from './ports.ts';
import type { CaseWording } from './swedish-cases.ts';

type Day = Temporal.PlainDate;

const short = (day: Day) => day.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const dated = (day: Day) => day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const answering = (is: boolean | null, sentence: string) =>
  is === null ? sentence : `${is ? 'Yes' : 'No'}: ${sentence}`;
const since = (day: Day | null) => (day === null ? '' : ` since ${dated(day)}`);
const state = ({ state: its, referredOn, enrolledOn, closedOn }: KnownCase) =>
  ({
    referred: `referred${since(referredOn)}, not enrolled yet`,
    enrolled: `enrolled${since(enrolledOn)}`,
    returned: 'returned',
    closed: `closed${since(closedOn)}`,
  })[its];
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const long = (day: Day) => day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const stretch = (from: Day, to: Day) => (from.equals(to) ? long(from) : `${long(from)} to ${long(to)}`);

export const englishCases: CaseWording = {
  state,
  coach: (caseId, name, jobbtorg) =>
    `The coach of ${caseId} is ${name}${jobbtorg === null ? '' : `, Jobbtorg ${jobbtorg}`}.`,
  noCoach: (caseId) => `${caseId} has no coach yet.`,
  caseworker: (caseId, name) => `The caseworker of the meeting about ${caseId} is ${name}.`,
  noCaseworker: (caseId, district) =>
    `${caseId} belongs to the social services of ${district}. Trepart does not know the caseworker before a meeting is booked.`,
  noneOf: (district) => `None of those cases belongs to ${district}.`,
  planHidden: (caseId, coach) =>
    `The plan of ${caseId} is seen by ${coach === null ? 'its coach' : `its coach (${coach})`} and the unit's manager only.`,
  planMade: (caseId, on, is) =>
    answering(is, `The first job plan of ${caseId} is done${on === null ? '' : ` (${short(on)})`}.`),
  planDue: (caseId, due, _isLate, is) =>
    is === null
      ? `The first job plan of ${caseId}: ${due}.`
      : `No, the first job plan of ${caseId} is not done: ${due}.`,
  noPlanYet: (known) => `${known.id} has no job plan to be made: it is ${state(known)}.`,
  enrolled: (known, is) =>
    answering(is === null ? null : known.state === 'enrolled', `${known.id} is ${state(known)}.`),
  unit: ({ id, jobbtorg, district }) =>
    jobbtorg === null
      ? `${id} belongs to ${district} and has no jobbtorg yet.`
      : `${id} belongs to Jobbtorg ${jobbtorg}.`,
  noDeadline: (caseId) => `${caseId} has no open deadline.`,
  nextDeadline: (caseId, next) => `Next deadline of ${caseId}: ${next}.`,
  deadline: (kind, due) => `${kind.toLowerCase()}, ${due}`,
  deadlineHidden: (caseId) => `The deadlines of ${caseId} are seen by its coach and the unit's manager only.`,
  booked: (caseId, first, more, is) =>
    answering(is === null ? null : true, `${caseId} has a ${first}${more === 0 ? '' : ` and ${more} more`}.`),
  noneBooked: (caseId, last, is) =>
    `${answering(is === null ? null : false, `Nothing to come is booked for ${caseId}.`)}${last === null ? '' : ` Last: ${last}.`}`,
  meeting: (when, how) => `tripartite meeting ${when} (${how.charAt(0).toLowerCase()}${how.slice(1)})`,
  seat: (when) => `group information ${when}`,
  pastSeat: (when, came) =>
    `group information ${when} (${came === null ? 'not recorded whether the person came' : came ? 'came' : 'did not come'})`,
  howItWent: (caseId, last) => `Last for ${caseId}: ${last}.`,
  nothingYet: (caseId) => `No meeting and no group information has been for ${caseId} lately.`,
  status: (known, next) =>
    `${known.id} is ${state(known)}. ${next === null ? 'Nothing is booked, and no deadline is open.' : `Next: ${next}.`}`,
  statusHidden: (known, next) =>
    `${known.id} is ${state(known)}. ${next === null ? 'Nothing to come is booked.' : `Next: ${next}.`}`,
  givenTo: (caseId, name) => `The coach of ${caseId} is ${name}: you have just handed the case over.`,
  onlyArranged: (caseId) => `${caseId} is not your case; only what is booked with you is shown.`,
  particulars: {
    coach: 'Coach',
    unit: 'Unit',
    state: 'State',
    plan: 'Job plan',
    coming: 'Booked',
    past: 'Has been',
    deadline: 'Next deadline',
  },
  none: 'none yet',
  jobbtorg: (name) => `Jobbtorg ${name}`,
  planMarkMade: (on) => (on === null ? 'done' : `done ${short(on)}`),
  buttons: { book: 'Book a meeting', meeting: 'Show the meeting' },
  say: { book: (caseId) => `book a tripartite meeting for ${caseId}` },

  counted: (number, narrowed, isUnit) =>
    `${isUnit ? 'The unit has' : 'You have'} ${number === 0 ? 'no open cases' : count(number, 'open case', 'open cases')}${narrowed}.`,
  caseworkersOwn: 'These are cases that you have opened in Trepart or have a meeting about.',
  narrowed: {
    meeting: (days) => ` with something booked${days === '' ? '' : ` ${days}`}`,
    withoutMeeting: ' with nothing booked',
    withoutPlan: ' without a job plan',
    overdue: ' with an overdue job plan or other deadline',
    referred: ' that are referred and not enrolled',
    district: (name) => ` in ${name}`,
  },
  groups: {
    overdue: 'Overdue',
    coming: 'With a deadline to come',
    referred: 'Referred, not enrolled',
    others: 'Others',
    more: (number) => `Show ${number} more`,
  },
  marks: { referred: 'referred', enrolled: 'enrolled' },

  dayTitle: (from, to, parts) => `${stretch(from, to)}${parts.length === 0 ? '' : `: ${both.format(parts)}.`}`,
  unitDay: (from, to, parts, meetings) =>
    `The unit has ${both.format([...parts, `${meetings} on ${stretch(from, to)}`])}.`,
  nothingOn: (from, to, today) =>
    from.equals(to)
      ? from.equals(today)
        ? 'You have nothing booked today and nothing that is due.'
        : `You have nothing booked on ${short(from)} and nothing that is due then.`
      : `You have nothing booked from ${short(from)} to ${short(to)} and nothing that is due then.`,
  counts: {
    overdue: (number) => count(number, 'overdue deadline', 'overdue deadlines'),
    dueThatDay: (number) => `${number} due`,
    due: (number) => count(number, 'deadline', 'deadlines'),
    meetings: (number) => count(number, 'meeting', 'meetings'),
    sessions: (number) => count(number, 'group information', 'group information sessions'),
    waiting: (number) => `${count(number, 'meeting', 'meetings')} waiting for an answer`,
    expired: (number) => `${count(number, 'meeting', 'meetings')} in need of another time`,
    unrecorded: (number) =>
      `${count(number, 'meeting or session', 'meetings or sessions')} without attendance recorded`,
    plans: (number) => count(number, 'overdue job plan', 'overdue job plans'),
    otherOverdue: (number) => count(number, 'other overdue deadline', 'other overdue deadlines'),
    plansDue: (number) => `${count(number, 'job plan', 'job plans')} due`,
  },
  mostUrgent: (caseId, kind, due) => `The most urgent is ${caseId}: ${kind}, ${due}.`,
  urgentMeeting: (caseId, isExpired) =>
    `The most urgent is ${caseId}: the meeting ${isExpired ? 'needs another time' : 'waits for an answer'}.`,
  dayGroups: {
    waiting: 'Waiting for an answer of yours or the applicant’s',
    expired: 'In need of another time',
    unrecorded: 'Attendance to record',
  },
  dayButtons: { overdue: 'Show overdue', meetings: 'Show meetings', cases: 'Show cases' },
  daySay: {
    overdue: 'show overdue',
    meetings: (isToday) => (isToday ? 'show meetings today' : 'show meetings this week'),
    cases: 'our cases',
  },
};
