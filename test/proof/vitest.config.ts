// Settings of the test runner for the tests that kill, wait and flood.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.long.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
});
