// The referral check as a conversation: free words first, then one question at a time or all on a form, then the result.
import { ages, type FactName, withTold } from '../../knowledge/referral/referral-facts.ts';
import type { Message } from '../dialogue.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { firstPersonIn } from '../understanding/slots/first-person.ts';
import { namedCase } from '../understanding/slots/slots.ts';
import { namedIn, supposes } from './beside-last.ts';
import {
  begin,
  carryOn,
  goOn,
  keepReceipt,
  notice,
  type ReferralAnswer,
  suppose,
  take,
  takeSupposed,
  withLead,
} from './course.ts';
import { askedOf, type Heard, hear, isSupposed, isTelling } from './heard.ts';
import { fromTheNext, namesTheNext } from './next-person.ts';
import { carryOnWith, isPutRightBy, namedText, takeFigure, tellKnown, withFigures } from './put-right.ts';
import { askFor, askForAll } from './question.ts';
import { changeLines } from './result.ts';
import { says, wayIn } from './said.ts';
import { askedNow, type ReferralState, withoutSupposed } from './state.ts';
import type { ReferralTurn } from './turn.ts';
import { beginsWithYesOrNo, isYesOrNo, readTypedAnswer } from './typed-answer.ts';
import { isOfAnother } from './whose.ts';
import { explainOtherWay, explainOutcome } from './why.ts';

/** From this confidence a message is about something else. */
const surely = 0.6;
/** Who says a fact to a result in sight uses no more words. */
const fewWords = 8;

/** Begins a check with what a message tells; of two people the first is taken, and that is said. */
export function beginWith(turn: ReferralTurn, text: string): ReferralAnswer {
  const first = firstPersonIn(text);
  const told = factsFromText(first.text);
  const begun = withFigures(begin(turn, told), first.text, told, null);
  const lead = [first.isMore ? turn.wording.referral.oneAtATime : '', namedText(turn, first.text, told)];
  return { ...begun, reply: withLead(begun.reply, lead.filter((line) => line !== '').join(' ')) };
}

/** Goes on with a check that is under way, where a message belongs to it; null where it does not. */
export async function goOnWithReferral(
  turn: ReferralTurn,
  message: Message,
  state: ReferralState | null,
  isInSight: boolean,
): Promise<ReferralAnswer | null> {
  if (state === null) return null;
  const heard = hear(turn, message, state, isInSight);
  const answer = await answerHeard(turn, heard);
  return answer && withFigures(answer, message.text, heard.told, state, heard.figure);
}

async function answerHeard(turn: ReferralTurn, heard: Heard): Promise<ReferralAnswer | null> {
  const { message, state, isInSight, said, told, figure, isMore } = heard;
  const { text } = message;
  const asked = await answerAsked(turn, heard);
  if (asked !== null) return asked;
  if (says('ofKin', text)) return showUnread(turn, heard);
  if (figure !== null) return takeFigure(turn, heard, figure);
  if (isMore || isOfAnother(text, told, state.facts)) return beginAnother(turn, heard);
  // A bare answer after something else was answered may be meant for that.
  const isBare = isYesOrNo(said) || says('doNotKnow', text);
  if (state.question !== null && state.left && isBare) return goOn(turn, state);
  const { intent } = message.understood;
  if (isInSight && state.real !== null && says('isSo', text)) return takeSupposed(turn, state);
  if (isSupposed(heard)) return suppose(turn, state, told);
  const isOfCheck = intent === 'checkReferral' || namedIn(text).length > 0;
  if (isInSight && isOfCheck && supposes(text) && says('person', text)) return showAsKnown(turn, state);
  const isPutRight = says('corrects', text) && isPutRightBy(heard);
  if (isPutRight || (isInSight && says('asksEffect', text) && isTelling(heard))) return carryOnWith(turn, heard);
  if (intent !== 'checkReferral' && isGeneral(text)) return null;
  const answered = answerQuestion(turn, heard);
  if (answered !== null) return answered;
  if (belongs(heard)) return carryOnWith(turn, heard);
  return asksOfResult(heard) ? { reply: explainOutcome(turn, state), state } : showUnread(turn, heard);
}

/** Whether a question is on the check in sight, and tells nothing of anybody: "is it enough that I refer directly?" */
function asksOfResult({ message: { text, understood }, isInSight, told }: Heard): boolean {
  const isAsked = isInSight && text.includes('?') && understood.intent === 'checkReferral';
  return isAsked && Object.keys(told).length === 0 && !namesTheNext(text);
}

/** The check without anything supposed, where that could not be read. */
function showAsKnown(turn: ReferralTurn, state: ReferralState): ReferralAnswer {
  const now = goOn(turn, withoutSupposed(state));
  return { ...now, reply: withLead(now.reply, turn.wording.referral.supposedUnread) };
}

/** The check as it stands, after words about the case that tell nothing of the person; null for other messages. */
function showUnread(turn: ReferralTurn, heard: Heard): ReferralAnswer | null {
  const { message, state, isInSight, said, told } = heard;
  const { text, understood } = message;
  if (!isInSight || text.includes('?') || Object.keys(told).length > 0) return null;
  const isBegun = readSigns(text).signs.has('refers') || namesTheNext(text) || isYesOrNo(said);
  // "She says that she always has" is of the colleague, and changes nothing.
  const isSaid =
    says('ofKin', text) ||
    (says('ofColleague', text) && understood.confidence < surely) ||
    (says('corrects', text) && understood.intent === 'feedback');
  if (isBegun || (understood.intent !== 'checkReferral' && !isSaid)) return null;
  const now = goOn(turn, state);
  return { ...now, reply: withLead(now.reply, turn.wording.referral.nothingRead) };
}

/** Answers what is asked of the check itself; null where nothing is. */
async function answerAsked(
  turn: ReferralTurn,
  { message: { text }, state, isInSight, said, told, news }: Heard,
): Promise<ReferralAnswer | null> {
  if (says('resume', text)) {
    if (news.length > 0 && !isOfAnother(text, told, state.facts)) return carryOn(turn, state, told);
    if (said.split(' ').length <= fewWords && news.length === 0) return goOn(turn, state);
  }
  if (isInSight && says('forFile', text) && news.length === 0) return await keepReceipt(turn, state);
  if (says('correct', text)) return { reply: askForAll(turn, state), state };
  if (says('changes', text)) return { reply: notice(listed(changeLines(turn, state))), state };
  if (!isInSight) return null;
  if ((says('whatNow', text) || says('whatKnown', text)) && news.length === 0) return goOn(turn, state);
  const factsAsked = askedOf(text);
  if (factsAsked.length > 0 && !isTelling({ news }) && !supposes(text)) return tellKnown(turn, state, factsAsked);
  const clauses = text.split(/(?<=[.,;!?])\s+/);
  if (says('whyNot', text)) return { reply: explainOtherWay(turn, state, wayIn(text)), state };
  if (!says('why', text) && !clauses.some((clause) => says('why', clause))) return null;
  const way = wayIn(text);
  return { reply: way === null ? explainOutcome(turn, state) : explainOtherWay(turn, state, way), state };
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Somebody else: what was known of the one before is not carried over. Null where too little is told of a person. */
function beginAnother(turn: ReferralTurn, heard: Heard): ReferralAnswer | null {
  const { text, understood } = heard.message;
  if (says('onlyNext', text)) return begin(turn, {});
  const next = fromTheNext(text);
  const told = next === null ? heard.told : factsFromText(next);
  if (next === null && understood.intent !== 'checkReferral' && understood.confidence >= surely) return null;
  const telling = Object.keys(told).filter((fact) => fact !== 'district');
  const isTold = telling.length > 1 || (namesTheNext(text) && telling.some((fact) => fact !== 'gender'));
  return isTold ? beginWith(turn, next ?? text) : null;
}

/** What shows that a message asks in general, whatever facts its words tell. */
const asksInGeneral: readonly Sign[] = [
  'asksRule',
  'asksMeaning',
  'asksWho',
  'asksHow',
  'asksPast',
  'supply',
  'document',
];

function isGeneral(text: string): boolean {
  const { signs } = readSigns(text);
  return asksInGeneral.some((sign) => signs.has(sign)) && !signs.has('oneClient');
}

/** Takes the answer to the question that is open, with what else is told; null where the message is none. */
function answerQuestion(turn: ReferralTurn, { message, state, said, told }: Heard): ReferralAnswer | null {
  const { text, understood } = message;
  const { question } = state;
  if (question === null) return null;
  const answer = readTypedAnswer(question, text);
  const words = turn.wording.referral;
  if (answer === 'wrong')
    return { reply: notice(words.wrongAge(ages.youngest, ages.oldest)), state: { ...state, left: false } };
  const wider = { ...state, facts: withTold(state.facts, told) };
  if (answer !== null) {
    const taken = take(turn, wider, question, answer === 'doubt' ? undefined : answer.value);
    const all = [...new Set([question, ...(Object.keys(told) as FactName[])])];
    return taken.state && { ...taken, state: { ...taken.state, last: { told: all, before: state.facts } } };
  }
  // A word or two that is no answer and no errand: the question again.
  const isErrand = understood.intent !== 'checkReferral' && understood.confidence >= surely;
  const isShort = said.split(' ').length <= 2 && !text.includes('?') && !isErrand;
  if (!isShort || Object.keys(told).length > 0) return null;
  const lead = beginsWithYesOrNo(said) ? words.whichOfThem : words.wrongValue;
  return { reply: withLead(askFor(turn, state, question), lead), state: { ...state, left: false } };
}

const meetingActs: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'rescheduleMeeting', 'cancelMeeting']);

/** Whether facts are told of the same person: in words, of one person, and not asked in passing. */
function belongs({ message: { text, understood }, state, isInSight, said, told, news }: Heard): boolean {
  const { intent, confidence, mood, orders } = understood;
  const caseId = namedCase(understood);
  if (Object.keys(told).length === 0) return false;
  if (intent === 'checkReferral') return isInSight || news.some((fact) => fact !== 'district');
  // Striking a fact is no cancelling of a meeting.
  if (meetingActs.has(intent) && caseId === undefined) return true;
  if (readSigns(text).signs.has('oneClient') && confidence < surely) return true;
  if (text.includes('?') || mood === 'ask' || mood === 'order') return false;
  if (orders.size > 0 || caseId !== undefined) return false;
  const isAnswering = askedNow(state) !== null;
  if (confidence >= surely && !isInSight) return isAnswering && beginsWithYesOrNo(said);
  if (isAnswering) return true;
  return isInSight && news.some((fact) => fact !== 'district' && fact !== 'gender');
}
