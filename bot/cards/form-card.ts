// How a form looks as an Adaptive Card: each field below its label, then what sends it and what else can be done.
import {
  ActionSet,
  AdaptiveCard,
  type CardElement,
  Choice,
  ChoiceSetInput,
  DateInput,
  NumberInput,
  TextInput,
  TimeInput,
} from '@microsoft/teams.cards';
import type { FormField, Reply } from '../../dialogs/reply.ts';
import { buttons, execute } from './buttons.ts';
import { heading, paragraphs } from './text-blocks.ts';

/** A form; what is filled in comes back in the data of its button. */
export function formCard(reply: Extract<Reply, { kind: 'form' }>, language: 'sv' | 'en'): AdaptiveCard {
  const { title, click } = reply.submit;
  return new AdaptiveCard(
    heading(reply.title),
    ...paragraphs(reply.text),
    ...reply.fields.map(input),
    new ActionSet(execute(title, { verb: click.verb, data: { ...click.data, language } })),
    ...buttons(reply.actions, language),
  ).withOptions({ version: '1.5' });
}

function input(field: FormField): CardElement {
  const { name: id, label } = field;
  const given = field.value === '' ? {} : { value: field.value };
  switch (field.kind) {
    case 'choice':
      return new ChoiceSetInput(...field.choices.map((choice) => new Choice(choice))).withOptions({
        id,
        label,
        ...given,
        // Shown while nothing is chosen.
        placeholder: field.choices.find(({ value }) => value === '')?.title ?? '',
        style: field.isOpen === true ? 'expanded' : 'compact',
        ...(field.isOpen === true ? { wrap: true } : {}),
      });
    case 'text':
      return new TextInput({ id, label, ...given, maxLength: field.longest });
    case 'number': {
      const value = field.value === '' ? {} : { value: Number(field.value) };
      return new NumberInput({ id, label, ...value, min: field.from, max: field.to });
    }
    case 'date':
      return new DateInput({ id, label, ...given });
    case 'time':
      return new TimeInput({ id, label, ...given });
  }
}
