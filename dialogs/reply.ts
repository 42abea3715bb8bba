// What a dialogue answers with: the kind of thing that is shown. How it looks is decided by bot/cards.
// It is long because every kind of reply stands here with its text.
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
  fingerprint: string;
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

/** The sources of an answer; each has a button. */
export interface AnswerSources extends SourceList {
  /** What a button calls its source, before the number. */
  source: string;
}

/** What stands folded below an answer, with what opens and closes it. */
export interface Folded {
  open: string;
  close: string;
  text: string;
}

/** What a card carries to show its list of sources again. */
export interface ListedSource {
  passage: string;
  fingerprint: string;
  historic: boolean;
}

/** What a click brings back; nothing in it is trusted. */
export interface Click {
  verb: string;
  data: Record<string, unknown>;
}

/**
 * Something to press: it says a message in the person's name, brings a click back, or opens an address. `main` is what the card
 * is for, `answer` one of the answers to what it asks; these stand in sight however many there are.
 */
export type Action = { title: string; rank?: 'main' | 'answer' } & (
  | { say: string }
  /** `undoes` tells the press that takes back what was just done; it can be asked for in words too. */
  | { click: Click; undoes?: true }
  | { open: string }
);

/** How good a news a short mark is; the mark says it in words too. */
export type Tone = 'good' | 'attention' | 'warning' | 'neutral';

export interface Mark {
  text: string;
  tone: Tone;
}

/** One of several things to choose from. */
export interface ListItem {
  title: string;
  mark: Mark;
  lines: string[];
  open: Click;
  /** What can be done about it without opening it. */
  actions?: Action[];
}

/** Things that belong together under a heading; `more` shows those left out here. */
export interface ListGroup {
  title: string;
  /** Said before the things, or instead of them where there are none. */
  notes: string[];
  items: ListItem[];
  more: Action | null;
}

/** A field of a table. */
export type TableField = Mark;

/** A field of a form; `value` is what stands in it at first, `''` for nothing. An empty one does not come back. */
export type FormField = {
  name: string;
  label: string;
  value: string;
} /** `isOpen` has all choices stand in sight. */ & (
  | { kind: 'choice'; choices: { title: string; value: string }[]; isOpen?: true }
  /** `isLong` gives room for several lines. */
  | { kind: 'text'; longest: number; isLong?: true }
  | { kind: 'number'; from: number; to: number }
  | { kind: 'date' | 'time' }
);

/** A point of a chart: how long its bar is, null where there is no figure to draw, and what is written beside it. */
export interface ChartPoint {
  label: string;
  value: number | null;
  text: string;
}

/** Figures as bars, for one thing below the other; of several series side by side. */
export interface Chart {
  series: { name: string; points: ChartPoint[] }[];
}

/** Columns and rows; the first column names the rows. */
export interface ReplyTable {
  columns: string[];
  rows: TableField[][];
}

export type Reply =
  /** Plain sentences (paragraphs divided by blank lines, `- ` begins a list item, `**` marks bold), perhaps with suggestions. */
  | {
      kind: 'notice';
      text: string;
      suggestions?: Suggestion[];
      /** Buttons below the text. */
      actions?: Action[];
      /** What the way to the person's own chat with the assistant is called, where the answer is given there only. */
      ownChat?: string;
    }
  /** An answer out of the documents, or what comes nearest to one; `[n]` in the text cites a source. */
  | ({
      kind: 'sourcedAnswer';
      text: string;
      outcome: 'answered' | 'notFound' | 'knownSilent';
      /** What stands below the text and is opened with a press, without a word to the bot; its `[n]` too cite sources. */
      folded?: Folded;
      /** What else can be done; before the sources where the documents did not answer. */
      actions?: Action[];
    } & AnswerSources)
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
    }
  /** Things to choose from; `text` stands before them and cites nothing. */
  | {
      kind: 'list';
      title: string;
      text: string;
      groups: ListGroup[];
      sources: CitedSource[];
      actions: Action[];
      /** Said last, in small. */
      notes?: string[];
      /** What brings the list as it stands now; a client may ask for it by itself when the card is seen again. */
      refresh?: Click;
    }
  /** One thing in full; `[n]` in the texts cites a source. */
  | ({
      kind: 'details';
      title: string;
      mark: Mark | null;
      text: string;
      particulars: { title: string; value: string }[];
      /** Sections with a heading, after the particulars. */
      sections: { title: string; lines: string[] }[];
      actions: Action[];
    } & SourceList)
  /** A table; the first column names the rows. */
  | {
      kind: 'table';
      title: string;
      text: string;
      columns: string[];
      rows: TableField[][];
      notes: string[];
      sources: CitedSource[];
      actions: Action[];
    }
  /** Figures: a sentence that can be quoted, perhaps a chart, and the same as a table for who cannot see it. */
  | ({
      kind: 'chart';
      title: string;
      text: string;
      chart: Chart | null;
      notes: string[];
      particulars: { title: string; value: string }[];
      sources: CitedSource[];
      actions: Action[];
    } & ReplyTable)
  /** Fields to fill in; what is filled in comes back in the click's data, each under its field's name. */
  | {
      kind: 'form';
      title: string;
      text: string;
      fields: FormField[];
      submit: { title: string; click: Click };
      actions: Action[];
    };

/** The text of a reply without any layout, for the command line and as a fallback. */
export function plainText(reply: Reply): string {
  switch (reply.kind) {
    case 'sourcedAnswer':
      return paragraphs([reply.text, reply.folded?.text ?? '']);
    case 'passage':
      return reply.source.text;
    case 'sources':
      return reply.sourcesTitle;
    case 'list':
      return paragraphs([reply.title, reply.text, ...reply.groups.map(groupText), ...(reply.notes ?? [])]);
    case 'details':
      return paragraphs([
        reply.mark === null ? reply.title : `${reply.title} (${reply.mark.text})`,
        reply.text,
        reply.particulars.map(({ title, value }) => `${title}: ${value}`).join('\n'),
        ...reply.sections.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')),
      ]);
    case 'table':
      return paragraphs([reply.title, reply.text, tableText(reply), reply.notes.map((note) => `- ${note}`).join('\n')]);
    case 'chart':
      return paragraphs([
        reply.title,
        reply.text,
        tableText(reply),
        reply.notes.map((note) => `- ${note}`).join('\n'),
        reply.particulars.map(({ title, value }) => `${title}: ${value}`).join('\n'),
      ]);
    case 'form':
      return paragraphs([reply.title, reply.text, reply.fields.map(fieldText).join('\n')]);
    default:
      return reply.text;
  }
}

function tableText({ columns, rows }: ReplyTable): string {
  if (rows.length === 0) return '';
  return [columns.join(' | '), ...rows.map((row) => row.map(({ text }) => text).join(' | '))].join('\n');
}

function fieldText(field: FormField): string {
  const value = field.kind === 'choice' ? field.choices.find((each) => each.value === field.value)?.title : field.value;
  return `- ${field.label}${value === undefined || value === '' ? '' : `: ${value}`}`;
}

function groupText({ title, notes, items, more }: ListGroup): string {
  const lines = items.map((item) => `- ${[item.title, item.mark.text, ...item.lines].join(' · ')}`);
  return [title, ...notes, ...lines, ...(more === null ? [] : [`(${more.title})`])].join('\n');
}

function paragraphs(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The sources a reply cites, in order; empty for replies without any. */
export function citations(reply: Reply): CitedSource[] {
  if (reply.kind === 'notice' || reply.kind === 'form') return [];
  return reply.kind === 'passage' ? [reply.source] : reply.sources;
}

/** One thing in full. */
export type Details = Extract<Reply, { kind: 'details' }>;
