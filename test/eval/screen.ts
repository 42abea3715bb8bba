// `node test/eval/screen.ts FILE.jsonl`: how much of a set of texts the personal data stop takes. Lines are {id, stop, kind, text};
// prints the shares by kind and the ids of the misses, never a text.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { personalDataIn } from '../../dialogs/understanding/personal-data/personal-data.ts';

const shape = z.object({ id: z.string(), stop: z.boolean(), kind: z.string(), text: z.string() });
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Give a file: node test/eval/screen.ts FILE.jsonl');
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
const seen = lines.map((line) => {
  const given = shape.parse(JSON.parse(line));
  return { ...given, isStopped: personalDataIn(given.text).length > 0 };
});

const share = (among: typeof seen) => {
  const stopped = among.filter(({ isStopped }) => isStopped).length;
  return `${stopped} of ${among.length} (${((100 * stopped) / Math.max(1, among.length)).toFixed(1)} %)`;
};
for (const stop of [true, false]) {
  const among = seen.filter((one) => one.stop === stop);
  console.log(`${stop ? 'to be stopped' : 'harmless'}: ${share(among)} stopped`);
  for (const kind of new Set(among.map((one) => one.kind))) {
    console.log(`  ${kind}: ${share(among.filter((one) => one.kind === kind))}`);
  }
  const wrong = among.filter(({ isStopped }) => isStopped !== stop);
  if (wrong.length > 0) console.log(`  ${stop ? 'passed' : 'stopped'}: ${wrong.map(({ id }) => id).join(' ')}`);
}
