// Reads a sentence or a passage into the words that the checks compare: folded, stemmed, with clause, place and capitals.
import { sentences } from '../sentences.ts';
import { statementsOf } from '../statements.ts';
import { foldText, isStopWord, readTokens, stemWord } from '../terms.ts';
import { clauseOpeners, lightWords } from './terms-of-checking.ts';

/** A word in its place. */
export interface Token {
  raw: string;
  /** Folded; a number in words is its figure. */
  text: string;
  stem: string;
  /** Says something of its own: no stop word, no light word, no number. */
  isContent: boolean;
  hasCapital: boolean;
  /** Counted from 0 within the sentence; a comma, a dash or a word that opens a clause begins the next. */
  clause: number;
  /** Follows on opening or closing punctuation: the first word of the sentence, of a quotation or after a colon. */
  opens: boolean;
}

export interface ReadSentence {
  tokens: Token[];
  /** Its words joined, to tell whether another sentence is the same. */
  key: string;
}

export interface ReadPassage {
  sentences: ReadSentence[];
  /** Keys of all that may be quoted as it stands. */
  keys: ReadonlySet<string>;
  /** Folded, as it stands. */
  folded: string;
}

type Form = Pick<Token, 'text' | 'stem' | 'isContent'>;

const forms = new Map<string, Form>();
const mostForms = 50_000;

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const read = readTokens(raw)[0] ?? foldText(raw);
  const text = raw.includes(':') && /^\p{L}/u.test(raw) ? read.replace(/:.*/, '') : read;
  const stem = stemWord(text);
  const form = { text, stem, isContent: !/^\d/.test(text) && !isStopWord(text) && !lightWords.has(text) };
  if (forms.size >= mostForms) forms.clear();
  forms.set(raw, form);
  return form;
}

const groupedNumber = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu;
const tokenPattern =
  /\p{N}+(?:[-\u2010-\u2015/:.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-'\u2010-\u2015][\p{L}\p{N}]+)*(?::\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;

/** The words of one sentence. Takes any string. */
export function readSentence(text: string): ReadSentence {
  const plain = text
    .replace(groupedNumber, (number) => number.replace(/\D/gu, ''))
    .replaceAll('%', ' procent ')
    .replace(/(\d)\s+[-\u2013]\s+(\d)/gu, '$1-$2');
  const tokens: Token[] = [];
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

const readings = new WeakMap<object, ReadPassage>();

/** A passage read once for as long as the object that holds it lives. */
export function readPassage(passage: { text: string }): ReadPassage {
  const known = readings.get(passage);
  if (known !== undefined) return known;
  const lines = sentences(passage.text).map(readSentence);
  const quotable = statementsOf(passage.text).map((statement) => readSentence(statement.text).key);
  const read = {
    sentences: withLeads(passage.text, lines),
    keys: new Set([...lines.map((line) => line.key), ...quotable]),
    folded: foldText(passage.text),
  };
  readings.set(passage, read);
  return read;
}

/** A list's items are read with the sentence that leads them in, as one sentence. */
function withLeads(text: string, lines: ReadSentence[]): ReadSentence[] {
  const raws = sentences(text);
  const joined: ReadSentence[] = [];
  let lead: ReadSentence | null = null;
  for (const [at, line] of lines.entries()) {
    const raw = raws[at]?.trim() ?? '';
    if (raw.startsWith('\u2022') && lead !== null)
      joined.push({ ...line, tokens: [...lead.tokens, ...later(line.tokens, lead)] });
    else {
      joined.push(line);
      lead = raw.endsWith(':') ? line : null;
    }
  }
  return joined.filter((line) => line.tokens.length > 0);
}

function later(tokens: Token[], lead: ReadSentence): Token[] {
  const from = lead.tokens.at(-1)?.clause ?? 0;
  return tokens.map((token) => ({ ...token, clause: token.clause + from }));
}
