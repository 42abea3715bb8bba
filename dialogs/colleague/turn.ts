// What the parts of this dialogue share: what they get of a turn, the names of its buttons, and what these carry.

import { z } from 'zod';
import { fingerprintOf } from '../../knowledge/document.ts';
import { cite, withoutMarkup } from '../citing.ts';
import type { CitedSource, Details, Reply } from '../reply.ts';
import { type Turn, wordingOf } from '../turn.ts';
import { takeCaseId } from '../understanding/case-id.ts';
import { fold } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { personalDataIn } from '../understanding/personal-data/personal-data.ts';
import { withheldReplies } from '../withheld.ts';
import { inStockholm } from '../working-time/stockholm.ts';
import { longestAnswer, longestQuestion, sourcesShape } from './memory.ts';
import type { SourceMark } from './question-store.ts';
import type { ColleagueWording } from './swedish-colleague.ts';

/** What this dialogue needs of a turn. */
export type ColleagueTurn = Pick<
  Turn,
  'experts' | 'knowledge' | 'caller' | 'now' | 'place' | 'isShared' | 'contacts' | 'reviewMonths'
> & { words: ColleagueWording; language: Language };

/** Puts together what this dialogue needs. */
export function startColleague(turn: Omit<ColleagueTurn, 'words' | 'language'>, language: Language): ColleagueTurn {
  const { experts, knowledge, caller, now, place, isShared, contacts, reviewMonths } = turn;
  const words = wordingOf(language).colleague;
  return { experts, knowledge, caller, now, place, isShared, contacts, reviewMonths, words, language };
}

/** The names under which this dialogue's buttons come back. */
export const colleagueVerbs = {
  /** Data: the `question` and the `sources` that came nearest. */
  begin: 'colleague.begin',
  send: 'colleague.send',
  /** Data: the `id`, the `question` and the `sources` that came nearest. */
  toOwners: 'colleague.toOwners',
  cancel: 'colleague.cancel',
  /** Those below carry the question's `id`. */
  show: 'colleague.show',
  withdraw: 'colleague.withdraw',
  answer: 'colleague.answer',
  forward: 'colleague.forward',
  forwardTo: 'colleague.forwardTo',
  stepBack: 'colleague.stepBack',
  takeBack: 'colleague.takeBack',
  thank: 'colleague.thank',
  askBack: 'colleague.askBack',
  approve: 'colleague.approve',
  approveNow: 'colleague.approveNow',
  /** And these that of an approved answer. */
  approved: 'approved.list',
  showApproved: 'approved.show',
  withdrawApproved: 'approved.withdraw',
  renewApproved: 'approved.renew',
} as const;

const id = z.string().regex(/^[a-z]{1,100}$/);
const question = z.string().trim().max(longestQuestion).default('');
export const beginShape = z.object({ question, sources: sourcesShape.catch([]) });
export const sendShape = beginShape.extend({
  id,
  /** The question that is asked back to. */
  follows: id.optional(),
  /** A case that the question may name, asked about before. */
  caseId: z.string().max(20).optional(),
});
export const toOwnersShape = beginShape.extend({ id });
export const idShape = z.object({ id });
export const answerShape = idShape.extend({ answer: z.string().trim().max(longestAnswer).default('') });
export const forwardShape = idShape.extend({ to: z.string().min(1).max(200) });
export const approveShape = answerShape.extend({
  question,
  review: z.iso
    .date()
    .transform((iso) => Temporal.PlainDate.from(iso))
    .optional()
    .catch(undefined),
  link: z.enum(['yes', 'no']).catch('no'),
});

/** A plain sentence. */
export function notice(text: string): Reply {
  return { kind: 'notice', text };
}

/** Says why a text may not be passed on; null when it may. What comes from Teams has been looked at before, so that none arrives. */
export function refusedAsPersonal({ language }: ColleagueTurn, text: string): Reply | null {
  const kinds = personalDataIn(text);
  return kinds.length === 0 ? null : (withheldReplies(kinds, language)[0] ?? null);
}

/** The case that a text names, or null. */
export function caseIn(text: string): string | null {
  return takeCaseId(fold(text)).caseId ?? null;
}

/** The passages that are marked, as far as they still stand as they did, numbered from 1. */
export function citedOf({ knowledge, language }: ColleagueTurn, marks: readonly SourceMark[]): CitedSource[] {
  const found = marks.flatMap(({ passage: passageId, fingerprint }) => {
    const passage = knowledge.passage(passageId);
    const document = passage === null ? null : knowledge.document(passage.document);
    return passage === null || document === null || fingerprintOf(passage) !== fingerprint
      ? []
      : [{ passage, document }];
  });
  return found.map((source, index) => cite({ ...source, historic: false }, index + 1, wordingOf(language)));
}

/** The sources as text, for a card that asks for something. */
export function sourcesText(turn: ColleagueTurn, marks: readonly SourceMark[]): string {
  const { words } = turn;
  const sources = citedOf(turn, marks);
  if (sources.length === 0) return words.noSources;
  const lines = sources.map(({ documentTitle: title, sectionText: section, date }) =>
    words.source({ title, section, date }),
  );
  return [`**${words.nearest}:**`, ...lines.map((line) => `- ${line}`)].join('\n');
}

/** One thing in full with its sources and nothing else filled in. */
export function details(
  turn: ColleagueTurn,
  shown: Pick<Details, 'title' | 'mark' | 'text' | 'particulars' | 'actions'>,
  sources: readonly SourceMark[],
  sourcesTitle: string,
): Details {
  const { showSource, historic } = wordingOf(turn.language);
  const list = { sources: citedOf(turn, sources), sourcesTitle, showSource, historicLabel: historic };
  return { kind: 'details', sections: [], ...shown, ...list };
}

/** What a person wrote, as paragraphs of plain text. */
export function writtenText(text: string): string {
  return withoutMarkup(text)
    .trim()
    .replace(/\s*\n\s*/g, '\n\n');
}

/** A moment in Stockholm in words. */
export function momentText({ words }: ColleagueTurn, at: Temporal.Instant): string {
  return words.moment(inStockholm(at));
}
