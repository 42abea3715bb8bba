// What some days bring somebody: what is overdue and due, whom they meet, what waits for their answer; for a manager, how many of each.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import { isOnOrBefore } from '../deadlines/deadlines.ts';
import { listDeadlines, plainFrame } from '../deadlines/list.ts';
import type { View } from '../deadlines/turn.ts';
import { meetingItem, sessionsToRecord } from '../meetings/list.ts';
import { isBefore as isEarlier, type Meeting } from '../meetings/meeting.ts';
import type { BookedSession, KnownMeeting } from '../meetings/ports.ts';
import { sessionItem } from '../meetings/sessions/attendance.ts';
import { details } from '../meetings/turn.ts';
import type { ListGroup, ListItem, Reply } from '../reply.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { dayInStockholm, stockholm } from '../working-time/stockholm.ts';
import type { CaseTurn } from './turn.ts';

/** Days in a row, both included. */
export interface Days {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** What there is. What is overdue, waits or is to be recorded counts for today only, also as one of several days. */
export interface Day {
  days: Days;
  overdue: OpenDeadline[];
  due: OpenDeadline[];
  meetings: KnownMeeting[];
  sessions: BookedSession[];
  /** Meetings that wait for an answer of the person or the applicant. */
  waiting: KnownMeeting[];
  /** Meetings that need another time. */
  expired: KnownMeeting[];
  /** Meetings that are over and of which nobody has said whether the person came. */
  unrecorded: KnownMeeting[];
  /** The same of group information, for the coaches who held it. */
  unrecordedSessions: BookedSession[];
}

/** So far ahead answers may be awaited, and so far back may attendance be missing. */
const [daysAhead, daysBack] = [60, 14];

/** Reads what the days bring. */
export async function readDay(turn: CaseTurn, days: Days): Promise<Day> {
  const { meetings, caller, now } = turn.meetings;
  const [from, until] = [startOf(days.from), startOf(days.to.add({ days: 1 }))];
  const at = now.toInstant();
  const around = { from: at.subtract({ hours: 24 * daysBack }), until: at.add({ hours: 24 * daysAhead }) };
  const window = {
    from: isEarlier(from, around.from) ? from : around.from,
    until: isEarlier(around.until, until) ? until : around.until,
  };
  const { today } = turn.deadlines;
  const isToday = isOnOrBefore(days.from, today) && isOnOrBefore(today, days.to);
  const [all, met, sessions, unrecordedSessions] = await Promise.all([
    turn.deadlines.deadlineStore.openDeadlines(caller, 'own'),
    meetings.meetingsOf(caller, window),
    meetings.sessionsOf(caller, { from, until }),
    isToday ? sessionsToRecord(turn.meetings, at) : [],
  ]);
  const open = all.filter(({ snoozedUntil }) => snoozedUntil === null || isOnOrBefore(snoozedUntil, today));
  const isWithin = (date: Temporal.PlainDate) => isOnOrBefore(days.from, date) && isOnOrBefore(date, days.to);
  const ofToday = (test: (known: KnownMeeting) => boolean) => (isToday ? met.filter(test) : []);
  return {
    days,
    overdue: isToday ? open.filter(({ due }) => isBefore(due, today)) : [],
    due: open.filter(({ due }) => !isBefore(due, today) && isWithin(due)),
    meetings: met.filter(({ meeting }) => isKept(meeting) && isWithin(dayInStockholm(meeting.slot.from))),
    sessions,
    waiting: ofToday(
      ({ actor, meeting }) => actor !== null && waitsFor(actor, meeting) && isEarlier(at, meeting.slot.from),
    ),
    expired: ofToday(
      ({ actor, meeting }) => actor !== null && (meeting.state === 'expired' || meeting.state === 'declined'),
    ),
    unrecordedSessions,
    unrecorded: ofToday(
      ({ actor, meeting }) => actor !== null && meeting.state === 'booked' && !isEarlier(at, meeting.slot.until),
    ),
  };
}

function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(stockholm).toInstant();
}

function isKept({ state }: Meeting): boolean {
  return state !== 'declined' && state !== 'expired';
}

function waitsFor(actor: 'coach' | 'caseworker', { state, answers }: Meeting): boolean {
  if (state !== 'held' && state !== 'proposed') return false;
  return answers[actor] === 'waiting' || (actor === 'caseworker' && answers.applicant === 'waiting');
}

/** The cases of what there is, in the order in which they are shown. */
export function casesIn({ overdue, due, meetings, sessions, waiting }: Day): string[] {
  return [
    ...[...overdue, ...due].map(({ caseId }) => caseId),
    ...[...meetings, ...waiting].map(({ meeting }) => meeting.caseId),
    ...sessions.flatMap(({ seats }) => seats.map(({ caseId }) => caseId)),
  ];
}

/** Shows it to who does it: to coaches what is due first, to caseworkers whom they meet. With `isUrgent` the first line says what comes first. */
export function showDay(turn: CaseTurn, day: Day, isUrgent: boolean): Reply {
  const { words } = turn;
  const { from, to } = day.days;
  const parts = partsOf(turn, day);
  if (parts.length === 0) return { kind: 'notice', text: words.nothingOn(from, to, turn.deadlines.today) };
  const { groups, notes } = dueGroups(turn, day);
  const met = [...meetingGroups(turn, day), ...waitingGroups(turn, day)];
  const title = words.dayTitle(from, to, parts);
  const first = isUrgent ? mostUrgent(turn, day) : null;
  return {
    kind: 'list',
    title: first ?? title,
    text: first === null ? '' : title,
    groups: turn.meetings.caller.role === 'caseworker' ? [...met, ...groups] : [...groups, ...met],
    sources: [],
    actions: [],
    notes,
  };
}

/** The case of what comes first; null where nothing presses. */
export function urgentCase(day: Day): string | null {
  return firstDue(day)?.caseId ?? firstWaiting(day)?.meeting.caseId ?? null;
}

function firstDue({ overdue, due }: Day): OpenDeadline | undefined {
  return [overdue.filter(isPlan), overdue, due.filter(isPlan), due].flat()[0];
}

function firstWaiting({ expired, waiting }: Day): KnownMeeting | undefined {
  return [...expired, ...waiting][0];
}

/** The first of what is overdue or due, else of what waits, as a sentence; null where nothing presses. */
function mostUrgent({ words, deadlines: { words: due, today } }: CaseTurn, day: Day): string | null {
  const first = firstDue(day);
  if (first !== undefined) return words.mostUrgent(first.caseId, due.kinds[first.kind], due.due(first.due, today));
  const waiting = firstWaiting(day);
  return waiting === undefined
    ? null
    : words.urgentMeeting(waiting.meeting.caseId, waiting.meeting.state === 'expired');
}

function isPlan({ kind }: OpenDeadline): boolean {
  return kind === 'jobPlan';
}

function partsOf({ words: { counts } }: CaseTurn, day: Day): string[] {
  const isOne = day.days.from.equals(day.days.to);
  const some = (things: readonly unknown[], told: (count: number) => string) =>
    things.length === 0 ? [] : [told(things.length)];
  return [
    ...some(day.overdue, counts.overdue),
    ...some(day.due, isOne ? counts.dueThatDay : counts.due),
    ...some(day.meetings, counts.meetings),
    ...some(day.sessions, counts.sessions),
    ...some(day.waiting, counts.waiting),
    ...some(day.expired, counts.expired),
    ...some([...day.unrecorded, ...day.unrecordedSessions], counts.unrecorded),
  ];
}

function dueGroups(turn: CaseTurn, { overdue, due, days }: Day): { groups: ListGroup[]; notes: string[] } {
  const list = (deadlines: OpenDeadline[], view: View) => {
    const reply = listDeadlines(turn.deadlines, deadlines, { ...plainFrame(''), view });
    return reply.kind === 'list' && deadlines.length > 0 ? [reply] : [];
  };
  const within = { from: days.from.toString(), to: days.to.toString() };
  const lists = [...list(overdue, { overdue: true }), ...list(due, within)];
  return {
    groups: lists.flatMap(({ groups }) => groups),
    notes: [...new Set(lists.flatMap(({ notes }) => notes ?? []))],
  };
}

function meetingGroups(turn: CaseTurn, { meetings, sessions }: Day): ListGroup[] {
  const entries = [
    ...meetings.map((known) => ({ at: known.meeting.slot.from, item: meetingItem(turn.meetings, known) })),
    ...sessions.map((booked) => ({ at: booked.session.from, item: sessionItem(turn.meetings, booked) })),
  ].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const { day } = turn.meetings.wording.booking;
  return [...Map.groupBy(entries, ({ at }) => dayInStockholm(at).toString())].map(([date, those]) =>
    group(
      day(Temporal.PlainDate.from(date)),
      those.map(({ item }) => item),
    ),
  );
}

function waitingGroups(turn: CaseTurn, { waiting, expired, unrecorded, unrecordedSessions }: Day): ListGroup[] {
  const { dayGroups } = turn.words;
  const items = (those: readonly KnownMeeting[]) => those.map((known) => meetingItem(turn.meetings, known));
  const toRecord = [...unrecordedSessions.map((booked) => sessionItem(turn.meetings, booked)), ...items(unrecorded)];
  return [
    group(dayGroups.waiting, items(waiting)),
    group(dayGroups.expired, items(expired)),
    group(dayGroups.unrecorded, toRecord),
  ].filter((each) => each.items.length > 0);
}

function group(title: string, items: ListItem[]): ListGroup {
  return { title, notes: [], items, more: null };
}

/** Tells a manager how much there is in the unit; the lists are a press away. */
export function showUnitDay(turn: CaseTurn, day: Day, isUrgent: boolean): Reply {
  const { words, deadlines } = turn;
  const { counts, dayButtons, daySay } = words;
  const { from, to } = day.days;
  const isToday = isOnOrBefore(from, deadlines.today) && isOnOrBefore(deadlines.today, to);
  const late = isToday ? [counts.plans(day.overdue.filter(isPlan).length)] : [];
  const otherLate = isToday ? [counts.otherOverdue(day.overdue.filter((each) => !isPlan(each)).length)] : [];
  const due = counts.plansDue(day.due.filter(isPlan).length);
  const met = counts.meetings(day.meetings.length);
  const lines = [...late, ...otherLate, due, met, counts.sessions(day.sessions.length)];
  const title = words.unitDay(from, to, [...late, due], met);
  const first = isUrgent ? mostUrgent(turn, day) : null;
  return details({
    title: first ?? title,
    mark: null,
    text: first === null ? '' : title,
    particulars: [],
    sections: [{ title: words.dayTitle(from, to, []), lines }],
    actions: [
      { title: dayButtons.overdue, say: daySay.overdue },
      { title: dayButtons.meetings, say: daySay.meetings(from.equals(deadlines.today) && to.equals(from)) },
      { title: dayButtons.cases, say: daySay.cases },
    ],
  });
}
