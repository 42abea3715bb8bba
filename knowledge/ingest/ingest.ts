// Reads a document whole: its bytes, its particulars and its passages; and compares two versions of it.
import type { Passage, ReadDocument } from '../document.ts';
import type { Unreadable } from './lines.ts';
import { type Catalogue, documentKey, infoFromText, readSidecar, unusedRules, withForces } from './metadata.ts';
import { cutPassages } from './passages.ts';
import { readFile } from './readers.ts';
import { structure } from './structure.ts';

/** A file to be read: its name (folders are ignored), its bytes and the text of its sidecar `NAME.yaml`, if it has one. */
export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
  sidecar?: string;
}

/**
 * Reads one document. Particulars come from its sidecar, else from the catalogue, else from the text with a warning. A file
 * or sidecar that cannot be read comes back as `Unreadable` with one English sentence; nothing a file holds makes it throw.
 */
export async function readDocument(file: DocumentFile, catalogue: Catalogue): Promise<ReadDocument | Unreadable> {
  const name = file.name.split(/[\\/]/).at(-1) ?? file.name;
  const lines = await readFile(name, file.bytes);
  if (lines.kind === 'unreadable') return lines;
  const blocks = structure(lines);
  const key = documentKey(name);
  const sidecar = file.sidecar === undefined ? null : readSidecar(sidecarName(name), file.sidecar, key);
  if (sidecar !== null && 'kind' in sidecar) return { kind: 'unreadable', fault: sidecar.faults.join(' ') };
  const known = sidecar ?? catalogue.get(key) ?? null;
  const warnings = [...lines.warnings];
  if (known === null) {
    warnings.push(
      `${name} has no particulars; its title, number and date were taken from the text. Put them in ${sidecarName(name)} beside it.`,
    );
  }
  const particulars = known ?? { info: infoFromText(name, blocks), sections: [], passages: [] };
  const passages = withForces(cutPassages(blocks, particulars.info, lines.unit), particulars);
  if (passages.length === 0) {
    return {
      kind: 'unreadable',
      fault: `${name} holds headings but no text under them; check that it was saved whole.`,
    };
  }
  // The catalogue fits several editions of a document, so only a sidecar's rules are expected to be used all.
  if (sidecar !== null) warnings.push(...unusedRules(name, passages, sidecar));
  return { info: particulars.info, passages, warnings };
}

/** Name of the file that brings a document's particulars: its own name with `.yaml` for the ending. */
export function sidecarName(name: string): string {
  return `${name.replace(/(?<=.)\.[^.]{1,8}$/u, '')}.yaml`;
}

/** What a new version changes. `changed` pairs passages under the same headings whose words are at least half the same. */
export interface PassageChanges {
  added: Passage[];
  removed: Passage[];
  changed: { before: Passage; after: Passage }[];
  unchanged: Passage[];
}

/** Two passages are versions of one when this share of their words is common (Dice's measure, 0 to 1). */
const similarEnough = 0.5;
/** How many passages around its own place a changed passage is looked for among; bounds the work on huge documents. */
const reach = 60;

/** Compares the passages of two versions of a document. Ids and places do not matter: passages move when text is added. */
export function comparePassages(before: Passage[], after: Passage[]): PassageChanges {
  const pathOf = (passage: Passage) => JSON.stringify(passage.headings);
  const identity = (passage: Passage) => JSON.stringify([passage.headings, passage.text]);
  const old = Map.groupBy(before, identity);
  const unchanged: Passage[] = [];
  const fresh: Passage[] = [];
  for (const passage of after) {
    const same = old.get(identity(passage))?.shift();
    if (same === undefined) fresh.push(passage);
    else unchanged.push(passage);
  }
  const left = Map.groupBy([...old.values()].flat(), pathOf);
  const changed: PassageChanges['changed'] = [];
  const added: Passage[] = [];
  const words = new Map<Passage, Set<string>>();
  for (const passage of fresh) {
    const candidates = (left.get(pathOf(passage)) ?? []).slice(0, reach);
    const scored = candidates.map((each) => ({ each, score: likeness(wordsOf(each, words), wordsOf(passage, words)) }));
    const best = scored.reduce<(typeof scored)[number] | null>(
      (top, next) => (top === null || next.score > top.score ? next : top),
      null,
    );
    if (best === null || best.score < similarEnough) {
      added.push(passage);
      continue;
    }
    changed.push({ before: best.each, after: passage });
    const rest = left.get(pathOf(passage));
    rest?.splice(rest.indexOf(best.each), 1);
  }
  return { added, removed: [...left.values()].flat(), changed, unchanged };
}

function wordsOf(passage: Passage, known: Map<Passage, Set<string>>): Set<string> {
  const found = known.get(passage) ?? new Set(passage.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  known.set(passage, found);
  return found;
}

function likeness(one: Set<string>, other: Set<string>): number {
  const common = one.intersection(other).size;
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size);
}
