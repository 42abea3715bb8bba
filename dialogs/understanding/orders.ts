// Decides how a message is meant, from what its words say by rule and from what was learned: what changes something must be sure.
import { readAttendance, tellsAttendanceOnly } from './attendance.ts';
import type { Intent } from './intents.ts';
import { readInvitationAnswer } from './invitation-answer.ts';
import type { Ranked } from './learned/classifier.ts';
import type { Move, OpenErrand } from './learned/labels.ts';
import {
  type Act,
  acts,
  type Mood,
  type MoodReading,
  mayBeNoOrder,
  namesAct,
  namesAttendance,
  type RuledAct,
  readMood,
} from './mood.ts';

import { readRollCall, tellsRollCallOnly } from './roll-call.ts';

/** The intent by which an act is ordered. */
export const intentOf: Partial<Record<Act, Intent>> = {
  cancel: 'cancelMeeting',
  move: 'rescheduleMeeting',
  book: 'bookMeeting',
  done: 'markJobPlanDone',
  snooze: 'snoozeReminder',
};

const intentOfEvery: Partial<Record<Act, Intent>> = { ...intentOf, handOver: 'handOver', undo: 'undo' };

/** The act that an intent orders, if it is one. */
export function actsOf(intent: Intent): ReadonlySet<RuledAct> {
  return new Set(acts.filter((act) => intentOfEvery[act] === intent));
}

/** From this likelihood on an order that the rules see as well is one. */
const likelyOrder = 0.8;
/** From this one on an order is one where the message says nothing else. */
const halfOrder = 0.5;
/** From this one on an order is one that only was learned, where no word speaks against it. */
const sureOrder = 0.85;
/** An order must be for something that was surely understood. */
const sureIntent = 0.6;

/**
 * The mood of a message. It is an order, of the acts that the rules see or of the one that the intent stands for and a word names, where both agree or where what
 * was learned is sure. An order that is not sure enough changes nothing: it is a mere `tell`.
 */
export function decideMood(
  said: string,
  ruled: MoodReading,
  moods: Ranked<Mood>,
  { intent, confidence }: { intent: Intent; confidence: number },
): MoodReading {
  const order = moods.find(({ label }) => label === 'order')?.likelihood ?? 0;
  const isSure = confidence >= sureIntent;
  // What the message surely is about is ordered, and not what a word in passing names.
  const orders = [...ruled.orders].filter((act) => !isSure || (intentOfEvery[act] ?? intent) === intent);
  if (orders.length > 0 && order >= likelyOrder) return { mood: 'order', orders: new Set(orders) };
  const named = [...actsOf(intent)].filter((act) => namesAct(said, act));
  if (order >= sureOrder && named.length > 0 && isSure && !mayBeNoOrder(said))
    return { mood: 'order', orders: new Set(named) };
  if (intent === 'answerMeeting' && order >= sureOrder && isSure && readInvitationAnswer(said) !== null)
    return { mood: 'order', orders: new Set(['answer']) };
  if (intent === 'recordAttendance' && tellsOfAttendance(said, order, isSure))
    return { mood: 'order', orders: new Set(['attend']) };
  const [best] = moods;
  // The words that end what one is sent are many; it is one's own, and started anew as easily.
  if (intent === 'endSubscription' && best?.label === 'order' && isSure && !mayBeNoOrder(said))
    return { mood: 'order', orders: new Set(['subscribe']) };
  return { mood: best === undefined || best.label === 'order' ? 'tell' : best.label, orders: new Set() };
}

/** A plain report of who came is recorded by it, also where what it is about was not sure; any other must be sure. */
function tellsOfAttendance(said: string, order: number, isSure: boolean): boolean {
  if ((readAttendance(said) === null && readRollCall(said) === null) || !namesAttendance(said)) return false;
  return (
    (order >= sureOrder && isSure) || (order >= halfOrder && (tellsAttendanceOnly(said) || tellsRollCallOnly(said)))
  );
}

const maybe: ReadonlySet<Mood> = new Set<Mood>(['tell', 'order', 'report']);

/** Whether a message that orders nothing may be meant as an order all the same, so that it is worth asking. */
export function mayBeOrder(text: string, { mood, confidence }: { mood: Mood; confidence: number }): boolean {
  return maybe.has(mood) && confidence >= sureIntent && readMood(text).mood !== 'deny';
}

/** What a message does to the open errand, as `Understanding` has it. */
interface Moved {
  move: { label: Move; likelihood: number };
}

/** From this likelihood on a yes is one. */
const sureYes = 0.75;
/** A no or a stop changes nothing, so that less is enough where the mood is a denial too. */
const [likelyNo, sureNo] = [0.5, 0.9];

/** Whether a message says yes to what the open errand asks. */
export function isYes({ move }: Moved): boolean {
  return move.label === 'confirm' && move.likelihood >= sureYes;
}

/** Whether a message says no to what the open errand asks, or stops it. */
export function isNoOrStop({ mood, move }: Moved & { mood: Mood }): boolean {
  const isLeaving = move.label === 'deny' || move.label === 'stop';
  return isLeaving && move.likelihood >= (mood === 'deny' ? likelyNo : sureNo);
}

const answers: ReadonlySet<Move> = new Set<Move>(['confirm', 'answer', 'choose']);

/** Whether a message answers what the open errand asks: then it may change what it is about, as an order may. */
export function isAnswer({ mood, move }: Moved & { mood: Mood }, open: OpenErrand | null): boolean {
  const isAsked = open !== null && open.awaits !== 'shown';
  return isAsked && answers.has(move.label) && (mood === 'tell' || mood === 'order');
}
