// Tables as Swedish Excel saves them, through the command: separators, days, longer names of places, sheets and encodings.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { type Assistant, startAssistant } from '../worlds/assistant.ts';
import { runOn } from '../worlds/commands.ts';
import { embedded } from '../worlds/databases.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A number in the format of the workbook at this place: 0 a day, 1 a day with a time, 2 a time, 3 a time of one's own. */
type Cell = string | { serial: number; style: number };

function workbook(sheets: Cell[][][]): Uint8Array {
  const cell = (value: Cell) =>
    typeof value === 'string'
      ? `<c t="inlineStr"><is><t>${value}</t></is></c>`
      : `<c s="${value.style}"><v>${value.serial}</v></c>`;
  const rowsOf = (rows: Cell[][]) =>
    rows
      .map((row, at) => {
        const cells = row.map((each, column) =>
          cell(each).replace('<c ', `<c r="${String.fromCharCode(65 + column)}${at + 1}" `),
        );
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      })
      .join('');
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map((_, at) => `<sheet name="Blad${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts><cellXfs>${[14, 22, 20, 165].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  for (const [at, rows] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rowsOf(rows)}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('a table out of Excel', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
  });
  afterAll(() => assistant.stop());

  const take = async (what: string, name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(assistant.database.folder, name), bytes);
    const { code, lines } = await runOn(assistant, 'import', what, name, '--json', '--dry-run');
    return { code, said: lines.join('\n') };
  };

  it.each<[string, string, string]>([
    ['the line sep=;', 'availability', 'sep=;\r\nstaff_id;kind;day;from;to\r\nS-2;hours;måndag;08:00;16:30\r\n'],
    [
      'the line sep=, and a mark',
      'availability',
      '\uFEFFsep=,\nstaff_id,kind,day,from,to\nS-2,hours,måndag,08:00,16:30\n',
    ],
    ['sep=| in quotes', 'availability', '"sep=|"\nstaff_id|kind|day|from|to\nS-2|hours|måndag|08:00|16:30\n'],
    ['tabs', 'availability', 'staff_id\tkind\tday\tfrom\tto\nS-2\thours\tmåndag\t08:00\t16:30\n'],
    ['a day with strokes', 'availability', 'staff_id;kind;day;from;to\nS-2;busy;28/11/2026;08:00;16:30\n'],
    ['a day with dots', 'availability', 'staff_id;kind;day;from;to\nS-2;busy;1.12.2026;08:00;16:30\n'],
    [
      'titles above',
      'availability',
      'Arbetstider;;;;\n;;;;\nstaff_id;kind;day;from;to\nS-2;hours;måndag;08:00;16:30\n',
    ],
    [
      'a jobbtorg by its longer name',
      'sessions',
      'jobbtorg;date;from;to;place;seats\nJobbtorg Farsta;28/11/2026;09:00;10:00;Hörsalen;20\n',
    ],
    [
      'a jobbtorg in other letters',
      'sessions',
      'jobbtorg;date;from;to;place;seats\nfarsta jobbtorg;2026-12-01;09:00;10:00;Hörsalen;20\n',
    ],
    [
      'sep=, tabs and longer names in cases',
      'cases',
      'sep=\t\ncase_id\tdistrict\tjobbtorg\tcoach\tenrolled_on\nA-1900\tFarsta stadsdelsförvaltning\tJobbtorg Farsta\tS-2\t28/10/2026\n',
    ],
    [
      'a district behind its office in cases',
      'cases',
      'case_id;district;jobbtorg;coach;enrolled_on\nA-1900;Stadsdelsförvaltningen Farsta;Farsta;S-2;2026-10-28\n',
    ],
    [
      'longer names in the directory',
      'staff',
      'id;entra_object_id;name;email;role;district;jobbtorg\nS-77;7d0c3f0a-3c57-4b0e-9a53-0d3f5d1f6a11;Eva Ek;eva@example.se;caseworker;Kungsholmens stadsdelsförvaltning;\n',
    ],
  ])('with %s is read', async (_name, what, text) => {
    const { code, said } = await take(what, 'tabell.csv', text);
    expect(code, said).toBe(0);
    expect(said).toContain('"read":1,"created":1');
  });

  it('with a day that could be two is not guessed at', async () => {
    const { said } = await take('availability', 'tabell.csv', 'staff_id;kind;day;from;to\nS-2;busy;11/12/2026;;\n');
    expect(said).toContain('no usable row');
  });

  it.each(['staff', 'cases', 'availability', 'sessions', 'measures'])(
    'in Windows-1252 is refused whole: %s',
    async (what) => {
      const text =
        'case_id;district;jobbtorg;coach;enrolled_on\nA-1900;Farsta;Farsta;S-2;2026-10-28\nA-1901;Hägersten;Farsta;S-2;2026-10-28\n';
      const { code, said } = await take(what, 'latin.csv', Buffer.from(text, 'latin1'));
      expect(code).toBe(1);
      expect(said).toContain('Save it as "CSV UTF-8" in Excel');
    },
  );

  it('of Excel 97 is named as such', async () => {
    for (const what of ['availability', 'cases'])
      expect((await take(what, 'gammal.xls', Buffer.from([0xd0, 0xcf]))).said).toContain('save it as .xlsx');
  });

  it('with several sheets, a title and times in their formats is read', async () => {
    const rows: Cell[][] = [
      ['Tider för hösten'],
      ['staff_id', 'kind', 'day', 'from', 'to'],
      ['S-2', 'busy', { serial: 46_357, style: 0 }, { serial: 0.375, style: 2 }, { serial: 630 / 1_440, style: 3 }],
    ];
    const { code, said } = await take('availability', 'tider.xlsx', workbook([[['Läs mig först']], rows]));
    expect(code, said).toBe(0);
    expect(said).toContain('"read":1,"created":1');
  });

  it('keeps the moment of a booking, which a CSV file afterwards tells alike', async () => {
    const head = ['case_id', 'district', 'jobbtorg', 'coach', 'enrolled_on', 'booked_at'];
    const cells: Cell[] = [
      'A-1900',
      'Farsta',
      'Farsta',
      'S-2',
      { serial: 46_323, style: 0 },
      { serial: 46_357.375, style: 1 },
    ];
    writeFileSync(join(assistant.database.folder, 'fall.xlsx'), workbook([[head, cells]]));
    const text = `${head.join(';')}\nA-1900;Farsta;Farsta;S-2;2026-10-28;2026-12-01 09:00\n`;
    writeFileSync(join(assistant.database.folder, 'fall.csv'), text);
    const io = { out: () => {}, err: () => {}, input: (async function* () {})(), folder: assistant.database.folder };
    const lines: string[] = [];
    await runCommand(assistant.core, ['import', 'cases', 'fall.xlsx'], io);
    await runCommand(assistant.core, ['import', 'cases', 'fall.csv', '--json'], {
      ...io,
      out: (line) => lines.push(line),
    });
    expect(lines.join()).toContain('"created":0,"updated":0,"unchanged":1');
  });
});
