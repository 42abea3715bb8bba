// The bot put together: the message pipeline, the door to Teams and the HTTP server.
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import { createDesk } from './desk/desk.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { createConversations } from './messages/conversations.ts';
import { limitRate } from './messages/rate-limit.ts';
import { type HealthWatch, watchConnector, watchHealth } from './monitoring/health.ts';
import { describeFault, type Log } from './monitoring/log.ts';
import { createMetrics, type Metrics } from './monitoring/metrics.ts';
import { type Watchers, watchParts } from './monitoring/part-watching.ts';
import { tracedConnector, tracedLog, tracedMessageStore, tracedTools } from './monitoring/traced.ts';
import { noTraces } from './monitoring/traces.ts';
import { createReminders, type Happening } from './reminders/reminder-sender.ts';
import { reminderTemplates } from './reminders/reminder-templates.ts';
import { type RunningServer, type ServerParts, startServer } from './server.ts';
import { fileFor } from './statistics/figures-file.ts';
import { ping } from './store/database.ts';
import { openMessageStore } from './store/messages/message-store.ts';
import { planDigests } from './store/reminders/digests.ts';
import { takeReadings } from './store/upkeep/database-metrics.ts';
import type { Connector } from './teams/connector.ts';
import { createTeamsHost } from './teams/host.ts';

export interface RunningBot extends Jobs {
  server: RunningServer;
  /**
   * Takes no more requests and takes up no more messages, finishes and sends what is being answered, then resolves; the database stays
   * open. What waits is left to another process, or to the next start.
   */
  stop(): Promise<void>;
  /** Resolves when no turn is under way. */
  settled(): Promise<void>;
}

/** Starts the bot. Rejects when the port cannot be had. */
export async function startBot(core: Core, config: Config, plainLog: Log): Promise<RunningBot> {
  const metrics = createMetrics();
  const traces =
    config.traces === null
      ? noTraces
      : (await import('./monitoring/open-telemetry.ts')).startTraces(config.traces, core, plainLog);
  const log = tracedLog(traces, plainLog);
  const health = watchCore(core);
  const told: Watchers = { metrics, health, traces, log };
  watchParts(core, told);
  const connector = tracedConnector(traces, watchConnector(await core.connector(), health));
  const conversations = openConversations(core, connector, told);
  const stopping = new AbortController();
  await readFirst(core);
  await checkCredentials(config);
  const host = await createTeamsHost({
    credentials: config.credentials,
    tokenCheck: config.tokenCheck,
    openIdMetadata: config.openIdMetadata,
    handlers: limitRate(conversations, config.rate, core.now, log),
    newId: core.newId,
    now: core.now,
    log,
  });
  const server = await startServer(config.host, config.port, {
    receive: host.receive,
    takesMore: () => !stopping.signal.aborted,
    localOnly: config.credentials === null,
    desk: createDesk({ core, metrics, log }, { token: tokenRules(config) }),
    ...serverParts(core, told),
  });
  const reminders = createReminders({
    core,
    reminderTemplates,
    connector,
    owner: core.newId(),
    watch: (happening) => record(happening, log, metrics),
    traces,
  });
  const { casesInbox } = config;
  const parts = { ...told, core, conversations, reminders, casesInbox, stop: stopping.signal };
  const { start, ...jobs } = createJobs(parts);
  const stopJobs = start();
  const database = config.databaseUrl === null ? 'embedded' : 'postgresql';
  log.info('bot listens', { port: server.port, host: config.host, database });
  return {
    ...jobs,
    server,
    settled: conversations.settled,
    stop: async () => {
      stopping.abort();
      conversations.stopTaking();
      await stopJobs();
      await server.stop();
      await conversations.settled();
      await traces.stop();
    },
  };
}

function tokenRules({ credentials, publicHost, entraKeys }: Config): Parameters<typeof createDesk>[1]['token'] {
  if (credentials === null) return null;
  const { appId, tenantId } = credentials;
  return { appId, tenantId, publicHost, keys: entraKeys };
}

function watchCore(core: Core): HealthWatch {
  return watchHealth({
    database: () => ping(core.database),
    knowledge: core.tools.knowledge,
    uses: {
      calendar: core.watchCalendar !== null,
      model: core.embedder !== null || core.tools.models !== null,
      directory: core.staffGroups !== null,
    },
    now: core.now,
  });
}

function openConversations(core: Core, connector: Connector, { log, metrics, traces }: Watchers) {
  return createConversations({
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
}

// Before listening, so that the first question does not wait for it and a broken file stops the start.
async function readFirst(core: Core): Promise<void> {
  await core.tools.knowledge();
  await core.staffGroups?.check();
  await planDigests(core.database, core.deadlines, core.now());
}

/** A file of credentials that cannot be used stops the start, instead of every message that is to be sent. */
async function checkCredentials({ credentials }: Config): Promise<void> {
  if (credentials?.kind !== 'certificate' && credentials?.kind !== 'federated') return;
  const proof = await (await import('./entra/msal.ts')).proofOf(credentials);
  if (typeof proof === 'string') throw new Error(proof);
}

function serverParts(
  core: Core,
  { metrics, health, log }: Watchers,
): Pick<ServerParts, 'health' | 'metrics' | 'file' | 'openLink' | 'log'> {
  const unread = (fault: unknown) => {
    log.warn('figures not read', { fault: describeFault(fault) });
    return null;
  };
  return {
    health: health.look,
    metrics: async () => {
      const seen = await health.look();
      const isUp = seen.parts.database.state === 'up';
      const readings = isUp ? await takeReadings(core.database, core.now()).catch(unread) : null;
      return await metrics.text({ health: seen, readings });
    },
    file: (address) => fileFor({ ...core, statistics: core.tools.statistics }, address),
    openLink: core.openLink,
    log,
  };
}

function record(happening: Happening, log: Log, metrics: Metrics): void {
  if (happening.what === 'asked') metrics.sent.inc({ result: happening.result });
  else if (happening.what === 'fault')
    log.error('reminder not composed', { kind: happening.kind, fault: happening.fault });
  else log.warn(happening.what === 'doubt' ? 'reminder in doubt' : 'reminder undeliverable', { kind: happening.kind });
}
