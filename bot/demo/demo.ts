// The demo: made-up staff, the bot, and three Teams windows, for a caseworker, a coach and a manager.
import { join } from 'node:path';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Config } from '../config.ts';
import type { Outside } from '../core.ts';
import { describeFault, type Log } from '../monitoring/log.ts';
import { type Service, startService } from '../serve.ts';
import { hasCases } from '../store/cases/store-demo-cases.ts';
import type { OpenStore } from '../store/open.ts';
import { importStaff, type StaffRow } from '../store/people/staff.ts';
import { type PlannedReminder, planReminders } from '../store/reminders/reminder-plan.ts';
import { demoOwner, demoStaff, storeDemoData } from './demo-data.ts';
import { type Playground, startPlayground, type WindowUser } from './playground.ts';
import { freePort } from './ports.ts';

export interface RunningDemo {
  service: Service;
  windows: { staff: StaffRow; url: string }[];
  stop(): Promise<void>;
}

const tenantId = '00000000-0000-4000-b000-000000000001';
const firstWindowPort = 56150;

/**
 * Starts bot and windows on free ports; rejects (with everything stopped again, the store too) when one of them cannot
 * start.
 */
export async function startDemo(config: Config, store: OpenStore, log: Log, outside: Outside): Promise<RunningDemo> {
  const port = await freePort(config.port);
  const ports: number[] = [];
  for (const [position] of demoStaff.entries()) ports.push(await freePort(firstWindowPort + position));
  const started: Playground[] = [];
  let service: Service | null = null;
  let filled: Promise<void> = Promise.resolve();
  const stop = async () => {
    await filled;
    await Promise.all(started.map((window) => window.stop()));
    await (service === null ? store.close() : service.stop());
  };
  const open = async (position: number) => {
    const staff = demoStaff[position] ?? missing();
    started[position] = await startWindow(config, staff, ports[position] ?? 0, port);
  };
  const [first, ...others] = demoStaff.keys();
  // The bot and the first window side by side, the others after them: two at a time is what a small machine does well.
  const begun = await Promise.allSettled([
    startBotWithStaff({ ...config, port, sendingHours: null }, store, log, outside).then((running) => {
      service = running;
    }),
    open(first ?? 0),
  ]);
  const opened = begun.every(isFulfilled) ? await Promise.allSettled(others.map(open)) : [];
  const failed = [...begun, ...opened].find((part) => part.status === 'rejected');
  const running = service as Service | null;
  if (failed !== undefined || running === null) {
    await stop();
    throw failed?.reason ?? new Error('The demo did not start.');
  }
  // What cases there are is not waited for: the first question can be answered without them.
  filled = fillWithCases(running, log, outside);
  const windows = started.map(({ url }, position) => ({ staff: demoStaff[position] ?? missing(), url }));
  return { service: running, windows, stop };
}

function isFulfilled(part: PromiseSettledResult<unknown>): boolean {
  return part.status === 'fulfilled';
}

function missing(): never {
  throw new Error('There are more windows than people.');
}

/** Puts colleagues and made-up cases in, on the first start. */
async function fillWithCases({ core }: Service, log: Log, { now }: Outside): Promise<void> {
  try {
    const today = dayInStockholm(now());
    if (!(await hasCases(core.database))) await storeDemoData(core, now());
    await planReminders(core.database, demoDigests(today, now()), now());
  } catch (fault) {
    log.error('demo cases not stored', { fault: describeFault(fault) });
  }
}

// The digest of a morning, told at the start of the demo whatever the time is.
function demoDigests(today: Temporal.PlainDate, now: Temporal.Instant): PlannedReminder[] {
  return ['demo-coach', 'demo-manager'].map((recipient) => ({
    key: `digest ${recipient} ${today} demo`,
    kind: 'digest',
    recipient,
    subject: { day: today.toString() },
    dueAt: now,
  }));
}

async function startBotWithStaff(config: Config, store: OpenStore, log: Log, outside: Outside): Promise<Service> {
  await importStaff(store.database, [...demoStaff, demoOwner], { complete: false, dryRun: false, now: outside.now() });
  return await startService(config, store, log, outside);
}

async function startWindow(config: Config, staff: StaffRow, port: number, botPort: number): Promise<Playground> {
  return await startPlayground({
    port,
    botUrl: `http://127.0.0.1:${botPort}/api/messages`,
    currentUser: asPerson(staff),
    others: demoStaff.filter((other) => other !== staff).map(asPerson),
    tenantId,
    folder: join(config.dataDir, 'playground', staff.id),
  });
}

function asPerson(staff: StaffRow): WindowUser {
  return { id: `29:${staff.id}`, name: staff.name, email: staff.email, entraObjectId: staff.entraObjectId };
}
