// Reads when a meeting is wanted: a day or the days it may be on, a time or the hours it may be in, and what is ruled out.

import { compileCues } from '../cues.ts';
import { spacedWords } from '../fold.ts';
import { isBefore, type Span } from '../time/calendar.ts';
import type { Clock } from '../time/clock.ts';
import { readMinutes } from '../time/duration.ts';
import { leadOf } from '../time/joining.ts';
import { boundsOf, type Mention, readMentions } from '../time/mentions.ts';
import { timeOf } from '../time/point.ts';
import type { Token } from '../time/tokens.ts';
import { requestWords } from '../words/request-words.ts';
import {
  clauseBounds,
  comingMentions,
  isAside,
  likeliest,
  saidOfErrand,
  textBetween,
  withRuledOut,
} from './told-times.ts';

const pastAsked = compileCues([requestWords.pastAsked]);
const hourLeads = new Set(requestWords.hourLeads.split('|'));
const lengthRuledOut = compileCues([requestWords.lengthRuledOut]);

/** Hours of a day to keep within; null for no bound on that side. */
export interface Hours {
  from: Temporal.PlainTime | null;
  to: Temporal.PlainTime | null;
}

/** When a meeting is wanted, as far as a message says. Days and times are Stockholm's; what is not said is null or empty. */
export interface MeetingTimes {
  /** The one day that it is wanted on. */
  date: Temporal.PlainDate | null;
  /** The days it may be on when no single one is named: a week, "before Christmas" (`from` null), "after the 6th" (`to` null). */
  days: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null } | null;
  /** Single days that were offered as a choice, as "Tuesday or Thursday"; `days` spans them. */
  choices: Temporal.PlainDate[];
  time: Temporal.PlainTime | null;
  /** From a part of the day or from hours; `said` tells hours in figures from a word as "afternoon". */
  hours: (Hours & { said: 'hours' | 'part' }) | null;
  /** Days that it must not be on. */
  excluded: { from: Temporal.PlainDate; to: Temporal.PlainDate }[];
  /** Weekdays that it must not be on, 1 Monday to 7 Sunday: "not on Fridays". */
  excludedWeekdays: number[];
  /** How long, in minutes. */
  minutes: number | null;
  /** As soon as possible. */
  soon: boolean;
  /** What was said like a date and is none ("31 november"), to be asked about; in small letters without diacritics. */
  impossible: string | null;
}

/** Reads the times of a booking from a message said at a moment in Stockholm; days and years left out are the coming ones. */
export function readMeetingTimes(text: string, now: Temporal.PlainDateTime): MeetingTimes {
  const mentions = readMentions(text, { now, toward: 'coming', joins: true });
  const { tokens, impossible } = mentions;
  const found = withRuledOut(mentions.found, tokens);
  const hasStart = found.some(({ relation }) => relation === 'onwards');
  const coming = comingMentions({ ...mentions, found }, now).filter(isWanted);
  const wanted = likeliest(coming, tokens).map((mention) => (hasStart ? mention : asGoal(mention, tokens)));
  const excluded = found.filter(({ relation }) => relation === 'not');
  const days = daysOf(wanted, tokens);
  const clock = clockSaid(wanted, excluded) ?? ledHour(tokens);
  const length = clock?.said === 'time' && clock.from !== null && clock.to !== null ? clock.to - clock.from : null;
  return {
    ...days,
    time: clock?.said === 'time' && clock.from !== null ? timeOf(clock.from) : null,
    hours: hoursOf(clock),
    excluded: excluded.flatMap(({ days: said, clock: part }) =>
      said === null || part !== null ? [] : [within(said, days.days)],
    ),
    excludedWeekdays: tokens.flatMap(({ kind, number }, at) =>
      kind === 'everyWeekday' && tokens.slice(Math.max(0, at - 2), at).some((before) => before.kind === 'not')
        ? [number]
        : [],
    ),
    minutes: readMinutes(tokens, (said) => isNoLength(said, tokens)) ?? length,
    soon: tokens.some(({ kind }) => kind === 'asap'),
    impossible,
  };
}

/** "I was on the phone for half an hour", "an hour is too short": no length of the meeting. */
function isNoLength(said: { start: number; end: number }, tokens: readonly Token[]): boolean {
  const { to } = clauseBounds(said, tokens);
  return isAside(said, tokens) || lengthRuledOut.test(textBetween(tokens, said.end, to));
}

/** The day or days of the meetings that a message asks about, also of those that have been. */
export function readDaysAsked(text: string, now: Temporal.PlainDateTime): Pick<MeetingTimes, 'date' | 'days'> {
  const toward = pastAsked.test(spacedWords(text)) ? 'past' : 'coming';
  const mentions = readMentions(text, { now, toward, joins: true });
  const asked = likeliest(saidOfErrand(mentions).filter(isWanted), mentions.tokens);
  const { date, days } = daysOf(asked, mentions.tokens);
  return { date, days };
}

function isWanted({ relation }: Mention): boolean {
  return relation !== 'not' && relation !== 'insteadOf';
}

/** "A meeting till Friday", "one more on Friday" in Swedish: booked for that day, where "until" is one plain word. */
function asGoal(mention: Mention, tokens: readonly Token[]): Mention {
  const isGoal = mention.relation === 'until' && leadIsPlain(tokens, mention.start);
  return isGoal ? { ...mention, relation: 'on' } : mention;
}

function leadIsPlain(tokens: readonly Token[], start: number): boolean {
  const lead = leadOf(tokens, start);
  return lead !== null && !tokens[lead.at]?.text.includes(' ') && tokens[lead.at]?.text !== 'tom';
}

/** The one day or the days of several mentions. */
export function daysOf(
  wanted: readonly Mention[],
  tokens: readonly Token[],
): Pick<MeetingTimes, 'date' | 'days' | 'choices'> {
  const said = wanted.filter(({ days }) => days !== null);
  const [first] = said;
  if (first?.days == null) return { date: null, days: null, choices: [] };
  const single = said.filter(({ days, relation }) => relation === 'on' && isOneDay(days));
  const wide = said.find(({ days, relation }) => relation !== 'on' || !isOneDay(days));
  if (wide !== undefined) {
    // "Next week, preferably Thursday": the Thursday of that week.
    const bounds = boundsOf(wide);
    const inside = single.map((mention) => weekdayWithin(mention, bounds, tokens)).find((date) => date !== null);
    return inside === undefined ? { date: null, days: bounds, choices: [] } : { date: inside, days: null, choices: [] };
  }
  const dates = single.flatMap(({ days }) => (days === null ? [] : [days.from])).sort(Temporal.PlainDate.compare);
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined || from.equals(to)) return { date: from ?? null, days: null, choices: [] };
  return { date: null, days: { from, to }, choices: dates };
}

function isOneDay(days: Span | null): boolean {
  return days?.from.equals(days.to) === true;
}

function weekdayWithin(
  { days, start, end }: Mention,
  { from, to }: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null },
  tokens: readonly Token[],
): Temporal.PlainDate | null {
  if (days === null) return null;
  const isIn = (date: Temporal.PlainDate) =>
    (from === null || !isBefore(date, from)) && (to === null || !isBefore(to, date));
  if (isIn(days.from)) return days.from;
  const isWeekday = tokens.slice(start, end).some(({ kind }) => kind === 'weekday');
  if (!isWeekday || from === null) return null;
  const date = from.add({ days: (days.from.dayOfWeek - from.dayOfWeek + 7) % 7 });
  return isIn(date) ? date : null;
}

/** "Next week but not on Friday" is about the Friday of that week. */
function within(excluded: Span, days: MeetingTimes['days']): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const { from, to } = excluded;
  if (days?.from == null || !from.equals(to)) return { from, to };
  const date = days.from.add({ days: (from.dayOfWeek - days.from.dayOfWeek + 7) % 7 });
  const isIn = days.to === null || !isBefore(days.to, date);
  return isIn && isBefore(from, days.from) ? { from: date, to: date } : { from, to };
}

function clockSaid(wanted: readonly Mention[], excluded: readonly Mention[]): Clock | null {
  const clocks = wanted.flatMap(({ clock }) => (clock === null ? [] : [clock]));
  const said = clocks.find((clock) => clock.said === 'time') ?? clocks[0];
  if (said !== undefined) return said;
  const out = excluded.find(({ clock }) => clock !== null)?.clock;
  return out === undefined || out === null ? null : opposite(out);
}

/** "Gladly by ten": a bare hour after the word for it, at the end of a clause. */
function ledHour(tokens: readonly Token[]): Clock | null {
  const at = tokens.findIndex(({ text }) => hourLeads.has(text));
  const [hour, next] = tokens.slice(at + 1, at + 3);
  const isEnd = next === undefined || next.kind === 'stop' || next.kind === 'comma';
  if (at === -1 || hour?.kind !== 'number' || !isEnd || hour.number < firstHour || hour.number > lastHour) return null;
  return { from: hour.number * 60, to: null, said: 'time' };
}

const [firstHour, lastHour] = [7, 18];
const noon = 12 * 60;

/** The hours that are left when some are ruled out: the other half of the day, or the other side of a bound. */
function opposite({ from, to, said }: Clock): Clock | null {
  if (said === 'time') return null;
  if (from === null || (to !== null && to <= noon)) return { from: to, to: null, said };
  return { from: null, to: from, said };
}

function hoursOf(clock: Clock | null): MeetingTimes['hours'] {
  if (clock === null || clock.said === 'time') return null;
  const time = (minutes: number | null) => (minutes === null ? null : timeOf(minutes));
  return { from: time(clock.from), to: time(clock.to), said: clock.said };
}
