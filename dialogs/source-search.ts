// Search as somebody types, to put what the documents say into a chat.
import { answerQuestion, type Source } from '../knowledge/answer/answer.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { cite } from './citing.ts';
import type { Details } from './reply.ts';
import type { Wording } from './swedish.ts';

/** Shorter than this nothing is looked for. */
const shortest = 3;

/** The passages that answer what has been typed, else those that come nearest; each in full with its document, date and force. */
export function searchSources(
  { knowledge, wording }: { knowledge: KnowledgeBase; wording: Wording },
  text: string,
): Details[] {
  if (text.trim().length < shortest) return [];
  const answer = answerQuestion(knowledge, { text, subject: null, vector: null });
  return (answer.kind === 'answered' ? answer.sources : answer.nearest).map((source) => show(source, wording));
}

function show(source: Source, wording: Wording): Details {
  const cited = cite(source, 1, wording);
  const names = wording.particulars;
  return {
    kind: 'details',
    title: `${cited.documentTitle}, ${cited.sectionText}`,
    mark: cited.historic ? { text: wording.historic, tone: 'warning' } : null,
    text: cited.text.split('\n').join('\n\n'),
    particulars: [
      { title: names.date, value: `${cited.date ?? wording.unknownDate} (${wording.mayHaveChanged})` },
      { title: names.force, value: cited.forceText },
      { title: names.place, value: cited.place },
      { title: names.status, value: cited.status },
    ],
    sections: [],
    actions: [],
    sources: [],
    sourcesTitle: wording.sourcesTitle,
    showSource: wording.showSource,
    historicLabel: wording.historic,
  };
}
