// Whether a click carries more than a card of ours, or any card in Teams, ever sends back.

/** Teams lets a message and its cards have about 28 kB; no card of ours nests deeper or has more fields. */
const [mostBytes, deepest, mostFields] = [28_000, 12, 1_000];

/** Whether the data of a click has over 28,000 bytes, 12 levels or 1,000 fields. Takes any parsed JSON; looks no further than it must. */
export function isOversized(data: unknown): boolean {
  let [bytes, fields] = [0, 0];
  // Without recursion: data may nest deeper than the stack.
  const open: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') bytes += value.length > mostBytes ? value.length : Buffer.byteLength(value);
    else if (typeof value === 'object' && value !== null) {
      if (depth >= deepest) return true;
      for (const [name, inner] of Object.entries(value)) {
        fields += 1;
        if (fields > mostFields) return true;
        bytes += name.length;
        open.push({ value: inner, depth: depth + 1 });
      }
    } else bytes += 8;
    if (bytes > mostBytes) return true;
  }
  return false;
}
