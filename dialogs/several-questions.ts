// A message that asks several things of the documents: each gets its answer or its refusal, in one reply.
import { questionsApart } from '../knowledge/answer/questions-apart.ts';
import { pointing } from '../knowledge/swedish/terms-of-follow-ups.ts';
import { answerPolicyQuestion, type PolicyTurn } from './policy-question.ts';
import { answerSources, type SourcedAnswer, together } from './shown-answer.ts';

type Answered = ReturnType<typeof answerPolicyQuestion>;

/** Answers each question of a message; null where it asks one thing, or the documents answer none of them. */
export function answerEach(turn: PolicyTurn, message: string, lead: string | null): Answered | null {
  const questions = questionsApart(message);
  if (questions === null) return null;
  const parts: Answered[] = [];
  for (const question of questions) parts.push(answerNext(turn, question, parts));
  const replies = parts.flatMap((part) => part.replies.map((reply) => withoutReading(reply, part.reading)));
  const isSame = new Set(replies.map(({ text }) => text)).size < replies.length;
  const session = parts.findLast(isFound)?.session;
  if (session === undefined || isSame) return null;
  const asked = { text: message, subject: null, vector: turn.vector };
  return { replies: [numbered(turn, replies, lead)], session, asked, lead, reading: null };
}

/** A later question may go on from an answered one; by itself it counts only where its answer is surely known, and it points to nothing. */
function answerNext(turn: PolicyTurn, question: string, before: readonly Answered[]): Answered {
  const own = { ...turn, vector: null };
  const alone = answerPolicyQuestion(own, question, { followUp: false, lead: null });
  const last = before.findLast(isFound);
  if (last === undefined || (isKnown(alone) && !pointing.test(question))) return alone;
  return answerPolicyQuestion({ ...own, session: last.session }, question, { followUp: true, lead: null });
}

function isFound({ replies }: Answered): boolean {
  return replies.some(({ outcome }) => outcome === 'answered');
}

function isKnown(answer: Answered): boolean {
  const { answered } = answer.session;
  return isFound(answer) && answered?.kind === 'policy' && answered.quotes[0]?.short != null;
}

function withoutReading(reply: SourcedAnswer, reading: string | null): SourcedAnswer {
  return reading === null ? reply : { ...reply, text: reply.text.replace(`\n\n${reading}`, '') };
}

/** Several answers as one, their sources numbered on: first what answers each, then where it stands, each place once. */
function numbered({ wording }: PolicyTurn, replies: readonly SourcedAnswer[], lead: string | null): SourcedAnswer {
  const parts = replies.map((reply, place) => {
    const earlier = replies.slice(0, place).reduce((sum, { sources }) => sum + sources.length, 0);
    const onward = (text: string) => text.replace(/\[(\d+)\]/g, (_mark, number) => `[${Number(number) + earlier}]`);
    const [answering = '', ...beside] = onward(reply.text).split('\n\n');
    return {
      answering: `**${place + 1}.** ${answering}`,
      beside,
      folded: reply.folded === undefined ? null : `**${place + 1}.** ${onward(reply.folded.text)}`,
      sources: reply.sources.map((source) => ({ ...source, number: source.number + earlier })),
    };
  });
  return {
    kind: 'sourcedAnswer',
    text: together([
      lead,
      ...parts.map(({ answering }) => answering),
      ...new Set(parts.flatMap(({ beside }) => beside)),
    ]),
    outcome: 'answered',
    folded: { ...wording.foldedPassage, text: together(parts.map(({ folded }) => folded)) },
    ...answerSources(
      parts.flatMap(({ sources }) => sources),
      wording,
    ),
  };
}
