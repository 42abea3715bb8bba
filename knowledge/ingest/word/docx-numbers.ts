// Counts the automatic numbers of headings and lists in a Word file, which its text does not hold.
import type { HTMLElement } from 'node-html-parser';
import { allOf, childOf, type DocxStyles, isOn, valOf } from './docx-styles.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Its number is written with figures all through, as in "1.2" under an "I". */
  isLegal: boolean;
}

interface NumberedList {
  /** Lists of one definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Levels that begin anew where this list is used for the first time. */
  restarts: Map<number, number>;
}

/** Gives each paragraph its number, called in reading order; null for one that has none, or a bullet. */
export type NumberOf = (paragraph: HTMLElement) => string | null;

/** Reads `word/numbering.xml`, parsed; null where the file has none. */
export function numbering(root: HTMLElement | null, styles: DocxStyles): NumberOf {
  const lists = root === null ? new Map<string, NumberedList>() : listsIn(root, styles);
  const levelOfStyle = root === null ? new Map<string, number>() : levelsOfStyles(root);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const properties = childOf(paragraph, 'w:pPr');
    const styleId = styles.paragraphStyle(properties);
    const own = childOf(properties, 'w:numPr');
    const styled = styles.inherited(styleId, (style) => childOf(childOf(style, 'w:pPr'), 'w:numPr'));
    const id = valOf(own, 'w:numId') ?? valOf(styled, 'w:numId');
    const list = id === null ? undefined : lists.get(id);
    if (id === null || list === undefined) return null;
    const byStyle = styleId === null ? undefined : levelOfStyle.get(styleId);
    const depth = Number(valOf(own, 'w:ilvl') ?? valOf(styled, 'w:ilvl') ?? byStyle ?? 0);
    if (!(depth >= 0 && depth <= 8)) return null;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [level, start] of list.restarts) count[level] = start - 1;
    }
    for (let level = 0; level <= depth; level += 1) {
      count[level] ??= (list.levels.get(level)?.start ?? 1) - (level === depth ? 1 : 0);
    }
    count[depth] = (count[depth] ?? 0) + 1;
    count.length = depth + 1;
    return shownNumber(list.levels, count, depth);
  };
}

function shownNumber(levels: Map<number, Level>, count: number[], depth: number): string | null {
  const level = levels.get(depth);
  if (level === undefined) return count.join('.');
  if (level.format === 'bullet' || level.format === 'none') return null;
  const shown = level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const format = level.isLegal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return written(count[at] ?? 1, format);
  });
  return /[\p{L}\p{N}]/u.test(shown) ? shown.trim() : null;
}

function written(count: number, format: string): string {
  switch (format) {
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** a … z, then aa, bb, as Word counts. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((count - 1) / 26) + 1));
}

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = Math.min(count, 3_999);
  let shown = '';
  for (const [value, sign] of romans) for (; left >= value; left -= value) shown += sign;
  return shown;
}

function listsIn(root: HTMLElement, styles: DocxStyles): Map<string, NumberedList> {
  const definitions = new Map<string, HTMLElement>();
  for (const each of allOf(root, 'w:abstractNum')) definitions.set(each.getAttribute('w:abstractNumId') ?? '', each);
  const nums = new Map<string, HTMLElement>();
  for (const each of allOf(root, 'w:num')) nums.set(each.getAttribute('w:numId') ?? '', each);
  const lists = new Map<string, NumberedList>();
  for (const [id, num] of nums) {
    let definition = valOf(num, 'w:abstractNumId') ?? '';
    const link = valOf(definitions.get(definition), 'w:numStyleLink');
    if (link !== null) {
      const linked = valOf(childOf(childOf(styles.byId(link), 'w:pPr'), 'w:numPr'), 'w:numId');
      definition = valOf(nums.get(linked ?? ''), 'w:abstractNumId') ?? definition;
    }
    const levels = levelsIn(definitions.get(definition));
    const restarts = new Map<number, number>();
    for (const change of allOf(num, 'w:lvlOverride')) {
      const depth = Number(change.getAttribute('w:ilvl'));
      const start = valOf(change, 'w:startOverride');
      for (const [at, level] of levelsIn(change)) levels.set(at, level);
      if (start !== null) restarts.set(depth, Number(start));
    }
    lists.set(id, { definition, levels, restarts });
  }
  return lists;
}

function levelsIn(definition: HTMLElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of allOf(definition, 'w:lvl')) {
    levels.set(Number(level.getAttribute('w:ilvl') ?? 0), {
      start: Number(valOf(level, 'w:start') ?? 1),
      format: valOf(level, 'w:numFmt') ?? 'decimal',
      text: valOf(level, 'w:lvlText') ?? '',
      isLegal: isOn(childOf(level, 'w:isLgl')) ?? false,
    });
  }
  return levels;
}

/** A level may name the style that it belongs to. */
function levelsOfStyles(root: HTMLElement): Map<string, number> {
  const found = new Map<string, number>();
  for (const level of allOf(root, 'w:lvl')) {
    const style = valOf(level, 'w:pStyle');
    if (style !== null) found.set(style, Number(level.getAttribute('w:ilvl') ?? 0));
  }
  return found;
}
