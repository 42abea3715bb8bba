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

/** An option as parseArgs takes it, with what it means in one English sentence. */
interface Option {
  type: 'string' | 'boolean';
  default?: string;
  means: string;
}

/** What a person must know to call a command; `trepart help` and docs/commands.md are made from it. */
export interface Manual {
  /** How it is called, without the program's name. */
  usage: string;
  /** What it does, in one English sentence without the full stop. */
  does: string;
  /** The same options that it parses. */
  options: Record<string, Option>;
  /** Whole calls, each with what it does. */
  examples: readonly (readonly [call: string, does: string])[];
  /** When it ends with exit code 1 though it did its work. */
  failsWhen?: string;
}

export interface Command extends Manual {
  /** Runs it; throws a CommandFault for foreseen faults. */
  run(core: Core, args: string[], io: CommandIo): Promise<void>;
}

export const jsonOption = { type: 'boolean', means: 'Prints JSON alone, for another program to read' } as const;
export const asOption = { type: 'string', means: 'The staff id of the person in whose name it runs' } as const;

/** Wrong usage: exit code 2 with the right way to call. */
export function misuse(command: { usage: string }, why: string): CommandFault {
  return new CommandFault(`${why} Usage: trepart ${command.usage}`, 2);
}
