// When nobody is to be disturbed: outside working hours, at weekends and on public holidays.

/** Local hours, from (inclusive) to (exclusive), in which people may be told things unasked. */
export interface SendingHours {
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
}

/** Whether a moment in Stockholm is one at which nothing may be sent unasked; `hours` null means that it always may. */
export function isQuiet(
  now: Temporal.ZonedDateTime,
  hours: SendingHours | null,
  isWorkingDay: (date: Temporal.PlainDate) => boolean,
): boolean {
  if (hours === null) return false;
  const time = now.toPlainTime();
  const isWithin = Temporal.PlainTime.compare(time, hours.from) >= 0 && Temporal.PlainTime.compare(time, hours.to) < 0;
  return !isWithin || !isWorkingDay(now.toPlainDate());
}
