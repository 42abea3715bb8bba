// One engine at one size, in a process of its own so that its memory is clean: `load-of-one.ts NAME PASSAGES`.
import { setImmediate } from 'node:timers/promises';
import { type MadeQuery, makePassages, makeQueries } from '../corpus.ts';
import type { LoadFigures } from '../load.ts';
import type { Searcher } from '../system.ts';
import { findSystems } from './systems.ts';

const seed = 2026;
const warmUpQueries = 100;
const queryCount = 500;

const [name = '', size = ''] = process.argv.slice(2);
const system = (await findSystems()).find((each) => each.name === name);
if (system === undefined) throw new Error(`Expected the name of a system, got "${name}".`);

// Made before the first look at memory and held to the end, so that the texts are not counted.
const passages = makePassages(Number(size), seed);
const queries = makeQueries(warmUpQueries + queryCount, passages.length, seed);
const before = await memory();
const begin = performance.now();
const searcher = await system.build(passages);
report({ buildSeconds: (performance.now() - begin) / 1_000 });
const outsideMegabytes = await searcher.outsideMegabytes?.();
if (outsideMegabytes === undefined) report(difference(before, await memory()));
else report({ outsideMegabytes });
for (const query of queries.slice(0, warmUpQueries)) await searcher.search(query.text);
const searched = await measureQueries(searcher, queries.slice(warmUpQueries));
const saved = searcher.save?.();
if (saved !== undefined && system.load !== undefined) {
  const loadBegin = performance.now();
  // With a first query, as an engine may put off what it has to do.
  await system.load(saved).search(queries[0]?.text ?? '');
  report({ savedMegabytes: saved.byteLength / 1e6, loadMilliseconds: performance.now() - loadBegin });
}
report(searched);
await searcher.close?.();
process.disconnect?.();

function report(figures: LoadFigures) {
  process.send?.(figures);
}

async function measureQueries(searcher: Searcher, queries: MadeQuery[]): Promise<LoadFigures> {
  const times: number[] = [];
  let hits = 0;
  for (const { text, right } of queries) {
    const start = performance.now();
    const ranked = await searcher.search(text);
    times.push(performance.now() - start);
    if (ranked.includes(right)) hits += 1;
  }
  times.sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
  return { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), hit: hits / queries.length };
}

async function memory(): Promise<{ heapUsed: number; arrayBuffers: number }> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    // Buffers are let go between turns.
    await setImmediate();
  }
  return process.memoryUsage();
}

function difference(
  before: Awaited<ReturnType<typeof memory>>,
  after: Awaited<ReturnType<typeof memory>>,
): LoadFigures {
  return {
    heapMegabytes: (after.heapUsed - before.heapUsed) / 1e6,
    bufferMegabytes: (after.arrayBuffers - before.arrayBuffers) / 1e6,
  };
}
