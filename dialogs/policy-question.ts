// The policy question: out of the documents with their exact source, or a plain "it does not say". Long, since all ways of showing an
// answer stand here.
import { z } from 'zod';
import { type Answer, answerQuestion, type Source } from '../knowledge/answer/answer.ts';
import { fingerprintOf } from '../knowledge/document.ts';
import type { KnowledgeBase, Question } from '../knowledge/knowledge-base.ts';
import { cite, withoutMarkup } from './citing.ts';
import type { Answered as Memory } from './last-answer/memory.ts';
import { sentenceOf } from './last-answer/told.ts';
import type { CitedSource, Reply, SourceList } from './reply.ts';
import type { Session } from './session.ts';
import type { Wording } from './swedish.ts';
import type { Language } from './understanding/language.ts';

/** An answer out of the documents, or what comes nearest to one. */
export type SourcedAnswer = Extract<Reply, { kind: 'sourcedAnswer' }>;

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
 * with the question before it, and the answer says how it was read. `asked` is what was asked of the documents,
 * `lead` what stands before the answer.
 */
export function answerPolicyQuestion(
  turn: PolicyTurn,
  question: string,
  options: { followUp: boolean; lead: string | null },
): { replies: Reply[]; session: Session; asked: Question; lead: string | null } {
  const before = options.followUp ? turn.session.last : null;
  const asked = { text: question, subject: before, vector: turn.vector };
  const answer = answerQuestion(turn.knowledge, asked);
  const isAnswered = answer.kind === 'answered';
  // What could not be done instead need not be said before "it does not say".
  const instead = isAnswered ? options.lead : null;
  const lead = before === null ? instead : turn.wording.readAs(withoutMarkup(`${before.question} – ${question}`));
  const last = nextSubject(question, turn.session, { before, answer });
  const answered = remembered(answer, asked, turn.wording.language);
  return {
    replies: [
      isSaid(turn.session.answered, answer, before) ? sayAgain(turn, answer, lead) : showAnswer(turn, answer, lead),
    ],
    session: {
      ...turn.session,
      last,
      answered,
      measures: null,
      statistics: answer.kind === 'answered' ? null : turn.session.statistics,
    },
    asked,
    lead,
  };
}

type Answered = Extract<Answer, { kind: 'answered' }>;

/** Whether a follow-up was answered with the sentence that answered before it. */
function isSaid(last: Memory | null, answer: Answer, before: Session['last']): answer is Answered {
  if (before === null || answer.kind !== 'answered' || last?.kind !== 'policy') return false;
  const [first] = answer.sources;
  const [said] = last.quotes;
  if (first === undefined || first.passage.id !== said?.passage) return false;
  // A short answer's statement may be part of the sentence that is quoted, or hold it.
  return (
    first.mark === said.mark ||
    (first.mark !== '' && said.mark !== '' && (first.mark.includes(said.mark) || said.mark.includes(first.mark)))
  );
}

/** Says that the documents say no more, with the sentence once more, and what else they say that was not shown. */
function sayAgain(turn: PolicyTurn, answer: Answered, lead: string | null): SourcedAnswer {
  const { wording, session } = turn;
  const [first, ...others] = answer.sources;
  if (first === undefined) return showAnswer(turn, answer, lead);
  const sources = [first, ...others.filter(({ passage }) => session.last?.shown.includes(passage.id) === false)];
  const shown = showAnswer(turn, { ...answer, sources }, null);
  const again = [lead, wording.lastAnswer.sameAgain, `**${sentenceOf(first)}** [1]`].filter((part) => part !== null);
  const [cited] = shown.sources;
  const also = sources.slice(1).map((source, index) => quoteLine(source, shown.sources[index + 1], index + 1, wording));
  const text = [
    ...again,
    ...(cited === undefined ? [] : [`\u2014 ${describe(cited, wording)}`]),
    ...(also.length === 0 ? [] : [`**${wording.alsoStated}**`, ...also]),
  ];
  return { ...shown, text: text.join('\n\n') };
}

/** An answer as it is shown; `lead` stands before it. */
export function showAnswer(
  turn: Pick<PolicyTurn, 'wording' | 'expertContact'>,
  answer: Answer,
  lead: string | null,
): SourcedAnswer {
  const sources = (answer.kind === 'answered' ? answer.sources : answer.nearest).map((source, index) =>
    cite(source, index + 1, turn.wording),
  );
  return {
    kind: 'sourcedAnswer',
    text: [lead, ...compose(answer, sources, turn)].filter((part) => part !== null && part !== '').join('\n\n'),
    outcome: answer.kind === 'answered' ? 'answered' : answer.topic === null ? 'notFound' : 'knownSilent',
    ...sourceList(sources, turn.wording),
  };
}

/** What is kept of an answer for orders and questions about it. */
function remembered(answer: Answer, { text, subject }: Question, language: Language): Memory {
  const [first] = answer.kind === 'answered' ? answer.sources : [];
  if (answer.kind !== 'answered' || first === undefined) return { kind: 'silent', language };
  return {
    kind: 'policy',
    language,
    question: text.slice(0, 500).toWellFormed(),
    subject: subject === null ? null : { question: subject.question, shown: [...subject.shown] },
    quotes: answer.sources.map(({ passage, statement, mark, historic, short }) => ({
      passage: passage.id,
      fingerprint: fingerprintOf(passage),
      statement,
      mark,
      historic,
      short,
    })),
    notes: answer.notes,
    whole: [first.passage.id],
  };
}

// A chain of follow-ups keeps the question it began with; a question that got no answer is no subject to go on with.
function nextSubject(
  question: string,
  session: Session,
  { before, answer }: { before: Session['last']; answer: Answer },
): Session['last'] {
  if (answer.kind !== 'answered') return before === null ? null : session.last;
  const shown = answer.sources.map(({ passage }) => passage.id);
  return { question: (before?.question ?? question).slice(0, 500).toWellFormed(), shown };
}

/** Sources with what a card says about them. */
export function sourceList(sources: CitedSource[], wording: Wording): SourceList {
  return {
    sources,
    sourcesTitle: wording.sourcesTitle,
    showSource: wording.showSource,
    historicLabel: wording.historic,
  };
}

function compose(
  answer: Answer,
  sources: CitedSource[],
  { wording, expertContact }: Pick<PolicyTurn, 'wording' | 'expertContact'>,
): string[] {
  const line = (source: Source, index: number) => quoteLine(source, sources[index], index, wording);
  if (answer.kind === 'notStated') {
    const nearest = answer.nearest.map(line);
    const { topic } = answer;
    const silence = topic === null ? wording.notStated(expertContact) : wording.notStatedTopic(topic.note, topic.ask);
    return [silence, ...(nearest.length === 0 ? [] : [wording.nearest, ...nearest])];
  }
  const [first, ...others] = answer.sources;
  const [cited] = sources;
  if (first === undefined || cited === undefined) return [];
  const also = others.map((source, index) => line(source, index + 1));
  const short = first.short?.[wording.language];
  return [
    ...(short === undefined ? [] : [`${historicMark(cited, wording)}**${short}** [1]`]),
    `${short === undefined ? historicMark(cited, wording) : ''}${wholePassage(short === undefined ? first : { ...first, mark: '' })}`,
    `— ${describe(cited, wording)}`,
    ...answer.notes.map((note) => `ℹ️ ${note}`),
    ...(also.length === 0 ? [] : [`**${wording.alsoStated}**`, ...also]),
  ];
}

// One paragraph each and no list: not every client makes citation marks of what stands in list items.
function quoteLine(source: Source, cited: CitedSource | undefined, index: number, wording: Wording): string {
  const [lead = '', ...items] = withoutMarkup(source.statement).split('\n');
  return `${historicMark(cited, wording)}${lead} [${index + 1}]${asList(items)}`;
}

function historicMark(cited: CitedSource | undefined, wording: Wording): string {
  return cited?.historic === true ? `*${wording.historic}:* ` : '';
}

/** The best passage in full, with the sentence that answers in bold: what limits a rule often stands beside it. */
export function wholePassage({ passage, mark }: Pick<Source, 'passage' | 'mark'>): string {
  const sentence = withoutMarkup(mark);
  const paragraphs: { text: string; items: string[] }[] = [];
  for (const line of withoutMarkup(passage.text).split('\n')) {
    const last = paragraphs.at(-1);
    const marked =
      sentence !== '' && line.includes(sentence) ? line.replace(sentence, () => `**${sentence}** [1]`) : line;
    if (line.startsWith(bullet) && last !== undefined) last.items.push(marked);
    else paragraphs.push({ text: marked, items: [] });
  }
  const whole = paragraphs.map(({ text, items }) => `${text}${asList(items)}`).join('\n\n');
  return whole.includes('[1]') ? whole : `${whole} [1]`;
}

const bullet = '\u2022 ';

function asList(items: string[]): string {
  const list = items.map((item) => `\n- ${item.startsWith(bullet) ? item.slice(bullet.length) : item}`).join('');
  return list === '' ? '' : `\n${list}`;
}

/** A source in one line: what it is, where, of when, how binding. */
export function describe(source: CitedSource, wording: Wording): string {
  return `${source.documentTitle}, ${source.sectionText}, ${source.date ?? wording.unknownDate} (${source.forceText}; ${source.isDigest ? `${wording.digest}; ` : ''}${wording.mayHaveChanged})`;
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
  return { kind: 'sources', ...sourceList(sources, turn.wording) };
}

function findSource({ knowledge }: PolicyTurn, { passage: id, fingerprint }: z.infer<typeof reference>): Source | null {
  const passage = knowledge.passage(id);
  const document = passage === null ? null : knowledge.document(passage.document);
  if (passage === null || document === null || fingerprintOf(passage) !== fingerprint) return null;
  return { passage, document, statement: '', mark: '', historic: false, short: null };
}

/** Tells which documents the bot answers from, and of when they are. */
export function listDocuments(knowledge: KnowledgeBase, wording: Wording): string {
  const keys = [...new Set(knowledge.passages.map((passage) => passage.document))];
  const documents = keys.map((key) => knowledge.document(key)).filter((document) => document !== null);
  return wording.aboutSources(
    documents.map(({ title, date, digest }) => ({ title: withoutMarkup(title), date, digest: digest === true })),
  );
}
