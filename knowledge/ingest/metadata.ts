// What is known of a document beside its text: documents.yaml, a sidecar file beside the document, or the text itself.
import { z } from 'zod';
import { type DocumentInfo, type Force, forces, type Passage } from '../document.ts';
import { months } from '../swedish/calendar-words.ts';
import { registrationMark, unknownStatus } from '../swedish/swedish-abbreviations.ts';
import { readUntrustedYaml } from '../untrusted-yaml.ts';
import type { Block } from './structure.ts';

/** Particulars of one document, and the force of its parts where that differs from the whole. */
export interface Particulars {
  info: DocumentInfo;
  /** Passages whose headings, joined with ` › ` from the outermost, match get this force. */
  sections: { heading: RegExp; force: Force }[];
  /** Passages that contain the phrase get this force; it wins over `sections`. */
  passages: { contains: string; force: Force }[];
}

/** Particulars by document key, as documents.yaml gives them. */
export type Catalogue = Map<string, Particulars>;

/** A YAML file that does not say what it must: one English sentence per fault, with file name and line. */
export interface Faults {
  kind: 'faults';
  faults: string[];
}

const force = z.enum(forces);
const pattern = z
  .string()
  .min(1)
  .transform((source, context) => {
    try {
      return new RegExp(source, 'iu');
    } catch {
      context.addIssue({ code: 'custom', message: `"${source}" is not a valid regular expression` });
      return z.NEVER;
    }
  });
// YAML reads a bare 2013 as a number; a date may be a year, a month or a day.
const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().min(1));
const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'must look like 2020-01-28, 2018-06 or 2013'),
);
const fields = {
  title: text,
  number: text.nullable().default(null),
  date: date.nullable().default(null),
  status: text,
  force,
  supersedes: z.array(text).default([]),
  owner: text.nullable().default(null),
  reviewBy: date.nullable().default(null),
  sections: z.array(z.strictObject({ heading: pattern, force })).default([]),
  passages: z.array(z.strictObject({ contains: z.string().min(1), force })).default([]),
};
const catalogueSchema = z.strictObject({ documents: z.array(z.strictObject({ key: text, ...fields })) });
const sidecarSchema = z.strictObject({ key: text.optional(), ...fields });

/** Checks YAML text against a schema; faults carry the line on which the value (or its nearest parent) stands. */
function checked<T>(fileName: string, source: string, schema: z.ZodType<T>): T | Faults {
  const read = readUntrustedYaml(fileName, source);
  if ('faults' in read) return { kind: 'faults', faults: read.faults };
  const { document, lineAt } = read;
  const result = schema.safeParse(read.value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.filter((step) => typeof step === 'string' || typeof step === 'number');
    let offset = 0;
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
      if (!Array.isArray(range)) continue;
      offset = Number(range[0]);
      break;
    }
    const where = path.length === 0 ? 'the file' : path.join('.');
    return `${fileName} line ${lineAt(offset)}: ${where} is wrong: ${issue.message}.`;
  });
  return { kind: 'faults', faults };
}

function particulars(key: string, entry: z.infer<typeof sidecarSchema>): Particulars {
  const { title, number, date: day, status, force: strength, supersedes, owner, reviewBy, sections, passages } = entry;
  const info = { key, title, number, date: day, status, force: strength, supersedes, owner, reviewBy };
  return { info, sections, passages };
}

/** Reads documents.yaml. A key that comes twice is a fault, as is any field that is missing, unknown or malformed. */
export function readCatalogue(fileName: string, source: string): Catalogue | Faults {
  const data = checked(fileName, source, catalogueSchema);
  if ('kind' in data) return data;
  const catalogue: Catalogue = new Map();
  const faults: string[] = [];
  for (const entry of data.documents) {
    if (catalogue.has(entry.key)) faults.push(`${fileName}: the key ${entry.key} is given twice; keep one of them.`);
    catalogue.set(entry.key, particulars(entry.key, entry));
  }
  return faults.length > 0 ? { kind: 'faults', faults } : catalogue;
}

/** Reads a sidecar, the file `NAME.yaml` beside a document: the fields of one document in documents.yaml. */
export function readSidecar(fileName: string, source: string, key: string): Particulars | Faults {
  const data = checked(fileName, source, sidecarSchema);
  if ('kind' in data) return data;
  if (data.key !== undefined && data.key !== key) {
    const fault = `${fileName}: the key is ${data.key} but the document's file name gives ${key}; make them the same.`;
    return { kind: 'faults', faults: [fault] };
  }
  return particulars(key, data);
}

/** A document's key: its file name (without folders and ending) up to the first `_`. */
export function documentKey(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  const stem = base.replace(/(?<=.)\.[^.]{1,8}$/u, '');
  return stem.split('_').find((piece) => piece !== '') ?? stem;
}

/** One English sentence for each key that more than one of the files given together has; empty when all differ. */
export function duplicateKeys(names: string[]): string[] {
  const byKey = Map.groupBy(names, documentKey);
  return [...byKey].flatMap(([key, same]) =>
    same.length > 1 ? [`${same.join(' and ')} have the same key, ${key}; give one of them another name.`] : [],
  );
}

/** What the text itself tells: first heading as title, a number after `Dnr`, a date near the top. Never throws. */
export function infoFromText(name: string, blocks: Block[]): DocumentInfo {
  // A date inside a sentence may be that of anything; one in a line of its own near the top is the document's.
  const top = blocks.slice(0, 12).flatMap((block) => (block.text.length <= 60 ? [block.text] : []));
  const heading = blocks.find((block) => block.kind === 'heading' && block.text.length > 3)?.text;
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return {
    key: documentKey(name),
    title: heading ?? base.replace(/(?<=.)\.[^.]{1,8}$/u, '').replaceAll('_', ' '),
    number: registrationNumber(blocks.slice(0, 40).map((block) => block.text.slice(0, 2000))),
    date: top.map(dateIn).find((found) => found !== null) ?? null,
    status: unknownStatus,
    force: 'view',
    supersedes: [],
    owner: null,
    reviewBy: null,
  };
}

/** `Dnr KS 2020/904`, `dnr 3.1.1-523 2017`, `Dnr: 3.1.3-108/2019`: the first one, without the word before it. */
function registrationNumber(texts: string[]): string | null {
  for (const line of texts) {
    const mark = registrationMark.exec(line);
    if (mark === null) continue;
    const rest = line.slice(mark.index + mark[0].length, mark.index + mark[0].length + 60);
    const number = /^(?:\p{Lu}{2,5}\s)?\d[\d.\-/:]{2,24}(?:\s\d{4})?/u.exec(rest)?.[0];
    if (number !== undefined) return number.replace(/[.:\-/]+$/u, '');
  }
  return null;
}

/** The first date written `2020-01-28` or `28 januari 2020`, as ISO, or null. */
function dateIn(line: string): string | null {
  const iso = /(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(line);
  if (iso !== null) return iso[0];
  const named = /(?<!\d)(\d{1,2})\s(\p{L}{3,9})\s((?:19|20)\d{2})(?!\d)/u.exec(line);
  const month = months.findIndex(({ sv: [name] }) => name === named?.[2]?.toLowerCase()) + 1;
  const day = Number(named?.[1] ?? 0);
  if (named === null || month === 0 || day < 1 || day > 31) return null;
  return `${named[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A passage's headings as one line, outermost first: what `sections` are matched against. */
function headingPath(passage: Passage): string {
  return passage.headings.join(' \u203a ');
}

/** Passages with the force that their document's particulars give them; a phrase wins over a section, the first over others. */
export function withForces(passages: Passage[], known: Particulars): Passage[] {
  return passages.map((passage) => {
    const section = known.sections.find((each) => each.heading.test(headingPath(passage)));
    const phrase = known.passages.find((each) => passage.text.toLowerCase().includes(each.contains.toLowerCase()));
    return { ...passage, force: phrase?.force ?? section?.force ?? known.info.force };
  });
}

/** One English sentence for each section or phrase that no passage has, so that a misspelt rule does not stay unseen. */
export function unusedRules(name: string, passages: Passage[], known: Particulars): string[] {
  const sections = known.sections
    .filter((rule) => !passages.some((passage) => rule.heading.test(headingPath(passage))))
    .map((rule) => `${name} has no heading that matches "${rule.heading.source}", so its force was given to none.`);
  const phrases = known.passages
    .filter((rule) => !passages.some((passage) => passage.text.toLowerCase().includes(rule.contains.toLowerCase())))
    .map((rule) => `${name} has no passage that contains "${rule.contains}", so its force was given to none.`);
  return [...sections, ...phrases];
}
