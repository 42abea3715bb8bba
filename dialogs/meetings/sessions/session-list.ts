// Which group information there is, and how many seats are left: asked of no case, and open to all staff.
import { subjectOf } from '../../conversation/screen.ts';
import { stockholm } from '../../working-time/stockholm.ts';
import type { InformationSession } from '../ports.ts';
import type { BookingRequest } from '../request.ts';
import { type BookingAnswer, type BookingTurn, details } from '../turn.ts';

const mostLines = 10;
const daysAhead = 42;

/** Days in a row, both included. */
interface Days {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** The days that a request names, or the coming weeks. */
export function daysOf({ now }: BookingTurn, { from, to }: Pick<BookingRequest, 'from' | 'to'>): Days {
  const first = from === null ? now.toPlainDate() : Temporal.PlainDate.from(from);
  return { from: first, to: to === null ? first.add({ days: daysAhead }) : Temporal.PlainDate.from(to) };
}

/** The sessions at some offices that are still to come on some days, in order of time. */
export async function sessionsOn(
  { meetings, now }: BookingTurn,
  offices: readonly string[],
  { from, to }: Days,
): Promise<InformationSession[]> {
  const begins = from.toZonedDateTime(stockholm).toInstant();
  const at = now.toInstant();
  const window = {
    from: Temporal.Instant.compare(begins, at) < 0 ? at : begins,
    until: to.add({ days: 1 }).toZonedDateTime(stockholm).toInstant(),
  };
  const found = await Promise.all(offices.map((office) => meetings.sessions(office, window)));
  return found.flat().sort((one, other) => Temporal.Instant.compare(one.from, other.from));
}

/** Whether a seat is left. */
export function hasSeat({ seats, taken }: InformationSession): boolean {
  return taken < seats;
}

/** Lists sessions with the seats left; the people booked to them are told as far as they concern the asker. What is asked next goes on from there. */
export async function listSessions(turn: BookingTurn, asked: BookingRequest): Promise<BookingAnswer> {
  const words = turn.wording.booking.sessions;
  const offices = officesFor(turn, asked);
  const [only, ...others] = offices;
  const office = others.length === 0 ? (only ?? null) : null;
  const days = daysOf(turn, asked);
  const found = await sessionsOn(turn, offices, days);
  const [first] = found;
  // With no last day the next one is asked for.
  const isNext = asked.to === null;
  const later = first === undefined && !isNext ? await nextAfter(turn, offices, days.to) : null;
  const booked = await bookedTo(turn, found);
  const title =
    first === undefined
      ? words.noneThere(office, days.from, days.to)
      : found.length === 1 || isNext
        ? words.first(first, isNext)
        : words.several(found.length, office, days.from, days.to);
  const lines = found.slice(0, mostLines).map((each) => [words.line(each), ...(booked.get(each.id) ?? [])].join('; '));
  const request = { ...asked, jobbtorg: asked.jobbtorg ?? office };
  return {
    reply: details({
      title,
      mark: null,
      text: later === null ? '' : words.nextIs(later),
      particulars: [],
      sections: lines.length > 0 ? [{ title: turn.wording.booking.particulars.when, lines }] : [],
      actions: [],
    }),
    session: {
      ...turn.session,
      last: null,
      subject: subjectOf('listSessions', []),
      booking: { request, waits: 'choice', offered: found.slice(0, 3).map(offerOf) },
    },
  };
}

/** A session as one of the offered times: its beginning in Stockholm, and its id. */
export function offerOf({ id, from }: InformationSession): string {
  return `${from.toZonedDateTimeISO(stockholm).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${id}`;
}

/** The first session with a seat left after a day. */
export async function nextAfter(
  turn: BookingTurn,
  offices: readonly string[],
  day: Temporal.PlainDate,
): Promise<InformationSession | null> {
  const from = day.add({ days: 1 });
  return (await sessionsOn(turn, offices, { from, to: from.add({ days: daysAhead }) })).find(hasSeat) ?? null;
}

/** The office that is named, the person's own, those that take the people of their district or are called as it is, or all. */
function officesFor({ caller, meetings, offices }: BookingTurn, { jobbtorg }: BookingRequest): readonly string[] {
  const named = jobbtorg ?? caller.jobbtorg;
  if (named !== null) return [named];
  const own = meetings.settings.districts.find(({ name }) => name === caller.district)?.jobbtorg ?? [];
  if (own.length > 0) return own;
  return caller.district !== null && offices.includes(caller.district) ? [caller.district] : offices;
}

/** The cases booked to sessions, as far as they concern the asker, by session. */
async function bookedTo(
  { meetings, caller, wording }: BookingTurn,
  found: readonly InformationSession[],
): Promise<Map<string, string[]>> {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const until = last.from.add({ seconds: 1 });
  const seen = await meetings.sessionsOf(caller, { from: first.from, until });
  return new Map(
    seen
      .filter(({ session }) => found.some(({ id }) => id === session.id))
      .map(({ session, seats }) => [
        session.id,
        [wording.booking.sessions.bookedThere(seats.map(({ caseId }) => caseId))],
      ]),
  );
}

/** The day after those that were shown, for who asks for a later one. */
export function afterShown(offered: readonly string[]): string | null {
  const [first] = offered;
  if (first === undefined) return null;
  return Temporal.PlainDateTime.from(first.split(' ')[0] ?? '')
    .toPlainDate()
    .add({ days: 1 })
    .toString();
}
