// Reads a safetensors file: eight bytes with the length of a JSON header, the header, then the numbers of each table.
import { z } from 'zod';

export interface Tensor {
  shape: number[];
  values: ArrayLike<number>;
}

const entry = z.object({
  dtype: z.string(),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
const header = z.record(z.string(), z.unknown());

const mostHeaderBytes = 1_000_000;

// Little-endian, as every machine that Node runs on.
const readers: Record<string, { width: number; read(buffer: ArrayBuffer): ArrayLike<number> }> = {
  F64: { width: 8, read: (buffer) => new Float64Array(buffer) },
  F32: { width: 4, read: (buffer) => new Float32Array(buffer) },
  F16: { width: 2, read: (buffer) => new Float16Array(buffer) },
  I64: { width: 8, read: (buffer) => Float64Array.from(new BigInt64Array(buffer), Number) },
  I32: { width: 4, read: (buffer) => new Int32Array(buffer) },
};

/** The tables by name; null for a file of another form, or one whose tables do not lie within it. Types other than those above are left out. */
export function readSafetensors(bytes: Uint8Array): Map<string, Tensor> | null {
  if (bytes.byteLength < 8) return null;
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > mostHeaderBytes || 8 + length > bytes.byteLength) return null;
  const entries = readHeader(bytes.subarray(8, 8 + length));
  if (entries === null) return null;
  const tables = bytes.subarray(8 + length);
  const found = new Map<string, Tensor>();
  for (const [name, value] of Object.entries(entries)) {
    const read = entry.safeParse(value);
    if (!read.success) continue;
    const { dtype, shape, data_offsets } = read.data;
    const [from, until] = data_offsets;
    const reader = readers[dtype];
    if (reader === undefined) continue;
    const count = shape.reduce((product, each) => product * each, 1);
    if (until > tables.byteLength || until - from !== count * reader.width) return null;
    // A copy begins where the numbers of its kind may begin.
    found.set(name, { shape, values: reader.read(Uint8Array.from(tables.subarray(from, until)).buffer) });
  }
  return found;
}

function readHeader(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    return header.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
