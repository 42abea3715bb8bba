// A conversation that is taken up long after its last answer: what was asked then is asked anew before a yes counts.
import type { Session } from '../session.ts';

const hoursUntilOld = 12;

/** Whether the last answer is so old that nothing of it is in sight any more. */
export function isOld({ answeredAt }: Pick<Session, 'answeredAt'>, now: Temporal.Instant): boolean {
  return answeredAt !== null && now.since(Temporal.Instant.from(answeredAt)).total('hours') >= hoursUntilOld;
}

/** The session as it stands now: after a long pause no card, question or offer of before is in sight any more. */
export function withoutOldOffers(session: Session, now: Temporal.Instant): Session {
  const { booking, subject } = session;
  if (!isOld(session, now)) return session;
  return {
    ...session,
    confirm: null,
    buttons: [],
    salient: null,
    booking: booking && { ...booking, offered: [], asksConsent: false },
    subject: subject && { ...subject, isLatest: false },
  };
}
