// Runs the bot: serves Teams and, on the embedded database, the commands of other processes.
import { setTimeout as delay } from 'node:timers/promises';
import { type RunningBot, startBot } from './app.ts';
import { runCommand } from './commands/commands.ts';
import type { Config } from './config.ts';
import { type Core, createCore, type Outside } from './core.ts';
import type { Log } from './monitoring/log.ts';
import { type CommandServer, serveCommands } from './socket.ts';
import type { OpenStore } from './store/open.ts';

export interface Service {
  bot: RunningBot;
  core: Core;
  /**
   * Stops in order: no new requests, turns finished, database closed. Gives `late` when that is not done within the limit: whoever
   * waits may end the process then, since what is not done is taken up by another one.
   */
  stop(): Promise<'done' | 'late'>;
}

/** Below the 20 seconds that those who run it are promised, and the 25 that compose.yaml waits. */
const stopLimit = 18_000;

/** Starts everything that `trepart serve` runs. */
export async function startService(config: Config, store: OpenStore, log: Log, outside: Outside): Promise<Service> {
  const core = await createCore(store.database, config, outside, ({ documents, milliseconds, kept }) => {
    log.info('search index built', { count: documents, milliseconds });
    if (!kept) log.warn('search index not kept');
  });
  const bot = await startBot(core, config, log);
  const commands = config.databaseUrl === null ? await startCommands(config, core, bot) : null;
  return {
    bot,
    core,
    stop: async () => {
      const inOrder = Promise.all([commands?.stop(), bot.stop()])
        .then(() => store.close())
        .then(() => 'done' as const);
      const limit = new AbortController();
      const late = delay(stopLimit, 'late' as const, { signal: limit.signal }).catch(() => 'late' as const);
      return await Promise.race([inOrder, late]).finally(() => limit.abort());
    },
  };
}

async function startCommands(config: Config, core: Core, bot: RunningBot): Promise<CommandServer> {
  try {
    return await serveCommands(config.dataDir, (args, io) => runCommand(core, args, io));
  } catch (fault) {
    await bot.stop();
    throw fault;
  }
}
