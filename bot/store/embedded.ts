// The embedded PostgreSQL in a thread of its own, so that the bot goes on reading and answering while it works.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PGlite } from 'kysely';

export interface Question {
  statement: string;
  parameters: readonly unknown[];
}

export type Answer =
  | { rows: unknown[]; affectedRows: number | undefined }
  | { fault: { message: string } & Record<string, unknown> };

/** Opens the database in a folder, as the query builder wants it; rejects with one sentence when it cannot be opened. Closing ends the thread. */
export async function openEmbedded(folder: string): Promise<PGlite> {
  const thread = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData: folder });
  const isOpen = await Promise.race([
    // Rejects when the thread ends by a fault.
    once(thread, 'message').then(
      () => true,
      () => false,
    ),
    once(thread, 'exit').then(() => false),
  ]);
  if (!isOpen)
    throw new Error(
      `The database in ${folder} cannot be opened: it is damaged, of another version or cannot be written. Name another folder with --data and restore a backup into it.`,
    );
  // Whoever waits for an answer, in the order of asking. The thread keeps the process alive only while somebody does.
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let end: Error | null = null;
  thread.unref();
  thread.on('message', (answer: Answer) => {
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) thread.unref();
  });
  thread.on('error', () => {});
  thread.on('exit', () => {
    end = new Error('The embedded database has ended.');
    for (const { reject } of waiting.splice(0)) reject(end);
  });

  async function query<Row>(statement: string, parameters: readonly unknown[] = []) {
    if (end !== null) throw end;
    const asked = Promise.withResolvers<Answer>();
    waiting.push(asked);
    thread.ref();
    thread.postMessage({ statement, parameters } satisfies Question);
    const answer = await asked.promise;
    if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), answer.fault);
    const { rows, affectedRows = 0 } = answer;
    return { rows: rows as Row[], affectedRows, fields: [] };
  }

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
