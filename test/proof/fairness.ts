// That one person cannot slow the others: another's "hej" is timed while one sends the worst there is, and while nobody does.
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { demoStaff } from '../../bot/demo/demo-data.ts';
import { end, quantile, serve, startCrowd } from './crowd.ts';
import type { FloodData } from './flood.ts';
import type { Proof } from './proofs.ts';

/** Quiet and flood follow each other so often, each so long; what the machine does beside falls on both. */
const rounds = 6;
const roundMilliseconds = 5_000;
const pauseMilliseconds = 60;
/** Greetings go round so many conversations, since nobody says it so often in one. */
const conversations = 40;

export const fairness: Proof = {
  name: 'fairness: one person sends the worst 8,000-letter messages and 450 kB clicks without pause',
  claim: 'another\u2019s "hej" takes less than twice its usual time (median)',
  run: async () => {
    const [, , flooding] = demoStaff;
    const crowd = await startCrowd();
    const bot = await serve(null, '', true);
    const workerData: FloodData = {
      port: bot.port,
      serviceUrl: crowd.url,
      entraObjectId: flooding?.entraObjectId ?? '',
      letters: 8_000,
    };
    const flood = new Worker(join(import.meta.dirname, 'flood.ts'), { workerData });
    const times: Record<'quiet' | 'flooded', number[]> = { quiet: [], flooded: [] };
    let [sent, number] = [0, 0];
    const greet = async () => {
      const from = performance.now();
      const id = await crowd.ask(`a:${number++ % conversations}`, 'hej', [bot.port]);
      await crowd.answer(id, 30);
      return performance.now() - from;
    };
    try {
      for (let warm = 0; warm < 20; warm += 1) await greet();
      for (let round = 0; round < rounds; round += 1) {
        for (const kind of ['quiet', 'flooded'] as const) {
          if (kind === 'flooded') flood.postMessage(true);
          const until = performance.now() + roundMilliseconds;
          while (performance.now() < until) {
            times[kind].push(await greet());
            await delay(pauseMilliseconds);
          }
          if (kind === 'quiet') continue;
          flood.postMessage(false);
          [sent] = await once(flood, 'message');
          await delay(500);
        }
      }
    } finally {
      await flood.terminate();
      await end(bot);
      crowd.stop();
    }
    const [usual, meanwhile] = [quantile(times.quiet, 0.5), quantile(times.flooded, 0.5)];
    const told = (values: number[]) =>
      `${quantile(values, 0.5).toFixed(1)} ms (p95 ${quantile(values, 0.95).toFixed(1)})`;
    return {
      seen: `"hej" usually ${told(times.quiet)}, meanwhile ${told(times.flooded)}: ×${(meanwhile / usual).toFixed(2)} of ${times.flooded.length}; ${sent} requests of the one`,
      holds: meanwhile < 2 * usual,
    };
  },
};
