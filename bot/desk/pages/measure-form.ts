// The form of one measure: which kind of field each column of its row has, and the cells of the row as a form brings them.
import { html } from 'hono/html';
import { audiences, measureTypes, scopes, situations, statuses, ways } from '../../../knowledge/catalogue/measures.ts';
import type { MeasureColumn } from '../../imports/measure-table.ts';
import type { Html, Visit } from '../visit.ts';

/** `line` is one line, `text` a paragraph, `lines` a list with one of it on each line. */
type Kind = 'line' | 'text' | 'lines' | 'yesNo' | { one: readonly string[] } | { many: readonly string[] };
export type EditedColumn = Exclude<MeasureColumn, 'id' | 'confirmed_by' | 'confirmed_on'>;

const kinds: Record<EditedColumn, Kind> = {
  name: 'line',
  says: 'line',
  what: 'text',
  providers: 'line',
  types: { many: measureTypes },
  audiences: { many: audiences },
  for: 'text',
  age_from: 'line',
  age_to: 'line',
  priority_age_from: 'line',
  priority_age_to: 'line',
  only_women: 'yesNo',
  for_all_enrolled: 'yesNo',
  scope: { one: scopes },
  districts: 'line',
  where: 'line',
  status: { one: statuses },
  as_of: 'line',
  referral_by: { one: ways },
  referral_how: 'text',
  numbers: 'lines',
  caveats: 'lines',
  outside: 'lines',
  same_as: 'line',
  sources: 'lines',
  about: 'line',
  situations: { many: situations },
  ways_of_some: 'lines',
  application_process: 'lines',
  required_documents: 'lines',
  decides: 'line',
  locations: 'line',
  length: 'line',
  schedule: 'line',
  remote: 'line',
  languages: 'line',
  interpretation_services: 'line',
  accessibility: 'line',
  contact: 'line',
  capacity: 'line',
  capacity_on: 'line',
  opens: 'line',
  ends: 'line',
  alert: 'text',
};

/** Which columns stand together; the last are seldom changed. */
const groups: readonly (readonly [keyof Visit['words']['measure']['groups'], readonly EditedColumn[]])[] = [
  ['what', ['name', 'says', 'what', 'status', 'as_of']],
  ['who', ['for', 'audiences', 'situations', 'types']],
  ['ages', ['age_from', 'age_to', 'priority_age_from', 'priority_age_to', 'only_women', 'for_all_enrolled']],
  ['where', ['scope', 'districts', 'where', 'providers']],
  [
    'way',
    ['referral_by', 'referral_how', 'ways_of_some', 'application_process', 'required_documents', 'decides', 'contact'],
  ],
  ['practical', ['alert', 'opens', 'ends', 'length', 'schedule', 'locations', 'remote', 'capacity', 'capacity_on']],
  ['access', ['languages', 'interpretation_services', 'accessibility']],
  ['more', ['about', 'numbers', 'caveats', 'outside', 'same_as', 'sources']],
];

/** Groups that stand folded. */
const seldom: ReadonlySet<keyof Visit['words']['measure']['groups']> = new Set(['practical', 'access', 'more']);

export type Cells = Record<MeasureColumn, string>;

/** The cells as the form brings them; what the form does not name is empty. */
export function cellsFrom(form: URLSearchParams): Record<EditedColumn, string> {
  const read = ([column, kind]: [string, Kind]): [string, string] => {
    const written = form.getAll(column).map((value) => value.replaceAll('\r\n', '\n').trim());
    if (typeof kind === 'object' && 'many' in kind)
      return [column, kind.many.filter((each) => written.includes(each)).join(', ')];
    const [only = ''] = written;
    if (kind === 'lines') {
      const lines = only.split('\n').map((line) => line.trim());
      return [column, lines.filter((line) => line !== '').join(' | ')];
    }
    if (kind === 'yesNo') return [column, only === 'yes' ? 'yes' : 'no'];
    return [column, only.replace(/\s*\n\s*/g, ' ')];
  };
  return Object.fromEntries(Object.entries(kinds).map(read)) as Record<EditedColumn, string>;
}

/** The fields filled with cells; `wrong` are the columns to be mended. */
export function fieldsOf(words: Visit['words'], cells: Cells, wrong: readonly string[]): Html[] {
  return groups.map(([name, columns]) => {
    const isWrong = columns.some((column) => wrong.includes(column));
    const fields = columns.map((column) => field(words, column, cells[column], wrong.includes(column)));
    const inside = name === 'ages' ? html`<div class="pair">${fields}</div>` : html`${fields}`;
    const title = words.measure.groups[name];
    if (seldom.has(name))
      return html`<details class="card"${isWrong ? html` open` : ''}><summary>${title}</summary>${inside}</details>`;
    return html`<section class="card"><h2>${title}</h2>${inside}</section>`;
  });
}

/** A cell as people read it. */
export function shownCell(words: Visit['words'], column: MeasureColumn, cell: string): string {
  const kind = column in kinds ? kinds[column as EditedColumn] : 'line';
  if (kind === 'lines') return cell.replaceAll(' | ', '\n');
  if (kind === 'yesNo') return cell === 'yes' ? words.yes : words.no;
  if (typeof kind === 'string') return cell;
  return cell
    .split(', ')
    .map((choice) => choiceName(words, column, choice))
    .join(', ');
}

function choiceName(words: Visit['words'], column: MeasureColumn, choice: string): string {
  const named: Record<string, string> | undefined = words.choices[column as keyof typeof words.choices];
  return named?.[choice] ?? choice;
}

function field(words: Visit['words'], column: EditedColumn, cell: string, isWrong: boolean): Html {
  const kind = kinds[column];
  const { label, hint } = words.fields[column];
  const hinted = hint === '' ? '' : html`<span class="hint" id="${column}-hint">${hint}</span>`;
  const fault = isWrong ? html`<span class="wrong" id="${column}-wrong">${words.measure.mend}</span>` : '';
  const about = [hint === '' ? null : `${column}-hint`, isWrong ? `${column}-wrong` : null].filter((id) => id !== null);
  const described = about.length === 0 ? '' : html` aria-describedby="${about.join(' ')}"`;
  const marks = html`${described}${isWrong ? html` aria-invalid="true"` : ''}`;
  if (typeof kind === 'object' && 'many' in kind) {
    const chosen = cell.split(', ');
    const boxes = kind.many.map(
      (choice) =>
        html`<label><input type="checkbox" name="${column}" value="${choice}"${chosen.includes(choice) ? html` checked` : ''}> ${choiceName(words, column, choice)}</label>`,
    );
    return html`<fieldset class="field"${described}><legend>${label}</legend>${hinted}${fault}<div class="boxes">${boxes}</div></fieldset>`;
  }
  if (kind === 'yesNo')
    return html`<div class="field"><label class="box"><input type="checkbox" name="${column}" value="yes"${cell === 'yes' ? html` checked` : ''}> ${label}</label></div>`;
  const head = html`<label for="${column}">${label}</label>${hinted}${fault}`;
  if (typeof kind === 'object')
    return html`<div class="field">${head}<select id="${column}" name="${column}"${marks}>${kind.one.map(
      (choice) =>
        html`<option value="${choice}"${choice === cell ? html` selected` : ''}>${choiceName(words, column, choice)}</option>`,
    )}</select></div>`;
  if (kind === 'line')
    return html`<div class="field">${head}<input type="text" id="${column}" name="${column}" value="${cell}"${marks}></div>`;
  const text = kind === 'lines' ? cell.replaceAll(' | ', '\n') : cell;
  return html`<div class="field">${head}<textarea id="${column}" name="${column}" rows="3"${marks}>${text}</textarea></div>`;
}
