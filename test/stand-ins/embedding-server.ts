// An embeddings endpoint for tests: speaks the OpenAI protocol over HTTP, with vectors that anyone can work out.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request meets: a status, an answer that is none, a vector too many or of another length, nothing, half of it. */
export type EmbeddingTrouble =
  | { status: number; retryAfter?: number }
  | { body: string }
  | 'tooMany'
  | 'otherDimension'
  | 'notANumber'
  | 'silence'
  | 'half'
  | 'reset';

export interface EmbeddingServer {
  /** Its base URL, as in the settings. */
  url: string;
  /** The requests that came, in order: the texts they held and how they said who asks. */
  requests: { model: string; texts: string[]; authorization: string | undefined }[];
  /** What the next request meets; `always` until it is set to null. */
  troubles: EmbeddingTrouble[];
  always: EmbeddingTrouble | null;
  stop(): Promise<void>;
}

const dimension = 128;

/** Words that mean the same; everything else is as like as its letters are. */
const meanings = [/^(velociped|tvåhjuling|cykel|cyklar)/, /^(parkera|ställ)/, /^(källar|undervåning)/];

/** Each word is put on the places that its meaning, or its groups of three letters, come to. */
export function vectorOf(text: string): number[] {
  const vector = new Array<number>(dimension).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const meaning = meanings.findIndex((pattern) => pattern.test(word));
    const marks =
      meaning === -1 ? Array.from({ length: word.length }, (_, at) => `^${word}$`.slice(at, at + 3)) : [`#${meaning}`];
    for (const mark of marks) {
      const place = [...mark].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8191, 7) % dimension;
      vector[place] = (vector[place] ?? 0) + (meaning === -1 ? 0.2 : 2);
    }
  }
  return vector;
}

/** Starts it on a free port. */
export async function startEmbeddingServer(): Promise<EmbeddingServer> {
  const state: EmbeddingServer = { url: '', requests: [], troubles: [], always: null, stop };
  const server = createServer((request, response) => void take(request, response));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') return void response.writeHead(404).end();
    const { model, input, encoding_format } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (encoding_format !== 'float') return void response.writeHead(400).end();
    state.requests.push({ model, texts: input, authorization: request.headers.authorization });
    const trouble = state.troubles.shift() ?? state.always;
    if (trouble === 'silence') return;
    if (trouble === 'reset') return void request.socket.destroy();
    if (trouble !== null && typeof trouble === 'object' && 'status' in trouble) {
      const { status, retryAfter } = trouble;
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
      return void response.end(JSON.stringify({ error: { message: `no: ${input}`, code: `${input}` } }));
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    const body = trouble !== null && typeof trouble === 'object' ? trouble.body : answer(model, input, trouble);
    if (trouble === 'half') return void response.write(body.slice(0, 100));
    response.end(body);
  }

  function answer(model: string, texts: string[], trouble: EmbeddingTrouble | null): string {
    const given = trouble === 'tooMany' ? [...texts, 'en till'] : texts;
    const data = given.map((text, index) => {
      const vector: (number | null)[] = vectorOf(text);
      if (trouble === 'otherDimension') vector.pop();
      if (trouble === 'notANumber') vector[0] = null;
      return { object: 'embedding', index, embedding: vector };
    });
    // The protocol promises no order beside `index`.
    return JSON.stringify({
      object: 'list',
      model,
      data: data.reverse(),
      usage: { prompt_tokens: 0, total_tokens: 0 },
    });
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return state;
}
