// Messages that are no question to the documents though nobody took them: thanks at the end, a word of waiting, an errand of which too little was said.
import type { Message } from '../dialogue.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { type Intent, lookUps } from '../understanding/intents.ts';
import type { OpenErrand } from '../understanding/learned/labels.ts';
import { unsure } from '../understanding/understand.ts';
import { openErrandOf } from './open-errand.ts';
import type { UnclearWording } from './swedish-unclear.ts';

/** From this confidence a statement is one on the rules, thanks or not. */
const surelyRule = 0.66;
/** From this likelihood a message is about what is open. */
const surelyOfOpen = 0.55;

const talk: ReadonlySet<Intent> = new Set<Intent>([
  'help',
  'greeting',
  'smallTalk',
  'feedback',
  'outOfScope',
  'sensitive',
  'rewriteAnswer',
]);
/** What shows that a message asks for a rule, a meaning or a reason, which the documents may tell whatever is open. */
const asksDocuments: readonly Sign[] = ['asksRule', 'asksMeaning', 'asksHow', 'asksPast', 'document', 'compares'];

/** Answers what nobody took and what is no question to the documents; null where it may be one. */
export function takeUnclear(turn: Turn, { text, understood }: Message): Outcome | null {
  const { intent, language } = understood;
  const wording = wordingOf(language);
  const whole = turn.input.kind === 'message' ? turn.input.text : text;
  const open = openErrandOf(turn.session);
  if (mayBeSearched(whole, understood, open)) return null;
  const reading = lookUps.includes(intent) || talk.has(intent) ? '' : wording.meant.readings[intent];
  const isRead = reading !== '' && understood.confidence >= unsure;
  const { readAs, notRead, open: stands } = wording.unclear;
  const lines = [isRead ? readAs(reading) : notRead, stands[kindOf(open)]];
  return say({ ...turn, language }, intent, lines.join('\n\n'));
}

/** Whether a message thanks, tells and asks for nothing. */
export function isMereThanks(text: string, { mood, confidence, intent }: Message['understood']): boolean {
  const isTold = mood === 'tell' || mood === 'report';
  if (text.includes('?') || !isTold || (intent === 'policyQuestion' && confidence >= surelyRule)) return false;
  const { signs } = readSigns(text);
  return signs.has('thanks') && !signs.has('case') && !asksDocuments.some((sign) => signs.has(sign));
}

function mayBeSearched(text: string, understood: Message['understood'], open: OpenErrand | null): boolean {
  const { intent, confidence, mood, move } = understood;
  if (lookUps.includes(intent) && confidence >= unsure) return true;
  const { signs } = readSigns(text);
  const isOfErrand = open !== null && !lookUps.includes(open.errand) && !talk.has(open.errand);
  const isOfOpen = isOfErrand && move.label !== 'new' && move.likelihood >= surelyOfOpen;
  const asks = mood === 'ask' || text.includes('?') || signs.has('ask');
  if (isOfOpen) return false;
  if (asksDocuments.some((sign) => signs.has(sign))) return true;
  // What tells of the field and asks nothing may still be a question in a few words.
  return asks || (open === null && signs.has('field'));
}

function kindOf(open: OpenErrand | null): keyof UnclearWording['open'] {
  switch (open?.errand) {
    case undefined:
    case 'checkReferral':
      return 'none';
    case 'bookMeeting':
    case 'rescheduleMeeting':
      return 'meeting';
    case 'stats':
      return 'figures';
    case 'findMeasures':
    case 'compareMeasures':
      return 'measures';
    case 'policyQuestion':
      return 'answer';
    default:
      return 'cases';
  }
}
