// How faithful an answer that a model has phrased is to its sources: by our own check, and by the model as a judge.
import { z } from 'zod';
import { fenced, forModel } from '../../dialogs/model/fenced.ts';
import type { LanguageModel } from '../../dialogs/model/port.ts';
import { instructions, parts } from '../../dialogs/model/swedish-instructions.ts';
import { citations, type Reply } from '../../dialogs/reply.ts';
import { swedish } from '../../dialogs/swedish.ts';
import { checkSentence } from '../../knowledge/checking/check-sentence.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

const judgement = z.object({ supported: z.boolean() });

export interface CitedSentence {
  text: string;
  passages: { id: string; text: string }[];
}

/** The cited sentences of a reply that a model has phrased; none of another reply. */
export function phrasedSentences(reply: Reply | undefined): CitedSentence[] {
  return reply?.kind === 'sourcedAnswer' && isPhrasedByModel(reply) ? citedSentences(reply) : [];
}

/** The sentences of an answer with the passages that each cites: text up to its marks `[1][2]`. */
export function citedSentences(reply: Reply): CitedSentence[] {
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

// Only an answer that a model has phrased offers to be written anew for the client; the questions are in Swedish.
function isPhrasedByModel({ actions = [] }: Extract<Reply, { kind: 'sourcedAnswer' }>): boolean {
  return actions.some((action) => 'say' in action && action.say === swedish.model.client.say);
}

/** Whether our own check finds a sentence in the passages that it cites. */
export function isSupported(knowledge: KnowledgeBase, { text, passages }: CitedSentence): boolean {
  const against = passages.flatMap(({ id }) => {
    const passage = knowledge.passage(id);
    return passage === null ? [] : [{ ...passage, date: knowledge.document(passage.document)?.date ?? null }];
  });
  return checkSentence(text, against).kind === 'supported';
}

/** Whether a model finds a sentence in the passages that it cites; null where no word came of it. */
export async function judge(model: LanguageModel, { text, passages }: CitedSentence): Promise<boolean | null> {
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

/** A text without case and without anything that is not a letter or a digit, as facts are compared. */
export function plainLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
