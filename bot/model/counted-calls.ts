// Calls of the language model: made only while it is switched on, well and within the person's share of the day; each is counted.
import type { ModelFailure, ModelStep, NoWord } from '../../dialogs/model/port.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { ModelSettings } from '../config.ts';
import { switchTurns } from '../store/content/model-switch.ts';
import { addTokens, takeCall } from '../store/content/model-use.ts';
import type { Database } from '../store/database.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { type ChatRequest, type ChatResult, createChat } from './chat.ts';
import type { ModelCall, ModelWatcher } from './language-model.ts';

type CallRequest = ChatRequest & { step: ModelStep; stop: AbortSignal };

/** Calls the model for one person; see `Chat` for `onText`. */
export type Ask = (request: CallRequest, onText: (soFar: string) => boolean) => Promise<ChatResult | NoWord>;

interface CallParts {
  settings: ModelSettings;
  database: Database;
  now: () => Temporal.Instant;
  /** Told of each call; more may be added later. */
  watchers: readonly ModelWatcher[];
}

const rest = { mostFailures: 3, pauseSeconds: 60 };
/** How long the switch's place is believed. */
const switchSeconds = 2;

/** Makes what calls the model in the name of a person. */
export async function createCalls(
  parts: CallParts,
): Promise<(staffId: string, ...call: Parameters<Ask>) => ReturnType<Ask>> {
  const { settings, database, now, watchers } = parts;
  const chat = await createChat(settings, now);
  const breaker = createBreaker(rest, now);
  const isOn = readSwitch(database, now);

  async function whyNot(whose: { staffId: string; day: Temporal.PlainDate }): Promise<ModelFailure | null> {
    try {
      if (!(await isOn())) return 'off';
      if (!breaker.mayAsk()) return 'resting';
      if (await takeCall(database, whose, settings.dailyLimit)) return null;
      breaker.dropped();
      return 'limit';
    } catch {
      // Without the database there is no knowing whether it may be asked.
      breaker.dropped();
      return 'failed';
    }
  }

  return async (staffId, { step, stop, instructions, data, shape }, onText) => {
    const ends = watchers.map(({ called }) => called(step));
    const tell = (call: Omit<ModelCall, 'step'>) => {
      for (const end of ends) end({ step, ...call });
    };
    const whose = { staffId, day: dayInStockholm(now()) };
    const why = await whyNot(whose);
    if (why !== null) {
      tell({ result: why, tokens: { in: 0, out: 0 }, cost: 0, status: null, fault: null });
      return { kind: 'failed', why };
    }
    const result = await chat.ask({ instructions, data, shape }, stop, onText);
    const { tokens } = result;
    await addTokens(database, whose, tokens.in + tokens.out).catch(() => {});
    tellBreaker(breaker, result);
    const cost = (tokens.in * settings.price.in + tokens.out * settings.price.out) / 1_000_000;
    if (result.kind === 'answered') tell({ result: 'answered', tokens, cost, status: null, fault: null });
    else tell({ result: result.why, tokens, cost, status: result.status, fault: result.fault });
    return result;
  };
}

function tellBreaker(breaker: Breaker, result: ChatResult): void {
  if (result.kind === 'answered') breaker.succeeded();
  else if (result.why === 'stopped') breaker.dropped();
  else breaker.failed(result.pause);
}

/** Whether the model is switched on; read anew when what is known is older than two seconds. */
function readSwitch(database: Database, now: () => Temporal.Instant): () => Promise<boolean> {
  let known: { isOn: boolean; at: Temporal.Instant } | null = null;
  return async () => {
    if (known !== null && Temporal.Instant.compare(now(), known.at.add({ seconds: switchSeconds })) < 0)
      return known.isOn;
    const [last] = await switchTurns(database, 1);
    known = { isOn: last?.isOn ?? true, at: now() };
    return known.isOn;
  };
}
