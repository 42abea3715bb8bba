// Swedish words that the reading of documents leans on: abbreviations, words around hyphens and page furniture.

/** Abbreviations (without the last full stop) after which a sentence goes on, whatever follows. */
export const abbreviationsInside = new Set([
  ...['t.ex', 'ex', 't ex', 'tex', 'bl.a', 'd.v.s', 'dvs', 'p.g.a', 'pga', 's.k', 'ca', 'c:a', 'kl', 'nr', 'resp'],
  ...['fr.o.m', 't.o.m', 'tom', 'inkl', 'exkl', 'jfr', 'bitr', 'tf', 'f.d', 'fd', 'dr', 'prof', 'ang', 'avd'],
  ...['a.a', 'bl', 'd', 'p', 's', 't', 'o', 'f', 'ev', 'kap', 'sid', 'sidan', 'tel', 'tfn', 'dnr', 'm.a.o', 'm.t.p'],
  ...['i.o.m', 'h.k.h', 'st', 'g', 'u.a', 'e.d', 'art', 'bil', 'enl', 'sthlm', 'fig', 'tab', 'prop', 'bet', 'rskr'],
  ...['vs', 'fr', 'to', 'e.g', 'i.e', 'al', 'no', 'mr', 'mrs', 'ms'],
]);

/** Abbreviations that may close a sentence: it ends there when a capital letter follows. */
export const abbreviationsAtEnd = new Set([
  ...['m.m', 'mm', 'osv', 'o.s.v', 'etc', 'm.fl', 'mfl', 'st', 'd.y', 'd.ä', 'o.d', 'dyl', 'o.dyl', 'e.dyl', 'v.g'],
  ...['s.a.s', 'mnkr', 'mkr', 'tkr', 'kr', 'mån', 'tim', 'min', 'proc', 'å.å', 'f.k', 'e.m', 'f.m', 'n.b', 'a.a'],
]);

/** Words before which a hyphen at the end of a word stands for a left-out part: `individ- och familjeomsorg`. */
export const wordsAfterOpenHyphen = new Set([
  ...['och', 'eller', 'samt', 'respektive', 'resp', 'resp.', 'till', 'men', 'som', 'än', 'inte', 'både', 'varken'],
  ...['and', 'or', 'to', 'but', 'as'],
]);

/** Small words that never end a heading; a line that ends in one of them goes on. */
export const wordsNeverLast = new Set([
  ...[
    'och',
    'eller',
    'samt',
    'att',
    'som',
    'i',
    'på',
    'för',
    'med',
    'av',
    'till',
    'från',
    'en',
    'ett',
    'den',
    'det',
    'de',
  ],
  ...['om', 'vid', 'under', 'mellan', 'kring', 'genom', 'inom', 'mot', 'hos', 'är', 'ska', 'kan', 'har', 'inte', 'sin'],
  ...['sitt', 'sina', 'dess', 'deras', 'där', 'när', 'då', 'så', 'men', 'utan', 'än', 'efter', 'innan', 'bör', 'får'],
  ...[
    'skulle',
    'kommer',
    'blir',
    'var',
    'denna',
    'detta',
    'dessa',
    'the',
    'of',
    'and',
    'to',
    'for',
    'with',
    'gällande',
  ],
]);

/** A heading that opens an appendix: `Bilaga 1 Intervjupersoner`. */
export const appendixHeading = /^(bilaga|appendix|annex)\s+(\d{1,2}|[A-Z])(?=[\s.:–-]|$)/iu;

/** A line that says which page it stands on: `Sida 3 (12)`. */
export const pageLine =
  /^(?:sida|sid\.?|page|s\.)\s*\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|\/\s*\d{1,4}|av\s+\d{1,4}|of\s+\d{1,4}))?$/iu;

/** What stands before a registration number in running text. */
export const registrationMark = /(?:\bdnr|\bdiarienummer|\bdiarienr|\bd\.?nr)\b[.:]?\s{0,3}/iu;

/** What a passage writes before a footnote. */
export const footnoteLabel = 'Fotnot: ';

/** What a document is called in its status when nothing is known of it but its text. */
export const unknownStatus = 'Dokumentets status är inte angiven.';

/** Where a digest says which part of its document a paragraph tells of. */
export const sourceMarker = /\s*\(Källa: \d{3}, avsnitt [^()]*(?:\([^()]*\)[^()]*)*\)/gu;

/** The section that a digest's first marker names, or null. */
export function markedSection(text: string): string | null {
  const named = /\(Källa: \d{3}, avsnitt (?:"([^"]+)"|(\d[\d.]*))/u.exec(text);
  return named?.[1] ?? named?.[2] ?? null;
}
