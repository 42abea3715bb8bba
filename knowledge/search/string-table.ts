// Strings kept in typed arrays, each with a number: far smaller than a JS Map, and saved and loaded as they lie.

/**
 * Distinct strings numbered from 0: string `n` is the UTF-16 units from `starts[n]` up to `starts[n + 1]`. `slots` is an open
 * hash table with linear probing that holds each number plus 1; its size is a power of two, at most two thirds of it in use.
 * The arrays may be longer than what is used.
 */
export interface StringTable {
  count: number;
  units: Uint16Array;
  starts: Uint32Array;
  slots: Uint32Array;
}

export function createStrings(): StringTable {
  return { count: 0, units: new Uint16Array(128), starts: new Uint32Array(16), slots: new Uint32Array(32) };
}

/** A copy to add to, which leaves the original as it is. */
export function copyStrings({ count, units, starts, slots }: StringTable): StringTable {
  return { count, units: units.slice(), starts: starts.slice(), slots: slots.slice() };
}

/** The table without the room it has left to grow in. */
export function trimStrings({ count, units, starts, slots }: StringTable): StringTable {
  return { count, units: units.slice(0, starts[count] ?? 0), starts: starts.slice(0, count + 1), slots };
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  // Spreads the last letters over the low bits, which choose the slot.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The slot that holds the string, or the free one where it belongs. */
function slotOf(table: StringTable, units: Uint16Array, from: number, to: number): number {
  const { slots, starts } = table;
  const mask = slots.length - 1;
  const length = to - from;
  for (let slot = hashOf(units, from, to) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot] ?? 0;
    if (number === 0) return slot;
    const start = starts[number - 1] ?? 0;
    if ((starts[number] ?? 0) - start === length && isSame(table.units, start, units, from, length)) return slot;
  }
}

function isSame(first: Uint16Array, start: number, second: Uint16Array, from: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (first[start + at] !== second[from + at]) return false;
  return true;
}

/** Number of the string that stands at `from` up to `to`; -1 when the table does not have it. */
export function findUnits(table: StringTable, units: Uint16Array, from: number, to: number): number {
  return (table.slots[slotOf(table, units, from, to)] ?? 0) - 1;
}

/** Number of the string that stands at `from` up to `to`; a new one is added. */
export function addUnits(table: StringTable, units: Uint16Array, from: number, to: number): number {
  const slot = slotOf(table, units, from, to);
  const found = table.slots[slot] ?? 0;
  if (found > 0) return found - 1;
  const number = table.count;
  const start = table.starts[number] ?? 0;
  const end = start + to - from;
  if (table.units.length < end) table.units = grown(table.units, new Uint16Array(end * 2));
  if (table.starts.length < number + 2) table.starts = grown(table.starts, new Uint32Array((number + 2) * 2));
  for (let at = from; at < to; at += 1) table.units[start + at - from] = units[at] ?? 0;
  table.starts[number + 1] = end;
  table.slots[slot] = number + 1;
  table.count = number + 1;
  if (table.count * 3 > table.slots.length * 2) rehash(table);
  return number;
}

function grown<A extends Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

function rehash(table: StringTable) {
  table.slots = new Uint32Array(table.slots.length * 2);
  for (let number = 0; number < table.count; number += 1) {
    const slot = slotOf(table, table.units, table.starts[number] ?? 0, table.starts[number + 1] ?? 0);
    table.slots[slot] = number + 1;
  }
}

let room = new Uint16Array(256);

/** The units of a text at the front of an array that is used anew at the next call. */
export function unitsOf(text: string): Uint16Array {
  if (text.length > room.length) room = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) room[at] = text.charCodeAt(at);
  return room;
}

/** Number of a text; -1 when the table does not have it. */
export function findText(table: StringTable, text: string): number {
  return findUnits(table, unitsOf(text), 0, text.length);
}

/** Number of a text; a new one is added. */
export function addText(table: StringTable, text: string): number {
  return addUnits(table, unitsOf(text), 0, text.length);
}

/** The text with a number; empty when there is none. */
export function textOf({ units, starts }: Pick<StringTable, 'units' | 'starts'>, number: number): string {
  return String.fromCharCode(...units.subarray(starts[number], starts[number + 1]));
}
