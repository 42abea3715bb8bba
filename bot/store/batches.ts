// Runs calls that come at the same time as one statement: while one batch is under way, the next one gathers.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as immediately } from 'node:timers/promises';

/**
 * Gives the single call for something that is done for many at once; `run` gives a result for each item, in order. Batches
 * follow each other, and no call waits for more to come. When a batch fails, its items are run one by one, so that one bad
 * item fails alone; `run` must therefore bear being repeated.
 */
export function inBatches<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  most: number,
): (item: Item) => Promise<Result> {
  let gathered: { item: Item; resolve: (result: Result) => void; reject: (fault: unknown) => void }[] = [];
  let isRunning = false;
  // A batch is nobody's part in particular, though whoever comes first sets it going.
  const forAll = AsyncLocalStorage.snapshot();

  async function runAll(): Promise<void> {
    isRunning = true;
    while (gathered.length > 0) {
      // What has come in over the network meanwhile is read first, so that it can join; the embedded database does not let
      // anything else happen while it works.
      await immediately();
      const batch = gathered.slice(0, most);
      gathered = gathered.slice(most);
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [place, { resolve }] of batch.entries()) resolve(results[place] as Result);
      } catch (fault) {
        if (batch.length === 1) batch[0]?.reject(fault);
        else for (const { item, resolve, reject } of batch) await runOne(item).then(resolve, reject);
      }
    }
    isRunning = false;
  }

  async function runOne(item: Item): Promise<Result> {
    const [result] = await run([item]);
    return result as Result;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      gathered.push({ item, resolve, reject });
      if (!isRunning) void forAll(runAll);
    });
}
