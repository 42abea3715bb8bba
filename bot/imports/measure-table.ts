// The measure catalogue as a table that people keep in Excel: one row a measure, lists inside a cell, and back again. Long because
// every column is written and read here.
import { z } from 'zod';
import { maskPersonalNumbers } from '../../dialogs/understanding/personal-data/personal-data.ts';
import type { MeasureEdit } from '../../knowledge/catalogue/measure-book.ts';
import {
  faultsOf,
  type Measure,
  type MeasureCatalogue,
  measureShape,
  type SourceReference,
} from '../../knowledge/catalogue/measures.ts';
import { placeName } from './cells.ts';
import type { TableRow } from './table-file.ts';

/** The columns, in the order in which they are written. */
export const measureColumns = [
  'id',
  'name',
  'status',
  'as_of',
  'scope',
  'districts',
  'where',
  'providers',
  'types',
  'audiences',
  'for_all_enrolled',
  'age_from',
  'age_to',
  'priority_age_from',
  'priority_age_to',
  'only_women',
  'for',
  'what',
  'referral_by',
  'referral_how',
  'numbers',
  'caveats',
  'outside',
  'says',
  'same_as',
  'sources',
  'about',
  'situations',
  'ways_of_some',
  'application_process',
  'required_documents',
  'decides',
  'locations',
  'length',
  'schedule',
  'remote',
  'languages',
  'interpretation_services',
  'accessibility',
  'contact',
  'capacity',
  'capacity_on',
  'opens',
  'ends',
  'alert',
  'confirmed_by',
  'confirmed_on',
] as const;
export type MeasureColumn = (typeof measureColumns)[number];

/** Columns that older exports lack: what is known stays where they are missing. */
export const newerColumns: readonly MeasureColumn[] = [
  ...measureColumns.slice(measureColumns.indexOf('age_from'), measureColumns.indexOf('for')),
  ...measureColumns.slice(measureColumns.indexOf('about'), measureColumns.indexOf('confirmed_by')),
];

const betweenNames = ', ';
const betweenSentences = ' | ';

/** A measure as a row of the table. */
export function rowOf(measure: Measure, confirmed: MeasureEdit['confirmed'] | null): string[] {
  const cells: Record<MeasureColumn, string> = {
    id: measure.id,
    name: measure.name,
    status: measure.status,
    as_of: measure.asOf,
    scope: measure.scope,
    districts: measure.districts.join(betweenNames),
    where: measure.where ?? '',
    providers: measure.providers.join(betweenNames),
    types: measure.types.join(betweenNames),
    audiences: measure.audiences.join(betweenNames),
    for_all_enrolled: measure.forAllEnrolled ? 'yes' : 'no',
    age_from: String(measure.ages?.from ?? ''),
    age_to: String(measure.ages?.to ?? ''),
    priority_age_from: String(measure.priorityAges?.from ?? ''),
    priority_age_to: String(measure.priorityAges?.to ?? ''),
    only_women: measure.onlyWomen ? 'yes' : 'no',
    for: measure.for,
    what: measure.what,
    referral_by: measure.referral.by,
    referral_how: measure.referral.how,
    numbers: measure.numbers.join(betweenSentences),
    caveats: measure.caveats.join(betweenSentences),
    outside: measure.outside.join(betweenSentences),
    says: measure.says.join(betweenNames),
    same_as: measure.sameAs ?? '',
    sources: measure.sources.map(sourceText).join(betweenSentences),
    about: measure.about.join(betweenNames),
    situations: measure.situations.join(betweenNames),
    ways_of_some: measure.referral.special.map((each) => `${each.for}: ${each.how}`).join(betweenSentences),
    application_process: measure.applicationProcess.join(betweenSentences),
    required_documents: measure.requiredDocuments.join(betweenSentences),
    decides: measure.decides ?? '',
    locations: measure.locations.join(betweenNames),
    length: measure.length ?? '',
    schedule: measure.schedule ?? '',
    remote: measure.remote ?? '',
    languages: measure.languages.join(betweenNames),
    interpretation_services: measure.interpretationServices ?? '',
    accessibility: measure.accessibility ?? '',
    contact: measure.contact ?? '',
    capacity: measure.capacity?.says ?? '',
    capacity_on: measure.capacity?.on ?? '',
    opens: measure.opens ?? '',
    ends: measure.ends ?? '',
    alert: measure.alert ?? '',
    confirmed_by: confirmed?.by ?? '',
    confirmed_on: confirmed?.on ?? '',
  };
  return measureColumns.map((column) => cells[column]);
}

function sourceText({ document, section, contains }: SourceReference): string {
  return `${document} § ${section}: ${contains.join(betweenNames)}`;
}

const confirmation = z.object({
  by: z.string().min(1, 'confirmed_by is missing: say who knows that the row is right').max(100),
  on: z.iso.date('confirmed_on is not a date like 2026-11-23'),
});

/** What is wrong with a row: one English sentence, and the columns that it is about; none where it is about the row as a whole. */
export interface RowFault {
  fault: string;
  columns: string[];
}

/** Reads a row; gives the measure with its confirmation, or what is wrong with the row. */
export function readMeasureRow(
  row: Pick<TableRow, 'values'>,
  catalogue: MeasureCatalogue,
  districtNames: ReadonlySet<string>,
  today: Temporal.PlainDate,
): MeasureEdit | RowFault {
  const cell = (name: MeasureColumn) => row.values[name] ?? '';
  const names = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const sentences = (text: string) =>
    text
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (maskPersonalNumbers(Object.values(row.values).join('\n')).found > 0)
    return { fault: 'the row holds something like a personal identity number; take it out', columns: [] };
  const flags = { for_all_enrolled: isYes(cell('for_all_enrolled')), only_women: isYes(cell('only_women')) };
  const [unclear] = Object.entries(flags).filter(([, flag]) => flag === null);
  if (unclear !== undefined) return { fault: `${unclear[0]} is neither yes nor no`, columns: [unclear[0]] };
  const sources = sentences(cell('sources')).map(readSource);
  if (sources.includes(null))
    return {
      fault: 'sources must look like "004 § 3.1.1: words in the passage | …"',
      columns: ['sources'],
    };
  const said = (name: MeasureColumn, field: string) => (cell(name) === '' ? {} : { [field]: cell(name) });
  const special = sentences(cell('ways_of_some')).map((each) => {
    const [circumstance = '', ...how] = each.split(':');
    return { for: circumstance.trim(), how: how.join(':').trim() };
  });
  const measure = editShape.safeParse({
    id: cell('id'),
    name: cell('name'),
    says: names(cell('says')).length === 0 ? undefined : cell('says'),
    what: cell('what'),
    providers: names(cell('providers')),
    types: names(cell('types')),
    audiences: names(cell('audiences')),
    for: cell('for'),
    forAllEnrolled: flags.for_all_enrolled,
    onlyWomen: flags.only_women,
    ...agesIn('ages', cell('age_from'), cell('age_to')),
    ...agesIn('priorityAges', cell('priority_age_from'), cell('priority_age_to')),
    scope: cell('scope'),
    districts: names(cell('districts')).map((name) => placeName(name, districtNames)),
    ...said('where', 'where'),
    status: cell('status'),
    // Excel likes to make a dash of another kind of it.
    asOf: cell('as_of').replace(/^(\d{4})\s*-\s*(\d{4})$/, '$1\u2013$2'),
    referral: { by: cell('referral_by'), how: cell('referral_how'), special },
    numbers: sentences(cell('numbers')),
    caveats: sentences(cell('caveats')),
    outside: sentences(cell('outside')),
    ...said('same_as', 'sameAs'),
    about: names(cell('about')).length === 0 ? undefined : cell('about'),
    situations: names(cell('situations')),
    applicationProcess: sentences(cell('application_process')),
    requiredDocuments: sentences(cell('required_documents')),
    ...said('decides', 'decides'),
    locations: names(cell('locations')),
    ...said('length', 'length'),
    ...said('schedule', 'schedule'),
    ...said('remote', 'remote'),
    languages: names(cell('languages')),
    ...said('interpretation_services', 'interpretationServices'),
    ...said('accessibility', 'accessibility'),
    ...said('contact', 'contact'),
    ...(cell('capacity') === '' ? {} : { capacity: { says: cell('capacity'), on: cell('capacity_on') } }),
    ...said('opens', 'opens'),
    ...said('ends', 'ends'),
    ...said('alert', 'alert'),
    sources,
  });
  if (!measure.success)
    return {
      fault: measure.error.issues.map(({ path, message }) => `${columnOf(path)}: ${message}`).join('; '),
      columns: measure.error.issues.flatMap(({ path }) => columnsOf(path)),
    };
  const [fault] = faultsOf({ providers: catalogue.providers, measures: [measure.data] }, districtNames);
  if (fault !== undefined) return { fault: fault.message, columns: columnsOf(fault.path.slice(2)) };
  const confirmed = confirmation.safeParse({ by: cell('confirmed_by'), on: cell('confirmed_on') });
  if (!confirmed.success) {
    const { issues } = confirmed.error;
    return { fault: issues.map(({ message }) => message).join('; '), columns: ['confirmed_by', 'confirmed_on'] };
  }
  if (confirmed.data.on > today.toString())
    return { fault: `confirmed_on is later than today, ${today}`, columns: ['confirmed_on'] };
  return { measure: measure.data, confirmed: confirmed.data };
}

/** What a cell says, empty for no; null where it is neither. */
function isYes(cell: string): boolean | null {
  const said = cell.toLowerCase();
  if (said === 'yes' || said === 'ja') return true;
  return ['', 'no', 'nej'].includes(said) ? false : null;
}

/** Two cells as a range of ages; nothing where both are empty. */
function agesIn(name: 'ages' | 'priorityAges', from: string, to: string) {
  const bounds = [['from', from] as const, ['to', to] as const].filter(([, cell]) => cell !== '');
  return bounds.length === 0
    ? {}
    : { [name]: Object.fromEntries(bounds.map(([bound, cell]) => [bound, Number(cell)])) };
}

// What people add may stand in no document; then it rests on who confirmed it.
const editShape = measureShape.extend({ sources: z.array(measureShape.shape.sources.element) });

function readSource(text: string): SourceReference | null {
  const found = /^(\S+) § (.+?): (.+)$/u.exec(text);
  const [, document, section, contains] = found ?? [];
  if (document === undefined || section === undefined || contains === undefined) return null;
  return { document, section, contains: contains.split(',').map((part) => part.trim()) };
}

function columnOf(path: PropertyKey[]): string {
  const name = path
    .map(String)
    .filter((step) => !/^\d+$/.test(step))
    .join('_');
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) || 'the row';
}

/** The columns that a part of a measure is read from. */
function columnsOf(path: PropertyKey[]): MeasureColumn[] {
  const name = columnOf(path).replace('ages', 'age');
  const exact = measureColumns.filter((column) => column === name);
  if (exact.length > 0) return exact;
  const holding = measureColumns.filter((column) => name.startsWith(`${column}_`));
  return holding.length > 0 ? holding : measureColumns.filter((column) => column.startsWith(`${name}_`));
}

/** The columns in which two rows differ, with what stands in each. */
export function changedCells(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { column: MeasureColumn; before: string; after: string }[] {
  return measureColumns.flatMap((column) => {
    const cells = { before: before[column] ?? '', after: after[column] ?? '' };
    return cells.before === cells.after ? [] : [{ column, ...cells }];
  });
}

/** A measure as the cells of its row, by column. */
export function cellsOf(measure: Measure, confirmed: MeasureEdit['confirmed'] | null): Record<MeasureColumn, string> {
  const row = rowOf(measure, confirmed);
  return Object.fromEntries(measureColumns.map((column, place) => [column, row[place] ?? ''])) as Record<
    MeasureColumn,
    string
  >;
}
