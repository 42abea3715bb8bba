// Fits the weights of knowledge/answer/answerability.ts on squad_sv, and measures them on questions they were not fitted on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerFeatures, evidenceOf } from '../../knowledge/answer/answer-features.ts';
import { answerability, type FittedWeights, likelihood } from '../../knowledge/answer/answerability.ts';
import { areaUnderCurve } from '../../knowledge/search/ranking-measures.ts';
import { buildIndex, search } from '../../knowledge/search/search.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'benchmarks', 'squad_sv');
const folds = 5;
const rounds = 30;
/** Keeps weights small; the result is the same from 0.1 to 10. */
const ridge = 1;

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

/** Newton's method on standardised evidence. */
function fitWeights(cases: Case[]): FittedWeights {
  const kinds = Object.keys(cases[0]?.evidence ?? {}) as (keyof AnswerFeatures)[];
  const scales = kinds.map((kind) => {
    const values = cases.map(({ evidence }) => evidence[kind]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(spread) };
  });
  const rows: number[][] = cases.map(({ evidence }) => [
    1,
    ...kinds.map((kind, at) => (evidence[kind] - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1)),
  ]);
  let weights: number[] = [0, ...kinds.map(() => 0)];
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curvature: number[][] = weights.map((_, at) =>
      weights.map((__, other) => (at === other && at > 0 ? ridge : 0)),
    );
    rows.forEach((row, place) => {
      const guess = 1 / (1 + Math.exp(-row.reduce<number>((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      const error = (cases[place]?.isAnswerable === true ? 1 : 0) - guess;
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value;
        const line = curvature[at] ?? [];
        row.forEach((second, other) => {
          line[other] = (line[other] ?? 0) + guess * (1 - guess) * value * second;
        });
      });
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  const [base = 0, ...rest] = weights;
  const entries = kinds.map((kind, at) => [
    kind,
    { ...(scales[at] ?? { mean: 0, deviation: 1 }), weight: rest[at] ?? 0 },
  ]);
  return { base, weights: Object.fromEntries(entries) };
}

/** Solves a small system of linear equations by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows[at] ?? [];
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const share = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - share * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
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
