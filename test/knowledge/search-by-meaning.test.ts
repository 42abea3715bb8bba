// What an embeddings endpoint adds to the answers, and that nothing is missed without it: off, slow, broken or paused.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { readConfig } from '../../bot/config.ts';
import { createEmbedder } from '../../bot/model/embeddings.ts';
import { storeDocuments } from '../../bot/store/content/documents.ts';
import { readDocument } from '../../knowledge/ingest/ingest.ts';
import {
  type EmbeddingServer,
  type EmbeddingTrouble,
  startEmbeddingServer,
  vectorOf,
} from '../stand-ins/embedding-server.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { embedded, triedKinds } from '../worlds/databases.ts';

const question = 'Var ställer man sin tvåhjuling?';
const passage = 'Velocipeder parkeras i källaren under trappan.';
const file = (text: string) => `# Gårdsplan\n\n## Allmänt\n\nGrinden är grön.\n\n## Fordon\n\n${text}\n`;

async function* noInput(): AsyncGenerator<string> {}

describe.each(triedKinds)('on the $name database, with an embeddings endpoint,', (kind) => {
  let assistant: Assistant;
  let server: EmbeddingServer;
  let plain: string;
  beforeAll(async () => {
    server = await startEmbeddingServer();
    const embeddings = { url: server.url, model: 'test-model', key: 'hemlig' };
    server.always = { status: 503 };
    assistant = await startAssistant(kind, { config: { embeddings } });
    await ingest(file(passage));
    plain = await ask(question);
    await allWell();
  });
  afterEach(allWell);
  afterAll(async () => {
    await assistant.stop();
    await server.stop();
  });

  /** The endpoint works, and no failure before counts any more. */
  async function allWell(): Promise<void> {
    server.always = null;
    server.troubles.length = 0;
    assistant.setTime(assistant.core.now().add({ minutes: 11 }));
    await assistant.bot.fill();
    await ask(question);
    await assistant.settle();
    server.requests.length = 0;
  }

  async function ingest(text: string): Promise<void> {
    const document = await readDocument({ name: '960_gard.md', bytes: new TextEncoder().encode(text) }, new Map());
    if ('fault' in document) throw new Error(document.fault);
    await storeDocuments(
      assistant.database.database,
      [{ document, hash: text, fileName: '960_gard.md' }],
      { others: false, keep: [], shippedKeys: [] },
      monday,
    );
    await assistant.core.documentsChanged();
  }

  async function ask(text: string): Promise<string> {
    const answers = await assistant.say(people.maja, text);
    return answers.map(shownText).join('\n');
  }

  const rows = async () => await assistant.database.database.selectFrom('passage_vectors').selectAll().execute();

  it('a question that shares no word with the right passage finds it', async () => {
    expect(plain).not.toContain('Velocipeder');
    expect(await ask(question)).toContain('Velocipeder parkeras i källaren');
    expect(server.requests).toEqual([{ model: 'test-model', texts: [question], authorization: 'Bearer hemlig' }]);
  });

  it('a question in the documents’ own words is answered as well as before', async () => {
    expect(await ask('Hur snabbt ska första jobbplanen vara klar?')).toMatch(/fem dagar.*\[1\]/s);
  });

  it('a follow-up is looked up together with the question before it', async () => {
    await ask('Vem har tillgång till grön grind på gårdsplan?');
    await ask('Hur snabbt ska första jobbplanen vara klar?');
    await ask('och för unga då?');
    expect(server.requests.at(-1)?.texts).toEqual(['Hur snabbt ska första jobbplanen vara klar?\noch för unga då?']);
  });

  it.each<[string, EmbeddingTrouble]>([
    ['answers with a fault', { status: 500 }],
    ['has no more to give', { status: 429, retryAfter: 30 }],
    ['refuses the key', { status: 401 }],
    ['never answers', 'silence'],
    ['stops in the middle of its answer', 'half'],
    ['breaks the connection', 'reset'],
    ['answers something that is not JSON', { body: '<html>' }],
    ['answers JSON of another kind', { body: '{"data":"inga"}' }],
    ['answers with no vector', { body: '{"data":[]}' }],
    ['answers with a vector of zeros', { body: '{"data":[{"index":0,"embedding":[0,0]}]}' }],
    ['answers with a vector too many', 'tooMany'],
    ['answers with vectors of another length', 'otherDimension'],
    ['answers with something that is no number', 'notANumber'],
  ])('the answer is the one by words when the endpoint %s', async (_what, trouble) => {
    server.troubles.push(trouble);
    expect(await ask(question)).toBe(plain);
    expect(server.requests).toHaveLength(1);
  });

  it('the endpoint is left alone for a minute after three failures, and then asked again', async () => {
    server.always = { status: 500 };
    for (let time = 0; time < 5; time += 1) expect(await ask(question)).toBe(plain);
    expect(server.requests).toHaveLength(3);
    server.always = null;
    assistant.setTime(assistant.core.now().add({ seconds: 59 }));
    expect(await ask(question)).toBe(plain);
    assistant.setTime(assistant.core.now().add({ seconds: 2 }));
    expect(await ask(question)).toContain('Velocipeder');
    expect(server.requests).toHaveLength(4);
  });

  it('the endpoint is left alone for as long as it asks', async () => {
    server.troubles.push({ status: 429, retryAfter: 30 });
    expect(await ask(question)).toBe(plain);
    assistant.setTime(assistant.core.now().add({ seconds: 29 }));
    expect(await ask(question)).toBe(plain);
    expect(server.requests).toHaveLength(1);
    assistant.setTime(assistant.core.now().add({ seconds: 2 }));
    expect(await ask(question)).toContain('Velocipeder');
  });

  it.each([
    ['with a personal number', 'Kan 19121212-1212 remitteras till jobbtorg?', 'personnummer'],
    ['with a client’s name beside health data', 'Min klient Testa Testsson har ångest, vad gäller?', 'klient'],
    ['of danger', 'jag orkar inte leva längre', '112'],
    ['of greeting', 'hej', 'Maja'],
    ['that orders a booking', 'boka ett trepartssamtal på tisdag klockan tio', 'Vilket ärende'],
  ])('a message %s is never sent to it', async (_what, text, answer) => {
    expect(await ask(text)).toContain(answer);
    expect(server.requests).toEqual([]);
  });

  it('a search on the command line finds by meaning, and sends no personal number either', async () => {
    const search = async (query: string) => {
      const lines: string[] = [];
      const io = { out: (line: string) => lines.push(line), err: () => {}, input: noInput(), folder: '.' };
      expect(await runCommand(assistant.core, ['search', query, '--k', '1', '--json'], io)).toBe(0);
      return lines.join();
    };
    expect(await search(question)).toContain('Velocipeder');
    expect(server.requests).toHaveLength(1);
    expect(await search(`${question} 19121212-1212`)).not.toContain('Velocipeder');
    expect(server.requests).toHaveLength(1);
  });

  it('what people asked stands neither in the log nor in the figures when the endpoint quotes it', async () => {
    server.troubles.push({ status: 400 });
    await ask('Var ställer man sin kvastskaftstvåhjuling?');
    expect(assistant.logged.join('\n')).not.toContain('kvastskaft');
    expect(assistant.logged.at(-1) ?? '').not.toContain('hemlig');
    expect(assistant.logged.some((line) => line.includes('"status":400') && line.includes('BadRequestError'))).toBe(
      true,
    );
    const metrics = await fetch(`http://127.0.0.1:${assistant.bot.server.port}/metrics`);
    expect(await metrics.text()).toMatch(/trepart_embedding_requests_total\{result="failed"\} [1-9]/);
  });

  it('vectors are asked for once, also after a restart, and only for what has changed', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(40);
    await assistant.bot.fill();
    await assistant.restart();
    await assistant.bot.fill();
    expect(server.requests).toEqual([]);
    expect(await ask(question)).toContain('Velocipeder');
    server.requests.length = 0;

    await ingest(file('Velocipeder parkeras i källaren bredvid pannan.'));
    await assistant.bot.fill();
    expect(server.requests.map(({ texts }) => texts)).toEqual([
      ['Gårdsplan\nFordon\nVelocipeder parkeras i källaren bredvid pannan.'],
    ]);
    expect(await ask(question)).toContain('bredvid pannan');
    const after = await rows();
    expect(after).toHaveLength(before.length);
    const fingerprints = (list: typeof after) => new Set(list.map(({ fingerprint }) => fingerprint));
    expect(fingerprints(after).difference(fingerprints(before)).size).toBe(1);
    await ingest(file(passage));
  });

  it('a new document is answered from before its vectors are there', async () => {
    server.always = 'silence';
    await ingest(file(`${passage} Kvastar hänger i kvastförrådet.`));
    expect(await ask('Var hänger kvastar i kvastförrådet?')).toContain('Kvastar hänger i kvastförrådet');
    server.always = null;
    await ingest(file(passage));
  });

  it('a batch that fails is asked for again in the next round', async () => {
    await ingest(file('Cyklar får stå vid grinden.'));
    server.troubles.push({ status: 500 });
    await assistant.bot.fill();
    await assistant.bot.fill();
    expect(server.requests).toHaveLength(2);
    expect(await ask(question)).toContain('Cyklar får stå');
    await ingest(file(passage));
  });
});

describe('an endpoint', () => {
  it('that wants no key gets none', async () => {
    const server = await startEmbeddingServer();
    const embedder = await createEmbedder({ url: server.url, model: 'test-model', key: null }, () => monday);
    expect(await embedder.embed('passages', ['cykel', 'grind'], null)).toHaveLength(2);
    expect(server.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
    await server.stop();
  });
});

describe('passages', () => {
  const row = (index: number, embedding: number[]) => ({ index, embedding });
  it.each<[string, EmbeddingTrouble]>([
    ['of another length than those before', 'otherDimension'],
    ['of two lengths', { body: JSON.stringify({ data: [row(0, [1, 0]), row(1, [1])] }) }],
    ['twice for one text', { body: JSON.stringify({ data: [row(0, [1, 0]), row(0, [0, 1])] }) }],
    ['for one text of two', { body: JSON.stringify({ data: [row(0, [1, 0])] }) }],
  ])('get no vectors when the endpoint gives some %s', async (_what, trouble) => {
    const server = await startEmbeddingServer();
    const embedder = await createEmbedder({ url: server.url, model: 'test-model', key: null }, () => monday);
    server.troubles.push(trouble);
    const dimension = trouble === 'otherDimension' ? vectorOf('').length : 2;
    expect(await embedder.embed('passages', ['cykel', 'grind'], dimension)).toBeNull();
    await server.stop();
  });
});

describe('without the settings', () => {
  it('nothing is sent, wherever other programs’ variables point', async () => {
    const server = await startEmbeddingServer();
    process.env.OPENAI_BASE_URL = server.url;
    process.env.OPENAI_API_KEY = 'other';
    const assistant = await startAssistant(embedded);
    try {
      await assistant.bot.fill();
      await assistant.say(people.maja, question);
      expect(server.requests).toEqual([]);
    } finally {
      delete process.env.OPENAI_BASE_URL;
      delete process.env.OPENAI_API_KEY;
      await assistant.stop();
      await server.stop();
    }
  });
});

describe('the settings', () => {
  const contacts = { access: 'chefen', expert: 'staben' };
  const whole = { EMBEDDINGS_URL: 'https://models.example.se/v1', EMBEDDINGS_MODEL: 'bge-m3' };

  it('may leave the key out', () => {
    const read = readConfig(whole, contacts);
    expect(read).toMatchObject({
      config: { embeddings: { url: 'https://models.example.se/v1', model: 'bge-m3', key: null } },
    });
  });

  it.each([
    [{ EMBEDDINGS_URL: whole.EMBEDDINGS_URL }, 'set EMBEDDINGS_MODEL'],
    [{ EMBEDDINGS_MODEL: 'bge-m3' }, 'set EMBEDDINGS_URL'],
    [{ EMBEDDINGS_KEY: 'hemlig' }, 'EMBEDDINGS_MODEL'],
    [{ ...whole, EMBEDDINGS_URL: 'models.example.se' }, 'EMBEDDINGS_URL (should be an address that starts with http'],
  ])('that are not whole are told in one sentence: %o', (variables, what) => {
    const read = readConfig(variables, contacts);
    if (!('fault' in read)) throw new Error('The settings were taken.');
    expect(read.fault).toMatch(/^Cannot start: [^.]*; the settings are described in docs\/settings\.md\.$/);
    expect(read.fault).toContain(what);
    expect(read.fault).not.toContain('hemlig');
  });
});
