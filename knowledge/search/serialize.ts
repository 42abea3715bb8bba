// An index as bytes and back: a heading in JSON and the arrays as they lie in memory, so that loading copies nothing.
import { crc32 } from 'node:zlib';
import type { Lexicon } from './lexicon.ts';
import { assembleIndex, type SearchIndex } from './search-index.ts';
import type { Segment } from './segment.ts';
import { defaultSettings, type SearchSettings } from './settings.ts';

// To be raised whenever what is kept changes, or how words are read, stemmed, split or weighed.
const formatVersion = 1;
const mark = 0x58445354;
/** The mark, the version, the checksum of all bytes after it, and the length of the heading in bytes. */
const prefixLength = 16;
const checkedFrom = 12;

const arrayKinds = { Uint8Array, Uint16Array, Uint32Array, Float32Array };
type Kind = keyof typeof arrayKinds;

/** What stands in the heading for an array: its kind, its first byte counted from the end of the heading, and its length. */
interface PlacedArray {
  kind: Kind;
  at: number;
  length: number;
}

interface Kept {
  settings: SearchSettings;
  lexicon: Lexicon;
  segments: Segment[];
}

/** The index as bytes, for `loadIndex` on a machine of the same byte order. */
export function saveIndex({ settings, lexicon, segments }: SearchIndex): Uint8Array {
  const arrays: { at: number; bytes: Uint8Array }[] = [];
  let end = 0;
  const kept: Kept = { settings, lexicon, segments };
  const heading = new TextEncoder().encode(
    JSON.stringify(kept, (_, value: unknown) => {
      if (!ArrayBuffer.isView(value)) return value;
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const kind = value.constructor.name as Kind;
      const placed: PlacedArray = { kind, at: end, length: bytes.length / arrayKinds[kind].BYTES_PER_ELEMENT };
      arrays.push({ at: end, bytes });
      end = evenly(end + bytes.length);
      return placed;
    }),
  );
  const start = evenly(prefixLength + heading.length);
  const saved = new Uint8Array(start + end);
  saved.set(heading, prefixLength);
  for (const { at, bytes } of arrays) saved.set(bytes, start + at);
  const prefix = new Uint32Array(saved.buffer, 0, 4);
  prefix.set([mark, formatVersion, 0, heading.length]);
  prefix[2] = crc32(saved.subarray(checkedFrom));
  return saved;
}

/**
 * The index that was saved; it goes on using the bytes, which must not be changed after. Null when they are damaged, or were
 * saved by another version or with other settings: then the index must be built anew.
 */
export function loadIndex(bytes: Uint8Array, settings: SearchSettings = defaultSettings): SearchIndex | null {
  if (bytes.length < prefixLength) return null;
  const { buffer, byteOffset } = bytes;
  const isInPlace = buffer instanceof ArrayBuffer && byteOffset % 8 === 0;
  const saved = isInPlace ? new Uint8Array(buffer, byteOffset, bytes.length) : new Uint8Array(bytes);
  const [foundMark, version, sum, length = 0] = new Uint32Array(saved.buffer, saved.byteOffset, 4);
  if (foundMark !== mark || version !== formatVersion || crc32(saved.subarray(checkedFrom)) !== sum) return null;
  const start = saved.byteOffset + evenly(prefixLength + length);
  const heading = new TextDecoder().decode(saved.subarray(prefixLength, prefixLength + length));
  const kept: Kept = JSON.parse(heading, (_, value: unknown) =>
    isPlacedArray(value) ? new arrayKinds[value.kind](saved.buffer, start + value.at, value.length) : value,
  );
  if (JSON.stringify(kept.settings) !== JSON.stringify(settings)) return null;
  return assembleIndex(kept.settings, kept.lexicon, kept.segments);
}

function isPlacedArray(value: unknown): value is PlacedArray {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value;
}

// Arrays start where numbers of any size may.
function evenly(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
