// Takes orders and questions about the last answer: "what is the source?", "shorter", "in English", "as a letter to the client".
import { openErrandOf } from '../conversation/open-errand.ts';
import type { Message } from '../dialogue.ts';
import { surelyAnErrand } from '../looked-up.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { fold, words } from '../understanding/fold.ts';
import { isFollowUp } from '../understanding/follow-up.ts';
import type { Intent } from '../understanding/intents.ts';
import type { Language } from '../understanding/language.ts';
import { asksAboutSources } from '../understanding/meta-requests.ts';
import type { Answered } from './memory.ts';
import { rewritePolicy } from './policy.ts';
import { type Retake, rewriteShown } from './shown.ts';
import { aboutAnswer, readWish, type Wish } from './wishes.ts';

/** Does what a message wishes of the last answer, and looks nothing up for it in the documents; null for other messages. */
export async function takeAboutLast(turn: Turn, message: Message, retake: Retake): Promise<Outcome | null> {
  const { answered } = turn.session;
  const wish = readWish(message, toldBy(turn, answered));
  if (wish === null || isForAnother(turn, message, wish)) return null;
  const language = languageOf(wish, answered, message.understood.language);
  const wording = wordingOf(language);
  const outcome = (changes: Partial<Outcome>): Outcome => ({
    ...say(turn, 'rewriteAnswer', wording.lastAnswer.nothingBefore),
    language,
    ...changes,
  });
  if (answered === null) return outcome({});
  const notice = (text: string) => outcome({ replies: [{ kind: 'notice', text }] });
  if (answered.kind === 'silent') return notice(wording.lastAnswer.silentBefore(turn.contacts.expert));
  if (answered.kind === 'policy') {
    const rewritten = await rewritePolicy(turn, answered, wish, language);
    if (rewritten === null) return notice(wording.oldCard);
    return outcome({ replies: rewritten.replies, session: { ...turn.session, answered: rewritten.memory } });
  }
  const replies = await rewriteShown(turn, answered, wish, { language, retake });
  if (replies === null) return notice(wording.lastAnswer.nothingBefore);
  return outcome({ replies, session: { ...turn.session, answered: { ...answered, language } } });
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
  return answered === null && (intent === 'feedback' || (form === 'more' && !isFollowUp(text)));
}

/** "It still holds" is said of a row, too. */
const errands: ReadonlySet<Intent> = new Set<Intent>(['confirmMeasure', 'editMeasure', 'undo']);
/** In which language a wish is answered. */
function languageOf({ to, language }: Wish, answered: Answered | null, read: Language): Language {
  if (to === 'other') return answered?.language === 'en' ? 'sv' : 'en';
  return to ?? language ?? (read === 'en' ? 'en' : (answered?.language ?? 'sv'));
}

/** The words of the last answer out of the documents, with its question. */
function toldBy({ knowledge }: Turn, answered: Answered | null): string {
  if (answered?.kind !== 'policy') return '';
  const [first] = answered.quotes;
  const passage = first === undefined ? null : knowledge.passage(first.passage);
  const document = passage === null ? null : knowledge.document(passage.document);
  const texts = [answered.question, answered.subject?.question, passage?.text, document?.title, document?.date];
  const said = texts.map((text) => text ?? '').join(' ');
  return ` ${words(fold(said)).join(' ')} ${document?.date?.slice(0, 4) ?? ''}`;
}
