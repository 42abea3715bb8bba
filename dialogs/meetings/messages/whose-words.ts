// Whether what is said beside a booking under way belongs to it or is for something else.
import type { Understanding } from '../../understanding/understand.ts';
import type { BookingRequest } from '../request.ts';
import type { ReadBooking } from './reading.ts';

/** From this confidence a message is the errand that it is read as. */
export const surelyElse = 0.66;
/** From this confidence a question is one to the documents, whatever it may tell of a time: "what is one". */
const surelyAsked = 0.9;

/** Whether a message, however long or put as a question, surely tells when, where or how of what is under way. */
export function goesOnAsOwn(
  read: ReadBooking,
  request: BookingRequest,
  { intent, confidence }: Understanding,
): boolean {
  const isBooking = intent === 'bookMeeting' || intent === 'rescheduleMeeting';
  const { caseId } = read.request;
  const isSame = caseId === null || caseId === request.caseId;
  return read.saysSomething && isBooking && isSame && confidence >= surelyElse;
}

/** Whether a message is read as the errand that is under way, a booking or a move. */
export function isOwn({ intent }: Understanding, { moves }: BookingRequest): boolean {
  return intent === (moves === null ? 'bookMeeting' : 'rescheduleMeeting');
}

/** Whether a message surely is for something else. */
export function isOther(read: ReadBooking, request: BookingRequest, understood: Understanding): boolean {
  const { intent, confidence, mood, orders, move } = understood;
  // Another day for what is not booked yet is no move.
  const isChange = intent === 'rescheduleMeeting' && read.request.caseId === null;
  // A day or a time belongs to the booking, unless something else is ordered or asked with it.
  const ordersOther = [...orders].some((act) => act !== 'book' && act !== 'move');
  const isAddition = read.saysSomething && read.request.caseId === null && mood !== 'ask' && !ordersOther;
  const asksRule = intent === 'policyQuestion' && mood === 'ask' && confidence >= surelyAsked && move.label === 'new';
  const isNone =
    (intent === 'policyQuestion' && !asksRule) || intent === 'bookMeeting' || (intent === 'undo' && read.saysSomething);
  return !(isChange || isAddition || isNone || isOwn(understood, request)) && confidence >= surelyElse;
}
