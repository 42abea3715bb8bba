// A message that orders something for several cases: it is done for the first one, and the others are named as waiting.
import type { Reply } from '../../reply.ts';
import { readCases, writeCaseIds } from '../../understanding/case-id.ts';
import { fold } from '../../understanding/fold.ts';
import type { BookingTurn } from '../turn.ts';
import { asideWords } from './aside-words.ts';
import { readBooking } from './reading.ts';

/** The cases that a message names, the one that it says to begin with first. */
export function casesInOrder(text: string): string[] {
  const meant = [...new Set(readCases(text).meant)];
  const plain = fold(text);
  const begins = (caseId: string) =>
    new RegExp(`(?:${fold(asideWords.startsWith)}) (?:a-?)?${caseId.slice(2)}(?!\\d)`).test(plain);
  const first = meant.find(begins);
  return first === undefined ? meant : [first, ...meant.filter((each) => each !== first)];
}

/**
 * What a message says of each of its cases, where it tells of each by itself when or how: "1042 on Friday at 9, 1088 at 10 on Teams". What
 * stands before the first belongs to each. Null where it says the same of all.
 */
export function ownParts({ now }: Pick<BookingTurn, 'now'>, text: string): ReadonlyMap<string, string> | null {
  const written = writeCaseIds(text);
  const cases = [...new Set(readCases(text).meant)];
  const places = cases.map((caseId) => written.indexOf(caseId));
  if (cases.length < 2 || places.some((at, index) => at < (places[index - 1] ?? 0))) return null;
  const lead = written.slice(0, places[0]);
  const own = cases.map((caseId, index) => ({ caseId, part: written.slice(places[index], places[index + 1]) }));
  if (!own.every(({ part }) => readBooking(part, now).saysSomething)) return null;
  return new Map(own.map(({ caseId, part }) => [caseId, `${lead}${part.replace(trailing, '')}`]));
}

const trailing = /[\s,.;]*(?:\s(?:och|o|samt|and))?[\s,.;]*$/iu;

/** Says that further cases come after this one, each with a button that orders the same for it. */
export function thenTheNext(
  turn: BookingTurn,
  text: string,
  waiting: readonly string[],
  titleOf: (caseId: string) => string,
): Reply {
  const { meant } = readCases(text);
  const parts = ownParts(turn, text);
  const suggestions = waiting.map((caseId) => ({
    title: titleOf(caseId),
    say: parts?.get(caseId) ?? meant.filter((each) => each !== caseId).reduce(withoutCase, writeCaseIds(text)),
  }));
  return { kind: 'notice', text: turn.wording.booking.thenTheNext(waiting), suggestions };
}

/** A message without one of the cases in its row: "A-1042, A-1088 och A-1101". */
function withoutCase(text: string, caseId: string): string {
  return text.replace(new RegExp(`${caseId}(?:\\s*[,&]|\\s+(?:och|o|samt|and)(?=\\s))?\\s*`, 'i'), '');
}
