// What is asked on in a few words about group information in sight: who is booked to it, how it stands with who came, the first after a day.

import { readCases } from '../../understanding/case-id.ts';
import { compileCues } from '../../understanding/cues.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readRollCall } from '../../understanding/roll-call.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { isBefore } from '../meeting.ts';
import { readBooking } from '../messages/reading.ts';
import { daysBack, takeRollCall } from '../messages/roll-call.ts';
import { dayThatWas, showToRecord } from '../messages/unrecorded.ts';
import { emptyBooking, saidAfter } from '../request.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { showSession } from './attendance.ts';
import { listSessions } from './session-list.ts';
import { sessionCues } from './swedish-session-cues.ts';

const [whoBooked, attendance, group, came, firstAfter, nextTime] = [
  sessionCues.whoBooked,
  sessionCues.attendance,
  sessionCues.group,
  sessionCues.came,
  sessionCues.firstAfter,
  sessionCues.nextTime,
].map((each) => compileCues(each)) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const longestAsked = 16;

/** Answers what is asked on about a session in sight, or told of one of a day that has been; null for other messages. */
export async function takeSessionTalk(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
): Promise<BookingAnswer | null> {
  const { session, isShared } = turn;
  const isOrder = [...understood.orders].some((act) => act !== 'tell' && act !== 'subscribe');
  const isLong = text.trim().split(/\s+/).length > longestAsked;
  if (isShared || isOrder || isLong || readCases(text).meant.length > 0) return null;
  const plain = ` <${spacedWords(text)}> `;
  const pending = session.booking;
  if (pending !== null && pending.request.kind === 'groupInformation' && pending.request.caseId === null)
    return await askedOfList(turn, text, plain);
  const { subject } = session;
  const isSpokenOf = subject?.isLatest === true && subject.errand === 'recordAttendance';
  if (isSpokenOf && pending === null && nextTime.test(plain))
    return await listSessions(turn, { ...emptyBooking, kind: 'groupInformation' });
  if (subject?.isLatest === true && subject.errand === 'recordAttendance' && attendance.test(plain))
    return await attendanceOf(turn, subject.caseIds);
  return pending === null && group.test(plain) && came.test(plain) ? await toldOfDay(turn, text) : null;
}

/** Shows who is booked to the session in sight or of the day that is named, or the first one after a day; null for other messages. */
async function askedOfList(turn: BookingTurn, text: string, plain: string): Promise<BookingAnswer | null> {
  const pending = turn.session.booking;
  if (pending === null) return null;
  const { request, offered = [] } = pending;
  const said = readBooking(text, turn.now).request;
  if (firstAfter.test(plain) && said.from !== null)
    return await listSessions(turn, { ...request, from: said.from, to: null });
  if (!whoBooked.test(plain)) return null;
  const [first = ''] = (offered[0] ?? '').split('T');
  const isOfDay = said.from !== null;
  if (!isOfDay && first === '') return null;
  const days = isOfDay ? saidAfter({ ...request, from: null, to: null }, said) : { ...request, from: first, to: first };
  return await listSessions(turn, { ...days, kind: 'groupInformation' });
}

/** The session that has been and to which these cases were booked, with who came; null where there is none. */
async function attendanceOf(turn: BookingTurn, caseIds: readonly string[]): Promise<BookingAnswer | null> {
  const { meetings, caller, now } = turn;
  const until = now.toInstant();
  const past = await meetings.sessionsOf(caller, { from: until.subtract({ hours: 24 * daysBack }), until });
  const booked = past
    .filter(({ session: { from } }) => isBefore(from, until))
    .findLast(({ seats }) => seats.some(({ caseId }) => caseIds.includes(caseId)));
  return booked === undefined ? null : showSession(turn, booked, '');
}

/** Asks whether to record who came to the session of a day, as far as that is told, else who did; null where none was on it. */
async function toldOfDay(turn: BookingTurn, text: string): Promise<BookingAnswer | null> {
  const day = dayThatWas(turn, text);
  if (day === null) return null;
  const calls = readRollCall(text.split(/[,.;!?]/)[0] ?? '');
  const told =
    calls === null ? null : await takeRollCall(turn, calls, { slots: { date: day.toString() }, orders: new Set() });
  return told ?? (await showToRecord(turn, text));
}
