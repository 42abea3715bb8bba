// What the words of a message beside a meeting tell: a question how it stands, a pause, a wish, the same again.
import { z } from 'zod';
import { readKnowledgeFile } from '../../../knowledge/knowledge-file.ts';
import { takeCaseId, withoutCases, writeCaseIds } from '../../understanding/case-id.ts';
import { cueShape as cues } from '../../understanding/cues.ts';
import { fold, spacedWords } from '../../understanding/fold.ts';

/** What may be said beside a meeting, each tried on `plainOf` a message. */
export const asideWords = readKnowledgeFile(
  `${import.meta.dirname}/aside-words.yaml`,
  z.strictObject({
    standing: cues,
    asksBack: cues,
    whoAnswers: cues,
    missing: cues,
    whoMeets: cues,
    startsWith: z.string(),
    resumes: cues,
    pause: cues,
    stays: cues,
    keeps: cues,
    wishes: cues,
    lengthens: cues,
    shifts: cues,
    waiting: cues,
    onlyBooking: cues,
    tripartite: cues,
    again: cues,
    wrongCase: cues,
    same: cues,
    inTheWay: cues,
    occupied: cues,
    heardYes: cues,
    notesYes: cues,
    asksWhoCame: cues,
    asksToRecord: cues,
    whoCame: cues,
    keepsMeeting: cues,
    givesAnswer: cues,
    toldYes: cues,
    toldNo: cues,
    toldUnsure: cues,
    plainNo: cues,
    bareNo: cues,
    leavesOpen: cues,
    missedAnswer: cues,
    whoIsLeft: cues,
    otherToo: cues,
    group: cues,
    howLong: cues,
    allHeld: cues,
    ownDay: cues,
    ownDays: cues,
    seatsLeft: cues,
    suits: cues,
    agrees: cues,
    beginsAnswer: z.string(),
    joinsAnswers: z.string(),
    left: cues,
    away: cues,
    ofList: z.strictObject({ open: cues, interpreter: cues, teams: cues, onSite: cues }),
    which: cues,
    ofAll: cues,
    moreDays: cues,
    besideWhen: cues,
    whoWaits: cues,
    thatDay: cues,
    sameDay: cues,
    sameWeek: cues,
    weekAfter: cues,
    next: cues,
    takesBackYes: cues,
    hears: cues,
    oldTime: cues,
    noInterpreter: cues,
    ofTheCase: cues,
    since: cues,
    beforeConsent: cues,
    agreed: cues,
    consent: z.string(),
    unsettles: cues,
    besideLanguage: cues,
  }),
);

const longestQuestion = 14;

/** Whether a message asks how the meeting in sight stands. */
export function asksStanding(text: string): boolean {
  const sentences = text.trim().split(/(?<=[.!?])\s+/);
  const asked = sentences.length === 1 ? sentences : sentences.filter((each) => each.endsWith('?'));
  return asked.some((each) => each.split(/\s+/).length <= longestQuestion && asideWords.standing.test(plainOf(each)));
}

/** The words of a message, with marks for its ends. */
export function plainOf(text: string): string {
  return ` <${spacedWords(text)}> `;
}

/** Whether a message names the person or the case that was spoken of: "the same person". */
export function namesSame(text: string): boolean {
  return asideWords.same.test(plainOf(text));
}

/** A message without what it tells of as standing in the way of a time: a case that it names, or a sentence on what somebody else has then. */
export function withoutInTheWay(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const free = sentences.filter((sentence) => !asideWords.occupied.test(plainOf(sentence)));
  const told = free.length > 0 ? free.join(' ') : text;
  return asideWords.inTheWay.test(caseMarked(told)) ? withoutCases(told) : told;
}

/** Whether a message asks who came by its order of words. */
export function asksWhoCame(text: string): boolean {
  return asideWords.asksWhoCame.test(caseMarked(text));
}

/** The words of a message with a mark for the first case that it names. */
export function caseMarked(text: string): string {
  return plainOf(takeCaseId(fold(writeCaseIds(text))).text);
}

/** Whether a message goes back to the booking under way, or asks where it stands. */
export function resumesBooking(text: string): boolean {
  return asideWords.resumes.test(plainOf(text));
}

/** Whether a message asks which meetings wait for an answer. */
export function asksWaiting(text: string): boolean {
  return asideWords.waiting.test(plainOf(text));
}
