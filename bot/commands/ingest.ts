// `trepart ingest`: documents into the knowledge base, with a preview of what a new version changes and a way back.
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadDocument } from '../../knowledge/document.ts';
import { comparePassages, readDocument, sidecarName } from '../../knowledge/ingest/ingest.ts';
import { documentKey, duplicateKeys } from '../../knowledge/ingest/metadata.ts';
import type { IndexProgress } from '../../knowledge/search/search-index.ts';
import type { Core } from '../core.ts';
import { readInputFile, readInputText } from '../imports/input-file.ts';
import { activeDocument, rollBack, storeDocuments } from '../store/content/documents.ts';
import { type Command, CommandFault, type CommandIo, jsonOption, misuse } from './command.ts';

const kinds = new Set(['.md', '.txt', '.pdf', '.docx', '.html', '.htm']);

const options = {
  replace: { type: 'boolean', means: 'Withdraws every document that is not among the files' },
  preview: { type: 'boolean', means: 'Shows which passages would change and changes nothing' },
  rollback: { type: 'string', means: 'Takes the newest version of the document with this key back' },
  json: jsonOption,
} as const;

interface FoundDocument {
  document: ReadDocument;
  hash: string;
  fileName: string;
}

/** A file that cannot be taken in, with one sentence that says why. */
interface Refused {
  file: string;
  fault: string;
}

export const ingestCommand: Command = {
  usage: 'ingest PATH… [--replace] [--preview] [--json], or ingest --rollback KEY',
  does: 'Takes documents (.md, .txt, .pdf, .docx, .html, or folders of them) into the knowledge base',
  options,
  examples: [
    ['trepart ingest documents --preview', 'shows what the files of a folder would change'],
    ['trepart ingest documents --replace', 'takes them in and withdraws all others'],
    ['trepart ingest --rollback 002', 'lets the version before the newest answer again'],
  ],
  failsWhen: 'a file could not be read; it is named, and the others were taken in',
  run: async (core, args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.rollback !== undefined) return await takeBack(core, values.rollback, io, values.json === true);
    if (positionals.length === 0) throw misuse(ingestCommand, 'Name at least one file or folder.');
    const files = (await Promise.all(positionals.map((path) => findFiles(resolve(io.folder, path))))).flat();
    if (files.length === 0)
      throw new CommandFault(`There are no documents (${[...kinds].join(' ')}) in ${positionals.join(', ')}.`);
    const twice = duplicateKeys(files.map((file) => basename(file)));
    if (twice.length > 0)
      throw new CommandFault(
        `Two of the files have the same key ${twice.join(', ')} (the name up to the first "_"); rename one. Nothing was ingested.`,
      );
    const { documents, refused } = await readAll(core, files, io);
    const json = values.json === true;
    // With --replace a file that cannot be read takes nothing away: its earlier version stays.
    const keep = files.map((file) => documentKey(basename(file)));
    const replace = values.replace === true ? { keep } : null;
    if (documents.length > 0 && values.preview === true) await preview(core, documents, { json, replace }, io);
    else if (documents.length > 0) await takeIn(core, documents, { json, replace }, io);
    tellRefused(refused, files.length, io, json);
  },
};

interface Manner {
  json: boolean;
  /** Every document but those to keep is withdrawn. */
  replace: { keep: string[] } | null;
}

async function takeIn(core: Core, documents: FoundDocument[], { json, replace }: Manner, io: CommandIo): Promise<void> {
  const shippedKeys = core.shipped.documents.map(({ info }) => info.key);
  await storeDocuments(
    core.database,
    await changedOnly(core, documents),
    { others: replace !== null, keep: replace?.keep ?? [], shippedKeys },
    core.now(),
  );
  await core.documentsChanged(tellProgress(io));
  for (const { document } of documents) report(document, io, json);
}

/** Names each file that was refused, and ends the command with exit code 1 when there is one. */
function tellRefused(refused: Refused[], count: number, io: CommandIo, json: boolean): void {
  if (json) for (const each of refused) io.out(JSON.stringify(each));
  const [first] = refused;
  if (first === undefined) return;
  if (count === 1) throw new CommandFault(`${first.file}: ${first.fault} Nothing was ingested.`);
  for (const { file, fault } of refused) io.err(`trepart: ${file}: ${fault}`);
  const others = count - refused.length;
  throw new CommandFault(
    others === 0
      ? `None of the ${count} files can be read. Nothing was ingested.`
      : `${refused.length} of ${count} files cannot be read and ${refused.length === 1 ? 'was' : 'were'} left out.`,
  );
}

/** Fewer passages are indexed in a moment. */
const manyPassages = 2_000;

/** Tells every tenth of the way, when the way is long. */
function tellProgress(io: CommandIo): IndexProgress {
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total);
    if (total < manyPassages || tenth === told) return;
    told = tenth;
    io.err(`Indexing: ${done} of ${total} passages.`);
  };
}

async function findFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new CommandFault(`There is no file or folder ${path}.`);
  if (found.isFile()) return [path];
  const names = await readdir(path, { withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
    throw new CommandFault(`The folder ${path} cannot be read (${fault.code}); check that you may read it.`);
  });
  return names
    .filter((entry) => entry.isFile() && kinds.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(path, entry.name))
    .sort();
}

async function readAll(
  core: Core,
  files: string[],
  io: CommandIo,
): Promise<{ documents: FoundDocument[]; refused: Refused[] }> {
  const documents: FoundDocument[] = [];
  const refused: Refused[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 20) io.err(`Reading ${index + 1} of ${files.length}: ${basename(file)}`);
    try {
      const name = basename(file);
      const bytes = await readInputFile(file, 'name a smaller document that you may read');
      const sidecar = await sidecarOf(file);
      const document = await readDocument({ name, bytes, ...sidecar }, core.shipped.catalogue);
      if ('fault' in document) refused.push({ file, fault: document.fault });
      else documents.push({ document, hash: createHash('sha256').update(bytes).digest('hex'), fileName: name });
    } catch (fault) {
      if (!(fault instanceof CommandFault)) throw fault;
      refused.push({ file, fault: fault.message });
    }
  }
  return { documents, refused };
}

/** The sidecar beside a document; nothing where there is none. One that cannot be read is a CommandFault. */
async function sidecarOf(file: string): Promise<{ sidecar?: string }> {
  const path = join(dirname(file), sidecarName(basename(file)));
  if ((await stat(path).catch(() => null)) === null) return {};
  return { sidecar: await readInputText(path, 'put only the particulars of the document there', 1) };
}

function report({ info, passages, warnings }: ReadDocument, io: CommandIo, json: boolean): void {
  if (json) {
    io.out(JSON.stringify({ document: info.key, title: info.title, passages: passages.length, warnings }));
    return;
  }
  io.out(`${info.key}: ${info.title} – ${passages.length} passages.`);
  for (const warning of warnings) io.err(`${info.key}: ${warning}`);
}

// The very same file again makes no new version.
async function changedOnly(core: Core, documents: FoundDocument[]): Promise<FoundDocument[]> {
  const stored = await Promise.all(documents.map(({ document }) => activeDocument(core.database, document.info.key)));
  return documents.filter(({ hash }, position) => stored[position]?.hash !== hash);
}

async function preview(
  core: Core,
  documents: FoundDocument[],
  { json, replace }: Manner,
  io: CommandIo,
): Promise<void> {
  if (replace !== null) {
    const staying = new Set(replace.keep);
    const knowledge = await core.tools.knowledge();
    const used = new Set(knowledge.passages.map((passage) => passage.document));
    for (const key of [...used].filter((each) => !staying.has(each))) {
      io.out(json ? JSON.stringify({ document: key, withdrawn: true }) : `${key}: would be withdrawn.`);
    }
  }
  for (const { document, hash } of documents) {
    const { key, title } = document.info;
    const stored = await activeDocument(core.database, key);
    const before = stored?.passages ?? core.shipped.documents.find(({ info }) => info.key === key)?.passages ?? [];
    const changes = comparePassages(before, document.passages);
    if (json) {
      io.out(
        JSON.stringify({ document: key, title, same: stored?.hash === hash, warnings: document.warnings, ...changes }),
      );
      continue;
    }
    const counts = Object.entries(changes).map(([name, list]) => `${list.length} ${name}`);
    io.out(
      `${key}: ${title} – ${stored?.hash === hash ? 'the same file; ' : ''}${counts.join(', ')}. Nothing was stored.`,
    );
    for (const passage of changes.removed) io.out(`  - ${passage.section}: ${start(passage.text)}`);
    for (const passage of changes.added) io.out(`  + ${passage.section}: ${start(passage.text)}`);
    for (const { after } of changes.changed) io.out(`  ~ ${after.section}: ${start(after.text)}`);
    for (const warning of document.warnings) io.err(`${key}: ${warning}`);
  }
}

function start(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

async function takeBack(core: Core, key: string, io: CommandIo, json: boolean): Promise<void> {
  const back = await rollBack(core.database, key);
  await core.documentsChanged(tellProgress(io));
  if (back === null)
    throw new CommandFault(`No ingested version of ${key} is in use, so there is nothing to take back.`);
  if (json) {
    io.out(JSON.stringify({ document: key, ...back }));
    return;
  }
  const before = back.isWithdrawn ? 'the document is withdrawn, as before' : `version ${back.to} answers again`;
  const now = back.to === null ? 'the shipped digest, if there is one, answers again' : before;
  io.out(`${key}: version ${back.from} taken back; ${now}.`);
}
