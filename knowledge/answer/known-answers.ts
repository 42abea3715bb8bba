// The short answers that our documents' statements give, with the questions that people ask of them (`knowledge/questions/`).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Passage } from '../document.ts';
import { markOfFiles, readCompressed, readKnowledgeFile } from '../knowledge-file.ts';
import { buildIndex, type SearchIndex } from '../search/search.ts';
import { loadIndex, saveIndex } from '../search/serialize.ts';
import { spelledOut } from '../swedish/terms-of-everyday.ts';
import type { Gloss } from './digest-alignment.ts';

const text = z.string().min(1);
const answerShape = z.strictObject({
  id: z.string().regex(/^\d{3}-[a-z0-9-]+$/),
  states: text,
  short: z.strictObject({ sv: text, en: text }),
  asked: z.array(text).min(1),
  near: z.array(text).default([]),
  isSilent: z.boolean().default(false),
});

/**
 * A short answer (at most 30 words in each language). `id` begins with the document's key and never changes; `states` is the statement word for
 * word as our digest has it; `asked` are questions that it answers, `near` questions like them that it does not.
 * A silent one says what the documents do not tell beside that statement.
 */
export type KnownAnswer = z.infer<typeof answerShape>;

/** Known answers, ready to be compared with a question: the index has them in their order. */
export interface KnownAnswers {
  answers: readonly KnownAnswer[];
  index: SearchIndex;
}

const folder = join(import.meta.dirname, '..', 'questions');
const spellingFile = join(import.meta.dirname, '..', 'swedish', 'terms-of-everyday.ts');
const manualFile = join(import.meta.dirname, '..', 'manual', 'questions.yaml');
/** The one file that they are read from, compressed. */
export const answersFile = join(folder, 'known-answers.bin');

/** Reads the YAML files; throws with file and line for what is wrong in them. */
export function readKnownAnswers(): KnownAnswer[] {
  return sourceFiles().flatMap((name) => readKnowledgeFile(join(folder, name), z.array(answerShape)));
}

/** Reads those of our manual in the same way. */
export function readManualAnswers(): KnownAnswer[] {
  return readKnowledgeFile(manualFile, z.array(answerShape));
}

function sourceFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

/** Changes with every change of the YAML files, and of how they are spelled out. */
export function markOfAnswers(): string {
  return markOfFiles([...sourceFiles().map((name) => join(folder, name)), manualFile, spellingFile]);
}

/** Makes answers ready to be compared; they keep their places. */
export function prepareAnswers(answers: readonly KnownAnswer[]): KnownAnswers {
  const index = buildIndex(
    answers.map(({ id, states, short, asked }) => ({
      id,
      text: [states, short.sv, short.en].join('\n'),
      headings: asked.map(spelledOut),
      title: '',
    })),
  );
  return { answers, index };
}

const head = 8;

/** The YAML files and their index as one file, since reading YAML takes seconds: its bytes before they are compressed. */
export function packAnswers(): Uint8Array {
  const known = prepareAnswers(readKnownAnswers());
  const json = new TextEncoder().encode(
    JSON.stringify({ mark: markOfAnswers(), answers: known.answers, manual: readManualAnswers() }),
  );
  const index = saveIndex(known.index);
  const start = head + Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(start + index.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, head);
  bytes.set(index, start);
  return bytes;
}

/** The answers of the documents, those of our manual, and the mark of the files they were made of. */
type ShippedAnswers = KnownAnswers & { manual: KnownAnswer[]; mark: string };

let shipped: ShippedAnswers | null = null;

/** What is shipped; read once. */
export function shippedAnswers(): ShippedAnswers {
  shipped ??= unpack(readCompressed(answersFile));
  return shipped;
}

function unpack(bytes: Uint8Array): ShippedAnswers {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { mark, answers, manual } = JSON.parse(new TextDecoder().decode(bytes.subarray(head, head + length)));
  const index = loadIndex(bytes.subarray(head + Math.ceil(length / 8) * 8));
  return { mark, manual, ...(index === null ? prepareAnswers(answers) : { answers, index }) };
}

/** The passages that state the answers, by the answer's place; an answer that no passage states any more has none. */
export function placeAnswers(
  { answers }: KnownAnswers,
  passages: readonly Passage[],
  glosses: ReadonlyMap<string, Gloss[]>,
): ReadonlyMap<number, number> {
  const texts = passages.map(({ id, text: own }) =>
    [own, ...(glosses.get(id) ?? []).map((gloss) => gloss.text)].map(plain),
  );
  const ofDocument = new Map<string, number[]>();
  for (const [position, { document }] of passages.entries())
    ofDocument.set(document, [...(ofDocument.get(document) ?? []), position]);
  const placed = new Map<number, number>();
  for (const [place, { id, states }] of answers.entries()) {
    const sought = plain(states);
    const position = ofDocument.get(id.slice(0, 3))?.find((each) => texts[each]?.some((said) => said.includes(sought)));
    if (position !== undefined) placed.set(place, position);
  }
  return placed;
}

/** Without the marks of list items and with single spaces. */
function plain(said: string): string {
  return said.replace(/[\s\u2022]+/g, ' ').trim();
}
