// Tests of the commands that measure dates and questions for figures, on small sets of their own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { CommandIo } from '../../bot/commands/command.ts';
import { measureDates } from './dates.ts';
import { measureStatistics } from './utterances.ts';

const folder = mkdtempSync(join(tmpdir(), 'trepart-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(measure: typeof measureDates, cases: object[]): Promise<unknown[]> {
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, cases.map((each) => JSON.stringify(each)).join('\n'));
  const shown: string[] = [];
  const io: CommandIo = { out: (line) => shown.push(line), err: () => {}, input: (async function* () {})(), folder };
  await measure(file, io, true);
  return shown.map((line) => JSON.parse(line));
}

it('shows how many dates are right, and each miss', async () => {
  const now = '2026-11-18T09:00:00+01:00';
  const [measures, ...misses] = await linesOf(measureDates, [
    { id: 'one', now, text: 'på torsdag kl 9', expect: '2026-11-19 09:00' },
    // The same moment told in another zone.
    { id: 'two', now: '2026-11-18T23:30:00Z', text: 'imorgon', expect: '2026-11-20' },
    { id: 'three', now, text: 'på torsdag', expect: '2026-11-26' },
  ]);
  expect(measures).toEqual({ dates: 3, right: 2, share: 0.6667 });
  expect(misses).toEqual([{ id: 'three', text: 'på torsdag', wanted: '2026-11-26', got: '2026-11-19' }]);
});

it('shows how well questions for figures are read, part by part, and leaves other messages out', async () => {
  const stats = (id: string, text: string, slots: object) => ({
    id,
    as: 'manager',
    text,
    expect: { intent: 'stats', slots },
  });
  const [measures, ...misses] = await linesOf(measureStatistics, [
    stats('one', 'ärenden per coach', { metric: 'caseload', groupBy: 'coach' }),
    stats('two', 'avslutade i oktober', { metric: 'closed', from: '2026-10-01', to: '2026-10-30' }),
    { id: 'three', as: 'coach', text: 'hej', expect: { intent: 'greeting', slots: {} } },
  ]);
  expect(measures).toMatchObject({ questions: 2, intent: 1, 'query exact': 0.5, metric: 1, from: 1, to: 0.5 });
  expect(misses).toMatchObject([{ id: 'two' }]);
});
