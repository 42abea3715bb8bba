// A backup of one kind of database is restored into the other: the same rows, and a bot that goes on where it was.
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../bot/demo/ports.ts';
import type { Database } from '../../bot/store/database.ts';
import { writeBackup } from '../../bot/store/upkeep/backup.ts';
import { restoreBackup } from '../../bot/store/upkeep/restore.ts';
import { readTableShapes } from '../../bot/store/upkeep/table-shapes.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { databaseKinds, type Kind, type TestDatabase, triedKinds } from '../worlds/databases.ts';
import { isThorough } from '../worlds/thoroughness.ts';

const other: Record<Kind['name'], Kind['name']> = { embedded: 'postgresql', postgresql: 'embedded' };
const kindOf = (name: Kind['name']) => databaseKinds.find((kind) => kind.name === name);
const odd = 'å "citat" \\ \u2028 \t 🙂 \'; drop table cases; --\nnästa rad';

/** What reads back differently where a type is written carelessly. */
async function putOddRows(database: Database): Promise<void> {
  const at = '2026-11-23T08:00:00.123456Z';
  await sql`insert into passage_vectors (model, fingerprint, vector) values ('m', ${odd}, '\\x00ff5c0a'::bytea)`.execute(
    database,
  );
  await sql`insert into sessions (conversation_id, staff_id, state, updated_at)
    select id, 'S-9', 'null'::jsonb, ${at}::timestamptz from conversations limit 1`.execute(database);
  await sql`insert into cases (id, district, state, enrolled_on, self_supporting_6m, updated_at)
    values ('A-1042', ${odd}, 'enrolled', '2026-11-18', null, ${at}::timestamptz)`.execute(database);
  await sql`insert into slots_busy (owner, during, source) values ('S-1', tstzrange(${at}::timestamptz, null, '(]'), 'csv')`.execute(
    database,
  );
  await sql`insert into receipts (idempotency_key, staff_id, mark, receipt, kept_at)
    values ('key', 'S-1', 'M', ${JSON.stringify({ text: odd, deep: [null, 1.5e-9, {}] })}::jsonb, ${at}::timestamptz)`.execute(
    database,
  );
  await sql`insert into subscriptions (id, staff_id, question, weekday, at_time, created_at)
    values ('s', 'S-3', '{}'::jsonb, 1, '08:00:30', ${at}::timestamptz)`.execute(database);
  await sql`insert into feedback (conversation_id, activity_id, staff_id, reaction, comment, given_at)
    select 'c', n::text, 'S-1', 'like', repeat('x', 3000), ${at}::timestamptz from generate_series(1, 1200) as n`.execute(
    database,
  );
}

/** Every row of every table as the database itself would write it. */
async function allRows(database: Database): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await database.transaction().execute(async (transaction) => {
    await sql`set local timezone = 'UTC'`.execute(transaction);
    for (const { name } of await readTableShapes(transaction)) {
      const { rows } = await sql<{
        row: string;
      }>`select t::text as row from ${sql.table(name)} as t order by 1`.execute(transaction);
      found[name] = rows.map(({ row }) => row);
    }
  });
  return found;
}

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-backup-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each(triedKinds)('a backup of the $name database', (kind) => {
  let assistant: Assistant;
  let backup: string;
  let before: Record<string, string[]>;
  const targets: TestDatabase[] = [];
  const target = async () => {
    const found = await (kindOf(other[kind.name]) ?? kind).create();
    targets.push(found);
    return found;
  };
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    await assistant.say(people.maja, 'Hur snabbt ska första jobbplanen vara klar?');
    await putOddRows(assistant.database.database);
    backup = newFolder();
    await writeBackup(assistant.database.database, backup, monday);
    before = await allRows(assistant.database.database);
  });
  afterAll(async () => {
    await assistant.stop();
    for (const { drop } of targets) await drop();
  });

  it('is restored into the other kind of database with every row the same', async () => {
    const { database } = await target();
    expect(await restoreBackup(database, backup, { replace: false })).toMatchObject({ contents: { format: 1 } });
    expect(await allRows(database)).toEqual(before);
    expect(Object.values(before).flat().length).toBeGreaterThan(1_200);
  });

  it('lets a bot go on there: it knows the people, the thread of the conversation and what it has answered', async () => {
    const place = await target();
    await restoreBackup(place.database, backup, { replace: false });
    const elsewhere = await startAssistant({ name: other[kind.name], create: async () => place });
    try {
      const [answer] = await elsewhere.say(people.maja, 'Och för unga då?');
      expect(answer?.text).toContain('Hur snabbt ska första jobbplanen vara klar? – ');
      const ids = await place.database.selectFrom('inbox').select('id').orderBy('id').execute();
      expect(new Set(ids.map(({ id }) => String(id))).size).toBe(2);
    } finally {
      await elsewhere.bot.stop();
      await elsewhere.teams.stop();
    }
  });

  it('is refused by a database that holds rows, and takes its place when that is asked for', async () => {
    const { database } = await target();
    await sql`insert into cases (id, district, state, updated_at) values ('A-7', 'Farsta', 'enrolled', now())`.execute(
      database,
    );
    expect(await restoreBackup(database, backup, { replace: false })).toEqual({ refused: 'notEmpty', table: 'cases' });
    expect((await allRows(database)).cases).toHaveLength(1);
    expect(await restoreBackup(database, backup, { replace: true })).toHaveProperty('contents');
    expect(await allRows(database)).toEqual(before);
  });

  it('is refused whole when a file of it was changed, cut short or lost', async () => {
    const { database } = await target();
    const damaged = newFolder();
    const again = () => writeBackup(assistant.database.database, damaged, monday);
    const empty = () => {
      for (const name of readdirSync(damaged)) rmSync(join(damaged, name));
    };
    await again();
    appendFileSync(join(damaged, 'staff.jsonl'), '{}\n');
    expect(await restoreBackup(database, damaged, { replace: true })).toEqual({ refused: 'damaged', table: 'staff' });
    empty();
    await again();
    const feedback = readFileSync(join(damaged, 'feedback.jsonl'));
    writeFileSync(join(damaged, 'feedback.jsonl'), feedback.subarray(0, feedback.length / 2));
    expect(await restoreBackup(database, damaged, { replace: true })).toEqual({
      refused: 'damaged',
      table: 'feedback',
    });
    rmSync(join(damaged, 'cases.jsonl'));
    expect(await restoreBackup(database, damaged, { replace: true })).toEqual({ refused: 'damaged', table: 'cases' });
    rmSync(join(damaged, 'backup.json'));
    expect(await restoreBackup(database, damaged, { replace: true })).toEqual({ refused: 'noBackup' });
    expect((await allRows(database)).staff).toEqual([]);
  });

  it('is refused where the database has another schema', async () => {
    const { database } = await target();
    await sql`delete from kysely_migration where name = '001'`.execute(database);
    expect(await restoreBackup(database, backup, { replace: true })).toEqual({
      refused: 'otherSteps',
      onlyInBackup: ['001'],
      onlyHere: [],
    });
  });

  it('is of one moment, though rows come and go meanwhile, and readable by its owner alone', async () => {
    const folder = newFolder();
    const { database } = assistant.database;
    let goesOn = true;
    // One row leaves `feedback` as one comes to `receipts`, in one transaction each.
    const churn = (async () => {
      for (let n = 1; goesOn && n <= 1_200; n += 1)
        await database.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('feedback').where('activity_id', '=', String(n)).execute();
          await sql`insert into receipts (idempotency_key, staff_id, mark, receipt, kept_at)
            values (${`moved ${n}`}, 'S-1', 'M', '{}'::jsonb, now())`.execute(transaction);
        });
    })();
    const written = await writeBackup(database, folder, monday);
    goesOn = false;
    await churn;
    const rows = (name: string) =>
      'contents' in written ? (written.contents.tables.find((table) => table.name === name)?.rows ?? 0) : 0;
    expect(rows('feedback') + rows('receipts')).toBe(1_201);
    expect(readdirSync(folder).every((name) => (statSync(join(folder, name)).mode & 0o077) === 0)).toBe(true);
    expect(await writeBackup(database, folder, monday)).toEqual({ refused: 'folderNotEmpty' });
  });
});

describe('on the command line', () => {
  const program = join(import.meta.dirname, '../..', 'bot', 'trepart.mjs');
  const folder = newFolder();
  const start = (args: string[], environment: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: 'pipe',
    });
  async function run(args: string[]) {
    const child = start(args);
    const result = { code: -1, out: '', err: '' };
    child.stdout?.on('data', (chunk) => {
      result.out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      result.err += chunk;
    });
    child.stdin?.end();
    return await new Promise<typeof result>((resolve) =>
      child.on('close', (code) => resolve({ ...result, code: code ?? -1 })),
    );
  }

  it.runIf(isThorough)(
    'a running bot is backed up, a restore beside it is refused, and goes into an empty folder',
    async () => {
      writeFileSync(
        join(folder, 'staff.csv'),
        'id;entra_object_id;name;email;role;district;jobbtorg\nS-1;00000000-0000-4000-a000-000000000001;Maja Lind;maja@example.invalid;caseworker;Farsta;\n',
      );
      const port = await freePort(0);
      const bot = start(['serve'], { PORT: String(port) });
      const ended = new Promise((resolve) => bot.on('close', resolve));
      try {
        await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
          timeout: 60_000,
          interval: 100,
        });
        expect((await run(['import', 'staff', 'staff.csv'])).code).toBe(0);
        const backup = await run(['backup', 'kept', '--json']);
        expect(JSON.parse(backup.out)).toMatchObject({ folder: join(folder, 'kept') });
        expect(await run(['backup', 'kept'])).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
        expect(await run(['restore', 'kept', '--replace'])).toMatchObject({
          code: 1,
          err: expect.stringContaining('Another trepart process is running'),
        });
      } finally {
        bot.kill('SIGTERM');
        await ended;
      }
      const again = await run(['restore', 'kept']);
      expect(again).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^trepart: The database is not empty \(staff has rows\); add --replace .*\.\n$/),
      });
      expect(await run(['restore', 'kept', '--data', 'new'])).toMatchObject({ code: 0 });
      expect((await run(['ask', 'hej', '--as', 'S-1', '--data', 'new'])).code).toBe(0);
      expect(await run(['restore', 'nowhere', '--data', 'new'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('no finished backup'),
      });
      expect((await run(['restore'])).code).toBe(2);
      expect((await run(['backup'])).code).toBe(2);
    },
  );
});
