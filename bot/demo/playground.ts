// The local Teams window of the demo: Microsoft's Agents Playground in a child process, one for each person.
// Started as a program, this file is that child: the Playground, kept to this machine and to its parent's life.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire, enableCompileCache } from 'node:module';
import { type ListenOptions, Server } from 'node:net';
import { resolve as absolute, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { stringify } from 'yaml';

/** Someone the Playground knows: `id` is the Teams user id (29:…), `entraObjectId` the id in Entra. */
export type WindowUser = { id: string; name: string; email: string; entraObjectId: string };

export type PlaygroundOptions = {
  /** Must be free (see `freePort`); the Playground would move to another one, and that is refused here. */
  port: number;
  /** Where the bot takes activities, e.g. http://127.0.0.1:3978/api/messages. */
  botUrl: string;
  currentUser: WindowUser;
  /** The rest of the chat's members: the Playground wants five, so more are left out and fewer are filled up. */
  others: readonly WindowUser[];
  tenantId: string;
  /** For the configuration and the log of this window; one folder for each window. */
  folder: string;
};

export type Playground = { url: string; stop: () => Promise<void> };

const startLimit = 20_000;
const stopLimit = 2_000;

/**
 * Starts one Playground window, without opening a browser, and resolves when it answers. Rejects with one sentence and the
 * Playground's own words when it does not come up. It listens on 127.0.0.1 only and gets none of our environment.
 * `stop` may be called twice; should this process die without it, the window ends by itself.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port } = options;
  const folder = absolute(options.folder);
  const configuration = join(folder, '.m365agentsplayground.yml');
  const log = join(folder, 'playground.log');
  const url = `http://127.0.0.1:${port}`;
  await mkdir(folder, { recursive: true });
  await writeFile(configuration, stringify(configurationFor(options)));
  await writeFile(log, '');

  const child = spawn(
    process.execPath,
    [
      ...[import.meta.filename, 'start', '-p', String(port), '-e', options.botUrl, '-c', 'msteams'],
      ...['--su', `${url}/_connector`, '--dt'],
    ],
    {
      cwd: folder,
      env: {
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configuration,
        M365_AGENTS_PLAYGROUND_LOGFILE: log,
        // Besides the telemetry that --dt turns off, its metrics library reports on itself to Azure at each start.
        APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
        APPLICATION_INSIGHTS_NO_DIAGNOSTIC_CHANNEL: 'true',
        TZ: 'Europe/Stockholm',
      },
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );
  const stop = () => end(child);
  try {
    await answering(child, port, url);
    return { url, stop };
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    const words = stripVTControlCharacters(await readFile(log, 'utf8')).trim();
    throw new Error(
      `The Playground for ${options.currentUser.name} did not start: ${reason} Its log: ${words || 'empty.'}`,
    );
  }
}

/** Resolves when the Playground answers; rejects when it ends, takes another port, or takes too long. */
function answering(child: ChildProcess, port: number, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => reject(new Error(`no answer within ${startLimit / 1000} s.`)), startLimit);
    child.once('close', () => clearTimeout(limit));
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`it ended with code ${code}. ${output.trim()}`.trim())));
    child.stderr?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4000);
    });
    child.stdout?.on('data', async (chunk) => {
      const taken = /Listening on (\d+)/.exec(String(chunk))?.[1];
      if (taken === undefined) return;
      if (Number(taken) !== port) return reject(new Error(`port ${port} is busy.`));
      // It says "Listening" before it reads its configuration; only with a good one does the back end answer.
      const answer = await fetch(`${url}/_debug/ping`).catch(() => undefined);
      if (answer?.ok !== true) return;
      clearTimeout(limit);
      resolve();
    });
  });
}

/** Ends the child with all that it may have started, politely first (see `runPlayground`); resolves when it is gone. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.on('error', () => {}).end();
  const force = setTimeout(() => kill(pid), stopLimit);
  await gone;
  clearTimeout(force);
  kill(pid);
}

/** Kills a child's whole group; one that is gone already is fine. */
function kill(pid: number): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).once(
      'error',
      () => {},
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody left in the group.
  }
}

/** The Playground's own configuration file, version 0.1.1; it refuses all but five other users, and ids used twice. */
function configurationFor({ currentUser, others, tenantId }: PlaygroundOptions) {
  const placeholders = [1, 2, 3, 4, 5].map((number) => ({
    id: `placeholder-${number}`,
    name: `Colleague ${number}`,
    email: `colleague-${number}@example.invalid`,
    entraObjectId: `00000000-0000-4000-8000-00000000000${number}`,
  }));
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:00000000-0000-4000-8000-000000003978', name: 'Trepart' },
    currentUser: userFor(currentUser),
    users: [...others, ...placeholders].slice(0, 5).map(userFor),
    personalChat: { id: `a:personal-${currentUser.id}` },
    groupChat: { id: `19:group-${currentUser.id}@thread.v2`, name: 'Group' },
    team: {
      id: `19:team-${currentUser.id}@thread.tacv2`,
      name: 'Team',
      aadGroupId: '00000000-0000-4000-8000-000000000100',
      channels: [],
    },
  };
}

function userFor({ id, name, email, entraObjectId }: WindowUser) {
  const [givenName = name, ...surnames] = name.split(' ');
  const surname = surnames.join(' ');
  return { id, name, userPrincipleName: email, aadObjectId: entraObjectId, givenName, surname, email };
}

/** The child's side: the Playground as it is, but on 127.0.0.1 only, cached once compiled, and gone with its parent. */
function runPlayground(): void {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, port: number, ready?: () => void) {
    const where: ListenOptions = { port, host: '127.0.0.1' };
    return listen.call(this, where, ready);
  } as typeof listen;
  process.stdin.on('end', () => process.exit(0)).resume();
  enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'trepart', 'compiled'));
  createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
}

if (import.meta.main) runPlayground();
