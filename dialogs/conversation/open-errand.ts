// What a person sees while writing: which errand of the conversation is open, and what it awaits.
import type { FactName } from '../../knowledge/referral/referral-facts.ts';
import type { PendingBooking } from '../meetings/request.ts';
import { askedNow } from '../referral/state.ts';
import type { Session } from '../session.ts';
import type { Awaited, OpenErrand } from '../understanding/learned/labels.ts';
import { intentOf } from '../understanding/orders.ts';

const awaitedByBooking: Record<PendingBooking['waits'], Awaited> = {
  case: 'case',
  jobbtorg: 'office',
  coach: 'coach',
  caseworker: 'coach',
  language: 'interpreter',
  choice: 'slot',
};

function askedAct(act: NonNullable<Session['confirm']>['act']): OpenErrand['errand'] {
  return act === 'attend' ? 'recordAttendance' : (intentOf[act] ?? 'handOver');
}

function awaitedFact(fact: FactName): Awaited {
  if (fact === 'age') return 'age';
  if (fact === 'district') return 'place';
  return fact === 'incomeSupport' ? 'support' : 'fact';
}

/** The open errand of a conversation, what was asked last before what was shown last; null where nothing is open. */
export function openErrandOf(session: Session): OpenErrand | null {
  const { confirm, referral, booking, statistics, measures, last, snoozed, subject } = session;
  if (confirm !== null) return { errand: askedAct(confirm.act), awaits: 'confirm' };
  const fact = askedNow(referral);
  if (fact !== null) return { errand: 'checkReferral', awaits: awaitedFact(fact) };
  if (booking !== null) {
    const errand = booking.request.moves === null ? 'bookMeeting' : 'rescheduleMeeting';
    // One time on the card is asked to be confirmed, several are to be chosen from.
    const isOneTime = booking.offered?.length === 1;
    if (booking.asksConsent === true) return { errand, awaits: 'consent' };
    return { errand, awaits: isOneTime ? 'confirm' : awaitedByBooking[booking.waits] };
  }
  if (snoozed !== null) return { errand: 'snoozeReminder', awaits: snoozed.until === null ? 'until' : 'reason' };
  if (subject?.isLatest) return { errand: subject.errand, awaits: subject.awaits };
  if (statistics !== null) return { errand: 'stats', awaits: 'shown' };
  if (measures !== null) return { errand: 'findMeasures', awaits: 'shown' };
  if (referral !== null) return { errand: 'checkReferral', awaits: 'shown' };
  return last === null ? null : { errand: 'policyQuestion', awaits: 'shown' };
}
