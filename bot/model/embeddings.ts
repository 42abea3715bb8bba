// Asks an OpenAI-style endpoint for vectors. What goes wrong there is null here, and an endpoint that fails is left alone.
import { z } from 'zod';
import { unitVector } from '../../knowledge/search/dense.ts';
import type { EmbeddingSettings } from '../config.ts';
import { askedPause, createBreaker, kindOfFault, statusOfFault } from './breaker.ts';
import { clientOptions } from './client-options.ts';

/** How one request ended; `fault` is its class. */
export type EmbeddingCall =
  | { result: 'answered' }
  | { result: 'failed'; of: TextKind; status: number | null; fault: string };

/** Questions must be answered at once, passages can wait; each kind is left alone by itself. */
export type TextKind = 'question' | 'passages';

export interface Embedder {
  model: string;
  /**
   * The texts' vectors in order, each of length 1 and, when that is given, of the `dimension`. Null when the endpoint
   * does not give them in time or gives anything else, when `stop` says so, and without asking for a while after
   * three failures in a row.
   */
  embed(of: TextKind, texts: string[], dimension: number | null, stop?: AbortSignal): Promise<Float32Array[] | null>;
  /** Has every request that was made told to `listener`. */
  watch(listener: (call: EmbeddingCall) => void): void;
}

const timeLimits: Record<TextKind, number> = { question: 800, passages: 30_000 };
const rest = { mostFailures: 3, pauseSeconds: 60 };

const answer = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()) })),
});

/** Connects to the endpoint; nothing is sent before the first `embed`. */
export async function createEmbedder(
  { url, model, key }: EmbeddingSettings,
  now: () => Temporal.Instant,
): Promise<Embedder> {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI({
    baseURL: url,
    // The client wants a key also where the server has none; then no header is sent.
    apiKey: key ?? 'none',
    ...(key === null ? { defaultHeaders: { authorization: null } } : {}),
    ...clientOptions,
  });
  const circuits = { question: createBreaker(rest, now), passages: createBreaker(rest, now) };
  const listeners: ((call: EmbeddingCall) => void)[] = [];
  const tell = (call: EmbeddingCall) => {
    for (const listener of listeners) listener(call);
  };

  return {
    model,
    watch: (listener) => void listeners.push(listener),
    embed: async (of, texts, dimension, stop) => {
      const circuit = circuits[of];
      if (!circuit.mayAsk()) return null;
      const limit = AbortSignal.timeout(timeLimits[of]);
      try {
        const response = await client.embeddings.create(
          { model, input: texts, encoding_format: 'float' },
          { signal: stop === undefined ? limit : AbortSignal.any([limit, stop]) },
        );
        const vectors = readVectors(response, texts.length, dimension);
        circuit.succeeded();
        tell({ result: 'answered' });
        return vectors;
      } catch (fault) {
        if (stop?.aborted === true) {
          circuit.dropped();
          return null;
        }
        circuit.failed(askedPause(fault));
        tell({ result: 'failed', of, status: statusOfFault(fault), fault: kindOfFault(fault) });
        return null;
      }
    },
  };
}

/** Throws when what came is not one usable vector for each text. */
function readVectors(response: unknown, count: number, dimension: number | null): Float32Array[] {
  const { data } = answer.parse(response);
  const ordered = data.toSorted((a, b) => a.index - b.index);
  const vectors = ordered.map(({ embedding }) => unitVector(embedding)).filter((vector) => vector !== null);
  const length = dimension ?? vectors[0]?.length ?? 0;
  const isWhole = vectors.length === count && ordered.every(({ index }, place) => index === place);
  if (!isWhole || vectors.some((vector) => vector.length !== length)) {
    throw new Error(`Expected ${count} vectors of one dimension from the embeddings endpoint and got something else.`);
  }
  return vectors;
}
