// How much one person may send: messages and clicks are counted in front of the message pipeline, and what is too much is not taken in.
import { setTimeout as delay } from 'node:timers/promises';
import { wordingOf } from '../../dialogs/turn.ts';
import { renderSearch } from '../cards/render.ts';
import type { Log } from '../monitoring/log.ts';
import type { Incoming } from '../teams/activity.ts';
import type { Handlers } from '../teams/host.ts';
import { spokenAnswer } from './click-answers.ts';
import type { HumanRate } from './human-rate.ts';
import { createRateLimit } from './token-bucket.ts';

const pauseMilliseconds = 100;

/**
 * The handlers, for as much as one person may send in this process; as they are where `rate` is null. A message too many is answered once a minute that it was too much,
 * and dropped after that: with 200, so that Teams does not send it again. A click, and a search, is answered so each time, because Teams
 * shows its sender a fault otherwise. Nothing of what was too much is stored or done; its answer comes a little late, so that whoever
 * waits for it before sending the next is slowed.
 */
export function limitRate(handlers: Handlers, rate: HumanRate | null, now: () => Temporal.Instant, log: Log): Handlers {
  if (rate === null) return handlers;
  const acts = createRateLimit(rate.acts);
  const searches = createRateLimit(rate.searches);
  const judge = (incoming: Incoming) => {
    const verdict = (incoming.kind === 'search' ? searches : acts)(personOf(incoming), now());
    const { conversationId } = incoming.address;
    if (verdict === 'tooMany') log.warn('too many messages', { conversation: conversationId, kind: incoming.kind });
    return verdict;
  };
  return {
    accept: async (incoming) => {
      if (incoming.kind === 'ignored') return await handlers.accept(incoming);
      const verdict = judge(incoming);
      if (verdict === 'tooManyAndWarned') return void (await delay(pauseMilliseconds));
      await handlers.accept(verdict === 'taken' ? incoming : tooMany(incoming));
    },
    answer: async (incoming) => {
      if (judge(incoming) === 'taken') return await handlers.answer(incoming);
      await delay(pauseMilliseconds);
      const text = wordingOf('sv').unsupported.tooMany;
      if (incoming.kind === 'search') return { status: 200, body: renderSearch(text) };
      return incoming.kind === 'click' || incoming.kind === 'unsupported'
        ? { status: 200, body: spokenAnswer(text) }
        : { status: 429 };
    },
  };
}

function personOf({ address, entraObjectId }: Incoming): string {
  return `${address.tenantId ?? ''} ${entraObjectId ?? address.user.id}`;
}

function tooMany({ address, activityId, replyTo, entraObjectId }: Incoming): Incoming {
  return { address, activityId, replyTo, entraObjectId, kind: 'unsupported', reason: 'tooMany', via: 'message' };
}
