// The file of notices: each may touch something that is shipped, and a broken one is refused in a sentence with file and line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readNotices } from '../../knowledge/answer/notices.ts';
import { states } from '../../knowledge/answer/tensions.ts';
import { shippedCatalogue, shippedDocuments, shippedNotices, shippedRules } from '../../knowledge/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'trepart-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const rules = shippedRules();

it('hold only statements that some shipped passage makes', async () => {
  const documents = await shippedDocuments(shippedCatalogue());
  const passages = documents.flatMap((document) => document.passages);
  const sides = shippedNotices(rules).notices.flatMap(({ id, overtakes }) =>
    overtakes.flatMap(({ document, contains }) =>
      contains.map((phrase) => ({ id, side: { document, contains: [phrase] } })),
    ),
  );
  expect(sides.filter(({ side }) => !passages.some((passage) => states(passage, side)))).toEqual([]);
});

it.each([
  ['a rule that does not exist', 'rules: [E-15]', 'rules: [E-999]', 'there is no rule E-999'],
  ['an id that stands twice', 'id: N-2', 'id: N-1', 'the id N-1 stands twice'],
  ['how sure it is in other words', 'sure: confirmed', 'sure: perhaps', 'notices.0.sure is wrong'],
  ['a day that is none', 'since: "2025-07-01"', 'since: summer', 'it must be a date like 2025-07-01'],
  [
    'more than 20 words in sight',
    'gäller socialtjänstlagen',
    `gäller ${'den nya '.repeat(5)}lag`,
    'more than 20 words',
  ],
  ['nothing in English', '\n    en:\n      says', '\n    fi:\n      says', 'notices.0.en is wrong'],
])('are refused with file and line for %s', (_what, right, wrong, said) => {
  const source = readFileSync(join(import.meta.dirname, '../../knowledge/notices.yaml'), 'utf8');
  const file = join(folder, 'broken.yaml');
  const broken = source.replace(right, wrong);
  expect(broken).not.toBe(source);
  writeFileSync(file, broken);
  const read = () => readNotices(file, new Set(Object.keys(rules.rules)));
  expect(read).toThrow(said);
  expect(read).toThrow(/broken\.yaml, line \d+: /);
});
