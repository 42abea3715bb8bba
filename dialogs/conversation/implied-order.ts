// Orders that only what was just done makes plain: "A-1042 too", "not 1042 but 1077", "put it back".
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { answersInvitation, answersShown, endsWithAnswer } from '../meetings/messages/answers.ts';
import { readListed } from '../meetings/messages/attendance.ts';
import { consentIn, tellsConsentInPart, toldConsent } from '../meetings/messages/consent.ts';
import type { PendingBooking } from '../meetings/request.ts';
import type { Session } from '../session.ts';
import { tellsAttendanceOnly } from '../understanding/attendance.ts';
import { readCases, withoutCases, writeCaseIds } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import {
  answersWithThanks,
  readInvitationAnswer,
  tellsApplicants,
  tellsOfAnswer,
} from '../understanding/invitation-answer.ts';
import { type Act, type Mood, namesAttendance, readMood, readYesOrNo } from '../understanding/mood.ts';
import { actsOf } from '../understanding/orders.ts';
import { tellsRollCallOnly } from '../understanding/roll-call.ts';
import { readSnoozeRequest } from '../understanding/slots/deadline-request.ts';
import { leavesNoDoubt } from '../understanding/slots/meeting-request.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import { isTimeWord } from '../understanding/time/tokens.ts';
import type { Understanding } from '../understanding/understand.ts';
import { stockholm } from '../working-time/stockholm.ts';
import type { Subject } from './screen.ts';

const { again, no, stood, persons, person, pronouns, applicant } = readKnowledgeFile(
  `${import.meta.dirname}/repeating-words.yaml`,
  z.strictObject({
    again: z.string(),
    no: z.string(),
    stood: z.string(),
    persons: z.string(),
    person: z.string(),
    pronouns: z.string(),
    applicant: z.string(),
  }),
);
const againWords = new Set(words(fold(again)));
const noWords = new Set(words(fold(no)));
const personWords = new Set(words(fold(persons)));
const pronounWords = new Set(words(fold(pronouns)));
const stoodWords = new Set(words(fold(stood)));

/** From these likelihoods on the last change is taken back, and a correction of it is made. */
const [surelyUndone, surelyCorrected] = [0.85, 0.6];
/** From this confidence a message answers an invitation. */
const surelyAnswered = 0.8;
/** What can be asked of one case after another. */
const asked: ReadonlySet<Subject['errand']> = new Set(['showCase']);
const notOrders: ReadonlySet<Mood> = new Set<Mood>(['ask', 'deny', 'quote', 'suppose', 'wish']);

/**
 * The understanding of a message with the order that it repeats, corrects or takes back right after it was carried out; the same where it
 * does none of these.
 */
export function withImpliedOrder(
  understood: Understanding,
  text: string,
  session: Session,
  now: Temporal.PlainDateTime,
): Understanding {
  const { subject, undo } = session;
  if (session.booking !== null && (saysConsent(text, session.booking) || saysYesToConsented(text, session.booking)))
    return { ...understood, mood: 'tell', move: surelyYes };
  if (understood.intent === 'answerMeeting' && !notOrders.has(understood.mood) && answersShown(session, text))
    return { ...understood, mood: 'order', orders: new Set(['answer']) };
  if (subject?.isLatest === true && subject.meetingId !== null && acceptsInSight(understood, text))
    return { ...understood, ...meaningOf('answerMeeting', {}), confidence: 1, mood: 'tell', others: [] };
  const told = subject?.isLatest === true && subject.meetingId !== null ? toldOfApplicant(understood, text) : null;
  if (told !== null) return told;
  if (understood.orders.size === 0 && !notOrders.has(understood.mood) && endsWithAnswer(session, text))
    return { ...ordered(understood, 'answer'), ...meaningOf('answerMeeting', {}), others: [] };
  const listed = readListed(session, text, now.toZonedDateTime(stockholm));
  if (listed !== null && (understood.mood === 'tell' || understood.mood === 'report' || understood.mood === 'order')) {
    const date = listed.day === null ? {} : { date: listed.day.toString() };
    return { ...ordered(understood, 'attend'), ...meaningOf('recordAttendance', date), others: [] };
  }
  // Who is invited was asked by the card, whatever was said since.
  const isAnswer = understood.intent === 'answerMeeting' && understood.confidence >= surelyAnswered;
  if (isAnswer && understood.mood === 'tell' && answersInvitation(text)) return ordered(understood, 'answer');
  // With its case it answers, whatever it is taken for beside a list.
  if (
    session.booking === null &&
    understood.mood === 'tell' &&
    answersInvitation(text) &&
    readCases(text).meant.length === 1
  )
    return answerTo(understood, text);
  const [caseId] = readCases(text).meant;
  // "And A-1088?" asks the same of another case.
  if (
    subject !== null &&
    caseId !== undefined &&
    asked.has(subject.errand) &&
    session.booking === null &&
    asksSame(text)
  )
    return { ...understood, ...meaningOf(subject.errand, { caseId }), mood: 'ask', orders: new Set(), others: [] };
  if (subject === null || !subject.isLatest || understood.mood === 'order') return understood;
  const isOfOne = subject.errand === 'showCase' && subject.caseIds.length === 1;
  if (
    (subject.errand === 'recordAttendance' || isOfOne) &&
    subject.awaits !== 'item' &&
    correctsAttendance(understood, text)
  )
    return ordered(understood, 'attend');
  if (undo === null) return understood;
  const [act] = actsOf(subject.errand);
  if (act !== undefined && caseId !== undefined && repeatsOrder(text))
    return {
      ...ordered(understood, act),
      others: [],
      ...meaningOf(subject.errand, repeated(subject, caseId, text, now)),
    };
  if (notOrders.has(understood.mood)) return understood;
  const { intent, confidence, move } = understood;
  if (intent === 'undo' && confidence >= surelyUndone) return ordered(understood, 'undo');
  const isCorrected = act === 'snooze' && intent === subject.errand && move.label === 'correct';
  return isCorrected && move.likelihood >= surelyCorrected ? ordered(understood, act) : understood;
}

/** Whether a message accepts or declines in so many words beside a meeting in sight; the card then asks which, where more is said. */
function acceptsInSight({ orders, mood }: Understanding, text: string): boolean {
  return orders.size === 0 && mood !== 'ask' && mood !== 'quote' && !text.includes('?') && answersWithThanks(text);
}

function answerTo(understood: Understanding, text: string): Understanding {
  const meaning = meaningOf('answerMeeting', { accepted: readInvitationAnswer(text) === 'yes' });
  return { ...ordered(understood, 'answer'), ...meaning, others: [] };
}

/**
 * The applicant's answer to the meeting in sight, in so many words: ordered where it names the applicant. What else is said of their answer
 * is asked about.
 */
function toldOfApplicant(understood: Understanding, text: string): Understanding | null {
  const { intent, mood } = understood;
  const named = tellsApplicants(text) ? text : withWord(text, pronounWords, applicant);
  const isTold = intent === 'answerMeeting' || !notOrders.has(mood) || mood === 'deny';
  if (!tellsApplicants(named) || !isTold) return null;
  const said = readInvitationAnswer(named);
  if (said === null && intent !== 'answerMeeting' && !tellsOfAnswer(named)) return null;
  const slots = { party: 'applicant' as const, ...(said === null ? {} : { accepted: said === 'yes' }) };
  const meaning = meaningOf('answerMeeting', slots);
  const answer = { ...understood, ...meaning, confidence: 1, orders: new Set<Act>(), others: [] };
  if (said === null) return { ...answer, mood: 'ask' };
  return named === text ? ordered(answer, 'answer') : { ...answer, mood: 'tell' };
}

/** A text with one word in the place of others. */
function withWord(text: string, others: ReadonlySet<string>, word: string): string {
  return text
    .split(/\s+/)
    .map((each) => (others.has(fold(each)) ? word : each))
    .join(' ');
}

const surelyYes = { label: 'confirm', likelihood: 1 } as const;

/** Whether a message says by its words alone that there is consent, and asks nothing. */
function saysConsent(text: string, { request, offered = [], asksConsent = false }: PendingBooking): boolean {
  const { mood } = readMood(text);
  if ((mood === 'tell' || mood === 'report') && consentIn(text, request.caseId, asksConsent) === 'yes') return true;
  if (offered.length === 0) return false;
  return toldConsent(text, request.caseId) === 'yes' || tellsConsentInPart(text, request.caseId);
}

const longestYes = 8;

/** Whether a short message has a plain yes in one of its parts and nothing doubtful, to a time for which consent was said. */
function saysYesToConsented(text: string, { request, offered = [] }: PendingBooking): boolean {
  if (request.consented !== true || offered.length === 0 || text.trim().split(/\s+/).length > longestYes) return false;
  const hasYes = text.split(/[,.!\n]+/).some((part) => readYesOrNo(part, 'book') === 'yes');
  return hasYes && !text.includes('?') && leavesNoDoubt(text);
}

/** Whether a message puts right who came, right after that was recorded: "no, 1905 was not there either". */
function correctsAttendance({ intent, mood }: Understanding, text: string): boolean {
  // Without a question mark nothing but who came is no question, however it is read.
  const isTold = mood === 'tell' || mood === 'report' || mood === 'deny' || mood === 'ask';
  // "It was right after all. She did not come."
  const told = text
    .split(/(?<=[.,!;])\s/)
    .filter((part) => !words(fold(part)).every((word) => stoodWords.has(word)))
    .map((part) => withWord(part, personWords, person))
    .join(' ');
  const plain = withoutNo(told);
  // "No, stayed away": behind a denial the verb begins no question.
  const ofPerson = plain === told ? [] : [`${person} ${plain}`];
  const isAll = [told, plain, ...ofPerson].some((each) => tellsRollCallOnly(each) || tellsAttendanceOnly(each));
  return intent === 'recordAttendance' && isTold && !text.includes('?') && isAll && namesAttendance(plain);
}

/** A message without the words of denial that it begins with. */
function withoutNo(text: string): string {
  const said = text.trim().split(/\s+/);
  const first = said.findIndex((word) => !noWords.has(fold(word).replace(/\W/g, '')));
  return said.slice(Math.max(0, first)).join(' ');
}

function ordered(understood: Understanding, act: Act): Understanding {
  return { ...understood, mood: 'order', orders: new Set([act]) };
}

/** What the repeated order states: its case, and of a reminder until when, as it is said or was before. */
function repeated(subject: Subject, caseId: string, text: string, now: Temporal.PlainDateTime) {
  if (subject.errand !== 'snoozeReminder') return { caseId };
  const { date } = readSnoozeRequest(writeCaseIds(text), now).until ?? { date: null };
  const until = date?.toString() ?? subject.days?.to;
  return until === undefined ? { caseId } : { caseId, until };
}

/** Whether nothing but cases, words for "the same" and a day are said. */
export function repeatsOrder(text: string): boolean {
  return !text.includes('?') && saysOnlyCases(text);
}

function asksSame(text: string): boolean {
  return readCases(text).denied.length === 0 && saysOnlyCases(text);
}

function saysOnlyCases(text: string): boolean {
  if (readCases(text).meant.length === 0) return false;
  return words(fold(withoutCases(text))).every((word) => word === '#ask' || againWords.has(word) || isTimeWord(word));
}
