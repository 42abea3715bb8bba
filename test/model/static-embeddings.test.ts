// Search by meaning out of a file (Model2Vec's form): a toy table and tokenizer on disk, and files that are not of that form.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { createStaticEmbedder } from '../../bot/model/static-embeddings.ts';
import { storeDocuments } from '../../bot/store/content/documents.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { people, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';

const folder = mkdtempSync(join(tmpdir(), 'trepart-vectors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Words of one meaning lie in one direction.
const words: Record<string, number[]> = {
  '[UNK]': [9, 9, 9],
  velocipeder: [1, 0, 0],
  tvåhjuling: [1, 0, 0],
  parkeras: [0, 1, 0],
  ställer: [0, 1, 0],
  grinden: [0, 0, 1],
};

function tokenizer(): string {
  const vocab = Object.fromEntries(Object.keys(words).map((word, id) => [word, id]));
  return JSON.stringify({
    version: '1.0',
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: false,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  });
}

/** A safetensors file by the published form; each table is its type, shape and bytes. */
function safetensors(tables: Record<string, [dtype: string, shape: number[], bytes: Uint8Array]>): Uint8Array {
  let at = 0;
  const entries = Object.entries(tables).map(([name, [dtype, shape, bytes]]) => {
    const begin = at;
    at += bytes.byteLength;
    return [name, { dtype, shape, data_offsets: [begin, at] }];
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.byteLength));
  return Buffer.concat([length, header, ...Object.values(tables).map(([, , bytes]) => bytes)]);
}

const bytesOf = (values: Float32Array | Float16Array | Float64Array | BigInt64Array) => new Uint8Array(values.buffer);
const table = Object.values(words).flat();
const f32 = safetensors({ embeddings: ['F32', [6, 3], bytesOf(Float32Array.from(table))] });

function put(name: string, model: Uint8Array, words = tokenizer()): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'tokenizer.json'), words);
  writeFileSync(join(folder, name, 'model.safetensors'), model);
  return join(folder, name, 'model.safetensors');
}

const vectorsOf = async (file: string, ...texts: string[]) =>
  (await (await createStaticEmbedder(file)).embed('passages', texts, null))?.map((vector) => [...vector]);

describe('a file of vectors', () => {
  const half = Math.SQRT1_2;
  it('gives the direction of the mean of a text’s words, without those it does not know', async () => {
    const found = await vectorsOf(put('f32', f32), 'Tvåhjuling', 'velocipeder parkeras', 'parkeras xyz', 'xyz', '');
    expect(found).toEqual([
      [1, 0, 0],
      [expect.closeTo(half), expect.closeTo(half), 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('may have numbers of half the length, weights of words, and rows that words share', async () => {
    const shared = safetensors({
      embeddings: ['F16', [2, 2], bytesOf(Float16Array.from([1, 0, 0, 1]))],
      weights: ['F64', [6], bytesOf(Float64Array.from([1, 3, 1, 4, 1, 1]))],
      mapping: ['I64', [6], bytesOf(BigInt64Array.from([0n, 0n, 0n, 1n, 1n, 1n]))],
    });
    expect(await vectorsOf(put('shared', shared), 'velocipeder parkeras')).toEqual([
      [expect.closeTo(0.6), expect.closeTo(0.8)],
    ]);
  });

  it('has a name of its own for each content, so that vectors are never mixed', async () => {
    const other = safetensors({ embeddings: ['F32', [6, 3], bytesOf(Float32Array.from(table, (value) => value + 1))] });
    const [one, two] = [await createStaticEmbedder(put('one', f32)), await createStaticEmbedder(put('two', other))];
    expect(one.model).not.toBe(two.model);
  });

  it.each([
    ['is not there', () => '/nowhere/model.safetensors', /must both be there/],
    ['is empty', () => put('empty', new Uint8Array()), /is no Model2Vec file/],
    ['is cut off', () => put('cut', f32.subarray(0, f32.byteLength - 4)), /is no Model2Vec file/],
    ['promises a header without end', () => put('long', new Uint8Array(16).fill(255)), /is no Model2Vec file/],
    [
      'holds no such table',
      () => put('none', safetensors({ other: ['F32', [1], new Uint8Array(4)] })),
      /is no Model2Vec file/,
    ],
    ['has no tokenizer that can be read', () => put('words', f32, '{}'), /is no tokenizer/],
  ])('that %s is refused in one sentence', async (_what, file, why) => {
    const fault = await createStaticEmbedder(file()).catch((each: Error) => each.message);
    expect(fault).toMatch(why);
    expect(fault).toMatch(/^EMBEDDINGS_FILE: .*\.$/);
  });

  it('is one of two ways, which the settings do not mix', () => {
    const both = { EMBEDDINGS_FILE: 'a', EMBEDDINGS_URL: 'http://127.0.0.1/v1', EMBEDDINGS_MODEL: 'm' };
    expect(readConfig(both, { access: 'a', expert: 'b' })).toEqual({
      fault: expect.stringContaining('unset EMBEDDINGS_FILE or the other settings of the embeddings'),
    });
  });
});

it('somebody who asks in other words gets the passage that means the same, with nothing asked outside', async () => {
  const assistant = await startAssistant(embedded, { config: { embeddings: { file: put('bot', f32) } } });
  try {
    const text =
      '# Gårdsplan\n\n## Allmänt\n\nGrinden är grön.\n\n## Fordon\n\nVelocipeder parkeras i källaren under trappan.\n';
    const document = await readDocument({ name: '960_gard.md', bytes: new TextEncoder().encode(text) }, new Map());
    if ('fault' in document) throw new Error(document.fault);
    await storeDocuments(
      assistant.database.database,
      [{ document, hash: text, fileName: '960_gard.md' }],
      { others: false, keep: [], shippedKeys: [] },
      assistant.core.now(),
    );
    await assistant.core.documentsChanged();
    await assistant.bot.fill();
    const [answer] = await assistant.say(people.maja, 'Var ställer man sin tvåhjuling?');
    expect(shownText(answer as never)).toContain('Velocipeder parkeras i källaren');
  } finally {
    await assistant.stop();
  }
});
