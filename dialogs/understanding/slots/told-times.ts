// Tells which of the days and times that a message mentions are those of what is wanted: not those that are over, that were put right
// in the same breath, or that are told of something else ("her course ends at two").
import { compileCues } from '../cues.ts';
import { fold } from '../fold.ts';
import { isBefore } from '../time/calendar.ts';
import type { Mention, Mentions } from '../time/mentions.ts';
import type { Token } from '../time/tokens.ts';
import { englishAsides, englishClauseStarts, englishErrandNouns } from '../words/english-request-words.ts';
import { messageWords } from '../words/message-words.ts';
import { swedishAsides, swedishClauseStarts, swedishErrandNouns } from '../words/swedish-request-words.ts';

const corrections = compileCues([messageWords.corrections]);
const asides = compileCues([swedishAsides, englishAsides]);
const errandNouns = compileCues([swedishErrandNouns, englishErrandNouns]);
const clauseStarts = new Set(fold(`${swedishClauseStarts}|${englishClauseStarts}`).split('|'));

/** The mentions that may be of what is wanted, which is yet to come. */
export function comingMentions({ found, tokens }: Mentions, now: Temporal.PlainDateTime): Mention[] {
  const coming = found.filter((mention) => !isOver(mention, tokens, now.toPlainDate()));
  return saidOfErrand({ found: coming, tokens });
}

/** The mentions that may be of what is asked for, whenever it is. */
export function saidOfErrand({ found, tokens }: Pick<Mentions, 'found' | 'tokens'>): Mention[] {
  return putRight(found, tokens).filter((mention) => !isAside(mention, tokens));
}

function isOver({ days, start }: Mention, tokens: readonly Token[], today: Temporal.PlainDate): boolean {
  if (days === null) return false;
  // The morning that is spoken of has been.
  return isBefore(days.to, today) || (tokens[start]?.kind === 'partToday' && tokens[start].name === 'morning');
}

/** "Wednesday, no sorry, Thursday": what is said last holds, with the day or the time that it leaves as it was. */
function putRight(mentions: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    const isCorrection =
      before !== undefined && corrections.test(textBetween(tokens, before.end, mention.start)) && isSame(before, mention);
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

/** Whether both say a day, or the later one says a time in the place of one. */
function isSame(before: Mention, later: Mention): boolean {
  return later.days === null ? before.clock !== null : before.days !== null;
}

function isAside(mention: Mention, tokens: readonly Token[]): boolean {
  const clause = clauseOf(mention, tokens);
  return asides.test(clause) && !errandNouns.test(clause);
}

/** The words of the clause that a mention stands in, with a space around each. */
export function clauseOf({ start, end }: Mention, tokens: readonly Token[]): string {
  let from = start;
  while (from > 0 && !isBreak(tokens[from - 1])) from -= 1;
  let to = end;
  while (to < tokens.length && !isBreak(tokens[to])) to += 1;
  return textBetween(tokens, from, to);
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'comma' || token.kind === 'stop' || clauseStarts.has(token.text);
}

/** The words from one place to before another, with a space around each. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  return ` ${tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')} `;
}
