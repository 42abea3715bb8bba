// What a meeting of three is and how it changes: one state machine as plain data, with a version that every change raises. Long, since all of its changes stand here.
import { undoMinutes } from '../undo-window.ts';
import type { Slot } from './slot.ts';

/** Those without whom it is no tripartite meeting (domain rule E-12). The applicant answers through the caseworker. */
export const parties = ['caseworker', 'coach', 'applicant'] as const;
export type Party = (typeof parties)[number];
/** Who can act: the applicant has no account. */
export type Actor = Exclude<Party, 'applicant'>;
export type PartyAnswer = 'waiting' | 'yes' | 'no';

export const meetingStates = [
  /** The time is kept for it until an hour stated, while answers are awaited. */
  'held',
  /** The same, at a time that the coach has proposed and the caseworker has not taken yet. */
  'proposed',
  /** All three have said yes. */
  'booked',
  /** Somebody has said no; another time can be taken. */
  'declined',
  /** The answers did not come in time; another time can be taken. */
  'expired',
  'cancelled',
  'tookPlace',
  /** The applicant did not come. */
  'noShow',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What undoing brings back, and until when it can. */
export interface BeforeChange {
  slot: Slot;
  state: MeetingState;
  answers: Record<Party, PartyAnswer>;
  holdUntil: Temporal.Instant | null;
  movedFrom: Temporal.Instant | null;
  /** Absent where it was not changed. */
  interpreter?: string | null | undefined;
  by: Actor;
  undoUntil: Temporal.Instant;
}

export interface Meeting {
  id: string;
  caseId: string;
  /** Staff id. */
  caseworkerId: string;
  slot: Slot;
  /** In Swedish, lower case (`arabiska`); null when none is needed. */
  interpreter: string | null;
  state: MeetingState;
  /** Raised by every change; a click carries the one it was made for. */
  version: number;
  answers: Record<Party, PartyAnswer>;
  /** Staff id of who recorded that the applicant lets the administrations share what the meeting needs; null without. */
  consentBy: string | null;
  holdUntil: Temporal.Instant | null;
  /** When the time began that it was moved from, the last one that was agreed or else the first one; null where it was not moved. */
  movedFrom: Temporal.Instant | null;
  /** The beginning of the time for which an interpreter is ordered; null while none is. */
  interpreterOrdered: Temporal.Instant | null;
  before: BeforeChange | null;
}

export type MeetingEvent =
  /**
   * `consentBy` is set where the answer records the applicant's consent too. `unchecked`: the calendars could not be asked whether
   * the time is still free, so that the last yes only keeps the time until they have been.
   */
  | { kind: 'answer'; party: Party; says: 'yes' | 'no'; consentBy: string | null; unchecked?: boolean }
  /** The calendars have been asked after the last yes: booked, or whoever is not free has to answer anew. */
  | { kind: 'check'; busy: Actor | null }
  /** Another time, or another interpreter at it: asked of the others by whoever gives it. */
  | { kind: 'move'; slot: Slot; interpreter?: string | null }
  | { kind: 'cancel' }
  | { kind: 'undo' }
  | { kind: 'expire' }
  /** Whether the applicant came; null takes back what was recorded. */
  | { kind: 'record'; came: boolean | null };

export const refusals = [
  'oldVersion',
  'notNow',
  'expired',
  'past',
  'notYet',
  'tooLate',
  'notYours',
  'consent',
] as const;
/** Why a change is not made. */
export type MeetingRefusal = (typeof refusals)[number];

/** Which changes each state takes. */
const takes: Record<MeetingState, readonly MeetingEvent['kind'][]> = {
  held: ['answer', 'check', 'move', 'cancel', 'undo', 'expire'],
  proposed: ['answer', 'move', 'cancel', 'undo', 'expire'],
  booked: ['answer', 'move', 'cancel', 'undo', 'record'],
  declined: ['move', 'cancel', 'undo'],
  expired: ['move', 'cancel'],
  cancelled: ['undo'],
  tookPlace: ['record'],
  noShow: ['record', 'move'],
};

/** Whether a time is kept in the calendars for a meeting in this state. */
export function keepsTime(state: MeetingState): boolean {
  return state !== 'declined' && state !== 'expired' && state !== 'cancelled';
}

/**
 * Makes a change, or says why not. `version` is the one that the actor saw, `holdUntil` how long a new time is kept.
 * Everything but `expire` and `check` needs an actor; nothing is changed in place.
 */
export function change(
  meeting: Meeting,
  event: MeetingEvent,
  by: { actor: Actor | null; version: number; now: Temporal.Instant; holdUntil: Temporal.Instant },
): { meeting: Meeting } | { refused: MeetingRefusal } {
  const { actor, now } = by;
  if (by.version !== meeting.version) return { refused: 'oldVersion' };
  if (isOverdue(meeting, now) && event.kind !== 'expire') return { refused: 'expired' };
  if (!takes[meeting.state].includes(event.kind)) return { refused: 'notNow' };
  const next = (changes: Partial<Meeting>) => ({
    meeting: { ...meeting, before: null, ...changes, version: meeting.version + 1 },
  });
  const hasBegun = isBefore(meeting.slot.from, now);
  if (event.kind === 'expire') {
    return isOverdue(meeting, now) ? next({ state: 'expired', holdUntil: null }) : { refused: 'notYet' };
  }
  if (event.kind === 'check') {
    if (!waitsForCalendars(meeting)) return { refused: 'notNow' };
    if (event.busy === null) return next({ state: 'booked', holdUntil: null });
    const answers = { ...meeting.answers, [event.busy]: 'waiting' as const };
    return next({ answers, state: event.busy === 'caseworker' ? 'proposed' : 'held' });
  }
  if (actor === null) return { refused: 'notYours' };
  const before: BeforeChange = {
    slot: meeting.slot,
    state: meeting.state,
    answers: meeting.answers,
    holdUntil: meeting.holdUntil,
    movedFrom: meeting.movedFrom,
    by: actor,
    undoUntil: now.add({ minutes: undoMinutes }),
  };
  switch (event.kind) {
    case 'answer':
      if (event.party !== actor && !(event.party === 'applicant' && actor === 'caseworker'))
        return { refused: 'notYours' };
      return hasBegun ? { refused: 'past' } : answered(meeting, event, before, by.holdUntil, next);
    case 'move': {
      if (isBefore(event.slot.from, now)) return { refused: 'past' };
      const answers = { caseworker: 'waiting', coach: 'waiting', applicant: 'waiting', [actor]: 'yes' } as const;
      const state = actor === 'coach' ? 'proposed' : 'held';
      // Who did not come gets a new time, not a moved one.
      const movedFrom = meeting.state === 'noShow' ? null : timeGivenUp(meeting);
      const told = withInterpreter(meeting, event.interpreter);
      const back = { ...before, interpreter: meeting.interpreter };
      return next({ slot: event.slot, ...told, answers, state, holdUntil: by.holdUntil, movedFrom, before: back });
    }
    case 'cancel':
      return hasBegun && keepsTime(meeting.state)
        ? { refused: 'past' }
        : next({ state: 'cancelled', holdUntil: null, before });
    case 'undo':
      return undone(meeting, actor, now, next);
    case 'record': {
      if (!hasBegun) return { refused: 'notYet' };
      if (event.came === null) return meeting.state === 'booked' ? { refused: 'notNow' } : next({ state: 'booked' });
      return next({ state: event.came ? 'tookPlace' : 'noShow', holdUntil: null });
    }
  }
}

type Next = (changes: Partial<Meeting>) => { meeting: Meeting };

function answered(
  meeting: Meeting,
  event: Extract<MeetingEvent, { kind: 'answer' }>,
  before: BeforeChange,
  keptUntil: Temporal.Instant,
  next: Next,
): { meeting: Meeting } | { refused: MeetingRefusal } {
  const answers = { ...meeting.answers, [event.party]: event.says };
  if (event.says === 'no') {
    const movedFrom = meeting.state === 'booked' ? meeting.slot.from : meeting.movedFrom;
    return next({ answers, state: 'declined', holdUntil: null, movedFrom, before });
  }
  const consentBy = event.consentBy ?? meeting.consentBy;
  if (event.party !== 'coach' && consentBy === null) return { refused: 'consent' };
  if (haveAllSaidYes(answers))
    // One that is booked was checked before.
    return event.unchecked === true && meeting.state !== 'booked'
      ? next({ answers, consentBy, state: 'held', holdUntil: keptUntil })
      : next({ answers, consentBy, state: 'booked', holdUntil: null });
  return next({ answers, consentBy, state: answers.caseworker === 'waiting' ? 'proposed' : 'held' });
}

function undone(
  meeting: Meeting,
  actor: Actor,
  now: Temporal.Instant,
  next: Next,
): { meeting: Meeting } | { refused: MeetingRefusal } {
  const { before } = meeting;
  if (before === null || before.by !== actor) return { refused: 'notNow' };
  if (isBefore(before.undoUntil, now)) return { refused: 'tooLate' };
  const { slot, state, answers, holdUntil, movedFrom, interpreter } = before;
  if (keepsTime(state) && isBefore(slot.from, now)) return { refused: 'past' };
  if (holdUntil !== null && isBefore(holdUntil, now)) return { refused: 'expired' };
  return next({ slot, ...withInterpreter(meeting, interpreter), state, answers, holdUntil, movedFrom });
}

/** Another interpreter is to be ordered anew. */
function withInterpreter(meeting: Meeting, interpreter: string | null | undefined): Partial<Meeting> {
  return interpreter === undefined || interpreter === meeting.interpreter
    ? {}
    : { interpreter, interpreterOrdered: null };
}

/** The beginning of the time that a move gives up: of the one agreed last, or where none was agreed, of the first. */
function timeGivenUp({ state, slot, movedFrom }: Meeting): Temporal.Instant {
  return state === 'booked' || movedFrom === null ? slot.from : movedFrom;
}

/** When the time began that a meeting was moved from; null where it is at that time. */
export function movedAwayFrom({ movedFrom, slot }: Meeting): Temporal.Instant | null {
  return movedFrom === null || movedFrom.equals(slot.from) ? null : movedFrom;
}

/** Whether an interpreter is needed at the time of a meeting and is not ordered for that time. */
export function needsInterpreterOrder({ state, slot, interpreter, interpreterOrdered }: Meeting): boolean {
  const isUnderWay = state === 'held' || state === 'proposed' || state === 'booked';
  return isUnderWay && interpreter !== null && interpreterOrdered?.equals(slot.from) !== true;
}

/** Whether the time for answers is over. */
export function isOverdue({ state, holdUntil }: Meeting, now: Temporal.Instant): boolean {
  return (state === 'held' || state === 'proposed') && holdUntil !== null && !isBefore(now, holdUntil);
}

/** Whether all three have said yes, and it is booked as soon as the calendars say that the time is free. */
export function waitsForCalendars({ state, answers }: Pick<Meeting, 'state' | 'answers'>): boolean {
  return state === 'held' && haveAllSaidYes(answers);
}

export function haveAllSaidYes(answers: Meeting['answers']): boolean {
  return parties.every((party) => answers[party] === 'yes');
}

/** What a meeting begins with; `by` is who asks for it. */
export interface MeetingDraft {
  caseId: string;
  caseworkerId: string;
  slot: Slot;
  interpreter: string | null;
  by: Actor;
  consentBy: string | null;
  holdUntil: Temporal.Instant;
}

/** A meeting as it begins: the time is kept, whoever asks for it has said yes. */
export function begin(draft: MeetingDraft & { id: string }): Meeting {
  const { by, ...rest } = draft;
  return {
    ...rest,
    state: by === 'coach' ? 'proposed' : 'held',
    version: 1,
    answers: { caseworker: 'waiting', coach: 'waiting', applicant: 'waiting', [by]: 'yes' },
    movedFrom: null,
    interpreterOrdered: null,
    before: null,
  };
}

/** Whether one moment is before another. */
export function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
