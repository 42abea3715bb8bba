// Tells which of the days and times that a message mentions are those of what is wanted: not those that are over, that were put right
// in the same breath, or that are told of something else ("her course ends at two").

import { compileCues } from '../cues.ts';
import { fold, spacedWords } from '../fold.ts';
import { isBefore } from '../time/calendar.ts';
import type { Mention, Mentions } from '../time/mentions.ts';
import type { Token } from '../time/tokens.ts';
import { messageWords } from '../words/message-words.ts';
import { requestWords } from '../words/request-words.ts';

const corrections = compileCues([messageWords.corrections]);
const asides = compileCues([requestWords.asides]);
const engaged = compileCues([requestWords.engaged]);
const ruledOut = compileCues([requestWords.ruledOut]);
const ruledOutBefore = compileCues([requestWords.ruledOutBefore]);
const compared = compileCues([requestWords.compared]);
const errandNouns = compileCues([requestWords.errandNouns]);
const [clauseStarts, reasonStarts, reasonSubjects, remindedOf] = [
  requestWords.clauseStarts,
  requestWords.reasonStarts,
  requestWords.reasonSubjects,
  requestWords.remindedOf,
].map((each) => new Set(fold(each).split('|'))) as [Set<string>, Set<string>, Set<string>, Set<string>];

/** The mentions that may be of what is wanted, which is yet to come. */
export function comingMentions({ found, tokens }: Mentions, now: Temporal.PlainDateTime): Mention[] {
  return withoutAsides({ found: whatIsToCome({ found, tokens }, now), tokens });
}

/** The mentions of what is yet to come. An absence is told by the day of the meeting that it is in the way of, so asides count too. */
export function whatIsToCome(
  { found, tokens }: Pick<Mentions, 'found' | 'tokens'>,
  now: Temporal.PlainDateTime,
): Mention[] {
  const coming = found.filter((mention) => !isOver(mention, tokens, now.toPlainDate()));
  return putRight(coming, tokens);
}

/** The mentions that may be of what is asked for, whenever it is. */
export function saidOfErrand({ found, tokens }: Pick<Mentions, 'found' | 'tokens'>): Mention[] {
  return withoutAsides({ found: putRight(found, tokens), tokens });
}

function withoutAsides({ found, tokens }: Pick<Mentions, 'found' | 'tokens'>): Mention[] {
  return found
    .map((mention) => withoutAsideTime(mention, tokens))
    .filter((mention) => !isAside(mention, tokens) && !isCompared(mention, tokens));
}

/** "On Friday, but after three I must leave": the day alone. */
function withoutAsideTime(mention: Mention, tokens: readonly Token[]): Mention {
  const { days, clock, start, end } = mention;
  const inner = tokens.slice(start, end).findIndex((_, at) => isBreakAt(tokens, start + at));
  if (days === null || clock === null || inner < 1) return mention;
  const isTold = isAside({ start: start + inner + 1, end }, tokens);
  return isTold ? { ...mention, clock: null, end: start + inner } : mention;
}

/** "Thursday does not work": a day or time that is named to be ruled out. */
function isRuledOut({ start, end }: Mention, tokens: readonly Token[]): boolean {
  const { from, to } = clauseBounds({ start, end }, tokens);
  const isLed = ruledOutBefore.test(`${textBetween(tokens, Math.max(from, start - mostBetween), start)}> `);
  return isLed || ruledOut.test(` <${textBetween(tokens, end, Math.min(to, end + mostBetween))}`);
}

/** "Something later this week", of what was offered: it names no week. */
function isCompared({ days, start }: Mention, tokens: readonly Token[]): boolean {
  return days?.unit === 'week' && compared.test(textBetween(tokens, Math.max(0, start - mostBetween), start));
}

// A day so far ahead that is said without its year is rather the last one.
const farAhead = 300;

function isOver({ relation, days, start, end }: Mention, tokens: readonly Token[], today: Temporal.PlainDate): boolean {
  if (relation === 'since') return true;
  if (days === null) return false;
  const saysYear = tokens.slice(start, end).some(({ kind }) => kind === 'year' || kind === 'isoDate');
  if (!saysYear && today.until(days.from).days > farAhead) return true;
  // The morning that is spoken of has been.
  return isBefore(days.to, today) || (tokens[start]?.kind === 'partToday' && tokens[start].name === 'morning');
}

/** "Wednesday, no sorry, Thursday": what is said last holds, with the day or the time that it leaves as it was. */
function putRight(mentions: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    // "Tuesday, I mean, not Wednesday": what is denied puts nothing in its place.
    const isDenied = mention.relation === 'not';
    const isCorrection = before !== undefined && !isDenied && isPutRight(before, mention, tokens);
    if (!isCorrection || before === undefined) kept.push(mention);
    else
      kept[kept.length - 1] = {
        ...mention,
        relation: mention.relation === 'on' ? before.relation : mention.relation,
        days: mention.days ?? before.days,
        clock: mention.clock ?? before.clock,
      };
  }
  return kept;
}

const mostBetween = 5;

/** Whether a word of correction stands between two days, or between a time and a later one. */
function isPutRight(before: Mention, later: Mention, tokens: readonly Token[]): boolean {
  const isSame = later.days === null ? before.clock !== null : before.days !== null;
  const isNear = later.start - before.end <= mostBetween;
  return isSame && isNear && corrections.test(textBetween(tokens, before.end, later.start));
}

/** The mentions with those that are ruled out marked as such. */
export function withRuledOut(found: readonly Mention[], tokens: readonly Token[]): Mention[] {
  return found.map((mention) => (isRuledOut(mention, tokens) ? { ...mention, relation: 'not' } : mention));
}

// Fewer words of their own than this tell of nothing else.
const fewestWords = 2;

/** Where days are said in several clauses and some speak of the errand, those without the days that are told of something else. */
export function likeliest(found: readonly Mention[], tokens: readonly Token[]): readonly Mention[] {
  const isOfErrand = (mention: Mention) => {
    const { from, to } = clauseBounds(mention, tokens);
    return errandNouns.test(textBetween(tokens, from, to));
  };
  const tellsElse = (mention: Mention) => {
    const { from, to } = clauseBounds(mention, tokens);
    const own = [...tokens.slice(from, mention.start), ...tokens.slice(mention.end, to)];
    return own.filter(({ kind }) => kind === 'other').length >= fewestWords;
  };
  const ofErrand = found.filter(isOfErrand);
  if (!ofErrand.some(({ days }) => days !== null)) return found;
  return found.filter((each) => each.days === null || ofErrand.includes(each) || !tellsElse(each));
}

/** Whether the clause of a mention tells of something else than the errand. */
export function isAside(mention: Pick<Mention, 'start' | 'end'>, tokens: readonly Token[]): boolean {
  const { from, to } = clauseBounds(mention, tokens);
  const clause = textBetween(tokens, from, to);
  return engaged.test(clause) || (asides.test(clause) && !errandNouns.test(clause));
}

/** Whether words on their own tell of something else than the errand. */
export function tellsAside(text: string): boolean {
  const plain = spacedWords(text);
  return engaged.test(plain) || (asides.test(plain) && !errandNouns.test(plain));
}

/** The first place of the clause that a mention stands in, and the place after its last. */
export function clauseBounds(
  { start, end }: Pick<Mention, 'start' | 'end'>,
  tokens: readonly Token[],
): { from: number; to: number } {
  let from = start;
  while (from > 0 && !isBreakAt(tokens, from - 1)) from -= 1;
  let to = end;
  while (to < tokens.length && !isBreakAt(tokens, to)) to += 1;
  return { from, to };
}

function isBreakAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'comma' || token.kind === 'stop') return true;
  const [before, behind] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  return reasonStarts.has(token.text)
    ? reasonSubjects.has(behind)
    : clauseStarts.has(token.text) && !remindedOf.has(before);
}

/** The words from one place to before another, with a space around each. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  return ` ${tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')} `;
}
