// What the room of cases needs of the outside: cases as one person may know them.
import type { Caller } from '../caller.ts';

/** A case as one person may know it; days are Stockholm's. */
export interface KnownCase {
  id: string;
  district: string;
  jobbtorg: string | null;
  coach: { staffId: string; name: string } | null;
  state: 'referred' | 'enrolled' | 'returned' | 'closed';
  referredOn: Temporal.PlainDate | null;
  enrolledOn: Temporal.PlainDate | null;
  closedOn: Temporal.PlainDate | null;
  /** The first job plan, with the day when it was made; null where the person may not know of plans. */
  plan: { madeOn: Temporal.PlainDate | null } | null;
}

/** Cases. Each call asks the access function, as things and people are at that moment. */
export interface CaseBook {
  /** One case; null where there is none that the person may know of. */
  find(caller: Caller, id: string): Promise<KnownCase | null>;
  /**
   * The open cases of the person and of those for whom they stand in today, by number: a coach's; those that a caseworker has opened or
   * takes part in a meeting about; those of a manager's unit.
   */
  own(caller: Caller): Promise<KnownCase[]>;
}
