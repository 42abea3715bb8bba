// Buttons of cards: every one has a fallback for clients that do not know Action.Execute.
import type { IActionSet, IExecuteAction, IOpenUrlAction, ISubmitAction } from '@microsoft/teams.cards';
import type { Action, Click } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { sayVerb } from '../teams/activity.ts';
import { actionSet } from './elements.ts';

/** A button on a line of its own that brings a click back. */
export function button(title: string, verb: string, data: Record<string, unknown>): IActionSet {
  return actionSet([execute(title, { verb, data })]);
}

/** What a click brings back; older clients bring the same data back as a submit. */
export function execute(title: string, { verb, data }: Click): IExecuteAction {
  const fallback: ISubmitAction = { type: 'Action.Submit', title, data: { verb, ...data } };
  return { type: 'Action.Execute', title, verb, data, fallback };
}

/** Each of them on a line of its own; `language` rides along, so that a click is answered in it. */
export function buttons(actions: readonly Action[], language: Language): IActionSet[] {
  return actions.map((action) => actionSet([pressable(action, language)]));
}

/** As many buttons of a card stand in sight, and every answer, main one and undo. */
export const inSight = 3;

/** The buttons of a card: those beyond the first three stand in the menu beside the last of them; older clients show all. */
export function cardButtons(actions: readonly Action[], language: Language): IActionSet[] {
  const others = actions.filter((action) => action.rank === undefined && !('undoes' in action));
  const folded = others.slice(Math.max(0, inSight - (actions.length - others.length)));
  const shown = actions.filter((action) => !folded.includes(action));
  const menu = folded.map((action) => ({ ...pressable(action, language), mode: 'secondary' as const }));
  return shown.map((action, place) =>
    actionSet([pressable(action, language), ...(place === shown.length - 1 ? menu : [])]),
  );
}

/** One of them, to stand among others; the main one is coloured. */
export function pressable(action: Action, language: Language): ISubmitAction | IOpenUrlAction | IExecuteAction {
  return action.rank === 'main' ? { ...plain(action, language), style: 'positive' } : plain(action, language);
}

function plain(action: Action, language: Language): ISubmitAction | IOpenUrlAction | IExecuteAction {
  if ('open' in action) return { type: 'Action.OpenUrl', title: action.title, url: action.open };
  if ('say' in action) return sayAction(action);
  return execute(action.title, { verb: action.click.verb, data: { ...action.click.data, language } });
}

/** What says a message in the person's name. */
export function sayAction({ title, say }: { title: string; say: string }): ISubmitAction {
  return { type: 'Action.Submit', title, data: { verb: sayVerb, text: say } };
}
