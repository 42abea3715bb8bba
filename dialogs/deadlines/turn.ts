// What the parts of this dialogue share: what they get of a turn, and the names of its buttons with what they carry.
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import type { Subject } from '../conversation/screen.ts';
import type { Click, Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { caseIdForm } from '../understanding/case-id.ts';
import type { DeadlineKey, DeadlineStore, Whose } from './deadline-store.ts';
import { type DeadlineRules, deadlineKinds } from './deadlines.ts';
import type { DeadlineWording } from './swedish-deadlines.ts';

/** What this dialogue needs of a turn. */
export interface DeadlineTurn {
  deadlineStore: DeadlineStore;
  rules: DeadlineRules;
  words: DeadlineWording;
  caller: Caller;
  today: Temporal.PlainDate;
  /** Names what the person did. */
  idempotencyKey: string;
}

export const deadlineVerbs = {
  list: 'deadline.list',
  show: 'deadline.show',
  done: 'deadline.done',
  doneOn: 'deadline.doneOn',
  doneAll: 'deadline.doneAll',
  doneInstead: 'deadline.doneInstead',
  snooze: 'deadline.snooze',
  snoozeUntil: 'deadline.snoozeUntil',
  putOff: 'deadline.putOff',
  handOver: 'deadline.handOver',
  handOverTo: 'deadline.handOverTo',
  undo: 'deadline.undo',
  kinds: 'deadline.kinds',
} as const;

const day = z.iso.date().transform((iso) => Temporal.PlainDate.from(iso));
const caseId = z.string().regex(caseIdForm);

/** Which list a card shows, so that it can be shown again. */
export const viewShape = z.object({
  of: z.string().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  overdue: z.boolean().optional(),
  kind: z.enum(deadlineKinds).optional(),
});
export type View = z.infer<typeof viewShape>;

/** What a button on one deadline carries. */
export const deadlineShape = z.object({
  case: caseId,
  kind: z.enum(deadlineKinds),
  due: day,
  view: viewShape.catch({}),
  /** Filled in by a form. */
  on: day.optional(),
  until: day.optional(),
  reason: z.string().trim().max(300).optional(),
  /** The person has been asked whether to mark as done what is not near due. */
  sure: z.boolean().optional(),
});
export const caseShape = z.object({
  case: caseId,
  /** Further cases for the same colleague. */
  more: z.array(caseId).max(9).default([]),
  view: viewShape.catch({}),
  to: z.string().max(100).optional(),
});
export const undoShape = z.object({
  idempotencyKeys: z.array(z.string().max(1_600)).min(1).max(10),
  /** Of a change in one case. */
  case: caseId.optional().catch(undefined),
  view: viewShape.catch({}),
});
export const kindShape = z.object({ kind: z.enum(deadlineKinds).optional(), out: z.boolean().optional() });

/** Cases whose plans are to be marked as done on a day. */
export const doneAllShape = z.object({ cases: z.array(caseId).min(1).max(10), on: day });

/** The same in the place of what was marked under these keys. */
export const doneInsteadShape = doneAllShape.extend({ idempotencyKeys: undoShape.shape.idempotencyKeys });

/** Deadlines that are being put off: `until` is null while it is not said. */
export const snoozeShape = z.object({
  deadlines: z
    .array(z.object({ case: caseId, kind: z.enum(deadlineKinds), due: z.iso.date() }))
    .min(1)
    .max(10),
  until: z.iso.date().nullable(),
});
export type Snoozed = z.infer<typeof snoozeShape>;

/** What a dialogue on deadlines answers. */
export interface DeadlineReply {
  reply: Reply;
  /** What it was about; the subject stays as it was where this is absent. */
  subject?: Subject;
  /** The press that the reply asks about. */
  confirm?: Session['confirm'];
  /** The deadlines that the reply asks about, to be put off. */
  snoozed?: Snoozed;
}

/** Deadlines that are being put off, as a conversation remembers them. */
export function snoozedOf(those: readonly DeadlineKey[], until: Temporal.PlainDate | null): Snoozed {
  const deadlines = those.map(({ caseId, kind, due }) => ({ case: caseId, kind, due: due.toString() }));
  return { deadlines, until: until?.toString() ?? null };
}

/** Names what a message does in one case of perhaps several. */
export function keyOf({ idempotencyKey }: DeadlineTurn, caseId: string): string {
  return `${idempotencyKey}/${caseId}`;
}

/** Whose deadlines a view is of. */
export function whoseOf({ of }: View): Whose {
  return of === undefined ? 'own' : { staffId: of };
}

/** A click on a deadline. */
export function onDeadline(verb: string, { caseId, kind, due }: DeadlineKey, view: View): Click {
  return { verb, data: { case: caseId, kind, due: due.toString(), view } };
}

/** One day as days in a row. */
export function dayAlone(date: Temporal.PlainDate): { from: string; to: string } {
  return { from: date.toString(), to: date.toString() };
}
