// The one function that decides who may do what: its table, and what must hold of it whatever people, leaves and things there are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { access, isAway } from '../../dialogs/access/access.ts';
import { rules } from '../../dialogs/access/access-rules.ts';
import type { Absence, Cover, Person, Thing } from '../../dialogs/access/facts.ts';
import { grounds } from '../../dialogs/access/grounds.ts';
import { type Caller, roles } from '../../dialogs/caller.ts';

const today = Temporal.PlainDate.from('2026-11-23');
// Few names, so that things and people meet often.
const places = ['Farsta', 'Kista', 'Järva'];
const ids = ['S-1', 'S-2', 'S-3', 'S-4', 'S-5'];
const place = fc.constantFrom(...places);
const placeOrNone = fc.option(place);
const id = fc.constantFrom(...ids);
const idOrNone = fc.option(id);

const caller: fc.Arbitrary<Caller> = fc
  .record({ staffId: id, role: fc.constantFrom(...roles), place: placeOrNone, isOffice: fc.boolean() })
  .map(({ staffId, role, place: at, isOffice }) => {
    const isCoach = role === 'coach' || (role === 'manager' && isOffice);
    return { staffId, name: staffId, role, district: isCoach ? null : at, jobbtorg: isCoach ? at : null };
  });
const day = fc.integer({ min: -3, max: 3 }).map((days) => today.add({ days }));
const absence: fc.Arbitrary<Absence> = fc.record({
  from: fc.option(day),
  until: fc.option(day),
  hasLeft: fc.boolean(),
});
const cover: fc.Arbitrary<Cover> = fc.record({
  colleague: caller,
  absences: fc.array(absence, { minLength: 1, maxLength: 3 }),
});
const person: fc.Arbitrary<Person> = fc
  .record({ own: caller, isExpert: fc.boolean(), covers: fc.array(cover, { maxLength: 3 }) })
  .map(({ own, ...rest }) => ({ ...own, ...rest }));
const receivers = fc.array(fc.record({ receiver: fc.oneof(id, fc.constant('channel:city')), hasLeft: fc.boolean() }), {
  maxLength: 3,
});
const thing: fc.Arbitrary<Thing> = fc.oneof(
  fc.record({
    kind: fc.constant('case' as const),
    district: place,
    jobbtorg: placeOrNone,
    servedBy: fc.array(place, { maxLength: 2 }),
    coach: idOrNone,
    openedBy: idOrNone,
  }),
  fc.record({ kind: fc.constant('number' as const) }),
  fc.record({ kind: fc.constant('meeting' as const), jobbtorg: place, district: place, caseworker: id, coach: id }),
  fc.record({ kind: fc.constant('seat' as const), jobbtorg: place, district: place }),
  fc.record({
    kind: fc.constant('question' as const),
    asker: id,
    district: placeOrNone,
    jobbtorg: placeOrNone,
    receivers,
    answeredBy: idOrNone,
    channelsHere: fc.constantFrom([], ['channel:city']),
    isForOwners: fc.boolean(),
    isLeft: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('approved' as const),
    owner: id,
    units: fc.array(fc.record({ district: placeOrNone, jobbtorg: placeOrNone }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('channel' as const) }),
  fc.record({ kind: fc.constant('desk' as const) }),
  fc.record({ kind: fc.constant('own' as const), owner: id }),
);
const actsOn = (of: Thing) => Object.keys(rules[of.kind]);
/** A thing with one of the acts that there are on it. */
const asked = thing.chain((of) => fc.record({ of: fc.constant(of), act: fc.constantFrom(...actsOn(of)) }));
const may = (who: Person, act: string, of: Thing) => access(who, act as never, of as never, today);
const runs = { numRuns: 2_000 };

const reading = new Set(['see']);
/** Whoever has to do with a case, a meeting or a seat: its places, and its people. */
function placesOf(of: Thing): (string | null)[] {
  switch (of.kind) {
    case 'case':
      return [of.district, of.jobbtorg, ...of.servedBy];
    case 'meeting':
    case 'seat':
      return [of.district, of.jobbtorg];
    default:
      return [];
  }
}
function peopleOf(of: Thing): (string | null)[] {
  if (of.kind === 'case') return [of.coach];
  return of.kind === 'meeting' ? [of.coach] : [];
}

describe('access', () => {
  it('lets nobody change what is neither their unit\u2019s nor names them, unless they stand in for somebody away today', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        if (!['case', 'meeting', 'seat'].includes(of.kind) || reading.has(act)) return;
        const belongs = (one: Caller) =>
          placesOf(of).some((at) => at !== null && (at === one.district || at === one.jobbtorg)) ||
          peopleOf(of).includes(one.staffId) ||
          (one.role === 'manager' && one.district === null && one.jobbtorg === null);
        const isStandIn = who.covers.some(
          ({ colleague, absences }) => belongs(colleague) && absences.every((each) => isAway(each, today)),
        );
        if (may(who, act, of).allowed) expect(belongs(who) || isStandIn).toBe(true);
      }),
      runs,
    );
  });

  it('never gives more when a leave is taken away, and nothing at all of a cover when all are there', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        const without = { ...who, covers: who.covers.slice(1) };
        if (may(without, act, of).allowed) expect(may(who, act, of).allowed).toBe(true);
        const there = {
          ...who,
          covers: who.covers.map((each) => ({ ...each, absences: [{ from: null, until: null, hasLeft: false }] })),
        };
        expect(may(there, act, of)).toEqual(may({ ...who, covers: [] }, act, of));
      }),
      runs,
    );
  });

  it('gives a stand-in nothing that the colleague does not have', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        const found = may(who, act, of);
        if (!found.allowed || found.inPlaceOf === null) return;
        const absent = who.covers.filter(({ colleague }) => colleague.staffId === found.inPlaceOf);
        // What an expert was asked passes on whatever the role.
        const isOfRole = absent.some(({ colleague }) => colleague.role === who.role);
        expect(isOfRole || (of.kind === 'question' && found.as === 'receiver')).toBe(true);
        const own = absent.map(({ colleague }) => may({ ...colleague, isExpert: false, covers: [] }, act, of));
        expect(own.some(({ allowed }) => allowed)).toBe(true);
      }),
      runs,
    );
  });

  it('lets whoever may change a thing see it', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        // Booking for a case, or knowing whose it is, does not open its deadlines.
        if (act === 'book' || act === 'seeWhose' || !('see' in rules[of.kind])) return;
        if (may(who, act, of).allowed) expect(may(who, 'see', of).allowed).toBe(true);
      }),
      runs,
    );
  });

  it('lets no manager book, and no coach at a jobbtorg that has nothing to do with the district', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        if (who.role === 'manager') {
          if (of.kind === 'meeting' && act !== 'see') expect(may(who, act, of).allowed).toBe(false);
          if ((of.kind === 'case' && act === 'book') || (of.kind === 'seat' && act === 'change'))
            expect(may(who, act, of)).toEqual({ allowed: false, reason: 'managersDoNotBook' });
        }
        if (of.kind === 'case' && of.jobbtorg === null && who.role === 'coach' && who.covers.length === 0) {
          const isNamed = of.coach === who.staffId;
          const serves = who.jobbtorg !== null && of.servedBy.includes(who.jobbtorg);
          expect(may(who, 'book', of).allowed).toBe(isNamed || serves);
        }
      }),
      runs,
    );
  });

  it('takes a case from a caseworker with the district, whoever opened it', () => {
    fc.assert(
      fc.property(person, asked, (who, { of, act }) => {
        if (of.kind !== 'case' || who.role !== 'caseworker' || who.covers.length > 0) return;
        if (may(who, act, of).allowed) expect(who.district).toBe(of.district);
      }),
      runs,
    );
  });

  it('counts a leave on its days, the last one included', () => {
    const leave = { from: today, until: today.add({ days: 2 }), hasLeft: false };
    const days = [-1, 0, 2, 3].map((days) => isAway(leave, today.add({ days })));
    expect(days).toEqual([false, true, true, false]);
    expect(isAway({ ...leave, until: null }, today.add({ years: 3 }))).toBe(true);
    expect(isAway({ from: null, until: null, hasLeft: false }, today)).toBe(false);
  });

  it('has a reason in each row, and a use for each ground', () => {
    for (const [kind, acts] of Object.entries(rules)) {
      const used = new Set<string>(Object.values(acts).flatMap((rule) => [...rule.grounds]));
      expect(Object.keys(grounds[kind as Thing['kind']]).filter((name) => !used.has(name))).toEqual([]);
      for (const { why } of Object.values(acts)) expect(why.length).toBeGreaterThan(30);
    }
  });
});
