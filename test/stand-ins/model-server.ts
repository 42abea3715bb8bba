// A language model for tests, as a process of its own: speaks the OpenAI chat protocol over HTTP and says what its script tells it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** A piece of a draft: a text, or the n-th sentence of an excerpt as it was given (`p1.0`). */
export interface ScriptedPiece {
  text?: string;
  from?: string;
  english?: string;
  passages?: string[];
}

/** What one kind of request is answered with. `pause`: milliseconds before the first sign, `each` before each piece. */
export type ScriptedAnswer = { pause?: number; each?: number } & (
  | { kind: 'draft'; pieces: ScriptedPiece[]; answers: string }
  | { kind: 'read'; intent: string; question: string; metric?: string; groupBy?: string }
  | { kind: 'judge'; supported: boolean }
  /** Raw content, whatever was asked for. */
  | { kind: 'content'; text: string; times?: number }
  /** A call of a tool that nobody has offered. */
  | { kind: 'tool'; name: string; arguments: string }
  | { kind: 'refusal' }
  | { kind: 'status'; status: number; retryAfter?: number; times?: number }
  | { kind: 'body'; body: string }
  | { kind: 'half' | 'silence' | 'reset' | 'empty' }
);

/** Answers by what is asked for; what the script does not name is answered with the first sentences of the first excerpt. */
export type Script = Partial<Record<'read' | 'draft' | 'judge', ScriptedAnswer>>;

export interface LoggedRequest {
  step: 'read' | 'draft' | 'judge';
  model: string;
  authorization: string | undefined;
  apiKey: string | undefined;
  system: string;
  user: string;
}

const honest: Required<Script> = {
  read: { kind: 'read', intent: 'outOfScope', question: '' },
  draft: {
    kind: 'draft',
    pieces: [
      { from: 'p1.0', passages: ['p1'] },
      { from: 'p1.1', passages: ['p1'] },
    ],
    answers: 'whole',
  },
  judge: { kind: 'judge', supported: true },
};

let script: Script = {};
let answered = 0;
const log: LoggedRequest[] = [];

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  if (request.url === '/script') {
    script = JSON.parse(body);
    answered = 0;
    log.length = 0;
    return void response.end();
  }
  if (request.url === '/log') return void response.end(JSON.stringify(log));
  if (request.method === 'POST' && request.url?.split('?')[0] === '/login/tenant/oauth2/v2.0/token')
    return void response.end(
      JSON.stringify({ access_token: `token for ${new URLSearchParams(body).get('client_id')}`, expires_in: 3600 }),
    );
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end();
  const { model, messages, response_format, stream } = JSON.parse(body);
  const properties = response_format?.json_schema?.schema?.properties ?? {};
  const step = 'pieces' in properties ? 'draft' : 'supported' in properties ? 'judge' : 'read';
  const [system, user] = messages.map((message: { content: string }) => message.content);
  const { authorization, 'api-key': apiKey } = request.headers;
  log.push({ step, model, authorization, apiKey: typeof apiKey === 'string' ? apiKey : undefined, system, user });
  if (stream !== true) return void response.writeHead(400).end();
  await answer(
    script[step] ?? honest[step],
    { user, isEnglish: 'english' in (properties.pieces?.items?.properties ?? {}) },
    request,
    response,
  );
}

async function answer(
  said: ScriptedAnswer,
  { user, isEnglish }: { user: string; isEnglish: boolean },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  answered += 1;
  if (said.pause !== undefined) await delay(said.pause);
  switch (said.kind) {
    case 'silence':
      return;
    case 'reset':
      return void request.socket.destroy();
    case 'status': {
      if (said.times !== undefined && answered > said.times)
        return await answer(honest.draft, { user, isEnglish }, request, response);
      const { status, retryAfter } = said;
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
      return void response.end(JSON.stringify({ error: { message: `no: ${user}`, code: 'no' } }));
    }
    case 'body':
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return void response.end(said.body);
    case 'empty':
      return finish(begin(response));
    case 'half':
      return void write(begin(response), { content: '{"pieces":[{"sentence":"Halv' });
    case 'refusal':
      write(begin(response), { refusal: 'No.' });
      return finish(response);
    case 'tool':
      write(begin(response), {
        tool_calls: [
          { index: 0, id: 'call', type: 'function', function: { name: said.name, arguments: said.arguments } },
        ],
      });
      return finish(response, 'tool_calls');
    case 'content':
      begin(response);
      for (let times = said.times ?? 1; times > 0 && !response.destroyed; times -= 1) {
        const hasRoom = write(response, { content: said.text });
        // Whoever has gone away takes no more.
        while (!hasRoom && response.writableNeedDrain && !response.destroyed) await delay(5);
      }
      return finish(response);
    case 'read': {
      const { intent, question, metric = null, groupBy = null } = said;
      write(begin(response), { content: JSON.stringify({ intent, question, metric, groupBy }) });
      return finish(response);
    }
    case 'judge':
      write(begin(response), { content: JSON.stringify({ supported: said.supported }) });
      return finish(response);
    case 'draft': {
      begin(response);
      write(response, { content: '{"pieces":[' });
      for (const [place, piece] of said.pieces.entries()) {
        if (said.each !== undefined) await delay(said.each);
        const text = JSON.stringify(pieceOf(piece, user, isEnglish));
        // In small parts, as a model writes.
        for (let at = 0; at < text.length; at += 25)
          write(response, { content: `${at === 0 && place > 0 ? ',' : ''}${text.slice(at, at + 25)}` });
      }
      write(response, { content: `],"answers":"${said.answers}"}` });
      return finish(response);
    }
  }
}

function pieceOf({ text, from, english, passages = [] }: ScriptedPiece, user: string, isEnglish: boolean) {
  const sentence = text ?? sentenceOf(user, from ?? 'p1.0');
  return isEnglish ? { swedish: sentence, english: english ?? sentence, passages } : { sentence, passages };
}

/** A sentence of an excerpt, read out of the request as a model would. */
function sentenceOf(user: string, from: string): string {
  const [name = '', number = '0'] = from.split('.');
  const block = new RegExp(`<<<(\\w+) \\S+ ${name} [^\\n]*\\n([\\s\\S]*?)\\n\\1>>>`).exec(user)?.[2] ?? '';
  const found = block.replaceAll('\n', ' ').split(/(?<=[.!?]) (?=\p{Lu})/u);
  return found[Number(number)] ?? '';
}

function begin(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function write(response: ServerResponse, delta: Record<string, unknown>): boolean {
  const chunk = {
    id: 'chat',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: null }],
  };
  return response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

function finish(response: ServerResponse, reason = 'stop'): void {
  if (response.destroyed) return;
  const last = { id: 'chat', object: 'chat.completion.chunk', created: 0, model: 'scripted' };
  response.write(`data: ${JSON.stringify({ ...last, choices: [{ index: 0, delta: {}, finish_reason: reason }] })}\n\n`);
  response.write(
    `data: ${JSON.stringify({ ...last, choices: [], usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 } })}\n\n`,
  );
  response.end('data: [DONE]\n\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = createServer((request, response) => void take(request, response).catch(() => response.destroy()));
  server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
  // Whoever started it holds the other end.
  process.stdin.on('end', () => process.exit()).resume();
}
