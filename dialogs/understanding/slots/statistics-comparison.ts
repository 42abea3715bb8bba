// Reads for which period figures are asked for, and with which other period they are to be compared.
import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { type Mention, readMentions } from '../time/mentions.ts';
import { type Period, pastPeriodOf, periodOf } from '../time/period.ts';
import type { Token } from '../time/tokens.ts';
import {
  englishComparedWords,
  englishComparingWords,
  englishPreviousCues,
  englishSameLastYearCues,
} from '../words/english-statistics-cues.ts';
import {
  comparedWords,
  comparingWords,
  goalWords,
  previousCues,
  sameLastYearCues,
} from '../words/swedish-statistics-cues.ts';

/** `previousPeriod` is the stretch of the same kind just before. */
export type Compared = 'previousPeriod' | 'samePeriodLastYear';

const comparing = new Set(fold(`${comparingWords}|${englishComparingWords}`).split('|'));
const compared = new Set(fold(`${comparedWords}|${englishComparedWords}`).split('|'));
const goals = new Set(fold(goalWords).split('|'));
const sameLastYear = compileCues([sameLastYearCues, englishSameLastYearCues]);
const previous = compileCues([previousCues, englishPreviousCues]);

/** Reads both from a message said at a moment in Stockholm; null for what it does not say. */
export function readComparison(
  text: string,
  now: Temporal.PlainDateTime,
): { period: Period | null; compareTo: Compared | null } {
  const { found, tokens } = readMentions(text, { now, toward: 'past', joins: true });
  // "Within five days" is a limit, and what is counted from now is to come: neither is a period.
  const said = found.filter((mention) => isPeriod(mention, tokens));
  const today = now.toPlainDate();
  const cut = cutAt(tokens, said);
  if (cut === null) return { period: pastPeriodOf(said, today) ?? periodOf(said), compareTo: null };
  const main = said.filter(({ start }) => start < cut);
  const other = said.filter(({ start }) => start >= cut);
  const rest = ` ${words(
    fold(
      tokens
        .slice(cut)
        .map(({ text: word }) => word)
        .join(' '),
    ),
  ).join(' ')} `;
  const compareTo = sameLastYear.test(rest)
    ? 'samePeriodLastYear'
    : previous.test(rest)
      ? 'previousPeriod'
      : comparedBy(main[0], other[0]);
  return { period: pastPeriodOf(main, today) ?? periodOf(main), compareTo };
}

/** The words of a message outside the periods that it names, folded. */
export function wordsOutsidePeriods(text: string, now: Temporal.PlainDateTime): string[] {
  const { found, tokens } = readMentions(text, { now, toward: 'past', joins: true });
  const said = found.filter((mention) => isPeriod(mention, tokens));
  const others = tokens.filter((_, place) => !said.some(({ start, end }) => place >= start && place < end));
  return words(fold(others.map(({ text: word }) => word).join(' '))).filter((word) => !word.startsWith('#'));
}

function isPeriod({ days, start, end }: Mention, tokens: readonly Token[]): boolean {
  return (
    days !== null &&
    !tokens.slice(start, end).some(({ kind }) => kind === 'within' || kind === 'ahead' || kind === 'clockUnit')
  );
}

/** The token from which on it is told what to compare with; null when nothing is compared. */
function cutAt(tokens: readonly Token[], said: readonly Mention[]): number | null {
  // "Closed to (mot) work" compares nothing.
  const at = tokens.findIndex(({ text }, place) => comparing.has(text) && !goals.has(tokens[place + 1]?.text ?? ''));
  if (at === -1) return null;
  const [first] = said;
  const isVerbFirst = first !== undefined && first.start > at && said.length > 1;
  if (!isVerbFirst) return at;
  const between = tokens.findIndex(({ text }, place) => place >= first.end && compared.has(text));
  return between === -1 ? at : between;
}

function comparedBy(main: Mention | undefined, other: Mention | undefined): Compared | null {
  if (other?.days == null) return null;
  if (other.days.unit === 'year') return 'samePeriodLastYear';
  if (main?.days == null) return 'previousPeriod';
  return other.days.from.equals(main.days.from.subtract({ years: 1 })) ? 'samePeriodLastYear' : 'previousPeriod';
}
