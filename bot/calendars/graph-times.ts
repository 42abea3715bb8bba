// Times as Microsoft Graph writes them, in the zone that we ask for.
import { inStockholm, stockholm } from '../../dialogs/working-time/stockholm.ts';

const zone = 'W. Europe Standard Time';
/** Asks Graph to answer in this zone. */
export const inOurZone = `outlook.timezone="${zone}"`;

/** A moment as Graph takes it. */
export function graphTime(at: Temporal.Instant): { dateTime: string; timeZone: string } {
  const local = inStockholm(at).toPlainDateTime();
  return { dateTime: local.toString({ smallestUnit: 'second' }), timeZone: zone };
}

/** Times come back in the zone that was asked for, or in UTC where Graph does not heed that. */
export function moment({ dateTime: text, timeZone }: { dateTime: string; timeZone: string }): number {
  const plain = Temporal.PlainDateTime.from(text.replace(/Z$/, '').slice(0, 27));
  return plain.toZonedDateTime(timeZone === zone ? stockholm : 'UTC').epochMilliseconds;
}
