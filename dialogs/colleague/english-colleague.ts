// The English sentences of the dialogue "ask a colleague".
import type { ColleagueWording } from './swedish-colleague.ts';

const names = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

export const englishColleague: ColleagueWording = {
  askColleague: 'Ask a colleague',
  toOwners: 'Send to the desk',
  sentToOwners:
    'The question has been sent to those who look after Trepart, without your name. You will be told here when it is answered, and can take it back until then.',
  noOwners: 'Just now there is nobody who looks after Trepart to send the question to. The question has not been kept.',
  formTitle: 'Ask a colleague',
  formText: (way, unit) =>
    [
      `The question goes to ${englishColleague.way(way)}. This is sent and nothing else: the question below, that it comes from ${englishColleague.unit(unit)}, and the sources that come nearest. Your name is not sent.`,
      'Change the question first if you like. Write no names of clients and no personal identity numbers.',
    ].join('\n\n'),
  unit: (name) => (name === '' ? 'the whole city' : name),
  way: (way) => {
    if (way.kind === 'nobody') return 'nobody';
    if (way.kind === 'owners') return 'those who look after Trepart';
    return way.kind === 'channel' ? `the expert channel of ${englishColleague.unit(way.unit)}` : names(way.names);
  },
  nearest: 'Nearest sources in the documents',
  noSources: 'No sources go with it.',
  source: ({ title, section, date }) => [title, section, date].filter((part) => part !== null).join(', '),
  caseInQuestion: (caseId) =>
    `The question names the case ${caseId}. Does your colleague need to know which case it is? If not, take the number out before you send it.`,
  caseToOwners: (caseId) =>
    `The question names the case ${caseId}, and goes to those who look after the content for everybody. Ask it without the case number, and you can send it. The question has not been kept.`,
  caseInApproved: (caseId) =>
    `An approved answer holds for more than one case. Take out the case number ${caseId} and try again.`,
  nobody: (contact) =>
    `There is no named expert who can take the question. Please turn to ${contact}. The question has not been kept.`,
  emptyQuestion: 'Write the question first.',
  emptyAnswer: 'Write the answer first.',
  notSent: 'Nothing was sent. What I got could not be read, or held personal data.',
  privately:
    'I show questions to colleagues only in our own chat, because others read along here. Write to me there and I will help you.',
  notFound: 'I find no such question among those you may see.',

  askerTitle: 'Your question to a colleague',
  ownersTitle: 'Your question to the desk',
  states: {
    open: 'Waiting for an answer',
    answered: 'Answered',
    withdrawn: 'Taken back',
    nobody: 'Nobody could take the question',
    declined: 'Will not be answered',
  },
  answerTitle: 'Answer from a colleague',
  notDocuments: (name) => `This is ${name}’s own answer. It is not taken from the city’s documents.`,
  waiting: (workingDays, contact) =>
    `Nobody has answered your question in ${workingDays} working days. You can wait, take the question back or turn to ${contact}.`,
  nobodyTook: (contact) => `None of those who got the question could take it. Please turn to ${contact}.`,
  declined: (contact) =>
    `Those who look after Trepart have gone through the question and will not answer it. Please turn to ${contact}.`,
  takenBack: (name) => `${name} has taken the answer back. Do not use it. The question is open again.`,
  followUpSent: 'Your further question has been sent.',
  thanked: 'Your thanks are on their way.',
  thanks: 'Whoever asked thanks you for your answer:',
  particulars: {
    question: 'The question',
    unit: 'From',
    sentTo: 'With',
    asked: 'Asked',
    answeredBy: 'Answered by',
    answered: 'When',
  },
  moment: (at) =>
    at.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),

  expertTitle: 'A colleague asks',
  expertFollowUpTitle: 'A colleague asks further about your answer',
  expertText:
    'The answer goes to whoever asked, with your name. Write no names of clients and no personal identity numbers. You can also write "answer: …" to me.',
  standsIn: (name) => `The question comes to you while ${name} is away.`,
  reminder: (asked) => `Reminder: the question was asked on ${asked} and still waits for an answer.`,
  answered: 'The answer is on its way to whoever asked.',
  alreadyAnswered: (name, at) => `${name} was first and answered on ${at}. Your answer was not sent.`,
  answerTakenBack: 'The answer is taken back, and whoever asked is told so. The question is open again.',
  forwardTitle: 'Pass the question on',
  forwarded: (name) => `The question has been passed on to ${name}.`,
  nobodyElse: 'There is nobody else to pass the question on to.',
  left: 'The question is no longer with you.',
  whichQuestion: 'Which question do you answer?',
  nothingAsked: 'There is no unanswered question with you.',

  lists: {
    own: 'Your questions to colleagues',
    asked: 'Questions waiting for your answer',
    unit: 'The unit’s questions to colleagues',
    none: 'There are no questions here.',
  },
  approvedTitle: (name, on) => `Answer approved by ${name} on ${on}`,
  approvedMark: 'A colleague’s answer, not out of the documents',
  approvedOld: (on) => `Was to be reviewed by ${on}; may be out of date`,
  approvedNote: 'What the documents say stands below.',
  approvedUnit: (unit) => (unit === '' ? '' : `The answer was given to a question from ${unit}.`),
  approvedList: 'Approved answers',
  approvedNone: 'There are no approved answers.',
  approvedMore: (count) =>
    `… and ${count} more. Write for example "show approved answers about interpreters" to see fewer.`,
  approvedDone: (reviewOn) =>
    `The answer is approved and is shown first when somebody asks the same. It is to be reviewed by ${reviewOn}.`,
  approvedWithdrawn: 'The answer is withdrawn and is shown no more.',
  approvedRenewed: (reviewOn) => `The answer still holds. It is reviewed again by ${reviewOn}.`,
  approvedGone: 'That answer is in force no longer, or is not yours to change.',
  approveTitle: 'Make it an approved answer',
  approveText:
    'The answer is shown first, with your name, to everybody who asks the same question. Write question and answer so that they hold for more than this case.',
  approveParticulars: { question: 'The question', review: 'To be reviewed by', owner: 'Responsible' },
  reviewTitle: 'Does your approved answer still hold?',
  reviewText: 'The answer is to be reviewed now. Until then it is shown with a note that it may be out of date.',
  reviewDate: 'The day of the review must lie ahead, five years at most.',
  day: (date) => date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),

  channelSet: (unit) => `Questions from ${englishColleague.unit(unit)} come here from now on.`,
  channelUnset: (unit) => `Questions from ${englishColleague.unit(unit)} come here no longer.`,
  channelRefused: 'Only a manager or a named expert can say that, in the channel that is meant.',

  fields: {
    question: 'The question',
    answer: 'Your answer',
    colleague: 'Colleague',
    approvedQuestion: 'The question',
    approvedAnswer: 'The answer',
    review: 'To be reviewed by',
    link: 'Sources',
    linkYes: 'Show the sources with the answer',
    linkNo: 'Without sources',
  },
  buttons: {
    send: 'Send',
    sendWithCase: 'Send anyway',
    cancel: 'Cancel',
    withdraw: 'Take the question back',
    answer: 'Answer',
    forward: 'Pass on',
    stepBack: 'Not my question',
    thank: 'Say thanks',
    askBack: 'Ask back',
    takeBack: 'Take the answer back',
    approve: 'Make it an approved answer',
    approveNow: 'Approve',
    withdrawApproved: 'Withdraw the answer',
    renew: 'Still holds',
    back: 'Back',
    all: 'All approved answers',
  },
  cancelled: 'The question was not sent.',
};
