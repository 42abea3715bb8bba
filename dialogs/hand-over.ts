// The names under which a button of one dialogue leads to another, with what is known already.

export const handOverVerbs = {
  /** Data: perhaps `facts` of the case, or a `district`, an `audience` and a `measure` that somebody looked at. */
  checkReferral: 'referral.begin',
  /** Data: perhaps a `district`, or a `measure` that somebody looked at. */
  book: 'booking.begin',
} as const;
