// The policy question: out of the documents with their exact source, or a plain "it does not say".
import { z } from 'zod';
import { type Answer, type Answered, answerQuestion, type Source } from '../knowledge/answer/answer.ts';
import { fingerprintOf, isDigest } from '../knowledge/document.ts';
import type { KnowledgeBase, Question } from '../knowledge/knowledge-base.ts';
import { cite, withoutMarkup } from './citing.ts';
import type { Answered as Memory } from './last-answer/memory.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import { answerSources, type Beside, type SourcedAnswer, showAnswer, together } from './shown-answer.ts';
import type { Wording } from './swedish.ts';
import type { Language } from './understanding/language.ts';

/** What this dialogue needs of a turn. */
export interface PolicyTurn {
  knowledge: KnowledgeBase;
  wording: Wording;
  session: Session;
  /** Whom to ask when the documents are silent. */
  expertContact: string;
  /** Of the question that is asked in this turn, where there is one. */
  vector: Float32Array | null;
}

/**
 * Answers a question. `lead` stands before the answer (what could not be done instead). A follow-up is read together
 * with the question before it, and the answer says last how it was read. `asked` is what was asked of the documents,
 * `lead` and `reading` what is said beside the answer.
 */
export function answerPolicyQuestion(
  turn: PolicyTurn,
  question: string,
  options: { followUp: boolean; lead: string | null },
): { replies: SourcedAnswer[]; session: Session; asked: Question } & Beside {
  const asked = { text: question, subject: options.followUp ? turn.session.last : null, vector: turn.vector };
  return tellAnswer(turn, asked, answerQuestion(knowledgeFor(turn, asked), asked), options.lead);
}

/** A follow-up to what our manual said is asked of that. */
function knowledgeFor({ knowledge }: PolicyTurn, { subject }: Question): KnowledgeBase {
  const { manual } = knowledge;
  return manual !== null && subject?.shown.some((id) => manual.passage(id) !== null) ? manual : knowledge;
}

/** Tells the answer to what was asked, and remembers it for what may be asked next. */
export function tellAnswer(
  turn: PolicyTurn,
  asked: Question & { subject: Session['last'] },
  answer: Answer,
  lead: string | null,
): { replies: SourcedAnswer[]; session: Session; asked: Question } & Beside {
  const { text, subject: before } = asked;
  const beside = {
    // What could not be done instead need not be said before "it does not say".
    lead: shownOf(answer).length > 0 ? lead : null,
    reading: before === null ? null : turn.wording.readAs(withoutMarkup(`${before.question} – ${text}`)),
  };
  const last = nextSubject(text, turn.session, { before, answer });
  const answered = remembered(answer, asked, turn.wording.language);
  const reply = isSaid(turn.session.answered, answer, before)
    ? sayAgain(turn, answer, beside)
    : showAnswer(turn, answer, beside);
  return {
    replies: [reply],
    session: {
      ...turn.session,
      last,
      answered,
      measures: null,
      statistics: answer.kind === 'answered' ? null : turn.session.statistics,
    },
    asked,
    ...beside,
  };
}

/** Whether a follow-up was answered with the sentence that answered before it. */
function isSaid(last: Memory | null, answer: Answer, before: Session['last']): answer is Answered {
  if (before === null || answer.kind !== 'answered' || last?.kind !== 'policy') return false;
  const [first] = answer.sources;
  const [said] = last.quotes;
  if (first === undefined || first.passage.id !== said?.passage) return false;
  // A short answer that was not yet given answers what was not yet asked.
  if (first.short !== null) return first.short.sv === said.short?.sv;
  // A short answer's statement may be part of the sentence that is quoted, or hold it.
  return (
    first.mark === said.mark ||
    (first.mark !== '' && said.mark !== '' && (first.mark.includes(said.mark) || said.mark.includes(first.mark)))
  );
}

/** Says that the documents say no more, with the same answer once more, and what else they say that was not shown. */
function sayAgain(turn: PolicyTurn, answer: Answered, { lead, reading }: Beside): SourcedAnswer {
  const { wording, session } = turn;
  const sources = answer.sources.filter(
    ({ passage }, index) => index === 0 || !session.last?.shown.includes(passage.id),
  );
  return showAnswer(turn, { ...answer, sources }, { lead: together([lead, wording.lastAnswer.sameAgain]), reading });
}

/** What is kept of an answer for orders and questions about it. */
function remembered(answer: Answer, { text, subject }: Question, language: Language): Memory {
  const sources = shownOf(answer);
  const [first] = sources;
  if (first === undefined) return { kind: 'silent', language };
  const { notes, warning } = answer.kind === 'answered' ? answer : { notes: [], warning: null };
  return {
    kind: 'policy',
    language,
    question: text.slice(0, 500).toWellFormed(),
    subject: subject === null ? null : { question: subject.question, shown: [...subject.shown] },
    quotes: sources.map(({ passage, statement, mark, historic, short }) => ({
      passage: passage.id,
      fingerprint: fingerprintOf(passage),
      statement,
      mark,
      historic,
      short,
    })),
    notes,
    warning,
    whole: [first.passage.id],
  };
}

/** What is in sight of an answer: its sources, or what comes near where it is not sure. */
function shownOf(answer: Answer): readonly Source[] {
  if (answer.kind === 'answered') return answer.sources;
  return answer.isNear ? answer.nearest : [];
}

// A chain of follow-ups keeps the question it began with; a question that got no answer is no subject to go on with.
function nextSubject(
  question: string,
  session: Session,
  { before, answer }: { before: Session['last']; answer: Answer },
): Session['last'] {
  const found = shownOf(answer);
  if (found.length === 0) return before === null ? null : session.last;
  const shown = found.map(({ passage }) => passage.id);
  return { question: (before?.question ?? question).slice(0, 500).toWellFormed(), shown };
}

const reference = z.object({ passage: z.string().max(100), fingerprint: z.string().max(100) });
const listed = z.array(reference.extend({ historic: z.boolean() })).max(10);
const shownPassage = reference.extend({ among: listed.catch([]) });
const shownList = z.object({ among: listed.min(1) });

/** Shows one passage in full; `data` comes from a card and is not trusted. */
export function showSource(turn: PolicyTurn, data: Record<string, unknown>): Reply {
  const asked = shownPassage.safeParse(data);
  const found = asked.success ? findSource(turn, asked.data) : null;
  if (!asked.success || found === null) return { kind: 'notice', text: turn.wording.oldCard };
  const { wording } = turn;
  const { passage, document } = found;
  const { among } = asked.data;
  const number = among.findIndex((other) => other.passage === passage.id) + 1;
  const source = cite(found, Math.max(number, 1), wording);
  const names = wording.particulars;
  const headings = passage.headings.map(withoutMarkup);
  const path = headings.filter((heading) => heading !== source.documentTitle);
  return {
    kind: 'passage',
    source,
    among,
    backTitle: wording.allSources,
    title: headings.at(-1) ?? source.documentTitle,
    particulars: [
      { title: names.document, value: source.documentTitle },
      ...(document.number === null ? [] : [{ title: names.number, value: withoutMarkup(document.number) }]),
      { title: names.section, value: path.length === 0 ? source.section : path.join(' › ') },
      { title: names.place, value: source.place },
      { title: names.date, value: document.date ?? wording.unknownDate },
      { title: names.force, value: source.forceText },
      { title: names.status, value: source.status },
    ],
  };
}

/** Shows the list again that a passage was chosen from; `data` comes from a card and is not trusted. */
export function listSources(turn: PolicyTurn, data: Record<string, unknown>): Reply {
  const asked = shownList.safeParse(data);
  const found = asked.success
    ? asked.data.among.map((entry) => ({ historic: entry.historic, source: findSource(turn, entry) }))
    : [];
  const sources = found.flatMap(({ source, historic }, index) =>
    source === null ? [] : [cite({ ...source, historic }, index + 1, turn.wording)],
  );
  if (sources.length === 0) return { kind: 'notice', text: turn.wording.oldCard };
  return { kind: 'sources', ...answerSources(sources, turn.wording) };
}

function findSource({ knowledge }: PolicyTurn, { passage: id, fingerprint }: z.infer<typeof reference>): Source | null {
  const passage = knowledge.passage(id);
  const document = passage === null ? null : knowledge.document(passage.document);
  if (passage === null || document === null || fingerprintOf(passage) !== fingerprint) return null;
  return { passage, document, statement: '', mark: '', historic: false, short: null };
}

/** Tells which documents the bot answers from, and of when they are. */
export function listDocuments(knowledge: KnowledgeBase, wording: Wording): string {
  const passages = [...knowledge.passages, ...(knowledge.manual?.passages ?? [])];
  const keys = [...new Set(passages.map((passage) => passage.document))];
  const documents = keys.map((key) => knowledge.document(key)).filter((document) => document !== null);
  return wording.aboutSources(
    documents.map((info) => ({ title: withoutMarkup(info.title), date: info.date, digest: isDigest(info) })),
  );
}
