// All that a person may know of one case: whose it is, what is due, and what is arranged for it.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import { isBefore, keepsTime } from '../meetings/meeting.ts';
import type { InformationSession, KnownMeeting, Seat } from '../meetings/ports.ts';
import type { KnownCase } from './ports.ts';
import type { CaseTurn } from './turn.ts';

/** Something arranged for a case: a meeting of three, or a seat in a group information. */
export type Arranged =
  | { kind: 'meeting'; from: Temporal.Instant; until: Temporal.Instant; known: KnownMeeting }
  | { kind: 'seat'; from: Temporal.Instant; until: Temporal.Instant; session: InformationSession; seat: Seat };

export interface CaseFile {
  caseId: string;
  /** Null where only what is arranged with them may be known. */
  known: KnownCase | null;
  /** Nearest first; null where they may not be known. */
  deadlines: OpenDeadline[] | null;
  /** What keeps its time and is not over, in order of time. */
  coming: Arranged[];
  /** What has been, or fell through, the latest first. */
  past: Arranged[];
}

/** So far back and ahead meetings are looked for. */
const [daysBack, daysAhead] = [90, 190];

/** Reads all of it; null where the person may know of nothing. */
export async function readFile(turn: CaseTurn, caseId: string): Promise<CaseFile | null> {
  const { meetings, caller, now } = turn.meetings;
  const at = now.toInstant();
  const window = { from: at.subtract({ hours: 24 * daysBack }), until: at.add({ hours: 24 * daysAhead }) };
  const [known, ownMeetings, recent, seats] = await Promise.all([
    turn.cases.find(caller, caseId),
    meetings.meetingsOf(caller, window),
    meetings.meetingsOfCase(caller, caseId, at),
    meetings.seatsOf(caller, caseId),
  ]);
  const seen = new Map(
    [...ownMeetings, ...recent]
      .filter(({ meeting }) => meeting.caseId === caseId)
      .map((each) => [each.meeting.id, each]),
  );
  const arranged = inOrder([...[...seen.values()].map(ofMeeting), ...seats.map(ofSeat)]);
  if (known === null && arranged.length === 0) return null;
  const deadlines =
    known?.plan == null ? null : await turn.deadlines.deadlineStore.deadlinesOfCase(turn.deadlines.caller, caseId);
  const isComing = (each: Arranged) =>
    isBefore(at, each.until) && (each.kind === 'seat' || keepsTime(each.known.meeting.state));
  return {
    caseId,
    known,
    deadlines,
    coming: arranged.filter(isComing),
    past: arranged.filter((each) => !isComing(each)).toReversed(),
  };
}

/** A meeting as something arranged. */
export function ofMeeting(known: KnownMeeting): Arranged {
  const { from, until } = known.meeting.slot;
  return { kind: 'meeting', from, until, known };
}

function ofSeat({ session, seat }: { session: InformationSession; seat: Seat }): Arranged {
  return { kind: 'seat', from: session.from, until: session.until, session, seat };
}

function inOrder(arranged: Arranged[]): Arranged[] {
  return arranged.sort((one, other) => Temporal.Instant.compare(one.from, other.from));
}
