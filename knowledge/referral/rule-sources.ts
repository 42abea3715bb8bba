// From a rule to the passage of the documents in use that says it.
import type { Passage } from '../document.ts';
import { foldText, isStopWord, readTokens, stemWord } from '../swedish/terms.ts';
import type { ReferralRule } from './rules.ts';

/** How much more a passage counts in the section that the rule names. */
const sectionWorth = 2;

/**
 * The passage that shares most with the rule's words, of its document and best in its section; null where the document is
 * missing. A word counts by how few of the document's passages have it, and passages of the section come before others.
 */
export function passageOfRule(passages: readonly Passage[], rule: ReferralRule): Passage | null {
  const before = found.get(passages) ?? new Map<ReferralRule, Passage | null>();
  found.set(passages, before);
  const known = before.get(rule);
  if (known !== undefined) return known;
  const passage = findPassage(passages, rule);
  before.set(rule, passage);
  return passage;
}

// Looked for once: every passage of a document has to be read for it, and each answer asks for several rules.
const found = new WeakMap<readonly Passage[], Map<ReferralRule, Passage | null>>();

function findPassage(passages: readonly Passage[], { says, source }: ReferralRule): Passage | null {
  const ofDocument = passages.filter(({ document }) => document === source.document);
  const told = ofDocument.filter(({ text }) => source.contains?.some((words) => plain(text).includes(plain(words))));
  const own = (told.length > 0 ? told : ofDocument).map((passage) => ({ passage, stems: stemsOf(passage.text) }));
  const weights = new Map(
    [...stemsOf(says)].map((stem) => {
      const having = own.filter(({ stems }) => stems.has(stem)).length;
      return [stem, having === 0 ? 0 : Math.log(1 + own.length / having)];
    }),
  );
  const worthOf = ({ passage, stems }: (typeof own)[number]) => {
    const shared = [...weights].reduce((sum, [stem, weight]) => sum + (stems.has(stem) ? weight : 0), 0);
    return isIn(passage, source.section) ? shared * sectionWorth : shared;
  };
  const ranked = own
    .map((each) => ({ passage: each.passage, worth: worthOf(each) }))
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
