// Word files made by hand for tests, with only what a reader needs of one.
import { strToU8, zipSync } from 'fflate';

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of paragraphs and tables; a last object gives the inside of its `styles` and `numbering`. */
export function docx(...body: (string | { styles?: string; numbering?: string })[]): Uint8Array {
  const extra = body.flatMap((each) => (typeof each === 'string' ? [] : Object.entries(each)));
  const relations = extra.map(
    ([name], at) => `<Relationship Id="r${at}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(`<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relationships(relations.join('')),
    'word/document.xml': `<w:document ${names}><w:body>${body.filter((each) => typeof each === 'string').join('')}</w:body></w:document>`,
  };
  for (const [name, inside] of extra) parts[`word/${name}.xml`] = `<w:${name} ${names}>${inside}</w:${name}>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell; `down` begins a cell that is merged downwards or goes on with it. */
export function cell(text: string, merged: { across?: number; down?: 'restart' | 'on' } = {}): string {
  const across = merged.across === undefined ? '' : `<w:gridSpan w:val="${merged.across}"/>`;
  const down = merged.down === undefined ? '' : `<w:vMerge${merged.down === 'on' ? '' : ' w:val="restart"'}/>`;
  return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${paragraph(text === '' ? '' : run(text))}</w:tc>`;
}

/** A row of cells. */
export function row(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A table of rows. */
export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}
