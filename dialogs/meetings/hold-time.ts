// A time chosen on a card is taken: looked for once more, then held for a new meeting or for one that is moved.
import { z } from 'zod';
import { changeIt, told, whoHears, withUndo } from './changing.ts';
import { chosen, lookFor } from './find-times.ts';
import { thenTheNext } from './messages/several-cases.ts';
import type { ChangeResult } from './ports.ts';
import { propose } from './propose.ts';
import { type BookingRequest, needsConsent, requestShape } from './request.ts';
import { settle } from './settle.ts';
import { showMeeting } from './show.ts';
import type { Slot } from './slot.ts';
import { holdUntil } from './times.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, say } from './turn.ts';

/** What the card of proposals brings back. */
export const heldShape = z.object({
  request: requestShape,
  slot: z.string().max(150),
  consent: z.enum(['yes', 'no']).optional(),
});

/** Takes the time. */
export async function hold(
  turn: BookingTurn,
  { request, slot, consent }: z.infer<typeof heldShape>,
): Promise<BookingAnswer> {
  const { caller, meetings, now } = turn;
  const words = turn.wording.booking;
  const narrowed = chosen(request, slot);
  if (narrowed === null) return say(turn, words.oldCard);
  const isNew = request.moves === null;
  if (needsConsent(request, caller) && consent !== 'yes')
    return say(turn, consent === undefined ? words.needsChoice : words.needsConsent);
  const settled = await settle(turn, narrowed);
  if ('answer' in settled) return settled.answer;
  const { parties } = settled;
  const { found } = await lookFor(turn, parties, narrowed, 1);
  const [free] = found.kind === 'slots' ? found.slots : [];
  if (free === undefined) return await again(turn, request, isNew);
  const until = holdUntil(now.toInstant(), free.from, meetings.settings.holdDays);
  const result = isNew
    ? await begin(turn, free, narrowed, parties.caseworker.staffId, until)
    : await move(turn, narrowed, free, until);
  if (result === null) return say(turn, words.gone);
  if (result.kind === 'taken') return await propose(turn, request, words.taken);
  const { held, proposed, heldAgain } = words.done;
  const lead = isNew ? (caller.role === 'coach' ? proposed : held) : heldAgain;
  const said = result.kind === 'done' ? lead(whoHears(result.known)) : '';
  const answer = told(turn, result, said, isNew ? 'bookMeeting' : 'rescheduleMeeting');
  if (!isNew || result.kind !== 'done') return answer;
  const done = withUndo(turn, answer, result.known.meeting, bookingVerbs.cancel);
  const waiting = turn.session.waiting.flatMap((each) => each.caseId ?? []).filter((each) => each !== request.caseId);
  return waiting.length === 0 ? done : { ...done, beside: thenTheNext(turn, waiting, words.bookNext) };
}

// The person may have pressed twice: then the meeting that the first press began is what they get.
async function again(turn: BookingTurn, request: BookingRequest, isNew: boolean): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  if (!isNew || request.caseId === null) return await propose(turn, request, words.taken);
  const open = await turn.meetings.meetingsOfCase(turn.caller, request.caseId, turn.now.toInstant());
  const own = open.find((known) => known.meeting.version === 1 && known.actor !== null);
  return own === undefined
    ? await propose(turn, request, words.taken)
    : showMeeting(turn, own, words.done.held(whoHears(own)), 'bookMeeting');
}

async function begin(
  { caller, meetings, idempotencyKey }: BookingTurn,
  slot: Slot,
  request: BookingRequest,
  caseworkerId: string,
  until: Temporal.Instant,
): Promise<ChangeResult | null> {
  if (request.caseId === null) return null;
  const by = caller.role === 'coach' ? 'coach' : 'caseworker';
  const consentBy = by === 'caseworker' ? caller.staffId : null;
  const { caseId, interpreter } = request;
  const draft = { caseId, caseworkerId, slot, interpreter, by, consentBy, holdUntil: until } as const;
  return await meetings.begin(caller, draft, idempotencyKey);
}

async function move(
  turn: BookingTurn,
  { moves, interpreter }: BookingRequest,
  slot: Slot,
  until: Temporal.Instant,
): Promise<ChangeResult | null> {
  const known = moves === null ? null : await turn.meetings.find(turn.caller, moves.id);
  const actor = known?.actor ?? null;
  if (known === null || moves === null || actor === null) return null;
  return await changeIt(turn, known, { kind: 'move', slot, interpreter }, { actor, version: moves.version, until });
}
