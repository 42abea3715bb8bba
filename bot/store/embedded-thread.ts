// The thread in which the embedded database works: takes a statement, gives its rows or its fault, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { SqlStatement, StatementResult } from './embedded.ts';
import { copyTemplate } from './template.ts';

async function carryOut({ statement, parameters }: SqlStatement): Promise<StatementResult> {
  try {
    const { rows, affectedRows } = await database.query(statement, [...parameters]);
    return { rows, affectedRows };
  } catch (fault) {
    // What the database says of a fault beside the message (its code, the constraint) would not survive the way out.
    return { fault: fault instanceof Error ? { ...fault, message: fault.message } : { message: String(fault) } };
  }
}

const folder = String(workerData);
copyTemplate(folder);
const database = await PGlite.create(folder, { extensions: { btree_gist } });
parentPort?.on('message', async (asked: SqlStatement | 'close') => {
  if (asked !== 'close') return parentPort?.postMessage(await carryOut(asked));
  await database.close();
  process.exit(0);
});
parentPort?.postMessage('open');
