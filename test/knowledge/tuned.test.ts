// Small frozen sets, so that a tuned number of search or understanding that is switched off is told: each floor is the measured figure less noise.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rankTexts } from '../../knowledge/search/ranking.ts';
import { reciprocalRank } from '../../knowledge/search/ranking-measures.ts';
import { buildIndex } from '../../knowledge/search/search.ts';

const read = (name: string) =>
  readFileSync(`${import.meta.dirname}/../eval/${name}`, 'utf8')
    .trim()
    .split('\n');

// Of SweQUAD-MC (Kalpakchi and Boye 2021, CC BY 4.0): questions that turn on two words in a row, others, and the passages that compete for them.
it('ranks passages with two words of the question in a row higher (pairWeight; 0.805 with it, 0.777 without)', () => {
  const passages = read('search-passages.jsonl').map((line) => JSON.parse(line) as { id: string; text: string });
  const texts = passages.map(({ text }) => text);
  const index = buildIndex(passages.map(({ id, text }) => ({ id, text, headings: [], title: '' })));
  const ranks = read('search-queries.jsonl').map((line) => {
    const { question, relevant_ids } = JSON.parse(line);
    const ranked = rankTexts(index, texts, question, 10).map(({ id }) => id);
    return reciprocalRank(ranked, new Set(relevant_ids));
  });
  expect(ranks.reduce((sum, each) => sum + each, 0) / ranks.length).toBeGreaterThanOrEqual(0.795);
});
