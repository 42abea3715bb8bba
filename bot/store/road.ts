// The database's part of the message road: what is asked for at the same moment in many conversations goes as one statement.
import { inBatches } from './batches.ts';
import type { Database } from './database.ts';
import {
  type Finished,
  finishTurns,
  type Received,
  receiveAll,
  releaseLease,
  type Stored,
  type TurnResult,
  takeWork,
  type Work,
} from './inbox.ts';
import { markSending, markSent, type OutboxRow, type Sent } from './outbox.ts';

/** One call each for what `inbox.ts` and `outbox.ts` do for many. */
export interface Road {
  receive(received: Received): Promise<Stored>;
  takeWork(conversationId: string): Promise<Work | null>;
  finishTurn(result: TurnResult): Promise<Finished | null>;
  markSending(row: OutboxRow): Promise<boolean>;
  markSent(sent: Sent): Promise<undefined>;
  release(conversationId: string): Promise<void>;
}

/** How many go together at most. */
const most = 50;

/** Opens the road for one process; `owner` names it in leases. */
export function openRoad(database: Database, owner: string): Road {
  return {
    receive: inBatches((received: Received[]) => receiveAll(database, received), most),
    takeWork: inBatches((ids: string[]) => takeWork(database, owner, ids), most),
    finishTurn: inBatches((results: TurnResult[]) => finishTurns(database, results), most),
    markSending: inBatches((rows: OutboxRow[]) => markSending(database, owner, rows), most),
    markSent: inBatches((sent: Sent[]) => markSent(database, sent), most),
    release: (conversationId) => releaseLease(database, conversationId, owner),
  };
}
