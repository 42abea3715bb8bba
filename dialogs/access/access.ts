// Decides who may see or do what: every port, click, undo, export and reminder asks here, and nothing else decides.
import { type AccessRule, type ActOn, type Reason, rules } from './access-rules.ts';
import type { Absence, Cover, Person, Thing } from './facts.ts';
import { type Ground, grounds } from './grounds.ts';

export type Access =
  | {
      allowed: true;
      /** On which ground. */
      as: string;
      /** Staff id of the colleague in whose place; null for oneself. */
      inPlaceOf: string | null;
    }
  | { allowed: false; reason: Reason };

/**
 * Whether a person may do something with a thing on a day (Stockholm's). The facts are as of the moment of acting: inside a
 * transaction, those of the locked row. Whoever covers for a colleague has what the colleague has, as far as the ground passes
 * on, on days when the colleague is on leave or has left, and on no others. Figures have a function of their own in this room.
 */
export function access<Kind extends Thing['kind']>(
  person: Person,
  act: ActOn<Kind>,
  thing: Extract<Thing, { kind: Kind }>,
  today: Temporal.PlainDate,
): Access {
  const rule = (rules[thing.kind] as unknown as Record<string, AccessRule<Kind>>)[act];
  if (rule === undefined) return { allowed: false, reason: 'notTheirs' };
  const known = grounds[thing.kind] as unknown as Record<string, Ground<Kind>>;
  const away = standsInFor(person, today);
  for (const name of rule.grounds as readonly string[]) {
    const ground = known[name];
    if (ground === undefined) continue;
    if (ground.holds(person, thing)) return { allowed: true, as: name, inPlaceOf: null };
    const absent = away.find(
      (colleague) =>
        (ground.passesOn === 'anyRole' || (ground.passesOn === 'sameRole' && colleague.role === person.role)) &&
        ground.holds({ ...colleague, isExpert: false }, thing),
    );
    if (absent !== undefined) return { allowed: true, as: name, inPlaceOf: absent.staffId };
  }
  const toManagers = person.role === 'manager' ? rule.toManagers : undefined;
  return { allowed: false, reason: toManagers ?? rule.toAll ?? 'notTheirs' };
}

/** The colleagues for whom a person covers today. */
export function standsInFor(person: Person, today: Temporal.PlainDate): Cover['colleague'][] {
  return person.covers
    .filter(({ absences }) => absences.length > 0 && absences.every((absence) => isAway(absence, today)))
    .map(({ colleague }) => colleague);
}

/** Whether somebody is away on a day. Leave without a first day is none. */
export function isAway({ from, until, hasLeft }: Absence, today: Temporal.PlainDate): boolean {
  if (hasLeft) return true;
  if (from === null || Temporal.PlainDate.compare(today, from) < 0) return false;
  return until === null || Temporal.PlainDate.compare(today, until) <= 0;
}

/** As which side of a meeting a person may act; null for who may not. */
export function actorIn(
  person: Person,
  meeting: Extract<Thing, { kind: 'meeting' }>,
  today: Temporal.PlainDate,
): 'coach' | 'caseworker' | null {
  if (access(person, 'actAsCoach', meeting, today).allowed) return 'coach';
  return access(person, 'actAsCaseworker', meeting, today).allowed ? 'caseworker' : null;
}
