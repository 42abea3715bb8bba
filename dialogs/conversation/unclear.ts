// Messages that are no question to the documents though nobody took them: thanks at the end, a word of waiting, an errand of which too little was said.
import { caseVerbs } from '../cases/turn.ts';
import { routeClick } from '../clicks.ts';
import type { Message } from '../dialogue.ts';
import { bookingVerbs } from '../meetings/turn.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { type Intent, lookUps } from '../understanding/intents.ts';
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
/** What shows that a message asks for a rule, a meaning or a reason, which the documents may tell whatever is open. */
const asksDocuments: readonly Sign[] = ['asksRule', 'asksMeaning', 'asksHow', 'asksPast', 'document', 'compares'];

/** Answers what nobody took and what is no question to the documents, with the case or meeting in sight once more; null where it may be one. */
export async function takeUnclear(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { intent, language } = understood;
  const wording = wordingOf(language);
  const whole = turn.input.kind === 'message' ? turn.input.text : text;
  const open = openErrandOf(turn.session);
  if (mayBeSearched(whole, understood, open)) return null;
  const reading = lookUps.includes(intent) || talk.has(intent) ? '' : wording.meant.readings[intent];
  const isRead = reading !== '' && understood.confidence >= unsure;
  const { readAs, notRead, open: stands } = wording.unclear;
  const lines = [isRead ? readAs(reading) : notRead, stands[kindOf(open)]];
  const again = await showAgain({ ...turn, language });
  if (again === null) return say({ ...turn, language }, intent, lines.join('\n\n'));
  return { ...again, intent, replies: [{ kind: 'notice', text: lines[0] ?? '' }, ...again.replies] };
}

/** The one case or meeting that was shown last, as it stands now; null where there is none. */
async function showAgain(turn: Turn): Promise<Outcome | null> {
  const { subject, booking } = turn.session;
  if (booking !== null || subject?.isLatest !== true || subject.awaits !== 'shown' || turn.isShared) return null;
  const { meetingId, caseIds } = subject;
  if (meetingId !== null) return await routeClick(turn, bookingVerbs.show, { id: meetingId, version: 0 });
  const [caseId, ...others] = caseIds;
  return caseId === undefined || others.length > 0 ? null : await routeClick(turn, caseVerbs.show, { case: caseId });
}

/** Whether a message thanks, tells and asks for nothing. */
export function isMereThanks(text: string, { mood, confidence, intent }: Message['understood']): boolean {
  const isTold = mood === 'tell' || mood === 'report';
  if (text.includes('?') || !isTold || (intent === 'policyQuestion' && confidence >= surelyRule)) return false;
  const { signs } = readSigns(text);
  return signs.has('thanks') && !signs.has('case') && !asksDocuments.some((sign) => signs.has(sign));
}

function mayBeSearched(text: string, understood: Message['understood'], open: OpenErrand | null): boolean {
  const { intent, confidence, mood } = understood;
  const { signs } = readSigns(text);
  const isOfErrand = open !== null && !lookUps.includes(open.errand) && !talk.has(open.errand);
  const isLookUp = lookUps.includes(intent) && confidence >= (isOfErrand ? surelyRule : unsure);
  // Beside a case, a meeting or a list only a question that surely is one goes to the documents.
  if (isLookUp || isOfErrand) return isLookUp;
  const asks = mood === 'ask' || text.includes('?') || signs.has('ask');
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
