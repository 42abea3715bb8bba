// Finds the colleague that a message names: who is to be met, or whose cases are counted.
import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { isGivenName } from '../personal-data/names.ts';
import { isTimeWord } from '../time/tokens.ts';
import { englishCaseHolderLeads, englishNameLeads, englishNotCoaches } from '../words/english-request-words.ts';
import { messageWords } from '../words/message-words.ts';
import {
  caseHolderLeads,
  coachLeadsOfLists,
  coachTails,
  interpreterLanguages,
  nameActs,
  nameBetween,
  nameLeads,
  nameLeadsOfCapitals,
  nameTails,
  swedishNotCoaches,
} from '../words/swedish-request-words.ts';
import { readOffice } from './offices.ts';
import { takePlaces } from './places.ts';

const notNames = compileCues([swedishNotCoaches, englishNotCoaches, ...interpreterLanguages.map(([, cues]) => cues)]);
const word = "\\p{L}[\\p{L}'\u2019-]*\\p{L}";
const surname = "(?:\\s+\\p{Lu}[\\p{L}'\u2019-]+){0,2}";
const longest = 60;

function after(leads: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${leads.replaceAll(' ', '\\s+')})[.:]?\\s+(?=(${word}${surname}))`, 'giu');
}

const met = after(`${nameLeads}|${englishNameLeads}`);
const booked = after(nameLeadsOfCapitals);
const holder = after(`${caseHolderLeads}|${englishCaseHolderLeads}`);
const owner = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]+?)s?\\s+(?:${nameTails})(?![\\p{L}])`, 'gu');

const taking = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]*\\p{L}${surname})\\s+(?:${nameActs})(?![\\p{L}])`,
  'gu',
);

const owned = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}-]+?)['\u2019]?s(?![\p{L}'\u2019])/gu;
const has = after(coachLeadsOfLists);
const away = new RegExp(`(?<![\\p{L}\\p{N}])(\\p{Lu}[\\p{L}-]*\\p{L})\\s+(?:${coachTails})(?![\\p{L}])`, 'gu');

const receiver = after(messageWords.receivers);
const barely = new RegExp(`(?<![\\p{L}\\p{N}])(?=(${word}${surname}))`, 'giu');
const longestBareName = 4;

const asked = new RegExp(
  `(?<![\\p{L}])(?:${nameBetween.before})\\s+(\\p{L}+)(?=\\s+(?:${nameBetween.after})(?![\\p{L}]))`,
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
  const said = words(fold(text));
  const whole = isAwaited && said.length <= longestBareName ? firstName(text, barely, 'any') : null;
  return firstName(text, receiver, 'any') ?? whole;
}

/** The colleague whose cases a message asks about. Only names written with a capital letter are taken as names here. */
export function readCaseHolder(text: string): string | null {
  return firstName(text, holder, 'capital') ?? firstName(text, owner, 'capital');
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
  for (const [, found = ''] of text.matchAll(pattern)) {
    // The pattern cares for no case, so a surname is what follows with a capital letter.
    const [first = '', ...rest] = found.split(/\s+/);
    if (!counts(first, counted) || !couldBeName(first)) continue;
    const more = rest.findIndex((part) => !/^\p{Lu}\p{Ll}/u.test(part) || !couldBeName(part));
    const name = [capital(first), ...(more === -1 ? rest : rest.slice(0, more))].join(' ');
    if (name.length <= longest) return name;
  }
  return null;
}

function couldBeName(part: string): boolean {
  const folded = fold(part);
  if (folded.length < 2 || isTimeWord(folded) || notNames.test(` ${folded.replace(/[^a-z]+/g, ' ')} `)) return false;
  return takePlaces(folded).districts.length === 0 && readOffice(folded) === null;
}

function capital(part: string): string {
  return part.charAt(0).toLocaleUpperCase('sv') + part.slice(1);
}
