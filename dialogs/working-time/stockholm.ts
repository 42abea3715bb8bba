// Stockholm's clock and days, by which everybody here lives.

export const stockholm = 'Europe/Stockholm';

/** What Stockholm's clock shows at a moment. */
export function inStockholm(at: Temporal.Instant): Temporal.ZonedDateTime {
  return at.toZonedDateTimeISO(stockholm);
}

/** Which day it is in Stockholm at a moment. */
export function dayInStockholm(at: Temporal.Instant): Temporal.PlainDate {
  return inStockholm(at).toPlainDate();
}
