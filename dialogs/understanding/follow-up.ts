// Tells whether a message goes on in the subject of the one before, as "and in Farsta?" or "why?" do.

import { readSigns, type Sign } from './features.ts';
import { fold, words } from './fold.ts';
import { messageWords } from './words/message-words.ts';

// Longer messages say what they are about.
const longest = 9;
const longestWithPointer = 7;
const longestWithVerb = 3;

const { followUps } = messageWords;
const starts = new RegExp(`^(?:${fold(followUps.starts)})(?= )`);
const ends = new RegExp(` (?:${fold(followUps.ends)})$`);
const opensWithVerb = new RegExp(`^(?:${fold(followUps.verbs)}) `);
const whole = new RegExp(`^(?:${fold(followUps.whole)})$`);
const pointers = new RegExp(`(?:^| )(?:${fold(followUps.pointers)})(?= |$)`);

// What shows that a message asks for something of its own, whatever it begins or ends with.
const ownErrand: readonly Sign[] = [
  'books',
  'moves',
  'cancels',
  'reminds',
  'ticks',
  'calendar',
  'asksWhen',
  'verdict',
  'help',
  'onlyGreeting',
  'onlyThanks',
  'decides',
  'foreign',
  'requests',
  'checks',
  'age',
];
// What a question needs to stand on its own; a pointer ("does that hold for ...") beside none of these leans back.
const ownSubject: readonly Sign[] = ['measure', 'provider', 'refers', 'metric', 'document', 'plan', 'meeting', 'case'];

/** Whether a text is a short continuation of what was just talked about, in Swedish or English. */
export function isFollowUp(text: string): boolean {
  // A follow-up has at most nine words, so a long text need not be read.
  if (text.length > 200) return false;
  const said = words(fold(text)).filter((word) => word !== '#ask');
  if (said.length === 0 || said.length > longest) return false;
  const plain = said.join(' ');
  if (whole.test(plain)) return true;

  const { signs } = readSigns(text);
  const isContinued = starts.test(plain);
  if (ownErrand.some((sign) => signs.has(sign) && !(isContinued && sign === 'age'))) return false;
  if (isContinued) return true;
  if (said.length > longestWithPointer || ownSubject.some((sign) => signs.has(sign))) return false;
  if (said.length <= longestWithVerb && opensWithVerb.test(plain)) {
    return !signs.has('supply') && !signs.has('asksMeaning');
  }
  return ends.test(plain) || (pointers.test(plain) && !signs.has('supply') && !signs.has('asksMeaning'));
}
