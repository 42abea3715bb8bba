// `trepart accept`, as an operator runs it against a model: what is passed, what fails, the report as a file and as a page that is seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium as driver } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../stand-ins/scripted-model.ts';
import { chromium, withoutChromium } from '../worlds/browser.ts';
import { createProgram, expectOneSentence, type Program } from '../worlds/program.ts';

let model: ScriptedModel;
let browser: Browser | null = null;
let program: Program;
beforeAll(async () => {
  model = await startScriptedModel();
  if (!withoutChromium()) browser = await driver.launch({ executablePath: chromium() ?? '', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  model.stop();
});
beforeEach(() => {
  program = createProgram();
});
afterEach(() => program.stop());

interface Told {
  accepted: boolean;
  readingCode: string | null;
  lines: { name: string; measured: string; verdict: string; failed: { id: string; why: string }[] }[];
}

async function accept(environment: Record<string, string> = {}): Promise<Told & { code: number; err: string }> {
  const settings = { MODEL_URL: `${model.origin}/v1`, MODEL_NAME: 'scripted', MODEL_PRICE: '2/8', ...environment };
  const { code, out, err } = await program.run(['accept', '--json'], { environment: settings });
  return { code, err, ...(JSON.parse(out) as Told) };
}

const line = ({ lines }: Told, start: string) => lines.find(({ name }) => name.startsWith(start));

it('tells of each thing whether it is reached, and writes a page that can be read wide and on a phone', async () => {
  await model.follow({});
  const told = await accept();
  expect(told.lines).toHaveLength(12);
  for (const name of [
    'faithful to the sources, by our',
    'faithful to the sources, by the',
    'refusals',
    'orders',
    'calls',
  ])
    expect(line(told, name)).toMatchObject({ verdict: 'passed', failed: [] });
  expect(line(told, 'cost')?.measured).toMatch(/ a call, \d\.\d+ in all/);
  expect(line(told, 'facts')).toMatchObject({ verdict: 'unmeasured' });
  // It writes the documents' own language and reads every message as nothing.
  expect(line(told, 'in easy Swedish')?.failed.length).toBeGreaterThan(0);
  expect(line(told, 'messages read right')?.verdict).toBe('failed');
  expect(told).toMatchObject({ accepted: false, readingCode: null, code: 1 });
  expect(told.err.trim()).toMatch(
    /^trepart: The model must not be used as it is; .*acceptance\.html shows the cases that failed\.$/,
  );

  expect(readFileSync(join(program.folder, 'acceptance.html'), 'utf8')).not.toMatch(/<script|src=|href=/);
  if (browser === null) return;
  const page = await browser.newPage();
  for (const width of [1280, 420]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`file://${join(program.folder, 'acceptance.html')}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await expect.poll(() => page.getByText('The model must not be used as it is.').isVisible()).toBe(true);
    expect(await page.getByRole('row').count()).toBe(told.lines.length + 1);
  }
});

it('a judge that finds nothing in the sources, an endpoint that fails now and then and no price are told as such', async () => {
  await model.follow({ judge: { kind: 'judge', supported: false }, read: { kind: 'status', status: 500 } });
  const told = await accept({ MODEL_PRICE: '0/0' });
  expect(line(told, 'faithful to the sources, by the')).toMatchObject({
    verdict: 'failed',
    measured: expect.stringMatching(/^0\.0 %/),
  });
  expect(line(told, 'calls that failed')).toMatchObject({ verdict: 'failed' });
  expect(line(told, 'cost')).toMatchObject({ verdict: 'unmeasured' });
});

it('markup of a model is shown as text', async () => {
  await model.follow({
    draft: { kind: 'draft', pieces: [{ text: '<img src=x onerror=alert(1)>', passages: ['p1'] }], answers: 'whole' },
  });
  await accept();
  expect(readFileSync(join(program.folder, 'acceptance.html'), 'utf8')).not.toContain('<img');
});

it('without a model, or with one that answers nothing, it ends with one sentence and writes no page', async () => {
  expectOneSentence(await program.run(['accept']));
  await model.follow({ read: { kind: 'status', status: 401 }, draft: { kind: 'status', status: 401 } });
  const settings = { MODEL_URL: `${model.origin}/v1`, MODEL_NAME: 'scripted' };
  const result = await program.run(['accept', '--json'], { environment: settings });
  expectOneSentence(result);
  expect(result.err).toMatch(/answered none of \d+ calls/);
});

it('a code that is not of this model stops the start', async () => {
  const settings = { MODEL_URL: `${model.origin}/v1`, MODEL_NAME: 'scripted', MODEL_READS: '0123456789abcdef' };
  const result = await program.run(['ask', 'hej', '--as', 'S-1'], { environment: settings });
  expectOneSentence(result);
  expect(result.err).toContain('MODEL_READS is not the code of this model');
});
