// Finds the colleague that a message names: who is to be met, or whose cases are counted.

import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { isGivenName, isNoName } from '../personal-data/names.ts';
import { doubtfulNames, givenNames } from '../personal-data/words/swedish-names.ts';
import { isTimeWord } from '../time/tokens.ts';
import { messageWords } from '../words/message-words.ts';
import { requestWords } from '../words/request-words.ts';
import { readOffice } from './offices.ts';
import { takePlaces } from './places.ts';
import { withoutRejected } from './rejected.ts';

const { colleagues, languages } = requestWords;
const notNames = compileCues([colleagues.notNames, ...Object.values(languages)]);
const word = "\\p{L}[\\p{L}'\u2019-]*\\p{L}";
const surname = "(?:\\s+\\p{Lu}[\\p{L}'\u2019-]*){0,2}";
const longest = 60;

function after(leads: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${leads.replaceAll(' ', '\\s+')})[.:]?\\s+(?=(${word}${surname}))`, 'giu');
}

const met = after(colleagues.met);
const booked = after(colleagues.booked);
const holder = after(colleagues.hasCases);
const givenHolder = after(`${colleagues.hasCases}|${colleagues.givenHasCases}`);
const owner = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]+?)s?\\s+(?:${colleagues.owns})(?![\\p{L}])`, 'gu');

const holding = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{L}-]+\\s+)?\\p{Lu}[\\p{L}-]*?['\u2019]?s)\\s+(?:${colleagues.held})(?![\\p{L}])`,
  'gu',
);
const held = new RegExp(`(?<![\\p{L}\\p{N}])(?=(${word})\\s+(?:${colleagues.held})(?![\\p{L}]))`, 'giu');
const taking = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]*\\p{L}${surname})\\s+(?:${colleagues.acts})(?![\\p{L}])`,
  'gu',
);

const owned = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}-]+?)['\u2019]?s(?![\p{L}'\u2019])/gu;
const has = after(colleagues.hasMeetings);
const away = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]*\\p{L})\\s+(?:${colleagues.away})(?![\\p{L}])`, 'gu');

const receiver = after(messageWords.receivers);
const { takesOver, givenTakesOver, stays } = colleagues;
const taker = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=(${word}${surname})\\s+(?:(?:${takesOver.before})\\s+)*(?:${takesOver.verbs})(?![\\p{L}]))`,
  'giu',
);
const staying = new RegExp(`(?<!\\p{L})(${stays.verbs})\\s+(?:${stays.at})(?!\\p{L})`, 'giu');
const givenTaker = new RegExp(
  `${after(`${givenTakesOver.before}`).source}|(?<![\\p{L}])(?=(${word}${surname})\\s+(?:${givenTakesOver.after})(?![\\p{L}]))`,
  'giu',
);
const barely = new RegExp(`(?<![\\p{L}\\p{N}])(?=(${word}${surname}))`, 'giu');
const longestBareName = 4;

const asked = new RegExp(
  `(?<![\\p{L}])(?:${colleagues.asked.before})\\s+(\\p{L}+)(?=\\s+(?:${colleagues.asked.after})(?![\\p{L}]))`,
  'giu',
);

/** The colleague a message wants to meet, as written but with a capital letter; null when it names none. */
export function readCoachToMeet(text: string): string | null {
  return (
    firstName(text, met, 'known') ??
    firstName(text, owner, 'capital') ??
    firstName(text, asked, 'capital') ??
    firstName(text, booked, 'capital') ??
    firstName(text, taking, 'given')
  );
}

/**
 * The colleague who is to take a case over, as written but with a capital letter. Where a name is awaited (`isAwaited`) a short message is
 * one without any word before it.
 */
export function readReceiver(text: string, isAwaited: boolean): string | null {
  const moved = withoutRejected(text).replace(staying, '$1 ');
  const alone = isAwaited && words(fold(moved)).length <= longestBareName ? bareName(moved) : null;
  const whole = isAwaited ? (surestName(moved, barely, true) ?? alone) : null;
  return surestName(moved, receiver) ?? surestName(moved, taker, true) ?? surestName(moved, givenTaker, true) ?? whole;
}

/**
 * The colleague whose cases a message asks about. A name that no list of given names has is taken as one only with a capital letter, beside
 * a word that shows it; where a name is awaited, also alone.
 */
export function readCaseHolder(text: string, isAwaited = false): string | null {
  const isShort = words(fold(text)).length <= longestBareName;
  const whole = isAwaited && isShort ? bareName(text) : null;
  return (
    firstName(text, holder, 'capital') ??
    ownerName(text) ??
    firstName(text, owner, 'capital') ??
    surestName(text, givenHolder, true) ??
    surestName(text, held, true) ??
    whole
  );
}

/** Which words count as a name: every one, one with a capital letter, that or a given name, a given name, or that with a capital letter. */
type Counted = 'any' | 'capital' | 'known' | 'named' | 'given';

function counts(first: string, counted: Counted): boolean {
  const isCapital = /^\p{Lu}/u.test(first);
  if (counted === 'any') return true;
  if (counted === 'named') return isGivenName(first, isCapital);
  if (counted === 'known') return isCapital || isGivenName(first, true);
  return isCapital && (counted === 'capital' || isGivenName(first, false));
}

/** The colleague whose meetings a message asks to see: "Saras trepartar", "har Petra". */
export function readListedCoach(text: string): string | null {
  return ownerIn(text) ?? firstName(text, has, 'named') ?? firstName(text, away, 'given');
}

/** Whoever a capitalised genitive names; "Jonas" is none of "Jona". */
function ownerIn(text: string): string | null {
  for (const [whole, name = ''] of text.matchAll(owned)) {
    if (isGivenName(name, true) && !isGivenName(whole, false) && couldBeName(name)) return name;
  }
  return null;
}

function firstName(text: string, pattern: RegExp, counted: Counted): string | null {
  return namesAfter(text, pattern).find(({ written }) => counts(written.split(/\s+/)[0] ?? '', counted))?.name ?? null;
}

/** The first word that could be a name that nobody knows. */
function bareName(text: string): string | null {
  const isPlain = ({ written }: { written: string }) => isNoName(fold(written.split(/\s+/)[0] ?? ''), () => false);
  return namesAfter(text, barely).find((name) => !isPlain(name))?.name ?? null;
}

/** A name that the list of given names has, else (but not with `isListed`) one with a capital letter. */
function surestName(text: string, pattern: RegExp, isListed = false): string | null {
  const names = namesAfter(text, pattern);
  const listed = names.find(({ written }) => isGiven(written));
  const capitals = isListed ? undefined : names.find(({ written }) => /^\p{Lu}/u.test(written));
  return (listed ?? capitals)?.name ?? null;
}

/** Who has what is named after: "Hodans stock" is Hodan's, "Jonas lista" is Jonas's, "Lista Ingrids ..." is Ingrid's. */
function ownerName(text: string): string | null {
  const [owned] = namesAfter(text, holding);
  if (owned === undefined) return null;
  const parts = owned.name.split(' ');
  const name = parts.length > 1 && !isGiven(owned.name) ? capital(parts.at(-1) ?? '') : owned.name;
  return givenNames.has(fold(name)) ? name : name.replace(/['\u2019]?s$/u, '');
}

function isGiven(written: string): boolean {
  const [first = ''] = written.split(/\s+/);
  const folded = fold(bare(first));
  if (!givenNames.has(folded)) return false;
  return !doubtfulNames.has(folded) || /^\p{Lu}\p{Ll}/u.test(written);
}

/** The names that a pattern finds: `written` as they stand there. */
function namesAfter(text: string, pattern: RegExp): { name: string; written: string }[] {
  return Array.from(text.matchAll(pattern)).flatMap(([, before, behind]) => {
    const found = before ?? behind ?? '';
    // The pattern cares for no case, so a surname is what follows with a capital letter.
    const [first = '', ...rest] = found.split(/\s+/);
    if (!couldBeName(first)) return [];
    const more = rest.findIndex(
      (part) => !/^[A-HJ-Z]$/.test(part) && !(/^\p{Lu}\p{Ll}/u.test(part) && couldBeName(part)),
    );
    const parts = [first, ...(more === -1 ? rest : rest.slice(0, more))];
    const name = capital([...parts.slice(0, -1), bare(parts.at(-1) ?? '')].join(' '));
    return name.length <= longest ? [{ name, written: found }] : [];
  });
}

/** A given name without the ending of possession: "Amirs" is Amir, "Jonas" stays. */
function bare(part: string): string {
  const without = part.replace(/['\u2019]?s$/u, '');
  return !givenNames.has(fold(part)) && givenNames.has(fold(without)) ? without : part;
}

function couldBeName(part: string): boolean {
  const folded = fold(part);
  if (folded.length < 2 || isTimeWord(folded) || notNames.test(` ${folded.replace(/[^a-z]+/g, ' ')} `)) return false;
  return takePlaces(folded).districts.length === 0 && readOffice(folded) === null;
}

function capital(part: string): string {
  return part.charAt(0).toLocaleUpperCase('sv') + part.slice(1);
}
