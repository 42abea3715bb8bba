// Our digests beside the documents' own words: each paragraph of a digest is aligned with the passage that it tells of, so that
// a question put in plain words finds a passage that is not.
import type { DocumentInfo, Passage } from '../document.ts';
import { buildIndex, search } from '../search/search.ts';
import { statementsOf } from './statements.ts';

/** A paragraph of a digest, and which statement of its passage (from 0) it tells of most. */
export interface Gloss {
  text: string;
  statement: number;
}

/** Below this the paragraph tells of something that the document as it is now does not say. */
const leastLikeness = 0.3;
/** The nearest statement of the right passage is among so many of the document's. */
const nearStatements = 30;

/**
 * The glosses of passages by the passage's id. `digests` are read documents of our own, `passages` the documents that have
 * taken their place; a digest is aligned with passages of its own key only.
 */
export function alignDigests(
  passages: readonly Passage[],
  digests: readonly { info: DocumentInfo; passages: Passage[] }[],
): Map<string, Gloss[]> {
  const found = new Map<string, Gloss[]>();
  for (const digest of digests) {
    const own = passages.filter(({ document }) => document === digest.info.key);
    if (own.length === 0) continue;
    const index = buildIndex(own.map(({ id, text, headings }) => ({ id, text, headings, title: '' })));
    const statements = indexStatements(own);
    for (const text of digest.passages.flatMap((passage) => statementsOf(passage.text)).map((each) => each.text)) {
      const [nearest] = search(index, text, { limit: 1 });
      if (nearest === undefined || nearest.score < leastLikeness) continue;
      const statement = statements.nearest(nearest.position, text);
      found.set(nearest.id, [...(found.get(nearest.id) ?? []), { text, statement }]);
    }
  }
  return found;
}

/** The statements of all passages, to find the one of a passage that is most like a text. */
function indexStatements(passages: readonly Passage[]) {
  const all = passages.flatMap(({ text }, passage) =>
    statementsOf(text).map((each, place) => ({ passage, place, text: each.text })),
  );
  const index = buildIndex(all.map(({ text }, place) => ({ id: String(place), text, headings: [], title: '' })));
  return {
    nearest: (passage: number, text: string): number => {
      const hits = search(index, text, { limit: nearStatements });
      return hits.map(({ position }) => all[position]).find((each) => each?.passage === passage)?.place ?? 0;
    },
  };
}
