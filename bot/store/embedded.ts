// The embedded PostgreSQL in a thread of its own, so that the bot goes on reading and answering while it works.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PGlite } from 'kysely';

export interface SqlStatement {
  statement: string;
  parameters: readonly unknown[];
}

export type StatementResult =
  | { rows: unknown[]; affectedRows: number | undefined }
  | { fault: { message: string } & Record<string, unknown> };

/**
 * Opens the database in a folder, made anew where there is none, as the query builder wants it; rejects with one sentence when it cannot be opened. Closing ends the thread.
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  const thread = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData: folder });
  if (!(await hasOpened(thread)))
    throw new Error(
      `The database in ${folder} cannot be opened: it is damaged, of another version or cannot be written. Name another folder with --data and restore a backup into it.`,
    );
  const query = askThread(thread);
  const database: PGlite = {
    ready: true,
    closed: false,
    waitReady: Promise.resolve(),
    query,
    // The query builder lets nobody else ask in the meantime.
    transaction: async (work) => {
      await query('begin');
      try {
        const result = await work({ query, rollback: () => Promise.reject(new Error('Throw to roll back.')) });
        await query('commit');
        return result;
      } catch (fault) {
        await query('rollback');
        throw fault;
      }
    },
    close: async () => {
      database.closed = true;
      thread.ref();
      thread.postMessage('close');
      await once(thread, 'exit');
    },
  };
  return database;
}

async function hasOpened(thread: Worker): Promise<boolean> {
  return await Promise.race([
    // Rejects when the thread ends by a fault.
    once(thread, 'message').then(
      () => true,
      () => false,
    ),
    once(thread, 'exit').then(() => false),
  ]);
}

/** Makes what has the thread carry out statements, one after the other. */
function askThread(thread: Worker): PGlite['query'] {
  // Whoever waits for a result, in the order of asking. The thread keeps the process alive only while somebody does.
  const waiting: PromiseWithResolvers<StatementResult>[] = [];
  let end: Error | null = null;
  thread.unref();
  thread.on('message', (result: StatementResult) => {
    waiting.shift()?.resolve(result);
    if (waiting.length === 0) thread.unref();
  });
  thread.on('error', () => {});
  thread.on('exit', () => {
    end = new Error('The embedded database has ended.');
    for (const { reject } of waiting.splice(0)) reject(end);
  });
  return async <Row>(statement: string, parameters: readonly unknown[] = []) => {
    if (end !== null) throw end;
    const asked = Promise.withResolvers<StatementResult>();
    waiting.push(asked);
    thread.ref();
    thread.postMessage({ statement, parameters } satisfies SqlStatement);
    const result = await asked.promise;
    if ('fault' in result) throw Object.assign(new Error(result.fault.message), result.fault);
    const { rows, affectedRows = 0 } = result;
    return { rows: rows as Row[], affectedRows, fields: [] };
  };
}
