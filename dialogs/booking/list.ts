// "My meetings": those of the asker, or for a manager of their jobbtorg, day by day.
import type { ListGroup } from '../reply.ts';
import type { KnownMeeting } from './ports.ts';
import { markOf } from './show.ts';
import { stockholm } from './times.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs } from './turn.ts';

const daysAhead = 28;

/** Lists meetings of some days, or of the coming four weeks when none are named. */
export async function listMeetings(
  turn: BookingTurn,
  asked: { caseId: string | null; period: { from: Temporal.PlainDate | null; to: Temporal.PlainDate | null } | null },
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
  const all = await meetings.meetingsOf(caller, window);
  const found = all.filter(({ meeting }) => asked.caseId === null || meeting.caseId === asked.caseId);
  const session = { ...turn.session, last: null };
  if (found.length === 0) return { reply: { kind: 'notice', text: words.list.empty(from, to) }, session };
  const days = Map.groupBy(found, ({ meeting }) =>
    meeting.slot.from.toZonedDateTimeISO(stockholm).toPlainDate().toString(),
  );
  const groups = [...days].map(
    ([date, known]): ListGroup => ({
      title: words.day(Temporal.PlainDate.from(date)),
      notes: [],
      items: known.map((each) => item(turn, each)),
      more: null,
    }),
  );
  return {
    reply: { kind: 'list', title: words.list.title(from, to), text: '', groups, sources: [], actions: [] },
    session,
  };
}

function item(turn: BookingTurn, { meeting, caseworker, coach }: KnownMeeting) {
  const words = turn.wording.booking;
  return {
    title: `${meeting.caseId} · ${words.time(meeting.slot.from, meeting.slot.until)}`,
    mark: markOf(turn, meeting),
    lines: [words.place(meeting.slot), words.people(caseworker, coach)],
    open: { verb: bookingVerbs.show, data: { id: meeting.id, version: meeting.version } },
  };
}
