// Reads HTML into lines: what a browser would show, each piece with what its elements make of it.
import type { HTMLElement, Node } from 'node-html-parser';
import { LeftOut } from '../left-out.ts';
import { type Line, type Lines, type Unreadable, unreadable } from '../lines.ts';
import { cleaned } from '../untrusted-text.ts';
import { isLeftOut, tagOf } from './html-furniture.ts';
import { spreadTables } from './html-tables.ts';

const blocksOfText = new Set(
  'p div section article main header footer aside blockquote pre ul ol dl dt dd table thead tbody tfoot caption figure figcaption address form fieldset details summary hr body html'.split(
    ' ',
  ),
);
const neverClosed = new Set(
  'area base br col hr img input link meta source track wbr p li dt dd tr td th option'.split(' '),
);
/** Deeper nesting than this is damage or an attack; the parser's time grows with the square of it. */
const deepest = 400;

/** More elements than this are no page that people read; each takes two kilobytes of memory. */
const mostElements = 200_000;

/** Reads a web page; one that has more elements, or is nested deeper, than any page needs is refused. */
export async function readHtml(name: string, html: string): Promise<Lines | Unreadable> {
  if (elementsIn(html) > mostElements)
    return unreadable(`${name} has more than ${mostElements} elements; split it into smaller documents.`);
  const leftOut = new LeftOut();
  const lines = await htmlLines(html, false, leftOut);
  if (lines === null)
    return unreadable(`${name} has elements nested hundreds deep or never closed; save it again as .html or .docx.`);
  return { kind: 'lines', unit: 'line', form: 'plain', lines, warnings: leftOut.warnings() };
}

/**
 * Walks HTML in reading order, without recursion, and gives a line for each piece of text; null when it is nested too
 * deep. `byParagraph` numbers the pieces themselves instead of the lines of the file that they begin on. What is left out
 * on purpose is noted in `leftOut`.
 */
export async function htmlLines(html: string, byParagraph: boolean, leftOut: LeftOut): Promise<Line[] | null> {
  const seen = withoutUnseen(html);
  if (isTooDeep(seen)) return null;
  const { parse, NodeType } = await import('node-html-parser');
  const walk = startWalk(seen, byParagraph);
  const root = parse(seen, { comment: false });
  spreadTables(root, parse);
  const open: { node: Node; leave: boolean }[] = [{ node: root, leave: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, leave } = step;
    if (node.nodeType === NodeType.TEXT_NODE) readText(walk, node);
    if (node.nodeType !== NodeType.ELEMENT_NODE || !isElement(node)) continue;
    if (!leave && isLeftOut(node, leftOut)) continue;
    const tag = tagOf(node);
    passBorder(walk, tag);
    if (tag === 'b' || tag === 'strong') walk.bold += leave ? -1 : 1;
    if (leave) leaveElement(walk, tag);
    else if (tag === 'sup') readSuperscript(walk, node);
    else {
      enterElement(walk, node, tag);
      open.push({ node, leave: true });
      for (const child of node.childNodes.toReversed()) open.push({ node: child, leave: false });
    }
  }
  flush(walk);
  return walk.lines;
}

/** Where the reading stands. */
interface Walk {
  byParagraph: boolean;
  lines: Line[];
  /** Where the file's lines begin, and the one that the piece in hand began on, from 0. */
  starts: number[];
  line: number;
  settings: Setting[];
  /** The piece in hand: its words, and how many of its letters are bold. */
  words: string[];
  letters: { all: number; bold: number };
  /** How many elements that make text bold are open. */
  bold: number;
}

function startWalk(html: string, byParagraph: boolean): Walk {
  const starts = [0];
  for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) starts.push(at + 1);
  const settings: Setting[] = [{ kind: 'paragraph', rank: 0, count: null }];
  return { byParagraph, lines: [], starts, line: 0, settings, words: [], letters: { all: 0, bold: 0 }, bold: 0 };
}

function settingIn({ settings }: Walk): Setting {
  return settings.at(-1) ?? { kind: 'paragraph', rank: 0, count: null };
}

/** Ends the piece in hand. */
function flush(walk: Walk): void {
  const { lines, letters } = walk;
  const text = cleaned(walk.words.join('')).replace(/\s+/gu, ' ').trim();
  const setting = settingIn(walk);
  const { kind, rank } = setting;
  const isLabel = letters.all > 0 && letters.all === letters.bold && text.length <= 120 && !/[.,;:!?]$/u.test(text);
  walk.words = [];
  walk.letters = { all: 0, bold: 0 };
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const at = walk.byParagraph ? lines.length + 1 : walk.line + 1;
  if (kind === 'heading') lines.push({ kind, rank, text, at });
  else if (kind === 'paragraph' && isLabel) lines.push({ kind: 'heading', rank: 7, text, at });
  else lines.push({ kind, text: kind === 'tableRow' ? text.replace(/(?:\s?\|\s?)+$/u, '') : text, at });
  // What follows in the same list item is a paragraph of its own.
  if (kind === 'listItem') setting.kind = 'paragraph';
}

function readText(walk: Walk, node: Node): void {
  const { words, letters, starts } = walk;
  if (words.length === 0) while ((starts[walk.line + 1] ?? Number.POSITIVE_INFINITY) <= node.range[0]) walk.line += 1;
  const text = oneBox(node.text.replace('\u2191', ''));
  words.push(text);
  const count = text.replace(/\s+/gu, '').length;
  letters.all += count;
  if (walk.bold > 0) letters.bold += count;
}

/** Fonts have many boxes; a ticked one is told with one sign and an empty one with another. */
function oneBox(text: string): string {
  return text.replace(/[☑🗹🗷🗵]/gu, '☒').replace(/[🞎🗆🗌]/gu, '☐');
}

/** Where a block begins or ends, the piece in hand ends; within a table row only the row does so. */
function passBorder(walk: Walk, tag: string): void {
  const inRow = settingIn(walk).kind === 'tableRow';
  const isBlock = blocksOfText.has(tag) || tag === 'li' || tag === 'tr' || /^h[1-6]$/u.test(tag);
  if (isBlock && !(inRow && tag !== 'tr')) flush(walk);
  else if (isBlock || tag === 'br') walk.words.push(' ');
}

function leaveElement({ words, settings }: Walk, tag: string): void {
  if (tag === 'td' || tag === 'th') words.push(' | ');
  if (changesSetting(tag)) settings.pop();
}

function readSuperscript({ words }: Walk, node: HTMLElement): void {
  const mark = /^\s*\[?(\d{1,3})\]?\s*$/u.exec(node.text)?.[1];
  words.push(mark === undefined ? node.text : `<sup>${mark}</sup>`);
}

function enterElement(walk: Walk, node: HTMLElement, tag: string): void {
  const { settings, words } = walk;
  if (changesSetting(tag)) settings.push(settingOf(node, tag, settings));
  if (tag === 'input' && /^(?:checkbox|radio)$/iu.test(node.getAttribute('type') ?? ''))
    words.push(node.hasAttribute('checked') ? ' ☒ ' : ' ☐ ');
  if (tag !== 'li') return;
  const { kind } = settingIn(walk);
  const list = settings.at(-2);
  if (kind === 'listItem' && list !== undefined && list.count !== null) words.push(`${++list.count}. `);
  const note = kind === 'footnote' ? /\d+$/u.exec(node.id)?.[0] : undefined;
  if (note !== undefined) words.push(`<sup>${note}</sup>`);
}

/** What is open around the text being read. */
interface Setting {
  kind: 'paragraph' | 'listItem' | 'tableRow' | 'footnote' | 'heading';
  rank: number;
  /** Items counted in a numbered list; null elsewhere. */
  count: number | null;
}

function changesSetting(tag: string): boolean {
  return tag === 'ul' || tag === 'ol' || tag === 'li' || tag === 'tr' || /^h[1-6]$/u.test(tag);
}

function settingOf(element: HTMLElement, tag: string, settings: Setting[]): Setting {
  const around = settings.at(-1)?.kind === 'tableRow' ? 'tableRow' : 'paragraph';
  if (tag === 'tr') return { kind: 'tableRow', rank: 0, count: null };
  if (tag === 'ol') return { kind: around, rank: 0, count: 0 };
  if (tag === 'ul') return { kind: around, rank: 0, count: null };
  if (tag !== 'li') return { kind: 'heading', rank: Number(tag.slice(1)), count: null };
  // Footnotes of converted documents are list items at the end, known by their id.
  if (/^(?:footnote|endnote|fn|note)[-_:]?\d+$/iu.test(element.id)) return { kind: 'footnote', rank: 0, count: null };
  return { kind: around === 'tableRow' ? around : 'listItem', rank: 0, count: null };
}

function isElement(node: Node): node is HTMLElement {
  return 'rawAttrs' in node;
}

/** Cuts out comments and the content of scripts and styles, keeping line breaks so that line numbers stay true. */
function withoutUnseen(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (const open of lower.matchAll(/<!--|<!doctype|<(script|style|template|noscript)(?=[\s/>])/gu)) {
    if (open.index < at) continue;
    const closing = open[1] === undefined ? (open[0] === '<!--' ? '-->' : '>') : `</${open[1]}`;
    const end = lower.indexOf(closing, open.index + 4);
    const stop = end < 0 ? html.length : end + closing.length;
    kept.push(html.slice(at, open.index), '\n'.repeat(html.slice(open.index, stop).split('\n').length - 1));
    at = stop;
    // What is never closed hides the rest of the file, as it does in a browser.
    if (end < 0) break;
    if (open[1] !== undefined) at = Math.max(at, html.indexOf('>', at) + 1);
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** Judged before the parser sees it. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/giu)) {
    if (neverClosed.has((tag[2] ?? '').toLowerCase())) continue;
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}

function elementsIn(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (html[at + 1] !== '/') count += 1;
  return count;
}
