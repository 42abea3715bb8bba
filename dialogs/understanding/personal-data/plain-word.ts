// A word as the lists of this room have it: small letters without diacritics.

/** The word in small letters, without diacritics. */
export function plainWord(word: string): string {
  const small = word.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: anything beyond ASCII.
  return /^[\u0000-\u007f]*$/.test(small)
    ? small
    : small
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/\u00f8/g, 'o')
        .replace(/\u0142/g, 'l')
        .replace(/\u0111/g, 'd')
        .replace(/\u0131/g, 'i')
        .replace(/\u00e6/g, 'a');
}
