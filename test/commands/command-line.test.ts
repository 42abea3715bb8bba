// The program `trepart` as an operator meets it: run as a process of its own, in an empty folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../bot/demo/ports.ts';
import { pdf } from '../worlds/made-pdf.ts';
import { isThorough } from '../worlds/thoroughness.ts';

const program = join(import.meta.dirname, '../..', 'bot', 'trepart.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trepart-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  code: number;
  out: string;
  err: string;
}

function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', ...environment };
  return spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: 'pipe' });
}

function finished(child: ChildProcess, input = ''): Promise<Result> {
  const result = { code: -1, out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    result.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    result.err += chunk;
  });
  child.stdin?.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...result, code: code ?? -1 })));
}

const run = (args: string[], options: { input?: string; environment?: Record<string, string> } = {}) =>
  finished(start(args, options.environment), options.input);
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);

const header = 'id;entra_object_id;name;email;role;district;jobbtorg';
const maja = 'S-1;00000000-0000-4000-a000-000000000001;Maja Lind;maja@example.invalid;caseworker;Farsta;';
const amina = 'S-2;00000000-0000-4000-a000-000000000002;Amina Holm;amina@example.invalid;coach;;Farsta';

/** Every message of a fault is one sentence, without a stack. */
function expectOneSentence(result: Result): void {
  expect(result.out).toBe('');
  expect(result.err.trim().split('\n')).toHaveLength(1);
  expect(result.err).toMatch(/[.]\s*$/);
  expect(result.err).not.toMatch(/ at .*:\d+:\d+/);
}

describe('starting', () => {
  it('names every missing setting in one sentence when only some credentials are set', async () => {
    const result = await run(['serve'], { environment: { MICROSOFT_APP_ID: 'x' } });
    expect(result.code).toBe(1);
    expectOneSentence(result);
    expect(result.err).toContain('MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID');
  });

  it('refuses to listen beyond this machine without credentials', async () => {
    const result = await run(['serve'], { environment: { HOST: '0.0.0.0' } });
    expectOneSentence(result);
    expect(result.err).toContain('MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID');
  });

  it('names every wrong setting in one sentence', async () => {
    const result = await run(['serve'], { environment: { PORT: 'eighty', DATABASE_URL: 'mysql://x' } });
    expectOneSentence(result);
    expect(result.err).toMatch(/PORT.*DATABASE_URL/);
  });

  it.runIf(isThorough)('names file and entry of a map of Entra groups that cannot be used', async () => {
    file('groups.yaml', '- { group: 10000000-0000-4000-b000-000000000001, role: caseworker, district: Frasta }\n');
    const id = '00000000-0000-4000-c000-000000000001';
    const app = { MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: 'x', MICROSOFT_APP_TENANT_ID: id };
    const result = await run(['serve'], { environment: { ...app, PORT: '0', ENTRA_GROUPS: 'groups.yaml' } });
    expect(result.code).toBe(1);
    expect(result.err).toContain(
      'trepart: The map of Entra groups groups.yaml, entry 1: district "Frasta" is not a district of the city.',
    );
  });

  it('says so when the database in DATABASE_URL does not answer', async () => {
    const port = await freePort(0);
    const result = await run(['search', 'jobbplan'], {
      environment: { DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` },
    });
    expectOneSentence(result);
    expect(result.err).toContain('DATABASE_URL');
  });

  it('shows how it is called', async () => {
    const help = await run(['help']);
    expect(help.code).toBe(0);
    for (const command of ['serve', 'demo', 'ingest', 'search', 'ask', 'chat', 'understand', 'import', 'manifest'])
      expect(help.out).toContain(command);
    expect((await run([])).code).toBe(2);
    const wrong = await run(['fly']);
    expect(wrong.code).toBe(2);
    expectOneSentence(wrong);
  });
});

describe('a PDF on disk', () => {
  it.runIf(isThorough)('is taken in by the command itself, where no bot runs', async () => {
    writeFileSync(join(folder, '907_pdf.pdf'), pdf([[[12, 'En anmälan om hyresskuld lämnas inom sju dagar.']]]));
    const result = await run(['ingest', '907_pdf.pdf', '--json']);
    expect(result.code).toBe(0);
    expect(JSON.parse(result.out)).toMatchObject({ document: '907', passages: 1 });
    expect((await run(['search', 'anmälan om hyresskuld', '--k', '1'])).out).toContain('inom sju dagar');
    expect((await run(['ingest', '--rollback', '907'])).code).toBe(0);
  });
});

// From here on a bot holds the folder, and every command goes to it over the socket.
describe('with a bot running', () => {
  let bot: ChildProcess;
  let ended: Promise<Result>;
  beforeAll(async () => {
    const port = await freePort(0);
    bot = start(['serve'], { PORT: String(port) });
    ended = finished(bot);
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
      timeout: 60_000,
      interval: 100,
    });
  });
  afterAll(async () => {
    bot.kill('SIGKILL');
    await ended;
  });

  describe('the staff directory', () => {
    it('is taken over from an Excel export, and again without a change', async () => {
      file('staff.csv', `\uFEFF${[header, maja, amina].join('\r\n')}\r\n`);
      const first = await run(['import', 'staff', 'staff.csv', '--json']);
      expect(JSON.parse(first.out)).toEqual({ read: 2, created: 2, updated: 0, unchanged: 0, removed: 0, rejected: 0 });
      const again = await run(['import', 'staff', 'staff.csv', '--json']);
      expect(JSON.parse(again.out)).toMatchObject({ created: 0, unchanged: 2 });
    });

    it('shows in a dry run what would change, and changes nothing', async () => {
      file('fewer.csv', [header, maja.replace('Farsta', 'Bromma')].join('\n'));
      const dry = await run(['import', 'staff', 'fewer.csv', '--dry-run', '--json']);
      expect(JSON.parse(dry.out)).toMatchObject({ updated: 1, removed: 1 });
      expect(JSON.parse((await run(['import', 'staff', 'staff.csv', '--json'])).out)).toMatchObject({ unchanged: 2 });
    });

    it('says who answers questions of colleagues on what, and leaves that as it was where the column is missing', async () => {
      file('experts.csv', [`${header};expert_for`, `${maja};`, `${amina};tolk, busskort`].join('\n'));
      expect(JSON.parse((await run(['import', 'staff', 'experts.csv', '--json'])).out)).toMatchObject({ updated: 1 });
      expect(JSON.parse((await run(['import', 'staff', 'experts.csv', '--json'])).out)).toMatchObject({ unchanged: 2 });
      expect(JSON.parse((await run(['import', 'staff', 'staff.csv', '--json'])).out)).toMatchObject({ unchanged: 2 });
      const asked = async (text: string) => (await run(['ask', text, '--as', 'S-1'])).out;
      expect(await asked('fråga en kollega: vem betalar busskortet?')).toContain('Amina Holm');
      expect(await asked('fråga en kollega: vem betalar lunchen?')).toContain('ingen utpekad expert');
      file('none.csv', [`${header};expert_for`, `${maja};`, `${amina};`].join('\n'));
      await run(['import', 'staff', 'none.csv']);
      expect(await asked('fråga en kollega: vem betalar busskortet?')).toContain('ingen utpekad expert');
    });

    it('takes telephone numbers over, leaves them where the column is missing, and refuses what is none', async () => {
      const take = async (...rows: string[]) => {
        file('phones.csv', [`${header};phone`, ...rows].join('\n'));
        return JSON.parse((await run(['import', 'staff', 'phones.csv', '--json'])).out);
      };
      expect(await take(`${maja};08-465 004 01`, `${amina};`)).toMatchObject({ updated: 1, unchanged: 1 });
      expect(JSON.parse((await run(['import', 'staff', 'staff.csv', '--json'])).out)).toMatchObject({ unchanged: 2 });
      expect(await take(`${maja};08-465 004 01`, `${amina};ring växeln`)).toMatchObject({ unchanged: 1, rejected: 1 });
      expect(await take(`${maja};19121212-1212`, `${amina};`)).toMatchObject({ unchanged: 1, rejected: 1 });
      expect(await take(`${maja};`, `${amina};`)).toMatchObject({ updated: 1, unchanged: 1 });
    });

    it('gives bad rows back with the reason, masks personal numbers there, and takes nobody out', async () => {
      file(
        'bad.csv',
        [
          header,
          maja,
          'S-9;no-guid;=cmd;19121212-1212;boss;;',
          'S-1;00000000-0000-4000-a000-000000000003;Dubbel;d@example.invalid;coach;;',
        ].join('\n'),
      );
      const result = await run(['import', 'staff', 'bad.csv', '--json']);
      expect(result.code).toBe(0);
      expect(JSON.parse(result.out)).toMatchObject({ unchanged: 1, rejected: 2, removed: 0 });
      const rejected = readFileSync(join(folder, 'bad.csv.rejected.csv'), 'utf8');
      expect(rejected).toContain('Entra object id');
      expect(rejected).toContain('stands in an earlier row too');
      expect(rejected).toContain("'=cmd");
      expect(rejected).not.toContain('1212-1212');
    });

    it('rejects who is to be in a district or at a jobbtorg that is not there', async () => {
      const misplaced = maja.replace('Farsta', 'Fasta');
      const nowhere = amina.replace(/[^;]*$/, 'Jobbtorg Fasta');
      file('misplaced.csv', [header, misplaced, nowhere].join('\n'));
      const result = await run(['import', 'staff', 'misplaced.csv']);
      expect(result.err).toContain('no usable row (2 rejected)');
      file('half.csv', [header, maja, nowhere].join('\n'));
      expect((await run(['import', 'staff', 'half.csv'])).out).toContain('rejected 1');
      const reasons = readFileSync(join(folder, 'half.csv.rejected.csv'), 'utf8');
      expect(reasons).toContain('jobbtorg ""Jobbtorg Fasta"" is not known');
    });

    it.each([
      ['a missing column', 'short.csv', 'id;name\nS-1;Maja\n', 'lacks the columns'],
      ['no rows', 'empty.csv', `${header}\n`, 'no usable row'],
      ['another encoding', 'latin.csv', Buffer.from([0x69, 0x64, 0x3b, 0xe5, 0xe4, 0xf6]), 'UTF-8'],
      ['a workbook that is none', 'broken.xlsx', 'not a zip', 'not a readable Excel workbook'],
      ['another kind of file', 'staff.pdf', '%PDF', 'neither .csv nor .xlsx'],
    ])('refuses a file with %s in one sentence and changes nothing', async (_what, name, content, part) => {
      writeFileSync(join(folder, name), content);
      const result = await run(['import', 'staff', name]);
      expect(result.code).toBe(1);
      expectOneSentence(result);
      expect(result.err).toContain(part);
    });
  });

  describe('asking', () => {
    it('answers one message as JSON with citations', async () => {
      const result = await run(['ask', 'Hur snabbt ska första jobbplanen vara klar?', '--as', 'S-2', '--json']);
      const answer = JSON.parse(result.out);
      expect(answer).toMatchObject({ intent: 'policyQuestion', slots: {}, replies: [{ kind: 'sourcedAnswer' }] });
      expect(answer.replies[0].text).toContain('fem dagar');
      expect(answer.replies[0].citations[0]).toEqual({
        document: '002',
        section: expect.any(String),
        text: expect.stringContaining('fem dagar'),
      });
    });

    it('refuses to ask as somebody who is not there', async () => {
      const result = await run(['ask', 'hej', '--as', 'S-404']);
      expectOneSentence(result);
      expect(result.err).toContain('S-404');
    });

    it('keeps the thread of a conversation', async () => {
      const result = await run(['chat', '--as', 'S-1', '--json'], {
        input: 'Får missbruksenheten remittera direkt?\noch vuxenenheten då?\n',
      });
      const [, second] = result.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(second.replies[0].text).toContain('Får missbruksenheten remittera direkt');
    });

    it('takes the clock of a single command, and says when it is none', async () => {
      expect((await run(['ask', 'hej', '--as', 'S-1', '--now', '2026-11-23T09:00:00+01:00'])).code).toBe(0);
      const wrong = await run(['ask', 'hej', '--as', 'S-1', '--now', 'yesterday']);
      expect(wrong.code).toBe(2);
      expectOneSentence(wrong);
    });

    it('understands utterances line by line, and says which line is not one', async () => {
      const input = '{"id":"1","as":"coach","text":"hej!"}\n';
      expect(JSON.parse((await run(['understand'], { input })).out)).toMatchObject({
        id: '1',
        intent: 'greeting',
        slots: {},
      });
      const wrong = await run(['understand'], { input: 'nonsense\n' });
      expectOneSentence(wrong);
      expect(wrong.err).toContain('Line 1');
    });
  });

  describe('documents', () => {
    const version = (days: string) =>
      `# Rutin för jobbplaner\n\n## Frist\n\nEn jobbplan enligt rutinen ska vara klar inom ${days}.\n\n## Ansvar\n\nCoachen ansvarar för rutinen.\n`;

    it('are previewed, taken in, found, and taken back', async () => {
      file('900_rutin.md', version('sju dagar'));
      const preview = await run(['ingest', '900_rutin.md', '--preview', '--json']);
      expect(JSON.parse(preview.out)).toMatchObject({ document: '900', added: expect.any(Array) });
      const taken = await run(['ingest', '900_rutin.md', '--json']);
      expect(JSON.parse(taken.out)).toMatchObject({
        document: '900',
        title: 'Rutin för jobbplaner',
        warnings: [expect.stringContaining('particulars')],
      });
      file('900_rutin.md', version('nio dagar'));
      const change = JSON.parse((await run(['ingest', '900_rutin.md', '--preview', '--json'])).out);
      expect(change.changed).toHaveLength(1);
      expect(change.unchanged).toHaveLength(1);
      await run(['ingest', '900_rutin.md']);
      expect((await run(['search', 'jobbplan enligt rutinen'])).out).toContain('nio dagar');
      expect((await run(['ingest', '--rollback', '900'])).out).toContain('version 1 answers again');
      expect((await run(['search', 'jobbplan enligt rutinen'])).out).toContain('sju dagar');
      expect((await run(['ingest', '--rollback', '900'])).code).toBe(0);
      expectOneSentence(await run(['ingest', '--rollback', '900']));
    });

    it.runIf(isThorough)(
      'replace everything with --replace, and the digests answer again when that is taken back',
      async () => {
        mkdirSync(join(folder, 'all'), { recursive: true });
        file('all/900_rutin.md', version('sju dagar'));
        await run(['ingest', 'all', '--replace']);
        expect((await run(['search', 'stockholmsjobb'])).out).not.toMatch(/ 00\d /);
        for (const key of ['000', '001', '002', '003', '004', '900']) await run(['ingest', '--rollback', key]);
        expect((await run(['search', 'stockholmsjobb'])).out).toMatch(/ 000 /);
      },
    );

    const unreadable: [string, string, string | Buffer, string][] = [
      ['an empty file', '901_tom.txt', '', 'empty'],
      ['another encoding', '902_latin.txt', Buffer.from([0x68, 0xe5, 0xe4, 0x20, 0x68, 0xf6]), 'UTF-8'],
      ['a PDF that is none', '903_trasig.pdf', '%PDF-1.4 nonsense', '903_trasig.pdf'],
      ['an unknown type', '904_bild.png', 'x', '904_bild.png'],
    ];
    it.each(unreadable)('that cannot be read (%s) are refused in one sentence', async (_what, name, content, part) => {
      writeFileSync(join(folder, name), content);
      const result = await run(['ingest', name]);
      expect(result.code).toBe(1);
      expectOneSentence(result);
      expect(result.err).toContain(part);
      expect(result.err).toContain('Nothing was ingested.');
    });

    it('go in from a folder while those that cannot be read are named, each in one sentence', async () => {
      const mixed = join(folder, 'mixed');
      mkdirSync(mixed);
      for (const [, name, content] of unreadable) writeFileSync(join(mixed, name), content);
      writeFileSync(join(mixed, '905_tolk.pdf'), pdf([[[12, 'Tolk till ett trepartssamtal bokas av coachen.']]]));
      file('mixed/906_rutin.md', version('tolv dagar'));
      const result = await run(['ingest', 'mixed', '--json']);
      expect(result.code).toBe(1);
      const rows = result.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(rows.flatMap(({ document }) => document ?? [])).toEqual(['905', '906']);
      // The folder's .png is of no kind that is looked for.
      expect(rows.flatMap(({ file: path }) => path ?? [])).toEqual(
        ['901_tom.txt', '902_latin.txt', '903_trasig.pdf'].map((name) => join(mixed, name)),
      );
      expect(rows.every((row) => 'document' in row || /\.$/.test(row.fault))).toBe(true);
      const lines = result.err.trim().split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[3]).toContain('3 of 5 files');
      expect((await run(['search', 'tolk till trepartssamtal bokas av coachen', '--k', '1'])).out).toContain(' 905 ');
    });

    it.runIf(isThorough)('that cannot be read take nothing away with --replace', async () => {
      file('mixed/906_rutin.md', '');
      expect((await run(['ingest', 'mixed', '--replace'])).code).toBe(1);
      expect((await run(['search', 'jobbplan enligt rutinen'])).out).toContain('tolv dagar');
      for (const key of ['000', '001', '002', '003', '004', '905', '906']) await run(['ingest', '--rollback', key]);
    });
  });

  it('a second bot on the same folder is refused in one sentence', async () => {
    const second = await run(['serve']);
    expect(second.code).toBe(1);
    expectOneSentence(second);
  });

  it('stops in order when told to, and frees the folder', async () => {
    bot.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain('"msg":"stopping"');
    expect((await run(['ask', 'hej', '--as', 'S-1'])).code).toBe(0);
  });
});
