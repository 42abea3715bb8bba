// What a document is once it has been read: its particulars and its passages, as plain data.
import { createHash } from 'node:crypto';

/** How binding a statement is, from law down to a political statement (the order of authority is that of `forces`); our own manual binds nobody. */
export const forces = [
  'law',
  'boardDecision',
  'administrationDecision',
  'managementDecision',
  'proposal',
  'conclusion',
  'auditObservation',
  'auditRecommendation',
  'view',
  'political',
  'manual',
] as const;
export type Force = (typeof forces)[number];

/** What is known of a document beside its text; the shipped documents' particulars stand in `documents.yaml`. */
export interface DocumentInfo {
  /** The source's key: the file name up to the first `_` (`000` … `010` for the shipped documents). */
  key: string;
  title: string;
  /** Registration number (dnr), or null when neither the text nor documents.yaml has one. */
  number: string | null;
  /** `2020-01-28`, `2018-06`, `2013` or null; as exact as is known. For a law, the day of the collection it was read in. */
  date: string | null;
  /** One Swedish sentence on what kind of text it is and whether it was decided. */
  status: string;
  /** Force of the text as a whole; a passage may have another. */
  force: Force;
  /** Keys of older documents that this one replaces, wholly or in the parts that tensions.yaml names. */
  supersedes: string[];
  /** Who at the city answers for it, as a function, never a person. */
  owner: string | null;
  /** ISO date when somebody should check that it still holds, or null. */
  reviewBy: string | null;
  /** The text is our own digest of the document, not the document's words. */
  digest?: boolean;
}

/** A piece of a document, small enough to show and whole enough to understand. */
export interface Passage {
  /** `004#37`: the document's key and the passage's place in it, counted from 1. */
  id: string;
  document: string;
  /** Headings above it, outermost first; may be empty. */
  headings: string[];
  /** How a person finds it: the section's number when there is one, else the nearest heading; never empty. */
  section: string;
  /** Where it stands in the file: lines (text, Markdown, HTML, DOCX paragraphs) or pages (PDF), from 1, inclusive. */
  place: { unit: 'line' | 'page' | 'paragraph'; from: number; to: number };
  force: Force;
  /** Joined running text; list items start with `• ` or their own number on a line of their own; a footnote with `Fotnot: `. */
  text: string;
}

/** Whether a text is our own digest of another. Our manual is a text of its own. */
export function isDigest({ digest, force }: DocumentInfo): boolean {
  return digest === true && force !== 'manual';
}

/** A document that has been read whole. */
export interface ReadDocument {
  info: DocumentInfo;
  passages: Passage[];
  /** English sentences for the operator about what was odd in the file; empty when nothing was. */
  warnings: string[];
}

const fingerprints = new WeakMap<Passage, string>();

/** A short fingerprint of a passage's text: the same text gives the same one, any other text another. */
export function fingerprintOf(passage: Passage): string {
  const known = fingerprints.get(passage);
  if (known !== undefined) return known;
  const fingerprint = createHash('sha256').update(passage.text).digest('base64url').slice(0, 12);
  fingerprints.set(passage, fingerprint);
  return fingerprint;
}
