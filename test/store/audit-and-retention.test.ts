// What is taken down of who asked what, what the data-protection officer gets of one person, and what goes when.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { createCore } from '../../bot/core.ts';
import type { Database } from '../../bot/store/database.ts';
import { sources } from '../../bot/store/people/person-records.ts';
import { disposeOld, type Holding, limited, listHoldings } from '../../bot/store/upkeep/retention.ts';
import { readTableShapes } from '../../bot/store/upkeep/table-shapes.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { type Assistant, monday, people, startAssistant, testConfig } from '../worlds/assistant.ts';
import { embedded, triedKinds } from '../worlds/databases.ts';
import { press } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;

async function trail(database: Database) {
  const rows = await database.selectFrom('audit').selectAll().orderBy('id').execute();
  return rows.map(({ id: _, at: __, ...row }) => row);
}

async function run(assistant: Assistant, args: string[]) {
  const result = { code: -1, out: [] as string[], err: [] as string[] };
  result.code = await runCommand(assistant.core, args, {
    out: (line) => result.out.push(line),
    err: (line) => result.err.push(line),
    input: (async function* () {})(),
    folder: '/',
  });
  return result;
}

describe.each(triedKinds)('the audit trail on the $name database', (kind) => {
  let assistant: Assistant;
  let database: Database;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    database = assistant.database.database;
    await storeCases(database, [
      { id: 'A-1042', enrolled_on: '2026-11-18' },
      { id: 'A-1200', enrolled_on: '2026-11-18', coach_id: 'S-9' },
      { id: 'A-3003', opened_by: 'S-1', coach_id: null, state: 'referred' },
    ]);
  });
  afterAll(() => assistant.stop());

  const entryOf = async (work: () => Promise<unknown>) => {
    const before = (await trail(database)).length;
    await work();
    const after = await trail(database);
    expect(after).toHaveLength(before + 1);
    return after.at(-1);
  };

  it('has a row for each of the five jobs: who, what kind, about which record, with what result', async () => {
    const question = await entryOf(() => assistant.say(maja, 'Hur snabbt ska första jobbplanen vara klar?'));
    expect(question).toMatchObject({ staff_id: 'S-1', kind: 'policyQuestion', asked: [], result: 'answered' });
    expect(question?.shown).toContain('document 002');
    expect(await entryOf(() => assistant.say(maja, 'Vilka insatser finns för unga i Farsta?'))).toMatchObject({
      staff_id: 'S-1',
      kind: 'findMeasures',
      result: 'list',
    });
    expect(await entryOf(() => assistant.say(maja, 'Kan jag remittera en nollplacerad kvinna, 44?'))).toMatchObject({
      staff_id: 'S-1',
      kind: 'checkReferral',
    });
    expect(await entryOf(() => assistant.say(maja, 'Boka trepart för A-3003 på torsdag'))).toMatchObject({
      staff_id: 'S-1',
      kind: 'bookMeeting',
      asked: ['A-3003'],
    });
    expect(await entryOf(() => assistant.say(amina, 'mina deadlines'))).toMatchObject({
      staff_id: 'S-2',
      kind: 'listDeadlines',
      shown: ['A-1042'],
      result: 'list',
    });
    expect(await entryOf(() => assistant.say(karin, 'Hur många skrevs in i Kista i oktober?'))).toMatchObject({
      staff_id: 'S-3',
      kind: 'stats',
    });
  });

  it('shows that somebody asked about a case that is not theirs and was shown nothing of it', async () => {
    expect(await entryOf(() => assistant.say(amina, 'Jobbplan klar för A-1200'))).toEqual({
      staff_id: 'S-2',
      kind: 'markJobPlanDone',
      asked: ['A-1200'],
      shown: [],
      result: 'notice',
    });
  });

  it('takes down a press on a card by its name and record', async () => {
    const [list] = await assistant.say(amina, 'mina deadlines');
    const entry = await entryOf(() => press(assistant, amina, list, 'Klar i dag'));
    expect(entry).toMatchObject({ staff_id: 'S-2', kind: 'deadline.done', asked: ['A-1042'] });
  });

  it('holds one row for a message that comes three times, and none for somebody without access', async () => {
    const activity = assistant.activity(maja, { text: 'Vad betyder nollplacerad?' });
    await entryOf(async () => {
      for (let times = 0; times < 3; times += 1) await assistant.post(activity);
      await assistant.bot.settled();
    });
    const before = await trail(database);
    await assistant.say({ entraObjectId: '00000000-0000-4000-a000-000000000099' }, 'Vad betyder nollplacerad?');
    expect(await trail(database)).toEqual(before);
  });

  it('holds nothing of what was written, not even in the name of a made-up button', async () => {
    await assistant.say(maja, 'Klienten Hjalmar Snorkfröken undrar om jobbplan');
    await assistant.say(maja, 'Hon heter 19900101-2389');
    for (const verb of ['199001012389', 'Snork undrar']) {
      const value = { action: { type: 'Action.Execute', verb, data: { id: 'Snork', case: 'Snork' } } };
      await assistant.post(assistant.activity(maja, { type: 'invoke', name: 'adaptiveCard/action', value }));
    }
    await assistant.bot.settled();
    const text = JSON.stringify(await trail(database));
    expect(text).toContain('"sensitive"');
    expect(text).toContain('"kind":"click"');
    for (const word of ['Snork', '2389', 'undrar', 'nollplacerad', 'jobbplan']) expect(text).not.toContain(word);
  });

  it('can only be added to', async () => {
    await expect(sql`update audit set result = 'nothing'`.execute(database)).rejects.toThrow('only added to');
    await expect(sql`delete from audit`.execute(database)).rejects.toThrow('only added to');
    await expect(sql`truncate audit`.execute(database)).rejects.toThrow('only added to');
  });

  it('has a row for a turn that broke', async () => {
    const broken = await startAssistant(kind, {
      change: (core) => ({
        ...core,
        tools: { ...core.tools, measures: () => Promise.reject(new Error('A fault made for this test.')) },
      }),
    });
    try {
      await broken.say(maja, 'Jobbplan klar för A-1042');
      expect(await trail(broken.database.database)).toEqual([
        { staff_id: 'S-1', kind: 'message', asked: [], shown: [], result: 'fault' },
      ]);
    } finally {
      await broken.stop();
    }
  });

  describe('the export of what is held about a person', () => {
    beforeAll(async () => {
      const at = monday.toString();
      await sql`insert into subscriptions (id, staff_id, question, weekday, at_time, created_at) values ('s', 'S-1', '{}', 1, '08:00', ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into reminder_opt_outs values ('S-1', 'digest', ${at}::timestamptz)`.execute(database);
      await sql`insert into receipts values ('r', 'S-1', 'M', '{}', ${at}::timestamptz)`.execute(database);
      await sql`insert into expert_questions (id, asker, question, sources, state, asked_at) values ('q', 'S-1', 'Vad?', '[]', 'open', ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into expert_receivers values ('q', 'S-1')`.execute(database);
      await sql`insert into expert_channels values ('city', '19:x', '{}', 'S-1', ${at}::timestamptz)`.execute(database);
      await sql`insert into approved_answers (id, question, answer, sources, owner, approved_on, review_on) values ('a', 'Vad?', 'Det.', '[]', 'S-1', '2026-11-23', '2027-11-23')`.execute(
        database,
      );
      const diary = join(assistant.database.folder, 'diary.csv');
      writeFileSync(diary, 'staff_id,kind,day,from,to\nS-1,hours,mån,08:00,16:00\nS-1,busy,2026-11-24,09:00,10:00\n');
      expect((await run(assistant, ['import', 'availability', diary])).code).toBe(0);
      await sql`insert into statistics_figures values ('caseload', 'coach', '2026-10-01', 'S-1', '', 7, 7, 0, false)`.execute(
        database,
      );
      await sql`insert into measures (measure_id, version, active, row, confirmed_by, confirmed_on, imported_at)
        values ('x', 1, false, '{}', 'Maja Lind', '2026-11-23', ${at}::timestamptz)`.execute(database);
      await sql`insert into information_sessions values ('i', 'Farsta', 'sal', ${at}::timestamptz, '2026-11-23T10:00Z', 5)`.execute(
        database,
      );
      await sql`insert into session_seats values ('i', 'A-1042', 'S-1', 'S-1', ${at}::timestamptz)`.execute(database);
      await sql`insert into meetings (id, case_id, caseworker_id, coach_id, jobbtorg, mode, starts_at, ends_at, state, version, caseworker_says, coach_says, applicant_says, before, created_at, updated_at)
        values ('m', 'A-1042', 'S-9', 'S-8', 'Farsta', 'onSite', ${at}::timestamptz, '2026-11-23T10:00Z', 'held', 1, 'yes', 'waiting', 'waiting', '{"coachId":"S-1"}', ${at}::timestamptz, ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into meeting_events values ('m', 1, 'key', 'hold', 'S-1', ${at}::timestamptz)`.execute(database);
      await sql`insert into job_plans values ('A-1200', 1, '2026-11-20', 'S-1', ${at}::timestamptz)`.execute(database);
      await sql`insert into deadline_marks (case_id, kind, due, marked_by, updated_at) values ('A-1200', 'jobPlan', '2026-11-23', 'S-1', ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into case_changes (idempotency_key, case_id, staff_id, change, made_at) values ('c', 'A-1200', 'S-9', '{"to":"S-1"}', ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into reminders (key, kind, recipient, subject, due_at, created_at) values ('k', 'digest', 'S-1', '{}', ${at}::timestamptz, ${at}::timestamptz)`.execute(
        database,
      );
      await assistant.post(
        assistant.activity(maja, {
          type: 'invoke',
          name: 'message/submitAction',
          replyToId: 'x',
          value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"bra"}' } },
        }),
      );
    });

    it('has a place for every column that can hold a text, by the database’s own catalogue', async () => {
      const { rows } = await sql<{ column: string }>`
        select table_name || '.' || column_name as column from information_schema.columns
        where table_schema = current_schema() and table_name not like 'kysely%'
          and (data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'USER-DEFINED'))`.execute(
        database,
      );
      const placed = Object.entries(sources).flatMap(([table, { by, not }]) =>
        [...Object.keys(by), ...not.split(' ').filter((name) => name !== '')].map((name) => `${table}.${name}`),
      );
      expect(placed.sort()).toEqual(rows.map(({ column }) => column).sort());
    });

    it('leaves out no table in which the person stands', async () => {
      const entra = maja.entraObjectId;
      const holding: string[] = [];
      for (const { name } of await readTableShapes(database)) {
        const { rows } = await sql<{ holds: boolean }>`
          select exists (select from ${sql.table(name)} as t
            where t::text ~ '\\mS-1\\M' or t::text like ${`%${entra}%`} or t::text like '%Maja Lind%') as holds`.execute(
          database,
        );
        if (rows[0]?.holds === true) holding.push(name);
      }
      expect(holding.length).toBeGreaterThan(15);
      const { code, out } = await run(assistant, ['audit', '--staff', 'S-1', '--json']);
      expect(code).toBe(0);
      const given = new Set(out.map((line) => JSON.parse(line).table as string));
      expect(holding.filter((name) => !given.has(name))).toEqual([]);
    });

    it('is that person alone, readable, and of the days that were asked for', async () => {
      const { out } = await run(assistant, ['audit', '--staff', 'S-1']);
      const text = out.join('\n');
      expect(text).toContain('name: Maja Lind');
      expect(text).not.toContain('Amina Holm');
      expect(text).toMatch(/2026-11-23 09:00:00 {2}asked bookMeeting, about A-3003/);
      const later = await run(assistant, ['audit', '--staff', 'S-1', '--from', '2026-11-24', '--json']);
      expect(later.out.map((line) => JSON.parse(line).table)).toEqual([
        'staff',
        'staff_conversations',
        'availability',
        'slots_busy',
        'expert_receivers',
      ]);
      const until = await run(assistant, ['audit', '--staff', 'S-1', '--to', '2026-11-22', '--json']);
      expect(until.out.map((line) => JSON.parse(line).table)).toEqual([
        'staff',
        'staff_conversations',
        'availability',
        'expert_receivers',
        'statistics_figures',
      ]);
      expect(await run(assistant, ['audit', '--staff', 'S-404'])).toMatchObject({ code: 1 });
      expect((await run(assistant, ['audit', '--staff', 'S-1', '--from', 'igår'])).code).toBe(2);
      expect((await run(assistant, ['audit'])).code).toBe(2);
    });
  });
});

describe.each(triedKinds)('what is kept on the $name database', (kind) => {
  it('has a limit or a reason for every table', async () => {
    const store = await kind.create();
    try {
      const told = new Set((await listHoldings(store.database)).map(({ table }) => table));
      const tables = (await readTableShapes(store.database)).map(({ name }) => name);
      expect(tables.filter((name) => !told.has(name))).toEqual([]);
    } finally {
      await store.drop();
    }
  });

  it('goes when its time is over and not before, each kind by its own limit', async () => {
    const assistant = await startAssistant(kind);
    const { database } = assistant.database;
    try {
      const at = monday.toString();
      await assistant.say(maja, 'Vad betyder nollplacerad?');
      await storeCases(database, [
        { id: 'A-1001', state: 'closed', enrolled_on: '2025-01-07', closed_on: '2026-11-23' },
        { id: 'A-1002', state: 'enrolled', enrolled_on: '2024-01-07' },
        { id: 'A-1004', state: 'closed', enrolled_on: '2025-01-07', closed_on: '2016-11-23' },
        { id: 'A-1003', state: 'referred' },
      ]);
      await sql`insert into feedback (conversation_id, activity_id, staff_id, reaction, comment, given_at) values ('c', 'a', 'S-1', 'like', '', ${at}::timestamptz)`.execute(
        database,
      );
      await sql`insert into receipts values ('r', 'S-1', 'M', '{}', ${at}::timestamptz)`.execute(database);
      const counts = async (now: Temporal.Instant) => {
        await disposeOld(database, now);
        const holdings = await listHoldings(database);
        return (name: string) => holdings.find(({ kind: each }) => each === name)?.count;
      };
      const local = inStockholm(monday);
      const just = (duration: Temporal.DurationLike) =>
        counts(local.add(duration).subtract({ seconds: 1 }).toInstant());
      const past = (duration: Temporal.DurationLike) => counts(local.add(duration).add({ seconds: 1 }).toInstant());
      // A day that was mistyped can be put right for a month.
      expect((await counts(monday))('closed and returned cases')).toBe(2);
      expect((await just({ days: 7 }))('answered messages, without text')).toBe(1);
      expect((await past({ days: 7 }))('answered messages, without text')).toBe(0);
      expect((await past({ days: 32 }))('closed and returned cases')).toBe(1);
      const [before, gone] = [await just({ years: 2 }), await past({ years: 2 })];
      for (const name of [
        'audit trail',
        'thumbs and comments',
        'receipts of referral checks',
        'referred, never enrolled cases',
      ]) {
        expect([name, before(name)]).toEqual([name, 1]);
        expect([name, gone(name)]).toEqual([name, 0]);
      }
      expect(gone('closed and returned cases')).toBe(0);
      expect(gone('cases that go on')).toBe(1);
      expect(gone('people in the directory')).toBe(3);
    } finally {
      await assistant.stop();
    }
  });

  it('keeps a closed case until its months are closed, though it came into the bot years late', async () => {
    const assistant = await startAssistant(kind);
    const { database } = assistant.database;
    try {
      await storeCases(
        database,
        Array.from({ length: 20 }, (_, n) => ({
          id: `A-${2000 + n}`,
          state: 'closed' as const,
          enrolled_on: '2023-01-10',
          closed_on: '2023-03-10',
          updated_at: '2023-04-01T08:00:00Z',
        })),
      );
      await assistant.bot.tidy();
      expect((await listHoldings(database)).find(({ kind: each }) => each === 'closed and returned cases')?.count).toBe(
        0,
      );
      const { rows } = await sql<{ amount: string }>`select amount from statistics_figures
        where metric = 'newlyEnrolled' and division = 'total' and month = '2023-01-01'`.execute(database);
      expect(rows.map(({ amount }) => Number(amount))).toEqual([20]);
    } finally {
      await assistant.stop();
    }
  });
});

it('`trepart retention` shows kind, limit, count, the oldest and the next removal', async () => {
  const store = await embedded.create();
  try {
    await sql`insert into receipts values ('r', 'S-1', 'M', '{}', '2026-11-23T08:00:00Z')`.execute(store.database);
    const core = await createCore(store.database, testConfig(), { now: () => monday, newId: () => 'id' });
    const out: string[] = [];
    const io = {
      out: (line: string) => void out.push(line),
      err: () => {},
      input: (async function* () {})(),
      folder: '/',
    };
    expect(await runCommand(core, ['retention', '--json'], io)).toBe(0);
    const holdings = out.map((line) => JSON.parse(line) as Holding);
    expect(holdings.find(({ kind: name }) => name === 'receipts of referral checks')).toEqual({
      kind: 'receipts of referral checks',
      table: 'receipts',
      limit: '2 years',
      until: null,
      count: 1,
      oldest: '2026-11-23T08:00:00Z',
      nextRemoval: '2028-11-23T08:00:00Z',
    });
    expect(holdings.filter(({ limit, until }) => (limit === null) === (until === null))).toEqual([]);
    expect(new Set(limited.map(({ kind: name }) => name)).size).toBe(limited.length);
    out.length = 0;
    expect(await runCommand(core, ['retention'], io)).toBe(0);
    expect(out.join('\n')).toMatch(/receipts of referral checks +2 years +1 +2026-11-23 09:00 +2028-11-23 09:00/);
  } finally {
    await store.drop();
  }
});
