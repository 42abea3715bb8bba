// Which meeting a question is of by the day or the hour that it names.
import type { KnownMeeting } from '../meetings/ports.ts';
import { readCancelRequest } from '../understanding/slots/meeting-change.ts';
import { inStockholm } from '../working-time/stockholm.ts';

/** Whether a message names a day, or several. */
export function namesDay(text: string, now: Temporal.ZonedDateTime): boolean {
  const { when } = readCancelRequest(text, now.toPlainDateTime());
  return when !== null && (when.date !== null || when.days !== null);
}

/** Whether a message names a day or an hour that is not the meeting's: "how about the one on Friday?" */
export function isOfOtherDay(text: string, now: Temporal.ZonedDateTime, { meeting: { slot } }: KnownMeeting): boolean {
  const { when } = readCancelRequest(text, now.toPlainDateTime());
  const at = inStockholm(slot.from);
  const isOtherDay = when?.date != null && !at.toPlainDate().equals(when.date);
  return isOtherDay || (when?.time != null && !at.toPlainTime().equals(when.time));
}

/** The one meeting of several that a message tells by its day or its hour; null where it tells neither, or none is then. */
export function oneThen(
  text: string,
  now: Temporal.ZonedDateTime,
  listed: readonly KnownMeeting[],
): KnownMeeting | null {
  const { when } = readCancelRequest(text, now.toPlainDateTime());
  if (when === null || (when.date === null && when.time === null)) return null;
  const [only, ...others] = listed.filter(({ meeting: { slot } }) => {
    const at = inStockholm(slot.from);
    const isDay = when.date === null || at.toPlainDate().equals(when.date);
    return isDay && (when.time === null || at.toPlainTime().equals(when.time));
  });
  return others.length > 0 ? null : (only ?? null);
}
