// Files as they come, taken in by `trepart ingest`: what counts in them is in the passages, and what does not is named.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, docx, paragraph, row, run, table } from '../worlds/made-docx.ts';
import { pdf } from '../worlds/made-pdf.ts';
import { createProgram } from '../worlds/program.ts';

const shared = join(import.meta.dirname, '../../../shared/cases');
const program = createProgram();
const texts = new Map<string, string>();
const warnings = new Map<string, string>();
const refused: string[] = [];

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const lists = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
const numbered = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const styles = `<w:style w:type="character" w:styleId="Utgar"><w:name w:val="Utgår"/><w:rPr><w:dstrike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Anteckning"><w:name w:val="Anteckning"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen"/><w:basedOn w:val="Anteckning"/></w:style>`;
const field = (name: string, inside: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inside}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const made: Record<string, Uint8Array | string> = {
  'names-over-names.docx': docx(
    table(
      row(cell('Stadsdel', { down: 'restart' }), cell('Kvinnor', { across: 2 }), cell('Män', { across: 2 })),
      row(cell('', { down: 'on' }), cell('2024'), cell('2025'), cell('2024'), cell('2025')),
      row(cell('Farsta'), cell('11'), cell(''), cell('13'), cell('14')),
      row(cell('Kista'), cell('21'), cell('22'), cell('23'), cell('24')),
    ),
  ),
  'merged-across.docx': docx(
    table(
      row(cell('Insats'), cell('Vår'), cell('Höst')),
      row(cell('Språkpraktik'), cell('40', { across: 2 })),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('7')}${cell('9')}</w:tr>`,
    ),
  ),
  'old-form.docx': docx(
    paragraph(`${field('FORMCHECKBOX', '<w:checkBox><w:default w:val="1"/></w:checkBox>')}${run(' Ja ')}`),
    paragraph(`${field('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/></w:checkBox>')}${run(' Nej ')}`),
    paragraph(
      `${run('Beslut: ')}${field('FORMDROPDOWN', '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Avslag"/><w:listEntry w:val="Bifall"/></w:ddList>')}`,
    ),
  ),
  'symbols.docx': docx(
    paragraph(
      `<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run(' Heltid ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' Deltid')}`,
    ),
  ),
  'styled-away.docx': docx(
    paragraph(`${run('Gammal frist tio dagar.', '<w:rStyle w:val="Utgar"/>')}${run(' Ny frist sju dagar.')}`),
    paragraph(run('Intern anteckning.'), '<w:pStyle w:val="Egen"/>'),
    paragraph(run('Synligt ändå.', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Egen"/>'),
    { styles },
  ),
  'deleted-row.docx': docx(
    table(
      row(cell('Insats'), cell('Platser')),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('Borttagen')}${cell('99')}</w:tr>`,
      row(cell('Praktik'), cell('5')),
    ),
  ),
  'counted.docx': docx(
    paragraph(run('Första kravet gäller alla.'), numbered(1, 0)),
    paragraph(run('Första ledet under kravet.'), numbered(1, 1)),
    paragraph(run('Andra ledet under kravet.'), numbered(1, 1)),
    paragraph(run('En mening emellan utan nummer.')),
    paragraph(run('Andra kravet gäller några.'), numbered(1, 0)),
    paragraph(run('Ledet börjar om här.'), numbered(1, 1)),
    paragraph(run('Fjärde kravet i ny lista.'), numbered(2, 0)),
    { numbering: lists },
  ),
  'three-columns.pdf': pdf([
    [
      [18, 'Nyheter'],
      ...[1, 2, 3, 4].flatMap((at): [number, string, number?][] => [
        [10, `vänster rad nummer ${at}`],
        [10, `mitten rad nummer ${at}`, 220],
        [10, `höger rad nummer ${at}`, 400],
      ]),
    ],
  ]),
  'sums.pdf': pdf([
    [
      [11, 'Antal per insats och termin visas i tabellen nedan för hela staden.'],
      [11, 'Insats'],
      [11, 'Vår', 200],
      [11, 'Höst', 300],
      [11, 'Praktik'],
      [11, '1 200', 200],
      [11, '7', 310],
      [11, 'Träning'],
      [11, '45', 210],
      [11, 'Kurs'],
      [11, '8', 215],
      [11, '9', 310],
    ],
  ]),
  'paper.docx': new TextEncoder().encode('this is no Word file'),
  'page.html': `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html><body><div class="cmp CookieConsent cookie-bar"><p>Välj vilka kakor du tillåter.</p></div><header><h1>Taxa för hjälp</h1></header><p>Avgiften är <s>90</s> <span style="text-decoration: line-through">95</span> 110 kronor.</p><table><tr><th rowspan="2">Stadsdel</th><th colspan="2">Platser</th></tr><tr><th>Vår</th><th>Höst</th></tr><tr><td>Farsta</td><td>3</td><td></td></tr><tr><td>Kista</td><td colspan="2">8</td></tr></table><p><input type="radio" checked> Ja <input type="radio"> Nej</p><aside>Faktaruta om taxan.</aside><div role="contentinfo">Växel 08-508 00 000</div></body></html>`,
  'plain.html':
    '<p>Kakor bakas i kök. Cookies är en sorts kakor.</p><article><footer>Beslutad 2025.</footer></article>',
};

beforeAll(async () => {
  const folder = join(program.folder, 'files');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(made)) writeFileSync(join(folder, name), content);
  if (existsSync(shared)) cpSync(shared, folder, { recursive: true });
  const { out } = await program.run(['ingest', 'files', '--preview', '--json']);
  for (const line of out.trim().split('\n')) {
    const told = JSON.parse(line);
    if (told.fault !== undefined) refused.push(told.file);
    else texts.set(told.document, told.added.map((each: { text: string }) => each.text).join('\n'));
    warnings.set(told.document, (told.warnings ?? []).join('\n'));
  }
}, 60_000);

afterAll(() => program.stop());

const textOf = (key: string) => texts.get(key) ?? '';

describe('Word files', () => {
  it('gives each row what its merged cells say, under its own names', () => {
    expect(textOf('names-over-names')).toBe(
      'Stadsdel | Kvinnor 2024 | Kvinnor 2025 | Män 2024 | Män 2025\nFarsta | 11 | (tom) | 13 | 14\nKista | 21 | 22 | 23 | 24',
    );
    expect(textOf('merged-across')).toBe('Insats | Vår | Höst\nSpråkpraktik | 40 | 40\n(tom) | 7 | 9');
  });

  it('tells which box is ticked and what was chosen', () => {
    expect(textOf('old-form')).toMatch(/☒ Ja\n☐ Nej\nBeslut: Bifall/u);
    expect(textOf('symbols')).toBe('☐ Heltid ☒ Deltid');
  });

  it('leaves out what is struck out, hidden or deleted, and names it', () => {
    expect(textOf('styled-away')).toBe('Ny frist sju dagar.\nSynligt ändå.');
    expect(warnings.get('styled-away')).toMatch(/Struck-out .*Gammal frist.*\nHidden .*Intern anteckning/u);
    expect(textOf('deleted-row')).toBe('Insats | Platser\nPraktik | 5');
    expect(warnings.get('deleted-row')).toContain('Borttagen');
  });

  it('writes out the numbers that Word counts', () => {
    const lines = textOf('counted')
      .split('\n')
      .map((line) => line.replace(/^• /u, ''));
    expect(lines).toEqual([
      'I. Första kravet gäller alla.',
      'a) Första ledet under kravet.',
      'b) Andra ledet under kravet.',
      'En mening emellan utan nummer.',
      'II. Andra kravet gäller några.',
      'a) Ledet börjar om här.',
      'IV. Fjärde kravet i ny lista.',
    ]);
  });

  it('names a damaged one and takes the others in', () => {
    expect(refused.map((path) => path.split('/').at(-1))).toEqual(['paper.docx']);
  });
});

describe('PDF files', () => {
  it('reads one column after the other', () => {
    expect(textOf('three-columns')).toMatch(
      /vänster rad nummer 4.mitten rad nummer 1.*mitten rad nummer 4.höger rad/su,
    );
  });

  it('keeps the cells of a table apart and shows an empty one', () => {
    expect(textOf('sums')).toContain('Insats | Vår | Höst\nPraktik | 1 200 | 7\nTräning | 45 | (tom)\nKurs | 8 | 9');
  });
});

describe('Web pages', () => {
  it('leaves out the banner, the foot and what is struck out, and keeps the keys of merged cells', () => {
    const text = textOf('page');
    expect(text).not.toMatch(/DOCTYPE|DTD|kakor|90|95|08-508/u);
    expect(text).toContain('Avgiften är 110 kronor.');
    expect(text).toContain('Stadsdel | Platser Vår | Platser Höst\nFarsta | 3 | (tom)\nKista | 8 | 8');
    expect(text).toContain('☒ Ja ☐ Nej');
    expect(text).toContain('Faktaruta om taxan.');
    expect(warnings.get('page')).toMatch(/site's own .*kakor.*Växel/u);
  });

  it('keeps a text about cookies, and the foot of an article', () => {
    expect(textOf('plain')).toMatch(/Kakor bakas.*\n.*Beslutad 2025/u);
  });
});

describe.skipIf(!existsSync(shared))('The shared cases (skipped where the folder ../shared/cases is missing)', () => {
  it('are read as they should be', () => {
    expect(textOf('docx-merged-cells-wrong-figure')).toContain('Kista | Arbetsträning | 78');
    expect(textOf('pdf-any-and-two-columns')).toMatch(/under perioden\.\s.*Coachen ska boka ett första samtal/su);
    expect(textOf('pdf-table')).toContain('Södermalm | (tom) | 56');
    expect(textOf('docx-checkbox')).toContain('☐ Ja ☒ Nej');
    expect(textOf('docx-strike-and-hidden')).not.toMatch(/tio|Dold|Överstruken|gammal plats.*gammal plats/su);
    expect(textOf('docx-strike-and-hidden')).toContain('inom sju dagar');
    expect(textOf('html-doctype-cookies-del-rowspan')).not.toMatch(/doctype|kakor|tio|Kontaktcenter/u);
    expect(textOf('html-doctype-cookies-del-rowspan')).toContain('Arabiska | 5 vid distans');
  });
});
