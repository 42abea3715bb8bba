// Fits the weights of knowledge/answer/answerability.ts on squad_sv, and measures them on questions they were not fitted on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerFeatures, evidenceOf } from '../../knowledge/answer/answer-features.ts';
import { answerability } from '../../knowledge/answer/answerability.ts';
import { type FittedWeights, likelihood } from '../../knowledge/answer/fitted-weights.ts';
import { areaUnderCurve } from '../../knowledge/search/ranking-measures.ts';
import { buildIndex, search } from '../../knowledge/search/search.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { fitLogistic } from './logistic-regression.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'benchmarks', 'squad_sv');
const folds = 5;

interface Case {
  evidence: AnswerFeatures;
  isAnswerable: boolean;
  score: number;
  shipped: number;
  /** Neighbouring questions share their best passage, and are kept in one fold. */
  group: string;
}

function readLines<T>(name: string): T[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): T => JSON.parse(line));
}

function readCases(): Case[] {
  const passages = readLines<{ id: string; text: string }>('passages.jsonl');
  const index = buildIndex(passages.map(({ id, text }) => ({ id, text, headings: [], title: '' })));
  const cut = passages.map(({ text }) => ({ above: '', sentences: sentences(text) }));
  const read = (name: string, isAnswerable: boolean) =>
    readLines<{ question: string }>(name).map(({ question }): Case => {
      const hits = search(index, question, { limit: 3 });
      const asked = { text: question, also: [] };
      const best = hits.map((hit) => cut[hit.position]).filter((passage) => passage !== undefined);
      const evidence = evidenceOf(index, asked, best);
      const shipped = answerability(index, asked, best);
      return { evidence, isAnswerable, score: hits[0]?.score ?? 0, shipped, group: hits[0]?.id ?? '' };
    });
  return [...read('queries.jsonl', true), ...read('unanswerable.jsonl', false)];
}

function fitWeights(cases: Case[]): FittedWeights<keyof AnswerFeatures> {
  return fitLogistic(cases.map(({ evidence, isAnswerable }) => ({ evidence, isTrue: isAnswerable })));
}

function area(cases: Case[], value: (entry: Case) => number): string {
  const of = (isAnswerable: boolean) => cases.filter((entry) => entry.isAnswerable === isAnswerable).map(value);
  return areaUnderCurve(of(true), of(false)).toFixed(4);
}

/** Each case's likelihood by a fit on the other parts; the parts are of whole groups, in the order of `groups`. */
function crossValidated(cases: Case[], groups: string[], parts: number): string {
  const part = new Map(groups.map((group, at) => [group, at % parts]));
  const fits = Array.from({ length: parts }, (_, left) =>
    fitWeights(cases.filter(({ group }) => part.get(group) !== left)),
  );
  return area(cases, ({ evidence, group }) => {
    const own = fits[part.get(group) ?? 0];
    return own === undefined ? 0 : likelihood(own, evidence);
  });
}

const cases = readCases();
const groups = [...new Set(cases.map(({ group }) => group))].sort();
const blocks = groups.map((group, at) => ({ group, block: Math.floor((2 * at) / groups.length) }));
const half = (wanted: number) => {
  const own = new Set(blocks.filter(({ block }) => block === wanted).map(({ group }) => group));
  return cases.filter(({ group }) => own.has(group));
};
const [first, second] = [half(0), half(1)];
const tested = (on: Case[], from: Case[]) => {
  const learnt = fitWeights(from);
  return area(on, ({ evidence }) => likelihood(learnt, evidence));
};
console.log(`AUROC of the search score: ${area(cases, ({ score }) => score)}`);
console.log(
  `AUROC, fitted on the one half of the subjects, on the other: ${tested(second, first)} and ${tested(first, second)}`,
);
console.log(`AUROC, ${folds}-fold: ${crossValidated(cases, groups, folds)}`);
console.log(`AUROC of the table in the source, on what it was fitted on: ${area(cases, ({ shipped }) => shipped)}`);
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
console.log(JSON.stringify(fitWeights(cases), rounded));
