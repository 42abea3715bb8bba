// What a message is labelled with, in the examples and by the classifier.
import { z } from 'zod';
import { intents } from '../intents.ts';

/** What a message does to the conversation: a new request, or a way of going on with what is open. */
export const moves = [
  'new',
  'answer',
  'confirm',
  'deny',
  'stop',
  'undo',
  'choose',
  'correct',
  'more',
  'earlier',
  'later',
  'other',
  'why',
  'aboutLast',
  'chat',
] as const;
export type Move = (typeof moves)[number];

/** What an errand awaits of the person; `shown` where an answer stands and nothing is asked. */
export const awaitables = [
  'case',
  'day',
  'time',
  'slot',
  'item',
  'mode',
  'interpreter',
  'office',
  'coach',
  'consent',
  'confirm',
  'reason',
  'fact',
  'age',
  'support',
  'period',
  'metric',
  'place',
  'audience',
  'until',
  'shown',
] as const;

export type Awaited = (typeof awaitables)[number];

export const openErrand = z.object({ errand: z.enum(intents), awaits: z.enum(awaitables) });
/** What is open while a message is written. */
export type OpenErrand = z.infer<typeof openErrand>;
