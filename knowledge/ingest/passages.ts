// Packs the blocks of a document into passages: small enough to show, whole enough to understand.
import type { DocumentInfo, Passage } from '../document.ts';
import { sentences } from '../swedish/sentences.ts';
import { footnoteLabel } from '../swedish/swedish-abbreviations.ts';
import { headingNumber } from './headings.ts';
import type { Block } from './structure.ts';

/** Sizes of passages in characters. */
export const passageSizes = {
  /** What is packed up to. */
  aim: 900,
  /** A last passage under a heading that is smaller than this joins the one before it … */
  leftover: 250,
  /** … when both together stay within this. */
  merged: 1200,
  /** A sentence longer than this is cut: nothing can show it whole. */
  sentence: 1800,
  /** A lead-in longer than this is not repeated. */
  leadIn: 300,
};

/** Something that is not parted: a paragraph, a run of its sentences, some items with their lead-in, a footnote. */
interface Piece {
  text: string;
  from: number;
  to: number;
}

type Body = Exclude<Block, { kind: 'heading' }>;

/**
 * Cuts blocks into passages, heading by heading. Text of a passage stays within `passageSizes.merged`, unless a single
 * sentence, or an item with its lead-in, is longer; nothing passes `sentence` + `leadIn` characters. Ids count from 1.
 */
export function cutPassages(blocks: Block[], info: DocumentInfo, unit: Passage['place']['unit']): Passage[] {
  const passages: Passage[] = [];
  let path: { level: number; text: string }[] = [];
  let body: Body[] = [];
  const flush = () => {
    const headings = path.map((heading) => heading.text);
    for (const piece of packed(body)) {
      passages.push({
        id: `${info.key}#${passages.length + 1}`,
        document: info.key,
        headings: [...headings],
        section: sectionOf(headings, info.title),
        place: { unit, from: piece.from, to: piece.to },
        force: info.force,
        text: piece.text,
      });
    }
    body = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      body.push(block);
      continue;
    }
    flush();
    path = [...path.filter((heading) => heading.level < block.level), { level: block.level, text: block.text }];
  }
  flush();
  return passages;
}

/** The number of the nearest numbered heading, else the nearest heading, else the document's title. */
function sectionOf(headings: string[], title: string): string {
  for (const heading of [...headings].reverse()) {
    const number = headingNumber(heading);
    if (number !== null) return number;
  }
  return headings.at(-1) ?? title;
}

/** Puts pieces together up to the aimed size; a small last one joins its neighbour. */
function packed(body: Body[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces(body)) {
    const last = whole.at(-1);
    if (last !== undefined && last.text.length + 1 + piece.text.length <= passageSizes.aim) append(last, piece);
    else whole.push({ ...piece });
  }
  const end = whole.at(-1);
  const before = whole.at(-2);
  if (end === undefined || before === undefined || end.text.length >= passageSizes.leftover) return whole;
  if (before.text.length + 1 + end.text.length > passageSizes.merged) return whole;
  append(before, end);
  return whole.slice(0, -1);
}

function append(piece: Piece, more: Piece): void {
  piece.text = `${piece.text}\n${more.text}`;
  piece.from = Math.min(piece.from, more.from);
  piece.to = Math.max(piece.to, more.to);
}

/** Blocks under one heading as pieces that stay whole: lists with their lead-in, tables with their first row. */
function pieces(body: Body[]): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < body.length; ) {
    const block = body[at];
    if (block === undefined) break;
    const kind = block.kind === 'paragraph' && block.text.endsWith(':') ? 'listItem' : block.kind;
    if (kind !== 'listItem' && kind !== 'tableRow') {
      found.push(...cutText(block, block.kind === 'footnote' ? footnoteLabel : ''));
      at++;
      continue;
    }
    const leads = block.kind === 'paragraph' || kind === 'tableRow';
    const items: Body[] = [];
    // Footnotes between the items wait until the list is done.
    const notes: Body[] = [];
    let end = leads ? at + 1 : at;
    for (let next = body[end]; next?.kind === kind || next?.kind === 'footnote'; next = body[++end]) {
      (next.kind === 'footnote' ? notes : items).push(next);
    }
    found.push(...listPieces(leads ? block : null, items));
    found.push(...notes.flatMap((note) => cutText(note, footnoteLabel)));
    at = end;
  }
  return found;
}

/** A list as pieces: the lead-in's last sentence opens each of them. */
function listPieces(leadIn: Body | null, items: Body[]): Piece[] {
  const lines = items.flatMap((item) => cutText(item, item.kind === 'listItem' && !hasNumber(item.text) ? '• ' : ''));
  if (leadIn === null) return packedLines(null, '', lines);
  const opening = sentences(leadIn.text);
  const last = (opening.at(-1) ?? '').trim();
  const again = last.length <= passageSizes.leadIn ? last : '';
  const room = passageSizes.aim - (lines[0]?.text.length ?? 0) - 1;
  if (leadIn.text.length <= room || opening.length === 1) return packedLines(leadIn.text, again, lines, leadIn);
  const before = cutText({ ...leadIn, text: opening.slice(0, -1).join('').trim() }, '');
  return [...before, ...packedLines(last, again, lines, leadIn)];
}

function hasNumber(text: string): boolean {
  return /^(?:\d{1,2}|[a-z])[.)]\s/u.test(text);
}

/** Lines in runs up to the aimed size; `opening` stands before the first run, `again` before the others. */
function packedLines(opening: string | null, again: string, lines: Piece[], place?: Body): Piece[] {
  const found: Piece[] = [];
  let current: Piece | null = null;
  if (opening !== null && place !== undefined) {
    const cuts = cutText({ ...place, text: opening }, '');
    found.push(...cuts.slice(0, -1));
    current = cuts.at(-1) ?? null;
  }
  let alone = current !== null;
  for (const line of lines) {
    if (current !== null && (alone || current.text.length + 1 + line.text.length <= passageSizes.aim)) {
      append(current, line);
    } else {
      if (current !== null) found.push(current);
      const repeats = again !== '' && current !== null;
      current = { ...line, text: repeats ? `${again}\n${line.text}` : line.text };
    }
    alone = false;
  }
  if (current !== null) found.push(current);
  return found;
}

/** A block as one piece, or as several of whole sentences when it is longer than the aimed size. */
function cutText(block: Body, label: string): Piece[] {
  const { from, to } = block;
  const text = `${label}${block.text}`;
  if (text.length <= passageSizes.aim) return [{ text, from, to }];
  const parts: string[] = [];
  let current: string[] = [];
  let length = 0;
  // Even parts read better than a full one and a scrap.
  const size = Math.ceil(text.length / Math.ceil(text.length / passageSizes.aim)) + 60;
  for (const sentence of sentences(text).flatMap(cutSentence)) {
    if (length > 0 && length + sentence.trimEnd().length > Math.min(size, passageSizes.aim)) {
      parts.push(current.join('').trim());
      current = [];
      length = 0;
    }
    current.push(sentence);
    length += sentence.length;
  }
  parts.push(current.join('').trim());
  return parts.filter((each) => each !== '').map((each) => ({ text: each, from, to }));
}

/** A sentence past all measure is cut at blanks, or anywhere when it has none (never inside a surrogate pair). */
function cutSentence(sentence: string): string[] {
  const cuts: string[] = [];
  let start = 0;
  while (sentence.length - start > passageSizes.sentence) {
    const window = sentence.slice(start, start + passageSizes.sentence);
    const blank = window.lastIndexOf(' ');
    let length = blank > passageSizes.sentence / 2 ? blank + 1 : window.length;
    if (/[\uD800-\uDBFF]$/.test(window.slice(0, length))) length--;
    cuts.push(sentence.slice(start, start + length));
    start += length;
  }
  cuts.push(sentence.slice(start));
  return cuts;
}
