// Brings a text to one plain spelling before personal data is looked for, and remembers where each sign came from.

/** A text in plain signs. `starts[i]` and `ends[i]` say which part of the original the sign `i` stands for. */
export interface NormalText {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

const dash = /[\p{Pd}\u2212\u2043\u02d7\u30fc\u00af\u02c9]/u;
const dot = /[\u00b7\u2022\u2219\u22c5\u30fb\u2027\u2024\u25cf\u3002]/u;
const slash = /[\u2044\u2215\u29f8]/u;
const quote = /[\u2018\u2019\u02bc\u00b4\u0060\u2032]/u;
const unseen = /\p{M}|[\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const space = /[\p{Z}\s\u2800]/u;
const figure = /\p{Nd}/u;

/** What our own mask stands for while a text is looked at again: no word, and nothing that could join two numbers. */
const maskStandIn = '\u25a1';

/**
 * Writes the decimal digits of every script as 0 to 9, every dash as `-`, every middle dot as `.`, every space as a plain
 * one, a line break as `\n`, and leaves out signs that cannot be seen. Letters keep their case. `mask` is taken for no word.
 */
export function normalText(original: string, mask: string): NormalText {
  const starts: number[] = [];
  const ends: number[] = [];
  const plain: string[] = [];
  const seen = new Map<string, string>();
  const put = (unit: string, from: number, to: number) => {
    plain.push(unit);
    starts.push(from);
    ends.push(to);
  };
  for (let at = 0; at < original.length; ) {
    if (original.startsWith(mask, at)) {
      put(maskStandIn, at, at + mask.length);
      at += mask.length;
      continue;
    }
    const reference = referenceAt(original, at);
    const sign = reference?.sign ?? String.fromCodePoint(original.codePointAt(at) ?? 0);
    const end = at + (reference?.length ?? sign.length);
    if (sign < '\u0080') put(plainAscii(sign), at, end);
    else {
      const last = plain.at(-1);
      const composed = last === undefined || !/^\p{M}$/u.test(sign) ? null : (last + sign).normalize('NFC');
      if (composed?.length === 1) {
        plain[plain.length - 1] = composed;
        ends[ends.length - 1] = end;
      } else {
        const known = seen.get(sign) ?? plainSign(sign);
        seen.set(sign, known);
        for (const unit of known.split('')) put(unit, at, end);
      }
    }
    at = end;
  }
  return { text: plain.join(''), starts, ends };
}

const references = /&#(\d{2,5});|&#x([\da-f]{2,5});|%(2[\da-f]|3\d)/iy;

/** The sign that a numeric reference of a page or an escape of an address stands for: `&#56;`, `%2D`. */
function referenceAt(text: string, at: number): { sign: string; length: number } | null {
  if (text[at] !== '&' && text[at] !== '%') return null;
  references.lastIndex = at;
  const match = references.exec(text);
  if (match === null) return null;
  const [whole, decimal, hexadecimal, escaped] = match;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? escaped ?? '', 16) : Number(decimal);
  return code >= 0xd800 && code < 0xe000 ? null : { sign: String.fromCodePoint(code), length: whole.length };
}

function plainAscii(sign: string): string {
  if (sign === '\n' || sign === '\r') return '\n';
  if (sign === '`') return "'";
  return sign < ' ' ? ' ' : sign;
}

function plainSign(sign: string): string {
  if (figure.test(sign)) return String(digitOf(sign));
  if (sign === '\u2028' || sign === '\u2029' || sign === '\u0085') return '\n';
  if (space.test(sign)) return ' ';
  if (unseen.test(sign)) return '';
  if (dash.test(sign)) return '-';
  if (dot.test(sign)) return '.';
  if (slash.test(sign)) return '/';
  if (quote.test(sign)) return "'";
  const normal = sign.normalize('NFKC');
  return normal === sign
    ? sign
    : Array.from(normal, (one) => (one < '\u0080' ? plainAscii(one) : plainSign(one))).join('');
}

// The digits of a script stand in rows of ten that begin with its nought.
function digitOf(sign: string): number {
  const normal = sign.normalize('NFKC');
  if (/^\d$/.test(normal)) return Number(normal);
  const code = sign.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 10 && figure.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
