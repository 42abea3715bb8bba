// A turn in which nothing can be changed: for what a model has read into a message, which a person has to confirm first.

import { openErrandOf } from './conversation/open-errand.ts';
import { type Outcome, say, type Turn, wordingOf } from './turn.ts';
import { isAnswer } from './understanding/orders.ts';
import type { Understanding } from './understanding/understand.ts';

/** Thrown where something would have been changed; caught where the turn was given, and nowhere else. */
export class Unconfirmed extends Error {
  constructor() {
    super('Nothing may be changed in this turn: it answers what is not confirmed.');
  }
}

/** What may be known of a way out: it looks something up, or changes something. */
type Kind = 'reads' | 'changes';
type Kinds<Port> = { [Method in keyof Port]: Kind };
/** A turn's ways out. */
type Ports = Pick<Turn, 'meetings' | 'cases' | 'deadlines' | 'statistics' | 'receipts' | 'experts' | 'examples'>;

// Every way out of a turn stands here, so that a new one does not compile before it is known what it does.
const meetings: Kinds<Turn['meetings']> = {
  settings: 'reads',
  findCase: 'reads',
  openCase: 'changes',
  colleagues: 'reads',
  diaries: 'reads',
  find: 'reads',
  meetingsOf: 'reads',
  meetingsOfCase: 'reads',
  isMetByOthers: 'reads',
  begin: 'changes',
  change: 'changes',
  noteInterpreter: 'changes',
  sessions: 'reads',
  sessionsOf: 'reads',
  seatsOf: 'reads',
  session: 'reads',
  takeSeat: 'changes',
  giveSeatBack: 'changes',
  recordSeat: 'changes',
  links: 'reads',
};
const cases: Kinds<Turn['cases']> = { find: 'reads', own: 'reads' };
const deadlineStore: Kinds<Turn['deadlines']['deadlineStore']> = {
  openDeadlines: 'reads',
  deadlinesOfCase: 'reads',
  settle: 'changes',
  snooze: 'changes',
  handOver: 'changes',
  undo: 'changes',
  colleagues: 'reads',
  optedOut: 'reads',
  setOptOut: 'changes',
};
const statistics: Kinds<Turn['statistics']> = {
  // Closes what is due, which is nobody's doing: whoever asks first finds it closed.
  closedMonths: 'reads',
  published: 'reads',
  ownQueue: 'reads',
  coaches: 'reads',
  fileLink: 'reads',
  subscribe: 'changes',
  subscriptions: 'reads',
  unsubscribe: 'changes',
};
const experts: Kinds<Turn['experts']> = {
  wayOf: 'reads',
  newId: 'reads',
  send: 'changes',
  hasOwners: 'reads',
  sendToOwners: 'changes',
  decline: 'changes',
  find: 'reads',
  list: 'reads',
  withdraw: 'changes',
  answer: 'changes',
  takeBack: 'changes',
  stepBack: 'changes',
  others: 'reads',
  forward: 'changes',
  thank: 'changes',
  approve: 'changes',
  approved: 'reads',
  withdrawApproved: 'changes',
  renewApproved: 'changes',
  setChannel: 'changes',
};
const receipts: Kinds<Turn['receipts']> = { keep: 'changes' };
const examples: Kinds<Turn['examples']> = { days: 'reads', save: 'changes', takeBack: 'changes' };

/** Thrown where a message that orders nothing would have changed something; caught in `asMeant`. */
class NotOrdered extends Error {}

function without(ports: Ports, fault: () => Error): Ports {
  const refuse = async (): Promise<never> => {
    throw fault();
  };
  function refusing<Port extends object>(port: Port, kinds: Kinds<Port>): Port {
    const methods = Object.entries<Kind>(kinds).filter(([, kind]) => kind === 'changes');
    return { ...port, ...Object.fromEntries(methods.map(([name]) => [name, refuse])) };
  }
  return {
    meetings: refusing(ports.meetings, meetings),
    cases: refusing(ports.cases, cases),
    deadlines: { ...ports.deadlines, deadlineStore: refusing(ports.deadlines.deadlineStore, deadlineStore) },
    statistics: refusing(ports.statistics, statistics),
    receipts: refusing(ports.receipts, receipts),
    experts: refusing(ports.experts, experts),
    examples: refusing(ports.examples, examples),
  };
}

/** The same turn, in which everything can be looked up that the person may see, and every change throws `Unconfirmed`. */
export function withoutEffects(turn: Turn): Turn {
  return { ...turn, ...without(turn, () => new Unconfirmed()) };
}

/**
 * Answers a message so that what staff arrange with each other is changed only where it orders that. What would have been changed
 * without an order is left as it is, and said so. An answer to our own question counts as an order.
 */
export async function asMeant(
  turn: Turn,
  understood: Understanding,
  answer: (turn: Turn) => Promise<Outcome | null>,
): Promise<Outcome | null> {
  const { mood, intent, language } = understood;
  if (mood === 'order' || isAnswer(understood, openErrandOf(turn.session))) return await answer(turn);
  const { meetings, deadlines, statistics } = without(turn, () => new NotOrdered());
  try {
    return await answer({ ...turn, meetings, deadlines, statistics });
  } catch (fault) {
    if (!(fault instanceof NotOrdered)) throw fault;
    return say(turn, intent, wordingOf(language).leftAsItIs);
  }
}
