// Sentences that speak to a machine and not to a reader: left out of what a model gets, and never shown as an answer.
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { fold } from '../understanding/fold.ts';
import { ordersInEnglish, ordersInSwedish } from './swedish-orders.ts';

const orders = [...ordersInSwedish, ...ordersInEnglish].map((source) => new RegExp(fold(source)));

/** Says whether a sentence tells a machine what to do, speaks of its instructions, or puts on the voice of one. */
export function isOrder(sentence: string): boolean {
  const folded = fold(sentence);
  return orders.some((order) => order.test(folded));
}

/** The text up to the first such sentence: what follows an order may be what it dictates. */
export function withoutOrders(text: string): string {
  const parts = sentences(text);
  const first = parts.findIndex(isOrder);
  return first === -1 ? text : parts.slice(0, first).join('').trimEnd();
}
