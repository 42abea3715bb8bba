// The bot put together: the message road, the door to Teams and the HTTP server.
import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import { createConversations } from './conversations.ts';
import type { Core } from './core.ts';
import { describeFault, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { type RunningServer, startServer } from './server.ts';
import { ping } from './store/database.ts';
import { createConnector } from './teams/connector.ts';
import { createTeamsHost } from './teams/host.ts';

export interface RunningBot {
  server: RunningServer;
  /** Takes no more requests, finishes the turns under way, then resolves; the database stays open. */
  stop(): Promise<void>;
  /** Resolves when no turn is under way. */
  settled(): Promise<void>;
  /** Takes up what was left behind; runs by itself every other second. */
  sweep(): Promise<void>;
}

const sweepMilliseconds = 2_000;

/** Starts the bot. Rejects when the port cannot be had. */
export async function startBot(core: Core, config: Config, log: Log): Promise<RunningBot> {
  const metrics = createMetrics();
  const conversations = createConversations({
    database: core.database,
    connector: createConnector(config.credentials),
    tools: core.tools,
    now: core.now,
    newReference: () => randomUUID().slice(0, 8).toUpperCase(),
    owner: randomUUID(),
    log,
    metrics,
  });
  const host = createTeamsHost(config.credentials, conversations, randomUUID, log);
  const server = await startServer(config.host, config.port, {
    receive: host.receive,
    ready: async () => {
      await ping(core.database);
      await core.tools.knowledge();
    },
    metrics: metrics.text,
    log,
    localOnly: config.credentials === null,
  });
  // Read now, so that the first question does not wait for it.
  await core.tools.knowledge();
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = conversations.sweep().catch((fault) => log.error('sweep failed', { fault: describeFault(fault) }));
    return sweeping;
  };
  const timer = setInterval(sweep, sweepMilliseconds);
  log.info('bot listens', {
    port: server.port,
    host: config.host,
    database: config.databaseUrl === null ? 'embedded' : 'postgresql',
  });
  return {
    server,
    settled: conversations.settled,
    sweep,
    stop: async () => {
      clearInterval(timer);
      await server.stop();
      await sweeping;
      await conversations.settled();
    },
  };
}
