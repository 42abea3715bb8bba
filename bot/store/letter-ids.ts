// Names of letters alone, for what cards carry: figures in them could be taken for a personal number, which would stop the card.

/** An id (a UUID) without its dashes, each figure as a letter from g to p. */
export function inLetters(id: string): string {
  return id.replaceAll('-', '').replace(/\d/g, (figure) => 'ghijklmnop'.charAt(Number(figure)));
}
