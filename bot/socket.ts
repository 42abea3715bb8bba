// The way into the process that holds the data folder: other commands hand their arguments over a socket in the folder
// and print what comes back, so that the embedded database is never opened twice.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { CommandIo } from './commands/command.ts';
import { makePrivateFolder } from './private-files.ts';

const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), args: z.array(z.string()), folder: z.string() }),
  z.object({ kind: z.literal('line'), text: z.string() }),
  z.object({ kind: z.literal('end') }),
]);
const response = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('out'), text: z.string() }),
  z.object({ kind: z.literal('err'), text: z.string() }),
  z.object({ kind: z.literal('exit'), code: z.number() }),
]);
type Response = z.infer<typeof response>;

// The system allows about a hundred characters for a socket's path; a longer one is named by its hash, in a folder of its own elsewhere.
function socketPath(folder: string): string {
  const path = resolve(folder, 'trepart.sock');
  const name = `trepart-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.length < 100 ? path : join(tmpdir(), name, 'trepart.sock');
}

/** Throws where everybody may write and somebody else has made the socket's folder before us. */
function checkFolderOf(path: string): void {
  const folder = dirname(path);
  if (process.platform === 'win32' || dirname(folder) !== tmpdir()) return;
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${folder} belongs to another user, so no command goes through it; choose a shorter --data.`);
}

/** The open door for commands. */
export interface CommandServer {
  /** Takes no more commands and waits some seconds for those under way. */
  stop(): Promise<void>;
}

/** Serves commands on the folder's socket; only the holder of the folder's lock may call this. */
export async function serveCommands(
  folder: string,
  run: (args: string[], io: CommandIo) => Promise<number>,
): Promise<CommandServer> {
  const path = socketPath(folder);
  if (process.platform !== 'win32') {
    // Closed before the socket is there, so that nobody else can connect at any moment.
    makePrivateFolder(dirname(path));
    checkFolderOf(path);
    // We hold the lock, so a socket found here is a dead process's.
    rmSync(path, { force: true });
  }
  const sockets = new Set<Socket>();
  const inputs = new Set<Interface>();
  const running = new Set<Promise<void>>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const input = createInterface({ input: socket });
    inputs.add(input);
    const served = serveOne(socket, input, run).finally(() => {
      inputs.delete(input);
      running.delete(served);
    });
    running.add(served);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(path, done);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    stop: async () => {
      server.close();
      // A conversation would never end by itself: its input ends here.
      for (const input of inputs) input.close();
      await Promise.race([Promise.all(running), delay(stopLimit, undefined, { ref: false })]);
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function serveOne(
  socket: Socket,
  input: Interface,
  run: (args: string[], io: CommandIo) => Promise<number>,
): Promise<void> {
  const send = (message: Response) => void socket.write(`${JSON.stringify(message)}\n`);
  const lines = input[Symbol.asyncIterator]();
  try {
    const first = await lines.next();
    const start = request.parse(JSON.parse(String(first.value)));
    if (start.kind !== 'start') return void socket.destroy();
    const code = await run(start.args, {
      out: (text) => send({ kind: 'out', text }),
      err: (text) => send({ kind: 'err', text }),
      input: inputLines(lines),
      folder: start.folder,
    });
    send({ kind: 'exit', code });
    socket.end();
  } catch {
    socket.destroy();
  }
}

async function* inputLines(lines: AsyncIterator<string>): AsyncGenerator<string> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const message = request.parse(JSON.parse(next.value));
    if (message.kind !== 'line') return;
    yield message.text;
  }
}

const startLimit = { tries: 100, milliseconds: 100 };
const stopLimit = 10_000;

// The holder may still be starting: it has the lock before it serves its socket.
async function connected(path: string, tries = startLimit.tries): Promise<Socket> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    if (tries <= 1)
      throw new Error('Another trepart process holds the data folder but takes no commands; stop it and try again.');
    await delay(startLimit.milliseconds);
    return await connected(path, tries - 1);
  }
}

/**
 * Runs a command in the process that holds the folder; gives its exit code. Rejects when nobody answers there. Standard
 * input is read only for a command that reads it, because it may be somebody else's.
 */
export async function runRemotely(
  folder: string,
  args: string[],
  io: CommandIo,
  { readsInput }: { readsInput: boolean },
): Promise<number> {
  const path = socketPath(folder);
  const socket = await connected(path);
  checkFolderOf(path);
  const send = (message: z.infer<typeof request>) => void socket.write(`${JSON.stringify(message)}\n`);
  send({ kind: 'start', args, folder: io.folder });
  void (async () => {
    if (readsInput) for await (const text of io.input) send({ kind: 'line', text });
    send({ kind: 'end' });
  })();
  for await (const line of createInterface({ input: socket })) {
    const message = response.parse(JSON.parse(line));
    if (message.kind === 'exit') {
      socket.destroy();
      return message.code;
    }
    if (message.kind === 'out') io.out(message.text);
    else io.err(message.text);
  }
  throw new Error('The process that holds the data folder ended before the command was done.');
}
