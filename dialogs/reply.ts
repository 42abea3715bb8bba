// What a dialogue answers with: the kind of thing that is shown. How it looks is decided by bot/cards.
import type { Force } from '../knowledge/document.ts';

/** Something the person may say with one click instead of typing it. */
export interface Suggestion {
  title: string;
  /** The message that is sent in the person's name. */
  say: string;
}

/** A passage that an answer rests on, numbered as it is cited in the text. */
export interface CitedSource {
  number: number;
  passageId: string;
  /** Changes with the passage's text, so that an old card cannot show another text under the same id. */
  print: string;
  document: string;
  documentTitle: string;
  section: string;
  /** The section in words: `avsnitt 3.1.2`, or the heading. */
  sectionText: string;
  /** The text is our own digest of the document. */
  isDigest: boolean;
  /** `rad 256` or `sid. 4`, in the answer's language. */
  place: string;
  /** As exact as is known: `2018-06-19`, `2013`, or null. */
  date: string | null;
  force: Force;
  /** The force in words. */
  forceText: string;
  /** What kind of text it is and whether it was decided, one sentence. */
  status: string;
  /** A newer source says otherwise. */
  historic: boolean;
  /** The whole passage. */
  text: string;
}

/** Sources to choose from. */
export interface SourceList {
  sources: CitedSource[];
  sourcesTitle: string;
  showSource: string;
  historicLabel: string;
}

/** What a card carries to show its list of sources again. */
export interface ListedSource {
  passage: string;
  print: string;
  historic: boolean;
}

export type Reply =
  /** Plain sentences (paragraphs divided by blank lines, `- ` begins a list item, `**` marks bold), perhaps with suggestions. */
  | { kind: 'notice'; text: string; suggestions?: Suggestion[] }
  /** An answer out of the documents, or what comes nearest to one; `[n]` in the text cites a source. */
  | ({ kind: 'sourcedAnswer'; text: string; outcome: 'answered' | 'notFound' | 'knownSilent' } & SourceList)
  /** The sources of an answer once more, to choose another from. */
  | ({ kind: 'sources' } & SourceList)
  /** One passage in full, with what is known of its document, and the list it was chosen from. */
  | {
      kind: 'passage';
      source: CitedSource;
      title: string;
      particulars: { title: string; value: string }[];
      among: ListedSource[];
      backTitle: string;
    };

/** The text of a reply without any layout, for the command line and as a fallback. */
export function plainText(reply: Reply): string {
  if (reply.kind === 'passage') return reply.source.text;
  return reply.kind === 'sources' ? reply.sourcesTitle : reply.text;
}

/** The sources a reply cites, in order; empty for replies without any. */
export function citations(reply: Reply): CitedSource[] {
  if (reply.kind === 'notice') return [];
  return reply.kind === 'passage' ? [reply.source] : reply.sources;
}
