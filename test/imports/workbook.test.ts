// Tables in Excel workbooks: what Excel keeps of a date and a time is read as people wrote it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTable } from '../../bot/imports/table-file.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one column `when`; each cell is a number in one of Excel's own formats (14 a day, 22 a day with a time, 20 a time). */
function workbook(cells: readonly { serial: number; format: number }[]): Uint8Array {
  const rows = cells.map(
    ({ serial }, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="${row}"><v>${serial}</v></c></row>`,
  );
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>when</t></is></c></row>${rows.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${cells.map(({ format }) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

it('keeps the time of a date cell, and leaves midnight out', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'trepart-workbook-')), 'when.xlsx');
  const cells = [
    { serial: 46_357, format: 14 },
    { serial: 46_357.375, format: 22 },
    // 9.20, which is no whole fraction of a day.
    { serial: 46_357 + 560 / 1_440, format: 22 },
    { serial: 510 / 1_440, format: 20 },
  ];
  writeFileSync(file, workbook(cells));
  const { rows } = await readTable(file, ['when']);
  expect(rows.map(({ values }) => values.when)).toEqual([
    '2026-12-01',
    '2026-12-01 09:00',
    '2026-12-01 09:20',
    '08:30',
  ]);
});
