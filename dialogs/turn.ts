// What a dialogue gets of what a person did, and what it gives back.

import type { MeasureBook } from '../knowledge/catalogue/measure-book.ts';
import type { KnowledgeBase, Question } from '../knowledge/knowledge-base.ts';
import type { RuleBook } from '../knowledge/referral/rules.ts';
import type { Caller } from './caller.ts';
import type { CaseBook } from './cases/ports.ts';
import type { ExpertQuestionStore } from './colleague/question-store.ts';
import type { DeadlineStore } from './deadlines/deadline-store.ts';
import type { DeadlineRules } from './deadlines/deadlines.ts';
import { english } from './english.ts';
import type { Meetings } from './meetings/ports.ts';
import type { LanguageModel } from './model/port.ts';
import type { Progress } from './progress.ts';
import type { Receipts } from './referral/turn.ts';
import type { Reply } from './reply.ts';
import type { SavedExamples } from './saved-examples/port.ts';
import type { Session } from './session.ts';
import type { Statistics } from './statistics/ports.ts';
import type { Wording } from './swedish.ts';
import { swedish } from './swedish.ts';
import type { Intent } from './understanding/intents.ts';
import type { Language } from './understanding/language.ts';
import type { PersonalDataKind } from './understanding/personal-data/personal-data.ts';
import type { Slots } from './understanding/slots/slots.ts';

/** Why an input that is not a message or a known click cannot be answered with content. */
export type UnsupportedInput = keyof Wording['unsupported'];

/** What a person did. */
export type Input =
  /** `typed` is false when a button said it, so that the chat does not show it. */
  | { kind: 'message'; text: string; typed: boolean }
  /** A message, or what came with a card, held personal data and was not kept. */
  | { kind: 'withheld'; what: readonly PersonalDataKind[]; byCard: boolean }
  | { kind: 'click'; verb: string; data: Record<string, unknown> }
  | { kind: 'arrived' }
  | { kind: 'unsupported'; reason: UnsupportedInput };

/** Everything a dialogue may use. Nothing in it knows of Teams, HTTP or storage. */
export interface Turn {
  caller: Caller;
  input: Input;
  /** Language to answer in when the input itself does not show one. */
  language: Language;
  session: Session;
  knowledge: KnowledgeBase;
  contacts: { expert: string; access: string };
  rules: RuleBook;
  receipts: Receipts;
  measures: MeasureBook;
  statistics: Statistics;
  meetings: Meetings;
  /** The moment in Stockholm at which this is answered. */
  now: Temporal.ZonedDateTime;
  /** Names what the person did, the same when it is taken once more after a crash: an effect under this name happens once. */
  idempotencyKey: string;
  /** Others than the caller can read the conversation. */
  isShared: boolean;
  /** Names the conversation; null where there is none. */
  place: string | null;
  experts: ExpertQuestionStore;
  examples: SavedExamples;
  cases: CaseBook;
  deadlines: { deadlineStore: DeadlineStore; rules: DeadlineRules };
  /** After so many months without anybody's word a measure's row counts as old. */
  reviewMonths: number;
  /** Null where no model is to be used. */
  model: LanguageModel | null;
  /** Where the person can follow the answer while it is being made. */
  progress: Progress;
  /** Told what became of each sentence that a model has drafted: `kept`, or why not. */
  countDraft(verdict: string): void;
  /** Of what this input asks of the documents, which `Outcome.asked` tells; null while it is not known. */
  vector: Float32Array | null;
}

export interface Outcome {
  /** The language that was answered in. */
  language: Language;
  intent: Intent | null;
  slots: Slots;
  replies: Reply[];
  session: Session;
  /** What the replies were looked up for in the documents; absent when they were not. */
  asked?: Question;
  /** What stands before the answer to that: how it was read. */
  lead?: string | null;
  /** It was answered beside what is in sight, which can still be pressed. */
  isBeside?: true;
  /** How a follow-up was read, which stands after its answer. */
  reading?: string | null;
}

/** The wording of a language. */
export function wordingOf(language: Language): Wording {
  return language === 'en' ? english : swedish;
}

/** An answer of one text, or of none, that leaves the conversation as it was. */
export function say(turn: Turn, intent: Intent | null, text: string): Outcome {
  return { language: turn.language, intent, slots: {}, replies: [{ kind: 'notice', text }], session: turn.session };
}
