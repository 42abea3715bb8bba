// What is answered at once and beside the message pipeline: a search in Teams' message box, and a thumb under an answer.
import { wordingOf } from '../../dialogs/turn.ts';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import { renderSearch } from '../cards/render.ts';
import { describeFault } from '../monitoring/log.ts';
import { storableText } from '../store/database.ts';
import { storeFeedback } from '../store/messages/feedback.ts';
import { callerByEntraId } from '../store/people/staff.ts';
import type { Incoming } from '../teams/activity.ts';
import type { HttpAnswer } from '../teams/host.ts';
import type { ConversationParts } from './answering.ts';
import { screen, searchFor } from './turn.ts';

const longestComment = 4_000;

// A comment that names a client beside health data is left out whole; the thumb itself counts all the same.
function safeComment(comment: string): string {
  const { text } = maskPersonalNumbers(comment);
  const screened = screen(text);
  return screened.kind === 'message' ? storableText(text.slice(0, longestComment)) : '';
}

/** What is found for a search; nothing of it is kept, since it goes with every letter that is typed. */
export async function search(
  { database, tools, log, newReference }: ConversationParts,
  incoming: Extract<Incoming, { kind: 'search' }>,
): Promise<HttpAnswer> {
  try {
    const { entraObjectId } = incoming;
    const caller = entraObjectId === null ? null : await callerByEntraId(database, entraObjectId);
    return { status: 200, body: renderSearch(await searchFor(tools, caller, incoming)) };
  } catch (fault) {
    const reference = newReference();
    const conversation = incoming.address.conversationId;
    log.error('search failed', { reference, conversation, fault: describeFault(fault) });
    return { status: 200, body: renderSearch(wordingOf('sv').fault(reference)) };
  }
}

/** Keeps a person's thumb and comment, without personal data; 403 for somebody who is not in the directory. */
export async function takeFeedback(
  parts: ConversationParts,
  incoming: Extract<Incoming, { kind: 'feedback' }>,
): Promise<HttpAnswer> {
  const caller = incoming.entraObjectId === null ? null : await callerByEntraId(parts.database, incoming.entraObjectId);
  if (caller === null) return { status: 403 };
  await storeFeedback(
    parts.database,
    {
      conversationId: incoming.address.conversationId,
      activityId: incoming.activityId,
      aboutActivityId: incoming.aboutActivityId,
      staffId: caller.staffId,
      reaction: incoming.reaction,
      comment: safeComment(incoming.comment),
    },
    parts.now(),
  );
  return { status: 200 };
}
