// The database's part of the message road: what happens at the same moment in many conversations is recorded by one statement,
// which also tells what is to be done next in each, so that a turn takes three trips to the database.
import { sql } from 'kysely';
import type { Role } from '../../dialogs/caller.ts';
import type { Address, Incoming } from '../teams/activity.ts';
import { inBatches } from './batches.ts';
import { type Database, json } from './database.ts';
import { type Received, releaseLease, renewLease, type TurnResult, type Work } from './inbox.ts';
import type { Sent } from './outbox.ts';
import { written } from './written.ts';

/**
 * Each call but `release` gives the next thing to do in its conversation, what is to be sent first, and takes or renews the hold
 * on it for this process. `next` is null for a conversation that another process holds, or in which nothing is left: that one is
 * given back. What came in counts as tried once more; a message to be sent is marked as being sent. One conversation is asked
 * about by one call at a time. Leases follow the database's clock.
 */
export interface Road {
  /**
   * Stores what was received; `isNew` is false when the same activity id came before in the conversation: nothing was changed.
   * `takes` is asked when it goes to the database, and again when that is repeated: whether the next thing to do is wanted too.
   */
  receive(received: Received, takes: () => boolean): Promise<{ isNew: boolean; next: Work | null }>;
  takeWork(conversationId: string): Promise<Work | null>;
  /**
   * Saves state, replies and the answered row together, or nothing of them; the row's content is emptied. `isSaved` is false when
   * the row has been answered before, by whoever took over the conversation in the meantime: nothing was saved of it.
   */
  finishTurn(result: TurnResult): Promise<{ isSaved: boolean; next: Work | null }>;
  /** Records how the sending of a message ended. */
  markSent(sent: Sent): Promise<Work | null>;
  /** Keeps the hold on a conversation whose answer takes long. */
  renew(conversationId: string): Promise<void>;
  /** Gives a conversation back whose work was broken off. */
  release(conversationId: string): Promise<void>;
}

type Step =
  | { kind: 'received'; received: Received; takes: () => boolean }
  | { kind: 'finished'; result: TurnResult }
  | { kind: 'sent'; sent: Sent }
  | { kind: 'asked'; conversationId: string };

interface Stepped {
  changed: boolean;
  next: Work | null;
}

/** How many go together at most. */
const most = 50;

/** Opens the road for one process; `owner` names it in leases. */
export function openRoad(database: Database, owner: string): Road {
  const step = inBatches((steps: Step[]) => stepAll(database, owner, steps), most);
  return {
    receive: async (received, takes) => {
      const { changed, next } = await step({ kind: 'received', received, takes });
      return { isNew: changed, next };
    },
    takeWork: async (conversationId) => (await step({ kind: 'asked', conversationId })).next,
    finishTurn: async (result) => {
      const { changed, next } = await step({ kind: 'finished', result });
      return { isSaved: changed, next };
    },
    markSent: async (sent) => (await step({ kind: 'sent', sent })).next,
    renew: (conversationId) => renewLease(database, conversationId, owner),
    release: (conversationId) => releaseLease(database, conversationId, owner),
  };
}

async function stepAll(database: Database, owner: string, steps: readonly Step[]): Promise<Stepped[]> {
  const received: unknown[] = [];
  const finished: unknown[] = [];
  const sent: unknown[] = [];
  const bodies: string[] = [];
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'received') received.push(receivedRow(place, step.received));
    else if (step.kind === 'finished') {
      const before = bodies.length;
      bodies.push(...step.result.activities.map(written));
      finished.push({ ...finishedRow(place, step.result), first: before + 1, last: bodies.length });
    } else if (step.kind === 'sent') sent.push(sentRow(step.sent));
  }
  const asked = steps.map(askedOf);
  const takes = asked.filter((id) => id !== null);
  const happened = json({ received, finished, sent, takes });
  const { rows } = await sql<{
    done: { changed: number[]; work: WorkRow[] };
  }>`select road_step(${owner}, ${happened}, ${bodies.join('\n')}) as done`.execute(database);
  const { changed = [], work = [] } = rows[0]?.done ?? {};
  const places = new Set(changed);
  const byId = new Map(work.map((row) => [row.id, row]));
  return steps.map((step, place) => {
    const id = asked[place] ?? null;
    const row = id === null ? undefined : byId.get(id);
    const handedIn = step.kind === 'finished' ? step.result.activities[0] : undefined;
    return { changed: places.has(place), next: row === undefined ? null : workOf(row, handedIn) };
  });
}

/** The conversation in which a step asks what is next; null for what is only stored. */
function askedOf(step: Step): string | null {
  switch (step.kind) {
    case 'received':
      return step.takes() ? step.received.incoming.address.conversationId : null;
    case 'finished':
      return step.result.row.conversationId;
    case 'sent':
      return step.sent.conversationId;
    case 'asked':
      return step.conversationId;
  }
}

function receivedRow(place: number, { incoming, at }: Received) {
  const { address, activityId } = incoming;
  const { conversationId } = address;
  return { place, conversation_id: conversationId, address, activity_id: activityId, incoming, at: at.toString() };
}

function finishedRow(place: number, { row, staffId, session, answer, trail, at }: TurnResult) {
  return {
    place,
    id: row.id,
    conversation_id: row.conversationId,
    staff_id: staffId,
    state: session ?? null,
    keeps: staffId !== null && session !== undefined,
    answer,
    trail,
    at: at.toString(),
  };
}

function sentRow({ id, result }: Sent) {
  const notice = result.state === 'doubt' ? { notice: result.notice, at: result.at.toString() } : {};
  return {
    id,
    ...notice,
    state: result.state,
    sent_id: result.state === 'sent' ? result.sentId : null,
    seconds: result.state === 'ready' ? result.waitSeconds : null,
  };
}

interface WorkRow {
  id: string;
  address: Address;
  send_id: number | null;
  send_state: 'ready' | 'sending';
  sends: number;
  /** Null for what was handed in by the same step. */
  activity: Record<string, unknown> | null;
  inbox_id: number;
  activity_id: string;
  incoming: Incoming;
  attempts: number;
  staff_id: string | null;
  name: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
  session: unknown;
}

function workOf(row: WorkRow, handedIn: Record<string, unknown> | undefined): Work {
  const { id: conversationId, address } = row;
  if (row.send_id !== null) {
    const { send_id: id, send_state: state, sends: attempts } = row;
    const activity = row.activity ?? handedIn ?? {};
    return { kind: 'send', address, row: { id, conversationId, activity, state, attempts } };
  }
  const { staff_id: staffId, name, role, district, jobbtorg, incoming, attempts } = row;
  return {
    kind: 'answer',
    address,
    row: { id: row.inbox_id, conversationId, activityId: row.activity_id, incoming, attempts },
    caller: staffId === null ? null : { staffId, name, role, district, jobbtorg },
    session: row.session,
  };
}
