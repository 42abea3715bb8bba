// Taking back the last change in words: all of it, or what it was in the cases that are named.
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import type { Click } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { spacedWords } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { pointedPlace } from './said-press.ts';

// Under which key something was done in which case: each key ends with it.
const kept = z.looseObject({ idempotencyKeys: z.array(z.string()).min(1) });
const caseOf = (key: string) => /\/([A-Z]{1,3}-\d+)$/.exec(key)?.[1] ?? null;

/** The cases in which a change can be taken back each by itself, in the order in which they were changed. */
export function undoableCases({ data }: Click): string[] {
  const given = kept.safeParse(data);
  return given.success ? given.data.idempotencyKeys.flatMap((key) => caseOf(key) ?? []) : [];
}

/** The press that takes a change back in some of its cases only; null where it was made in none of them. */
export function undoOf({ verb, data }: Click, caseIds: readonly string[]): Click | null {
  const given = kept.safeParse(data);
  if (!given.success) return null;
  if (typeof data.case === 'string') return caseIds.includes(data.case) ? { verb, data } : null;
  const idempotencyKeys = given.data.idempotencyKeys.filter((key) => caseIds.includes(caseOf(key) ?? ''));
  return idempotencyKeys.length === 0 ? null : { verb, data: { ...data, idempotencyKeys } };
}

/**
 * The part of the last change that a message takes back: that of the cases it names, or the last, the first of several. All of it where it
 * names none; null where what it names was not changed.
 */
export function undoMeant(undo: Click, text: string): { back: Click; rest: Click | null; caseIds: string[] } | null {
  const all = undoableCases(undo);
  const { meant, denied } = readCases(text);
  const place = all.length > 1 ? pointedPlace(text, all.length) : null;
  const named = [...meant, ...denied];
  const caseIds = named.length > 0 ? named : place === null ? all : [all[place] ?? ''];
  const other = [undo.data.caseId, undo.data.case].find((caseId) => typeof caseId === 'string');
  if (all.length === 0)
    return named.length > 0 && other !== undefined && !named.includes(other)
      ? null
      : { back: undo, rest: null, caseIds: other === undefined ? [] : [other] };
  const back = undoOf(undo, caseIds);
  const rest = all.filter((caseId) => !caseIds.includes(caseId));
  return back && { back, rest: undoOf(undo, rest), caseIds: all.filter((caseId) => caseIds.includes(caseId)) };
}

const orders = compileCues([
  readKnowledgeFile(`${import.meta.dirname}/undoing-words.yaml`, z.strictObject({ orders: z.string() })).orders,
]);

/** Whether a message tells to take a change back by the name of it: "undo the move". */
export function ordersBack(text: string): boolean {
  return !text.includes('?') && orders.test(spacedWords(text));
}

/** Asks whether to take the last change back, in the cases that are given; a yes in words does it too. */
export function askToUndo(turn: Turn, undo: Click, caseIds: readonly string[], language: Language): Outcome {
  const { askToUndo: text, yesUndo } = wordingOf(language);
  return {
    ...say(turn, 'undo', ''),
    language,
    replies: [
      { kind: 'notice', text: text(caseIds), actions: [{ title: yesUndo, click: undo, undoes: true, rank: 'main' }] },
    ],
    session: { ...turn.session, confirm: { act: 'undo', ...undo } },
  };
}
