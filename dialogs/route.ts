// Who takes a message: the product as one ordered list. Adding behaviour means adding a line here.
import { silentTopic } from '../knowledge/answer/not-stated.ts';
import { showCase } from './case-under-way.ts';
import { withoutMarkup } from './citing.ts';
import { beside, colleague, isTypedAnswer } from './colleague/entry.ts';
import { deadlines } from './deadlines/entry.ts';
import type { Dialogue, Message, Taken } from './dialogue.ts';
import { ask, policyTurn, readForm } from './looked-up.ts';
import { askWhatWasMeant, pickedReading } from './meant.ts';
import { measures } from './measures/entry.ts';
import { booking, takeInterpreter, takeLetter } from './meetings/entry.ts';
import { takeClientVersion } from './model/client-version.ts';
import { openErrandOf } from './open-errand.ts';
import { listDocuments, listSources, showSource } from './policy-question.ts';
import { referral, wayBack } from './referral/entry.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { statistics, takeAside } from './statistics/entry.ts';
import { takeStop } from './stop.ts';
import { showToday } from './today.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { excerptOf } from './understanding/excerpt.ts';
import { isFollowUp } from './understanding/follow-up.ts';
import type { Intent } from './understanding/intents.ts';
import { asksAboutSources, isDanger, isReaction, isThanks } from './understanding/meta-requests.ts';
import { readYesOrNo } from './understanding/mood.ts';
import { personalDataIn } from './understanding/personal-data/personal-data.ts';
import { readMessage, readSlots, type Understanding } from './understanding/understand.ts';
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
  const taken = await firstToTake(turn, { text, understood });
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
  const isKept = isTypedAnswer(input.text);
  const { text, isWhole } = isKept ? { text: input.text, isWhole: true } : excerptOf(input.text);
  const read = { kind: 'message', typed: input.typed, text } as const;
  const outcome = await routeMessage({ ...turn, input: read }, read);
  if (isWhole) return outcome;
  const notice = { kind: 'notice', text: wordingOf(outcome.language).readInPart } as const;
  return { ...outcome, replies: [...outcome.replies, notice] };
}

async function routeMessage(turn: Turn, message: { text: string; typed: boolean }): Promise<Outcome> {
  const open = openErrandOf(turn.session);
  const { text, understood } = readMessage(message.text, turn.caller.role, turn.now.toPlainDateTime(), open);
  const taken =
    (await takeInterpreter(turn, { text, understood })) ??
    (await asMeant(turn, understood, (allowed) => firstToTake(allowed, { text, understood })));
  const { intent, slots, language } = understood;
  const lead = message.typed ? null : wordingOf(language).readAs(withoutMarkup(text));
  const outcome = await beside(turn, taken ?? ask(turn, text, understood, lead));
  // Who took it by other signs than its intent was sure of it.
  const isRead = taken === null || taken.intent === intent;
  const other = isRead && !turn.isShared ? askWhatWasMeant({ text, understood }) : null;
  const back = outcome.session.referral === turn.session.referral ? wayBack(outcome.session, language) : null;
  return {
    ...outcome,
    intent: outcome.intent ?? intent,
    slots,
    language,
    replies: [...outcome.replies, ...(back === null ? [] : [back.reply]), ...(other === null ? [] : [other])],
    session: { ...withoutStaleOffer(turn.session, outcome.session), ...back?.session },
  };
}

/** The session after a turn; what a booking offered is no longer in sight once something else was answered. */
function withoutStaleOffer(before: Session, after: Session): Session {
  if (after.booking === null || after.booking !== before.booking) return after;
  return { ...after, booking: { ...after.booking, offered: [] } };
}

/** The message with what is told around what it asks. */
function wholeOf({ input }: Turn, text: string): string {
  return input.kind === 'message' ? input.text : text;
}

/** From this confidence a message is surely out of scope. */
const surelyOutOfScope = 0.8;

/** All who may take a message, by name, in the order in which they are asked. */
const takers: Record<string, (turn: Turn, message: Message) => Taken> = {
  stop: takeStop,
  danger: takeDanger,
  personalData: takePersonalData,
  startColleague: colleague.start,
  letter: takeLetter,
  resumeBooking: booking.resume,
  resumeReferral: referral.resume,
  resumeStatistics: statistics.resume,
  clientVersion: takeClientVersion,
  outOfScope: takeOutOfScope,
  documents: takeDocuments,
  resumeMeasures: measures.resume,
  followUp: takeFollowUp,
  resumeDeadlines: deadlines.resume,
  greeting: takeGreeting,
  feedback: takeFeedback,
  besideStatistics: takeAside,
  shortForm: readForm,
  startMeasures: measures.start,
  startBooking: booking.start,
  today: showToday,
  startDeadlines: deadlines.start,
  nothingToUndo: takeUndo,
  startReferral: referral.start,
  startStatistics: statistics.start,
  case: showCase,
};

async function firstToTake(turn: Turn, message: Message): Promise<Outcome | null> {
  for (const take of Object.values(takers)) {
    const outcome = await take(turn, message);
    if (outcome !== null) return outcome;
  }
  return null;
}

function takeDanger(turn: Turn, { text, understood }: Message): Taken {
  return isDanger(wholeOf(turn, text)) ? say(turn, null, wordingOf(understood.language).danger) : null;
}

function takePersonalData(turn: Turn, { text, understood: { intent, language } }: Message): Taken {
  if (intent !== 'sensitive') return null;
  return { ...say(turn, intent, ''), replies: withheldReplies(personalDataIn(wholeOf(turn, text)), language) };
}

// Unsure ones are looked up all the same, and so is what we know of: a question in wholly new words must not be turned away.
function takeOutOfScope(turn: Turn, { text, understood: { intent, language, confidence } }: Message): Taken {
  const isForeign = intent === 'outOfScope' && confidence >= surelyOutOfScope;
  const isKnown = silentTopic(turn.knowledge.notStated, text) !== null || turn.measures.isName(text);
  return isForeign && !isKnown ? say(turn, intent, wordingOf(language).outOfScope) : null;
}

function takeDocuments(turn: Turn, { text, understood: { language } }: Message): Taken {
  return asksAboutSources(text) ? say(turn, null, listDocuments(turn.knowledge, wordingOf(language))) : null;
}

function takeFollowUp(turn: Turn, { text, understood }: Message): Taken {
  return turn.session.last !== null && isFollowUp(text) ? ask(turn, text, understood, null, true) : null;
}

function takeGreeting(turn: Turn, { understood: { intent, language } }: Message): Taken {
  if (intent !== 'greeting' && intent !== 'help' && intent !== 'smallTalk') return null;
  const kind = intent === 'help' ? 'help' : 'greeting';
  return { ...say(turn, intent, ''), replies: [introduce(kind, turn, wordingOf(language))] };
}

// What can be taken back was taken by its dialogue.
function takeUndo(turn: Turn, { understood: { intent, mood, language } }: Message): Taken {
  return intent === 'undo' && mood !== 'ask' ? say(turn, intent, wordingOf(language).nothingAsked) : null;
}

function takeFeedback(turn: Turn, { text, understood: { intent, language } }: Message): Taken {
  const { thanks, feedback } = wordingOf(language);
  if (isReaction(text)) return say(turn, 'feedback', thanks);
  return intent === 'feedback' ? say(turn, intent, isThanks(text) ? thanks : feedback) : null;
}

/** All dialogues with buttons, in the order in which they are asked. */
const clickable: Dialogue[] = [measures, booking, deadlines, referral, colleague, statistics];

/** Answers a message as it was meant, by what somebody has picked. Nothing is changed by that: it is shown with its buttons. */
async function routeMeant(turn: Turn, text: string, intent: Intent): Promise<Outcome> {
  const now = turn.now.toPlainDateTime();
  const read = readMessage(text, turn.caller.role, now).understood;
  const understood: Understanding = {
    ...read,
    intent,
    slots: readSlots(intent, text, now),
    confidence: 1,
    mood: 'ask',
    orders: new Set(),
    others: [],
  };
  const message = { text, understood };
  for (const start of [showToday, ...clickable.map((dialogue) => dialogue.start), showCase, takeGreeting]) {
    const outcome = await asMeant(turn, understood, async (allowed) => await start(allowed, message));
    if (outcome !== null) return outcome;
  }
  return ask(turn, text, understood, null);
}

async function routeClick(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome> {
  const nothing = say(turn, null, wordingOf(turn.language).unsupported.unknownInvoke);
  const policy = policyTurn(turn, turn.language);
  if (verb === verbs.showSource) return { ...nothing, replies: [showSource(policy, data)] };
  if (verb === verbs.listSources) return { ...nothing, replies: [listSources(policy, data)] };
  const picked = pickedReading(verb, data);
  if (picked !== null) return await routeMeant(turn, picked.text, picked.to);
  const disputed = pressWithheld(verb, data, turn.language);
  if (disputed !== null) return { ...nothing, replies: [disputed] };
  for (const { click } of clickable) {
    const outcome = await click(turn, verb, data);
    if (outcome !== null) return outcome;
  }
  return nothing;
}
