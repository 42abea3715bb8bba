// What the parts of this dialogue share: what they get of a turn, the names of its buttons, and how rows and sources are told.
import { nameNow } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure, MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import type { DistrictPart } from '../../knowledge/catalogue/measure-search.ts';
import type { SourceReference } from '../../knowledge/catalogue/measures.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { knowsWord } from '../../knowledge/search/search.ts';
import type { Caller } from '../caller.ts';
import { cite } from '../citing.ts';
import type { CitedSource, Mark } from '../reply.ts';
import type { Wording } from '../swedish.ts';

/** What this dialogue needs of a turn. */
export interface MeasureTurn {
  book: MeasureBook;
  knowledge: KnowledgeBase;
  wording: Wording;
  caller: Caller;
  /** Whether a word stands somewhere in the documents, so that it is no place we do not know. */
  isKnownWord(word: string): boolean;
  /** ISO date; a row that nobody has confirmed since is marked as old. */
  staleBefore: string;
}

/** Puts together what this dialogue needs. */
export function startMeasures(
  turn: {
    measures: MeasureBook;
    knowledge: KnowledgeBase;
    caller: Caller;
    now: Temporal.ZonedDateTime;
    reviewMonths: number;
  },
  wording: Wording,
): MeasureTurn {
  const { measures, knowledge, caller, now, reviewMonths } = turn;
  return {
    book: measures,
    knowledge,
    wording,
    caller,
    staleBefore: now.toPlainDate().subtract({ months: reviewMonths }).toString(),
    isKnownWord: (word) => knowsWord(knowledge.index, word),
  };
}

/** The names under which this dialogue's buttons come back. */
export const measureVerbs = {
  list: 'measure.list',
  show: 'measure.show',
  district: 'measure.district',
  plan: 'measure.plan',
} as const;

/** A district's name, and what it is called today where that is another. */
export function shownName({ book, wording }: MeasureTurn, district: string): string {
  return wording.measures.now(district, nameNow(book.geography.districts, district));
}

/** How a measure stands, with its time, as a short mark. */
export function markOf(turn: MeasureTurn, measure: ListedMeasure): Mark {
  const { status, asOf, confirmed } = measure;
  const words = turn.wording.measures;
  const isOld = isStale(measure, turn);
  const said = words.status(status, asOf);
  const text = confirmed === null || isOld ? said : `${said}, ${words.confirmed(confirmed.by, confirmed.on)}`;
  if (status === 'running') return { text, tone: isOld ? 'neutral' : 'good' };
  return { text, tone: status === 'proposed' || status === 'unknown' ? 'attention' : 'warning' };
}

/** Whether nobody has confirmed a row since a date; what only the documents say counts from the end of their time. */
export function isStale(
  { asOf, confirmed }: ListedMeasure,
  { staleBefore }: Pick<MeasureTurn, 'staleBefore'>,
): boolean {
  const last = confirmed?.on ?? asOf.slice(asOf.includes('\u2013') ? 5 : 0);
  // A year without a month counts to its end.
  return `${last}-99`.slice(0, 10) < staleBefore;
}

/** Of what a district of today was made, where the documents know only its parts; empty for others. */
export function origin({ book, wording }: MeasureTurn, district: string | null): string[] {
  const { districts } = book.geography;
  const own = districts.find(({ name }) => name === district);
  const former = districts.filter(({ became }) => became === district && district !== null);
  return own?.since === undefined || former.length === 0
    ? []
    : [
        wording.measures.madeOf(
          own.name,
          own.since,
          former.map(({ name }) => name),
        ),
      ];
}

/** Says of which of the districts asked for the documents say nothing about measures of their own. */
export function silence({ book, wording }: MeasureTurn, parts: DistrictPart[]): string[] {
  // A district made of others after the documents were written cannot be in them; its parts speak for it.
  const old = parts.length > 1 ? parts.filter(({ district }) => district.since === undefined) : parts;
  const quiet = old.filter(({ district }) => !saysOfMeasures(book, district.name));
  if (quiet.length === 0) return [];
  const named = quiet.filter(({ district }) => district.facts.length > 0);
  const unnamed = quiet.filter(({ district }) => district.facts.length === 0);
  return [[named, true] as const, [unnamed, false] as const].flatMap(([group, isNamed]) =>
    group.length === 0
      ? []
      : [
          wording.measures.silent(
            group.map(({ district }) => district.name),
            isNamed,
          ),
        ],
  );
}

/** Whether the documents say anything of a district's own supply. */
function saysOfMeasures({ measures, geography }: MeasureBook, name: string): boolean {
  const facts = geography.districts.find((district) => district.name === name)?.facts ?? [];
  return (
    measures.some(({ districts }) => districts.includes(name)) ||
    facts.some(({ about }) => about === 'ownMeasures' || about === 'measures' || about === 'outreach')
  );
}

/** The passages that references point at, each once and numbered. */
export function sourcesOf(
  { book, knowledge, wording }: MeasureTurn,
  references: readonly SourceReference[],
): CitedSource[] {
  const passages = [...new Set(references.map(book.passageOf))].filter((passage) => passage !== null);
  return passages.flatMap((passage, index) => {
    const document = knowledge.document(passage.document);
    return document === null ? [] : [cite({ passage, document, historic: false }, index + 1, wording)];
  });
}
