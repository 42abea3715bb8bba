// Which ages a message asks for: one, or a range such as "over 55" or "20-24".
import type { Ages } from '../../../knowledge/catalogue/measures.ts';
import { compileCues } from '../../understanding/cues.ts';
import { fold } from '../../understanding/fold.ts';
import { spelledToFigures } from '../../understanding/slots/age-from-text.ts';
import { factsFromText } from '../../understanding/slots/facts-from-text.ts';
import { measureWords } from '../../understanding/words/measure-words.ts';

const { below, upTo, above, from, onward, between, before, years, of } = measureWords.ages;
const age = '(1[3-9]|[2-9]\\d)';
const any = (phrases: string) => compileCues([phrases]).source;

/** The ways of telling a range, the narrowest first; each gives its bounds from the figures. */
const ways: readonly { pattern: RegExp; bounds: (first: number, second: number) => Ages }[] = [
  {
    pattern: new RegExp(`${any(before)} ${age} ${any(between)} ${age}(?= )`),
    bounds: (first, second) => ({ from: first, to: second }),
  },
  {
    pattern: new RegExp(`(?<= )${age} ?- ?${age}(?= )`),
    bounds: (first, second) => ({ from: first, to: second }),
  },
  { pattern: new RegExp(`${any(below)} ${age}(?= )`), bounds: (first) => ({ to: first - 1 }) },
  { pattern: new RegExp(`${any(upTo)} ${age} ${any(years)}`), bounds: (first) => ({ to: first }) },
  { pattern: new RegExp(`${any(above)} ${age}(?= )`), bounds: (first) => ({ from: first + 1 }) },
  { pattern: new RegExp(`${any(from)} ${age} ${any(years)}`), bounds: (first) => ({ from: first }) },
  { pattern: new RegExp(`(?<= )${age}(?: ?\\+| ${any(onward)})(?= )`), bounds: (first) => ({ from: first }) },
];

/** The ages that a message asks for, in whole years; null where it names none. */
export function readAgeRange(text: string): Ages | null {
  const words = ` ${spelledToFigures(fold(text))
    .replace(/[^a-z0-9+-]+/g, ' ')
    .trim()} `;
  for (const { pattern, bounds } of ways) {
    const [, first, second] = pattern.exec(words) ?? [];
    const [low, high] = [Number(first), Number(second ?? first)];
    if (first !== undefined && low <= high) return bounds(low, high);
  }
  const { age: told = readAge(words) } = factsFromText(text);
  return told === null ? null : { from: told, to: told };
}

const alone = [
  new RegExp(`${any(of)} (?:ar |e |pa )?${age}(?= )`),
  new RegExp(`(?<= )${age} ${any(years)}`),
  new RegExp(`(?<= )${age}-?(?:arig|aring)`),
];
// What is counted in years and is no age: how long, or since when.
const spans = / (?:i|sedan|sen|pa|for|over|nar|vecka|kl|klockan|hade) \d\d(?= )/g;

function readAge(words: string): number | null {
  const rest = words.replace(spans, ' ');
  const [found] = alone.flatMap((pattern) => pattern.exec(rest)?.[1] ?? []);
  return found === undefined ? null : Number(found);
}
