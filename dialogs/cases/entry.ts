// The doors of the room of cases: own cases, one case, and what a day brings.
import { pointedCases } from '../conversation/pointing.ts';
import { receiverOf, subjectOf } from '../conversation/screen.ts';
import { saysAllDone } from '../deadlines/all-done.ts';
import { deadlineTurn, showOpen } from '../deadlines/entry.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import { bookingTurn, showBooked } from '../meetings/entry.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCaseId, readCases } from '../understanding/case-id.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { tellsRollCallOnly, withoutQuestions } from '../understanding/roll-call.ts';
import { namedCoach } from '../understanding/slots/slots.ts';
import { type Understanding, unsure } from '../understanding/understand.ts';
import { type CaseFile, readFile } from './file.ts';
import { listCases, viewOf } from './list.ts';
import { asksRule, asksToSee, type CaseQuestion, readCaseQuestion, readNarrowing, readOnList } from './question.ts';
import { answerOf, showFile, showFiles } from './show.ts';
import { readDayAsked, showDayPart, showToday } from './today.ts';
import { type CaseTurn, type CaseView, caseShape, caseVerbs, everyCase, viewShape } from './turn.ts';

export const cases: Dialogue = { resume: () => null, start, click };

// Shows one case, the own ones, or what the day brings.
async function start(turn: Turn, message: Message): Promise<Outcome | null> {
  return (await startCase(turn, message)) ?? (await startList(turn, message)) ?? (await startDay(turn, message));
}

/** What is asked of a case that has intents of its own where it is ordered. */
const askedOfCase: ReadonlySet<Intent> = new Set([
  'listMeetings',
  'markJobPlanDone',
  'listDeadlines',
  'recordAttendance',
]);

async function startCase(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { intent, mood, language } = understood;
  const several = turn.isShared ? null : askedOfSeveral(turn, text, understood);
  if (several !== null) return await showSeveral(turn, several, questionOn(text, turn.session.subject), understood);
  const isAsked = mood === 'ask' && askedOfCase.has(intent);
  if (intent !== 'showCase' && !isAsked) return null;
  if (intent === 'recordAttendance' && tellsRollCallOnly(withoutQuestions(text))) return null;
  const caseId = readCaseId(text) ?? (intent === 'showCase' || asksOn(turn, text) ? inSight(turn) : null);
  if (caseId === null) return null;
  return turn.isShared ? keepOut(turn, language) : await showOne(turn, caseId, readCaseQuestion(text), understood);
}

/** What a question on several cases may be taken for. */
const askedOfThem: ReadonlySet<Intent> = new Set([
  ...askedOfCase,
  'showCase',
  'policyQuestion',
  'listCases',
  'snoozeReminder',
  'rescheduleMeeting',
]);

/** The cases of a question that names several, or points to several in sight; null for other messages. */
function askedOfSeveral(
  { session: { subject, snoozed } }: Turn,
  text: string,
  { intent, mood, orders }: Understanding,
): string[] | null {
  if (!askedOfThem.has(intent) || orders.size > 0 || mood === 'suppose' || mood === 'quote') return null;
  if (saysAllDone(text) || (intent === 'recordAttendance' && mood !== 'ask')) return null;
  const { meant } = readCases(text);
  const { side } = questionOn(text, subject);
  if (meant.length > 1) return (intent === 'showCase' || mood === 'ask') && side !== 'status' ? meant : null;
  const isAlone = meant.length === 1 || side === 'status';
  // What is being put off is spoken of as "it".
  const pointed = isAlone ? null : (pointedCases(text, subject) ?? snoozed?.deadlines.map((each) => each.case) ?? null);
  return pointed !== null && (pointed.length > 1 || snoozed !== null) && pointed.length <= mostAtOnce ? pointed : null;
}

/** What is asked of cases in sight; of plans just marked as done, whether they are. */
function questionOn(text: string, subject: Session['subject']): CaseQuestion {
  const asked = readCaseQuestion(text);
  const isOfPlans = asked.side === 'status' && subject?.isLatest === true && subject.errand === 'markJobPlanDone';
  return isOfPlans ? { side: 'plan', isWhether: false } : asked;
}

const mostAtOnce = 8;
/** What goes on after a question on the cases it is about. */
const underWay: ReadonlySet<Intent> = new Set(['snoozeReminder', 'markJobPlanDone', 'handOver']);

/** Answers the same question on several cases, a line each. */
export async function showSeveral(
  turn: Turn,
  caseIds: readonly string[],
  question: CaseQuestion,
  asked: Asked,
): Promise<Outcome> {
  const own = caseTurn(turn, asked.language);
  const lines: string[] = [];
  for (const caseId of caseIds) {
    const file = await readFile(own, caseId);
    lines.push(file === null ? own.deadlines.words.notYours(caseId) : answerOf(own, file, question));
  }
  const { subject: before } = turn.session;
  const goesOn = before?.isLatest === true && underWay.has(before.errand) && before.awaits === 'shown';
  const subject = subjectOf(goesOn ? before.errand : 'showCase', caseIds, goesOn ? { days: before.days } : {});
  const { intent, slots, language } = asked;
  const session = { ...turn.session, last: null, booking: null, subject };
  return { language, intent, slots, replies: [showFiles(caseIds, lines)], session };
}

/** Whether a question goes on with the case that was just shown: "when is the plan due?" */
function asksOn({ session: { subject } }: Turn, text: string): boolean {
  const isShown = subject?.isLatest === true && subject.errand === 'showCase';
  return isShown && !readSigns(text).signs.has('mine') && readCaseQuestion(text).side !== 'status';
}

/** The one case that was spoken of last. */
function inSight({ session: { subject } }: Turn): string | null {
  return subject !== null && subject.caseIds.length === 1 ? (subject.caseIds[0] ?? null) : null;
}

export type Asked = Pick<Outcome, 'intent' | 'slots' | 'language'>;

/** Answers a question on one case. */
export async function showOne(turn: Turn, caseId: string, question: CaseQuestion, asked: Asked): Promise<Outcome> {
  const own = caseTurn(turn, asked.language);
  const file = await readFile(own, caseId);
  if (file !== null) return shown(turn, own, file, question, asked);
  const { intent, slots, language } = asked;
  const given = receiverOf(turn.session.subject, caseId);
  const text = given === null ? own.deadlines.words.notYours(caseId) : own.words.givenTo(caseId, given);
  const replies: Reply[] = [{ kind: 'notice', text }];
  return { language, intent, slots, replies, session: { ...turn.session, last: null } };
}

function shown(
  turn: Turn,
  own: CaseTurn,
  file: CaseFile,
  question: CaseQuestion,
  { intent, slots, language }: Asked,
): Outcome {
  const session = { ...turn.session, last: null, booking: null, subject: subjectOf('showCase', [file.caseId]) };
  return { language, intent, slots, replies: [showFile(own, file, question)], session };
}

/** Where the own cases may be meant, if a message begins as a request to see them. */
const askedOfCases: ReadonlySet<Intent> = new Set(['listMeetings', 'listDeadlines', 'policyQuestion', 'findMeasures']);

async function startList(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const { intent, mood, language } = understood;
  const { subject } = turn.session;
  const on =
    subject?.isLatest === true && subject.errand === 'listCases' && mood !== 'suppose' ? readOnList(text) : null;
  if (on !== null && !turn.isShared) return await listed(turn, message, { ...everyCase, ...on });
  // "Which measures are there for my clients?"
  const isOfMeasures = intent === 'findMeasures' && readSigns(text).signs.has('measure');
  const isToSee = asksToSee(text) && !isOfMeasures;
  const isMeant = intent === 'listCases' || (askedOfCases.has(intent) && mood !== 'suppose' && isToSee);
  const narrowing = isMeant ? readNarrowing(text, turn.now.toPlainDateTime()) : null;
  if (narrowing === null || namedCoach(understood) !== undefined) return null;
  // What applies to cases is a question to the documents.
  const looked = understood.confidence >= surelyAnErrand || isToSee ? null : answeredFirst(turn, message);
  if (looked !== null) return looked;
  if (turn.isShared) return keepOut(turn, language);
  return await listed(turn, message, viewOf(narrowing));
}

/** Lists own cases. */
export async function listed(
  turn: Turn,
  { understood: { slots, language } }: Message,
  view: CaseView,
): Promise<Outcome> {
  const reply = await listCases(caseTurn(turn, language), view);
  const session = { ...turn.session, last: null, booking: null, subject: subjectOf('listCases', []) };
  return { language, intent: 'listCases', slots, replies: [reply], session };
}

async function startDay(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const part = turn.isShared ? null : await showDayPart(turn, caseTurn(turn, understood.language), text, understood);
  if (part !== null) return part;
  const asked = readDayAsked(text, understood, turn);
  if (asked === null) return null;
  const { language } = understood;
  return turn.isShared ? keepOut(turn, language) : await showToday(turn, caseTurn(turn, language), asked, understood);
}

/**
 * Shows a case to who names it and says nothing more that is understood: what is asked of it where that is surely no question of rules, else
 * its meetings, or what is open in it. Null where there is nothing. A bare figure counts where it is the number of one of the person's cases.
 */
export async function showNamed(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
  const { intent, mood, confidence } = understood;
  const caseId = readCaseId(text);
  const isUnclear = intent === 'policyQuestion' || intent === 'outOfScope';
  if (!isUnclear || mood === 'suppose' || caseId === undefined || turn.isShared) return null;
  if (mood !== 'ask') {
    const open = (await showBooked(turn, caseId, understood)) ?? (await showOpen(turn, caseId, understood));
    if (open !== null || confidence >= unsure) return open;
    const told = caseTurn(turn, understood.language);
    const known = await readFile(told, caseId);
    return known === null ? null : shown(turn, told, known, readCaseQuestion(text), understood);
  }
  const question = readCaseQuestion(text);
  // "What do you know of A-1042?" asks for the case; "what applies to A-1042?" for a rule.
  const isRead = intent === 'policyQuestion' && confidence >= unsure;
  const isOfRule = question.side === 'status' && (isRead || asksRule(text));
  if (isOfRule || confidence >= surelyAnErrand) return null;
  const own = caseTurn(turn, understood.language);
  const file = await readFile(own, caseId);
  return file === null ? null : shown(turn, own, file, question, understood);
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  if (verb !== caseVerbs.show && verb !== caseVerbs.list) return null;
  if (turn.isShared) return keepOut(turn, turn.language);
  const own = caseTurn(turn, turn.language);
  if (verb === caseVerbs.list) {
    const view = viewShape.safeParse(data);
    if (!view.success) return null;
    const replies = [await listCases(own, view.data)];
    return { ...say(turn, null, ''), replies, session: { ...turn.session, last: null } };
  }
  const asked = caseShape.safeParse(data);
  const status = { side: 'status', isWhether: false } as const;
  return asked.success
    ? await showOne(turn, asked.data.case, status, { intent: null, slots: {}, language: turn.language })
    : null;
}

// Whose cases they are is nobody else's business.
function keepOut(turn: Turn, language: Language): Outcome {
  const wording = wordingOf(language);
  return { ...say(turn, null, ''), language, replies: [inOwnChat(wording.ownChat.deadlines, wording)] };
}

/** What this room takes of a turn. */
export function caseTurn(turn: Turn, language: Language): CaseTurn {
  return {
    cases: turn.cases,
    words: wordingOf(language).cases,
    meetings: bookingTurn(turn, language),
    deadlines: deadlineTurn(turn, language),
  };
}
