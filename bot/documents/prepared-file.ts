// What of the knowledge takes time to make, as a file in the data folder: read in one piece at start, written whole or not at all.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Prepared } from '../../knowledge/knowledge-base.ts';
import { loadIndex, saveIndex } from '../../knowledge/search/serialize.ts';
import { makePrivateFolder } from '../private-files.ts';

/** Where what is prepared is kept between two starts. */
export interface PreparedFile {
  /** What was kept; null when there is nothing, or it is damaged or of another version. */
  read(): Promise<Prepared | null>;
  /** Keeps it; false when the folder cannot be written, as in a container. */
  write(prepared: Prepared): Promise<boolean>;
}

// To be raised whenever digests are aligned in another way; the index has a version of its own.
const version = 1;
const mark = 0x50445354;
/** The mark, the version, the checksum of the heading and its length in bytes. */
const prefixLength = 16;

const heading = z.object({
  documents: z.array(z.object({ key: z.string(), fingerprint: z.string() })),
  glosses: z.array(z.tuple([z.string(), z.array(z.object({ text: z.string(), statement: z.int() }))])),
});

/** The file `search-index` in a folder. */
export function preparedFile(folder: string): PreparedFile {
  const file = join(folder, 'search-index');
  return {
    read: async () => {
      const bytes = await readFile(file).catch(() => null);
      return bytes === null ? null : unpack(bytes);
    },
    write: async (prepared) => {
      // Another process may write at the same time: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      try {
        makePrivateFolder(folder);
        await writeFile(own, pack(prepared), { mode: 0o600 });
        await rename(own, file);
        return true;
      } catch {
        await rm(own, { force: true }).catch(() => {});
        return false;
      }
    },
  };
}

function pack({ documents, glosses, index }: Prepared): Uint8Array[] {
  const text = new TextEncoder().encode(JSON.stringify({ documents, glosses }));
  const head = new Uint8Array(evenly(prefixLength + text.length));
  head.set(text, prefixLength);
  new Uint32Array(head.buffer, 0, 4).set([mark, version, crc32(text), text.length]);
  return [head, saveIndex(index)];
}

function unpack(buffer: Buffer): Prepared | null {
  // The index lies where numbers of any size may, so the bytes must begin so too.
  const bytes = buffer.byteOffset % 8 === 0 ? buffer : new Uint8Array(buffer);
  if (bytes.length < prefixLength) return null;
  const [foundMark, foundVersion, sum, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  const text = bytes.subarray(prefixLength, prefixLength + length);
  if (foundMark !== mark || foundVersion !== version || crc32(text) !== sum) return null;
  const index = loadIndex(bytes.subarray(evenly(prefixLength + length)));
  const read = heading.safeParse(JSON.parse(new TextDecoder().decode(text)));
  return index === null || !read.success ? null : { ...read.data, index };
}

function evenly(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
