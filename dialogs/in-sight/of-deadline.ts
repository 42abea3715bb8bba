// What is asked of the one deadline in sight, or of the first one of the case in sight.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import type { DeadlineTurn } from '../deadlines/turn.ts';
import type { Facet } from '../understanding/facets/facets.ts';
import { isBefore } from '../understanding/time/calendar.ts';
import type { InSightWording } from './swedish-in-sight.ts';

/** Answers what is asked of a deadline; null for what is not known of one. `until` is the day until which a reminder is being put off. */
export function ofDeadline(
  { words: due, today, caller, rules }: DeadlineTurn,
  words: InSightWording,
  facet: Facet,
  { caseId, kind, due: date, coach, snoozedUntil }: OpenDeadline,
  until: Temporal.PlainDate | null,
): string | null {
  const told = due.isDue(caseId, kind, date, today);
  switch (facet) {
    case 'dueDate':
    case 'readBack':
      return told;
    case 'late':
      return words.late(told, isBefore(date, today));
    case 'dueMoves':
      return words.dueStays(told);
    case 'remindedAt': {
      const day = until ?? snoozedUntil;
      return day === null
        ? words.remindedEachMorning(rules.digestAt)
        : words.remindedAt(due.longDay(day), rules.digestAt);
    }
    case 'howManyDays':
      return `${due.origins.jobPlan} ${due.reading(rules.reading)}`;
    case 'whoHasIt':
      if (coach === null) return null;
      return coach.staffId === caller.staffId ? words.isYours(caseId) : words.isOf(caseId, coach.name);
    default:
      return null;
  }
}
