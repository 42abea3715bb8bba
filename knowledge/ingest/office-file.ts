// Office files (.docx, .xlsx) are zip archives, and a small one can hide gigabytes: unpacked here under limits, and handed on uncompressed
// and without pictures, so that the library that reads them has nothing left to unpack.
import { crc32, inflateRawSync } from 'node:zlib';

const mostEntries = 5_000;
/** Text of office files packs to a tenth, at most to a fiftieth; a bomb to a thousandth. */
const mostTimes = 200;
const smallEnough = 1_000_000;

interface Entry {
  name: Uint8Array;
  /** As they are packed. */
  bytes: Uint8Array;
  isDeflated: boolean;
}

/**
 * The same archive with its text (`.xml`, `.rels`) alone, stored uncompressed. `tooLarge` when that would be more than `most` bytes, or
 * unpacks to hundreds of times its size; `damaged` when it is no whole archive. No more than the limit is ever unpacked.
 */
export function textOfOfficeFile(bytes: Uint8Array, most: number): Uint8Array | 'damaged' | 'tooLarge' {
  const parts = partsOfOfficeFile(bytes, most);
  return typeof parts === 'string' ? parts : storedOfficeFile(parts);
}

/** The text parts of an office file by their names, under the limits of `textOfOfficeFile`. */
export function partsOfOfficeFile(bytes: Uint8Array, most: number): Map<string, Uint8Array> | 'damaged' | 'tooLarge' {
  const entries = readEntries(bytes);
  if (entries === null) return 'damaged';
  if (entries.length > mostEntries) return 'tooLarge';
  const parts = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of entries) {
    const piece = unpack(entry, left);
    if (typeof piece === 'string') return piece;
    left -= piece.length;
    parts.set(new TextDecoder().decode(entry.name), piece);
  }
  return parts;
}

/** An office file of these parts, stored uncompressed. */
export function storedOfficeFile(parts: Map<string, Uint8Array>): Uint8Array {
  return pack([...parts].map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes })));
}

function unpack({ bytes, isDeflated }: Entry, left: number): Uint8Array | 'damaged' | 'tooLarge' {
  const most = Math.min(left, Math.max(smallEnough, bytes.length * mostTimes));
  if (!isDeflated) return bytes.length > most ? 'tooLarge' : bytes;
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (fault) {
    return fault instanceof RangeError ? 'tooLarge' : 'damaged';
  }
}

/** The entries that hold text, from the list at the archive's end; null when it is not whole. */
function readEntries(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found: Entry[] = [];
    const { at: start, end } = findList(view);
    for (let at = start; at + 46 <= end && view.getUint32(at, true) === 0x02014b50; ) {
      const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
      const name = bytes.subarray(at + 46, at + 46 + nameLength);
      if (/\.(xml|rels)$/i.test(new TextDecoder().decode(name))) found.push(readEntry(bytes, view, at, name));
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return found.length === 0 ? null : found;
  } catch {
    // A number points past the end.
    return null;
  }
}

/** Where the list of entries begins and ends; throws a RangeError when there is none. */
function findList(view: DataView): { at: number; end: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  const at = view.getUint32(end + 16, true);
  if (at !== 0xffffffff) return { at, end };
  // Written for archives of any size (zip64): the place stands in a record of its own.
  const record = Number(view.getBigUint64(end - 20 + 8, true));
  return { at: Number(view.getBigUint64(record + 48, true)), end };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array): Entry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw new RangeError('Locked, or packed in another way.');
  const { size, offset } = placeOf(view, at);
  const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (view.getUint32(offset, true) !== 0x04034b50 || data + size > bytes.length) throw new RangeError('Cut short.');
  return { name, bytes: bytes.subarray(data, data + size), isDeflated: method === 8 };
}

/** Where an entry stands and how large it is packed; what does not fit into four bytes stands in its extra field (zip64). */
function placeOf(view: DataView, at: number): { size: number; offset: number } {
  const [size, full, offset] = [20, 24, 42].map((place) => view.getUint32(at + place, true));
  let extra = at + 46 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra < end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  let next = extra + 4;
  const large = (given: number | undefined) => {
    if (given !== 0xffffffff) return given ?? 0;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  large(full);
  return { size: large(size), offset: large(offset) };
}

function pack(entries: { name: Uint8Array; bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let place = 0;
  for (const { name, bytes } of entries) {
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint32(10, crc32(bytes), true);
    common.setUint32(14, bytes.length, true);
    common.setUint32(18, bytes.length, true);
    common.setUint16(22, name.length, true);
    const fields = new Uint8Array(common.buffer);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, place, true);
    list.push(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), fields, new Uint8Array(tail.buffer), name);
    parts.push(Uint8Array.of(0x50, 0x4b, 3, 4), fields, name, bytes);
    place += 30 + name.length + bytes.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(
    12,
    list.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  end.setUint32(16, place, true);
  return Buffer.concat([...parts, ...list, new Uint8Array(end.buffer)]);
}
