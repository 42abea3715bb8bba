// Reads the mood of a message: whether it orders something, and what; or asks, denies, reports, supposes, quotes or wishes.

import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { recently } from '../../knowledge/recently.ts';
import { takeCaseId } from './case-id.ts';
import { compileCues } from './cues.ts';
import { fold, spacedWords, words } from './fold.ts';
import { takePlaces } from './slots/places.ts';

/** What can be ordered by a message. */
export const acts = ['cancel', 'move', 'book', 'done', 'snooze', 'handOver', 'subscribe', 'undo', 'tell'] as const;
export type RuledAct = (typeof acts)[number];
/** Ordered by telling it: an answer to an invitation, and who came. What was learned of them is believed only where the words say it too. */
export type Act = RuledAct | 'answer' | 'attend';

export const moods = ['order', 'ask', 'deny', 'report', 'suppose', 'quote', 'wish', 'tell'] as const;
/** How a message is meant. `tell` is a remark or a bare answer. */
export type Mood = (typeof moods)[number];

/** The mood of a message with the acts that it orders; none unless the mood is `order`. */
export interface MoodReading {
  mood: Mood;
  orders: ReadonlySet<Act>;
}

const cues = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given));
const shape = z.strictObject({
  acts: z.strictObject(Object.fromEntries(acts.map((act) => [act, cues])) as Record<RuledAct, typeof cues>),
  attendance: z.strictObject({ names: cues, doubtful: cues }),
  leads: cues,
  asking: cues,
  doubtful: cues,
  nouns: z.partialRecord(z.enum(acts), cues),
  finished: z.strictObject({ must: cues, about: cues, may: cues }),
  denies: cues,
  hedges: cues,
  supposes: cues,
  about: cues,
  quotes: cues,
  questions: cues,
  wishes: cues,
  reasons: cues,
  mailHeads: z.string(),
  answers: z.strictObject({ yes: cues, no: cues, beside: cues, thanks: cues }),
});
const list = readKnowledgeFile(`${import.meta.dirname}/words/order-words.yaml`, shape);

const anywhere = (patterns: string[]) => compileCues(patterns);
const source = (patterns: string[]) => compileCues(patterns).source.replace('(?<= )', '').replace('(?= )', '');
const opening = `^ (?:(?:${source(list.leads)}) )*`;
const asked = `(?:${source(list.asking)}) (?:(?:${source(list.leads)}) )*`;
const ordersOf = acts.map((act) => {
  const noun = list.nouns[act];
  const first = `${opening}(?:${asked})?(?:${source(list.acts[act])})(?= )`;
  const byName =
    noun === undefined
      ? null
      : `${opening}(?:${source(noun)}) (?=(?:(?:av|for|i|pa|of|ang|gallande) )?#case |tack |please )`;
  return { act, pattern: new RegExp(byName === null ? first : `${first}|${byName}`) };
});
const asksPolitely = new RegExp(`${opening}(?:${source(list.asking)}) `);
const question = new RegExp(`${opening}(?:${source(list.questions)}) `);
const actWord = anywhere([
  ...acts.flatMap((act) => list.acts[act]),
  ...Object.values(list.nouns).flat(),
  ...list.finished.must,
]);
const actWords = Object.fromEntries(
  acts.map((act) => [
    act,
    anywhere([...list.acts[act], ...(list.nouns[act] ?? []), ...(act === 'done' ? list.finished.must : [])]),
  ]),
) as Record<RuledAct, RegExp>;
const attendance = { names: anywhere(list.attendance.names), doubts: anywhere(list.attendance.doubtful) };
const finishedWord = anywhere(list.finished.must);
const finishedAbout = anywhere(list.finished.about);
const onlyFinished = new RegExp(
  `^ (?:(?:${source([...list.finished.must, ...list.finished.about, ...list.finished.may])}) )+$`,
);
const [denies, hedges, supposes, quotes, wishes, reasons] = [
  list.denies,
  list.hedges,
  list.supposes,
  list.quotes,
  list.wishes,
  list.reasons,
].map(anywhere) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const doubtful = anywhere(list.doubtful);
const ifNotAbout = new RegExp(`(?<= )om (?!(?:${source(list.about)}) )`);

const { yes, no, beside } = list.answers;
const onlyNo = new RegExp(`^ (?:${source(no)}) (?:(?:${source([...no, ...beside])}) )*$`);
const yesTo = (act: RuledAct) => {
  const own = source(list.acts[act]);
  const more = source([...yes, ...beside]);
  return new RegExp(`^ (?:(?:${source(yes)}) (?:(?:${more}|${own}) )*|(?:${own}) (?:(?:${source(beside)}) )*)$`);
};
const yesPatterns = Object.fromEntries(acts.map((act) => [act, yesTo(act)])) as Record<RuledAct, RegExp>;

// An order stands in the first or last lines; what is pasted between or below is not one.
const headLength = 1200;
const tailLength = 400;
const pastedMail = new RegExp(`^s*(?:>|-{2,}|_{5,}|(?:${list.mailHeads})s*:)`, 'im');
const quotation =
  /["\u201c\u201d\u201e\u00ab\u00bb][^"\u201c\u201d\u201e\u00ab\u00bb]{0,600}["\u201c\u201d\u201e\u00ab\u00bb]|(?<![\p{L}\p{N}])['\u2018\u2019][^'\u2018\u2019\n]{2,300}['\u2018\u2019](?![\p{L}\p{N}])/gu;

// Folding would make "sa" (said) of it.
const so = /(?<!\p{L})s\u00e5(?!\p{L})/giu;

interface Clause {
  /** Folded words with a space between and on both sides. */
  plain: string;
  isQuestion: boolean;
  /** A word of saying stands right before it: "chefen sa: avboka". */
  isSaid: boolean;
}

/** Reads the mood of a message in Swedish or English; looks at no more than its first 1200 and last 400 characters. */
export const readMood = recently((message): MoodReading => {
  const own = withoutPasted(message);
  const hasQuotation = own.match(quotation) !== null;
  const sentences = sentencesOf(own.replace(quotation, ' #quote '));
  const readings = sentences.flatMap(readSentence);
  const orders = new Set(readings.flatMap(({ orders: each }) => [...each]));
  if (orders.size > 0) return { mood: 'order', orders };
  const found = (mood: Mood) => readings.some((each) => each.mood === mood);
  const first = (['deny', 'ask', 'suppose', 'quote', 'wish', 'order', 'report'] as const).find(found);
  return { mood: hasQuotation && first !== 'ask' ? 'quote' : (first ?? 'tell'), orders };
});

/** Whether a message names who came, and nothing in it speaks against recording that now. */
export function namesAttendance(message: string): boolean {
  const own = withoutPasted(message);
  const plain = spacedWords(own.replace(so, 'so'));
  const { names, doubts } = attendance;
  return names.test(plain) && !doubts.test(plain) && own.match(quotation) === null;
}

/** Whether a word for an act stands in a message: its verb or noun, or that a thing is finished. */
export function namesAct(message: string, act: RuledAct): boolean {
  return actWords[act].test(spacedWords(message));
}

/** Whether a message denies something: "not", "never", "nobody". */
export function hasDenial(message: string): boolean {
  return denies.test(spacedWords(withoutPasted(message)));
}

/** Whether a word or a quotation stands in a message beside which an order may be none: "already", "if", "said". */
export function mayBeNoOrder(message: string): boolean {
  const own = withoutPasted(message);
  return own.match(quotation) !== null || doubtful.test(spacedWords(own.replace(so, 'so')));
}

/** Reads an answer to our own question whether to do an act; null for what is anything but a plain yes or no to that act. */
export function readYesOrNo(message: string, act: RuledAct | 'attend'): 'yes' | 'no' | null {
  if (message.length > longestAnswer || message.includes('?')) return null;
  const said = ` ${words(takeCaseId(fold(message)).text).join(' ')} `;
  if (onlyNo.test(said)) return 'no';
  // "Ok, thanks" may be a yes, and a thank-you for having asked.
  if (onlyThanked.test(said)) return null;
  return yesPatterns[act === 'attend' ? 'tell' : act].test(said) ? 'yes' : null;
}

const onlyThanked = new RegExp(`^ (?:(?:ok|okej|okay) )?(?:(?:${source(list.answers.thanks)}) )+$`);
const longestAnswer = 80;

function withoutPasted(message: string): string {
  const end = pastedMail.exec(message)?.index ?? message.length;
  const own = message.slice(0, end);
  return headAndTail(own);
}

/** What is looked at of a text: all of it, or of a longer one its first 1200 and last 400 characters. */
export function headAndTail(text: string): string {
  return text.length > headLength + tailLength ? `${text.slice(0, headLength)} ${text.slice(-tailLength)}` : text;
}

function sentencesOf(text: string): Clause[][] {
  return text
    .split(/[\r\n]+|(?<=[.!?;])\s+|(?<=[.!?;])$/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => clausesOf(line));
}

function clausesOf(sentence: string): Clause[] {
  const isQuestion = /\?[\s)"'!?.]*$/.test(sentence);
  const folded = takePlaces(takeCaseId(fold(sentence.replace(so, 'so'))).text).text;
  const parts = folded.split(/(, | - |: (?!\d)| men | but )/);
  const clauses: Clause[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const said = words((parts[index] ?? '').replace(/\?/g, ' '));
    if (said.length === 0) continue;
    const whole = ` ${said.join(' ')} `;
    const cut = reasons.exec(whole);
    const before = clauses.at(-1);
    clauses.push({
      plain: cut === null || cut.index < 3 ? whole : whole.slice(0, cut.index),
      isQuestion: false,
      isSaid: before !== undefined && parts[index - 1]?.startsWith(':') === true && quotes.test(before.plain),
    });
  }
  const last = clauses.at(-1);
  if (last !== undefined) last.isQuestion = isQuestion;
  return clauses;
}

function readSentence(clauses: Clause[]): MoodReading[] {
  const isConditional = clauses.some(({ plain }) => supposes.test(plain) || ifNotAbout.test(endMarked(plain)));
  return clauses.map((clause) => readClause(clause, isConditional));
}

function readClause({ plain, isQuestion, isSaid }: Clause, isConditional: boolean): MoodReading {
  const none = (mood: Mood): MoodReading => ({ mood, orders: new Set() });
  const said = plain.replace(/ (?:inte|ej) (?:forran|fore) /, ' forst ');
  if (denies.test(said)) return none(actWord.test(said) ? 'deny' : 'report');
  if (isConditional) return none('suppose');
  if (isSaid || quotes.test(said) || said.includes(' #quote ')) return none('quote');
  const orders = new Set(ordersOf.filter(({ pattern }) => pattern.test(said)).map(({ act }) => act));
  const isAsked = isQuestion && !asksPolitely.test(said);
  if (isAsked || (orders.size === 0 && question.test(said))) return none('ask');
  if (hedges.test(said)) return none('report');
  if (orders.size > 0) return { mood: 'order', orders };
  if (isFinished(said)) return { mood: 'order', orders: new Set<Act>(['done']) };
  return none(wishes.test(said) ? 'wish' : said.trim().split(' ').length > 2 ? 'report' : 'tell');
}

function isFinished(plain: string): boolean {
  return finishedWord.test(plain) && finishedAbout.test(plain) && onlyFinished.test(plain);
}

// "remind me about" at the end of what is said is no condition.
function endMarked(plain: string): string {
  return `${plain}#end `;
}
