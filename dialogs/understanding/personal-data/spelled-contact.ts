// Finds mailboxes, homes and accounts of people that are spelled out: a sign at a time, or with numbers in words.
import {
  account,
  holdsPersonsMail,
  houseAccount,
  leastAccountFigures,
  livesAt,
  notStreet,
  visiting,
} from './contact.ts';
import type { LookedAt } from './looked-at.ts';
import { englishStreets } from './words/english-contact-words.ts';
import { swedishStreets } from './words/swedish-contact-words.ts';

const apart = /(?<![a-z0-9])(?:[a-z0-9._-] ){2,40}@(?: [a-z0-9._-])+/g;

/** "a n n a @ m a i l . c o m": a person's mailbox with a space behind every sign. */
export function holdsSpelledMail(looked: LookedAt): boolean {
  if (!/ @ [a-z0-9] /.test(looked.plain)) return false;
  const plain = looked.plain.replace(apart, (mail) => mail.replaceAll(' ', '').padEnd(mail.length));
  return plain !== looked.plain && holdsPersonsMail({ ...looked, plain });
}

const streetBefore = new RegExp(
  `(?<![a-z])([a-z'-]*(?:${swedishStreets}|${englishStreets}))((?: (?:nummer|nr|number|no))?) $`,
);
const reach = 70;

/** "Lives in a lane at number ninety-two". */
export function holdsSpelledHome({ plain, chains }: LookedAt): boolean {
  return chains.flat().some(({ start, isSpelled, digits }) => {
    if (!isSpelled || digits.length > 3) return false;
    const before = plain.slice(Math.max(0, start - reach), start);
    const [whole, street = '', number] = streetBefore.exec(before) ?? [];
    if (whole === undefined || (notStreet.test(` ${street}`) && number === '')) return false;
    // "a bit down the road" is no address.
    if (number === '' && /^(?:en|ett|one)(?![a-z])/.test(plain.slice(start, start + 4))) return false;
    const said = before.split(/[.?!\n](?= )/).at(-1) ?? '';
    return livesAt.test(said) && !visiting.test(said);
  });
}

/** "The account is eight three two seven …": seven figures and more, in words, behind a word for an account. */
export function holdsSpelledAccount({ plain, chains }: LookedAt): boolean {
  return chains.some((chain) => {
    const spelled = chain.filter(({ isSpelled }) => isSpelled);
    const [first] = spelled;
    if (first === undefined || spelled.reduce((sum, { digits }) => sum + digits.length, 0) < leastAccountFigures)
      return false;
    const before =
      plain
        .slice(Math.max(0, first.start - reach), first.start)
        .split(/[?!\n]|\.(?= )/)
        .at(-1) ?? '';
    return before.search(account) !== -1 && !houseAccount.test(before);
  });
}
