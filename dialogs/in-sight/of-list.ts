// What is asked of the meetings or deadlines of a list in sight.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import type { DeadlineTurn } from '../deadlines/turn.ts';
import { isBefore, parties } from '../meetings/meeting.ts';
import type { KnownMeeting } from '../meetings/ports.ts';
import type { BookingTurn } from '../meetings/turn.ts';
import type { Facet } from '../understanding/facets/facets.ts';
import type { InSightWording } from './swedish-in-sight.ts';

/** Answers what is asked of meetings, in order of time; null for what is not known of a list. */
export function ofMeetings(
  { wording, now }: BookingTurn,
  words: InSightWording,
  facet: Facet,
  listed: readonly KnownMeeting[],
): string | null {
  const booking = wording.booking;
  const start = ({ meeting: { slot } }: KnownMeeting) => booking.shortMoment(slot.from);
  const ahead = listed.filter(({ meeting: { slot } }) => isBefore(now.toInstant(), slot.until));
  const isSettled = ({ meeting: { state } }: KnownMeeting) => state === 'booked' || state === 'tookPlace';
  switch (facet) {
    case 'howMany':
      return words.meetings(listed.length);
    case 'whichSettled':
    case 'settled':
      return words.settledOnes(
        listed.filter(isSettled).map((each) => words.settledOne(each.meeting.caseId, start(each))),
      );
    case 'whichOpen':
    case 'waitingFor':
      return words.openOnes(
        ahead
          .filter(({ meeting: { state } }) => state === 'held' || state === 'proposed')
          .map((each) => {
            const { answers, caseId } = each.meeting;
            const waiting = parties.filter((party) => answers[party] === 'waiting');
            const sides = { caseworker: each.caseworker, coach: each.coach, applicant: words.side.applicant };
            return words.lacking(
              caseId,
              start(each),
              waiting.map((party) => sides[party]),
            );
          }),
      );
    case 'nextOne': {
      const [next] = ahead;
      return next === undefined ? null : booking.standing(next.meeting);
    }
    default:
      return null;
  }
}

/** The same of deadlines, nearest first. */
export function ofDeadlines(
  { words: due, today }: DeadlineTurn,
  words: InSightWording,
  facet: Facet,
  listed: readonly OpenDeadline[],
): string | null {
  const line = ({ caseId, kind, due: date }: OpenDeadline) => due.isDue(caseId, kind, date, today);
  const [first] = listed;
  switch (facet) {
    case 'mostUrgent':
    case 'nextOne':
      return first === undefined ? null : words.first(line(first));
    default:
      return null;
  }
}
