// The last answer once more in easy Swedish, for a person who gets support: by a model, each sentence held against the same passages.

import type { Message } from '../dialogue.ts';
import { sourceList } from '../policy-question.ts';
import type { Reply } from '../reply.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import { beginDraft } from './checked-draft.ts';
import { fenced, forModel } from './fenced.ts';
import { citeAll, runDraft, smallPrint } from './phrase.ts';
import { clientCues } from './swedish-client-cues.ts';
import { instructions, parts } from './swedish-instructions.ts';

const cues = new RegExp(fold(clientCues));
const longestRequest = 120;

/** Writes the last answer for the client; null for messages that ask for something else. */
export async function takeClientVersion(
  turn: Turn,
  { text, understood: { language } }: Message,
): Promise<Outcome | null> {
  if (text.length > longestRequest || !cues.test(fold(text).trim())) return null;
  const wording = wordingOf(language);
  const words = wording.model.client;
  const { last } = turn.session;
  const passages = (last?.shown ?? []).map(turn.knowledge.passage).filter((passage) => passage !== null);
  if (last === null || passages.length === 0) return { ...say(turn, 'policyQuestion', words.nothingBefore), language };
  const outcome = (...replies: Reply[]): Outcome => ({
    language,
    intent: 'policyQuestion',
    slots: {},
    replies,
    session: turn.session,
  });
  const sources = (why: string) =>
    outcome(
      { kind: 'notice', text: why },
      { kind: 'sources', ...sourceList(citeAll(turn, language, passages, new Set()), wording) },
    );
  const { model } = turn;
  if (model === null) return sources(words.needsModel);
  const told = instructions.simplify(model.fence);
  const draft = beginDraft(turn.knowledge, passages, { fence: model.fence, secret: told });
  const data = [fenced(model.fence, parts.question, forModel(last.question, 'person')), draft.data].join('\n');
  const ended = await runDraft(turn, model, draft, { step: 'simplify', told, data, language, before: [words.title] });
  if (ended.kind === 'failed') return ended.why === 'stopped' ? outcome() : sources(words.needsModel);
  if (ended.kind !== 'drafted') return sources(words.failed);
  return outcome({
    kind: 'sourcedAnswer',
    text: [ended.shown, smallPrint(wording.model, ended.isWhole, 'sv')].join('\n\n'),
    outcome: 'answered',
    ...sourceList(citeAll(turn, language, ended.cited, new Set()), wording),
  });
}
