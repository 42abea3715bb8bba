// Traces, where a collector is set: one of each turn and job with its parts, nothing of what people write, and no turn waits for it.
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectGraph } from '../../bot/calendars/graph.ts';
import { watchedCalendar } from '../../bot/calendars/watched.ts';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { startTraces } from '../../bot/monitoring/open-telemetry.ts';
import { tracedCalendar } from '../../bot/monitoring/traced.ts';
import { keptAttributes, type SpanAttributes, spanNames, type Traces, within } from '../../bot/monitoring/traces.ts';
import { planDigests } from '../../bot/store/reminders/digests.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../stand-ins/embedding-server.ts';
import { type FakeCollector, startFakeCollector, type TakenSpan } from '../stand-ins/fake-collector.ts';
import { app, startFakeGraph } from '../stand-ins/fake-graph.ts';
import { type ScriptedModel, startScriptedModel } from '../stand-ins/scripted-model.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { embedded, triedKinds } from '../worlds/databases.ts';
import { storeCases } from '../worlds/some-cases.ts';
import { sampleOf } from '../worlds/thoroughness.ts';

const question = 'Hur snabbt ska första jobbplanen vara klar?';
const silent = createLog('silent');

/** The names of the parts of a span, in order of the alphabet. */
const partsOf = (span: TakenSpan | undefined, among: TakenSpan[]) =>
  among
    .filter(({ parent }) => parent === span?.spanId)
    .map(({ name }) => name)
    .toSorted();

describe.each(triedKinds)('with a collector, on the $name database,', (kind) => {
  let collector: FakeCollector;
  let embeddings: EmbeddingServer;
  let model: ScriptedModel;
  let assistant: Assistant;
  beforeAll(async () => {
    [collector, embeddings, model] = await Promise.all([
      startFakeCollector(),
      startEmbeddingServer(),
      startScriptedModel({ read: 2_000, first: 4_000, whole: 12_000 }),
    ]);
    assistant = await startAssistant(kind, {
      config: {
        traces: { url: collector.url, headers: {} },
        embeddings: { url: embeddings.url, model: 'test-model', key: null },
        model: model.settings,
      },
    });
    await assistant.bot.fill();
    // The first question of a process takes so long on a busy machine that its answer is announced, or the model given up.
    await assistant.say(people.maja, question);
  });
  beforeEach(async () => {
    await sent();
    assistant.logged.length = 0;
  });
  afterAll(async () => {
    await assistant.stop();
    model.stop();
    await Promise.all([collector.stop(), embeddings.stop()]);
  });

  /** Everything that was told since it was last asked; a bot that stops sends what it still has. */
  async function sent(): Promise<{ spans: TakenSpan[]; text: string }> {
    await assistant.settle();
    await assistant.restart();
    const taken = { spans: collector.spans(), text: collector.bodies.join('\n') };
    collector.bodies.length = 0;
    return taken;
  }
  const turnsOf = (spans: TakenSpan[]) => spans.filter(({ name }) => name === 'turn');

  it('a policy question is one trace: received, answered, saved and posted, with what was asked of whom on the way', async () => {
    await assistant.say(people.maja, question);
    const { spans } = await sent();
    const [turn, ...others] = turnsOf(spans);
    expect(others).toEqual([]);
    expect(turn).toMatchObject({
      parent: null,
      failed: false,
      attributes: { 'trepart.kind': 'message', 'trepart.intent': 'policyQuestion', 'trepart.result': 'answered' },
    });
    const own = spans.filter(({ traceId }) => traceId === turn?.traceId);
    const parts = new Set(partsOf(turn, own));
    expect([...parts]).toEqual(['answer', 'messages.commit', 'messages.enqueue', 'messages.record', 'post']);
    const answer = own.find(({ name }) => name === 'answer');
    for (const part of ['database', 'embedding', 'model']) expect(partsOf(answer, own)).toContain(part);
    expect(own.find(({ name }) => name === 'model')?.attributes).toEqual({
      'trepart.step': 'draft',
      'trepart.result': 'answered',
    });
    expect(own.find(({ name }) => name === 'post')?.attributes).toEqual({ 'trepart.result': 'sent' });
    const ids = new Set(own.map(({ spanId }) => spanId));
    expect(own.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
  });

  it('nothing that anybody wrote is told, and nothing that names a person, a case or a conversation', async () => {
    const number = '19850312-2384';
    const said = [question, `Hur gör jag med ${number}?`, 'Klart för A-1042', 'Zebror äter gräs'];
    for (const text of said) await assistant.say(people.maja, text);
    const { spans, text } = await sent();
    expect(turnsOf(spans)).toHaveLength(said.length);
    const { id, name, email, entraObjectId } = people.maja;
    for (const never of [number, '850312', 'A-1042', 'jobbplan', 'Zebror', id, name, email, entraObjectId, 'a:'])
      expect(text).not.toContain(never);
    const words = spans
      .flatMap(({ attributes }) => Object.values(attributes))
      .filter((each) => /[^A-Za-z.]/.test(`${each}`));
    expect(words).toEqual([]);
    expect(
      [...new Set(spans.map((span) => span.name))].filter((each) => !spanNames.some((own) => own === each)),
    ).toEqual([]);
  });

  it('a line in the log names the trace of its turn', async () => {
    await assistant.say(people.maja, question);
    const { spans } = await sent();
    const lines = assistant.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'turn');
    expect(lines.map(({ trace }) => trace)).toEqual(turnsOf(spans).map(({ traceId }) => traceId));
  });

  it('turns at the same moment are told apart, and so are messages that wait for each other', async () => {
    const { maja, amina, karin } = people;
    const texts = ['hej', 'Vad betyder nollplacerad?', 'hjälp'];
    await Promise.all(
      [maja, amina, karin, maja, amina, maja].map((person, place) =>
        assistant.post(assistant.activity(person, { text: texts[place % 3] })),
      ),
    );
    await assistant.bot.settled();
    const { spans } = await sent();
    expect(turnsOf(spans)).toHaveLength(6);
    for (const turn of turnsOf(spans)) {
      const parts = partsOf(turn, spans).filter((name) => name !== 'post' && name !== 'messages.record');
      expect(parts).toEqual(['answer', 'messages.commit', 'messages.enqueue']);
      expect(partsOf(turn, spans)).toContain('post');
    }
    // A statement records what happened in several conversations, and is no single turn's.
    expect(spans.filter(({ name }) => name.startsWith('messages.')).flatMap((step) => partsOf(step, spans))).toEqual(
      [],
    );
  });

  it('the same message again is told as a repeat, and a failed sending as failed', async () => {
    const activity = assistant.activity(people.maja, { text: 'hej' });
    assistant.teams.troubles.push({ status: 502 });
    await assistant.post(activity);
    await assistant.bot.settled();
    await assistant.post(activity);
    const { spans } = await sent();
    expect(turnsOf(spans).map(({ attributes }) => attributes['trepart.result'])).toEqual(['answered', 'repeat']);
    const [first] = spans.filter(({ name }) => name === 'post');
    expect(first).toMatchObject({ failed: true, attributes: { 'trepart.result': 'doubt' } });
  });

  it('a turn that goes wrong is told as a fault, without a word of what it was', async () => {
    const broken = await startAssistant(kind, {
      config: { traces: { url: collector.url, headers: {} } },
      change: (core) => ({ ...core, tools: { ...core.tools, measures: () => Promise.reject(new Error(question)) } }),
    });
    await broken.say(people.maja, question);
    await broken.stop();
    const { spans, text } = await sent();
    expect(turnsOf(spans)).toMatchObject([{ failed: true, attributes: { 'trepart.result': 'fault' } }]);
    expect(spans.find(({ name }) => name === 'answer')?.failed).toBe(true);
    expect(text).not.toContain('jobbplan');
  });

  it('each regular job is a trace of its own, and so is each reminder', async () => {
    await assistant.say(people.amina, 'hej');
    await storeCases(assistant.core.database, [{ id: 'A-1042', enrolled_on: '2026-11-09' }]);
    assistant.setTime(monday.subtract({ hours: 20 }));
    await planDigests(assistant.core.database, assistant.core.deadlines, assistant.core.now());
    await assistant.bot.tidy();
    assistant.setTime(monday);
    await assistant.bot.remind();
    const { spans } = await sent();
    const wholes = spans.filter(({ parent }) => parent === null);
    const names = wholes.map(({ name }) => name);
    for (const job of ['months.close', 'retention', 'digests.plan', 'reminder']) expect(names).toContain(job);
    const reminder = wholes.find(({ attributes }) => attributes['trepart.result'] === 'sent');
    expect(reminder).toMatchObject({ name: 'reminder', attributes: { 'trepart.kind': 'digest' } });
    expect(partsOf(reminder, spans)).toContain('post');
  });
});

describe('a collector that does not take traces', () => {
  const spoilt: [string, (collector: FakeCollector) => unknown][] = [
    ['is away', (collector) => collector.stop()],
    ['never answers', (collector) => Object.assign(collector, { trouble: 'silence' })],
    ['refuses', (collector) => Object.assign(collector, { trouble: { status: 400 } })],
  ];
  it.concurrent.each(sampleOf(spoilt, 3))(
    'and %s costs nobody an answer, and does not hold up a stop',
    async (_how, spoil) => {
      const collector = await startFakeCollector();
      await spoil(collector);
      const assistant = await startAssistant(embedded, { config: { traces: { url: collector.url, headers: {} } } });
      for (const person of Object.values(people)) {
        const [answer] = await assistant.say(person, question);
        expect(answer?.text).toContain('fem dagar');
      }
      // What was told so far goes out after five seconds.
      await delay(5_500);
      await assistant.say(people.maja, 'hej');
      const before = performance.now();
      await assistant.bot.stop();
      expect(performance.now() - before).toBeLessThan(5_000);
      await assistant.stop();
      await collector.stop().catch(() => {});
      const lines = assistant.logged.filter((line) => line.includes('traces not sent'));
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ count: expect.any(Number), fault: expect.any(String) });
      expect(lines[0]).not.toContain(new URL(collector.url).port);
    },
  );
});

describe('what is told', () => {
  const told = async (work: (traces: Traces) => Promise<unknown>, headers: Record<string, string> = {}) => {
    const collector = await startFakeCollector();
    const outside = { now: () => monday, newId: () => 'one' };
    const traces = startTraces({ url: `${collector.url}/`, headers }, outside, silent);
    await work(traces);
    await traces.stop();
    await collector.stop();
    return collector;
  };

  it('is given up where it does not get through, with one line in ten minutes', async () => {
    const lines: string[] = [];
    let now = monday;
    const collector = await startFakeCollector();
    collector.trouble = { status: 400 };
    const log = createLog('info', (line) => lines.push(line));
    const traces = startTraces({ url: collector.url, headers: {} }, { now: () => now, newId: () => 'one' }, log);
    // As many as make a round of sending by themselves.
    for (const minutes of [0, 9, 2]) {
      now = now.add({ minutes });
      for (let count = 0; count < 512; count += 1) traces.begin('retention').end();
      const before = collector.bodies.length;
      await vi.waitFor(() => expect(collector.bodies.length).toBeGreaterThan(before));
      await delay(50);
    }
    await traces.stop();
    await collector.stop();
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'traces not sent', count: 512, status: 400 },
      { msg: 'traces not sent', count: 1_024, status: 400 },
    ]);
  });

  it('of Outlook is how each question ended, as a part of the turn that asks', async () => {
    const graph = await startFakeGraph();
    graph.troubles.push({ status: 503 });
    const collector = await told(async (traces) => {
      const calendar = watchedCalendar(
        connectGraph(app, () => monday, graph.place),
        tracedCalendar(traces),
      );
      const window = { from: monday, until: monday.add({ hours: 1 }) };
      for (let times = 0; times < 2; times += 1)
        await within(traces, 'turn', () => calendar.busy(['s-1@example.invalid'], window));
    });
    await graph.stop();
    const spans = collector.spans();
    const calls = spans.filter(({ name }) => name === 'calendar');
    expect(calls).toMatchObject([
      { failed: true, attributes: { 'trepart.result': 'down' } },
      { failed: false, attributes: { 'trepart.result': 'answered' } },
    ]);
    expect(calls.map(({ parent }) => spans.find(({ spanId }) => spanId === parent)?.name)).toEqual(['turn', 'turn']);
    expect(collector.bodies.join()).not.toContain('example');
  });

  it('reaches a collector that wants a key', async () => {
    const settings = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20hemlig,x-scope=trepart',
    };
    const read = readConfig(settings, { access: '', expert: '' });
    if ('fault' in read) throw new Error(read.fault);
    const { traces: found } = read.config;
    expect(found?.url).toBe(settings.OTEL_EXPORTER_OTLP_ENDPOINT);
    const collector = await told(async (traces) => traces.begin('retention').end(), found?.headers);
    expect(collector.headers).toMatchObject([{ authorization: 'Bearer hemlig', 'x-scope': 'trepart' }]);
  });

  it('has no attribute but those listed, and of those only words like our own', () => {
    const words = { kind: 'meeting.dayBefore', intent: 'policyQuestion', result: 'answered', step: 'draft' };
    expect(keptAttributes(words)).toEqual(words);
    const given = fc.dictionary(
      fc.oneof(fc.constantFrom('kind', 'intent', 'result', 'step', 'text', 'toString', '__proto__'), fc.string()),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Maja', 'A-1042', '850312-2384', 'hur snabbt', 'åäö', 'a@example.se', 'answered'),
        fc.double(),
        fc.bigInt(),
        fc.anything(),
      ),
    );
    fc.assert(
      fc.property(given, (attributes) => {
        for (const [name, value] of Object.entries(keptAttributes(attributes as SpanAttributes))) {
          expect(Object.keys(words)).toContain(name);
          expect(`${value}`).toMatch(/^[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)?$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out on the way what was said of a part and is not on the list', async () => {
    const collector = await told(async (traces) => {
      const span = traces.begin('retention', { text: question, kind: question } as SpanAttributes);
      span.note({ staff: 'S-1', result: '850312-2384', step: 'draft' } as SpanAttributes);
      span.end();
    });
    expect(collector.spans()).toMatchObject([{ name: 'retention' }]);
    expect(collector.spans()[0]?.attributes).toEqual({ 'trepart.step': 'draft' });
  });

  it('is nothing where no collector is set, and half a setting is refused', () => {
    const contacts = { access: '', expert: '' };
    expect(readConfig({}, contacts)).toMatchObject({ config: { traces: null } });
    expect(readConfig({ OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }, contacts)).toMatchObject({
      fault: expect.stringContaining('set OTEL_EXPORTER_OTLP_ENDPOINT'),
    });
    for (const wrong of ['a', 'a=', '=b', 'a=b,', 'a=%zz', 'a=b c']) {
      const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318', OTEL_EXPORTER_OTLP_HEADERS: wrong };
      const read = readConfig(settings, contacts);
      expect('fault' in read ? read.fault : '').toMatch(/OTLP_ENDPOINT.*OTLP_HEADERS \(should be/);
      expect('fault' in read ? read.fault : '').not.toContain(`=${wrong}`);
    }
  });
});
