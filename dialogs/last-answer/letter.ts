// The last answer as a text to send: by a model in easy Swedish, else a draft around the approved wording or the exact sentence.
import { cite, withoutMarkup } from '../citing.ts';
import { findSame } from '../colleague/matching.ts';
import { writeForClient } from '../model/client-version.ts';
import type { Reply } from '../reply.ts';
import { answerSources, sentenceOf } from '../shown-answer.ts';
import { wordingOf } from '../turn.ts';
import type { Told } from './told.ts';

/** Writes an answer out of the documents for the client. */
export async function writeLetter(told: Told): Promise<Reply[]> {
  const { turn, memory, sources, language } = told;
  const passages = sources.map(({ passage }) => passage);
  const written = await writeForClient(turn, language, { question: memory.question, passages });
  if (typeof written !== 'string') return written;
  const wording = wordingOf(language);
  const { draft } = wording.lastAnswer;
  const approved = memory.subject === null ? await approvedFor(told) : null;
  const [first] = sources;
  const cited = cite(first, 1, wording);
  const { documentTitle, sectionText, date } = cited;
  const source = `${documentTitle}, ${sectionText}, ${date ?? wording.unknownDate} (${wording.mayHaveChanged}).`;
  const text = [
    draft.title,
    draft.hello,
    approved === null ? draft.intro : draft.approvedIntro(approved.owner.name, approved.approvedOn.toString()),
    approved === null ? sentenceOf(first) : withoutMarkup(approved.answer),
    draft.source(`${source} [1]`),
    draft.bye(turn.caller.name),
    `*${written === 'noModel' ? draft.needsModel : draft.failed}*`,
  ];
  return [{ kind: 'sourcedAnswer', text: text.join('\n\n'), outcome: 'answered', ...answerSources([cited], wording) }];
}

/** The approved answer to the same question, where there is one. */
async function approvedFor({ turn, memory }: Told) {
  return findSame(memory.question, await turn.experts.approved(turn.caller), turn.knowledge.glossary);
}
