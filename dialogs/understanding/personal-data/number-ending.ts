// Finds the last four figures of a personal number where they are told apart: "fyra sista: 9876", "9876 som sista siffror".

import type { FigureGroup } from './figures.ts';
import { around, type LookedAt, type Span } from './looked-at.ts';
import { plainWord } from './plain-word.ts';
import {
  englishCounted,
  englishEnding,
  englishPersonNumbers,
  englishTail,
  englishThingNumbers,
} from './words/english-number-words.ts';
import {
  swedishCounted,
  swedishEnding,
  swedishPersonNumbers,
  swedishTail,
  swedishThingNumbers,
} from './words/swedish-number-words.ts';

/** "The last four weeks" are no figures. */
const notFigures = `(?![^a-z0-9]*(?:${swedishCounted}|${englishCounted}))`;
const told = `${plainWord(`(?:${swedishTail}|${englishTail})`)}${notFigures}`;
const ending = plainWord(`(?:${swedishEnding}|${englishEnding})`);
const small = '(?:[^a-z0-9]+[a-z]{1,14}){0,5}[^a-z0-9]{0,4}';
const toldBefore = new RegExp(`(?<![a-z])${told}${small}$`);
const endingBefore = new RegExp(`(?<![a-z])${ending}${small}$`);
const toldAfter = new RegExp(
  `^[^a-z0-9]{0,4}(?:(?:ar|som|is|are|as|i|in|de|the|dom)[^a-z0-9]{1,3}){0,3}(?:${told}|${ending})`,
);
const anyTail = /sista|last|final|slut|siffr|andels|end|digits|rest|fodd|fdd|f\.|born|fodels|dob|numm|nr|aammdd/;
const personWord = new RegExp(`(?<![a-z])(?:${swedishPersonNumbers}|${englishPersonNumbers})(?![a-z])`);
const thingWord = new RegExp(
  `(?<![a-z])(?:${swedishThingNumbers}|${englishThingNumbers}|organisations[a-z ]*|org ?\\.? ?-?nr|telefon[a-z]*|mobil[a-z]*|phone|(?:bank|kredit|konto)?kort(?:et|nummer[a-z]*|nr))(?![a-z])`,
);
const thingAfter = new RegExp(
  `^[^a-z0-9]{0,3}(?:pa|av|i|hos|of|on|in) (?:[a-z]+ ){0,2}(?:${thingWord.source.replace('(?<![a-z])', '')})`,
);
/** "Last is 9876": of a person where a birth or a personal number is told too. */
const lastSaid = /(?<![a-z])sista[^a-z0-9]{1,4}(?:(?:ar|e|is)[^a-z0-9]{1,3})?$/;
/** "9876, f. 81-12-18" */
const bornAfter =
  /^[^a-z0-9]{1,4}(?:och |and )?(?:hon |han |hen |she |he )?(?:ar |e |is |was )?(?:fodd|fdd|f\.?|born|fodelsedatum|fodelsedag|dob)[^a-z0-9]{1,4}(?:den )?(?:\d{6}|\d{8}|\d{1,4}[ ./-]{1,2}(?:\d{1,2}|[a-z]{3,9}))(?![a-z\d])/;
/** "personnummer 811218 sedan 9876" */
const apartBefore = new RegExp(
  `(?:${swedishPersonNumbers}|${englishPersonNumbers}|aammdd)[^a-z0-9]{1,4}(?:\\d\\d)?\\d\\d(?:0\\d|1[0-2])\\d\\d[^a-z0-9]{1,4}(?:[a-z]{2,10}[^a-z0-9]{1,4}){0,3}$`,
);
/** "9876 … that is her last" */
const ownedAfter =
  /^[^.?!\n]{0,50}(?<![a-z])(?:hennes|hans|hens|klientens|her|his|their) (?:(?:fyra|4|four) )?(?:sista|last)(?![a-z]| (?:veck|dag|gang|mote|besok))/;
/** A time or a year. */
const looksElse = /^(?:(?:[01]\d|2[0-4])[0-5]\d|19[5-9]\d|20[0-3]\d)$/;
const reach = 60;

/** The figures that are told to be the last four, unless they are said to be those of a thing. */
export function numberEndings(looked: LookedAt): Span[] {
  if (!anyTail.test(looked.plain)) return [];
  return looked.chains.flatMap((chain) =>
    foursIn(chain)
      .filter(({ from, to }) => isToldEnding(looked, chain, from, to))
      .map(({ from, to }) => ({ start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 })),
  );
}

/** Four figures together: one group, two pairs or four single ones. */
function foursIn(chain: readonly FigureGroup[]): { from: number; to: number }[] {
  return chain.flatMap((_group, from) =>
    [1, 2, 4].flatMap((count) => {
      const lengths = chain.slice(from, from + count).map(({ digits }) => digits.length);
      return lengths.length === count && lengths.every((length) => length === 4 / count)
        ? [{ from, to: from + count - 1 }]
        : [];
    }),
  );
}

function isToldEnding(looked: LookedAt, chain: readonly FigureGroup[], from: number, to: number): boolean {
  const span = { start: chain[from]?.start ?? 0, end: chain[to]?.end ?? 0 };
  const { before, after } = around(looked, span, reach);
  const figures = chain.slice(from, to + 1).map(({ digits }) => digits);
  if (bornAfter.test(after) && !looksElse.test(figures.join(''))) return true;
  if (apartBefore.test(before) && !looksElse.test(figures.join(''))) return true;
  if (ownedAfter.test(after) && !looksElse.test(figures.join(''))) return true;
  const isTold = toldBefore.test(before) || toldAfter.test(after);
  const isLast = lastSaid.test(before) && !looksElse.test(figures.join(''));
  if (!isTold && !isLast && !endingBefore.test(before)) return false;
  const wide = around(looked, span, reach * 3);
  const isPersons = personWord.test(wide.before) || personWord.test(wide.after);
  if (isPersons) return true;
  if (thingWord.test(before) || thingAfter.test(after)) return false;
  return isTold || hasBirthBefore(chain, from);
}

function hasBirthBefore(chain: readonly FigureGroup[], from: number): boolean {
  return chain
    .slice(Math.max(0, from - 4), from)
    .some(({ digits }) => /^(?:(?:19|20)\d\d)?\d\d(?:0\d|1[0-2])[0-9]\d$/.test(digits));
}
