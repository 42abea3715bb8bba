// What the dialogue "ask a colleague" needs from outside: questions to colleagues and approved answers, each with who may do what.
import type { Caller } from '../caller.ts';

/** A passage by its id; the fingerprint changes with its text. */
export interface SourceMark {
  passage: string;
  fingerprint: string;
}

export interface Colleague {
  staffId: string;
  name: string;
}

/** Who a question would go to. */
export type QuestionWay =
  | { kind: 'experts'; names: string[] }
  | { kind: 'channel'; unit: string }
  | { kind: 'owners' }
  | { kind: 'nobody' };

/** A question to colleagues as one person may see it. */
export interface AskedQuestion {
  id: string;
  /** District or jobbtorg that it comes from; empty for the whole city. */
  unit: string;
  question: string;
  sources: SourceMark[];
  /** `nobody`: all who were asked have said that it is not theirs. `declined`: an owner has said that it is not to be answered. */
  state: 'open' | 'answered' | 'withdrawn' | 'nobody' | 'declined';
  askedAt: Temporal.Instant;
  /** Names of those who have it now; a channel by its unit. */
  way: QuestionWay;
  answer: { text: string; by: Colleague; at: Temporal.Instant; isThanked: boolean; isApproved: boolean } | null;
  /** It is the one question back that an answer may get. */
  isFollowUp: boolean;
  /** Somebody has asked back already. */
  hasFollowUp: boolean;
  /** What the person is to it. */
  caller: {
    isAsker: boolean;
    /** It lies with them for an answer, by name or in the channel where they press. */
    isAsked: boolean;
    /** It went to them by name, and not to a channel only. */
    isNamed: boolean;
    hasAnswered: boolean;
    mayApprove: boolean;
    mayDecline: boolean;
  };
  /** The conversation in which it is looked at is the channel that it was sent to. */
  isHere: boolean;
}

/** How a change ended; `already`: something else has happened before, and the question stands as told. */
export type ChangedQuestion = { kind: 'changed' | 'already'; question: AskedQuestion } | { kind: 'notYours' };

/** An answer of a colleague that is shown first when a question like its own comes. */
export interface ApprovedAnswer {
  id: string;
  question: string;
  answer: string;
  sources: SourceMark[];
  owner: Colleague;
  /** District or jobbtorg of the question that it answered; empty for the whole city. */
  unit: string;
  approvedOn: Temporal.PlainDate;
  reviewOn: Temporal.PlainDate;
  /** Whether the person may withdraw or renew it. */
  isTheirs: boolean;
}

/**
 * Questions and approved answers. Rights are checked at each call: an asker has their own questions, an expert those sent to them,
 * a manager those of the unit. `place` names the conversation in which the person acts, null where there is none: in a unit's
 * channel those who are there may answer what was sent there.
 */
export interface ExpertQuestionStore {
  wayOf(caller: Caller, question: string): Promise<QuestionWay>;
  /** Names a question that is about to be sent. */
  newId(): string;
  /**
   * Sends a question, once under its id: the same again gives what was sent. With `follows` it goes to who answered that one.
   * Null when there is nobody to send it to; nothing is kept then.
   */
  send(
    caller: Caller,
    id: string,
    what: { question: string; sources: readonly SourceMark[]; follows: string | null },
  ): Promise<AskedQuestion | null>;
  /** Whether there is anybody who looks after the content. */
  hasOwners(): Promise<boolean>;
  /** Sends a question to those who look after the content, once under its id. */
  sendToOwners(
    caller: Caller,
    id: string,
    what: { question: string; sources: readonly SourceMark[] },
  ): Promise<AskedQuestion | null>;
  /** Says that a question is not to be answered, and tells the asker; with `withText` its text goes, and nobody is told. */
  decline(caller: Caller, id: string, withText: boolean): Promise<ChangedQuestion>;
  /** One that the caller may see, or null. */
  find(caller: Caller, id: string, place: string | null): Promise<AskedQuestion | null>;
  /** The caller's own; those that lie with them; and those of a manager's unit. The newest first, fifty at most. */
  list(caller: Caller, which: 'own' | 'asked' | 'unit'): Promise<AskedQuestion[]>;
  withdraw(caller: Caller, id: string): Promise<ChangedQuestion>;
  answer(caller: Caller, id: string, text: string, place: string | null): Promise<ChangedQuestion>;
  /** Takes one's own answer back, and an approved one with it; the question is open again. */
  takeBack(caller: Caller, id: string): Promise<ChangedQuestion>;
  /** Says that a question is not one's own; where nobody is left, others are asked or the asker is told. */
  stepBack(caller: Caller, id: string): Promise<ChangedQuestion>;
  /** To whom the question may be passed on; empty when the caller may not. */
  others(caller: Caller, id: string, place: string | null): Promise<Colleague[]>;
  forward(caller: Caller, id: string, to: string, place: string | null): Promise<ChangedQuestion>;
  thank(caller: Caller, id: string): Promise<ChangedQuestion>;
  /** Makes an answered question an approved answer, once; `already` when it is one. */
  approve(
    caller: Caller,
    id: string,
    what: { question: string; answer: string; sources: readonly SourceMark[]; reviewOn: Temporal.PlainDate },
  ): Promise<ChangedQuestion>;
  /** All in force, the newest first. */
  approved(caller: Caller): Promise<ApprovedAnswer[]>;
  /** False when there is none in force that is the caller's. */
  withdrawApproved(caller: Caller, id: string): Promise<boolean>;
  renewApproved(caller: Caller, id: string, reviewOn: Temporal.PlainDate): Promise<boolean>;
  /** Makes the conversation the channel of the caller's unit, or no longer; the unit's name, null when they may not. */
  setChannel(caller: Caller, place: string | null, isChannel: boolean): Promise<string | null>;
}
