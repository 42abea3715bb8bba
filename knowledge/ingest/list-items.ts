// What list items begin with.

/** A bullet of any usual shape, also those of symbol fonts. */
export const bullet =
  /^(?:[-*+\u2022\u2013\u2014\u2023\u25AA\u25E6\u00B7\u25CF\u25CB\u25A0\u25A1\u27A2\u2713]|\u{F0B7}|\u{F0A7})\s+(?=\S)/u;

/** `1.`, `1)` or `a)`, which is the first group without its stop. */
export const listNumber = /^(\d{1,2}|[a-z])[.)]\s+(?=\S)/u;
