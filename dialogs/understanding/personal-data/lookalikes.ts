// Reads signs that only look like figures or Latin letters as what they look like, sign for sign.

const noughts = 'oO\u041e\u043e\u039f\u03bf';
const ones = 'lI\u0399\u0406\u0456\u04cf';

/** A text in which figures and letters of the same shape are one, as long as before. */
export function withoutLookalikes(text: string): string {
  return withLatinLetters(text)
    .replace(letterForDash, '$1-$2')
    .replace(digitLookalikes, figuresForLetters)
    .replace(unclearNumber, figuresForUnclear);
}

// "811218x9876".
const letterForDash = /(?<![\p{L}\d])(\d{6}|\d{8})[a-z](\d{4})(?![\p{L}\d])/giu;
// Noughts and ones written as letters among figures.
const digitLookalikes = new RegExp(`(?<![\\p{L}\\d])[\\d${noughts}${ones}]{4,}(?![\\p{L}\\d])`, 'gu');
const anyNought = new RegExp(`[${noughts}]`, 'g');
const anyOne = new RegExp(`[${ones}]`, 'g');

function figuresForLetters(run: string): string {
  if ((run.match(/\d/g) ?? []).length < 3) return run;
  return run.replace(anyNought, '0').replace(anyOne, '1');
}

/** What the other letters look like; `x` cannot be read. */
const figureOfLetter: Record<string, string> = {
  B: '8',
  S: '5',
  Z: '2',
  G: '6',
  '\u0392': '8',
  '\u0396': '2',
  '\u0412': '8',
  '\u0405': '5',
  '\u0411': '6',
  '\u0431': '6',
  '\u0427': '4',
  '\u0417': '3',
  '\u0437': '3',
};
// A number of ten or twelve signs of which some are misread or cannot be read: "811218-98X6", "81121B-987?".
const unclear = `[\\d${noughts}${ones}xX${Object.keys(figureOfLetter).join('')}]`;
const unclearNumber = new RegExp(
  `(?<![\\p{L}\\d])${unclear}{6}(?:${unclear}{2})?[-+ ]?(?:${unclear}{4}|\\d{3}[?*_#]|\\d\\d[?*_#]{2})(?![\\p{L}\\d])`,
  'gu',
);
const leastFigures = 5;

function figuresForUnclear(number: string): string {
  const signs = number.replace(/[-+ ]/, '');
  const figures = signs.match(/\d/g) ?? [];
  const read = signs.replace(anyNought, '0');
  const unread = read.replace(/\d/g, '').length;
  const tail = read.slice(-4).match(/\d/g) ?? [];
  if (figures.length === signs.length || figures.length < leastFigures || unread > 3 || tail.length < 2) return number;
  return number
    .replace(anyNought, '0')
    .replace(anyOne, '1')
    .replace(/[^\d+ -]/g, (sign) => figureOfLetter[sign] ?? '0');
}

/** Cyrillic and Greek letters, and the Latin ones of the same shape in the same order. */
const foreignLetters =
  '\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf\u03bd';
const latinLetters = 'ABEKMHOPCTYXIaeopcyxiABEHIKMNOPTXov';
const anyForeign = new RegExp(`[${foreignLetters}]`, 'g');

/** Latin letters for those of the same shape, in words that hold letters of both kinds. */
function withLatinLetters(text: string): string {
  if (!/[\u0370-\u04ff]/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) && /[\u0370-\u04ff]/.test(word)
      ? word.replace(anyForeign, (letter) => latinLetters[foreignLetters.indexOf(letter)] ?? letter)
      : word,
  );
}
