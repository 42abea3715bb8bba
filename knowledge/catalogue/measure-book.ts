// The measures ready to be looked up: the catalogue with what people have confirmed since, its names, and where each stands.
import { findSource } from '../answer/source-reference.ts';
import type { Passage } from '../document.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
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
  /** The measures that a text names, by their names or by what people call them; the longest wording wins. */
  named(text: string): ListedMeasure[];
  /** Whether a text is nothing but the name of a measure, or what people call it. */
  isName(text: string): boolean;
  /** The passage of the documents in use that a reference of this book points at, or null when none of them says it any more. */
  passageOf(reference: SourceReference): Passage | null;
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
  return {
    measures: listed,
    providers,
    geography,
    named: (text) => namesIn(names, text),
    isName: (text) => names.whole.has(wholeStems(text.slice(0, longestName))),
    passageOf: (reference) => passages.get(reference) ?? null,
  };
}

function listedAs(measure: Measure, edit: MeasureEdit | undefined): ListedMeasure {
  return edit === undefined ? { ...measure, confirmed: null } : { ...edit.measure, confirmed: edit.confirmed };
}

/** A longer text is no name. */
const longestName = 200;

interface NameIndex {
  /** The stems of every word of a name, joined. */
  whole: Set<string>;
  byStems: Map<string, ListedMeasure[]>;
  longest: number;
}

function wholeStems(text: string): string {
  return readWords(text)
    .map((word) => stemWord(word.text))
    .join(' ');
}

function stemsOf(text: string): string[] {
  return readWords(text).flatMap(({ text: whole, pieces }) =>
    (pieces.length > 0 ? pieces : [whole]).filter((word) => !isStopWord(word)).map(stemWord),
  );
}

function indexNames(measures: ListedMeasure[]): NameIndex {
  const whole = new Set<string>();
  const byStems = new Map<string, ListedMeasure[]>();
  let longest = 0;
  for (const measure of measures) {
    for (const form of [measure.name, ...measure.says]) {
      whole.add(wholeStems(form));
      const stems = stemsOf(form);
      if (stems.length === 0) continue;
      longest = Math.max(longest, stems.length);
      const key = stems.join(' ');
      const known = byStems.get(key) ?? [];
      if (!known.includes(measure)) byStems.set(key, [...known, measure]);
    }
  }
  return { whole, byStems, longest };
}

function namesIn({ byStems, longest }: NameIndex, text: string): ListedMeasure[] {
  const stems = stemsOf(text);
  const found = new Set<ListedMeasure>();
  for (let at = 0; at < stems.length; ) {
    let length = Math.min(longest, stems.length - at);
    while (length > 0 && !byStems.has(stems.slice(at, at + length).join(' '))) length -= 1;
    for (const measure of byStems.get(stems.slice(at, at + length).join(' ')) ?? []) found.add(measure);
    at += Math.max(1, length);
  }
  return [...found];
}
