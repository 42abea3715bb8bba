// The waiting questions, those that are alike together; grouped anew only when others wait than the last time.
import { type Group, groupByLikeness } from '../../../dialogs/desk/grouping.ts';
import type { Database } from '../../store/database.ts';
import { readWaiting, type WaitingQuestion } from '../../store/desk/waiting-questions.ts';

const last = new WeakMap<Database, { mark: string; groups: Group<WaitingQuestion>[] }>();

/** The groups as they stand now, the newest question first. */
export async function waitingGroups(database: Database, now: Temporal.Instant): Promise<Group<WaitingQuestion>[]> {
  const waiting = await readWaiting(database, now);
  const mark = waiting.map(({ id }) => id).join();
  const known = last.get(database);
  if (known?.mark === mark) return known.groups;
  const groups = groupByLikeness(waiting, ({ question }) => question);
  last.set(database, { mark, groups });
  return groups;
}
