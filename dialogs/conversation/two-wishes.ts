// A message with two wishes: a yes with a further wish behind it, or parts that each name a case of their own.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { readCases, withoutCases } from '../understanding/case-id.ts';
import { compileCues, cueShape } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import { type Act, hasDenial, type MoodReading, type RuledAct, readMood, readYesOrNo } from '../understanding/mood.ts';
import { leavesNoDoubt } from '../understanding/slots/meeting-request.ts';

const { joins, anew, takesBack } = readKnowledgeFile(
  `${import.meta.dirname}/two-wishes-words.yaml`,
  z.strictObject({ joins: z.string(), anew: z.string(), takesBack: cueShape }),
);
const join = new RegExp(`[,.;]\\s*(?:(?:${joins})\\s+)?|\\s+(?:${joins})\\s+`, 'giu');
/** Between what is said of one case and of the next: the end of a sentence, a comma, or a joining word. */
const beforeNext = new RegExp(`[.;!\\n]+(?=\\s|$)|,\\s*(?:(?:${joins})\\s+)?|\\s+(?:${joins})\\s+`, 'giu');
const newOne = compileCues([anew]);
const mostParts = 3;
/** A part of fewer words may belong to the one beside it. */
const fewestTold = 3;

/** A plain yes to an act and the wish for a new meeting behind it, "yes, and give me a new one on Friday"; null for other messages. */
export function yesAndAnew(text: string, act: RuledAct | 'attend'): { yes: string; wish: string } | null {
  for (const { 0: joined, index } of text.matchAll(join)) {
    const [yes, wish] = [text.slice(0, index), text.slice(index + joined.length)];
    if (readYesOrNo(yes, act) === 'yes' && newOne.test(spacedWords(wish)) && !hasDenial(wish) && !wish.includes('?'))
      return { yes, wish };
  }
  return null;
}

const sentenceEnd = /[.!]+\s+/u;
const longestYes = 6;

/**
 * A plain yes to an act in a first sentence, and behind it a question or what is said of another case than those asked about (`asked`): "yes,
 * right. And 1131 was on Wednesday". Null for other messages.
 */
export function yesAndMore(
  text: string,
  act: RuledAct | 'attend',
  asked: readonly string[],
): { yes: string; more: string } | null {
  const end = sentenceEnd.exec(text);
  if (end === null) return null;
  const [yes, more] = [text.slice(0, end.index), text.slice(end.index + end[0].length)];
  const [first = ''] = yes.split(/[\s,]+/);
  const isYes = readYesOrNo(first, act) === 'yes' && yes.split(/\s+/).length <= longestYes && !hasDenial(yes);
  const { meant } = readCases(more);
  const isOther = meant.length > 0 ? meant.every((caseId) => !asked.includes(caseId)) : more.includes('?');
  const isTakenBack = takesBack.test(` < ${spacedWords(more).trim()} > `) || readCases(yes).meant.length > 0;
  return isYes && isOther && !isTakenBack && leavesNoDoubt(yes) ? { yes, more } : null;
}

const changing: ReadonlySet<Act> = new Set<Act>(['cancel', 'move', 'book']);

/**
 * The parts of a message of which each names a case of its own and only one orders something of a meeting: first those that ask, last the
 * order. What is merely told beside them is left out, and so is what is not to be done with another case ("do not cancel A-1138, but do cancel
 * A-1141"). Null where a message has no such parts.
 */
export function partsByCase(text: string): string[] | null {
  const pieces = [...text.matchAll(join)].reduce<{ parts: string[]; from: number }>(
    ({ parts, from }, { 0: joined, index }) => ({
      parts: [...parts, text.slice(from, index)],
      from: index + joined.length,
    }),
    { parts: [], from: 0 },
  );
  const all = [...pieces.parts, text.slice(pieces.from)];
  const said = all.filter((piece) => !leavesAlone(piece));
  const parts = merged(said);
  const read = parts.map((part) => ({ part, mood: readMood(part) }));
  const ordered = read.filter(({ mood }) => mood.orders.size > 0 && !isTelling(mood));
  const [order, ...more] = ordered;
  if (parts.length < 2 && said.length === all.length) return null;
  if (parts.length > mostParts || order === undefined || more.length > 0) return null;
  if (![...order.mood.orders].some((act) => changing.has(act))) return null;
  // What stands behind the order may belong to it: "book A-1042, A-1088 and A-1101 on Friday".
  const at = read.indexOf(order);
  const isTold = ({ part }: { part: string }, place: number) =>
    place < at && part.trim().split(/\s+/).length >= fewestTold;
  const isAsked = ({ mood }: { mood: MoodReading }) => mood.mood === 'ask' || isTelling(mood);
  if (read.some((each, place) => each !== order && !isAsked(each) && !isTold(each, place))) return null;
  const asks = read.filter(isAsked).map(({ part }) => part);
  return [...asks, order.part];
}

/** What is done with a case in one sentence, so that another sentence about another case is an errand of its own. */
const apart: ReadonlySet<Intent> = new Set<Intent>([
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
  'recordAttendance',
  'cancelMeeting',
  'showCase',
]);

/**
 * The sentences of a message that name each its own cases and want different things of them, "1120 is done. Put 1013 off till Friday",
 * by what each alone is read as; null where they want the same, or where any is not surely read.
 */
export function errandsByCase(text: string, intentOf: (part: string) => Intent | null): string[] | null {
  const parts = clausesByCase(text);
  if (parts.length < 2 || parts.length > mostParts || text.includes('?')) return null;
  const cases = parts.map((part) => readCases(part).meant);
  const named = cases.flat();
  if (cases.some((each) => each.length === 0) || new Set(named).size < named.length) return null;
  // "A-1042 and A-1088 are done": a number alone belongs to what is said of the next.
  if (parts.some((part) => words(fold(withoutCases(part))).length === 0)) return null;
  const read = parts.map(intentOf);
  const isApart = read.every((intent) => intent !== null && apart.has(intent));
  return isApart && new Set(read).size > 1 ? parts : null;
}

/** What is said of each case or cases, in the order of the message; what names none belongs to what is said before it. */
export function clausesByCase(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.split(beforeNext)) {
    const isOwn = readCases(piece).meant.length > 0;
    const before = clauses.at(-1);
    if (before === undefined || (isOwn && readCases(before).meant.length > 0)) clauses.push(piece);
    else clauses[clauses.length - 1] = `${before}, ${piece}`;
  }
  return clauses.filter((clause) => clause.trim() !== '');
}

/** "Do not cancel A-1138" leaves it alone. */
function leavesAlone(piece: string): boolean {
  const { meant, denied } = readCases(piece);
  return denied.length > 0 && meant.length === 0 && readMood(piece).mood === 'deny';
}

/** "Tell me who is the coach" asks, and changes nothing. */
function isTelling({ orders }: MoodReading): boolean {
  return orders.size === 1 && orders.has('tell');
}

/** Pieces put together again so that each names just one case, and no case stands in two; none where one names several. */
function merged(pieces: readonly string[]): string[] {
  const parts: { text: string; caseId: string | undefined }[] = [];
  for (const piece of pieces.filter((each) => each.trim() !== '')) {
    const [caseId, ...others] = readCases(piece).meant;
    if (others.length > 0) return [];
    const before = parts.at(-1);
    if (before !== undefined && (caseId === undefined || before.caseId === undefined || before.caseId === caseId)) {
      before.text = `${before.text}, ${piece}`;
      before.caseId ??= caseId;
    } else parts.push({ text: piece, caseId });
  }
  return parts.every(({ caseId }) => caseId !== undefined) ? parts.map(({ text }) => text) : [];
}
