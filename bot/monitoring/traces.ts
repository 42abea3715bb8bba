// What a trace may tell, and how the bot's parts tell it: the parts of a turn or of a regular job, how long each took and how it
// ended. bot/monitoring/open-telemetry.ts sends them; `noTraces` stands in where no collector is set.

/** The parts that traces are made of. Wholes are `turn`, `reminder` and the four jobs behind it; the others are parts of them. */
export const spanNames = [
  'turn',
  'reminder',
  'digests.plan',
  'cases.import',
  'months.close',
  'retention',
  'messages.enqueue',
  'messages.claim',
  'messages.commit',
  'messages.record',
  'answer',
  'database',
  'embedding',
  'model',
  'calendar',
  'post',
] as const;
export type SpanName = (typeof spanNames)[number];

/** Everything that may be said of a part. No ids: a log line of the turn has them, and names the same trace. */
export interface SpanAttributes {
  /** Of an activity or a reminder. */
  kind?: string;
  intent?: string;
  /** How it ended, in the words of the figures. */
  result?: string;
  /** What the model was asked for. */
  step?: string;
}

const allowed: Record<keyof SpanAttributes, true> = { kind: true, intent: true, result: true, step: true };

// The names that we give to kinds and results: letters alone, so neither a number nor a sentence of anybody's is one.
const ourWord = /^[a-z][A-Za-z]{0,39}(?:\.[a-z][A-Za-z]{0,39})?$/;

/** Leaves out what is not on the list above, and each value that is no word of ours. */
export function keptAttributes(given: SpanAttributes): SpanAttributes {
  const isKept = ([name, value]: [string, unknown]) =>
    Object.hasOwn(allowed, name) && typeof value === 'string' && ourWord.test(value);
  return Object.fromEntries(Object.entries(given).filter(isKept));
}

/** A part that is under way. */
export interface TraceSpan {
  /** 32 hexadecimal digits; null for `noSpan`. */
  traceId: string | null;
  /** Does something within it: what begins there is a part of it, also when it is waited for. */
  run<Result>(work: () => Result): Result;
  note(attributes: SpanAttributes): void;
  fail(): void;
  /** Ends it; once it has ended nothing can be said of it any more. */
  end(): void;
}

export interface Traces {
  /** Begins a part of what is under way where this is called, or a trace of its own where nothing is. */
  begin(name: SpanName, attributes?: SpanAttributes): TraceSpan;
  /** Begins a part of what is under way where this is called; gives `noSpan` where nothing is. */
  beginPart(name: SpanName): TraceSpan;
  /** Tells of a part that has just ended; told only within another one. */
  ended(name: SpanName, part: { failed: boolean; milliseconds: number }): void;
  /** What is under way where this is called; `noSpan` where nothing is. */
  current(): TraceSpan;
  /** Sends what was not sent yet, as far as that goes within three seconds. Never rejects. */
  stop(): Promise<void>;
}

/** A part of which nothing is kept or sent. */
export const noSpan: TraceSpan = {
  traceId: null,
  run: (work) => work(),
  note: () => {},
  fail: () => {},
  end: () => {},
};

/** What traces are where no collector is set. */
export const noTraces: Traces = {
  begin: () => noSpan,
  beginPart: () => noSpan,
  ended: () => {},
  current: () => noSpan,
  stop: async () => {},
};

/** Does something as a whole, or as a part of what is under way; a fault marks it as failed, and goes on to the caller. */
export function within<Result>(
  traces: Traces,
  name: SpanName,
  work: (span: TraceSpan) => Promise<Result>,
): Promise<Result> {
  return during(traces.begin(name), work);
}

/** Does something as a part of what is under way, and as no part where nothing is. */
export function asPart<Result>(
  traces: Traces,
  name: SpanName,
  work: (span: TraceSpan) => Promise<Result>,
): Promise<Result> {
  return during(traces.beginPart(name), work);
}

async function during<Result>(span: TraceSpan, work: (span: TraceSpan) => Promise<Result>): Promise<Result> {
  try {
    return await span.run(() => work(span));
  } catch (fault) {
    span.fail();
    throw fault;
  } finally {
    span.end();
  }
}
