// The English wording of saving a message as an example.
import type { SavedExamplesWording } from './swedish-saved-examples.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const englishSavedExamples: SavedExamplesWording = {
  offer: (days) =>
    `Do you want to save the message as an example? Its text is then kept for ${days} days, so that those who look after Trepart can learn from it. Case numbers are replaced, and your name is not kept with it.`,
  save: 'Save as an example',
  saved: (until) => `Saved as an example until ${day.format(Date.parse(until.toString()))}. Thank you!`,
  regret: 'If you change your mind, it is removed.',
  takeBack: 'Remove it again',
  takenBack: 'The example has been removed.',
  gone: 'The example is no longer there.',
  notKept: 'The message was not saved: its text may identify a person.',
  tooMany: (most) => `You have saved ${most} examples today already. No more were saved.`,
  privately: 'Examples are saved from our own chat only.',
};
