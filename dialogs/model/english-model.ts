// All English wording about what the language model does.
import type { ModelWording } from './swedish-model.ts';

export const englishModel: ModelWording = {
  progress: {
    reading: 'Reading your question …',
    searching: 'Searching the documents …',
    checking: 'Checking against the sources …',
  },
  phrased: 'Phrased by a language model; each sentence has been checked against the source it cites.',
  translated: 'Translated from the Swedish sources; the Swedish text is what counts.',
  covers: {
    whole: 'The answer covers what you asked.',
    part: 'The answer covers only a part of what you asked; read the sources too.',
  },
  nearest: '**The documents give no sure answer.** What comes nearest:',
  without: 'Answered without the language model this time.',
  unsupported: "The language model's draft was not supported by the sources and is not shown.",
  confirm: (request) => `I read it as: *${request}*\n\nNothing has been changed. Shall I do it?`,
  confirmYes: 'Yes, do it',
  writeYourself: (request) =>
    `I read it as: *${request}*\n\nNothing has been changed. Write it in your own words if that is right.`,
  requests: {
    done: (caseId) => `Job plan done for ${caseId}`,
    snooze: (caseId, until) => `Remind me of ${caseId} on ${until}`,
  },
  client: {
    title: '**In plain Swedish**',
    action: 'Write for the client',
    say: 'write it for the client',
  },
};
