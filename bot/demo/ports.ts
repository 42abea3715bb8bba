// Finds a free port on this machine for the parts that the demo and the tests start themselves.
import { createServer } from 'node:net';

/**
 * Gives `preferred` when it is free on 127.0.0.1, else a free port chosen by the system (0 asks for that at once).
 * The port is not held: whoever asks should listen soon.
 */
export async function freePort(preferred: number): Promise<number> {
  return (await claim(preferred)) ?? (await freePort(0));
}

/** Listens for a moment; gives the port, or undefined when it is taken or not ours to use. */
function claim(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}
