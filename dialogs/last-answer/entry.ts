// The last answer out of the documents once more: its source, shorter, as a list, for the client, or whether it still holds.
import { answerQuestion } from '../../knowledge/answer/answer.ts';
import type { Passage } from '../../knowledge/document.ts';
import { withoutMarkup } from '../citing.ts';
import type { Message, Taken } from '../dialogue.ts';
import { citeAll } from '../model/phrase.ts';
import { describe, sourceList } from '../policy-question.ts';
import type { CitedSource, Reply } from '../reply.ts';
import type { Session } from '../session.ts';
import { type Outcome, say, type Turn, wordingOf } from '../turn.ts';
import type { Move } from '../understanding/learned/labels.ts';
import type { Understanding } from '../understanding/understand.ts';
import { type AnswerRequest, likelyAnswerRequest, readAnswerRequest } from './request.ts';

/** Answers an order or a question about the last answer; null for other messages. */
export function takeLastAnswer(turn: Turn, { text, understood }: Message): Taken {
  const { last } = turn.session;
  const isMeant = understood.intent === 'rewriteAnswer' && understood.confidence >= surelyMeant;
  const request = readAnswerRequest(text) ?? (isMeant ? likelyAnswerRequest(text) : null);
  if (last === null || last.shown.length === 0)
    return isMeant && isIdle(turn.session) ? nothingBefore(turn, understood) : null;
  if (request !== null && isAbout(understood, request)) return answerAgain(turn, understood, last, request);
  return isMeant ? tell(turn, understood, wordingOf(understood.language).lastAnswer.whatCanBeDone) : null;
}

const surelyMeant = 0.6;
const aboutAnswer: ReadonlySet<Move> = new Set<Move>(['aboutLast', 'why', 'more', 'correct']);
/** A message of the same words may as well be a question of its own, unless it surely goes on. */
const needsMove: ReadonlySet<AnswerRequest> = new Set<AnswerRequest>(['why', 'more', 'sure', 'list']);

function isAbout({ intent, move }: Understanding, request: AnswerRequest): boolean {
  return !needsMove.has(request) || intent === 'rewriteAnswer' || aboutAnswer.has(move.label);
}

/** Whether nothing else stands that a message could be about. */
function isIdle({ statistics, measures, booking, referral, subject }: Session): boolean {
  return statistics === null && measures === null && booking === null && referral === null && subject === null;
}

type Last = NonNullable<Session['last']>;

function answerAgain(turn: Turn, understood: Understanding, last: Last, request: AnswerRequest): Outcome {
  const language = request === 'inEnglish' ? 'en' : request === 'inSwedish' ? 'sv' : understood.language;
  const passages = last.shown.map(turn.knowledge.passage).filter((passage) => passage !== null);
  const sources = citeAll(turn, language, passages, new Set(last.historic));
  const [first] = sources;
  const [passage] = passages;
  if (first === undefined || passage === undefined) return nothingBefore(turn, understood);
  const text = textOf(turn, language, { request, sentence: last.mark, first, passage, sources });
  const reply: Reply = {
    kind: 'sourcedAnswer',
    text,
    outcome: 'answered',
    ...sourceList(sources, wordingOf(language)),
  };
  return { ...tell(turn, { ...understood, language }, ''), replies: [reply] };
}

interface Told {
  request: AnswerRequest;
  /** The sentence that answered. */
  sentence: string;
  first: CitedSource;
  passage: Passage;
  sources: CitedSource[];
}

function textOf(
  turn: Turn,
  language: Understanding['language'],
  { request, sentence, first, passage, sources }: Told,
): string {
  const wording = wordingOf(language);
  const words = wording.lastAnswer;
  const answer = `**${sentence}** [1]`;
  const source = describe(first, wording);
  const whole = withoutMarkup(passage.text);
  const isMore = whole.replace(/\s+/g, ' ').trim() !== sentence.trim();
  switch (request) {
    case 'source':
      return [
        words.source(first.isDigest ? source : `${source}, ${first.place}`),
        ...sources.slice(1).map((other) => `${describe(other, wording)} [${other.number}]`),
        answer,
      ].join('\n\n');
    case 'stillValid':
      return [
        words.stillValid(first.date ?? wording.unknownDate, first.historic, turn.contacts.expert),
        ...notesOn(turn).map((note) => `\u2139\ufe0f ${note}`),
        answer,
        `— ${source}`,
      ].join('\n\n');
    case 'shorter':
    case 'inSwedish':
      return [answer, `— ${source}`].join('\n\n');
    case 'list':
      return [...sentencesOf(whole).map((each) => `- ${each} [1]`), '', `— ${source}`].join('\n');
    case 'inEnglish':
      return [words.notTranslated, answer, `— ${source}`].join('\n\n');
    case 'forClient':
      return [words.draftFor, words.letter(sentence, first.documentTitle, first.date), words.draftNote].join('\n\n');
    case 'forFile':
      return words.forFile(sentence, source);
    case 'why':
      return [isMore ? words.around : words.noReason, `${isMore ? whole : sentence} [1]`, `— ${source}`].join('\n\n');
    case 'more':
      return [isMore ? words.around : words.noMore, `${isMore ? whole : sentence} [1]`, `— ${source}`].join('\n\n');
    case 'sure':
      return [words.sure, answer, `— ${source}`].join('\n\n');
  }
}

/** What is known of sources that speak otherwise. */
function notesOn({ knowledge, session: { last } }: Turn): string[] {
  const again = last === null ? null : answerQuestion(knowledge, { text: last.question, subject: null, vector: null });
  return again?.kind === 'answered' ? again.notes : [];
}

const mostPoints = 8;

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u)
    .map((sentence) => sentence.replace(/^[\u2022-]\s*/, '').trim())
    .filter((sentence) => sentence !== '')
    .slice(0, mostPoints);
}

function nothingBefore(turn: Turn, understood: Understanding): Outcome {
  return tell(turn, understood, wordingOf(understood.language).lastAnswer.nothingBefore);
}

function tell(turn: Turn, { language }: Understanding, text: string): Outcome {
  return { ...say(turn, 'rewriteAnswer', text), language };
}
