// Times as Microsoft Graph writes them, and how long it asks to be left alone.

const zone = 'W. Europe Standard Time';
/** Asks Graph to answer in this zone. */
export const inOurZone = `outlook.timezone="${zone}"`;
/** Seconds to wait where Graph does not say. */
export const defaultPause = 30;

/** A moment as Graph takes it. */
export function graphTime(at: Temporal.Instant): { dateTime: string; timeZone: string } {
  const local = at.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime();
  return { dateTime: local.toString({ smallestUnit: 'second' }), timeZone: zone };
}

/** Times come back in the zone that was asked for, or in UTC where Graph does not heed that. */
export function moment({ dateTime: text, timeZone }: { dateTime: string; timeZone: string }): number {
  const plain = Temporal.PlainDateTime.from(text.replace(/Z$/, '').slice(0, 27));
  return plain.toZonedDateTime(timeZone === zone ? 'Europe/Stockholm' : 'UTC').epochMilliseconds;
}

/** Seconds to wait by a Retry-After, which is a number of seconds or a date. */
export function pauseOf(header: string | null, now: Temporal.Instant): number {
  if (header === null) return defaultPause;
  if (/^\d{1,6}$/.test(header)) return Math.max(1, Number(header));
  const until = Date.parse(header);
  return Number.isNaN(until) ? defaultPause : Math.max(1, Math.ceil((until - now.epochMilliseconds) / 1_000));
}
