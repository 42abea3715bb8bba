// Stands in for an OpenTelemetry collector: an HTTP server that takes traces as OTLP in JSON, and can be told to fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** How every request is answered: as it should be, with a status, or never. */
export type CollectorTrouble = null | { status: number } | 'silence';

export interface TakenSpan {
  traceId: string;
  spanId: string;
  /** Null for the whole that a trace is of. */
  parent: string | null;
  name: string;
  failed: boolean;
  attributes: Record<string, unknown>;
}

export interface FakeCollector {
  /** As in the settings. */
  url: string;
  /** Bodies as they came. */
  bodies: string[];
  headers: IncomingMessage['headers'][];
  trouble: CollectorTrouble;
  /** What has come so far. */
  spans(): TakenSpan[];
  stop(): Promise<void>;
}

const value = z.object({ stringValue: z.string().optional(), intValue: z.number().optional() });
const span = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z.string().optional(),
  name: z.string(),
  status: z.object({ code: z.number() }),
  attributes: z.array(z.object({ key: z.string(), value })),
});
const request = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});

/** Starts it on a free port. */
export async function startFakeCollector(): Promise<FakeCollector> {
  const server = createServer((incoming, response) => void take(incoming, response));
  const collector: FakeCollector = { url: '', bodies: [], headers: [], trouble: null, spans, stop };

  async function take(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    if (incoming.method !== 'POST' || incoming.url !== '/v1/traces') return void response.writeHead(404).end();
    collector.bodies.push(Buffer.concat(chunks).toString('utf8'));
    collector.headers.push(incoming.headers);
    const { trouble } = collector;
    if (trouble === 'silence') return;
    response.writeHead(trouble?.status ?? 200, { 'content-type': 'application/json' });
    response.end('{}');
  }

  function spans(): TakenSpan[] {
    return collector.bodies
      .flatMap((body) => request.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))
      .map(({ traceId, spanId, parentSpanId, name, status, attributes }) => ({
        traceId,
        spanId,
        parent: parentSpanId ?? null,
        name,
        failed: status.code === 2,
        attributes: Object.fromEntries(attributes.map(({ key, value: given }) => [key, Object.values(given)[0]])),
      }));
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return collector;
}
