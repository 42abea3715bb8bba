// Other users of the machine can read and write nothing that Trepart keeps: the modes are read from the disk.
import { chmodSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../worlds/program.ts';

const header = 'id;entra_object_id;name;email;role;district;jobbtorg';
const maja = 'S-1;00000000-0000-4000-a000-000000000001;Maja Lind;maja@example.invalid;caseworker;Farsta;';

/** Every path under one, itself included. */
function under(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return [path, ...readdirSync(path).flatMap((name) => under(join(path, name)))];
}

/** What others may do anything with; empty is what we want. */
function openToOthers(path: string): string[] {
  return under(path)
    .map((each) => ({ each, mode: lstatSync(each).mode & 0o777 }))
    .filter(({ mode }) => (mode & 0o077) !== 0)
    .map(({ each, mode }) => `${mode.toString(8)} ${each}`);
}

describe.skipIf(process.platform === 'win32')('what Trepart writes', () => {
  let program: Program;
  const inFolder = (name: string) => join(program.folder, name);
  beforeAll(() => {
    program = createProgram();
  });
  afterAll(() => program.stop());

  it('is closed to others while the bot works: the data folder, the database, the lock, the socket, the search index', async () => {
    const bot = await program.serve();
    const names = readdirSync(inFolder('data')).sort();
    expect(names).toEqual(['database', 'lock', 'lock-journal', 'search-index', 'trepart.sock']);
    expect(under(inFolder('data')).length).toBeGreaterThan(900);
    expect(openToOthers(inFolder('data'))).toEqual([]);
    await bot.kill();
  });

  it('is closed where an earlier version has left it open, and what else stands in the folder is let be', async () => {
    for (const path of under(inFolder('data'))) chmodSync(path, lstatSync(path).isDirectory() ? 0o777 : 0o666);
    writeFileSync(inFolder('data/notes.sh'), 'echo', { mode: 0o755 });
    chmodSync(inFolder('data/notes.sh'), 0o755);
    expect((await program.run(['measures', '--json'])).code).toBe(0);
    expect(openToOthers(inFolder('data'))).toEqual([`755 ${inFolder('data/notes.sh')}`]);
  });

  it('is closed when it is a backup, also in a folder that was there, and when it is an export or rejected rows', async () => {
    mkdirSync(inFolder('kept'));
    chmodSync(inFolder('kept'), 0o777);
    writeFileSync(inFolder('staff.csv'), `${header}\n${maja}\nS-9;no-guid;x;y;boss;;\n`);
    for (const name of ['staff.csv.rejected.csv', 'measures.csv']) {
      writeFileSync(inFolder(name), 'old');
      chmodSync(inFolder(name), 0o666);
    }
    const bot = await program.serve();
    expect((await program.run(['import', 'staff', 'staff.csv'])).code).toBe(0);
    expect((await program.run(['export', 'measures', 'measures.csv'])).code).toBe(0);
    expect((await program.run(['backup', 'kept'])).code).toBe(0);
    expect((await program.run(['backup', 'new/deep'])).code).toBe(0);
    await bot.kill();
    for (const name of ['staff.csv.rejected.csv', 'measures.csv', 'kept', 'new'])
      expect(openToOthers(inFolder(name))).toEqual([]);
  });

  it('is closed in the folder that the case system leaves its exports in', async () => {
    mkdirSync(inFolder('cases'));
    const bot = await program.serve({ CASES_INBOX: 'cases' });
    writeFileSync(inFolder('cases/export.csv'), 'case_id;district;jobbtorg;coach;enrolled_on\nx;y;z;;\n');
    chmodSync(inFolder('cases/export.csv'), 0o666);
    await expect
      .poll(() => under(inFolder('cases')).some((path) => path.endsWith('.result.txt')), {
        timeout: 50_000,
        interval: 200,
      })
      .toBe(true);
    await bot.kill();
    expect(
      under(inFolder('cases/done'))
        .map((path) => path.replace(/.*export/, 'export'))
        .sort()
        .slice(1),
    ).toEqual(['export.csv', 'export.csv.rejected.csv', 'export.csv.result.txt']);
    expect(openToOthers(inFolder('cases/done'))).toEqual([]);
  });

  it('has its command socket in a folder that nobody else enters, also where the path is too long for one', async () => {
    const long = `${'a'.repeat(60)}/${'b'.repeat(60)}`;
    const bot = await program.serve({ DATA_DIR: long });
    expect((await program.run(['measures', '--json', '--data', long])).code).toBe(0);
    await bot.kill();
    const elsewhere = readdirSync(tmpdir()).filter((name) => /^trepart-[0-9a-f]{24}$/.test(name));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const name of elsewhere) expect(openToOthers(join(tmpdir(), name))).toEqual([]);
    expect(openToOthers(inFolder(long))).toEqual([]);
  });
});
