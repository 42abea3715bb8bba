// Files that somebody made to break the reader: each is refused in one sentence, costs little memory, and keeps no other file out.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import { textOfOfficeFile } from '../../knowledge/ingest/office-file.ts';
import { type Assistant, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { createProgram, expectOneSentence } from '../worlds/program.ts';
import { isThorough } from '../worlds/thoroughness.ts';

const megabytes = (count: number, letter = ' ') => Buffer.alloc(count * 1024 * 1024, letter);
const documentXml = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A Word file with this text, and what else stands in it. */
function word(text: string | Uint8Array, others: Record<string, Uint8Array> = {}): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': typeof text === 'string' ? strToU8(text) : text,
    ...others,
  });
}

/** The same archive, whose list of entries claims that each unpacks to this many bytes. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return archive;
}

/** A PDF of so many pages, which all show one stream. */
function pdf(pages: number, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page} 0 R`).join(' ');
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`),
    Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from({ length: pages }, () =>
      Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>'),
    ),
  ];
  const body = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...body, Buffer.from('trailer << /Root 1 0 R >>\n%%EOF')]);
}

const good = word(documentXml('<w:p><w:r><w:t>Coachen ansvarar för jobbplanen.</w:t></w:r></w:p>'));
const bomb = word(Buffer.concat([strToU8(documentXml('')), megabytes(200)]));
const title = 'title: T\nstatus: s\nforce: binding\n';
const bombLines = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = 'abcdefgh'[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
  }),
];
const sidecars: [string, string][] = [
  ['an alias that grows nine-fold nine times', bombLines.join('\n')],
  ['an alias in itself', `${title}owner: &x [*x]`],
  ['one alias', `${title}owner: &x Anna\nnumber: *x`],
  ['a scalar of 10 MB', `${title}owner: ${'a'.repeat(10_000_000)}`],
  ['brackets in each other', `${title}owner: ${'['.repeat(50_000)}`],
  ['braces in each other', `${title}owner: ${'{a: '.repeat(20_000)}`],
  [
    'blocks in each other',
    `${title}owner:\n${Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
  ],
  ['lists in each other', `${title}owner:\n  ${'- '.repeat(5_000)}x`],
  ['a tag of its own', `${title}owner: !!js/function 'x'`],
  ['no YAML', 'title: ['],
  ['a list', '- x'],
  ['nothing', ''],
];

describe('a document made to break the reader is refused in one sentence that names it', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['a Word file that unpacks to 200 MB', 'a.docx', bomb, /8 MB/],
    [
      'one that claims to be small',
      'a.docx',
      claiming(word(Buffer.concat([strToU8(documentXml('')), megabytes(200)])), 10),
      /8 MB/,
    ],
    [
      'one with half a million elements',
      'a.docx',
      word(documentXml('<w:p a="1"/><w:p b="2"/>'.repeat(250_000))),
      /8 MB/,
    ],
    ['one cut short', 'a.docx', good.slice(0, -30), /not a whole \.docx/],
    ['a web page of a million elements', 'a.html', strToU8('<p>a'.repeat(1_000_000)), /200000 elements/],
    ['a text of 11 MB', 'a.txt', megabytes(11, 'a'), /10 MB/],
    ['a PDF of 3,000 pages', 'a.pdf', pdf(3_000, Buffer.from('BT ET')), /2000 pages/],
    ['a PDF that unpacks to 400 MB', 'a.pdf', pdf(1, megabytes(400)), /150 MB/],
  ])('%s', async (_what, name, bytes, expected) => {
    const read = await readDocument({ name, bytes }, new Map());
    expect(read).toMatchObject({ kind: 'unreadable', fault: expect.stringMatching(expected) });
    expect(read).toMatchObject({ fault: expect.stringMatching(/^a\.[^\n]*\.$/) });
  });

  it.each(sidecars)('a sidecar with %s', async (_what, sidecar) => {
    const read = await readDocument({ name: 'a.md', bytes: strToU8('# A\n\nText.'), sidecar }, new Map());
    expect(read).toMatchObject({ kind: 'unreadable', fault: expect.stringMatching(/^a\.yaml[^\n]*\.$/) });
  });

  it('but a Word file with pictures, or that claims a wrong size, is read', async () => {
    const picture = { 'word/media/image1.png': megabytes(30, 'x') };
    for (const bytes of [
      good,
      claiming(good.slice(), 0xf0000000),
      word(documentXml('<w:p><w:r><w:t>Bild.</w:t></w:r></w:p>'), picture),
    ])
      expect(await readDocument({ name: 'a.docx', bytes }, new Map())).toHaveProperty('passages');
  });

  it('holds little memory for a Word file that would unpack to 200 MB', () => {
    const root = join(import.meta.dirname, '../..');
    const peakOf = (base64: string) => {
      const program = `const { readDocument } = await import('./knowledge/ingest/ingest.ts');
        await readDocument({ name: 'a.docx', bytes: Buffer.from(process.env.FILE, 'base64') }, new Map());
        console.log(process.resourceUsage().maxRSS)`;
      const options = { cwd: root, env: { FILE: base64, PATH: process.env.PATH }, encoding: 'utf8' as const };
      return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], options)) / 1024;
    };
    const packed = Buffer.from(word(megabytes(60))).toString('base64');
    expect(textOfOfficeFile(Buffer.from(packed, 'base64'), 8 * 1024 * 1024)).toBe('tooLarge');
    expect(peakOf(packed) - peakOf(Buffer.from(good).toString('base64'))).toBeLessThan(100);
  });
});

describe('a command given such a file', () => {
  let assistant: Assistant;
  let folder: string;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    folder = join(assistant.database.folder, 'given');
    mkdirSync(join(folder, 'a-folder.csv'), { recursive: true });
    for (const name of ['a-folder.xlsx', 'a-folder.ics', 'a-folder.json', 'a-folder.md', 'not-empty/x'])
      mkdirSync(join(folder, name), { recursive: true });
    putAll();
  });
  afterAll(() => assistant.stop());
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  function putAll(): void {
    const sheet = megabytes(70, 'a');
    put('bomb.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': sheet }));
    put('half.xlsx', good.slice(0, 300));
    put(
      'giant.csv',
      `case_id,district,jobbtorg,coach,enrolled_on,id,entra_object_id,name,email,role\n"${'a'.repeat(2_000_000)}`,
    );
    const event = (rule: string) =>
      `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:x\nDTSTART:20261123T090000\nDTEND:20261123T100000\nRRULE:${rule}\nEND:VEVENT\nEND:VCALENDAR\n`;
    put('often.ics', event('FREQ=SECONDLY'));
    put('never.ics', event('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'));
    put('deep.ics', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(20_000)}`);
    put('deep.json', '['.repeat(100_000) + ']'.repeat(100_000));
    put('wide.json', `{"age":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  }

  async function run(args: string[]) {
    const result = { code: -1, out: [] as string[], err: [] as string[] };
    const input = (async function* () {})();
    const io = { out: (line: string) => result.out.push(line), err: (line: string) => result.err.push(line) };
    result.code = await runCommand(assistant.core, args, { ...io, input, folder });
    return result;
  }

  it('takes in the other documents of a folder, and names each that it left out with what to do', async () => {
    mkdirSync(join(folder, 'docs'));
    put('docs/900_bra.md', '# Rutin\n\n## Frist\n\nJobbplanen lämnas in på pergament.\n');
    put('docs/901_bomb.docx', bomb);
    for (const [index, [, sidecar]] of sidecars.entries()) {
      put(`docs/${910 + index}_x.md`, '# X\n\n## Y\n\nText om något.\n');
      put(`docs/${910 + index}_x.yaml`, sidecar);
    }
    mkdirSync(join(folder, 'docs/930_x.yaml'));
    put('docs/930_x.md', '# X\n\n## Y\n\nText om något.\n');
    const { code, out, err } = await run(['ingest', 'docs']);
    expect(code).toBe(1);
    expect(out.join('\n')).toContain('900: Rutin');
    expect(out).toHaveLength(1);
    const told = err.filter((line) => line.includes('docs/9') || line.includes('930_x.yaml'));
    expect(told).toHaveLength(sidecars.length + 2);
    for (const line of err) expect(line).toMatch(/^[^\n]*\.$/);
    expect((await run(['search', 'pergament'])).out.join()).toContain('900');
  });

  it.each<[string[], RegExp]>([
    [['ingest', 'nowhere'], /no file or folder/],
    [['ingest', 'a-folder.md'], /no documents/],
    [['import', 'staff', 'nowhere.csv'], /no file/],
    [['import', 'staff', 'a-folder.csv'], /is a folder/],
    [['import', 'staff', 'a-folder.xlsx'], /is a folder/],
    [['import', 'staff', 'bomb.xlsx'], /60 MB.*\.csv/],
    [['import', 'staff', 'half.xlsx'], /not a readable Excel workbook/],
    [['import', 'staff', 'giant.csv'], /not a well-formed CSV/],
    [['import', 'cases', 'nowhere.csv'], /no file/],
    [['import', 'cases', 'a-folder.csv'], /is a folder/],
    [['import', 'cases', 'giant.csv'], /not a well-formed CSV/],
    [['import', 'measures', 'a-folder.csv'], /is a folder/],
    [['import', 'sessions', 'a-folder.csv'], /is a folder/],
    [['import', 'availability', 'a-folder.csv'], /is a folder/],
    [['import', 'availability', 'a-folder.ics', '--staff', 'S-1'], /is a folder/],
    [['import', 'availability', 'often.ics', '--staff', 'S-1'], /repeats more often/],
    [['import', 'availability', 'never.ics', '--staff', 'S-1'], /no month has/],
    [['import', 'availability', 'deep.ics', '--staff', 'S-1'], /cut off/],
    [['export', 'measures', 'a-folder.csv'], /cannot be written \(EISDIR\)/],
    [['export', 'measures', 'nowhere/x.csv'], /cannot be written \(ENOENT\)/],
    [['backup', 'not-empty'], /is not empty/],
    [['backup', 'giant.csv'], /cannot be written \(ENOTDIR\)/],
    [['check', '--facts', 'a-folder.json'], /is a folder/],
    [['check', '--facts', 'nowhere.json'], /no file/],
    [['check', '--facts', 'deep.json'], /must be one JSON object/],
    [['check', '--facts', 'wide.json'], /./],
  ])('trepart %j says what is wrong in one sentence', async (args, expected) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^trepart: [^\n]*\.$/);
    expect(err[0]).toMatch(expected);
    expect(err[0]).not.toMatch(/unexpected fault/);
  });

  it('writes out a daily entry that has gone on for thirty years', async () => {
    put(
      'old.ics',
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:x\nDTSTART:19961123T090000\nDTEND:19961123T100000\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n',
    );
    const { code, out } = await run(['import', 'availability', 'old.ics', '--staff', 'S-1', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '').read).toBeGreaterThan(390);
  });
});

describe('a data folder that cannot be used', () => {
  it.runIf(isThorough)(
    'is refused in one sentence: a file, a folder in the place of the lock, a file or scraps in that of the database',
    async () => {
      const program = createProgram();
      try {
        writeFileSync(join(program.folder, 'file'), 'x');
        mkdirSync(join(program.folder, 'locked/lock'), { recursive: true });
        mkdirSync(join(program.folder, 'flat'));
        writeFileSync(join(program.folder, 'flat/database'), 'x');
        mkdirSync(join(program.folder, 'scraps/database'), { recursive: true });
        writeFileSync(join(program.folder, 'scraps/database/PG_VERSION'), '18');
        for (const folder of ['file', 'file/sub', 'locked', 'flat', 'scraps'])
          expectOneSentence(await program.run(['measures', '--data', folder]));
      } finally {
        await program.stop();
      }
    },
    300_000,
  );
});
