// Swedish terms from text: words, stems, compound parts and character 4-grams, all lower-case and without diacritics.

/** A word of a text. `pieces` are what a hyphen, slash or the like joins (`osa-anställning`, `20-29`); empty when none. */
export interface Word {
  text: string;
  pieces: string[];
}

const noPieces: string[] = [];
const longestWord = 64;
const gramLength = 4;

// `6 732` is one number; `2019 100` is two.
const groupedNumber = /(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])/g;
// Numbers with their joints (20-29, 3.4.1, 2019:06, 2020/904), else words with hyphens, and with what follows an
// abbreviation's colon (`SDF:s`), which falls away.
const tokenPattern =
  /\p{N}+(?:[-/:.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?::\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;
const joints = /[-/:.,]/;

/** Lower-case, diacritics off (å and ä to a, ö to o, é to e), dashes and spaces made plain. Takes any string. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/gu, ' ')
    .replace(/æ/g, 'a')
    .replace(/ø/g, 'o')
    .replace(/§/g, ' paragraf ');
}

/** The words of a text in order, as `readWord` takes them. Takes any string. */
export function readTokens(text: string): string[] {
  return foldText(text).replace(groupedNumber, joinDigits).match(tokenPattern) ?? [];
}

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

// Endings by the number of letters that must remain before them. Verbs in -era lose it with their -ering.
const endingsByRest: [number, string][] = [
  [3, 'eringarna eringar eringen ering ningarna ningar ningen ning ingarna ingar ingen ing'],
  [3, 'elserna elser elsen else heterna heter heten het'],
  [3, 'andena andet anden ande endet enden ende erade erad erat erar era'],
  [3, 'arna erna orna aren are aste ade ern ena ar er or en et na a e'],
  [4, 'ast ad at an'],
];
const endings = new Map(endingsByRest.flatMap(([rest, list]) => list.split(' ').map((ending) => [ending, rest])));
// By last letter, longest first: most words are done after a look at one letter.
const endingsByLetter = Map.groupBy(
  [...endings].sort(([a], [b]) => b.length - a.length),
  ([ending]) => ending.at(-1),
);
// Stems that look as if they had an ending left.
const wholeStems = new Set([
  'arbet',
  'insat',
  'plat',
  'enhet',
  'person',
  'ansvar',
  'manad',
  'bostad',
  'system',
  'plan',
]);
const vowel = /[aeiouy]/;

function dropGenitive(word: string): string {
  return word.length >= 5 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function dropEnding(word: string, least: number): string {
  for (const [ending, rest] of endingsByLetter.get(word.at(-1)) ?? []) {
    const length = word.length - ending.length;
    if (length < least || length < rest || !word.endsWith(ending)) continue;
    const stem = word.slice(0, length);
    // In bistand-et and utland-et, -and belongs to the word.
    if (ending.startsWith('and') && /(st|[^aeiouyl]l)$/.test(stem)) continue;
    if (vowel.test(stem)) return stem;
  }
  return word;
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

/**
 * Stem of a folded word; a number in words has the figure as its stem. Otherwise: genitive, definite, plural, verb and adjective endings go, and -ning, -ande, -else and -het with
 * them; at least three letters and a vowel stay. Words under four letters and words with digits stay whole. The result is a
 * key, not a word: `regel` and `regler` both give `regl`.
 */
export function stemWord(word: string): string {
  const number = numberWords.get(word);
  if (number !== undefined) return number;
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  let stem = dropGenitive(word);
  // Endings stack (plan-ering-en, ansvar-et); after the first, four letters must remain.
  for (let least = 3; !wholeStems.has(stem); least = 4) {
    const shorter = dropGenitive(dropEnding(stem, least));
    if (shorter === stem) break;
    stem = shorter;
  }
  if (stem.length >= 4 && /([bdfgklmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return stem.length >= 5 ? stem.replace(/eln?$/, 'l') : stem;
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
  manga maste fa far fick vill dom hen mej dej sej nan nat nagon nagot nagra el osv typ lite kolla grej grejen grejer a m o t ex va
  egentligen ungefar menas betyder fortfarande
  the a an of in on to is are was were and or for by with what which who whom how when where does do did can could may i we me my
  our you your it its be been as from that this these those there if any has have had will would should not they them their must may shall get gets got need needs soon ready year years long many much so than then also
  only please tell know mean means kind still now`.split(/\s+/),
);

/** Whether a folded word says nothing on its own (Swedish and English). */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

// What ends words but is no word of its own in a compound.
const neverLastPart = new Set(
  'lig liga ligt isk iska iskt rad rade rat rar ras ter ner ler ten nen ger sen sar rna nas tion tioner iga igt els ans ens ats ment itet'.split(
    ' ',
  ),
);

/** What the texts hold as words of their own: folded words, how often each stem occurs, and how words begin. */
export interface Vocabulary {
  words: ReadonlySet<string>;
  stemCounts: ReadonlyMap<string, number>;
  /** First four letters; a part that begins like no word needs no stemming to be told from one. */
  beginnings: ReadonlySet<string>;
}

/** Gathers words and how often each occurs; a word may come more than once. */
export function gatherVocabulary(counted: Iterable<readonly [word: string, count: number]>): Vocabulary {
  const words = new Set<string>();
  const stemCounts = new Map<string, number>();
  const beginnings = new Set<string>();
  for (const [word, count] of counted) {
    const stem = stemWord(word);
    words.add(word);
    stemCounts.set(stem, (stemCounts.get(stem) ?? 0) + count);
    beginnings.add(word.slice(0, 4));
  }
  return { words, stemCounts, beginnings };
}

/**
 * Parts of a compound as stems, when the texts use both sides of a split as words (`arbets|formage|bedomning`: the linking
 * letter falls away with the stem); the split whose rarer side is commonest is taken, and each side split once more. When no
 * split gives two known sides, one known side and one that splits will do. Empty when the word does not split.
 */
export function splitCompound(word: string, vocabulary: Vocabulary, depth = 2): string[] {
  if (word.length < 7 || /\p{N}/u.test(word)) return [];
  let best = { at: 0, standing: 0 };
  for (let at = 3; at <= word.length - 4; at += 1) {
    const right = standingOf(word.slice(at), 'last', vocabulary);
    if (right <= best.standing) continue;
    const rarer = Math.min(right, standingOf(word.slice(0, at), 'first', vocabulary));
    if (rarer > best.standing) best = { at, standing: rarer };
  }
  const splitSide = (side: string) => (depth > 1 ? splitCompound(side, vocabulary, depth - 1) : []);
  if (best.at > 0) {
    return [word.slice(0, best.at), word.slice(best.at)].flatMap((side) => {
      const parts = splitSide(side);
      return parts.length > 0 ? parts : [stemWord(side)];
    });
  }
  for (let at = word.length - 7; depth > 1 && at >= 4; at -= 1) {
    const left = word.slice(0, at);
    if (standingOf(left, 'first', vocabulary) === 0) continue;
    const parts = splitSide(word.slice(at));
    if (parts.length > 0) return [stemWord(left), ...parts];
  }
  return [];
}

/** How often a side of a compound stands as a word of its own; 0 when it should not count as one. */
function standingOf(side: string, place: 'first' | 'last', vocabulary: Vocabulary): number {
  if (place === 'last' && (endings.has(side) || neverLastPart.has(side))) return 0;
  // A short side must stand in the texts as it is, since short stems are shared by unlike words.
  const mayBeInflected = side.length >= (place === 'last' ? 6 : 4) && vocabulary.beginnings.has(side.slice(0, 4));
  if (!mayBeInflected && !vocabulary.words.has(side)) return 0;
  const stem = stemWord(side);
  return stem.length < 3 || stopWords.has(stem) ? 0 : (vocabulary.stemCounts.get(stem) ?? 0);
}
