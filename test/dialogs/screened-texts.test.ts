// Holds what the personal data stop reaches on texts by people who had not seen its code: it may rise, and never fall.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { personalDataIn } from '../../dialogs/understanding/personal-data/personal-data.ts';

const texts = readFileSync(`${import.meta.dirname}/../samples/screened-texts.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; stop: boolean; text: string });
const isStopped = ({ text }: { text: string }) => personalDataIn(text).length > 0;

it('stops at least 95.5 % of what identifies a person', () => {
  const named = texts.filter(({ stop }) => stop);
  const passed = named.filter((each) => !isStopped(each)).map(({ id }) => id);
  expect(passed.length / named.length, passed.join(' ')).toBeLessThanOrEqual(0.045);
});

it('stops at most 2 % of what is harmless', () => {
  const harmless = texts.filter(({ stop }) => !stop);
  const stopped = harmless.filter(isStopped).map(({ id }) => id);
  expect(stopped.length / harmless.length, stopped.join(' ')).toBeLessThanOrEqual(0.02);
});
