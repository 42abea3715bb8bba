// The two files that measures are looked up in: complete, each statement with a source that exists, and refused when broken.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSource } from '../../knowledge/answer/source-reference.ts';
import { readDistricts } from '../../knowledge/catalogue/districts.ts';
import { readMeasures, type SourceReference } from '../../knowledge/catalogue/measures.ts';
import type { Passage } from '../../knowledge/document.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import { shippedCatalogue, shippedDistricts, shippedDocuments, shippedMeasures } from '../../knowledge/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'trepart-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ours = join(import.meta.dirname, '../..', 'knowledge');
const originals = join(import.meta.dirname, '../..', '..', 'shared', 'documents');

function references(): [string, SourceReference][] {
  const { districts, everywhere, jobbtorg, afOffices } = shippedDistricts();
  const told = [...districts.flatMap(({ facts }) => facts), ...everywhere, ...jobbtorg, ...afOffices];
  return [
    ...shippedMeasures().measures.flatMap(({ id, sources }) =>
      sources.map((each): [string, SourceReference] => [id, each]),
    ),
    ...told.flatMap(({ says, sources }) => sources.map((each): [string, SourceReference] => [says, each])),
  ];
}

function missing(passages: Passage[]): string[] {
  const find = findSource(passages);
  return references().flatMap(([what, reference]) =>
    find(reference) === null ? [`${what}: ${reference.document}, ${reference.contains.join(', ')}`] : [],
  );
}

describe('the catalogue', () => {
  it('has every measure that the documents name, once', () => {
    const ids = shippedMeasures().measures.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 54 }, (_, place) => `D${place + 1}`));
  });

  it('has the eleven districts of today, and the former ones with what they became', () => {
    const { districts } = shippedDistricts();
    expect(districts.filter(({ became }) => became === undefined)).toHaveLength(11);
    const former = districts.flatMap(({ name, became, until }) =>
      became === undefined ? [] : [[name, became, until]],
    );
    expect(former).toEqual([
      ['Rinkeby-Kista', 'Järva', '2023-06-30'],
      ['Spånga-Tensta', 'Järva', '2023-06-30'],
      ['Norrmalm', 'Norra innerstaden', '2023-06-30'],
      ['Östermalm', 'Norra innerstaden', '2023-06-30'],
      ['Hägersten-Liljeholmen', 'Hägersten-Älvsjö', '2020-06-30'],
      ['Älvsjö', 'Hägersten-Älvsjö', '2020-06-30'],
    ]);
  });

  it('points with every source at a passage of our digests', async () => {
    const documents = await shippedDocuments(shippedCatalogue());
    expect(missing(documents.flatMap(({ passages }) => passages))).toEqual([]);
  });

  it.skipIf(!existsSync(originals))(
    'points with every source at a passage of the originals (skipped where ../shared is missing)',
    async () => {
      const read = await Promise.all(
        readdirSync(originals).map((name) =>
          readDocument({ name, bytes: readFileSync(join(originals, name)) }, shippedCatalogue()),
        ),
      );
      expect(missing(read.flatMap((document) => ('fault' in document ? [] : document.passages)))).toEqual([]);
    },
  );
});

describe('a broken file', () => {
  let measures = '';
  let districts = '';
  beforeAll(() => {
    measures = readFileSync(join(ours, 'catalogue.yaml'), 'utf8');
    districts = readFileSync(join(ours, 'districts.yaml'), 'utf8');
  });
  const names = new Set(shippedDistricts().districts.map(({ name }) => name));

  function faultOf(read: (file: string) => unknown, source: string): string {
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, source);
    try {
      read(file);
    } catch (fault) {
      return String(fault);
    }
    return 'none';
  }
  const ofMeasures = (source: string) => faultOf((file) => readMeasures(file, names), source);
  const ofDistricts = (source: string) => faultOf(readDistricts, source);
  const lineOf = (source: string, part: string) => source.slice(0, source.indexOf(part)).split('\n').length;

  it.each([
    ['a status that does not exist', 'status: woundDown', 'status: gone', /measures\.35\.status is wrong/],
    ['a district that does not exist', 'districts: [Södermalm]', 'districts: [Solna]', /there is no district "Solna"/],
    [
      'a provider that is not named',
      'providers: [Livstycket]',
      'providers: [Nobody]',
      /"Nobody" is not among the providers/,
    ],
    ['an id that stands twice', '- id: D2\n', '- id: D1\n', /the id D1 stands twice/],
    [
      'a scope that its districts contradict',
      'scope: district\n    districts: [Södermalm]',
      'scope: city\n    districts: [Södermalm]',
      /only then/,
    ],
    ['a field that is not known', 'name: Krami\n', 'namn: Krami\n', /measures\.11/],
  ])('of measures with %s is refused with file, line and fault', (_what, from, to, fault) => {
    expect(measures).toContain(from);
    const said = ofMeasures(measures.replace(from, to));
    expect(said).toMatch(fault);
    const line = Number(/broken\.yaml, line (\d+):/.exec(said)?.[1]);
    expect(Math.abs(line - lineOf(measures, from))).toBeLessThan(20);
  });

  it('tells all faults at once, a line each', () => {
    const said = ofMeasures(
      measures.replace('status: woundDown', 'status: gone').replace('scope: unknown', 'scope: moon'),
    );
    expect(said.split('\n')).toHaveLength(2);
  });

  it('of districts is refused with file, line and fault', () => {
    expect(ofDistricts(districts.replace('became: Järva', 'became: Mars'))).toMatch(
      /line \d+:.*there is no district "Mars"/,
    );
    expect(ofDistricts(districts.replace('    became: Järva\n', ''))).toMatch(
      /needs both until and became, or neither/,
    );
    expect(ofDistricts(districts.replace('{ kind: jobbtorg, name: City }', '{ kind: jobbtorg, name: Town }'))).toMatch(
      /there is no jobbtorg "Town"/,
    );
    expect(ofDistricts(`${districts}\n  - [`)).toMatch(/broken\.yaml, line \d+:/);
  });
});
