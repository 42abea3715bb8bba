// What is asked of a booking or a move that is under way: no time is held yet.
import { readSlotValue } from '../meetings/find-times.ts';
import { needsConsent, type PendingBooking } from '../meetings/request.ts';
import { settle } from '../meetings/settle.ts';
import type { BookingTurn } from '../meetings/turn.ts';
import type { Facet } from '../understanding/facets/facets.ts';
import { clashes } from './clashes.ts';
import type { InSightWording } from './swedish-in-sight.ts';

/** Answers what is asked; null for what is not known of a booking under way. */
export async function ofBooking(
  turn: BookingTurn,
  words: InSightWording,
  facet: Facet,
  { request, offered = [] }: PendingBooking,
): Promise<string | null> {
  const { caseId, moves } = request;
  if (caseId === null || request.kind !== 'meeting') return null;
  const settled = await settle(turn, request);
  if ('answer' in settled) return null;
  const booking = turn.wording.booking;
  const { caseworker, coach, jobbtorg } = settled.parties;
  const minutes = request.minutes ?? turn.meetings.settings.lengthMinutes;
  const times = offered.flatMap((value) => timeOf(value, minutes));
  const [first, ...others] = times;
  const coachName = coach?.name ?? words.anyCoach;
  const asksConsent = needsConsent(request, turn.caller);
  const notYet = async () => {
    const moved = moves === null ? null : await turn.meetings.find(turn.caller, moves.id);
    return moved === null ? words.nothingYet(caseId) : `${booking.notMovedYet} ${booking.standing(moved.meeting)}`;
  };
  const nextStep =
    moves === null ? words.nextStep.choose(coachName, asksConsent && request.consented !== true) : words.nextStep.move;
  switch (facet) {
    case 'settled':
    case 'whatChanged':
      return `${await notYet()} ${nextStep}`;
    case 'readBack':
      return times.length === 0
        ? null
        : `${words.proposed(times.map(({ from, until }) => booking.time(from, until)))} ${booking.understood({ caseId, coach: coach?.name ?? null, jobbtorg, mode: request.mode ?? 'onSite', interpreter: request.interpreter, minutes })}. ${nextStep}`;
    case 'when':
      return times.length === 0 ? null : words.proposed(times.map(({ from, until }) => booking.time(from, until)));
    case 'ends':
      return first === undefined || others.length > 0 ? words.wouldLast(minutes) : words.ends(first.from, first.until);
    case 'length':
      return first === undefined || others.length > 0
        ? words.wouldLast(minutes)
        : words.lasts(minutes, first.from, first.until);
    case 'place': {
      const mode = request.mode ?? 'onSite';
      return words.place(booking.place({ mode, jobbtorg, room: null }));
    }
    case 'participants':
      return booking.whoMeets(caseworker.name, coach?.name ?? null);
    case 'coach':
      return coach === null ? null : words.coach(coach.name);
    case 'caseworker':
      return words.caseworker(caseworker.name);
    case 'consentState':
      if (!asksConsent) return null;
      return request.consented === true ? words.consentTold : words.consentMissing;
    case 'waitingFor':
    case 'partyAnswer':
    case 'nudge':
      return moves === null ? words.notAsked(coachName) : await notYet();
    case 'answerBy':
      return words.nothingHeld(turn.meetings.settings.holdDays);
    case 'whoIsTold':
      return moves === null ? words.isTold.nobodyYet(coachName) : words.isTold.nobodyOfMove;
    case 'nextStep':
      return nextStep;
    case 'letterSent':
      return moves === null ? words.letterLater : null;
    case 'interpreter':
      return request.interpreter === null ? words.noInterpreter : words.interpreterWish(request.interpreter);
    case 'clash':
      return first === undefined || others.length > 0 ? null : await clashes(turn, words, first, moves?.id ?? null);
    case 'whyConsent':
    case 'withoutConsent':
    case 'yesAgain':
      return words[facet];
    default:
      return null;
  }
}

/** The beginning and the end of a time on the card. */
function timeOf(value: string, minutes: number): { from: Temporal.Instant; until: Temporal.Instant }[] {
  const read = readSlotValue(value);
  if (read === null) return [];
  const time = Temporal.PlainTime.from({ hour: Math.floor(read.minutes / 60), minute: read.minutes % 60 });
  const from = Temporal.PlainDate.from(read.date)
    .toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: time })
    .toInstant();
  return [{ from, until: from.add({ minutes }) }];
}
