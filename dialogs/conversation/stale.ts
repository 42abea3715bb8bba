// A conversation that is taken up long after its last answer: what was asked then is asked anew before a yes counts.
import type { Session } from '../session.ts';

const hoursUntilOld = 12;

/** The session as it stands now: after a long pause no card, question or offer of before is in sight any more. */
export function withoutOldOffers(session: Session, now: Temporal.Instant): Session {
  const { answeredAt, booking, subject } = session;
  if (answeredAt === null || now.since(Temporal.Instant.from(answeredAt)).total('hours') < hoursUntilOld)
    return session;
  return {
    ...session,
    confirm: null,
    buttons: [],
    booking: booking && { ...booking, offered: [], asksConsent: false },
    subject: subject && { ...subject, isLatest: false },
  };
}
