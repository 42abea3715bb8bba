// The times that a card offers, taken or picked in words: a yes, what is told of consent, "the second".
import { saidPress } from '../../conversation/said-press.ts';
import type { Button } from '../../conversation/screen.ts';
import { isClearYes } from '../../understanding/clear-yes.ts';
import { hasDenial, type Mood, readMood, readYesOrNo } from '../../understanding/mood.ts';
import { isNoOrStop, isYes } from '../../understanding/orders.ts';
import { leavesNoDoubt, speaksOfConsent } from '../../understanding/slots/meeting-request.ts';
import type { Understanding } from '../../understanding/understand.ts';
import { stockholm } from '../../working-time/stockholm.ts';
import { chosen } from '../find-times.ts';
import { hold } from '../hold-time.ts';
import { propose } from '../propose.ts';
import { type BookingRequest, needsConsent, type PendingBooking } from '../request.ts';
import type { BookingAnswer, BookingTurn } from '../turn.ts';
import { consentIn, toldConsent } from './consent.ts';
import { isLong, type ReadBooking } from './reading.ts';

/** The request for the one of several offered times that a message picks: "the second", "Thursday's". */
export function pickOffered(
  { wording }: BookingTurn,
  text: string,
  { request, offered = [] }: PendingBooking,
): BookingRequest | null {
  if (offered.length < 2) return null;
  const { moment } = wording.booking;
  const buttons = offered.map((slot): Button => {
    const at = Temporal.PlainDateTime.from(slot.split(' ')[0] ?? '').toZonedDateTime(stockholm);
    return { title: moment(at.toInstant()), press: { say: slot } };
  });
  // "The second of them, and on Teams": a part of it picks.
  const parts = text.split(/[,;]\s+|(?<=[.!?])\s+/);
  const picks = [text, ...parts].flatMap((part) => saidPress(buttons, part) ?? []);
  const [picked] = picks;
  return picked === undefined || !('say' in picked.press) ? null : chosen(request, picked.press.say);
}

/**
 * Takes the time that stands chosen on the card on a yes in words. For a new meeting consent must be said too; where it is said, that is the
 * yes, as on the card, and once it was asked about a plain yes says it. Null for other messages.
 */
export async function takeOffered(
  turn: BookingTurn,
  text: string,
  understood: Understanding,
  { request, offered = [], asksConsent = false }: PendingBooking,
  read: ReadBooking,
): Promise<BookingAnswer | null> {
  const [slot] = offered;
  const narrowed = slot === undefined ? null : chosen(request, slot);
  if (slot === undefined || narrowed === null) return null;
  const needs = needsConsent(request, turn.caller);
  if (read.saysSomething) return null;
  const { askConsent, confirmConsent, needsConsent: lacksConsent } = turn.wording.booking;
  const asksForConsent = async () => await propose(turn, narrowed, askConsent);
  const ruled = needs ? consentIn(text, request.caseId, asksConsent) : null;
  const isMeant = !notMeant.has(readMood(text).mood);
  const learned = needs && ruled === null ? toldConsent(text, request.caseId) : null;
  switch (isMeant ? (ruled ?? learned) : learned) {
    case 'yes':
      // Consent picks no time: where no day was ever told and several times are offered, a yes to the first one is asked for.
      return request.from === null && offered.length > 1
        ? await propose(turn, { ...request, consented: true })
        : await hold(turn, { request, slot, consent: 'yes' });
    case 'no':
      return await propose(turn, narrowed, lacksConsent);
    case 'likely':
      return await propose(turn, narrowed, confirmConsent);
    case 'doubt':
      return await asksForConsent();
    case null:
      break;
  }
  if (needs && ruled !== 'no' && speaksOfConsent(text)) return await asksForConsent();
  if (isNoOrStop(understood) || (understood.mood !== 'tell' && understood.mood !== 'order')) return null;
  const isPlainYes =
    readYesOrNo(text, request.moves === null ? 'book' : 'move') === 'yes' || isClearYes(text, understood);
  if (!needs && isPlainYes && offered.length > 1) return await propose(turn, narrowed);
  const [first = ''] = text.split(/(?<=[.!])\s+/);
  const beginsWithYes =
    !text.includes('?') && !hasDenial(text) && readYesOrNo(first.replace(/[.!]$/, ''), 'move') === 'yes';
  if (!needs) return isPlainYes || beginsWithYes ? await hold(turn, { request, slot }) : null;
  if (asksConsent && (isPlainYes || isClearYes(text, understood, 'answer')))
    return await hold(turn, { request, slot, consent: 'yes' });
  const hasYes = text.split(/[,.!\n]+/).some((part) => readYesOrNo(part, 'book') === 'yes') && leavesNoDoubt(text);
  if (hasYes && !isLong(text) && request.consented === true) return await hold(turn, { request, slot, consent: 'yes' });
  return isYes(understood) || (hasYes && !isLong(text)) ? await asksForConsent() : null;
}

const notMeant: ReadonlySet<Mood> = new Set<Mood>(['ask', 'suppose', 'quote', 'wish']);
