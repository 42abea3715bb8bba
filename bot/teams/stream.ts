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
