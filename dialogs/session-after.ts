// What a conversation remembers of an answer: what is in sight, what can be taken back, what was spoken of.
import { changesAfter, changesWithout } from './conversation/changes.ts';
import { questionAfter } from './conversation/left-question.ts';
import { salientAfter } from './conversation/salient-case.ts';
import { buttonsOf, undoIn, withEarlier } from './conversation/screen.ts';
import { answeredAfter } from './last-answer/remember.ts';
import type { Session } from './session.ts';
import type { Outcome, Turn } from './turn.ts';
import type { Intent } from './understanding/intents.ts';
import { hearLanguage } from './understanding/language.ts';

const lookedAt: ReadonlySet<Intent> = new Set<Intent>([
  'showCase',
  'today',
  'listCases',
  'listDeadlines',
  'listMeetings',
  'listSessions',
  'stats',
]);

/** The session with what is in sight after an answer. */
export function sessionAfter(turn: Turn, outcome: Outcome): Session {
  const { session: before, input } = turn;
  const { session, replies } = outcome;
  const { subject, snoozed } = session;
  const answered = answeredAfter(turn, outcome);
  const isOld = subject !== null && subject === before.subject;
  // A booking that was left for a look at something else can be gone on with.
  const isLeft = session.booking === null && outcome.intent !== null && lookedAt.has(outcome.intent);
  const isUndone = input.kind === 'click' && input.verb === session.undo?.verb;
  const made = undoIn(replies);
  return {
    ...session,
    answeredAt: turn.now.toInstant().toString(),
    leftBooking: isLeft ? (before.booking ?? session.leftBooking) : session.leftBooking,
    answered,
    cited: answered?.kind === 'policy' ? answered : session.cited,
    salient: salientAfter(turn, outcome),
    subject: isOld ? { ...subject, isLatest: false } : subject && withEarlier(subject, before.subject),
    // The question until when stands until the next thing that the person does.
    snoozed: snoozed === before.snoozed ? null : snoozed,
    buttons: outcome.isBeside === true ? before.buttons : buttonsOf(replies),
    // It stands while nothing but figures is spoken of.
    isUncounted: session.isUncounted && outcome.intent === 'stats' && session.statistics === null,
    question: input.kind === 'message' ? questionAfter(before, outcome) : null,
    undo: made ?? (isUndone ? null : session.undo),
    changes: changesAfter(
      input.kind === 'click' ? changesWithout(session.changes, input) : session.changes,
      made,
      subject,
    ),
    language: input.kind === 'message' ? (hearLanguage(input.text) ?? before.language) : before.language,
  };
}
