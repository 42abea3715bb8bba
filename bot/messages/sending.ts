// Sends a message under the rule that one in doubt is recorded and never sent again.
import { wordingOf } from '../../dialogs/turn.ts';
import { renderReply } from '../cards/render.ts';
import type { Log } from '../monitoring/log.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import type { MessageStore } from '../store/messages/message-store.ts';
import type { Work } from '../store/messages/work.ts';
import type { Address } from '../teams/activity.ts';
import type { Connector, SendResult } from '../teams/connector.ts';
import { endsStream, isStopByPerson, withoutStream } from '../teams/stream.ts';

/** How often one message that was surely not delivered is tried, the pauses growing to a minute: about an hour in all. */
const mostSends = 64;
const longestPause = 60;

/**
 * Sends one message of a conversation, records how that ended, and gives what is to be done next there. After an answer in doubt
 * the person is told of it, so that nobody waits for one that is lost.
 */
export async function sendOne(
  parts: { messageStore: MessageStore; connector: Connector; metrics: Metrics; log: Log; now: () => Temporal.Instant },
  { address, row }: Extract<Work, { kind: 'send' }>,
): Promise<Work | null> {
  const { messageStore, metrics, log } = parts;
  const { id, conversationId } = row;
  const conversation = conversationId;
  const inDoubt = () => {
    const notice = renderReply({ kind: 'notice', text: wordingOf('sv').inDoubt }, 'sv');
    return { id, conversationId, result: { state: 'doubt', notice, at: parts.now() } } as const;
  };
  if (row.state === 'sending') {
    // Whoever sent it died before noting the result: it may have arrived, so it is not sent again.
    metrics.sent.inc({ result: 'doubt' });
    log.warn('message in doubt', { conversation });
    return await messageStore.recordDelivery(inDoubt());
  }
  const result = await send(parts.connector, address, row.activity);
  metrics.sent.inc({ result: result.kind });
  if (result.kind === 'sent')
    return await messageStore.recordDelivery({ id, conversationId, result: { state: 'sent', sentId: result.id } });
  if (result.kind === 'waiting' && row.attempts + 1 < mostSends) {
    const pause = Math.min(2 ** row.attempts, longestPause);
    const waitSeconds = Math.max(result.seconds, pause);
    return await messageStore.recordDelivery({ id, conversationId, result: { state: 'ready', waitSeconds } });
  }
  const status = 'status' in result && result.status !== null ? { status: result.status } : {};
  const kind = result.kind === 'doubt' ? 'doubt' : 'dead';
  log.warn('message not delivered', { conversation, kind, ...status });
  return await messageStore.recordDelivery(
    kind === 'doubt' ? inDoubt() : { id, conversationId, result: { state: kind } },
  );
}

// Teams refuses the end of a stream that it has closed (over two minutes, too large): the text goes as a message then.
async function send(connector: Connector, address: Address, activity: Record<string, unknown>): Promise<SendResult> {
  const result = await connector.send(address, activity);
  const isRefusedStream = result.kind === 'dead' && result.status === 403 && endsStream(activity);
  // Who has stopped it wants to hear no more of it.
  return isRefusedStream && !isStopByPerson(result) ? await connector.send(address, withoutStream(activity)) : result;
}
