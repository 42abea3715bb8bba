// Finds what must not be stored, logged or sent on: what identifies a person whom the work is about.
import { recently } from '../../../knowledge/recently.ts';
import { shippedDistricts, shippedMeasures } from '../../../knowledge/shipped.ts';
import { apartNumbers } from './apart-number.ts';
import { holdsAccount, holdsHome, holdsPersonsMail } from './contact.ts';
import { holdsListedPerson } from './listed-person.ts';
import { type LookedAt, lookAt, personalNumberMask, type Span } from './looked-at.ts';
import { namesPerson } from './named-person.ts';
import { findNames } from './names.ts';
import { numberEndings } from './number-ending.ts';
import { personalNumbers } from './personal-number.ts';
import { phoneNumbers } from './phone.ts';
import { plainWord } from './plain-word.ts';
import { holdsSpelledAccount, holdsSpelledHome, holdsSpelledMail } from './spelled-contact.ts';
import { holdsToldHealth } from './told-health.ts';
import { whoseNames } from './whose-name.ts';
import { choiceWords } from './words/swedish-names.ts';

/** The kinds of personal data that are stopped. */
export const personalDataKinds = ['personalNumber', 'namedPerson', 'phone', 'email', 'address', 'account'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Stands before a name alone, with which nothing is told: it is looked at as that. */
const beforeChoice = new RegExp(
  `^(?:(?:${choiceWords.before})[ ,.!]+)+(?=\\p{L}[\\p{L}-]+(?: \\p{L}[\\p{L}-]+)?[ ,.!]*(?:${choiceWords.after})?[?.! ]*$)`,
  'iu',
);

/** "1131 t bo ek" hands over to somebody. */
const toWhom = /(?<=\d{3} )(?<to>t) (?=\p{L}{2})/giu;

/**
 * The kinds of personal data in a text of any length; empty when there is none. A personal number counts in any spelling and with
 * any check digit. A name counts beside a word for a client, a naming phrase or a state of health, or where what stands
 * around it is likelier told of a client than of a colleague.
 * Phone numbers, mailboxes, homes and accounts count where they are a person's and not the work's.
 */
export const personalDataIn = recently((text): readonly PersonalDataKind[] => {
  const looked = lookAt(text.replace(toWhom, '$<to>ill ').replace(beforeChoice, ''));
  const phones = phoneNumbers(looked);
  const holds: Record<PersonalDataKind, () => boolean> = {
    personalNumber: () =>
      personalNumbers(
        looked,
        phones.filter(({ isCertain }) => isCertain),
      ).length > 0 ||
      numberEndings(looked).length > 0 ||
      apartNumbers(looked).length > 0,
    namedPerson: () => {
      const names = findNames(looked, isPlace);
      const whose = whoseNames(looked, names);
      const others = names.filter((_name, at) => whose[at] !== 'colleague');
      return (
        whose.includes('client') ||
        namesPerson(looked, others, isPlace) ||
        holdsToldHealth(looked, names) ||
        holdsListedPerson(looked, isPlace)
      );
    },
    phone: () => phones.some(({ isWork }) => !isWork),
    email: () => holdsPersonsMail(looked) || holdsSpelledMail(looked),
    address: () => holdsHome(looked) || holdsSpelledHome(looked),
    account: () => holdsAccount(looked) || holdsSpelledAccount(looked),
  };
  return personalDataKinds.filter((kind) => holds[kind]());
});

/** Whether a text names anybody at all, a colleague too: for what is to be kept, not for what is only answered. */
export function namesAnybody(text: string): boolean {
  return findNames(lookAt(text), isPlace).length > 0;
}

/** Whether a text holds a personal identity number in any spelling. */
export function holdsPersonalNumber(text: string): boolean {
  return numbersIn(lookAt(text)).length > 0;
}

/**
 * Puts `[personnummer]` in the place of every personal identity number, in whatever spelling, and leaves the rest of the text as it
 * is; `found` counts them. Masking a masked text changes nothing.
 */
export function maskPersonalNumbers(text: string): { text: string; found: number } {
  let masked = text;
  let found = 0;
  // What stood beside one may read differently once that is masked.
  for (let pass = 0; pass < 10; pass += 1) {
    const looked = lookAt(masked);
    const numbers = numbersIn(looked);
    if (numbers.length === 0) break;
    found += numbers.length;
    masked = replaced(masked, looked, numbers);
  }
  return { text: masked, found };
}

/** The numbers and endings, none within another. What is written in one may be a phone number too, and counts all the same. */
function numbersIn(looked: LookedAt): Span[] {
  const phones = phoneNumbers(looked).filter(({ isWhole }) => !isWhole);
  const numbers = personalNumbers(looked, phones);
  const endings = withoutOverlap([...numberEndings(looked), ...apartNumbers(looked)]).filter(
    ({ start, end }) => !numbers.some((number) => start < number.end && end > number.start),
  );
  return [...numbers, ...endings].sort((one, other) => one.start - other.start);
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

function replaced(text: string, { starts, ends }: LookedAt, spans: readonly Span[]): string {
  let from = 0;
  const pieces = spans.flatMap(({ start, end }) => {
    const before = text.slice(from, starts[start]);
    from = ends[end - 1] ?? from;
    return [before, personalNumberMask];
  });
  return [...pieces, text.slice(from)].join('');
}

let places: Set<string> | null = null;

// At first use and not when the file is loaded, so that a broken file of districts is told as a fault of the start.
function isPlace(plain: string): boolean {
  places ??= new Set(
    [
      ...shippedDistricts().districts.flatMap(({ name, says }) => [name, ...says.split('|')]),
      ...shippedDistricts().jobbtorg.map(({ name }) => name),
      ...shippedMeasures().measures.flatMap(({ name }) => name.split(/[\s()/]+/)),
    ]
      .flatMap((name) => [name, ...name.split(/[\s-]+/)])
      .map(plainWord)
      .filter((name) => name.length > 1),
  );
  return places.has(plain) || places.has(plain.replace(/s$/, ''));
}
