// Waits for something no longer than it may take.

/** What is promised, or null when it does not come in so many milliseconds. Rejects as the promise does. */
export async function inTime<Value>(milliseconds: number, promised: Promise<Value>): Promise<Value | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), milliseconds);
  try {
    return await Promise.race([promised, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
