// Finds the colleague that a message names: who is to be met, or whose cases are counted.
import { compileCues } from '../cues.ts';
import { fold, words } from '../fold.ts';
import { isTimeWord } from '../time/tokens.ts';
import { englishCaseHolderLeads, englishNameLeads, englishNotCoaches } from '../words/english-request-words.ts';
import { messageWords } from '../words/message-words.ts';
import {
  caseHolderLeads,
  interpreterLanguages,
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
    firstName(text, met, false) ??
    firstName(text, owner, true) ??
    firstName(text, asked, true) ??
    firstName(text, booked, true)
  );
}

/**
 * The colleague who is to take a case over, as written but with a capital letter. Where a name is awaited (`isAwaited`) a short message is
 * one without any word before it.
 */
export function readReceiver(text: string, isAwaited: boolean): string | null {
  const said = words(fold(text));
  const whole = isAwaited && said.length <= longestBareName ? firstName(text, barely, false) : null;
  return firstName(text, receiver, false) ?? whole;
}

/** The colleague whose cases a message asks about. Only names written with a capital letter are taken as names here. */
export function readCaseHolder(text: string): string | null {
  return firstName(text, holder, true) ?? firstName(text, owner, true);
}

function firstName(text: string, pattern: RegExp, capitals: boolean): string | null {
  for (const [, found = ''] of text.matchAll(pattern)) {
    // The pattern cares for no case, so a surname is what follows with a capital letter.
    const [first = '', ...rest] = found.split(/\s+/);
    if (capitals && !/^\p{Lu}/u.test(first)) continue;
    if (!couldBeName(first)) continue;
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
