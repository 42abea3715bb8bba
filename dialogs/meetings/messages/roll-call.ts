// Who of those booked to a group information came, told of several at once: recorded where that is plainly told, else asked about once.
import { subjectOf } from '../../conversation/screen.ts';
import type { Called, RollCall } from '../../understanding/roll-call.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { dayInStockholm } from '../../working-time/stockholm.ts';
import { isBefore } from '../meeting.ts';
import type { BookedSession } from '../ports.ts';
import { pressToRecord } from '../sessions/attendance.ts';
import { type BookingAnswer, type BookingTurn, details, say } from '../turn.ts';

/** So far back something may be recorded that was not. */
export const daysBack = 60;

const groups: ReadonlySet<Called> = new Set<Called>(['everyone', 'others', 'other']);

/** Whether several are told of, or all of a session. */
export function isOfSeveral(calls: RollCall): boolean {
  return calls.length > 1 || calls.some(({ who }) => groups.has(who));
}

/** Records who came to one session. Null where none is meant. */
export async function takeRollCall(
  turn: BookingTurn,
  calls: RollCall,
  { slots: { date }, orders }: Pick<Understanding<'recordAttendance'>, 'slots' | 'orders'>,
): Promise<BookingAnswer | null> {
  const words = turn.wording.booking;
  const named = calls.map(({ who }) => who).filter((who) => !groups.has(who));
  const booked = await sessionMeant(turn, named, date ?? null);
  if (booked === null) return null;
  const cameOf = answersFor(booked, calls);
  const missing = named.filter((caseId) => booked.seats.every((seat) => seat.caseId !== caseId));
  const lead = missing.map(words.nothingHeld);
  if (cameOf.size === 0) return say(turn, lead.join('\n\n'));
  const said = (isCame: boolean) => [...cameOf].filter(([, came]) => came === isCame).map(([caseId]) => caseId);
  const shown = new Map(booked.seats.map(({ caseId, attended }) => [caseId, attended]));
  const before = new Map([...cameOf.keys()].map((caseId) => [caseId, shown.get(caseId) ?? null]));
  const session = { ...turn.session, last: null, booking: null };
  const caseIds = [...new Set([...cameOf.keys(), ...shown.keys()])];
  // Who is meant by "the third one" must be plain.
  const isOpen = calls.some(({ who }) => who === 'other') && cameOf.size === new Set(named).size;
  if (!orders.has('attend') || isOpen) {
    const click = pressToRecord(booked.session.id, before, cameOf);
    const reply = details({
      title: words.sessions.askToRecord(said(true), said(false), booked.session),
      mark: null,
      text: lead.join('\n\n'),
      particulars: [],
      sections: [],
      actions: [{ title: words.actions.yesRecord, click }],
    });
    const subject = subjectOf('recordAttendance', caseIds, { awaits: 'confirm' });
    return { reply, session: { ...session, subject, confirm: { act: 'attend', ...click } } };
  }
  const refused: string[] = [];
  for (const [caseId, came] of cameOf) {
    const changed = await turn.meetings.recordSeat(turn.caller, booked.session.id, caseId, came);
    if (changed.kind !== 'done') refused.push(caseId);
  }
  const done = (isCame: boolean) => said(isCame).filter((caseId) => !refused.includes(caseId));
  if (refused.length === cameOf.size) return say(turn, words.refused.notYours);
  const undo = pressToRecord(booked.session.id, cameOf, before, true);
  const told = [words.sessions.recordedSeveral(done(true), done(false), booked.session), ...lead].join('\n\n');
  return {
    reply: { kind: 'notice', text: told, actions: [{ title: words.actions.undo, click: undo, undoes: true }] },
    session: { ...session, subject: subjectOf('recordAttendance', caseIds) },
  };
}

/** The session that is meant: of the day that is said, else the latest of those named, else the one in sight. */
async function sessionMeant(
  turn: BookingTurn,
  named: readonly string[],
  date: string | null,
): Promise<BookedSession | null> {
  const { meetings, caller, now, session } = turn;
  const at = now.toInstant();
  const past = (await meetings.sessionsOf(caller, { from: at.subtract({ hours: 24 * daysBack }), until: at }))
    .filter(({ session: { from } }) => isBefore(from, at))
    .toSorted((one, other) => Temporal.Instant.compare(other.session.from, one.session.from));
  const seats = (booked: BookedSession, of: readonly string[]) =>
    booked.seats.some(({ caseId }) => of.includes(caseId));
  const then = date === null ? past : past.filter((each) => dayInStockholm(each.session.from).toString() === date);
  if (named.length > 0) return then.find((booked) => seats(booked, named)) ?? null;
  if (date !== null) return then.length === 1 ? (then[0] ?? null) : null;
  const inSight = session.subject?.errand === 'recordAttendance' ? session.subject.caseIds : [];
  return past.find((booked) => seats(booked, inSight)) ?? null;
}

/** Who came of those with a seat that the person may record; what is said later, or of one alone, holds. */
function answersFor({ seats }: BookedSession, calls: RollCall): Map<string, boolean> {
  const own = seats.filter(({ mayChange }) => mayChange).map(({ caseId }) => caseId);
  const named = new Map(calls.filter(({ who }) => own.includes(who)).map(({ who, came }) => [who, came]));
  const rest = own.filter((caseId) => !named.has(caseId));
  const ofGroups = calls
    .filter(({ who }) => groups.has(who) && (who !== 'other' || rest.length === 1))
    .flatMap(({ came, who }) => (who === 'other' ? rest : own).map((caseId) => [caseId, came] as const));
  const all = new Map([...ofGroups, ...named]);
  return new Map(own.flatMap((caseId) => (all.has(caseId) ? [[caseId, all.get(caseId) === true] as const] : [])));
}

/** Tells who came as it stands, of the sessions of those who were just spoken of; null where none was. */
export async function showRollCall(turn: BookingTurn): Promise<BookingAnswer | null> {
  const { meetings, caller, now, session } = turn;
  const { subject } = session;
  if (subject?.errand !== 'recordAttendance') return null;
  const at = now.toInstant();
  const spoken = [...subject.caseIds, ...subject.earlier];
  const past = await meetings.sessionsOf(caller, { from: at.subtract({ hours: 24 * daysBack }), until: at });
  const meant = past.filter(({ seats }) => seats.some(({ caseId }) => spoken.includes(caseId)));
  if (meant.length === 0) return null;
  const of = ({ seats }: BookedSession, is: boolean | null) =>
    seats.filter(({ attended }) => attended === is).map(({ caseId }) => caseId);
  const { sessions } = turn.wording.booking;
  const lines = meant.map((each) => sessions.stands(of(each, true), of(each, false), of(each, null), each.session));
  const reply = { kind: 'notice', text: lines.map((line) => `- ${line}`).join('\n') } as const;
  return { reply, session: { ...session, last: null, booking: null, subject: { ...subject, isLatest: true } } };
}
