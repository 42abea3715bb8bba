// How much of a message is read: all of it up to a limit, of a longer one the beginning and the end.

/** A message of up to so many letters is read whole; of a longer one so many at its beginning and at its end. */
export const longestRead = 2_000;
const [headLength, tailLength] = [1_400, 600];
/** A longer word may be cut. */
const longestWord = 100;

/**
 * What is read of a message. `isWhole` is false where its middle was left out; then an ellipsis stands for it, and no word is cut in two
 * (a part of a case id could be another one), unless it has more than 100 letters.
 */
export function excerptOf(message: string): { text: string; isWhole: boolean } {
  if (message.length <= longestRead) return { text: message, isWhole: true };
  const head = message.slice(0, wordEnd(message, headLength));
  const tail = message.slice(wordStart(message, message.length - tailLength));
  return { text: `${head} … ${tail}`.toWellFormed(), isWhole: false };
}

/** The last place at or shortly before `at` where a word has ended. */
function wordEnd(message: string, at: number): number {
  for (let end = at; end > at - longestWord; end -= 1) if (isSpace(message, end)) return end;
  return at;
}

/** The first place at or shortly after `at` where a word begins. */
function wordStart(message: string, at: number): number {
  for (let start = at; start < at + longestWord; start += 1) if (isSpace(message, start - 1)) return start;
  return at;
}

function isSpace(message: string, at: number): boolean {
  return /\s/.test(message.charAt(at));
}
