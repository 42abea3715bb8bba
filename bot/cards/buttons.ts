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

/** Buttons beside each other, as many as there is room for; `language` rides along, so that a click is answered in it. */
export function buttons(actions: readonly Action[], language: Language): IActionSet[] {
  return actions.map((action) => actionSet([pressable(action, language)]));
}

/** One of them, to stand among others. */
export function pressable(action: Action, language: Language): ISubmitAction | IOpenUrlAction | IExecuteAction {
  if ('open' in action) return { type: 'Action.OpenUrl', title: action.title, url: action.open };
  if ('say' in action) return sayAction(action);
  return execute(action.title, { verb: action.click.verb, data: { ...action.click.data, language } });
}

/** What says a message in the person's name. */
export function sayAction({ title, say }: { title: string; say: string }): ISubmitAction {
  return { type: 'Action.Submit', title, data: { verb: sayVerb, text: say } };
}
