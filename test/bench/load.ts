// What each engine takes in time and memory as the corpus grows, each in a process of its own, as Markdown tables.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { yardstick } from './system.ts';

const sizes = [1_000, 10_000, 100_000];
const longestSeconds = 240;

/** What one engine took at one size; a figure that it did not get to is missing. */
export interface LoadFigures {
  buildSeconds?: number;
  heapMegabytes?: number;
  bufferMegabytes?: number;
  /** On disk, for an engine that is no part of the process. */
  outsideMegabytes?: number;
  p50?: number;
  p95?: number;
  p99?: number;
  /** Share of the queries that find their passage among the first ten. */
  hit?: number;
  savedMegabytes?: number;
  loadMilliseconds?: number;
}

type Figure = (figures: LoadFigures) => number | undefined;

const columns: { title: string; digits: number; figure: Figure; hasRatio: boolean }[] = [
  { title: 'build s', digits: 2, figure: (figures) => figures.buildSeconds, hasRatio: true },
  { title: 'p50 ms', digits: 2, figure: (figures) => figures.p50, hasRatio: true },
  { title: 'p95 ms', digits: 2, figure: (figures) => figures.p95, hasRatio: true },
  { title: 'p99 ms', digits: 2, figure: (figures) => figures.p99, hasRatio: true },
  { title: 'index MB', digits: 1, figure: allMegabytes, hasRatio: true },
  { title: 'of it buffers', digits: 1, figure: (figures) => figures.bufferMegabytes, hasRatio: false },
  { title: 'saved MB', digits: 1, figure: (figures) => figures.savedMegabytes, hasRatio: true },
  { title: 'start from saved ms', digits: 0, figure: (figures) => figures.loadMilliseconds, hasRatio: true },
  { title: 'hit@10', digits: 3, figure: (figures) => figures.hit, hasRatio: false },
];

/** Measures the systems of these names at every size. */
export async function measureLoad(names: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const size of sizes) {
    const rows = new Map<string, LoadFigures>();
    for (const name of names) {
      console.error(`load: ${size} passages, ${name}`);
      rows.set(name, await measureInProcess(name, size));
    }
    parts.push(table(size, rows));
  }
  const note = `(×): against ${yardstick}. "–": not offered. "not finished": not within ${longestSeconds} s or Node's own limit of memory.`;
  return [...parts, note].join('\n\n');
}

function measureInProcess(name: string, size: number): Promise<LoadFigures> {
  const figures: LoadFigures = {};
  const child = fork(join(import.meta.dirname, 'engines/load-of-one.ts'), [name, String(size)], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), longestSeconds * 1_000);
  child.on('message', (some: LoadFigures) => Object.assign(figures, some));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      // Out of time or memory it ends by a signal, without a code.
      if (code === null || code === 0) resolve(figures);
      else reject(new Error(`Measuring ${name} with ${size} passages ended with code ${code}.`));
    });
  });
}

function table(size: number, rows: ReadonlyMap<string, LoadFigures>): string {
  const base = rows.get(yardstick) ?? {};
  const lines = [...rows].map(([name, figures]) => {
    const isDone = figures.hit !== undefined;
    const cells = columns.map(({ digits, figure, hasRatio }) => {
      const value = figure(figures);
      if (value === undefined) return isDone ? '–' : 'not finished';
      const of = hasRatio ? figure(base) : undefined;
      return of === undefined ? value.toFixed(digits) : `${value.toFixed(digits)} (×${ratio(value / of)})`;
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [
    `| ${size.toLocaleString('en')} passages | ${columns.map(({ title }) => title).join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 1)}`,
    ...lines,
  ].join('\n');
}

function allMegabytes({ heapMegabytes, bufferMegabytes, outsideMegabytes }: LoadFigures): number | undefined {
  if (outsideMegabytes !== undefined) return outsideMegabytes;
  return heapMegabytes === undefined ? undefined : heapMegabytes + (bufferMegabytes ?? 0);
}

function ratio(figure: number): string {
  return figure >= 10 ? figure.toFixed(0) : figure.toPrecision(2);
}
