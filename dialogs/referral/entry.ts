// The doors of the referral check: a message that begins or goes on with one, a button, and a rule beside an answer.

import { z } from 'zod';
import { nameNow } from '../../knowledge/catalogue/districts.ts';
import { type Facts, factsShape } from '../../knowledge/referral/referral-facts.ts';
import { subjectOf } from '../conversation/screen.ts';
import { left, stops } from '../conversation/stop.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { handOverVerbs } from '../hand-over.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import { fold, words } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { isCancel } from '../understanding/meta-requests.ts';
import { factsFromText } from '../understanding/slots/facts-from-text.ts';
import { takePlaces } from '../understanding/slots/places.ts';
import { namedCase } from '../understanding/slots/slots.ts';
import { supposes } from './beside-last.ts';
import { clickReferral } from './clicks.ts';
import { begin, goOn, keepReceipt, type ReferralAnswer } from './course.ts';
import { beginWith, goOnWithReferral } from './dialogue.ts';
import { fromTheNext, namesTheNext } from './next-person.ts';
import { strikeOf } from './put-right.ts';
import { askFor } from './question.ts';
import { showResult } from './result.ts';
import { ruleBeside } from './rule-beside.ts';
import { ordersReceipt, says } from './said.ts';
import type { ReferralTurn } from './turn.ts';
import { isOneOf, isYesOrNo } from './typed-answer.ts';

export const referral: Dialogue = { resume, start, click };

/** Gives the receipt of the last check, whatever came since; what is open is left where the message stops it. Null for other messages. */
export async function takeReceipt(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const { session } = turn;
  if (turn.isShared || session.referral === null || !ordersReceipt(text)) return null;
  const isLeft = isCancel(text.split(sentenceEnd)[0] ?? '') || stops(turn, message);
  const answer = await keepReceipt(startCheck(turn, understood.language), session.referral);
  const before = isLeft ? { ...turn, session: left(session) } : turn;
  return outcomeOf(before, understood, answer);
}

/** Takes back what was told last of the check in sight, or what is named of it; null for other messages. */
export function takeStruck(turn: Turn, { text, understood }: Message): Outcome | null {
  const { referral: state } = turn.session;
  if (turn.isShared || state === null || !isCheckInSight(turn.session)) return null;
  return outcomeOf(turn, understood, strikeOf(startCheck(turn, understood.language), text, state));
}

// What is said beside it, thanks or a wish for it in short, leaves it in sight.
function isCheckInSight({ subject, answered }: Session): boolean {
  return subject?.errand === 'checkReferral' && (subject.isLatest || answered?.kind === 'referral');
}

const sentenceEnd = /[.,;!]\s/;

// Goes on with a check, or begins a new one on request.
async function resume(turn: Turn, asked: Message): Promise<Outcome | null> {
  const message = withAllTold(turn, asked);
  const { text, understood } = message;
  const check = startCheck(turn, understood.language);
  const { sayAgain } = check.wording.referral;
  const isAgain = isOneOf(fold(sayAgain), fold(text).trim());
  if (turn.isShared) return isAgain ? keepOut(turn, understood) : null;
  if (isAgain) return outcomeOf(turn, understood, begin(check, {}));
  const { referral: state } = turn.session;
  const isInSight = isCheckInSight(turn.session);
  // Thanks with a word of what is done now ask for nothing, and leave the check as it is.
  if (isInSight && isThanked(turn, message)) return say(turn, 'feedback', wordingOf(understood.language).thanks);
  return outcomeOf(turn, understood, await goOnWithReferral(check, message, state, isInSight));
}

/** Whoever thanks and says more than this has something to say. */
const longestThanks = 12;

function isThanked({ input }: Turn, { text: read, understood }: Message): boolean {
  const { mood, orders } = understood;
  const text = input.kind === 'message' ? input.text : read;
  const isTold =
    understood.intent !== 'rewriteAnswer' &&
    mood !== 'order' &&
    orders.size === 0 &&
    namedCase(understood) === undefined;
  const isShort = !text.includes('?') && words(fold(text)).length <= longestThanks;
  return isTold && isShort && readSigns(text).signs.has('thanks') && Object.keys(told(text)).length === 0;
}

/** What a message tells of a person, whose sex alone tells nothing. */
function told(text: string): Omit<Facts, 'gender'> {
  const { gender: _, ...others } = factsFromText(text);
  return others;
}

/** A message with what is told around its question, where that tells more of a person. */
function withAllTold({ input }: Turn, message: Message): Message {
  if (input.kind !== 'message') return message;
  const tellsMore =
    Object.keys(told(input.text)).length > Object.keys(told(message.text)).length ||
    says('isSo', input.text) ||
    supposes(input.text);
  return tellsMore ? { ...message, text: input.text } : message;
}

/** So many facts and an age tell of one person who is to be checked, whatever else the message is taken for. */
const describing = 3;
const mayDescribe: ReadonlySet<Intent> = new Set<Intent>(['policyQuestion', 'outOfScope']);

function describesOne({ text, understood: { intent } }: Message): boolean {
  if (!mayDescribe.has(intent)) return false;
  const { age, district: _, ...others } = told(fromTheNext(text) ?? text);
  return age !== undefined && Object.keys(others).length + 1 >= describing;
}

function introduces(text: string): boolean {
  return namesTheNext(text) || says('someone', text) || says('own', text) || readSigns(text).signs.has('refers');
}

function isBareAnswer(text: string): boolean {
  return isYesOrNo(words(fold(text.slice(0, 100))).join(' '));
}

// Begins a check from what a message tells of somebody. A bare yes or no tells nothing where nothing was asked.
function start(turn: Turn, asked: Message): Outcome | null {
  const message = withAllTold(turn, asked);
  const { text, understood } = message;
  const { language } = understood;
  if (isBareAnswer(text)) return { ...say(turn, null, wordingOf(language).nothingAsked), language };
  if (understood.intent !== 'checkReferral' && !describesOne(message)) return null;
  if (turn.isShared) return keepOut(turn, understood);
  const { referral: last } = turn.session;
  // What is asked of somebody and tells of nobody is of the person who was checked last.
  if (last !== null && Object.keys(told(text)).length === 0 && !introduces(text))
    return outcomeOf(turn, understood, goOn(startCheck(turn, understood.language), last));
  return outcomeOf(turn, understood, beginWith(startCheck(turn, understood.language), fromTheNext(text) ?? text));
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const check = startCheck(turn, turn.language);
  const nothing = { language: turn.language, intent: null, slots: {} };
  if (turn.isShared) return verb.startsWith('referral.') ? keepOut(turn, nothing) : null;
  if (verb === handOverVerbs.checkReferral) return outcomeOf(turn, nothing, begin(check, handedOver(data)));
  return outcomeOf(turn, nothing, await clickReferral(check, verb, data, turn.session.referral));
}

/** The way back to a check in the middle of which something else was answered; null where there is none, or it was told. */
export function wayBack(
  { referral }: Session,
  language: Language,
): { reply: Reply; session: Pick<Session, 'referral'> } | null {
  if (referral === null || referral.question === null || referral.left) return null;
  const { left, actions, sayResume } = wordingOf(language).referral;
  return {
    reply: { kind: 'notice', text: left, suggestions: [{ title: actions.resume, say: sayResume }] },
    session: { referral: { ...referral, left: true } },
  };
}

/** The result of the last check once more; null where there is none. */
export function showAgain(turn: Turn, language: Language): Reply[] | null {
  const last = turn.session.referral;
  if (last === null || turn.isShared) return null;
  const check = startCheck(turn, language);
  return [last.question === null ? showResult(check, last) : askFor(check, last, last.question)];
}

/** The rule that answers a policy question, beside the passages that answered it; null where none does. */
export function besideAnswer(turn: Turn, text: string, language: Language, shown: readonly string[]): Reply | null {
  const passages = shown.map(turn.knowledge.passage).filter((passage) => passage !== null);
  return ruleBeside(startCheck(turn, language), text, passages);
}

// A check tells of one person, without a name but not for everybody; its receipt belongs to a case file.
function keepOut(turn: Turn, { intent, language }: Omit<Outcome, 'replies' | 'session'>): Outcome {
  const wording = wordingOf(language);
  const replies = [inOwnChat(wording.ownChat.referral, wording)];
  return { language, intent: intent === null ? null : 'checkReferral', slots: {}, replies, session: turn.session };
}

function startCheck(turn: Turn, language: Language): ReferralTurn {
  const { rules, knowledge, receipts, caller, now, idempotencyKey, measures } = turn;
  return {
    rules,
    knowledge,
    receipts,
    wording: wordingOf(language),
    staffId: caller.staffId,
    on: now.toPlainDate(),
    idempotencyKey,
    knownDistrict: (name) => {
      const [district] = takePlaces(fold(name)).districts;
      return district === undefined ? null : nameNow(measures.geography.districts, district);
    },
  };
}

function outcomeOf(
  turn: Turn,
  { intent, slots, language }: Omit<Outcome, 'replies' | 'session'>,
  answer: ReferralAnswer | null,
): Outcome | null {
  if (answer === null) return null;
  return {
    language,
    intent: intent === null ? null : 'checkReferral',
    slots,
    replies: [answer.reply],
    // Another object even where nothing is otherwise: the check was what was answered, so that no way back to it is told.
    session: {
      ...turn.session,
      referral: answer.state === null ? null : { ...answer.state },
      subject: subjectOf('checkReferral', []),
    },
  };
}

const carried = z.object({
  facts: factsShape.optional().catch(undefined),
  district: z.string().max(100).optional().catch(undefined),
  audience: z.string().optional().catch(undefined),
});

// What an audience of measures says for certain of the person that one looks for.
const audienceFacts: Record<string, Facts> = {
  newcomers: { newcomer: true },
  women: { gender: 'woman' },
  psychiatric: { socialPsychiatry: true },
};

function handedOver(data: Record<string, unknown>): Facts {
  const read = carried.safeParse(data);
  if (!read.success) return {};
  const { facts, district, audience } = read.data;
  return {
    ...(audience === undefined ? {} : audienceFacts[audience]),
    ...(district === undefined ? {} : { district }),
    ...facts,
  };
}
