// Runs `trepart` for a test as an operator does: a process of its own, in a folder that goes when the test ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { freePort } from '../../bot/demo/ports.ts';

const program = join(import.meta.dirname, '../..', 'bot', 'trepart.mjs');

export interface Result {
  code: number;
  out: string;
  err: string;
}

export interface Program {
  /** Where it runs; relative paths are meant from here. */
  folder: string;
  /** Starts it; `environment` is all that it gets besides PATH. */
  start(args: string[], environment?: Record<string, string>): ChildProcess;
  /** Runs it to its end. */
  run(args: string[], options?: { input?: string; environment?: Record<string, string> }): Promise<Result>;
  /** Starts the bot and resolves when it is ready; `ended` resolves with what it said when it ends. */
  serve(environment?: Record<string, string>): Promise<Serving>;
  /** Ends what still runs and removes the folder. */
  stop(): Promise<void>;
}

export interface Serving {
  process: ChildProcess;
  port: number;
  ended: Promise<Result>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

export function createProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-program-'));
  const running = new Map<ChildProcess, Promise<Result>>();

  function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
    const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', ...environment };
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: 'pipe' });
    running.set(
      child,
      ended(child).finally(() => running.delete(child)),
    );
    return child;
  }
  const endOf = (child: ChildProcess) => running.get(child) ?? Promise.reject(new Error('It has ended.'));

  return {
    folder,
    start,
    run: async (args, { input = '', environment = {} } = {}) => {
      const child = start(args, environment);
      child.stdin?.end(input);
      return await endOf(child);
    },
    serve: async (environment = {}) => {
      const port = await freePort(0);
      const child = start(['serve'], { PORT: String(port), ...environment });
      const end = endOf(child);
      const ready = async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      await Promise.race([
        vi.waitFor(ready, { timeout: 60_000, interval: 50 }),
        end.then(({ err }) => Promise.reject(new Error(`The bot ended: ${err}`))),
      ]);
      const kill = async () => {
        child.kill('SIGKILL');
        await end;
      };
      return { process: child, port, ended: end, kill };
    },
    stop: async () => {
      const ends = [...running].map(([child, end]) => {
        child.kill('SIGKILL');
        return end;
      });
      await Promise.all(ends);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<Result> {
  const result = { code: -1, out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    result.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    result.err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...result, code: code ?? -1 })));
}

/** A fault is told in one English sentence on standard error, with exit code 1 and without a stack. */
export function expectOneSentence(result: Result, exitCode: 1 | 2 = 1): void {
  expect(result.code).toBe(exitCode);
  expect(result.out).toBe('');
  expect(result.err.trim().split('\n')).toHaveLength(1);
  expect(result.err).toMatch(/^trepart: [A-Z/].*[.]\s*$/);
  expect(result.err).not.toMatch(/ at .*:\d+:\d+|unexpected fault/);
}
