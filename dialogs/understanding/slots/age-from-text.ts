// Which age a message tells of the person: in figures or in words, with or without a word for years.
import { months } from '../../../knowledge/swedish/calendar-words.ts';
import { numberWords } from '../../../knowledge/swedish/number-words.ts';
import { compileCues, foldPattern } from '../cues.ts';
import { fold } from '../fold.ts';
import { referralWords } from '../words/referral-words.ts';

const { people, toward, signs, noneBefore, noneAfter, afterwards, kin } = referralWords.age;
// Ages in words end with the eighties.
const oldestTens = 7;
const spelled = new Map(
  [numberWords.sv, numberWords.en].flatMap(({ digits, teens, tens, spokenTens }) => [
    ...[tens, spokenTens]
      .flatMap((words) => [...words.slice(0, oldestTens).entries()])
      .flatMap(([place, ten]) =>
        ['', ...digits.slice(1)].flatMap((one, more) =>
          ['', ' ', '-'].map((gap) => [fold(one === '' ? ten : ten + gap + one), 10 * (place + 2) + more] as const),
        ),
      ),
    ...teens.slice(3).map((teen, place) => [fold(teen), 13 + place] as const),
  ]),
);
const longestFirst = [...spelled.keys()].sort((one, other) => other.length - one.length);
const spelledNumber = new RegExp(`(?<![a-z])(${longestFirst.join('|')})(?=aring|arig|[^a-z]|$)`, 'g');

/** A folded text with the numbers from thirteen to eighty-nine in figures. */
export function spelledToFigures(folded: string): string {
  return folded.replace(spelledNumber, (word) => ` ${spelled.get(word)} `);
}

const figure = '(?<= )(?<age>1[3-9]|[2-9]\\d)';
const years = '(?:ar|arig\\w*|aring\\w*|ars|years?|year old|yrs|yr|y o|yo)(?= )';
const monthNames = months.map(({ sv: [name] }) => name).join('|');
const notBefore = `(?<! (?:${foldPattern(noneBefore)}) )`;
const notAfter = `(?! (?:${foldPattern(`${noneAfter}|${monthNames}`)}) )`;
const plain = `${notBefore}${figure}(?= )${notAfter}`;
const person = `(?<= (?:${foldPattern(people)})(?:${foldPattern(toward)}) )`;
// "Sick leave is 75" tells no age.
const notOfLeave =
  '(?<! (?:sjukskr[a-z]*|intyget|lakarintyget|graden|omfattningen|jobbet) (?:ar|e|is|va|var|pa|till|nu|bara)(?: pa| till| bara| nu)* )';
const said = `${notOfLeave}(?<= (?:${foldPattern(signs)})(?:${foldPattern(toward)}) )`;
const follows = `(?=${compileCues([afterwards]).source.replace('(?<= )', ' ')})`;
/** The ways of telling an age, the surest first. */
const ways = [
  `(?<= (?:forlat|menar|menade|rattelse|nej|na|nae|no|sorry|inte \\d\\d utan) )(?:hon |han )?${figure}(?= )(?! (?:procent|percent|%|timmar|dagar|manader) )`,
  `(?<! (?:i|sedan|sen|efter|for|over|senaste|jobbat|bott|arbetat|om|fyller|inte|not) )${figure} ?${years}(?! sedan )`,
  `${person}${plain}`,
  `${said}${plain}`,
  `(?<=^ )${figure}(?= (?:#ask )?$)`,
  `(?<=^ (?:[a-z]+ )?)${figure}(?= (?:inte|fyllda|fyllt|ar) )`,
  `(?<=^ )${figure}(?= [a-z])${notAfter}`,
  `${plain}${follows}`,
].map((way) => new RegExp(way, 'g'));
const kinsAge = new RegExp(`(?<= (?:${foldPattern(kin)}) )${figure}(?= )`);
const any = new RegExp(plain, 'g');

/**
 * The age in the parts of a message, each with a space on both sides; null where none is told. `isOfOther` says of the words before a
 * figure that they speak of somebody else; where an age was asked for, any figure is one.
 */
export function findAge(
  clauses: readonly string[],
  isOfOther: (led: string) => boolean,
  isAsked: boolean,
): number | null {
  for (const way of [...ways, ...(isAsked ? [any] : [])]) {
    for (const clause of clauses) {
      const told = [...clause.matchAll(way)].find(({ index }) => !isOfOther(wordsBefore(clause, index)));
      if (told !== undefined) return Number(told.groups?.age);
    }
  }
  const [ofKin] = clauses.flatMap((clause) => kinsAge.exec(clause)?.groups?.age ?? []);
  return ofKin === undefined ? null : Number(ofKin);
}

// As far back as what is told of somebody else reaches.
function wordsBefore(clause: string, from: number): string {
  return ` ${clause.slice(0, from).trim().split(' ').slice(-5).join(' ')} `;
}
