// Every sentence of the dialogue on deadlines, as one list to be filled once per language.
import type { DayReading, Deadline, DeadlineKind } from './deadlines.ts';

type Day = Temporal.PlainDate;

export interface DeadlineWording {
  kinds: Record<DeadlineKind, string>;
  /** Where the deadline comes from, or that its lead time is ours. */
  origins: Record<DeadlineKind, string>;
  /** Weekday, day and month. */
  longDay(day: Day): string;
  /** When a matter is due as seen on a day, in a few words. */
  due(due: Day, today: Day): string;
  otherReading(day: Day, reading: DayReading): string;
  /** How the five days are counted here. */
  reading(reading: DayReading): string;
  putOff(until: Day): string;
  coach(name: string): string;
  noCoach: string;

  digestTitle(today: Day): string;
  digestTitleFor(name: string, today: Day): string;
  unitTitle(today: Day): string;
  ownTitle: string;
  overdueTitle: string;
  periodTitle(from: Day | null, to: Day | null): string;
  summary(counts: { overdue: number; today: number; coming: number }): string;
  groups: {
    overdue: string;
    today: string;
    coming: string;
    putOff: string;
    withoutCoach: string;
    more(count: number): string;
  };
  whyCoach: string;
  whyStandIn(name: string): string;
  whyManager(workingDays: number): string;
  whyUrgent: string;
  whyHandedOver(name: string): string;
  whyDoubt: string;
  urgentTitle: string;
  handedOverTitle(caseId: string): string;
  doubtTitle: string;
  /** What may have been sent already. */
  doubts(count: number): string;
  unreachable(names: string[]): string;
  neverOpened(names: string[]): string;
  agreementEnds(name: string, on: Day): string;
  oldMeasures(count: number): string;

  nothing: string;
  nothingOverdue: string;
  nothingInPeriod(from: Day | null, to: Day | null): string;
  nothingForCaseworker: string;
  notYours(caseId: string): string;
  noOpen(caseId: string): string;
  /** Nothing was ordered; this is how the case stands. */
  unchanged(caseId: string): string;
  askIfDone(matter: Deadline): string;
  askToHandOver(caseId: string, name: string): string;
  which(what: 'done' | 'snooze'): string;
  whichCase: string;
  whichToHandOver: string;
  done(caseId: string, kind: DeadlineKind, on: Day): string;
  already(caseId: string, kind: DeadlineKind, by: string | null, on: Day | null): string;
  snoozed(caseId: string, kind: DeadlineKind, until: Day): string;
  handedOver(caseId: string, name: string): string;
  undone(what: 'done' | 'snoozed' | 'handedOver', caseId: string): string;
  undoTooLate: string;
  undoNotYours: string;
  undoNothing: string;
  noSuchColleague: string;
  noColleagues(caseId: string): string;
  reasonNeeded(until: Day, due: Day): string;
  untilWhen(caseId: string): string;
  inThePast: string;
  inTheFuture: string;
  unreadable: string;

  buttons: {
    done: string;
    yesDone: string;
    yesHandOver: string;
    doneOn: string;
    snooze: string;
    tomorrow: string;
    handOver: string;
    back: string;
    undo: string;
    refresh: string;
    save: string;
    stopKind: string;
    startKind: string;
  };
  fields: { on: string; until: string; reason: string; colleague: string };
  doneTitle(matter: Deadline): string;
  snoozeTitle(matter: Deadline): string;
  handOverTitle(caseId: string): string;
  optOutTitle: string;
  optOutText: string;
  optOutOn: string;
  optOutOff: string;
  /** What is said to get an answer by one press. */
  say: { undo: string; mine: string; done(caseId: string): string; snooze(caseId: string, until: Day): string };
}
