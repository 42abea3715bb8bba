// What a message says of the applicant's consent beside a booking: in more words than "there is consent", and beside a day or a time.
import { readCases } from '../../understanding/case-id.ts';
import { readToldConsent, type ToldConsent, tellsAgreement } from '../../understanding/consent/told-consent.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readConsent, writeConsent } from '../../understanding/slots/meeting-request.ts';
import type { BookingRequest } from '../request.ts';
import { asideWords, caseMarked } from './aside-words.ts';

/**
 * Whether a message says that there is consent to the booking of a case, or that there is none; null where it says neither plainly.
 * Once consent was asked about, that the applicant has said yes says so too.
 */
export function consentIn(text: string, caseId: string | null, isAsked: boolean): 'yes' | 'no' | null {
  if (text.includes('?') || namesOther(text, caseId)) return null;
  return readConsent(partsOf(text, isAsked).join(', '));
}

/** What a message tells of consent by what was learned, beside a booking whose card asks for it; null where it names another case. */
export function toldConsent(text: string, caseId: string | null): ToldConsent | null {
  return namesOther(text, caseId) ? null : readToldConsent(text);
}

/** Whether a message says that there is consent beside what it says of when and how, and nothing that makes it doubtful. */
export function tellsConsent(text: string): boolean {
  const parts = partsOf(text, false);
  const speaking = parts.filter((part) => readConsent(part) !== null);
  const rest = parts.filter((part) => !speaking.includes(part));
  const isPlain =
    speaking.length > 0 && readConsent(text) !== 'no' && speaking.every((part) => readConsent(part) === 'yes');
  return isPlain && !text.includes('?') && !rest.some((part) => asideWords.unsettles.test(spacedWords(part)));
}

/** A message without the parts of it that say that there is consent: "got one yes" names no hour. `isInSight`: a card asks for it. */
export function besideConsent(text: string, isAsked: boolean, isInSight: boolean): string {
  return spokenParts(writeConsent(text))
    .filter((part) => readConsent(partsOf(part, isAsked).join(', ')) !== 'yes' && !(isInSight && isToldIn(part)))
    .join('');
}

/** Whether a part of a message says that there is consent, beside a card that asks for it, and the whole does not leave it in doubt. */
export function tellsConsentInPart(text: string, caseId: string | null): boolean {
  const whole = toldConsent(text, caseId);
  return (
    (whole === 'yes' || whole === 'likely' || whole === null) &&
    !namesOther(text, caseId) &&
    spokenParts(text).some(isToldIn)
  );
}

/** Whether a sentence of a message may say that there is consent, and none that there is none: that is to be asked, not taken. */
export function mayTellConsent(text: string, caseId: string | null): boolean {
  if (namesOther(text, caseId)) return false;
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/);
  return sentences.some(tellsAgreement) && !sentences.some((each) => readToldConsent(each) === 'no');
}

function isToldIn(part: string): boolean {
  return readToldConsent(part) === 'yes';
}

function spokenParts(text: string): string[] {
  return text.split(/(?<=[.!;,\n])/);
}

function namesOther(text: string, caseId: string | null): boolean {
  const { meant, denied } = readCases(text);
  return denied.length > 0 || meant.some((each) => each !== caseId);
}

/** The parts of a message without the case and without since when there is consent; where it was asked for, "she said yes" is consent. */
function partsOf(text: string, isAsked: boolean): string[] {
  const apart = (plain: string) => plain.replace(beforeConsent, (said) => `, ${said.slice(said.indexOf(' ') + 1)}`);
  return writeConsent(text)
    .split(/[.!;,\n]+/)
    .map((part) => caseMarked(part).replace(/[<>]/g, '').replace(ownCase, '').replace(since, ''))
    .flatMap((part) => apart(isAsked ? part.replace(agreed, asideWords.consent) : part).split(','))
    .filter((part) => part.trim() !== '');
}

const every = (pattern: RegExp) => new RegExp(pattern.source, 'g');
const [ownCase, since, beforeConsent, agreed] = [
  every(asideWords.ofTheCase),
  every(asideWords.since),
  every(asideWords.beforeConsent),
  every(asideWords.agreed),
];

/** Whether a message tells of consent and names today and no time, where another day was `asked` for: the day of the consent, likely. */
export function tellsConsentToday(
  text: string,
  { from, to, time }: BookingRequest,
  asked: BookingRequest,
  now: Temporal.ZonedDateTime,
): boolean {
  const today = now.toPlainDate().toString();
  if (time !== null || from !== today || to !== today || asked.from === null || asked.from === today) return false;
  const told = toldConsent(text, asked.caseId);
  return told === 'yes' || told === 'likely';
}
