// Roles out of Entra groups: who gets access by them and who loses it, and that whatever goes wrong at Graph changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { readConfig } from '../../bot/config.ts';
import type { Core } from '../../bot/core.ts';
import { createGraphClient } from '../../bot/entra/graph-client.ts';
import { readGroupMap } from '../../bot/entra/group-map.ts';
import { watchGroups } from '../../bot/entra/group-watch.ts';
import { connectStaffGroups, type TakingOptions } from '../../bot/entra/staff-groups.ts';
import { watchHealth } from '../../bot/monitoring/health.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { lastGroupReading } from '../../bot/store/people/group-reading.ts';
import { importStaff, readDirectory } from '../../bot/store/people/staff.ts';
import { shippedDistricts } from '../../knowledge/shipped.ts';
import { app, type FakeGraph, type FakeUser, startFakeGraph } from '../stand-ins/fake-graph.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { type TestDatabase, triedKinds } from '../worlds/databases.ts';

const geography = shippedDistricts();
const groupId = (number: number) => `10000000-0000-4000-b000-00000000000${number}`;
const [caseworkers, coaches, managers, kista] = [1, 2, 3, 4].map(groupId) as [string, string, string, string];
const map = [
  `- { group: ${caseworkers.toUpperCase()}, role: caseworker, district: Farsta }`,
  `- { group: ${coaches}, role: coach, jobbtorg: Farsta }`,
  `- { group: ${managers}, role: manager, jobbtorg: Kista }`,
  `- { group: ${kista}, role: coach, jobbtorg: Kista }`,
].join('\n');

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trepart-groups-'));
  file = join(folder, 'groups.yaml');
});
beforeEach(() => writeFileSync(file, map));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function user(number: number, changes: Partial<FakeUser> = {}): FakeUser {
  const id = `20000000-0000-4000-a000-0000000${String(number).padStart(5, '0')}`;
  const address = `p${number}@example.invalid`;
  return {
    id,
    displayName: `Person ${number}`,
    mail: address,
    userPrincipalName: address,
    accountEnabled: true,
    ...changes,
  };
}

function userOf({ entraObjectId, name, email }: (typeof people)[keyof typeof people], changes: Partial<FakeUser> = {}) {
  const person = { id: entraObjectId, displayName: name, mail: email, userPrincipalName: email, accountEnabled: true };
  return { ...person, ...changes };
}

/** The three people in the groups that make them what they are already. */
function fill(graph: FakeGraph): void {
  graph.groups.set(caseworkers, [userOf(people.maja)]);
  graph.groups.set(coaches, [userOf(people.amina)]);
  graph.groups.set(managers, [userOf(people.karin)]);
  graph.groups.set(kista, []);
}

describe('the map of groups', () => {
  const read = async (text: string) => {
    writeFileSync(file, text);
    return await readGroupMap(file, geography);
  };

  it('says which group gives which role where; a manager may have the whole administration', async () => {
    const entries = await read(`${map}\n- { group: ${groupId(9)}, role: manager }`);
    expect(entries).toHaveLength(5);
    expect(entries[0]).toEqual({
      number: 1,
      group: caseworkers,
      role: 'caseworker',
      district: 'Farsta',
      jobbtorg: null,
    });
    expect(entries[4]).toMatchObject({ role: 'manager', district: null, jobbtorg: null });
  });

  const entry = `group: ${caseworkers}`;
  it.each([
    ['a district that is none', `- { ${entry}, role: caseworker, district: Frasta }`, 'district "Frasta" is not a'],
    ['a jobbtorg that is none', `- { ${entry}, role: coach, jobbtorg: Fasta }`, 'jobbtorg "Fasta" is not known'],
    ['a role that is none', `- { ${entry}, role: boss, district: Farsta }`, 'role is not one of caseworker, coach'],
    ['a caseworker without a district', `- { ${entry}, role: caseworker }`, 'a caseworker has a district'],
    ['a coach without a jobbtorg', `- { ${entry}, role: coach, district: Farsta }`, 'a coach has a jobbtorg'],
    [
      'a manager of two places',
      `- { ${entry}, role: manager, district: Farsta, jobbtorg: Farsta }`,
      'a manager has a district or a jobbtorg, not both',
    ],
    ['a name in place of an id', '- { group: SG-Farsta, role: manager }', "group is not a group's object id"],
    ['a word that is not known', `- { ${entry}, role: manager, distrikt: Farsta }`, 'it has distrikt, and may have'],
    ['no mapping', '- Farsta', 'it does not have group, role and place'],
  ])('with %s is refused in a sentence that names file and entry', async (_what, text, part) => {
    await expect(read(text)).rejects.toThrow(`The map of Entra groups ${file}, entry 1: ${part}`);
  });

  it('tells every fault, each in a sentence, and a group that stands in it twice', async () => {
    const fault = await read(`${map}\n- { group: ${coaches}, role: manager }\n- nothing`).catch(
      ({ message }) => message,
    );
    expect(fault).toBe(
      `The map of Entra groups ${file}, entry 5: group ${coaches} stands in entry 2 too. ` +
        `The map of Entra groups ${file}, entry 6: it does not have group, role and place.`,
    );
  });

  it.each([
    ['nothing', '', 'is not a YAML list with at least one entry'],
    ['no list', 'group: x', 'is not a YAML list with at least one entry'],
    ['no YAML', '- {', 'line 1: this is not valid YAML'],
  ])('that holds %s is refused', async (_what, text, part) => {
    await expect(read(text)).rejects.toThrow(part);
  });

  it('that is missing is refused, and so is one without the credentials to use it', async () => {
    await expect(readGroupMap(join(folder, 'no.yaml'), geography)).rejects.toThrow('no.yaml; check ENTRA_GROUPS');
    expect(readConfig({ ENTRA_GROUPS: file }, { access: '', expert: '' })).toEqual({
      fault: expect.stringContaining('MICROSOFT_APP_TENANT_ID (ENTRA_GROUPS is set)'),
    });
  });
});

describe.each(triedKinds)('the staff directory out of Entra groups, on $name,', (kind) => {
  let store: TestDatabase;
  let graph: FakeGraph;
  let now = monday;
  let pauses: number[] = [];
  beforeAll(async () => {
    store = await kind.create();
  });
  afterAll(() => store.drop());
  beforeEach(async () => {
    now = monday;
    pauses = [];
    graph = await startFakeGraph();
    fill(graph);
    await store.database.deleteFrom('staff').execute();
    await importStaff(store.database, Object.values(people), { complete: true, dryRun: false, now });
  });
  afterEach(() => graph.stop());

  const take = async (options: Partial<TakingOptions> = {}) => {
    const client = createGraphClient(app, () => now, graph.place, 300);
    const groups = connectStaffGroups({ database: store.database, graph: client, file, geography, now: () => now });
    return await groups.take({
      dryRun: false,
      byHand: false,
      now,
      pause: async (milliseconds) => {
        pauses.push(milliseconds);
        now = now.add({ milliseconds });
      },
      stop: new AbortController().signal,
      ...options,
    });
  };
  const active = async () =>
    Object.fromEntries(
      (await readDirectory(store.database))
        .filter((row) => row.active)
        .map(({ id, role, district, jobbtorg }) => [id, `${role} ${district ?? jobbtorg}`]),
    );
  const asTheyWere = { 'S-1': 'caseworker Farsta', 'S-2': 'coach Farsta', 'S-3': 'manager Kista' };

  it('leaves as they were those whom the groups know as what they are', async () => {
    expect(await take()).toMatchObject({ kind: 'taken', read: 3, unchanged: 3, created: 0, removed: 0, changes: [] });
    expect(await active()).toEqual(asTheyWere);
  });

  it('gives new people access by their Entra id, page by page, and everybody the role of their group', async () => {
    const many = Array.from({ length: 25 }, (_, number) => user(number));
    graph.pageSize = 10;
    graph.groups.set(coaches, [userOf(people.maja), ...many]);
    graph.groups.set(caseworkers, [userOf(people.amina, { displayName: 'Amina Ny', mail: 'ny@example.invalid' })]);
    expect(await take()).toMatchObject({ kind: 'taken', read: 28, created: 25, updated: 2, unchanged: 1 });
    const directory = await readDirectory(store.database);
    expect(await active()).toMatchObject({ 'S-1': 'coach Farsta', [user(24).id]: 'coach Farsta' });
    expect(directory.find(({ id }) => id === 'S-2')).toMatchObject({
      name: 'Amina Ny',
      email: 'ny@example.invalid',
      role: 'caseworker',
      district: 'Farsta',
      jobbtorg: null,
    });
    expect(graph.requests.filter((request) => request.includes(coaches))).toHaveLength(3);
    expect(graph.signIns).toBe(1);
  });

  it('leaves what the groups do not tell: leave, stand-ins and topics', async () => {
    const leave = { standIn: 'S-3', from: '2026-12-01', until: '2026-12-24' };
    const amina = { ...people.amina, leave, expertFor: ['tolk'] };
    await importStaff(store.database, [amina], { complete: false, dryRun: false, now });
    graph.groups.set(caseworkers, [userOf(people.maja), userOf(people.amina)]);
    graph.groups.set(coaches, []);
    await take();
    const row = await store.database.selectFrom('staff').selectAll().where('id', '=', 'S-2').executeTakeFirstOrThrow();
    expect(row).toMatchObject({ role: 'caseworker', stand_in: 'S-3', expert_for: ['tolk'] });
    expect(row.leave_from).not.toBeNull();
  });

  it('takes access from who has left the groups and whose account is no longer in use, and gives it back to the same', async () => {
    graph.groups.set(coaches, [userOf(people.amina, { accountEnabled: false })]);
    graph.groups.set(managers, [user(1)]);
    expect(await take()).toMatchObject({ kind: 'taken', read: 2, created: 1, removed: 2 });
    expect(await active()).toEqual({ 'S-1': 'caseworker Farsta', [user(1).id]: 'manager Kista' });
    fill(graph);
    expect(await take()).toMatchObject({ kind: 'taken', removed: 1 });
    expect(await active()).toEqual(asTheyWere);
    graph.groups.set(managers, [userOf(people.karin), user(1)]);
    await take();
    expect(await active()).toEqual({ ...asTheyWere, [user(1).id]: 'manager Kista' });
  });

  it('takes the name to sign in with where there is no mailbox, and says who has no address at all', async () => {
    graph.groups.set(coaches, [
      userOf(people.amina, { mail: null, userPrincipalName: null, displayName: null }),
      user(1, { mail: null }),
      user(2, { mail: null, userPrincipalName: 'x_y#EXT#@stad.invalid' }),
      user(3, { displayName: `\0${'N'.repeat(256)}` }),
    ]);
    expect(await take()).toMatchObject({
      kind: 'taken',
      created: 2,
      unchanged: 3,
      removed: 0,
      doubts: [{ id: user(2).id, reason: 'has no e-mail address in Entra', keeps: null }],
    });
    const directory = await readDirectory(store.database);
    expect(directory.find(({ id }) => id === user(1).id)?.email).toBe('p1@example.invalid');
    expect(directory.find(({ id }) => id === user(3).id)?.name).toHaveLength(200);
    expect(directory.find(({ id }) => id === 'S-2')).toMatchObject({ name: 'Amina Holm', active: true });
  });

  it('gives nobody more by groups that differ: who is one of these things stays it, who is none gets no access', async () => {
    const both = [userOf(people.amina), userOf(people.karin), user(1)];
    graph.groups.set(coaches, [...both, user(2)]);
    graph.groups.set(managers, [userOf(people.amina), user(1)]);
    graph.groups.set(kista, [userOf(people.karin)]);
    const taken = await take();
    const reason = (entries: string) => `stands in groups of different roles or places (entries ${entries})`;
    expect(taken).toMatchObject({ kind: 'taken', read: 5, created: 1, removed: 1 });
    expect(taken.kind === 'taken' && taken.doubts).toEqual([
      { id: 'S-2', reason: reason('2, 3'), keeps: { role: 'coach', district: null, jobbtorg: 'Farsta' } },
      { id: 'S-3', reason: reason('2, 4'), keeps: null },
      { id: user(1).id, reason: reason('2, 3'), keeps: null },
    ]);
    expect(await active()).toEqual({
      'S-1': 'caseworker Farsta',
      'S-2': 'coach Farsta',
      [user(2).id]: 'coach Farsta',
    });
    // Once the groups agree, so does the directory.
    graph.groups.set(coaches, []);
    await take();
    expect(await active()).toMatchObject({ 'S-2': 'manager Kista', 'S-3': 'coach Kista' });
  });

  it('counts two groups of one role and place as one, and somebody named twice in a group too', async () => {
    writeFileSync(file, `${map}\n- { group: ${groupId(5)}, role: coach, jobbtorg: Farsta }`);
    graph.groups.set(groupId(5), [userOf(people.amina), userOf(people.amina)]);
    expect(await take()).toMatchObject({ kind: 'taken', read: 3, unchanged: 3, doubts: [] });
  });

  it('waits as long as Graph asks, and goes on with the page it was at', async () => {
    graph.pageSize = 1;
    graph.groups.set(coaches, [userOf(people.amina), user(1), user(2)]);
    graph.troubles.push('none', 'none', { status: 429, retryAfter: '7' }, { status: 503, retryAfter: '2' });
    expect(await take()).toMatchObject({ kind: 'taken', created: 2, removed: 0 });
    expect(pauses).toEqual([7_000, 2_000]);
    expect(graph.requests.filter((request) => request.includes(coaches))).toHaveLength(5);
  });

  const hidden = 'shows no more than ids';
  it.each<[string, string, string, number, (fake: FakeGraph) => void]>([
    [
      'the right to read groups is taken back',
      'refused',
      'refuses (403)',
      3_600,
      (g) => g.permissions.delete('GroupMember.Read.All'),
    ],
    ['the right to read people is taken back', 'refused', hidden, 3_600, (g) => g.permissions.delete('User.Read.All')],
    ['a group is gone', 'refused', `there is no group ${managers}`, 3_600, (g) => g.groups.delete(managers)],
    [
      'Graph breaks down in the middle',
      'down',
      'does not answer',
      30,
      (g) => g.troubles.push('none', ...Array(4).fill({ status: 500 })),
    ],
    ['the connection breaks', 'down', 'does not answer', 30, (g) => g.troubles.push('none', ...Array(4).fill('reset'))],
    ['Graph is silent', 'slow', 'in time', 30, (g) => g.troubles.push(...Array(4).fill('silence'))],
    [
      'Graph asks for a long pause',
      'throttled',
      'left alone',
      600,
      (g) => g.troubles.push('none', { status: 429, retryAfter: '600' }),
    ],
    [
      'Graph answers something else',
      'unreadable',
      'another form',
      3_600,
      (g) => g.troubles.push({ status: 200, body: { value: [{}] } }),
    ],
    [
      'the next page is somewhere else',
      'unreadable',
      'at another place',
      3_600,
      (g) => {
        g.pageSize = 1;
        g.nextPageAt = 'http://localhost:9/v1.0';
        g.groups.set(managers, [userOf(people.karin), user(7)]);
      },
    ],
  ])('is left as it was when %s', async (_what, reason, part, seconds, trouble) => {
    graph.groups.set(caseworkers, [user(1)]);
    trouble(graph);
    expect(await take()).toMatchObject({
      kind: 'hindered',
      reason,
      sentence: expect.stringContaining(part),
      seconds,
    });
    expect(await active()).toEqual(asTheyWere);
  });

  it('is left as it was when all groups have been emptied, also by hand', async () => {
    for (const members of graph.groups.values()) members.length = 0;
    for (const byHand of [false, true])
      expect(await take({ byHand })).toMatchObject({
        kind: 'hindered',
        reason: 'empty',
        sentence: expect.stringContaining('would take access from everybody'),
      });
    expect(await active()).toEqual(asTheyWere);
  });

  it('loses a fifth of its people to the groups unasked and no more, unless somebody has looked', async () => {
    const many = Array.from({ length: 40 }, (_, number) => user(number));
    graph.groups.set(coaches, [userOf(people.amina), ...many]);
    await take();
    graph.groups.set(coaches, [userOf(people.amina), ...many.slice(9)]);
    expect(await take()).toMatchObject({
      kind: 'hindered',
      reason: 'losses',
      sentence: expect.stringMatching(/^9 of the 43 people.*--from-entra --dry-run/),
    });
    expect(Object.keys(await active())).toHaveLength(43);
    graph.groups.set(coaches, [userOf(people.amina), ...many.slice(8)]);
    expect(await take()).toMatchObject({ kind: 'taken', removed: 8 });
    graph.groups.set(coaches, []);
    expect(await take({ byHand: true, dryRun: true })).toMatchObject({ kind: 'taken', removed: 33 });
    expect(Object.keys(await active())).toHaveLength(35);
    expect(await take({ byHand: true })).toMatchObject({ kind: 'taken', removed: 33 });
    expect(Object.keys(await active())).toHaveLength(2);
  });

  const replica = () => {
    const core = { database: store.database, now: () => now } as Core;
    const logged: string[] = [];
    const client = createGraphClient(app, () => now, graph.place, 300);
    const groups = connectStaffGroups({ database: store.database, graph: client, file, geography, now: () => now });
    const health = watchHealth({
      database: async () => {},
      knowledge: async () => {},
      uses: { calendar: false, model: false, directory: true },
      now: () => now,
    });
    const watch = watchGroups(
      core,
      groups,
      createLog('info', (line) => logged.push(line)),
      health,
    );
    const stopping = new AbortController();
    return {
      logged,
      look: () => watch.look(stopping.signal),
      stop: () => stopping.abort(),
      state: async () => (await health.look()).parts.directory.state,
    };
  };

  it('is read by one replica an hour, and every replica knows how that ended', async () => {
    const [one, other] = [replica(), replica()];
    await store.database.deleteFrom('group_reading').execute();
    // Each reads once at its start.
    await one.look();
    await other.look();
    await Promise.all([one.look(), other.look()]);
    expect(graph.requests).toHaveLength(2 * 4);
    now = now.add({ minutes: 61 });
    graph.permissions.delete('GroupMember.Read.All');
    await Promise.all([one.look(), other.look()]);
    expect(graph.requests).toHaveLength(2 * 4 + 1);
    const lines = [...one.logged, ...other.logged].map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'Graph refuses the Entra groups; the staff directory is left as it was',
        kind: 'refused',
        group: caseworkers,
      }),
    ]);
    await one.look();
    await other.look();
    expect([await one.state(), await other.state()]).toEqual(['down', 'down']);
    graph.permissions.add('GroupMember.Read.All');
    now = now.add({ minutes: 61 });
    await other.look();
    await one.look();
    expect([await one.state(), await other.state()]).toEqual(['up', 'up']);
  });

  it('is given back when the bot is stopped while Graph is waited for, and read by the next one at once', async () => {
    await store.database.deleteFrom('group_reading').execute();
    graph.troubles.push({ status: 429, retryAfter: '60' });
    const [stopped, next] = [replica(), replica()];
    const looking = stopped.look();
    await vi.waitFor(() => expect(graph.requests).toHaveLength(1));
    stopped.stop();
    await looking;
    expect(stopped.logged).toEqual([]);
    await next.look();
    expect(await next.state()).toBe('up');
  });
});

describe.each(triedKinds)('with the $name database, a bot that reads Entra groups', (kind) => {
  let assistant: Assistant;
  let graph: FakeGraph;
  const newcomer = { entraObjectId: user(1).id };
  const question = 'Hur snabbt ska första jobbplanen vara klar?';
  beforeAll(async () => {
    writeFileSync(file, map);
    graph = await startFakeGraph();
    fill(graph);
    assistant = await startAssistant(kind, {
      change: (core) => {
        const client = createGraphClient(app, core.now, graph.place, 1_000);
        const { geography: shipped } = core.shipped;
        const parts = { database: core.database, graph: client, file, geography: shipped, now: core.now };
        return { ...core, staffGroups: connectStaffGroups(parts) };
      },
    });
    // It reads them by itself when it starts.
    await vi.waitFor(async () => expect(await lastGroupReading(assistant.database.database)).not.toBeNull(), 5_000);
  });
  afterAll(async () => {
    await assistant.stop();
    await graph.stop();
  });

  const say = async (from: { entraObjectId: string }, text: string) =>
    (await assistant.say(from, text)).map(shownText).join('\n');
  let clock = monday;
  const anHourLater = async () => {
    clock = clock.add({ minutes: 61 });
    assistant.setTime(clock);
    await assistant.bot.readGroups();
  };
  const run = async (args: string[]) => {
    const told = { code: -1, out: [] as string[], err: [] as string[] };
    told.code = await runCommand(assistant.core, args, {
      out: (line) => told.out.push(line),
      err: (line) => told.err.push(line),
      input: (async function* () {})(),
      folder,
    });
    return told;
  };

  it('answers who has been added to a group, and tells who was taken out of it whom to ask', async () => {
    expect(await say(newcomer, question)).toContain('din chef');
    graph.groups.set(caseworkers, [userOf(people.maja), user(1)]);
    await anHourLater();
    expect(await say(newcomer, question)).toContain('fem dagar');
    expect(assistant.logged.join('\n')).toContain('"kind":"created","count":1');
    graph.groups.set(caseworkers, [userOf(people.maja)]);
    expect(await say(newcomer, question)).toContain('fem dagar');
    await anHourLater();
    expect(await say(newcomer, question)).toContain('din chef');
    expect(await say(people.maja, question)).toContain('fem dagar');
  });

  it('shows in its health and figures when the groups cannot be read, and goes on answering', async () => {
    graph.permissions.delete('User.Read.All');
    await anHourLater();
    const get = async (path: string) =>
      await (await fetch(`http://127.0.0.1:${assistant.bot.server.port}${path}`)).text();
    expect(JSON.parse(await get('/health'))).toMatchObject({
      status: 'degraded',
      parts: { directory: { state: 'down' } },
    });
    expect(await get('/metrics')).toContain('trepart_part_up{part="directory"} 0');
    expect(await say(people.maja, question)).toContain('fem dagar');
    graph.permissions.add('User.Read.All');
    await anHourLater();
    expect(await get('/metrics')).toContain('trepart_part_up{part="directory"} 1');
  });

  it('takes the groups over at once by command, which shows first what would change', async () => {
    graph.groups.set(coaches, [userOf(people.amina), userOf(people.maja), user(2)]);
    graph.groups.set(managers, [user(1)]);
    const dry = await run(['import', 'staff', '--from-entra', '--dry-run']);
    expect(dry).toEqual({
      code: 0,
      out: ['Dry run, nothing changed: read 4, created 1, updated 1, unchanged 2, removed 1, rejected 1.'],
      err: [
        `+ ${user(1).id} Person 1: manager at Jobbtorg Kista`,
        `+ ${user(2).id} Person 2: coach at Jobbtorg Farsta`,
        '- S-3 Karin Ek: was manager at Jobbtorg Kista, has no access any more',
        '? S-1 stands in groups of different roles or places (entries 1, 2): stays caseworker Farsta',
      ],
    });
    expect(await say({ entraObjectId: user(2).id }, question)).toContain('din chef');
    const real = await run(['import', 'staff', '--from-entra', '--json']);
    expect(JSON.parse(real.out.join(''))).toEqual({
      read: 4,
      created: 1,
      updated: 1,
      unchanged: 2,
      removed: 1,
      rejected: 1,
    });
    expect(await say({ entraObjectId: user(2).id }, question)).toContain('fem dagar');
    graph.troubles.push({ status: 503, retryAfter: '1' }, { status: 403 });
    const refused = await run(['import', 'staff', '--from-entra', '--dry-run', '--json']);
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(refused.err).toEqual([
      'Graph is asked again in 1 s.',
      expect.stringMatching(/^trepart: The staff directory was left as it is: Graph refuses \(403\) .*consent\.$/),
    ]);
  });

  it('takes leave, topics and staff ids from a file, but takes nobody out by it', async () => {
    const header = 'id;entra_object_id;name;email;role;district;jobbtorg;expert_for';
    const maja = `S-1;${people.maja.entraObjectId};Maja Lind;${people.maja.email};caseworker;Farsta;;tolk`;
    writeFileSync(join(folder, 'staff.csv'), `${header}\n${maja}\n`);
    const taken = await run(['import', 'staff', 'staff.csv', '--json']);
    expect(JSON.parse(taken.out.join(''))).toMatchObject({ updated: 1, removed: 0 });
    expect(taken.err.join()).toContain('nobody is taken out by this file');
  });
});

it('without the setting the command says what to set, and how it is called', async () => {
  const told: string[] = [];
  const io = {
    out: () => {},
    err: (line: string) => told.push(line),
    input: (async function* () {})(),
    folder,
  };
  const core = { staffGroups: null } as Core;
  expect(await runCommand(core, ['import', 'staff', '--from-entra'], io)).toBe(1);
  expect(await runCommand(core, ['import', 'cases', '--from-entra'], io)).toBe(2);
  expect(told).toEqual([expect.stringContaining('set ENTRA_GROUPS'), expect.stringContaining('Only staff comes')]);
});
