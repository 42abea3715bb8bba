// What a conversation rests on without a database: the shipped knowledge and measures, and one way to say something.
import { loadShipped } from '../../bot/documents/knowledge.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { buildDiary } from '../../dialogs/meetings/diary.ts';
import { unseen } from '../../dialogs/progress.ts';
import { route } from '../../dialogs/route.ts';
import { emptySession, type Session } from '../../dialogs/session.ts';
import type { Statistics } from '../../dialogs/statistics/ports.ts';
import type { Input, Outcome, Turn } from '../../dialogs/turn.ts';
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import { buildMeasureBook, type MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Receipt } from '../../knowledge/referral/referral-receipt.ts';
import type { RuleBook } from '../../knowledge/referral/rules.ts';
import { shippedMeetingSettings } from '../../knowledge/shipped.ts';
import { monday, people } from './assistant.ts';

export interface Shipped {
  knowledge: KnowledgeBase;
  measures: MeasureBook;
  rules: RuleBook;
  /** Receipts that were kept. */
  kept: Receipt[];
  /** One message or click of a person (Maja, a caseworker in Farsta, unless said otherwise) on Monday 23 November 2026. */
  take(input: Input, options?: { session?: Session; caller?: Caller }): Promise<Outcome>;
  /** One message. */
  say(text: string, options?: { session?: Session; caller?: Caller }): Promise<Outcome>;
}

// Nobody has a deadline where there is no database.
const none = async () => null;
const deadlines: Turn['deadlines'] = {
  deadlineStore: {
    openDeadlines: async () => [],
    deadlinesOfCase: none,
    settle: async (_caller, _act, { caseId }) => ({ kind: 'notYours', caseId }),
    snooze: async (_caller, _act, { caseId }) => ({ kind: 'notYours', caseId }),
    handOver: async (_caller, _act, caseId) => ({ kind: 'notYours', caseId }),
    undo: async () => ({ kind: 'nothing' }),
    colleagues: async () => [],
    optedOut: async () => [],
    setOptOut: async () => {},
  },
  rules: {
    reading: { days: 'calendar', countsFirstDay: false },
    isWorkingDay,
    escalateAfter: 3,
    sendingHours: null,
    digestAt: Temporal.PlainTime.from('08:00'),
  },
};

// Nor a case.
const cases: Turn['cases'] = { find: none, own: async () => [] };

// Nor a meeting.
const refused = async () => ({ kind: 'refused', reason: 'notTheirs' }) as const;
const meetings: Turn['meetings'] = {
  settings: shippedMeetingSettings(),
  findCase: refused,
  openCase: refused,
  colleagues: async () => [],
  diaries: async () => ({ of: () => buildDiary([], null), outerMissing: false }),
  find: none,
  meetingsOf: async () => [],
  meetingsOfCase: async () => [],
  isMetByOthers: async () => false,
  begin: async () => ({ kind: 'unknown' }),
  change: async () => ({ kind: 'unknown' }),
  noteInterpreter: async () => ({ kind: 'unknown' }),
  sessions: async () => [],
  sessionsOf: async () => [],
  seatsOf: async () => [],
  session: none,
  takeSeat: async () => ({ kind: 'unknown' }),
  giveSeatBack: refused,
  recordSeat: refused,
  links: () => ({ calendar: '', letters: { plain: '', easy: '', english: '' } }),
};

// Nor a question to a colleague.
const notYours = async () => ({ kind: 'notYours' }) as const;
const experts: Turn['experts'] = {
  newId: () => 'x',
  wayOf: async () => ({ kind: 'nobody' }),
  send: none,
  hasOwners: async () => false,
  sendToOwners: none,
  decline: notYours,
  find: none,
  list: async () => [],
  withdraw: notYours,
  answer: notYours,
  takeBack: notYours,
  stepBack: notYours,
  others: async () => [],
  forward: notYours,
  thank: notYours,
  approve: notYours,
  approved: async () => [],
  withdrawApproved: async () => false,
  renewApproved: async () => false,
  setChannel: none,
};

export const maja: Caller = { ...people.maja, staffId: people.maja.id };
export const karin: Caller = { ...people.karin, staffId: people.karin.id };

// Nothing is counted where there is no database.
const noStatistics: Statistics = {
  closedMonths: async () => null,
  published: async () => [],
  ownQueue: async () => 0,
  coaches: async () => [],
  fileLink: async () => '',
  subscribe: async () => inStockholm(monday),
  subscriptions: async () => [],
  unsubscribe: async () => false,
};

/** Reads the shipped knowledge once. */
export async function readShipped(): Promise<Shipped> {
  const shipped = await loadShipped();
  const knowledge = buildKnowledgeBase(shipped.documents, { ...shipped, digests: [] });
  const kept: Receipt[] = [];
  const measures = buildMeasureBook(shipped.measures, shipped.geography, knowledge, []);
  const take: Shipped['take'] = (input, { session = emptySession, caller = maja } = {}) =>
    route({
      caller,
      input,
      language: 'sv',
      session,
      knowledge,
      measures,
      now: inStockholm(monday),
      idempotencyKey: 'test',
      reviewMonths: 12,
      contacts: { expert: 'utvecklingsstaben', access: 'din chef' },
      cases,
      deadlines,
      meetings,
      isShared: false,
      place: null,
      experts,
      examples: { days: 365, save: async () => ({ kind: 'tooMany', most: 0 }), takeBack: async () => false },
      vector: null,
      model: null,
      progress: unseen,
      countDraft: () => {},
      rules: shipped.rules,
      receipts: { keep: async (receipt) => void kept.push(receipt) },
      statistics: noStatistics,
    });
  return {
    knowledge,
    measures,
    rules: shipped.rules,
    kept,
    take,
    say: (text, options) => take({ kind: 'message', text, typed: true }, options),
  };
}
