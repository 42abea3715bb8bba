// `trepart measures`: the catalogue by district, audience, kind and provider, or the history of one row.
import { parseArgs } from 'node:util';
import { fold } from '../../dialogs/understanding/fold.ts';
import { nearest } from '../../dialogs/understanding/slots/place-reading.ts';
import { takePlaces } from '../../dialogs/understanding/slots/places.ts';
import { nameNow } from '../../knowledge/catalogue/districts.ts';
import type { ListedMeasure, MeasureBook } from '../../knowledge/catalogue/measure-book.ts';
import { emptyQuery } from '../../knowledge/catalogue/measure-query.ts';
import { findMeasures } from '../../knowledge/catalogue/measure-search.ts';
import { audiences, measureTypes } from '../../knowledge/catalogue/measures.ts';
import { measureHistory } from '../store/content/measures.ts';
import { type Command, CommandFault, type CommandIo, jsonOption, misuse } from './command.ts';

const options = {
  district: { type: 'string', means: 'Only measures for people of this district' },
  audience: { type: 'string', means: 'Only measures for this audience' },
  type: { type: 'string', means: 'Only measures of this type' },
  provider: { type: 'string', means: 'Only measures of this provider' },
  history: { type: 'string', means: 'Shows who confirmed or changed the measure with this id, and when' },
  json: jsonOption,
} as const;

export const measuresCommand: Command = {
  usage:
    'measures [--district NAME] [--audience NAME] [--type NAME] [--provider NAME] [--json], or measures --history ID',
  does: 'Lists the measures of the catalogue, one a line, or the history of one',
  options,
  examples: [
    ['trepart measures --district Farsta', 'lists what there is for people in Farsta'],
    ['trepart measures --history D1', 'shows who confirmed or changed that measure'],
  ],
  run: async (core, args, io) => {
    const { values } = parseArgs({ args, options });
    const json = values.json === true;
    if (values.history !== undefined) {
      const versions = await measureHistory(core.database, values.history);
      if (versions.length === 0) throw new CommandFault(`Nobody has changed or confirmed a measure ${values.history}.`);
      for (const { version, confirmed, importedAt, measure } of versions) {
        const row = {
          version,
          ...confirmed,
          importedAt: importedAt.toString(),
          status: measure.status,
          asOf: measure.asOf,
        };
        io.out(json ? JSON.stringify(row) : Object.values(row).join(' \u00b7 '));
      }
      return;
    }
    const book = await core.tools.measures(await core.tools.knowledge());
    const query = {
      ...emptyQuery,
      district: values.district === undefined ? null : districtNamed(book, values.district),
      audiences: oneOf('audience', audiences, values.audience),
      types: oneOf('type', measureTypes, values.type),
      providers: providerNamed(book, values.provider),
    };
    const { best, parts, city, placeUnknown, elsewhere, state, general, notRunning, fit } = findMeasures(book, query);
    const local = parts.flatMap(({ measures }) => measures);
    // Asked for an audience, a measure for others only is no answer; what all enrolled may get is one.
    const rest = [
      ...best,
      ...city,
      ...placeUnknown,
      ...(query.district === null ? elsewhere : []),
      ...state,
      ...general,
      ...notRunning,
    ];
    if (fit === 'otherAudience') return;
    for (const measure of new Set([...local, ...rest])) tell(book, measure, io, json);
    if (json) return;
    for (const { district, facts } of parts)
      for (const { asOf, says } of facts) io.out(`${district.name}, ${asOf}: ${says}`);
  },
};

function tell({ geography }: MeasureBook, measure: ListedMeasure, io: CommandIo, json: boolean): void {
  const { says: _, ...shown } = measure;
  const now = measure.districts.map((name) => nameNow(geography.districts, name));
  if (json) {
    io.out(JSON.stringify({ ...shown, districtsNow: now }));
    return;
  }
  const where = measure.scope === 'district' ? measure.districts.join(', ') : measure.scope;
  io.out(
    [measure.id, measure.name, measure.status, measure.asOf, where, measure.providers.join(', ')].join(' \u00b7 '),
  );
}

function districtNamed({ geography }: MeasureBook, typed: string): string {
  const names = geography.districts.map(({ name }) => name);
  const found = names.find((name) => fold(name) === fold(typed)) ?? takePlaces(fold(typed)).districts[0];
  if (found !== undefined) return found;
  const near = nearest(typed, names);
  throw misuse(
    measuresCommand,
    `There is no district "${typed}"${near.length === 0 ? '' : `; did you mean ${near.join(' or ')}`}.`,
  );
}

function providerNamed({ providers }: MeasureBook, typed: string | undefined): string[] {
  if (typed === undefined) return [];
  const names = providers.map(({ name }) => name);
  const found = providers.find(({ name, says }) => [name, ...says].some((form) => fold(form) === fold(typed)));
  if (found === undefined)
    throw misuse(measuresCommand, `There is no provider "${typed}"; there are ${names.join(', ')}.`);
  return [found.name];
}

function oneOf<T extends string>(what: string, known: readonly T[], typed: string | undefined): T[] {
  if (typed === undefined) return [];
  const found = known.find((name) => name === typed);
  if (found === undefined)
    throw misuse(measuresCommand, `There is no ${what} "${typed}"; there are ${known.join(', ')}.`);
  return [found];
}
