// What happens when the program is killed and started again, and when a backup is restored while it works: real processes, real databases.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../bot/store/database.ts';
import { type FakeTeams, startFakeTeams } from '../stand-ins/fake-teams.ts';
import { databaseKinds, type TestDatabase } from '../worlds/databases.ts';
import { createProgram, expectOneSentence, type Program } from '../worlds/program.ts';

const person = '00000000-0000-4000-a000-000000000001';
const staff = `id;entra_object_id;name;email;role;district;jobbtorg\nS-1;${person};Maja Lind;m@example.invalid;caseworker;Farsta;\n`;

describe('after a kill -9 on the embedded database', () => {
  let program: Program;
  let teams: FakeTeams;
  beforeAll(async () => {
    program = createProgram();
    teams = await startFakeTeams();
  });
  afterAll(async () => {
    await program.stop();
    await teams.stop();
  });

  it('what waits is answered at once by the next start, and what was being sent is a doubt', async () => {
    writeFileSync(join(program.folder, 'staff.csv'), staff);
    expect((await program.run(['import', 'staff', 'staff.csv'])).code).toBe(0);
    // As a process leaves it that dies in the middle: a message that waits, and leases that run for a while yet.
    const database = await openDatabase({ kind: 'embedded', folder: join(program.folder, 'data') });
    const address = {
      conversationId: 'a:maja',
      conversationType: 'personal',
      tenantId: 'tenant',
      serviceUrl: teams.url,
      channelId: 'msteams',
      bot: { id: '28:bot', name: 'Trepart' },
      user: { id: '29:maja' },
    };
    const incoming = {
      kind: 'message',
      text: 'hej',
      typed: true,
      address,
      activityId: 'x',
      replyTo: 'x',
      entraObjectId: person,
    };
    await sql`insert into conversations (id, address, lease_owner, lease_until, updated_at)
      values ('a:maja', ${JSON.stringify(address)}::jsonb, 'dead', now() + interval '1 hour', now())`.execute(database);
    await sql`insert into inbox (conversation_id, activity_id, incoming, received_at)
      values ('a:maja', 'x', ${JSON.stringify(incoming)}::jsonb, now())`.execute(database);
    await sql`insert into reminders (key, kind, recipient, subject, due_at, state, attempts, lease_owner, lease_until, created_at)
      values ('sending', 'digest', 'S-1', '{}', '2026-11-23T07:00Z', 'sending', 1, 'dead', now() + interval '1 hour', now()),
        ('paused', 'digest', 'S-1', '{}', '2026-11-23T07:00Z', 'open', 1, null, now() + interval '1 hour', now())`.execute(
      database,
    );
    await database.destroy();

    const next = await program.serve();
    const ready = Date.now();
    await vi.waitFor(() => expect(teams.sent).not.toEqual([]), { timeout: 50_000, interval: 20 });
    const waited = Date.now() - ready;
    // A pass over what is due, on a working day.
    await program.run(['remind', '--now', '2026-11-23T10:00:00+01:00']);
    await next.kill();
    const after = await openDatabase({ kind: 'embedded', folder: join(program.folder, 'data') });
    const reminders = await after
      .selectFrom('reminders')
      .select(['key', 'state'])
      .where('key', 'in', ['paused', 'sending'])
      .orderBy('key')
      .execute();
    await after.destroy();
    expect(reminders).toEqual([
      { key: 'paused', state: 'open' },
      { key: 'sending', state: 'doubt' },
    ]);
    // The leases had an hour to go.
    expect(waited).toBeLessThan(10_000);
  }, 400_000);
});

const postgresql = databaseKinds.find(({ name }) => name === 'postgresql');

describe.skipIf(postgresql === undefined)('a restore on PostgreSQL', () => {
  let program: Program;
  let target: TestDatabase;
  let environment: { DATABASE_URL: string };
  beforeAll(async () => {
    if (postgresql === undefined) return;
    program = createProgram();
    target = await postgresql.create();
    environment = { DATABASE_URL: target.place.kind === 'postgresql' ? target.place.url : '' };
    // The test's own connection would count as somebody who works on it.
    await target.database.destroy();
    expect((await program.run(['backup', 'kept'], { environment })).code).toBe(0);
  });
  afterAll(async () => {
    await program?.stop();
    await target?.drop();
  });

  it('is refused in one sentence while a bot works on the database, which goes on, as do other commands', async () => {
    const bot = await program.serve(environment);
    const refused = await program.run(['restore', 'kept', '--replace'], { environment });
    expectOneSentence(refused);
    expect(refused.err).toContain('A bot or another command works on the database');
    for (const args of [['retention'], ['measures', '--json'], ['audit', '--staff', 'S-404']])
      expect((await program.run(args, { environment })).err).not.toContain('restore');
    expect((await fetch(`http://127.0.0.1:${bot.port}/readyz`)).status).toBe(200);
    await bot.kill();
    const done = await program.run(['restore', 'kept', '--replace'], { environment });
    expect(done.out).toContain('restored, as they were at');
  });

  it('keeps every start and command away while it runs, in one sentence each', async () => {
    const { default: pg } = await import('pg');
    const reader = new pg.Client({ connectionString: environment.DATABASE_URL });
    await reader.connect();
    reader.on('error', () => {});
    // Somebody reads a table, so that the restore, which locks them all, has to wait in its middle.
    await reader.query('begin');
    await reader.query('lock table audit in access share mode');
    const restore = program.run(['restore', 'kept', '--replace'], { environment });
    await vi.waitFor(
      async () => {
        const { rows } = await reader.query(
          "select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted and database = (select oid from pg_database where datname = current_database())",
        );
        expect(rows).toHaveLength(1);
      },
      { timeout: 60_000, interval: 50 },
    );
    for (const args of [['serve'], ['measures'], ['restore', 'kept', '--replace']]) {
      const refused = await program.run(args, { environment: { ...environment, PORT: '0' } });
      expectOneSentence(refused);
      expect(refused.err).toMatch(/being restored|works on the database/);
    }
    await reader.query('commit');
    await reader.end();
    expect((await restore).code).toBe(0);
    expect(existsSync(join(program.folder, 'data', 'database'))).toBe(false);
  });
});
