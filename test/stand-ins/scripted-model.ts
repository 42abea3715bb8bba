// Starts the scripted language model as a process of its own, tells it what to say, and shows what it was asked.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSettings } from '../../bot/config.ts';
import type { LoggedRequest, Script } from './model-server.ts';

export interface ScriptedModel {
  /** Its address without a path. */
  origin: string;
  settings: ModelSettings;
  /** Says what the next requests are answered with, by a script or the name of one in the samples; forgets what was asked before. */
  follow(script: Script | string): Promise<void>;
  /** What it was asked since. */
  asked(): Promise<LoggedRequest[]>;
  stop(): void;
}

/** Starts it; `patience` in milliseconds is short, so that tests need not wait. */
export async function startScriptedModel(
  patience: ModelSettings['patience'] = { read: 400, first: 800, whole: 4_000 },
): Promise<ScriptedModel> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'model-server.ts')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const [line] = await once(server.stdout, 'data');
  const origin = String(line).trim();
  // A test that fails must not wait for it; it ends with the process that started it.
  server.stdout.destroy();
  server.unref();
  if ('unref' in server.stdin && typeof server.stdin.unref === 'function') server.stdin.unref();
  return {
    origin,
    settings: {
      url: `${origin}/v1`,
      name: 'scripted',
      signIn: { kind: 'none' },
      dailyLimit: { calls: 100_000, tokens: 1_000_000_000 },
      price: { in: 2, out: 8 },
      readsFirst: null,
      patience,
    },
    follow: async (script) => {
      const text =
        typeof script === 'string'
          ? readFileSync(join(import.meta.dirname, '../samples/model', `${script}.json`), 'utf8')
          : JSON.stringify(script);
      await fetch(`${origin}/script`, { method: 'POST', body: text });
    },
    asked: async () => (await (await fetch(`${origin}/log`)).json()) as LoggedRequest[],
    stop: () => void server.kill(),
  };
}
