// The referral check as a conversation: free words first, then one question at a time or all on a form, then the result.

import { z } from 'zod';
import { checkReferral } from '../../knowledge/referral/referral.ts';
import {
  ages,
  type FactName,
  type Facts,
  type FactValue,
  factNames,
  factsShape,
  possibleValues,
} from '../../knowledge/referral/referral-facts.ts';
import { nextQuestion, touchedQuestion } from '../../knowledge/referral/referral-questions.ts';
import type { Reply } from '../reply.ts';
import { readSigns, type Sign } from '../understanding/features.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import { factsFromText, namesTheNext } from '../understanding/slots/facts-from-text.ts';
import type { Understanding } from '../understanding/understand.ts';
import { referralWords } from '../understanding/words/referral-words.ts';
import { askFor, askForAll, askForCase, askWhichIsWrong } from './question.ts';
import { changeLines, receiptText, showResult } from './result.ts';
import { type ReferralState, referralVerbs } from './state.ts';
import type { ReferralTurn } from './turn.ts';
import { isOneOf, isYesOrNo, readTypedAnswer } from './typed-answer.ts';

/** What is shown, and how the check stands now. */
export interface ReferralAnswer {
  reply: Reply;
  state: ReferralState | null;
}

/** Goes on with a check that is under way, where a message belongs to it; null where it does not. */
export async function goOnWithReferral(
  turn: ReferralTurn,
  text: string,
  understood: Understanding,
  state: ReferralState | null,
): Promise<ReferralAnswer | null> {
  if (state === null) return null;
  const said = words(fold(text))
    .filter((word) => word !== '#ask')
    .join(' ');
  if (isOneOf(referralWords.typed.resume, said)) return goOn(turn, state);
  if (isOneOf(referralWords.typed.receipt, said)) return await keepReceipt(turn, state);
  if (isOneOf(referralWords.typed.correct, said)) return { reply: askForAll(turn, state), state };
  if (isOneOf(referralWords.typed.changes, said))
    return {
      reply: notice(
        changeLines(turn, state)
          .map((line) => `- ${line}`)
          .join('\n'),
      ),
      state,
    };
  // A yes or no after something else was answered may be meant for that.
  if (state.question !== null && state.left && isYesOrNo(said)) return goOn(turn, state);
  const told = factsFromText(text);
  if (corrects(told, state.facts, text)) return goOn(turn, { ...state, facts: { ...state.facts, ...told } });
  // Somebody else: what was known of the one before is not carried over.
  if (startsAnew(told, state.facts, text)) return Object.keys(told).length > 1 ? begin(turn, told) : null;
  const { signs } = readSigns(text);
  const isGeneral = asksInGeneral.some((sign) => signs.has(sign)) && !signs.has('oneClient');
  if (isGeneral && understood.intent !== 'checkReferral') return null;
  if (state.question !== null) {
    const answer = readTypedAnswer(turn, state.question, text);
    if (answer === 'wrong') {
      const reply = notice(turn.wording.referral.wrongAge(ages.youngest, ages.oldest));
      return { reply, state: { ...state, left: false } };
    }
    // An answer may tell more than was asked.
    const wider = { ...state, facts: { ...state.facts, ...told } };
    if (answer !== null) return take(turn, wider, state.question, answer === 'doubt' ? undefined : answer.value);
    // A word or two that is no answer and no errand: the question again.
    const isErrand = understood.intent !== 'checkReferral' && understood.confidence >= surely;
    const isShort = said.split(' ').length <= 2 && !text.includes('?') && !isErrand;
    if (isShort && Object.keys(told).length === 0) {
      const again = withLead(askFor(turn, state, state.question), turn.wording.referral.wrongValue);
      return { reply: again, state: { ...state, left: false } };
    }
  }
  // More about the same person: told in words, of one person, and not asked in passing.
  // Striking a fact is no cancelling of a meeting.
  const isFactAlone = meetingActs.has(understood.intent) && understood.slots.caseId === undefined;
  const isOfPerson =
    understood.intent === 'checkReferral' || isFactAlone || (signs.has('oneClient') && understood.confidence < surely);
  return isOfPerson && Object.keys(told).length > 0
    ? goOn(turn, { ...state, facts: { ...state.facts, ...told } })
    : null;
}

const meetingActs: ReadonlySet<Intent> = new Set<Intent>(['bookMeeting', 'rescheduleMeeting', 'cancelMeeting']);

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

/** From this confidence a message is about something else. */
const surely = 0.6;

/** Whether a message says that one thing is otherwise than was told of the same person. */
function corrects(more: Facts, known: Facts, text: string): boolean {
  const begins = new RegExp(`^${fold(referralWords.typed.corrects)}(?= |$)`);
  const changed = (Object.keys(more) as FactName[]).filter((fact) => known[fact] !== more[fact]);
  const [first] = changed;
  if (changed.length !== 1 || first === undefined || known[first] === undefined) return false;
  return !text.includes('?') && begins.test(words(fold(text)).join(' ')) && !namesTheNext(text);
}

/** Another age or gender, two facts that are told otherwise, or words for the next one mean another person. */
function startsAnew(more: Facts, known: Facts, text: string): boolean {
  const changed = (Object.keys(more) as FactName[]).filter(
    (fact) => known[fact] !== undefined && known[fact] !== more[fact],
  );
  return changed.includes('age') || changed.includes('gender') || changed.length > 1 || namesTheNext(text);
}

/** Begins a check with what is known. */
export function begin(turn: ReferralTurn, facts: Facts): ReferralAnswer {
  const state: ReferralState = {
    id: turn.idempotencyKey,
    facts,
    unknown: [],
    question: null,
    thorough: false,
    left: false,
  };
  return Object.keys(facts).length === 0 ? { reply: askForCase(turn, state), state } : goOn(turn, state);
}

/** The next question, or the result where nothing more has to be asked. */
function goOn(turn: ReferralTurn, state: ReferralState): ReferralAnswer {
  const referral = checkReferral(turn.rules, state.facts, turn.on);
  if (referral.isConflict)
    return { reply: askWhichIsWrong(turn, state, referral), state: { ...state, question: null } };
  const asked = new Set(state.unknown);
  const question = state.thorough
    ? nextQuestion(turn.rules, state.facts, asked, turn.on)
    : touchedQuestion(turn.rules, state.facts, asked, turn.on);
  const next = { ...state, question, left: false };
  return question === null
    ? { reply: showResult(turn, next), state: next }
    : { reply: askFor(turn, next, question), state: next };
}

function take(turn: ReferralTurn, state: ReferralState, fact: FactName, value: FactValue | undefined): ReferralAnswer {
  const { [fact]: _before, ...others } = state.facts;
  const facts = value === undefined ? others : { ...others, [fact]: value };
  const unknown =
    value === undefined ? [...new Set([...state.unknown, fact])] : state.unknown.filter((each) => each !== fact);
  return goOn(turn, { ...state, facts: facts as Facts, unknown, question: null });
}

async function keepReceipt(turn: ReferralTurn, state: ReferralState): Promise<ReferralAnswer> {
  const { receipt, text } = receiptText(turn, state.facts);
  await turn.receipts.keep(receipt, { staffId: turn.staffId, idempotencyKey: turn.idempotencyKey });
  const { titles, receiptKept } = turn.wording.referral;
  return {
    reply: { kind: 'notice', text: `**${titles.receipt(receipt.mark)}**\n\n${text}\n\n*${receiptKept}*` },
    state,
  };
}

const fact = z.enum(factNames as unknown as [FactName, ...FactName[]]);
const pressed = z.object({
  check: z.string(),
  fact: fact.optional(),
  value: z.union([z.string().max(100), z.number(), z.boolean()]).optional(),
});

/** Answers a press on one of this dialogue's buttons, null for others; `data` comes from a card and is not trusted. */
export async function clickReferral(
  turn: ReferralTurn,
  verb: string,
  data: Record<string, unknown>,
  state: ReferralState | null,
): Promise<ReferralAnswer | null> {
  if (!(Object.values(referralVerbs) as string[]).includes(verb)) return null;
  const words = turn.wording.referral;
  const read = pressed.safeParse(data);
  if (state === null || !read.success) return { reply: notice(turn.wording.oldCard), state };
  if (read.data.check !== state.id) {
    const now = goOn(turn, state);
    return { ...now, reply: withLead(now.reply, words.oldCard) };
  }
  const about = read.data.fact;
  switch (verb) {
    case referralVerbs.answer: {
      const value = read.data.value;
      if (about === undefined || value === undefined || !possibleValues(about).includes(value))
        return { reply: notice(words.wrongValue), state };
      return take(turn, state, about, value);
    }
    case referralVerbs.doubt:
    case referralVerbs.drop: {
      if (about === undefined) return { reply: notice(words.wrongValue), state };
      const without = take(turn, state, about, undefined);
      // What was taken away as wrong may be asked for again.
      return verb === referralVerbs.doubt || without.state === null
        ? without
        : goOn(turn, { ...without.state, unknown: state.unknown });
    }
    case referralVerbs.form:
      return { reply: askForAll(turn, state), state };
    case referralVerbs.fill: {
      const filled = readForm(turn, data);
      return typeof filled === 'string'
        ? { reply: notice(filled), state }
        : goOn(turn, { ...state, facts: filled, unknown: [], question: null });
    }
    case referralVerbs.thorough:
      return goOn(turn, { ...state, thorough: true });
    case referralVerbs.receipt:
      return await keepReceipt(turn, state);
    default:
      return { reply: showResult(turn, state), state };
  }
}

/** The facts of a filled-in form, or one sentence on what is wrong. */
function readForm({ wording, knownDistrict }: ReferralTurn, data: Record<string, unknown>): Facts | string {
  const told = factNames.flatMap((name): [string, unknown][] => {
    const given = data[name];
    if (given === undefined || given === null || String(given).trim() === '') return [];
    const said = String(given).trim();
    if (name === 'age') return [[name, Number(said)]];
    if (name === 'district') return [[name, knownDistrict(said) ?? said]];
    return [[name, said === 'true' ? true : said === 'false' ? false : said]];
  });
  const facts = factsShape.safeParse(Object.fromEntries(told));
  if (facts.success) return facts.data;
  const isAge = facts.error.issues.some(({ path }) => path[0] === 'age');
  return isAge ? wording.referral.wrongAge(ages.youngest, ages.oldest) : wording.referral.wrongValue;
}

function withLead(reply: Reply, lead: string): Reply {
  return 'text' in reply ? { ...reply, text: [lead, reply.text].filter((part) => part !== '').join('\n\n') } : reply;
}

function notice(text: string): Reply {
  return { kind: 'notice', text };
}
