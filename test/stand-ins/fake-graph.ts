// Stands in for Microsoft Graph: an HTTP server that checks requests as Graph would, keeps events, and can be told to fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next request (of the API, not of the sign-in) is answered. */
export type GraphTrouble =
  | { status: number; retryAfter?: string; body?: unknown }
  /** As it should be. */
  | 'none'
  | 'reset'
  /** Never. */
  | 'silence';

export interface FakeEvent {
  owner: string;
  subject: string;
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
  attendees: { emailAddress: { address: string } }[];
  isOnlineMeeting?: boolean;
  transactionId?: string;
  [field: string]: unknown;
}

/** A person as Entra has them. */
export interface FakeUser {
  id: string;
  displayName: string | null;
  mail: string | null;
  userPrincipalName: string | null;
  accountEnabled: boolean;
}

export interface FakeGraph {
  place: { graph: string; login: string };
  events: Map<string, FakeEvent>;
  cancelled: { id: string; comment: string }[];
  /** Busy times by address, as Graph tells them; events stand there by themselves. */
  schedules: Map<string, { status: string; start: string; end: string }[]>;
  /** Members by group. */
  groups: Map<string, FakeUser[]>;
  /** Members on a page. */
  pageSize: number;
  /** What an administrator has consented to. */
  permissions: Set<string>;
  /** Where the next page is said to be; null for where it is. */
  nextPageAt: string | null;
  /** Requests of the API that came, as `POST /users/…`. */
  requests: string[];
  signIns: number;
  troubles: GraphTrouble[];
  /** Every request of the API is answered with 503. */
  isDown: boolean;
  /** Keys given out before are refused from now on. */
  withdrawKeys(): void;
  stop(): Promise<void>;
}

export const app = {
  appId: '00000000-0000-4000-c000-000000000001',
  kind: 'secret' as const,
  secret: 'hemligt & långt',
  tenantId: '00000000-0000-4000-c000-000000000002',
};
const zones = new Set(['UTC', 'W. Europe Standard Time']);
const longestSchedule = 42 * 86_400_000;

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
const fault = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message } },
});

/** Starts the stand-in on a free port. */
export async function startFakeGraph(): Promise<FakeGraph> {
  let generation = 1;
  let made = 0;
  const server = createServer((request, response) => void take(request, response));
  const fake: FakeGraph = {
    place: { graph: '', login: '' },
    events: new Map(),
    cancelled: [],
    schedules: new Map(),
    groups: new Map(),
    pageSize: 999,
    permissions: new Set(['GroupMember.Read.All', 'User.Read.All']),
    nextPageAt: null,
    requests: [],
    signIns: 0,
    troubles: [],
    isDown: false,
    withdrawKeys: () => {
      generation += 1;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    let answer: Answer;
    if (path.startsWith('/login/')) answer = signIn(path, request, text);
    else {
      fake.requests.push(`${request.method} ${path.replace('/v1.0', '')}`);
      const trouble = fake.isDown ? { status: 503 } : fake.troubles.shift();
      if (trouble === 'silence') return;
      if (trouble === 'reset') return void request.socket.destroy();
      answer =
        trouble === undefined || trouble === 'none'
          ? api(path.replace('/v1.0', ''), request, text)
          : {
              status: trouble.status,
              body: trouble.body ?? { error: { code: 'trouble' } },
              headers: trouble.retryAfter === undefined ? {} : { 'retry-after': trouble.retryAfter },
            };
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  function signIn(path: string, request: IncomingMessage, text: string): Answer {
    fake.signIns += 1;
    const form = new URLSearchParams(text);
    const isRight =
      request.method === 'POST' &&
      path.split('?')[0] === `/login/${app.tenantId}/oauth2/v2.0/token` &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === app.appId &&
      form.get('client_secret') === app.secret &&
      form.get('scope') === `${new URL(fake.place.graph).origin}/.default`;
    return isRight
      ? { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: `key-${generation}` } }
      : { status: 401, body: { error: 'invalid_client' } };
  }

  function api(path: string, request: IncomingMessage, text: string): Answer {
    if (request.headers.authorization !== `Bearer key-${generation}`) return fault(401, 'InvalidAuthenticationToken');
    if (request.method !== 'GET' && !String(request.headers['content-type']).startsWith('application/json'))
      return fault(415, 'UnsupportedMediaType');
    const body = text === '' ? null : JSON.parse(text);
    const [, group, query] = /^\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user\?(.+)$/.exec(path) ?? [];
    if (group !== undefined && request.method === 'GET')
      return members(group, new URLSearchParams(query), request.headers);
    const [, user = '', rest = ''] = /^\/users\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const owner = decodeURIComponent(user);
    if (!owner.includes('@')) return fault(404, 'ErrorInvalidUser');
    if (rest === 'calendar/getSchedule' && request.method === 'POST') return schedule(body, request);
    if (rest === 'events' && request.method === 'POST') return createEvent(owner, body);
    const [, id = '', action] = /^events\/([^/]+)(?:\/(\w+))?$/.exec(rest) ?? [];
    const event = fake.events.get(decodeURIComponent(id));
    if (event === undefined || event.owner !== owner) return fault(404, 'ErrorItemNotFound');
    if (action === 'cancel' && request.method === 'POST') {
      if (typeof body?.comment !== 'string') return fault(400, 'BadRequest');
      fake.events.delete(decodeURIComponent(id));
      fake.cancelled.push({ id, comment: body.comment });
      return { status: 202 };
    }
    if (action === undefined && request.method === 'PATCH') {
      const why = wrongTimes(body);
      if (why !== null) return fault(400, 'ErrorInvalidRequest', why);
      Object.assign(event, body);
      return { status: 200, body: { id, ...event } };
    }
    return fault(405, 'MethodNotAllowed');
  }

  function members(group: string, query: URLSearchParams, headers: IncomingMessage['headers']): Answer {
    if (!fake.permissions.has('GroupMember.Read.All')) return fault(403, 'Authorization_RequestDenied');
    const list = fake.groups.get(group);
    if (list === undefined) return fault(404, 'Request_ResourceNotFound');
    // As Graph has it: a kind of member is an advanced query.
    if (headers.consistencylevel !== 'eventual' || query.get('$count') !== 'true')
      return fault(400, 'Request_UnsupportedQuery');
    const top = Number(query.get('$top') ?? '100');
    if (top > 999) return fault(400, 'Request_BadRequest', 'page size');
    const begin = Number(query.get('$skiptoken') ?? '0');
    const end = begin + Math.min(top, fake.pageSize);
    const chosen = (query.get('$select') ?? '').split(',');
    const value = list.slice(begin, end).map((user) => ({
      '@odata.type': '#microsoft.graph.user',
      ...Object.fromEntries(
        Object.entries(user)
          .filter(([field]) => chosen.includes(field))
          .map(([field, given]) => [field, field === 'id' || fake.permissions.has('User.Read.All') ? given : null]),
      ),
    }));
    query.set('$skiptoken', String(end));
    const next = `${fake.nextPageAt ?? fake.place.graph}/groups/${group}/transitiveMembers/microsoft.graph.user?${query}`;
    return {
      status: 200,
      body: { '@odata.count': list.length, value, ...(end < list.length ? { '@odata.nextLink': next } : {}) },
    };
  }

  function schedule(
    body: { schedules?: string[]; startTime?: Zoned; endTime?: Zoned },
    request: IncomingMessage,
  ): Answer {
    const { schedules = [], startTime, endTime } = body;
    if (schedules.length === 0 || schedules.length > 20) return fault(400, 'ErrorInvalidParameter', 'schedules');
    if (!isZoned(startTime) || !isZoned(endTime)) return fault(400, 'ErrorInvalidTime');
    const long = Date.parse(`${endTime.dateTime}Z`) - Date.parse(`${startTime.dateTime}Z`);
    if (long <= 0 || long > longestSchedule) return fault(400, 'ErrorInvalidParameter', 'longer than 42 days');
    const zone = /outlook\.timezone="([^"]+)"/.exec(String(request.headers.prefer ?? ''))?.[1] ?? 'UTC';
    const value = schedules.map((scheduleId) => {
      const own = [...fake.events.values()].filter(
        ({ owner, attendees }) =>
          owner === scheduleId || attendees.some(({ emailAddress }) => emailAddress.address === scheduleId),
      );
      const made = own.map(({ start, end }) => ({ status: 'busy', start: start.dateTime, end: end.dateTime }));
      const given = fake.schedules.get(scheduleId);
      const items = given === undefined && made.length === 0 ? undefined : [...(given ?? []), ...made];
      if (items === undefined) return { scheduleId, error: { responseCode: 'ErrorMailRecipientNotFound' } };
      const scheduleItems = items
        .filter(({ start, end }) => start < endTime.dateTime && startTime.dateTime < end)
        .map(({ status, start, end }) => ({
          status,
          start: { dateTime: `${start}.0000000`, timeZone: zone },
          end: { dateTime: `${end}.0000000`, timeZone: zone },
        }));
      return { scheduleId, scheduleItems };
    });
    return { status: 200, body: { value } };
  }

  function createEvent(owner: string, body: FakeEvent): Answer {
    const why = wrongTimes(body) ?? (typeof body.subject === 'string' ? null : 'subject');
    if (why !== null) return fault(400, 'ErrorInvalidRequest', why);
    const again = [...fake.events].find(
      ([, event]) => event.transactionId === body.transactionId && event.owner === owner,
    );
    if (again !== undefined) return { status: 200, body: shown(again[0], again[1]) };
    made += 1;
    const id = `AAMk=${made}`;
    fake.events.set(id, { ...body, owner });
    return { status: 201, body: shown(id, body) };
  }

  function shown(id: string, event: FakeEvent) {
    const joinUrl = `https://teams.example.invalid/l/meetup-join/${made}`;
    return { id, ...event, onlineMeeting: event.isOnlineMeeting === true ? { joinUrl } : null };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.place = { graph: `${base}/v1.0`, login: `${base}/login` };
  return fake;
}

interface Zoned {
  dateTime: string;
  timeZone: string;
}

function isZoned(value: Zoned | undefined): value is Zoned {
  return value !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value.dateTime) && zones.has(value.timeZone);
}

function wrongTimes({ start, end }: FakeEvent): string | null {
  if (!isZoned(start) || !isZoned(end)) return 'start or end is no time in a zone that Graph knows';
  return start.dateTime < end.dateTime ? null : 'the end is not after the start';
}
