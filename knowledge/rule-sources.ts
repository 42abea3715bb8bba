// From a rule to the passage of the documents in use that says it.
import type { Passage } from './document.ts';
import type { Rule } from './rules.ts';
import { foldText, isStopWord, readTokens, stemWord } from './terms.ts';

// What a passage in the section that the rule names is worth beside sharing all of the rule's words.
const sectionWorth = 0.5;

/** The passage that shares most with the rule's words, of its document and best in its section; null where the document is missing. */
export function passageOfRule(passages: readonly Passage[], { says, source }: Rule): Passage | null {
  const wanted = stemsOf(says);
  const worth = (passage: Passage) => {
    const found = stemsOf(`${passage.headings.join(' ')} ${passage.text}`);
    const shared = [...wanted].filter((stem) => found.has(stem)).length / wanted.size;
    return shared + (isIn(passage, source.section) ? sectionWorth : 0);
  };
  const ranked = passages
    .filter(({ document }) => document === source.document)
    .map((passage) => ({ passage, worth: worth(passage) }))
    .sort((one, other) => other.worth - one.worth);
  return ranked[0]?.passage ?? null;
}

function isIn({ section, headings }: Passage, wanted: string): boolean {
  const folded = plain(wanted);
  return [section, ...headings].some((heading) => plain(heading) === folded || plain(heading).startsWith(`${folded} `));
}

function plain(heading: string): string {
  return foldText(heading)
    .replace(/[\s.]+/g, ' ')
    .trim();
}

function stemsOf(text: string): Set<string> {
  return new Set(
    readTokens(text)
      .filter((token) => !isStopWord(token))
      .map(stemWord),
  );
}
