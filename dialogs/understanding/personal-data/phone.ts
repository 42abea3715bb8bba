// Finds phone numbers of people: mobile numbers, and others where the text says that somebody is reached there.

import type { FigureGroup } from './figures.ts';
import { around, type LookedAt, type Span } from './looked-at.ts';
import { englishPrivateWords, englishWorkWords } from './words/english-contact-words.ts';
import { swedishPrivateWords, swedishWorkWords } from './words/swedish-contact-words.ts';

/** A phone number; `isWork` says that it is an office's, an authority's or a colleague's. */
export interface PhoneNumber extends Span {
  isWork: boolean;
  /** Written in one, so that the figures may be something else too. */
  isWhole: boolean;
  /** By its form, or by a word before it, nothing but a phone number. */
  isCertain: boolean;
}

const workWord = new RegExp(`(?<![a-z])(?:${swedishWorkWords}|${englishWorkWords})(?![a-z])`, 'g');
const privateWord = new RegExp(`(?<![a-z])(?:${swedishPrivateWords}|${englishPrivateWords})(?![a-z])`, 'g');
const firstWork = new RegExp(workWord.source);
const firstPrivate = new RegExp(privateWord.source);
const reach = 60;
const phoneWord =
  /(?<![a-z])(?:tel|tfn|telefon[a-z]*|ring|ringa|nr|nummer|numret|vaxel[a-z]*|phone|call|number)[^0-9]{0,6}$/;
const mobile = /^07[02369]\d{7}$/;
/** Numbers for everybody: service numbers, the city's own, and those of the State. */
const forEverybody = /^0(?:20|77\d|900|939|8508|10)\d+$/;
const caseLetters = /(?<![a-z])[a-z]{1,3}-$/;
const longestCase = 8;
const landline = /^0[1-9]\d{6,9}$/;
/** How the figures of a mobile number are grouped; a number in pairs may be a date too. */
const mobileGroups = new Set([
  '10',
  '3 7',
  '3 3 4',
  '3 3 2 2',
  '3 2 2 3',
  '3 2 3 2',
  '4 6',
  '4 2 2 2',
  '4 3 3',
  '3 4 3',
  '2 2 2 2 2',
  '2 8',
  '1 1 1 1 1 1 1 1 1 1',
  '3 1 1 1 1 1 1 1',
]);

/** All phone numbers in the text, also those of the work. */
export function phoneNumbers(looked: LookedAt): PhoneNumber[] {
  return looked.chains.flatMap((chain) => {
    const found: PhoneNumber[] = [];
    for (let from = 0; from < chain.length; from += 1) {
      const phone = phoneFrom(looked, chain, from);
      if (phone === null) continue;
      found.push(phone.number);
      from = phone.to;
    }
    return found;
  });
}

function phoneFrom(
  looked: LookedAt,
  chain: readonly FigureGroup[],
  from: number,
): { number: PhoneNumber; to: number } | null {
  const start = chain[from]?.start ?? 0;
  // "3 880 + 1 245" is a sum.
  const plus = /(?:(?<!\d )\+\(?\s?|(?<=\d )\+\(?|wa\.me\/|phone=|tel:)$/.test(
    looked.plain.slice(Math.max(0, start - 8), start),
  );
  const first = chain[from]?.digits ?? '';
  // "A-07712345" is a case.
  if (first.length <= longestCase && caseLetters.test(looked.plain.slice(Math.max(0, start - 5), start))) return null;
  if (/\d[.,:]$/.test(looked.text.slice(Math.max(0, start - 2), start))) return null;
  // A row of fours is a payment's reference.
  if (/^00\d\d$/.test(first) && chain[from]?.tie === 'space' && chain[from - 1]?.digits.length === 4) return null;
  const abroad = plus || (first.startsWith('00') && first.length > 3);
  if (!abroad && !/^0[1-9]/.test(first) && !(first === '0' && /^[1-9]/.test(chain[from + 1]?.digits ?? '')))
    return null;
  let digits = '';
  let best: { digits: string; to: number } | null = null;
  for (let to = from; to < Math.min(chain.length, from + 12); to += 1) {
    const group = chain[to];
    if (group === undefined || group.isMonth || (to > from && !isPhoneGap(looked, chain[to - 1], group))) break;
    digits += group.digits;
    if (digits.length > 15) break;
    const isDictated = chain.slice(from, to + 1).every((each) => each.isSpelled);
    const whole = national(digits, abroad);
    const lengths = chain.slice(from, to + 1).map((each) => each.digits.length);
    if (
      whole !== null &&
      (abroad ||
        (isDictated && (/^07[02369]\d{6,7}$/.test(whole) || (lengths[1] === 2 && /^07\d{6,7}$/.test(whole)))) ||
        (mobile.test(whole) && chain.slice(from, to + 1).some((each) => each.isSpelled)) ||
        isPhone(whole, lengths, chain.slice(from, to + 1)))
    )
      best = { digits: whole, to };
  }
  if (best === null) return null;
  const span = { start, end: chain[best.to]?.end ?? start };
  const isWhole = best.to === from;
  const isCertain = !isWhole || abroad || mobile.test(best.digits) || phoneWord.test(around(looked, span, 20).before);
  return { number: { ...span, isWork: isWork(looked, span, best.digits), isWhole, isCertain }, to: best.to };
}

/** Figures of a phone number are parted by spaces, dashes, slashes and brackets, or dictated. */
function isPhoneGap({ text }: LookedAt, before: FigureGroup | undefined, group: FigureGroup): boolean {
  if (group.tie === 'link') return false;
  return (
    group.isSpelled ||
    group.tie === 'dash' ||
    /^[\s()/.\u25a1-]{0,4}$/.test(text.slice(before?.end ?? group.start, group.start))
  );
}

/** The number as it is dialled within Sweden; with a plus where it is a foreign one. Null when it is too short or too long. */
function national(digits: string, isAbroad: boolean): string | null {
  if (!isAbroad) return digits.length >= 8 && digits.length <= 11 ? digits : null;
  const plain = digits.replace(/^00/, '');
  if (plain.startsWith('46')) {
    const inside = `0${plain.slice(2).replace(/^0/, '')}`;
    return inside.length >= 8 && inside.length <= 11 ? inside : null;
  }
  return plain.length >= 9 && plain.length <= 15 ? `+${plain}` : null;
}

function isPhone(digits: string, lengths: readonly number[], groups: readonly FigureGroup[]): boolean {
  if (mobile.test(digits)) return mobileGroups.has(lengths.join(' '));
  if (!landline.test(digits) || groups.some(({ tie }) => tie === 'comma')) return false;
  // "0800-1200" are hours.
  if (lengths.join(' ') === '4 4' && /^0\d[0-5][05][01]\d[0-5][05]$/.test(digits)) return false;
  const [area = 0] = lengths;
  const last = lengths.at(-1) ?? 0;
  // The exchange's number stands apart, and the rest in twos and threes: otherwise it may be a date.
  const tie = groups[1]?.tie;
  const isDashed = groups.slice(2).every((group) => group.tie === 'space');
  if (lengths.length === 1) return digits.startsWith('08') || forEverybody.test(digits);
  return (
    (tie === 'dash' || tie === 'mark' || tie === 'space') &&
    isDashed &&
    area >= 2 &&
    area <= 4 &&
    (last < 4 || lengths.length === 2) &&
    !(area === 2 && lengths[1] === 2 && !digits.startsWith('08'))
  );
}

/** Ahead of what somebody else wrote or said: a message to the coach, a note, an answering machine. */
const passedOn =
  /(?<![a-z])(?:meddelandet?|lapp(?:en)?|sms(?:et)?|svararen|svarare|telefonsvararen|rostbrevladan?|message|note|voicemail|text)(?![a-z])[^.?!\n]{0,50}[:"”“](?![^"”“]*["”“])[^\n]*$/;
const client =
  /(?<![a-z])(?:mvh|halsningar|regards),? (?:er |din |your )?(?:klient|deltagar|aspirant|sokande|client|participant)/;

function isWork(looked: LookedAt, span: Span, digits: string): boolean {
  const isPersonal = /^07[02369]|^07\d{6,7}$/.test(digits) || digits.startsWith('+');
  if (!isPersonal && forEverybody.test(digits)) return true;
  const { before, after } = around(looked, span, 2 * reach);
  if (isPersonal && (passedOn.test(before) || client.test(after))) return false;
  const owner = nearestOwner(looked, span);
  return owner === null ? !isPersonal : owner === 'work';
}

/** Whose a thing is by the nearest word before it, else after it, within its sentence; null when nothing says so. */
export function nearestOwner(looked: LookedAt, span: Span): 'work' | 'private' | null {
  const { before, after } = around(looked, span, reach);
  const said = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '), before.lastIndexOf('\n')) +
      1,
  );
  // Ends of addresses are no words: "wa.me".
  const [work, own] = [lastOf(said.replace(/\.me\//g, '    '), workWord), lastOf(said, privateWord)];
  if (work !== own) return work > own ? 'work' : 'private';
  const next = after.split(/[.?!]|\n\s*\n/)[0] ?? '';
  const [workAfter, ownAfter] = [next.search(firstWork), next.search(firstPrivate)];
  if (workAfter === ownAfter) return null;
  if (ownAfter === -1) return 'work';
  return workAfter === -1 || ownAfter < workAfter ? 'private' : 'work';
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
