// The English sentences of the dialogue on deadlines.
import type { DayReading } from './deadlines.ts';
import type { DeadlineWording } from './swedish-deadlines.ts';

type Day = Temporal.PlainDate;

const short = (day: Day) =>
  day.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(/\.$/, '');
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
const between = (from: Day | null, to: Day | null) => {
  if (from === null) return to === null ? '' : `until ${short(to)}`;
  if (to === null) return `from ${short(from)}`;
  return from.equals(to) ? short(from) : `${short(from)} – ${short(to)}`;
};
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const kinds = {
  jobPlan: 'First job plan',
  afAgreement: 'Answer from Arbetsförmedlingen',
  stockholmsjobb: 'Stockholmsjobb ends',
  establishment: 'Establishment period ends',
  afterEmployment: 'Follow-up after employment',
  selfSupport: 'Check six months after leaving',
  ageLimit: 'Age limit',
};
const days = ({ days: kind }: DayReading) => (kind === 'calendar' ? 'calendar days' : 'working days');

export const englishDeadlines: DeadlineWording = {
  kinds,
  origins: {
    jobPlan: 'Every aspirant shall have a first job plan within five days of enrolment (Review 2018).',
    afAgreement:
      'The measure waits for Arbetsförmedlingen to agree. The documents set no time; the reminder comes weekly.',
    stockholmsjobb:
      'A Stockholmsjobb lasts twelve months at most (city audit 2020). The next step should be planned before.',
    establishment:
      'When the establishment period ends, the way into Jobbtorg may change. The documents set no lead time.',
    afterEmployment: 'Whoever had a fixed-term employment is followed up for three months (city audit 2020).',
    selfSupport: 'Six months after leaving it is checked whether the person is self-supporting (city audit 2020).',
    ageLimit: 'A birthday changes which way and which measures apply (20, 30 or 55).',
  },
  longDay: (day) => day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  due: (due, today) => {
    const left = today.until(due, { largestUnit: 'days' }).days;
    if (left === 0) return 'due today';
    if (left === 1) return `due tomorrow, ${short(due)}`;
    return left < 0
      ? `was due ${short(due)}, ${count(-left, 'day', 'days')} late`
      : `due ${short(due)}, in ${left} days`;
  },
  otherReading: (day, reading) =>
    `Counted in ${reading.days === 'calendar' ? 'working days' : 'calendar days'}: ${short(day)}`,
  reading: (reading) =>
    `Five days are counted here in ${days(reading)}${reading.days === 'calendar' ? ' (a day off moves it to the next working day)' : ''}${
      reading.countsFirstDay ? ', the day of enrolment being the first' : ''
    }. The documents do not say which applies.`,
  putOff: (until) => `put off until ${short(until)}`,
  coach: (name) => `Coach: ${name}`,
  noCoach: 'No coach',

  digestTitle: (today) => `Your deadlines, ${englishDeadlines.longDay(today)}`,
  digestTitleFor: (name, today) => `Deadlines of ${name}, ${englishDeadlines.longDay(today)}`,
  unitTitle: (today) => `Overdue job plans of the unit, ${englishDeadlines.longDay(today)}`,
  ownTitle: 'My deadlines',
  overdueTitle: 'Overdue',
  periodTitle: (from, to) => `Deadlines ${between(from, to)}`,
  ofKind: (title, kind) => `${title}: ${kinds[kind].toLowerCase()}`,
  summary: ({ overdue, today, coming }) => {
    const parts = [
      overdue > 0 ? `**${overdue} overdue**` : '',
      today > 0 ? `${today} today` : '',
      coming > 0 ? `${coming} coming` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `${parts.join(', ')}.`;
  },
  groups: {
    overdue: 'Overdue',
    today: 'Today',
    coming: 'Coming',
    putOff: 'Put off',
    withoutCoach: 'Without a coach',
    more: (number) => `Show ${number} more`,
  },
  whyCoach:
    'You get this list each working day at 08 because the cases are yours. Write **reminders** to leave out a kind.',
  whyStandIn: (name) => `You get this list because you stand in for ${name}, who is away.`,
  whyManager: (workingDays) =>
    `You get this list as manager of the unit: job plans more than ${count(workingDays, 'working day', 'working days')} overdue, and cases without a coach.`,
  whyUrgent: 'You get this today because it cannot wait for the list tomorrow morning.',
  whyHandedOver: (name) => `You get this because ${name} has handed the case over to you.`,
  whyDoubt: 'You get this because Teams did not answer when it was first sent.',
  urgentTitle: 'Urgent deadline',
  handedOverTitle: (caseId) => `${caseId} is now your case`,
  doubtTitle: 'May have been sent already',
  doubts: (number) =>
    `${count(number, 'earlier reminder', 'earlier reminders')} may have been sent without Teams confirming it. All that is open stands here.`,
  unreachable: (names) => `${names.join(', ')} cannot be reached in Teams: the app was blocked or removed.`,
  neverOpened: (names) => `${names.join(', ')}: never opened Trepart in Teams, and therefore no reminders come.`,
  agreementEnds: (name, on) => `The agreement ${name} ends ${short(on)}.`,
  oldMeasures: (number) =>
    `${count(number, 'measure', 'measures')} of the catalogue have not been confirmed for long; see "import measures" in the handbook.`,

  nothing: 'You have no open deadlines at the moment.',
  nothingOverdue: 'Nothing is overdue.',
  nothingInPeriod: (from, to) => `You have no deadlines ${between(from, to)}.`,
  nothingForCaseworker:
    'You have no cases with deadlines here: I only know of cases that you opened in Trepart yourself.',
  notYours: (caseId) =>
    `I find no case ${caseId} among yours. Check the number; if it is a colleague's, they or the manager can hand it over.`,
  noOpen: (caseId) => `There is no open deadline in ${caseId}.`,
  unchanged: (caseId) => `Nothing has been changed. This is how ${caseId} stands:`,
  unchangedAll: (caseIds) =>
    `Nothing has been changed in ${caseIds.join(', ')}. Write for example "done with ${caseIds.join(' and ')}".`,
  askedAlone: (caseId) =>
    `${caseId} has a long time left and is not marked. Write "done with ${caseId}" if the plan is done.`,
  askIfDone: ({ caseId, kind, due }) =>
    `${kinds[kind]} of ${caseId} is due only ${short(due)}. Shall I mark it as done today?`,
  askIfDoneOn: ({ caseId, kind }, on) => `Shall I mark ${kinds[kind].toLowerCase()} of ${caseId} as done ${short(on)}?`,
  askIfAllDone: (caseIds, on) => `Shall I mark the first job plan of ${both.format(caseIds)} as done ${short(on)}?`,
  askIfDoneInstead: (back, caseIds, on) =>
    back.length === 0
      ? `Shall I change the first job plan of ${both.format(caseIds)} to done ${short(on)}?`
      : `Shall I take back the mark in ${both.format(back)} and mark the first job plan of ${both.format(caseIds)} as done ${short(on)} instead?`,
  askToHandOver: (caseIds, name) => `Shall I hand ${both.format(caseIds)} over to ${name}?`,
  which: (what) => (what === 'done' ? 'What is done?' : 'What do you want to put off?'),
  whichToHandOver: (name) =>
    name === null
      ? 'Which case is to be handed over? Write for example "hand over A-1042 to Bo Ek".'
      : `Which cases is ${name} to take over? Write the numbers, ten at most, such as "A-1042 and A-1077".`,
  toWhom: (caseIds, names) =>
    `To whom shall ${both.format(caseIds)} go? ${both.format(names)} can take ${caseIds.length === 1 ? 'it' : 'them'}.`,
  unknownColleague: (name) => `I find no other coach called ${name} at the same jobbtorg.`,
  isYours: (caseId) => `Yes, ${caseId} is your case.`,
  noReasonNeeded: 'Handing over needs no reason here, so I keep none.',
  isDue: (caseId, kind, due, today) => `${caseId}: ${kinds[kind].toLowerCase()}, ${englishDeadlines.due(due, today)}.`,
  askToTakeBack: (caseIds) => `Shall I take back the handing over of ${both.format(caseIds)}?`,
  notHandedOver: (caseIds) =>
    `${both.format(caseIds)} ${caseIds.length === 1 ? 'stays where it is' : 'stay where they are'}. I have handed nothing over.`,
  whichCase: 'Which case is it? Write for example "done with A-1042".',
  done: (caseId, kind, on) => `${caseId}: ${kinds[kind].toLowerCase()} is marked as done ${short(on)}.`,
  already: (caseId, kind, by, on) =>
    `${caseId}: ${kinds[kind].toLowerCase()} is done already${on === null ? '' : `, since ${short(on)}`}${by === null ? '' : ` (${by})`}.`,
  snoozed: (caseId, kind, until) =>
    `I will remind you of ${caseId} (${kinds[kind].toLowerCase()}) again ${short(until)}.`,
  handedOver: (caseIds, name) =>
    `${both.format(caseIds)} ${caseIds.length === 1 ? 'is' : 'are'} handed over to ${name}, who is told in ten minutes. Until then you can undo it.`,
  undone: (what, caseId) =>
    ({
      done: `Undone: ${caseId} is open again.`,
      snoozed: `Undone: the reminder of ${caseId} comes as usual.`,
      handedOver: `Undone: ${caseId} is back with whoever had it.`,
    })[what],
  undoTooLate: 'It is too late to undo: the case has changed since.',
  undoNotYours: 'This cannot be undone: the case is no longer yours. Ask whoever has it now.',
  undoNothing: 'There is nothing to undo.',
  noSuchColleague: 'I find no coach of that name at the same jobbtorg.',
  noColleagues: (caseId) => `There is no other coach at the same jobbtorg to hand ${caseId} over to.`,
  reasonNeeded: (until, due) =>
    `${short(until)} is after the deadline (${short(due)}). Write why, and I put the reminder off.`,
  whyToo: (due) => `Write why too: the deadline was or is ${short(due)}.`,
  untilWhen: (caseIds) => `When shall I remind you of ${both.format(caseIds)} again?`,
  notPutOff: (caseIds) =>
    caseIds.length === 1
      ? `The reminder of ${caseIds[0]} is as it was. I have not put it off.`
      : `The reminders of ${both.format(caseIds)} are as they were. I have not put them off.`,
  askToPutOff: (caseIds, until) => `Shall I remind you of ${both.format(caseIds)} again ${short(until)}?`,
  reasonNeededFor: (late, until) =>
    `${short(until)} is after the deadline of ${both.format(late.map(({ caseId, due }) => `${caseId} (${short(due)})`))}. Write why, and I put the reminders off.`,
  inThePast: 'That day has passed; choose a day to come.',
  inTheFuture: 'That day has not come yet; give the day on which it was done.',
  unreadable: 'I could not read what was filled in; please try again.',

  buttons: {
    done: 'Done today',
    yesDone: 'Yes, mark as done',
    yesChange: 'Yes, change',
    yesHandOver: 'Yes, hand over',
    yesSnooze: 'Yes, put off',
    doneOn: 'Done another day',
    snooze: 'Remind me later',
    tomorrow: 'Remind me tomorrow',
    handOver: 'Hand over',
    back: 'Back to the list',
    undo: 'Undo',
    refresh: 'Refresh',
    save: 'Save',
    stopKind: 'Stop reminding',
    startKind: 'Remind me again',
  },
  fields: {
    on: 'On which day was it done?',
    until: 'Remind me again',
    reason: 'Why (needed after the deadline)',
    colleague: 'To whom?',
  },
  doneTitle: ({ caseId, kind }) => `${caseId}: ${kinds[kind]}`,
  snoozeTitle: ({ caseId, kind }) => `Put off ${caseId}: ${kinds[kind].toLowerCase()}`,
  handOverTitle: (caseIds) => `Hand over ${both.format(caseIds)}`,
  optOutTitle: 'Your reminders',
  optOutText: 'Choose which kinds stand in the morning list. You can always see all with "my deadlines".',
  optOutOn: 'reminding',
  optOutOff: 'not reminding',
};
