// Reads the Entra groups every hour, in one replica at a time, and tells the log and the health watch how that ended.
import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '../core.ts';
import type { HealthWatch } from '../monitoring/health.ts';
import type { Log } from '../monitoring/log.ts';
import {
  claimGroupReading,
  endGroupReading,
  giveBackGroupReading,
  lastGroupReading,
} from '../store/people/group-reading.ts';
import type { Hindrance } from './group-members.ts';
import type { StaffGroups, TakenOver } from './staff-groups.ts';

export interface GroupWatch {
  /** Reads them when it is time, for the first time at once; a reading that `stop` breaks off is given back. */
  look(stop: AbortSignal): Promise<void>;
}

const hour = 3_600;
/** What hinders it for a moment is tried again after so many seconds at the earliest. */
const soon = 300;

/** Watches them. Several replicas may, on one database. */
export function watchGroups(core: Core, groups: StaffGroups, log: Log, health: HealthWatch): GroupWatch {
  const { database, now } = core;
  // The map may have changed with the start, and right now somebody may wait for it.
  let isFirst = true;

  async function read(stop: AbortSignal): Promise<void> {
    if (!(await claimGroupReading(database, now(), isFirst))) return;
    isFirst = false;
    const pause = (milliseconds: number) => delay(milliseconds, null, { signal: stop }).catch(() => {});
    const taken = await groups.take({ dryRun: false, byHand: false, now: now(), pause, stop });
    const isHindered = taken.kind === 'hindered';
    if (isHindered && stop.aborted) return await giveBackGroupReading(database);
    const seconds = isHindered ? Math.max(soon, taken.seconds) : hour;
    await endGroupReading(database, { hindrance: isHindered ? taken.sentence : null, seconds }, now());
    if (isHindered) tellHindrance(log, taken);
    else tellTaken(log, taken);
  }

  return {
    look: async (stop) => {
      await read(stop);
      const last = await lastGroupReading(database);
      if (last !== null) health.note('directory', last.hindrance === null);
    },
  };
}

const unchanged = 'the staff directory is left as it was';
const told: Record<Hindrance['reason'], string> = {
  map: `the map of Entra groups cannot be used; ${unchanged}`,
  throttled: `Graph asks to be left alone before the Entra groups are read; ${unchanged}`,
  down: `Graph does not answer for the Entra groups; ${unchanged}`,
  slow: `Graph does not answer in time for the Entra groups; ${unchanged}`,
  refused: `Graph refuses the Entra groups; ${unchanged}`,
  unreadable: `what Graph tells of the Entra groups cannot be used; ${unchanged}`,
  empty: `the Entra groups hold nobody; ${unchanged}`,
  losses: `by the Entra groups too many would lose access at once; ${unchanged}`,
};

function tellHindrance(log: Log, { reason, group }: Hindrance): void {
  log.warn(told[reason], { kind: reason, ...(group === null ? {} : { group }) });
}

function tellTaken(log: Log, { created, updated, removed, doubts }: TakenOver): void {
  for (const [kind, count] of Object.entries({ created, updated, removed }))
    if (count > 0) log.info('staff directory changed by Entra groups', { kind, count });
  if (doubts.length > 0) log.warn('people in Entra groups are in doubt', { count: doubts.length });
}
