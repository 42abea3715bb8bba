// What the parts of this room share: what they get of a turn, and the names of its buttons with what they carry.
import { z } from 'zod';
import type { DeadlineTurn } from '../deadlines/turn.ts';
import type { BookingTurn } from '../meetings/turn.ts';
import { caseIdForm } from '../understanding/case-id.ts';
import type { CaseBook } from './ports.ts';
import type { CaseWording } from './swedish-cases.ts';

/** What this room needs of a turn: cases, and the rooms of what is arranged and due in them. */
export interface CaseTurn {
  cases: CaseBook;
  words: CaseWording;
  meetings: BookingTurn;
  deadlines: DeadlineTurn;
}

export const caseVerbs = { show: 'case.show', list: 'case.list' } as const;

const day = z.iso.date();

/** Which cases a list shows, as it rides in a card; `from` is how many of a group are passed over. */
export const viewShape = z.object({
  meeting: z.object({ from: day.nullable(), to: day.nullable() }).nullable().catch(null),
  isWithoutMeeting: z.boolean().catch(false),
  isWithoutPlan: z.boolean().catch(false),
  isOverdue: z.boolean().catch(false),
  isReferred: z.boolean().catch(false),
  district: z.string().max(100).nullable().catch(null),
  from: z.int().min(0).max(100_000).catch(0),
});
export type CaseView = z.infer<typeof viewShape>;

export const everyCase: CaseView = viewShape.parse({});

/** What a button on one case carries. */
export const caseShape = z.object({ case: z.string().regex(caseIdForm) });
