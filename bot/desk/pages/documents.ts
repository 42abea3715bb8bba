// The documents that answers come from: the list, one with its versions and the way back, and taking a file in to be looked at.
import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { withoutMarkup } from '../../../dialogs/citing.ts';
import { wordingOf } from '../../../dialogs/turn.ts';
import type { DocumentInfo } from '../../../knowledge/document.ts';
import { readDocument } from '../../../knowledge/ingest/ingest.ts';
import { documentVersions, rollBack } from '../../store/content/documents.ts';
import { keepDraft } from '../../store/desk/document-drafts.ts';
import { inLetters } from '../../store/letter-ids.ts';
import { hidden } from '../layout.ts';
import { type Answer, type Html, type Page, takeDown, type Visit } from '../visit.ts';
import { pageOf } from './paging.ts';

/** What can be read. */
const endings = '.md,.txt,.pdf,.docx,.html,.htm';

export async function showDocuments(visit: Visit): Promise<Answer> {
  return await listWith(visit, null);
}

async function listWith(visit: Visit, fault: string | null): Promise<Page> {
  const { core, words, language } = visit;
  const texts = words.documents;
  const knowledge = await core.tools.knowledge();
  const counts = Map.groupBy(knowledge.passages, ({ document }) => document);
  const infos = [...counts.keys()].flatMap((key) => knowledge.document(key) ?? []);
  const { shown, links } = pageOf(infos, visit, '/desk/documents');
  const { forces } = wordingOf(language);
  const rows = shown.map(
    (info) =>
      html`<tr><th scope="row"><a href="/desk/documents/${info.key}">${withoutMarkup(info.title)}</a>${info.digest === true ? html`<br><span class="tag">${texts.digest}</span>` : ''}</th><td class="date" data-label="${texts.date}">${info.date ?? texts.unknown}</td><td data-label="${texts.force}">${forces[info.force]}</td><td data-label="${texts.owner}">${info.owner ?? texts.unknown}</td><td class="date" data-label="${texts.review}">${info.reviewBy ?? texts.unknown}${isDue(info, visit) ? html` <span class="tag warn">${words.measures.due}</span>` : ''}</td></tr>`,
  );
  return {
    kind: 'page',
    title: texts.title,
    ...(fault === null ? {} : { status: 422 }),
    body: html`<p>${texts.intro}</p>
${fault === null ? '' : html`<p role="alert" class="alert">${fault}</p>`}
<form method="post" action="/desk/documents" enctype="multipart/form-data" class="card">${hidden(visit)}
<h2>${texts.upload}</h2><div class="field"><label for="file">${texts.file}</label><span class="hint" id="file-hint">${texts.fileHint}</span><input type="file" id="file" name="file" accept="${endings}" aria-describedby="file-hint"></div>
<div class="acts"><button>${texts.read}</button></div></form>
<div class="scroll"><table><thead><tr><th scope="col">${texts.document}</th><th scope="col">${texts.date}</th><th scope="col">${texts.force}</th><th scope="col">${texts.owner}</th><th scope="col">${texts.review}</th></tr></thead><tbody>${rows}</tbody></table></div>
${links}`,
  };
}

function isDue({ reviewBy }: DocumentInfo, { now }: Visit): boolean {
  return reviewBy !== null && reviewBy <= now.toPlainDate().toString();
}

/** Reads a file and keeps it as a draft; nothing answers from it yet. */
export async function uploadDocument(visit: Visit): Promise<Answer> {
  const { core, caller, file, words, now } = visit;
  if (file === null || file.bytes.length === 0) return await listWith(visit, words.documents.noFile);
  const document = await readDocument(file, core.shipped.catalogue);
  if ('fault' in document) return await listWith(visit, words.documents.unreadable(file.name, endings));
  // The key stands in addresses.
  if (!/^[\w-]{1,100}$/.test(document.info.key)) return await listWith(visit, words.documents.badName);
  const id = inLetters(core.newId());
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  await keepDraft(
    core.database,
    { id, document, hash, fileName: file.name.slice(0, 200) },
    caller.staffId,
    now.toInstant(),
  );
  await takeDown(visit, 'uploadDocument', [`document ${document.info.key}`], 'read');
  return { kind: 'redirect', to: `/desk/drafts/${id}` };
}

/** One document with what is said of it and its versions. */
export async function showDocument(visit: Visit): Promise<Answer> {
  const { core, params, words } = visit;
  const texts = words.documents;
  const { id: key = '' } = params;
  const knowledge = await core.tools.knowledge();
  const info = knowledge.document(key);
  const versions = await documentVersions(core.database, key);
  if (info === null && versions.length === 0) return unknown(visit);
  const active = versions.find(({ isActive }) => isActive);
  const takeBack =
    active === undefined
      ? ''
      : html`<h2>${texts.back}</h2><p class="soft">${texts.backHint(active.version)}</p><form method="post" action="/desk/documents/${key}/back">${hidden(visit)}<input type="hidden" name="version" value="${active.version}"><button class="danger">${texts.takeBack(active.version)}</button></form>`;
  return {
    kind: 'page',
    title: withoutMarkup(info?.title ?? key),
    body: html`<p><a href="/desk/documents">${texts.all}</a></p>
${info === null ? html`<p>${texts.withdrawn}</p>` : particulars(visit, info)}
<h2>${texts.versions}</h2>
${versions.length === 0 ? html`<p class="soft">${texts.onlyDigest}</p>` : html`<ul>${versions.map(({ version, isActive, isWithdrawn, fileName, at }) => html`<li>${texts.version(version, words.moment(at), isWithdrawn ? texts.withdrawn : fileName)}${isActive ? html` <span class="tag">${texts.inUse}</span>` : ''}</li>`)}</ul>`}
${takeBack}`,
  };
}

/** What is said of a document as a whole. */
export function particulars({ words, language }: Visit, info: DocumentInfo): Html {
  const texts = words.documents;
  const rows: [string, string][] = [
    [texts.key, info.key],
    [texts.number, info.number ?? texts.unknown],
    [texts.date, info.date ?? texts.unknown],
    [texts.status, info.status],
    [texts.force, wordingOf(language).forces[info.force]],
    [texts.owner, info.owner ?? texts.unknown],
    [texts.review, info.reviewBy ?? texts.unknown],
  ];
  return html`<dl class="facts card">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Takes the version in use back, if it is still the one that was looked at. */
export async function takeDocumentBack(visit: Visit): Promise<Answer> {
  const { core, params, form } = visit;
  const { id: key = '' } = params;
  const back = await rollBack(core.database, key, Number(form.get('version')));
  if (back === null) return { kind: 'redirect', to: `/desk/documents/${key}`, done: 'nothing' };
  await core.documentsChanged();
  await takeDown(visit, 'takeDocumentBack', [`document ${key}`], `version ${back.from}`);
  return { kind: 'redirect', to: '/desk/documents', done: 'takenBack' };
}

function unknown({ words }: Visit): Answer {
  const body = html`<p><a href="/desk/documents">${words.documents.all}</a></p><p>${words.documents.none}</p>`;
  return { kind: 'page', title: words.documents.title, status: 404, body };
}
