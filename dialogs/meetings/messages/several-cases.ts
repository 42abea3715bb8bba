// A message that orders something for several cases: it is done for the first one, and the others are named as waiting.
import type { Reply, Suggestion } from '../../reply.ts';
import { readCases, writeCaseIds } from '../../understanding/case-id.ts';
import { fold } from '../../understanding/fold.ts';
import { hasDenial } from '../../understanding/mood.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { type BookingRequest, saidAfter } from '../request.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { asideWords, plainOf } from './aside-words.ts';
import { type ReadBooking, readBooking } from './reading.ts';
import { book } from './start.ts';

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
 * What a message says of each of its cases, where it tells of each by itself when or how: "1042 on Friday at 9, 1088 at 10 on Teams". A
 * part without a day has that of the one before for "the same day", else that of what stands before the first case. Null where the message
 * says the same of all.
 */
export function ownBookings({ now }: Pick<BookingTurn, 'now'>, text: string): ReadonlyMap<string, ReadBooking> | null {
  const written = writeCaseIds(text);
  const cases = [...new Set(readCases(text).meant)];
  const places = cases.map((caseId) => written.indexOf(caseId));
  if (cases.length < 2 || places.some((at, index) => at < (places[index - 1] ?? 0))) return null;
  const before = readBooking(written.slice(0, places[0]), now).request;
  const own = new Map<string, ReadBooking>();
  // "Today I have two to book" is no day to meet on.
  let day = before.from === now.toPlainDate().toString() ? { from: null, to: null } : before;
  for (const [index, caseId] of cases.entries()) {
    const part = written.slice(places[index], places[index + 1]);
    const read = readBooking(part, now);
    if (!read.saysSomething) return null;
    const isLater = index > 0 && asideWords.sameDay.test(plainOf(part));
    if (read.request.from !== null && !isLater) day = read.request;
    own.set(caseId, { ...read, request: { ...read.request, caseId, also: [], from: day.from, to: day.to } });
  }
  return own;
}

/** The bookings of the cases that come after the first one; `own` is what the message says of each by itself. */
export function waitingBookings(
  turn: Pick<BookingTurn, 'now' | 'session'>,
  text: string,
  waiting: readonly string[],
  own: ReturnType<typeof ownBookings>,
): BookingRequest[] {
  const { meant } = readCases(text);
  return waiting.slice(0, mostWaiting).map((caseId) => {
    const alone = meant.filter((each) => each !== caseId).reduce(withoutCase, writeCaseIds(text));
    const said = own?.get(caseId)?.request ?? { ...readBooking(alone, turn.now).request, caseId, also: [] };
    const before = underWay(turn, caseId) ?? waitingFor(turn, caseId);
    return before === null ? said : saidAfter(before, said);
  });
}

/** The booking under way, where it is of a case; what was told of it stands while another is gone on with. */
function underWay(
  { session: { booking } }: Pick<BookingTurn, 'session'>,
  caseId: string | null,
): BookingRequest | null {
  const isOf = booking?.request.kind === 'meeting' && booking.request.moves === null;
  return isOf && booking.request.caseId === caseId ? booking.request : null;
}

/** The booking of a case that was said to come after another one; null where there is none. */
export function waitingFor({ session }: Pick<BookingTurn, 'session'>, caseId: string | null): BookingRequest | null {
  return session.waiting.find((each) => each.caseId === caseId) ?? null;
}

/** Goes on with a case that was said to come after another one, "1145 then", whose booking is not told anew; null for other messages. */
export async function takeNext(
  turn: BookingTurn,
  text: string,
  { mood, orders, intent }: Understanding,
): Promise<BookingAnswer | null> {
  const { waiting } = turn.session;
  const [caseId, ...others] = readCases(text).meant;
  const next = others.length > 0 || caseId === undefined ? null : waitingFor(turn, caseId);
  const isElse =
    intent === 'cancelMeeting' || [...orders].some((act) => act !== 'book') || mood === 'ask' || hasDenial(text);
  if (next === null || isElse || asideWords.wrongCase.test(plainOf(text))) return null;
  const left = underWay(turn, turn.session.booking?.request.caseId ?? null) ?? [];
  const session = { ...turn.session, waiting: waiting.filter((each) => each.caseId !== caseId).concat(left) };
  return await book({ ...turn, session }, readBooking(text, turn.now), next);
}

/** Says which cases come next, each with a button that orders the same for it. */
export function thenTheNext(
  { wording }: BookingTurn,
  waiting: readonly string[],
  order: (caseId: string) => Suggestion,
): Reply {
  return { kind: 'notice', text: wording.booking.thenTheNext(waiting), suggestions: waiting.map(order) };
}

const mostWaiting = 5;

/** A message without one of the cases in its row: "A-1042, A-1088 och A-1101". */
function withoutCase(text: string, caseId: string): string {
  return text.replace(new RegExp(`${caseId}(?:\\s*[,&]|\\s+(?:och|o|samt|and)(?=\\s))?\\s*`, 'i'), '');
}
