// The tests that kill, wait and flood, as one proof: their own output goes to standard error as it comes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Proof } from './proofs.ts';

const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');

/** Runs every `*.long.test.ts`. */
export const longTests: Proof = {
  name: 'long tests',
  claim: 'what kills, waits and floods loses and doubles nothing',
  run: async () => {
    const started = performance.now();
    const config = join(import.meta.dirname, 'vitest.config.ts');
    const running = spawn(process.execPath, [vitest, 'run', '--config', config], { stdio: ['ignore', 2, 2] });
    const [code] = await once(running, 'exit');
    const minutes = ((performance.now() - started) / 60_000).toFixed(1);
    return { seen: `${code === 0 ? 'all passed' : 'some failed'}, ${minutes} minutes`, holds: code === 0 };
  },
};
