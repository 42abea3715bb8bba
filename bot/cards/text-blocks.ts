// Headings and paragraphs as all cards have them.
import type { ITextBlock } from '@microsoft/teams.cards';
import { textBlock } from './elements.ts';

/** A card's title. */
export function heading(title: string): ITextBlock {
  return textBlock(title, { weight: 'Bolder', size: 'Medium', style: 'heading' });
}

/** A text as paragraphs, divided at its blank lines. */
export function paragraphs(text: string): ITextBlock[] {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => textBlock(paragraph, { spacing: 'Small' }));
}
