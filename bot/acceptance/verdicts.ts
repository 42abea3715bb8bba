// What the results come to: one line for each thing that a model must do, and whether it may be used.
import type { ModelSettings } from '../config.ts';
import { readingCode } from '../model/reading-code.ts';
import { completeness, easySwedish, faithfulness, orders, phrasing, refusals } from './answer-lines.ts';
import type { AcceptanceResults } from './run.ts';
import { calls, cost, latency, readings, vectors } from './running-lines.ts';
import type { VerdictLine } from './verdict-line.ts';

type Model = Pick<ModelSettings, 'url' | 'name' | 'price'>;

export interface Judged {
  lines: VerdictLine[];
  /** Nothing but the reading of messages failed. */
  isAccepted: boolean;
  /** What MODEL_READS may be set to. */
  readingCode: string | null;
}

/** Judges the results; `readingCode` is null unless the model reads better than the learned weights. */
export function judgeResults(results: AcceptanceResults, model: Model): Judged {
  const lines = [
    phrasing(results),
    faithfulness(results, 'byChecker'),
    faithfulness(results, 'byModel'),
    completeness(results),
    refusals(results),
    easySwedish(results),
    orders(results),
    calls(results),
    latency(results),
    cost(results, model),
    ...vectors(results),
  ];
  const reading = readings(results);
  return {
    lines: [...lines, reading],
    isAccepted: lines.every(({ verdict }) => verdict !== 'failed'),
    readingCode: reading.verdict === 'passed' ? readingCode(model) : null,
  };
}
