// How long the calls of one turn may take, and what ends them.
import type { ModelSettings } from '../config.ts';
import { Stopped } from './chat.ts';

export type TurnClock = ReturnType<typeof startClock>;

/** The limits of a turn, which run from its first call on. */
export function startClock(patience: ModelSettings['patience'], stop: AbortSignal, isSeen: boolean) {
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
