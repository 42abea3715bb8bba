// Text from outside: its encoding told from its bytes, and what must not be stored or shown taken out of it.

/** UTF-8 strictly, UTF-16 when it says so; null for any other encoding. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark is valid UTF-8 full of zero bytes.
    const zeros = text.slice(0, 4000).split('\0').length - 1;
    return zeros * 10 > Math.min(text.length, 4000) ? null : text;
  } catch {
    return null;
  }
}

/**
 * Text as it may be stored and shown: NFC, no control, zero-width, soft-hyphen or direction characters, no broken
 * surrogates; any kind of blank becomes a space. Line feeds and form feeds stay.
 */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\v', '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Cc}]/gu, (control) => (control === '\n' || control === '\f' ? control : ''))
    .normalize('NFC');
}
