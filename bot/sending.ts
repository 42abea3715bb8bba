// Sends what is ready in a conversation, under the rule that a message in doubt is recorded and never sent again.
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './store/database.ts';
import { addressOf, markSending, markSent, nextToSend } from './store/outbox.ts';
import type { Address } from './teams/activity.ts';
import type { Connector, SendResult } from './teams/connector.ts';
import { endsStream, withoutStream } from './teams/stream.ts';

/** How often one message that was surely not delivered is tried, the pauses growing to a minute: about an hour in all. */
const mostSends = 64;
const longestPause = 60;

/**
 * Sends what the conversation has ready, in order, until it is empty, the oldest has to wait, or the conversation is no
 * longer ours (`keep` renews the hold on it and says whether it is).
 */
export async function sendOpen(
  parts: { database: Database; connector: Connector; metrics: Metrics; log: Log },
  conversationId: string,
  keep: () => Promise<boolean>,
): Promise<void> {
  const { database, metrics, log } = parts;
  const address = await addressOf(database, conversationId);
  for (
    let row = await nextToSend(database, conversationId);
    row !== null && address !== null && (await keep());
    row = await nextToSend(database, conversationId)
  ) {
    if (row.state === 'sending') {
      // Whoever sent it died before noting the result: it may have arrived, so it is not sent again.
      await markSent(database, row.id, { state: 'doubt' });
      metrics.sent.inc({ result: 'doubt' });
      log.warn('message in doubt', { conversation: conversationId });
      continue;
    }
    if (!(await markSending(database, row.id))) return;
    const result = await send(parts.connector, address, row.activity);
    metrics.sent.inc({ result: result.kind });
    if (result.kind === 'sent') {
      await markSent(database, row.id, { state: 'sent', sentId: result.id });
    } else if (result.kind === 'waiting' && row.attempts + 1 < mostSends) {
      const pause = Math.min(2 ** row.attempts, longestPause);
      await markSent(database, row.id, { state: 'ready', waitSeconds: Math.max(result.seconds, pause) });
    } else {
      const state = result.kind === 'doubt' ? 'doubt' : 'dead';
      await markSent(database, row.id, { state });
      const status = 'status' in result && result.status !== null ? { status: result.status } : {};
      log.warn('message not delivered', { conversation: conversationId, kind: state, ...status });
    }
  }
}

// Teams refuses the end of a stream that it has closed (over two minutes, or stopped): the text goes as a message then.
async function send(connector: Connector, address: Address, activity: Record<string, unknown>): Promise<SendResult> {
  const result = await connector.send(address, activity);
  const isRefusedStream = result.kind === 'dead' && result.status === 403 && endsStream(activity);
  return isRefusedStream ? await connector.send(address, withoutStream(activity)) : result;
}
