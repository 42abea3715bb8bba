// An uploaded document before it is published: how it was read, what it changes against today, and what is said of it.
import { html } from 'hono/html';
import { wordingOf } from '../../../dialogs/turn.ts';
import { type DocumentInfo, forces, type Passage, type ReadDocument } from '../../../knowledge/document.ts';
import { comparePassages } from '../../../knowledge/ingest/ingest.ts';
import { activeDocument, storeDocuments } from '../../store/content/documents.ts';
import { type DocumentDraft, deleteDraft, readDraft } from '../../store/desk/document-drafts.ts';
import { buttonTo, hidden } from '../layout.ts';
import { type Answer, type Html, type Page, takeDown, type Visit } from '../visit.ts';

export async function showDraft(visit: Visit): Promise<Answer> {
  const draft = await readDraft(visit.core.database, visit.params.id ?? '');
  return draft === null ? gone(visit) : await pageOf(visit, draft, draft.document.info, null);
}

/** Makes the draft the version that answers, with what the form says of it; not where another has come into use since it was looked at. */
export async function publishDraft(visit: Visit): Promise<Answer> {
  const { core, params, form, words, now } = visit;
  const { id = '' } = params;
  const draft = await readDraft(core.database, id);
  if (draft === null) return gone(visit);
  const { document, hash, fileName } = draft;
  const { key } = document.info;
  const info = written(form, document.info);
  const fault = faultOf(visit, info);
  if (fault !== null) return { ...(await pageOf(visit, draft, info, fault)), status: 422 };
  const before = await versionOf(visit, key);
  if (before !== Number(form.get('version')))
    return { ...(await pageOf(visit, draft, info, words.draft.changedMeanwhile)), status: 409 };
  const published = { document: withInfo(document, info), hash, fileName };
  await storeDocuments(core.database, [published], { others: false, keep: [], shippedKeys: [] }, now.toInstant());
  await deleteDraft(core.database, id);
  await core.documentsChanged();
  await takeDown(visit, 'publishDocument', [`document ${key}`], 'published');
  return { kind: 'redirect', to: `/desk/documents/${key}`, done: 'published' };
}

export async function discardDraft(visit: Visit): Promise<Answer> {
  await deleteDraft(visit.core.database, visit.params.id ?? '');
  return { kind: 'redirect', to: '/desk/documents', done: 'deleted' };
}

/** The version in use of what was taken in; 0 for none. */
async function versionOf({ core }: Visit, key: string): Promise<number> {
  return (await activeDocument(core.database, key))?.version ?? 0;
}

function written(form: URLSearchParams, info: DocumentInfo): DocumentInfo {
  const said = (name: string) => (form.get(name) ?? '').trim().slice(0, 300);
  return {
    ...info,
    title: said('title'),
    date: said('date') || null,
    status: said('status_text'),
    force: forces.find((each) => each === form.get('force')) ?? info.force,
    owner: said('owner') || null,
    reviewBy: said('reviewBy') || null,
  };
}

function faultOf({ words }: Visit, { title, status, date, reviewBy }: DocumentInfo): string | null {
  if (title === '') return words.draft.noTitle;
  if (status === '') return words.draft.noStatus;
  const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
  return [date, reviewBy].every((each) => each === null || day.test(each)) ? null : words.draft.wrongDate;
}

/** Passages that had the document's force have its new one. */
function withInfo({ passages, warnings, info: before }: ReadDocument, info: DocumentInfo): ReadDocument {
  const moved = passages.map((passage) =>
    passage.force === before.force ? { ...passage, force: info.force } : passage,
  );
  return { info, passages: moved, warnings };
}

async function pageOf(visit: Visit, draft: DocumentDraft, info: DocumentInfo, fault: string | null): Promise<Page> {
  const { core, words, language } = visit;
  const texts = words.draft;
  const names = words.documents;
  const { id, document, hash, fileName } = draft;
  const { key } = document.info;
  const stored = await activeDocument(core.database, key);
  const shipped = core.shipped.documents.find((each) => each.info.key === key);
  const changes = comparePassages(stored?.passages ?? shipped?.passages ?? [], document.passages);
  const { added, removed, changed, unchanged } = changes;
  const line = (name: string, label: string, value: string, hint = '') =>
    html`<div class="field"><label for="${name}">${label}</label>${hint === '' ? '' : html`<span class="hint" id="${name}-hint">${hint}</span>`}<input type="text" id="${name}" name="${name}" value="${value}"${hint === '' ? '' : html` aria-describedby="${name}-hint"`}></div>`;
  const options = forces.map(
    (force) =>
      html`<option value="${force}"${force === info.force ? html` selected` : ''}>${wordingOf(language).forces[force]}</option>`,
  );
  const warnings =
    document.warnings.length === 0
      ? html`<p>${texts.readWell}</p>`
      : html`<p>${texts.odd}</p><ul lang="en">${document.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`;
  return {
    kind: 'page',
    title: texts.title(fileName),
    body: html`<p><a href="/desk/documents">${names.all}</a></p>
${fault === null ? '' : html`<p role="alert" class="alert">${fault}</p>`}
<p>${stored === null && shipped === undefined ? texts.isNew(key) : texts.replaces(key)} ${stored?.hash === hash ? texts.sameFile : ''}</p>
<div class="card"><h2>${texts.reading}</h2><p>${texts.passages(document.passages.length)}</p>${warnings}</div>
<div class="card"><h2>${texts.changes}</h2><p>${texts.counts(added.length, changed.length, removed.length, unchanged.length)}</p>
${list(texts.added, added)}${list(
  texts.changed,
  changed.map(({ after }) => after),
)}${list(texts.removed, removed)}</div>
<form method="post" action="/desk/drafts/${id}/publish" class="card">${hidden(visit)}<input type="hidden" name="version" value="${stored?.version ?? 0}">
<h2>${texts.about}</h2>
${line('title', texts.titleLabel, info.title)}
<div class="pair">${line('date', names.date, info.date ?? '', texts.dateHint)}${line('reviewBy', names.review, info.reviewBy ?? '', texts.dateHint)}</div>
${line('status_text', names.status, info.status, texts.statusHint)}
<div class="field"><label for="force">${names.force}</label><select id="force" name="force">${options}</select></div>
${line('owner', names.owner, info.owner ?? '', texts.ownerHint)}
<div class="acts"><button class="main">${texts.publish}</button></div></form>
<div class="acts">${buttonTo(visit, `/desk/drafts/${id}/discard`, texts.discard, {}, 'danger')}</div>`,
  };
}

const mostListed = 50;

function list(title: string, passages: readonly Passage[]): Html | string {
  if (passages.length === 0) return '';
  const shown = passages.slice(0, mostListed);
  return html`<details><summary>${title} (${passages.length})</summary><ul>${shown.map(({ section, text }) => html`<li><strong>${section}</strong> ${text.length > 400 ? `${text.slice(0, 399)}\u2026` : text}</li>`)}</ul></details>`;
}

function gone({ words }: Visit): Answer {
  const body = html`<p><a href="/desk/documents">${words.documents.all}</a></p><p>${words.draft.gone}</p>`;
  return { kind: 'page', title: words.documents.title, status: 404, body };
}
