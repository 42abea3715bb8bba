// Microsoft Graph as the calendar: who is busy, and a meeting's event with its Teams link, made, moved and cancelled. With
// the app's own credentials (application permissions Calendars.ReadWrite; Microsoft Graph v1.0: getSchedule, event).
import { z } from 'zod';
import type { Stretch } from '../../dialogs/booking/slot.ts';
import type { Credentials } from '../config.ts';
import type { CalendarEntry, CalendarFault } from './calendars.ts';
import { defaultPause, graphTime, inOurZone, moment, pauseOf } from './graph-times.ts';

export interface GraphPlace {
  /** `https://graph.microsoft.com/v1.0`. */
  graph: string;
  /** `https://login.microsoftonline.com`. */
  login: string;
}

export const microsoft: GraphPlace = {
  graph: 'https://graph.microsoft.com/v1.0',
  login: 'https://login.microsoftonline.com',
};

export interface GraphEvent {
  id: string;
  /** The address of its Teams meeting. */
  joinUrl: string | null;
}

export interface GraphCalendar {
  /**
   * Busy times by e-mail address. Somebody whose calendar Graph cannot show is missing from it. Windows of any length are
   * asked for in pieces, since one question spans 42 days at most.
   */
  busy(
    emails: readonly string[],
    window: { from: Temporal.Instant; until: Temporal.Instant },
  ): Promise<{ kind: 'done'; busy: Map<string, Stretch[]> } | CalendarFault>;
  /** Makes an event in the first person's calendar; `act` makes the same event of a repeat. */
  create(entry: CalendarEntry, act: string): Promise<{ kind: 'done'; event: GraphEvent } | CalendarFault>;
  move(eventId: string, entry: CalendarEntry): Promise<{ kind: 'done' } | { kind: 'gone' } | CalendarFault>;
  /** Cancels it, with a note to those who were to come; one that is gone counts as cancelled. */
  cancel(eventId: string, owner: string, note: string): Promise<{ kind: 'done' } | CalendarFault>;
}

const mostDays = 40;
const mostSchedules = 20;
const patience = 8_000;

const token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const dateTime = z.object({ dateTime: z.string(), timeZone: z.string() });
const schedules = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      error: z.unknown().optional(),
      scheduleItems: z.array(z.object({ status: z.string(), start: dateTime, end: dateTime })).default([]),
    }),
  ),
});
const event = z.object({
  id: z.string().min(1),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

/** Connects to it; nothing is asked before the first use. */
export function connectGraph(
  { appId, password, tenantId }: Credentials,
  now: () => Temporal.Instant,
  place: GraphPlace = microsoft,
  wait = patience,
): GraphCalendar {
  let held: { text: string; until: number } | null = null;
  // After a "later" nothing is asked before its time: Graph counts what is sent meanwhile against the app.
  let quietUntil = 0;

  async function accessToken(): Promise<string | CalendarFault> {
    if (held !== null && now().epochMilliseconds < held.until) return held.text;
    const form = {
      client_id: appId,
      client_secret: password,
      scope: `${new URL(place.graph).origin}/.default`,
      grant_type: 'client_credentials',
    };
    const answer = await send(`${place.login}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    if ('kind' in answer) return answer;
    const read = token.safeParse(answer.body);
    if (answer.status !== 200 || !read.success)
      return { kind: 'refused', why: `the sign-in answered ${answer.status}` };
    held = { text: read.data.access_token, until: now().epochMilliseconds + (read.data.expires_in - 60) * 1_000 };
    return held.text;
  }

  async function send(url: string, request: RequestInit): Promise<{ status: number; body: unknown } | CalendarFault> {
    const pause = Math.ceil((quietUntil - now().epochMilliseconds) / 1_000);
    if (pause > 0) return { kind: 'later', seconds: pause, why: 'throttled' };
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { ...request, signal: AbortSignal.timeout(wait) });
      text = await response.text();
    } catch (fault) {
      const isSlow = fault instanceof Error && fault.name === 'TimeoutError';
      return { kind: 'later', seconds: defaultPause, why: isSlow ? 'slow' : 'down' };
    }
    if (response.status === 429 || response.status >= 500) {
      const seconds = pauseOf(response.headers.get('retry-after'), now());
      if (response.status === 429) quietUntil = now().epochMilliseconds + seconds * 1_000;
      return { kind: 'later', seconds, why: response.status === 429 ? 'throttled' : 'down' };
    }
    return { status: response.status, body: parsed(text) };
  }

  async function ask(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    isSecond = false,
  ): Promise<{ status: number; body: unknown } | CalendarFault> {
    const access = await accessToken();
    if (typeof access !== 'string') return access;
    const headers = {
      authorization: `Bearer ${access}`,
      'content-type': 'application/json',
      prefer: inOurZone,
    };
    const answer = await send(`${place.graph}${path}`, { method, headers, body: JSON.stringify(body) });
    if ('kind' in answer || answer.status !== 401 || isSecond) return answer;
    // A key that was withdrawn before its time: once more with a new one.
    held = null;
    return await ask(method, path, body, true);
  }

  return {
    busy: async (emails, window) => {
      const busy = new Map<string, Stretch[]>();
      const [first] = emails;
      if (first === undefined) return { kind: 'done', busy };
      for (const people of pieces(emails, mostSchedules)) {
        for (const part of parts(window)) {
          const answer = await ask('POST', `/users/${encodeURIComponent(first)}/calendar/getSchedule`, {
            schedules: people,
            startTime: graphTime(part.from),
            endTime: graphTime(part.until),
            availabilityViewInterval: 30,
          });
          if ('kind' in answer) return answer;
          const read = schedules.safeParse(answer.body);
          if (answer.status !== 200 || !read.success) return refused(answer.status);
          for (const { scheduleId, error, scheduleItems } of read.data.value) {
            if (error !== undefined && error !== null) continue;
            const own = people.find((email) => email.toLowerCase() === scheduleId.toLowerCase()) ?? scheduleId;
            const taken = scheduleItems.filter(({ status }) => status !== 'free' && status !== 'workingElsewhere');
            busy.set(own, [
              ...(busy.get(own) ?? []),
              ...taken.map(({ start, end }) => ({ from: moment(start), until: moment(end) })),
            ]);
          }
        }
      }
      return { kind: 'done', busy };
    },
    create: async (entry, act) => {
      const [owner = ''] = entry.people;
      // Graph answers a repeat of the same transactionId with the event that the first one made.
      const answer = await ask('POST', `/users/${encodeURIComponent(owner)}/events`, {
        ...eventOf(entry),
        ...(entry.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
        transactionId: act,
      });
      if ('kind' in answer) return answer;
      const read = event.safeParse(answer.body);
      if ((answer.status !== 201 && answer.status !== 200) || !read.success) return refused(answer.status);
      return { kind: 'done', event: { id: read.data.id, joinUrl: read.data.onlineMeeting?.joinUrl ?? null } };
    },
    move: async (eventId, entry) => {
      const [owner = ''] = entry.people;
      const path = `/users/${encodeURIComponent(owner)}/events/${encodeURIComponent(eventId)}`;
      const answer = await ask('PATCH', path, eventOf(entry));
      if ('kind' in answer) return answer;
      if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
      return answer.status === 200 ? { kind: 'done' } : refused(answer.status);
    },
    cancel: async (eventId, owner, note) => {
      const path = `/users/${encodeURIComponent(owner)}/events/${encodeURIComponent(eventId)}/cancel`;
      const answer = await ask('POST', path, { comment: note });
      if ('kind' in answer) return answer;
      return [202, 200, 404, 410].includes(answer.status) ? { kind: 'done' } : refused(answer.status);
    },
  };
}

function eventOf({ subject, text, from, until, place, people }: CalendarEntry): Record<string, unknown> {
  const [, ...others] = people;
  return {
    subject,
    body: { contentType: 'text', content: text },
    start: graphTime(from),
    end: graphTime(until),
    ...(place === null ? {} : { location: { displayName: place } }),
    attendees: others.map((address) => ({ emailAddress: { address }, type: 'required' })),
    allowNewTimeProposals: false,
  };
}

function refused(status: number): CalendarFault {
  return { kind: 'refused', why: `Graph answered ${status}` };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function pieces<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}

function parts({ from, until }: { from: Temporal.Instant; until: Temporal.Instant }) {
  const found: { from: Temporal.Instant; until: Temporal.Instant }[] = [];
  for (let begin = from; Temporal.Instant.compare(begin, until) < 0; ) {
    const longest = begin.add({ hours: mostDays * 24 });
    const end = Temporal.Instant.compare(longest, until) < 0 ? longest : until;
    found.push({ from: begin, until: end });
    begin = end;
  }
  return found;
}
