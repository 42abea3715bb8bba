// Lets long pieces of work take turns, so that what comes in from others is looked at between any two of them.

/** Resolves for one caller at a time, each after a round of the event loop of its own. */
export function createTurnstile(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
    return last;
  };
}
