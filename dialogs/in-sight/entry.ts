// Short questions on what is in sight ("when does it end?", "who has not answered?"): read by what was learned, answered in a sentence, and nothing in sight is lost by it.
import { questionWithin } from '../../knowledge/answer/question-within.ts';
import { pointsToOther } from '../conversation/pointing.ts';
import { type Subject, subjectOf } from '../conversation/screen.ts';
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import { deadlineTurn } from '../deadlines/entry.ts';
import type { Message } from '../dialogue.ts';
import { bookingTurn } from '../meetings/entry.ts';
import { keepsTime } from '../meetings/meeting.ts';
import { asideWords, asksWaiting, plainOf } from '../meetings/messages/aside-words.ts';
import type { KnownMeeting } from '../meetings/ports.ts';
import { type BookingTurn, bookingVerbs } from '../meetings/turn.ts';
import { askedNow } from '../referral/state.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import type { Facet } from '../understanding/facets/facets.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { facetIn } from './asked-facet.ts';
import { isOfOtherDay, namesDay, oneThen } from './named-day.ts';
import { ofBooking } from './of-booking.ts';
import { ofDeadline } from './of-deadline.ts';
import { ofDeadlines, ofMeetings } from './of-list.ts';
import { ofMeeting } from './of-meeting.ts';
import { answerParts } from './several-questions.ts';
import { facetsOf } from './sights.ts';
import type { InSightWording } from './swedish-in-sight.ts';

const [daysBack, daysAhead] = [14, 190];
/** A longer list keeps no more cases. */
const mostListed = 19;
/** A question on what is in sight, as the parts of this room read it. */
interface Asked {
  turn: Turn;
  text: string;
  language: Language;
  words: InSightWording;
  /** The facet that is asked for, of those that what is in sight has; null for none. */
  facetOf(allowed: ReadonlySet<Facet>): Facet | null;
}

/** An answer, with what is in sight by it where that is something else than before. */
interface Told {
  text: string;
  subject?: Subject;
}

/** Answers such a question; null for other messages, for what is not known, and where others can read the conversation. */
export async function takeFacet(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { orders, intent, language, slots, mood } = understood;
  const isOfCheck = askedNow(turn.session.referral) !== null || asksToCancel(turn.session);
  if (turn.isShared || orders.size > 0 || intent === 'sensitive' || isOfCheck || asksOfAll(text)) return null;
  // What is asked of a case by its number has a room of its own.
  if (readCases(text).meant.length > 0 && !unclear.has(intent)) return null;
  // A word alone is the name of something: "reminders".
  const isWord = text.trim().split(/\s+/).length === 1 && !text.includes('?');
  const asks = !isWord && (mood === 'ask' || mood === 'suppose' || text.includes('?') || questionWithin(text).asks);
  const answer = async (said: string) => {
    const facetOf = (allowed: ReadonlySet<Facet>) => facetIn(turn, said, { asks, allowed });
    return await answerOf({ turn, text: said, language, words: wordingOf(language).inSight, facetOf });
  };
  const told = together(await answerParts(text, answer)) ?? (await answer(text));
  if (told === null) return null;
  const { subject, booking, snoozed } = turn.session;
  const caseId = booking?.request.caseId ?? null;
  const stays: Reply[] =
    caseId === null ? [] : [{ kind: 'notice', text: wordingOf(language).booking.bookingStays(caseId) }];
  return {
    language,
    isBeside: true,
    // It was read by what is in sight, whatever it is likeliest to be alone.
    intent: null,
    slots,
    replies: [{ kind: 'notice', text: told.text }, ...stays],
    // All of it stays in sight, as if it had just been shown.
    session: {
      ...turn.session,
      subject: told.subject ?? (subject && { ...subject }),
      booking: booking && { ...booking },
      snoozed: snoozed && { ...snoozed },
    },
  };
}

/** Several answers as one; the case is told once. */
function together([first, ...more]: readonly Told[]): Told | null {
  if (first === undefined) return null;
  const texts = more.map(({ text }) => text.replace(caseBefore, ''));
  return { ...first, text: [...new Set([first.text, ...texts])].join(' ') };
}

const caseBefore = /^[A-Z]{1,3}-\d+: /;

/** What a message is taken for that was not understood. */
const unclear: ReadonlySet<Intent> = new Set<Intent>([
  'policyQuestion',
  'outOfScope',
  'feedback',
  'smallTalk',
  'stats',
]);

/** Whether the card in sight asks whether to call a meeting off. */
function asksToCancel({ buttons }: Session): boolean {
  return buttons.some(
    ({ press }) => 'click' in press && press.click.verb === bookingVerbs.cancel && press.click.data.sure === true,
  );
}

/** Whether a message asks for others than what is in sight: what waits for an answer, or is left. */
function asksOfAll(text: string): boolean {
  return asksWaiting(text) || asideWords.left.test(plainOf(text)) || pointsToOther(text);
}

async function answerOf(asked: Asked): Promise<Told | null> {
  const { booking, snoozed, subject, salient } = asked.turn.session;
  const { meant, denied } = readCases(asked.text);
  const [named, ...others] = meant;
  if (others.length + denied.length > 0) return null;
  if (booking !== null && (named === undefined || named === booking.request.caseId)) {
    const { turn, language, words } = asked;
    const facet = asked.facetOf(facetsOf.booking);
    // "And on Friday, have I anything then?" is of that day.
    if (facet === 'clash' && namesDay(asked.text, turn.now)) return null;
    return facet === null ? null : toldOf(await ofBooking(bookingTurn(turn, language), words, facet, booking));
  }
  if (named !== undefined) return await ofCase(asked, named, null);
  if (snoozed !== null) return await ofReminder(asked, snoozed);
  const [only, ...further] = subject?.caseIds ?? [];
  if (further.length > 0 && subject?.isLatest === true) return await ofSeveral(asked, subject);
  // Of an older list none is in sight by itself.
  const caseId = (further.length > 0 ? undefined : only) ?? salient?.caseId;
  return caseId === undefined ? null : await ofCase(asked, caseId, subject?.meetingId ?? null);
}

function toldOf(text: string | null): Told | null {
  return text === null ? null : { text };
}

/** Answers what is asked of the one deadline that is being put off. */
async function ofReminder(asked: Asked, { deadlines, until }: NonNullable<Session['snoozed']>): Promise<Told | null> {
  const facet = asked.facetOf(facetsOf.deadline);
  const those =
    facet === null
      ? []
      : await openOf(
          asked,
          deadlines.map((each) => each.case),
        );
  const [only, ...more] = those;
  if (facet === null || only === undefined || more.length > 0) return null;
  const day = until === null ? null : Temporal.PlainDate.from(until);
  return toldOf(ofDeadline(deadlineTurn(asked.turn, asked.language), asked.words, facet, only, day));
}

/** Answers what is asked of a case: of its meeting, or else of its first deadline. */
async function ofCase(asked: Asked, caseId: string, meetingId: string | null): Promise<Told | null> {
  const { turn, language, words, text } = asked;
  if (asked.facetOf(facetsOf.case) === null) return null;
  const own = bookingTurn(turn, language);
  const known = await meetingInSight(own, meetingId, caseId);
  const [deadline] = await openOf(asked, [caseId]);
  if (known !== null && isOfOtherDay(text, turn.now, known)) return null;
  const facet = asked.facetOf(
    new Set([...(known === null ? [] : facetsOf.meeting), ...(deadline === undefined ? [] : facetsOf.deadline)]),
  );
  if (facet === null) return null;
  if (facet === 'whatChanged') return turn.session.undo === null ? null : { text: words.saved };
  const ofIt = known === null ? null : await ofMeeting(own, words, facet, known, text);
  if (ofIt !== null && known !== null) {
    const isShown = turn.session.subject?.meetingId === known.meeting.id;
    const subject = subjectOf('listMeetings', [caseId], { meetingId: known.meeting.id });
    return { text: withCase(caseId, ofIt), ...(isShown ? {} : { subject }) };
  }
  return deadline === undefined ? null : toldOf(ofDeadline(deadlineTurn(turn, language), words, facet, deadline, null));
}

/** An answer that says which case it is of, as no card does. */
function withCase(caseId: string, text: string): string {
  return text.includes(caseId) ? text : `${caseId}: ${text}`;
}

/** The meeting that was shown, else the one that is ahead for the case that is spoken of. */
async function meetingInSight(
  turn: BookingTurn,
  meetingId: string | null,
  caseId: string,
): Promise<KnownMeeting | null> {
  if (meetingId !== null) return await turn.meetings.find(turn.caller, meetingId);
  const those = await turn.meetings.meetingsOfCase(turn.caller, caseId, turn.now.toInstant());
  const [only, ...others] = those.filter(({ meeting }) => keepsTime(meeting.state));
  return others.length > 0 ? null : (only ?? null);
}

/** The open deadlines of some cases, as far as the person may see them; nearest first. */
async function openOf({ turn, language }: Asked, caseIds: readonly string[]): Promise<OpenDeadline[]> {
  const { deadlineStore, caller } = deadlineTurn(turn, language);
  const each = await Promise.all(caseIds.map((caseId) => deadlineStore.deadlinesOfCase(caller, caseId)));
  return each.flatMap((open) => open ?? []).toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due));
}

const listsOfDeadlines: ReadonlySet<string> = new Set([
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
]);

/** Answers what is asked of the cases of a list, or of the one meeting of it that is named by its day or hour. */
async function ofSeveral(asked: Asked, { errand, caseIds }: Subject): Promise<Told | null> {
  if (caseIds.length > mostListed) return null;
  const { turn, language, words, text } = asked;
  if (listsOfDeadlines.has(errand)) {
    const facet = asked.facetOf(facetsOf.deadlines);
    if (facet === null) return null;
    if (facet === 'whatChanged') return turn.session.undo === null ? null : { text: words.saved };
    return toldOf(ofDeadlines(deadlineTurn(turn, language), words, facet, await openOf(asked, caseIds)));
  }
  const isOfMeetings = errand === 'listMeetings' || errand === 'today';
  if (!isOfMeetings || asked.facetOf(facetsOf.anyMeeting) === null) return null;
  const at = turn.now.toInstant();
  const window = { from: at.subtract({ hours: 24 * daysBack }), until: at.add({ hours: 24 * daysAhead }) };
  const own = bookingTurn(turn, language);
  const listed = (await turn.meetings.meetingsOf(turn.caller, window)).filter(({ meeting }) =>
    caseIds.includes(meeting.caseId),
  );
  const one = oneThen(text, turn.now, listed);
  // "Have I anything on Saturday?" asks for another list.
  if (one === null && namesDay(text, turn.now)) return null;
  const facet = asked.facetOf(one === null ? facetsOf.meetings : facetsOf.meeting);
  if (facet === null || listed.length === 0) return null;
  if (one === null) return toldOf(ofMeetings(own, words, facet, listed));
  const ofIt = await ofMeeting(own, words, facet, one, text);
  return ofIt === null ? null : { text: withCase(one.meeting.caseId, ofIt) };
}
