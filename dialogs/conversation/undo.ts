// Taking back the last change in words.
import type { Click } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import type { Language } from '../understanding/language.ts';

/** Asks whether to take the last change back; a yes in words does it too. */
export function askToUndo(turn: Turn, undo: Click, language: Language): Outcome {
  const { askToUndo: text, yesUndo } = wordingOf(language);
  return {
    ...say(turn, 'undo', ''),
    language,
    replies: [{ kind: 'notice', text, actions: [{ title: yesUndo, click: undo, undoes: true }] }],
    session: { ...turn.session, confirm: { act: 'undo', ...undo } },
  };
}
