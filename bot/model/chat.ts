// Asks an OpenAI-style chat endpoint for an answer of a given form, and reads it as it comes. What goes wrong there is a value.
import { setTimeout as delay } from 'node:timers/promises';
import type OpenAI from 'openai';
import type { ClientOptions } from 'openai';
import type { z } from 'zod';
import type { ModelFailure } from '../../dialogs/model/port.ts';
import type { ModelSettings } from '../config.ts';
import { askedPause, kindOfFault, statusOfFault } from './breaker.ts';
import { clientOptions } from './client-options.ts';
import { createEntraTokens } from './sign-in.ts';

export interface ChatRequest {
  instructions: string;
  data: string;
  /** The form of the whole answer. */
  shape: z.ZodType;
}

export interface Tokens {
  in: number;
  out: number;
}

/** How one request ended, and what it used: counted by the endpoint, or estimated from the letters where it told nothing. */
export type ChatResult = { tokens: Tokens } & (
  | { kind: 'answered'; text: string }
  /** `pause`: seconds that the endpoint asks for, 0 for none; `fault` is its class. */
  | { kind: 'failed'; why: ModelFailure; pause: number; status: number | null; fault: string }
);

export interface Chat {
  /**
   * Asks once, and once more when nothing had come yet and the endpoint was broken or busy for a moment. `onText` is given all
   * that has come so far and says whether to go on; `stop` ends it, its reason telling why. Never rejects.
   */
  ask(request: ChatRequest, stop: AbortSignal, onText: (soFar: string) => boolean): Promise<ChatResult>;
}

/** An answer of more letters is none that we would show; it is cut off here, whatever the endpoint was told. */
const longestAnswer = 24_000;
const mostTokens = 2_000;
/** A busy endpoint is waited for this many seconds at most. */
const longestWait = 3;
const lettersPerToken = 3;

/** Connects to the endpoint; nothing is sent before the first question. */
export async function createChat(settings: ModelSettings, now: () => Temporal.Instant): Promise<Chat> {
  const [{ default: OpenAI }, { zodResponseFormat }] = await Promise.all([
    import('openai'),
    import('openai/helpers/zod'),
  ]);
  const client = new OpenAI(connectionOf(settings, now));
  const send: Send = ({ instructions, data, shape }, stop) =>
    client.chat.completions.create(
      {
        model: settings.name,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: data },
        ],
        response_format: zodResponseFormat(shape, 'answer'),
        max_completion_tokens: mostTokens,
        stream: true,
        stream_options: { include_usage: true },
      },
      { signal: stop },
    );
  return { ask: (request, stop, onText) => askTwice(send, request, stop, onText) };
}

type Send = (request: ChatRequest, stop: AbortSignal) => Promise<AsyncIterable<OpenAI.ChatCompletionChunk>>;

function connectionOf({ url, signIn }: ModelSettings, now: () => Temporal.Instant): ClientOptions {
  const isAzure = new URL(url).hostname.endsWith('.azure.com');
  return {
    baseURL: url,
    // The client wants a key also where the server has none; then no header is sent.
    apiKey:
      signIn.kind === 'entra'
        ? createEntraTokens(signIn.credentials, now)
        : signIn.kind === 'key'
          ? signIn.key
          : 'none',
    defaultHeaders: {
      ...(signIn.kind === 'none' ? { authorization: null } : {}),
      ...(signIn.kind === 'key' && isAzure ? { 'api-key': signIn.key } : {}),
    },
    ...clientOptions,
  };
}

async function askTwice(send: Send, ...[request, stop, onText]: Parameters<Chat['ask']>): Promise<ChatResult> {
  let hasBegun = false;
  const watched = (soFar: string) => {
    hasBegun = true;
    return onText(soFar);
  };
  const first = await askOnce(send, request, stop, watched);
  if (first.kind === 'answered' || hasBegun || !isPassing(first) || first.pause > longestWait) return first;
  try {
    await delay(Math.max(first.pause, 0.3) * 1_000, undefined, { signal: stop });
  } catch {
    return { ...first, why: whyStopped(stop) };
  }
  const second = await askOnce(send, request, stop, watched);
  return {
    ...second,
    tokens: { in: first.tokens.in + second.tokens.in, out: first.tokens.out + second.tokens.out },
  };
}

async function askOnce(send: Send, ...[request, stop, onText]: Parameters<Chat['ask']>): Promise<ChatResult> {
  const came: Came = { text: '', counted: null };
  const tokens = () =>
    came.counted ?? {
      in: estimate(request.instructions.length + request.data.length),
      out: estimate(came.text.length),
    };
  const answered = (): ChatResult => ({ kind: 'answered', text: came.text, tokens: tokens() });
  const failed = (why: ModelFailure, fault: unknown = null): ChatResult => {
    const [pause, status] = [askedPause(fault), statusOfFault(fault)];
    return { kind: 'failed', why, pause, status, fault: kindOfFault(fault), tokens: tokens() };
  };
  try {
    const end = await readStream(await send(request, stop), came, onText);
    if (end === 'enough') return answered();
    if (end === 'tooLong') return failed('tooLong');
    // A stream that is ended by its signal ends without a word.
    if (stop.aborted) return failed(whyStopped(stop));
    if (end === 'refused') return failed('failed');
    if (end === 'cut') return failed('tooLong');
    return came.text === '' ? failed('unreadable') : answered();
  } catch (fault) {
    if (stop.aborted) return failed(whyStopped(stop), fault);
    return failed(fault instanceof SyntaxError ? 'unreadable' : 'failed', fault);
  }
}

/** What has come of an answer so far. */
interface Came {
  text: string;
  counted: Tokens | null;
}

/** Reads an answer into `came`, and says how it ended: we had enough, it was longer than we take, or as the endpoint tells. */
async function readStream(
  stream: AsyncIterable<OpenAI.ChatCompletionChunk>,
  came: Came,
  onText: (soFar: string) => boolean,
): Promise<'enough' | 'tooLong' | 'refused' | 'cut' | 'whole'> {
  let isRefused = false;
  let isCut = false;
  for await (const { choices, usage } of stream) {
    if (usage) came.counted = { in: usage.prompt_tokens, out: usage.completion_tokens };
    const choice = choices?.[0];
    if (choice === undefined) continue;
    isRefused ||= Boolean(choice.delta?.refusal) || choice.finish_reason === 'content_filter';
    isCut ||= choice.finish_reason === 'length';
    const piece = choice.delta?.content;
    if (typeof piece !== 'string' || piece === '') continue;
    came.text += piece;
    if (came.text.length > longestAnswer) return 'tooLong';
    if (!onText(came.text)) return 'enough';
  }
  if (isRefused) return 'refused';
  return isCut ? 'cut' : 'whole';
}

function isPassing({ why, status }: Extract<ChatResult, { kind: 'failed' }>): boolean {
  return why === 'failed' && (status === null || status === 429 || status >= 500);
}

/** What the one who stops a request gives as the reason. */
export class Stopped extends Error {
  readonly why: 'slow' | 'stopped';
  constructor(why: 'slow' | 'stopped') {
    super(`The request was ended: ${why}.`);
    this.why = why;
  }
}

function whyStopped({ reason }: AbortSignal): ModelFailure {
  return reason instanceof Stopped ? reason.why : 'slow';
}

function estimate(letters: number): number {
  return Math.ceil(letters / lettersPerToken);
}
