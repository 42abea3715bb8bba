// Puts texts that ask the same in nearly the same words together, so that five thousand questions can be gone through as a few hundred.
import { isStopWord, readWords, stemWord } from '../../knowledge/swedish/terms.ts';

export interface Group<T> {
  /** In the order in which they were given. */
  items: T[];
}

/** From this share of common stems (Jaccard) on, two texts are put together. */
const leastAlike = 0.6;
/** Of the groups that hold a stem so many are looked at, the first; a stem of more tells little. */
const mostGroupsOfStem = 200;

/**
 * Groups items by the stems of their texts' words of content. Each joins the group whose first item shares most of them, if
 * that is enough; groups stand in the order of their first items. Takes time in proportion to the number of texts.
 */
export function groupByLikeness<T>(items: readonly T[], textOf: (item: T) => string): Group<T>[] {
  const groups: (Group<T> & { stems: readonly string[] })[] = [];
  const byStem = new Map<string, number[]>();
  // How many stems each group shares with the text at hand.
  const shared = new Uint16Array(items.length);
  for (const item of items) {
    const stems = stemsOf(textOf(item));
    const touched: number[] = [];
    for (const stem of stems)
      for (const place of byStem.get(stem) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    let best: { place: number; alike: number } | null = null;
    for (const place of touched) {
      const count = shared[place] ?? 0;
      const alike = count / (stems.length + (groups[place]?.stems.length ?? 0) - count);
      if (alike >= leastAlike && alike > (best?.alike ?? 0)) best = { place, alike };
      shared[place] = 0;
    }
    const found = best === null ? undefined : groups[best.place];
    if (found !== undefined) {
      found.items.push(item);
      continue;
    }
    for (const stem of stems) {
      const places = byStem.get(stem) ?? [];
      if (places.length < mostGroupsOfStem) places.push(groups.length);
      byStem.set(stem, places);
    }
    groups.push({ items: [item], stems });
  }
  return groups.map(({ items: inside }) => ({ items: inside }));
}

// The same texts come again with each page that is opened.
const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

/** The whole text for one without a word of content, so that the same still meet. */
function stemsOf(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const content = readWords(text.slice(0, 1_000))
    .map((word) => word.text)
    .filter((word) => !isStopWord(word));
  const stems = content.length === 0 ? [text.trim().toLowerCase()] : [...new Set(content.map(stemWord))];
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, stems);
  return stems;
}
