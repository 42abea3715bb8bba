// The log: one JSON line a happening, with a fixed list of fields, so that message text can never slip in.
import { type Logger, pino } from 'pino';

/** Every field a log line may have. Ids only: no text a person wrote, no names, no addresses. */
export interface LogFields {
  reference?: string;
  conversation?: string;
  activity?: string;
  staff?: string;
  kind?: string;
  intent?: string;
  status?: number;
  count?: number;
  milliseconds?: number;
  port?: number;
  host?: string;
  database?: string;
  document?: string;
  /** The object id of an Entra group. */
  group?: string;
  /** Names of an activity's fields, never their values. */
  fields?: string;
  signal?: string;
  /** Id of the trace that tells of the same turn or job, where traces are on. */
  trace?: string;
  /** Type and place of a fault: its class, code and stack frames, never its message, which may quote input. */
  fault?: string;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const allowed: Record<keyof LogFields, true> = {
  reference: true,
  conversation: true,
  activity: true,
  staff: true,
  kind: true,
  intent: true,
  status: true,
  count: true,
  milliseconds: true,
  port: true,
  host: true,
  database: true,
  document: true,
  group: true,
  fields: true,
  signal: true,
  trace: true,
  fault: true,
};

/** Makes the log; lines go to standard error, so that standard output stays free for a command's JSON. */
export function createLog(level: string, write?: (line: string) => void): Log {
  const destination = write === undefined ? pino.destination({ fd: 2, sync: true }) : { write };
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (event, fields) => put(logger, 'info', event, fields),
    warn: (event, fields) => put(logger, 'warn', event, fields),
    error: (event, fields) => put(logger, 'error', event, fields),
  };
}

function put(logger: Logger, level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => name in allowed && value !== undefined),
  );
  logger[level](kept, event);
}

/** What may be logged of a caught fault: class, code and where, without its message. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const frames = (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim().replace(/^at /, ''));
  return `${fault.name}${code} ${frames.join(' < ')}`.trim();
}
