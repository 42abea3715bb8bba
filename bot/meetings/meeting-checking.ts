// Finishes meetings that all three have said yes to while the calendars did not answer: booked, or told who is not free any more.
import { recheck } from '../../dialogs/meetings/accepting.ts';
import type { Meetings } from '../../dialogs/meetings/ports.ts';
import type { Database } from '../store/database.ts';
import { meetingsToCheck } from '../store/meetings/meeting-reading.ts';
import { changeMeeting } from '../store/meetings/meetings.ts';
import { termsOf } from './meetings.ts';

/** So long nothing is asked again after calendars that did not answer. */
const pause = { seconds: 30 };

/** Gives what is to be called now and then; any number of processes may. It tells how many meetings were finished. */
export function createChecking(
  database: Database,
  meetings: Pick<Meetings, 'diaries' | 'settings'>,
  now: () => Temporal.Instant,
): () => Promise<number> {
  let notBefore: Temporal.Instant | null = null;
  return async () => {
    const at = now();
    if (notBefore !== null && Temporal.Instant.compare(at, notBefore) < 0) return 0;
    let count = 0;
    for (const meeting of await meetingsToCheck(database)) {
      const { busy, outerMissing } = await recheck(meetings, meeting);
      if (outerMissing) {
        notBefore = at.add(pause);
        break;
      }
      const { id, version } = meeting;
      const by = {
        actor: null,
        staffId: null,
        version,
        idempotencyKey: `check ${id} ${version}`,
        now: at,
        holdUntil: at,
      };
      const { kind } = await changeMeeting(database, id, { kind: 'check', busy }, by, termsOf(meetings.settings));
      if (kind === 'done') count += 1;
    }
    return count;
  };
}
