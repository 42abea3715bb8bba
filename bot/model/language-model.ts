// The language model as dialogues may use it: switched on, within the person's share and in time, each call counted.
import { z } from 'zod';
import {
  answerParts,
  type LanguageModel,
  type ModelFailure,
  type ModelStep,
  type NoWord,
} from '../../dialogs/model/port.ts';
import type { ModelSettings } from '../config.ts';
import type { Outside } from '../core.ts';
import { switchTurns } from '../store/content/model-switch.ts';
import { addTokens, takeCall } from '../store/content/model-use.ts';
import type { Database } from '../store/database.ts';
import { createBreaker } from './breaker.ts';
import { type ChatRequest, type ChatResult, createChat, Stopped, type Tokens } from './chat.ts';
import { createPieceScanner } from './piece-scanner.ts';

/** How a call ended, for the figures and the log. */
export interface ModelCall {
  step: ModelStep;
  result: 'answered' | ModelFailure;
  tokens: Tokens;
  /** In the currency of the price. */
  cost: number;
  status: number | null;
  fault: string | null;
}

export interface ModelWatcher {
  /** Told when a call begins; gives what is to be told of its end. */
  called(step: ModelStep): (call: ModelCall) => void;
  drafted(verdict: string): void;
}

export interface Models {
  /** The model for one turn. `stop` is the person's wish to hear no more; `isSeen` says whether sentences are shown as they come. */
  forTurn(staffId: string, of: { stop: AbortSignal; progress: { isSeen: boolean } }): LanguageModel;
  /** Counts a drafted sentence: `kept`, or why not. */
  countDraft(verdict: string): void;
  watch(watcher: ModelWatcher): void;
}

const rest = { mostFailures: 3, pauseSeconds: 60 };
/** How long the switch's place is believed. */
const switchSeconds = 2;

/** Connects the model; nothing is sent before the first turn that needs it. */
export async function createModels(
  settings: ModelSettings,
  database: Database,
  { now, newId }: Outside,
): Promise<Models> {
  const chat = await createChat(settings, now);
  const breaker = createBreaker(rest, now);
  const watchers: ModelWatcher[] = [];
  let known: { isOn: boolean; at: Temporal.Instant } | null = null;

  async function isOn(): Promise<boolean> {
    if (known !== null && Temporal.Instant.compare(now(), known.at.add({ seconds: switchSeconds })) < 0)
      return known.isOn;
    const [last] = await switchTurns(database, 1);
    known = { isOn: last?.isOn ?? true, at: now() };
    return known.isOn;
  }

  async function ask(
    { step, staffId, stop }: { step: ModelStep; staffId: string; stop: AbortSignal },
    request: ChatRequest,
    onText: (soFar: string) => boolean,
  ): Promise<ChatResult | NoWord> {
    const ends = watchers.map(({ called }) => called(step));
    const nothing = { tokens: { in: 0, out: 0 }, cost: 0, status: null, fault: null };
    const tell = (call: Omit<ModelCall, 'step'>) => {
      for (const end of ends) end({ step, ...call });
    };
    const no = (why: ModelFailure): NoWord => {
      tell({ result: why, ...nothing });
      return { kind: 'failed', why };
    };
    const day = now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
    // Without the database there is no knowing whether it may be asked.
    const may = await isOn()
      .then(async (on) =>
        !on
          ? 'off'
          : !breaker.mayAsk()
            ? 'resting'
            : (await takeCall(database, { staffId, day }, settings.dailyLimit))
              ? null
              : 'limit',
      )
      .catch(() => 'failed' as const);
    if (may === 'limit' || may === 'failed') breaker.dropped();
    if (may !== null) return no(may);
    const result = await chat.ask(request, stop, onText);
    const { tokens } = result;
    await addTokens(database, { staffId, day }, tokens.in + tokens.out).catch(() => {});
    const cost = (tokens.in * settings.price.in + tokens.out * settings.price.out) / 1_000_000;
    if (result.kind === 'answered') {
      breaker.succeeded();
      tell({ result: 'answered', tokens, cost, status: null, fault: null });
    } else {
      if (result.why === 'stopped') breaker.dropped();
      else breaker.failed(result.pause);
      tell({ result: result.why, tokens, cost, status: result.status, fault: result.fault });
    }
    return result;
  }

  return {
    watch: (watcher) => void watchers.push(watcher),
    countDraft: (verdict) => {
      for (const { drafted } of watchers) drafted(verdict);
    },
    forTurn: (staffId, { stop, progress: { isSeen } }) => {
      const { patience } = settings;
      const clock = startClock(patience, stop, isSeen);
      return {
        fence: newId().replaceAll('-', ''),
        read: async ({ step, instructions, data, shape }) => {
          const limit = clock.forReading();
          const result = await ask({ step, staffId, stop: limit }, { instructions, data, shape }, () => true);
          if (result.kind === 'failed') return { kind: 'failed', why: result.why };
          const read = shape.safeParse(readJson(result.text));
          return read.success ? { kind: 'read', value: read.data } : { kind: 'failed', why: 'unreadable' };
        },
        draft: async ({ step, instructions, data, shape }, take) => {
          const limit = clock.forDrafting();
          const whole = z.object({ pieces: z.array(shape), answers: z.enum(answerParts) });
          const scan = createPieceScanner();
          let hasEnough = false;
          const onText = (soFar: string): boolean => {
            for (const text of scan(soFar)) {
              const piece = shape.safeParse(readJson(text));
              const verdict = piece.success ? take(piece.data) : 'dropped';
              if (verdict === 'kept') limit.kept();
              if (verdict === 'enough') hasEnough = true;
              if (hasEnough) return false;
            }
            return true;
          };
          const result = await ask({ step, staffId, stop: limit.signal }, { instructions, data, shape: whole }, onText);
          limit.end();
          if (result.kind === 'failed') return { kind: 'failed', why: result.why };
          if (hasEnough) return { kind: 'drafted', answers: 'part' };
          const read = whole.safeParse(readJson(result.text));
          return read.success ? { kind: 'drafted', answers: read.data.answers } : { kind: 'failed', why: 'unreadable' };
        },
      };
    },
  };
}

/** The limits of a turn, which run from its first call on. */
function startClock(patience: ModelSettings['patience'], stop: AbortSignal, isSeen: boolean) {
  let begun: { read: AbortSignal; first: AbortSignal; whole: AbortSignal } | null = null;
  const begin = () => {
    begun ??= {
      read: AbortSignal.timeout(patience.read),
      first: AbortSignal.timeout(patience.first),
      whole: AbortSignal.timeout(patience.whole),
    };
    return begun;
  };
  const endedBy = (signals: Record<'slow' | 'stopped', AbortSignal[]>) => {
    const controller = new AbortController();
    const listeners = (['slow', 'stopped'] as const).flatMap((why) =>
      signals[why].map((signal) => {
        const end = () => controller.abort(new Stopped(why));
        if (signal.aborted) end();
        else signal.addEventListener('abort', end, { once: true });
        return { signal, end };
      }),
    );
    const drop = () => {
      for (const { signal, end } of listeners) signal.removeEventListener('abort', end);
    };
    return { controller, drop };
  };
  return {
    forReading: () => endedBy({ slow: [begin().read], stopped: [stop] }).controller.signal,
    /** Until something is kept the first limit holds; where nobody sees it come, for all of it. */
    forDrafting: () => {
      const { first, whole } = begin();
      const { controller, drop } = endedBy({ slow: [whole], stopped: [stop] });
      let isKept = false;
      const atFirst = () => {
        if (!isKept || !isSeen) controller.abort(new Stopped('slow'));
      };
      if (first.aborted) atFirst();
      else first.addEventListener('abort', atFirst, { once: true });
      return {
        signal: controller.signal,
        kept: () => {
          isKept = true;
        },
        end: () => {
          drop();
          first.removeEventListener('abort', atFirst);
        },
      };
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
