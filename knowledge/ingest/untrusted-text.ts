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
 * surrogates; any kind of blank becomes a space, and a letter of another script that looks like a Latin one becomes that one in a
 * word that has Latin letters too, so that the word is found and checked as it is read. Line feeds and form feeds stay.
 */
export function cleaned(text: string): string {
  return withoutLookAlikes(plain(text));
}

// Of Unicode's confusables those Cyrillic and Greek letters that most fonts draw as a Latin one.
const lookAlikes = new Map(
  [
    ['\u0430\u03b1', 'a'],
    ['\u0432', 'b'],
    ['\u0441\u03f2', 'c'],
    ['\u0501', 'd'],
    ['\u0435', 'e'],
    ['\u04bb', 'h'],
    ['\u0456\u03b9', 'i'],
    ['\u0458', 'j'],
    ['\u043a\u03ba', 'k'],
    ['\u04cf', 'l'],
    ['\u043e\u03bf', 'o'],
    ['\u0440\u03c1', 'p'],
    ['\u0455', 's'],
    ['\u0442', 't'],
    ['\u03c5', 'u'],
    ['\u03bd\u0475', 'v'],
    ['\u0445\u03c7', 'x'],
    ['\u0443\u04af', 'y'],
  ].flatMap(([letters = '', latin = '']) =>
    [...letters].flatMap((letter): [string, string][] => [
      [letter, latin],
      [letter.toUpperCase(), latin.toUpperCase()],
    ]),
  ),
);
const otherScript = /[\u0370-\u052f]/u;

function withoutLookAlikes(text: string): string {
  if (!otherScript.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    otherScript.test(word) && /\p{Script=Latin}/u.test(word)
      ? [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('')
      : word,
  );
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\v', '\n')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\p{Cc}]/gu, (control) => (control === '\n' || control === '\f' ? control : ''))
    .normalize('NFC');
}
