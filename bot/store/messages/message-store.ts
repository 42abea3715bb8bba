// The database's part of the message pipeline: what happens at the same moment in many conversations is recorded by one statement,
// which also tells what is to be done next in each, so that a turn takes three trips to the database, or two.
import { sql } from 'kysely';
import type { Role } from '../../../dialogs/caller.ts';
import type { Address, Incoming } from '../../teams/activity.ts';
import { inBatches } from '../batches.ts';
import { type Database, json } from '../database.ts';
import { type Ahead, type Received, releaseLease, renewLease, type TurnResult, type Work } from './inbox.ts';
import type { Sent } from './outbox.ts';
import { written } from './written.ts';

/**
 * Each call but `renew` and `release` gives the next thing to do in its conversation, what is to be sent first, and takes or renews the hold
 * on it for this process. `next` is null for a conversation that another process holds, or in which nothing is left: that one is
 * given back. What came in counts as tried once more; a message to be sent is marked as being sent. One conversation is asked
 * about by one call at a time. `takes` is asked when a call goes to the database, and again when that is repeated: whether the next
 * thing to do is wanted. Leases follow the database's clock.
 */
export interface MessageStore {
  /**
   * Stores what was received; `isNew` is false when the same activity id came before in the conversation: nothing was changed.
   * An answer that was made ahead is saved with it if what it takes for granted is true, and `turn` is the row's id then; if not,
   * or when the next thing to do is not wanted, nothing is saved of it, `turn` is null, and what came in waits as any other.
   */
  receive(received: Received, takes: () => boolean, ahead: Ahead | null): Promise<Entered>;
  takeWork(conversationId: string): Promise<Work | null>;
  /**
   * Saves state, replies and the answered row together, or nothing of them; the row's content is emptied. `isSaved` is false when
   * the row has been answered before, by whoever took over the conversation in the meantime: nothing was saved of it.
   */
  finishTurn(result: TurnResult): Promise<{ isSaved: boolean; next: Work | null }>;
  /** Records how the sending of a message ended; `next` is null, and the hold kept, where it is not wanted. */
  markSent(sent: Sent, takes: () => boolean): Promise<Work | null>;
  /** Keeps the hold on a conversation whose answer takes long. */
  renew(conversationId: string): Promise<void>;
  /** Gives a conversation back whose work was broken off. */
  release(conversationId: string): Promise<void>;
}

/** What became of something received. */
export interface Entered {
  isNew: boolean;
  turn: number | null;
  next: Work | null;
}

type Step =
  | { kind: 'received'; received: Received; takes: () => boolean; ahead: Ahead | null }
  | { kind: 'finished'; result: TurnResult }
  | { kind: 'sent'; sent: Sent; takes: () => boolean }
  | { kind: 'asked'; conversationId: string };

interface Stepped {
  changed: boolean;
  turn: number | null;
  next: Work | null;
}

/** How many go together at most. */
const most = 50;

/** Opens the store for one process; `owner` names it in leases. */
export function openMessageStore(database: Database, owner: string): MessageStore {
  const handed = new Set<number>();
  const step = inBatches((steps: Step[]) => stepAll(database, owner, handed, steps), most);
  return {
    receive: async (received, takes, ahead) => {
      const { changed, turn, next } = await step({ kind: 'received', received, takes, ahead });
      return { isNew: changed, turn, next };
    },
    takeWork: async (conversationId) => (await step({ kind: 'asked', conversationId })).next,
    finishTurn: async (result) => {
      const { changed, next } = await step({ kind: 'finished', result });
      return { isSaved: changed, next };
    },
    markSent: async (sent, takes) => (await step({ kind: 'sent', sent, takes })).next,
    renew: (conversationId) => renewLease(database, conversationId, owner),
    release: (conversationId) => releaseLease(database, conversationId, owner),
  };
}

/** `handed` holds the messages that this process was given to send and that are not recorded yet. */
async function stepAll(
  database: Database,
  owner: string,
  handed: Set<number>,
  steps: readonly Step[],
): Promise<Stepped[]> {
  const received: unknown[] = [];
  const stores: string[] = [];
  const finished: unknown[] = [];
  const sent: unknown[] = [];
  const bodies: string[] = [];
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'received') {
      received.push(receivedRow(place, step));
      stores.push(step.received.incoming.address.conversationId);
    } else if (step.kind === 'sent') sent.push(sentRow(step.sent));
    const turn = turnIn(step);
    if (turn === null) continue;
    const before = bodies.length;
    bodies.push(...turn.result.activities.map(written));
    finished.push({ ...finishedRow(place, turn), first: before + 1, last: bodies.length });
  }
  const asked = steps.map(askedOf);
  const takes = asked.filter((id) => id !== null);
  const happened = json({ received, finished, sent, takes, stores });
  const { rows } = await sql<{
    done: { changed: number[]; ahead: [place: number, id: number][] | null; work: WorkRow[] };
  }>`select advance_messages(${owner}, ${happened}, ${bodies.join('\n')}) as done`.execute(database);
  const { changed = [], ahead, work = [] } = rows[0]?.done ?? {};
  const places = new Set(changed);
  const turns = new Map(ahead ?? []);
  const byId = new Map(work.map((row) => [row.id, row]));
  for (const step of steps) if (step.kind === 'sent') handed.delete(step.sent.id);
  return steps.map((step, place) => {
    const id = asked[place] ?? null;
    const row = id === null ? undefined : byId.get(id);
    const handedIn = turnIn(step)?.result.activities[0];
    const next = row === undefined ? null : workOf(row, handedIn, handed);
    return { changed: places.has(place), turn: turns.get(place) ?? null, next };
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
      return step.takes() ? step.sent.conversationId : null;
    case 'asked':
      return step.conversationId;
  }
}

/** A turn that is handed in; its row has no id where it is stored by the same step. */
interface HandedIn {
  id: number | null;
  conversationId: string;
  result: Ahead['result'];
}

function turnIn(step: Step): HandedIn | null {
  if (step.kind === 'finished') return { ...step.result.row, result: step.result };
  if (step.kind !== 'received' || step.ahead === null) return null;
  return { id: null, conversationId: step.received.incoming.address.conversationId, result: step.ahead.result };
}

function receivedRow(place: number, { received, ahead }: Extract<Step, { kind: 'received' }>) {
  const { incoming, at } = received;
  const { address, activityId } = incoming;
  const { conversationId } = address;
  const granted = ahead === null ? {} : { ahead: { after: ahead.after, caller: ahead.caller } };
  return {
    place,
    conversation_id: conversationId,
    address,
    activity_id: activityId,
    incoming,
    at: at.toString(),
    ...granted,
  };
}

function finishedRow(place: number, { id, conversationId, result }: HandedIn) {
  const { staffId, session, answer, trail, at } = result;
  return {
    place,
    id,
    conversation_id: conversationId,
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
  /** This process has marked it as being sent, by this step or an earlier one. */
  is_ours: boolean;
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

function workOf(row: WorkRow, handedIn: Record<string, unknown> | undefined, handed: Set<number>): Work {
  const { id: conversationId, address } = row;
  if (row.send_id !== null) {
    const { send_id: id, sends: attempts } = row;
    // Marked by a step that was done although its answer never came: surely not sent.
    const state = row.is_ours && !handed.has(id) ? 'ready' : row.send_state;
    handed.add(id);
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
