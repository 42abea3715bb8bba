// The policy question: out of the documents with their exact source, or a plain "it does not say".
import { type Answer, answerQuestion, type Source } from '../knowledge/answer.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { CitedSource, Reply } from './reply.ts';
import type { Session } from './session.ts';
import type { Wording } from './wording.ts';

/** What this dialogue needs of a turn. */
export interface PolicyTurn {
  knowledge: KnowledgeBase;
  wording: Wording;
  session: Session;
  /** Whom to ask when the documents are silent. */
  expertContact: string;
}

/**
 * Answers a question. `lead` stands before the answer (what could not be done instead). A follow-up is read together
 * with the question before it, and the answer says how it was read.
 */
export function answerPolicyQuestion(
  turn: PolicyTurn,
  question: string,
  options: { followUp: boolean; lead: string | null },
): { replies: Reply[]; session: Session } {
  const before = options.followUp ? turn.session.last : null;
  const asked = before === null ? question : `${before.question} ${question}`;
  const answer = answerQuestion(turn.knowledge, asked);
  const lead = before === null ? options.lead : turn.wording.readAs(`${before.question} – ${question}`);
  const sources = (answer.kind === 'answered' ? answer.sources : answer.nearest).map((source, index) => cite(source, index + 1, turn.wording));
  const reply: Reply = {
    kind: 'sourcedAnswer',
    text: [lead, ...compose(answer, sources, turn)].filter((part) => part !== null && part !== '').join('\n\n'),
    sources,
    answered: answer.kind === 'answered',
    showSource: turn.wording.showSource,
    sourcesTitle: turn.wording.sourcesTitle,
    historicLabel: turn.wording.historic,
  };
  // A chain of follow-ups keeps the first question, so that each is read in the subject it began with.
  const subject = before === null ? question : before.question;
  return { replies: [reply], session: { ...turn.session, last: { question: subject.slice(0, 500), passages: sources.map((source) => source.passageId) } } };
}

function compose(answer: Answer, sources: CitedSource[], { wording, expertContact }: PolicyTurn): string[] {
  const line = (source: Source, index: number): string => {
    const cited = sources[index];
    if (cited === undefined) return '';
    const mark = cited.historic ? `*${wording.historic}:* ` : '';
    return `${mark}${withoutMarkup(source.statement)} [${cited.number}]`;
  };
  if (answer.kind === 'notStated') {
    const nearest = answer.nearest.map((source, index) => `- ${line(source, index).replaceAll('\n', ' ')}`);
    return nearest.length === 0
      ? [wording.notStated(expertContact)]
      : [wording.notStated(expertContact), `${wording.nearest}\n${nearest.join('\n')}`];
  }
  const [first, ...others] = answer.sources;
  if (first === undefined) return [];
  const also = others.map((source, index) => `- ${line(source, index + 1).replaceAll('\n', ' ')}`);
  const cited = sources[0];
  return [
    line(first, 0),
    cited === undefined ? '' : `— ${describe(cited, wording)}`,
    ...answer.notes.map((note) => `ℹ️ ${note}`),
    also.length === 0 ? '' : `${wording.alsoStated}\n${also.join('\n')}`,
  ];
}

function describe(source: CitedSource, wording: Wording): string {
  return `${source.documentTitle}, ${wording.particulars.section.toLowerCase()} ${source.section}, ${source.date ?? wording.unknownDate} (${source.forceText})`;
}

function cite(source: Source, number: number, wording: Wording): CitedSource {
  const { passage, document } = source;
  return {
    number,
    passageId: passage.id,
    document: document.key,
    documentTitle: document.title,
    section: passage.section,
    place: wording.place(passage.place.unit, passage.place.from, passage.place.to),
    date: document.date,
    force: passage.force,
    forceText: wording.forces[passage.force],
    status: document.status,
    historic: source.historic,
    text: withoutMarkup(passage.text),
  };
}

// A document's text is shown as text: what Teams would read as markup, a link or a citation mark is taken out.
function withoutMarkup(text: string): string {
  return text.replace(/\[/g, '(').replace(/\]/g, ')').replace(/[*_`~<>|#\\]/g, '');
}

/** Shows one passage in full ("Visa källa"); `data` comes from a card and is not trusted. */
export function showSource(turn: PolicyTurn, data: Record<string, unknown>): Reply {
  const id = typeof data['passage'] === 'string' ? data['passage'] : '';
  const passage = turn.knowledge.passage(id);
  const document = passage === null ? null : turn.knowledge.document(passage.document);
  if (passage === null || document === null) return { kind: 'notice', text: turn.wording.oldCard };
  const { wording } = turn;
  const source = cite({ passage, document, statement: '', historic: false }, 1, wording);
  const names = wording.particulars;
  return {
    kind: 'passage',
    source,
    title: passage.headings.at(-1) ?? document.title,
    particulars: [
      { title: names.document, value: document.title },
      { title: names.number, value: document.number ?? '–' },
      { title: names.section, value: [...new Set([passage.section, ...passage.headings])].join(' › ') },
      { title: names.place, value: source.place },
      { title: names.date, value: document.date ?? wording.unknownDate },
      { title: names.force, value: source.forceText },
      { title: names.status, value: document.status },
    ],
  };
}
