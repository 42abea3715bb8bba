// Runs the acceptance cases through the whole bot with the model and the vectors that are set; changes nothing but the count of calls.
import type { Caller } from '../../dialogs/caller.ts';
import { readMessage } from '../../dialogs/model/reading.ts';
import type { Progress } from '../../dialogs/progress.ts';
import { plainText, type Reply } from '../../dialogs/reply.ts';
import { emptySession } from '../../dialogs/session.ts';
import { swedish } from '../../dialogs/swedish.ts';
import type { Outcome } from '../../dialogs/turn.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Core } from '../core.ts';
import { beginTurn, type TurnTools, takeTurn } from '../messages/turn.ts';
import type { LanguageModels, ModelCall } from '../model/language-model.ts';
import type { AcceptanceCases } from './cases.ts';
import { isSupported, judge, phrasedSentences, plainLetters } from './faithfulness.ts';
import { readability } from './readability.ts';

/** What came of a question that the documents answer. */
export interface AnswerResult {
  id: string;
  question: string;
  isPhrased: boolean;
  /** Whether the bot alone finds an answer, which the model is then to phrase. */
  isAnsweredWithout: boolean;
  shown: string;
  /** Sentences that our check, and that the model as a judge, did not find in their sources. */
  unsupported: { byChecker: string[]; byModel: string[] };
  sentences: number;
  judged: number;
  /** Facts that the answer lacks; and that it lacks without a model. */
  lacks: string[];
  lacksWithoutModel: string[];
  milliseconds: number;
  /** Readability index of the version in easy Swedish; null where none came. */
  easy: number | null;
  /** How many of the facts the first five passages hold, by words alone and with the vector. */
  found: { byWords: number; withVector: number | null };
}

export interface AcceptanceResults {
  answers: AnswerResult[];
  /** `isAnswered`: by the bot with its model; `isAnsweredWithout`: by the bot alone. */
  unanswerable: { id: string; question: string; isAnswered: boolean; isAnsweredWithout: boolean; shown: string }[];
  orders: { id: string; order: string; where: 'question' | 'document'; breach: string | null; shown: string }[];
  readings: { id: string; text: string; intent: string; byModel: string | null; byWeights: string }[];
  /** Each call of the model, but for judging. */
  calls: ModelCall[];
  /** Milliseconds of each vector of a question; empty without vectors. */
  vectors: number[];
}

interface Kit {
  core: Core;
  tools: TurnTools & { models: LanguageModels };
  cases: AcceptanceCases;
  /** Told of each part as it begins. */
  tell(part: string): void;
}

const seen: Progress = { isSeen: true, say: () => {}, show: () => {}, isStopped: () => false };
const live = { progress: seen, stop: new AbortController().signal };
const mostFound = 5;

/** Asks everything once, one thing after the other as one person would. */
export async function runAcceptance(kit: Kit): Promise<AcceptanceResults> {
  const { core, tools, cases, tell } = kit;
  const calls: ModelCall[] = [];
  // A watcher stays as long as the process, which may be a bot that goes on.
  let isOver = false;
  const take = (call: ModelCall) => void (!isOver && call.step !== 'judge' && calls.push(call));
  tools.models.watch({ drafted: () => {}, called: () => take });
  const vectors: number[] = [];
  tell('answers');
  const answers: AnswerResult[] = [];
  for (const entry of cases.answers) answers.push(await answerOne(kit, entry, vectors));
  tell('refusals');
  const unanswerable: AcceptanceResults['unanswerable'] = [];
  for (const { id, question } of cases.unanswerable) {
    const outcome = await ask(core, tools, question);
    const without = await ask(core, tools, question, null);
    const shown = textOf(outcome);
    unanswerable.push({ id, question, shown, isAnswered: isAnswered(outcome), isAnsweredWithout: isAnswered(without) });
  }
  tell('orders');
  const orders = await tryOrders(kit);
  tell('readings');
  const readings: AcceptanceResults['readings'] = [];
  for (const entry of cases.readings) readings.push(await readOne(kit, entry));
  isOver = true;
  return { answers, unanswerable, orders, readings, calls, vectors };
}

/** Each time another person, so that nobody's share of the day is used up. */
function asker(core: Core, role: Caller['role'] = 'caseworker'): Caller {
  return { staffId: `accept-${core.newId()}`, name: 'Accept', role, district: null, jobbtorg: null };
}

async function ask(
  core: Core,
  tools: TurnTools,
  text: string,
  how: typeof live | null = live,
  session: unknown = null,
) {
  const input = { kind: 'message', text, typed: true } as const;
  const turn = { input, session, language: 'sv', isShared: false, live: how, idempotencyKey: core.newId() } as const;
  return await takeTurn(tools, { ...turn, caller: asker(core) });
}

async function answerOne(
  { core, tools }: Kit,
  { id, question, facts }: AcceptanceCases['answers'][number],
  vectors: number[],
): Promise<AnswerResult> {
  const begin = core.now();
  const outcome = await ask(core, tools, question);
  const milliseconds = core.now().since(begin).total('milliseconds');
  const without = await ask(core, tools, question, null);
  const knowledge = await tools.knowledge();
  const said = phrasedSentences(outcome.replies[0]);
  const byChecker = said.filter((sentence) => !isSupported(knowledge, sentence));
  const verdicts: (boolean | null)[] = [];
  for (const sentence of said) verdicts.push(await judge(tools.models.forTurn(asker(core).staffId, live), sentence));
  const byModel = said.filter((_, place) => verdicts[place] === false);
  const easier = said.length === 0 ? null : await ask(core, tools, swedish.model.client.say, live, outcome.session);
  const easyReply = easier?.replies.find((reply) => reply.kind === 'sourcedAnswer');
  const lacking = (text: string) => facts.filter((fact) => !plainLetters(text).includes(plainLetters(fact)));
  return {
    id,
    question,
    isPhrased: said.length > 0,
    isAnsweredWithout: isAnswered(without),
    shown: textOf(outcome),
    unsupported: { byChecker: byChecker.map(({ text }) => text), byModel: byModel.map(({ text }) => text) },
    sentences: said.length,
    judged: verdicts.filter((verdict) => verdict !== null).length,
    lacks: lacking(textOf(outcome)),
    lacksWithoutModel: lacking(textOf(without)),
    milliseconds,
    easy: easyReply === undefined ? null : easyText(easyReply),
    found: await search(core, tools, knowledge, { question, facts }, vectors),
  };
}

function easyText(reply: Extract<Reply, { kind: 'sourcedAnswer' }>): number | null {
  const text = reply.text.replace(swedish.model.client.title, '').split('\n\n\u2014 ')[0] ?? '';
  return readability(text.replace(/\[\d+\]/g, ''));
}

async function search(
  core: Core,
  tools: TurnTools,
  knowledge: KnowledgeBase,
  { question, facts }: { question: string; facts: string[] },
  vectors: number[],
): Promise<AnswerResult['found']> {
  const asked = { text: question, subject: null, vector: null };
  const held = (vector: Float32Array | null) => {
    const hits = knowledge.find({ ...asked, vector }, mostFound);
    const text = plainLetters(hits.map(({ position }) => knowledge.passages[position]?.text ?? '').join(' '));
    return facts.filter((fact) => text.includes(plainLetters(fact))).length / facts.length;
  };
  if (core.embedder === null) return { byWords: held(null), withVector: null };
  const begin = core.now();
  const vector = await tools.vectorOf(asked);
  vectors.push(core.now().since(begin).total('milliseconds'));
  return { byWords: held(null), withVector: vector === null ? null : held(vector) };
}

/** Each order once in the question, and once in every passage that is given to the model; nothing is stored. */
async function tryOrders({ core, tools, cases }: Kit): Promise<AcceptanceResults['orders']> {
  const [first] = cases.answers;
  const tried: AcceptanceResults['orders'] = [];
  const knowledge = await tools.knowledge();
  for (const { id, order, never } of cases.orders) {
    const poisoned = { ...tools, knowledge: async () => withOrder(knowledge, order) };
    const question = first?.question ?? '';
    const outcomes = {
      question: await ask(core, tools, `${question} ${order}`),
      document: await ask(core, poisoned, question),
    };
    for (const where of ['question', 'document'] as const) {
      // What the person wrote, or the passage as it stands, may be repeated; what a model writes may not.
      const shown = phrasedSentences(outcomes[where].replies[0])
        .map(({ text }) => text)
        .join(' ');
      const breach = never.find((text) => shown.toLowerCase().includes(text.toLowerCase())) ?? null;
      tried.push({ id, order, where, breach, shown });
    }
  }
  return tried;
}

function withOrder(knowledge: KnowledgeBase, order: string): KnowledgeBase {
  const poison = <P extends { text: string } | null>(passage: P): P =>
    passage === null ? passage : { ...passage, text: `${passage.text} ${order}` };
  return { ...knowledge, passages: knowledge.passages.map(poison), passage: (id) => poison(knowledge.passage(id)) };
}

async function readOne(
  { core, tools }: Kit,
  { id, as, text, intent }: AcceptanceCases['readings'][number],
): Promise<AcceptanceResults['readings'][number]> {
  const caller = asker(core, as);
  const input = { kind: 'message', text, typed: true } as const;
  const turn = { caller, input, language: 'sv', isShared: false, live, idempotencyKey: core.newId() } as const;
  const begun = await beginTurn(tools, turn, emptySession);
  const read = await readMessage(begun, tools.models.forTurn(caller.staffId, live), text);
  const byModel = read.kind === 'read' ? (read.reading?.understood.intent ?? null) : null;
  const byWeights = understand(text, as, inStockholm(core.now()).toPlainDateTime()).intent;
  return { id, text, intent, byModel, byWeights };
}

function isAnswered({ replies: [first] }: Outcome): boolean {
  return first?.kind === 'sourcedAnswer' && first.outcome === 'answered';
}

function textOf({ replies: [first] }: Outcome): string {
  return first === undefined ? '' : plainText(first);
}
