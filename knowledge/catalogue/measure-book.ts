// The measures ready to be looked up: the catalogue with what people have confirmed since, its names, and where each stands.
import { findSource } from '../answer/source-reference.ts';
import type { Passage } from '../document.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { knowsWord } from '../search/search.ts';
import { slipsBetween } from '../swedish/slips.ts';
import { isStopWord, readWords, stemWord } from '../swedish/terms.ts';
import type { Geography } from './districts.ts';
import type { Measure, MeasureCatalogue, Provider, SourceReference } from './measures.ts';

/** Who last said that a row is right, and when; from an import, never from the documents. */
export interface Confirmation {
  by: string;
  /** ISO date. */
  on: string;
}

/** A measure with what has been done to its row since it was written. */
export interface ListedMeasure extends Measure {
  confirmed: Confirmation | null;
}

export interface MeasureBook {
  /** In the catalogue's order, added ones last. */
  measures: ListedMeasure[];
  providers: Provider[];
  geography: Geography;
  /** The measures that a text speaks of; the longest wording wins, and one or two slips of spelling are read over. */
  mentioned(text: string): Mentioned;
  /** All of those. */
  named(text: string): ListedMeasure[];
  /** Whether a text is nothing but the name of a measure, or what people call it. */
  isName(text: string): boolean;
  /** The passage of the documents in use that a reference of this book points at, or null when none of them says it any more. */
  passageOf(reference: SourceReference): Passage | null;
}

/** Measures that a text speaks of: those it calls by a name, and those to which its words only lead. */
export interface Mentioned {
  byName: ListedMeasure[];
  byWord: ListedMeasure[];
}

/** A changed or added row with who confirmed it. */
export interface MeasureEdit {
  measure: Measure;
  confirmed: Confirmation;
}

/** Puts the book together; edits take the place of rows with the same id, others are added. */
export function buildMeasureBook(
  { providers, measures }: MeasureCatalogue,
  geography: Geography,
  knowledge: KnowledgeBase,
  edits: readonly MeasureEdit[],
): MeasureBook {
  const edited = new Map(edits.map((edit) => [edit.measure.id, edit]));
  const shipped = new Set(measures.map(({ id }) => id));
  const listed: ListedMeasure[] = [
    ...measures.map((measure) => listedAs(measure, edited.get(measure.id))),
    ...edits.filter(({ measure }) => !shipped.has(measure.id)).map((edit) => listedAs(edit.measure, edit)),
  ];
  const references = [
    ...listed.flatMap(({ sources }) => sources),
    ...[geography.everywhere, ...geography.districts.map(({ facts }) => facts)]
      .flat()
      .flatMap(({ sources }) => sources),
    ...[...geography.jobbtorg, ...geography.afOffices].flatMap(({ sources }) => sources),
  ];
  const find = findSource(knowledge.passages);
  const passages = new Map(references.map((reference) => [reference, find(reference)]));
  const names = indexNames(listed);
  const mentioned = (text: string) => mentionedIn(names, text, (word) => knowsWord(knowledge.index, word));
  return {
    measures: listed,
    providers,
    geography,
    mentioned,
    named: (text) => {
      const { byName, byWord } = mentioned(text);
      return [...byName, ...byWord];
    },
    isName: (text) => names.whole.has(wholeStems(text.slice(0, longestName))),
    passageOf: (reference) => passages.get(reference) ?? null,
  };
}

function listedAs(measure: Measure, edit: MeasureEdit | undefined): ListedMeasure {
  return edit === undefined
    ? { ...measure, confirmed: null }
    : { ...withLaterFields(edit.measure), confirmed: edit.confirmed };
}

/** A row as it is kept, which may be older than some fields. */
function withLaterFields(row: Measure): Measure {
  return {
    ...{ about: [], situations: [], applicationProcess: [], requiredDocuments: [], locations: [], languages: [] },
    ...row,
    referral: { ...{ special: [] }, ...row.referral },
  };
}

/** A longer text is no name. */
const longestName = 200;

interface NameIndex {
  /** The stems of every word of a name, joined. */
  whole: Set<string>;
  byStems: Map<string, ListedMeasure[]>;
  /** What only leads to a measure. */
  aboutByStems: Map<string, ListedMeasure[]>;
  longest: number;
  /** Names of one word, folded, that are long enough to be known where they are misspelt. */
  single: string[];
}

function wholeStems(text: string): string {
  return readWords(text)
    .map((word) => stemWord(word.text))
    .join(' ');
}

function wordsOf(text: string): string[] {
  return readWords(text).flatMap(({ text: whole, pieces }) =>
    (pieces.length > 0 && !isOneLetter(pieces[0]) ? pieces : [whole]).filter((word) => !isStopWord(word)),
  );
}

// "I-work" is one word with a hyphen in it, "CV-skola" two.
function isOneLetter(piece: string | undefined): boolean {
  return piece?.length === 1;
}

const shortestMisspelt = 4;

function indexNames(measures: ListedMeasure[]): NameIndex {
  const index: NameIndex = {
    whole: new Set(),
    byStems: new Map(),
    aboutByStems: new Map(),
    longest: 0,
    single: [],
  };
  for (const measure of measures) {
    const { name, says, about } = measure;
    for (const form of [name, ...says, ...about]) index.whole.add(wholeStems(form));
    for (const form of [name, ...says]) {
      add(index, index.byStems, form, measure);
      const [only = '', ...others] = wordsOf(form);
      if (others.length === 0 && only.length >= shortestMisspelt) index.single.push(only);
    }
    for (const form of about) {
      add(index, index.aboutByStems, form, measure);
      const [only = '', ...others] = wordsOf(form);
      if (others.length === 0 && only.length >= longWord) index.single.push(only);
    }
  }
  return index;
}

function add(index: NameIndex, forms: NameIndex['byStems'], form: string, measure: ListedMeasure): void {
  const stems = wordsOf(form).map(stemWord);
  if (stems.length === 0) return;
  index.longest = Math.max(index.longest, stems.length);
  const key = stems.join(' ');
  const known = forms.get(key) ?? [];
  if (!known.includes(measure)) forms.set(key, [...known, measure]);
}

function mentionedIn(index: NameIndex, text: string, isKnownWord: (word: string) => boolean): Mentioned {
  const { byStems, aboutByStems, longest } = index;
  const stems = wordsOf(text).map((word) => stemWord(asSpelt(index, word, isKnownWord)));
  const byName = new Set<ListedMeasure>();
  const byWord = new Set<ListedMeasure>();
  for (let at = 0; at < stems.length; ) {
    const keyOf = (length: number) => stems.slice(at, at + length).join(' ');
    let length = Math.min(longest, stems.length - at);
    while (length > 0 && !byStems.has(keyOf(length)) && !aboutByStems.has(keyOf(length))) length -= 1;
    for (const measure of byStems.get(keyOf(length)) ?? []) byName.add(measure);
    for (const measure of aboutByStems.get(keyOf(length)) ?? []) byWord.add(measure);
    at += Math.max(1, length);
  }
  return { byName: [...byName], byWord: [...byWord].filter((measure) => !byName.has(measure)) };
}

const shortestRead = 5;
const longWord = 8;
/** A word that is broken off is known from so many letters on. */
const shortestCut = 7;
const longestCut = 5;

/** A word that nobody knows as the one name of a measure that it is a slip or, where it is long, two from, or that it begins; else as it is. */
function asSpelt(
  { single, byStems, aboutByStems }: NameIndex,
  word: string,
  isKnownWord: (word: string) => boolean,
): string {
  if (
    word.length < shortestRead ||
    word.length > longestName ||
    byStems.has(stemWord(word)) ||
    aboutByStems.has(stemWord(word)) ||
    isKnownWord(word)
  )
    return word;
  const most = word.length < longWord ? 1 : 2;
  const isNear = (name: string) =>
    name[0] === word[0] &&
    ((Math.abs(name.length - word.length) <= most &&
      Math.min(slipsBetween(word, name), slipsBetween(stemWord(word), stemWord(name))) <= most) ||
      (word.length >= shortestCut && name.startsWith(word) && name.length - word.length <= longestCut));
  const near = single.filter(isNear);
  const [only, ...others] = new Set(near.map(stemWord));
  return only !== undefined && others.length === 0 ? (near[0] ?? word) : word;
}
