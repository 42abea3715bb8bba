// Short and spoken forms that people type ("e", "va", "ngn", "jt", "ang"), and what they stand for in plain Swedish.

/** What forms stand for, with a space between them; with a full stop after it a form stands for the same. */
const forms: Readonly<Record<string, string>> = {
  är: 'e ä',
  någon: 'nån ngn',
  något: 'nåt ngt',
  några: 'nåra ngra',
  någonstans: 'nånstans ngnstans',
  och: 'o',
  eller: 'el',
  med: 'm inkl ink',
  om: 'ang',
  mycket: 'mkt',
  dagar: 'dgr',
  gånger: 'ggr',
  jobbtorg: 'jt',
  jobbtorgs: 'jts jt:s',
  uppgifter: 'uppg',
  område: 'omr',
};
const standsFor = new Map(
  Object.entries(forms).flatMap(([word, list]) => list.split(' ').map((form): [string, string] => [form, word])),
);
/** A word by itself: no part of an address, a number, or an abbreviation of several letters ("m.m.", "e-post"). */
const standing = (source: string) =>
  `(?<![\\p{L}\\p{N}.:/@-]|\\p{L}\\. )(?:${source})(?![\\p{L}\\p{N}:/@-]|\\. ?\\p{L}\\.|\\.\\p{L})`;
const written = [...standsFor.keys()].sort((one, other) => other.length - one.length).join('|');
const short = new RegExp(`${standing(`(${written})`)}(\\.(?= \\p{Ll}| \\d))?`, 'giu');
/** "Utredn" for "utredning". */
const cut = /(utred|bedöm|ersätt|utbild|anställ|inskriv|kartlägg|förvalt|handlägg|uppfölj)n\.?(?=[\s,?!:]|$)/giu;
/** What is said beside and tells nothing, and what trails off at the end. */
const filler = new RegExp(`,? ?${standing('ass|asså|liksom|ba|typ(?! av\\b)')}`, 'giu');
const trailing = /,? (?:eller|el)(?: (?:dyl|dylikt|nåt|något|så|sånt|hur|inte))?(?= ?[?!.]*$)/giu;
/** "Va" is "vara" after a verb that takes it, and else "vad". */
const toBe =
  /\b(ska|skall|skulle|kan|kunde|får|fick|måste|bör|borde|behöver|vill|brukar|att)\b[^,.?!]*\bva\b(?! (?:som|det|den|de|man|jag|vi|ni|hon|han|gäller)\b)/giu;
const what = new RegExp(standing('va'), 'giu');

/** A text with everyday short forms spelled out, and without words that only fill; "M" and "O" are names. */
export function spelledOut(text: string): string {
  return text
    .replace(toBe, (clause) => clause.replace(/\bva$/iu, 'vara'))
    .replace(what, 'vad')
    .replace(filler, '')
    .replace(trailing, '')
    .replace(cut, '$1ning')
    .replace(short, (form: string, word: string) =>
      /^[MO]$/.test(word) ? form : (standsFor.get(word.toLowerCase()) ?? form),
    );
}
