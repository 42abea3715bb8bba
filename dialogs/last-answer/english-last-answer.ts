// All English wording about orders and questions on the last answer.
import type { LastAnswerWording } from './swedish-last-answer.ts';

const both = new Intl.ListFormat('en', { type: 'conjunction' });

export const englishLastAnswer: LastAnswerWording = {
  nothingBefore:
    'There is no answer to go back to. Ask a question first, then I can show its source, shorten it or rewrite it.',
  silentBefore: (contact) =>
    `My last answer was that I did not find it in the documents, so there is no source and nothing to rewrite. Ask ${contact} if you need a sure answer. Put it in other words or shorter; **which documents do you have** shows what I answer from.`,
  silentAlone: 'My last answer had no source: I did not find it in the documents.',
  citedBefore: 'The last answer out of the documents comes from here:',
  unknown:
    'I cannot do that with the answer. Write for example **source**, **does it still apply**, **shorter**, **as a list**, **in Swedish**, **as an email**, **for the case notes** or **more**.',
  unknownShown: 'I cannot do that with this answer. Write for example **shorter**, **in Swedish** or **copy**.',
  otherLanguage:
    'I answer in Swedish and English only and do not translate into other languages. Use an interpreter or a translator; **as an email** gives you the text.',
  from: (date, force) => `The text is from ${date ?? 'an unknown date'} (${force}).`,
  overtaken: 'A newer document says otherwise:',
  differs: 'Mind:',
  replaced: (titles) => `The document has been replaced, wholly or in part, by ${both.format(titles)}.`,
  notOvertaken: 'None of my newer documents says otherwise, as far as I can see.',
  laterUnseen: (newest, contact) =>
    `What has changed later${newest === null ? '' : ` (my newest document is from ${newest})`} I cannot see. Check it against the routine in force or ask ${contact}.`,
  sure: 'This is how sure it is: I have worked out nothing myself. The answer is this passage:',
  sureDigest:
    'This is how sure it is: I have worked out nothing myself. The answer is a sentence of my digest of the document, not its own words. If you need to be sure, read the original:',
  reason: 'That is what the same passage says as a reason.',
  noReason: 'The document gives no reason for it in that passage.',
  noMore: 'That section says no more than I have shown. Ask a new question if you want to know something else.',
  moreOf: 'It also says:',
  needsTranslation: '',
  isSwedish:
    'What is quoted is in Swedish, as in the documents. I have no English translation of it: that takes a language model.',
  draft: {
    title: '**Draft. Read it through before you send it.**',
    hello: 'Hello!',
    intro: "This is what the city's documents say (in Swedish):",
    approvedIntro: (by, on) => `This is our answer (approved by ${by} on ${on}, in Swedish):`,
    source: (source) => `Source: ${source}`,
    bye: (name) => `Please get in touch if anything is unclear.\n\nKind regards\n${name}`,
    needsModel:
      'The sentence is the one in the document. A language model could have written it in plain Swedish for the client, but there is none at the moment, so please simplify it yourself.',
    failed:
      'The sentence is the one in the document. The language model could not write it in plain Swedish so that it was supported by the sources, so please simplify it yourself.',
    asShown: 'The text is the one that I showed. A language model does not rewrite answers of this kind.',
  },
  note: {
    source: (source) => `Source: ${source}`,
    lookedUp: (date) => `Looked up in Trepart on ${date}.`,
  },
  figuresWhy: 'The figures say how many, not why. Small numbers are hidden so that nobody can be recognised.',
  register: 'It comes from what is entered in Trepart (cases, meetings and deadlines), as it stands right now.',
  registerWhy: 'What is entered in Trepart does not say why. Open the row, or ask whoever has the case.',
  measuresHold:
    'Each row says of when its fact is, or when it was last confirmed. What has changed later I cannot see.',
  asItIsNow: 'This is how it stands right now:',
  noMoreShown: 'What more there is to see lies behind the rows and buttons of the answer.',
  drawn: 'Here is the chart. Where charts cannot be shown, the table has the same numbers.',
  notDrawn: 'This makes no chart. It looks like this:',
  sameAgain: 'The documents say no more about that than what you just got:',
};
