// What is asked of the one meeting in sight.
import { whoHears } from '../meetings/changing.ts';
import { isBefore, type Meeting, needsInterpreterOrder, type Party, parties } from '../meetings/meeting.ts';
import type { KnownMeeting } from '../meetings/ports.ts';
import { meetingCard } from '../meetings/show.ts';
import { lastOrderDay } from '../meetings/times.ts';
import type { BookingTurn } from '../meetings/turn.ts';
import type { Facet } from '../understanding/facets/facets.ts';
import { fold } from '../understanding/fold.ts';
import { clashes } from './clashes.ts';
import { namedParty } from './named-party.ts';
import type { InSightWording } from './swedish-in-sight.ts';

/** Answers what is asked; null for what is not known of a meeting. */
export async function ofMeeting(
  turn: BookingTurn,
  words: InSightWording,
  facet: Facet,
  known: KnownMeeting,
  text: string,
): Promise<string | null> {
  const { meeting, caseworker, coach, actor } = known;
  const { slot, state, answers, holdUntil } = meeting;
  const booking = turn.wording.booking;
  const minutes = Math.round(slot.until.since(slot.from).total('minutes'));
  const until = holdUntil === null ? null : booking.moment(holdUntil);
  const standing = booking.standing(meeting);
  const isOpen = state === 'held' || state === 'proposed';
  const waiting = isOpen ? parties.filter((party) => answers[party] === 'waiting') : [];
  const sideOf = (party: Party) =>
    party === 'applicant'
      ? words.side.applicant
      : words.side[party](party === 'coach' ? coach : caseworker, party === actor);
  switch (facet) {
    case 'settled':
      return state === 'booked' ? words.yes(standing) : isOpen ? words.no(standing) : standing;
    case 'readBack':
      return `${standing} ${words.people(booking.people(caseworker, coach))}`;
    case 'waitingFor':
      if (waiting.length > 0) {
        const notes = waiting.includes('applicant')
          ? ` ${words.notesApplicant(actor === 'caseworker', caseworker)}`
          : '';
        return `${words.waitingFor(waiting.map(sideOf))}${notes}`;
      }
      return state === 'booked' ? words.nobodyWaited : standing;
    case 'partyAnswer': {
      if (!isOpen) return standing;
      const party = namedParty(text, { caseworker, coach });
      return party === null
        ? standing
        : words.partyAnswer[answers[party]](party === actor ? words.side.you : sideOf(party));
    }
    case 'answerBy':
      return until === null ? words.noAnswerAwaited(standing) : words.keptUntil(until);
    case 'when':
      return `${booking.time(slot.from, slot.until)}.`;
    case 'ends':
      return words.ends(slot.from, slot.until);
    case 'length':
      return words.lasts(minutes, slot.from, slot.until);
    case 'place':
      return words.place(fieldOf(turn, known, booking.particulars.where) ?? booking.place(slot));
    case 'participants':
      return words.people(booking.people(caseworker, coach));
    case 'coach':
      return words.coach(coach);
    case 'caseworker':
      return words.caseworker(caseworker);
    case 'consentState':
      return meeting.consentBy === null ? words.consentMissing : words.consentNoted;
    case 'whoIsTold':
      return toldOf(words, known);
    case 'nudge': {
      const others = waiting.filter((party) => party !== actor);
      if (others.length === 0) return words.noAnswerAwaited(standing);
      const staff = others.filter((party) => party !== 'applicant');
      return staff.length === 0
        ? words.nudgeApplicant(actor === 'caseworker', caseworker, until)
        : words.nudge(staff.map(sideOf), until);
    }
    case 'nextStep':
      return nextStep(turn, words, known, waiting, sideOf);
    case 'letterSent':
      return actor === 'coach' ? words.letterOfOther(caseworker) : words.letterNotSent;
    case 'interpreter': {
      const how = fieldOf(turn, known, booking.particulars.interpreter);
      return how === null ? words.noInterpreter : words.interpreter(how);
    }
    case 'whoMayChange':
      return words.whoMayChange(caseworker, coach);
    case 'clash':
      return await clashes(turn, words, slot, meeting.id);
    case 'whyConsent':
    case 'withoutConsent':
    case 'yesAgain':
      return words[facet];
    default:
      return null;
  }
}

/** A field of the meeting's card. */
function fieldOf(turn: BookingTurn, known: KnownMeeting, title: string): string | null {
  return meetingCard(turn, known, '').particulars.find((field) => fold(field.title) === fold(title))?.value ?? null;
}

function toldOf({ isTold }: InSightWording, known: KnownMeeting): string {
  const { other, letterBy } = whoHears(known);
  const { state, before } = known.meeting;
  if (state === 'held' || state === 'proposed') return isTold.asked(other, letterBy);
  const isKept = state === 'cancelled' && before?.state === 'booked';
  return isKept ? isTold.toldAfterUndo(other, letterBy) : isTold.toldNow(other, letterBy);
}

function nextStep(
  turn: BookingTurn,
  words: InSightWording,
  known: KnownMeeting,
  waiting: readonly Party[],
  sideOf: (party: Party) => string,
): string | null {
  const steps = words.nextStep;
  const { meeting, actor } = known;
  const { state, caseId, slot } = meeting;
  if (state === 'booked' && isBefore(slot.from, turn.now.toInstant())) return steps.record(caseId);
  switch (state) {
    case 'held':
    case 'proposed': {
      if (actor !== null && waiting.includes(actor)) return steps.yourAnswer;
      const others = waiting.filter((party) => party !== 'applicant').map(sideOf);
      const own = actor === 'caseworker' && waiting.includes('applicant') ? [steps.applicant] : [];
      const awaited = own.length > 0 ? others : waiting.map(sideOf);
      return [...(awaited.length === 0 ? [] : [steps.waits(awaited)]), ...own, ...orders(turn, words, meeting)].join(
        ' ',
      );
    }
    case 'booked':
      return [...orders(turn, words, meeting), steps.booked].join(' ');
    case 'declined':
    case 'expired':
      return steps.newTime(caseId);
    case 'cancelled':
      return actor === 'coach' ? toldOf(words, known) : steps.cancelled;
    case 'noShow':
      return steps.rebook(caseId);
    case 'tookPlace':
      return steps.done;
  }
}

function orders(turn: BookingTurn, words: InSightWording, meeting: Meeting): string[] {
  const { interpreterDays } = turn.meetings.settings;
  if (!needsInterpreterOrder(meeting) || meeting.interpreter === null) return [];
  const lastDay = turn.wording.booking.day(lastOrderDay(meeting.slot.from, interpreterDays));
  return [words.nextStep.interpreter(meeting.interpreter, lastDay)];
}
