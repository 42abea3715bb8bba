// What can be done with an answer out of the documents: each form is made of the passages that it quoted and of nothing else.
// Long, since every form stands here.
import { answerQuestion, type Source } from '../../knowledge/answer/answer.ts';
import { statementsOf } from '../../knowledge/answer/statements.ts';
import { fingerprintOf, isDigest, type Passage } from '../../knowledge/document.ts';
import { sentences } from '../../knowledge/swedish/sentences.ts';
import { whyThen } from '../../knowledge/swedish/terms-of-follow-ups.ts';
import { cite, withoutMarkup } from '../citing.ts';
import { phraseAnswer } from '../model/phrase.ts';
import type { Reply } from '../reply.ts';
import {
  answerSources,
  boldSentence,
  describe,
  type SourcedAnswer,
  sentenceOf,
  showAnswer,
  sourceLine,
  together,
  wholePassage,
} from '../shown-answer.ts';
import { type Turn, wordingOf } from '../turn.ts';
import { fold } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import { writeLetter } from './letter.ts';
import type { PolicyMemory } from './memory.ts';
import { reasonCues } from './swedish-reasons.ts';
import type { Told } from './told.ts';
import type { Wish } from './wishes.ts';

/** A reply to a wish, and what is known of the answer from then on. */
export interface Rewritten {
  replies: Reply[];
  memory: PolicyMemory;
}

/** Does what is wished of an answer out of the documents; null where its passages stand there no longer. */
export async function rewritePolicy(
  turn: Turn,
  memory: PolicyMemory,
  wish: Wish,
  language: Language,
): Promise<Rewritten | null> {
  const [first, ...others] = memory.quotes.flatMap((quote) => {
    const passage = turn.knowledge.passage(quote.passage);
    const document = passage === null ? null : turn.knowledge.document(passage.document);
    if (passage === null || document === null || fingerprintOf(passage) !== quote.fingerprint) return [];
    const { statement, mark, historic, short } = quote;
    return [{ passage, document, statement, mark, historic, short }];
  });
  if (first === undefined) return null;
  const told: Told = { turn, memory, sources: [first, ...others], language };
  const words = wordingOf(language).lastAnswer;
  const say = (text: string): Rewritten => ({ replies: [{ kind: 'notice', text }], memory });
  const show = (reply: SourcedAnswer): Rewritten => ({ replies: [reply], memory });
  switch (wish.form) {
    case 'otherLanguage':
      return say(words.otherLanguage);
    case 'same':
      return { replies: await inLanguage(told, wish.language ?? language), memory: { ...memory, language } };
    case 'letter':
    case 'easy':
      return { replies: await writeLetter(told), memory };
    case 'note':
      return say(noteOf(told));
    case 'list':
      return show(listOf(told, wish.isShort));
    case 'shorter':
      return show(
        first.short === null
          ? sourced(told, [first], [boldSentence(first), isSwedish(told)])
          : sourced(told, [first], [`**${first.short[language]}** [1]`]),
      );
    case 'current':
      return show(currencyOf(told));
    case 'status':
      return show(knownBeside(told, wish.text) ?? currencyOf(told));
    case 'sure':
      return show(suretyOf(told));
    case 'source':
      return show(sourcesOf(told));
    case 'why':
      return show(reasonOf(told));
    case 'more':
      return moreOf(told);
    default:
      return say(words.unknown);
  }
}

/** An answer of paragraphs that cites some sources, each with its line. */
function sourced({ language }: Told, sources: readonly Source[], parts: string[]): SourcedAnswer {
  const wording = wordingOf(language);
  const cited = sources.map((source, index) => cite(source, index + 1, wording));
  const text = [...parts, ...cited.map((source) => sourceLine(source, wording))];
  return {
    kind: 'sourcedAnswer',
    text: together(text),
    outcome: 'answered',
    ...answerSources(cited, wording),
  };
}

function asItem(text: string): string {
  return `- ${text.replace(/^\u2022 /, '')}`;
}

/** Said under what stands in Swedish in an English frame. */
function isSwedish({ language }: Told): string {
  const { isSwedish: text } = wordingOf(language).lastAnswer;
  return text === '' ? '' : `*${text}*`;
}

/**
 * The answer as it was in another language: by a model where there is one, else the frame around what the documents say, with a word on
 * that in the language in which it was asked for.
 */
async function inLanguage(told: Told, spoken: Language): Promise<Reply[]> {
  const { turn, memory, sources, language } = told;
  const { model } = turn;
  if (model !== null) {
    const asked = { text: memory.question, subject: memory.subject, vector: null };
    const phrased = await phraseAnswer(turn, model, { asked, language, lead: null, reading: null });
    if (phrased.kind === 'phrased') return [phrased.reply];
    if (phrased.kind === 'failed' && phrased.why === 'stopped') return [];
  }
  const frame = { wording: wordingOf(language), expertContact: turn.contacts.expert };
  const lead = language === 'en' ? wordingOf(spoken).lastAnswer.needsTranslation : null;
  const { notes, warning } = memory;
  const reply = showAnswer(frame, { kind: 'answered', sources, notes, warning }, { lead, reading: null });
  return [{ ...reply, text: together([reply.text, isSwedish(told)]) }];
}

function noteOf({ sources: [first], language, turn }: Told): string {
  const wording = wordingOf(language);
  const cited = cite(first, 1, wording);
  const source = [describe(cited, wording), ...(cited.isDigest ? [] : [cited.place])].join(', ');
  const { note } = wording.lastAnswer;
  return [sentenceOf(first), `${note.source(source)}. ${note.lookedUp(turn.now.toPlainDate().toString())}`].join(
    '\n\n',
  );
}

/** What was said as a list: the whole passage and the sentences beside it, or the answering sentences alone. */
function listOf(told: Told, isShort: boolean): SourcedAnswer {
  const wording = wordingOf(told.language);
  const blocks = told.sources.map((source, index) => {
    const said = index === 0 && !isShort ? source.passage.text : index === 0 ? sentenceOf(source) : source.statement;
    const items = said.split('\n').flatMap((line) => (line.startsWith('\u2022 ') ? [line] : sentences(line)));
    const bold = sentenceOf(source);
    const shown = items
      .map((item) => withoutMarkup(item).trim())
      .filter((item) => item !== '')
      .map((item) => asItem(index === 0 && !isShort && bold.includes(item) ? `**${item}**` : item));
    const line = `${sourceLine(cite(source, index + 1, wording), wording)} [${index + 1}]`;
    return `${shown.join('\n')}\n\n${line}`;
  });
  const reply = sourced(told, told.sources, []);
  return { ...reply, text: together([...blocks, isSwedish(told)]) };
}

function sourcesOf(told: Told): SourcedAnswer {
  const wording = wordingOf(told.language);
  const cited = told.sources.map((source, index) => cite(source, index + 1, wording));
  const lines = cited.map(
    ({ number, documentTitle, sectionText, place, date, forceText, status, historic }) =>
      `${historic ? `*${wording.historic}:* ` : ''}**${documentTitle}**, ${sectionText}, ${place}, ${date ?? wording.unknownDate} (${forceText}). ${status} [${number}]`,
  );
  return { ...sourced(told, told.sources, []), text: lines.join('\n\n') };
}

/** What is known of whether an answer still holds. */
function currencyOf(told: Told): SourcedAnswer {
  const { turn, memory, sources, language } = told;
  const [first] = sources;
  const { knowledge, contacts } = turn;
  const wording = wordingOf(language);
  const words = wording.lastAnswer;
  const cited = cite(first, 1, wording);
  const keys = new Set(knowledge.passages.map(({ document }) => document));
  const replacing = [...keys]
    .map((key) => knowledge.document(key))
    .filter((document) => document?.supersedes.includes(first.document.key) === true)
    .map((document) => withoutMarkup(document?.title ?? ''));
  const isUndisputed = !first.historic && memory.notes.length === 0 && replacing.length === 0;
  const parts = [
    `${words.from(cited.date, cited.forceText)} ${cited.status} [1]`,
    replacing.length === 0 ? '' : words.replaced(replacing),
    ...(memory.notes.length === 0 ? [] : [first.historic ? words.overtaken : words.differs]),
    ...memory.notes.map((note) => `\u2139\ufe0f ${note}`),
    isUndisputed ? words.notOvertaken : '',
    words.laterUnseen(newestFor(told), contacts.expert),
  ];
  return sourced(told, [first], parts);
}

function suretyOf(told: Told): SourcedAnswer {
  const { turn, memory, language, sources } = told;
  const [first] = sources;
  const words = wordingOf(language).lastAnswer;
  const parts = [
    isDigest(first.document) ? words.sureDigest : words.sure,
    boldSentence(first),
    ...memory.notes.map((note) => `\u2139\ufe0f ${note}`),
    words.laterUnseen(newestFor(told), turn.contacts.expert),
  ];
  return sourced(told, [first], parts);
}

/** The year up to which changes could be seen: for a law, that of the collection it was read in; for our manual, its own. */
function newestFor({ turn, sources: [{ document }] }: Told): number | null {
  return (document.force === 'law' || document.force === 'manual') && document.date !== null
    ? Number(document.date.slice(0, 4))
    : turn.knowledge.newestYear;
}

const givesReason = new RegExp(`(?<![a-z])(?:${fold(reasonCues)})(?![a-z])`);

/** The short answer that is known to what a follow-up asks; null where none is, or it was just given. */
function knownBeside({ turn, memory, sources, language }: Told, followUp: string): SourcedAnswer | null {
  const question = memory.subject?.question ?? memory.question;
  const subject = { question, shown: sources.map(({ passage }) => passage.id) };
  const known = answerQuestion(turn.knowledge, { text: followUp, subject, vector: null });
  const short = known.kind === 'answered' ? known.sources[0]?.short : null;
  if (known.kind !== 'answered' || short == null || short.sv === sources[0].short?.sv) return null;
  const frame = { wording: wordingOf(language), expertContact: turn.contacts.expert };
  return showAnswer(frame, known, { lead: null, reading: null });
}

/** What the same passage says as a reason, or that it gives none. */
function reasonOf(told: Told): SourcedAnswer {
  const { sources, language } = told;
  const [first] = sources;
  const known = knownBeside(told, whyThen);
  if (known !== null) return known;
  const words = wordingOf(language).lastAnswer;
  const reasons = statementsOf(first.passage.text)
    .map(({ text }) => withoutMarkup(text))
    .filter((text) => givesReason.test(fold(text)));
  const [reason, ...others] = reasons;
  const parts =
    reason === undefined
      ? [words.noReason, boldSentence(first)]
      : [`**${reason}** [1]`, ...others, `*${words.reason}*`];
  return sourced(told, [first], parts);
}

/** The next of what was not yet shown in full: the passage itself, the others that were quoted, the rest of its section. */
function moreOf(told: Told): Rewritten {
  const { turn, memory, sources, language } = told;
  const words = wordingOf(language).lastAnswer;
  const [{ passage: best, document }] = sources;
  const section = turn.knowledge.passages
    .filter((passage) => passage.document === best.document && passage.section === best.section)
    .map((passage): Source => ({ passage, document, statement: '', mark: '', historic: false, short: null }));
  const isNew = ({ passage }: { passage: Passage }) => !memory.whole.includes(passage.id);
  const next = [...sources, ...section].find(isNew);
  if (next === undefined) return { replies: [{ kind: 'notice', text: words.noMore }], memory };
  const parts = [`**${words.moreOf}**`, wholePassage(next)];
  const whole = [...memory.whole, next.passage.id].slice(-100);
  return { replies: [sourced(told, [next], parts)], memory: { ...memory, whole } };
}
