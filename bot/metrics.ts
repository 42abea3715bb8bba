// The figures that /metrics shows to Prometheus; labels never hold ids or text.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  turns: Counter<'intent' | 'result'>;
  turnSeconds: Histogram;
  sent: Counter<'result'>;
  repeats: Counter;
  embeddings: Counter<'result'>;
  modelCalls: Counter<'step' | 'result'>;
  modelTokens: Counter<'step' | 'direction'>;
  modelCost: Counter<'step'>;
  modelSeconds: Histogram<'step'>;
  modelSentences: Counter<'verdict'>;
  text(): Promise<string>;
}

/** Makes the registry with the process's default figures and ours. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    turns: new Counter({
      name: 'trepart_turns_total',
      help: 'Turns by intent and result',
      labelNames: ['intent', 'result'],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'trepart_turn_seconds',
      help: 'From taking a message out of the inbox to its replies being saved',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    sent: new Counter({
      name: 'trepart_sent_total',
      help: 'Messages sent by result: sent, waiting, doubt, dead',
      labelNames: ['result'],
      registers,
    }),
    repeats: new Counter({ name: 'trepart_repeats_total', help: 'Activities received again and dropped', registers }),
    embeddings: new Counter({
      name: 'trepart_embedding_requests_total',
      help: 'Requests to the embeddings endpoint by result: answered, failed',
      labelNames: ['result'],
      registers,
    }),
    modelCalls: new Counter({
      name: 'trepart_model_calls_total',
      help: 'Calls of the language model by step and how they ended',
      labelNames: ['step', 'result'],
      registers,
    }),
    modelTokens: new Counter({
      name: 'trepart_model_tokens_total',
      help: 'Tokens by step, in and out; estimated where the endpoint tells none',
      labelNames: ['step', 'direction'],
      registers,
    }),
    modelCost: new Counter({
      name: 'trepart_model_cost_total',
      help: 'Cost by step in the currency of MODEL_PRICE',
      labelNames: ['step'],
      registers,
    }),
    modelSeconds: new Histogram({
      name: 'trepart_model_seconds',
      help: 'How long calls of the language model take',
      labelNames: ['step'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 15, 30, 60],
      registers,
    }),
    modelSentences: new Counter({
      name: 'trepart_model_sentences_total',
      help: 'Drafted sentences by what became of them: kept, or why not',
      labelNames: ['verdict'],
      registers,
    }),
    text: () => registry.metrics(),
  };
}
