// Reads a message that our own understanding got nothing out of: what it asks, in words the person could have typed.
import { z } from 'zod';
import { metricNames } from '../../knowledge/catalogue/metrics.ts';
import { cleaned } from '../../knowledge/ingest/untrusted-text.ts';
import { knowsWord } from '../../knowledge/search/search.ts';
import { foldText, isStopWord } from '../../knowledge/swedish/terms.ts';
import { withoutMarkup } from '../citing.ts';
import { groupings } from '../statistics/query.ts';
import type { Turn } from '../turn.ts';
import { fold, words } from '../understanding/fold.ts';
import { intents } from '../understanding/intents.ts';
import { isCancel, isDanger } from '../understanding/meta-requests.ts';
import { actsOf } from '../understanding/orders.ts';
import { personalDataIn } from '../understanding/personal-data/personal-data.ts';
import { type Meaning, meaningOf } from '../understanding/slots/slots.ts';
import { readUnread } from '../understanding/slots/unread-filters.ts';
import { readSlots, type Understanding, understand } from '../understanding/understand.ts';
import { fenced, forModel, holdsLink } from './fenced.ts';
import { isOrder } from './orders.ts';
import type { LanguageModel, ModelFailure } from './port.ts';
import { instructions, parts } from './swedish-instructions.ts';

/** What a model may read a message as: anything a message can be about but what is told without it. */
const readable = z.enum(intents).exclude(['greeting', 'feedback', 'sensitive']);

const shape = z.object({
  intent: readable,
  question: z.string(),
  metric: z.enum(metricNames).nullable(),
  groupBy: z.enum(groupings).nullable(),
});
type Read = z.infer<typeof shape>;

/** How a message was read; `question` is what is shown of it and looked up. */
export interface ModelReading {
  question: string;
  understood: Understanding;
}

const longestQuestion = 300;

/**
 * Has a model read a message. What it gives is taken only where it asks for something in words that are the person's own or
 * the documents', with no figure, case or address that the person did not write; null for anything else.
 */
export async function readMessage(
  turn: Turn,
  model: LanguageModel,
  message: string,
): Promise<{ kind: 'read'; reading: ModelReading | null } | { kind: 'failed'; why: ModelFailure }> {
  const { fence } = model;
  const before = turn.session.last?.question ?? null;
  const answer = await model.read({
    step: 'read',
    instructions: instructions.read(fence),
    data: [
      ...(before === null ? [] : [fenced(fence, parts.before, forModel(before, 'person'))]),
      fenced(fence, parts.message, forModel(message, 'person')),
    ].join('\n'),
    shape,
  });
  if (answer.kind === 'failed') return answer;
  return { kind: 'read', reading: accept(turn, `${before ?? ''}\n${message}`, message, answer.value) };
}

function accept(turn: Turn, said: string, message: string, read: Read): ModelReading | null {
  const question = withoutMarkup(cleaned(read.question)).replace(/\s+/g, ' ').trim();
  if (question === '' || question.length > longestQuestion || holdsLink(question)) return null;
  if (isCancel(question) || isDanger(question) || isOrder(question)) return null;
  if (personalDataIn(question).length > 0) return null;
  const { intent } = read;
  // A question asserts nothing; only errands may be plain sentences, and those hold nothing that was not said.
  const asks = question.endsWith('?') && !/[.!?]\s/.test(question);
  if (intent === 'policyQuestion' && !asks) return null;
  if (!isInKnownWords(turn, said, question)) return null;
  const now = turn.now.toPlainDateTime();
  const { language } = understand(message, turn.caller.role, now);
  // What the message states of days, cases and places is read by ourselves, whatever the model makes of it.
  const { metric, groupBy } = read;
  const own = meaningOf(intent, readSlots(intent, question, now));
  const figure = metric === null ? {} : { metric, ...(groupBy === null ? {} : { groupBy }) };
  const meaning: Meaning = own.intent === 'stats' ? { ...own, slots: { ...figure, ...own.slots } } : own;
  // What it would change is refused where it is routed, and put to the person instead.
  const orders = actsOf(intent);
  const mood = orders.size > 0 ? 'order' : 'ask';
  return {
    question,
    understood: {
      ...meaning,
      confidence: sure,
      language,
      mood,
      orders,
      others: [],
      unread: readUnread(meaning, question, now),
      move: { label: 'new', likelihood: 1 },
    },
  };
}

const sure = 0.8;

/** Whether each word is the person's or stands in the documents or the glossary, and each figure is the person's. */
function isInKnownWords({ knowledge }: Turn, said: string, question: string): boolean {
  const own = new Set(words(fold(said)));
  const figures = new Set(said.match(/\d+/g) ?? []);
  if ((question.match(/\d+/g) ?? []).some((figure) => !figures.has(figure))) return false;
  const strange = (question.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => {
    const plain = foldText(word);
    const isOurs = isStopWord(plain) || knowsWord(knowledge.index, word) || knowledge.glossary.written.has(plain);
    return !isOurs && !own.has(fold(word));
  });
  // Small words of grammar stand in no index.
  return strange.filter((word) => word.length > 4).length === 0;
}
