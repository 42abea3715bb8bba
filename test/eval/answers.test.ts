// What `npm run eval -- answers` tells of a model: faithful or not, how complete, what it cost; and that it refuses without one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { createCore } from '../../bot/core.ts';
import type { Script } from '../stand-ins/model-server.ts';
import { type ScriptedModel, startScriptedModel } from '../stand-ins/scripted-model.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { embedded, type TestDatabase } from '../worlds/databases.ts';
import { isThorough } from '../worlds/thoroughness.ts';
import { evalCommand } from './command.ts';

let model: ScriptedModel;
let database: TestDatabase;
beforeAll(async () => {
  [model, database] = await Promise.all([
    startScriptedModel({ read: 2_000, first: 4_000, whole: 8_000 }),
    embedded.create(),
  ]);
  const cases = [
    {
      id: 'R-1',
      question: 'Hur snabbt ska första jobbplanen vara klar?',
      kind: 'rule',
      relevant: [{}],
      facts: ['fem dagar'],
    },
    { id: 'R-2', question: 'Hur lång är en elefant?', kind: 'offtopic', relevant: [], facts: [] },
  ];
  writeFileSync(join(database.folder, 'cases.jsonl'), cases.map((each) => JSON.stringify(each)).join('\n'));
});
afterAll(async () => {
  await database.drop();
  model.stop();
});

async function evaluate(script: Script | null): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  if (script !== null) await model.follow(script);
  const config = testConfig({ model: script === null ? null : model.settings });
  const core = await createCore(database.database, config, { now: () => monday, newId: () => crypto.randomUUID() });
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    input: (async function* () {})(),
    folder: database.folder,
  };
  return {
    code: await runCommand(core, ['eval', 'answers', 'cases.jsonl', '--json'], io, {
      eval: { load: async () => evalCommand },
    }),
    out,
    err,
  };
}

it('a faithful and complete model gets full marks, and its cost is told', async () => {
  const { code, out } = await evaluate({});
  expect(code).toBe(0);
  // Two calls for the answer that is phrased and judged twice, one for the question that is read in vain.
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    questions: 2,
    phrasedByModel: 0.5,
    sentences: 2,
    faithfulByChecker: 1,
    faithfulByModel: 1,
    completeness: 1,
  });
  expect(JSON.parse(out[0] ?? '').costOfAnswers).toBeGreaterThan(0);
});

it('a judge that finds a sentence not supported costs marks, and the question is listed', async () => {
  const { out } = await evaluate({ judge: { kind: 'judge', supported: false } });
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ faithfulByModel: 0 });
  expect(JSON.parse(out[1] ?? '')).toMatchObject({ id: 'R-1', unsupported: 2 });
});

it.runIf(isThorough)('without a model, or with one that answers nothing, it ends with one sentence', async () => {
  const without = await evaluate(null);
  expect(without).toEqual({
    code: 1,
    out: [],
    err: [expect.stringMatching(/^trepart: No language model is set.*\.$/)],
  });
  const broken = await evaluate({ draft: { kind: 'status', status: 401 }, read: { kind: 'status', status: 401 } });
  expect(broken).toEqual({ code: 1, out: [], err: [expect.stringMatching(/^trepart: The model answered none.*\.$/)] });
});
