// Questions for what a word means, and the sentences that say it: "the digest is ...", "aspirants, that is ...".
import { foldText } from '../swedish/terms.ts';

const asking: readonly RegExp[] = [
  /^(?:men |och )?va[d]? (?:ar|e|betyder|betydde|innebar|menas med|menas m) (?:en |ett |egentligen |grejen med )*(.+?)(?: for (?:nat|nagot|nagonting|slags|nan)\b.*)?$/,
  /^(?:men |och )?vad star (.+?) for$/,
  /^(.+?),? va[d]? (?:ar|e|betyder|innebar|star) det(?: for)?(?: nat| nagot)?$/,
  /\bforklara (?:vad |begreppet |ordet )?(.+?)(?: ar| betyder| innebar)?$/,
  /^what (?:is|are|does) (?:an? |the )?(.+?)(?: mean| stand for)?$/,
];
const longestTerm = 3;

/** The word or words whose meaning a question asks for, folded; null when it asks for something else. */
export function askedTerm(question: string): string | null {
  const folded =
    foldText(question)
      .replace(/[?!.]+\s*$/, '')
      .split(/[?!]| och (?:vad|vem|nar|hur|vilk)| vilka |, kort| egentligen/)[0]
      ?.replace(/,\s*$/, '')
      .trim() ?? '';
  for (const pattern of asking) {
    const term = pattern.exec(folded)?.[1]?.trim();
    if (term !== undefined && term !== '' && term.split(' ').length <= longestTerm) return term;
  }
  return null;
}

const after =
  '(?:\\w{0,4})(?: \\([^)]{2,60}\\))?(?:,? (?:ar en|ar ett|ar|innebar|betyder|avser|star for|omfattar|dvs|det vill saga|d v s|is an?|means)\\b|;|:| \\()';
const before = '(?:s\\.? ?k\\.?|sa kallade?|kallade?s?|benamn\\w+(?: som)?) (?:\\S+ ){0,2}';

/** Whether a text says what one of some folded terms is. */
export function defines(text: string, terms: readonly string[]): boolean {
  const folded = foldText(text);
  return terms.some((term) => {
    const at = folded.indexOf(term);
    if (at === -1) return false;
    const word = term.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+');
    return new RegExp(`(?<!\\p{L})${word}${after}|${before}["\u201d\u201c]?${word}`, 'u').test(folded);
  });
}
