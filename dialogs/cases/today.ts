// Who asks what a day or a week brings, or what of it comes first, is shown that.
import { subjectOf, withEarlier } from '../conversation/screen.ts';
import { showList } from '../deadlines/own-list.ts';
import { namesDay } from '../in-sight/named-day.ts';
import { listMeetings } from '../meetings/list.ts';
import type { Outcome, Turn } from '../turn.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import { type Period, readComingPeriod } from '../understanding/time/period.ts';
import { type Understanding, unsure } from '../understanding/understand.ts';
import { casesIn, readDay, showDay, showUnitDay, urgentCase } from './day.ts';
import { readDayPart, readDayQuestion } from './question.ts';
import type { CaseTurn } from './turn.ts';

/** Which days are asked about, and whether what comes first. */
export interface DayAsked {
  period: Period | null;
  isUrgent: boolean;
}

/** Intents that a question for the day is taken for. */
const mistaken: ReadonlySet<Intent> = new Set(['listMeetings', 'listCases', 'outOfScope', 'help', 'smallTalk']);
/** After these somebody may ask for the rest of the day or the next. */
const doneOfDay: ReadonlySet<Intent> = new Set(['markJobPlanDone', 'snoozeReminder', 'listDeadlines']);
/** A longer message says more than such a question. */
const longestQuestion = 12;
const longestTime = 4;

/** Reads a question for the day; null for other messages. */
export function readDayAsked(
  text: string,
  { intent, mood, confidence, others }: Understanding,
  { now, session }: Pick<Turn, 'now' | 'session'>,
): DayAsked | null {
  if (mood === 'suppose' || mood === 'deny' || mood === 'quote') return null;
  const { signs, caseId } = readSigns(text);
  if (caseId !== undefined) return null;
  const period = readComingPeriod(text, now.toPlainDateTime());
  const asked = readDayQuestion(text);
  const words = text.trim().split(/\s+/).length;
  const { subject } = session;
  const isAfterDay = subject?.isLatest === true && subject.errand === 'today';
  // "And after lunch?" is of the day in sight.
  if (isAfterDay && subject.days !== null && words <= longestTime && period !== null && !namesDay(text, now))
    return {
      period: { from: Temporal.PlainDate.from(subject.days.from), to: Temporal.PlainDate.from(subject.days.to) },
      isUrgent: false,
    };
  if (intent === 'today') return { period, isUrgent: asked === 'urgent' };
  const isOfMeetings = signs.has('meeting') || signs.has('booked');
  // "What is on today, meetings and plans?"
  const isOfBoth = isOfMeetings && (signs.has('plan') || signs.has('deadline'));
  if (
    isOfBoth &&
    period !== null &&
    words <= longestQuestion &&
    (intent === 'listMeetings' || intent === 'listDeadlines')
  )
    return { period, isUrgent: false };
  if (asked === 'urgent' && words <= longestQuestion && (mistaken.has(intent) || intent === 'listDeadlines'))
    return { period, isUrgent: true };
  if (asked === 'day' && words <= longestQuestion && mistaken.has(intent) && !isOfMeetings)
    return { period, isUrgent: false };
  const isLost = confidence < unsure && (intent === 'policyQuestion' || others.includes('today'));
  if (asked === 'day' && words <= longestQuestion && isLost && !isOfMeetings) return { period, isUrgent: false };
  // "And tomorrow?", "this week": a time alone, after the day or with nothing else in sight.
  const isAfterDone = subject?.isLatest === true && doneOfDay.has(subject.errand);
  const isTime = period !== null && words <= longestTime && !isOfMeetings;
  const isMeant =
    intent === 'listMeetings' ||
    (isAfterDay && (mistaken.has(intent) || isLost || intent === 'listDeadlines')) ||
    (isAfterDone && mood === 'ask' && (mistaken.has(intent) || isLost));
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
  const to = period?.to ?? from;
  // "Who comes to it?" is of the one meeting of the day.
  const [met, ...others] = day.meetings;
  const meetingId = others.length > 0 ? null : (met?.meeting.id ?? null);
  const days = { from: from.toString(), to: to.toString() };
  const first = isUrgent ? urgentCase(day) : null;
  // What comes first was told in the first line, and is what is spoken of next.
  const subject =
    first === null
      ? subjectOf('today', casesIn(day), { meetingId, days })
      : withEarlier(subjectOf('listDeadlines', [first]), subjectOf('today', casesIn(day)));
  return {
    language,
    intent: 'today',
    slots,
    replies: [reply],
    session: { ...turn.session, last: null, booking: null, subject },
  };
}

/** Shows one part of the day in sight to who asks for that alone; null for other messages. */
export async function showDayPart(
  turn: Turn,
  own: CaseTurn,
  text: string,
  { slots, language }: Understanding,
): Promise<Outcome | null> {
  const { subject } = turn.session;
  const days = subject?.isLatest === true && subject.errand === 'today' ? subject.days : null;
  const part = days === null ? null : readDayPart(text);
  if (days === null || part === null) return null;
  const before = { ...turn.session, last: null, booking: null };
  if (part === 'deadlines') {
    const { reply, subject: shown = null } = await showList(own.deadlines, days, []);
    return { language, intent: 'listDeadlines', slots, replies: [reply], session: { ...before, subject: shown } };
  }
  const period = { from: Temporal.PlainDate.from(days.from), to: Temporal.PlainDate.from(days.to) };
  const { reply, session } = await listMeetings(own.meetings, { caseId: null, period });
  return { language, intent: 'listMeetings', slots, replies: [reply], session: { ...session, booking: null } };
}
