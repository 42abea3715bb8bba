// The passages that are best by words alone, found without scoring them all: the candidates that are then compared closely.
import { findSorted, highestStored, type Postings } from './postings.ts';
import type { SearchIndex } from './search-index.ts';
import { highestWeight } from './settings.ts';

/** A stem with the weight of one occurrence of it, idf included. */
export interface SoughtStem {
  stem: number;
  weight: number;
}

/**
 * Positions of the `count` passages with the highest sums of weights for the stems sought, rising; of equal ones the earliest.
 * Fewer when fewer hold any of the stems; all passages when there are no more than `count`.
 */
export function findCandidates(index: SearchIndex, sought: readonly SoughtStem[], count: number): Uint32Array {
  if (index.live <= count) return livePositions(index);
  const { sums, touched } = index.workspace;
  const { places, touchedCount, most } = addSums(index, sought, count);
  const best = bestOf(places, sums, count, most);
  for (let place = 0; place < touchedCount; place += 1) sums[touched[place] ?? 0] = 0;
  return best;
}

function livePositions({ segments, live }: SearchIndex): Uint32Array {
  const positions = new Uint32Array(live);
  let count = 0;
  for (const { first, removed } of segments) {
    removed.forEach((isRemoved, place) => {
      if (isRemoved === 1) return;
      positions[count] = first + place;
      count += 1;
    });
  }
  return positions;
}

/** The postings of a stem in one segment, with what its weights are to be multiplied by. */
interface Part {
  first: number;
  postings: Postings;
  from: number;
  to: number;
}

interface Term {
  parts: Part[];
  length: number;
  unit: number;
  most: number;
}

function termOf({ segments, settings }: SearchIndex, { stem, weight }: SoughtStem): Term {
  const parts = segments.flatMap(({ first, postings }) => {
    const place = findSorted(postings.stems, stem, 0, postings.stems.length);
    if (place === -1) return [];
    return [{ first, postings, from: postings.starts[place] ?? 0, to: postings.starts[place + 1] ?? 0 }];
  });
  const most = weight * highestWeight(settings.words);
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  return { parts, length, unit: most / highestStored, most };
}

/**
 * Adds up, the weightiest stems first. As soon as the stems left cannot lift any new passage over the `count` best so far, they are only looked
 * up for the passages that can still be among these (MaxScore, Turtle & Flood 1995, a stem at a time).
 */
function addSums(index: SearchIndex, sought: readonly SoughtStem[], count: number) {
  const { sums, touched } = index.workspace;
  const terms = sought.map((each) => termOf(index, each)).filter(({ length }) => length > 0);
  terms.sort((a, b) => b.most - a.most || a.length - b.length);
  let rest = terms.reduce((sum, { most }) => sum + most, 0);
  let postingsLeft = terms.reduce((sum, { length }) => sum + length, 0);
  const most = rest;
  let touchedCount = 0;
  let places: Uint32Array | null = null;
  for (const term of terms) {
    const known = places?.length ?? touchedCount;
    if (known > count && postingsLeft > known / 2) {
      const among: Uint32Array = places ?? touched.subarray(0, touchedCount);
      const least = floorOfBest(among, sums, count, most);
      // A little is left for rounding.
      if (places !== null || rest * 1.0001 < least) places = keepAbove(among, sums, least - rest * 1.0001);
    }
    if (places === null) touchedCount = addAll(term, sums, touched, touchedCount);
    else addTo(places, term, sums);
    rest -= term.most;
    postingsLeft -= term.length;
  }
  return { places: places ?? touched.subarray(0, touchedCount), touchedCount, most };
}

function addAll({ parts, unit }: Term, sums: Float32Array, touched: Uint32Array, touchedCount: number): number {
  let count = touchedCount;
  for (const { first, postings, from, to } of parts) {
    const { passages, weights } = postings;
    for (let at = from; at < to; at += 1) {
      const position = first + (passages[at] ?? 0);
      const sum = sums[position] ?? 0;
      if (sum === 0) {
        touched[count] = position;
        count += 1;
      }
      sums[position] = sum + unit * (weights[at] ?? 0);
    }
  }
  return count;
}

function addTo(places: Uint32Array, { parts, unit }: Term, sums: Float32Array) {
  for (const { first, postings, from, to } of parts) {
    const { passages, weights } = postings;
    // Going through all postings is cheaper than looking up many passages one by one.
    if (places.length * 12 > to - from) {
      for (let at = from; at < to; at += 1) {
        const position = first + (passages[at] ?? 0);
        const sum = sums[position] ?? 0;
        if (sum > 0) sums[position] = sum + unit * (weights[at] ?? 0);
      }
      continue;
    }
    for (const position of places) {
      if (position < first) continue;
      const at = findSorted(passages, position - first, from, to);
      if (at !== -1) sums[position] = (sums[position] ?? 0) + unit * (weights[at] ?? 0);
    }
  }
}

function keepAbove(places: Uint32Array, sums: Float32Array, least: number): Uint32Array {
  const kept: number[] = [];
  for (let place = 0; place < places.length; place += 1) {
    const position = places[place] ?? 0;
    if ((sums[position] ?? 0) >= least) kept.push(position);
  }
  return Uint32Array.from(kept);
}

const binCount = 1024;
const bins = new Uint32Array(binCount + 1);

/** A sum that at least `count` of the places reach, and few more: the lower edge of a bin of a histogram. */
function floorOfBest(places: Uint32Array, sums: Float32Array, count: number, most: number): number {
  bins.fill(0);
  const scale = binCount / most;
  for (let place = 0; place < places.length; place += 1) {
    const bin = ((sums[places[place] ?? 0] ?? 0) * scale) | 0;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let above = 0;
  for (let bin = binCount; bin > 0; bin -= 1) {
    above += bins[bin] ?? 0;
    // A little lower, since a sum on the edge may be rounded into the next bin.
    if (above >= count) return (bin - 0.01) / scale;
  }
  return 0;
}

function bestOf(places: Uint32Array, sums: Float32Array, count: number, most: number): Uint32Array {
  if (places.length <= count) return places.slice().sort();
  const near = keepAbove(places, sums, floorOfBest(places, sums, count, most));
  const sorted = [...near].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  return Uint32Array.from(sorted.slice(0, count)).sort();
}
