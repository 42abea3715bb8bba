// Headings and paragraphs as all cards have them.
import { TextBlock } from '@microsoft/teams.cards';

/** A card's title. */
export function heading(title: string): TextBlock {
  return new TextBlock(title, { weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' });
}

/** A text as paragraphs, divided at its blank lines. */
export function paragraphs(text: string): TextBlock[] {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => new TextBlock(paragraph, { wrap: true, spacing: 'Small' }));
}
