// Prepares a Word file for its reader: takes out what no longer counts in it, and writes out what Word counts by itself.
import type { HTMLElement } from 'node-html-parser';
import { LeftOut } from '../left-out.ts';
import { numbering } from './docx-numbers.ts';
import { allOf, around, childOf, type DocxStyles, docxStyles, isOn, valOf } from './docx-styles.ts';

/** Parts of a Word file that hold text. */
const textParts = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/u;

/** The parts of a Word file with its marks taken care of, and an account of what was left out. */
export async function withoutMarks(
  parts: Map<string, Uint8Array>,
): Promise<{ parts: Map<string, Uint8Array>; leftOut: LeftOut }> {
  const { parse } = await import('node-html-parser');
  const parsed = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? null : parse(new TextDecoder().decode(part), { comment: true });
  };
  const styles = docxStyles(parsed('word/styles.xml'));
  const numberOf = numbering(parsed('word/numbering.xml'), styles);
  const leftOut = new LeftOut();
  const changed = new Map(parts);
  for (const name of [...parts.keys()].filter((each) => textParts.test(each))) {
    const root = parsed(name);
    if (root === null) continue;
    leaveOut(root, styles, leftOut);
    fillTables(root, parse);
    chooseListed(root, parse);
    if (!/notes/u.test(name)) writeNumbers(root, numberOf, parse);
    changed.set(name, new TextEncoder().encode(root.toString()));
  }
  return { parts: changed, leftOut };
}

type Parse = (xml: string) => HTMLElement;

/** Takes out what is deleted, moved away, struck out or hidden. */
function leaveOut(root: HTMLElement, styles: DocxStyles, leftOut: LeftOut): void {
  for (const deleted of allOf(root, 'w:del')) {
    const row = deleted.parentNode?.rawTagName === 'w:trPr' ? around(deleted, 'w:tr') : undefined;
    leftOut.add('deleted', (row ?? deleted).text);
    row?.remove();
  }
  for (const away of allOf(root, 'w:moveFrom')) leftOut.add('moved', away.text);
  for (const run of allOf(root, 'w:r')) {
    const properties = childOf(run, 'w:rPr');
    const paragraph = styles.paragraphStyle(childOf(around(run, 'w:p'), 'w:pPr'));
    const has = (name: string) =>
      isOn(childOf(properties, name)) ??
      [valOf(properties, 'w:rStyle'), paragraph]
        .map((id) => styles.inherited(id, (style) => isOn(childOf(childOf(style, 'w:rPr'), name))) ?? false)
        // Word lets the two styles cancel each other.
        .reduce((one, other) => one !== other);
    const why = has('w:vanish') ? 'hidden' : has('w:strike') || has('w:dstrike') ? 'struck' : null;
    // Marks of fields and notes steer the reader and are kept.
    if (why === null || !/\S/u.test(run.text)) continue;
    leftOut.add(why, run.text);
    for (const text of run.children.filter((child) => /^w:(?:t|sym|tab|br)$/u.test(child.rawTagName))) text.remove();
  }
}

/** Rows that begin further in get the cells that they skip, so that their figures stay under their own names. */
function fillTables(root: HTMLElement, parse: Parse): void {
  for (const row of allOf(root, 'w:tr')) {
    const skipped = valOf(childOf(row, 'w:trPr'), 'w:gridBefore');
    const at = row.children.findIndex((child) => child.rawTagName === 'w:tc');
    const first = row.children[at];
    if (skipped === null || !/^[1-9]\d?$/u.test(skipped) || first === undefined) continue;
    const cell = parse(`<w:tc><w:tcPr><w:gridSpan w:val="${skipped}"/></w:tcPr><w:p/></w:tc>`);
    row.childNodes.splice(row.childNodes.indexOf(first), 0, ...cell.childNodes);
  }
}

/** A drop-down of an old form holds the place of its choice and not the word. */
function chooseListed(root: HTMLElement, parse: Parse): void {
  for (const list of allOf(root, 'w:ddList')) {
    const words = list.children.filter((child) => child.rawTagName === 'w:listEntry');
    const chosen = words[Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0)]?.getAttribute('w:val');
    const run = around(list, 'w:r');
    const home = run?.parentNode;
    if (run === undefined || chosen === undefined || home === null || home === undefined) continue;
    const text = parse(`<w:r><w:t xml:space="preserve">${escaped(chosen)} </w:t></w:r>`);
    home.childNodes.splice(home.childNodes.indexOf(run), 0, ...text.childNodes);
  }
}

function writeNumbers(root: HTMLElement, numberOf: (paragraph: HTMLElement) => string | null, parse: Parse): void {
  for (const paragraph of allOf(root, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    if (properties === undefined && childOf(paragraph, 'w:r') === undefined) continue;
    const mark = childOf(properties, 'w:rPr');
    const isGone = childOf(mark, 'w:del') !== undefined || isOn(childOf(mark, 'w:vanish')) === true;
    const hasText = allOf(paragraph, 'w:t').some((text) => /\S/u.test(text.text) && isKept(text));
    if (isGone && !hasText) continue;
    const number = numberOf(paragraph);
    if (number === null || !hasText) continue;
    const look = childOf(allOf(paragraph, 'w:r')[0], 'w:rPr')?.toString() ?? '';
    const run = parse(`<w:r>${look}<w:t xml:space="preserve">${escaped(number)} </w:t></w:r>`);
    const at = properties === undefined ? 0 : paragraph.childNodes.indexOf(properties) + 1;
    paragraph.childNodes.splice(at, 0, ...run.childNodes);
  }
}

function isKept(text: HTMLElement): boolean {
  return around(text, 'w:moveFrom') === undefined && around(text, 'w:del') === undefined;
}

function escaped(text: string): string {
  return text.replaceAll(/&(?![a-z]+;|#)/gu, '&amp;').replaceAll('<', '&lt;');
}
