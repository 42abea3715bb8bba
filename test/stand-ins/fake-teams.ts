// Stands in for the Teams service: an HTTP server that takes what the bot sends, and can be told to fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How the next request is answered: with a status, by breaking the connection, or never. */
export type Trouble =
  | { status: number; retryAfter?: number; said?: { code: string; message: string } }
  | 'reset'
  | 'silence';

export interface SentActivity {
  conversation: string;
  replyTo: string | null;
  /** Only the recipient sees it. */
  isTargeted: boolean;
  activity: {
    type: string;
    text?: string;
    id: string;
    attachments?: { content: unknown }[];
    entities?: Record<string, unknown>[];
    [key: string]: unknown;
  };
}

export interface FakeTeams {
  url: string;
  sent: SentActivity[];
  /** Requests that came, also those that were answered with trouble. */
  requests: number;
  /** How each of them said who asks; only of those that said so. */
  authorizations: string[];
  /** What the next requests meet, in order. */
  troubles: Trouble[];
  /** How many milliseconds it takes over each request. */
  slowness: number;
  /** Told of each activity when it has come. */
  onSent: (sent: SentActivity) => void;
  /** Resolves when the condition holds; rejects after fifty. */
  until(condition: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the stand-in on a free port. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const waiting = new Set<() => void>();
  const teams: FakeTeams = {
    url: '',
    sent: [],
    requests: 0,
    authorizations: [],
    troubles: [],
    slowness: 0,
    onSent: () => {},
    until,
    stop,
  };
  const server = createServer((request, response) => {
    void take(request, response).finally(() => {
      for (const check of waiting) check();
    });
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    teams.requests += 1;
    if (request.headers.authorization !== undefined) teams.authorizations.push(request.headers.authorization);
    if (teams.slowness > 0) await delay(teams.slowness);
    const trouble = teams.troubles.shift();
    if (trouble === 'reset') return void request.socket.destroy();
    if (trouble === 'silence') return;
    if (trouble !== undefined) {
      response.writeHead(
        trouble.status,
        trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) },
      );
      return void response.end(trouble.said === undefined ? undefined : JSON.stringify({ error: trouble.said }));
    }
    const [, conversation = '', replyTo = null] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?(?:\?.*)?$/.exec(request.url ?? '') ?? [];
    const id = `sent-${teams.sent.length + 1}`;
    const sent: SentActivity = {
      conversation: decodeURIComponent(conversation),
      replyTo: replyTo === null ? null : decodeURIComponent(replyTo),
      isTargeted: new URL(request.url ?? '', 'http://teams').searchParams.get('isTargetedActivity') === 'true',
      activity: { ...JSON.parse(Buffer.concat(chunks).toString('utf8')), id },
    };
    teams.sent.push(sent);
    teams.onSent(sent);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id }));
  }

  function until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        waiting.delete(check);
        reject(
          new Error(
            `Teams has waited fifty seconds; so far: ${JSON.stringify(teams.sent.map(({ activity }) => activity.text?.slice(0, 80)))}`,
          ),
        );
      }, 50_000);
      const check = () => {
        if (!condition()) return;
        clearTimeout(limit);
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  teams.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return teams;
}

type CardElement = {
  text?: string;
  title?: string;
  body?: CardElement[];
  items?: CardElement[];
  actions?: CardElement[];
};

/** What a person reads of a message: its text, and the texts and buttons of its cards. */
export function shownText({ text = '', attachments = [] }: SentActivity['activity']): string {
  const read = (element: CardElement): string[] => [
    element.text ?? element.title ?? '',
    ...[...(element.body ?? []), ...(element.items ?? []), ...(element.actions ?? [])].flatMap(read),
  ];
  return [text, ...attachments.flatMap(({ content }) => read(content as CardElement))].join('\n');
}

/** A button of a card, as it comes back when it is pressed. */
export interface CardButton {
  verb: string;
  data: Record<string, unknown>;
}

/** The buttons of a message's first card, in order. */
export function buttons({ attachments = [] }: SentActivity['activity']): CardButton[] {
  const read = (element: CardElement & Partial<CardButton>): CardButton[] => [
    ...(element.verb === undefined ? [] : [{ verb: element.verb, data: element.data ?? {} }]),
    ...[...(element.body ?? []), ...(element.items ?? []), ...(element.actions ?? [])].flatMap(read),
  ];
  return read((attachments[0]?.content ?? {}) as CardElement);
}
