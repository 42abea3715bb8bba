// The search index is kept in the data folder: a start need not make it again, and what is broken or old is made anew.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Core, createCore } from '../../bot/core.ts';
import { rollBack, storeDocuments } from '../../bot/store/content/documents.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { embedded, type TestDatabase } from '../worlds/databases.ts';
import { sampleOf } from '../worlds/thoroughness.ts';

let test: TestDatabase;
/** How many documents were read for each index that was made, and whether it was kept. */
let made: { documents: number; kept: boolean }[];
beforeEach(async () => {
  test = await embedded.create();
  made = [];
});
afterEach(() => test.drop());

async function start(dataDir = test.folder): Promise<Core> {
  const core = await createCore(
    test.database,
    testConfig({ dataDir }),
    { now: () => monday, newId: randomUUID },
    ({ documents, kept }) => {
      made.push({ documents, kept });
    },
  );
  await core.tools.knowledge();
  return core;
}

async function store(name: string, text: string): Promise<void> {
  const document = await readDocument({ name, bytes: new TextEncoder().encode(text) }, new Map());
  if ('fault' in document) throw new Error(document.fault);
  const others = { others: false, keep: [], shippedKeys: [] };
  await storeDocuments(test.database, [{ document, hash: text, fileName: name }], others, monday);
}

async function found(core: Core, question: string) {
  const knowledge = await core.tools.knowledge();
  return knowledge
    .find({ text: question, subject: null, vector: null }, 5)
    .map((hit) => ({ text: knowledge.passages[hit.position]?.text, id: hit.id, score: hit.score }));
}

const question = 'Hur snabbt ska första jobbplanen vara klar?';
const file = () => join(test.folder, 'search-index');

describe('the kept index', () => {
  it('is read at the second start, which finds the same', async () => {
    const first = await found(await start(), question);
    const second = await found(await start(), question);
    expect(second).toEqual(first);
    expect(second[0]?.text).toContain('fem dagar');
    expect(made).toEqual([{ documents: 10, kept: true }]);
  });

  it('takes one document more without reading the others again', async () => {
    const core = await start();
    await store('950_rutin.md', '# Kvastrutin\n\n## Kvastar\n\nKvastar i kvastförrådet räknas var sjunde dag.\n');
    await core.documentsChanged();
    expect((await found(core, 'hur ofta räknas kvastar?'))[0]?.text).toContain('var sjunde dag');
    expect((await found(core, question))[0]?.text).toContain('fem dagar');
    expect(made.map(({ documents }) => documents)).toEqual([10, 1]);
    expect((await found(await start(), 'hur ofta räknas kvastar?'))[0]?.text).toContain('var sjunde dag');
    expect(made).toHaveLength(2);
  });

  it('forgets a document that is taken back, and a version that is replaced', async () => {
    const core = await start();
    await store('950_rutin.md', '# Kvastrutin\n\n## Kvastar\n\nKvastar i kvastförrådet räknas var sjunde dag.\n');
    await core.documentsChanged();
    await store('950_rutin.md', '# Kvastrutin\n\n## Kvastar\n\nKvastar i kvastförrådet räknas var nionde dag.\n');
    await core.documentsChanged();
    expect((await found(core, 'hur ofta räknas kvastar?'))[0]?.text).toContain('var nionde dag');
    await rollBack(test.database, '950');
    await core.documentsChanged();
    expect((await found(core, 'hur ofta räknas kvastar?'))[0]?.text).toContain('var sjunde dag');
  });

  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['changed in its heading', (bytes) => bytes.fill(0x41, 40, 60)],
    ['changed in its index', (bytes) => bytes.fill(0x41, bytes.length - 400, bytes.length - 300)],
    ['of another kind', () => Buffer.from('no index at all')],
    ['empty', () => Buffer.alloc(0)],
  ];
  it.each(sampleOf(damages, 5))('is made anew when the file is %s', async (_what, damage) => {
    const first = await found(await start(), question);
    writeFileSync(file(), damage(readFileSync(file())));
    expect(await found(await start(), question)).toEqual(first);
    expect(made).toHaveLength(2);
  });

  it('is done without where the folder cannot be written', async () => {
    expect((await found(await start('/dev/null/none'), question))[0]?.text).toContain('fem dagar');
    expect(made).toEqual([{ documents: 10, kept: false }]);
    expect(existsSync(file())).toBe(false);
  });
});
