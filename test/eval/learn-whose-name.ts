// `node test/eval/learn-whose-name.ts`: learns from the texts in test/samples whose name a text holds, prints what each writer's
// texts give when they are left out of the learning, and writes the weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { lookAt } from '../../dialogs/understanding/personal-data/looked-at.ts';
import { findNames } from '../../dialogs/understanding/personal-data/names.ts';
import { featuresOf, neighboursOf } from '../../dialogs/understanding/personal-data/whose-name.ts';

const decay = 0.0012;
const rounds = 300;
const leastSeen = 2;
/** From where on a name is a client's, and below which it is not, whatever rules say: as logarithms of the odds. */
const client = 0.2;
const colleague = -1.8;

interface Sample {
  writer: string;
  stop: boolean;
  /** The features of each whole name in the text, with how often each stands there. */
  names: Map<string, number>[];
}

const linesOf = (file: string) =>
  readFileSync(new URL(`../samples/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const ours = linesOf('personal-data.txt')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([what, kind = '', text = '']) => ({
    id: 'ours',
    stop: what === 'stop',
    kind: kind === 'namedPerson' ? 'name' : kind,
    text: text.replaceAll('\\n', '\n'),
  }));
const samples = linesOf('screened-texts.jsonl')
  .map((line) => JSON.parse(line) as { id: string; stop: boolean; kind: string; text: string })
  .concat(ours)
  .filter(({ stop, kind }) => !stop || /name|relative/.test(kind))
  .map(({ id, stop, text }): Sample => ({ writer: id.split('-')[0] ?? '', stop, names: namesIn(text) }))
  .filter(({ names }) => names.length > 0);

function namesIn(text: string): Map<string, number>[] {
  const looked = lookAt(text);
  const names = findNames(looked, () => false);
  return neighboursOf(looked.plain, names).flatMap((neighbours, at) => {
    const { strength } = names[at] ?? { strength: 'single' };
    if (strength === 'single') return [];
    const features = new Map<string, number>([[`T=${`strength:${strength}`.slice(0, 6)}`, 1]]);
    for (const [slot, word] of neighbours) {
      for (const feature of featuresOf(word)) {
        const key = `${slot}=${feature}`;
        features.set(key, (features.get(key) ?? 0) + 1);
      }
    }
    return [features];
  });
}

/** Logistic regression; of a client's text only the likeliest name is a client's. */
function learn(from: readonly Sample[]): { bias: number; weights: Map<string, number> } {
  const seen = new Map<string, number>();
  for (const { names } of from)
    for (const name of names) for (const key of name.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  const weights = new Map([...seen].filter(([, times]) => times >= leastSeen).map(([key]) => [key, 0]));
  const steps = new Map<string, number>();
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Map<string, number>();
    let biasSlope = 0;
    for (const { stop, names } of from) {
      const scored = names.map((name) => ({ name, score: scoreOf(name, weights, bias) }));
      const likeliest = scored.reduce((one, other) => (other.score > one.score ? other : one));
      for (const { name, score } of stop ? [likeliest] : scored) {
        const error = Number(stop) - 1 / (1 + Math.exp(-score));
        biasSlope += error;
        for (const [key, times] of name) slopes.set(key, (slopes.get(key) ?? 0) + error * times);
      }
    }
    bias += (0.5 * biasSlope) / from.length;
    for (const [key, weight] of weights) {
      const slope = (slopes.get(key) ?? 0) - decay * from.length * weight;
      const step = (steps.get(key) ?? 1e-6) + slope * slope;
      steps.set(key, step);
      weights.set(key, weight + (0.5 * slope) / Math.sqrt(step));
    }
  }
  return { bias, weights };
}

function scoreOf(name: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>, bias: number): number {
  let score = bias;
  for (const [key, times] of name) score += (weights.get(key) ?? 0) * times;
  return score;
}

for (const writer of new Set(samples.map((sample) => sample.writer))) {
  const { bias, weights } = learn(samples.filter((sample) => sample.writer !== writer));
  const left = samples.filter((sample) => sample.writer === writer);
  const share = (stop: boolean) => {
    const among = left.filter((sample) => sample.stop === stop);
    const stopped = among.filter(({ names }) => names.some((name) => scoreOf(name, weights, bias) >= client));
    return `${stopped.length} of ${among.length}`;
  };
  console.log(`${writer}: ${share(true)} clients' names stopped, ${share(false)} others'`);
}

const { bias, weights } = learn(samples);
const rounded = [...weights]
  .map(([key, weight]) => [key, Number(weight.toFixed(2))] as const)
  .filter(([, weight]) => weight !== 0)
  .sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(
  new URL('../../dialogs/understanding/personal-data/whose-name.json', import.meta.url),
  `${JSON.stringify({ client, colleague, bias: Number(bias.toFixed(2)), weights: Object.fromEntries(rounded) }, null, 2)}\n`,
);
console.log(`${rounded.length} weights of ${samples.length} texts`);
