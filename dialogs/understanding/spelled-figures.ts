// Writes figures as figures that somebody has spelled some other way: in words, with letters between, in another script.
import { figureWords, monthStems } from './swedish-figures.ts';

const word = Object.keys(figureWords).join('|');
const digit = `(?:\\d|(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}]))`;
const gap = '[\\s,.\\p{Pd}]{1,3}';
/** Four figures in a row, one of them at least in words. */
const run = new RegExp(`(?:\\d+${gap})?${digit}(?:${gap}${digit}){2,}(?!\\d)`, 'giu');
const inWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${word})(?![\\p{L}\\p{N}])`, 'giu');
const month = monthStems.map((stem) => `(?:${stem})`).join('|');
const dated = new RegExp(
  `(?<!\\d)(\\d{1,2})(?::?[ae])?[ .]+(${month})\\p{L}{0,7}[. ]+((?:18|19|20)\\d{2})(?!\\d)`,
  'giu',
);
const datedYearFirst = new RegExp(
  `(?<!\\d)((?:18|19|20)\\d{2})[ .]+(${month})\\p{L}{0,7}[. ]+(\\d{1,2})(?!\\d)`,
  'giu',
);
/** The zeros of other scripts' decimal figures, each followed by its nine others. */
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20];

/**
 * The text with such figures written plainly. Only for looking for personal numbers: what else it does to a text is of no
 * consequence there.
 */
export function figuresWritten(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (figure) => {
      const code = figure.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? figure : String(code - zero);
    })
    .replace(/(?<=\d)[oO]+(?=\d)/g, (noughts) => '0'.repeat(noughts.length))
    .replace(/(?<=\d)[lI](?=\d)/g, '1')
    .replace(/(?<=\d{6}\s?[\p{Pd}+]?\s?)(tf|[A-Z]{1,3}) (\d{1,3})(?!\d)/giu, '$1$2')
    .replace(/\d(?:\p{L}\d){5,}/gu, (mixed) => mixed.replace(/\p{L}/gu, ''))
    .replace(/(?<!\d)\d(?:\s?[\p{Pd}/]\s?\d){9,11}(?!\d)/gu, (apart) => apart.replace(/\D/g, ''))
    .replace(/(?<![\d-])([1-9]\d{3}) (\d{6})(?![\d-])|(?<![\d-])([1-9]\d{4}) (\d{5})(?![\d-])/g, (both) =>
      both.replace(' ', ''),
    )
    .replace(/(?<![\d-])(?!08)\d{2}(?: \d{2}){4}(?![\d-])/g, (pairs) => pairs.replaceAll(' ', ''))
    .replace(
      dated,
      (_all, day: string, name: string, year: string) => `${year}-${monthOf(name)}-${day.padStart(2, '0')}`,
    )
    .replace(
      datedYearFirst,
      (_all, year: string, name: string, day: string) => `${year}-${monthOf(name)}-${day.padStart(2, '0')}`,
    )
    .replace(run, (spelled) =>
      spelled.search(inWords) === -1
        ? spelled
        : spelled
            .replace(inWords, (one) => figureWords[one.toLowerCase()] ?? one)
            .replace(/(?<=(?<!\d)\d)[\s,.\p{Pd}]{1,3}(?=\d(?!\d))/gu, ''),
    );
}

function monthOf(name: string): string {
  const place = monthStems.findIndex((stem) => stem.split('|').some((each) => name.toLowerCase().startsWith(each)));
  return String(place + 1).padStart(2, '0');
}
