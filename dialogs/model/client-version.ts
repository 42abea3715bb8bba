// An answer once more in easy Swedish, for a person who gets support: by a model, each sentence held against the same passages.
import type { Passage } from '../../knowledge/document.ts';
import type { Reply } from '../reply.ts';
import { answerSources } from '../shown-answer.ts';
import { type Turn, wordingOf } from '../turn.ts';
import type { Language } from '../understanding/language.ts';
import { beginDraft } from './checked-draft.ts';
import { fenced, forModel } from './fenced.ts';
import { citeAll, runDraft, smallPrint } from './phrase.ts';
import { instructions, parts } from './swedish-instructions.ts';

/**
 * Has the model write what some passages answer to a question for the client. Gives nothing to show where the person has stopped it,
 * and why not where there is no model, no word from it, or no sentence of its draft that the passages carry.
 */
export async function writeForClient(
  turn: Turn,
  language: Language,
  { question, passages }: { question: string; passages: readonly Passage[] },
): Promise<Reply[] | 'noModel' | 'unsupported'> {
  const { model } = turn;
  if (model === null) return 'noModel';
  const wording = wordingOf(language);
  const told = instructions.simplify(model.fence);
  const draft = beginDraft(turn.knowledge, passages, { fence: model.fence, secret: told });
  const data = [fenced(model.fence, parts.question, forModel(question, 'person')), draft.data].join('\n');
  const before = [wording.model.client.title];
  const ended = await runDraft(turn, model, draft, { step: 'simplify', told, data, language, before });
  if (ended.kind === 'failed') return ended.why === 'stopped' ? [] : 'noModel';
  if (ended.kind !== 'drafted') return 'unsupported';
  return [
    {
      kind: 'sourcedAnswer',
      text: [ended.shown, smallPrint(wording.model, ended.isWhole, 'sv')].join('\n\n'),
      outcome: 'answered',
      ...answerSources(citeAll(turn, language, ended.cited, new Set()), wording),
    },
  ];
}
