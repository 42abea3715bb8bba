// How an answer out of the documents is shown: the answer first, then its source; what else it rests on stands folded below.
import type { Answer, Answered, NotStated, Source } from '../knowledge/answer/answer.ts';
import { cite, withoutMarkup } from './citing.ts';
import type { AnswerSources, CitedSource, Reply } from './reply.ts';
import type { Wording } from './swedish.ts';

/** An answer out of the documents, or what comes nearest to one. */
export type SourcedAnswer = Extract<Reply, { kind: 'sourcedAnswer' }>;

/** What is said beside an answer: before it, what could not be done instead; after it, how the question was read. */
export interface Beside {
  lead: string | null;
  reading: string | null;
}

/** How an answer is worded, and whom to ask when the documents are silent. */
interface Frame {
  wording: Wording;
  expertContact: string;
}

/** An answer as it is shown. */
export function showAnswer(frame: Frame, answer: Answer, beside: Beside): SourcedAnswer {
  return answer.kind === 'answered' ? showFound(frame, answer, beside) : showSilence(frame, answer, beside);
}

function showFound(
  { wording }: Frame,
  { sources, notes, warning }: Answered,
  { lead, reading }: Beside,
): SourcedAnswer {
  const cited = citeAll(sources, wording);
  const [first, ...others] = sources.map((source, index) => ({ source, cited: cited[index] as CitedSource }));
  if (first === undefined) throw new Error('An answer has a source.');
  const short = first.source.short?.[wording.language];
  const answering = short === undefined ? boldSentence(first.source) : `**${short}** [1]`;
  const isAllSaid = short === undefined && sentenceOf(first.source) === withoutMarkup(first.source.passage.text);
  return {
    kind: 'sourcedAnswer',
    text: together([
      lead,
      `${historicMark(first.cited, wording)}${answering}`,
      sourceLine(first.cited, wording),
      warning === null ? null : `\u2139\ufe0f ${warning}`,
      reading,
    ]),
    outcome: 'answered',
    folded: {
      ...wording.foldedPassage,
      text: together([
        isAllSaid ? null : wholePassage(first.source),
        `\u2014 ${describe(first.cited, wording)}`,
        ...notes
          .map((note) => withoutStart(note, warning))
          .filter((note) => note !== '')
          .map((note) => `\u2139\ufe0f ${note}`),
        others.length === 0 ? null : `**${wording.alsoStated}**`,
        ...others.flatMap(({ source, cited }) => [quoteLine(source, cited, wording), sourceLine(cited, wording)]),
      ]),
    },
    ...answerSources(cited, wording),
  };
}

/** What a note says beside the line in sight, where it begins with that. */
function withoutStart(note: string, inSight: string | null): string {
  return inSight !== null && note.startsWith(inSight) ? note.slice(inSight.length).trim() : note;
}

function showSilence(
  { wording, expertContact }: Frame,
  { nearest, silence: known, isNear }: NotStated,
  { lead, reading }: Beside,
): SourcedAnswer {
  const cited = citeAll(nearest, wording);
  const quotes = cited.flatMap((each, index) => {
    const source = nearest[index];
    const line = index === 0 ? `\u2014 ${describe(each, wording)}` : sourceLine(each, wording);
    return source === undefined ? [] : [quoteLine(source, each, wording), line];
  });
  const silence =
    known === null
      ? wording.notStated(expertContact)
      : wording.notStatedTopic(known.note[wording.language], known.ask ?? expertContact);
  const short = nearest[0]?.short?.[wording.language];
  const [source] = cited;
  const [quote] = quotes;
  const inDoubt =
    short === undefined || source === undefined
      ? [wording.unsure(expertContact), quote ?? '']
      : [`**${wording.perhaps}** ${short} [1]`, sourceLine(source, wording), wording.notSurely(expertContact)];
  const said = isNear && quote !== undefined ? inDoubt : [silence];
  return {
    kind: 'sourcedAnswer',
    text: together([lead, ...said, reading]),
    outcome: known === null ? 'notFound' : 'knownSilent',
    ...(quotes.length === 0
      ? {}
      : { folded: { ...wording.foldedNearest, text: together([`**${wording.nearest}**`, ...quotes]) } }),
    ...answerSources(cited, wording),
  };
}

function citeAll(sources: readonly Source[], wording: Wording): CitedSource[] {
  return sources.map((source, index) => cite(source, index + 1, wording));
}

/** The sources of an answer with what its card says about them. */
export function answerSources(sources: CitedSource[], wording: Wording): AnswerSources {
  return {
    sources,
    source: wording.source,
    sourcesTitle: wording.sourcesTitle,
    showSource: wording.showSource,
    historicLabel: wording.historic,
  };
}

/** Paragraphs, those left out that are not there. */
export function together(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** The sentence that answers; where that only leads in a list, with the list. */
export function sentenceOf({ mark, statement }: Pick<Source, 'mark' | 'statement'>): string {
  return withoutMarkup(mark === '' || mark.trimEnd().endsWith(':') ? statement : mark);
}

/** The sentence that answers in bold, with its list. */
export function boldSentence(source: Source): string {
  const [lead = '', ...items] = sentenceOf(source).split('\n');
  return `**${withoutBullet(lead)}** [1]${asList(items)}`;
}

// One paragraph each and no list: not every client makes citation marks of what stands in list items.
function quoteLine({ statement }: Source, cited: CitedSource, wording: Wording): string {
  const [lead = '', ...items] = withoutMarkup(statement).split('\n');
  return `${historicMark(cited, wording)}${lead} [${cited.number}]${asList(items)}`;
}

function historicMark({ historic }: CitedSource, wording: Wording): string {
  return historic ? `*${wording.historic}:* ` : '';
}

/** A passage in full, with the sentence that answers in bold: what limits a rule often stands beside it. */
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

function withoutBullet(text: string): string {
  return text.startsWith(bullet) ? text.slice(bullet.length) : text;
}

function asList(items: string[]): string {
  const list = items.map((item) => `\n- ${withoutBullet(item)}`).join('');
  return list === '' ? '' : `\n${list}`;
}

/** A source in one line: what it is, where, of when, how binding. */
export function describe(source: CitedSource, wording: Wording): string {
  return `${source.documentTitle}, ${source.sectionText}, ${source.date ?? wording.unknownDate} (${source.forceText}; ${source.isDigest ? `${wording.digest}; ` : ''}${wording.mayHaveChanged})`;
}

/** The same shorter, to stand below an answer. */
export function sourceLine({ documentTitle, section, date, forceText }: CitedSource, wording: Wording): string {
  return `\u2014 ${documentTitle}, ${wording.section(cutAtWord(section))}, ${date ?? wording.unknownDate} \u00b7 ${forceText}`;
}

const longestSection = 32;

function cutAtWord(text: string): string {
  if (text.length <= longestSection) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestSection)).replace(/[\s,.:;\u2013-]+$/u, '')} \u2026`;
}
