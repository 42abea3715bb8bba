// What the dialogue on deadlines needs from outside: the deadlines a person may see, and what they may do with them.
import type { Caller } from '../caller.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import { type Deadline, type DeadlineKind, isOnOrBefore } from './deadlines.ts';

/** One open deadline of a case, with whose it is. */
export interface OpenDeadline extends Deadline {
  /** Null when the case has no coach. */
  coach: { staffId: string; name: string } | null;
  /** Put off until this day; null when it is not. */
  snoozedUntil: Temporal.PlainDate | null;
}

/** Names one deadline; the day too, so that an old card cannot settle a new one. */
export interface DeadlineKey {
  caseId: string;
  kind: DeadlineKind;
  due: Temporal.PlainDate;
}

/** Whose deadlines are looked at: those of the caller's own scope, or of one colleague within it. */
export type Whose = 'own' | { staffId: string };

/** How a change ended. */
export type ChangedDeadline =
  | { kind: 'changed'; deadline: OpenDeadline }
  /** Settled before, here or in the case system, by whom and when as far as that is known. */
  | { kind: 'already'; caseId: string; deadlineKind: DeadlineKind; by: string | null; on: Temporal.PlainDate | null }
  /** No such case or deadline, or none that the caller may touch. */
  | { kind: 'notYours'; caseId: string }
  /** The colleague is no coach of the same jobbtorg. */
  | { kind: 'noSuchColleague' };

/** What was taken back. */
export type Undone =
  | { kind: 'undone'; what: 'done' | 'snoozed' | 'handedOver'; caseId: string }
  | { kind: 'tooLate' }
  /** The case is theirs no longer. */
  | { kind: 'notYours' }
  | { kind: 'nothing' };

/**
 * The deadlines and what may be done with them. Each call asks the access function. `idempotencyKey` names what the person
 * did: under one key a change happens once.
 */
export interface DeadlineStore {
  /** Open deadlines, nearest first; those put off too, marked so. */
  openDeadlines(caller: Caller, whose: Whose): Promise<OpenDeadline[]>;
  /** Those of one case; null when there is none that the caller may see. */
  deadlinesOfCase(caller: Caller, caseId: string): Promise<OpenDeadline[] | null>;
  settle(caller: Caller, idempotencyKey: string, key: DeadlineKey, on: Temporal.PlainDate): Promise<ChangedDeadline>;
  snooze(
    caller: Caller,
    idempotencyKey: string,
    key: DeadlineKey,
    how: { until: Temporal.PlainDate; reason: string | null },
  ): Promise<ChangedDeadline>;
  handOver(caller: Caller, idempotencyKey: string, caseId: string, to: string): Promise<ChangedDeadline>;
  /** Takes back what the caller did under a key, while nothing newer stands on it. */
  undo(caller: Caller, idempotencyKey: string): Promise<Undone>;
  /** Coaches of the case's jobbtorg, but for its own; empty when the caller may not see it. */
  colleagues(caller: Caller, caseId: string): Promise<{ staffId: string; name: string }[]>;
  /** Kinds the caller is not reminded of. */
  optedOut(caller: Caller): Promise<DeadlineKind[]>;
  setOptOut(caller: Caller, kind: DeadlineKind, isOut: boolean): Promise<void>;
}

/** Whether a deadline is to be told of on a day: it has come near, and is not put off. */
export function isDueForNotice({ noticeFrom, snoozedUntil }: OpenDeadline, today: Temporal.PlainDate): boolean {
  return isOnOrBefore(noticeFrom, today) && (snoozedUntil === null || isOnOrBefore(snoozedUntil, today));
}

const nearDays = 7;

/** Whether a deadline is so near that an order to mark it as done is hardly a slip: it is told of already, or due within a week. */
export function isNearDue({ due, noticeFrom }: OpenDeadline, today: Temporal.PlainDate): boolean {
  return isOnOrBefore(noticeFrom, today) || isOnOrBefore(due, today.add({ days: nearDays }));
}

/** Whether putting a deadline off until a day needs a reason: it would be reminded of only after its day. */
export function needsReason({ due }: { due: Temporal.PlainDate }, until: Temporal.PlainDate): boolean {
  return isBefore(due, until);
}

/** Nearest first; the weightier kind first on one day, then by number. */
export function byNearest(kinds: readonly DeadlineKind[]): (a: OpenDeadline, b: OpenDeadline) => number {
  return (a, b) =>
    Temporal.PlainDate.compare(a.due, b.due) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    (a.caseId < b.caseId ? -1 : 1);
}
