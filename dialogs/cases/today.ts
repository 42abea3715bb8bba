// What the day brings: the meetings of the day, and what is due.
import { deadlines } from '../deadlines/entry.ts';
import type { Message } from '../dialogue.ts';
import { showDays } from '../meetings/entry.ts';
import type { Outcome, Turn } from '../turn.ts';
import { readMeetingListRequest } from '../understanding/slots/meeting-change.ts';

/** Shows both to who asks for their day, or for another one; null for other messages. */
export async function showToday(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  if (understood.intent !== 'today' || turn.isShared) return null;
  const today = turn.now.toPlainDate();
  const { period } = readMeetingListRequest(text, turn.now.toPlainDateTime());
  const met = await showDays(turn, understood, period ?? { from: today, to: today });
  const due = await deadlines.start(turn, message);
  if (due === null) return met;
  return { ...due, replies: [...met.replies, ...due.replies], intent: 'today' };
}
