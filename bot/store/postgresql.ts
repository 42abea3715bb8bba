// The connections to a PostgreSQL, and who may work on the database at the same time.
import type { Pool } from 'pg';

/** `work` is what the bot and the commands do, side by side; `replace` is a restore, which must be alone. */
export type DatabaseUse = 'work' | 'replace';

/** Names our advisory lock in the database; every process of ours uses it. */
const lockKey = 7_412_196_304;

/**
 * Opens a pool of connections. Each holds an advisory lock, shared for work and exclusive for a restore, which PostgreSQL drops with the
 * connection, however the process ends; one connection is always kept. Throws one sentence when the other use is under way; a connection
 * that is made later, because others broke, fails with it too.
 */
export async function openPool(url: string, use: DatabaseUse): Promise<Pool> {
  const { Pool } = await import('pg');
  const lock = use === 'work' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const pool = new Pool({
    connectionString: url,
    // A restore is one transaction, and a second connection of its own would be refused.
    max: use === 'work' ? 10 : 1,
    min: 1,
    connectionTimeoutMillis: 5_000,
    onConnect: async (client) => {
      const { rows } = await client.query<{ held: boolean }>(`select ${lock}(${lockKey}) as held`);
      if (rows[0]?.held !== true) throw new Error(inUse[use]);
    },
  });
  // A connection that breaks is replaced at the next query and the query under way fails; without these listeners, for
  // idle connections and for those in use, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    // While the rest of the program is being loaded an answer may lie unread until its time is up.
    (await pool.connect().catch(() => pool.connect())).release();
    return pool;
  } catch (fault) {
    await pool.end();
    throw fault;
  }
}

const inUse: Record<DatabaseUse, string> = {
  work: 'A backup is being restored into the database in DATABASE_URL; start again when that is done.',
  replace:
    'A bot or another command works on the database in DATABASE_URL; stop every one before a backup is restored. Nothing was changed.',
};
