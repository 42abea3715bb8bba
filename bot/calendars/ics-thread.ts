// Reads a calendar file in a thread that is ended when it takes too long: some rules of repetition make the library look for ever.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type IcsWindow, type ReadIcs, readIcs } from './ics.ts';

const longest = 10_000;
/** Mebibytes. */
const mostMemory = 512;

/** The busy times of a calendar file as `readIcs` gives them; one that takes more than 10 seconds or half a gigabyte is a fault too. */
export async function readIcsApart(text: string, window: IcsWindow): Promise<ReadIcs | { fault: string }> {
  const { from, until } = window;
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { text, from: from.epochMilliseconds, until: until.epochMilliseconds },
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  const { promise, resolve } = Promise.withResolvers<ReadIcs | { fault: string }>();
  const tooMuch = { fault: 'its entries repeat in a way that takes too long to write out' };
  const limit = setTimeout(() => resolve(tooMuch), longest);
  thread.on('message', resolve);
  thread.on('error', () => resolve(tooMuch));
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
    await thread.terminate();
  }
}

if (!isMainThread && typeof workerData?.text === 'string') {
  const at = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
  parentPort?.postMessage(readIcs(workerData.text, { from: at(workerData.from), until: at(workerData.until) }));
}
