// What `npm run bench` runs: quality of search, its load, the start and whole turns, each a part that can be asked for alone.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { measureCases } from './cases.ts';
import { loadEngine } from './engines.ts';
import { measureStart } from './first-answer.ts';
import { measureLoad } from './load.ts';
import { measureQuality } from './quality.ts';
import { measureSlotSearch } from './slot-search.ts';
import { measureStatistics } from './statistics.ts';
import type { System } from './system.ts';
import { measureTurns } from './turns.ts';
import { measureUnderstanding } from './understanding.ts';

const parts: Record<string, () => Promise<string>> = {
  quality: async () => measureQuality(await findSystems()),
  load: async () => measureLoad((await findSystems()).map((system) => system.name)),
  slots: measureSlotSearch,
  start: measureStart,
  turns: measureTurns,
  statistics: measureStatistics,
  understanding: measureUnderstanding,
  cases: measureCases,
  rules: async () => await (await loadEngine<{ measureRules(): Promise<string> }>('rules')).measureRules(),
};

async function findSystems(): Promise<System[]> {
  return await (await loadEngine<{ findSystems(): Promise<System[]> }>('systems')).findSystems();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const gigabytes = Math.round(totalmem() / 2 ** 30);
console.log(
  `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)} before the run`,
);
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) console.log(`\n${await measure()}`);
}
