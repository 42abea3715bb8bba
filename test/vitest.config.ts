// Settings of the test runner: the tests lie in this folder and run against the real parts. Those that kill, wait and flood
// (`*.long.test.ts`), and the whole of what is tried here by a sample, run with `npm run proof -- long`.
import { configDefaults, defineConfig } from 'vitest/config';

const exclude = [...configDefaults.exclude, 'test/**/*.long.test.ts'];
// These keep nothing between files, so that a worker loads the code once for all of them.
const withoutWorlds = ['knowledge', 'dialogs', 'statistics', 'eval'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'knowledge and dialogs', include: withoutWorlds, exclude, isolate: false } },
      { extends: true, test: { name: 'bot', include: ['test/**/*.test.ts'], exclude: [...exclude, ...withoutWorlds] } },
    ],
  },
});
