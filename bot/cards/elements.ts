// The elements that our cards are made of, as plain objects: the SDK's classes carry some thirty empty fields each, which cost more to
// write as JSON than all else of a reply.
import type { CardElement, IActionSet, IAdaptiveCard, IContainer, IFactSet, ITextBlock } from '@microsoft/teams.cards';

/** A card of these elements, of the version that Teams draws for bots (`Action.Execute` needs 1.4). */
export function card(body: CardElement[]): IAdaptiveCard {
  return { type: 'AdaptiveCard', version: '1.5', body };
}

/** A text that wraps. */
export function textBlock(text: string, options: Omit<ITextBlock, 'type' | 'text' | 'wrap'> = {}): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, ...options };
}

/** Elements that belong together. */
export function container(items: CardElement[], options: Omit<IContainer, 'type' | 'items'> = {}): IContainer {
  return { type: 'Container', ...options, items };
}

/** Buttons in a row of their own. */
export function actionSet(actions: IActionSet['actions']): IActionSet {
  return { type: 'ActionSet', spacing: 'Small', actions };
}

/** Names with what they stand for. */
export function factSet(
  facts: { title: string; value: string }[],
  options: Omit<IFactSet, 'type' | 'facts'> = {},
): IFactSet {
  return { type: 'FactSet', ...options, facts: facts.map(({ title, value }) => ({ title, value })) };
}
