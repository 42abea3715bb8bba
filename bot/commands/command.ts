// What a command of `trepart` is: a function of its arguments that runs wherever the database is open.
import type { Core } from '../core.ts';

/** Where a command reads and writes: the terminal, or the socket of the process that holds the data folder. */
export interface CommandIo {
  /** One line to standard output. */
  out(line: string): void;
  /** One line to standard error. */
  err(line: string): void;
  /** The lines of standard input. */
  input: AsyncIterable<string>;
  /** The folder that relative paths are meant from. */
  folder: string;
}

/** A fault of the person at the terminal or of a file: one English sentence, shown without a stack. */
export class CommandFault extends Error {
  readonly exitCode: 1 | 2;
  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

export interface Command {
  /** How it is called, for the help. */
  usage: string;
  does: string;
  /** Runs it; throws a CommandFault for foreseen faults. */
  run(core: Core, args: string[], io: CommandIo): Promise<void>;
}

/** Wrong usage: exit code 2 with the right way to call. */
export function misuse(command: { usage: string }, why: string): CommandFault {
  return new CommandFault(`${why} Usage: trepart ${command.usage}`, 2);
}
