// Vectors out of a file instead of an endpoint (Model2Vec): a text's vector is the weighted mean of its tokens' vectors. Nothing leaves the machine.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { unitVector } from '../../knowledge/search/dense.ts';
import type { Embedder } from './embeddings.ts';
import { readSafetensors, type Tensor } from './safetensors.ts';

/** Model2Vec reads no more tokens of a text. */
const mostTokens = 512;
/** So many letters hold that many tokens in any language. */
const mostLetters = 8 * mostTokens;
/** Between so many texts, others get their turn. */
const textsInOneGo = 64;

const tokenizerForm = z.looseObject({ model: z.looseObject({ unk_token: z.string().nullish() }) });

/**
 * Reads the safetensors file, with `tokenizer.json` beside it. The model's name is that of its contents, so that vectors of
 * another file are never mixed with its own. Throws one English sentence where a file cannot be used.
 */
export async function createStaticEmbedder(file: string): Promise<Embedder> {
  const tokenizerFile = join(dirname(file), 'tokenizer.json');
  const [bytes, text] = await Promise.all([readFile(file), readFile(tokenizerFile, 'utf8')]).catch(() => {
    throw new Error(`EMBEDDINGS_FILE: ${file} and ${tokenizerFile} must both be there and readable.`);
  });
  const { tokenizer, unknown } = readTokenizer(text, tokenizerFile);
  const table = readTable(bytes, file);
  const mark = createHash('sha256').update(bytes).update(text).digest('hex').slice(0, 16);
  return {
    model: `file:${mark}`,
    watch: () => {},
    embed: async (_of, texts, dimension, stop) => {
      if (dimension !== null && dimension !== table.dimension) return null;
      const vectors: Float32Array[] = [];
      for (const [place, each] of texts.entries()) {
        if (stop?.aborted === true) return null;
        if (place % textsInOneGo === textsInOneGo - 1) await new Promise(setImmediate);
        const { ids } = tokenizer.encode(each.slice(0, mostLetters).toWellFormed(), { add_special_tokens: false });
        vectors.push(table.mean(ids.filter((id: number) => id !== unknown).slice(0, mostTokens)));
      }
      return vectors;
    },
  };
}

function readTokenizer(text: string, file: string): { tokenizer: Tokenizer; unknown: number | null } {
  try {
    const form = tokenizerForm.parse(JSON.parse(text));
    const tokenizer = new Tokenizer(form, {});
    const word = form.model.unk_token ?? null;
    return { tokenizer, unknown: word === null ? null : (tokenizer.token_to_id(word) ?? null) };
  } catch {
    throw new Error(`EMBEDDINGS_FILE: ${file} is no tokenizer of Hugging Face's form.`);
  }
}

interface Table {
  dimension: number;
  /** The unit vector of these tokens; all zeros where none of them is in the table. */
  mean(ids: readonly number[]): Float32Array;
}

function readTable(bytes: Uint8Array, file: string): Table {
  const tensors = readSafetensors(bytes);
  const embeddings = tensors?.get('embeddings');
  const [rows = 0, dimension = 0] = embeddings?.shape ?? [];
  if (tensors === null || embeddings?.shape.length !== 2 || rows === 0 || dimension === 0)
    throw new Error(
      `EMBEDDINGS_FILE: ${file} is no Model2Vec file (safetensors with a table "embeddings" of F32 or F16).`,
    );
  const { values } = embeddings;
  const valuesOf = (name: string): Tensor['values'] | null => tensors.get(name)?.values ?? null;
  const [weights, mapping] = [valuesOf('weights'), valuesOf('mapping')];
  return {
    dimension,
    mean: (ids) => {
      const sum = new Array<number>(dimension).fill(0);
      for (const id of ids) {
        const row = mapping?.[id] ?? id;
        const weight = weights === null ? 1 : (weights[id] ?? 0);
        if (row < 0 || row >= rows) continue;
        for (let at = 0; at < dimension; at += 1)
          sum[at] = (sum[at] ?? 0) + weight * (values[row * dimension + at] ?? 0);
      }
      return unitVector(sum) ?? new Float32Array(dimension);
    },
  };
}
