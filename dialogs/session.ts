// What a conversation remembers between two messages: plain data, read back with suspicion.
import { z } from 'zod';
import { colleagueMemory } from './colleague/memory.ts';
import { changeShape } from './conversation/changes.ts';
import { leftQuestionShape } from './conversation/left-question.ts';
import { salientCaseShape } from './conversation/salient-case.ts';
import { buttonsShape, clickShape, subjectShape } from './conversation/screen.ts';
import { snoozeShape } from './deadlines/turn.ts';
import { answeredShape } from './last-answer/memory.ts';
import { requestShape } from './measures/request.ts';
import { pendingShape, requestShape as requestOfMeeting } from './meetings/request.ts';
import { referralState } from './referral/state.ts';
import { queryShape } from './statistics/query.ts';
import { acts } from './understanding/mood.ts';

const shape = z.object({
  /** The language of the last message whose words told it. */
  language: z.enum(['sv', 'en']).nullable().default(null).catch(null),
  /** When the last answer was given. */
  answeredAt: z.iso.datetime().nullable().default(null).catch(null),
  /** The last policy question that was answered, for "and in Farsta then?". */
  last: z.object({ question: z.string(), shown: z.array(z.string()).default([]) }).nullable(),
  /** What was answered last, for "shorter" and "what is the source?". */
  answered: answeredShape.nullable().default(null).catch(null),
  /** The last answer out of the documents, whatever was answered since. */
  cited: answeredShape.nullable().default(null).catch(null),
  /** The last look-up of measures, when it came after that question. */
  measures: requestShape.nullable().default(null),
  /** Districts whose measures were looked up one after the other, the last one last. */
  districts: z.array(z.string().max(100)).max(5).default([]).catch([]),
  /** The booking that is under way. */
  booking: pendingShape.nullable().default(null),
  /** The booking that was left last, to be taken up again. */
  leftBooking: pendingShape.nullable().default(null).catch(null),
  /** Bookings of further cases that were ordered together with one that is done first. */
  waiting: z.array(requestOfMeeting).max(5).default([]).catch([]),
  /** The last question that the documents were asked, for a colleague. */
  colleague: colleagueMemory.nullable().default(null).catch(null),
  /** The deadlines that are being put off, until it is said to when, and why where that is needed. */
  snoozed: snoozeShape.nullable().default(null).catch(null),
  /** What was shown or done last in an errand that keeps no request above. */
  subject: subjectShape.nullable().default(null).catch(null),
  /** The case that was spoken of last. */
  salient: salientCaseShape.nullable().default(null).catch(null),
  /** What can be pressed on the last answer. */
  buttons: buttonsShape.default([]).catch([]),
  /** The press that takes back the last change. */
  undo: clickShape.nullable().default(null).catch(null),
  /** All changes that can be taken back by their names, the last first. */
  changes: z.array(changeShape).max(4).default([]).catch([]),
  /** The press that was asked about last: a yes in words makes it, anything else drops it. */
  confirm: z
    .object({ act: z.enum([...acts, 'attend']), ...clickShape.shape })
    .nullable()
    .default(null)
    .catch(null),
  /** What was asked for last is a figure that nobody counts. */
  isUncounted: z.boolean().default(false).catch(false),
  /** The last question whether to do something, with what was looked up since. */
  question: leftQuestionShape.nullable().default(null).catch(null),
  /** The last referral check. */
  referral: referralState.nullable().default(null),
  /** The last question on statistics, when it came after those. */
  statistics: queryShape.nullable().default(null).catch(null),
});

export type Session = z.infer<typeof shape>;

export const emptySession: Session = {
  language: null,
  answeredAt: null,
  last: null,
  answered: null,
  cited: null,
  measures: null,
  districts: [],
  booking: null,
  leftBooking: null,
  waiting: [],
  colleague: null,
  confirm: null,
  question: null,
  isUncounted: false,
  snoozed: null,
  subject: null,
  salient: null,
  buttons: [],
  undo: null,
  changes: [],
  referral: null,
  statistics: null,
};

/** Reads a saved state; one that an older version wrote in another form counts as none. */
export function readSessionState(saved: unknown): Session {
  const parsed = shape.safeParse(saved);
  return parsed.success ? parsed.data : emptySession;
}
