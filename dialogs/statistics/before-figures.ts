// What the documents tell of a time before the first figures.
import type { Message } from '../dialogue.ts';
import { ask, isAnswered } from '../looked-up.ts';
import type { Outcome, Turn } from '../turn.ts';
import { titleOf } from './answer.ts';
import { periodOf } from './period.ts';
import type { Query } from './query.ts';
import { startStatistics } from './turn.ts';

/** What the documents say where a question asks for a time before the first figures; null for other times and where they say nothing of that year. */
export async function fromDocuments(turn: Turn, message: Message, query: Query): Promise<Outcome | null> {
  const { text, understood } = message;
  const own = startStatistics(turn, understood.language);
  const closed = await own.statistics.closedMonths(query.metric);
  const told = closed === null ? null : periodOf(query, closed, own.today);
  if (told === null || !('impossible' in told) || told.impossible !== 'beforeData') return null;
  const year = query.from?.slice(0, 4) ?? '';
  // A message that does not name what is counted is asked with its name.
  const asked = [text, `${titleOf(own, { metric: query.metric })} ${year}`];
  for (const question of understood.intent === 'stats' && 'metric' in understood.slots ? asked : asked.slice(1)) {
    const looked = ask(turn, question, understood, own.words.fromDocuments);
    if (isAnswered(looked) && looked.replies.some((reply) => 'text' in reply && reply.text.includes(year)))
      return looked;
  }
  return null;
}
