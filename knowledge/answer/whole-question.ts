// A follow-up as the questions that it may mean as a whole, made of its own words and those of the question before it.
import { idfOf, type SearchIndex } from '../search/search.ts';
import { foldText } from '../swedish/terms.ts';
import { asGroup, beginning, closing, namesAnother, pointing, questionWord } from '../swedish/terms-of-follow-ups.ts';
import { askingWords, lightWords } from '../swedish/terms-of-questions.ts';
import { type Term, termReader } from '../swedish/terms-of-sentences.ts';

/**
 * What a follow-up may ask as a whole: with all that the question `before` named of what was `told` on it, and with what names it most
 * closely.
 */
export function wholeQuestions(index: SearchIndex, before: string, told: string, followUp: string): string[] {
  const own = followUp.trim().replace(beginning, '').replace(closing, '');
  const named = tellingWords(index, before);
  const toldStems = new Set(
    termReader(index)
      .read(told)
      .flatMap(({ stem, parts }) => [stem, ...parts]),
  );
  const kept = named.filter(({ stem, parts }) => [stem, ...parts].some((part) => toldStems.has(part)));
  const words = (kept.length === 0 ? named : kept).map(({ text }) => text);
  const [main] = words;
  if (main === undefined) return [own];
  if (namesAnother(followUp)) {
    const at = foldText(before).indexOf(main);
    return at === -1 ? [own] : [`${before.slice(0, at)}${own}${before.slice(at + main.length)}`];
  }
  const group = asGroup(own, main);
  if (group !== null) return [group];
  if (!questionWord.test(own)) return [`${before.replace(closing, '')} ${own}?`];
  const withNamed = (some: string) => (pointing.test(own) ? `${own.replace(pointing, some)}?` : `${own} ${some}?`);
  return [...new Set([words.join(' '), words.slice(0, 2).join(' '), main])].map(withNamed);
}

/** The words of a text that tell what it is about, most telling first. */
function tellingWords(index: SearchIndex, text: string): Term[] {
  return termReader(index)
    .read(text)
    .filter(({ text: word, isStopWord }) => !isStopWord && !lightWords.has(word) && !askingWords.has(word))
    .toSorted((one, other) => idfOf(index, other.stem) - idfOf(index, one.stem));
}
