// The language model as dialogues may use it: switched on, within the person's share and in time, each call counted.
import { z } from 'zod';
import {
  type AnswerPart,
  answerParts,
  type LanguageModel,
  type ModelFailure,
  type ModelRequest,
  type ModelStep,
  type NoWord,
} from '../../dialogs/model/port.ts';
import type { ModelSettings } from '../config.ts';
import type { Outside } from '../core.ts';
import type { Database } from '../store/database.ts';
import type { Tokens } from './chat.ts';
import { type Ask, createCalls } from './counted-calls.ts';
import { createPieceScanner } from './piece-scanner.ts';
import { readingCode } from './reading-code.ts';
import { startClock, type TurnClock } from './turn-clock.ts';

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

export interface LanguageModels extends Pick<ModelSettings, 'url' | 'name' | 'price'> {
  /** The model for one turn. `stop` is the person's wish to hear no more; `isSeen` says whether sentences are shown as they come. */
  forTurn(staffId: string, of: { stop: AbortSignal; progress: { isSeen: boolean } }): LanguageModel;
  /** The model reads new messages before our own understanding. */
  readsFirst: boolean;
  /** Counts a drafted sentence: `kept`, or why not. */
  countDraft(verdict: string): void;
  watch(watcher: ModelWatcher): void;
}

/** Connects the model; nothing is sent before the first turn that needs it. */
export async function createModels(
  settings: ModelSettings,
  database: Database,
  outside: Outside,
): Promise<LanguageModels> {
  const readsFirst = settings.readsFirst !== null;
  if (readsFirst && settings.readsFirst !== readingCode(settings))
    throw new Error(
      'MODEL_READS is not the code of this model and of these learned weights; run "trepart accept" with it, or unset MODEL_READS.',
    );
  const watchers: ModelWatcher[] = [];
  const call = await createCalls({ settings, database, now: outside.now, watchers });
  return {
    url: settings.url,
    name: settings.name,
    price: settings.price,
    readsFirst,
    watch: (watcher) => void watchers.push(watcher),
    countDraft: (verdict) => {
      for (const { drafted } of watchers) drafted(verdict);
    },
    forTurn: (staffId, { stop, progress: { isSeen } }) => {
      const clock = startClock(settings.patience, stop, isSeen);
      const ask: Ask = (request, onText) => call(staffId, request, onText);
      return {
        fence: outside.newId().replaceAll('-', ''),
        read: (request) => read(ask, clock, request),
        draft: (request, take) => draft(ask, clock, request, take),
      };
    },
  };
}

async function read<T>(
  ask: Ask,
  clock: TurnClock,
  request: ModelRequest<T>,
): Promise<{ kind: 'read'; value: T } | NoWord> {
  const result = await ask({ ...request, stop: clock.forReading() }, () => true);
  if (result.kind === 'failed') return { kind: 'failed', why: result.why };
  const found = request.shape.safeParse(readJson(result.text));
  return found.success ? { kind: 'read', value: found.data } : { kind: 'failed', why: 'unreadable' };
}

async function draft<T>(
  ask: Ask,
  clock: TurnClock,
  request: ModelRequest<T>,
  take: (piece: T) => 'kept' | 'dropped' | 'enough',
): Promise<{ kind: 'drafted'; answers: AnswerPart } | NoWord> {
  const limit = clock.forDrafting();
  const whole = z.object({ pieces: z.array(request.shape), answers: z.enum(answerParts) });
  const scan = createPieceScanner();
  let hasEnough = false;
  const takeUntilEnough = (soFar: string): boolean => {
    for (const text of scan(soFar)) {
      const piece = request.shape.safeParse(readJson(text));
      const verdict = piece.success ? take(piece.data) : 'dropped';
      if (verdict === 'kept') limit.kept();
      if (verdict === 'enough') hasEnough = true;
      if (hasEnough) return false;
    }
    return true;
  };
  const result = await ask({ ...request, shape: whole, stop: limit.signal }, takeUntilEnough);
  limit.end();
  if (result.kind === 'failed') return { kind: 'failed', why: result.why };
  if (hasEnough) return { kind: 'drafted', answers: 'part' };
  const found = whole.safeParse(readJson(result.text));
  return found.success ? { kind: 'drafted', answers: found.data.answers } : { kind: 'failed', why: 'unreadable' };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
