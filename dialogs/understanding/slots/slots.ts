// What a message can state for each intent, with the names and values of eval/FORMATS.md sections 3, 3b and 4.
import type { Audience, MeasureType } from '../../../knowledge/catalogue/measures.ts';
import type { Facts } from '../../../knowledge/referral/referral-facts.ts';
import type { Intent } from '../intents.ts';
import type { MeetingMode } from './meeting-request.ts';
import type { Compared } from './statistics/statistics-comparison.ts';
import type { GroupBy, Metric, StatisticsFilters } from './statistics/statistics-query.ts';

type NoSlots = Record<string, never>;
/** ISO dates, or clock times where a meeting is booked between hours; both are included. */
interface Bounds {
  from?: string;
  to?: string;
}

/** The slots of each intent; what a message does not state is absent. Days are ISO dates, times like `09:30`. */
export interface SlotsOf {
  policyQuestion: NoSlots;
  findMeasures: { district?: string; audience?: Audience; measureType?: MeasureType; provider?: string };
  compareMeasures: { districts?: string[] };
  checkReferral: Facts;
  bookMeeting: Bounds & {
    caseId?: string;
    coach?: string;
    date?: string;
    time?: string;
    jobbtorg?: string;
    mode?: MeetingMode;
    interpreterLanguage?: string;
  };
  rescheduleMeeting: Bounds & { caseId?: string; date?: string; time?: string };
  cancelMeeting: { caseId?: string; date?: string };
  listMeetings: Bounds & { caseId?: string; coach?: string; jobbtorg?: string; date?: string };
  answerMeeting: { caseId?: string; date?: string; accepted?: boolean; party?: 'applicant' | 'coach' };
  recordAttendance: { caseId?: string; date?: string; came?: boolean };
  listDeadlines: Bounds & { overdue?: boolean };
  markJobPlanDone: { caseId?: string };
  /** `until` is a day, or a day with a time. */
  snoozeReminder: { caseId?: string; until?: string };
  listCases: { coach?: string; jobbtorg?: string; district?: string };
  showCase: { caseId?: string };
  today: NoSlots;
  handOver: { caseId?: string; coach?: string };
  listSessions: Bounds & { jobbtorg?: string };
  stats: Bounds & { metric?: Metric; groupBy?: GroupBy; filters?: StatisticsFilters; compareTo?: Compared };
  listSubscriptions: NoSlots;
  endSubscription: NoSlots;
  undo: NoSlots;
  rewriteAnswer: NoSlots;
  confirmMeasure: NoSlots;
  editMeasure: NoSlots;
  help: NoSlots;
  greeting: NoSlots;
  smallTalk: NoSlots;
  feedback: NoSlots;
  outOfScope: NoSlots;
  sensitive: NoSlots;
}

/** What a message states, whatever it asks for. */
export type Slots = SlotsOf[Intent];

/** An intent with what a message states for it. */
export type Meaning<I extends Intent = Intent> = { [Each in I]: { intent: Each; slots: SlotsOf[Each] } }[I];

/** Puts an intent and what a message states for it together. */
export function meaningOf<I extends Intent>(intent: I, slots: SlotsOf[I]): Meaning<I> {
  return { intent, slots };
}

/** The case that a message names, whatever it asks for. */
export function namedCase({ slots }: { slots: Slots }): string | undefined {
  return 'caseId' in slots ? slots.caseId : undefined;
}

/** The colleague whom a message names, whatever it asks for. */
export function namedCoach({ slots }: { slots: Slots }): string | undefined {
  return 'coach' in slots ? slots.coach : undefined;
}
