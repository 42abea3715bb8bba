#!/usr/bin/env node
// The program `trepart`: reads the settings, decides where a command runs, and ends with its exit code. An older npx starts it itself.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { swedish } from '../dialogs/swedish.ts';
import type { CommandIo } from './commands/command.ts';
import { commandNamed } from './commands/table.ts';
import { type Config, processEnvironment, readConfig } from './config.ts';
import type { Outside } from './core.ts';
import { createLog } from './monitoring/log.ts';
import { misspeltSettings } from './settings.ts';
import { explainStart } from './start-fault.ts';
import type { OpenStore } from './store/open.ts';

// Whatever is written from here on, also by threads and child processes, only its owner may read.
process.umask(0o077);

// A reader that has seen enough (`trepart … | head`) is no fault.
process.stdout.on('error', (fault) => process.exit('code' in fault && fault.code === 'EPIPE' ? 0 : 1));

const outside: Outside = { now: () => Temporal.Now.instant(), newId: randomUUID };

const terminal: CommandIo = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  input: createLines(),
  folder: process.cwd(),
};

async function* createLines(): AsyncGenerator<string> {
  yield* createInterface({ input: process.stdin });
}

/** Takes --data off the arguments, wherever it stands. */
function takeDataDir(args: string[]): { dataDir: string | null; rest: string[] } {
  const { tokens } = parseArgs({
    args,
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const token = tokens.find((each) => each.kind === 'option' && each.name === 'data');
  if (token === undefined || token.kind !== 'option' || token.value === undefined) return { dataDir: null, rest: args };
  return { dataDir: token.value, rest: args.toSpliced(token.index, token.inlineValue === true ? 1 : 2) };
}

async function main(args: string[]): Promise<number> {
  const { dataDir, rest } = takeDataDir(args);
  const [name] = rest;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h')
    return await showHelp(name === undefined ? 2 : 0);
  const isService = name === 'serve' || name === 'demo';
  if (!isService && !['manifest', 'restore', 'learn'].includes(name) && commandNamed(name) === null) {
    terminal.err(`trepart: There is no command "${name}"; "trepart help" lists them.`);
    return 2;
  }
  if (isService && rest.length > 1) {
    terminal.err(`trepart: "${name}" takes no arguments; settings are environment variables (docs/settings.md).`);
    return 2;
  }
  const variables = { ...processEnvironment(), ...(dataDir === null ? {} : { DATA_DIR: dataDir }) };
  for (const hint of misspeltSettings(variables)) terminal.err(`trepart: ${hint}`);
  const read = readConfig(variables, swedish.contacts);
  if ('fault' in read) return fail(read.fault);
  const { config } = read;
  try {
    if (name === 'serve') return await serve(config);
    if (name === 'demo') return await demo(config);
    if (name === 'learn') return await learn();
    if (name === 'manifest') return await manifest(config, rest.slice(1));
    if (name === 'restore')
      return await (await import('./commands/restore.ts')).restore(config, rest.slice(1), terminal);
    return await runWhereDataIs(config, rest);
  } catch (fault) {
    return fail(`trepart: ${explainStart(fault, config)}`);
  }
}

function fail(sentence: string): number {
  terminal.err(sentence);
  return 1;
}

/** Opens the database while the program to run is being loaded. */
async function loadAndOpen<Program>(config: Config, load: () => Promise<Program>): Promise<[Program, OpenStore]> {
  const { openStore } = await import('./store/open.ts');
  // Begun first: the database starts in a thread of its own, while loading the SDK keeps this one busy for a second.
  const opening = openStore(config);
  const loading = import('./teams/host.ts').then(({ loadTokenCheck }) => loadTokenCheck(config.tokenCheck));
  const [program, store] = await Promise.all([load(), opening, loading]);
  return [program, store];
}

async function serve(config: Config): Promise<number> {
  const log = createLog(config.logLevel);
  const [{ startService }, store] = await loadAndOpen(config, () => import('./serve.ts'));
  const service = await startService(config, store, log, outside).catch(async (fault) => {
    await store.close();
    throw fault;
  });
  const signal = await untilStopped();
  log.info('stopping', { signal });
  if ((await service.stop()) === 'done') return 0;
  log.warn('stopped with work left');
  return process.exit(0);
}

async function demo(config: Config): Promise<number> {
  if (config.credentials !== null)
    return fail('trepart: The demo runs without credentials; unset MICROSOFT_APP_ID, or use "trepart serve".');
  if (config.databaseUrl !== null) {
    return fail('trepart: The demo writes made-up staff and uses the embedded database only; unset DATABASE_URL.');
  }
  const [{ startDemo }, store] = await loadAndOpen(config, () => import('./demo/demo.ts'));
  const running = await startDemo(
    config,
    store,
    createLog(config.logLevel === 'info' ? 'warn' : config.logLevel),
    outside,
  );
  const line = '-'.repeat(64);
  const windows = running.windows.map(({ staff, url }) => `  ${staff.role.padEnd(11)} ${staff.name.padEnd(12)} ${url}`);
  terminal.out(
    [
      line,
      'Trepart runs. Open a Teams window in your browser:',
      '',
      ...windows,
      '',
      'The desk, on which the content is looked after:',
      '',
      `  http://127.0.0.1:${running.service.bot.server.port}/desk`,
      '',
      `The bot itself listens on port ${running.service.bot.server.port}. Ctrl-C stops all of it.`,
      line,
    ].join('\n'),
  );
  await untilStopped();
  terminal.out('Stopping …');
  await running.stop();
  return 0;
}

function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}

async function learn(): Promise<number> {
  const { learnFromExamples } = await import('./learning/learn.ts');
  learnFromExamples(terminal);
  return 0;
}

async function manifest(config: Config, args: string[]): Promise<number> {
  const { packageApp } = await import('./commands/manifest.ts');
  const [output] = args.filter((arg) => !arg.startsWith('-'));
  const appId = config.credentials?.appId ?? '';
  const result = await packageApp({
    values: { appId, botId: appId, host: config.publicHost ?? '' },
    ...(output === undefined ? {} : { output }),
  });
  if ('faults' in result) {
    for (const fault of result.faults) terminal.err(`trepart: ${fault}`);
    return 1;
  }
  for (const warning of result.warnings) terminal.err(`trepart: ${warning}`);
  terminal.out(args.includes('--json') ? JSON.stringify(result) : `The app package is ${result.file}.`);
  return 0;
}

/** Opens the database here, or hands the command to the process that has the embedded one open. */
async function runWhereDataIs(config: Config, args: string[]): Promise<number> {
  const { lockFolder } = await import('./store/lock.ts');
  const lock = config.databaseUrl === null ? lockFolder(config.dataDir) : null;
  if (config.databaseUrl === null && lock === null) {
    const { runRemotely } = await import('./socket.ts');
    return await runRemotely(config.dataDir, args, terminal, {
      readsInput: commandNamed(args[0] ?? '')?.readsInput === true,
    });
  }
  const [{ openStore }, { createCore }, { runCommand }] = await Promise.all([
    import('./store/open.ts'),
    import('./core.ts'),
    import('./commands/commands.ts'),
  ]);
  const store = await openStore(config, lock);
  try {
    return await runCommand(await createCore(store.database, config, outside), args, terminal);
  } finally {
    await store.close();
  }
}

async function showHelp(code: number): Promise<number> {
  const { helpText } = await import('./help.ts');
  (code === 0 ? terminal.out : terminal.err)(await helpText());
  return code;
}

process.exitCode = await main(process.argv.slice(2));
// Standard input may still be open; the command is done.
process.stdin.unref?.();
