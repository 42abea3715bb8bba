// A case of which nothing is known yet.

/** The columns of a case that tell of its course and its agreements, all unknown. */
export const nothingKnown = {
  closed_on: null,
  closing_reason: null,
  self_supporting_6m: null,
  establishment_ends: null,
  af_agreement_asked: null,
  af_agreement_given: null,
  stockholmsjobb_from: null,
  stockholmsjobb_until: null,
  employed_from: null,
  employed_until: null,
} as const;
