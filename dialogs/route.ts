// Who takes a message: the product as one ordered list. Adding behaviour means adding a line here.
import { silentTopic } from '../knowledge/answer/not-stated.ts';
import { clickMeetings, goOnWithMeetings, meetingIntents, takeMeetings } from './booking/taking.ts';
import { showCase } from './case-under-way.ts';
import { withoutMarkup } from './citing.ts';
import * as colleague from './colleague/entry.ts';
import * as deadlines from './deadlines/entry.ts';
import { answerMeasures, ask, isAnswered, policyTurn, readForm } from './looked-up.ts';
import { clickMeasures, goOnWithMeasures, takeMeasures } from './measures/dialogue.ts';
import { startMeasures } from './measures/turn.ts';
import { takeClientVersion } from './model/client-version.ts';
import { listDocuments, listSources, showSource } from './policy-question.ts';
import * as referral from './referral/entry.ts';
import type { Reply } from './reply.ts';
import { emptySession, type Session } from './session.ts';
import * as statistics from './statistics/entry.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { excerptOf } from './understanding/excerpt.ts';
import { isFollowUp } from './understanding/follow-up.ts';
import { asksAboutSources, isCancel, isDanger, isReaction, isThanks } from './understanding/meta-requests.ts';
import { readYesOrNo } from './understanding/mood.ts';
import { personalDataIn } from './understanding/personal-data/personal-data.ts';
import { readMessage, type Understanding } from './understanding/understand.ts';
import { introduce, welcome } from './welcome.ts';
import { pressWithheld, withheldReplies } from './withheld.ts';
import { asMeant } from './without-effects.ts';

/** The names under which a card's buttons come back: one source in full, and the list of them again. */
export const verbs = { showSource: 'source.show', listSources: 'source.list' } as const;

/** Decides who answers and answers. Foreseen endings are replies; an exception means a fault of ours. */
export async function route(asked: Turn): Promise<Outcome> {
  const { confirm } = asked.session;
  // A question whether to do something stands until the next thing that the person does.
  const turn = { ...asked, session: { ...asked.session, confirm: null } };
  switch (turn.input.kind) {
    case 'message':
      return (await routeConfirmation(turn, turn.input.text, confirm)) ?? (await routeText(turn, turn.input));
    case 'withheld':
      return {
        ...say(turn, 'sensitive', ''),
        replies: withheldReplies(turn.input.what, turn.language, turn.input.byCard),
      };
    case 'click':
      return await routeClick(turn, turn.input.verb, turn.input.data);
    case 'arrived':
      return { ...say(turn, null, ''), replies: [welcome(turn, wordingOf(turn.language))] };
    case 'unsupported':
      return say(turn, null, wordingOf(turn.language).unsupported[turn.input.reason]);
  }
}

/** Answers what a model has read a message as; the turn must not be able to change anything. */
export async function routeReading(
  turn: Turn,
  text: string,
  understood: Understanding,
  lead: string,
): Promise<Outcome> {
  const taken = await firstToTake(turn, text, understood);
  const { intent, slots, language } = understood;
  if (taken === null) return { ...ask(turn, text, understood, lead), intent, slots, language };
  // Answered out of the documents after all: then the lead goes with the answer.
  if (taken.asked !== undefined) return { ...taken, intent: taken.intent ?? intent, slots, language };
  const replies: Reply[] = [{ kind: 'notice', text: lead }, ...taken.replies];
  return { ...taken, intent: taken.intent ?? intent, slots, language, replies };
}

/** Makes the press that was asked about, or leaves it, on a plain yes or no; null for other messages. */
async function routeConfirmation(turn: Turn, text: string, confirm: Session['confirm']): Promise<Outcome | null> {
  const answer = confirm === null ? null : readYesOrNo(text, confirm.act);
  if (confirm === null || answer === null) return null;
  if (answer === 'no') return say(turn, null, wordingOf(turn.language).leftAsItIs);
  return await routeClick(turn, confirm.verb, confirm.data);
}

/** Answers what is read of a message, and says so where that is not all of it. An answer to a colleague is kept, and so taken whole. */
async function routeText(turn: Turn, input: { text: string; typed: boolean }): Promise<Outcome> {
  const isKept = colleague.isTypedAnswer(input.text);
  const { text, isWhole } = isKept ? { text: input.text, isWhole: true } : excerptOf(input.text);
  const read = { kind: 'message', typed: input.typed, text } as const;
  const outcome = await routeMessage({ ...turn, input: read }, read);
  if (isWhole) return outcome;
  const notice = { kind: 'notice', text: wordingOf(outcome.language).readInPart } as const;
  return { ...outcome, replies: [...outcome.replies, notice] };
}

async function routeMessage(turn: Turn, message: { text: string; typed: boolean }): Promise<Outcome> {
  const { text, understood } = readMessage(message.text, turn.caller.role, turn.now.toPlainDateTime());
  const taken = await asMeant(turn, understood, (allowed) => firstToTake(allowed, text, understood));
  const { intent, slots, language } = understood;
  const lead = message.typed ? null : wordingOf(language).readAs(withoutMarkup(text));
  const outcome = await colleague.beside(turn, taken ?? ask(turn, text, understood, lead));
  const back = outcome.session.referral === turn.session.referral ? referral.wayBack(outcome.session, language) : null;
  return {
    ...outcome,
    intent: outcome.intent ?? intent,
    slots,
    language,
    replies: [...outcome.replies, ...(back === null ? [] : [back.reply])],
    session: { ...outcome.session, ...back?.session },
  };
}

/** The message with what is told around what it asks. */
function wholeOf({ input }: Turn, text: string): string {
  return input.kind === 'message' ? input.text : text;
}

/** From this confidence a message is an errand and not a question about one; from this one it is surely out of scope. */
const [surelyAnErrand, surelyOutOfScope] = [0.66, 0.6];

type Taker = (turn: Turn, text: string, understood: Understanding) => Outcome | null | Promise<Outcome | null>;

async function firstToTake(turn: Turn, text: string, understood: Understanding): Promise<Outcome | null> {
  for (const take of takers) {
    const outcome = await take(turn, text, understood);
    if (outcome !== null) return outcome;
  }
  return null;
}

const takers: Taker[] = [
  (turn, text, { language }) =>
    isCancel(text) ? { ...say(turn, null, wordingOf(language).cancelled), session: emptySession } : null,
  (turn, text, { language }) => (isDanger(wholeOf(turn, text)) ? say(turn, null, wordingOf(language).danger) : null),
  (turn, text, { intent, language }) =>
    intent === 'sensitive'
      ? { ...say(turn, intent, ''), replies: withheldReplies(personalDataIn(wholeOf(turn, text)), language) }
      : null,
  colleague.take,
  (turn, text, understood) => goOnWithMeetings(turn, text, understood),
  (turn, text, understood) => referral.goOn(turn, text, understood),
  (turn, text, understood) => statistics.goOn(turn, text, understood),
  takeClientVersion,
  // Unsure ones are looked up all the same, and so is what we know of: a question in wholly new words must not be turned away.
  (turn, text, { intent, language, confidence }) => {
    const isForeign = intent === 'outOfScope' && confidence >= surelyOutOfScope;
    const isKnown = silentTopic(turn.knowledge.notStated, text) !== null || turn.measures.isName(text);
    return isForeign && !isKnown ? say(turn, intent, wordingOf(language).outOfScope) : null;
  },
  (turn, text, { language }) =>
    asksAboutSources(text) ? say(turn, null, listDocuments(turn.knowledge, wordingOf(language))) : null,
  (turn, text, understood) => {
    const measures = startMeasures(turn, wordingOf(understood.language));
    return answerMeasures(turn, text, understood, goOnWithMeasures(measures, text, turn.session));
  },
  (turn, text, understood) =>
    turn.session.last !== null && isFollowUp(text) ? ask(turn, text, understood, null, true) : null,
  deadlines.takeAside,
  (turn, _text, { intent, language }) =>
    intent === 'greeting' || intent === 'help'
      ? { ...say(turn, intent, ''), replies: [introduce(intent, turn, wordingOf(language))] }
      : null,
  (turn, text, { intent, language }) => {
    if (isReaction(text)) return say(turn, 'feedback', wordingOf(language).thanks);
    return intent === 'feedback'
      ? say(turn, intent, isThanks(text) ? wordingOf(language).thanks : wordingOf(language).feedback)
      : null;
  },
  (turn, text, understood) => statistics.takeAside(turn, text, understood),
  (turn, text, understood) => readForm(turn, text, understood),
  (turn, text, understood) => {
    // What is known to be missing is said, rather than the measures that come nearest.
    if (silentTopic(turn.knowledge.notStated, text) !== null) return null;
    const measures = startMeasures(turn, wordingOf(understood.language));
    return answerMeasures(turn, text, understood, takeMeasures(measures, text, understood, turn.session));
  },
  async (turn, text, understood) => {
    if (!meetingIntents.has(understood.intent)) return null;
    // "Is an interpreter needed?" sounds like a booking and is a question: what the documents answer is answered.
    const isSure = understood.confidence >= surelyAnErrand || understood.slots.caseId !== undefined;
    const looked = isSure ? null : ask(turn, text, understood, null);
    return looked !== null && isAnswered(looked) ? looked : await takeMeetings(turn, text, understood);
  },
  async (turn, text, understood) => {
    if (!deadlines.isAsked(understood)) return null;
    // "Which deadlines apply to job plans?" sounds like an errand and is a question: what the documents answer is answered.
    const looked = understood.confidence >= surelyAnErrand ? null : ask(turn, text, understood, null);
    return looked !== null && isAnswered(looked) ? looked : await deadlines.takeUp(turn, understood);
  },
  (turn, text, { language }) =>
    referral.isBareAnswer(text) ? say(turn, null, wordingOf(language).nothingAsked) : null,
  (turn, text, understood) => referral.takeUp(turn, text, understood),
  async (turn, text, understood) => {
    if (understood.intent !== 'stats') return null;
    // "How many are enrolled at Jobbtorg?" may be answered by the documents, where nothing narrows it down.
    const isPlain = Object.keys(understood.slots).length <= 1 && understood.confidence < surelyAnErrand;
    const looked = isPlain ? ask(turn, text, understood, null) : null;
    return looked !== null && isAnswered(looked) ? looked : await statistics.take(turn, text, understood);
  },
  showCase,
];

async function routeClick(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome> {
  const nothing = say(turn, null, wordingOf(turn.language).unsupported.unknownInvoke);
  const policy = policyTurn(turn, turn.language);
  if (verb === verbs.showSource) return { ...nothing, replies: [showSource(policy, data)] };
  if (verb === verbs.listSources) return { ...nothing, replies: [listSources(policy, data)] };
  const disputed = pressWithheld(verb, data, turn.language);
  if (disputed !== null) return { ...nothing, replies: [disputed] };
  const shown = clickMeasures(startMeasures(turn, wordingOf(turn.language)), verb, data);
  if (shown !== null) return { ...nothing, replies: [shown] };
  const booked = await clickMeetings(turn, verb, data);
  if (booked !== null) return booked;
  const matters = await deadlines.press(turn, verb, data);
  if (matters !== null) return matters;
  const checked = await referral.press(turn, verb, data);
  if (checked !== null) return checked;
  const passedOn = await colleague.press(turn, verb, data);
  if (passedOn !== null) return passedOn;
  const counted = await statistics.press(turn, verb, data);
  if (counted !== null) return counted;
  return nothing;
}
