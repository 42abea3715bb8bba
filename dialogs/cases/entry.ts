// The doors of the room of cases: own cases, one case, and what a day brings.
import { subjectOf } from '../conversation/screen.ts';
import { deadlineTurn, showOpen } from '../deadlines/entry.ts';
import type { Dialogue, Message } from '../dialogue.ts';
import { answeredFirst, surelyAnErrand } from '../looked-up.ts';
import { bookingTurn, showBooked } from '../meetings/entry.ts';
import { inOwnChat } from '../own-chat.ts';
import type { Reply } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { readCaseId } from '../understanding/case-id.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { namedCoach } from '../understanding/slots/slots.ts';
import { type CaseFile, readFile } from './file.ts';
import { listCases, viewOf } from './list.ts';
import { asksToSee, type CaseQuestion, readCaseQuestion, readNarrowing } from './question.ts';
import { showFile } from './show.ts';
import { readDayAsked, showToday } from './today.ts';
import { type CaseTurn, caseShape, caseVerbs, viewShape } from './turn.ts';

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
  const isAsked = mood === 'ask' && askedOfCase.has(intent);
  if (intent !== 'showCase' && !isAsked) return null;
  const caseId = readCaseId(text) ?? (intent === 'showCase' || asksOn(turn, text) ? inSight(turn) : null);
  if (caseId === null) return null;
  return turn.isShared ? keepOut(turn, language) : await showOne(turn, caseId, readCaseQuestion(text), understood);
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

type Asked = Pick<Outcome, 'intent' | 'slots' | 'language'>;

async function showOne(turn: Turn, caseId: string, question: CaseQuestion, asked: Asked): Promise<Outcome> {
  const own = caseTurn(turn, asked.language);
  const file = await readFile(own, caseId);
  if (file !== null) return shown(turn, own, file, question, asked);
  const { intent, slots, language } = asked;
  const replies: Reply[] = [{ kind: 'notice', text: own.deadlines.words.notYours(caseId) }];
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
const askedOfCases: ReadonlySet<Intent> = new Set(['listMeetings', 'listDeadlines', 'policyQuestion']);

async function startList(turn: Turn, message: Message): Promise<Outcome | null> {
  const { text, understood } = message;
  const { intent, mood, slots, language } = understood;
  const isToSee = asksToSee(text);
  const isMeant = intent === 'listCases' || (askedOfCases.has(intent) && mood !== 'suppose' && isToSee);
  const narrowing = isMeant ? readNarrowing(text, turn.now.toPlainDateTime()) : null;
  if (narrowing === null || namedCoach(understood) !== undefined) return null;
  // What applies to cases is a question to the documents.
  const looked = understood.confidence >= surelyAnErrand || isToSee ? null : answeredFirst(turn, message);
  if (looked !== null) return looked;
  if (turn.isShared) return keepOut(turn, language);
  const reply = await listCases(caseTurn(turn, language), viewOf(narrowing));
  const session = { ...turn.session, last: null, booking: null, subject: subjectOf('listCases', []) };
  return { language, intent: 'listCases', slots, replies: [reply], session };
}

async function startDay(turn: Turn, { text, understood }: Message): Promise<Outcome | null> {
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
  if (mood !== 'ask') return (await showBooked(turn, caseId, understood)) ?? (await showOpen(turn, caseId, understood));
  const question = readCaseQuestion(text);
  if (question.side === 'status' || confidence >= surelyAnErrand) return null;
  const own = caseTurn(turn, understood.language);
  const file = await readFile(own, caseId);
  return file === null ? null : shown(turn, own, file, question, understood);
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  if (verb !== caseVerbs.show && verb !== caseVerbs.list) return null;
  const { language } = turn;
  if (turn.isShared) return keepOut(turn, language);
  const own = caseTurn(turn, language);
  if (verb === caseVerbs.list) {
    const view = viewShape.safeParse(data);
    return view.success ? withReply(turn, await listCases(own, view.data)) : null;
  }
  const asked = caseShape.safeParse(data);
  const status = { side: 'status', isWhether: false } as const;
  return asked.success ? await showOne(turn, asked.data.case, status, { intent: null, slots: {}, language }) : null;
}

function withReply(turn: Turn, reply: Reply): Outcome {
  return { ...say(turn, null, ''), replies: [reply], session: { ...turn.session, last: null } };
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
