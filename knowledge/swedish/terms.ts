// Swedish terms from text: words and character 4-grams, all lower-case and without diacritics, and the words that say nothing.

export { stemWord } from './stems.ts';

/** A word of a text. `pieces` are what a hyphen, slash or the like joins (`osa-anställning`, `20-29`); empty when none. */
export interface Word {
  text: string;
  pieces: string[];
}

const noPieces: string[] = [];
/** A longer word is cut. */
export const longestWord = 64;
export const gramLength = 4;

// `6 732` is one number; `2019 100` is two.
const groupedNumber = /(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])/g;
// Numbers with their joints (20-29, 3.4.1, 2019:06, 2020/904), else words with hyphens, and with what follows an
// abbreviation's colon (`SDF:s`), which falls away.
const tokenPattern =
  /\p{N}+(?:[-/:.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?::\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;
/** What joins the pieces of a word. */
export const joints = /[-/:.,]/;

// Marks are taken off in any case; putting thousands of them in order first takes time that grows with the square of their number.
const manyMarks = /\p{M}{4,}/gu;

/** Lower-case, diacritics off (å and ä to a, ö to o, é to e), dashes and spaces made plain. Takes any string. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(manyMarks, '')
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/gu, ' ')
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o')
    .replace(/§/g, ' paragraf ');
}

/** The words of a text in order, as `readWord` takes them; a number in words comes as its figure. Takes any string. */
export function readTokens(text: string): string[] {
  const tokens = foldText(text).replace(groupedNumber, joinDigits).match(tokenPattern) ?? [];
  return tokens.map((token) => numberWords.get(token) ?? token);
}

// Folded; "en" and "ett" are articles more often than numbers.
const numberWords = new Map(
  `2 tva two|3 tre three|4 fyra four|5 fem five|6 sex six|7 sju seven|8 atta eight|9 nio nine|10 tio ten|11 elva|12 tolv
  |13 tretton|14 fjorton|15 femton|16 sexton|17 sjutton|18 arton|19 nitton|20 tjugo|30 trettio|40 fyrtio|50 femtio
  |60 sextio|70 sjuttio|80 attio|90 nittio|100 hundra|1000 tusen`
    .split('|')
    .flatMap((list) => {
      const [figure = '', ...words] = list.trim().split(' ');
      return words.map((word): [string, string] => [word, figure]);
    }),
);

function joinDigits(number: string): string {
  return number.replaceAll(' ', '');
}

/** The word that a token from `readTokens` is; one longer than 64 characters is cut. */
export function readWord(token: string): Word {
  const whole = token.slice(0, longestWord);
  if (!joints.test(whole)) return { text: whole, pieces: noPieces };
  const isNumber = !/\p{L}/u.test(whole);
  const pieces = (isNumber ? whole : whole.replace(/:.*/, '')).split(joints).filter((piece) => piece !== '');
  return { text: isNumber ? whole : pieces.join(''), pieces: pieces.length > 1 ? pieces : noPieces };
}

/** The words of a text in order. Takes any string. */
export function readWords(text: string): Word[] {
  return readTokens(text).map(readWord);
}

/** Character 4-grams of a folded word; a shorter word is its own gram. */
export function gramsOf(word: string): string[] {
  if (word.length <= gramLength) return [word];
  const grams: string[] = [];
  for (let start = 0; start + gramLength <= word.length; start += 1) grams.push(word.slice(start, start + gramLength));
  return grams;
}

// Swedish (folded), then what people put in when they chat, then English.
const stopWords = new Set(
  `alla allt an ar at att av bara blev bli blir blivit da dar de dem den denna deras dess dessa det detta dig din dina ditt du
  dar efter eller en er era ert ett fran for ha hade han hans har henne hennes hon honom hur i icke in inom inte ja jag ju kan
  kunde man med mellan men mig min mina mitt mot mycket nar ni nu nej ocksa och om oss pa sa sadan sadana sadant samma sedan sig
  sin sina sitt skall ska skulle som till under upp ut utan vad var vara varfor varit varje vars vart vem vet vi via vid vilka
  vilkas vilken vilket
  manga maste fa far fick vill dom hen mej dej sej nan nat nagon nagot nagra el osv typ lite kolla grej grejen grejer a e m o t ex va
  egentligen ungefar menas betyder fortfarande
  the a an of in on to is are was were and or for by with what which who whom how when where does do did can could may i we me my
  our you your it its be been as from that this these those there if any has have had will would should not they them their must may shall get gets got need needs soon ready year years long many much so than then also
  only please tell know mean means kind still now`.split(/\s+/),
);

/** Whether a folded word says nothing on its own (Swedish and English). */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
