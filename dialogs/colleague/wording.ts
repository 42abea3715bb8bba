// Every sentence of the dialogue "ask a colleague", as one list to be filled once per language.
import type { Way } from './question-store.ts';

type Moment = Temporal.ZonedDateTime;
type Day = Temporal.PlainDate;

export interface ColleagueWording {
  /** The button below an answer. */
  askColleague: string;
  formTitle: string;
  /** What is sent, from which unit and to whom, before it is sent. */
  formText(way: Way, unit: string): string;
  unit(name: string): string;
  way(way: Way): string;
  nearest: string;
  noSources: string;
  source(source: { title: string; section: string; date: string | null }): string;
  caseInQuestion(caseId: string): string;
  caseInApproved(caseId: string): string;
  nobody(contact: string): string;
  emptyQuestion: string;
  emptyAnswer: string;
  notSent: string;
  /** Said where others can read along. */
  privately: string;
  notFound: string;

  askerTitle: string;
  states: { open: string; answered: string; withdrawn: string; nobody: string };
  answerTitle: string;
  /** That the answer is a colleague's and not the documents'. */
  notDocuments(name: string): string;
  waiting(workingDays: number, contact: string): string;
  nobodyTook(contact: string): string;
  takenBack(name: string): string;
  followUpSent: string;
  thanked: string;
  thanks: string;
  particulars: { question: string; unit: string; sentTo: string; asked: string; answeredBy: string; answered: string };
  moment(at: Moment): string;

  expertTitle: string;
  expertFollowUpTitle: string;
  expertText: string;
  standsIn(name: string): string;
  reminder(asked: string): string;
  answered: string;
  alreadyAnswered(name: string, at: string): string;
  answerTakenBack: string;
  forwardTitle: string;
  forwarded(name: string): string;
  nobodyElse: string;
  left: string;
  whichQuestion: string;
  nothingAsked: string;

  lists: { own: string; asked: string; unit: string; none: string };
  approvedTitle(name: string, on: string): string;
  approvedMark: string;
  approvedOld(on: string): string;
  approvedNote: string;
  approvedUnit(unit: string): string;
  approvedList: string;
  approvedNone: string;
  approvedMore(count: number): string;
  approvedDone(reviewOn: string): string;
  approvedWithdrawn: string;
  approvedRenewed(reviewOn: string): string;
  approvedGone: string;
  approveTitle: string;
  approveText: string;
  approveParticulars: { question: string; review: string; owner: string };
  reviewTitle: string;
  reviewText: string;
  reviewDate: string;
  day(day: Day): string;

  channelSet(unit: string): string;
  channelUnset(unit: string): string;
  channelRefused: string;

  fields: {
    question: string;
    answer: string;
    colleague: string;
    approvedQuestion: string;
    approvedAnswer: string;
    review: string;
    link: string;
    linkYes: string;
    linkNo: string;
  };
  buttons: {
    send: string;
    sendWithCase: string;
    cancel: string;
    withdraw: string;
    answer: string;
    forward: string;
    stepBack: string;
    thank: string;
    askBack: string;
    takeBack: string;
    approve: string;
    approveNow: string;
    withdrawApproved: string;
    renew: string;
    back: string;
    all: string;
  };
  cancelled: string;
}
