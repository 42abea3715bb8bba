// What is said for company: a greeting, a call for help, a word on the bot itself.
import type { Message, Taken } from '../dialogue.ts';
import { say, type Turn, wordingOf } from '../turn.ts';
import { readCases } from '../understanding/case-id.ts';
import { compileCues } from '../understanding/cues.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import { introduce } from '../welcome.ts';
import { openErrandOf } from './open-errand.ts';
import { companyCues } from './swedish-company-cues.ts';

const howAreYou = new RegExp(fold(companyCues.howAreYou));

/** Answers who asks how we are; null for other messages. */
export function takeHowAreYou(turn: Turn, { text, understood: { language } }: Message): Taken {
  return howAreYou.test(fold(text)) ? say({ ...turn, language }, 'smallTalk', wordingOf(language).smallTalk) : null;
}

/** Answers small talk in one line, a greeting or a call for help with what can be asked; null for other messages. */
export function takeGreeting(turn: Turn, { understood: { intent, language } }: Message): Taken {
  const wording = wordingOf(language);
  if (intent === 'smallTalk') return say(turn, intent, wording.smallTalk);
  if (intent !== 'greeting' && intent !== 'help') return null;
  return { ...say(turn, intent, ''), replies: [introduce(intent, turn, wording)] };
}

const [heardWords, agreedWords] = [companyCues.heard, companyCues.agreed].map(
  (each) => new Set(words(fold(each.replaceAll('|', ' ')))),
) as [Set<string>, Set<string>];
const longestHeard = 6;

/** Answers who only says that an answer was heard, where nothing is asked: "ok, got it"; after something was done a yes is no more. Null for others. */
export function takeHeard(turn: Turn, { text, understood: { orders, language } }: Message): Taken {
  const { booking, subject, undo } = turn.session;
  const open = openErrandOf(turn.session);
  if (booking !== null || orders.size > 0 || text.includes('?') || (open !== null && open.awaits !== 'shown'))
    return null;
  const isDone = undo !== null && subject?.isLatest === true;
  // Beside an invitation it may be meant as an answer.
  if (subject?.isLatest === true && subject.meetingId !== null && !isDone) return null;
  const said = words(fold(text));
  const isHeard = (word: string) => heardWords.has(word) || (isDone && agreedWords.has(word));
  if (said.length === 0 || said.length > longestHeard || !said.every(isHeard)) return null;
  // What was done stays in sight.
  const session = { ...turn.session, subject: subject && { ...subject } };
  return { ...say({ ...turn, language }, 'smallTalk', wordingOf(language).heard), isBeside: true, session };
}

const [remarks, asksOn] = [companyCues.remarks, companyCues.asksOn].map((each) => compileCues(each)) as [
  RegExp,
  RegExp,
];
const longestRemark = 14;

/** Whether a message begins with thanks and goes on with a remark that asks for nothing: "thanks, now I feel calmer". */
export function thanksWithRemark(text: string): boolean {
  const plain = ` < ${spacedWords(text).trim()} > `;
  const { meant, denied } = readCases(text);
  const isShort = text.trim().split(/\s+/).length <= longestRemark;
  return (
    isShort && !/[?\d]/.test(text) && meant.length + denied.length === 0 && remarks.test(plain) && !asksOn.test(plain)
  );
}
