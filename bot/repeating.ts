// Background work that comes again and again, such as looking for what is due.

/**
 * Does something again and again with a pause of so many milliseconds in between, never twice at once, for the first time after
 * `first` milliseconds; `stop` waits for the round under way. `work` must not reject.
 */
export function repeat(
  work: () => Promise<void>,
  milliseconds: number,
  first = milliseconds,
): { stop(): Promise<void> } {
  let round = Promise.resolve();
  let timer = setTimeout(next, first);
  function next() {
    round = work().then(() => {
      timer = setTimeout(next, milliseconds);
    });
  }
  return {
    stop: async () => {
      clearTimeout(timer);
      await round;
      clearTimeout(timer);
    },
  };
}
