// What the bot does by itself, again and again: what was left behind, what is kept no longer, what is due.
import type { Core } from './core.ts';
import { watchGroups } from './entra/group-watch.ts';
import { watchCases } from './imports/case-inbox.ts';
import type { HealthWatch } from './monitoring/health.ts';
import { describeFault, type Log } from './monitoring/log.ts';
import { type Traces, within } from './monitoring/traces.ts';
import type { Pass, Reminders } from './reminders/reminder-sender.ts';
import { repeat } from './repeating.ts';
import { expireMeetings } from './store/meetings/meetings.ts';
import { planDigests } from './store/reminders/digests.ts';
import { disposeOld } from './store/upkeep/retention.ts';

/** Each may also be called by hand. */
export interface Jobs {
  /** Takes up what was left behind; runs by itself every other second. */
  sweep(): Promise<void>;
  /** Removes what is kept no longer and plans the next digests; runs by itself every ten minutes. */
  tidy(): Promise<void>;
  /** Fetches the vectors that passages lack; runs by itself every other second, where an endpoint is set. */
  fill(): Promise<void>;
  /** Sends the reminders that are due; runs by itself every second. */
  remind(): Promise<Pass>;
  /** Imports case files that have come into the watched folder; runs by itself every five seconds. */
  takeCaseFiles(): Promise<void>;
  /** Reads the Entra groups when it is time, where they are set; looked at at the start and every minute. */
  readGroups(): Promise<void>;
}

export interface JobParts {
  core: Core;
  conversations: { sweep(): Promise<void> };
  reminders: Reminders;
  /** The folder that is watched for case files; null where none is. */
  casesInbox: string | null;
  health: HealthWatch;
  log: Log;
  traces: Traces;
  /** Ends what is under way. */
  stop: AbortSignal;
}

const seconds = 1_000;

/** Makes the jobs; `start` has each of them run by itself until what it gives is called, which waits for the rounds under way. */
export function createJobs(parts: JobParts): Jobs & { start(): () => Promise<void> } {
  const { core, conversations, reminders, casesInbox, log, traces, stop } = parts;
  const inbox = casesInbox === null ? null : watchCases(core, casesInbox, traces);
  const groups = core.staffGroups === null ? null : watchGroups(core, core.staffGroups, log, parts.health);
  const jobs: Jobs = {
    sweep: async () => {
      await conversations.sweep();
      await expireMeetings(core.database, core.now());
      await core.tellCalendars();
    },
    tidy: () => tidy(core, traces),
    fill: async () => {
      const count = await core.fillVectors(stop);
      if (count > 0) log.info('vectors added', { count });
    },
    remind: () => reminders.pass(),
    takeCaseFiles: async () => {
      const count = (await inbox?.look()) ?? 0;
      if (count > 0) log.info('case files imported', { count });
    },
    readGroups: async () => void (await groups?.look(stop)),
  };
  const run = (work: () => Promise<unknown>, milliseconds: number, first = milliseconds) =>
    repeat(
      () => work().then(nothing, (fault) => log.error('background work failed', { fault: describeFault(fault) })),
      milliseconds,
      first,
    );
  const start = () => {
    const running = [
      // At once, for what was left when the last process ended.
      run(jobs.sweep, 2 * seconds, 0),
      run(jobs.tidy, 600 * seconds),
      run(() => reminders.pass(stop), 1 * seconds),
      ...(core.embedder === null ? [] : [run(jobs.fill, 2 * seconds)]),
      ...(inbox === null ? [] : [run(jobs.takeCaseFiles, 5 * seconds)]),
      ...(groups === null ? [] : [run(jobs.readGroups, 60 * seconds, 0)]),
    ];
    return async () => void (await Promise.all(running.map((each) => each.stop())));
  };
  return { ...jobs, start };
}

function nothing(): void {}

async function tidy({ tools, database, deadlines, now }: Core, traces: Traces): Promise<void> {
  // A question would close the months that are due too, and wait for it. First, because cases that are closed long ago go next.
  await within(traces, 'months.close', () => tools.statistics.closedMonths('enrolled'));
  await within(traces, 'retention', () => disposeOld(database, now()));
  await within(traces, 'digests.plan', () => planDigests(database, deadlines, now()));
}
