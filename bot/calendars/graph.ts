// Microsoft Graph as the calendar: who is busy, and a meeting's event with its Teams link, made, moved and cancelled. With
// the app's own credentials (application permissions Calendars.ReadWrite; Microsoft Graph v1.0: getSchedule, event).
import { z } from 'zod';
import type { Stretch } from '../../dialogs/meetings/slot.ts';
import type { Credentials } from '../credentials.ts';
import {
  createGraphClient,
  type GraphClient,
  type GraphPlace,
  type GraphRequest,
  microsoft,
} from '../entra/graph-client.ts';
import type { CalendarEntry, CalendarFault } from './calendars.ts';
import { graphTime, inOurZone, moment } from './graph-times.ts';

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
  /** Makes an event in the first person's calendar; `idempotencyKey` makes the same event of a repeat. */
  create(entry: CalendarEntry, idempotencyKey: string): Promise<{ kind: 'done'; event: GraphEvent } | CalendarFault>;
  move(eventId: string, entry: CalendarEntry): Promise<{ kind: 'done' } | { kind: 'gone' } | CalendarFault>;
  /** Cancels it, with a note to those who were to come; one that is gone counts as cancelled. */
  cancel(eventId: string, owner: string, note: string): Promise<{ kind: 'done' } | CalendarFault>;
}

const mostDays = 40;
const mostSchedules = 20;
const patience = 8_000;

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
  credentials: Credentials,
  now: () => Temporal.Instant,
  place: GraphPlace = microsoft,
  wait = patience,
): GraphCalendar {
  const client = createGraphClient(credentials, now, place, wait);
  const ask: Ask = (method, path, body) => client.ask({ method, path, body, headers: { prefer: inOurZone } });
  return {
    busy: (emails, window) => busy(ask, emails, window),
    create: async (entry, idempotencyKey) => {
      const [owner = ''] = entry.people;
      // Graph answers a repeat of the same transactionId with the event that the first one made.
      const answer = await ask('POST', `/users/${encodeURIComponent(owner)}/events`, {
        ...eventOf(entry),
        ...(entry.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
        transactionId: idempotencyKey,
      });
      if ('kind' in answer) return answer;
      const read = event.safeParse(answer.body);
      if ((answer.status !== 201 && answer.status !== 200) || !read.success) return refused(answer.status);
      return { kind: 'done', event: { id: read.data.id, joinUrl: read.data.onlineMeeting?.joinUrl ?? null } };
    },
    move: async (eventId, entry) => {
      const [owner = ''] = entry.people;
      const answer = await ask('PATCH', eventPath(owner, eventId), eventOf(entry));
      if ('kind' in answer) return answer;
      if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
      return answer.status === 200 ? { kind: 'done' } : refused(answer.status);
    },
    cancel: async (eventId, owner, note) => {
      const answer = await ask('POST', `${eventPath(owner, eventId)}/cancel`, { comment: note });
      if ('kind' in answer) return answer;
      return [202, 200, 404, 410].includes(answer.status) ? { kind: 'done' } : refused(answer.status);
    },
  };
}

type Ask = (method: GraphRequest['method'], path: string, body: unknown) => ReturnType<GraphClient['ask']>;

async function busy(
  ask: Ask,
  ...[emails, window]: Parameters<GraphCalendar['busy']>
): ReturnType<GraphCalendar['busy']> {
  const found = new Map<string, Stretch[]>();
  const [first] = emails;
  if (first === undefined) return { kind: 'done', busy: found };
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
      for (const schedule of read.data.value) {
        if (schedule.error !== undefined && schedule.error !== null) continue;
        const email = people.find((each) => isSameAddress(each, schedule.scheduleId)) ?? schedule.scheduleId;
        found.set(email, [...(found.get(email) ?? []), ...takenIn(schedule)]);
      }
    }
  }
  return { kind: 'done', busy: found };
}

function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function takenIn({ scheduleItems }: z.infer<typeof schedules>['value'][number]): Stretch[] {
  const taken = scheduleItems.filter(({ status }) => status !== 'free' && status !== 'workingElsewhere');
  return taken.map(({ start, end }) => ({ from: moment(start), until: moment(end) }));
}

function eventPath(owner: string, eventId: string): string {
  return `/users/${encodeURIComponent(owner)}/events/${encodeURIComponent(eventId)}`;
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
