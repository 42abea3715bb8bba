// Sends what is to be told unasked: looks each thing up again when it is due, and sends it at most once. What may have
// arrived without our knowing is kept as a doubt, never sent again by itself and never dropped. Long, since each step of a sending stands here.
import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from '../../dialogs/caller.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { isQuiet } from '../../dialogs/working-time/quiet-hours.ts';
import { dayInStockholm, inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { renderReply } from '../cards/render.ts';
import type { Core } from '../core.ts';
import { auditOfReminder } from '../messages/audit-trail.ts';
import { describeFault } from '../monitoring/log.ts';
import { tracedReminder } from '../monitoring/traced.ts';
import type { Traces } from '../monitoring/traces.ts';
import type { Database } from '../store/database.ts';
import { findRecipient, noteRefusal, type Recipient } from '../store/reminders/recipients.ts';
import { planReminders } from '../store/reminders/reminder-plan.ts';
import {
  claimDue,
  countReminders,
  endReminder,
  type HeldReminder,
  markBeingSent,
  pauseAll,
  putBack,
  type ReminderEnd,
  takePlace,
} from '../store/reminders/reminder-queue.ts';
import { type AuditEntry, addToTrail } from '../store/upkeep/audit-rows.ts';
import type { Address } from '../teams/activity.ts';
import type { Connector, SendResult } from '../teams/connector.ts';

/** A reminder whose time has come. */
export interface DueReminder {
  key: string;
  kind: string;
  /** The ids that it was planned with; read with suspicion, an older version may have written them. */
  subject: Record<string, unknown>;
  /** Who is told. */
  recipient: Caller;
  /** Whose it is, when `recipient` stands in for somebody who is away; null otherwise. */
  standsInFor: Caller | null;
  dueAt: Temporal.Instant;
}

/**
 * Words a reminder from how things stand now. Null when there is nothing to tell any more: it was settled meanwhile, and the
 * reminder counts as cancelled. A fault is tried again later.
 */
export type ReminderTemplate = (reminder: DueReminder, core: Core) => Promise<Reply | null>;

/** The templates by the kind of reminder. */
export type ReminderTemplates = Readonly<Record<string, ReminderTemplate>>;

/** What one pass came to; `waiting` is what is due and could not be sent yet. */
export interface Pass {
  sent: number;
  cancelled: number;
  waiting: number;
  doubt: number;
  dead: number;
}

export interface Reminders {
  /** Sends what is due now, unless it is quiet time; none is begun once `stop` says so. Several processes may do so at once. */
  pass(stop?: AbortSignal): Promise<Pass>;
}

export interface ReminderParts {
  core: Core;
  reminderTemplates: ReminderTemplates;
  connector: Connector;
  /** Names this process in leases; unique among the replicas. */
  owner: string;
  /** Told of what happens; throws nothing. */
  watch(happening: Happening): void;
  traces: Traces;
}

/** What the sender has to tell to whoever looks after it. */
export type Happening =
  | { what: 'asked'; result: SendResult['kind'] }
  | { what: 'doubt' | 'dead'; kind: string; reason: string }
  | { what: 'fault'; kind: string; fault: string };

/** How many are claimed at a time, and how many of them are under way at once: what a crash can leave in doubt. */
const [claimedAtOnce, sentAtOnce] = [8, 2];
/** After so many tries that surely did not deliver it, one counts as dead: about an hour. */
const mostAttempts = 64;
const longestPause = 60;
/** A place in the order of sending that is further off than this is not waited for. */
const longestWait = 2;
const askAgainAfter = { hours: 1 };
/** Somebody who has just opened the bot for the first time is not to wait long for what is due. */
const untilOpened = 20;
const [hour, minute] = [3_600, 60];

/** Makes the sender of reminders. */
export function createReminders(parts: ReminderParts): Reminders {
  const handleOne = (reminder: HeldReminder) => handle(parts, reminder);
  const bring = tracedReminder(parts.traces, handleOne);
  return { pass: (stop) => pass(parts, bring, stop) };
}

/** Brings one to its end, or puts it back (null). */
type Bring = (reminder: HeldReminder) => Promise<ReminderEnd['state'] | null>;

async function pass({ core, owner }: ReminderParts, bring: Bring, stop?: AbortSignal): Promise<Pass> {
  const { database, deadlines, now } = core;
  const { sendingHours, isWorkingDay } = deadlines;
  const result: Pass = { sent: 0, cancelled: 0, waiting: 0, doubt: 0, dead: 0 };
  const claim = () => claimDue(database, owner, now(), claimedAtOnce);
  if (!isQuiet(inStockholm(now()), sendingHours, isWorkingDay)) {
    for (let held = await claim(); held.length > 0 && stop?.aborted !== true; held = await claim()) {
      const lanes = Array.from({ length: sentAtOnce }, async () => {
        for (let next = held.shift(); next !== undefined && stop?.aborted !== true; next = held.shift()) {
          const end = await bring(next);
          if (end !== null) result[end] += 1;
        }
      });
      await Promise.all(lanes);
    }
  }
  result.waiting = (await countReminders(database, now())).waiting;
  return result;
}

async function handle(parts: ReminderParts, reminder: HeldReminder): Promise<ReminderEnd['state'] | null> {
  const { core, owner, watch, connector } = parts;
  if (reminder.wasBeingSent)
    return await end(parts, reminder, { state: 'doubt', reason: 'the process ended while it was being sent' });
  const composed = await compose(parts, reminder);
  if ('wait' in composed) return await later(parts, reminder, composed);
  if ('state' in composed) return await end(parts, reminder, composed);
  const wait = await takePlace(core.database, composed.address.conversationId);
  if (wait > longestWait) return await later(parts, reminder, { wait, reason: 'Teams asked for a pause' });
  await delay(wait * 1_000);
  if (!(await markBeingSent(core.database, owner, reminder.id))) return null;
  const result = await connector.send(composed.address, composed.activity);
  watch({ what: 'asked', result: result.kind });
  return await conclude(parts, reminder, composed, result);
}

interface Composed {
  address: Address;
  activity: Record<string, unknown>;
  /** What the audit trail takes down once it is sent. */
  trail: Omit<AuditEntry, 'result'>;
}

/** It is put back for so many seconds. */
interface PutBack {
  wait: number;
  reason: string;
}

async function compose(
  { core, reminderTemplates, watch }: ReminderParts,
  reminder: HeldReminder,
): Promise<Composed | ReminderEnd | PutBack> {
  const { key, kind, subject, dueAt } = reminder;
  const template = reminderTemplates[kind];
  if (template === undefined) return { wait: 10 * minute, reason: `this version knows no ${kind}` };
  const day = dayInStockholm(core.now());
  try {
    const recipient = await findRecipient(core.database, reminder.recipient, day);
    if (recipient === null) return { wait: hour, reason: 'nobody is there to be told' };
    const { person, standsInFor } = recipient;
    const reply = await template({ key, kind, subject, recipient: person, standsInFor, dueAt }, core);
    if (reply === null) return { state: 'cancelled', reason: 'settled before it was sent' };
    return addressed(kind, reply, recipient);
  } catch (fault) {
    watch({ what: 'fault', kind, fault: describeFault(fault) });
    return { wait: minute, reason: 'a fault while it was composed' };
  }
}

function addressed(
  kind: string,
  reply: Reply,
  { person, address, refused }: Recipient,
): Composed | ReminderEnd | PutBack {
  if (refused !== null) return { state: 'dead', reason: `Teams refuses messages to this person: ${refused}` };
  if (address === null) return { wait: untilOpened, reason: 'the person has not opened the bot yet' };
  return { address, activity: renderReply(reply, 'sv'), trail: auditOfReminder(person.staffId, kind, reply) };
}

/** Ends a reminder, or puts it back, as Teams has answered. */
async function conclude(
  parts: ReminderParts,
  reminder: HeldReminder,
  { address, trail }: Composed,
  result: SendResult,
): Promise<ReminderEnd['state'] | null> {
  const { database } = parts.core;
  const isLastAttempt = reminder.attempts + 1 >= mostAttempts;
  switch (result.kind) {
    case 'sent':
      return await end(parts, reminder, { state: 'sent', sentId: result.id }, { ...trail, result: 'sent' });
    case 'doubt': {
      const reason = result.status === null ? 'no answer came' : `Teams answered ${result.status}`;
      return await end(parts, reminder, { state: 'doubt', reason }, { ...trail, result: 'doubt' });
    }
    case 'waiting': {
      if (isLastAttempt) return await end(parts, reminder, { state: 'dead', reason: 'tried too often' });
      if (result.asked) await pauseAll(database, result.seconds);
      const wait = Math.max(result.seconds, Math.min(2 ** reminder.attempts, longestPause));
      return await later(parts, reminder, { wait, reason: 'not delivered yet' });
    }
    case 'dead': {
      // Our own credentials are at fault then, not the person's chat.
      if (result.status === 401 && !isLastAttempt)
        return await later(parts, reminder, { wait: longestPause, reason: 'Teams did not accept our credentials' });
      const reason = result.code ?? `Teams answered ${result.status}`;
      if (result.status === 403 || result.status === 404) await noteRefusal(database, address.conversationId, reason);
      return await end(parts, reminder, { state: 'dead', reason });
    }
  }
}

async function end(
  { core, owner, watch }: ReminderParts,
  reminder: HeldReminder,
  how: ReminderEnd,
  trail: AuditEntry | null = null,
): Promise<ReminderEnd['state']> {
  await insist(() =>
    core.database.transaction().execute(async (transaction) => {
      const isOurs = await endReminder(transaction, owner, reminder.id, how, core.now());
      if (isOurs && trail !== null) await addToTrail(transaction, trail, core.now());
      if (how.state === 'doubt' && reminder.kind !== 'doubtful') await planDoubt(transaction, reminder, core.now());
    }),
  );
  if (how.state === 'doubt' || how.state === 'dead')
    watch({ what: how.state, kind: reminder.kind, reason: how.reason });
  return how.state;
}

async function later({ core, owner }: ReminderParts, { id }: HeldReminder, { wait, reason }: PutBack): Promise<null> {
  await insist(() => putBack(core.database, owner, id, { seconds: wait, reason }));
  return null;
}

// What may not have come is looked at again the same day, lest it concern today or tomorrow.
async function planDoubt(transaction: Database, reminder: HeldReminder, now: Temporal.Instant): Promise<void> {
  const { key, kind, recipient, dueAt } = reminder;
  const subject = { key, kind, subject: reminder.subject, dueAt: dueAt.toString() };
  const again = { key: `doubtful ${key}`, kind: 'doubtful', recipient, subject, dueAt: now.add(askAgainAfter) };
  await planReminders(transaction, [again], now);
}

// What Teams has answered must be noted even when the database is away for a moment; after the lease it is a doubt anyway.
async function insist(note: () => Promise<void>, tries = 20): Promise<void> {
  try {
    await note();
  } catch (fault) {
    if (tries <= 0) throw fault;
    await delay(1_000);
    await insist(note, tries - 1);
  }
}
