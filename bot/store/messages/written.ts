// A message as JSON, written once: it is stored and sent as the same text.
import { jsonText } from '../database.ts';

const texts = new WeakMap<object, string>();

/** An activity as one line of JSON that the database can hold; it must not be changed after it has been written. */
export function written(activity: Record<string, unknown>): string {
  const before = texts.get(activity);
  if (before !== undefined) return before;
  const text = jsonText(activity);
  texts.set(activity, text);
  return text;
}
