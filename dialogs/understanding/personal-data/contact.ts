// Finds e-mail addresses, homes and accounts of people.

import { around, type LookedAt } from './looked-at.ts';
import { nearestOwner } from './phone.ts';
import {
  englishAccounts,
  englishAt,
  englishDot,
  englishHouseAccounts,
  englishLivesAt,
  englishMailboxes,
  englishPrivateWords,
  englishStreets,
} from './words/english-contact-words.ts';
import { privateMail, publicMail } from './words/mail-domains.ts';
import {
  swedishAccounts,
  swedishAt,
  swedishDot,
  swedishHouseAccounts,
  swedishLivesAt,
  swedishMailboxes,
  swedishNotStreets,
  swedishPrivateWords,
  swedishStreets,
  swedishSureStreets,
} from './words/swedish-contact-words.ts';

const at = `(?: ?@ ?| ?[([{<] ?(?:at|${swedishAt}) ?[)\\]}>] ?| (?:${swedishAt}|${englishAt}) )`;
const dot = `(?:\\.|,(?=(?:com|se|net|nu|org)(?![a-z]))| ?[([] ?(?:${swedishDot}|${englishDot}) ?[)\\]] ?| (?:${swedishDot}|${englishDot}) )`;
const mail = new RegExp(
  `(?<![a-z0-9._+-])([a-z0-9._+-]{1,64})${at}([a-z0-9-]{1,63})((?:${dot}[a-z0-9-]{2,40}){1,4})`,
  'g',
);
const hasMailbox = new RegExp(`@|[([{<] ?(?:at|${swedishAt})|(?:${swedishAt}|${englishAt}) `);
const mailbox = new RegExp(
  `^(?:(?:${swedishMailboxes}|${englishMailboxes})(?:[._-].*)?|.*[._-](?:${swedishMailboxes}))$`,
);
const privateDomain = new RegExp(`^(?:.*\\.)?(?:${privateMail})$`);
const publicDomain = new RegExp(`(?:^|\\.)(?:${publicMail})$`);

/** Whether the text holds a person's mailbox: a private one, or a name at a firm that is not said to be a colleague's. */
export function holdsPersonsMail(looked: LookedAt): boolean {
  if (!hasMailbox.test(looked.plain)) return false;
  for (const match of looked.plain.matchAll(mail)) {
    const [whole, box = '', provider = '', rest = ''] = match;
    const ending = rest.replace(new RegExp(dot, 'g'), '.');
    const isWritten = whole.includes('@');
    const isPrivate = privateDomain.test(provider);
    // "at" between two words is a word, unless a provider follows.
    if (!isWritten && !isPrivate && !/[([{<]/.test(whole) && !whole.includes('snabel')) continue;
    if (publicDomain.test(`${provider}${ending}`) || mailbox.test(box)) continue;
    const owner = nearestOwner(looked, { start: match.index, end: match.index + whole.length });
    if (owner === 'work' && !isPrivate) continue;
    return true;
  }
  return false;
}

const number =
  '\\d{1,3}(?: ?[a-h](?![a-z]))?(?![\\d%]|[.,:]\\d| ?(?:%|kr|procent|ar|manader|veckor|dagar|ganger|st|personer|timmar|minuter|of|av)(?![a-z]))';
const street = new RegExp(`(?:${swedishStreets}|${englishStreets})\\.? (?:nr |no )?${number}`, 'g');
const englishStreet = new RegExp(
  `(?<![\\da-z])\\d{1,4}[a-d]? (?:[a-z'-]{2,20}(?: [a-z'-]{2,20})? (?:${englishStreets})|[a-z]{3,20}(?:${swedishStreets}))(?![a-z])`,
  'g',
);
export const notStreet = new RegExp(`(?:^| )(?:${swedishNotStreets})$`);
export const livesAt = new RegExp(`(?<![a-z])(?:${swedishLivesAt}|${englishLivesAt})(?![a-z])`);
const homeMark = /(?<![a-z])(?:c\/o|lgh|lagenhet|lghnr|portkod)(?![a-z])/;
const homeWord = new RegExp(
  `${livesAt.source}|${homeMark.source}|(?<![a-z])(?:${swedishPrivateWords}|${englishPrivateWords}|dar|where)(?![a-z])`,
);
/** "Hon bor vid Storgatan": a street without a number. */
const unnumberedHome = new RegExp(
  `(?<![a-z])(?:bor|bodde|skriven|folkbokford|inneboende|lives|living|resides) (?:[a-z0-9]+ ){0,3}(?:pa|vid|hos|at|on) (?:[a-z]{3,20} )?(?!(?:${swedishNotStreets})(?![a-z]))(?:[a-z]{3,20}(?:${swedishSureStreets})|(?!samma|vilken|denna|olika|hela)[a-z]{3,20} (?:vag|strandvag|gata))(?![a-z])`,
);
export const visiting =
  /(?<![a-z])(?:besoksadress|stadshuset|studiebesok|jobbtorg|jobbtorgets|kontor|kontoret|kontorets|lokal|lokalen|enheten|enhetens|motet|mote|trepart|treparten|traffas|ses|office|visiting|meet|meeting|arbetsplats|arbetsplatsen|af|arbetsformedlingen|forsakringskassan|vardcentralen|mottagningen|stadsdelsforvaltningen|medborgarkontoret|leverantoren|praktikplats|praktikplatsen|butik|butiken)[a-z]*(?![a-z])/;

/** Whether the text says where a person lives: a street with its number beside a word of living or of a person. */
export function holdsHome(looked: LookedAt): boolean {
  if (!homeWord.test(looked.plain)) return false;
  if (unnumberedHome.test(looked.plain)) return true;
  for (const pattern of [street, englishStreet]) {
    for (const match of looked.plain.matchAll(pattern)) {
      const [whole] = match;
      const ahead = looked.plain.slice(Math.max(0, match.index - 40), match.index);
      const name = /[a-z'-]*$/.exec(ahead)?.[0] ?? '';
      const ending = /^[a-z]+/.exec(whole)?.[0] ?? '';
      if (pattern === street && notStreet.test(` ${name}${ending}`) && !/^\p{Lu}/u.test(lastWord(looked, match.index)))
        continue;
      const span = { start: match.index - name.length, end: match.index + whole.length };
      const { before, after } = around(looked, span, 60);
      const said = `${before.split(/[.?!\n](?= )/).at(-1) ?? ''}${whole.slice(0, 40)}`;
      if (homeMark.test(said) || homeMark.test(after.slice(0, 20))) return true;
      if (visiting.test(said) || visiting.test(after.slice(0, 30))) continue;
      if (livesAt.test(said) || /^,? ?(?:dar|where)/.test(after)) return true;
      if (nearestOwner(looked, span) === 'private') return true;
    }
  }
  return false;
}

/** The word before a part that stands alone: "Sankt Eriks gata". */
function lastWord({ text }: LookedAt, at: number): string {
  return /(\p{L}+) $/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
}

/** Where an account may be told. */
export const account = new RegExp(`(?<![a-z])(?:${swedishAccounts}|${englishAccounts})(?![a-z])`, 'g');
export const houseAccount = new RegExp(`(?<![a-z])(?:${swedishHouseAccounts}|${englishHouseAccounts})(?![a-z])`);
const iban = /(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?(?![a-z0-9])/;
const caseId = /(?<![a-z])a-\d{3,8}/g;
export const leastAccountFigures = 7;

/** Whether the text holds a person's account: an IBAN, or seven figures and more behind a word for an account. */
export function holdsAccount(looked: LookedAt): boolean {
  const { plain } = looked;
  if (/[a-z]{2}\d{2} ?[a-z0-9]{4}/.test(plain) && iban.test(plain) && /\d{4} ?\d{4}/.test(plain)) return true;
  for (const { 0: word, index } of plain.matchAll(account)) {
    const after =
      plain
        .slice(index + word.length, index + word.length + 70)
        .split(/[?!\n]|\.(?= )/)[0]
        ?.replace(caseId, '') ?? '';
    const figures = /^\D{0,30}(\d[\d .,-]*)/.exec(after)?.[1]?.match(/\d/g) ?? [];
    if (figures.length < leastAccountFigures || isOnlyDates(after)) continue;
    if (!houseAccount.test(`${plain.slice(Math.max(0, index - 30), index)} ${after}`)) return true;
  }
  return false;
}

function isOnlyDates(text: string): boolean {
  const rest = text.replace(
    /(?:19|20)\d\d-\d\d-\d\d|\d{1,3}(?: \d{3})+(?= ?(?:kr|kronor))|\d+(?= ?(?:kr|kronor))/g,
    '',
  );
  return (rest.match(/\d/g) ?? []).length < leastAccountFigures;
}
