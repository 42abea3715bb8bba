// Where a message turns to another person in so many words: a new client, the next one.
import { compileCues } from '../understanding/cues.ts';
import { fold, words } from '../understanding/fold.ts';
import { referralWords } from '../understanding/words/referral-words.ts';

const next = compileCues([referralWords.nextOne]);
const newOne = compileCues([referralWords.newOne]);

/** Whether a message turns to another person in so many words. */
export function namesTheNext(text: string): boolean {
  return fromTheNext(text) !== null;
}

/** The part of a message that turns to another person in so many words, to its end; null where it does not. */
export function fromTheNext(text: string): string | null {
  const turnsAt = [0, ...[...text.matchAll(/[.!?]\s+/g)].map(({ index, 0: { length } }) => index + length)].find(
    (at) => {
      const [said] = next.exec(` < ${words(fold(text.slice(at, at + 100))).join(' ')} `) ?? [];
      // In the middle only a new one is somebody else: "nobody else lives there" is not.
      return said !== undefined && (at === 0 || newOne.test(` ${said} `));
    },
  );
  return turnsAt === undefined ? null : text.slice(turnsAt);
}
