// Keeps account of the text of a file that was left out on purpose, and why.

const reasons = {
  struck: 'Struck-out text was left out',
  deleted: 'Deleted text was left out',
  moved: 'Text was left out where it was moved from',
  hidden: 'Hidden text was left out',
  furniture: "The site's own text was left out",
} as const;

/** Texts quoted for one reason, and how long each may be. */
const mostQuotes = 5;
const longestQuote = 60;

/** What was left out of a file. */
export class LeftOut {
  readonly #texts = new Map<keyof typeof reasons, string[]>();

  /** Notes a text; pieces that follow each other for the same reason are kept apart. */
  add(reason: keyof typeof reasons, text: string): void {
    const plain = text.replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(plain)) return;
    const texts = this.#texts.get(reason) ?? [];
    texts.push(plain);
    this.#texts.set(reason, texts);
  }

  /** An English sentence for each reason, which quotes the first texts. */
  warnings(): string[] {
    return [...this.#texts].map(([reason, texts]) => {
      const quotes = texts.slice(0, mostQuotes).map((text) => `"${shortened(text)}"`);
      const more = texts.length > mostQuotes ? ` and ${texts.length - mostQuotes} more` : '';
      return `${reasons[reason]}: ${quotes.join(', ')}${more}.`;
    });
  }
}

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}
