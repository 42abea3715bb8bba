// How hard a Swedish text is to read, by the index that is usual in Sweden.

/**
 * LIX (C.-H. Bjornsson, 1968): words a sentence, plus long words (more than six letters) of a hundred. Below 30 is very easy, 30 to 40
 * easy, 40 to 50 middling, above 60 the language of authorities. Null for a text without words.
 */
export function readability(text: string): number | null {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const sentences = Math.max(1, (text.match(/[.!?:](?=\s|$)/g) ?? []).length);
  const long = words.filter((word) => word.length > 6).length;
  return Math.round(words.length / sentences + (100 * long) / words.length);
}
