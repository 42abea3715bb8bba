// The knowledge that comes with the project: our own digests of the city's documents and of laws, their particulars, tensions and notices.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Glossary, readGlossary } from './answer/glossary.ts';
import { type NotStated, readNotStated } from './answer/not-stated.ts';
import { type Notices, readNotices } from './answer/notices.ts';
import { readTensions, type Tension } from './answer/tensions.ts';
import { type Geography, readDistricts } from './catalogue/districts.ts';
import { type MeasureCatalogue, readMeasures } from './catalogue/measures.ts';
import { type MeetingSettings, readMeetingSettings } from './catalogue/meeting-settings.ts';
import type { ReadDocument } from './document.ts';
import { readDocument } from './ingest/ingest.ts';
import { type Catalogue, readCatalogue } from './ingest/metadata.ts';
import { type RuleBook, readRules } from './referral/rules.ts';
import { markedSection, sourceMarker } from './swedish/swedish-abbreviations.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Particulars of the documents we know of, by key. */
export function shippedCatalogue(): Catalogue {
  const file = join(folder, 'documents.yaml');
  const read = readCatalogue(file, readFileSync(file, 'utf8'));
  if (!(read instanceof Map)) throw new Error(read.faults.join(' '));
  return read;
}

/** What people's words mean in the documents'. */
export function shippedGlossary(): Glossary {
  return readGlossary(join(folder, 'glossary.yaml'));
}

/** What is known not to stand in the documents. */
export function shippedNotStated(): NotStated {
  return readNotStated(join(folder, 'not-stated.yaml'));
}

/** The known contradictions between the documents. */
export function shippedTensions(): Tension[] {
  return readTensions(join(folder, 'tensions.yaml'));
}

/** What has changed outside the documents; a notice may name the given rules. */
export function shippedNotices({ rules }: RuleBook): Notices {
  return readNotices(join(folder, 'notices.yaml'), new Set(Object.keys(rules)));
}

/** The rules of the referral check. */
export function shippedRules(): RuleBook {
  return readRules(join(folder, 'rules.yaml'));
}

let districts: Geography | null = null;
let measures: MeasureCatalogue | null = null;

/** The city's districts, offices and places; read once. */
export function shippedDistricts(): Geography {
  districts ??= readDistricts(join(folder, 'districts.yaml'));
  return districts;
}

/** The measures that the documents name; read once. */
export function shippedMeasures(): MeasureCatalogue {
  const names = new Set(shippedDistricts().districts.map(({ name }) => name));
  measures ??= readMeasures(join(folder, 'catalogue.yaml'), names);
  return measures;
}

/** How meetings are booked. */
export function shippedMeetingSettings(): MeetingSettings {
  return readMeetingSettings(join(folder, 'meetings.yaml'), shippedDistricts());
}

/**
 * The digests, read like any document; their source markers become the passages' sections, which are the original's.
 * Throws with file and fault when one cannot be read: then the bot must not start.
 */
export async function shippedDocuments(catalogue: Catalogue): Promise<ReadDocument[]> {
  return await Promise.all(textsIn('documents').map((name) => readDigest(name, catalogue)));
}

/** Our own manual, which tells how this program works; throws like the digests. */
export async function shippedManual(catalogue: Catalogue): Promise<ReadDocument[]> {
  return await Promise.all(textsIn('manual').map((name) => readText('manual', name, catalogue)));
}

function textsIn(room: string): string[] {
  const names = readdirSync(join(folder, room)).filter((name) => name.endsWith('.md'));
  return names.sort();
}

async function readText(room: string, name: string, catalogue: Catalogue): Promise<ReadDocument> {
  const document = await readDocument({ name, bytes: readFileSync(join(folder, room, name)) }, catalogue);
  if ('fault' in document) throw new Error(`knowledge/${room}/${name}: ${document.fault}`);
  return document;
}

async function readDigest(name: string, catalogue: Catalogue): Promise<ReadDocument> {
  const document = await readText('documents', name, catalogue);
  const passages = document.passages.map((passage) => ({
    ...passage,
    section: markedSection(passage.text) ?? passage.section,
    text: passage.text.replace(sourceMarker, ''),
  }));
  return { ...document, info: { ...document.info, digest: true }, passages };
}
