// A cable between the bot and a database: it can be cut, mended, and made slow.
import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';
import { openDatabase } from '../../bot/store/database.ts';
import type { Kind } from '../worlds/databases.ts';

export interface Cable {
  port: number;
  /** Breaks all connections and takes no new ones until it is mended. */
  cut(): void;
  mend(): void;
  /** The next piece from the database that holds `text` is lost, and its connection with it. */
  lose(text: string): void;
  /** Each piece that goes to the database waits so long. */
  slow(milliseconds: number): void;
  stop(): Promise<void>;
}

/** Lays a cable to an address. */
export async function startCable(host: string, port: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let pause = 0;
  let lost: string | null = null;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = createConnection(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.on('error', () => other.destroy());
    }
    near.on('data', (piece) => {
      if (pause === 0) far.write(piece);
      else setTimeout(() => far.write(piece), pause);
    });
    far.on('data', (piece) => {
      if (lost === null || !piece.includes(lost)) return void near.write(piece);
      lost = null;
      near.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    lose: (text) => {
      lost = text;
    },
    slow: (milliseconds) => {
      pause = milliseconds;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** PostgreSQL at the far end of a cable; `direct` goes past it. */
export async function overCable(
  postgresql: Kind,
): Promise<{ kind: Kind; cable: Cable; direct: Awaited<ReturnType<Kind['create']>> }> {
  const direct = await postgresql.create();
  if (direct.place.kind !== 'postgresql') throw new Error('Only a PostgreSQL is reached over a cable.');
  const url = new URL(direct.place.url);
  const cable = await startCable(url.hostname, Number(url.port || 5_432));
  url.hostname = '127.0.0.1';
  url.port = String(cable.port);
  const place = { kind: 'postgresql', url: url.href } as const;
  const create = async () => {
    const database = await openDatabase(place);
    const drop = async () => {
      cable.mend();
      await database.destroy();
      await cable.stop();
      await direct.drop();
    };
    return { place, database, folder: direct.folder, drop };
  };
  return { kind: { name: 'postgresql', create }, cable, direct };
}
