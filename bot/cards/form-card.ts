// How a form looks as an Adaptive Card: each field below its label, then what sends it and what else can be done.
import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { Action, FormField, Reply } from '../../dialogs/reply.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import { cardButtons } from './buttons.ts';
import { card } from './elements.ts';
import { heading, paragraphs } from './text-blocks.ts';

/** A form; what is filled in comes back in the data of its button. */
export function formCard(reply: Extract<Reply, { kind: 'form' }>, language: Language): IAdaptiveCard {
  const submit: Action = { ...reply.submit, rank: 'main' };
  return card([
    heading(reply.title),
    ...paragraphs(reply.text),
    ...reply.fields.map(input),
    ...cardButtons([submit, ...reply.actions], language),
  ]);
}

function input(field: FormField): CardElement {
  const { name: id, label } = field;
  const given = field.value === '' ? {} : { value: field.value };
  switch (field.kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        choices: field.choices.map((choice) => ({ ...choice })),
        id,
        label,
        ...given,
        // Shown while nothing is chosen.
        placeholder: field.choices.find(({ value }) => value === '')?.title ?? '',
        style: field.isOpen === true ? 'expanded' : 'compact',
        ...(field.isOpen === true ? { wrap: true } : {}),
      };
    case 'text':
      return {
        type: 'Input.Text',
        id,
        label,
        ...given,
        maxLength: field.longest,
        ...(field.isLong === true ? { isMultiline: true } : {}),
      };
    case 'number': {
      const value = field.value === '' ? {} : { value: Number(field.value) };
      return { type: 'Input.Number', id, label, ...value, min: field.from, max: field.to };
    }
    case 'date':
      return { type: 'Input.Date', id, label, ...given };
    case 'time':
      return { type: 'Input.Time', id, label, ...given };
  }
}
