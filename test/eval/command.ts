// `npm run eval --`: measures the assistant on a set of questions; the formats are those of the city's evaluation sets.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Command, type CommandIo, jsonOption, misuse } from '../../bot/commands/command.ts';
import type { Core } from '../../bot/core.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Answer, answerQuestion } from '../../knowledge/answer/answer.ts';
import { answerability } from '../../knowledge/answer/answerability.ts';
import type { KnowledgeBase, Question } from '../../knowledge/knowledge-base.ts';
import { rankTexts } from '../../knowledge/search/ranking.ts';
import { areaUnderCurve, hitAt, ndcgAt10, recallAt, reciprocalRank } from '../../knowledge/search/ranking-measures.ts';
import { buildIndex, type SearchIndex, search } from '../../knowledge/search/search.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { measureAnswers } from './answers.ts';
import { mean, readLines, show } from './cases.ts';
import { measureDates } from './dates.ts';
import { measureReferral } from './referral.ts';
import { measureStatistics, measureUtterances } from './utterances.ts';

const retrievalCase = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  relevant: z.array(z.object({ document: z.string(), anchors: z.array(z.string()).min(1) })),
  facts: z.array(z.string()),
});
const passageQuery = z.object({ id: z.string(), question: z.string(), relevant_ids: z.array(z.string()) });
type Asked = z.infer<typeof passageQuery>;
const passageLine = z.object({ id: z.string(), text: z.string() });

const options = {
  passages: { type: 'string', means: 'For retrieval: search these passages instead of the knowledge base' },
  unanswerable: { type: 'string', means: 'With --passages: questions that no passage answers' },
  json: jsonOption,
} as const;

export const evalCommand: Command = {
  usage:
    'eval retrieval|referral|utterances|stats|dates|answers FILE.jsonl [--passages FILE.jsonl [--unanswerable FILE.jsonl]] [--json]',
  does: 'Measures one part of the assistant on a set of cases; then it prints one line for each miss',
  options,
  examples: [
    ['npm run eval -- retrieval questions.jsonl', 'search and answers on the knowledge base'],
    ['npm run eval -- retrieval queries.jsonl --passages passages.jsonl', 'search on passages of the set\u2019s own'],
    ['npm run eval -- referral cases.jsonl', 'outcome, rules and questions of the referral check'],
    ['npm run eval -- utterances messages.jsonl', 'intents and slots of messages'],
    ['npm run eval -- stats messages.jsonl', 'the messages of that set that ask for figures'],
    ['npm run eval -- dates dates.jsonl', 'dates and times in words'],
    [
      'npm run eval -- answers questions.jsonl',
      'how faithful and complete a model\u2019s answers are, and their cost; needs a model',
    ],
  ],
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [kind, file] = positionals;
    if (file === undefined || positionals.length > 2)
      throw misuse(evalCommand, 'Say what to measure and on which file.');
    const path = resolve(io.folder, file);
    const json = values.json === true;
    const { passages, unanswerable } = values;
    if (unanswerable !== undefined && passages === undefined)
      throw misuse(evalCommand, 'Unanswerable questions are measured against passages: give --passages too.');
    if (kind === 'retrieval' && passages !== undefined) {
      const silent = unanswerable === undefined ? null : resolve(io.folder, unanswerable);
      return await measurePassages({ queries: path, passages: resolve(io.folder, passages), silent }, io, json);
    }
    if (kind === 'retrieval') return await measureRetrieval(core, path, io, json);
    if (kind === 'referral') {
      const on = dayInStockholm(core.now());
      return await measureReferral(core.tools.rules, on, path, io, json);
    }
    if (kind === 'utterances') return await measureUtterances(path, io, json);
    if (kind === 'stats') return await measureStatistics(path, io, json);
    if (kind === 'answers') return await measureAnswers(core, path, io, json);
    if (kind === 'dates') return await measureDates(path, io, json);
    throw misuse(evalCommand, `There is nothing to measure called ${kind}.`);
  },
};

// Compared without case and without anything that is not a letter or a digit, as the formats say.
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

async function measureRetrieval(core: Core, file: string, io: CommandIo, json: boolean): Promise<void> {
  const cases = await readLines(file, retrievalCase);
  const knowledge = await core.tools.knowledge();
  const results: ({ entry: z.infer<typeof retrievalCase> } & ReturnType<typeof measureQuestion>)[] = [];
  for (const entry of cases) {
    const question = { text: entry.question, subject: null, vector: null };
    const vector = await core.tools.vectorOf(question);
    results.push({ entry, ...measureQuestion(knowledge, entry, { ...question, vector }) });
  }
  const answerable = results.filter(({ entry }) => entry.relevant.length > 0);
  const withFacts = answerable.filter(({ entry }) => entry.facts.length > 0);
  const rate = (list: typeof results, value: (result: (typeof results)[number]) => number) => mean(list.map(value));
  const kinds = [...new Set(answerable.map(({ entry }) => entry.kind))];
  const measures = {
    questions: cases.length,
    'hit@1': rate(answerable, ({ rank }) => (rank === 1 ? 1 : 0)),
    'hit@5': rate(answerable, ({ rank }) => (rank !== null && rank <= 5 ? 1 : 0)),
    MRR: rate(answerable, ({ rank }) => (rank === null ? 0 : 1 / rank)),
    factsInFirstFive: rate(withFacts, ({ factsFound }) => factsFound),
    factsInAnswer: rate(withFacts, ({ factsAnswered }) => factsAnswered),
    refusedRightOfftopic: rate(
      results.filter(({ entry }) => entry.kind === 'offtopic'),
      ({ answer }) => (answer.kind === 'notStated' ? 1 : 0),
    ),
    refusedRightUnanswerable: rate(
      results.filter(({ entry }) => entry.kind === 'unanswerable'),
      ({ answer }) => (answer.kind === 'notStated' ? 1 : 0),
    ),
    // Told as uncertain is neither answered nor refused.
    inDoubt: rate(answerable, ({ answer }) => (answer.kind === 'notStated' && answer.isNear ? 1 : 0)),
    refusedWrong: rate(answerable, ({ answer }) => (answer.kind === 'notStated' && !answer.isNear ? 1 : 0)),
    ...Object.fromEntries(
      kinds.map((kind) => [
        `hit@5 ${kind}`,
        rate(
          answerable.filter(({ entry }) => entry.kind === kind),
          ({ rank }) => (rank !== null && rank <= 5 ? 1 : 0),
        ),
      ]),
    ),
  };
  const misses = results
    .filter(({ entry, rank, answer }) =>
      entry.relevant.length > 0 ? rank === null || rank > 5 || answer.kind === 'notStated' : answer.kind === 'answered',
    )
    .map(({ entry, rank, answer, factsFound }) => ({
      id: entry.id,
      kind: entry.kind,
      rank: rank ?? 'none',
      answer: answer.kind,
      factsFound,
      question: entry.question,
    }));
  show(io, json, measures, misses);
}

function measureQuestion(knowledge: KnowledgeBase, entry: z.infer<typeof retrievalCase>, question: Question) {
  const hits = knowledge.find(question, 10).map((hit) => knowledge.passages[hit.position]);
  const isRight = (passage: (typeof hits)[number]): boolean =>
    passage !== undefined &&
    entry.relevant.some(
      ({ document, anchors }) =>
        document === passage.document && anchors.some((anchor) => plain(passage.text).includes(plain(anchor))),
    );
  const place = hits.findIndex(isRight);
  const answer = answerQuestion(knowledge, question);
  const firstFive = plain(
    hits
      .slice(0, 5)
      .map((passage) => passage?.text ?? '')
      .join(' '),
  );
  const answered = plain(answerText(answer));
  return {
    rank: place === -1 ? null : place + 1,
    answer,
    factsFound: mean(entry.facts.map((fact) => (firstFive.includes(plain(fact)) ? 1 : 0))),
    factsAnswered: mean(entry.facts.map((fact) => (answered.includes(plain(fact)) ? 1 : 0))),
  };
}

// What is shown of an answer: the best passage in full, of the others the sentence.
function answerText(answer: Answer): string {
  if (answer.kind === 'notStated') return '';
  return answer.sources.map(({ passage, statement }, index) => (index === 0 ? passage.text : statement)).join(' ');
}

/** `silent`: questions that no passage answers, or null. */
interface PassageFiles {
  queries: string;
  passages: string;
  silent: string | null;
}

async function measurePassages(files: PassageFiles, io: CommandIo, json: boolean): Promise<void> {
  const queries = await readLines(files.queries, passageQuery);
  const passages = await readLines(files.passages, passageLine);
  const silent = files.silent === null ? null : await readLines(files.silent, passageQuery);
  const index = buildIndex(passages.map(({ id, text }) => ({ id, text, headings: [], title: '' })));
  const texts = passages.map(({ text }) => text);
  const results = queries.map(({ id, question, relevant_ids }) => {
    const ranked = rankTexts(index, texts, question, 10).map((hit) => hit.id);
    const relevant = new Set(relevant_ids);
    return { id, question, ranked, relevant };
  });
  const measure = (of: (ranked: string[], relevant: Set<string>) => number) =>
    mean(results.map(({ ranked, relevant }) => of(ranked, relevant)));
  const measures = {
    questions: queries.length,
    passages: passages.length,
    'hit@1': measure((ranked, relevant) => hitAt(1, ranked, relevant)),
    'hit@5': measure((ranked, relevant) => hitAt(5, ranked, relevant)),
    'recall@5': measure((ranked, relevant) => recallAt(5, ranked, relevant)),
    MRR: measure((ranked, relevant) => reciprocalRank(ranked, relevant)),
    'nDCG@10': measure((ranked, relevant) => ndcgAt10(ranked, relevant)),
    ...(silent === null ? {} : measureAbstention(index, passages, queries, silent)),
  };
  const misses = results
    .filter(({ ranked, relevant }) => hitAt(5, ranked, relevant) === 0)
    .map(({ id, question, relevant, ranked }) => ({
      id,
      question,
      wanted: [...relevant].join(','),
      got: ranked.slice(0, 5).join(','),
    }));
  show(io, json, measures, misses);
}

/** How well the likelihood of an answer, and the score for comparison, tell questions with an answer from those without. */
function measureAbstention(index: SearchIndex, passages: { text: string }[], answered: Asked[], silent: Asked[]) {
  const judge = ({ question }: Asked) => {
    const hits = search(index, question, { limit: 3 });
    const texts = hits.map(({ position }) => sentences(passages[position]?.text ?? ''));
    const best = texts.map((found) => ({ above: '', sentences: found }));
    return { score: hits[0]?.score ?? 0, likelihood: answerability(index, { text: question, also: [] }, best) };
  };
  const [withAnswer, without] = [answered.map(judge), silent.map(judge)];
  const area = (of: (judged: ReturnType<typeof judge>) => number) =>
    Number(areaUnderCurve(withAnswer.map(of), without.map(of)).toFixed(4));
  return {
    unanswerable: silent.length,
    'AUROC abstention': area(({ likelihood }) => likelihood),
    'AUROC abstention by score alone': area(({ score }) => score),
  };
}
