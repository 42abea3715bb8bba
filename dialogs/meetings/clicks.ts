// Presses on this dialogue's buttons. What a card brings back is in the person's hands: everything is read and checked anew.
import { z } from 'zod';
import { accept } from './accepting.ts';
import { askToCancel, perform } from './changing.ts';
import { heldShape, hold } from './hold-time.ts';
import { letterStyles } from './letter.ts';
import type { Actor, MeetingEvent } from './meeting.ts';
import { noteInterpreter, showLetter } from './messages/letters.ts';
import { start } from './messages/start.ts';
import { propose } from './propose.ts';
import { type BookingRequest, moving, requestShape } from './request.ts';
import { clickSession } from './sessions/sessions.ts';
import { showMeeting } from './show.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, keepOut, say } from './turn.ts';
import { showWeek } from './week.ts';

const asked = z.object({ request: requestShape });
const about = z.object({
  id: z.string().min(1).max(100),
  version: z.int(),
  style: z.enum(letterStyles).optional(),
  /** Whether an interpreter is ordered for the time that begins then. */
  from: z.iso
    .datetime()
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
  ordered: z.boolean().optional(),
  /** The person has been asked whether to call the meeting off. */
  sure: z.boolean().optional(),
});

/** Answers a press on one of this dialogue's buttons, null for others. */
export async function clickBooking(
  turn: BookingTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<BookingAnswer | null> {
  const words = turn.wording.booking;
  if (!verb.startsWith('meeting.') && !verb.startsWith('session.')) return null;
  if (turn.isShared) return keepOut(turn);
  const old = say(turn, words.oldCard);
  switch (verb) {
    case bookingVerbs.look:
    case bookingVerbs.choose: {
      const parsed = asked.safeParse(data);
      return parsed.success ? await start(turn, parsed.data.request) : old;
    }
    case bookingVerbs.week: {
      const parsed = asked.safeParse(data);
      return parsed.success ? await showWeek(turn, parsed.data.request) : old;
    }
    case bookingVerbs.openCase: {
      const parsed = asked.safeParse(data);
      return parsed.success ? await openCase(turn, parsed.data.request) : old;
    }
    case bookingVerbs.hold: {
      if (asked.safeParse(data).success && data.slot === undefined) return say(turn, words.needsChoice);
      const parsed = heldShape.safeParse(data);
      return parsed.success ? await hold(turn, parsed.data) : old;
    }
    default: {
      const session = await clickSession(turn, verb, data);
      if (session !== null) return session;
      const parsed = about.safeParse(data);
      return parsed.success ? await clickMeeting(turn, verb, parsed.data) : old;
    }
  }
}

async function openCase(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer> {
  const { caller, meetings } = turn;
  const words = turn.wording.booking;
  if (request.caseId === null) return say(turn, words.oldCard);
  const opened = await meetings.openCase(caller, request.caseId);
  if ('id' in opened) return await start(turn, request);
  return say(turn, opened.reason === 'notTheirs' ? words.notOpened(request.caseId) : words.unknownCase(request.caseId));
}

async function clickMeeting(
  turn: BookingTurn,
  verb: string,
  { id, version, style, sure, from, ordered }: z.infer<typeof about>,
): Promise<BookingAnswer | null> {
  const words = turn.wording.booking;
  const known = await turn.meetings.find(turn.caller, id);
  // Whether it exists is not told to who may not see it.
  if (known === null) return say(turn, words.gone);
  if (verb === bookingVerbs.show) return showMeeting(turn, known, '');
  const { actor } = known;
  if (actor === null) return showMeeting(turn, known, words.refused.notYours);
  if (verb === bookingVerbs.letter) return showLetter(turn, known, style ?? 'plain');
  if (verb === bookingVerbs.interpreter && from !== undefined)
    return await noteInterpreter(turn, known, { from, isOrdered: ordered === true });
  if (verb === bookingVerbs.move) {
    return known.meeting.version === version
      ? await propose(turn, moving(known.meeting))
      : showMeeting(turn, known, words.refused.oldVersion);
  }
  const isAgreed = known.meeting.state === 'booked' && known.meeting.version === version;
  if (verb === bookingVerbs.cancel && isAgreed && sure !== true) return askToCancel(turn, known);
  const event = eventOf(turn, verb, actor);
  if (event === null) return null;
  const by = { actor, version };
  return event.kind === 'answer' && event.says === 'yes'
    ? await accept(turn, known, event, by)
    : await perform(turn, known, event, by);
}

function eventOf({ caller }: BookingTurn, verb: string, actor: Actor): MeetingEvent | null {
  const answer = (party: 'caseworker' | 'coach' | 'applicant', says: 'yes' | 'no'): MeetingEvent => ({
    kind: 'answer',
    party,
    says,
    // The button says that consent is there.
    consentBy: says === 'yes' && actor === 'caseworker' ? caller.staffId : null,
  });
  switch (verb) {
    case bookingVerbs.yes:
      return answer(actor, 'yes');
    case bookingVerbs.no:
      return answer(actor, 'no');
    case bookingVerbs.applicantYes:
      return answer('applicant', 'yes');
    case bookingVerbs.applicantNo:
      return answer('applicant', 'no');
    case bookingVerbs.cancel:
      return { kind: 'cancel' };
    case bookingVerbs.undo:
      return { kind: 'undo' };
    case bookingVerbs.came:
      return { kind: 'record', came: true };
    case bookingVerbs.didNotCome:
      return { kind: 'record', came: false };
    case bookingVerbs.unrecord:
      return { kind: 'record', came: null };
    default:
      return null;
  }
}
