// What is told of some sources as one answer: what has been overtaken stands last, and in which way they differ is said beside.
import type { Passage } from '../document.ts';
import type { KnowledgeBase, Question } from '../knowledge-base.ts';
import type { Answer, Source } from './answer.ts';
import { noticeBeside } from './notices.ts';
import { concerns, overtakenAt, statesAny, subjectOf, type Tension } from './tensions.ts';
import { timeAsked } from './time-asked.ts';

/** Marks what has been overtaken, puts it last, and says in which way the sources differ and what has changed since. */
export function weigh(knowledge: KnowledgeBase, question: Question, sources: Source[]): Answer {
  const asked = subjectOf(question.text);
  const statements = sources.map(({ statement }) => subjectOf(statement));
  const touched = knowledge.tensions.filter((tension) => isTouched(tension, asked, sources, statements));
  const overtaking = touched.filter((tension) => overtakenAt(tension, timeAsked(question.text)));
  const marked = sources.map((source) => ({
    ...source,
    historic: overtaking.some((tension) => isOvertaken(tension, source)),
  }));
  // What a follow-up asks of what was is answered, though it is overtaken: what holds has just been told.
  const isAskedFor = question.subject !== null && marked[0]?.short !== null;
  const ordered = isAskedFor ? marked : marked.toSorted((a, b) => Number(a.historic) - Number(b.historic));
  const differing = touched.slice(0, 2);
  const [first] = ordered;
  const since = differing.map((tension) => tension.since);
  const notice = first === undefined ? null : noticeBeside(knowledge.notices, question.text, first, since);
  const notes = [...differing.map(({ note }) => note), ...(notice === null ? [] : [notice.whole])];
  const warning = notice?.inSight ?? differing.find(({ brief }) => brief !== null)?.brief ?? null;
  return { kind: 'answered', sources: ordered, notes, warning };
}

function isTouched(tension: Tension, asked: string, sources: Source[], told: string[]): boolean {
  const sides = [...tension.older, ...tension.newer];
  // A note about a figure belongs wherever the figure is shown; one about a subject only where it is asked about.
  const figures = { about: tension.about.filter((word) => /\d/.test(word)) };
  if (sides.length === 0) {
    return concerns(tension, asked) || told.some((statement) => concerns(figures, statement));
  }
  if (!sources.some(({ passage }) => statesAny(passage, sides))) return false;
  return concerns(tension, asked) || told.slice(0, 1).some((statement) => concerns(tension, statement));
}

/** Whether a newer source says otherwise than the passage, for a question about what applies at the time it asks of. */
export function isOvertakenFor({ tensions }: KnowledgeBase, question: Question, passage: Passage): boolean {
  const time = timeAsked(question.text);
  return tensions.some(
    (tension) => overtakenAt(tension, time) && statesAny(passage, tension.older) && !statesAny(passage, tension.newer),
  );
}

function isOvertaken(tension: Tension, source: Source): boolean {
  return statesAny(source.passage, tension.older) && !statesAny(source.passage, tension.newer);
}
