// The database is away, read-only, full or slow: what was taken is answered later, what could not be taken is said so to Teams,
// which sends it again, and nothing is lost or doubled.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { shownText } from '../stand-ins/fake-teams.ts';
import { overCable } from '../stand-ins/tcp-proxy.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';

const postgresql = databaseKinds.find(({ name }) => name === 'postgresql');

describe.skipIf(postgresql === undefined)('with PostgreSQL at the end of a cable', () => {
  let assistant: Assistant;
  let parts: Awaited<ReturnType<typeof overCable>>;
  beforeAll(async () => {
    if (postgresql === undefined) return;
    parts = await overCable(postgresql);
    assistant = await startAssistant(parts.kind);
    await assistant.say(people.maja, 'hej');
  });
  afterEach(() => assistant.settle());
  afterAll(() => assistant.stop());

  const message = (text: string, id = randomUUID()) => assistant.activity(people.maja, { id, text });
  /** As Teams does: sends it again until it is taken. */
  const insist = async (activity: Record<string, unknown>) => {
    await vi.waitFor(async () => expect((await assistant.post(activity)).status).toBe(200), {
      timeout: 50_000,
      interval: 200,
    });
  };
  const answersTo = (id: unknown) =>
    assistant.teams.sent.filter(({ replyTo, activity }) => replyTo === id && activity.type === 'message');
  const readiness = async () => (await fetch(`http://127.0.0.1:${assistant.bot.server.port}/readyz`)).status;

  it('a message is refused while it is away, so that Teams sends it again, and is answered once when it is back', async () => {
    const activity = message('Vad betyder UVAS?');
    parts.cable.cut();
    expect((await assistant.post(activity)).status).toBe(503);
    expect(await readiness()).toBe(503);
    parts.cable.mend();
    await insist(activity);
    await insist(activity);
    await vi.waitFor(() => expect(answersTo(activity.id)).toHaveLength(1), { timeout: 50_000 });
    expect(await readiness()).toBe(200);
  });

  it('what was taken before it went away is answered once it is back', async () => {
    const { tools } = assistant.core;
    const { knowledge } = tools;
    tools.knowledge = async () => {
      parts.cable.cut();
      tools.knowledge = knowledge;
      return await knowledge();
    };
    // Of a conversation that is known the answer is made before anything is stored.
    const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: 'tenant' };
    const activity: Record<string, unknown> = { ...message('Vad betyder UVAS?'), conversation };
    expect((await assistant.post(activity)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(answersTo(activity.id)).toHaveLength(0);
    parts.cable.mend();
    // The lease of the broken-off work could not be given back; it runs out by the database's clock.
    await sql`update conversations set lease_until = now() - interval '1 second'`.execute(parts.direct.database);
    await vi.waitFor(
      async () => {
        await assistant.bot.sweep().catch(() => {});
        expect(answersTo(activity.id)).toHaveLength(1);
      },
      { timeout: 50_000, interval: 300 },
    );
  });

  it('a message sent while the cable breaks is answered or known to be in doubt, and never sent twice', async () => {
    // Not at the sign of life that may come before the answer.
    assistant.teams.onSent = ({ activity: { type } }) => {
      if (type === 'message') parts.cable.cut();
    };
    const activity = message('Vad betyder UVAS?');
    await assistant.post(activity);
    await assistant.teams.until(() => answersTo(activity.id).length === 1);
    assistant.teams.onSent = () => {};
    parts.cable.mend();
    await sql`update conversations set lease_until = now() - interval '1 second'`.execute(parts.direct.database);
    const stateOf = async () =>
      (
        await sql<{
          state: string;
        }>`select outbox.state from outbox join inbox on inbox.id = inbox_id where inbox.activity_id = ${activity.id}`.execute(
          parts.direct.database,
        )
      ).rows.map(({ state }) => state);
    await vi.waitFor(
      async () => {
        await assistant.bot.sweep().catch(() => {});
        expect(['sent', 'doubt']).toContain((await stateOf())[0]);
      },
      { timeout: 50_000, interval: 300 },
    );
    expect(answersTo(activity.id)).toHaveLength(1);
  });

  it('what it has done although that was never told is gone on with, and nobody is told of a doubt', async () => {
    const activity = message('Vad betyder UVAS?');
    const before = assistant.teams.sent.length;
    // What storing a message, here together with its answer, is answered with.
    parts.cable.lose('"changed"');
    await insist(activity);
    await assistant.bot.settled();
    expect(answersTo(activity.id)).toHaveLength(1);
    // And what is marked when a turn is finished.
    const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: 'tenant' };
    const first: Record<string, unknown> = { ...message('Vad betyder UVAS?'), conversation };
    const { tools } = assistant.core;
    const { knowledge } = tools;
    tools.knowledge = async () => {
      parts.cable.lose('"changed"');
      tools.knowledge = knowledge;
      return await knowledge();
    };
    await insist(first);
    await assistant.bot.settled();
    expect(answersTo(first.id)).toHaveLength(1);
    expect(assistant.teams.sent.slice(before).filter(({ activity: { type } }) => type === 'message')).toHaveLength(2);
  });

  it('while it is read-only nothing is taken, and then everything', async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(parts.direct.database);
    const name = rows[0]?.name ?? '';
    const readOnly = async (on: boolean) => {
      await sql
        .raw(`alter database ${name} set default_transaction_read_only = ${on ? 'on' : 'off'}`)
        .execute(parts.direct.database);
      parts.cable.cut();
      parts.cable.mend();
    };
    const activity = message('Vad betyder UVAS?');
    await readOnly(true);
    await vi.waitFor(async () => expect((await assistant.post(message('hej'))).status).toBe(503), { timeout: 50_000 });
    expect((await assistant.post(activity)).status).toBe(503);
    await readOnly(false);
    await insist(activity);
    await vi.waitFor(() => expect(answersTo(activity.id)).toHaveLength(1), { timeout: 50_000 });
  });

  it('while it is full nothing is taken, and nothing is half done', async () => {
    const direct = parts.direct.database;
    // The same fault that PostgreSQL gives when its disk is full (53100).
    await sql`create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`.execute(
      direct,
    );
    await sql`create trigger full_disk before insert on outbox for each row execute function full_disk()`.execute(
      direct,
    );
    const activity = message('Vad betyder UVAS?');
    expect((await assistant.post(activity)).status).toBe(200);
    await assistant.bot.settled();
    expect(answersTo(activity.id)).toHaveLength(0);
    await sql`create trigger full_disk before insert on inbox for each row execute function full_disk()`.execute(
      direct,
    );
    expect((await assistant.post(message('hej'))).status).toBe(503);
    await sql`drop function full_disk cascade`.execute(direct);
    await sql`update conversations set lease_until = now() - interval '1 second'`.execute(direct);
    await vi.waitFor(
      async () => {
        await assistant.bot.sweep();
        expect(answersTo(activity.id)).toHaveLength(1);
      },
      { timeout: 50_000, interval: 300 },
    );
  });

  it('when it is slow a message still gets one answer', async () => {
    parts.cable.slow(400);
    const activity = message('Vad betyder UVAS?');
    const begin = performance.now();
    await insist(activity);
    await vi.waitFor(() => expect(answersTo(activity.id)).toHaveLength(1), { timeout: 50_000 });
    expect(performance.now() - begin).toBeLessThan(10_000);
    parts.cable.slow(0);
    await assistant.bot.settled();
    expect(shownText(answersTo(activity.id)[0]?.activity ?? { type: '', id: '' })).not.toBe('');
  });
});
