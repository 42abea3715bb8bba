// The figures that /metrics shows to Prometheus; labels never hold ids or text.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Readings, reminderStates } from '../store/upkeep/database-metrics.ts';
import { type Health, partNames } from './health.ts';

export interface Metrics {
  turns: Counter<'intent' | 'result'>;
  turnSeconds: Histogram;
  sent: Counter<'result'>;
  repeats: Counter;
  withheld: Counter<'kind' | 'result'>;
  mended: Counter<'from' | 'to'>;
  embeddings: Counter<'result'>;
  modelCalls: Counter<'step' | 'result'>;
  modelTokens: Counter<'step' | 'direction'>;
  modelCost: Counter<'step'>;
  modelSeconds: Histogram<'step'>;
  modelSentences: Counter<'verdict'>;
  calendar: Counter<'result'>;
  databaseSeconds: Histogram;
  databaseFaults: Counter;
  /** The text for Prometheus. What could not be read just now (null) is left out of it. */
  text(seen: { health: Health; readings: Readings | null }): Promise<string>;
}

/** Makes the registry with the process's default figures and ours. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const show = createShown(registers);
  return {
    ...turnFigures(registers),
    ...modelFigures(registers),
    ...partFigures(registers),
    text: ({ health, readings }) => {
      show(health, readings);
      return registry.metrics();
    },
  };
}

function turnFigures(registers: Registry[]) {
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
    mended: new Counter({
      name: 'trepart_readings_mended_total',
      help: 'Messages that were read wrongly, by the reading and by what somebody picked instead',
      labelNames: ['from', 'to'],
      registers,
    }),
    withheld: new Counter({
      name: 'trepart_withheld_total',
      help: 'Texts with personal data by kind: stopped, and disputed by a press on "that is not a person"',
      labelNames: ['kind', 'result'],
      registers,
    }),
  } satisfies Partial<Metrics>;
}

function modelFigures(registers: Registry[]) {
  return {
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
  } satisfies Partial<Metrics>;
}

function partFigures(registers: Registry[]) {
  return {
    embeddings: new Counter({
      name: 'trepart_embedding_requests_total',
      help: 'Requests to the embeddings endpoint by result: answered, failed',
      labelNames: ['result'],
      registers,
    }),
    calendar: new Counter({
      name: 'trepart_calendar_requests_total',
      help: 'Questions to Outlook by result: answered, refused, throttled, slow, down',
      labelNames: ['result'],
      registers,
    }),
    databaseSeconds: new Histogram({
      name: 'trepart_database_seconds',
      help: 'From a statement being handed to the database driver to its rows, without the wait for a connection',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    databaseFaults: new Counter({
      name: 'trepart_database_faults_total',
      help: 'Statements that the database did not carry out',
      registers,
    }),
  } satisfies Partial<Metrics>;
}

function createShown(registers: Registry[]): (health: Health, readings: Readings | null) => void {
  const up = new Gauge({
    name: 'trepart_part_up',
    help: 'Whether a part answers: 1 or 0; parts not set up, or not asked yet, are left out',
    labelNames: ['part'],
    registers,
  });
  const queue = new Gauge({
    name: 'trepart_queue_depth',
    help: 'What lies in the database: inbox (not answered), outbox (not sent), doubt (may have arrived), calendar (not told)',
    labelNames: ['queue'],
    registers,
  });
  const oldest = new Gauge({
    name: 'trepart_queue_oldest_seconds',
    help: 'How long the oldest of a queue has waited: inbox, outbox',
    labelNames: ['queue'],
    registers,
  });
  const reminders = new Gauge({
    name: 'trepart_reminders',
    help: 'Reminders in the ledger by state, as long as they are kept',
    labelNames: ['state'],
    registers,
  });
  const due = new Gauge({
    name: 'trepart_reminders_due',
    help: 'Reminders that are due and have not ended',
    registers,
  });
  const examples = new Gauge({
    name: 'trepart_saved_examples',
    help: 'Messages that people saved as examples: new, or labelled by an owner',
    labelNames: ['state'],
    registers,
  });
  return (health, readings) => {
    for (const gauge of [up, queue, oldest, reminders, due, examples]) gauge.reset();
    for (const part of partNames) {
      const { state } = health.parts[part];
      if (state === 'up' || state === 'down') up.set({ part }, state === 'up' ? 1 : 0);
    }
    if (readings === null) return due.remove();
    queue.set({ queue: 'inbox' }, readings.inbox);
    queue.set({ queue: 'outbox' }, readings.outbox);
    queue.set({ queue: 'doubt' }, readings.doubtful);
    queue.set({ queue: 'calendar' }, readings.untoldMeetings);
    oldest.set({ queue: 'inbox' }, readings.oldestUnanswered);
    oldest.set({ queue: 'outbox' }, readings.oldestUnsent);
    for (const state of reminderStates) reminders.set({ state }, readings.reminders[state]);
    due.set(readings.dueReminders);
    for (const state of ['new', 'labelled'] as const) examples.set({ state }, readings.examples[state]);
  };
}
