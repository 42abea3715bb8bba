// What `access` has to know: of the person who asks, of those they stand in for, and of the thing that is asked about.
import type { Caller } from '../caller.ts';

/** When somebody is away: days, the last one included; null for open ends. Whoever has left the directory is away for good. */
export interface Absence {
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
  hasLeft: boolean;
}

/**
 * A colleague for whom the person covers when they are away: as their stand-in, directly or through others who are away too, or
 * as a manager of their unit, to whom what nobody else takes comes.
 */
export interface Cover {
  colleague: Caller;
  /** All of these people have to be away for the cover to count: the colleague first, then each stand-in on the way. */
  absences: readonly Absence[];
}

/** A person with what the directory says of them on the day of asking. */
export interface Person extends Caller {
  /** Whether questions of colleagues come to them. */
  isExpert: boolean;
  covers: readonly Cover[];
}

/** A case; people are staff ids. */
export interface CaseThing {
  kind: 'case';
  district: string;
  jobbtorg: string | null;
  /** The jobbtorg that take the people of its district, as the organisation has set it. */
  servedBy: readonly string[];
  coach: string | null;
  /** Who opened it by its number. The case system's word ends this when it names another district. */
  openedBy: string | null;
}

/** What is asked about where there is no case: it is nobody's, so that the answer is the same as for one that is not theirs. */
export const noCase: CaseThing = {
  kind: 'case',
  district: '',
  jobbtorg: null,
  servedBy: [],
  coach: null,
  openedBy: null,
};

/** A number that stands for no case yet. */
export interface NumberThing {
  kind: 'number';
}

/** A tripartite meeting: where it is held, who takes part (staff ids), and the district of its case. */
export interface MeetingThing {
  kind: 'meeting';
  jobbtorg: string;
  district: string;
  caseworker: string;
  coach: string;
}

/** A seat in a group information: where that is held, and the district of the case that has the seat. */
export interface SeatThing {
  kind: 'seat';
  jobbtorg: string;
  district: string;
}

/** A question to colleagues; people are staff ids, receivers may be channels too. */
export interface QuestionThing {
  kind: 'question';
  asker: string;
  district: string | null;
  jobbtorg: string | null;
  receivers: readonly { receiver: string; hasLeft: boolean }[];
  answeredBy: string | null;
  /** It was sent to those who look after the content. */
  isForOwners: boolean;
  /** Nobody could take it, or nobody has answered it for a week. */
  isLeft: boolean;
  /** The channels of the conversation in which the person acts. */
  channelsHere: readonly string[];
}

/** An approved answer with the units that it comes from: that of the question, and that of who approved it. */
export interface ApprovedThing {
  kind: 'approved';
  owner: string;
  units: readonly { district: string | null; jobbtorg: string | null }[];
}

/** The channel that a unit's questions go to. */
export interface ChannelThing {
  kind: 'channel';
}

/** What belongs to one person alone: a receipt, a subscription, the choice of reminders. */
export interface OwnThing {
  kind: 'own';
  owner: string;
}

/** The pages on which people look after what Trepart knows. */
export interface DeskThing {
  kind: 'desk';
}

export type Thing =
  | CaseThing
  | NumberThing
  | MeetingThing
  | SeatThing
  | QuestionThing
  | ApprovedThing
  | ChannelThing
  | DeskThing
  | OwnThing;
export type ThingOf<Kind extends Thing['kind']> = Extract<Thing, { kind: Kind }>;
