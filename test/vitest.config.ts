// Settings of the test runner: the tests lie in this folder and run against the real parts. Those that kill, wait and flood
// (`*.long.test.ts`), and the whole of what is tried here by a sample, run with `npm run proof -- long`.
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/**/*.long.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
