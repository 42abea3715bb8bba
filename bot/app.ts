// The bot put together: the message pipeline, the door to Teams and the HTTP server.
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import { watchGroups } from './entra/group-watch.ts';
import { watchCases } from './imports/case-inbox.ts';
import { createConversations } from './messages/conversations.ts';
import { limitRate } from './messages/rate-limit.ts';
import { type HealthWatch, watchConnector, watchHealth } from './monitoring/health.ts';
import { describeFault, type Log } from './monitoring/log.ts';
import { createMetrics, type Metrics } from './monitoring/metrics.ts';
import {
  tracedCalendar,
  tracedConnector,
  tracedLog,
  tracedMessageStore,
  tracedModel,
  tracedTools,
} from './monitoring/traced.ts';
import { noTraces, type Traces, within } from './monitoring/traces.ts';
import { createReminders, type Happening, type Pass } from './reminders/reminder-sender.ts';
import { reminderTemplates } from './reminders/reminder-templates.ts';
import { repeat } from './repeating.ts';
import { type RunningServer, startServer } from './server.ts';
import { fileFor } from './statistics/file.ts';
import { ping, watchQueries } from './store/database.ts';
import { expireMeetings } from './store/meetings/meetings.ts';
import { openMessageStore } from './store/messages/message-store.ts';
import { planDigests } from './store/reminders/digests.ts';
import { takeReadings } from './store/upkeep/readings.ts';
import { disposeOld } from './store/upkeep/retention.ts';
import { createTeamsHost } from './teams/host.ts';

export interface RunningBot {
  server: RunningServer;
  /**
   * Takes no more requests and takes up no more messages, finishes and sends what is being answered, then resolves; the database stays
   * open. What waits is left to another process, or to the next start.
   */
  stop(): Promise<void>;
  /** Resolves when no turn is under way. */
  settled(): Promise<void>;
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

const sweepMilliseconds = 2_000;
const tidyMilliseconds = 10 * 60_000;
const fillMilliseconds = 2_000;
const remindMilliseconds = 1_000;
const inboxMilliseconds = 5_000;
const groupsMilliseconds = 60_000;

/** Starts the bot. Rejects when the port cannot be had. */
export async function startBot(core: Core, config: Config, plainLog: Log): Promise<RunningBot> {
  const metrics = createMetrics();
  const traces =
    config.traces === null
      ? noTraces
      : (await import('./monitoring/open-telemetry.ts')).startTraces(config.traces, core, plainLog);
  const log = tracedLog(traces, plainLog);
  const health = watchHealth({
    database: () => ping(core.database),
    knowledge: core.tools.knowledge,
    uses: {
      calendar: core.watchCalendar !== null,
      model: core.embedder !== null || core.tools.models !== null,
      directory: core.staffGroups !== null,
    },
    now: core.now,
  });
  watchParts(core, metrics, health, traces);
  const connector = tracedConnector(traces, watchConnector(await core.connector(), health));
  const conversations = createConversations({
    database: core.database,
    connector,
    tools: core.embedder === null ? core.tools : tracedTools(traces, core.tools),
    now: core.now,
    newReference: () => core.newId().slice(0, 8).toUpperCase(),
    // The owner names this process in leases; unique among the replicas.
    messageStore: tracedMessageStore(traces, openMessageStore(core.database, core.newId())),
    log,
    metrics,
    traces,
  });
  const stopping = new AbortController();
  const host = createTeamsHost({
    credentials: config.credentials,
    openIdMetadata: config.openIdMetadata,
    handlers: limitRate(conversations, config.rate, core.now, log),
    newId: core.newId,
    now: core.now,
    log,
  });
  // Read before listening, so that the first question does not wait for it and a broken file stops the start.
  await core.tools.knowledge();
  await core.staffGroups?.check();
  await planDigests(core.database, core.deadlines, core.now());
  const unread = (fault: unknown) => {
    log.warn('figures not read', { fault: describeFault(fault) });
    return null;
  };
  const server = await startServer(config.host, config.port, {
    receive: host.receive,
    health: health.look,
    takesMore: () => !stopping.signal.aborted,
    metrics: async () => {
      const seen = await health.look();
      const isUp = seen.parts.database.state === 'up';
      const readings = isUp ? await takeReadings(core.database, core.now()).catch(unread) : null;
      return await metrics.text({ health: seen, readings });
    },
    file: (address) => fileFor({ ...core, statistics: core.tools.statistics }, address),
    openLink: core.openLink,
    log,
    localOnly: config.credentials === null,
  });
  const guarded = (work: () => Promise<void>) => () =>
    work().catch((fault) => log.error('background work failed', { fault: describeFault(fault) }));
  const sweep = async () => {
    await conversations.sweep();
    await expireMeetings(core.database, core.now());
    await core.tellCalendars();
  };
  // At once, for what was left when the last process ended.
  const sweeping = repeat(guarded(sweep), sweepMilliseconds, 0);
  const tidy = async () => {
    // A question would close the months that are due too, and wait for it. First, because cases that are closed long ago go next.
    await within(traces, 'months.close', () => core.tools.statistics.closedMonths('enrolled'));
    await within(traces, 'retention', () => disposeOld(core.database, core.now()));
    await within(traces, 'digests.plan', () => planDigests(core.database, core.deadlines, core.now()));
  };
  const tidying = repeat(guarded(tidy), tidyMilliseconds);
  const fill = async () => {
    const count = await core.fillVectors(stopping.signal);
    if (count > 0) log.info('vectors added', { count });
  };
  core.embedder?.watch((call) => {
    metrics.embeddings.inc({ result: call.result });
    health.note('model', call.result === 'answered');
    if (call.result === 'failed') {
      const { of, status, fault } = call;
      log.warn('embeddings failed', { kind: of, fault, ...(status === null ? {} : { status }) });
    }
  });
  core.tools.models?.watch({
    drafted: (verdict) => metrics.modelSentences.inc({ verdict }),
    called: (step) => {
      const stop = metrics.modelSeconds.startTimer({ step });
      return ({ result, tokens, cost, status, fault }) => {
        stop();
        if (result === 'answered') health.note('model', true);
        if (result === 'slow' || result === 'failed') health.note('model', false);
        metrics.modelCalls.inc({ step, result });
        metrics.modelTokens.inc({ step, direction: 'in' }, tokens.in);
        metrics.modelTokens.inc({ step, direction: 'out' }, tokens.out);
        metrics.modelCost.inc({ step }, cost);
        if (fault !== null)
          log.warn('model failed', { kind: `${step} ${result}`, fault, ...(status === null ? {} : { status }) });
      };
    },
  });
  const filling = core.embedder === null ? null : repeat(guarded(fill), fillMilliseconds);
  const reminders = createReminders({
    core,
    reminderTemplates,
    connector,
    owner: core.newId(),
    watch: (happening) => record(happening, log, metrics),
    traces,
  });
  const reminding = repeat(
    guarded(async () => void (await reminders.pass(stopping.signal))),
    remindMilliseconds,
  );
  const inbox = config.casesInbox === null ? null : watchCases(core, config.casesInbox, traces);
  const lookForCases = async () => {
    const count = (await inbox?.look()) ?? 0;
    if (count > 0) log.info('case files imported', { count });
  };
  const watching = inbox === null ? null : repeat(guarded(lookForCases), inboxMilliseconds);
  const groups = core.staffGroups === null ? null : watchGroups(core, core.staffGroups, log, health);
  const readGroups = async () => void (await groups?.look(stopping.signal));
  const reading = groups === null ? null : repeat(guarded(readGroups), groupsMilliseconds, 0);
  log.info('bot listens', {
    port: server.port,
    host: config.host,
    database: config.databaseUrl === null ? 'embedded' : 'postgresql',
  });
  return {
    server,
    settled: conversations.settled,
    sweep,
    tidy,
    fill,
    remind: () => reminders.pass(),
    takeCaseFiles: lookForCases,
    readGroups,
    stop: async () => {
      stopping.abort();
      conversations.stopTaking();
      const others = [filling, watching, reading].map((each) => each?.stop());
      await Promise.all([sweeping.stop(), tidying.stop(), reminding.stop(), ...others]);
      await server.stop();
      await conversations.settled();
      await traces.stop();
    },
  };
}

function record(happening: Happening, log: Log, metrics: Metrics): void {
  if (happening.what === 'asked') metrics.sent.inc({ result: happening.result });
  else if (happening.what === 'fault')
    log.error('reminder not composed', { kind: happening.kind, fault: happening.fault });
  else log.warn(happening.what === 'doubt' ? 'reminder in doubt' : 'reminder undeliverable', { kind: happening.kind });
}

function watchParts(core: Core, metrics: Metrics, health: HealthWatch, traces: Traces): void {
  watchQueries(core.database, ({ failed, milliseconds }) => {
    metrics.databaseSeconds.observe(milliseconds / 1_000);
    if (failed) metrics.databaseFaults.inc();
    traces.ended('database', { failed, milliseconds });
  });
  const trace = tracedCalendar(traces);
  core.watchCalendar?.(() => {
    const endTrace = trace();
    return (call) => {
      metrics.calendar.inc({ result: call });
      health.note('calendar', call === 'answered' || call === 'throttled');
      endTrace(call);
    };
  });
  core.tools.models?.watch(tracedModel(traces));
}
