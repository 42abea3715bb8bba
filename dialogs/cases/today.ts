// Who asks what a day or a week brings, or what of it comes first, is shown that.
import { subjectOf } from '../conversation/screen.ts';
import type { Outcome, Turn } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import { type Period, readComingPeriod } from '../understanding/time/period.ts';
import type { Understanding } from '../understanding/understand.ts';
import { casesIn, readDay, showDay, showUnitDay } from './day.ts';
import { readDayQuestion } from './question.ts';
import type { CaseTurn } from './turn.ts';

/** Which days are asked about, and whether what comes first. */
export interface DayAsked {
  period: Period | null;
  isUrgent: boolean;
}

/** Intents that a question for the day is taken for. */
const mistaken: ReadonlySet<Intent> = new Set(['listMeetings', 'listCases', 'outOfScope', 'help', 'smallTalk']);
/** A longer message says more than such a question. */
const longestQuestion = 12;
const longestTime = 4;

/** Reads a question for the day; null for other messages. */
export function readDayAsked(
  text: string,
  { intent, mood }: Understanding,
  { now, session }: Pick<Turn, 'now' | 'session'>,
): DayAsked | null {
  if (mood === 'suppose' || mood === 'deny' || mood === 'quote') return null;
  const { signs, caseId } = readSigns(text);
  if (caseId !== undefined) return null;
  const period = readComingPeriod(text, now.toPlainDateTime());
  const asked = readDayQuestion(text);
  if (intent === 'today') return { period, isUrgent: asked === 'urgent' };
  const words = text.trim().split(/\s+/).length;
  const isOfMeetings = signs.has('meeting') || signs.has('booked');
  if (asked === 'urgent' && words <= longestQuestion && (mistaken.has(intent) || intent === 'listDeadlines'))
    return { period, isUrgent: true };
  if (asked === 'day' && words <= longestQuestion && mistaken.has(intent) && !isOfMeetings)
    return { period, isUrgent: false };
  // "And tomorrow?", "this week": a time alone, after the day or with nothing else in sight.
  const { subject } = session;
  const isAfterDay = subject?.isLatest === true && subject.errand === 'today';
  const isTime = period !== null && words <= longestTime && !isOfMeetings;
  const isMeant = intent === 'listMeetings' || (isAfterDay && (mistaken.has(intent) || intent === 'listDeadlines'));
  return isTime && isMeant ? { period, isUrgent: false } : null;
}

/** Answers a question for the day. */
export async function showToday(
  turn: Turn,
  own: CaseTurn,
  { period, isUrgent }: DayAsked,
  { slots, language }: Understanding,
): Promise<Outcome> {
  const { today } = own.deadlines;
  const from = period?.from ?? period?.to ?? today;
  const day = await readDay(own, { from, to: period?.to ?? from });
  const reply = turn.caller.role === 'manager' ? showUnitDay(own, day, isUrgent) : showDay(own, day, isUrgent);
  const subject = subjectOf('today', casesIn(day));
  return {
    language,
    intent: 'today',
    slots,
    replies: [reply],
    session: { ...turn.session, last: null, booking: null, subject },
  };
}
