// Whether the bot is well, part by part: the database and the knowledge are looked at, the others are known by how they last answered.
import { inTime } from '../in-time.ts';
import type { Connector, SendResult } from '../teams/connector.ts';

export const partNames = ['database', 'knowledge', 'calendar', 'model', 'connector', 'directory'] as const;
export type PartName = (typeof partNames)[number];

/** What is known by how it answered last; `directory` is the reading of Entra groups, whichever replica did it. */
type OutsidePart = Exclude<PartName, 'database' | 'knowledge'>;

/** `unused`: not set up here. `unasked`: set up, and nothing has been asked of it since the start. */
export interface PartHealth {
  state: 'up' | 'down' | 'unused' | 'unasked';
  /** When it was last known to be so, as an instant; null where nothing is known. */
  at: string | null;
}

/** `down`: no message can be answered. `degraded`: messages are answered, and what the parts that are down do waits or is left out. */
export interface Health {
  status: 'up' | 'degraded' | 'down';
  parts: Record<PartName, PartHealth>;
}

export interface HealthWatch {
  /** Takes down how something outside has just answered. */
  note(part: OutsidePart, isUp: boolean): void;
  /** Looks now; resolves within the time limit, whatever hangs. */
  look(): Promise<Health>;
}

/** A part that does not answer within this counts as down. */
const timeLimit = 2_000;

/** Starts the watch. `database` and `knowledge` resolve when theirs answers; `uses` says which of the others are set up. */
export function watchHealth(parts: {
  database(): Promise<unknown>;
  knowledge(): Promise<unknown>;
  uses: { calendar: boolean; model: boolean; directory: boolean };
  now: () => Temporal.Instant;
}): HealthWatch {
  const { now, uses } = parts;
  const outside: Record<OutsidePart, PartHealth> = {
    calendar: { state: uses.calendar ? 'unasked' : 'unused', at: null },
    model: { state: uses.model ? 'unasked' : 'unused', at: null },
    connector: { state: 'unasked', at: null },
    directory: { state: uses.directory ? 'unasked' : 'unused', at: null },
  };
  const asked = async (ask: () => Promise<unknown>): Promise<PartHealth> => {
    const answered = ask().then(
      () => true,
      () => false,
    );
    const isUp = await inTime(timeLimit, answered);
    return { state: isUp ? 'up' : 'down', at: now().toString() };
  };
  return {
    note: (part, isUp) => {
      outside[part] = { state: isUp ? 'up' : 'down', at: now().toString() };
    },
    look: async () => {
      const [database, knowledge] = await Promise.all([asked(parts.database), asked(parts.knowledge)]);
      const all = { database, knowledge, ...outside };
      const isDown = (name: PartName) => all[name].state === 'down';
      const status = isDown('database') || isDown('knowledge') ? 'down' : partNames.some(isDown) ? 'degraded' : 'up';
      return { status, parts: all };
    },
  };
}

/** Whether Teams can be reached, by how a sending ended: a refusal of one message is an answer, one of our credentials is none. */
function reachesTeams(result: SendResult): boolean {
  switch (result.kind) {
    case 'sent':
      return true;
    case 'waiting':
      return result.asked;
    case 'doubt':
      return false;
    case 'dead':
      return result.status !== 401;
  }
}

/** The way to Teams, which notes at every sending whether Teams was reached. */
export function watchConnector(connector: Connector, health: HealthWatch): Connector {
  return {
    send: async (address, activity) => {
      const result = await connector.send(address, activity);
      health.note('connector', reachesTeams(result));
      return result;
    },
  };
}
