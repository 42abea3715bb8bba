// Takes orders and questions about the last answer: "what is the source?", "shorter", "in English", "as a letter to the client".
import { routeClick } from '../clicks.ts';
import { openErrandOf } from '../conversation/open-errand.ts';
import { kindOf, pressToShow } from '../conversation/unclear.ts';
import type { Message } from '../dialogue.ts';
import { surelyAnErrand } from '../looked-up.ts';
import type { Reply } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { spacedWords } from '../understanding/fold.ts';
import { isFollowUp } from '../understanding/follow-up.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { asksAboutSources } from '../understanding/meta-requests.ts';
import type { Answered } from './memory.ts';
import { rewritePolicy } from './policy.ts';
import { type Retake, rewriteShown } from './shown.ts';
import { aboutAnswer, type Before, readWish, type Wish } from './wishes.ts';

/** Does what a message wishes of the last answer, and looks nothing up for it in the documents; null for other messages. */
export async function takeAboutLast(turn: Turn, message: Message, retake: Retake): Promise<Outcome | null> {
  const { answered } = turn.session;
  const wish = readWish(message, wordsBefore(turn, answered));
  if (wish === null || isForAnother(turn, message, wish)) return null;
  const language = languageOf(wish, answered, message.understood.language);
  const wording = wordingOf(language);
  const outcome = (changes: Partial<Outcome>): Outcome => ({
    ...say(turn, 'rewriteAnswer', wording.lastAnswer.nothingBefore),
    language,
    ...changes,
  });
  const notice = (text: string) => outcome({ replies: [{ kind: 'notice', text }] });
  const inSight = isPlain(answered) ? await showInSight(turn, language) : null;
  if (inSight !== null) return inSight;
  if (answered === null) return notice(nothingBefore(turn, language));
  if (wish.form === 'source' && (answered.kind === 'silent' || answered.kind === 'list' || answered.kind === 'words')) {
    const sources = await sourcesBefore(turn, wish, language);
    if (sources !== null) return outcome({ replies: sources });
  }
  if (answered.kind === 'silent') return notice(wording.lastAnswer.silentBefore(turn.contacts.expert));
  if (answered.kind === 'policy') {
    const rewritten = await rewritePolicy(turn, answered, wish, language);
    if (rewritten === null) return notice(wording.oldCard);
    return outcome({ replies: rewritten.replies, session: { ...turn.session, answered: rewritten.memory } });
  }
  const replies = await rewriteShown(turn, answered, wish, { language, retake });
  if (replies === null) return notice(nothingBefore(turn, language));
  return outcome({ replies, session: { ...turn.session, answered: { ...answered, language } } });
}

/** Whether a message is an order or a question about the last answer, and not about anything else. */
export function isAboutLast(turn: Turn, message: Message): boolean {
  const wish = turn.session.answered === null ? null : readWish(message, wordsBefore(turn, turn.session.answered));
  return wish !== null && !isForAnother(turn, message, wish);
}

/** The one case or meeting in sight as it stands now; null where there is none. */
async function showInSight(turn: Turn, language: Language): Promise<Outcome | null> {
  const press = pressToShow(turn);
  if (press === null) return null;
  return { ...(await routeClick({ ...turn, language }, press.verb, press.data)), intent: 'rewriteAnswer' };
}

/** That there is no answer to go back to, and how what is open is gone on with. */
function nothingBefore({ session }: Turn, language: Language): string {
  const { lastAnswer, unclear } = wordingOf(language);
  return [lastAnswer.nothingBefore, unclear.open[kindOf(openErrandOf(session))]].join('\n\n');
}

/** The sources of the last answer out of the documents, after an answer that rests on none; null where there was none. */
async function sourcesBefore(turn: Turn, wish: Wish, language: Language): Promise<Reply[] | null> {
  const { answered, cited } = turn.session;
  if (cited?.kind !== 'policy') return null;
  const rewritten = await rewritePolicy(turn, cited, wish, language);
  if (rewritten === null) return null;
  const { register, silentAlone, citedBefore } = wordingOf(language).lastAnswer;
  const text = `${answered?.kind === 'list' ? register : silentAlone}\n\n${citedBefore}`;
  return [{ kind: 'notice', text }, ...rewritten.replies];
}

/** Whether the words of a wish mean something else here: an answer to what is asked, another errand, or a question which documents there are. */
function isForAnother(turn: Turn, { text, understood }: Message, { form }: Wish): boolean {
  const { answered } = turn.session;
  const { intent, confidence, move } = understood;
  const awaits = openErrandOf(turn.session)?.awaits ?? 'shown';
  if (awaits !== 'shown' && intent !== 'rewriteAnswer') return true;
  if (errands.has(intent) || (!aboutAnswer.has(intent) && confidence >= surelyAnErrand && move.label === 'new'))
    return true;
  if (asksAboutSources(text)) return answered?.kind !== 'policy';
  const isElse = intent === 'feedback' || !aboutAnswer.has(intent);
  return isPlain(answered) && (isElse || (form === 'more' && !isFollowUp(text)));
}

/** Whether nothing was answered but in words of ours: then a wish must be plain. */
function isPlain(answered: Answered | null): boolean {
  return answered === null || answered.kind === 'words';
}

/** "It still holds" is said of a row, too. */
const errands: ReadonlySet<Intent> = new Set<Intent>(['confirmMeasure', 'editMeasure', 'undo']);
/** In which language a wish is answered. */
function languageOf({ to, language }: Wish, answered: Answered | null, read: Language): Language {
  if (to === 'other') return answered?.language === 'en' ? 'sv' : 'en';
  return to ?? language ?? (read === 'en' ? 'en' : (answered?.language ?? 'sv'));
}

/** The words of the last answer out of the documents; null where it is none. */
function wordsBefore({ knowledge }: Turn, answered: Answered | null): Before | null {
  if (answered?.kind !== 'policy') return null;
  const [first] = answered.quotes;
  const passage = first === undefined ? null : knowledge.passage(first.passage);
  const document = passage === null ? null : knowledge.document(passage.document);
  const asked = [answered.question, answered.subject?.question];
  const said = [...asked, first?.mark, first?.statement, first?.short?.sv, first?.short?.en];
  const told = [...asked, passage?.text, document?.title, document?.date, document?.date?.slice(0, 4)];
  return { said: spacedWords(said.join(' ')), told: spacedWords(told.join(' ')) };
}
