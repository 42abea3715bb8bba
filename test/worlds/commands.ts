// Runs a command on the assistant of a test, in its folder, as `trepart` does.
import { runCommand } from '../../bot/commands/commands.ts';
import type { Assistant } from './assistant.ts';

/** Gives the exit code, and every line that the command wrote, in their order. */
export async function runOn(assistant: Assistant, ...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const io = {
    out: (line: string) => lines.push(line),
    err: (line: string) => lines.push(line),
    input: (async function* () {})(),
    folder: assistant.database.folder,
  };
  return { code: await runCommand(assistant.core, args, io), lines };
}
