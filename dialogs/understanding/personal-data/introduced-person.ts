// Finds people whom a text introduces: by a form's field, a file's name, a title, or the words ahead of a name.

import type { LookedAt } from './looked-at.ts';
import { isNoName, isPersonsName, type Name } from './names.ts';
import {
  englishAbout,
  englishClients,
  englishEnrolled,
  englishFields,
  englishPapers,
  englishSituations,
} from './words/english-person-words.ts';
import {
  swedishAbout,
  swedishClients,
  swedishEnrolled,
  swedishFields,
  swedishPapers,
  swedishSituations,
} from './words/swedish-person-words.ts';

type IsPlace = (plain: string) => boolean;

const start = '(?<![a-z0-9])';
const aboutBefore = new RegExp(`${start}(?:${swedishAbout}|${englishAbout})[ :.,-]{1,3}(?:min klient |klienten )?$`);
const enrolledBefore = new RegExp(
  `${start}(?:${swedishEnrolled}|${englishEnrolled})(?: [a-z0-9.]{1,9}){0,4}[ :,-]{1,3}$`,
);
const paperBefore = new RegExp(`${start}(?:${swedishPapers}|${englishPapers})[ :,-]{1,3}$`);
const ledAway = /(?<![a-z])(?:till|fran|av|med|hos|to|from|by|with)[ :,-]{1,3}$/;
const pronounAfter = /^[^.?!\n]{0,50}(?<![a-z])(?:hon|han|hen|hans|hennes|honom|henne|she|he|his|her)(?![a-z])/;
const situationAfter = new RegExp(`^,? ?(?:${swedishSituations}|${englishSituations})`);

/** Whether the words ahead of a name say that the message is about its bearer: "det handlar om". */
export function isSubject({ strength }: Name, before: string, after: string): boolean {
  if (strength === 'single' || !aboutBefore.test(before)) return false;
  return strength === 'strong' || pronounAfter.test(after);
}

/** Whether the words ahead of a name say that its bearer came, was referred or has a paper: "nyinskriven:", "remiss av". */
export function isEnrolled({ strength }: Name, before: string): boolean {
  if (strength === 'single' || ledAway.test(before)) return false;
  return enrolledBefore.test(before) || paperBefore.test(before);
}

/** Whether a client's situation is told right behind a name: "har skyddad identitet". */
export function isInSituation(after: string): boolean {
  return situationAfter.test(after);
}

const field = new RegExp(
  `(?:^|[\\n|,;.>]|  )[ *]{0,3}(?:min |ny |my )?(${swedishClients}|${englishClients}|${swedishFields}|${englishFields})(?:s? namn| name)?[ *]{0,2}[:|=\\n\\t][ |*:]{0,4}([a-z'-]+)(?:,? ([a-z'-]+))?(?:,? ([a-z'-]+))?`,
  'g',
);
const ownField = new RegExp(`^(?:${swedishFields}|${englishFields})$`);
const englishLabel = new RegExp(`^(?:${englishClients}|${englishFields})$`);
/** Letters that Swedish words do not have, but names from elsewhere do. */
const foreignShape = /[wqz]|cj|kh|gh|dh|aa|uu|ii/;
const wholeName = /^(?:namn|name|full name|fullstandigt namn)$/;
const fieldEnd =
  /^\.?[ *]*(?:$|[\n|,;./]|\((?=\d|f|[a-z]-\d)|- |\d|a-\d|(?:ska|skall|vill|har|ar|behover|kommer|fick|och|efternamn|fornamn|wants|has|is|needs)(?![a-z]))/;

/** Whether a form's field holds a name, in whatever case: "Klient: kowalczyk ewa", "Efternamn: Kowalczyk". */
export function holdsNameField({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  for (const match of plain.matchAll(field)) {
    const [whole, label = '', ...found] = match;
    const words = found.filter((word) => word !== undefined);
    const end = match.index + whole.length;
    const at = end - (/[a-z'-]+(?:,? [a-z'-]+){0,2}$/.exec(whole)?.[0].length ?? 0);
    const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
    const isFamilyOrGiven = ownField.test(label) && !wholeName.test(label);
    const isSwedish = !englishLabel.test(label);
    const first = words[0] ?? '';
    if (isNoName(first, isPlace) || first.length < 2) continue;
    if (isFamilyOrGiven) {
      if (isCapital || isPersonsName(first)) return true;
      continue;
    }
    const second = words[1] ?? '';
    if (second === '' || isNoName(second, isPlace) || !fieldEnd.test(plain.slice(end, end + 12))) continue;
    const isInitial = second.length === 1;
    if (words.some((word) => isPersonsName(word) || (isSwedish && foreignShape.test(word)))) return true;
    if (isInitial && words.length === 2) return true;
    if (isCapital && /\p{Lu}\p{Ll}/u.test(text.slice(at + first.length, end)) && wholeName.test(label)) return true;
  }
  return false;
}

const file = new RegExp(
  `${start}(?:${swedishPapers}|${englishPapers}|${swedishClients})[ _-]{1,3}([a-z']{2,})[ _-]([a-z']{2,})[a-z0-9 _.-]{0,30}\\.(?:pdf|docx?|xlsx?|jpe?g|png|txt|msg|eml|rtf|odt|tiff?|zip)(?![a-z])`,
  'g',
);

/** Whether a file is named after a client: "remiss_Ewa_Kowalczyk.pdf". */
export function holdsNamedFile({ plain }: LookedAt, isPlace: IsPlace): boolean {
  for (const [, first = '', second = ''] of plain.matchAll(file)) {
    if (!isNoName(first, isPlace) && !isNoName(second, isPlace) && (isPersonsName(first) || isPersonsName(second)))
      return true;
  }
  return false;
}

const titled =
  /(?<![a-z])(fru|herr|froken|mrs|mr|ms|miss|klient(?:en)?|sokanden|aspirant(?:en)?|deltagare(?:n)?|brukaren|the client)\.? ([a-z'-]{3,})/g;

/** "Herr Granlund", "klienten Tesfamariam". */
export function holdsTitledName({ plain, text }: LookedAt, isPlace: IsPlace): boolean {
  for (const match of plain.matchAll(titled)) {
    const [whole, title = '', name = ''] = match;
    const at = match.index + whole.length - name.length;
    if (!/^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2)) || isNoName(name, isPlace)) continue;
    if (/n$|t$|e$/.test(title) && title !== 'froken') return true;
    if (isPersonsName(name)) return true;
  }
  return false;
}

const foreign = new RegExp(
  `${start}(?:${swedishClients}|${englishClients}|(?:hon|han|hen|she|he) (?:heter|is called|is named))(?:s? namn| name)?(?:[ :,(="-]|heter|ar|is|called|named|som)*(?![a-z])(?=\\p{L})(?!\\p{Script=Latin})`,
  'u',
);

/** "Klienten heter Олена": a name in letters that are not Latin. */
export function holdsForeignName({ plain }: LookedAt): boolean {
  return /(?=\p{L})(?!\p{Script=Latin})/u.test(plain) && foreign.test(plain);
}
