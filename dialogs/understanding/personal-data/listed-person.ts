// Finds people whom a list shows to be clients: by a column's head, a role in the next field or behind the name, or a channel's name.

import type { LookedAt } from './looked-at.ts';
import { isNoName, isPersonsName } from './names.ts';
import { englishClients, englishPapers } from './words/english-person-words.ts';
import { swedishClients, swedishPapers } from './words/swedish-person-words.ts';

type IsPlace = (plain: string) => boolean;

const clients = `(?:${swedishClients}|${englishClients})`;

/** Whether a list, a field or the name of a channel tells who a client is. */
export function holdsListedPerson(looked: LookedAt, isPlace: IsPlace): boolean {
  return (
    holdsRow(looked, isPlace) ||
    holdsOneOfOurs(looked, isPlace) ||
    holdsColumn(looked, isPlace) ||
    holdsDottedField(looked, isPlace) ||
    holdsChannel(looked, isPlace) ||
    holdsForeignField(looked)
  );
}

const row = new RegExp(
  `(?:^|[\\n>|*])[ "']{0,3}([a-z'-]{2,20}),? ((?:[a-z]\\. ?){1,3}|[a-z]|[a-z'-]{2,20}(?: [a-z'-]{2,20})?) ?[;|(\\t,/:-]+ {0,3}${clients}(?![a-z])`,
  'g',
);

/** "Nowak, Agnieszka; klient", "nowak, a.e. (aspirant)". */
function holdsRow({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  for (const match of plain.matchAll(row)) {
    const [whole, family = '', given = ''] = match;
    const [first = '', second] = given.trim().split(' ');
    if (isNoName(family, isPlace) || isNoName(first, isPlace) || (second !== undefined && isNoName(second, isPlace)))
      continue;
    const at = match.index + whole.indexOf(family);
    const isCapital = /^\p{Lu}\p{L}+,? \p{Lu}/u.test(text.slice(at, at + whole.length));
    if (isCapital || isPersonsName(family) || isPersonsName(first) || /^[a-z]\./.test(first)) return true;
  }
  return false;
}

const oneOfOurs =
  /(?<![a-z])([a-z'-]{2,20}) ([a-z'-]{2,20})[ ,(-]{1,3}(?:(?:som|who|hon|han|she|he) )?(?:(?:ar|is|var|was) )?(?:en|ett|one|nagon) (?:av|utav|of) (?:mina|vara|my|our|dina|your|era) (?:klienter|aspiranter|deltagare|sokande|arbetssokande|brukare|ungdomar|clients|applicants|participants)(?![a-z])/g;

/** "Samira Haddad, who is one of my clients". */
function holdsOneOfOurs({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  for (const { 0: whole, 1: first = '', 2: second = '', index } of plain.matchAll(oneOfOurs)) {
    if (isNoName(first, isPlace) || isNoName(second, isPlace)) continue;
    const isCapital = /^\p{Lu}\p{L}*(?:['-]\p{L}+)* \p{Lu}/u.test(text.slice(index, index + whole.length));
    if (isCapital || isPersonsName(first) || isPersonsName(second)) return true;
  }
  return false;
}

const head = new RegExp(`^${clients}(?:s? namn| name)?$`);
const twoNames = /^\p{Lu}[\p{L}'-]+(?:,? \p{Lu}[\p{L}'.-]*){1,3}$/u;
/** Columns with tabs between them, which a looked-at text has as spaces. */
const firstColumn = new RegExp(
  `^${clients}(?:s? namn| name)? {1,3}(?:coach|handlaggare|tid|datum|dag|insats|status|enhet|telefon|kommentar|nasta steg|arende|time|date|caseworker|unit|measure|phone|note)s?(?: {1,3}[a-z]{2,15}){0,8} ?$`,
);
const mostRows = 40;

/** A table with a column for the client, and names in it. */
function holdsColumn({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  let at = 0;
  let isFirstColumn = false;
  let column: { sign: string; at: number; rows: number } | null = null;
  for (const line of plain.split('\n')) {
    const original = text.slice(at, at + line.length);
    at += line.length + 1;
    if (
      isFirstColumn &&
      /^\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]/u.test(original) &&
      !isNoName(line.split(' ', 1)[0] ?? '', isPlace)
    )
      return true;
    isFirstColumn = firstColumn.test(line);
    const heading = headOf(line);
    if (heading !== null) column = { ...heading, rows: 0 };
    else if (column !== null && column.rows < mostRows) {
      column.rows += 1;
      const cell = cellsOf(original, column.sign)[column.at] ?? '';
      const words = cellsOf(line, column.sign)[column.at]?.split(/,? /) ?? [];
      if (twoNames.test(cell) && !words.some((word) => isNoName(word, isPlace))) return true;
    }
  }
  return false;
}

function headOf(line: string): { sign: string; at: number } | null {
  for (const sign of ['|', ';', '  ', ',']) {
    const cells = cellsOf(line, sign);
    const at = cells.findIndex((cell) => head.test(cell));
    if (at !== -1 && cells.filter((cell) => cell !== '').length > 1) return { sign, at };
  }
  return null;
}

function cellsOf(line: string, sign: string): string[] {
  return line.split(sign === '  ' ? / {2,}/ : sign).map((cell) => cell.trim().replace(/^[*"']{1,3}|[*"']{1,3}$/g, ''));
}

const dotted = new RegExp(
  `(?<![a-z])${clients}(?:s? namn| name)? ?(?:\\.{3,80}|_{3,80}) ?([a-z'-]{2,20}) ([a-z'-]{2,20})`,
  'g',
);

/** "Name of aspirant ......Farhad Rostami......" */
function holdsDottedField({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  for (const { 0: whole, 1: first = '', 2: second = '', index } of plain.matchAll(dotted)) {
    const at = index + whole.length - first.length - second.length - 1;
    if (isNoName(first, isPlace) || isNoName(second, isPlace)) continue;
    if (/^\p{Lu}[\p{L}'-]+ \p{Lu}/u.test(text.slice(at, at + whole.length)) || isPersonsName(first)) return true;
  }
  return false;
}

const channel = new RegExp(
  `(?<![a-z0-9])(?:${swedishPapers}|${englishPapers}|${clients})[_-]([a-z']{2,20})[_-]([a-z']{2,20})(?![a-z])`,
  'g',
);

/** A channel, a folder or a link that is named after a client: "aspirant-luan-berisha". */
function holdsChannel({ plain }: LookedAt, isPlace: IsPlace): boolean {
  for (const [, first = '', second = ''] of plain.matchAll(channel)) {
    if (isNoName(first, isPlace) || isNoName(second, isPlace)) continue;
    if (isPersonsName(first) || isPersonsName(second)) return true;
  }
  return false;
}

const foreignField = new RegExp(
  `(?<![a-z])(?:(?:namn|namnet|fornamn|efternamn|name|heter|heta|kallas|called|named)|${clients})(?![a-z])[^\\p{L}.?!\\n]{0,4}(?:[a-z]+[^\\p{L}.?!\\n]{1,4}){0,4}(?=\\p{L}{2})(?!\\p{Script=Latin})`,
  'u',
);

/** "The name on the paper is Олена": letters that are not Latin, some words behind a word for a name or a client. */
function holdsForeignField({ plain }: LookedAt): boolean {
  return /(?=\p{L})(?!\p{Script=Latin})/u.test(plain) && foreignField.test(plain);
}
