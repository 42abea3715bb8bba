// Cases out of a case system's export: what comes in, what is refused and why, and what was said in Teams stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { importCases } from '../../bot/commands/import-cases.ts';
import { watchCases } from '../../bot/imports/case-inbox.ts';
import { noTraces } from '../../bot/monitoring/traces.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';

const head = 'case_id;district;jobbtorg;coach;enrolled_on;closed_on;first_plan_on';

describe.each(databaseKinds)('import cases ($name)', (kind) => {
  let assistant: Assistant;
  let folder: string;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    folder = mkdtempSync(join(tmpdir(), 'trepart-cases-'));
  });
  afterAll(async () => {
    await assistant.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    assistant.setTime(monday);
    await assistant.core.database.deleteFrom('cases').execute();
    await assistant.core.database.deleteFrom('reminders').execute();
  });

  const file = (name: string, lines: string[] | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, Array.isArray(lines) ? [head, ...lines].join('\n') : lines);
    return path;
  };
  const told: string[] = [];
  const take = async (path: string, dryRun = false) => {
    told.length = 0;
    return await importCases(assistant.core, path, dryRun, (sentence) => told.push(sentence));
  };
  const command = async (...args: string[]) => {
    const lines: string[] = [];
    const io = {
      out: (line: string) => lines.push(line),
      err: (line: string) => lines.push(line),
      input: (async function* () {})(),
      folder,
    };
    return { code: await runCommand(assistant.core, args, io), lines };
  };
  const good = [
    'A-1042;Farsta;Farsta;S-2;2026-11-19;;',
    'A-1043;Farsta;Farsta;s-2@example.invalid;2026-10-01;;2026-10-05',
    'A-1044;Skarpnäck;Farsta;;2026-03-02;2026-10-30;',
  ];

  it('takes new cases, changes changed ones, and leaves the rest as it is, however often', async () => {
    const path = file('first.csv', good);
    expect(await take(path)).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, rejected: 0, different: 0 });
    expect(await take(path)).toEqual({ read: 3, created: 0, updated: 0, unchanged: 3, rejected: 0, different: 0 });
    const moved = file('second.csv', [...good.slice(1), 'A-1042;Farsta;Farsta;S-2;2026-11-20;;']);
    expect(await take(moved)).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    const rows = await assistant.core.database
      .selectFrom('cases')
      .select(['id', 'state', 'coach_id'])
      .orderBy('id')
      .execute();
    expect(rows.map(({ id, state, coach_id }) => `${id} ${state} ${coach_id}`)).toEqual([
      'A-1042 enrolled S-2',
      'A-1043 enrolled S-2',
      'A-1044 closed null',
    ]);
  });

  it('changes nothing in a dry run, and says what it would do', async () => {
    expect(await take(file('dry.csv', good), true)).toMatchObject({ created: 3 });
    expect(await assistant.core.database.selectFrom('cases').select('id').execute()).toEqual([]);
    expect(await assistant.core.database.selectFrom('reminders').select('id').execute()).toEqual([]);
  });

  it.each([
    ['A-2001;Farsta;Farsta;;2026-11-19;;', 'has no coach'],
    ['A-2001;Farsta;Farsta;S-99;2026-11-19;;', 'no active coach'],
    ['A-2001;Farsta;Farsta;S-1;2026-11-19;;', 'no active coach'],
    ['A-2001;Farsta;Farsta;S-2;2026-11-24;;', 'in the future'],
    ['A-2001;Farsta;Farsta;S-2;2026-11-19;2026-11-01;', 'before enrolled_on'],
    ['A-2001;Farsta;Farsta;S-2;2026-02-30;;', 'not a date'],
    ['A-2001;Farsta;Farsta;S-2;i förrgår;;', 'not a date'],
    ['A-2001;Göteborg;Farsta;S-2;2026-11-19;;', 'not a district'],
    ['A-2001;Farsta;Sollentuna;S-2;2026-11-19;;', 'is not known'],
    ['2001;Farsta;Farsta;S-2;2026-11-19;;', 'not like A-1042'],
    [';Farsta;Farsta;S-2;2026-11-19;;', 'case_id is missing'],
    ['A-1042;Farsta;Farsta;S-2;2026-11-19;;', 'earlier row'],
    ['A-2001;Farsta;Farsta;19900101-1234;2026-11-19;;', 'personal identity number'],
    ['900101-1234;Farsta;Farsta;S-2;2026-11-19;;', 'personal identity number'],
  ])('refuses %s, takes the rest, and says why (%s)', async (row, why) => {
    const path = file('bad.csv', [...good, row]);
    expect(await take(path)).toMatchObject({ read: 4, created: 3, rejected: 1 });
    const rejected = readFileSync(`${path}.rejected.csv`, 'utf8');
    expect(rejected).toContain(why);
    expect(rejected).not.toMatch(/9001011234|900101-1234/);
    expect(told.join()).toContain('Rejected rows');
  });

  it('refuses a file in a wrong encoding whole, and one whose columns are not there', async () => {
    const latin = Buffer.from([head, good[0], 'A-1050;Skarpnäck;Farsta;S-2;2026-11-19;;'].join('\n'), 'latin1');
    await expect(take(file('latin.csv', latin))).rejects.toThrow('Save it as "CSV UTF-8"');
    expect(await assistant.core.database.selectFrom('cases').selectAll().execute()).toEqual([]);
    await expect(take(file('none.csv', Buffer.from('id;namn\n1;2')))).rejects.toThrow(
      'lacks the columns case_id, district',
    );
    await expect(take(file('empty.csv', Buffer.from('')))).rejects.toThrow('is empty');
    await expect(take(join(folder, 'missing.csv'))).rejects.toThrow('There is no file');
    await expect(take(file('all-bad.csv', ['x;y;z;;;;']))).rejects.toThrow('no usable row');
  });

  it('keeps what a coach said in Teams, and shows where the file differs', async () => {
    await take(file('before.csv', good));
    await assistant.say(people.amina, 'jobbplan klar för A-1042');
    const path = file('after.csv', ['A-1042;Farsta;Farsta;S-2;2026-11-19;;2026-11-20', ...good.slice(1)]);
    expect(await take(path)).toMatchObject({ different: 1 });
    expect(told.join('\n')).toContain(
      'A-1042: first_plan_on is 2026-11-23 by what was said in Teams, "2026-11-20" in the file',
    );
    expect(readFileSync(`${path}.differences.csv`, 'utf8')).toContain('A-1042,first_plan_on,2026-11-23,2026-11-20');
    expect((await assistant.say(people.amina, 'mina deadlines')).map(shownText).join()).not.toContain('A-1042');
  });

  describe('the word of the case system on unit and coach', () => {
    const bo = { ...people.amina, id: 'S-4', name: 'Bo Ek', email: 'bo@example.invalid' };
    const row = (district: string, office: string, coach: string) =>
      `A-1042;${district};${office};${coach};2026-11-19;;`;
    const coachOf = async () =>
      await assistant.core.database
        .selectFrom('cases')
        .select(['coach_id', 'handed_over_by'])
        .where('id', '=', 'A-1042')
        .executeTakeFirstOrThrow();
    beforeEach(async () => {
      const staff = ['S-4', 'S-5'].map((id, place) => ({
        ...bo,
        id,
        entraObjectId: `00000000-0000-4000-a000-00000000000${place + 4}`,
      }));
      await importStaff(assistant.core.database, [...Object.values(people), ...staff], {
        complete: true,
        dryRun: false,
        now: monday,
      });
      await take(file('given.csv', [row('Farsta', 'Farsta', 'S-2')]));
      const { deadlineStore } = assistant.core.tools.deadlines;
      const amina = { ...people.amina, staffId: 'S-2' };
      expect(await deadlineStore.handOver(amina, `give ${Math.random()}`, 'A-1042', 'S-4')).toMatchObject({
        kind: 'changed',
      });
    });

    it('lets a hand-over stand while the file still says whom it was taken from, and lists the difference', async () => {
      const path = file('same.csv', [row('Farsta', 'Farsta', 'S-2')]);
      for (const _time of [1, 2]) expect(await take(path)).toMatchObject({ different: 1 });
      expect(await coachOf()).toEqual({ coach_id: 'S-4', handed_over_by: 'S-2' });
    });

    it('ends it when the file agrees: what the file says afterwards counts', async () => {
      expect(await take(file('agrees.csv', [row('Farsta', 'Farsta', 'S-4')]))).toMatchObject({ different: 0 });
      expect(await coachOf()).toEqual({ coach_id: 'S-4', handed_over_by: null });
      await take(file('back.csv', [row('Farsta', 'Farsta', 'S-2')]));
      expect(await coachOf()).toEqual({ coach_id: 'S-2', handed_over_by: null });
    });

    it.each([
      ['a third coach', row('Farsta', 'Farsta', 'S-5'), 'S-5'],
      ['another unit', row('Farsta', 'Kista', 'S-2'), 'S-2'],
    ])('ends it when the file says %s', async (_what, line, coach) => {
      await take(file('third.csv', [line]));
      expect(await coachOf()).toEqual({ coach_id: coach, handed_over_by: null });
    });

    it('takes a case that was opened by its number from who opened it, and does not give it back with the district', async () => {
      const { meetings, deadlines } = assistant.core.tools;
      const maja = { ...people.maja, staffId: 'S-1' };
      await meetings.openCase(maja, 'A-1050');
      const mine = async () => (await deadlines.deadlineStore.deadlinesOfCase(maja, 'A-1050')) !== null;
      expect(await mine()).toBe(true);
      await take(file('farsta.csv', ['A-1050;Farsta;Farsta;S-2;2026-11-19;;']));
      expect(await mine()).toBe(true);
      await take(file('other.csv', ['A-1050;Skarpnäck;Farsta;S-2;2026-11-19;;']));
      expect(await mine()).toBe(false);
      expect(await meetings.findCase(maja, 'A-1050')).toEqual({ kind: 'refused', reason: 'notTheirs' });
      await take(file('farsta.csv', ['A-1050;Farsta;Farsta;S-2;2026-11-19;;']));
      expect(await mine()).toBe(false);
    });
  });

  it('plans the digest with the case, and tells at once what is due tomorrow', async () => {
    await take(file('plan.csv', good));
    const rows = await assistant.core.database.selectFrom('reminders').select('key').orderBy('key').execute();
    expect(rows.map(({ key }) => key)).toContain('digest S-2 2026-11-24');
    expect(rows.map(({ key }) => key)).toContain('A-1042 jobPlan urgent 2026-11-24 S-2');
  });

  it("reads a case system's own names by a map", async () => {
    const map = join(folder, 'columns.yaml');
    writeFileSync(
      map,
      'columns: { case_id: Ärendenr, coach: Handläggare, enrolled_on: Inskriven, district: Stadsdel, jobbtorg: Enhet, state: Status }\nwords: { state: { Pågående: enrolled } }\n',
    );
    const path = join(folder, 'own.csv');
    writeFileSync(
      path,
      'Ärendenr,Stadsdel,Enhet,Handläggare,Inskriven,Status\nA-7,Farsta,Farsta,S-2,20261119,pågående\n',
    );
    const core = { ...assistant.core, casesColumns: map };
    expect(await importCases(core, path, false, () => {})).toMatchObject({ created: 1, rejected: 0 });
    await expect(
      importCases({ ...core, casesColumns: join(folder, 'no.yaml') }, path, false, () => {}),
    ).rejects.toThrow('CASES_COLUMNS');
  });

  it('is a command, in words and as JSON', async () => {
    file('command.csv', good);
    expect(await command('import', 'cases', 'command.csv', '--dry-run')).toEqual({
      code: 0,
      lines: ['Dry run, nothing changed: read 3, created 3, updated 0, unchanged 0, rejected 0, different 0.'],
    });
    const { lines } = await command('import', 'cases', 'command.csv', '--json');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ read: 3, created: 3 });
    const reminded = await command('remind', '--json');
    expect(Object.keys(JSON.parse(reminded.lines[0] ?? ''))).toEqual(['sent', 'waiting', 'doubt', 'dead']);
  });

  it('takes what is left in its inbox once it is whole, and puts it aside with the result', async () => {
    const place = mkdtempSync(join(tmpdir(), 'trepart-inbox-'));
    const inbox = watchCases(assistant.core, place, noTraces);
    writeFileSync(join(place, 'export.csv'), [head, good[0]].join('\n'));
    expect(await inbox.look()).toBe(0);
    writeFileSync(join(place, 'export.csv'), [head, ...good].join('\n'));
    expect(await inbox.look()).toBe(0);
    expect(await inbox.look()).toBe(1);
    expect(await inbox.look()).toBe(0);
    expect(readdirSync(join(place, 'done'))).toEqual([
      '2026-11-23T080000-export.csv',
      '2026-11-23T080000-export.csv.result.txt',
    ]);
    writeFileSync(join(place, 'wrong.csv'), 'a;b\n1;2');
    await inbox.look();
    expect(await inbox.look()).toBe(1);
    expect(readFileSync(join(place, 'done', '2026-11-23T080000-wrong.csv.result.txt'), 'utf8')).toContain(
      'lacks the columns',
    );
    rmSync(place, { recursive: true, force: true });
  });
});
