// A question on how Trepart itself works, in the middle of whatever else: answered from its manual, and nothing in sight is lost by it.
import { weighedAnswer } from '../../knowledge/answer/answer.ts';
import { likeliestOfManual } from '../../knowledge/answer/manual.ts';
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import { questionsApart } from '../../knowledge/answer/questions-apart.ts';
import type { Message } from '../dialogue.ts';
import { isAboutLast } from '../last-answer/entry.ts';
import { policyTurn } from '../looked-up.ts';
import { asksStanding } from '../meetings/messages/aside-words.ts';
import { tellAnswer } from '../policy-question.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import { likelyAboutTrepart } from '../understanding/about-trepart/about-trepart.ts';
import type { Intent } from '../understanding/intents.ts';
import { openErrandOf } from './open-errand.ts';

/** From these likelihoods a message asks how Trepart works, and the manual holds its very answer; where it surely asks that, less will do. */
const least = [
  { about: 0.4, known: 0.3 },
  { about: 0.6, known: 0.12 },
];
/** The same of a message that could ask how the meeting in sight stands; and of one that is taken for small talk or a call for help. */
const leastBesideMeeting = [{ about: 0.8, known: 0.5 }];
const leastInTalk = [{ about: 0.4, known: 0.4 }];
/** From this likelihood on the manual answers though the city's documents do too, where they are no surer. */
const verySure = 0.7;
const talk: ReadonlySet<Intent> = new Set<Intent>(['help', 'smallTalk', 'greeting', 'feedback']);
/** From this confidence it is small talk, which is answered in one line. */
const surelyTalk = 0.9;

/** Answers how Trepart works, where that is surely asked and nothing is ordered; null for other messages. */
export function takeAboutTrepart(turn: Turn, { text, understood }: Message): Outcome | null {
  const { language, slots, orders, intent, mood } = understood;
  const asks = questionWithin(text).asks || mood === 'ask' || mood === 'suppose';
  if (!asks || orders.size > 0 || intent === 'sensitive' || questionsApart(text) !== null) return null;
  if (intent === 'smallTalk' && understood.confidence >= surelyTalk) return null;
  const isOfCheck = openErrandOf(turn.session)?.errand === 'checkReferral' && talk.has(intent);
  const isOfFigure = turn.session.statistics !== null && intent === 'stats';
  if (isOfCheck || isOfFigure) return null;
  const wanted = leastFor(turn.session, text, intent);
  const about = likelyAboutTrepart(text);
  if (wanted.every((each) => about < each.about) || turn.measures.isName(text)) return null;
  if (isAboutLast(turn, { text, understood })) return null;
  const found = likeliestOfManual(turn.knowledge, text);
  if (found === null || !wanted.some((each) => about >= each.about && found.likelihood >= each.known)) return null;
  const asked = { text, subject: null, vector: null };
  const city = weighedAnswer(turn.knowledge, asked);
  const isOfCity = city.answer.kind === 'answered' || city.answer.silence !== null;
  if (isOfCity && found.likelihood < Math.max(verySure, city.likelihood)) return null;
  const { replies, session } = tellAnswer(policyTurn(turn, language), asked, found.answer, null);
  const back = wayBack(turn, language);
  return {
    language,
    intent: 'policyQuestion',
    slots,
    replies: [...replies, ...(back === null ? [] : [back])],
    session: { ...session, ...inSight(turn.session) },
  };
}

function leastFor(session: Session, text: string, intent: Intent): typeof least {
  // "Is the plan up to date?" is asked of a plan.
  if (intent === 'markJobPlanDone' || intent === 'listDeadlines') return leastBesideMeeting;
  if (asksStanding(text) && isMeetingInSight(session)) return leastBesideMeeting;
  return talk.has(intent) ? leastInTalk : least;
}

function isMeetingInSight({ booking, subject }: Session): boolean {
  return booking !== null || (subject?.isLatest === true && subject.meetingId !== null);
}

/** What stays in sight as it is, as if it had just been shown. */
function inSight({ subject, booking, measures, statistics }: Session): Partial<Session> {
  return { subject: subject && { ...subject }, booking: booking && { ...booking }, measures, statistics };
}

function wayBack({ session: { booking } }: Turn, language: Outcome['language']): Reply | null {
  const caseId = booking?.request.caseId ?? null;
  return caseId === null ? null : { kind: 'notice', text: wordingOf(language).booking.bookingStays(caseId) };
}
