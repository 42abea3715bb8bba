// The grounds on which somebody may do something: what a person is to a thing. The rules say which ground is enough for what.
import type { Caller } from '../caller.ts';
import type { CaseThing, Person, Thing, ThingOf } from './facts.ts';

export interface Ground<Kind extends Thing['kind']> {
  holds(person: Holder, thing: ThingOf<Kind>): boolean;
  /** To whom it passes on days when the person is away: to who covers for them in the same role, in any role, or to nobody. */
  passesOn: 'sameRole' | 'anyRole' | 'nobody';
}

/** A person as themselves, or a colleague whose place they take today. */
export type Holder = Caller & Pick<Person, 'isExpert'>;

/** Today's unit of a manager: a jobbtorg, else a district, else the whole city. */
function manages({ role, district, jobbtorg }: Holder, unit: { district: string | null; jobbtorg: string | null }) {
  if (role !== 'manager') return false;
  return jobbtorg !== null ? jobbtorg === unit.jobbtorg : district !== null && district === unit.district;
}

function managesCity({ role, district, jobbtorg }: Holder): boolean {
  return role === 'manager' && district === null && jobbtorg === null;
}

function isCaseworkerIn(person: Holder, district: string): boolean {
  return person.role === 'caseworker' && person.district === district;
}

function isCoachAt(person: Holder, jobbtorg: string): boolean {
  return person.role === 'coach' && person.jobbtorg === jobbtorg;
}

function isCoachFor(person: Holder, { jobbtorg, servedBy }: CaseThing): boolean {
  return jobbtorg !== null ? isCoachAt(person, jobbtorg) : servedBy.some((office) => isCoachAt(person, office));
}

function isContentOwner({ role }: Holder): boolean {
  return role === 'owner';
}

export const grounds = {
  case: {
    /** The coach whom the case system names, or to whom the case was handed over. */
    coachOfCase: {
      holds: (person, { coach }) => person.role === 'coach' && person.staffId === coach,
      passesOn: 'sameRole',
    },
    /** The caseworker who opened it, while they work in its district. */
    opener: {
      holds: (person, { openedBy, district }) => isCaseworkerIn(person, district) && person.staffId === openedBy,
      passesOn: 'sameRole',
    },
    /** Any caseworker of its district. */
    caseworkerOfDistrict: { holds: (person, { district }) => isCaseworkerIn(person, district), passesOn: 'sameRole' },
    /** Any coach at its jobbtorg; where it has none yet, at one that takes the people of its district. */
    coachOfOffice: { holds: isCoachFor, passesOn: 'sameRole' },
    managerOfUnit: { holds: manages, passesOn: 'sameRole' },
    managerOfCity: { holds: managesCity, passesOn: 'sameRole' },
  },
  number: {
    caseworker: { holds: ({ role, district }) => role === 'caseworker' && district !== null, passesOn: 'nobody' },
  },
  meeting: {
    /** Who takes part as coach, while they work where it is held. */
    coachInIt: {
      holds: (person, { coach, jobbtorg }) => person.staffId === coach && isCoachAt(person, jobbtorg),
      passesOn: 'sameRole',
    },
    /** Any caseworker of the case's district; whoever takes part is one as long as they work there. */
    caseworkerOfDistrict: { holds: (person, { district }) => isCaseworkerIn(person, district), passesOn: 'sameRole' },
    managerOfUnit: { holds: manages, passesOn: 'sameRole' },
  },
  seat: {
    coachOfOffice: { holds: (person, { jobbtorg }) => isCoachAt(person, jobbtorg), passesOn: 'sameRole' },
    caseworkerOfDistrict: { holds: (person, { district }) => isCaseworkerIn(person, district), passesOn: 'sameRole' },
    managerOfUnit: { holds: manages, passesOn: 'sameRole' },
  },
  question: {
    asker: { holds: ({ staffId }, { asker }) => staffId === asker, passesOn: 'nobody' },
    /** To whom it went by name, and who has not passed it on. */
    receiver: {
      holds: ({ staffId }, { receivers }) =>
        receivers.some(({ receiver, hasLeft }) => receiver === staffId && !hasLeft),
      // What an expert is asked has nothing to do with their role.
      passesOn: 'anyRole',
    },
    /** To whom it went by name, also after they have passed it on. */
    formerReceiver: {
      holds: ({ staffId }, { receivers }) => receivers.some(({ receiver }) => receiver === staffId),
      passesOn: 'nobody',
    },
    /** Whoever acts in the channel that it went to. */
    inItsChannel: {
      holds: (_person, { receivers, channelsHere }) =>
        receivers.some(({ receiver, hasLeft }) => !hasLeft && channelsHere.includes(receiver)),
      passesOn: 'nobody',
    },
    answerer: { holds: ({ staffId }, { answeredBy }) => staffId === answeredBy, passesOn: 'nobody' },
    /** An expert who has answered it, or to whom it went by name. */
    expertInIt: {
      holds: ({ staffId, isExpert }, { answeredBy, receivers }) =>
        isExpert && (staffId === answeredBy || receivers.some(({ receiver }) => receiver === staffId)),
      passesOn: 'nobody',
    },
    /** Who looks after the content: what was sent to them, what nobody has answered, what they have answered themselves. */
    contentOwner: {
      holds: (person, { isForOwners, isLeft, answeredBy }) =>
        isContentOwner(person) && (isForOwners || isLeft || person.staffId === answeredBy),
      passesOn: 'nobody',
    },
    managerOfUnit: { holds: manages, passesOn: 'sameRole' },
    managerOfCity: { holds: managesCity, passesOn: 'sameRole' },
  },
  approved: {
    anybody: { holds: () => true, passesOn: 'nobody' },
    owner: { holds: ({ staffId }, { owner }) => staffId === owner, passesOn: 'nobody' },
    contentOwner: { holds: isContentOwner, passesOn: 'nobody' },
    /** Who manages the unit that asked, or that of who approved. */
    managerOfUnit: { holds: (person, { units }) => units.some((unit) => manages(person, unit)), passesOn: 'sameRole' },
    managerOfCity: { holds: managesCity, passesOn: 'sameRole' },
  },
  channel: {
    manager: { holds: ({ role }) => role === 'manager', passesOn: 'nobody' },
    expert: { holds: ({ isExpert }) => isExpert, passesOn: 'nobody' },
  },
  desk: {
    anybody: { holds: () => true, passesOn: 'nobody' },
    contentOwner: { holds: isContentOwner, passesOn: 'nobody' },
    manager: { holds: ({ role }) => role === 'manager', passesOn: 'nobody' },
    expert: { holds: ({ isExpert }) => isExpert, passesOn: 'nobody' },
  },
  own: {
    owner: { holds: ({ staffId }, { owner }) => staffId === owner, passesOn: 'nobody' },
  },
} as const satisfies { [Kind in Thing['kind']]: Record<string, Ground<Kind>> };
