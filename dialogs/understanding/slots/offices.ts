// Finds the jobbtorg that a message names: by its name, with or without "jobbtorg" before it.

import { shippedDistricts } from '../../../knowledge/shipped.ts';
import { fold } from '../fold.ts';
import { correctSpelling } from '../spelling.ts';
import { measureWords } from '../words/measure-words.ts';
import { requestWords } from '../words/request-words.ts';

/** A jobbtorg and how it was named: `called` says that "jobbtorg" stands before it. */
export interface OfficeMention {
  name: string;
  called: boolean;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
}

interface OfficePattern {
  name: string;
  pattern: RegExp;
}

const officeLead = fold(measureWords.placeLeads.jobbtorg);
const called = new RegExp(`(?<![a-z])(?:${officeLead}) (?:i |pa |unga )*$`);
const districtBefore = new RegExp(`(?<![a-z])(?:${fold(requestWords.offices.districtBefore)}) (?:i )?$`);
const districtAfter = new RegExp(
  `^s?[ -]?(?:${fold(requestWords.offices.districtAfter).replaceAll('*', '[a-z]*')})(?![a-z])`,
);

let compiled: OfficePattern[] | null = null;

// At first use and not when the file is loaded, so that a broken districts.yaml is told as a fault of the start.
function offices(): OfficePattern[] {
  if (compiled !== null) return compiled;
  const names = shippedDistricts().jobbtorg.map(({ name }) => name);
  const youth = fold(requestWords.offices.youth);
  const leads = fold(requestWords.offices.youthLeads);
  compiled = names
    .map((name) => {
      const folded = fold(name);
      const place = folded.replace(` ${youth}`, '');
      const isYouth = place !== folded;
      const isOnly = !names.some((other) => fold(other) === place);
      const alone = isYouth && !isOnly ? [] : [`${place}s?(?:kontoret|torget)?`];
      const asYouth = isYouth ? [`${place}s?[ -]?${youth}`, `(?:${leads}) (?:i |pa |for )?${place}`] : [];
      return { name, pattern: new RegExp(`(?<![a-z-])(?:${[...asYouth, ...alone].join('|')})(?![a-z])`) };
    })
    // The narrower first: "Kista unga" is not Kista.
    .sort((one, other) => other.name.length - one.name.length);
  return compiled;
}

/** The jobbtorg that a message names; null when it names none, or only the district of the name. */
export function readOffice(text: string): OfficeMention | null {
  const [first, ...others] = mentionsIn(text);
  if (first === undefined) return null;
  return others.reduce(
    (best, found) => (found.start < best.start || (found.start <= best.start && found.end > best.end) ? found : best),
    first,
  );
}

/** The jobbtorg that a message names, each at a place of its own, in the order in which they stand. */
export function readOffices(text: string): string[] {
  const found = mentionsIn(text);
  return found
    .filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end))
    .sort((one, other) => one.start - other.start)
    .map(({ name }) => name);
}

/** All jobbtorg for young people, or all the others. */
export function officesFor(young: boolean): string[] {
  const youth = fold(requestWords.offices.youth);
  return shippedDistricts()
    .jobbtorg.map(({ name }) => name)
    .filter((name) => fold(name).endsWith(` ${youth}`) === young);
}

function mentionsIn(text: string): OfficeMention[] {
  const looked = correctSpelling(fold(text));
  return offices().flatMap(({ name, pattern }) => {
    const match = pattern.exec(looked);
    if (match === null) return [];
    const before = looked.slice(Math.max(0, match.index - 30), match.index);
    const end = match.index + match[0].length;
    if (districtBefore.test(before) || districtAfter.test(looked.slice(end, end + 30))) return [];
    const isCalled = called.test(before) || new RegExp(`^(?:${fold(requestWords.offices.youthLeads)})`).test(match[0]);
    return [{ name, called: isCalled, start: match.index, end }];
  });
}
