// Settings of the test runner for `npm run proof -- long`: what kills, waits and floods, and whole what `npm test` tries a sample of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = join(import.meta.dirname, '..');
const asksHowMuch = (file: string) => /thoroughness|triedKinds/.test(readFileSync(join(folder, file), 'utf8'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.long.test.ts') || (file.endsWith('.test.ts') && asksHowMuch(file)))
  .map((file) => `test/${file}`);

export default defineConfig({
  test: { include: files, env: { THOROUGH: 'true' }, testTimeout: 600_000, hookTimeout: 120_000, maxWorkers: 2 },
});
