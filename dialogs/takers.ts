// Who takes a message: the product as one ordered list. Adding behaviour means adding a line here.
import { goesOn, likelihoodOfAnswer } from '../knowledge/answer/answer.ts';
import { silentTopic } from '../knowledge/answer/not-stated.ts';
import { questionWithin } from '../knowledge/answer/question-within.ts';
import { asksYesOrNo } from '../knowledge/swedish/terms-of-questions.ts';
import { asksWhatIsTold } from '../knowledge/swedish/terms-of-telling.ts';
import { cases, showNamed } from './cases/entry.ts';
import { takeAskedInSight } from './cases/in-sight.ts';
import { takeOwnDays } from './cases/own-days.ts';
import { colleague } from './colleague/entry.ts';
import { takeAboutTrepart } from './conversation/about-trepart.ts';
import { takePassOn } from './conversation/pass-on.ts';
import { takeGreeting, takeHeard, takeHowAreYou, thanksWithRemark } from './conversation/small-talk.ts';
import { takeStop } from './conversation/stop.ts';
import { takeNothingToUndo, takeUndo } from './conversation/taking-back.ts';
import { isMereThanks } from './conversation/unclear.ts';
import { deadlines, takeDeadlineTalk } from './deadlines/entry.ts';
import type { Message, Taken } from './dialogue.ts';
import { takeAboutLast } from './last-answer/entry.ts';
import { aboutAnswer } from './last-answer/wishes.ts';
import { ask, leadOf, readForm, surelyAnErrand } from './looked-up.ts';
import { isSought, measures, takePlan, takeSought } from './measures/entry.ts';
import { booking, takeLetter, takeAside as takeMeetingAside, takeSessionAside } from './meetings/entry.ts';
import { listDocuments } from './policy-question.ts';
import { referral, takeReceipt, takeStruck } from './referral/entry.ts';
import { statistics, takeAside } from './statistics/entry.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { isFollowUp } from './understanding/follow-up.ts';
import { lookUps } from './understanding/intents.ts';
import { answersWithThanks } from './understanding/invitation-answer.ts';
import { asksAboutSources, isDanger, isReaction, isThanks } from './understanding/meta-requests.ts';
import { personalDataIn } from './understanding/personal-data/personal-data.ts';
import { factsFromText } from './understanding/slots/facts-from-text.ts';
import { unsure } from './understanding/understand.ts';
import { withheldReplies } from './withheld.ts';

/** The message with what is told around what it asks. */
function wholeOf({ input }: Turn, text: string): string {
  return input.kind === 'message' ? input.text : text;
}

/** From this confidence a message is surely out of scope. */
const surelyOutOfScope = 0.8;

/** All who may take a message, by name, in the order in which they are asked. */
const takers: Record<string, (turn: Turn, message: Message) => Taken> = {
  receipt: takeReceipt,
  danger: takeDanger,
  personalData: takePersonalData,
  heard: takeHeard,
  startColleague: colleague.start,
  letter: takeLetter,
  aboutTrepart: takeAboutTrepart,
  remark: takeRemark,
  sessionTalk: takeSessionAside,
  deadlineTalk: takeDeadlineTalk,
  ownDays: takeOwnDays,
  struckOfReferral: takeStruck,
  stop: takeStop,
  undo: takeUndo,
  passOn: takePassOn,
  besideMeeting: takeMeetingAside,
  resumeBooking: booking.resume,
  resumeReferral: referral.resume,
  resumeStatistics: statistics.resume,
  askedInSight: takeAskedInSight,
  measurePlan: takePlan,
  aboutLast: (turn, message) => takeAboutLast(turn, message, firstToTake),
  outOfScope: takeOutOfScope,
  documents: takeDocuments,
  resumeMeasures: measures.resume,
  mereThanks: takeMereThanks,
  followUp: takeFollowUp,
  resumeDeadlines: deadlines.resume,
  soughtMeasures: takeSought,
  howAreYou: takeHowAreYou,
  startCases: cases.start,
  greeting: takeGreeting,
  feedback: takeFeedback,
  besideStatistics: takeAside,
  shortForm: readForm,
  knownQuestion: takeKnownQuestion,
  startMeasures: measures.start,
  startBooking: booking.start,
  startDeadlines: deadlines.start,
  nothingToUndo: takeNothingToUndo,
  startReferral: referral.start,
  startStatistics: statistics.start,
  case: showNamed,
};

/** Asks each in turn; null where nobody takes the message. */
export async function firstToTake(turn: Turn, message: Message): Promise<Outcome | null> {
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
function takeOutOfScope(turn: Turn, message: Message): Taken {
  const { text } = message;
  const { intent, language, confidence } = message.understood;
  if (intent !== 'outOfScope' || confidence < surelyOutOfScope) return null;
  const isKnown =
    silentTopic(turn.knowledge.notStated, text) !== null ||
    isSought(turn, message) ||
    likelihoodOfAnswer(turn.knowledge, text).likelihood >= least.ofDocuments;
  return isKnown ? null : say(turn, intent, wordingOf(language).outOfScope);
}

function takeDocuments(turn: Turn, { text, understood: { language } }: Message): Taken {
  return asksAboutSources(text) ? say(turn, null, listDocuments(turn.knowledge, wordingOf(language))) : null;
}

/** Answers thanks with a remark behind them, where nothing is asked that they may answer. */
function takeRemark(turn: Turn, { text, understood }: Message): Taken {
  const { confirm, booking, snoozed, subject } = turn.session;
  const isAsked = confirm !== null || booking !== null || snoozed !== null || (subject?.awaits ?? 'shown') !== 'shown';
  const { language, orders } = understood;
  const isRemark = !isAsked && orders.size === 0 && thanksWithRemark(wholeOf(turn, text));
  return isRemark ? say({ ...turn, language }, 'feedback', wordingOf(language).thanks) : null;
}

function takeMereThanks(turn: Turn, { text, understood }: Message): Taken {
  const { language } = understood;
  return isMereThanks(wholeOf(turn, text), understood)
    ? say({ ...turn, language }, 'feedback', wordingOf(language).thanks)
    : null;
}

function takeFollowUp(turn: Turn, { text, understood }: Message): Taken {
  const { last } = turn.session;
  if (last === null || isOwnErrand(understood)) return null;
  if (!isFollowUp(text) && !goesOn(turn.knowledge, text, last)) return null;
  return ask(turn, text, understood, null, true);
}

/** A question to which the documents surely hold the answer, though it reads like an errand of ours. */
function takeKnownQuestion(turn: Turn, { text, understood }: Message): Taken {
  if (!questionWithin(text).asks && !asksYesOrNo(text)) return null;
  const { likelihood, isSaid } = likelihoodOfAnswer(turn.knowledge, text);
  const least = leastKnown(turn, { text, understood }, isSaid);
  return likelihood >= least ? ask(turn, text, understood, leadOf(turn, text, understood.language)) : null;
}

/** From these likelihoods on a question is one to the documents: where it is of their kind, where it reads like another errand, and where it surely is one. */
const least = { ofDocuments: 0.45, like: 0.5, another: 0.8 };

/** From which likelihood on a message is a question to the documents; `isSaid` where they say something to it, rather than leave it out. */
function leastKnown(turn: Turn, message: Message, isSaid: boolean): number {
  if (isOfDocuments(turn, message)) return least.ofDocuments;
  const { understood } = message;
  if (turn.session.measures !== null || !isSaid) return Number.POSITIVE_INFINITY;
  if (asksWhatIsTold(message.text)) return least.ofDocuments;
  // Who tells so much of a person wants to have it checked.
  if (understood.intent === 'stats' || understood.intent === 'checkReferral') return Number.POSITIVE_INFINITY;
  return understood.intent === 'findMeasures' ? least.another : least.like;
}

/** So much told of a person is to be checked. */
const mostFacts = 2;
/** Figures of so many years ago stand in documents, if anywhere. */
const yearsBack = 2;

/** Whether a message asks for no measure by name or place, describes nobody who is to be checked, and counts nothing of late. */
function isOfDocuments(
  { measures: book, now, session }: Turn,
  { text, understood: { intent, slots } }: Message,
): boolean {
  if (intent === 'checkReferral') return Object.keys(factsFromText(text)).length <= mostFacts;
  if (intent === 'stats') return Number(/\b20\d\d\b/.exec(text)?.[0] ?? now.year) <= now.year - yearsBack;
  return intent === 'findMeasures' && session.measures === null && slots.district === undefined && !book.isName(text);
}

/** Whether a message surely is an errand of its own: "and which plans are due this week?" */
function isOwnErrand({ intent, confidence, move }: Message['understood']): boolean {
  const isErrand = !lookUps.includes(intent) && !aboutAnswer.has(intent) && intent !== 'greeting';
  return isErrand && confidence >= surelyAnErrand && move.label === 'new' && move.likelihood >= surelyAnErrand;
}

function takeFeedback(turn: Turn, { text, understood: { intent, language, confidence } }: Message): Taken {
  const { thanks, feedback } = wordingOf(language);
  if (isReaction(text)) return say(turn, 'feedback', thanks);
  if (intent !== 'feedback' || answersWithThanks(text) || (confidence < unsure && !isThanks(text))) return null;
  return say(turn, intent, isThanks(text) ? thanks : feedback);
}
