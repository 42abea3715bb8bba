// What goes wrong between the parts: broken connections, lost leases, closed streams, odd bytes. Nothing is lost or doubled.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCore } from '../../bot/core.ts';
import { freePort } from '../../bot/demo/ports.ts';
import { sendOne } from '../../bot/messages/sending.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { createMetrics } from '../../bot/monitoring/metrics.ts';
import { startService } from '../../bot/serve.ts';
import { storeDocuments } from '../../bot/store/content/documents.ts';
import { openMessageStore } from '../../bot/store/messages/message-store.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { parseActivity } from '../../bot/teams/activity.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import { buttons, shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant, testConfig } from '../worlds/assistant.ts';
import { databaseKinds, embedded, triedKinds } from '../worlds/databases.ts';

describe.each(triedKinds)('on the $name database', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
  });
  afterEach(() => assistant.settle());
  afterAll(() => assistant.stop());

  const click = (data: Record<string, unknown>, verb = 'source.show') =>
    assistant.activity(people.maja, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
    });

  it('a message is answered once though another process takes the conversation over in the middle', async () => {
    const { tools } = assistant.core;
    const { knowledge } = tools;
    let entered = 0;
    const gate = Promise.withResolvers<void>();
    tools.knowledge = async () => {
      entered += 1;
      await gate.promise;
      return await knowledge();
    };
    const activity = assistant.activity(people.maja, { text: 'Vad betyder UVAS?' });
    await assistant.post(activity);
    await vi.waitFor(() => expect(entered).toBe(1));
    const { database } = assistant.database;
    await database
      .updateTable('conversations')
      .set({ lease_owner: 'dead', lease_until: sql`now() - interval '1 minute'` })
      .execute();
    await database.updateTable('inbox').set({ attempts: 0 }).where('state', '=', 'waiting').execute();
    // The other process answers while this one still thinks.
    await database.updateTable('inbox').set({ state: 'done', incoming: null }).where('state', '=', 'waiting').execute();
    gate.resolve();
    await assistant.bot.settled();
    tools.knowledge = knowledge;
    const answers = assistant.teams.sent.filter(
      ({ replyTo, activity: sent }) => replyTo === activity.id && sent.type === 'message',
    );
    expect(answers).toEqual([]);
  });

  it('the hold on a conversation is prolonged by who has it, and by nobody else', async () => {
    await assistant.say(people.maja, 'hej');
    const { database } = assistant.database;
    const held = (owner: string) =>
      database
        .updateTable('conversations')
        .set({ lease_owner: owner, lease_until: sql`now() + interval '1 second'` })
        .execute();
    const conversations = await database.selectFrom('conversations').select('id').execute();
    const secondsLeft = async () => {
      const { rows } = await sql<{ left: number }>`
        select min(extract(epoch from lease_until - now()))::float as left from conversations`.execute(database);
      return rows[0]?.left ?? 0;
    };
    await held('me');
    for (const { id } of conversations) await openMessageStore(database, 'other').renewLease(id);
    expect(await secondsLeft()).toBeLessThan(2);
    for (const { id } of conversations) await openMessageStore(database, 'me').renewLease(id);
    expect(await secondsLeft()).toBeGreaterThan(25);
    await database.updateTable('conversations').set({ lease_owner: null, lease_until: null }).execute();
  });

  it('a message is sent once though two processes find it ready', async () => {
    const parsed = parseActivity(assistant.activity(people.karin, { text: 'hej' }), () => 'no-id');
    if ('malformed' in parsed) throw new Error(parsed.malformed);
    const { database } = assistant.database;
    const { conversationId } = parsed.incoming.address;
    const received = { incoming: { ...parsed.incoming, activityId: 'twice' }, at: monday };
    await openMessageStore(database, 'none').enqueue(received, () => false);
    await database.updateTable('inbox').set({ state: 'done' }).where('activity_id', '=', 'twice').execute();
    const row = { type: 'message', text: 'en gång' };
    await database
      .insertInto('outbox')
      .values({
        conversation_id: conversationId,
        inbox_id: null,
        activity: JSON.stringify(row),
        sent_id: null,
        not_before: null,
        created_at: monday.toString(),
      })
      .execute();
    const parts = {
      connector: createConnector(null, () => monday),
      metrics: createMetrics(),
      log: createLog('silent'),
      now: () => monday,
    };
    const send = async (owner: string) => {
      const messageStore = openMessageStore(database, owner);
      for (let next = await messageStore.claimNext(conversationId); next?.kind === 'send'; )
        next = await sendOne({ ...parts, messageStore }, next);
    };
    await Promise.all(['one', 'two', 'three'].map(send));
    expect(assistant.teams.sent.filter(({ activity }) => activity.text === 'en gång')).toHaveLength(1);
  });

  it('a message is sent once though its sender stalls until another process takes over, which puts it in doubt and says so', async () => {
    const { database } = assistant.database;
    const activity = assistant.activity(people.karin, { text: 'hej' });
    const parsed = parseActivity(activity, () => 'no-id');
    if ('malformed' in parsed) throw new Error(parsed.malformed);
    const { conversationId } = parsed.incoming.address;
    const stalled = openMessageStore(database, 'stalled');
    const taken = await stalled.enqueue({ incoming: parsed.incoming, at: monday }, () => true);
    if (taken.next?.kind !== 'answer') throw new Error('There was nothing to answer.');
    const { row } = taken.next;
    const activities = [{ type: 'message', text: 'försenat' }];
    const turn = { row, staffId: null, session: undefined, activities, answer: null, trail: null, at: monday };
    const { next } = await stalled.commitTurn(turn);
    if (next?.kind !== 'send') throw new Error('There was nothing to send.');
    expect((await stalled.commitTurn(turn)).isSaved).toBe(false);
    const state = async () =>
      (await database.selectFrom('outbox').select('state').where('inbox_id', '=', String(row.id)).execute()).map(
        (sent) => sent.state,
      );
    await database
      .updateTable('conversations')
      .set({ lease_until: sql`now() - interval '1 second'` })
      .where('id', '=', conversationId)
      .execute();
    await assistant.bot.sweep();
    expect(await state()).toEqual(['doubt']);
    const parts = {
      connector: createConnector(null, () => monday),
      metrics: createMetrics(),
      log: createLog('silent'),
      now: () => monday,
    };
    await sendOne({ ...parts, messageStore: stalled }, next);
    await assistant.bot.settled();
    const told = assistant.teams.sent.map(({ activity: sent }) => sent.text);
    expect(told).toEqual([expect.stringMatching(/^Jag vet inte om mitt förra svar kom fram/), 'försenat']);
    expect(await state()).toEqual(['sent']);
  });

  it('a click gets its answer although a message is being worked on, and so does its repeat at the same time', async () => {
    const [answer] = await assistant.say(people.maja, 'Vad betyder UVAS?');
    const [button] = buttons(answer ?? { type: '', id: '' });
    const activity = click(button?.data ?? {});
    const posts = await Promise.all([
      assistant.post(assistant.activity(people.maja, { text: 'hej' })),
      assistant.post(activity),
      assistant.post(activity),
    ]);
    for (const { body } of posts.slice(1)) expect(JSON.stringify(body)).toContain('AdaptiveCard');
  });

  it.each([
    ['a NUL in the text', { text: 'vad betyder\u0000 uvas' }],
    ['half an emoji in a name', { from: { id: '29:x', aadObjectId: people.maja.entraObjectId, name: '\ud83d' } }],
    ['an emoji where the remembered question is cut', { text: `Vad betyder UVAS ${'x'.repeat(482)}😀😀` }],
  ])('%s is no reason not to answer', async (_what, fields) => {
    const activity = assistant.activity(people.maja, { text: 'Vad betyder UVAS?', ...fields });
    expect((await assistant.post(activity)).status).toBe(200);
    await assistant.bot.settled();
    const texts = assistant.teams.sent
      .filter(({ replyTo, activity: sent }) => replyTo === activity.id && sent.type === 'message')
      .map(({ activity: sent }) => shownText(sent));
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toContain('felnummer');
  });

  it('a NUL in a name of the staff file or a comment is left out', async () => {
    const { database } = assistant.database;
    const value = {
      actionName: 'feedback',
      actionValue: { reaction: 'like', feedback: '{"feedbackText":"bra\\u0000 \\ud83d"}' },
    };
    const activity = assistant.activity(people.maja, { type: 'invoke', name: 'message/submitAction', value });
    expect((await assistant.post(activity)).status).toBe(200);
    expect((await database.selectFrom('feedback').select('comment').execute()).at(-1)?.comment).toMatch(/^bra/);
  });

  it('a named client beside health data in a comment is not kept, nor a personal number on a card', async () => {
    const { database } = assistant.database;
    const feedback = JSON.stringify({ feedbackText: 'Testa Testsson har diagnosen bipolär' });
    const value = { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback } };
    await assistant.post(assistant.activity(people.maja, { type: 'invoke', name: 'message/submitAction', value }));
    expect(JSON.stringify(await database.selectFrom('feedback').selectAll().execute())).not.toContain('Testsson');
    const { body } = await assistant.post(click({ passage: '19121212-1212', fingerprint: 'x' }));
    expect(body).toMatchObject({ value: expect.stringContaining('Jag ser ett personnummer') });
    expect(JSON.stringify(await database.selectFrom('inbox').selectAll().execute())).not.toContain('1212-1212');
  });

  it('a number written with the spaces that Teams puts after a mention is stopped too', async () => {
    const [answer] = await assistant.say(people.maja, '<at>Trepart</at>&nbsp;är 19121212&nbsp;1212 målgrupp?');
    expect(answer?.text).toContain('personnummer');
  });

  it('the text goes out as a message when Teams has closed the stream', async () => {
    const { tools } = assistant.core;
    const { knowledge } = tools;
    tools.knowledge = async () => {
      await assistant.teams.until(() => assistant.teams.sent.length === 1);
      if (assistant.teams.troubles.length === 0) assistant.teams.troubles.push({ status: 403 });
      return await knowledge();
    };
    const [answer] = await assistant.say(people.maja, 'Vad betyder UVAS?');
    tools.knowledge = knowledge;
    expect(answer?.text).toMatch(/unga vuxna/i);
    expect(JSON.stringify(answer?.entities)).not.toContain('streaminfo');
  });

  it('the line that says "searching" is ended by the apology when something breaks', async () => {
    const { tools } = assistant.core;
    const { knowledge } = tools;
    tools.knowledge = async () => {
      await assistant.teams.until(() => assistant.teams.sent.length === 1);
      throw new Error('broken');
    };
    const [apology] = await assistant.say(people.maja, 'Vad betyder UVAS?');
    tools.knowledge = knowledge;
    expect(apology?.text).toContain('felnummer');
    expect(JSON.stringify(apology?.entities)).toContain('streaminfo');
  });

  it('an old card does not show another text under the same number', async () => {
    const { database } = assistant.database;
    const read = async (text: string) => {
      const document = await readDocument({ name: '950_rutin.md', bytes: new TextEncoder().encode(text) }, new Map());
      if ('fault' in document) throw new Error(document.fault);
      await storeDocuments(
        database,
        [{ document, hash: text, fileName: '950_rutin.md' }],
        { others: false, keep: [], shippedKeys: [] },
        monday,
      );
      await assistant.core.documentsChanged();
    };
    await read('# Kvastrutin\n\n## Kvastar\n\nKvastar i kvastförrådet räknas var sjunde dag enligt kvastrutinen.\n');
    const [answer] = await assistant.say(people.maja, 'hur ofta räknas kvastar i kvastförrådet enligt kvastrutinen?');
    const [button] = buttons(answer ?? { type: '', id: '' });
    expect(JSON.stringify((await assistant.post(click(button?.data ?? {}))).body)).toContain('var sjunde dag');
    await read(
      '# Kvastrutin\n\n## Inledning\n\nHär inleds rutinen med något helt annat.\n\n## Kvastar\n\nKvastar räknas var nionde dag.\n',
    );
    expect((await assistant.post(click(button?.data ?? {}))).body).toMatchObject({
      value: expect.stringContaining('för gammalt'),
    });
  });

  it('markup in a document title or heading is shown as text', async () => {
    const { database } = assistant.database;
    const html =
      '<html><head><title>Titel [klicka](https://evil.example)</title></head><body><h1>Sopborstar [2] [x](https://evil.example)</h1><p>Sopborstar i sopborstförrådet delas ut en gång om året.</p></body></html>';
    const document = await readDocument({ name: '951_x.html', bytes: new TextEncoder().encode(html) }, new Map());
    if ('fault' in document) throw new Error(document.fault);
    await storeDocuments(
      database,
      [{ document, hash: 'x', fileName: '951_x.html' }],
      { others: false, keep: [], shippedKeys: [] },
      monday,
    );
    await assistant.core.documentsChanged();
    const [answer] = await assistant.say(people.maja, 'hur ofta delas sopborstar i sopborstförrådet ut?');
    expect(shownText(answer ?? { type: '', id: '' })).toContain('Sopborstar');
    expect(JSON.stringify(answer)).not.toMatch(/\]\(https/);
  });

  it('a person whose staff id changes keeps access also when another row is rejected', async () => {
    const { database } = assistant.database;
    const renamed = { ...people.karin, id: 'S-33' };
    const result = await importStaff(database, [renamed], { complete: false, dryRun: false, now: monday });
    expect(result).toMatchObject({ created: 1, removed: 0 });
    const [answer] = await assistant.say(people.karin, 'hej');
    expect(shownText(answer ?? { type: '', id: '' })).toContain('Karin');
    await importStaff(database, Object.values(people), { complete: true, dryRun: false, now: monday });
  });

  it('what is needed no longer is removed in time', async () => {
    const { database } = assistant.database;
    await assistant.say(people.maja, 'Vad betyder UVAS?');
    const counts = async () => {
      const [sessions, inbox, conversations] = await Promise.all(
        (['sessions', 'inbox', 'conversations'] as const).map((table) =>
          database
            .selectFrom(table)
            .select((select) => select.fn.countAll().as('n'))
            .executeTakeFirst(),
        ),
      );
      return [sessions, inbox, conversations].map((row) => Number(row?.n));
    };
    const leftAfter = async (hours: number) => {
      assistant.setTime(monday.add({ hours }));
      await assistant.bot.tidy();
      return await counts();
    };
    expect((await leftAfter(23))[0]).toBeGreaterThan(0);
    const [sessions, inbox] = await leftAfter(25);
    expect(sessions).toBe(0);
    expect(inbox).toBeGreaterThan(0);
    const later = await leftAfter(24 * 8);
    expect(later[1]).toBe(0);
    expect(later[2]).toBeGreaterThan(0);
    expect(await leftAfter(24 * 366)).toEqual([0, 0, 0]);
    assistant.setTime(monday);
  });
});

const postgresql = databaseKinds.find(({ name }) => name === 'postgresql');

describe.skipIf(postgresql === undefined)('PostgreSQL', () => {
  it('may end every connection without ending the bot, which answers on new ones', async () => {
    if (postgresql === undefined) return;
    const assistant = await startAssistant(postgresql);
    try {
      const { database } = assistant.database;
      for (let round = 0; round < 5; round += 1) {
        const posts = Array.from({ length: 10 }, () =>
          assistant.post(assistant.activity(people.maja, { text: 'hej' })),
        );
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
          .execute(database)
          .catch(() => {});
        await Promise.all(posts);
      }
      await vi.waitFor(async () =>
        expect((await assistant.post(assistant.activity(people.maja, { text: 'hej' }))).status).toBe(200),
      );
      await assistant.bot.settled();
    } finally {
      await assistant.stop();
    }
  });

  it('is brought up to date by several processes that start at once', async () => {
    if (postgresql === undefined) return;
    const { place, database, drop } = await postgresql.create();
    try {
      await sql`drop schema public cascade`.execute(database);
      await sql`create schema public`.execute(database);
      const { openDatabase } = await import('../../bot/store/database.ts');
      const opened = await Promise.all([1, 2, 3].map(() => openDatabase(place)));
      await Promise.all(opened.map((each) => each.destroy()));
      expect(await database.selectFrom('documents').selectAll().execute()).toEqual([]);
    } finally {
      await drop();
    }
  });
});

describe('starting', () => {
  it('gives everything back when the last part of it fails', async () => {
    const { database, drop } = await embedded.create();
    const dataDir = mkdtempSync(join(tmpdir(), 'trepart-start-'));
    mkdirSync(join(dataDir, 'trepart.sock', 'in-the-way'), { recursive: true });
    const port = await freePort(0);
    const config = testConfig({ port, dataDir });
    await createCore(database, config, { now: () => monday, newId: randomUUID });
    const starting = startService(config, { database, close: async () => {} }, createLog('silent'), {
      now: () => monday,
      newId: randomUUID,
    });
    await expect(starting).rejects.toThrow();
    expect(await freePort(port)).toBe(port);
    await drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
