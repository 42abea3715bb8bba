// One measure: what is said of it, its form, "still holds", and its history. Of two who change it at once the later sees what the earlier did.
import { html } from 'hono/html';
import type { MeasureEdit } from '../../../knowledge/catalogue/measure-book.ts';
import { cellsOf, changedCells, measureColumns, type RowFault, readMeasureRow } from '../../imports/measure-table.ts';
import { lockMeasure, type MeasureVersion, measureHistory, storeEdit } from '../../store/content/measures.ts';
import type { Database } from '../../store/database.ts';
import { buttonTo, hidden } from '../layout.ts';
import { type Answer, type Html, mayOnDesk, type Page, takeDown, type Visit } from '../visit.ts';
import { type Cells, cellsFrom, fieldsOf, shownCell } from './measure-form.ts';

/** A measure as it stands: version 0 is as shipped, or not there yet. */
interface Standing {
  version: number;
  cells: Cells;
}

const notThere = Object.fromEntries(measureColumns.map((column) => [column, ''])) as Cells;

export async function showMeasure(visit: Visit): Promise<Answer> {
  const { core, params, words } = visit;
  const { id = '' } = params;
  const history = await measureHistory(core.database, id);
  const standing = standingIn(visit, id, history[0] ?? null);
  if (standing === null) return unknown(visit);
  const { cells, version } = standing;
  const mayKeep = mayOnDesk(visit, 'keepMeasures');
  const texts = words.measure;
  const confirmed =
    cells.confirmed_on === '' ? texts.unconfirmed : words.measures.confirmedBy(cells.confirmed_by, cells.confirmed_on);
  const confirm = mayKeep
    ? html`<div class="acts">${buttonTo(visit, `/desk/measures/${id}/confirm`, texts.confirm, { version: String(version) }, 'main')}</div>`
    : '';
  return {
    kind: 'page',
    title: cells.name,
    body: html`${back(visit)}
<div class="card"><p>${cells.what}</p><p class="soft">${shownCell(words, 'status', cells.status)}, ${cells.as_of}. ${confirmed}</p>${confirm}</div>
${mayKeep ? editForm(visit, id, standing, { title: texts.change, wrong: [] }) : facts(visit, cells)}
<h2>${texts.history}</h2>
${historyOf(visit, id, history)}`,
  };
}

/** An empty form, under the next free id of those that are made here. */
export async function newMeasure(visit: Visit): Promise<Answer> {
  const { core, words, now } = visit;
  const book = await core.tools.measures(await core.tools.knowledge());
  const taken = new Set(book.measures.map(({ id }) => id));
  let number = 1;
  while (taken.has(`X${number}`)) number += 1;
  const cells = { ...notThere, status: 'running', scope: 'district', as_of: now.toPlainDate().toString() };
  const body = html`${back(visit)}${editForm(visit, `X${number}`, { version: 0, cells }, { title: null, wrong: [] })}`;
  return { kind: 'page', title: words.measure.newTitle, body };
}

/** Saves the form, with whoever sends it as the one who says that it is right. */
export async function saveMeasure(visit: Visit): Promise<Answer> {
  const { params, form, words } = visit;
  const { id = '' } = params;
  if (!/^[A-Z]{1,3}\d{1,6}$/.test(id)) return unknown(visit);
  const from = Number(form.get('version'));
  const mine: Cells = { ...notThere, ...cellsFrom(form), id, ...signature(visit) };
  const outcome = await change(visit, id, async (transaction, standing) => {
    const current = standing ?? { version: 0, cells: notThere };
    if (current.version !== from)
      return { kind: 'overtaken', current, base: await baseOf(visit, transaction, id, from) };
    return { kind: 'save', cells: mine };
  });
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'redirect', to: `/desk/measures/${id}`, done: 'saved' };
    case 'fault': {
      const { columns } = outcome.fault;
      const named = columns.map((column) => words.fields[column as keyof typeof words.fields]?.label ?? column);
      const sentence = columns.length === 0 ? words.measure.personal : words.measure.wrong([...new Set(named)]);
      const shown = { title: null, wrong: columns };
      return {
        kind: 'page',
        title: mine.name || words.measure.newTitle,
        status: 422,
        body: html`${back(visit)}<p role="alert" class="alert">${sentence}</p>${editForm(visit, id, { version: from, cells: mine }, shown)}`,
      };
    }
    case 'overtaken':
      return overtaken(visit, id, mine, outcome);
  }
}

/** Says that the row still holds; where it has been changed meanwhile, that is shown instead. */
export async function confirmMeasure(visit: Visit): Promise<Answer> {
  const { params, form } = visit;
  const { id = '' } = params;
  const outcome = await change(visit, id, async (_transaction, standing) => {
    if (standing === null) return { kind: 'overtaken', current: { version: 0, cells: notThere }, base: notThere };
    if (standing.version !== Number(form.get('version')))
      return { kind: 'overtaken', current: standing, base: standing.cells };
    return { kind: 'save', cells: { ...standing.cells, ...signature(visit) } };
  });
  return {
    kind: 'redirect',
    to: `/desk/measures/${id}`,
    done: outcome.kind === 'saved' ? 'confirmed' : 'changedMeanwhile',
  };
}

type Overtaken = { kind: 'overtaken'; current: Standing; base: Cells };
type Decision = { kind: 'save'; cells: Cells } | Overtaken;
type Outcome = { kind: 'saved' } | { kind: 'fault'; fault: RowFault } | Overtaken;

/** Changes a measure as `decide` says of how it stands, in one transaction with its row in the audit trail. */
async function change(
  visit: Visit,
  id: string,
  decide: (transaction: Database, standing: Standing | null) => Promise<Decision>,
): Promise<Outcome> {
  const { core, now } = visit;
  const { measures: catalogue, geography } = core.shipped;
  const names = new Set(geography.districts.map(({ name }) => name));
  const outcome = await core.database.transaction().execute(async (transaction): Promise<Outcome> => {
    const decision = await decide(transaction, standingIn(visit, id, await lockMeasure(transaction, id)));
    if (decision.kind === 'overtaken') return decision;
    const read = readMeasureRow({ values: decision.cells }, catalogue, names, now.toPlainDate());
    if ('fault' in read) return { kind: 'fault', fault: read };
    await storeEdit(transaction, read, now.toInstant());
    await takeDown(visit, 'saveMeasure', [`measure ${id}`], 'saved', transaction);
    return { kind: 'saved' };
  });
  if (outcome.kind === 'saved') core.measuresChanged();
  return outcome;
}

function signature({ caller, now }: Visit): Pick<Cells, 'confirmed_by' | 'confirmed_on'> {
  return { confirmed_by: caller.name, confirmed_on: now.toPlainDate().toString() };
}

/** A measure as people have left it, else as shipped; null for none. */
function standingIn({ core }: Visit, id: string, newest: MeasureVersion | null): Standing | null {
  if (newest !== null) return { version: newest.version, cells: cellsOf(newest.measure, newest.confirmed) };
  const shipped = core.shipped.measures.measures.find((measure) => measure.id === id);
  return shipped === undefined ? null : { version: 0, cells: cellsOf(shipped, null) };
}

async function baseOf(visit: Visit, database: Database, id: string, version: number): Promise<Cells> {
  const found = (await measureHistory(database, id)).find((each) => each.version === version) ?? null;
  return standingIn(visit, id, found)?.cells ?? notThere;
}

/** What the other has changed stands beside what was written; the form holds both, one's own where they differ. */
function overtaken(visit: Visit, id: string, mine: Cells, { current, base }: Overtaken): Page {
  const { words } = visit;
  const texts = words.measure;
  const merged = Object.fromEntries(
    measureColumns.map((column) => [column, mine[column] === base[column] ? current.cells[column] : mine[column]]),
  ) as Cells;
  const rows = changedCells(current.cells, merged)
    .filter(({ column }) => column !== 'confirmed_by' && column !== 'confirmed_on')
    .map(
      ({ column, before, after }) =>
        html`<tr><th scope="row">${words.fields[column as keyof typeof words.fields]?.label ?? column}</th><td data-label="${texts.theirs}">${shownCell(words, column, before)}</td><td data-label="${texts.mine}">${shownCell(words, column, after)}</td></tr>`,
    );
  const { confirmed_by: by, confirmed_on: on } = current.cells;
  const table =
    rows.length === 0
      ? html`<p>${texts.same}</p>`
      : html`<div class="scroll"><table><thead><tr><th scope="col">${texts.field}</th><th scope="col">${texts.theirs}</th><th scope="col">${texts.mine}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return {
    kind: 'page',
    title: merged.name,
    status: 409,
    body: html`${back(visit)}<p role="alert" class="alert">${texts.overtaken(by, on)}</p>${table}
${editForm(visit, id, { version: current.version, cells: merged }, { title: texts.saveMine, wrong: [] })}`,
  };
}

function editForm(
  visit: Visit,
  id: string,
  { version, cells }: Standing,
  { title, wrong }: { title: string | null; wrong: readonly string[] },
): Html {
  const { words } = visit;
  return html`<form method="post" action="/desk/measures/${id}/save">${hidden(visit)}<input type="hidden" name="version" value="${version}">
${title === null ? '' : html`<h2>${title}</h2>`}
${fieldsOf(words, cells, wrong)}
<p class="soft">${words.measure.signs(visit.caller.name)}</p>
<div class="acts"><button class="main">${words.measure.save}</button></div></form>`;
}

function facts({ words }: Visit, cells: Cells): Html {
  const shown = measureColumns.filter(
    (column) => column in words.fields && cells[column] !== '' && cells[column] !== 'no',
  );
  return html`<dl class="facts card">${shown.map(
    (column) =>
      html`<dt>${words.fields[column as keyof typeof words.fields].label}</dt><dd>${shownCell(words, column, cells[column])}</dd>`,
  )}</dl>`;
}

function historyOf(visit: Visit, id: string, history: readonly (MeasureEdit & { version: number })[]): Html {
  const { words } = visit;
  if (history.length === 0) return html`<p class="soft">${words.measure.noHistory}</p>`;
  return html`<ul class="plain">${history.map((each, place) => {
    const cells = cellsOf(each.measure, each.confirmed);
    const earlier = history[place + 1];
    const before =
      earlier === undefined ? standingIn(visit, id, null)?.cells : cellsOf(earlier.measure, earlier.confirmed);
    const changes = before === undefined ? [] : changedCells(before, cells);
    const told = changes
      .filter(({ column }) => column !== 'confirmed_by' && column !== 'confirmed_on')
      .map(
        ({ column, before: old, after }) =>
          html`<li>${words.fields[column as keyof typeof words.fields]?.label ?? column}: ${old === '' ? '' : html`<del>${shownCell(words, column, old)}</del> `}<ins>${shownCell(words, column, after)}</ins></li>`,
      );
    const what = told.length === 0 ? words.measure.onlyConfirmed : html`<ul>${told}</ul>`;
    return html`<li class="card"><p class="soft">${words.measures.confirmedBy(each.confirmed.by, each.confirmed.on)}</p>${what}</li>`;
  })}</ul>`;
}

function back({ words }: Visit): Html {
  return html`<p><a href="/desk/measures">${words.measure.back}</a></p>`;
}

function unknown(visit: Visit): Answer {
  const { words } = visit;
  return {
    kind: 'page',
    title: words.measures.title,
    status: 404,
    body: html`${back(visit)}<p>${words.measure.unknown}</p>`,
  };
}
