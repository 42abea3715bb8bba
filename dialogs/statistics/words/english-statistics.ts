// The English wording of figures. Long, since it is one list of sentences.
import type { MetricName } from '../../../knowledge/catalogue/metrics.ts';
import { months, weekdays } from '../../../knowledge/swedish/calendar-words.ts';
import type { FilterKind } from '../../understanding/slots/unread-filters.ts';
import type { Figure } from '../counted.ts';
import type { Every } from '../ports.ts';
import {
  groupingNames,
  keyName,
  monthName as month,
  partName,
  shortMonth,
  shortSpan,
  whereOf,
} from './english-figure-scope.ts';
import type { StatisticsWording } from './swedish-statistics.ts';

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
  if (figure.lacksData === true) return 'no data';
  if (figure.value === null && figure.hidden)
    return figure.atLeast === null || figure.atLeast === 0 ? 'hidden' : `at least ${number(figure.atLeast)}`;
  if (figure.value === null) return 'nothing to count';
  // The sum of shown months alone is a share of them, and not of the whole time.
  return figure.hidden ? `${amount(figure.value, kind)} in the months shown` : amount(figure.value, kind);
}

function share(figure: Figure, of: Figure): string | null {
  const isTold = figure.value !== null && of.value !== null && !figure.hidden && !of.hidden && of.value > 0;
  return isTold ? percent((figure.value ?? 0) / (of.value ?? 1)) : null;
}

function partOf(figure: Figure, of: Figure): string {
  const told = share(figure, of);
  return told === null ? 'hidden' : `${value(figure, 'count')} of ${value(of, 'count')} (${told})`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sendingDay(every: Every): string {
  return 'weekday' in every ? `every ${weekdays[every.weekday - 1]?.en[0]}` : `on day ${every.monthday} of every month`;
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

export const englishStatistics: StatisticsWording = {
  value,
  coachesByName: (where, when) => `Open cases per coach${where} ${when}, in the order of names.`,
  notRanked: 'These figures are for sharing out cases. They rank nobody: cases differ in what they take of a coach.',
  withoutCoach: 'no coach of the unit',
  unitInstead:
    "Figures per coach are for the manager of the coach's jobbtorg alone. This is the unit's figure instead.",
  ends: (highest, lowest, when) => `${upperFirst(when)}: the highest shown is ${highest}. The lowest is ${lowest}.`,
  sideBySide: (rows, together, when) =>
    `${upperFirst(when)}. ${rows.join('. ')}.${together === null ? '' : ` Together: **${together}**.`}`,
  together: 'Together',
  first: (order, rows, when, hidden) =>
    [
      rows.length === 0
        ? `${upperFirst(when)} no figure is shown that could be ordered.`
        : `${order === 'most' ? 'Highest' : 'Lowest'} of those shown ${when}. ${rows.map((row, place) => `${place + 1}. ${row}`).join('. ')}.`,
      ...(hidden === 0 ? [] : [`**${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden** and may belong here.`]),
    ].join(' '),
  allHidden: (where, when) => `**All figures are hidden**${where} ${when}.`,
  shareTold: (figure, of) => share(figure, of) ?? 'hidden',
  told: (figure, of, kind) => (of === null ? value(figure, kind) : partOf(figure, of)),
  shareOf: 'The share is of everybody at the same place and time.',
  sentence: (metric, figure, where, when, isDay, of = null) => {
    if (of !== null && figure.value !== null && share(figure, of) === null)
      return `**The share is hidden**${where} ${when}: one of the two figures is not shown.`;
    const kind = { enrolmentDays: 'mean', jobPlanOnTime: 'share', noShows: 'share', selfSupporting6m: 'share' }[
      metric as string
    ];
    if (figure.value === null && figure.hidden && !(figure.atLeast !== null && figure.atLeast > 0))
      return `**The figure is hidden**${where} ${when}: small counts (1\u20134), figures on the work of one or two coaches, and figures that would give them away, are not shown.`;
    if (figure.value === null && !figure.hidden) return `There was nothing to count${where} ${when}.`;
    const base = figure.base === null || kind === undefined ? '' : ` (of ${number(figure.base)})`;
    return sentences[metric](
      of === null ? `${value(figure, kind ?? 'count')}${base}` : partOf(figure, of),
      where,
      when,
      isDay,
    );
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
  where: whereOf,
  when: ({ first, last }, isLastDay) =>
    isLastDay
      ? `on ${Temporal.PlainYearMonth.from(last).daysInMonth} ${month(last)}`
      : first === last
        ? `in ${month(first)}`
        : `from ${month(first)} to ${month(last)}`,
  month,
  part: partName,
  shortMonth,
  shortSpan,
  title: (name, by, where) => `${name}${where}${by === undefined ? '' : ` by ${groupingNames[by]}`}`,
  over: (title, months, isDay) =>
    `${title}, ${isDay ? `${Temporal.PlainYearMonth.from(months.last).daysInMonth} ` : months.first === months.last ? '' : `${month(months.first)}–`}${month(months.last)}`,
  grouping: groupingNames,
  key: keyName,
  wholeCity: 'The whole city',
  inWholeCity: ' in the whole city',
  column: { value: 'Number', share: 'Share', base: 'Of', before: 'Compared with' },
  hidden: 'hidden',
  nothingHidden: (title) => `Nothing is hidden in **${title}**.`,
  isShown: (name, told) => `**${name}** is not hidden: **${told}**.`,
  notWhy: '**The figures do not say why.** This is how it has been over time, and against the same time last year:',
  asFile: (title) => `**${title}** as a CSV file, which Excel opens. The link is good for an hour and for you alone.`,
  noFile: (title) => `**${title}** cannot be had as a file here.`,
  noGoals: '**No targets have been entered**, so I cannot say how you stand against them.',
  noLongReport: '**The report is of a month**, and not of a longer time. Its figures can be had like this:',
  staysHidden: 'No, what is hidden I show to nobody.',
  hiddenNote: (names) =>
    `Hidden${names.length === 0 ? '' : ` (${names.join(', ')})`}: counts from 1 to 4, figures on the work of one or two coaches, and figures that would give them away, are not shown. Hidden does not mean zero.`,
  asked: (asked, told) =>
    ({
      exactly: null,
      latest: `Latest closed month: ${month(told.last)}. The current month is shown once it is closed.`,
      shortened: `There are figures up to ${month(told.last)}; later months are shown once they are closed.`,
      beforeData: `Data is missing before ${month(told.first)}.`,
    })[asked],
  someTimeNote: 'Everybody who was enrolled at some time in the period, and not only on its last day.',
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
    by: (by) => `By ${groupingNames[by]}`,
    onlyYoung: 'Only young people 20\u201329',
    lastYear: 'Compare with last year',
    asTable: 'As a table',
    asChart: 'As a chart',
    file: 'Download as CSV',
    subscribe: 'Send every Monday at 8',
    subscribeMonthly: 'Send every month, once it is closed',
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
    beforeData: '**Data is missing** that far back, so there are no figures. Ask about a later period.',
    backwards: 'The period ends before it begins. Write for example "from January to March".',
    onlyMonths:
      '**There are figures for whole calendar months alone**, so that small counts are not given away. This comes nearest:',
    notYet:
      '**That period is not closed yet.** A month is closed on the fifth of the next, once the cases are complete. This comes nearest:',
    noData: 'There are no cases to count yet. Figures are shown once the first month is closed.',
    tooFine: (title) =>
      `**${title}** is not shown: figures are not divided that finely, because counts would become so small that they could give somebody away. Take away one condition; the buttons show what can be had.`,
    shareOfWhat:
      '**Which part do you mean?** There are shares by group, age group, channel, jobbtorg and district. Write for example "share under 30 of the newly enrolled in October".',
    unknownUnit: (typed, near) =>
      `I find no unit called **${typed}**.${near.length === 0 ? '' : ' Did you mean one of these?'}`,
    gone: 'That button belongs to an older question. Ask again.',
  },
  periodTold: (title, first, last) =>
    `**${title}** is of whole calendar months: 1 ${month(first)} to ${Temporal.PlainYearMonth.from(last).daysInMonth} ${month(last)}.`,
  asItStands: (title) => `All right. **${title}** stays, so that you can go on from it.`,
  notReadBeside: (title) =>
    `I did not read that as a change of the figure. What is shown is **${title}**. Write another period ("in August", "so far this year"), another place ("the whole city"), "by month", "only 20\u201329", "as a table" or a new question.`,
  notDone: {
    forecast: '**I make no forecasts.** I count only months that have been closed. This is there:',
    median: '**Medians are not counted**, only means and numbers. This is there:',
    except: '**I did not read what is to be left out**, so I show no figure. This is there:',
    calledOff:
      '**Meetings called off or moved are not counted.** Booked tripartite meetings are, and the share that the person did not come to. This is there:',
    closedTo:
      '**What a case was closed to, work or other, is not among the figures**, so I show none. What comes nearest is all that were closed, and the share who support themselves six months after:',
    twoDivisions:
      '**Figures are not divided in two ways at once**: counts would become so small that they could give somebody away. One by one there are:',
    ofMetric:
      '**That share is not counted**: the text does not say what it is a part of. The numbers are there one by one:',
  },
  notNarrowed: (unread, said) => {
    const kinds = unread.filter((kind) => kind !== 'age' && kind !== 'other');
    const quoted = said.length === 0 ? '' : ` ("${said.join('", "')}")`;
    const names = [
      ...kinds.map((kind) => unreadNames[kind]),
      ...(unread.includes('other') ? ['a part of the question'] : []),
    ];
    const ages = 'only 16–19, 20–29, 30–54 and 55 and over are counted as ages';
    const missing = `${upperFirst(both.format(names))} ${names.length === 1 ? 'is' : 'are'} not among the figures`;
    const isOfAge = unread.includes('age');
    const told = names.length === 0 ? upperFirst(ages) : isOfAge ? `${missing}, and ${ages}` : missing;
    return `**${told}**${quoted}, so I show no figure. This comes nearest:`;
  },
  notDivided: '**Figures are not divided like that.** Here they are month by month.',
  notCounted:
    '**That is not among the figures.** Waiting time, people referred and cases without a coach are not counted, for example. I can count these:',
  fromDocuments: 'There are no own figures that far back. This is what the documents say:',
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
    name: (unit) => (unit === null ? 'The monthly report' : `The monthly report for ${unit}`),
    text: "Enrolled on the month's last day; the other numbers in the month.",
    columns: ['Unit', 'Enrolled', 'Sent back', 'Closed', 'Enrolment time'],
    notClosed: (last) =>
      `That month is not closed yet. The latest report is that of ${month(last)}: write **monthly report**.`,
    total: 'The whole city',
    byGroup: 'The whole city by group',
  },
  subscribed: (name, every, time, first) =>
    `I send **${name}** ${sendingDay(every)} at ${time}, the first time on ${first.day} ${months[first.month - 1]?.en[0]}. Write **my subscriptions** to see them, or **end the subscription**.`,
  subscriptions: {
    title: 'Your subscriptions',
    which: 'Which one shall I end?',
    none: 'You have no subscriptions. Press "Send every Monday at 8" below a figure to get it every week, or write "send it every month".',
    refused: 'You subscribe to a figure that I may not show you. Write **my subscriptions** to end it.',
    unclear:
      'I send every week on a weekday, or every month on a day from 1 to 28, for example the 6th. Choose or write a time:',
    line: (title, every, time) => `${title}: ${sendingDay(every)} at ${time}`,
    ended: (lines) => `Ended: ${lines.join('; ')}.`,
  },
  unsubscribed: 'That subscription has ended.',
  file: {
    key: 'key',
    value: 'value',
    base: 'base',
    share: 'share',
    hidden: 'hidden',
    from: 'first day',
    to: 'last day',
    name: 'statistics',
  },
};
