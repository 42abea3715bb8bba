// What the parts of this dialogue share: what they get of a turn, and the names of its buttons.

import { findSource } from '../../knowledge/answer/source-reference.ts';
import type { SourceReference } from '../../knowledge/catalogue/measures.ts';
import { shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Passage } from '../../knowledge/document.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Caller } from '../caller.ts';
import { cite } from '../citing.ts';
import type { CitedSource } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { wordingOf } from '../turn.ts';
import type { Language } from '../understanding/language.ts';
import type { Statistics } from './ports.ts';
import type { StatisticsWording } from './words/swedish-statistics.ts';

export interface StatisticsTurn {
  statistics: Statistics;
  words: StatisticsWording;
  caller: Caller;
  language: Language;
  today: Temporal.PlainDate;
  /** Others read along: what is exact for one person is not told then. */
  isShared: boolean;
  /** Names what the person did; an effect under it happens once. */
  idempotencyKey: string;
  /** The passages that references point at, each once and numbered. */
  sourcesOf(references: readonly SourceReference[]): CitedSource[];
}

/** Puts together what this dialogue needs. */
export function startStatistics(
  turn: Pick<Turn, 'statistics' | 'caller' | 'now' | 'idempotencyKey' | 'knowledge' | 'isShared'>,
  language: Language,
): StatisticsTurn {
  const { statistics, caller, now, idempotencyKey, knowledge, isShared } = turn;
  return {
    statistics,
    words: wordingOf(language).statistics,
    caller,
    language,
    today: now.toPlainDate(),
    isShared,
    idempotencyKey,
    sourcesOf: (references) =>
      [...new Set(references.map(passageOf(knowledge)))].flatMap((passage, place) => {
        const document = passage === null ? null : knowledge.document(passage.document);
        return passage === null || document === null
          ? []
          : [cite({ passage, document, historic: false }, place + 1, wordingOf(language))];
      }),
  };
}

const found = new WeakMap<KnowledgeBase, Map<SourceReference, Passage | null>>();

/** The passages of the definitions' sources, sought once for each state of the documents. */
function passageOf(knowledge: KnowledgeBase): (reference: SourceReference) => Passage | null {
  let known = found.get(knowledge);
  if (known === undefined) {
    const references = Object.values(shippedMetrics().metrics).flatMap(({ sources }) => sources);
    const find = findSource(
      knowledge.passages.filter((passage) => references.some(({ document }) => document === passage.document)),
    );
    known = new Map(references.map((reference) => [reference, find(reference)]));
    found.set(knowledge, known);
  }
  const passages = known;
  return (reference) => passages.get(reference) ?? null;
}

/** The names under which this dialogue's buttons come back. */
export const statisticsVerbs = {
  /** Data: `query`, and `table: true` for the table instead of the chart. */
  show: 'statistics.show',
  /** Data: `metric`. */
  define: 'statistics.define',
  /** Data: `query`, `weekday`, `time`. */
  subscribe: 'statistics.subscribe',
  /** Data: `id`. */
  unsubscribe: 'statistics.unsubscribe',
} as const;
