// `npm run eval -- answers`: how faithful the model's answers are to their sources, how complete, and what they cost.
import { z } from 'zod';
import { CommandFault, type CommandIo } from '../../bot/commands/command.ts';
import type { Core } from '../../bot/core.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import type { LanguageModels, ModelCall } from '../../bot/model/language-model.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { fenced, forModel } from '../../dialogs/model/fenced.ts';
import type { LanguageModel } from '../../dialogs/model/port.ts';
import { instructions, parts } from '../../dialogs/model/swedish-instructions.ts';
import { unseen } from '../../dialogs/progress.ts';
import { citations, plainText, type Reply } from '../../dialogs/reply.ts';
import { swedish } from '../../dialogs/swedish.ts';
import { checkSentence } from '../../knowledge/checking/check-sentence.ts';
import { mean, readLines, show } from './cases.ts';

const answerCase = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  relevant: z.array(z.unknown()),
  facts: z.array(z.string()),
});
const judgement = z.object({ supported: z.boolean() });
/** Who asks; counted as a person of its own towards the daily limit. */
const asker: Caller = { staffId: 'eval', name: 'Eval', role: 'caseworker', district: null, jobbtorg: null };

interface CitedSentence {
  text: string;
  passages: { id: string; text: string }[];
}

/**
 * Asks each question of a retrieval set through the whole bot with its model. Faithfulness is the share of shown sentences that
 * their passages carry: by our own check, and by the model as a judge that is given nothing else. Refuses without a model.
 */
export async function measureAnswers(core: Core, file: string, io: CommandIo, json: boolean): Promise<void> {
  const { models } = core.tools;
  if (models === null)
    throw new CommandFault(
      'No language model is set: "eval answers" needs MODEL_URL and MODEL_NAME (docs/settings.md).',
    );
  const cases = await readLines(file, answerCase);
  const calls: ModelCall[] = [];
  models.watch({ drafted: () => {}, called: () => (call) => calls.push(call) });
  const stop = new AbortController().signal;
  const results: Awaited<ReturnType<typeof measureOne>>[] = [];
  for (const entry of cases) results.push(await measureOne(core, models, entry, stop));
  if (!calls.some(({ result }) => result === 'answered'))
    throw new CommandFault(
      `The model answered none of ${calls.length} calls (the last ended as ${calls.at(-1)?.result ?? 'none'}).`,
    );
  const phrased = results.filter(({ isPhrased }) => isPhrased);
  const judged = phrased.flatMap(({ byModel }) => byModel);
  const share = (values: boolean[]) => mean(values.map(Number));
  const withFacts = results.filter(({ entry }) => entry.relevant.length > 0 && entry.facts.length > 0);
  const [drafts, others] = [calls.filter(({ step }) => step !== 'judge'), calls.filter(({ step }) => step === 'judge')];
  const sum = (of: (call: ModelCall) => number, among = calls) => among.reduce((total, call) => total + of(call), 0);
  const measures = {
    questions: cases.length,
    phrasedByModel: share(results.map(({ isPhrased }) => isPhrased)),
    sentences: phrased.flatMap(({ byChecker }) => byChecker).length,
    faithfulByChecker: share(phrased.flatMap(({ byChecker }) => byChecker)),
    faithfulByModel: share(judged),
    completeness: mean(withFacts.map(({ facts }) => facts)),
    completenessPhrased: mean(withFacts.filter(({ isPhrased }) => isPhrased).map(({ facts }) => facts)),
    calls: calls.length,
    failedCalls: calls.filter(({ result }) => result !== 'answered').length,
    tokensIn: sum(({ tokens }) => tokens.in),
    tokensOut: sum(({ tokens }) => tokens.out),
    costOfAnswers: Number(sum(({ cost }) => cost, drafts).toFixed(4)),
    costOfJudging: Number(sum(({ cost }) => cost, others).toFixed(4)),
  };
  const misses = results
    .filter(
      ({ byChecker, byModel, facts, entry }) =>
        byChecker.includes(false) || byModel.includes(false) || (entry.relevant.length > 0 && facts < 1),
    )
    .map(({ entry, isPhrased, facts, byModel }) => ({
      id: entry.id,
      phrased: isPhrased,
      facts,
      unsupported: byModel.filter((supported) => !supported).length,
      question: entry.question,
    }));
  show(io, json, measures, misses);
}

async function measureOne(core: Core, models: LanguageModels, entry: z.infer<typeof answerCase>, stop: AbortSignal) {
  const input = { kind: 'message', text: entry.question, typed: true } as const;
  const live = { progress: unseen, stop };
  const turn = {
    caller: asker,
    input,
    idempotencyKey: core.newId(),
    language: 'sv',
    session: null,
    isShared: false,
    live,
  } as const;
  const { replies } = await takeTurn(core.tools, turn);
  const [reply] = replies;
  const text = plain(reply === undefined ? '' : plainText(reply));
  const said = reply?.kind === 'sourcedAnswer' && isPhrasedByModel(reply) ? sentencesOf(reply) : [];
  const knowledge = await core.tools.knowledge();
  const byChecker: boolean[] = [];
  const byModel: boolean[] = [];
  for (const sentence of said) {
    const against = sentence.passages.flatMap(({ id }) => {
      const passage = knowledge.passage(id);
      return passage === null ? [] : [{ ...passage, date: knowledge.document(passage.document)?.date ?? null }];
    });
    byChecker.push(checkSentence(sentence.text, against).kind === 'supported');
    const verdict = await judge(models.forTurn(asker.staffId, live), sentence);
    if (verdict !== null) byModel.push(verdict);
  }
  const facts = mean(entry.facts.map((fact) => (text.includes(plain(fact)) ? 1 : 0)));
  return { entry, isPhrased: said.length > 0, byChecker, byModel, facts };
}

async function judge(model: LanguageModel, { text, passages }: CitedSentence): Promise<boolean | null> {
  const { fence } = model;
  const excerpts = passages.map((passage) => fenced(fence, parts.excerpt, forModel(passage.text, 'document')));
  const answer = await model.read({
    step: 'judge',
    instructions: instructions.judge(fence),
    data: [fenced(fence, parts.sentence, text), ...excerpts].join('\n'),
    shape: judgement,
  });
  return answer.kind === 'read' ? answer.value.supported : null;
}

/** The sentences of an answer with the passages that each cites: text up to its marks `[1][2]`. */
function sentencesOf(reply: Reply): CitedSentence[] {
  const sources = citations(reply);
  const text = 'text' in reply ? (reply.text.split('\n\n\u2014 ')[0] ?? '') : '';
  return [...text.matchAll(/([^[\]]+?) ?((?:\[\d+\])+)/g)].map(([, sentence = '', marks = '']) => ({
    text: (sentence.split('\n\n').at(-1) ?? '').trim(),
    passages: [...marks.matchAll(/\d+/g)].flatMap(([number]) => {
      const source = sources.find((each) => each.number === Number(number));
      return source === undefined ? [] : [{ id: source.passageId, text: source.text }];
    }),
  }));
}

// Compared without case and without anything that is not a letter or a digit, as the formats say.
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

// Only an answer that a model has phrased offers to be written anew for the client; the questions are in Swedish.
function isPhrasedByModel({ actions = [] }: Extract<Reply, { kind: 'sourcedAnswer' }>): boolean {
  return actions.some((action) => 'say' in action && action.say === swedish.model.client.say);
}
