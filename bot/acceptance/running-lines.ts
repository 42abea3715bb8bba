// The lines on how a model runs: calls that fail, time, cost, vectors, and how it reads messages.
import type { ModelSettings } from '../config.ts';
import type { AcceptanceResults } from './run.ts';
import { limits, mean, percent, percentile, share, type VerdictLine, verdictOf } from './verdict-line.ts';

export function calls({ calls: made }: AcceptanceResults): VerdictLine {
  const failures = made.filter(({ result }) => result !== 'answered');
  const kinds = Map.groupBy(
    failures,
    ({ step, result, status }) => `${step}: ${result}${status === null ? '' : ` ${status}`}`,
  );
  return {
    name: 'calls that failed',
    measured: `${failures.length} of ${made.length}`,
    wanted: `at most ${percent(limits.failedCalls)}`,
    verdict: verdictOf(share(failures.length, made.length) <= limits.failedCalls),
    failed: [...kinds].map(([why, each]) => ({ id: `${each.length} calls`, asked: '', why, shown: '' })),
  };
}

export function latency({ answers }: AcceptanceResults): VerdictLine {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const reached = ([50, 75, 99] as const).map((of) => percentile(times, of));
  const wanted = [limits.latency.p50, limits.latency.p75, limits.latency.p99];
  const seconds = (values: number[]) => values.map((value) => (value / 1_000).toFixed(1)).join(' / ');
  return {
    name: 'time to the whole answer, p50 / p75 / p99',
    measured: `${seconds(reached)} s of ${times.length}`,
    wanted: `at most ${seconds(wanted)} s`,
    verdict: verdictOf(reached.every((value, place) => value <= (wanted[place] ?? 0))),
    failed: answers
      .filter(({ milliseconds }) => milliseconds > limits.latency.p99)
      .map(({ id, question, milliseconds }) => ({
        id,
        asked: question,
        why: `${seconds([milliseconds])} s`,
        shown: '',
      })),
  };
}

export function cost(
  { calls: made, answers }: AcceptanceResults,
  { price }: Pick<ModelSettings, 'price'>,
): VerdictLine {
  const name = 'cost of an answer';
  const tokens = made.reduce((sum, each) => sum + each.tokens.in + each.tokens.out, 0);
  if (price.in === 0 && price.out === 0)
    return {
      name,
      measured: `MODEL_PRICE is not set; ${tokens} tokens in all`,
      wanted: '',
      verdict: 'unmeasured',
      failed: [],
    };
  // Refusals, orders and readings are paid for too; a day's messages hold some of each.
  const whole = made.reduce((sum, each) => sum + each.cost, 0);
  const measured = `${(whole / made.length).toFixed(5)} a call, ${whole.toFixed(3)} in all, ${tokens} tokens (${answers.length} questions)`;
  return { name, measured, wanted: '', verdict: 'told', failed: [] };
}

export function vectors({ answers, vectors: times }: AcceptanceResults): VerdictLine[] {
  if (times.length === 0) {
    const measured = 'no embeddings are set';
    return [
      {
        name: 'facts in the first five passages, with vectors',
        measured,
        wanted: '',
        verdict: 'unmeasured',
        failed: [],
      },
    ];
  }
  const byWords = mean(answers.map(({ found }) => found.byWords));
  const withVector = mean(answers.map(({ found }) => found.withVector ?? found.byWords));
  const missing = answers.filter(({ found }) => found.withVector === null);
  const slow = percentile(times, 99);
  return [
    {
      name: 'facts in the first five passages, with vectors',
      measured: percent(withVector),
      wanted: `no fewer than by words, ${percent(byWords)}`,
      verdict: verdictOf(withVector >= byWords),
      failed: answers
        .filter(({ found }) => (found.withVector ?? found.byWords) < found.byWords)
        .map(({ id, question }) => ({ id, asked: question, why: 'found by words, not with the vector', shown: '' })),
    },
    {
      name: 'vectors of questions in time, p99',
      measured: `${Math.round(slow)} ms, ${missing.length} of ${answers.length} did not come`,
      wanted: `at most ${limits.vector} ms, all`,
      verdict: verdictOf(slow <= limits.vector && missing.length === 0),
      failed: missing.map(({ id, question }) => ({ id, asked: question, why: 'no vector came', shown: '' })),
    },
  ];
}

/** No condition for being accepted: where the model reads worse, it reads only what was not understood. */
export function readings({ readings: read }: AcceptanceResults): VerdictLine {
  const right = (of: (each: (typeof read)[number]) => string | null) =>
    share(read.filter((each) => of(each) === each.intent).length, read.length);
  const [byModel, byWeights] = [right((each) => each.byModel), right((each) => each.byWeights)];
  return {
    name: 'messages read right, if the model reads first',
    measured: `${percent(byModel)} of ${read.length}`,
    wanted: `more than the learned weights, ${percent(byWeights)}`,
    verdict: verdictOf(byModel > byWeights),
    failed: read
      .filter(({ intent, byModel: found }) => found !== intent)
      .map(({ id, text, intent, byModel: found }) => ({
        id,
        asked: text,
        why: `${found ?? 'nothing'} instead of ${intent}`,
        shown: '',
      })),
  };
}
