// PostgreSQL's full-text search as one of the engines measured: `swedish`, any word enough, ranked by `ts_rank`.
import pg from 'pg';
import { limit, type System } from './system.ts';

const serverUrl = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
const batch = 1_000;

/** Whether it can be measured here; when not, that is said on standard error. */
export async function postgresAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    console.error(`SKIPPED: no PostgreSQL answers at ${serverUrl}; it is left out of the comparison.`);
    return false;
  }
}

export const postgresql: System = {
  name: 'PostgreSQL, Swedish',
  async build(passages) {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    // A temporary table goes with the connection, also when this process is stopped; it needs room of its own to stay in memory.
    await client.query(`set temp_buffers = '1GB'`);
    await client.query('create temporary table passages (id text, words tsvector)');
    for (let from = 0; from < passages.length; from += batch) {
      const some = passages.slice(from, from + batch);
      await client.query(
        `insert into passages select id, to_tsvector('swedish', text) from unnest($1::text[], $2::text[]) as given(id, text)`,
        [some.map(({ id }) => id), some.map(({ text }) => text)],
      );
    }
    await client.query('create index on passages using gin (words)');
    await client.query('analyze passages');
    return {
      async search(query) {
        const { rows } = await client.query<{ id: string }>({
          name: 'search',
          text: `select id from passages,
                   (select replace(plainto_tsquery('swedish', $1)::text, '&', '|')::tsquery as sought) as query
                 where words @@ sought order by ts_rank(words, sought) desc limit ${limit}`,
          values: [query],
        });
        return rows.map((row) => row.id);
      },
      async outsideMegabytes() {
        const { rows } = await client.query<{ bytes: string }>(`select pg_total_relation_size('passages') as bytes`);
        return Number(rows[0]?.bytes) / 1e6;
      },
      close: () => client.end(),
    };
  },
};
