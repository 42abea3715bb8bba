// All English wording, for people who write to the bot in English.
import { englishBooking } from './booking/english-booking.ts';
import type { Role } from './caller.ts';
import { englishColleague } from './colleague/english-colleague.ts';
import { englishDeadlines } from './deadlines/english-deadlines.ts';
import { englishMeasures } from './measures/english-measures.ts';
import { englishModel } from './model/english-model.ts';
import { englishReferral } from './referral/english-referral.ts';
import { englishStatistics } from './statistics/english-statistics.ts';
import type { Wording } from './wording.ts';

const examples: Record<Role, string[]> = {
  caseworker: [
    'Can the substance use unit refer directly?',
    'What is a tripartite meeting?',
    'What measures are there for young people in Farsta?',
  ],
  coach: [
    'My deadlines',
    'How soon must the first job plan be ready?',
    'What does Supported Employment mean?',
    'Who has priority for Stockholmsjobb?',
    'My deadlines',
  ],
  manager: [
    'Newly enrolled last month by jobbtorg',
    'What did the city auditors recommend?',
    'How many were enrolled at Jobbtorg in 2018?',
    'Compare the measures in Farsta and Skärholmen',
  ],
};

export const english: Wording = {
  greeting: (name) =>
    `Hello ${name}! Ask me about Jobbtorg and I answer from the city's documents, with the source. I also check referrals, book tripartite meetings, keep track of deadlines and produce figures. Write **help** for examples.`,
  help: (role) =>
    [
      "I answer questions about Jobbtorg Stockholm from the city's own documents and show exactly where it says so. When it is not there, I say that.",
      `You can ask, for example:\n${examples[role].map((example) => `- ${example}`).join('\n')}`,
      'Ask on in the same subject ("and in Farsta?"), write **cancel** to start over, and press **Show source** to read the whole passage.',
      'Ask for **measures** by district, audience or kind ("language support in Järva"), or compare districts ("compare Farsta and Skärholmen").',
      'Describe a person without a name ("can I refer a 44 year old woman on sick leave?") and I check the referral against the rules, ask for what is missing and give a receipt for the case file.',
      'Ask for **figures** ("newly enrolled last month by jobbtorg"), change them ("by month", "only young people") or write **monthly report**.',
      'Write **my deadlines** or "overdue job plans", "job plan done for A-1042", "remind me of A-1042 on Friday" or "hand over A-1042 to …"; **undo** takes the last one back.',
      'Book a meeting in one sentence ("book a tripartite meeting for A-1042 on Thursday afternoon"), move and cancel it likewise, and write **my meetings** for those you have.',
      'A coach\'s **deadlines** come by themselves each working morning; write **my deadlines**, "done for A-1042" or "remind me on Friday".',
      'Write **ask a colleague** where the documents are not enough, **my questions** for those you have asked and **show approved answers** for what colleagues have approved.',
      'Do not write client names or personal identity numbers here. I advise; people decide.',
    ].join('\n\n'),
  suggestions: (role) => examples[role].map((say) => ({ title: say, say })),
  welcome: (name, role) =>
    `Hello ${name}! I am Trepart. I answer questions about Jobbtorg Stockholm from the city's documents, always with the source. Try: "${examples[role][0]}"`,
  noAccess: (contact) => `You are not in Trepart's staff directory, so I cannot answer you. Ask ${contact} to add you.`,
  personalNumber:
    'Your message contains something that looks like a personal identity number. I removed it and did not store it. Write the question again without it; use a case number such as A-1042.',
  namedClient:
    "It looks as if you wrote a client's name. I did not store the message. Write the question again without the name.",
  cancelled: 'Then we start over. What do you want to know?',
  thanks: 'Thank you! Ask again whenever you like.',
  feedback:
    'Thank you for telling me. Press the thumb under the answer and write what is wrong, so that it reaches those who keep the content.',
  outOfScope:
    "I cannot help with that. I answer questions about Jobbtorg Stockholm from the city's documents; I never decide on assistance and never rank people.",
  fault: (reference) =>
    `Something went wrong and your question was not answered. Try again in a while. If it happens again, mention fault number ${reference}.`,
  inDoubt:
    'I do not know whether my last answer reached you. If you miss it, please ask again. What is already done is not done twice.',
  busy: 'I am still working on your last message. Press again in a moment.',
  unsupported: {
    empty: 'The message was empty. Write your question as text.',
    attachmentOnly: 'I cannot read pictures or files. Write your question as text.',
    tooLong: 'The message is too long for me. Shorten the question to a few sentences.',
    unknownType: 'I cannot take that. Write your question as an ordinary message.',
    unknownInvoke: 'I do not know that button. Write your question as text instead.',
  },
  oldCard: 'That card is too old: the source is gone or has changed. Ask again to get what applies now.',
  readAs: (question) => `I read the question as: *${question}*`,
  alsoStated: 'It also says:',
  danger:
    'If somebody is in danger right now, call **112**. Talk to your manager at once and follow the routine for threats and suicide risk. 1177 gives psychiatric advice. I am only a reference work and cannot judge the situation.',
  aboutSources: (documents) =>
    [
      'I answer from these documents:',
      documents
        .map(({ title, date, digest }) => `- ${title}, ${date ?? 'unknown date'}${digest ? ' (my digest)' : ''}`)
        .join('\n'),
      'Much may have changed since. Check what matters against the routine in force; the routine of April 2019 is mentioned but not included.',
    ].join('\n\n'),
  whichMeaning: (term) => `**${term}** can mean several things. Which one do you mean?`,
  readForm: (form, meaning) => `I read ${form} as **${meaning}**.`,
  notStatedTopic: (note, ask) => `**The documents do not say.** ${note} (Ask: ${ask}.)`,
  mayHaveChanged: 'may have changed since',
  notStated: (contact) =>
    `**The documents do not say**, as far as I can see. Ask ${contact} if you need a sure answer, or put the question in other words.`,
  nearest: 'The nearest I find:',
  historic: 'Historic',
  showSource: 'Show source',
  allSources: 'All sources',
  sourcesTitle: 'Sources',
  particulars: {
    document: 'Document',
    number: 'Reg. no.',
    section: 'Section',
    place: 'Place',
    date: 'Date',
    force: 'Force',
    status: 'What it is',
  },
  unknownDate: 'unknown date',
  section: (name) => (/^\d/.test(name) ? `section ${name}` : `section "${name}"`),
  digest: "Trepart's own digest, not verbatim",
  place: (unit, from, to) => {
    const name = { line: 'line', page: 'page', paragraph: 'paragraph' }[unit];
    return from === to ? `${name} ${from}` : `${name} ${from}–${to}`;
  },
  forces: {
    law: 'law or standing order',
    boardDecision: 'board decision',
    administrationDecision: "the administration's decision",
    managementDecision: "decision by Jobbtorg's management",
    proposal: 'proposal',
    conclusion: "the administration's conclusion",
    auditObservation: 'audit observation',
    auditRecommendation: 'audit recommendation',
    view: 'view',
    political: 'political statement',
  },
  searching: 'Searching the documents …',
  contacts: { expert: 'the labour-market administration', access: 'your manager' },
  measures: englishMeasures,
  model: englishModel,
  statistics: englishStatistics,
  booking: englishBooking,
  colleague: englishColleague,
  deadlines: englishDeadlines,
  referral: englishReferral,
};
