// What a user gets from an index over its life: saved and loaded, added to, removed from, and searched without scoring everything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../knowledge/search/candidates.ts';
import {
  addPassages,
  buildIndex,
  removePassages,
  type SearchablePassage,
  search,
} from '../../knowledge/search/search.ts';
import { loadIndex, saveIndex } from '../../knowledge/search/serialize.ts';
import { defaultSettings } from '../../knowledge/search/settings.ts';

const texts =
  `Inskrivning på jobbtorg sker via gruppinformation eller via trepartssamtal när sökande har särskilda behov.
Jobbtorget fattar inga beslut om ekonomiskt bistånd; det gör socialtjänsten i stadsdelsförvaltningen.
Arbetsförmågebedömningar görs av Arbetsförmedlingen och inte av jobbtorgen.
Sjukskrivna som är nollplacerade kan anmälas direkt till arbetsträning på Jobbstart.
Under 2018 var totalt 6 732 aspiranter inskrivna. Uppsök riktas till unga 20–29 år (AMN 2017-0081-01.05).
Nyanlända med kompletterande försörjningsstöd erbjuds insatser efter överenskommelse med Arbetsförmedlingen.
Stockholmsjobb är en kommunal visstidsanställning under maximalt ett år. OSA-anställning är något annat.
Feriejobb: platserna fördelas på stadens verksamheter.
Aspiranten får en första jobbplan senast inom fem dagar efter inskrivningen.
Ekonomiskt bistånd söks hos socialtjänsten, som kan remittera till jobbtorget.`.split('\n');
const passages: SearchablePassage[] = texts.map((text, place) => ({
  id: `p${place}`,
  text,
  headings: [`Avsnitt ${place % 3}`],
  title: place % 2 === 0 ? 'Uppdrag för jobbtorgen' : '',
}));
const questions = [
  'hur går inskrivningen till?',
  'vem beslutar om biståndet',
  'ekonomsikt bistånd',
  'arbetsformagebedomning',
  'osaanställningar på jobbtorgen',
  'när ska första jobbplanen vara klar?',
  '2017-0081-01.05',
  'socialtjänstens beslut',
];
/** Few enough candidates that not all passages are compared closely. */
const settings = { ...defaultSettings, candidates: 4 };
const answers = (index: ReturnType<typeof buildIndex>) =>
  questions.map((question) => search(index, question, { limit: 3 }));

describe('a saved index', () => {
  const index = removePassages(
    addPassages(buildIndex(passages.slice(0, 8), settings), passages.slice(8)),
    (id) => id === 'p3',
  );
  const saved = saveIndex(index);

  test('gives the same hits when it is loaded', () => {
    const loaded = loadIndex(saved, settings);
    expect(loaded).not.toBeNull();
    if (loaded === null) return;
    expect(answers(loaded)).toEqual(answers(index));
    expect(answers(addPassages(loaded, passages))).toEqual(answers(addPassages(index, passages)));
  });

  test('is read from wherever in a larger buffer it lies', () => {
    const buffer = new Uint8Array(saved.length + 3);
    buffer.set(saved, 3);
    const loaded = loadIndex(buffer.subarray(3), settings);
    expect(loaded === null ? null : answers(loaded)).toEqual(answers(index));
  });

  test('is refused when a byte of it is damaged or some are missing', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = saved.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(loadIndex(damaged, settings)).toBeNull();
        expect(loadIndex(saved.subarray(0, at), settings)).toBeNull();
      }),
    );
  });

  test('is refused when another version or other settings made it', () => {
    const newer = saved.slice();
    newer[4] = (newer[4] ?? 0) + 1;
    expect(loadIndex(newer, settings)).toBeNull();
    expect(loadIndex(saved, { ...settings, partWeight: 0.5 })).toBeNull();
    expect(loadIndex(saved)).toBeNull();
  });

  test('may be empty', () => {
    const loaded = loadIndex(saveIndex(buildIndex([])));
    expect(loaded === null ? null : search(loaded, 'jobbtorg', { limit: 3 })).toEqual([]);
  });
});

describe('adding passages', () => {
  const whole = buildIndex(passages, settings);

  test.each([1, 3, 7])('in turns of %d finds and ranks as if all had been indexed at once', (turn) => {
    let index = buildIndex([], settings);
    for (let from = 0; from < passages.length; from += turn)
      index = addPassages(index, passages.slice(from, from + turn));
    answers(index).forEach((hits, question) => {
      const wanted = search(whole, questions[question] ?? '', { limit: 3 });
      expect(hits.map(({ id, position }) => [id, position])[0]).toEqual(
        wanted.map(({ id, position }) => [id, position])[0],
      );
      expect(Math.abs((hits[0]?.score ?? 0) - (wanted[0]?.score ?? 0))).toBeLessThan(0.05);
    });
  });

  test('leaves the index it was added to as it was', () => {
    const before = buildIndex(passages.slice(0, 4), settings);
    const found = answers(before);
    addPassages(before, passages.slice(4));
    removePassages(before, () => true);
    expect(answers(before)).toEqual(found);
  });

  test('keeps large segments and merges small ones', () => {
    const many = Array.from(
      { length: 40 },
      (_, place) => ({ ...passages[place % 10], id: `m${place}` }) as SearchablePassage,
    );
    let index = buildIndex(many, settings);
    const first = index.segments[0];
    for (const passage of passages) index = addPassages(index, [passage]);
    expect(index.segments[0]).toBe(first);
    expect(index.segments.length).toBeLessThanOrEqual(5);
    expect(index.size).toBe(50);
  });
});

describe('removing passages', () => {
  test('never finds them again, and ranks the others as if they had never been there', () => {
    fc.assert(
      fc.property(fc.subarray([...passages.keys()], { maxLength: 8 }), fc.boolean(), (gone, isMerged) => {
        const kept = passages.filter((_, place) => !gone.includes(place));
        const start = buildIndex(isMerged ? passages.slice(0, 6) : passages);
        const all = removePassages(start, (_, position) => gone.includes(position));
        const index = isMerged
          ? removePassages(addPassages(all, passages.slice(6)), (_, position) => gone.includes(position))
          : all;
        expect(index.live).toBe(kept.length);
        for (const question of questions) {
          const hits = search(index, question, { limit: 10 });
          expect(hits.every(({ id, position }) => passages[position]?.id === id && !gone.includes(position))).toBe(
            true,
          );
        }
        for (const { id, text } of kept) expect(search(index, text, { limit: 1 })[0]?.id).toBe(id);
      }),
      { numRuns: 30 },
    );
  });

  test('scores as an index built without them, when the words split alike', () => {
    const extra = { id: 'extra', text: 'Katten sover i solen.', headings: [], title: '' };
    const index = removePassages(addPassages(buildIndex(passages), [extra]), (id) => id === 'extra');
    const without = buildIndex(passages);
    for (const question of [...questions, 'katten i solen']) {
      const scores = (hits: ReturnType<typeof search>) => hits.map(({ id, score }) => [id, score.toFixed(4)]);
      expect(scores(search(index, question, { limit: 10 }))).toEqual(scores(search(without, question, { limit: 10 })));
    }
  });
});

describe('leaving passages out early', () => {
  const word = fc.integer({ min: 0, max: 14 }).map((number) => `${'bcdfghjklmnpqrt'[number]}ola`);
  const corpus = fc.array(fc.array(fc.tuple(word, fc.nat(3)), { minLength: 1, maxLength: 6 }), {
    minLength: 10,
    maxLength: 120,
  });

  test('gives the passages with the highest sums that adding up everything gives', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (words, weights, count) => {
          const own = words.map((list, place) => ({
            id: String(place),
            text: list.map(([text, times]) => `${text} `.repeat(times + 1)).join(''),
            headings: [],
            title: '',
          }));
          const half = Math.floor(own.length / 3);
          const index = addPassages(buildIndex(own.slice(half)), own.slice(0, half));
          const sought = weights.flatMap((weight, stem) => (stem < index.lexicon.stems.count ? { stem, weight } : []));
          const sums = new Float64Array(own.length);
          for (const { first, postings } of index.segments) {
            for (const { stem, weight } of sought) {
              const place = postings.stems.indexOf(stem);
              if (place === -1) continue;
              for (let at = postings.starts[place] ?? 0; at < (postings.starts[place + 1] ?? 0); at += 1) {
                const position = first + (postings.passages[at] ?? 0);
                sums[position] = (sums[position] ?? 0) + weight * (postings.weights[at] ?? 0);
              }
            }
          }
          const best = [...sums]
            .filter((sum) => sum > 0)
            .sort((a, b) => b - a)
            .slice(0, count);
          const found = [...findCandidates(index, sought, count)];
          const foundSums = found.map((position) => sums[position] ?? 0).sort((a, b) => b - a);
          expect(new Set(found).size).toBe(found.length);
          expect(foundSums.length).toBe(best.length);
          foundSums.forEach((sum, place) => {
            expect(sum).toBeCloseTo(best[place] ?? 0, 2);
          });
          // Nothing is left behind for the next search.
          expect([...findCandidates(index, sought, count)]).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('building', () => {
  test('tells how far it has come, ever further, up to all', () => {
    const told: [number, number][] = [];
    const many = Array.from({ length: 5_000 }, (_, place) => ({
      id: `${place}`,
      text: `ord${place}`,
      headings: [],
      title: '',
    }));
    buildIndex(many, defaultSettings, (done, total) => told.push([done, total]));
    expect(told.length).toBeGreaterThan(5);
    expect(told.every(([, total]) => total === many.length)).toBe(true);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([many.length, many.length]);
  });
});
