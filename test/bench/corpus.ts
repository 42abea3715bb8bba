// Makes Swedish-looking passages and questions on them, of any number and the same each time, to measure search under load.
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { pickFrom } from './pick-from.ts';
import { functionWords, questionOpenings, type StemGroup, stemGroups, syllables } from './swedish-stems.ts';

export interface MadePassage {
  id: string;
  text: string;
}

export interface MadeQuery {
  text: string;
  /** Id of the passage that the words were taken from. */
  right: string;
}

// Settled so that 100,000 passages hold about 300,000 distinct words, as Swedish with its compounds does.
const madeStems = 5_000;
const compoundShare = 0.11;
const functionShare = 0.42;
/** Share of the content words that are about what the passage is about. */
const themeShare = 0.45;
const themeSize = 7;

/** A word to be inflected: `beginning` is all of a compound but its last stem. */
interface Lexeme {
  beginning: string;
  stem: string;
  group: StemGroup;
}

interface PassageWord {
  text: string;
  /** Null for a function word. */
  lexeme: Lexeme | null;
}

interface Language {
  lexeme: Choice<Lexeme>;
  compoundStart: Choice<Lexeme>;
  compoundEnd: Choice<Lexeme>;
  functionWord: Choice<string>;
}

type Choice<T> = (random: () => number) => T;

/** Makes `count` passages of about 60 words, ids from `p0`; a larger count begins with the same passages. */
export function makePassages(count: number, seed: number): MadePassage[] {
  const language = makeLanguage(seed);
  return Array.from({ length: count }, (_, place) => ({
    id: `p${place}`,
    text: asSentences(
      passageWords(language, seed, place).map((word) => word.text),
      seededRandom(seed + place),
    ),
  }));
}

/**
 * Makes `count` questions of 4 to 12 words on the first `passages` passages of the same seed: words of one passage, some
 * inflected otherwise and some misspelt, among common words.
 */
export function makeQueries(count: number, passages: number, seed: number): MadeQuery[] {
  const language = makeLanguage(seed);
  const random = seededRandom(seed ^ 0x5eed);
  return Array.from({ length: count }, () => {
    const place = Math.floor(random() * passages);
    const content = passageWords(language, seed, place).filter((word) => word.lexeme !== null);
    const wanted = 2 + Math.floor(random() * 4);
    const text = new Set<string>();
    while (text.size < wanted) text.add(asAsked(pickFrom(content, random), random));
    return { text: asQuestion([...text], language, random), right: `p${place}` };
  });
}

function makeLanguage(seed: number): Language {
  const random = seededRandom(seed);
  const lexemes = [...shuffled(realLexemes(), random), ...makeLexemes(random)];
  return {
    lexeme: zipfChoice(lexemes, 1, 8),
    compoundStart: zipfChoice(
      lexemes.filter(({ group }) => group.joint !== null),
      1.05,
      8,
    ),
    compoundEnd: zipfChoice(
      lexemes.filter(({ group }) => group.mayEndCompound),
      1.05,
      8,
    ),
    functionWord: zipfChoice(functionWords, 1, 2),
  };
}

function realLexemes(): Lexeme[] {
  return stemGroups.flatMap((group) => group.stems.map((stem) => ({ beginning: '', stem, group })));
}

function makeLexemes(random: () => number): Lexeme[] {
  const groups = stemGroups.flatMap((group) => Array.from({ length: group.share }, () => group));
  const stems = new Set<string>();
  while (stems.size < madeStems) {
    const { onsets, vowels, codas } = syllables;
    let stem = '';
    for (let left = random() < 0.75 ? 2 : 3; left > 0; left -= 1) {
      const coda = left === 1 || random() < 0.25 ? pickFrom(codas, random) : '';
      stem += pickFrom(onsets, random) + pickFrom(vowels, random) + coda;
    }
    stems.add(stem);
  }
  return [...stems].map((stem) => ({ beginning: '', stem, group: pickFrom(groups, random) }));
}

function shuffled<T>(list: T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Chooses item `n` of a list with a chance of 1 / (n + offset) ** exponent (Zipf's law as Mandelbrot has it). */
function zipfChoice<T>(list: readonly T[], exponent: number, offset: number): Choice<T> {
  const sums = new Float64Array(list.length);
  let sum = 0;
  list.forEach((_, place) => {
    sum += 1 / (place + offset) ** exponent;
    sums[place] = sum;
  });
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    const chosen = list[low];
    if (chosen === undefined) throw new Error('Expected a list to choose from, got an empty one.');
    return chosen;
  };
}

/** The words of one passage; each passage has chance of its own, so that it can be made again alone. */
function passageWords(language: Language, seed: number, place: number): PassageWord[] {
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b));
  const theme = Array.from({ length: themeSize }, () => drawLexeme(language, random));
  return Array.from({ length: 40 + Math.floor(random() * 41) }, () => {
    if (random() < functionShare) return { text: language.functionWord(random), lexeme: null };
    const lexeme = random() < themeShare ? pickFrom(theme, random) : drawLexeme(language, random);
    return { text: inflected(lexeme, random), lexeme };
  });
}

function drawLexeme(language: Language, random: () => number): Lexeme {
  if (random() >= compoundShare) return language.lexeme(random);
  const first = language.compoundStart(random);
  const last = language.compoundEnd(random);
  return { ...last, beginning: joined(first) };
}

function joined({ stem, group }: Lexeme): string {
  return stem.endsWith('s') && group.joint === 's' ? stem : stem + (group.joint ?? '');
}

function inflected({ beginning, stem, group }: Lexeme, random: () => number): string {
  const ending = group.endings[Math.floor(random() ** 2 * group.endings.length)] ?? '';
  return beginning + stem + ending;
}

function asSentences(words: string[], random: () => number): string {
  let left = 0;
  const shown = words.map((word, place) => {
    const isFirst = left === 0;
    if (isFirst) left = 7 + Math.floor(random() * 11);
    left -= 1;
    const text = isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    if (left === 0 || place === words.length - 1) return `${text}.`;
    return random() < 0.05 ? `${text},` : text;
  });
  return shown.join(' ');
}

function asAsked({ text, lexeme }: PassageWord, random: () => number): string {
  const word = lexeme !== null && random() < 0.35 ? inflected(lexeme, random) : text;
  return word.length >= 6 && random() < 0.1 ? misspelt(word, random) : word;
}

/** Leaves out, doubles or swaps a letter within the word. */
function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [letter, next] = [word.charAt(at), word.charAt(at + 1)];
  const slip = pickFrom(['', letter + letter + next, next + letter, next], random);
  return word.slice(0, at) + slip + word.slice(at + (slip === '' ? 1 : 2));
}

function asQuestion(content: string[], language: Language, random: () => number): string {
  const asked = pickFrom(questionOpenings, random)
    .split(' ')
    .filter((word) => word !== '');
  for (const word of content) {
    if (random() < 0.5) asked.push(language.functionWord(random));
    asked.push(word);
  }
  while (asked.length < 4) asked.push(language.functionWord(random));
  return `${asked.slice(0, 12).join(' ')}?`;
}
