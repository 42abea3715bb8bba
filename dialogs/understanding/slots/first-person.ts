// A message that tells of two people: only the first is read, so that the facts of the one are not taken for the other's.
import { foldPattern } from '../cues.ts';
import { fold } from '../fold.ts';
import { referralWords } from '../words/referral-words.ts';

const { noun, women, before, beside } = referralWords.introduced;
const someone = foldPattern(noun);
const introduction = new RegExp(
  `\\b(?:(?<before>${foldPattern(before)}) )?(?:(?<aged>\\d\\d)[ -]?(?:arig\\w*|aring\\w*|ar|years? old|year-old|yo)? )?(?<noun>${someone})(?:,? (?:pa |som ar |ar |of |aged )?(?<age>\\d\\d))?\\b`,
  'g',
);
const isWoman = new RegExp(`^(?:${foldPattern(women)})$`);
const companion = new RegExp(`\\b(?:${foldPattern(beside)})$`);

/** The folded part of a message that tells of the first person, and whether it tells of another one too. */
export function firstPersonIn(text: string): { text: string; isMore: boolean } {
  const folded = fold(text.replace(/\n/g, ' ; '));
  const people = [...folded.matchAll(introduction)].flatMap(({ groups = {}, index }) => {
    const age = groups.aged ?? groups.age ?? null;
    const isIntroduced = age !== null || groups.before !== undefined;
    const isBeside = companion.test(folded.slice(0, index).trim()) || companion.test(groups.before ?? '');
    return isIntroduced && !isBeside ? [{ age, isWoman: isWoman.test(groups.noun ?? ''), index }] : [];
  });
  const [first, ...others] = people;
  const other = others.find(({ age, isWoman: is }) => is !== first?.isWoman || (age !== null && age !== first?.age));
  return other === undefined ? { text, isMore: false } : { text: folded.slice(0, other.index), isMore: true };
}
