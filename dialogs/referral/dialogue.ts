// The referral check as a conversation: free words first, then one question at a time or all on a form, then the result.
import { checkReferral } from '../../knowledge/referral/referral.ts';
import { ages, changedBy, type FactName, type Facts, withTold } from '../../knowledge/referral/referral-facts.ts';
import type { Message } from '../dialogue.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import { factsFromText, fromTheNext, namesTheNext } from '../understanding/slots/facts-from-text.ts';
import { firstPersonIn } from '../understanding/slots/first-person.ts';
import { namedCase } from '../understanding/slots/slots.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import {
  type Figure,
  mendedBy,
  namedIn,
  percentIn,
  readFigure,
  type Struck,
  sickLeaveOf,
  strikes,
  struckBy,
  supposes,
  topicsOf,
  wrongOf,
} from './beside-last.ts';
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
import { askFor, askForAll } from './question.ts';
import { changeLines } from './result.ts';
import { says, wayIn } from './said.ts';
import { askedNow, type ReferralState, withoutSupposed } from './state.ts';
import { factText, type ReferralTurn } from './turn.ts';
import { beginsWithYesOrNo, isYesOrNo, readTypedAnswer } from './typed-answer.ts';
import { isOfAnother, isOfTheSame, newsIn } from './whose.ts';
import { explainOtherWay, explainOutcome } from './why.ts';

/** A message to a check, the check, and whether it was what was shown last. */
interface Heard {
  message: Message;
  state: ReferralState;
  isInSight: boolean;
  /** The plain words without question marks. */
  said: string;
  /** What the message tells of the first person in it. */
  told: Facts;
  /** Of that, what was not known. */
  news: FactName[];
  /** A figure that says nothing of what it counts. */
  figure: Figure | null;
  /** Whether another person is told of too. */
  isMore: boolean;
}

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

/** Takes back what a message strikes of the check in sight; null where it strikes nothing of it. */
export function strikeOf(turn: ReferralTurn, text: string, state: ReferralState): ReferralAnswer | null {
  if (namesTheNext(text) || (state.question !== null && isYesOrNo(words(fold(text)).join(' ')))) return null;
  if (state.real !== null && strikes(text)) return carryOn(turn, state, {});
  const { isConflict, missing } = checkReferral(turn.rules, state.facts, turn.on);
  const wrong = isConflict ? wrongOf(text, missing) : null;
  if (wrong !== null) return carryOn(turn, state, {}, { struck: { facts: [wrong], as: 'gone' } });
  const struck = struckBy(text, factsFromText(text), state);
  return struck === null ? null : carryOn(turn, state, {}, { struck });
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

function hear(turn: ReferralTurn, message: Message, state: ReferralState, isInSight: boolean): Heard {
  const { text } = message;
  const said = words(fold(text))
    .filter((word) => word !== '#ask')
    .join(' ');
  const first = firstPersonIn(text);
  const figure = isInSight ? readFigure(text, state) : null;
  const spoken = isInSight && asksAuthority(turn, state) ? withAuthority(first.text) : first.text;
  const told = toldBy(spoken, isInSight, state, figure);
  return { message, state, isInSight, said, told, news: newsIn(told, state.facts), figure, isMore: first.isMore };
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
  const isPutRight = says('corrects', text) && isPutRightBy(heard);
  if (isPutRight || (isInSight && says('asksEffect', text) && isTelling(heard))) return carryOnWith(turn, heard);
  if (intent !== 'checkReferral' && isGeneral(text)) return null;
  const answered = answerQuestion(turn, heard);
  if (answered !== null) return answered;
  if (belongs(heard)) return carryOnWith(turn, heard);
  if (isInSight && supposes(text) && says('person', text)) return showAsKnown(turn, state);
  return asksOfResult(heard) ? { reply: explainOutcome(turn, state), state } : showUnread(turn, heard);
}

/** Goes on with what a message tells and puts right, and says what it named without a value. */
function carryOnWith(turn: ReferralTurn, { message: { text }, state, told }: Heard): ReferralAnswer {
  const isMoved = told.district !== undefined && told.registeredInStockholm === undefined && says('corrects', text);
  // "No, she does live in Farsta" takes back the other municipality.
  const isBack = isMoved && state.facts.registeredInStockholm === false;
  const struck: Struck = { facts: isBack ? ['registeredInStockholm'] : [], as: 'gone' };
  const isAsked = text.includes('?') || says('asksEffect', text);
  const answer = carryOn(turn, state, told, { struck, isAsked });
  const percent = percentIn(text);
  const lead = [
    percent !== null && told.sickLeave !== undefined && told.sickLeave === state.facts.sickLeave
      ? turn.wording.referral.asPercent(percent, state.percent, factText(turn, 'sickLeave', told.sickLeave))
      : '',
    namedText(turn, text, says('corrects', text) ? told : { ...state.facts, ...told }),
  ];
  return { ...answer, reply: withLead(answer.reply, lead.filter((line) => line !== '').join(' ')) };
}

/** What a message called by name and told nothing of, in words. */
function namedText(turn: ReferralTurn, text: string, known: Facts): string {
  const words = turn.wording.referral;
  const unread = namedIn(text).filter((fact) => known[fact] === undefined);
  return unread.length === 0 ? '' : words.namedOnly(unread.map((fact) => words.facts[fact].toLowerCase()));
}

/** Takes a figure for what was told last, or asks what it counts. */
function takeFigure(turn: ReferralTurn, { message: { text }, state, told }: Heard, figure: Figure): ReferralAnswer {
  const words = turn.wording.referral;
  const { counts, value } = figure;
  if (counts === 'torn')
    return {
      reply: {
        kind: 'notice',
        text: words.whichFigure(value),
        suggestions: [words.ageIs(value), words.percentIs(value)].map((title) => ({ title, say: title })),
      },
      state,
    };
  const act = supposes(text) ? suppose : carryOn;
  if (counts === 'age' && (value < ages.youngest || value > ages.oldest))
    return { reply: notice(words.wrongAge(ages.youngest, ages.oldest)), state };
  const answer = act(turn, state, told);
  const isSame = counts === 'percent' && told.sickLeave !== undefined && told.sickLeave === state.facts.sickLeave;
  const lead = isSame ? words.asPercent(value, state.percent, factText(turn, 'sickLeave', told.sickLeave ?? '')) : '';
  return { ...answer, reply: withLead(answer.reply, lead) };
}

/** An answer with what the figures of a message counted, for the next one. */
function withFigures(
  answer: ReferralAnswer,
  text: string,
  told: Facts,
  before: ReferralState | null,
  bare: Figure | null = null,
): ReferralAnswer {
  if (answer.state === null) return answer;
  const percent = bare?.counts === 'percent' ? bare.value : percentIn(text);
  const isPercent = percent !== null || told.sickLeave === 'partial';
  const isAge = told.age !== undefined;
  const figure = isAge && isPercent ? 'both' : isAge ? 'age' : isPercent ? 'percent' : (before?.figure ?? null);
  return { ...answer, state: { ...answer.state, figure, percent: percent ?? before?.percent ?? null } };
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

/** Whether the check in sight sends to the employment service first: then "they" are that service. */
function asksAuthority({ rules, on }: ReferralTurn, { facts, question }: ReferralState): boolean {
  return question === null && checkReferral(rules, facts, on).outcome === 'needsAfAgreement';
}

function withAuthority(text: string): string {
  return text.replace(authority, 'AF');
}

const authority = new RegExp(`(?<!\\p{L})(?:${referralWords.authorityAsThem.trim()})(?!\\p{L})`, 'giu');

/** What a message tells of the person; nothing where it tells of somebody of theirs. Beside a result a figure that puts right is an age. */
function toldBy(text: string, isInSight: boolean, state: ReferralState, figure: Figure | null): Facts {
  if (says('ofKin', text)) return {};
  if (figure?.counts === 'age') return { age: figure.value };
  if (figure?.counts === 'percent') return sickLeaveOf(figure.value);
  if (figure?.counts === 'torn') return {};
  const isFigure = isInSight && isOfTheSame(text) && words(fold(text)).length <= 3;
  const asked = isInSight ? topicsOf(state, text) : [];
  const told = {
    ...(isInSight ? mendedBy(text, state) : {}),
    ...factsFromText(text, isFigure ? [...asked, 'age'] : asked),
  };
  // "She says that she is with the addiction unit" tells of the colleague who refers, whoever the person is.
  const { gender: _, ...others } = told;
  return says('ofColleague', text) ? others : told;
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

/** Whether another fact of the same person is supposed beside the check in sight. */
function isSupposed(heard: Heard): boolean {
  const { message, isInSight } = heard;
  const isOfPerson = message.understood.intent === 'checkReferral' && says('person', message.text);
  return (isInSight || isOfPerson) && supposes(message.text) && isTelling(heard);
}

/** Whether more than who the person is, is told. */
function isTelling({ news }: Heard): boolean {
  return news.some((fact) => fact !== 'gender' && fact !== 'district');
}

/** Whether what is told is otherwise than it was, or takes back what was supposed or another municipality. */
function isPutRightBy({ state, told, isInSight }: Heard): boolean {
  if (changedBy(state.facts, told).length > 0) return true;
  const isMoved = told.district !== undefined && state.facts.registeredInStockholm === false;
  return isInSight && (isMoved || (state.real !== null && Object.keys(told).length > 0));
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
