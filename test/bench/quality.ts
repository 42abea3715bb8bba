// How well each engine ranks the public Swedish sets of ../shared/benchmarks, as Markdown tables.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ndcgAt10, recallAt } from '../../knowledge/search/ranking-measures.ts';
import { pairedDifference } from './paired-bootstrap.ts';
import type { System } from './system.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'benchmarks');
const passageLine = z.object({ id: z.string(), text: z.string() });
const queryLine = z.object({ question: z.string(), relevant_ids: z.array(z.string()) });
type Query = z.infer<typeof queryLine>;

/** One figure a question. */
interface Figures {
  name: string;
  ndcg: number[];
  recall: number[];
}

/** Measures every system on both sets; the first system is ours. A set that is missing is a sentence in the answer. */
export async function measureQuality(systems: readonly System[]): Promise<string> {
  const parts: string[] = [];
  for (const set of ['swequad', 'squad_sv']) {
    const [passageFile, queryFile] = ['passages.jsonl', 'queries.jsonl'].map((name) => join(folder, set, name));
    if (passageFile === undefined || queryFile === undefined) continue;
    if (!existsSync(passageFile)) parts.push(`${set} is left out: ${passageFile} is missing.`);
    else
      parts.push(await measureSet(set, systems, readLines(passageFile, passageLine), readLines(queryFile, queryLine)));
  }
  return parts.join('\n\n');
}

function readLines<T>(file: string, line: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
}

async function measureSet(
  set: string,
  systems: readonly System[],
  passages: z.infer<typeof passageLine>[],
  queries: Query[],
): Promise<string> {
  const measured: Figures[] = [];
  for (const system of systems) {
    console.error(`quality: ${set}, ${system.name}`);
    measured.push(await measureSystem(system, passages, queries));
  }
  const rows = measured.map(({ name, ndcg, recall }) => `| ${name} | ${share(mean(ndcg))} | ${share(mean(recall))} |`);
  return [
    `| ${set}: ${queries.length} questions on ${passages.length} passages | nDCG@10 | recall@5 |`,
    '|---|---|---|',
    ...rows,
    '',
    againstBest(measured),
  ].join('\n');
}

async function measureSystem(
  system: System,
  passages: z.infer<typeof passageLine>[],
  queries: Query[],
): Promise<Figures> {
  const figures: Figures = { name: system.name, ndcg: [], recall: [] };
  const searcher = await system.build(passages);
  for (const { question, relevant_ids } of queries) {
    const ranked = await searcher.search(question);
    const relevant = new Set(relevant_ids);
    figures.ndcg.push(ndcgAt10(ranked, relevant));
    figures.recall.push(recallAt(5, ranked, relevant));
  }
  await searcher.close?.();
  return figures;
}

function againstBest([ours, ...peers]: Figures[]): string {
  const [best] = peers.toSorted((a, b) => mean(b.ndcg) - mean(a.ndcg));
  if (ours === undefined || best === undefined) return '';
  const { mean: difference, low, high } = pairedDifference(ours.ndcg, best.ndcg, 1);
  const interval = `95 % interval ${signed(low)} to ${signed(high)}, paired bootstrap`;
  return `${ours.name} against the best other, ${best.name}: ${signed(difference)} nDCG@10 (${interval}).`;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function share(figure: number): string {
  return figure.toFixed(3);
}

function signed(figure: number): string {
  return `${figure < 0 ? '-' : '+'}${share(Math.abs(figure))}`;
}
