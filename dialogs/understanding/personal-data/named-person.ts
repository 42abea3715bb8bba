// Decides whether a name is that of somebody whom the work is about: by a role, a naming phrase or a state of health beside it.

import {
  holdsForeignName,
  holdsNamedFile,
  holdsNameField,
  holdsTitledName,
  isEnrolled,
  isInSituation,
  isSubject,
} from './introduced-person.ts';
import { type LookedAt, lastBefore, type Span, wordsAt } from './looked-at.ts';
import { isNoName, type Name } from './names.ts';
import {
  englishCalled,
  englishClientActs,
  englishClients,
  englishHealth,
  englishHealthUnits,
  englishLeads,
  englishNaming,
  englishOthers,
  englishPersons,
  englishPronouns,
  englishSelf,
  englishStaff,
  englishStaffActs,
  englishStates,
  englishWorkplaces,
} from './words/english-person-words.ts';
import {
  swedishCalled,
  swedishClientActs,
  swedishClients,
  swedishHealth,
  swedishHealthUnits,
  swedishLeads,
  swedishNaming,
  swedishOthers,
  swedishPersons,
  swedishPronouns,
  swedishSelf,
  swedishStaff,
  swedishStaffActs,
  swedishStates,
  swedishWorkplaces,
} from './words/swedish-person-words.ts';

const either = (...lists: string[]) => `(?:${lists.join('|')})`;
const start = '(?<![a-z0-9])';
const stop = '(?![a-z0-9])';
const oneClient = 'klient|aspirant|sokande|deltagare|bidragstagare|brukare|patient|client|applicant|participant';
const staff = either(swedishStaff, englishStaff);
const naming = either(swedishNaming, englishNaming);
const filler = `(?:[ :,("'=-]+|(?:som|ar|is|named|called|heter|heta|hette|kallas|lilla|lille|gamla|gamle|unga|unge|stackars|kara|little|poor|vid namn|med namnet|namn|namnet|med|nr|i|var|was|the|in|question)${stop})`;

const clientBefore = new RegExp(
  `${start}${either(swedishClients, englishClients, swedishPersons, englishPersons)}${filler}{1,6}$`,
);
const clientAfter = new RegExp(
  `^[ ,:(-]{1,3}(?:(?:hon |han |hen |she |he )?(?:ar|is|var|som ar|who is) )?(?:(?:en|min|var|my|our|a|an|ny|nya|new|tidigare) ){0,2}(?:(?:${oneClient})${stop}(?! (?:har|ar|has|is)(?![a-z]))|(?:klienten|sokanden|aspiranten|deltagaren|brukaren|the client) (?:pa|hos|i|fran|som|in|at|from)${stop})`,
);
const namingBefore = new RegExp(`${start}${naming}(?:[ :,"'-]|(?:ar|is)(?![a-z])){1,5}$`);
const subjectBefore = new RegExp(
  `${start}${either(swedishPronouns, englishPronouns, swedishClients, englishClients, swedishPersons)}[^a-z]*(?:[a-z]+[^a-z]+){0,2}$`,
);
const staffSubject = new RegExp(`${start}${staff}[^a-z]*(?:som )?$`);
const selfSubject = /(?<![a-z])(?:jag|i|my|mitt|vi|vart|our)[^a-z]*$/;
const named = new RegExp(
  `${start}${either(swedishPronouns, englishPronouns, swedishClients, englishClients, swedishPersons, englishPersons, 'man|kille|tjej|dam')},? (?:som |who )?${either(swedishCalled, englishCalled)} ([a-z'-]{2,})(?: ([a-z'-]{2,}))?`,
  'g',
);
const staffBefore = new RegExp(
  `${start}${staff}[ :,("-]{1,3}(?:(?:heter|ar|is|som heter|named|called|vid namn|for|namn)[ :]{1,2}){0,2}$`,
);
const staffAfter = new RegExp(
  `^[ ,:(-]{1,3}(?:(?:hon|han|hen|she|he) )?(?:(?:min|var|my|our|en|a|the|som ar|ar|is|who is) ){0,2}${staff}${stop}(?! (?:inte|ej|saknas|utses|ar inte|not|missing)(?![a-z]))`,
);
const selfBefore = new RegExp(`${start}${either(swedishSelf, englishSelf)}[ ,!:]{1,3}$`);
const leadBefore = new RegExp(`(?:^|[^a-z0-9])${either(swedishLeads, englishLeads)}[ :,\\n]{0,4}(?:(?:vi|oss|you) )?$`);
const staffInBrackets = new RegExp(`^ ?\\((?:[a-z]+ )?${staff}${stop}`);
const workplaceAfter = new RegExp(`^ ?${either(swedishWorkplaces, englishWorkplaces)}`);
const actsAfter = new RegExp(`^[,)]? ${either(swedishStaffActs, englishStaffActs)}${stop}`);
const clientActBefore = new RegExp(`${start}${either(swedishClientActs, englishClientActs)} $`);
const stateAfter = new RegExp(`^(?:,? ${either(swedishStates, englishStates)}${stop}|,)`);
const stateBefore = new RegExp(`${start}(?:har|ar|lider|has|is|does|fick|ater) $`);
const markAfter =
  /^[ ,(]{1,3}(?:\d{1,2} ?(?:ar|years|ars)(?![a-z])|fodd|f\.? ?-?\d\d|born|aged? \d|(?:19|20)?\d{2}-?(?:0\d|1[0-2])-?\d\d(?!\d)|\d\d\)|\(?[a-z]{1,3}-\d{3,8}\))/;
const markBefore = /(?<![a-z])[a-z]{1,3}-\d{3,8} ?(?:[(=:]|galler|avser|heter) ?$/;
const healthWord = new RegExp(`${start}(?:${swedishHealth}|${englishHealth})[a-z-]*`, 'g');
const joinedHealth =
  /[a-z](?:depressiva|missbruk|beroende|sjuk(?:dom|skriven|skrivna|skrivning)?|diagnos|psykos|depression|cancer|smarta|skada)(?![a-z])/g;
const healthUnit = new RegExp(`${start}(?:${swedishHealthUnits}|${englishHealthUnits})`, 'g');
const other = new RegExp(`${start}${either(swedishOthers, englishOthers)}${stop}`);
const absence =
  /(?<![a-z])(?:idag|i dag|imorgon|i morgon|vikarie|ersatt|stand-?in|vem tar|vem kan|hennes moten|hans moten|moten|veckan|semester|vab|lamna over|byt coach|byta coach|stallde in|stalldes in|installt|avboka[a-z]*|omboka[a-z]*|boka om|flytta[a-z]*|today|tomorrow|this week|who takes|cover|meetings)(?![a-z])/;
const plainIllness = /^(?:sjuk|sjuka|sick|ill|sjukskriven|sjukanmald)$/;
const clientWord = new RegExp(
  `${start}${either(swedishClients, englishClients, swedishPersons, englishPersons)}${stop}`,
  'g',
);
const staffWord = new RegExp(`${start}${staff}${stop}`, 'g');
const namingWord = new RegExp(`${start}${naming}${stop}`, 'g');
const nearby = 45;
const reach = 70;
const healthReach = 160;

/** Whether one of the names in a text is said to be that of somebody whom the work is about; `isPlace` knows the places and measures that look like people. */
export function namesPerson(looked: LookedAt, names: readonly Name[], isPlace: (plain: string) => boolean): boolean {
  if (isNamed(looked, isPlace) || holdsForeignName(looked)) return true;
  if (holdsNameField(looked, isPlace) || holdsNamedFile(looked, isPlace) || holdsTitledName(looked, isPlace))
    return true;
  if (names.length === 0) return false;
  const healthAt = healthIn(looked.plain);
  const roles = {
    clients: wordsAt(looked.plain, clientWord),
    staff: wordsAt(looked.plain, staffWord),
    namings: wordsAt(looked.plain, namingWord),
  };
  return names.some((name) => isClients(looked, name, healthAt, roles));
}

/** "hon heter …": whatever stands there and is no common word. */
function isNamed({ plain, text }: LookedAt, isPlace: (plain: string) => boolean): boolean {
  for (const match of plain.matchAll(named)) {
    const [whole, first = '', second] = match;
    if (isNoName(first, isPlace)) continue;
    const at = match.index + whole.length - (second === undefined ? first.length : first.length + 1 + second.length);
    if (/^\p{Lu}/u.test(text[at] ?? '') || (second !== undefined && !isNoName(second, isPlace))) return true;
  }
  return false;
}

/** Where words of health stand, with what they are; units named after what they treat are none. */
function healthIn(plain: string): { at: number; word: string }[] {
  const isAbsence = absence.test(plain);
  const without = plain.replace(healthUnit, (unit) => ' '.repeat(unit.length));
  return [...without.matchAll(healthWord), ...without.matchAll(joinedHealth)]
    .map(({ 0: word, index }) => ({ at: index, word }))
    .filter(({ word }) => !isAbsence || !plainIllness.test(word))
    .sort((one, next) => one.at - next.at);
}

/** Where the words stand that say who somebody is: found once, so that a long text costs no more than its length. */
interface Roles {
  clients: Span[];
  staff: Span[];
  namings: Span[];
}

function isClients(looked: LookedAt, name: Name, healthAt: readonly { at: number }[], roles: Roles): boolean {
  const { plain } = looked;
  const before = lastSentence(plain.slice(Math.max(0, name.start - reach), name.start));
  const after = plain.slice(name.end, name.end + reach);
  const near = (words: readonly Span[]) => lastBefore(words, name.start, nearby) !== null;
  if (staffInBrackets.test(after)) return false;
  if (near(roles.clients) && clientBefore.test(before) && !isNextInList(before, after)) return true;
  if (clientAfter.test(after)) return true;
  if (near(roles.namings) && namingBefore.test(before)) {
    const subject = before.replace(namingBefore, '');
    if (selfSubject.test(subject) || staffSubject.test(subject)) return false;
    if (subjectBefore.test(subject) || name.strength !== 'weak') return true;
  }
  if (isEnrolled(name, before)) return !actsAfter.test(after);
  const own = ownHealth(looked, name, healthAt);
  const isTold =
    isSubject(name, before, after) ||
    (isInSituation(after) && !absence.test(plain)) ||
    isToldOf(name, before, after, own, isGenitive(plain, name, healthAt));
  if (!isTold) return false;
  return !(near(roles.staff) && staffBefore.test(before)) && !isStaffs(before, after, own);
}

/** Whether something is told of the bearer of the name that is told of a client. */
function isToldOf(
  { strength }: Name,
  before: string,
  after: string,
  own: 'after' | 'before' | null,
  ownsHealth: boolean,
): boolean {
  switch (strength) {
    case 'strong':
      return own !== null || markAfter.test(after) || markBefore.test(before) || clientActBefore.test(before);
    case 'weak':
      return (
        ownsHealth ||
        markAfter.test(after) ||
        clientActBefore.test(before) ||
        (own === 'after' && (stateAfter.test(after) || stateBefore.test(before)))
      );
    case 'single':
      return own === 'after' && (stateAfter.test(after) || ownsHealth);
  }
}

/** "Between the client, Anna Svensson and me": one more who takes part. */
function isNextInList(before: string, after: string): boolean {
  return before.endsWith(', ') && /^ (?:och|samt|eller|and|or) /.test(after);
}

function isStaffs(before: string, after: string, own: 'after' | 'before' | null): boolean {
  const closely = before.slice(-32);
  if (staffAfter.test(after) || selfBefore.test(closely)) return true;
  if (workplaceAfter.test(after)) {
    const rest = after.replace(workplaceAfter, '');
    return own === null || !/^[^a-z]{0,2}(?:[a-z]+ )?(?:har|ar|lider|has|is|suffers)(?![a-z])/.test(rest);
  }
  if (actsAfter.test(after)) return true;
  if (!leadBefore.test(closely)) return false;
  return (
    own !== 'after' ||
    !/^(?:s |,? (?:som|har|ar|lider|who|has|is|om (?:hennes|hans|hens)|about (?:her|his))(?![a-z]))/.test(after)
  );
}

/** Whether health is told of the bearer of the name: in the same sentence, or of "hon" in the next, and of nobody else. */
function ownHealth({ plain }: LookedAt, name: Name, healthAt: readonly { at: number }[]): 'after' | 'before' | null {
  const next = healthAt.find(({ at }) => at >= name.end);
  if (next !== undefined && next.at - name.end < healthReach) {
    const between = plain.slice(name.end, next.at);
    const isSame =
      !/[.?!]\s|\n/.test(between) || /[.?!\n]\s*(?:hon|han|hen|she|he|they|personen)(?![a-z])/.test(between);
    if (isSame && !other.test(between)) return 'after';
  }
  const last = healthAt.findLast(({ at }) => at < name.start);
  if (last === undefined || name.start - last.at > reach) return null;
  const between = plain.slice(last.at, name.start);
  const isClose = /^[a-z-]+(?: (?:hos|for|pa|om|av|till|in|of|with|galler|gallande|angaende|som|heter))?[ :(]{1,3}$/;
  return isClose.test(between) ? 'before' : null;
}

/** "Fatimas ADHD", "Fatima Noor knarkar". */
function isGenitive(plain: string, name: Name, healthAt: readonly { at: number }[]): boolean {
  const isTold = name.strength !== 'single' || /s$/.test(plain.slice(name.start, name.end));
  return isTold && healthAt.some(({ at }) => at === name.end + 1);
}

function lastSentence(before: string): string {
  const end = Math.max(before.lastIndexOf('? '), before.lastIndexOf('! '), sentenceStop(before));
  return end === -1 ? before : before.slice(end + 1);
}

// Behind a single letter a dot is no end of a sentence: "A. Svensson"; nor behind "dr" and the like.
function sentenceStop(before: string): number {
  for (let at = before.lastIndexOf('. '); at > 0; at = before.lastIndexOf('. ', at - 1)) {
    if (!/(?<![a-z])(?:[a-z]|dr|doc|prof|soc|hsg|mvh|st|f|nr|ang)$/.test(before.slice(0, at))) return at;
  }
  return -1;
}
