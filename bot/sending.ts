// Sends what is ready in a conversation, under the rule that a message in doubt is recorded and never sent again.
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './store/database.ts';
import { addressOf, markSending, markSent, nextToSend } from './store/outbox.ts';
import type { Connector } from './teams/connector.ts';

/** How often one message is tried before it is given up. */
const mostSends = 8;

/** Sends what the conversation has ready, in order, until it is empty or the oldest has to wait. */
export async function sendOpen(
  parts: { database: Database; connector: Connector; metrics: Metrics; log: Log },
  conversationId: string,
): Promise<void> {
  const { database, metrics, log } = parts;
  const address = await addressOf(database, conversationId);
  for (
    let row = await nextToSend(database, conversationId);
    row !== null && address !== null;
    row = await nextToSend(database, conversationId)
  ) {
    if (row.state === 'sending') {
      // Whoever sent it died before noting the result: it may have arrived, so it is not sent again.
      await markSent(database, row.id, { state: 'doubt' });
      metrics.sent.inc({ result: 'doubt' });
      log.warn('message in doubt', { conversation: conversationId });
      continue;
    }
    await markSending(database, row.id);
    const result = await parts.connector.send(address, row.activity);
    metrics.sent.inc({ result: result.kind });
    if (result.kind === 'sent') await markSent(database, row.id, { state: 'sent', sentId: result.id });
    else if (result.kind === 'waiting' && row.attempts + 1 < mostSends) {
      await markSent(database, row.id, {
        state: 'ready',
        waitSeconds: Math.max(result.seconds, 2 ** row.attempts),
      });
    } else {
      const state = result.kind === 'doubt' ? 'doubt' : 'dead';
      await markSent(database, row.id, { state });
      log.warn('message not delivered', {
        conversation: conversationId,
        kind: state,
        ...('status' in result && result.status !== null ? { status: result.status } : {}),
      });
    }
  }
}
