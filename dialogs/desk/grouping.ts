// Puts texts that ask the same in nearly the same words together, so that five thousand questions can be gone through as a few hundred.
import { isStopWord, readWords, stemWord } from '../../knowledge/swedish/terms.ts';

export interface Group<T> {
  /** In the order in which they were given. */
  items: T[];
}

/** From this share of common stems (Jaccard) on, two texts are put together. */
const leastAlike = 0.6;
/** A stem that stands in so many groups finds nothing: it would only cost time. */
const mostGroupsOfStem = 200;

/**
 * Groups items by the stems of their texts' words of content. Each joins the first group whose first item shares enough of
 * them; groups stand in the order of their first items. Takes time in proportion to the number of texts.
 */
export function groupByLikeness<T>(items: readonly T[], textOf: (item: T) => string): Group<T>[] {
  const groups: (Group<T> & { stems: ReadonlySet<string> })[] = [];
  const byStem = new Map<string, number[]>();
  for (const item of items) {
    const stems = stemsOf(textOf(item));
    const place = likest(stems, groups, byStem);
    const found = place === null ? undefined : groups[place];
    if (found !== undefined) {
      found.items.push(item);
      continue;
    }
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), groups.length]);
    groups.push({ items: [item], stems });
  }
  return groups.map(({ items: inside }) => ({ items: inside }));
}

function likest(
  stems: ReadonlySet<string>,
  groups: readonly { stems: ReadonlySet<string> }[],
  byStem: ReadonlyMap<string, number[]>,
): number | null {
  const shared = new Map<number, number>();
  for (const stem of stems) {
    const places = byStem.get(stem) ?? [];
    for (const place of places.slice(0, mostGroupsOfStem)) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  let best: { place: number; alike: number } | null = null;
  for (const [place, count] of shared) {
    const alike = count / (stems.size + (groups[place]?.stems.size ?? 0) - count);
    if (alike >= leastAlike && alike > (best?.alike ?? 0)) best = { place, alike };
  }
  return best?.place ?? null;
}

/** The whole text for one without a word of content, so that the same still meet. */
function stemsOf(text: string): ReadonlySet<string> {
  const stems = readWords(text.slice(0, 1_000))
    .map((word) => word.text)
    .filter((word) => !isStopWord(word))
    .map(stemWord);
  return new Set(stems.length === 0 ? [text.trim().toLowerCase()] : stems);
}
