// Footnotes in running text: the marks that point to them and the marks that they begin with.

const footnoteStart = /^(?:<sup>\s{0,3}\[?(\d{1,3})\]?\s{0,3}<\/sup>|\[\^([^\]\s]{1,20})\]:)\s*/iu;
const footnoteMark = /<sup>\s{0,3}\[?(\d{1,3})\]?\s{0,3}<\/sup>|\[\^([^\]\s]{1,20})\]/giu;

/** The mark that a footnote begins with: its number or name, and how long it is; null when the text begins otherwise. */
export function openingMark(text: string): { name: string; length: number } | null {
  const mark = footnoteStart.exec(text.slice(0, 60));
  return mark === null ? null : { name: mark[1] ?? mark[2] ?? '', length: mark[0].length };
}

/** Numbers or names of the footnotes that a text points to. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(footnoteMark)].map((mark) => mark[1] ?? mark[2] ?? '');
}

/** Footnote marks out of running text; a raised number after a unit of length belongs to it (`m2`). */
export function withoutMarks(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}][kcdm]?m|\d\s?[kcdm]?m)<sup>\s{0,3}\[?\d{1,3}\]?\s{0,3}<\/sup>/giu, '')
    .replace(/\[\^[^\]\s]{1,20}\]/gu, '')
    .replace(
      /(?<=[\p{L}.,;:)\u201D"]{2})(?<!(?:^|[^\p{L}])[kcdm]?m)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}/gu,
      '',
    );
}
