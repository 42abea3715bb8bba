// What is asked on about a list of meetings in sight: which are not settled, are on Teams or have an interpreter; those of other days.
import { placeIn } from '../../conversation/said-press.ts';
import { readCases } from '../../understanding/case-id.ts';
import { spacedWords } from '../../understanding/fold.ts';
import { readCancelRequest, readMeetingListRequest } from '../../understanding/slots/meeting-change.ts';
import { isTimeWord } from '../../understanding/time/tokens.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { dayInStockholm } from '../../working-time/stockholm.ts';
import { listMeetings } from '../list.ts';
import type { KnownMeeting } from '../ports.ts';
import { showStanding } from '../show.ts';
import { type BookingAnswer, type BookingTurn, say } from '../turn.ts';
import { isOpen } from './answers.ts';
import { asideWords } from './aside-words.ts';
import { askWhich, meetingsAhead } from './which.ts';

/** By what a list is narrowed, in the order in which it is looked for. */
const kinds = ['open', 'interpreter', 'teams', 'onSite'] as const;
const isOf: Record<(typeof kinds)[number], (known: KnownMeeting) => boolean> = {
  open: isOpen,
  interpreter: ({ meeting: { interpreter } }) => interpreter !== null,
  teams: ({ meeting: { slot } }) => slot.mode === 'teams',
  onSite: ({ meeting: { slot } }) => slot.mode === 'onSite',
};

/** Answers what is asked on about the list of meetings in sight; null for other messages. */
export async function askedOfList(
  turn: BookingTurn,
  text: string,
  { orders, mood }: Understanding,
): Promise<BookingAnswer | null> {
  const { subject, last } = turn.session;
  if (subject?.errand !== 'listMeetings' || last !== null || orders.size > 0 || readCases(text).meant.length > 0)
    return null;
  const plain = ` ${spacedWords(text).replace('#ask', '').trim()} `;
  // What waits for an answer is listed wherever it stands.
  if (asideWords.waiting.test(plain)) return null;
  const now = turn.now.toPlainDateTime();
  const { period } = readMeetingListRequest(text, now);
  const isMore = (word: string) => isTimeWord(word) || asideWords.moreDays.test(` ${word} `);
  if (period !== null && plain.trim().split(' ').every(isMore))
    return await listMeetings(turn, { caseId: null, period });
  const placed = await placedInList(turn, text, subject.caseIds);
  if (placed !== null) return showStanding(turn, placed, 'listMeetings');
  const kind = kinds.find((each) => asideWords.ofList[each].test(plain));
  // "On Teams or on site?" asks how one is held, and narrows nothing.
  if (asideWords.ofList.teams.test(plain) && asideWords.ofList.onSite.test(plain) && subject.meetingId === null)
    return null;
  if (kind === undefined || period !== null || (mood !== 'ask' && !asideWords.which.test(plain))) return null;
  // A time of the day is that of one of them.
  if (readCancelRequest(text, now).when?.time != null) return null;
  const only = subject.meetingId === null ? null : await turn.meetings.find(turn.caller, subject.meetingId);
  // "Could it be on Teams?" wishes for it.
  if (only !== null && asideWords.wishes.test(plain) && kind !== 'open') return null;
  if (only !== null && !asideWords.ofAll.test(plain)) return showStanding(turn, only, 'listMeetings');
  const fitting = (await meetingsAhead(turn)).filter(isOf[kind]);
  const shown = fitting.filter(({ meeting }) => subject.caseIds.includes(meeting.caseId));
  const those = shown.length > 0 || !asideWords.ofAll.test(plain) ? shown : fitting;
  const [one, ...more] = those;
  if (one !== undefined && asideWords.whoWaits.test(plain))
    return more.length === 0 ? showStanding(turn, one, 'listMeetings') : askWhich(turn, those, 'answerMeeting');
  const days = those.map(({ meeting }) => dayInStockholm(meeting.slot.from)).sort(Temporal.PlainDate.compare);
  const [first, end] = [days[0], days.at(-1)];
  if (first === undefined || end === undefined) return say(turn, turn.wording.booking.list.noneOf[kind]);
  const ids = new Set(those.map(({ meeting }) => meeting.id));
  return await listMeetings(turn, {
    caseId: null,
    period: { from: first, to: end },
    only: ({ meeting }) => ids.has(meeting.id),
  });
}

const longestPlaced = 8;

/** The meeting that a short message names by its place in the list in sight: "the last one, could it be earlier?"; null where it names none. */
async function placedInList(turn: BookingTurn, text: string, caseIds: readonly string[]): Promise<KnownMeeting | null> {
  const [first = ''] = text.split(/[,.;!?]/);
  const place = first.trim().split(/\s+/).length > longestPlaced ? null : placeIn(first);
  if (place === null) return null;
  const ahead = await meetingsAhead(turn, turn.now.startOfDay().toInstant());
  const listed = caseIds.flatMap((caseId) => ahead.filter(({ meeting }) => meeting.caseId === caseId));
  if (listed.length < 2) return null;
  return (place === 'last' ? listed.at(-1) : listed[place]) ?? null;
}

/** Lists what the person has on the day that is spoken of, "what more do I have that day?"; null for other messages. */
export async function askedOfDay(
  turn: BookingTurn,
  text: string,
  { orders }: Understanding,
  day: Temporal.PlainDate | null,
): Promise<BookingAnswer | null> {
  if (day === null || orders.size > 0 || readCases(text).meant.length > 0) return null;
  const { period } = readMeetingListRequest(text, turn.now.toPlainDateTime());
  const isAsked = period === null && asideWords.thatDay.test(spacedWords(text));
  return isAsked ? await listMeetings(turn, { caseId: null, period: { from: day, to: day } }) : null;
}
