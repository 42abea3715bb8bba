// Orders that only what was just done makes plain: "A-1042 too", "not 1042 but 1077", "put it back".
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { answersShown } from '../meetings/messages/answers.ts';
import type { Session } from '../session.ts';
import { readCases, writeCaseIds } from '../understanding/case-id.ts';
import { fold, words } from '../understanding/fold.ts';
import { type Act, type Mood, readMood } from '../understanding/mood.ts';
import { actsOf } from '../understanding/orders.ts';
import { readConsent } from '../understanding/slots/meeting-request.ts';
import { meaningOf } from '../understanding/slots/slots.ts';
import type { Understanding } from '../understanding/understand.ts';

const { again } = readKnowledgeFile(
  `${import.meta.dirname}/repeating-words.yaml`,
  z.strictObject({ again: z.string() }),
);
const againWords = new Set(words(fold(again)));

/** From these likelihoods on the last change is taken back, and a correction of it is made. */
const [surelyUndone, surelyCorrected] = [0.85, 0.6];
const notOrders: ReadonlySet<Mood> = new Set<Mood>(['ask', 'deny', 'quote', 'suppose', 'wish']);

/**
 * The understanding of a message with the order that it repeats, corrects or takes back right after it was carried out; the same where it
 * does none of these.
 */
export function withImpliedOrder(understood: Understanding, text: string, session: Session): Understanding {
  const { subject, undo } = session;
  if (session.booking !== null && saysConsent(text)) return { ...understood, mood: 'tell', move: surelyYes };
  if (understood.intent === 'answerMeeting' && !notOrders.has(understood.mood) && answersShown(session, text))
    return { ...understood, mood: 'order', orders: new Set(['answer']) };
  if (subject === null || !subject.isLatest || undo === null || understood.mood === 'order') return understood;
  const [act] = actsOf(subject.errand);
  const [caseId] = readCases(text).meant;
  if (act !== undefined && caseId !== undefined && repeats(text))
    return { ...ordered(understood, act), ...meaningOf(subject.errand, { caseId }) };
  if (notOrders.has(understood.mood)) return understood;
  const { intent, confidence, move } = understood;
  if (intent === 'undo' && confidence >= surelyUndone) return ordered(understood, 'undo');
  const isCorrected = act === 'snooze' && intent === subject.errand && move.label === 'correct';
  return isCorrected && move.likelihood >= surelyCorrected ? ordered(understood, act) : understood;
}

const surelyYes = { label: 'confirm', likelihood: 1 } as const;

/** Whether a message says by its words alone that there is consent, and asks nothing. */
function saysConsent(text: string): boolean {
  const { mood } = readMood(text);
  return (mood === 'tell' || mood === 'report') && readConsent(text) === 'yes';
}

function ordered(understood: Understanding, act: Act): Understanding {
  return { ...understood, mood: 'order', orders: new Set([act]) };
}

/** Whether nothing but a case and words for "the same" is said. */
function repeats(text: string): boolean {
  const { meant, denied } = readCases(text);
  if (meant.length === 0 || text.includes('?')) return false;
  const rest = [...meant, ...denied].reduce((left, caseId) => left.replaceAll(caseId, ' '), writeCaseIds(text));
  return words(fold(rest)).every((word) => againWords.has(word));
}
