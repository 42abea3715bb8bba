// What has changed outside the documents, as data: which statements and rules it may overtake, and the line that warns of it.
import { z } from 'zod';
import type { Passage } from '../document.ts';
import { type KnowledgeFault, readKnowledgeFile } from '../knowledge-file.ts';
import { beginnings, concerns, statements, statesAny, subjectOf } from './tensions.ts';
import { timeAsked } from './time-asked.ts';

const text = z.string().trim().min(1);
const toldShape = { says: text, more: text.optional(), read: text };
const labelShape = { confirmed: text, unconfirmed: text, read: text };
const shape = z.strictObject({
  labels: z.strictObject({ ...labelShape, en: z.strictObject(labelShape) }),
  notices: z.array(
    z.strictObject({
      id: z.string().regex(/^N-\d+$/),
      since: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'it must be a date like 2025-07-01'),
      sure: z.enum(['confirmed', 'unconfirmed']),
      ...toldShape,
      en: z.strictObject(toldShape),
      about: beginnings,
      overtakes: statements,
      rules: z.array(z.string()),
    }),
  ),
});

/** The notices, the first to be shown first, with what stands before them. */
export type Notices = z.infer<typeof shape>;
/** A change outside the documents, known or only proposed. */
export type Notice = Notices['notices'][number];

/**
 * Reads notices.yaml; throws English sentences with file and line when it is not of the right form. `rules` are the ids that a
 * notice may name.
 */
export function readNotices(file: string, rules: ReadonlySet<string>): Notices {
  return readKnowledgeFile(file, shape, (told) => [...faultsOf(told.notices, rules), ...longOnes(told)]);
}

/** So many words of a notice stand in sight. */
const mostWords = 20;

function longOnes({ notices, labels }: Notices): KnowledgeFault[] {
  const isLong = (line: string) => line.split(/\s+/).length > mostWords;
  return notices.flatMap((notice, place) =>
    [
      ...(isLong(inSight(notice, notice.sure, labels)) ? [['notices', place, 'says']] : []),
      ...(isLong(inSight(notice.en, notice.sure, labels.en)) ? [['notices', place, 'en', 'says']] : []),
    ].map((path) => ({ path, message: `with its label it has more than ${mostWords} words` })),
  );
}

function faultsOf(notices: readonly Notice[], known: ReadonlySet<string>): KnowledgeFault[] {
  return notices.flatMap(({ id, rules }, place) => [
    ...(notices.findIndex((other) => other.id === id) === place
      ? []
      : [{ path: ['notices', place, 'id'], message: `the id ${id} stands twice` }]),
    ...rules.flatMap((rule, at) =>
      known.has(rule) ? [] : [{ path: ['notices', place, 'rules', at], message: `there is no rule ${rule}` }],
    ),
  ]);
}

/** A warning: the line in sight, and the whole, which begins with it. */
export interface Warning {
  inSight: string;
  whole: string;
}

/**
 * What warns beside an answer, in Swedish as all notes; null where nothing has changed. `first` is what answers, `told`
 * are the days of changes that are told of already.
 */
export function noticeBeside(
  { notices, labels }: Notices,
  question: string,
  first: { passage: Passage; statement: string },
  told: readonly (string | undefined)[],
): Warning | null {
  const time = timeAsked(question);
  const subjects = [question, first.statement].map(subjectOf);
  const notice = notices.find(
    (each) =>
      (time.kind === 'now' || time.year === null || time.year >= Number(each.since.slice(0, 4))) &&
      !told.includes(each.since) &&
      statesAny(first.passage, each.overtakes) &&
      subjects.some((subject) => concerns(each, subject)),
  );
  if (notice === undefined) return null;
  return { inSight: inSight(notice, notice.sure, labels), whole: lineOf(notice, notice.sure, labels) };
}

/** The line that warns beside what rests on some rules; null where nothing has changed. */
export function noticeOfRules(
  { notices, labels }: Notices,
  rules: readonly string[],
  language: 'sv' | 'en',
): string | null {
  const notice = notices.find((each) => each.rules.some((rule) => rules.includes(rule)));
  if (notice === undefined) return null;
  return language === 'en' ? lineOf(notice.en, notice.sure, labels.en) : lineOf(notice, notice.sure, labels);
}

function inSight({ says }: Notice['en'], sure: Notice['sure'], labels: Notices['labels']['en']): string {
  return `${labels[sure]}: ${says}`;
}

function lineOf(notice: Notice['en'], sure: Notice['sure'], labels: Notices['labels']['en']): string {
  const { more, read } = notice;
  return [inSight(notice, sure, labels), ...(more === undefined ? [] : [more]), `${labels.read}: ${read}`].join(' ');
}
