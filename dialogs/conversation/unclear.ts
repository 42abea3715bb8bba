// Messages that are no question to the documents though nobody took them: thanks at the end, a word of waiting, an errand of which too little was said.
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import { questionWords } from '../../knowledge/swedish/terms-of-courtesies.ts';
import { caseVerbs } from '../cases/turn.ts';
import { routeClick } from '../clicks.ts';
import type { Message } from '../dialogue.ts';
import { bookingVerbs } from '../meetings/turn.ts';
import type { Click } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { type Intent, lookUps } from '../understanding/intents.ts';
import { answersWithThanks } from '../understanding/invitation-answer.ts';
import type { OpenErrand } from '../understanding/learned/labels.ts';
import { unsure } from '../understanding/understand.ts';
import { openErrandOf } from './open-errand.ts';
import type { UnclearWording } from './swedish-unclear.ts';

/** From this confidence a statement is one on the rules, thanks or not. */
const surelyRule = 0.66;

const talk: ReadonlySet<Intent> = new Set<Intent>([
  'help',
  'greeting',
  'smallTalk',
  'feedback',
  'outOfScope',
  'sensitive',
  'rewriteAnswer',
]);
/** From these likelihoods a message is about what is open, and has nothing to do with it. */
const [surelyOfOpen, surelyNew] = [0.55, 0.9];
/** Who says so many words beside the thanks has something to say. */
const longestThanks = 10;
const asksByWord = new RegExp(`^(?:${questionWords}|var)\\b.*\\?$`, 'isu');
/** What shows that a message asks for a rule, a meaning or a reason, which the documents may tell whatever is open. */
const asksDocuments: readonly Sign[] = ['asksRule', 'asksMeaning', 'asksHow', 'asksPast', 'document', 'compares'];

/** Answers what nobody took and what is no question to the documents, with the case or meeting in sight once more; null where it may be one. */
export async function takeUnclear(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { intent, language } = understood;
  const wording = wordingOf(language);
  const whole = turn.input.kind === 'message' ? turn.input.text : text;
  const open = openErrandOf(turn.session);
  const shown = pressToShow(turn);
  if (mayBeSearched(whole, understood, open, shown !== null)) return null;
  const reading = lookUps.includes(intent) || talk.has(intent) ? '' : wording.meant.readings[intent];
  const isRead = reading !== '' && understood.confidence >= unsure;
  const { readAs, notRead, open: stands } = wording.unclear;
  const lines = [isRead ? readAs(reading) : notRead, stands[kindOf(open)]];
  const again = shown === null ? null : await routeClick({ ...turn, language }, shown.verb, shown.data);
  if (again === null) return say({ ...turn, language }, intent, lines.join('\n\n'));
  return { ...again, intent, replies: [{ kind: 'notice', text: lines[0] ?? '' }, ...again.replies] };
}

/** The press that shows the one case or meeting in sight as it stands now; null where there is none. */
export function pressToShow({ session: { subject, booking }, isShared }: Turn): Click | null {
  if (booking !== null || subject?.isLatest !== true || subject.awaits !== 'shown' || isShared) return null;
  const { meetingId, caseIds } = subject;
  if (meetingId !== null) return { verb: bookingVerbs.show, data: { id: meetingId, version: 0 } };
  const [caseId, ...others] = caseIds;
  return caseId === undefined || others.length > 0 ? null : { verb: caseVerbs.show, data: { case: caseId } };
}

/** Whether a message thanks, tells and asks for nothing. */
export function isMereThanks(text: string, { mood, confidence, intent }: Message['understood']): boolean {
  const isTold = mood === 'tell' || mood === 'report';
  if (text.includes('?') || !isTold || (intent === 'policyQuestion' && confidence >= surelyRule)) return false;
  if (answersWithThanks(text) || questionWithin(text).said.split(/\s+/).length > longestThanks) return false;
  const { signs } = readSigns(text);
  return signs.has('thanks') && readCases(text).meant.length === 0 && !asksDocuments.some((sign) => signs.has(sign));
}

function mayBeSearched(
  text: string,
  { intent, confidence, mood, move }: Message['understood'],
  open: OpenErrand | null,
  isShown: boolean,
): boolean {
  const { signs } = readSigns(text);
  if (lookUps.includes(intent) && confidence >= (isShown ? surelyRule : unsure)) return true;
  const isNew = move.label === 'new' && move.likelihood >= surelyNew;
  // Beside the one case or meeting in sight only a question that surely is one goes to the documents, or one with a question word of its own.
  if (isShown) return isNew && asksByWord.test(text);
  const isOfErrand = open !== null && !lookUps.includes(open.errand) && !talk.has(open.errand);
  if (isOfErrand && move.label !== 'new' && move.likelihood >= surelyOfOpen) return false;
  const asks = mood === 'ask' || text.includes('?') || signs.has('ask');
  if (asksDocuments.some((sign) => signs.has(sign))) return true;
  // What tells of the field and asks nothing may still be a question in a few words.
  return asks || (open === null && signs.has('field'));
}

/** What may be said to go on with what is open. */
export function kindOf(open: OpenErrand | null): keyof UnclearWording['open'] {
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
