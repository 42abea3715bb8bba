// Reads a message into signs: which of the named wordings it shows, beside the case id and districts it names.
import { recently } from '../../knowledge/recently.ts';
import { takeCaseId } from './case-id.ts';
import { compileCues, foldPattern } from './cues.ts';
import { fold, words } from './fold.ts';
import { takePlaces } from './slots/places.ts';
import { correctSpelling } from './spelling.ts';
import { cuesOf, messageWords, type WordedSign, wordedSigns } from './words/message-words.ts';

type SeenSign = 'case' | 'place' | 'twoPlaces' | 'ask' | 'short' | 'long' | 'onlyGreeting' | 'onlyThanks' | 'field';

/** Something a message shows. Worded signs come from the cue lists, the others are seen here. */
export type Sign = WordedSign | SeenSign;

/** What was read: the signs and the two kinds of names that are taken out of the text before the signs are sought. */
export interface Reading {
  signs: ReadonlySet<Sign>;
  caseId: string | undefined;
  districts: string[];
  /** The words with a space between and on both sides; a case id and a district stand there as `#case` and `#place`. */
  plain: string;
  /** The same without a greeting before it, between `<` and `>`, as the cues are sought in it. */
  sought: string;
}

const patterns = wordedSigns.map((sign) => ({ sign, pattern: compileCues(cuesOf(sign)) }));
const field = compileCues(messageWords.field);
// Signs that only our field shows, so a message with one of them is in scope whatever its other words.
const fieldSigns: readonly Sign[] = [
  'plan',
  'late',
  'deadline',
  'meeting',
  'measure',
  'provider',
  'metric',
  'reminds',
  'booked',
  'caseFact',
  'refers',
  'document',
  'audience',
  'supply',
];
const softener = new RegExp(`^ (?:(?:${foldPattern(messageWords.softeners)}) )+(?=\\S)`);
const onlyGreeting = new RegExp(`^ (?:(?:${foldPattern(messageWords.greetings)}) )+$`);
const onlyThanks = compileCues([`< ((${messageWords.signs.thanks.sv.join('|')}|${messageWords.thanksFillers}) )+>`]);

/** Reads the signs of a message. */
export const readSigns = recently(read);

function read(message: string): Reading {
  const { text: withoutCase, caseId } = takeCaseId(correctSpelling(fold(message)));
  const { text, districts } = takePlaces(withoutCase);
  const said = words(text);
  const plain = ` ${said.join(' ')} `;
  const sought = ` <${plain.replace(softener, ' ')}> `;

  const signs = new Set<Sign>();
  for (const { sign, pattern } of patterns) if (pattern.test(sought)) signs.add(sign);
  if (plain.includes(' #case ')) signs.add('case');
  if (plain.includes(' #place ')) signs.add('place');
  if (districts.length > 1) signs.add('twoPlaces');
  if (plain.includes(' #ask ')) signs.add('ask');
  if (said.length <= 4) signs.add('short');
  if (said.length >= 25) signs.add('long');
  if (onlyGreeting.test(plain.replaceAll(' #ask ', ' '))) signs.add('onlyGreeting');
  if (onlyThanks.test(` <${plain}> `)) signs.add('onlyThanks');
  if (field.test(plain) || fieldSigns.some((sign) => signs.has(sign))) signs.add('field');
  return { signs, caseId, districts, plain, sought };
}
