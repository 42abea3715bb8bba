// English wording of the last answer told once more.
import type { LastAnswerWording } from './swedish-last-answer.ts';

export const englishLastAnswer: LastAnswerWording = {
  source: (source) => `The source is ${source}.`,
  stillValid: (date, isHistoric, expert) =>
    isHistoric
      ? `This stood in a source of ${date}, and a newer one says otherwise. Check with ${expert}.`
      : `So it stood on ${date}, and nothing newer among the documents says otherwise. Whether it has changed since I cannot see: check with ${expert}.`,
  notTranslated:
    'The documents are in Swedish, and without a language model I cannot translate them faithfully. This is the sentence that answers:',
  draftFor: '**Draft**, to be checked before it is sent:',
  letter: (sentence, title, date) =>
    `Hello!\n\nYou asked about this. ${sentence}\n\nIt stands in ${title}${date === null ? '' : ` (${date})`}. It may have changed since. Please ask if anything is unclear.\n\nKind regards`,
  draftNote: 'The sentence is the document’s own. With a language model I can put it in plainer words.',
  forFile: (sentence, source) => `For the case file:\n\n${sentence}\n\nSource: ${source}`,
  around: 'This is how it stands in its context:',
  noReason: 'The documents do not say why. This is all that stands there:',
  noMore: 'The documents say no more about it than this:',
  sure: 'I quote the document, or Trepart’s own digest of it, and read nothing into it. This is what it says:',
  nothingBefore:
    'There is no answer to go back to yet. Ask a question first; then I can give its source, shorten it or write it for the client.',
  whatCanBeDone:
    'I can give the **source**, say whether it **still applies**, make it **shorter** or a **list**, or write it **as a letter to the client** or **for the case file**. Which would you like?',
};
