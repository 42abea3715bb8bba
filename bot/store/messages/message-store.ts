// The database's part of the message pipeline: what happens at the same moment in many conversations is recorded by one statement,
// which also tells what is to be done next in each, so that a turn takes three trips to the database.
import { sql } from 'kysely';
import { inBatches } from '../batches.ts';
import { type Database, json } from '../database.ts';
import { type ClaimedRow, workOf } from './claim-next.ts';
import { type TurnResult, turnRow } from './commit-turn.ts';
import { type Received, receivedRow } from './enqueue.ts';
import { releaseLease, renewLease } from './leases.ts';
import { type Delivery, deliveryRow } from './record-delivery.ts';
import type { Work } from './work.ts';
import { written } from './written.ts';

/**
 * Each call but those on the lease gives the next thing to do in its conversation, what is to be sent first, and takes or renews the
 * lease on it for this process. `next` is null for a conversation that another process holds, or in which nothing is left: that one is
 * given back. What came in counts as tried once more; a message to be sent is marked as being sent. One conversation is asked
 * about by one call at a time.
 */
export interface MessageStore {
  /**
   * Stores what was received; `isNew` is false when the same activity id came before in the conversation: nothing was changed. `claims`
   * is asked when the call goes to the database, and again when that is repeated: whether the next thing to do is wanted.
   */
  enqueue(received: Received, claims: () => boolean): Promise<Enqueued>;
  claimNext(conversationId: string): Promise<Work | null>;
  /**
   * Saves state, replies and the answered row together, or nothing of them; the row's content is emptied. `isSaved` is false when
   * the row has been answered before, by whoever took over the conversation in the meantime: nothing was saved of it.
   */
  commitTurn(result: TurnResult): Promise<{ isSaved: boolean; next: Work | null }>;
  /** Records how the sending of a message ended. */
  recordDelivery(delivery: Delivery): Promise<Work | null>;
  /** Keeps the lease on a conversation whose answer takes long. */
  renewLease(conversationId: string): Promise<void>;
  /** Gives a conversation back whose work was broken off. */
  releaseLease(conversationId: string): Promise<void>;
}

/** What became of something received. */
export interface Enqueued {
  isNew: boolean;
  next: Work | null;
}

type Step =
  | { kind: 'enqueue'; received: Received; claims: () => boolean }
  | { kind: 'claim'; conversationId: string }
  | { kind: 'commit'; result: TurnResult }
  | { kind: 'record'; delivery: Delivery };

interface Stepped {
  changed: boolean;
  next: Work | null;
}

/** How many go together at most. */
const most = 50;

/** Opens the store for one process; `owner` names it in leases. */
export function openMessageStore(database: Database, owner: string): MessageStore {
  // The messages that this process was given to send and that are not recorded yet.
  const handed = new Set<number>();
  const step = inBatches((steps: Step[]) => advance(database, owner, handed, steps), most);
  return {
    enqueue: async (received, claims) => {
      const { changed, next } = await step({ kind: 'enqueue', received, claims });
      return { isNew: changed, next };
    },
    claimNext: async (conversationId) => (await step({ kind: 'claim', conversationId })).next,
    commitTurn: async (result) => {
      const { changed, next } = await step({ kind: 'commit', result });
      return { isSaved: changed, next };
    },
    recordDelivery: async (delivery) => (await step({ kind: 'record', delivery })).next,
    renewLease: (conversationId) => renewLease(database, conversationId, owner),
    releaseLease: (conversationId) => releaseLease(database, conversationId, owner),
  };
}

async function advance(
  database: Database,
  owner: string,
  handed: Set<number>,
  steps: readonly Step[],
): Promise<Stepped[]> {
  const claimed = steps.map(claimOf);
  const { happened, bodies } = gather(steps, claimed);
  const { rows } = await sql<{ done: { changed: number[]; work: ClaimedRow[] } }>`
    select advance_messages(${owner}, ${json(happened)}, ${bodies.join('\n')}) as done`.execute(database);
  const { changed = [], work = [] } = rows[0]?.done ?? {};
  const places = new Set(changed);
  const byId = new Map(work.map((row) => [row.id, row]));
  for (const step of steps) if (step.kind === 'record') handed.delete(step.delivery.id);
  return steps.map((step, place) => {
    const row = byId.get(claimed[place] ?? '');
    const reply = step.kind === 'commit' ? step.result.activities[0] : undefined;
    return { changed: places.has(place), next: row === undefined ? null : workOf(row, reply, handed) };
  });
}

/** The conversation in which a step asks what is next; null for what is only stored. */
function claimOf(step: Step): string | null {
  switch (step.kind) {
    case 'enqueue':
      return step.claims() ? step.received.incoming.address.conversationId : null;
    case 'claim':
      return step.conversationId;
    case 'commit':
      return step.result.row.conversationId;
    case 'record':
      return step.delivery.conversationId;
  }
}

/** What the statement is given: the rows of each act, and the replies of all turns as lines of JSON. */
function gather(steps: readonly Step[], claimed: readonly (string | null)[]) {
  const received: ReturnType<typeof receivedRow>[] = [];
  const turns: ReturnType<typeof turnRow>[] = [];
  const deliveries: ReturnType<typeof deliveryRow>[] = [];
  const bodies: string[] = [];
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'enqueue') received.push(receivedRow(place, step.received));
    if (step.kind === 'record') deliveries.push(deliveryRow(step.delivery));
    if (step.kind !== 'commit') continue;
    turns.push(turnRow(place, bodies.length, step.result));
    bodies.push(...step.result.activities.map(written));
  }
  const stores = received.map((row) => row.conversation_id);
  return { happened: { deliveries, received, turns, claims: claimed.filter((id) => id !== null), stores }, bodies };
}
