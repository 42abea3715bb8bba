// Tells the days and times to which a meeting is to be moved from those where it is now: by the words around each of them.

import { compileCues } from '../cues.ts';
import { fold } from '../fold.ts';
import { bareTimeAt } from '../time/clock.ts';
import { leadOf } from '../time/joining.ts';
import type { Mention } from '../time/mentions.ts';
import type { Kind, Token } from '../time/tokens.ts';
import { requestWords } from '../words/request-words.ts';
import { clauseBounds, isAside, textBetween } from './told-times.ts';

const bookedNouns = new Set(fold(requestWords.bookedNouns).split('|'));
const whereItIs = compileCues([requestWords.whereItIs]);
const goals = compileCues([requestWords.goals]);
const instead = compileCues([requestWords.instead]);
const goalLeads = new Set(fold(requestWords.goalLeads).split('|'));
const passedOver: ReadonlySet<Kind> = new Set<Kind>(['in', 'on', 'the', 'comma', 'clock']);

/** Where a meeting is and where it shall be, as far as said. */
export interface Moved {
  old: Mention | undefined;
  /** Days and time of the goal, each from where it is said. */
  goal: Mention | undefined;
  /** All the days that were offered, when several are; else the goal's. */
  choices: Mention[];
}

/** Tells the mentions of a move apart. Where times are offered (`isOffered`) "Thursday's time" alone is the one that is taken. */
export function tellApart(mentions: readonly Mention[], tokens: readonly Token[], isOffered = false): Moved {
  const weighed = mentions.map((mention, at) => ({
    mention,
    weight: isOffered && isAlone(mention, tokens) ? 0 : weigh(mention, mentions[at - 1], mentions[at + 1], tokens),
  }));
  const likely = weighed.filter(({ weight }) => weight >= 0);
  const best = (among: typeof weighed) =>
    among.reduce<(typeof weighed)[number] | undefined>(
      (one, other) => (one === undefined || other.weight >= one.weight ? other : one),
      undefined,
    )?.mention;
  const day = best(likely.filter(({ mention }) => mention.days !== null));
  const clocks = likely.filter(({ mention }) => mention.days === null && mention.clock !== null);
  // "At half past two, my lunch is long": the exact time counts.
  const clock = best(clocks.filter(({ mention }) => mention.clock?.said === 'time')) ?? best(clocks);
  const goal =
    day !== undefined && day.clock === null && clock !== undefined ? { ...day, clock: clock.clock } : (day ?? clock);
  const old = weighed.find(({ mention, weight }) => weight < 0 || (mention !== day && mention !== clock))?.mention;
  return {
    old,
    goal,
    choices:
      day === undefined
        ? []
        : offered(
            day,
            likely.map(({ mention }) => mention),
            tokens,
          ),
  };
}

/** Whether a message is little more than one day with its noun. */
function isAlone({ relation, start, end }: Mention, tokens: readonly Token[]): boolean {
  const others = tokens.filter(({ text }, at) => (at < start || at >= end) && !bookedNouns.has(text));
  return relation === 'on' && others.every(({ kind }) => passedOver.has(kind) || kind === 'stop' || kind === 'filler');
}

/** "Thursday or Friday": the days that are offered in a row with one of them. */
function offered(day: Mention, among: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const days = among.filter((mention) => mention.days !== null);
  const at = days.indexOf(day);
  let from = at;
  while (from > 0 && isRow(days[from - 1], days[from], tokens)) from -= 1;
  let to = at;
  while (to < days.length - 1 && isRow(days[to], days[to + 1], tokens)) to += 1;
  return days.slice(from, to + 1).map((mention) => ({ ...mention, relation: 'on' }));
}

function isRow(one: Mention | undefined, other: Mention | undefined, tokens: readonly Token[]): boolean {
  if (one === undefined || other === undefined) return false;
  const between = tokens.slice(one.end, other.start).filter(({ kind }) => kind !== 'on' && kind !== 'the');
  return between.length === 1 && (between[0]?.kind === 'or' || between[0]?.kind === 'and');
}

/** Above zero for a goal, below for where the meeting is. */
function weigh(
  mention: Mention,
  before: Mention | undefined,
  next: Mention | undefined,
  tokens: readonly Token[],
): number {
  if (mention.relation === 'until' || isBothEnds(mention, tokens)) return 4;
  const clause = clauseBounds(mention, tokens);
  const around = textBetween(
    tokens,
    Math.max(clause.from, before?.end ?? 0),
    Math.min(clause.to, next?.start ?? tokens.length),
  );
  // "Put that meeting on Monday instead": the only day that is told is where it goes.
  const isOnly = before === undefined && next === undefined;
  if (isOnly && mention.relation === 'on' && instead.test(textBetween(tokens, mention.end, clause.to))) return 3;
  if (tellsOfOld(mention, next, tokens)) return -3;
  if (instead.test(around)) return 3;
  if (whereItIs.test(around)) return -2;
  return goals.test(around) ? 2 : 0;
}

/** "The 2nd to the 4th of December". */
function isBothEnds({ days, start, end }: Mention, tokens: readonly Token[]): boolean {
  return days?.unit === 'span' && tokens.slice(start, end).some(({ kind }) => kind === 'until');
}

/** Whether a date is that of the meeting there is: "not on Thursday", "Thursday does not work", "the meeting on Thursday", "Thursday's". */
function tellsOfOld({ relation, start, end }: Mention, next: Mention | undefined, tokens: readonly Token[]): boolean {
  if (relation === 'not' || relation === 'insteadOf') return true;
  if (relation === 'onwards' && isLeftBehind(start, end, tokens)) return true;
  if (tokens.slice(start, end).some(({ kind, text }) => kind === 'weekdays' || (kind === 'day' && /ens$/.test(text))))
    return true;
  if (bookedNouns.has(tokens[end]?.text ?? '')) return true;
  const reach = Math.min(end + 3, next?.start ?? tokens.length);
  // "Not" right before the next day or time is of that one.
  const denies = next?.relation === 'not' ? -1 : tokens.slice(end, reach).findIndex(({ kind }) => kind === 'not');
  if (denies !== -1 && tokens.slice(end, end + denies).every(({ kind }) => kind !== 'stop' && kind !== 'comma'))
    return true;
  let before = start - 1;
  while (passedOver.has(tokens[before]?.kind ?? 'other')) before -= 1;
  return bookedNouns.has(tokens[before]?.text ?? '');
}

/** "From Wednesday" is left behind; "from the 7th on" and "at the earliest" are goals. */
function isLeftBehind(start: number, end: number, tokens: readonly Token[]): boolean {
  const lead = leadOf(tokens, start);
  const isPlain = /^(?:i?fran|from)$/.test(tokens[lead?.at ?? -1]?.text ?? '');
  return isPlain && !/^(?:onwards?|forward|framat|on)$/.test(tokens[end]?.text ?? '') && tokens[end]?.kind !== 'later';
}

/** The hour of a move that is said as a bare figure: "10 not 9", "to 14", "make it 13 instead"; null where none is. */
export function bareGoal(mentions: readonly Mention[], tokens: readonly Token[]): number | null {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number' || mentions.some(({ start, end }) => at >= start && at < end)) continue;
    const time = bareTimeAt(tokens, at);
    const [before, after] = [tokens[at - 1], tokens[time?.end ?? at + 1]];
    if (time === null || before?.kind === 'not' || before?.kind === 'insteadOf') continue;
    if (isAside({ start: at, end: at + 1 }, tokens)) continue;
    const isOverOther =
      (after?.kind === 'not' || after?.kind === 'insteadOf') && tokens[(time?.end ?? at) + 1]?.kind === 'number';
    const isLed = goalLeads.has(before?.text ?? '') || (after?.kind !== 'until' && goalLeads.has(after?.text ?? ''));
    if (isOverOther || isLed || instead.test(` ${after?.text ?? ''} `)) return time.clock.from;
  }
  return null;
}
