// What the person has on some days, asked in whatever words and beside whatever else is open: "do I have anything else on Wednesday?"
import type { Message } from '../dialogue.ts';
import { bookingTurn } from '../meetings/entry.ts';
import { listMeetings } from '../meetings/list.ts';
import { asksWaiting } from '../meetings/messages/aside-words.ts';
import type { Outcome, Turn } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { readSigns } from '../understanding/features.ts';
import { spacedWords } from '../understanding/fold.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Act } from '../understanding/mood.ts';
import { type Period, readComingPeriod } from '../understanding/time/period.ts';
import { caseTurn } from './entry.ts';
import { asksRule } from './question.ts';
import { ownDaysCues } from './swedish-case-cues.ts';
import { showToday } from './today.ts';

const [asks, ofFree, ofMeetings] = [ownDaysCues.asks, ownDaysCues.free, ownDaysCues.meetings].map(compileCues) as [
  RegExp,
  RegExp,
  RegExp,
];
/** What such a question may be taken for, beside what was shown before. */
const mistaken: ReadonlySet<Intent> = new Set([
  'today',
  'listMeetings',
  'listDeadlines',
  'listCases',
  'showCase',
  'policyQuestion',
  'outOfScope',
  'feedback',
  'smallTalk',
  'help',
  'rewriteAnswer',
  'bookMeeting',
  'rescheduleMeeting',
]);
/** "Send me a list of what I have" orders nothing else. */
const tellingOnly: ReadonlySet<Act> = new Set<Act>(['tell', 'subscribe']);
const longestQuestion = 20;
/** Nobody asks for more days than these as for their own. */
const mostDays = 31;

/** Shows what the person has on the days that a question names; null for other messages. */
export async function takeOwnDays(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { intent, mood, orders, language } = understood;
  if (turn.isShared || mood === 'suppose' || mood === 'quote' || mood === 'deny' || !mistaken.has(intent)) return null;
  if ([...orders].some((act) => !tellingOnly.has(act))) return null;
  const whole = turn.input.kind === 'message' ? turn.input.text : text;
  const asked = whole.split(/(?<=[.!?])\s+/).at(-1) ?? whole;
  const plain = spacedWords(asked);
  const { meant, denied } = readCases(whole);
  if (meant.length + denied.length > 0 || asked.split(/\s+/).length > longestQuestion || !asks.test(plain)) return null;
  const { signs } = readSigns(asked);
  if (signs.has('plan') || signs.has('deadline') || ofFree.test(plain) || asksRule(asked) || asksWaiting(asked))
    return null;
  const period = readComingPeriod(asked, turn.now.toPlainDateTime());
  if (period === null || !isNear(period)) return null;
  if (!ofMeetings.test(plain))
    return await showToday(turn, caseTurn(turn, language), { period, isUrgent: false }, understood);
  const { reply, session } = await listMeetings(bookingTurn(turn, language), { caseId: null, period });
  const { slots } = understood;
  return { language, intent: 'listMeetings', slots, replies: [reply], session: { ...session, booking: null } };
}

function isNear({ from, to }: Period): boolean {
  return from === null || to === null || from.until(to).days < mostDays;
}
