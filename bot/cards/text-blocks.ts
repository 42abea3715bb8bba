// Headings, paragraphs and short marks as all cards have them.
import type { ITextBlock } from '@microsoft/teams.cards';
import type { Mark, Tone } from '../../dialogs/reply.ts';
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

/** The title of a part of a card; what reads a card aloud can go from one to the next. */
export function subheading(title: string, options: Pick<ITextBlock, 'separator'> = {}): ITextBlock {
  return textBlock(title, { weight: 'Bolder', size: 'Default', style: 'heading', spacing: 'Medium', ...options });
}

// Of the colours of text only two can be read on both the light and the dark ground of Teams (test/teams/card-accessibility.long.test.ts), so
// that a tone is told by a sign and a weight.
const tones = {
  good: { sign: '\u2713 ' },
  attention: { sign: '', color: 'Accent' },
  warning: { sign: '\u26a0 ', weight: 'Bolder' },
  neutral: { sign: '' },
} as const satisfies Record<Tone, { sign: string } & Pick<ITextBlock, 'color' | 'weight'>>;

/** A short mark in small, its tone told by its words and a sign. */
export function markText({ text, tone }: Mark, options: Pick<ITextBlock, 'isSubtle'> = {}): ITextBlock {
  const { sign, ...look } = tones[tone];
  return textBlock(`${text === '' ? '' : sign}${text}`, { size: 'Small', spacing: 'None', ...look, ...options });
}
