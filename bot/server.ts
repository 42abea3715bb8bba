// The HTTP server: the messages' door, health, readiness and figures. Its one catch turns any fault into a plain status.
import { createServer, type Next, type Request, type Response, type Server } from 'restify';
import { wordingOf } from '../dialogs/turn.ts';
import { isLoopback } from './config.ts';
import type { DeskResponse } from './desk/desk.ts';
import { type DeskRequest, readCookies, readForm } from './desk/request.ts';
import { spokenAnswer } from './messages/click-answers.ts';
import { readBody } from './messages/request-body.ts';
import type { Health } from './monitoring/health.ts';
import { describeFault, type Log } from './monitoring/log.ts';
import { filePath } from './statistics/figures-file.ts';
import type { HttpAnswer } from './teams/host.ts';

export interface ServerParts {
  receive(authorization: string, body: unknown): Promise<HttpAnswer>;
  /** How the bot and its parts are. */
  health(): Promise<Health>;
  /** False from the moment that the bot is being stopped. */
  takesMore(): boolean;
  metrics(): Promise<string>;
  /** The file behind a signed address, or why there is none. */
  file(
    address: URLSearchParams,
  ): Promise<{ status: 200; name: string; text: string } | { status: 403; sentence: string }>;
  /** Answers everything below `/desk`. */
  desk(request: DeskRequest): Promise<DeskResponse>;
  /** What a signed address opens, null when it is none of ours or has run out. */
  openLink(path: string): Promise<{ type: string; body: string; fileName: string | null } | null>;
  log: Log;
  /** In local mode only requests addressed to this machine by a loopback name are served. */
  localOnly: boolean;
}

export interface RunningServer {
  port: number;
  /** Stops taking requests and waits for those under way. */
  stop(): Promise<void>;
}

/** Longer than the proxies before us keep theirs, so that none of them sends a request into a closing connection. */
const keepAliveMilliseconds = 75_000;

const tooLarge: HttpAnswer = { status: 200, body: spokenAnswer(wordingOf('sv').unsupported.clickTooLarge) };

/** Starts listening; rejects with the system's fault when the port or address cannot be had. Port 0 takes any free one. */
export async function startServer(host: string, port: number, parts: ServerParts): Promise<RunningServer> {
  const server = createServer({ name: 'trepart', maxParamLength: 200 });
  server.server.headersTimeout = 10_000;
  server.server.requestTimeout = 20_000;
  server.server.keepAliveTimeout = keepAliveMilliseconds;
  if (parts.localOnly) server.pre(refuseOtherNames);
  server.post('/api/messages', takeMessages(parts));
  addHealth(server, parts);
  server.get('/l/*', openLinks(parts));
  server.get(filePath, sendFiles(parts));
  for (const path of ['/desk', '/desk/*']) {
    server.get(path, showDesk(parts));
    server.post(path, showDesk(parts));
  }
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.server.closeIdleConnections();
        server.close(() => resolve());
        setTimeout(() => server.server.closeAllConnections(), 5_000).unref();
      }),
  };
}

// A web page elsewhere could otherwise reach the local bot through a name of its own that points here.
function refuseOtherNames(request: Request, response: Response, next: Next): void {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (isLoopback(name)) next();
  else {
    response.send(403, { error: 'Without credentials the bot answers only on this machine.' });
    next(false);
  }
}

type Handler = (request: Request, response: Response) => Promise<void>;

/** A fault of the handler is logged, and answered with one sentence. */
function orSay(error: string, log: Log, handler: Handler): Handler {
  return async (request, response) => {
    try {
      await handler(request, response);
    } catch (fault) {
      log.error('request failed', { fault: describeFault(fault) });
      response.send(503, { error });
    }
  };
}

function takeMessages({ receive, log }: ServerParts): Handler {
  return orSay('The bot cannot take messages just now.', log, async (request, response) => {
    const read = await readBody(request, tooLarge);
    if ('refused' in read) {
      // What was not read must not be taken for the next request on the same connection.
      if (!read.isRead) response.setHeader('connection', 'close');
      return void response.send(read.refused.status, read.refused.body);
    }
    const answer = await receive(request.headers.authorization ?? '', read.body);
    if (answer.body === undefined) {
      response.writeHead(answer.status);
      return void response.end();
    }
    response.send(answer.status, answer.body);
  });
}

function addHealth(server: Server, { health, metrics, takesMore, log }: ServerParts): void {
  server.get('/healthz', async (_request, response) => void response.send(200, { status: 'alive' }));
  server.get('/readyz', async (_request, response) => {
    if (!takesMore()) return void response.send(503, { status: 'stopping' });
    const { status } = await health();
    if (status === 'down') log.warn('not ready');
    response.send(status === 'down' ? 503 : 200, { status: status === 'down' ? 'not ready' : 'ready' });
  });
  server.get('/health', async (_request, response) => {
    const seen = await health();
    response.send(seen.status === 'down' ? 503 : 200, seen);
  });
  server.get('/metrics', async (_request, response) => {
    const text = await metrics();
    response.sendRaw(200, text, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

const unkept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function openLinks({ openLink, log }: ServerParts): Handler {
  return orSay('The address cannot be opened just now.', log, async (request, response) => {
    const opened = await openLink(request.getPath());
    if (opened === null) return void response.send(404, { error: 'This address is not valid, or has run out.' });
    const { type, body, fileName } = opened;
    response.sendRaw(200, body, {
      ...unkept,
      'content-type': type,
      'referrer-policy': 'no-referrer',
      ...(fileName === null ? {} : { 'content-disposition': `attachment; filename="${fileName}"` }),
    });
  });
}

function sendFiles({ file, log }: ServerParts): Handler {
  return orSay('The file cannot be made just now.', log, async (request, response) => {
    const found = await file(new URL(request.url ?? '', 'http://host').searchParams);
    if (found.status === 403)
      return void response.sendRaw(403, found.sentence, { ...unkept, 'content-type': 'text/plain; charset=utf-8' });
    response.sendRaw(200, found.text, {
      ...unkept,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${found.name}"`,
    });
  });
}

function showDesk({ desk, log }: ServerParts): Handler {
  return orSay('The desk cannot be opened just now.', log, async (request, response) => {
    const method = request.method === 'POST' ? 'POST' : 'GET';
    const address = new URL(request.url ?? '/', 'http://host');
    let isRead = method === 'GET';
    const { host = '', origin = null, cookie = '' } = request.headers;
    const answer = await desk({
      method,
      path: address.pathname.replace(/(?<=.)\/$/, ''),
      query: address.searchParams,
      readForm: async (bounds) => {
        const form = await readForm(request, bounds);
        isRead = form !== null;
        return form;
      },
      cookies: readCookies(cookie),
      host,
      origin: typeof origin === 'string' ? origin : null,
      acceptsLanguages: request.headers['accept-language'] ?? '',
    });
    // What was not read must not be taken for the next request on the same connection.
    response.writeHead(answer.status, isRead ? answer.headers : { ...answer.headers, connection: 'close' });
    response.end(answer.body);
  });
}
