// What others may not read is told in the person's own chat with the assistant only: the sentence that says so, with the way there.
import type { Reply } from './reply.ts';
import type { Wording } from './swedish.ts';

/** Says instead of an answer that it is given in the person's own chat. */
export function inOwnChat(text: string, wording: Wording): Reply {
  return { kind: 'notice', text, ownChat: wording.ownChat.open };
}
