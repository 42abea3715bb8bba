// Buttons of cards: every one has a fallback for clients that do not know Action.Execute.
import { ActionSet, ExecuteAction, OpenUrlAction, SubmitAction } from '@microsoft/teams.cards';
import type { Action, Click } from '../../dialogs/reply.ts';
import { sayVerb } from '../teams/activity.ts';

/** A button on a line of its own that brings a click back. */
export function button(title: string, verb: string, data: Record<string, unknown>): ActionSet {
  return new ActionSet(execute(title, { verb, data })).withOptions({ spacing: 'Small' });
}

/** What a click brings back; older clients bring the same data back as a submit. */
export function execute(title: string, { verb, data }: Click): ExecuteAction {
  const fallback = new SubmitAction({ title, data: { verb, ...data } });
  return new ExecuteAction({ title, verb, data, fallback });
}

/** Buttons beside each other, as many as there is room for; `language` rides along, so that a click is answered in it. */
export function buttons(actions: readonly Action[], language: 'sv' | 'en'): ActionSet[] {
  return actions.map((action) => new ActionSet(pressable(action, language)).withOptions({ spacing: 'Small' }));
}

/** One of them, to stand among others. */
export function pressable(action: Action, language: 'sv' | 'en'): SubmitAction | OpenUrlAction | ExecuteAction {
  if ('open' in action) return new OpenUrlAction(action.open, { title: action.title });
  if ('say' in action) return sayAction(action);
  return execute(action.title, { verb: action.click.verb, data: { ...action.click.data, language } });
}

/** What says a message in the person's name. */
export function sayAction({ title, say }: { title: string; say: string }): SubmitAction {
  return new SubmitAction({ title, data: { verb: sayVerb, text: say } });
}
