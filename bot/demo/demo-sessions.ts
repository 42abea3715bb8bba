// Made-up group information for the demo: two sessions a week at each jobbtorg, with a few people booked by the demo's caseworker.
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import type { Database } from '../store/database.ts';
import { takeSeat } from '../store/meetings/information-sessions.ts';
import { openCase } from '../store/meetings/meeting-reading.ts';
import { importSessions } from '../store/meetings/session-import.ts';

const weeks = 5;
const kept = { place: 'Sal 2', seats: 20 };
const hours = [
  { weekday: 2, from: 9, until: 11 },
  { weekday: 4, from: 13, until: 15 },
];
/** Referred, and booked to last week's and this week's sessions; so many each. */
const [firstNumber, perSession] = [1_901, 3];

/** Stores them as from a week before today on. */
export async function storeDemoSessions(
  database: Database,
  offices: readonly string[],
  own: { jobbtorg: string; district: string; caseworkerId: string },
  now: Temporal.ZonedDateTime,
): Promise<void> {
  const monday = now.toPlainDate().subtract({ days: now.dayOfWeek - 1 + 7 });
  const at = (date: Temporal.PlainDate, hour: number) =>
    date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: { hour } }).toInstant();
  const days = Array.from({ length: weeks }, (_, week) =>
    hours.map(({ weekday, ...clock }) => ({ date: monday.add({ days: week * 7 + weekday - 1 }), ...clock })),
  ).flat();
  const rows = offices.flatMap((jobbtorg, place) =>
    days
      .filter(({ date }) => isWorkingDay(date))
      .map(({ date, from, until }) => ({
        id: `G-demo-${letter(place)}-${date.toString().replace(/\d/g, (digit) => letter(Number(digit)))}`,
        jobbtorg,
        ...kept,
        from: at(date, from),
        until: at(date, until),
      })),
  );
  await importSessions(database, rows, false);
  const early = at(monday, 0);
  const booked = rows.filter(({ jobbtorg }) => jobbtorg === own.jobbtorg).slice(0, 4);
  for (const [place, { id }] of booked.entries())
    for (let seat = 0; seat < perSession; seat += 1) {
      const caseId = `A-${firstNumber + place * perSession + seat}`;
      const { district, jobbtorg, caseworkerId: openedBy } = own;
      await openCase(database, { id: caseId, district, jobbtorg, openedBy }, early);
      await takeSeat(database, id, caseId, { staffId: openedBy, now: early, ask: async () => null });
    }
}

// Ids that ride in cards are of letters alone: figures could be taken for a personal number.
function letter(number: number): string {
  return String.fromCharCode(103 + number);
}
