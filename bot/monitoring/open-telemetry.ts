// Sends traces to an OpenTelemetry collector (OTLP over HTTP, as JSON). Loaded only where one is set. Nothing global is set and
// nothing is instrumented by itself: what is told is what bot/monitoring/traces.ts names.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Attributes,
  type Context,
  type HrTime,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TraceSettings } from '../config.ts';
import type { Outside } from '../core.ts';
import { describeFault, type Log } from './log.ts';
import { keptAttributes, noSpan, type SpanAttributes, type SpanName, type TraceSpan, type Traces } from './traces.ts';

/** Milliseconds for one sending with its repeats, and for all that is left when the bot stops. */
const patience = 3_000;
/** Of lines on traces that did not get through. */
const minutesBetweenLines = 10;

const kinds: Partial<Record<SpanName, SpanKind>> = {
  turn: SpanKind.SERVER,
  'messages.enqueue': SpanKind.CLIENT,
  'messages.claim': SpanKind.CLIENT,
  'messages.commit': SpanKind.CLIENT,
  'messages.record': SpanKind.CLIENT,
  database: SpanKind.CLIENT,
  embedding: SpanKind.CLIENT,
  model: SpanKind.CLIENT,
  calendar: SpanKind.CLIENT,
  post: SpanKind.CLIENT,
};

interface OpenSpan extends TraceSpan {
  context: Context;
}

/**
 * Starts telling. Spans wait in memory (2,048 at most, what is more is dropped) and are sent in the background, so that a
 * collector that is away, slow or refuses costs a turn nothing; `log` gets a line then, at most one in ten minutes.
 */
export function startTraces({ url, headers }: TraceSettings, { now, newId }: Outside, log: Log): Traces {
  const agent = new (url.startsWith('https:') ? HttpsAgent : HttpAgent)({ keepAlive: true });
  const exporter = new OTLPTraceExporter({
    url: `${url.replace(/\/$/, '')}/v1/traces`,
    headers,
    timeoutMillis: patience,
    httpAgentOptions: () => agent,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'trepart', 'service.instance.id': newId() }),
    spanProcessors: [new BatchSpanProcessor({ exporter: tellingOfFaults(exporter, now, log) })],
  });
  const tracer = provider.getTracer('trepart');
  const underWay = new AsyncLocalStorage<OpenSpan>();

  function begin(name: SpanName, attributes: SpanAttributes = {}, startTime = timeOf(now())): OpenSpan {
    const kind = kinds[name] ?? SpanKind.INTERNAL;
    const parent = underWay.getStore()?.context ?? ROOT_CONTEXT;
    const span = tracer.startSpan(name, { kind, startTime, attributes: named(attributes) }, parent);
    const open: OpenSpan = {
      context: trace.setSpan(ROOT_CONTEXT, span),
      traceId: span.spanContext().traceId,
      run: (work) => underWay.run(open, work),
      note: (more) => void span.setAttributes(named(more)),
      fail: () => void span.setStatus({ code: SpanStatusCode.ERROR }),
      end: () => span.end(timeOf(now())),
    };
    return open;
  }

  return {
    begin,
    beginPart: (name) => (underWay.getStore() === undefined ? noSpan : begin(name)),
    ended: (name, { failed, milliseconds }) => {
      if (underWay.getStore() === undefined) return;
      const span = begin(name, {}, timeOf(now().subtract({ microseconds: Math.round(milliseconds * 1_000) })));
      if (failed) span.fail();
      span.end();
    },
    current: () => underWay.getStore() ?? noSpan,
    stop: async () => {
      const limit = new AbortController();
      await Promise.race([
        provider.shutdown().catch(() => {}),
        delay(patience, undefined, { signal: limit.signal }).catch(() => {}),
      ]);
      limit.abort();
      // What is still being sent would keep the process alive.
      agent.destroy();
    },
  };
}

function named(attributes: SpanAttributes): Attributes {
  return Object.fromEntries(
    Object.entries(keptAttributes(attributes)).map(([name, value]) => [`trepart.${name}`, value]),
  );
}

function timeOf({ epochNanoseconds }: Temporal.Instant): HrTime {
  return [Number(epochNanoseconds / 1_000_000_000n), Number(epochNanoseconds % 1_000_000_000n)];
}

function tellingOfFaults(exporter: SpanExporter, now: () => Temporal.Instant, log: Log): SpanExporter {
  let quietUntil: Temporal.Instant | null = null;
  let lost = 0;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) {
          lost += spans.length;
          if (quietUntil === null || Temporal.Instant.compare(now(), quietUntil) >= 0) {
            const { error } = result;
            const status = error !== undefined && 'code' in error && typeof error.code === 'number' ? error.code : null;
            const fault = describeFault(error);
            log.warn('traces not sent', { count: lost, fault, ...(status === null ? {} : { status }) });
            quietUntil = now().add({ minutes: minutesBetweenLines });
            lost = 0;
          }
        }
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
