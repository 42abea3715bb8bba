// How a passage of a document is cited: what a person is told of it and of its document.
import type { DocumentInfo, Passage } from '../knowledge/document.ts';
import { fingerprintOf, isDigest } from '../knowledge/document.ts';
import type { CitedSource } from './reply.ts';
import type { Wording } from './swedish.ts';

/** A passage as the source with this number. */
export function cite(
  { passage, document, historic }: { passage: Passage; document: DocumentInfo; historic: boolean },
  number: number,
  wording: Wording,
): CitedSource {
  const section = withoutMarkup(passage.section);
  const isOurs = isDigest(document);
  return {
    number,
    passageId: passage.id,
    fingerprint: fingerprintOf(passage),
    document: document.key,
    documentTitle: withoutMarkup(document.title),
    section,
    sectionText: wording.section(section),
    isDigest: isOurs,
    place: isOurs ? wording.digest : wording.place(passage.place.unit, passage.place.from, passage.place.to),
    date: document.date,
    force: passage.force,
    forceText: wording.forces[passage.force],
    status: withoutMarkup(document.status),
    historic,
    text: withoutMarkup(passage.text),
  };
}

// Teams makes a link of any of these; only the city's own addresses stay.
const foreignAddress = /(?:\b[a-z][a-z+.-]{1,20}:\/\/|\bwww\.)(?!(?:[\w-]+\.)*stockholm\.se(?![\w.-]))\S+/giu;
const suspicious = /[[\]*_`~<>|#\\]|:\/\/|www/iu;

/** Text of a document or a person as text: what Teams would read as markup, a link or a citation mark is taken out. */
export function withoutMarkup(text: string): string {
  // Hardly any text has any of it, and to see that costs a fraction of taking it out.
  if (!suspicious.test(text)) return text;
  return text
    .replace(foreignAddress, '(\u2026)')
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[*_`~<>|#\\]/g, '');
}
