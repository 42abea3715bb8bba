// The progress line of a slow answer in a personal chat, in Teams' streaming form: one informative update, then the
// finished message with the stream's id (streaming-ux.md). Elsewhere Teams does not stream, and nothing is sent.
import type { Activity } from '../cards/render.ts';

/** The update that is shown while the answer is being made; at most 1,000 characters. */
export function informative(text: string): Activity {
  return {
    type: 'typing',
    text: text.slice(0, 1_000),
    entities: [{ type: 'streaminfo', streamType: 'informative', streamSequence: 1 }],
  };
}

/** Makes a message the end of the stream that the informative update began. */
export function finishStream(activity: Activity, streamId: string): Activity {
  const entities = Array.isArray(activity.entities) ? activity.entities : [];
  return { ...activity, entities: [...entities, { type: 'streaminfo', streamId, streamType: 'final' }] };
}

const isStreamInfo = (entity: unknown) =>
  typeof entity === 'object' && entity !== null && 'type' in entity && entity.type === 'streaminfo';

/** Says whether a message is the end of a stream. */
export function endsStream(activity: Activity): boolean {
  return Array.isArray(activity.entities) && activity.entities.some(isStreamInfo);
}

/** The same message on its own, for when Teams has closed the stream. */
export function withoutStream(activity: Activity): Activity {
  const entities = Array.isArray(activity.entities) ? activity.entities : [];
  return { ...activity, entities: entities.filter((entity) => !isStreamInfo(entity)) };
}
