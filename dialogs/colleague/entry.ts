// The doors of the dialogue "ask a colleague": messages, its buttons, and what is set beside an answer of the documents.
import type { Dialogue, Message } from '../dialogue.ts';
import { citations, type Reply } from '../reply.ts';
import { type Outcome, say, type Turn } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { answerByMessage, clickExpert } from './answer.ts';
import { approvedFor, clickApproved, listApproved } from './approved.ts';
import { begin, clickAsker } from './ask.ts';
import { longestAnswer, longestQuestion } from './memory.ts';
import { listQuestions } from './show.ts';
import { colleagueCues } from './swedish-colleague-cues.ts';
import { type ColleagueTurn, colleagueVerbs, notice, startColleague } from './turn.ts';

const cue = (source: string) => new RegExp(fold(source), 's');
const { ask, own, asked, unit, approved, answer, channel } = colleagueCues;
const cues = {
  ask: cue(ask),
  answer: cue(answer),
  channel: cue(channel),
  approved: cue(approved),
  lists: { own: cue(own), asked: cue(asked), unit: cue(unit) },
};
const longestCue = 200;

/** Whether a message is an answer to a colleague's question that is kept as it stands, "Svar: …", and no longer than one may be. */
export function isTypedAnswer(message: string): boolean {
  return message.length <= longestAnswer && cues.answer.test(fold(message.slice(0, longestCue)));
}

/** Takes a question to a colleague, an answer to one, and what asks for the lists. */
export const colleague: Dialogue = { resume: () => null, start, click };

async function start(turn: Turn, { text, understood: { language } }: Message): Promise<Outcome | null> {
  const started = startColleague(turn, language);
  const reply = await replyTo(started, text.trim(), turn.session);
  return reply === null ? null : { ...say(turn, null, ''), language, replies: [reply] };
}

async function replyTo(turn: ColleagueTurn, text: string, session: Turn['session']): Promise<Reply | null> {
  const { words, experts, caller, isShared, place } = turn;
  const folded = fold(text);
  const wanted = cues.ask.exec(folded);
  if (wanted !== null) {
    const said = tailOf(text, wanted[1] ?? '');
    const draft = said === '' ? (session.colleague ?? { question: '', sources: [] }) : { question: said, sources: [] };
    return await begin(turn, { ...draft, question: draft.question.slice(0, longestQuestion) });
  }
  const answered = cues.answer.exec(folded);
  if (answered !== null) {
    // "Svar: ja" may answer what the bot itself has just asked.
    const isAsked = session.booking !== null || (session.referral?.question ?? null) !== null;
    const isTheirs = !isAsked || isShared || (await experts.list(caller, 'asked')).length > 0;
    return isTheirs ? await answerByMessage(turn, tailOf(text, answered[1] ?? '')) : null;
  }
  if (folded.length > longestCue) return null;
  const named = cues.channel.exec(folded);
  if (named !== null) {
    const isChannel = named[1] === undefined;
    const set = isShared ? await experts.setChannel(caller, place, isChannel) : null;
    if (set === null) return notice(words.channelRefused);
    return notice(isChannel ? words.channelSet(set) : words.channelUnset(set));
  }
  const approved = cues.approved.exec(folded);
  if (approved !== null) return await listApproved(turn, approved[1] ?? '*');
  for (const which of ['own', 'asked', 'unit'] as const) {
    if (!cues.lists[which].test(folded)) continue;
    if (isShared) return notice(words.privately);
    return listQuestions(turn, words.lists[which], await experts.list(caller, which));
  }
  return null;
}

// What stands last in a folded text, as it was written: folding makes blanks one, so that the words are counted from behind.
function tailOf(text: string, foldedTail: string): string {
  const count = foldedTail.trim() === '' ? 0 : foldedTail.trim().split(' ').length;
  if (count === 0) return '';
  const parts = text.split(/(\s+)/);
  return parts.slice(Math.max(0, parts.length - (2 * count - 1))).join('');
}

async function click(turn: Turn, verb: string, data: Record<string, unknown>): Promise<Outcome | null> {
  const started = startColleague(turn, turn.language);
  const reply =
    (await clickAsker(started, verb, data)) ??
    (await clickExpert(started, verb, data)) ??
    (await clickApproved(started, verb, data));
  return reply === null ? null : { ...say(turn, null, ''), replies: [reply] };
}

/**
 * Sets beside what the documents answered: first the approved answer to the same question, where there is one, and below each
 * answer the button to ask a colleague. The question is remembered for "ask a colleague". Other outcomes stay as they are.
 */
export async function beside(turn: Turn, outcome: Outcome): Promise<Outcome> {
  if (outcome.asked === undefined) return outcome;
  const { text, subject } = outcome.asked;
  const question = (subject === null ? text : `${subject.question} \u2013 ${text}`)
    .slice(0, longestQuestion)
    .toWellFormed();
  const started = startColleague(turn, outcome.language);
  // A follow-up means more than it says, so that no question is surely the same.
  const first = subject === null ? await approvedFor(started, text) : null;
  const sources = outcome.replies
    .flatMap((reply) => (reply.kind === 'sourcedAnswer' ? citations(reply) : []))
    .slice(0, 5)
    .map(({ passageId: passage, fingerprint }) => ({ passage, fingerprint }));
  const ask = { title: started.words.askColleague, click: { verb: colleagueVerbs.begin, data: { question, sources } } };
  const isRefused = outcome.replies.some((reply) => reply.kind === 'sourcedAnswer' && reply.outcome !== 'answered');
  const hasOwners = isRefused && !turn.isShared && (await turn.experts.hasOwners());
  const toOwners = () => ({
    title: started.words.toOwners,
    click: { verb: colleagueVerbs.toOwners, data: { id: turn.experts.newId(), question, sources } },
  });
  const withButton = (reply: Reply): Reply => {
    if (reply.kind !== 'sourcedAnswer' || turn.isShared) return reply;
    const { outcome: found, actions = [] } = reply;
    if (found === 'answered') return { ...reply, actions: [...actions, ask] };
    return { ...reply, actions: [ask, ...(hasOwners ? [toOwners()] : []), ...actions] };
  };
  return {
    ...outcome,
    replies: [...(first === null ? [] : [first]), ...outcome.replies.map(withButton)],
    session: { ...outcome.session, colleague: { question, sources } },
  };
}
