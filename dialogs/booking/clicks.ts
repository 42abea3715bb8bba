// Presses on this dialogue's buttons. What a card brings back is in the person's hands: everything is read and checked anew.
import { z } from 'zod';
import { letterStyles, writeLetter } from './letter.ts';
import type { Actor, Meeting, MeetingEvent } from './meeting.ts';
import type { ChangeResult, KnownMeeting } from './ports.ts';
import { chosen, lookFor, propose } from './propose.ts';
import { type BookingRequest, emptyBooking, requestShape } from './request.ts';
import { clickSession } from './sessions.ts';
import { refusal, settle } from './settle.ts';
import { showMeeting } from './show.ts';
import type { Slot } from './slot.ts';
import { holdUntil } from './times.ts';
import { actorOf, type BookingAnswer, type BookingTurn, bookingVerbs, details, maySee, say } from './turn.ts';

const asked = z.object({ request: requestShape });
const held = asked.extend({ slot: z.string().max(150), consent: z.enum(['yes', 'no']).optional() });
const about = z.object({ id: z.string().min(1).max(100), version: z.int(), style: z.enum(letterStyles).optional() });

/** Answers a press on one of this dialogue's buttons, null for others. */
export async function clickBooking(
  turn: BookingTurn,
  verb: string,
  data: Record<string, unknown>,
): Promise<BookingAnswer | null> {
  const words = turn.wording.booking;
  if (!verb.startsWith('meeting.') && !verb.startsWith('session.')) return null;
  if (turn.isShared) return say(turn, words.notShared);
  const old = say(turn, words.oldCard);
  switch (verb) {
    case bookingVerbs.look:
    case bookingVerbs.choose: {
      const parsed = asked.safeParse(data);
      return parsed.success ? await propose(turn, parsed.data.request) : old;
    }
    case bookingVerbs.openCase: {
      const parsed = asked.safeParse(data);
      return parsed.success ? await openCase(turn, parsed.data.request) : old;
    }
    case bookingVerbs.hold: {
      if (asked.safeParse(data).success && data.slot === undefined) return say(turn, words.needsChoice);
      const parsed = held.safeParse(data);
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
  if (caller.role !== 'caseworker' || caller.district === null) return say(turn, words.unknownCase(request.caseId));
  const opened = await meetings.openCase({
    id: request.caseId,
    district: caller.district,
    jobbtorg: null,
    openedBy: caller.staffId,
  });
  const refused = refusal(turn, opened);
  return refused === null ? await propose(turn, request) : say(turn, refused);
}

async function hold(turn: BookingTurn, { request, slot, consent }: z.infer<typeof held>): Promise<BookingAnswer> {
  const { caller, meetings, now } = turn;
  const words = turn.wording.booking;
  const narrowed = chosen(request, slot);
  if (narrowed === null) return say(turn, words.oldCard);
  const isNew = request.moves === null;
  if (isNew && caller.role === 'caseworker' && consent !== 'yes')
    return say(turn, consent === undefined ? words.needsChoice : words.needsConsent);
  const settled = await settle(turn, narrowed);
  if ('answer' in settled) return settled.answer;
  const { parties } = settled;
  const { found } = await lookFor(turn, parties, narrowed, 1);
  const [free] = found.kind === 'slots' ? found.slots : [];
  if (free === undefined) return await again(turn, request, isNew);
  await meetings.settleJobbtorg(parties.case.id, parties.jobbtorg);
  const until = holdUntil(now.toInstant(), free.from, meetings.settings.holdDays);
  const result = isNew
    ? await begin(turn, free, narrowed, parties.caseworker.staffId, until)
    : await move(turn, request, free, until);
  if (result === null) return say(turn, words.gone);
  if (result.kind === 'taken') return await propose(turn, request, words.taken);
  const lead = isNew ? (caller.role === 'coach' ? words.done.proposed : words.done.held) : words.done.heldAgain;
  return told(turn, result, lead);
}

// The person may have pressed twice: then the meeting that the first press began is what they get.
async function again(turn: BookingTurn, request: BookingRequest, isNew: boolean): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  if (!isNew || request.caseId === null) return await propose(turn, request, words.taken);
  const open = await turn.meetings.meetingsOfCase(request.caseId, turn.now.toInstant());
  const own = open.find((known) => known.meeting.version === 1 && actorOf(turn.caller, known) !== null);
  return own === undefined ? await propose(turn, request, words.taken) : showMeeting(turn, own, words.done.held);
}

async function begin(
  { caller, meetings, act }: BookingTurn,
  slot: Slot,
  request: BookingRequest,
  caseworkerId: string,
  until: Temporal.Instant,
): Promise<ChangeResult | null> {
  if (request.caseId === null) return null;
  const by = caller.role === 'coach' ? 'coach' : 'caseworker';
  const consentBy = by === 'caseworker' ? caller.staffId : null;
  const { caseId, interpreter } = request;
  return await meetings.begin(
    { caseId, caseworkerId, slot, interpreter, by, consentBy, holdUntil: until },
    act,
    caller.staffId,
  );
}

async function move(
  turn: BookingTurn,
  { moves }: BookingRequest,
  slot: Slot,
  until: Temporal.Instant,
): Promise<ChangeResult | null> {
  const known = moves === null ? null : await turn.meetings.find(moves.id);
  const actor = known === null ? null : actorOf(turn.caller, known);
  if (known === null || moves === null || actor === null) return null;
  return await changeIt(turn, known, { kind: 'move', slot }, { actor, version: moves.version, until });
}

async function changeIt(
  { meetings, act, caller, now }: BookingTurn,
  { meeting }: KnownMeeting,
  event: MeetingEvent,
  { actor, version, until }: { actor: Actor; version: number; until?: Temporal.Instant },
): Promise<ChangeResult> {
  const hold = until ?? holdUntil(now.toInstant(), meeting.slot.from, meetings.settings.holdDays);
  return await meetings.change(meeting.id, event, { actor, version, holdUntil: hold, act, staffId: caller.staffId });
}

function told(turn: BookingTurn, result: ChangeResult, lead: string): BookingAnswer {
  const words = turn.wording.booking;
  switch (result.kind) {
    case 'done':
      return showMeeting(turn, result.known, lead);
    case 'refused':
      return showMeeting(turn, result.known, words.refused[result.refused]);
    case 'taken':
      return say(turn, words.taken);
    case 'unknown':
      return say(turn, words.gone);
  }
}

async function clickMeeting(
  turn: BookingTurn,
  verb: string,
  { id, version, style }: z.infer<typeof about>,
): Promise<BookingAnswer | null> {
  const words = turn.wording.booking;
  const known = await turn.meetings.find(id);
  // Whether it exists is not told to who may not see it.
  if (known === null || !maySee(turn.caller, known)) return say(turn, words.gone);
  if (verb === bookingVerbs.show) return showMeeting(turn, known, '');
  const actor = actorOf(turn.caller, known);
  if (actor === null) return showMeeting(turn, known, words.refused.notYours);
  if (verb === bookingVerbs.letter) return letter(turn, known, actor, style ?? 'plain');
  if (verb === bookingVerbs.move) {
    return known.meeting.version === version
      ? await propose(turn, moving(known.meeting))
      : showMeeting(turn, known, words.refused.oldVersion);
  }
  const event = eventOf(turn, verb, actor);
  return event === null ? null : await perform(turn, known, event, { actor, version });
}

/** Makes a change and shows what came of it; used by messages too. */
export async function perform(
  turn: BookingTurn,
  known: KnownMeeting,
  event: MeetingEvent,
  by: { actor: Actor; version: number },
): Promise<BookingAnswer> {
  const result = await changeIt(turn, known, event, by);
  // A yes to a time that is not free any more: the meeting stays, and other times are shown for it.
  if (result.kind === 'taken') return await propose(turn, moving(known.meeting), turn.wording.booking.taken);
  return told(turn, result, result.kind === 'done' ? leadFor(turn, event, result.known.meeting) : '');
}

/** The request that begins the moving of a meeting. */
export function moving({ id, version, caseId, caseworkerId, slot, interpreter }: Meeting): BookingRequest {
  return {
    ...emptyBooking,
    moves: { id, version },
    caseId,
    caseworkerId,
    coachId: slot.coachId,
    jobbtorg: slot.jobbtorg,
    mode: slot.mode,
    interpreter,
    minutes: Math.round(slot.until.since(slot.from).total('minutes')),
  };
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
    default:
      return null;
  }
}

function leadFor({ wording }: BookingTurn, event: MeetingEvent, { state }: Meeting): string {
  const { done } = wording.booking;
  switch (event.kind) {
    case 'answer':
      return state === 'booked' ? done.booked : event.says === 'no' ? done.declined : done.answered;
    case 'move':
      return done.heldAgain;
    case 'cancel':
      return done.cancelled;
    case 'undo':
      return done.undone;
    case 'expire':
      return done.expired;
    case 'record':
      return event.came ? done.came : done.didNotCome;
  }
}

function letter(turn: BookingTurn, known: KnownMeeting, actor: Actor, style: 'plain' | 'easy'): BookingAnswer {
  const words = turn.wording.booking;
  if (actor !== 'caseworker' || !['held', 'booked'].includes(known.meeting.state))
    return showMeeting(turn, known, words.refused.notNow);
  const { letter: plain, easyLetter: easy } = turn.meetings.links(known.meeting);
  const { id, version } = known.meeting;
  const other = style === 'plain' ? 'easy' : 'plain';
  const reply = details({
    title: words.letterTitle,
    mark: null,
    text: [writeLetter(known, turn.meetings.settings, style), words.letterLinks(plain, easy)].join('\n\n'),
    particulars: [],
    sections: [],
    actions: [
      {
        title: other === 'easy' ? words.actions.easyLetter : words.actions.letter,
        click: { verb: bookingVerbs.letter, data: { id, version, style: other } },
      },
      { title: words.actions.show, click: { verb: bookingVerbs.show, data: { id, version } } },
    ],
  });
  return { reply, session: turn.session };
}
