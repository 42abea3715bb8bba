// Reads a text once though several parts of a turn ask for it: keeps what the last few texts were read as.

/** A turn reads a message whole, without its courtesies, and its question alone. */
const kept = 6;

/** The reader, which for one of the last few texts gives the same result again instead of reading anew. The result must not be changed. */
export function recently<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as Result;
    const result = read(text);
    const [oldest] = results.keys();
    if (results.size >= kept && oldest !== undefined) results.delete(oldest);
    results.set(text, result);
    return result;
  };
}

/** The same for a reader that reads with the help of something: each such thing has texts of its own, as long as it is in use. */
export function recentlyOf<Of extends object, Result>(
  read: (of: Of, text: string) => Result,
): (of: Of, text: string) => Result {
  const readers = new WeakMap<Of, (text: string) => Result>();
  return (of, text) => {
    const reader = readers.get(of) ?? recently((each) => read(of, each));
    readers.set(of, reader);
    return reader(text);
  };
}
