// One turn: who is speaking, what they did, what the dialogues answer. Used by Teams and the command line alike.
import type { Caller } from '../../dialogs/caller.ts';
import type { CaseBook } from '../../dialogs/cases/ports.ts';
import type { ExpertQuestionStore } from '../../dialogs/colleague/question-store.ts';
import type { DeadlineStore } from '../../dialogs/deadlines/deadline-store.ts';
import type { DeadlineRules } from '../../dialogs/deadlines/deadlines.ts';
import { searchMeasures } from '../../dialogs/measures/search.ts';
import { startMeasures } from '../../dialogs/measures/turn.ts';
import type { Meetings } from '../../dialogs/meetings/ports.ts';
import { assist, readFirst } from '../../dialogs/model/assist.ts';
import { type Progress, unseen } from '../../dialogs/progress.ts';
import type { Receipts } from '../../dialogs/referral/turn.ts';
import type { Details } from '../../dialogs/reply.ts';
import { route, routeReading } from '../../dialogs/route.ts';
import type { SavedExamples } from '../../dialogs/saved-examples/port.ts';
import { readSessionState, type Session } from '../../dialogs/session.ts';
import { searchSources } from '../../dialogs/source-search.ts';
import type { Statistics } from '../../dialogs/statistics/ports.ts';
import { type Input, type Outcome, type Turn, wordingOf } from '../../dialogs/turn.ts';
import { type Language, tellLanguage } from '../../dialogs/understanding/language.ts';
import { type PersonalDataKind, personalDataIn } from '../../dialogs/understanding/personal-data/personal-data.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import type { KnowledgeBase, Question } from '../../knowledge/knowledge-base.ts';
import type { RuleBook } from '../../knowledge/referral/rules.ts';
import type { LanguageModels } from '../model/language-model.ts';

/** What every turn may use. */
export interface TurnTools {
  knowledge(): Promise<KnowledgeBase>;
  measures(knowledge: KnowledgeBase): Promise<MeasureBook>;
  meetings: Meetings;
  experts: ExpertQuestionStore;
  examples: SavedExamples;
  /** After so many months without anybody's word a measure's row counts as old. */
  reviewMonths: number;
  contacts: { expert: string; access: string };
  cases: CaseBook;
  deadlines: { deadlineStore: DeadlineStore; rules: DeadlineRules };
  rules: RuleBook;
  receipts: Receipts;
  statistics: Statistics;
  /** The vector of a question, or null when there is none to be had in a moment. Never throws. */
  vectorOf(question: Question): Promise<Float32Array | null>;
  /** Null where no model is set. */
  models: LanguageModels | null;
  now(): Temporal.Instant;
}

/** How the person follows the answer, and how they stop it. */
export interface Live {
  progress: Progress;
  stop: AbortSignal;
}

/**
 * Looks at a text before anything is stored, logged or sent on: one with personal data is withheld, and only the kinds of it are
 * kept.
 */
export function screen(
  text: string,
):
  | { kind: 'message'; text: string; typed: true }
  | { kind: 'withheld'; what: readonly PersonalDataKind[]; byCard: false; language: Language } {
  const what = personalDataIn(text);
  return what.length === 0
    ? { kind: 'message', text, typed: true }
    : { kind: 'withheld', what, byCard: false, language: tellLanguage(text) };
}

/**
 * Runs the dialogues for one input. A person who is not in the directory (`caller` null) gets told whom to ask and
 * nothing else. Throws only on a fault of ours.
 */
export async function takeTurn(
  tools: TurnTools,
  turn: {
    caller: Caller | null;
    input: Input;
    idempotencyKey: string;
    language: Language;
    session: unknown;
    /** Others can read the conversation. */
    isShared: boolean;
    /** Null for an answer without a language model. */
    live: Live | null;
    /** Names the conversation, where there is one. */
    place?: string;
  },
): Promise<Outcome> {
  const session = readSessionState(turn.session);
  if (turn.caller === null) {
    const language = turn.input.kind === 'message' ? tellLanguage(turn.input.text) : turn.language;
    const text = wordingOf(language).noAccess(tools.contacts.access);
    return { language, intent: null, slots: {}, replies: [{ kind: 'notice', text }], session };
  }
  const routed = await beginTurn(tools, { ...turn, caller: turn.caller }, session);
  const read = tools.models?.readsFirst === true ? await readFirst(routed, routeReading) : null;
  if (read !== null) return read;
  // Answered by words first: that shows whether the documents are asked at all, and is the answer when no vector comes.
  const outcome = await route(routed);
  const vector = outcome.asked === undefined ? null : await tools.vectorOf(outcome.asked);
  const plain = vector === null ? outcome : await route({ ...routed, vector });
  return await assist(routed, plain, routeReading);
}

/** What the dialogues are given for one input of somebody in the directory. */
export async function beginTurn(
  tools: TurnTools,
  turn: Omit<Parameters<typeof takeTurn>[1], 'caller' | 'session'> & { caller: Caller },
  session: Session,
): Promise<Turn> {
  const knowledge = await tools.knowledge();
  const { caller, input, idempotencyKey, language, isShared } = turn;
  return {
    caller,
    input,
    language,
    session,
    knowledge,
    measures: await tools.measures(knowledge),
    now: inStockholm(tools.now()),
    idempotencyKey,
    isShared,
    meetings: tools.meetings,
    experts: tools.experts,
    examples: tools.examples,
    place: turn.place ?? null,
    reviewMonths: tools.reviewMonths,
    contacts: tools.contacts,
    cases: tools.cases,
    deadlines: tools.deadlines,
    rules: tools.rules,
    receipts: tools.receipts,
    statistics: tools.statistics,
    vector: null,
    model: turn.live === null ? null : (tools.models?.forTurn(caller.staffId, turn.live) ?? null),
    progress: turn.live?.progress ?? unseen,
    countDraft: (verdict: string) => tools.models?.countDraft(verdict),
  };
}

/**
 * Searches measures, or what the documents say, as somebody types, for Teams' message box; at most `count` from `skip` on. A
 * sentence instead where the person is not in the directory or has typed personal data, which is not looked at.
 */
export async function searchFor(
  tools: TurnTools,
  caller: Caller | null,
  { what, text, skip, count }: { what: 'measures' | 'sources'; text: string; skip: number; count: number },
): Promise<Details[] | string> {
  const wording = wordingOf('sv');
  if (caller === null) return wording.noAccess(tools.contacts.access);
  const screened = screen(text);
  if (screened.kind === 'withheld') return wording.withheld.seen(screened.what);
  const knowledge = await tools.knowledge();
  if (what === 'sources') {
    const passages = searchSources({ knowledge, wording }, text);
    return passages.length === 0 ? wording.typeMore : passages.slice(skip, skip + count);
  }
  const measures = await tools.measures(knowledge);
  const { reviewMonths } = tools;
  const found = searchMeasures(
    startMeasures({ measures, knowledge, caller, now: inStockholm(tools.now()), reviewMonths }, wording),
    text,
  );
  return found.length === 0 ? wording.measures.nothingLike : found.slice(skip, skip + count);
}
