// Sends a message under the rule that one in doubt is recorded and never sent again.
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { OutboxRow } from './store/outbox.ts';
import type { Road } from './store/road.ts';
import type { Address } from './teams/activity.ts';
import type { Connector, SendResult } from './teams/connector.ts';
import { endsStream, withoutStream } from './teams/stream.ts';

/** How often one message that was surely not delivered is tried, the pauses growing to a minute: about an hour in all. */
const mostSends = 64;
const longestPause = 60;

/**
 * Sends one message of a conversation and records how that ended. `held`: the next may follow; `waits`: this one has to be
 * tried again later, and what is behind it waits too; `lost`: the conversation is no longer ours.
 */
export async function sendOne(
  parts: { road: Road; connector: Connector; metrics: Metrics; log: Log },
  address: Address,
  row: OutboxRow,
): Promise<'held' | 'waits' | 'lost'> {
  const { road, metrics, log } = parts;
  const { conversationId: conversation } = row;
  if (row.state === 'sending') {
    // Whoever sent it died before noting the result: it may have arrived, so it is not sent again.
    await road.markSent({ id: row.id, result: { state: 'doubt' } });
    metrics.sent.inc({ result: 'doubt' });
    log.warn('message in doubt', { conversation });
    return 'held';
  }
  if (!(await road.markSending(row))) return 'lost';
  const result = await send(parts.connector, address, row.activity);
  metrics.sent.inc({ result: result.kind });
  if (result.kind === 'sent') {
    await road.markSent({ id: row.id, result: { state: 'sent', sentId: result.id } });
    return 'held';
  }
  if (result.kind === 'waiting' && row.attempts + 1 < mostSends) {
    const pause = Math.min(2 ** row.attempts, longestPause);
    const waitSeconds = Math.max(result.seconds, pause);
    await road.markSent({ id: row.id, result: { state: 'ready', waitSeconds } });
    return 'waits';
  }
  const state = result.kind === 'doubt' ? 'doubt' : 'dead';
  await road.markSent({ id: row.id, result: { state } });
  const status = 'status' in result && result.status !== null ? { status: result.status } : {};
  log.warn('message not delivered', { conversation, kind: state, ...status });
  return 'held';
}

// Teams refuses the end of a stream that it has closed (over two minutes, or stopped): the text goes as a message then.
async function send(connector: Connector, address: Address, activity: Record<string, unknown>): Promise<SendResult> {
  const result = await connector.send(address, activity);
  const isRefusedStream = result.kind === 'dead' && result.status === 403 && endsStream(activity);
  return isRefusedStream ? await connector.send(address, withoutStream(activity)) : result;
}
