// Tells the figures, the health and the traces what becomes of the questions to each part: database, calendar, embeddings, model.
import type { Core } from '../core.ts';
import type { Embedder } from '../model/embeddings.ts';
import type { LanguageModels } from '../model/language-model.ts';
import { watchQueries } from '../store/database.ts';
import type { HealthWatch } from './health.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { tracedCalendar, tracedModel } from './traced.ts';
import type { Traces } from './traces.ts';

/** Who is told. */
export interface Watchers {
  metrics: Metrics;
  health: HealthWatch;
  traces: Traces;
  log: Log;
}

/** Has every part tell from now on. */
export function watchParts(core: Core, told: Watchers): void {
  watchDatabase(core, told);
  watchCalendar(core, told);
  if (core.embedder !== null) watchEmbedder(core.embedder, told);
  if (core.tools.models !== null) watchModels(core.tools.models, told);
}

function watchDatabase({ database }: Core, { metrics, traces }: Watchers): void {
  watchQueries(database, ({ failed, milliseconds }) => {
    metrics.databaseSeconds.observe(milliseconds / 1_000);
    if (failed) metrics.databaseFaults.inc();
    traces.ended('database', { failed, milliseconds });
  });
}

function watchCalendar(core: Core, { metrics, health, traces }: Watchers): void {
  const trace = tracedCalendar(traces);
  core.watchCalendar?.(() => {
    const endTrace = trace();
    return (call) => {
      metrics.calendar.inc({ result: call });
      health.note('calendar', call === 'answered' || call === 'throttled');
      endTrace(call);
    };
  });
}

function watchEmbedder(embedder: Embedder, { metrics, health, log }: Watchers): void {
  embedder.watch((call) => {
    metrics.embeddings.inc({ result: call.result });
    health.note('model', call.result === 'answered');
    if (call.result === 'failed') {
      const { of, status, fault } = call;
      log.warn('embeddings failed', { kind: of, fault, ...(status === null ? {} : { status }) });
    }
  });
}

function watchModels(models: LanguageModels, { metrics, health, traces, log }: Watchers): void {
  models.watch(tracedModel(traces));
  models.watch({
    drafted: (verdict) => metrics.modelSentences.inc({ verdict }),
    called: (step) => {
      const stop = metrics.modelSeconds.startTimer({ step });
      return ({ result, tokens, cost, status, fault }) => {
        stop();
        if (result === 'answered') health.note('model', true);
        if (result === 'slow' || result === 'failed') health.note('model', false);
        metrics.modelCalls.inc({ step, result });
        metrics.modelTokens.inc({ step, direction: 'in' }, tokens.in);
        metrics.modelTokens.inc({ step, direction: 'out' }, tokens.out);
        metrics.modelCost.inc({ step }, cost);
        if (fault !== null)
          log.warn('model failed', { kind: `${step} ${result}`, fault, ...(status === null ? {} : { status }) });
      };
    },
  });
}
