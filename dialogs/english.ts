// All English wording, for people who write to the bot in English. Long, since all of it stands here.

import type { Role } from './caller.ts';
import { englishCases } from './cases/english-cases.ts';
import { englishColleague } from './colleague/english-colleague.ts';
import { englishUnclear } from './conversation/english-unclear.ts';
import { englishDeadlines } from './deadlines/english-deadlines.ts';
import { englishInSight } from './in-sight/english-in-sight.ts';
import { englishLastAnswer } from './last-answer/english-last-answer.ts';
import { englishMeasures } from './measures/english-measures.ts';
import { englishBooking } from './meetings/words/english-meetings.ts';
import { englishModel } from './model/english-model.ts';
import { englishReferral } from './referral/english-referral.ts';
import type { Suggestion } from './reply.ts';
import { englishSavedExamples } from './saved-examples/english-saved-examples.ts';
import { englishStatistics } from './statistics/words/english-statistics.ts';
import type { Wording } from './swedish.ts';
import type { PersonalDataKind } from './understanding/personal-data/personal-data.ts';

const both = new Intl.ListFormat('en', { type: 'conjunction' });
const personalData: Record<PersonalDataKind, string> = {
  personalNumber: 'a personal identity number',
  namedPerson: "a client's name",
  phone: "a person's phone number",
  email: "a person's e-mail address",
  address: "a person's home address",
  account: 'an account number',
};

const jobPlan: Suggestion = {
  title: 'When is a job plan due?',
  say: 'How soon must the first job plan be ready?',
};
/** Three things to press for each role: what that role asks most, under titles that fit a narrow window. */
const suggestions: Record<Role, Suggestion[]> = {
  caseworker: [
    { title: 'May I refer a woman, 44?', say: 'Can I refer a woman on long-term sick leave, 44?' },
    { title: 'Measures for young people', say: 'What measures are there for young people in my district?' },
    jobPlan,
  ],
  coach: [
    { title: 'My deadlines', say: 'My deadlines' },
    { title: 'My meetings', say: 'My meetings' },
    { title: 'Measures during sick leave', say: 'What measures are there for people on sick leave?' },
  ],
  manager: [
    { title: 'Newly enrolled last month', say: 'How many were newly enrolled last month?' },
    { title: 'Which job plans are overdue?', say: 'Which job plans are overdue?' },
    { title: 'Compare two districts', say: 'Compare the measures in Farsta and Skärholmen' },
  ],
  owner: [
    { title: 'Compare two districts', say: 'Compare the measures in Farsta and Skärholmen' },
    { title: 'May I refer a woman, 44?', say: 'Can I refer a woman on long-term sick leave, 44?' },
    jobPlan,
  ],
};

const can: Record<Role, string[]> = {
  caseworker: [
    '**Questions:** "may the substance-use unit refer directly?" The answer comes from the city\'s own documents (in Swedish), with its source. When it is not there, I say so.',
    '**Measures:** "language support in Järva", "compare Farsta and Skärholmen", or just the name of a district.',
    '**Referral:** describe the person without a name ("can I refer a 44 year old woman on sick leave?") and I check against the rules, ask for what is missing and give a receipt for the case file.',
    '**Meetings:** "book a tripartite meeting for A-1042 on Thursday afternoon"; move and cancel it likewise, or write **my meetings**.',
    '**Figures** for your district: "how many were newly enrolled last month?"',
  ],
  coach: [
    '**Deadlines:** they come by themselves each working morning. Write **my deadlines**, "overdue job plans", "job plan done for A-1042", "remind me of A-1101 on Friday" or "hand over A-1077 to …"; **undo** takes the last one back.',
    '**Meetings:** answer requests on their cards, move or cancel them, or write **my meetings**.',
    '**Questions:** "how soon must the first job plan be ready?" The answer comes from the city\'s own documents (in Swedish), with its source. When it is not there, I say so.',
    '**Measures:** "what is there for people on sick leave?", "language support in Järva".',
    '**Referral:** describe the person without a name and I check against the rules.',
  ],
  manager: [
    '**Figures:** "newly enrolled last month", change them ("by month", "only young people") or write **monthly report**. Each figure comes with its definition and date; small numbers are hidden.',
    '**Deadlines:** ask which job plans of the unit are overdue. What has been left lying comes by itself each working morning.',
    '**Questions:** "what did the city auditors recommend?" The answer comes from the city\'s own documents (in Swedish), with its source. When it is not there, I say so.',
    '**Measures:** "compare the measures in Farsta and Skärholmen".',
    "**Referrals and meetings:** I check referrals against the rules and show the unit's meetings; write **my meetings**.",
  ],
  owner: [
    '**Desk:** correct measures and answer questions in the tab **Skötsel**, beside the chat.',
    '**Questions:** "may the substance-use unit refer directly?" The answer comes from the city\'s own documents (in Swedish), with its source. When it is not there, I say so.',
    '**Measures:** "language support in Järva", "compare Farsta and Skärholmen", or just the name of a district.',
    '**Referral:** describe a made-up case and I check it against the rules.',
  ],
};

const welcomes: Record<Role, string> = {
  caseworker:
    "I answer questions about Jobbtorg from the city's documents, look up measures, check referrals and book tripartite meetings.",
  coach:
    "Each working morning you get your deadlines from me. I also show your meetings, look up measures and answer questions about Jobbtorg from the city's documents.",
  manager:
    "I produce figures for your unit, show what is overdue, compare measures and answer questions about Jobbtorg from the city's documents.",
  owner:
    "You look after what I know: measures and questions without an answer are in the tab Skötsel. Here I answer as I answer everybody, from the city's documents.",
};

export const english: Wording = {
  language: 'en',
  greeting: (name, role) => `Hello ${name}! ${welcomes[role]} Write **help** for examples.`,
  help: (role) =>
    [
      'This is what you can do here:',
      can[role].map((line) => `- ${line}`).join('\n'),
      'Ask on in the same subject ("and in Farsta?"), write **cancel** to start over, and press **Show the passage and more** below an answer to read on.',
      'Write **ask a colleague** where the documents are not enough, **my questions** for those you have asked and **show approved answers** for what colleagues have approved.',
      'Do not write client names or personal identity numbers here. I advise; people decide.',
    ].join('\n\n'),
  suggestions: (role) => suggestions[role],
  welcome: (name, role) =>
    `Hello ${name}! I am Trepart. ${welcomes[role]}\n\nDo not write client names or personal identity numbers; use case numbers. I advise; people decide. Try:`,
  otherLanguage: { title: 'På svenska, tack', say: 'hjälp' },
  ownChat: {
    open: 'Open our own chat',
    deadlines:
      'Deadlines concern individual cases, so I show and change them in our own chat only. Write the same there.',
    referral: 'A referral check is about one person, so I do it in our own chat only. Write the same there.',
  },
  group: {
    welcome:
      "Hello! I am Trepart. Mention me with **@Trepart** and ask about Jobbtorg or about measures, and I answer from the city's documents, with the source. Everybody here sees the answer. I read only what mentions me. Deadlines, meetings and referral checks I take up with each person in a chat of their own.",
    help: 'Everybody here sees what I answer. Mention me with **@Trepart** and ask about Jobbtorg, about measures or for figures. Deadlines, meetings, referral checks and your own queue we take up in our own chat. Do not write client names or personal identity numbers.',
    suggestions: [
      jobPlan,
      { title: 'Young people in Farsta', say: 'What measures are there for young people in Farsta?' },
    ],
  },
  noAccess: (contact) => `You are not in Trepart's staff directory, so I cannot answer you. Ask ${contact} to add you.`,
  withheld: {
    seen: (kinds) =>
      `I see ${both.format(kinds.map((kind) => personalData[kind]))} in what you wrote, so I have not stored or sent anything: write again without it, with the case number instead, such as A-1042.`,
    wasNoPerson: 'Was it no person? Then press here, and it is counted.',
    notPerson: 'That is not a person',
    counted:
      'Thank you, I have counted that it was not a person; the text itself is not stored. Please write again without that part.',
  },
  meant: {
    question: 'Did you mean something else?',
    readings: {
      policyQuestion: 'Ask the documents',
      findMeasures: 'Find measures',
      compareMeasures: 'Compare districts',
      checkReferral: 'Check a referral',
      bookMeeting: 'Book a meeting',
      rescheduleMeeting: 'Move a meeting',
      cancelMeeting: 'Cancel a meeting',
      listMeetings: 'See meetings',
      answerMeeting: 'Answer an invitation',
      recordAttendance: 'Record who came',
      listDeadlines: 'See deadlines',
      markJobPlanDone: 'Mark a job plan as done',
      snoozeReminder: 'Put off a reminder',
      listCases: 'See cases',
      showCase: 'See a case',
      today: 'See the day',
      handOver: 'Hand over a case',
      listSessions: 'See group information',
      stats: 'See figures',
      listSubscriptions: 'See subscriptions',
      endSubscription: 'End a subscription',
      help: 'Get help',
      undo: '',
      rewriteAnswer: '',
      confirmMeasure: '',
      editMeasure: '',
      greeting: '',
      smallTalk: '',
      feedback: '',
      outOfScope: '',
      sensitive: '',
    },
  },
  unclear: englishUnclear,
  savedExamples: englishSavedExamples,
  cancelled: 'Then we start over. What do you want to know?',
  smallTalk: 'Fine, thanks! I am a bot and no human, but glad to help: write what you want to know or have done.',
  leftAsItIs: 'Nothing has been changed.',
  askToUndo: (caseIds) =>
    `Shall I take back the last change${caseIds.length === 0 ? '' : ` of ${caseIds.join(', ')}`}?`,
  yesUndo: 'Yes, take it back',
  kept: {
    cancel: 'The meeting stands: it is kept as it is.',
    move: 'The meeting stays where it is.',
    book: 'Nothing is booked.',
    done: 'The plan stays open. Nothing has been changed.',
    snooze: 'The reminder comes as usual. Nothing has been changed.',
    handOver: 'The case stays where it is. Nothing has been changed.',
    subscribe: 'You get no report. Nothing has been changed.',
    undo: 'It stays as it is. Nothing has been changed.',
    tell: 'I have sent nothing.',
    attend: 'I have recorded nothing.',
  },
  readInPart:
    'The message is long. I read its beginning and its end, but not the middle. If the answer lacks something, send that part by itself.',
  notPassedOn: (name) =>
    `I cannot pass that on: I send no messages of yours to anybody, and nothing has been changed. ${name === null ? 'Turn to them directly, in Teams or on the phone.' : `Write to ${name} in Teams, or call.`}`,
  nothingToUndo:
    'There is nothing that I can undo or take back now. A meeting can be moved or called off: write **my meetings**.',
  nothingAsked: 'I have no open question to you. Write what you want to know or have done, and I take it from there.',
  heard: 'Good. Tell me if there is anything else.',
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
    clickTooLarge:
      'The button carried more than I can take, so I did nothing. Shorten the text and press again, or write a short message.',
    tooMany: 'Many messages came in a short time. Wait a minute, and then write again what got no answer.',
    unknownType: 'I cannot take that. Write your question as an ordinary message.',
    unknownInvoke: 'I do not know that button. Write your question as text instead.',
  },
  oldCard: 'That card is too old: the source is gone or has changed. Ask again to get what applies now.',
  readAs: (question) => `*I read the question as: ${question}*`,
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
  unsure: (contact) =>
    `**I am not sure that the documents answer that.** Ask ${contact} if you need a sure answer. This is what comes nearest:`,
  perhaps: 'Not sure that this is the answer:',
  confirmedSince: (name, by, on) =>
    `\u2139\ufe0f There is newer information about ${name}, confirmed on ${on} by ${by}: press below.`,
  newerOf: (name) => `${name} today`,
  notSurely: (contact) =>
    `If it answers something else, the documents probably do not say. Ask ${contact} if you need a sure answer.`,
  notStated: (contact) =>
    `**The documents do not say**, as far as I can see. Ask ${contact} if you need a sure answer, or put the question in other words.`,
  typeMore: 'Type a question or some words of what you look for in the documents.',
  nearest: 'The nearest I find:',
  historic: 'Historic',
  showSource: 'Show source',
  source: 'Source',
  foldedPassage: { open: 'Show the passage and more', close: 'Hide the passage' },
  foldedNearest: { open: 'Show the nearest that is stated', close: 'Hide the nearest' },
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
  section: (name) => (/§$/.test(name) ? name : /^\d/.test(name) ? `section ${name}` : `section "${name}"`),
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
    manual: 'manual of the program, not a rule',
  },
  searching: 'Searching the documents …',
  contacts: { expert: 'the labour-market administration', access: 'your manager' },
  lastAnswer: englishLastAnswer,
  measures: englishMeasures,
  model: englishModel,
  statistics: englishStatistics,
  booking: englishBooking,
  cases: englishCases,
  inSight: englishInSight,
  colleague: englishColleague,
  deadlines: englishDeadlines,
  referral: englishReferral,
};
