// `npm run eval -- answers`: how faithful the model's answers are to their sources, how complete, and what they cost.
import { z } from 'zod';
import { isSupported, judge, phrasedSentences, plainLetters } from '../../bot/acceptance/faithfulness.ts';
import { CommandFault, type CommandIo } from '../../bot/commands/command.ts';
import type { Core } from '../../bot/core.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import type { LanguageModels, ModelCall } from '../../bot/model/language-model.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { unseen } from '../../dialogs/progress.ts';
import { plainText } from '../../dialogs/reply.ts';
import { mean, readLines, show } from './cases.ts';

const answerCase = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  relevant: z.array(z.unknown()),
  facts: z.array(z.string()),
});
/** Who asks; counted as a person of its own towards the daily limit. */
const asker: Caller = { staffId: 'eval', name: 'Eval', role: 'caseworker', district: null, jobbtorg: null };

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
  const text = plainLetters(reply === undefined ? '' : plainText(reply));
  const said = phrasedSentences(reply);
  const knowledge = await core.tools.knowledge();
  const byChecker: boolean[] = [];
  const byModel: boolean[] = [];
  for (const sentence of said) {
    byChecker.push(isSupported(knowledge, sentence));
    const verdict = await judge(models.forTurn(asker.staffId, live), sentence);
    if (verdict !== null) byModel.push(verdict);
  }
  const facts = mean(entry.facts.map((fact) => (text.includes(plainLetters(fact)) ? 1 : 0)));
  return { entry, isPhrased: said.length > 0, byChecker, byModel, facts };
}
