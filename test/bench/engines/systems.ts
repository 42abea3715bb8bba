// The engines that are measured side by side, each set as its documentation has it and always with any word enough to match.
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer } from '@orama/stemmers/swedish';
import { stopwords } from '@orama/stopwords/swedish';
import { Index as FlexSearchIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import { buildIndex, type SearchIndex, search } from '../../../knowledge/search/search.ts';
import { loadIndex, saveIndex } from '../../../knowledge/search/serialize.ts';
import { postgresAnswers, postgresql } from '../postgresql-search.ts';
import { type BenchPassage, limit, type Searcher, type System, yardstick } from '../system.ts';
import { plainTerm, plainTerms } from './plain-swedish.ts';

const ours: System = {
  name: 'Trepart',
  build: (passages) => ourSearcher(buildIndex(passages.map(({ id, text }) => ({ id, text, headings: [], title: '' })))),
  load: (bytes) => {
    const index = loadIndex(bytes);
    if (index === null) throw new Error('The saved index was refused.');
    return ourSearcher(index);
  },
};

function ourSearcher(index: SearchIndex): Searcher {
  return {
    search: (query) => search(index, query, { limit }).map((hit) => hit.id),
    save: () => saveIndex(index),
  };
}

function miniSearch(name: string, settings: Partial<Options<BenchPassage>>): System {
  const options = { fields: ['text'], ...settings };
  const searcher = (index: MiniSearch<BenchPassage>): Searcher => ({
    search: (query) =>
      index
        .search(query)
        .slice(0, limit)
        .map((hit) => String(hit.id)),
    save: () => Buffer.from(JSON.stringify(index)),
  });
  return {
    name,
    build(passages) {
      const index = new MiniSearch<BenchPassage>(options);
      index.addAll(passages);
      return searcher(index);
    },
    load: (bytes) => searcher(MiniSearch.loadJSON<BenchPassage>(Buffer.from(bytes).toString(), options)),
  };
}

// A threshold of 1, the default, lets any word be enough; words that only begin so match
// as well, since its `exact` wants the whole query as it stands.
const orama: System = {
  name: 'Orama, Swedish',
  async build(passages) {
    const index = create({
      schema: { text: 'string' },
      components: { tokenizer: { language: 'swedish', stemming: true, stemmer, stopWords: stopwords } },
    });
    await insertMultiple(index, [...passages], 1_000);
    return {
      search: async (query) => (await searchOrama(index, { term: query, limit })).hits.map((hit) => hit.id),
    };
  },
};

// It looks for all words unless `suggest` is on. Whole words, as stems are matched; its ids are numbers by preference.
const flexSearch: System = {
  name: 'FlexSearch, Swedish',
  build(passages) {
    const index = new FlexSearchIndex({ tokenize: 'strict', encode: plainTerms });
    passages.forEach(({ text }, place) => {
      index.add(place, text);
    });
    return {
      search: (query) =>
        index.search(query, { limit, suggest: true }).map((place) => passages[Number(place)]?.id ?? ''),
    };
  },
};

// The terms are handed over one by one, since its query text knows signs that a question may hold.
const lunrSwedish: System = {
  name: 'lunr, Swedish',
  build(passages) {
    const index = lunr((builder) => {
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.tokenizer = Object.assign((text?: string | object | object[] | null) => tokens(String(text)), {
        separator: lunr.tokenizer.separator,
      });
      builder.field('text');
      for (const passage of passages) builder.add(passage);
    });
    return {
      search(query) {
        const hits = index.query((asked) => {
          for (const term of new Set(plainTerms(query))) asked.term(term, {});
        });
        return hits.slice(0, limit).map((hit) => hit.ref);
      },
    };
  },
};

function tokens(text: string): lunr.Token[] {
  return plainTerms(text).map((term) => new lunr.Token(term, {}));
}

/** Ours first; PostgreSQL only where one answers, else that is said on standard error. */
export async function findSystems(): Promise<System[]> {
  const systems = [
    ours,
    miniSearch(yardstick, {}),
    miniSearch('MiniSearch, Swedish', { processTerm: plainTerm }),
    orama,
    flexSearch,
    lunrSwedish,
  ];
  return (await postgresAnswers()) ? [...systems, postgresql] : systems;
}
