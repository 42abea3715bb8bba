// Questions in a few words on the cases in sight, which name none of them: "whose?", "how late?", "which of them are from Farsta?".
import { openErrandOf } from '../conversation/open-errand.ts';
import { pointsToOther } from '../conversation/pointing.ts';
import { subjectOf } from '../conversation/screen.ts';
import type { Message } from '../dialogue.ts';
import type { Outcome, Turn } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { readSigns } from '../understanding/features.ts';
import type { Intent } from '../understanding/intents.ts';
import { type Asked, caseTurn, listed, showOne, showSeveral } from './entry.ts';
import { readFile } from './file.ts';
import { asksRule, type CaseQuestion, readAskedInSight, readCaseQuestion } from './question.ts';
import { everyCase } from './turn.ts';

/** After these answers cases are in sight. */
const showing: ReadonlySet<Intent> = new Set<Intent>([
  'listDeadlines',
  'listCases',
  'showCase',
  'today',
  'markJobPlanDone',
  'snoozeReminder',
  'handOver',
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
]);
/** Whoever asks so uses no more words; of several cases and of the one in sight. */
const [longest, longestOfAll, longestOfOne] = [8, 5, 6];
const mostAtOnce = 8;
/** From this likelihood a message has nothing to do with what is in sight. */
const surelyNew = 0.9;
const plan = { side: 'plan', isWhether: false } as const;

/** Answers such a question; null for other messages, and where others can read the conversation. */
export async function takeAskedInSight(turn: Turn, message: Message): Promise<Outcome | null> {
  const text = message.text.split(/[.!?]\s+/).at(-1) ?? '';
  if (turn.isShared || !isQuestion(text, message.understood)) return null;
  const count = await ofCount(turn, { ...message, text });
  if (count !== null) return count;
  const { subject, booking } = turn.session;
  if (booking !== null || subject === null || !subject.isLatest || subject.awaits !== 'shown') return null;
  const [only, ...others] = subject.caseIds;
  if (only === undefined || !showing.has(subject.errand)) return null;
  const { understood } = message;
  const words = text.trim().split(/\s+/).length;
  const asked = readAskedInSight(text);
  const { districts } = readSigns(text);
  if (others.length === 0) {
    const question = words > longestOfOne ? null : ofOne(text, message);
    return question === null ? null : await showOne(turn, only, question, understood);
  }
  const [district, ...more] = districts;
  if (district !== undefined) {
    if (more.length > 0 || !asked.which || subject.errand === 'listCases') return null;
    return await ofDistrict(turn, subject.caseIds, district, understood);
  }
  if (words > longestOfAll || pointsToOther(text)) return null;
  if (asked.oldest && subject.errand === 'listDeadlines') return await showOne(turn, only, plan, understood);
  const question = asked.late ? plan : readCaseQuestion(text);
  const isOfAll = asked.late || question.side === 'coach';
  return isOfAll && subject.caseIds.length <= mostAtOnce
    ? await showSeveral(turn, subject.caseIds, question, understood)
    : null;
}

function isQuestion(text: string, { mood, orders }: Message['understood']): boolean {
  const { meant, denied } = readCases(text);
  const isShort = text.trim().split(/\s+/).length <= longest;
  const isAsked = mood === 'ask' || text.includes('?');
  return isShort && isAsked && orders.size === 0 && meant.length + denied.length === 0 && !asksRule(text);
}

/** What is asked of the one case in sight: its plan, its coach or its caseworker, with a word for it or little else. */
function ofOne(text: string, { understood: { intent, move } }: Message): CaseQuestion | null {
  const { due, it } = readAskedInSight(text);
  const asked = readCaseQuestion(text);
  if (asked.side === 'caseworker') return asked;
  const isNew = move.label === 'new' && move.likelihood >= surelyNew;
  // "Overdue plans" asks for a list.
  const isBare = text.trim().split(/\s+/).length <= 2 && intent !== 'listDeadlines';
  if (!isBare && (isNew || !it)) return null;
  if (due) return plan;
  return asked.side === 'plan' || asked.side === 'coach' || asked.side === 'deadline' ? asked : null;
}

/** The cases of a list that are of a district, a line each. */
async function ofDistrict(turn: Turn, caseIds: readonly string[], district: string, asked: Asked): Promise<Outcome> {
  const own = caseTurn(turn, asked.language);
  const files = await Promise.all(caseIds.map((caseId) => readFile(own, caseId)));
  const those = files.flatMap((file) => (file?.known?.district === district ? file.caseId : []));
  if (those.length > 0) return await showSeveral(turn, those, { side: 'deadline', isWhether: false }, asked);
  const { intent, slots, language } = asked;
  const subject = turn.session.subject ?? subjectOf('listCases', caseIds);
  const replies = [{ kind: 'notice', text: own.words.noneOf(district) } as const];
  return { intent, slots, language, replies, session: { ...turn.session, subject: { ...subject } } };
}

/** "How many cases have I?" – "which of them are in Farsta?" */
async function ofCount(turn: Turn, message: Message): Promise<Outcome | null> {
  const isCounted = openErrandOf(turn.session)?.errand === 'stats' && turn.session.statistics?.metric === 'caseload';
  const [district, ...more] = readSigns(message.text).districts;
  if (!isCounted || district === undefined || more.length > 0 || !readAskedInSight(message.text).which) return null;
  return await listed(turn, message, { ...everyCase, district });
}
