// What a user gets from search: real Swedish as it is typed, any string at all, and the measured quality on public sets.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitAt, ndcgAt10, recallAt, reciprocalRank } from '../../knowledge/search/ranking-measures.ts';
import { buildIndex, type SearchablePassage, search } from '../../knowledge/search/search.ts';
import { buildSpellingIndex, nearestWord } from '../../knowledge/search/spelling.ts';
import { addText, createStrings, textOf } from '../../knowledge/search/string-table.ts';
import { gatherVocabulary, splitCompound } from '../../knowledge/swedish/compounds.ts';
import { foldText, gramsOf, isStopWord, readWords, stemWord } from '../../knowledge/swedish/terms.ts';
import { isThorough } from '../worlds/thoroughness.ts';

const passage = (id: string, text: string, headings: string[] = [], title = ''): SearchablePassage => ({
  id,
  text,
  headings,
  title,
});

const passages = [
  passage(
    'inskrivning',
    'Inskrivning på jobbtorg sker via gruppinformation eller via trepartssamtal när sökande har särskilda behov.',
  ),
  passage(
    'bistand',
    'Jobbtorget fattar inga beslut om ekonomiskt bistånd; det gör socialtjänsten i stadsdelsförvaltningen.',
  ),
  passage('formaga', 'Arbetsförmågebedömningar görs av Arbetsförmedlingen och inte av jobbtorgen.', [
    'Uppdrag gällande arbetsförmågeprövningar',
  ]),
  passage('sjuka', 'Sjukskrivna som är nollplacerade kan anmälas direkt till arbetsträning på Jobbstart.'),
  passage(
    'antal',
    'Under 2018 var totalt 6 732 aspiranter inskrivna. Uppsök riktas till unga 20–29 år (AMN 2017-0081-01.05).',
  ),
  passage(
    'nyanlanda',
    'Nyanlända med kompletterande försörjningsstöd erbjuds insatser efter överenskommelse med Arbetsförmedlingen.',
  ),
  passage(
    'stockholmsjobb',
    'Stockholmsjobb är en kommunal visstidsanställning under maximalt ett år. OSA-anställning är något annat.',
  ),
  passage(
    'platser',
    'Feriejobb: platserna fördelas på stadens verksamheter.',
    ['Sommarens arbete för ungdomar'],
    'Anvisningar',
  ),
];
const index = buildIndex(passages);
const firstFor = (query: string) => search(index, query, { limit: 3 })[0]?.id;

describe('what is typed finds what was meant', () => {
  test.each([
    ['hur går inskrivningen till?', 'inskrivning'],
    ['vem beslutar om biståndet', 'bistand'],
    ['vad gäller för en sjukskriven', 'sjuka'],
    ['gor ni en arbetsformagebedomning', 'formaga'],
    ['bedömning av arbetsförmåga', 'formaga'],
    ['nyanländ person med f-stöd', 'nyanlanda'],
    ['osaanställningar', 'stockholmsjobb'],
    ['stokholmsjobb', 'stockholmsjobb'],
    ['stockhomlsjobbet hur länge', 'stockholmsjobb'],
    ['trepartsamtalet', 'inskrivning'],
    ['ungdomars sommararbete', 'platser'],
    ['6732', 'antal'],
    ['6 732', 'antal'],
    ['20-29', 'antal'],
    ['dnr 2017-0081-01.05', 'antal'],
    ['NOLLPLACERADE!!!', 'sjuka'],
  ])('%s', (query, id) => {
    expect(firstFor(query)).toBe(id);
  });

  test('a question with nothing in common with the texts finds nothing', () => {
    expect(search(index, 'zzzz qqqq', { limit: 5 })).toEqual([]);
    expect(search(index, '', { limit: 5 })).toEqual([]);
    expect(search(buildIndex([]), 'jobbtorg', { limit: 5 })).toEqual([]);
  });

  test('coverage tells a question that is answered from one that only touches the subject', () => {
    const answered = search(index, 'hur många aspiranter var inskrivna 2018?', { limit: 1 })[0];
    const touched = search(index, 'hur mycket kostar lunchen för aspiranter i kantinen?', { limit: 1 })[0];
    expect(answered?.coverage).toBeGreaterThan(0.9);
    expect(answered?.matched).toEqual(['aspiranter', 'inskrivna', '2018']);
    expect(touched?.coverage).toBeLessThan(0.5);
    expect(answered?.score ?? 0).toBeGreaterThan(touched?.score ?? 1);
  });

  test('a misspelt word counts as found, but not as much as the word itself', () => {
    const right = search(index, 'aspiranter', { limit: 1 })[0];
    const slip = search(index, 'asprianter', { limit: 1 })[0];
    expect(slip?.id).toBe('antal');
    expect(slip?.coverage).toBeGreaterThan(0.5);
    expect(slip?.coverage).toBeLessThan(right?.coverage ?? 0);
  });

  test('a word in the heading finds the passage below it', () => {
    expect(firstFor('arbetsförmågeprövning')).toBe('formaga');
    expect(firstFor('anvisningar')).toBe('platser');
  });
});

describe('stems bring the forms of a word together', () => {
  test.each([
    ['jobbtorg jobbtorget jobbtorgen jobbtorgets jobbtorgens jobbtorgs'],
    ['bistånd biståndet biståndets'],
    ['tillstånd tillståndet tillstånden'],
    ['utland utlandet utlandets'],
    ['sökande sökanden sökandes söka söker'],
    ['försörjningsstöd försörjningsstödet försörjningsstöds'],
    ['artikel artikeln artiklar artiklarna'],
    ['insats insatser insatsen insatserna insatsernas'],
    ['plats platser platsen platserna'],
    ['sjukskriven sjukskrivna sjukskrivnas'],
    ['remittera remitterar remitteras remitterade remittering remitteringen'],
    ['nyanländ nyanlända nyanländas'],
    ['handläggare handläggaren handläggarna handläggarens handläggning'],
    ['regel regler regeln reglerna'],
    ['program programmet programmen programmens'],
    ['arbete arbetet arbeta arbetar arbets arbetare'],
    ['ansvar ansvaret ansvarar'],
    ['målgrupp målgruppen målgrupper målgruppernas'],
    ['stad stadens städer'],
    ['månad månader månaden månadens'],
    ['plan planen planer planering planerar planeringen'],
    ['möte möten mötet'],
    ['skola skolan skolor skolornas'],
    ['aspirant aspiranten aspiranter aspiranternas'],
    ['förvaltning förvaltningen förvaltningar förvaltningarnas'],
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => stemWord(foldText(form))))).toHaveProperty('size', 1);
  });

  test.each([
    ['insats', 'insikt'],
    ['aspirant', 'assistent'],
    ['ansvar', 'svar'],
    ['månad', 'man'],
    ['plats', 'plan'],
    ['förorening', 'för'],
    ['jobb', 'jobbtorg'],
  ])('%s and %s stay apart', (first, second) => {
    expect(stemWord(foldText(first))).not.toBe(stemWord(foldText(second)));
  });

  test('short words and words with digits are left as they are', () => {
    for (const word of ['osa', 'af', 'ort', '2018', 'covid19', 'a1042']) expect(stemWord(word)).toBe(word);
  });
});

describe('words are read as people write them', () => {
  const read = (text: string) => readWords(text).map((word) => word.text);
  test.each([
    ['6 732 aspiranter', ['6732', 'aspiranter']],
    ['år 2019 100 personer', ['ar', '2019', '100', 'personer']],
    ['SDF:s uppdrag, AF:en', ['sdf', 'uppdrag', 'af']],
    ['20–29 år', ['20-29', 'ar']],
    ['4 kap. 1 §', ['4', 'kap', '1', 'paragraf']],
    ['KS 2020/904', ['ks', '2020/904']],
    ['OSA-anställning', ['osaanstallning']],
    ['Örebro är åt e\u0301n', ['orebro', 'ar', 'at', 'en']],
    ['arbets\u00admarknad', ['arbetsmarknad']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a joined word also gives its pieces', () => {
    expect(readWords('Spånga-Tensta 2020/904').map((word) => word.pieces)).toEqual([
      ['spanga', 'tensta'],
      ['2020', '904'],
    ]);
  });

  test('compounds split into words that the texts use, never into mere endings', () => {
    const words = 'arbete arbets formaga bedomning stod plats jobb torg samtal parter tre enhet myndigheten'.split(' ');
    const vocabulary = gatherVocabulary(words.map((word) => [word, 2]));
    const split = (word: string) => splitCompound(word, vocabulary);
    expect(split('arbetsformagebedomning')).toEqual(['arbets', 'formaga', 'bedomning'].map(stemWord));
    expect(split('jobbtorget')).toEqual(['jobb', 'torg'].map(stemWord));
    expect(split('myndigheten')).toEqual([]);
    expect(split('planering')).toEqual([]);
    expect(split('torg')).toEqual([]);
  });

  test('4-grams stay within the word', () => {
    expect(gramsOf('^trepart')).toEqual(['^tre', 'trep', 'repa', 'epar', 'part']);
    expect(gramsOf('af')).toEqual(['af']);
  });

  test('small words say nothing', () => {
    for (const word of ['och', 'att', 'hur', 'manga', 'the']) expect(isStopWord(word)).toBe(true);
    for (const word of ['plan', 'osa', 'inte-alls', '']) expect(isStopWord(word)).toBe(false);
  });

  test('a slip is mended towards the commoner word, a different word is not', () => {
    const counts: Record<string, number> = { handlaggare: 9, handlaggere: 1, prioriteras: 3, insatser: 5 };
    const table = createStrings();
    for (const word of Object.keys(counts)) addText(table, word);
    const spelling = buildSpellingIndex(table);
    const nearest = (word: string) => {
      const number = nearestWord(spelling, table, word, (found) => counts[textOf(table, found)] ?? 0);
      return number === -1 ? null : textOf(table, number);
    };
    expect(nearest('handlaggre')).toBe('handlaggare');
    expect(nearest('prioritras')).toBe('prioriteras');
    expect(nearest('isnatser')).toBe('insatser');
    expect(nearest('insikten')).toBeNull();
    expect(nearest('soc')).toBeNull();
  });
});

describe('whatever is typed', () => {
  // Broken UTF-16 included: single code units, also lone halves of pairs.
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom('jobbtorg', 'åäö', '6 732', '§', '-', ':s', '\ud800', '20-29', 'osa-', ' ', 'remitteras'))
      .map((parts) => parts.join('')),
  );
  const ids = new Set(passages.map(({ id }) => id));

  test('the reply is sorted, within bounds and names passages that exist', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 12 }), (query, limit) => {
        const hits = search(index, query, { limit });
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        hits.forEach((hit, place) => {
          expect(ids.has(hit.id)).toBe(true);
          expect(passages[hit.position]?.id).toBe(hit.id);
          expect(hit.score).toBeGreaterThan(0);
          expect(hit.score).toBeLessThanOrEqual(1.000001);
          expect(hit.score).toBeLessThanOrEqual(hits[place - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(hit.coverage).toBeGreaterThanOrEqual(0);
          expect(hit.coverage).toBeLessThanOrEqual(1.000001);
        });
      }),
    );
  });

  test('any text can be indexed and found by its own words', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const own = buildIndex(texts.map((text, place) => passage(String(place), text, [text], text)));
        for (const text of texts) search(own, text, { limit: 3 });
      }),
      { numRuns: 50 },
    );
  });

  test('30,000 characters are answered at once', () => {
    for (const unit of ['a', 'jobbtorg ', '1-', '1 000 ', 'å\u0308', '\ud800', 'osa-', '§']) {
      const started = performance.now();
      search(index, unit.repeat(Math.ceil(30_000 / unit.length)), { limit: 5 });
      buildIndex([passage('long', unit.repeat(Math.ceil(30_000 / unit.length)))]);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  test('stemming and splitting never throw, and a stem is never longer than its word or empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of readWords(text)) {
          const stem = stemWord(word.text);
          expect(stem.length).toBeLessThanOrEqual(word.text.length);
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.text.length));
          splitCompound(word.text, gatherVocabulary([[word.text, 1]]));
        }
        stemWord(text);
        gramsOf(text);
      }),
    );
  });

  test('folding twice changes nothing more, and neither does adding marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöé0-9 -]*$/), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });

  test('the order in which documents were read does not change the scores', () => {
    const order = fc.shuffledSubarray([...passages.keys()], { minLength: passages.length });
    const query = fc.constantFrom(
      'inskrivning på jobbtorg',
      'arbetsformagebedomning',
      'nyanlända 2018',
      'osaanställningar på jobbtorgen',
    );
    fc.assert(
      fc.property(order, query, (places, text) => {
        const shuffled = buildIndex(places.flatMap((place) => passages[place] ?? []));
        const scores = (hits: ReturnType<typeof search>) =>
          Object.fromEntries(hits.map(({ id, score, coverage }) => [id, [score.toFixed(4), coverage.toFixed(4)]]));
        expect(scores(search(shuffled, text, { limit: 20 }))).toEqual(scores(search(index, text, { limit: 20 })));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the measures are those of the textbooks', () => {
  const relevant = new Set(['a', 'b']);
  test('right passages first and second are the best ranking there is', () => {
    expect(ndcgAt10(['a', 'b', 'x'], relevant)).toBe(1);
    expect(recallAt(5, ['a', 'b', 'x'], relevant)).toBe(1);
    expect(reciprocalRank(['a', 'b', 'x'], relevant)).toBe(1);
    expect(hitAt(5, ['a', 'b', 'x'], relevant)).toBe(1);
  });
  test('one of two at rank 3', () => {
    const ranked = ['x', 'y', 'a'];
    expect(ndcgAt10(ranked, relevant)).toBeCloseTo(0.5 / (1 + 1 / Math.log2(3)));
    expect(recallAt(3, ranked, relevant)).toBe(0.5);
    expect(recallAt(2, ranked, relevant)).toBe(0);
    expect(reciprocalRank(ranked, relevant)).toBeCloseTo(1 / 3);
    expect(hitAt(2, ranked, relevant)).toBe(0);
  });
  test('an id ranked twice counts once, and nothing relevant scores 0', () => {
    expect(ndcgAt10(['a', 'a', 'a'], relevant)).toBeLessThan(1);
    expect(recallAt(3, ['a', 'a', 'a'], relevant)).toBe(0.5);
    expect(ndcgAt10(['a'], new Set())).toBe(0);
    expect(recallAt(5, ['a'], new Set())).toBe(0);
    expect(reciprocalRank(['x'], relevant)).toBe(0);
  });
});

// The public sets lie beside the project, not in it.
const benchmarks = join(import.meta.dirname, '../../../shared/benchmarks');
const present = existsSync(benchmarks);
if (!present) console.warn(`Skipped the measured quality: there is no ${benchmarks}.`);

describe.skipIf(!present || !isThorough)(`measured on ${benchmarks}`, () => {
  test.each([
    ['swequad', 0.87, 0.95],
    ['squad_sv', 0.865, 0.92],
  ])('%s: nDCG@10 is at least %d and recall@5 at least %d', (set, leastGain, leastRecall) => {
    const read = (file: string): Record<string, unknown>[] =>
      readFileSync(join(benchmarks, set, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const own = buildIndex(read('passages.jsonl').map(({ id, text }) => passage(String(id), String(text))));
    const queries = read('queries.jsonl');
    let gain = 0;
    let recall = 0;
    for (const { question, relevant_ids } of queries) {
      const ranked = search(own, String(question), { limit: 10 }).map(({ id }) => id);
      const relevant = new Set(Array.isArray(relevant_ids) ? relevant_ids.map(String) : []);
      gain += ndcgAt10(ranked, relevant);
      recall += recallAt(5, ranked, relevant);
    }
    expect(gain / queries.length).toBeGreaterThanOrEqual(leastGain);
    expect(recall / queries.length).toBeGreaterThanOrEqual(leastRecall);
  });
});
