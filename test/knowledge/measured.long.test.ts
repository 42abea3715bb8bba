// Holds the measured quality: the figures may rise, never fall below what was promised. Skipped where the sets are missing.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { commands } from '../../bot/commands/table.ts';
import { type Core, createCore } from '../../bot/core.ts';
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import { withVectors } from '../../knowledge/knowledge-base.ts';
import { denseText, unitVector } from '../../knowledge/search/dense.ts';
import { evalCommand } from '../eval/command.ts';
import { vectorOf } from '../stand-ins/embedding-server.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { embedded, type TestDatabase } from '../worlds/databases.ts';

const shared = join(import.meta.dirname, '../..', '..', 'shared');
const isThere = existsSync(join(shared, 'eval', 'retrieval.jsonl'));

describe.skipIf(!isThere)('measured on the sets of ../shared (skipped where they are missing)', () => {
  let test: TestDatabase;
  let core: Core;
  beforeAll(async () => {
    test = await embedded.create();
    core = await createCore(test.database, testConfig({ dataDir: test.folder }), {
      now: () => monday,
      newId: randomUUID,
    });
  });
  afterAll(() => test.drop());

  /** Runs a command and gives the first line of its output as JSON. */
  async function run(...args: string[]): Promise<Record<string, number>> {
    const out: string[] = [];
    const err: string[] = [];
    async function* nothing(): AsyncGenerator<string> {}
    const io = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      input: nothing(),
      folder: shared,
    };
    const code = await runCommand(core, [...args, '--json'], io, {
      ...commands,
      eval: { load: async () => evalCommand },
    });
    expect({ code, err: code === 0 ? [] : err }).toEqual({ code: 0, err: [] });
    return JSON.parse(out[0] ?? '{}');
  }

  it('finds the facts in the shipped digests, and refuses what they do not hold', async () => {
    const measures = await run('eval', 'retrieval', 'eval/retrieval.jsonl');
    expect(measures.factsInFirstFive).toBeGreaterThanOrEqual(0.75);
    expect(measures.refusedRightOfftopic).toBe(1);
    expect(measures.refusedRightUnanswerable).toBeGreaterThanOrEqual(0.7);
    expect(measures.refusedWrong).toBeLessThanOrEqual(0.15);
    expect(measures.inDoubt).toBeLessThanOrEqual(0.3);
  });

  it('refuses no more with vectors than by words alone, however poor the vectors', async () => {
    const lines = readFileSync(join(shared, 'eval', 'retrieval.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const byWords = await core.tools.knowledge();
    const vectors = new Map(
      byWords.passages.map(denseText).map(({ fingerprint, text }) => [fingerprint, unitVector(vectorOf(text))]),
    );
    const base = withVectors(byWords, (fingerprint) => vectors.get(fingerprint) ?? null);
    const refused = lines.filter((line) => {
      const { question: text } = JSON.parse(line);
      const words = answerQuestion(base, { text, subject: null, vector: null });
      const both = answerQuestion(base, { text, subject: null, vector: unitVector(vectorOf(text)) });
      return words.kind === 'answered' && both.kind !== 'answered';
    });
    expect(refused).toEqual([]);
  });

  it('finds the right passage of the originals among the first five', async () => {
    await run('ingest', 'documents', '--replace');
    const measures = await run('eval', 'retrieval', 'eval/retrieval.jsonl');
    expect(measures['hit@5']).toBeGreaterThanOrEqual(0.8);
    expect(measures.refusedRightOfftopic).toBe(1);
    expect(measures.refusedRightUnanswerable).toBeGreaterThanOrEqual(0.7);
    expect(measures.refusedWrong).toBeLessThanOrEqual(0.05);
    expect(measures.inDoubt).toBeLessThanOrEqual(0.35);
  });

  it('ranks public Swedish questions', async () => {
    const measures = await run(
      'eval',
      'retrieval',
      'benchmarks/swequad/queries.jsonl',
      '--passages',
      'benchmarks/swequad/passages.jsonl',
    );
    expect(measures['nDCG@10']).toBeGreaterThanOrEqual(0.87);
  });

  it('tells questions that the passages answer from those that they only seem to', async () => {
    const measures = await run(
      'eval',
      'retrieval',
      'benchmarks/squad_sv/queries.jsonl',
      '--passages',
      'benchmarks/squad_sv/passages.jsonl',
      '--unanswerable',
      'benchmarks/squad_sv/unanswerable.jsonl',
    );
    expect(measures['AUROC abstention']).toBeGreaterThanOrEqual(0.7);
  });
});
