// From a reference in one of our files to the passage of the documents in use that it means.
import type { SourceReference } from '../catalogue/measures.ts';
import type { Passage } from '../document.ts';
import { foldText } from '../swedish/terms.ts';

/** Gives the finder of passages: of the document, with one of the words, best in the section named; null when there is none. */
export function findSource(passages: readonly Passage[]): (reference: SourceReference) => Passage | null {
  const folded = new Map(passages.map((passage) => [passage, fold(`${passage.headings.join(' ')} ${passage.text}`)]));
  return ({ document, section, contains }) => {
    const words = contains.map(fold);
    const holds = (passage: Passage) => words.some((word) => folded.get(passage)?.includes(word));
    const found = passages.filter((passage) => passage.document === document && holds(passage));
    return found.find((passage) => isIn(passage, section)) ?? found[0] ?? null;
  };
}

function isIn({ section, headings }: Passage, wanted: string): boolean {
  return section === wanted || headings.some((heading) => fold(heading).includes(fold(wanted)));
}

function fold(text: string): string {
  return foldText(text).replace(/\s+/g, ' ');
}
