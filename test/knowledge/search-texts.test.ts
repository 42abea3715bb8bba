// A few texts compared with each other: what the closer reading of the best passages goes by.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, search } from '../../knowledge/search/search.ts';
import { scoreTexts, wordsOf } from '../../knowledge/search/statement-scores.ts';

const texts = [
  'Inskrivning på jobbtorg sker via gruppinformation eller trepartssamtal.',
  'Jobbtorget fattar inga beslut om ekonomiskt bistånd.',
  'Nollplacerade kan anmälas direkt till arbetsträning på Jobbstart.',
  'Under 2018 var totalt 6 732 aspiranter inskrivna.',
  'Unga 20–29 år söks upp, och det görs av Uppsök.',
  'Stockholmsjobb är en kommunal visstidsanställning under maximalt ett år.',
];
const searchable = (some: readonly string[]) =>
  some.map((text, place) => ({ id: String(place), text, headings: [], title: '' }));
const index = buildIndex(searchable(texts));
const words = [...texts.join(' ').split(/\s+/), 'kantin', 'jobtorg', 'remittera', 'biståndsbeslut', '???'];
const someWords = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '));

describe('texts compared among themselves', () => {
  test('score what search gives them where they are all that there is', () => {
    fc.assert(
      fc.property(someWords, someWords, fc.constantFrom(0.3, 1), (query, meant, weight) => {
        const also = meant === '' ? [] : [{ for: query.split(' ').slice(0, 1), text: meant, weight }];
        const scores = scoreTexts(
          index,
          texts.map((text) => wordsOf(index, text)),
          query,
          also,
        );
        const found = new Map(
          search(index, query, { limit: texts.length, also }).map((hit) => [hit.position, hit.score]),
        );
        for (const [place, score] of scores.entries()) expect(score).toBeCloseTo(found.get(place) ?? 0, 5);
      }),
    );
  });

  test('a word that all of them have tells nothing between them, however rare it is elsewhere', () => {
    const both = ['Arbetsträning ges på Jobbstart.', 'Arbetsträning ges i Farsta.'];
    const larger = buildIndex(searchable([...texts, ...both]));
    const among = both.map((text) => wordsOf(larger, text));
    const [jobbstart = 0, farsta = 0] = scoreTexts(larger, among, 'arbetsträning i Farsta', []);
    expect(farsta).toBeGreaterThan(2 * jobbstart);
  });

  test('what is asked and none of them has lowers them all', () => {
    const among = [wordsOf(index, texts[1] ?? ''), wordsOf(index, texts[2] ?? '')];
    const [plain = 0] = scoreTexts(index, among, 'beslut om bistånd', []);
    const [beside = 0] = scoreTexts(index, among, 'beslut om bistånd för aspiranter 2018', []);
    expect(beside).toBeGreaterThan(0);
    expect(beside).toBeLessThan(plain);
  });

  test('words that the index does not have are left out, and no texts have no scores', () => {
    expect([...wordsOf(index, 'zzzz qqqq')]).toEqual([]);
    expect([...scoreTexts(index, [], 'bistånd', [])]).toEqual([]);
    expect([...scoreTexts(index, [wordsOf(index, 'zzzz')], 'bistånd', [])]).toEqual([0]);
  });
});
