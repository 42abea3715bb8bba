// What a message takes back: the last change, or one that was never made.
import { routeClick } from '../clicks.ts';
import { showAsItWas } from '../deadlines/entry.ts';
import type { Message } from '../dialogue.ts';
import { resumesBooking } from '../meetings/messages/aside-words.ts';
import type { Click } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { unsure } from '../understanding/understand.ts';
import { type Change, changeNamed, changesWithout, readNamedChange, withoutKept } from './changes.ts';
import { pointsToOther } from './pointing.ts';
import { saysWrongCase } from './salient-case.ts';
import { subjectOf } from './screen.ts';
import { pressToShow } from './unclear.ts';
import { askToUndo, ordersBack, undoableCases, undoMeant } from './undo.ts';

/**
 * Takes back the last change, or the one that is named, by the press that does it; asks first where that is not surely meant. Null for other
 * messages.
 */
export async function takeUndo(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { undo: last, changes, subject, booking: open, leftBooking } = turn.session;
  if ((open ?? leftBooking) !== null && resumesBooking(text)) return null;
  const isTold = understood.intent === 'undo' || ordersBack(text);
  const isWrongCase =
    last !== null && subject?.isLatest === true && saysWrongCase(text) && namesOtherCase(turn, last, text);
  if (!isTold && !takesBack(understood) && !isWrongCase) return null;
  const named = readNamedChange(text);
  const change = changeNamed(changes, named);
  const undo = change === null || (last !== null && isOf(last, change)) ? last : pressOf(change);
  if (undo === null) return null;
  // "Wrong case, I meant A-1147": what was changed last may be what is wrong.
  if (change === null && namesOtherCase(turn, undo, text))
    return understood.mood === 'ask' ? null : askToUndo(turn, undo, casesOf(undo, changes), understood.language);
  const meant = undoMeant(undo, withoutKept(text));
  if (meant === null || (!isTold && meant.rest === null)) return null;
  const { back, rest } = meant;
  // The press of a meeting does not tell its case.
  const caseIds = meant.caseIds.length > 0 ? meant.caseIds : casesOf(undo, changes);
  // What is named is not what was done.
  const isDoubted = named.errand !== null && change === null && changes.length > 0;
  const isDone = understood.orders.has('undo') && !isDoubted;
  const outcome = isDone
    ? {
        ...(await routeClick({ ...turn, language: understood.language }, back.verb, back.data)),
        intent: 'undo' as const,
      }
    : askToUndo(turn, back, caseIds, understood.language);
  // What stays done is still spoken of.
  const others = rest === null ? [] : undoableCases(rest);
  const left = others.length === 0 || subject === null ? outcome.session.subject : subjectOf(subject.errand, others);
  const after = undo === last ? rest : last;
  return {
    ...outcome,
    session: {
      ...outcome.session,
      subject: left,
      undo: isDone ? after : last,
      changes: isDone ? changesWithout(changes, back) : changes,
    },
  };
}

/** Whether a press takes back a change, or a part of it. */
function isOf(press: Click, change: Change): boolean {
  const cases = undoableCases(press);
  return cases.length === 0
    ? changesWithout([change], press).length === 0
    : press.verb === change.verb && cases.every((caseId) => undoableCases(change).includes(caseId));
}

function casesOf(undo: Click, changes: readonly Change[]): string[] {
  return changes.find((each) => isOf(undo, each))?.caseIds ?? [];
}

function pressOf({ verb, data }: Change): Click {
  return { verb, data };
}

/** Whether a message names a case and none that was just spoken of, and points back to no other one: "put the other back". */
function namesOtherCase({ session: { subject } }: Turn, undo: Click, text: string): boolean {
  const { meant, denied } = readCases(text);
  const changed = [undo.data.case, undo.data.caseId, ...undoableCases(undo)];
  const spoken = [...changed, ...(subject?.caseIds ?? []), ...(subject?.earlier ?? [])];
  return (
    meant.length > 0 && denied.length === 0 && !pointsToOther(text) && !meant.some((each) => spoken.includes(each))
  );
}

/** Whether a message that was taken for an errand says that what was just done is not so. */
function takesBack({ intent, orders, move }: Message['understood']): boolean {
  const isErrand = intent === 'markJobPlanDone' || intent === 'snoozeReminder' || intent === 'handOver';
  return isErrand && orders.size === 0 && move.label === 'undo' && move.likelihood >= unsure;
}

/** Nothing was changed: what was asked about, or spoken of, is told as it stands. */
export async function takeNothingToUndo(turn: Turn, { understood }: Message): Promise<Outcome | null> {
  const { intent, mood, language } = understood;
  if (intent !== 'undo' || mood === 'ask') return null;
  const asItWas = await showAsItWas(turn, understood);
  if (asItWas !== null) return asItWas;
  const told = wordingOf(language).nothingToUndo;
  const shown = pressToShow(turn);
  if (shown === null) return say(turn, intent, told);
  const again = await routeClick({ ...turn, language }, shown.verb, shown.data);
  return { ...again, intent, replies: [{ kind: 'notice', text: told }, ...again.replies] };
}
