// A turn in which nothing can be changed: for what a model has read into a message, which a person has to confirm first.
import type { Turn } from '../turn.ts';

/** Thrown where something would have been changed; caught where the model's reading is answered, and nowhere else. */
export class Unconfirmed extends Error {
  constructor() {
    super('A reading of a message may change nothing before a person has confirmed it.');
  }
}

type Kinds<Port> = { [Method in keyof Port]: 'reads' | 'changes' };

// Every way out of a turn stands here, so that a new one does not compile before it is known what it does.
const meetings: Kinds<Turn['meetings']> = {
  settings: 'reads',
  findCase: 'reads',
  openCase: 'changes',
  settleJobbtorg: 'changes',
  colleagues: 'reads',
  diaries: 'reads',
  find: 'reads',
  meetingsOf: 'reads',
  meetingsOfCase: 'reads',
  begin: 'changes',
  change: 'changes',
  sessions: 'reads',
  sessionsOf: 'reads',
  session: 'reads',
  takeSeat: 'changes',
  giveSeatBack: 'changes',
  recordSeat: 'changes',
  links: 'reads',
};
const desk: Kinds<Turn['deadlines']['desk']> = {
  matters: 'reads',
  mattersOfCase: 'reads',
  settle: 'changes',
  snooze: 'changes',
  handOver: 'changes',
  undo: 'changes',
  colleagues: 'reads',
  optedOut: 'reads',
  setOptOut: 'changes',
};
const statistics: Kinds<Turn['statistics']> = {
  closedMonths: 'reads',
  published: 'reads',
  ownQueue: 'reads',
  coaches: 'reads',
  fileLink: 'reads',
  subscribe: 'changes',
  subscriptions: 'reads',
  unsubscribe: 'changes',
};
const receipts: Kinds<Turn['receipts']> = { keep: 'changes' };

async function refuse(): Promise<never> {
  throw new Unconfirmed();
}

function readingOnly<Port extends object>(port: Port, kinds: Kinds<Port>): Port {
  const changes = Object.entries(kinds).filter(([, kind]) => kind === 'changes');
  return { ...port, ...Object.fromEntries(changes.map(([name]) => [name, refuse])) };
}

/** The same turn, in which everything can be looked up that the person may see, and every change throws `Unconfirmed`. */
export function withoutEffects(turn: Turn): Turn {
  return {
    ...turn,
    meetings: readingOnly(turn.meetings, meetings),
    deadlines: { ...turn.deadlines, desk: readingOnly(turn.deadlines.desk, desk) },
    statistics: readingOnly(turn.statistics, statistics),
    receipts: readingOnly(turn.receipts, receipts),
  };
}
