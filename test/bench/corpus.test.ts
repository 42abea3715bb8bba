// Holds what the made-up corpus promises: the same each time, words spread as in Swedish, questions that fit their passages.
import { describe, expect, it } from 'vitest';
import { makePassages, makeQueries } from './corpus.ts';
import { pairedDifference } from './paired-bootstrap.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const seed = 7;

describe('the corpus made for measuring', () => {
  const passages = makePassages(2_000, seed);
  const words = passages.flatMap(({ text }) => wordsOf(text));

  it('comes out the same for the same seed, and a larger one begins with a smaller one', () => {
    expect(makePassages(50, seed)).toEqual(passages.slice(0, 50));
    expect(makeQueries(20, 50, seed)).toEqual(makeQueries(20, 50, seed));
  });

  it('comes out another for another seed', () => {
    const others = makePassages(50, seed + 1);
    expect(others.filter(({ text }, place) => text === passages[place]?.text)).toEqual([]);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it('has passages of about sixty words', () => {
    expect(words.length / passages.length).toBeGreaterThan(57);
    expect(words.length / passages.length).toBeLessThan(63);
  });

  it('has few words that make most of the text, and many that come once', () => {
    const counts = [...Map.groupBy(words, (word) => word).values()].map((same) => same.length).sort((a, b) => b - a);
    const commonest = counts.slice(0, counts.length / 100).reduce((sum, count) => sum + count, 0);
    expect(commonest / words.length).toBeGreaterThan(0.45);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.5);
    // Ten times the rank is about a tenth of the count.
    const fall = (counts[19] ?? 0) / (counts[199] ?? 1);
    expect(fall).toBeGreaterThan(5);
    expect(fall).toBeLessThan(20);
  });

  it('goes on bringing new words as it grows', () => {
    const half = new Set(words.slice(0, words.length / 2)).size;
    expect(new Set(words).size / half).toBeGreaterThan(1.5);
  });
});

describe('the questions made for measuring', () => {
  const passages = new Map(makePassages(500, seed).map(({ id, text }) => [id, new Set(wordsOf(text))]));
  const queries = makeQueries(1_000, 500, seed).map(({ text, right }) => ({ words: wordsOf(text), right }));

  it('have four to twelve words', () => {
    const lengths = queries.map(({ words }) => words.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
  });

  it('share more words with their own passage than with the one before it', () => {
    const ids = [...passages.keys()];
    const shared = (words: string[], id: string | undefined) =>
      words.filter((word) => passages.get(id ?? '')?.has(word)).length;
    const own = queries.reduce((sum, { words, right }) => sum + shared(words, right), 0);
    const other = queries.reduce((sum, { words, right }) => sum + shared(words, ids.at(ids.indexOf(right) - 1)), 0);
    expect(own).toBeGreaterThan(2 * other);
  });

  it('hold some words that their passage does not have as they stand', () => {
    const strange = queries.filter(({ words, right }) => words.some((word) => !passages.get(right)?.has(word)));
    expect(strange.length / queries.length).toBeGreaterThan(0.5);
  });
});

describe('the interval of a difference', () => {
  const figures = makeQueries(400, 500, seed).map(({ text }) => (text.length % 10) / 10);

  it('holds nothing but the difference when it is the same for every question', () => {
    const { mean, low, high } = pairedDifference(
      figures.map((figure) => figure + 0.25),
      figures,
      seed,
    );
    for (const figure of [mean, low, high]) expect(figure).toBeCloseTo(0.25, 10);
  });

  it('holds 0 when two systems only differ by chance, and is about four standard errors wide', () => {
    const shifted = [...figures.slice(1), figures[0] ?? 0];
    const { mean, low, high } = pairedDifference(shifted, figures, seed);
    expect(mean).toBeCloseTo(0, 10);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    const spread = Math.sqrt(
      shifted.reduce((sum, figure, place) => sum + (figure - (figures[place] ?? 0)) ** 2, 0) / figures.length,
    );
    expect((high - low) / (spread / Math.sqrt(figures.length))).toBeCloseTo(3.92, 0);
  });

  it('refuses lists of unlike length', () => {
    expect(() => pairedDifference([1], [1, 2], seed)).toThrow('same questions');
  });
});
