// Reads a sentence or a passage into the words that the checks compare: folded, stemmed, with clause, place and capitals.
import { statementsOf } from '../answer/statements.ts';
import { sentences } from '../swedish/sentences.ts';
import { foldText, isStopWord, readTokens, stemWord } from '../swedish/terms.ts';
import { actorOf } from './terms-of-actors.ts';
import { clauseOpeners, lightWords } from './terms-of-checking.ts';

/** A word in its place. */
export interface ReadWord {
  raw: string;
  /** Folded; a number in words is its figure. */
  text: string;
  stem: string;
  /** Who of the field it names, or null. */
  actor: string | null;
  /** Says something of its own: no stop word, no light word, no number. */
  isContent: boolean;
  hasCapital: boolean;
  /** Counted from 0 within the sentence; a comma, a dash or a word that opens a clause begins the next. */
  clause: number;
  /** Follows on opening or closing punctuation: the first word of the sentence, of a quotation or after a colon. */
  opens: boolean;
}

export interface ReadSentence {
  tokens: ReadWord[];
  /** Its words joined, to tell whether another sentence is the same. */
  key: string;
}

/** A sentence of a passage; a list's item with its lead, and a sentence that points back with the one before it, are one. */
export interface PassageSentence {
  tokens: ReadWord[];
  /** Places of its content words, by stem. */
  places: ReadonlyMap<string, readonly number[]>;
  /** The sentence before it. */
  before: PassageSentence | null;
  isJoined: boolean;
}

export interface ReadPassage {
  lines: PassageSentence[];
  /** Stems of all its content words. */
  stems: ReadonlySet<string>;
  /** Keys of all that may be quoted as it stands. */
  keys: ReadonlySet<string>;
  /** Folded, as it stands. */
  folded: string;
}

type Form = Pick<ReadWord, 'text' | 'stem' | 'actor' | 'isContent'>;

const forms = new Map<string, Form>();
const mostForms = 50_000;

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const read = readTokens(raw)[0] ?? foldText(raw);
  const text = raw.includes(':') && /^\p{L}/u.test(raw) ? read.replace(/:.*/, '') : read;
  const stem = stemWord(text);
  const form = {
    text,
    stem,
    actor: actorOf(text),
    isContent: !/^\d/.test(text) && !isStopWord(text) && !lightWords.has(text),
  };
  if (forms.size >= mostForms) forms.clear();
  forms.set(raw, form);
  return form;
}

const groupedNumber = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu;
// 6,732; a Swedish decimal of three figures begins with 0.
const englishGrouped = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/gu;
const tokenPattern =
  /\p{N}+(?:[-\u2010-\u2015/:.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-'\u2019\u2010-\u2015][\p{L}\p{N}]+)*(?::\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;

/** The words of one sentence. Takes any string. */
export function readSentence(text: string): ReadSentence {
  const plain = text
    .replace(groupedNumber, (number) => number.replace(/\D/gu, ''))
    .replace(englishGrouped, (number) => number.replaceAll(',', ''))
    .replaceAll('%', ' procent ')
    .replace(/(\d)\s+[-\u2013]\s+(\d)/gu, '$1-$2');
  const tokens: ReadWord[] = [];
  let clause = 0;
  let end = 0;
  for (const found of plain.matchAll(tokenPattern)) {
    const raw = found[0].replace(/[\u2010-\u2015]/gu, '-');
    const between = plain.slice(end, found.index);
    end = found.index + found[0].length;
    const form = formOf(raw);
    if (tokens.length > 0 && (/[,;:()\u2013\u2014\n]/u.test(between) || clauseOpeners.has(form.text))) clause += 1;
    const opens = tokens.length === 0 || /[:"\u201d\u2022\n.]/u.test(between);
    tokens.push({ raw, ...form, hasCapital: /^\p{Lu}/u.test(raw), clause, opens });
  }
  return { tokens, key: tokens.map((token) => token.text).join(' ') };
}

const readings = new Map<string, ReadPassage>();
const mostReadings = 500;

/** A passage's text, read once while it is in use. */
export function readPassage(text: string): ReadPassage {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const raws = sentences(text);
  const read = raws.map(readSentence);
  const quotable = statementsOf(text).map((statement) => readSentence(statement.text).key);
  const lines = linesOf(raws, read);
  const reading = {
    lines,
    stems: new Set(lines.flatMap(({ places }) => [...places.keys()])),
    keys: new Set([...read.map(({ key }) => key), ...quotable]),
    folded: foldText(text),
  };
  if (readings.size >= mostReadings) readings.clear();
  readings.set(text, reading);
  return reading;
}

function linesOf(raws: readonly string[], read: readonly ReadSentence[]): PassageSentence[] {
  const lines: PassageSentence[] = [];
  let lead: ReadWord[] | null = null;
  for (const [at, { tokens }] of read.entries()) {
    if (tokens.length === 0) continue;
    const raw = raws[at]?.trim() ?? '';
    const isItem = raw.startsWith('\u2022') && lead !== null;
    lines.push(lineOf(isItem && lead !== null ? follow(lead, tokens, 0) : tokens, lines.at(-1) ?? null, false));
    if (!isItem) lead = raw.endsWith(':') ? tokens : null;
  }
  return [
    ...lines,
    ...lines.flatMap((line) =>
      line.before !== null && pointsBack(line.tokens) ? [joinedLine(line, line.before)] : [],
    ),
  ];
}

function lineOf(tokens: ReadWord[], before: PassageSentence | null, isJoined: boolean): PassageSentence {
  const places = new Map<string, number[]>();
  for (const [at, { stem, isContent }] of tokens.entries()) {
    if (!isContent) continue;
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [at]);
    else known.push(at);
  }
  return { tokens, places, before, isJoined };
}

/** A line and the one before it as one. */
export function joinedLine(line: PassageSentence, before: PassageSentence): PassageSentence {
  return lineOf(follow(before.tokens, line.tokens, 1), null, true);
}

function follow(first: readonly ReadWord[], second: readonly ReadWord[], clausesBetween: number): ReadWord[] {
  const from = (first.at(-1)?.clause ?? 0) + clausesBetween;
  return [...first, ...second.map((token) => ({ ...token, clause: token.clause + from }))];
}

// "Det gick inte", "Sedan dess": told of the sentence before.
function pointsBack(tokens: readonly ReadWord[]): boolean {
  return tokens.slice(0, 5).some(({ text }) => /^(det|detta|den|dem|dessa|dess|sadan|sadana|dar|dit|sa)$/.test(text));
}
