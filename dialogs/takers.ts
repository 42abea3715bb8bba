// Who takes a message: the product as one ordered list. Adding behaviour means adding a line here.
import { goesOn, likelihoodOfAnswer } from '../knowledge/answer/answer.ts';
import { silentTopic } from '../knowledge/answer/not-stated.ts';
import { questionWithin } from '../knowledge/answer/question-within.ts';
import { asksYesOrNo } from '../knowledge/swedish/terms-of-questions.ts';
import { asksWhatIsTold } from '../knowledge/swedish/terms-of-telling.ts';
import { cases, showNamed } from './cases/entry.ts';
import { takeAskedInSight } from './cases/in-sight.ts';
import { takeOwnDays } from './cases/own-days.ts';
import { routeClick } from './clicks.ts';
import { colleague } from './colleague/entry.ts';
import { takeAboutTrepart } from './conversation/about-trepart.ts';
import { takePassOn } from './conversation/pass-on.ts';
import { pointsToOther } from './conversation/pointing.ts';
import { subjectOf } from './conversation/screen.ts';
import { takeGreeting, takeHowAreYou, thanksWithRemark } from './conversation/small-talk.ts';
import { takeStop } from './conversation/stop.ts';
import { isMereThanks, pressToShow } from './conversation/unclear.ts';
import { askToUndo, ordersBack, undoableCases, undoMeant } from './conversation/undo.ts';
import { deadlines, showAsItWas, takeDeadlineTalk } from './deadlines/entry.ts';
import type { Message, Taken } from './dialogue.ts';
import { takeAboutLast } from './last-answer/entry.ts';
import { aboutAnswer } from './last-answer/wishes.ts';
import { ask, readForm, surelyAnErrand } from './looked-up.ts';
import { isSought, measures, takePlan, takeSought } from './measures/entry.ts';
import { booking, takeLetter, takeAside as takeMeetingAside, takeSessionAside } from './meetings/entry.ts';
import { resumesBooking } from './meetings/messages/aside-words.ts';
import { listDocuments } from './policy-question.ts';
import { referral, takeReceipt, takeStruck } from './referral/entry.ts';
import type { Click } from './reply.ts';
import { statistics, takeAside } from './statistics/entry.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { readCases } from './understanding/case-id.ts';
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
  aboutTrepart: takeAboutTrepart,
  remark: takeRemark,
  sessionTalk: takeSessionAside,
  deadlineTalk: takeDeadlineTalk,
  ownDays: takeOwnDays,
  struckOfReferral: takeStruck,
  stop: takeStop,
  undo: takeUndo,
  personalData: takePersonalData,
  startColleague: colleague.start,
  passOn: takePassOn,
  letter: takeLetter,
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
  const isForeign = intent === 'outOfScope' && confidence >= surelyOutOfScope;
  const isKnown =
    silentTopic(turn.knowledge.notStated, text) !== null ||
    (isForeign && isSought(turn, message)) ||
    likelihoodOfAnswer(turn.knowledge, text).likelihood >= least.ofDocuments;
  return isForeign && !isKnown ? say(turn, intent, wordingOf(language).outOfScope) : null;
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
  return likelihood >= least ? ask(turn, text, understood, null) : null;
}

/** From these likelihoods on a question is one to the documents: where it is of their kind, where it reads like another errand, and where it surely is one. */
const least = { ofDocuments: 0.45, like: 0.5, another: 0.8 };

/** From which likelihood on a message is a question to the documents; `isSaid` where they say something to it, rather than leave it out. */
function leastKnown(turn: Turn, message: Message, isSaid: boolean): number {
  if (isOfDocuments(turn, message)) return least.ofDocuments;
  const { understood } = message;
  if (turn.session.measures !== null || !isSaid) return Number.POSITIVE_INFINITY;
  if (asksWhatIsTold(message.text)) return least.ofDocuments;
  if (understood.intent === 'stats') return Number.POSITIVE_INFINITY;
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

// Takes back the last change, by the press that does it; asks first where that is not surely meant.
async function takeUndo(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { undo, subject, booking: open, leftBooking } = turn.session;
  if ((open ?? leftBooking) !== null && resumesBooking(text)) return null;
  const isTold = understood.intent === 'undo' || ordersBack(text);
  if (undo === null || (!isTold && !takesBack(understood))) return null;
  if (namesOtherCase(turn, undo, text)) return null;
  const meant = undoMeant(undo, text);
  if (meant === null || (!isTold && meant.rest === null)) return null;
  const { back, rest, caseIds } = meant;
  const outcome = understood.orders.has('undo')
    ? {
        ...(await routeClick({ ...turn, language: understood.language }, back.verb, back.data)),
        intent: 'undo' as const,
      }
    : askToUndo(turn, back, caseIds, understood.language);
  const isDone = understood.orders.has('undo');
  // What stays done is still spoken of.
  const others = rest === null ? [] : undoableCases(rest);
  const left = others.length === 0 || subject === null ? outcome.session.subject : subjectOf(subject.errand, others);
  return { ...outcome, session: { ...outcome.session, subject: left, undo: isDone ? rest : undo } };
}

/** Whether a message names a case and none that was just spoken of, and points back to no other one: "put the other back". */
function namesOtherCase({ session: { subject } }: Turn, undo: Click, text: string): boolean {
  const { meant, denied } = readCases(text);
  const changed = [undo.data.case, undo.data.caseId, ...undoableCases(undo)];
  const spoken = [...changed, ...(subject?.caseIds ?? []), ...(subject?.earlier ?? [])];
  return (
    meant.length > 0 && denied.length === 0 && !pointsToOther(text) && !meant.some((each) => spoken.includes(each))
  );
}

/** Whether a message that was taken for an errand says that what was just done is not so. */
function takesBack({ intent, orders, move }: Message['understood']): boolean {
  const isErrand = intent === 'markJobPlanDone' || intent === 'snoozeReminder' || intent === 'handOver';
  return isErrand && orders.size === 0 && move.label === 'undo' && move.likelihood >= unsure;
}

/** Nothing was changed: what was asked about, or spoken of, is told as it stands. */
async function takeNothingToUndo(turn: Turn, { understood }: Message): Promise<Outcome | null> {
  const { intent, mood, language } = understood;
  if (intent !== 'undo' || mood === 'ask') return null;
  const asItWas = await showAsItWas(turn, understood);
  if (asItWas !== null) return asItWas;
  const told = wordingOf(language).nothingToUndo;
  const shown = pressToShow(turn);
  if (shown === null) return say(turn, intent, told);
  const again = await routeClick({ ...turn, language }, shown.verb, shown.data);
  return { ...again, intent, replies: [{ kind: 'notice', text: told }, ...again.replies] };
}

function takeFeedback(turn: Turn, { text, understood: { intent, language, confidence } }: Message): Taken {
  const { thanks, feedback } = wordingOf(language);
  if (isReaction(text)) return say(turn, 'feedback', thanks);
  if (intent !== 'feedback' || answersWithThanks(text) || (confidence < unsure && !isThanks(text))) return null;
  return say(turn, intent, isThanks(text) ? thanks : feedback);
}
