// "My meetings": those of the asker, or for a manager of their jobbtorg, and group information with people booked to it, day by day.
import { subjectOf } from '../conversation/screen.ts';
import type { ListGroup, ListItem, Reply } from '../reply.ts';
import { dayInStockholm, stockholm } from '../working-time/stockholm.ts';
import type { BookedSession, KnownMeeting } from './ports.ts';
import { sessionItem } from './sessions/attendance.ts';
import { markOf } from './show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs } from './turn.ts';

const daysAhead = 28;
/** So far back is attendance asked for that nobody has recorded. */
const daysBack = 14;

/** Lists meetings of some days, or of the coming four weeks when none are named. */
export async function listMeetings(
  turn: BookingTurn,
  asked: {
    caseId: string | null;
    period: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null } | null;
    /** Those meetings alone, and no group information. */
    only?: (known: KnownMeeting) => boolean;
  },
): Promise<BookingAnswer> {
  const { meetings, caller, now } = turn;
  const words = turn.wording.booking;
  const today = now.toPlainDate();
  const from = asked.period?.from ?? today;
  const to = asked.period?.to ?? from.add({ days: daysAhead });
  const window = {
    from: from.toZonedDateTime(stockholm).toInstant(),
    until: to.add({ days: 1 }).toZonedDateTime(stockholm).toInstant(),
  };
  const isAsked = (caseId: string) => asked.caseId === null || caseId === asked.caseId;
  const { only: isMeant } = asked;
  const known = (await meetings.meetingsOf(caller, window)).filter(
    (each) => isAsked(each.meeting.caseId) && (isMeant?.(each) ?? true),
  );
  const sessions = (await meetings.sessionsOf(caller, window)).filter(
    ({ seats }) => isMeant === undefined && seats.some(({ caseId }) => isAsked(caseId)),
  );
  const entries = [
    ...known.map((each) => ({ at: each.meeting.slot.from, item: meetingItem(turn, each) })),
    ...sessions.map((each) => ({ at: each.session.from, item: sessionItem(turn, each) })),
  ].sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const unrecorded = asked.period === null && asked.caseId === null ? await sessionsToRecord(turn, window.from) : [];
  const seated = sessions.flatMap(({ seats }) => seats.map(({ caseId }) => caseId)).filter(isAsked);
  const [only, ...others] = known;
  const subject = subjectOf('listMeetings', [...known.map(({ meeting }) => meeting.caseId), ...seated], {
    meetingId: others.length === 0 ? (only?.meeting.id ?? null) : null,
  });
  const session = { ...turn.session, last: null, subject };
  if (entries.length + unrecorded.length === 0)
    return { reply: { kind: 'notice', text: words.list.empty(from, to) }, session };
  const days = Map.groupBy(entries, ({ at }) => dayInStockholm(at).toString());
  const group = (title: string, items: ListItem[]): ListGroup => ({ title, notes: [], items, more: null });
  const groups = [
    ...(unrecorded.length === 0
      ? []
      : [
          group(
            words.list.unrecorded,
            unrecorded.map((each) => sessionItem(turn, each)),
          ),
        ]),
    ...[...days].map(([date, those]) =>
      group(
        words.day(Temporal.PlainDate.from(date)),
        those.map((each) => each.item),
      ),
    ),
  ];
  return {
    reply: { kind: 'list', title: words.list.title(from, to), text: '', groups, sources: [], actions: [] },
    session,
  };
}

/** A list of one group. */
export function listOf(title: string, items: ListItem[]): Reply {
  const groups = [{ title, notes: [], items, more: null }];
  return { kind: 'list', title, text: '', groups, sources: [], actions: [] };
}

/** Past sessions of a coach's jobbtorg with somebody of whom nobody has recorded whether they came. */
export async function sessionsToRecord(
  { meetings, caller }: BookingTurn,
  until: Temporal.Instant,
): Promise<BookedSession[]> {
  if (caller.role !== 'coach') return [];
  const from = until.subtract({ hours: 24 * daysBack });
  const past = await meetings.sessionsOf(caller, { from, until });
  return past.filter(({ seats }) => seats.some(({ attended }) => attended === null));
}

/** A meeting as one of the things in a list. */
export function meetingItem(turn: BookingTurn, { meeting, caseworker, coach }: KnownMeeting): ListItem {
  const words = turn.wording.booking;
  return {
    title: `${meeting.caseId} · ${words.time(meeting.slot.from, meeting.slot.until)}`,
    mark: markOf(turn, meeting),
    lines: [words.place(meeting.slot), words.people(caseworker, coach)],
    open: { verb: bookingVerbs.show, data: { id: meeting.id, version: meeting.version } },
  };
}
