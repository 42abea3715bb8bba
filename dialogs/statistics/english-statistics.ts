// The English wording of figures. Long, since it is one list of sentences.
import type { MetricName } from '../../knowledge/catalogue/metrics.ts';
import { months, weekdays } from '../../knowledge/swedish/calendar-words.ts';
import type { FilterKind } from '../understanding/slots/unread-filters.ts';
import type { Figure } from './figures.ts';
import type { Grouping } from './query.ts';
import type { StatisticsWording } from './swedish-statistics.ts';

const groups: Record<string, string> = {
  incomeSupport: 'income support',
  outreach20to29: 'outreach 20\u201329',
  other: 'others',
  groupInformation: 'group information',
  tripartiteMeeting: 'tripartite meeting',
  '16-19': 'aged 16\u201319',
  '20-29': 'aged 20\u201329',
  '30-54': 'aged 30\u201354',
  '55+': 'aged 55 and over',
};

const unreadNames: Record<FilterKind, string> = {
  gender: 'gender',
  birthCountry: 'country of birth or origin',
  newcomers: 'being newly arrived',
  education: 'level of education',
  health: 'health or disability',
  family: 'family situation',
  language: 'language',
  unemployment: 'time in unemployment',
  duration: 'how long something has lasted',
  housing: 'housing',
  background: 'background or belief',
  measure: 'a single measure',
};
const both = new Intl.ListFormat('en', { type: 'conjunction' });

// Made once: making one costs more than writing a hundred numbers.
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const withTenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function number(value: number, digits: 0 | 1 = 0): string {
  return (digits === 0 ? whole : withTenths).format(value);
}

function percent(share: number): string {
  return `${number(share * 100, share > 0 && share < 0.1 ? 1 : 0)}%`;
}

function amount(value: number, kind: string): string {
  return kind === 'share' ? percent(value) : kind === 'mean' ? `${number(value)} days` : number(value);
}

function value(figure: Figure, kind: string): string {
  if (figure.value === null && figure.hidden)
    return figure.atLeast === null || figure.atLeast === 0 ? 'hidden' : `at least ${number(figure.atLeast)}`;
  return figure.value === null ? 'nothing to count' : amount(figure.value, kind);
}

function month(text: string): string {
  return `${months[Number(text.slice(5)) - 1]?.en[0]} ${text.slice(0, 4)}`;
}

const sentences: Record<MetricName, (count: string, where: string, when: string, day: boolean) => string> = {
  enrolled: (count, where, when, day) =>
    `**${count}** people were enrolled${where} ${day ? when : `at some time ${when}`}.`,
  newlyEnrolled: (count, where, when) => `**${count}** people were newly enrolled${where} ${when}.`,
  returned: (count, where, when) => `**${count}** cases were sent back${where} ${when}.`,
  closed: (count, where, when) => `**${count}** cases were closed${where} ${when}.`,
  enrolmentDays: (count, where, when) => `Those closed${where} ${when} had been enrolled for **${count}** on average.`,
  jobPlanOnTime: (count, where, when) =>
    `**${count}** of those whose time limit ran out${where} ${when} had a job plan within five days.`,
  overdueJobPlans: (count, where, when) => `**${count}** job plans were overdue${where} ${when}.`,
  noShows: (count, where, when) => `**${count}** of those booked did not come${where} ${when}.`,
  tripartiteMeetings: (count, where, when) => `**${count}** tripartite meetings were booked${where} ${when}.`,
  caseload: (count, where, when) => `**${count}** open cases${where} ${when}.`,
  selfSupporting6m: (count, where, when) =>
    `**${count}** of those closed${where} ${when} were self-supporting six months later.`,
  stockholmsjobb: (count, where, when) => `**${count}** people began a Stockholmsjobb${where} ${when}.`,
};

const grouping: Record<Grouping, string> = {
  jobbtorg: 'jobbtorg',
  district: 'district',
  group: 'group',
  ageGroup: 'age group',
  coach: 'coach',
  month: 'month',
  channel: 'channel',
};

export const englishStatistics: StatisticsWording = {
  value,
  coachesByName: (where, when) => `Open cases per coach${where} ${when}, in the order of names.`,
  notRanked: 'These figures are for sharing out cases. They rank nobody: cases differ in what they take of a coach.',
  withoutCoach: 'no coach of the unit',
  unitInstead:
    "Figures per coach are for the manager of the coach's jobbtorg alone. This is the unit's figure instead.",
  ends: (highest, lowest) => `The highest shown is ${highest}. The lowest is ${lowest}.`,
  sentence: (metric, figure, where, when, isDay) => {
    const kind = { enrolmentDays: 'mean', jobPlanOnTime: 'share', noShows: 'share', selfSupporting6m: 'share' }[
      metric as string
    ];
    if (figure.value === null && figure.hidden && !(figure.atLeast !== null && figure.atLeast > 0))
      return `**The figure is hidden**${where} ${when}: small counts (1\u20134), figures on the work of one or two coaches, and figures that would give them away, are not shown.`;
    if (figure.value === null && !figure.hidden) return `There was nothing to count${where} ${when}.`;
    const base = figure.base === null || kind === undefined ? '' : ` (of ${number(figure.base)})`;
    return `${sentences[metric](`${value(figure, kind ?? 'count')}${base}`, where, when, isDay)}`;
  },
  compared: (figure, before, kind, when) => {
    const upper = (text: string) => text.replace(/^./, (first) => first.toUpperCase());
    if (figure.value === null || before.value === null) return upper(`${when}: ${value(before, kind)}.`);
    const change = figure.value - before.value;
    const sign = change > 0 ? '+' : '\u2212';
    const size =
      kind === 'share'
        ? `${number(Math.abs(change) * 100, 1)} percentage points`
        : `${amount(Math.abs(change), kind)}${before.value === 0 ? '' : `, ${sign}${percent(Math.abs(change) / before.value)}`}`;
    return upper(`${when}: ${value(before, kind)} (${change === 0 ? 'unchanged' : `${sign}${size}`}).`);
  },
  where: ({ jobbtorg, district, group, ageGroup, coach, channel }) =>
    [
      jobbtorg === undefined ? '' : ` at Jobbtorg ${jobbtorg}`,
      district === undefined ? '' : ` in ${district}`,
      coach === undefined ? '' : ` with ${coach}`,
      group === undefined ? '' : ` (${groups[group]})`,
      ageGroup === undefined ? '' : ` (${groups[ageGroup]})`,
      channel === undefined ? '' : ` (by ${groups[channel]})`,
    ].join(''),
  when: ({ first, last }, isLastDay) =>
    isLastDay
      ? `on ${Temporal.PlainYearMonth.from(last).daysInMonth} ${month(last)}`
      : first === last
        ? `in ${month(first)}`
        : `from ${month(first)} to ${month(last)}`,
  month,
  title: (name, by, where) => `${name}${where}${by === undefined ? '' : ` by ${grouping[by]}`}`,
  grouping,
  key: (by, key) => (key === '' ? 'not recorded' : by === 'month' ? month(key) : (groups[key] ?? key)),
  wholeCity: 'The whole city',
  inWholeCity: ' in the whole city',
  column: { value: 'Number', base: 'Of', before: 'Compared with' },
  hidden: 'hidden',
  staysHidden: 'No, what is hidden I show to nobody.',
  hiddenNote: (names) =>
    `Hidden${names.length === 0 ? '' : ` (${names.join(', ')})`}: counts from 1 to 4, figures on the work of one or two coaches, and figures that would give them away, are not shown. Hidden does not mean zero.`,
  asked: (asked, told) =>
    ({
      exactly: null,
      latest: `Latest closed month: ${month(told.last)}. The current month is shown once it is closed.`,
      widened: 'Figures are shown for whole calendar months, so that small counts are not given away.',
      shortened: `There are figures up to ${month(told.last)}; later months are shown once they are closed.`,
      notYet: `That period is not closed yet. This is ${month(told.last)}, the latest closed month.`,
      beforeData: `There are figures from ${month(told.first)} on.`,
    })[asked],
  lastDaysNote: "As things stood on the month's last day; months cannot be added up.",
  onlyOwnUnit: (unit) => `Your role shows ${unit} and the whole city, not the other units.`,
  assumedUnit: (unit) => `This is ${unit}, your unit.`,
  particulars: {
    counted: 'What is counted',
    period: 'Period',
    base: 'Base',
    missing: 'Missing',
    asOf: 'Freshness',
    source: 'Source',
  },
  baseOf: (base, says) => `${says}: ${number(base)}`,
  missingOf: (missing) => (missing < 5 ? 'fewer than 5' : number(missing)),
  closedOn: (last) => `Closed month: ${month(last)}. Corrections after the closing are not counted in.`,
  own: (isOwn) =>
    isOwn ? 'The document names the indicator; the formula is ours.' : 'The document names the indicator.',
  ownQueue: (metric, count, where, day) => {
    const whose = where === null ? '' : ` at Jobbtorg ${where}`;
    if (metric === 'overdueJobPlans')
      return `${where === null ? 'You have' : 'There are'} **${number(count)}** overdue job plans${whose} right now.`;
    if (metric === 'caseload') return `You have **${number(count)}** open cases right now.`;
    return `You have **${number(count)}** tripartite meetings ${day}.`;
  },
  ownQueueNote: 'Exact right now, because you may open these cases yourself.',
  actions: {
    byMonth: 'By month instead',
    by: (by) => `By ${grouping[by]}`,
    onlyYoung: 'Only young people 20\u201329',
    lastYear: 'Compare with last year',
    asTable: 'As a table',
    asChart: 'As a chart',
    file: 'Download as CSV',
    subscribe: 'Send every Monday at 8',
    end: 'End it',
  },
  mayNot: (title) => `I may not show you **${title}**.`,
  refusals: {
    otherUnit: (own) => `Your role covers ${own}. Ask about ${own} or the whole city.`,
    districtTotalsOnly: (own) =>
      `As a caseworker you can have totals for ${own}, not divided. Ask for example "newly enrolled in October".`,
    ownQueueOnly:
      'As a coach you can have figures about your own cases: how many you have, your overdue job plans and your tripartite meetings. Other statistics are for managers.',
    noFiguresForOwners: 'As an owner of what Trepart knows you get no figures here.',
    noUnit:
      'The staff directory does not say which district is yours, so I cannot show statistics. Ask your manager to correct it.',
    ownCoachesOnly: (own) =>
      `About single coaches I show only how many open cases they have at the end of a month, and only for the coaches at Jobbtorg ${own}. Ask about the whole unit instead.`,
    noCoaches:
      "Figures about a single coach are for the manager of the coach's jobbtorg alone. Ask about the unit instead.",
    shared: 'That is for you alone. Ask me in our own chat.',
    file: 'The link is no longer valid. Ask again in Teams to get a new one.',
  },
  instead: (refusal) => {
    if (refusal.why === 'ownCoachesOnly')
      return [`How many are enrolled at Jobbtorg ${refusal.own}?`, 'Cases per coach'];
    if (refusal.why !== 'noCoaches') return [];
    return [refusal.own === null ? 'How many are enrolled by jobbtorg?' : `How many are enrolled in ${refusal.own}?`];
  },
  ownDivisions: ['by month', 'by age group', 'by target group'],
  dividedInstead: "Your unit's own figure can be had **by month**, **by age group** or **by target group**.",
  noAnswer: {
    future: 'That period has not been yet, so there are no figures. Ask about a month that has passed.',
    beforeData: 'There are no figures that far back. Ask about a later period.',
    backwards: 'The period ends before it begins. Write for example "from January to March".',
    noData: 'There are no cases to count yet. Figures are shown once the first month is closed.',
    tooFine: (title) =>
      `**${title}** is not shown: figures are not divided that finely, because counts would become so small that they could give somebody away. Take away one condition; the buttons show what can be had.`,
    unknownUnit: (typed, near) =>
      `I find no unit called **${typed}**.${near.length === 0 ? '' : ' Did you mean one of these?'}`,
    gone: 'That button belongs to an older question. Ask again.',
  },
  lessFine: (title) =>
    `**${title}** is not shown: figures are not divided that finely, since small counts may give somebody away. This is the nearest that can be had.`,
  periodTold: (title, first, last) =>
    `**${title}** is of whole calendar months: 1 ${month(first)} to ${Temporal.PlainYearMonth.from(last).daysInMonth} ${month(last)}.`,
  asItStands: (title) => `All right. **${title}** stays, so that you can go on from it.`,
  notReadBeside: (title) =>
    `I did not read that as a change of the figure. What is shown is **${title}**. Write another period ("in August", "so far this year"), another place ("the whole city"), "by month", "only 20\u201329", "as a table" or a new question.`,
  notDone: {
    forecast: '**I make no forecasts.** I count only months that have been closed. This is there:',
    median: '**Medians are not counted**, only means and numbers. This is there:',
    share: '**That share is not counted**, only numbers. This is there:',
    except: '**I cannot leave somebody out of a figure**, so I show none. This is there:',
    calledOff:
      '**Meetings called off or moved are not counted.** Booked tripartite meetings are, and the share that the person did not come to. This is there:',
  },
  notDivided: '**Figures are not divided like that.** Here they are month by month.',
  notCounted:
    '**That is not among the figures.** Waiting time, people referred and cases without a coach are not counted, for example. I can count these:',
  fromDocuments: 'There are no own figures that far back. This is what the documents say:',
  ofAll: (unread) => {
    const others = unread.filter((kind) => kind !== 'age').map((kind) => unreadNames[kind]);
    const ages = 'only 16\u201319, 20\u201329, 30\u201354 and 55 and over are counted as ages';
    const named = both.format(others).replace(/^./, (letter) => letter.toUpperCase());
    const isOne = others.length === 1;
    const missing = `${named} ${isOne ? 'is' : 'are'} not among the figures`;
    if (others.length === unread.length) return `**${missing}, so this is about everybody.**`;
    return others.length === 0
      ? `**${ages.replace(/^./, (letter) => letter.toUpperCase())}, so this is about everybody.**`
      : `**${missing} and ${ages}, so this is about everybody.**`;
  },
  notByReason:
    'What a case was closed to, work or other, is not among the figures. These are all that were closed. What comes nearest is the share who support themselves six months after.',
  whichMetric: 'Which figure do you mean? I can count these:',
  examples: {
    enrolled: 'How many are enrolled?',
    newlyEnrolled: 'Newly enrolled last month',
    returned: 'Sent back last month',
    closed: 'Closed last month',
    enrolmentDays: 'Enrolment time last month',
    jobPlanOnTime: 'Share of job plans on time last month',
    overdueJobPlans: 'How many overdue job plans do we have?',
    noShows: 'No-show rate last month',
    tripartiteMeetings: 'Number of tripartite meetings last month',
    caseload: 'Cases per coach',
    selfSupporting6m: 'Share self-supporting after six months last year',
    stockholmsjobb: 'Stockholmsjobb this year',
  },
  definition: (name) => `How it is counted: ${name}`,
  report: {
    title: (told) => `Monthly report, ${told}`,
    text: "Enrolled on the month's last day; the other numbers in the month.",
    columns: ['Unit', 'Enrolled', 'Sent back', 'Closed', 'Enrolment time'],
    total: 'The whole city',
    byGroup: 'The whole city by group',
  },
  subscribed: (weekday, time, first) =>
    `I send the figure every ${weekdays[weekday - 1]?.en[0]} at ${time}, the first time on ${first.day} ${months[first.month - 1]?.en[0]}. Write **my subscriptions** to see or end them.`,
  subscriptions: {
    title: 'Your subscriptions',
    none: 'You have no subscriptions. Press "Send every Monday at 8" below a figure to get it every week.',
    refused: 'You subscribe to a figure that I may not show you. Write **my subscriptions** to end it.',
    line: (title, weekday, time) => `${title}: every ${weekdays[weekday - 1]?.en[0]} at ${time}`,
  },
  unsubscribed: 'That subscription has ended.',
  file: {
    key: 'key',
    value: 'value',
    base: 'base',
    hidden: 'hidden',
    from: 'first day',
    to: 'last day',
    name: 'statistics',
  },
};
