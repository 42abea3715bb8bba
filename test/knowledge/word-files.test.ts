// What is told of a file of words that is wrong: which file, where, and why, in one sentence.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readKnowledgeFile } from '../../knowledge/knowledge-file.ts';
import { inBoth, meanings, pieceFaults } from '../../knowledge/swedish/word-shapes.ts';

const shape = z.strictObject({ kinds: meanings(['long', 'short']), late: inBoth });

function read(yaml: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'words-')), 'some-words.yaml');
  writeFileSync(file, yaml);
  return readKnowledgeFile(file, shape, ({ late }) => pieceFaults(['late'], late, { plan: 'plan*' }));
}

it('gives phrases of both languages as one list, the Swedish ones first', () => {
  const { kinds, late } = read(
    'kinds:\n  - means: long\n    sv: |\n      lång*|längre ..\n      långt\nlate: { sv: sen, en: late }\n',
  );
  expect(kinds).toEqual([{ means: 'long', cues: 'lång*|längre .. |långt' }]);
  expect(late).toBe('sen|late');
});

it.each([
  ['kinds: []\nlate: { sv: "(sen" }\n', 2, 'late.sv is wrong: it is no pattern, unterminated group.'],
  ['kinds: []\nlate: { sv: "" }\n', 2, 'late.sv is wrong: it is empty.'],
  ['kinds: []\nlate: { sv: "sen {plna}" }\n', 2, 'late is wrong: there is no piece "plna".'],
  ['kinds:\n  - means: long\nlate: { sv: sen }\n', 2, 'kinds.0 is wrong: it has no phrases.'],
  [
    'kinds:\n  - means: lnog\n    sv: lång\nlate: { sv: sen }\n',
    2,
    'kinds.0.means is wrong: Invalid option: expected one of "long"|"short".',
  ],
])('refuses %j', (yaml, line, told) => {
  expect(() => read(yaml)).toThrow(new RegExp(`some-words\\.yaml, line ${line}: ${RegExp.escape(told)}$`));
});
