// The one way to run a command that works on the database, here or for another process.
import { parseArgs } from 'node:util';
import type { Core } from '../core.ts';
import { describeFault } from '../monitoring/log.ts';
import { CommandFault, type CommandIo } from './command.ts';
import { commandNamed, commands } from './table.ts';

/** Runs one of the commands by its arguments (`name` first, without --data); gives the exit code. The one catch for commands. */
export async function runCommand(core: Core, args: string[], io: CommandIo, among = commands): Promise<number> {
  try {
    const { now, rest } = takeNow(args);
    const [name = '', ...others] = rest;
    const command = commandNamed(name, among);
    if (command === null) throw new CommandFault(`There is no command "${name}"; "trepart help" lists them.`, 2);
    await (await command.load()).run(now === null ? core : await core.at(now), others, io);
    return 0;
  } catch (fault) {
    if (fault instanceof CommandFault) {
      io.err(`trepart: ${fault.message}`);
      return fault.exitCode;
    }
    // parseArgs says itself what is wrong with an option.
    if (fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')) {
      io.err(`trepart: ${fault.message.split('\n')[0]} "trepart help" shows how each command is called.`);
      return 2;
    }
    io.err(
      `trepart: ${systemFault(fault) ?? `an unexpected fault stopped the command; report this line: ${describeFault(fault)}`}`,
    );
    return 1;
  }
}

/** What the system refused, in a sentence: a file or folder by its path, or a connection; null for any other fault. */
export function systemFault(fault: unknown): string | null {
  if (!(fault instanceof Error) || !('code' in fault) || !/^E[A-Z0-9]+$/.test(String(fault.code))) return null;
  const path = 'path' in fault && typeof fault.path === 'string' ? fault.path : null;
  if (fault.code === 'ENOSPC') return 'There is no room left on the disk; make room and try again.';
  if (path !== null)
    return `${path} cannot be used (${fault.code}); check that it is there and that you may read and write it.`;
  return `A connection or file was refused by the system (${fault.code}); check the network and the database and try again.`;
}

// --now sets the clock for this command only; it may stand anywhere.
function takeNow(args: string[]): { now: Temporal.Instant | null; rest: string[] } {
  const { values, tokens } = parseArgs({
    args,
    options: { now: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = values.now;
  if (given === undefined) return { now: null, rest: args };
  const token = tokens.find((each) => each.kind === 'option' && each.name === 'now');
  const from = token?.index ?? 0;
  const rest = args.toSpliced(from, token?.kind === 'option' && token.inlineValue === true ? 1 : 2);
  try {
    return { now: Temporal.Instant.from(String(given)), rest };
  } catch {
    throw new CommandFault(`--now needs a point in time such as 2026-11-23T09:00:00+01:00, not "${given}".`, 2);
  }
}
