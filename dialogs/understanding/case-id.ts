// What a case id is, for everything that takes one in; and where one stands in a message, as people type it: A-1042, a-1042, "A 1042",
// SN-77, and a bare 1042 beside words of cases and plans.

import { fold } from './fold.ts';
import { writeSpokenCase } from './spoken-case.ts';
import { messageWords } from './words/message-words.ts';

/** A case id in its official form: the letters of a series, a hyphen and a number, as the case system's export has it. */
export const caseIdForm = /^[A-Z]{1,3}-\d{1,8}$/;

const before = '(?<![a-z0-9-])';
const after = '(?![\\d]|[-/.:]\\d)';
const notSeries = `(?!(?:${fold(messageWords.caseWords.notSeries)})-)`;
// With its hyphen any series is one; the city's own is known without it too. What follows a word for a rule is the rule's number.
const written = new RegExp(
  `${before}(?<!(?:${fold(messageWords.caseWords.rule)}) )(?:${notSeries}([a-z]{1,3})-(\\d{1,8})|a ?-? ?(\\d{4,6}))${after}`,
  'g',
);
const caseWord = `(?:${fold(messageWords.caseWords.case)})`;
const planWord = `(?:${fold(messageWords.caseWords.plan)})`;
const link = `(?:${fold(messageWords.caseWords.link)})`;
// A bare figure may be a year; beside a plan only figures that no document or plan would carry as a year count.
const notYear = '(?!19\\d\\d|20\\d\\d)';
const bare = new RegExp(
  [
    `(?<![a-z])${caseWord}(?: ${link})?:? (\\d{4})(?![\\d/.:-]|,\\d)`,
    `(?<![a-z])${planWord}(?: [a-z]+)?(?: ${link})?:? ${notYear}(\\d{4})(?![\\d/.:-]|,\\d| kr)`,
    `(?<![\\da-z/.:-])${notYear}(\\d{4})(?: [a-z]+)?:? ${planWord}(?![a-z])`,
  ].join('|'),
);

/** The text with every case id as the word `#case`, and the first case id in its official form. */
export function takeCaseId(folded: string): { text: string; caseId: string | undefined } {
  let caseId: string | undefined;
  const text = folded.replace(written, (_all, series: string = 'a', number: string | undefined, own: string = '') => {
    caseId ??= `${series.toUpperCase()}-${number ?? own}`;
    return ' #case ';
  });
  if (caseId !== undefined) return { text, caseId };
  const match = bare.exec(text);
  const digits = match?.slice(1).find((group) => group !== undefined);
  if (match === null || digits === undefined) return { text, caseId: undefined };
  const start = match.index + match[0].lastIndexOf(digits);
  return { text: `${text.slice(0, start)} #case ${text.slice(start + digits.length)}`, caseId: `A-${digits}` };
}

// A year of which meetings and plans are, and figures after words for a year.
const years = '201[89]|20[23]\\d';
const couldBeYear = /^(?:19[3-9]|20)/;
const yearBefore = new RegExp(`(?:^|[^a-z])(?:${fold(messageWords.caseWords.yearBefore)}) $`);
const deniedBefore = new RegExp(`(?:^|[^a-z])(?:${fold(messageWords.caseWords.deniedBefore)}) $`);
const clockBefore = new RegExp(`(?:^|[^a-z])(?:${fold(messageWords.caseWords.clockBefore)}) $`);
const goalBefore = new RegExp(`(?:^|[^a-z])(?:${fold(messageWords.caseWords.goalBefore)}) $`);
const plausibleTime = /^(?:0[7-9]|1[0-8])(?:00|15|30|45)$/;
const bareNumber = new RegExp(
  `(?<![\\w/.:,-])(?!${years})(\\d{4})(?=s?(?![\\w/-]))(?![.:,]\\d| ?(?:${fold(messageWords.caseWords.counted)})(?![a-z]))`,
  'g',
);

/**
 * The case that a message about a case names, in its official form: here a bare "1042" is one too, where it is no year, amount or time
 * of the day.
 */
export function readCaseId(text: string): string | undefined {
  return writeCaseId(text).caseId;
}

/** The case that a message about a case names, and the text with it in its official form, so that no date is read from its figures. */
export function writeCaseId(text: string): { text: string; caseId: string | undefined } {
  const { caseId } = takeCaseId(fold(text));
  if (caseId !== undefined) return { text: withForm(text, caseId), caseId };
  const bareId = bareCaseIn(fold(text));
  if (bareId !== undefined) return { text: withForm(text, bareId), caseId: bareId };
  const spoken = writeSpokenCase(text);
  return { text: spoken, caseId: spoken === text ? undefined : takeCaseId(fold(spoken)).caseId };
}

const mostCases = 10;

/** The cases that a message names, in their order, and those that it names to leave them out: "not 1042 but 1077". */
export function readCases(text: string): { meant: string[]; denied: string[] } {
  const found = findCases(text);
  const of = (isDenied: boolean) => found.filter((each) => each.isDenied === isDenied).map(({ caseId }) => caseId);
  return { meant: of(false), denied: of(true) };
}

/** The text with every case that it names in its official form. */
export function writeCaseIds(text: string): string {
  return findCases(text).reduce((written, { caseId }) => withForm(written, caseId), text);
}

/** The text with blanks for the cases that it names. */
export function withoutCases(text: string): string {
  return findCases(text).reduce((rest, { caseId }) => rest.replaceAll(caseId, ' '), writeCaseIds(text));
}

/** Between a case and the one that was meant instead: "A-1147, or no, A-1148". */
const putRight = new RegExp(
  `^[\\s,.:\u2013-]*(?:${fold(messageWords.caseWords.putRight)})(?:[\\s,.:\u2013]+(?:${fold(messageWords.caseWords.besideRight)}))*[\\s,.:\u2013-]*$`,
);

/** All cases, as many as ten, in the order in which they stand. */
function findCases(text: string): { caseId: string; isDenied: boolean }[] {
  const found: { caseId: string; at: number; isDenied: boolean }[] = [];
  let rest = text;
  while (found.length < mostCases) {
    const { text: formed, caseId } = writeCaseId(rest);
    if (caseId === undefined) break;
    const folded = fold(formed);
    const at = folded.indexOf(caseId.toLowerCase());
    if (at === -1) break;
    found.push({ caseId, at, isDenied: deniedBefore.test(folded.slice(Math.max(0, at - 12), at)) });
    // As long as it was, so that places stay comparable.
    rest = formed.replaceAll(new RegExp(caseId, 'gi'), '#'.repeat(caseId.length));
  }
  const inOrder = found.sort((one, other) => one.at - other.at);
  const plain = fold(rest);
  return inOrder.map((each, place) => {
    const next = inOrder[place + 1];
    const between = next === undefined ? '' : plain.slice(each.at + each.caseId.length, next.at);
    return { caseId: each.caseId, isDenied: each.isDenied || putRight.test(between) };
  });
}

function withForm(text: string, caseId: string): string {
  const digits = caseId.replace(/^A-/, '');
  return text.replace(new RegExp(`(?<![\\p{L}\\d./:,-])(?:a ?-? ?)?${digits}(?![\\d/-]|[.:,]\\d)s?`, 'iu'), caseId);
}

function bareCaseIn(folded: string): string | undefined {
  let denied: string | undefined;
  for (const { 1: digits = '', index } of folded.matchAll(bareNumber)) {
    const before = folded.slice(Math.max(0, index - 12), index);
    if (clockBefore.test(before) || (couldBeYear.test(digits) && yearBefore.test(before))) continue;
    if (plausibleTime.test(digits) && goalBefore.test(before)) continue;
    // "Not 1150, 1105".
    if (!deniedBefore.test(before)) return `A-${digits}`;
    denied ??= `A-${digits}`;
  }
  return denied;
}
