// Our digests beside the documents' own words: each paragraph of a digest is laid to the passage that it tells of, so that
// a question put in plain words finds a passage that is not.
import type { DocumentInfo, Passage } from './document.ts';
import { buildIndex, search } from './search.ts';
import { statementsOf } from './statements.ts';

/** A paragraph of a digest, and which statement of its passage (from 0) it tells of most. */
export interface Gloss {
  text: string;
  statement: number;
}

/** Below this the paragraph tells of something that the document as it is now does not say. */
const leastLikeness = 0.3;

/**
 * The glosses of passages by the passage's id. `digests` are read documents of our own, `passages` the documents that have
 * taken their place; a digest is laid to passages of its own key only.
 */
export function layGlosses(
  passages: readonly Passage[],
  digests: readonly { info: DocumentInfo; passages: Passage[] }[],
): Map<string, Gloss[]> {
  const found = new Map<string, Gloss[]>();
  for (const digest of digests) {
    const own = passages.filter(({ document }) => document === digest.info.key);
    if (own.length === 0) continue;
    const index = buildIndex(own.map(({ id, text, headings }) => ({ id, text, headings, title: '' })));
    for (const text of digest.passages.flatMap((passage) => statementsOf(passage.text)).map((each) => each.text)) {
      const [nearest] = search(index, text, { limit: 1 });
      const passage = nearest === undefined ? undefined : own[nearest.position];
      if (nearest === undefined || passage === undefined || nearest.score < leastLikeness) continue;
      found.set(passage.id, [...(found.get(passage.id) ?? []), { text, statement: nearestStatement(passage, text) }]);
    }
  }
  return found;
}

function nearestStatement(passage: Passage, text: string): number {
  const statements = statementsOf(passage.text);
  const index = buildIndex(
    statements.map((each, place) => ({ id: String(place), text: each.text, headings: [], title: '' })),
  );
  return search(index, text, { limit: 1 })[0]?.position ?? 0;
}
