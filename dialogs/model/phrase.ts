// Has a model phrase an answer out of passages, and shows it sentence by sentence as far as the passages carry it.

import { z } from 'zod';
import { answerQuestion, type Source } from '../../knowledge/answer/answer.ts';
import { isOvertakenFor } from '../../knowledge/answer/weighed-sources.ts';
import type { Passage } from '../../knowledge/document.ts';
import type { KnowledgeBase, Question } from '../../knowledge/knowledge-base.ts';
import { cite, withoutMarkup } from '../citing.ts';
import type { CitedSource } from '../reply.ts';
import { answerSources, type Beside, describe, type SourcedAnswer, sourceLine, together } from '../shown-answer.ts';
import { type Turn, wordingOf } from '../turn.ts';
import { fold, spacedWords, words } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { beginDraft, type CheckedDraft } from './checked-draft.ts';
import { fenced, forModel } from './fenced.ts';
import type { LanguageModel, ModelFailure } from './port.ts';
import { instructions, parts } from './swedish-instructions.ts';
import { isNumberWord } from './translation.ts';

/** What came of phrasing: an answer with the passages it cites; nothing that was supported; or no word from the model. */
export type Phrased =
  | { kind: 'phrased'; reply: SourcedAnswer; cited: string[] }
  | { kind: 'unsupported' }
  | { kind: 'nothing' }
  | { kind: 'failed'; why: ModelFailure };

const plainPiece = z.object({ sentence: z.string(), passages: z.array(z.string()) });
const translatedPiece = z.object({ swedish: z.string(), english: z.string(), passages: z.array(z.string()) });

const mostFound = 8;
const mostListed = 10;

/**
 * Phrases the answer to what was asked of the documents. `lead` stands before it, `reading` after it. Where the documents were not
 * sure to answer, that is said before the sentences.
 */
export async function phraseAnswer(
  turn: Turn,
  model: LanguageModel,
  { asked, language, lead, reading }: { asked: Question; language: Language } & Beside,
): Promise<Phrased> {
  const { knowledge } = turn;
  const wording = wordingOf(language);
  const answer = answerQuestion(knowledge, asked);
  const best = answer.kind === 'answered' ? answer.sources : answer.nearest;
  const usable = usablePassages(knowledge, asked, best);
  const subject =
    asked.subject === null ? [] : [fenced(model.fence, parts.before, forModel(asked.subject.question, 'person'))];
  const order = language === 'en' ? instructions.draftEnglish(model.fence) : instructions.draft(model.fence);
  const draft = beginDraft(knowledge, usable, { fence: model.fence, secret: order });
  const isSure = answer.kind === 'answered';
  const before = [...(lead === null ? [] : [lead]), ...(isSure ? [] : [wording.model.nearest])];
  const ended = await runDraft(turn, model, draft, {
    step: 'draft',
    told: order,
    data: [...subject, fenced(model.fence, parts.question, forModel(asked.text, 'person')), draft.data].join('\n'),
    language,
    before,
  });
  if (ended.kind !== 'drafted') return ended;
  const { cited } = ended;
  const others = best.filter(({ passage }) => !cited.includes(passage));
  const historic = new Set(best.filter((source) => source.historic).map(({ passage }) => passage.id));
  const sources = citeAll(
    turn,
    language,
    [...cited, ...others.map(({ passage }) => passage)].slice(0, mostListed),
    historic,
  );
  const isWhole = ended.isWhole && isSure && coversAll(asked.text, draft.text(), cited);
  const [first] = best;
  const left = isSure && first !== undefined && !first.historic && leavesOut(draft.text(), cited, first) ? first : null;
  const number = sources.findIndex(({ passageId }) => passageId === left?.passage.id) + 1;
  const told = sources.slice(0, Math.min(left === null ? cited.length : Math.max(cited.length, number), 3));
  const [notes, warning] = answer.kind === 'answered' ? [answer.notes, answer.warning] : [[], null];
  const text = together([
    ended.shown,
    // What answers best without a model is never lost to what a model chose to say.
    ...(left === null ? [] : [`**${wording.alsoStated}**`, asParagraph(left.statement, number)]),
    ...told.map((source) => sourceLine(source, wording)),
    warning === null ? null : `\u2139\ufe0f ${warning}`,
    reading,
    smallPrint(wording.model, isWhole, language),
  ]);
  const folded = together([
    ...told.flatMap((source) => [`${source.text} [${source.number}]`, `\u2014 ${describe(source, wording)}`]),
    ...notes.map((note) => `\u2139\ufe0f ${note}`),
  ]);
  return {
    kind: 'phrased',
    cited: cited.map(({ id }) => id),
    reply: {
      kind: 'sourcedAnswer',
      text,
      folded: { ...wording.foldedPassage, text: folded },
      outcome: isSure ? 'answered' : 'notFound',
      ...answerSources(sources, wording),
      actions: [{ title: wording.model.client.action, say: wording.model.client.say }],
    },
  };
}

// What a newer source has overtaken would be told as if it held.
function usablePassages(knowledge: KnowledgeBase, asked: Question, best: readonly Source[]): Passage[] {
  const holding = best.filter(({ historic }) => !historic).map(({ passage }) => passage);
  const found = knowledge.find(asked, mostFound).flatMap(({ position }) => knowledge.passages[position] ?? []);
  return [...new Set([...holding, ...found])].filter((passage) => !isOvertakenFor(knowledge, asked, passage));
}

/** The passages as sources numbered in their order. */
export function citeAll(
  { knowledge }: Turn,
  language: Language,
  passages: readonly Passage[],
  historic: ReadonlySet<string>,
): CitedSource[] {
  return passages.flatMap((passage, index) => {
    const document = knowledge.document(passage.document);
    if (document === null) return [];
    return [cite({ passage, document, historic: historic.has(passage.id) }, index + 1, wordingOf(language))];
  });
}

/** How much is answered, and by whom it was phrased. */
export function smallPrint(
  wording: ReturnType<typeof wordingOf>['model'],
  isWhole: boolean,
  language: Language,
): string {
  const covers = isWhole ? wording.covers.whole : wording.covers.part;
  return `*${[covers, wording.phrased, ...(language === 'en' ? [wording.translated] : [])].join(' ')}*`;
}

type Drafted =
  | { kind: 'drafted'; isWhole: boolean; cited: Passage[]; shown: string }
  | Exclude<Phrased, { kind: 'phrased' }>;

/** Runs a draft and shows what is kept of it as it grows; what has been shown stays, however the rest ends. */
export async function runDraft(
  { progress, countDraft }: Turn,
  model: LanguageModel,
  draft: CheckedDraft,
  {
    step,
    told,
    data,
    language,
    before,
  }: { step: 'draft' | 'simplify'; told: string; data: string; language: Language; before: string[] },
): Promise<Drafted> {
  if (draft.data === '') return { kind: 'nothing' };
  const shown = () => [...before, draft.text()].join('\n\n');
  const take = (piece: { sentence: string; english: string | null; passages: string[] }) => {
    if (progress.isStopped()) return 'enough';
    const judged = draft.judge(piece);
    countDraft(judged.kind === 'kept' ? 'kept' : judged.why);
    if (judged.kind === 'kept') progress.show(shown());
    return judged.kind;
  };
  progress.say(wordingOf(language).model.progress.checking);
  const request = { step, instructions: told, data };
  const ended = await (language === 'en' && step === 'draft'
    ? model.draft({ ...request, shape: translatedPiece }, ({ swedish, english, passages }) =>
        take({ sentence: swedish, english, passages }),
      )
    : model.draft({ ...request, shape: plainPiece }, ({ sentence, passages }) =>
        take({ sentence, english: null, passages }),
      ));
  if (progress.isStopped()) return { kind: 'failed', why: 'stopped' };
  const { kept, dropped } = draft.counts();
  // Where nobody has seen it come, half a draft is worth less than the answer without a model.
  if (ended.kind === 'failed' && (kept === 0 || !progress.isSeen)) return ended;
  if (kept === 0) return { kind: dropped > 0 ? 'unsupported' : 'nothing' };
  const isWhole = ended.kind === 'drafted' && ended.answers === 'whole' && dropped === 0;
  return { kind: 'drafted', isWhole, cited: draft.cited(), shown: shown() };
}

/** Whether a draft lacks the passage that answers best, a figure of its answering sentence, or half of that sentence's words. */
function leavesOut(text: string, cited: readonly Passage[], { passage, mark }: Source): boolean {
  if (!cited.includes(passage)) return true;
  const said = spacedWords(text);
  const answering = words(fold(withoutMarkup(mark)));
  const figures = answering.filter((word) => /\d/.test(word) || isNumberWord(word));
  const content = answering.filter((word) => word.length > 4);
  const told = content.filter((word) => said.includes(` ${word.slice(0, 6)}`));
  return figures.some((figure) => !said.includes(` ${figure} `)) || told.length < content.length / 2;
}

function asParagraph(statement: string, number: number): string {
  const [lead = '', ...items] = withoutMarkup(statement).split('\n');
  return [`${lead} [${number}]`, ...items.map((item) => `- ${item.replace(/^\u2022 /, '')}`)].join('\n');
}

// Of several questions in one message each has to share a word with what was said.
function coversAll(question: string, text: string, cited: readonly Passage[]): boolean {
  const asked = question.split('?').filter((part) => part.trim() !== '');
  const said = ` ${words(fold([text, ...cited.map((passage) => passage.text)].join(' '))).join(' ')}`;
  return asked.every((part) => {
    const content = words(fold(part)).filter((word) => word.length > 4);
    return content.length === 0 || content.some((word) => said.includes(` ${word.slice(0, 5)}`));
  });
}
