// Brings hurried writing to one plain form: small letters, no diacritics, one kind of dash and of space.

// Marks are taken off in any case; putting thousands of them in order first takes time that grows with the square of their number.
const manyMarks = /\p{M}{4,}/gu;

/** Letters without diacritics in lower case (a with ring or dots is `a`), every dash `-`, every space a plain one. */
export function fold(text: string): string {
  return text
    .replace(manyMarks, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\u00f8/g, 'o')
    .replace(/\u00e6/g, 'a')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ');
}

/**
 * The words of a folded text with one space between them, for cue patterns. Hyphens inside words become spaces, a
 * question mark the word `#ask`; figures keep the marks inside them (`13.30`, `3/12`, `20-29`, `55+`).
 */
export function words(folded: string): string[] {
  return (
    folded
      .replace(/\?+/g, ' #ask ')
      .replace(/(?<=[a-z])['\u2019](?=[a-z])/g, '')
      .replace(/:(?=s\b)/g, '')
      .match(/#[a-z]+|[a-z]+|\d+(?:[.:/-]\d+)*[+%]?/g) ?? []
  );
}

/** The words of a text, folded, with a space between and on both sides, as the patterns of cues are sought. */
export function spacedWords(text: string): string {
  return ` ${words(fold(text)).join(' ')} `;
}
