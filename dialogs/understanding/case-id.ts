// Finds case ids as people type them: A-1042, a-1042, "A 1042", and a bare 1042 beside words of cases and plans.
import { englishCaseWords } from './english-cues.ts';
import { fold } from './fold.ts';
import { swedishCaseWords } from './swedish-errand-cues.ts';

const written = /(?<![a-z0-9-])a ?-? ?(\d{4,6})(?![\d]|[-/.:]\d)/g;
const caseWord = `(?:${fold(`${swedishCaseWords.case}|${englishCaseWords.case}`)})`;
const planWord = `(?:${fold(`${swedishCaseWords.plan}|${englishCaseWords.plan}`)})`;
const link = `(?:${fold(`${swedishCaseWords.link}|${englishCaseWords.link}`)})`;
// A bare figure may be a year; beside a plan only figures that no document or plan would carry as a year count.
const notYear = '(?!19\\d\\d|20\\d\\d)';
const bare = new RegExp(
  [
    `(?<![a-z])${caseWord}(?: ${link})?:? (\\d{4})(?![\\d/.:-]|,\\d)`,
    `(?<![a-z])${planWord}(?: [a-z]+)?(?: ${link})?:? ${notYear}(\\d{4})(?![\\d/.:-]|,\\d| kr)`,
    `(?<![\\da-z/.:-])${notYear}(\\d{4})(?: [a-z]+)?:? ${planWord}(?![a-z])`,
  ].join('|'),
);

/** The text with every case id as the word `#case`, and the first case id in its official form (`A-1042`). */
export function takeCaseId(folded: string): { text: string; caseId: string | undefined } {
  let caseId: string | undefined;
  const text = folded.replace(written, (_all, digits: string) => {
    caseId ??= `A-${digits}`;
    return ' #case ';
  });
  if (caseId !== undefined) return { text, caseId };
  const match = bare.exec(text);
  const digits = match?.slice(1).find((group) => group !== undefined);
  if (match === null || digits === undefined) return { text, caseId: undefined };
  const start = match.index + match[0].lastIndexOf(digits);
  return { text: `${text.slice(0, start)} #case ${text.slice(start + digits.length)}`, caseId: `A-${digits}` };
}
