// What whoever looks after the bot sees: its health part by part, its figures, and a dashboard and alerts that speak of those figures only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { GraphCalendar } from '../../bot/calendars/graph.ts';
import { watchedCalendar } from '../../bot/calendars/watched.ts';
import { type PartName, watchHealth } from '../../bot/monitoring/health.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';

const folder = join(import.meta.dirname, '../..', 'deploy', 'monitoring');

async function get(assistant: Assistant, path: string) {
  const response = await fetch(`http://127.0.0.1:${assistant.bot.server.port}${path}`);
  return { status: response.status, text: await response.text() };
}

const health = async (assistant: Assistant) => {
  const { status, text } = await get(assistant, '/health');
  return { status, body: JSON.parse(text) as { status: string; parts: Record<PartName, { state: string }> } };
};

describe.each(triedKinds)('with the $name database', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind, {
      config: { embeddings: { url: 'http://127.0.0.1:9/v1', model: 'none', key: null } },
    });
  });
  afterAll(() => assistant.stop());

  it('health tells the parts apart, and what has not been asked yet', async () => {
    const { status, body } = await health(assistant);
    expect(status).toBe(200);
    expect(Object.fromEntries(Object.entries(body.parts).map(([name, { state }]) => [name, state]))).toMatchObject({
      database: 'up',
      knowledge: 'up',
      calendar: 'unused',
      connector: 'unasked',
    });
  });

  it('health names the connector and the model as what is down, while messages are still taken', async () => {
    // Whatever is sent: the answer, the sentence that nobody knows whether it came, and a line of progress on a slow machine.
    assistant.teams.troubles.push(...Array.from({ length: 6 }, () => ({ status: 502 })));
    await assistant.post(assistant.activity(people.maja, { text: 'Vad betyder nollplacerad?' }));
    await assistant.bot.settled();
    assistant.teams.troubles.length = 0;
    await assistant.bot.fill();
    const { status, body } = await health(assistant);
    expect(status).toBe(200);
    expect(body.status).toBe('degraded');
    expect(body.parts).toMatchObject({
      database: { state: 'up' },
      connector: { state: 'down' },
      model: { state: 'down' },
    });
    const { text } = await get(assistant, '/metrics');
    expect(text).toContain('trepart_part_up{part="connector"} 0');
    expect(text).toContain('trepart_queue_depth{queue="doubt"} 2');
    await assistant.say(people.maja, 'hej');
    expect((await health(assistant)).body.parts.connector.state).toBe('up');
  });

  it('figures tell what waits and for how long', async () => {
    const { database } = assistant.database;
    const at = monday.subtract({ seconds: 90 }).toString();
    const conversation = { id: 'a:waits', address: '{}', lease_owner: 'other', updated_at: at };
    await database
      .insertInto('conversations')
      .values({ ...conversation, lease_until: '2999-01-01T00:00:00Z' })
      .execute();
    await database
      .insertInto('inbox')
      .values({ conversation_id: 'a:waits', activity_id: '1', incoming: '{}', answer: null, received_at: at })
      .execute();
    await database
      .insertInto('reminders')
      .values({ key: 'k', kind: 'digest', recipient: 'S-9', subject: '{}', due_at: at, state: 'dead', created_at: at })
      .execute();
    const { text } = await get(assistant, '/metrics');
    expect(text).toContain('trepart_queue_depth{queue="inbox"} 1');
    expect(text).toContain('trepart_queue_oldest_seconds{queue="inbox"} 90');
    expect(text).toContain('trepart_reminders{state="dead"} 1');
    expect(text).toMatch(/trepart_database_seconds_count [1-9]/);
    await database.deleteFrom('conversations').where('id', '=', 'a:waits').execute();
  });

  it('a database that is gone is named, and figures that need it are left out', async () => {
    const gone = await startAssistant(kind);
    await gone.database.database.destroy();
    try {
      const { status, body } = await health(gone);
      expect(status).toBe(503);
      expect(body).toMatchObject({ status: 'down', parts: { database: { state: 'down' } } });
      expect((await get(gone, '/readyz')).status).toBe(503);
      const { text } = await get(gone, '/metrics');
      expect(text).toContain('trepart_part_up{part="database"} 0');
      expect(text).not.toContain('trepart_queue_depth{');
      expect(text).not.toMatch(/^trepart_reminders_due /m);
    } finally {
      await gone.bot.stop();
      await gone.teams.stop();
      await gone.database.drop();
    }
  });

  it('the dashboard and the alerts speak only of figures that the bot shows', async () => {
    await assistant.say(people.maja, 'hej');
    const { text } = await get(assistant, '/metrics');
    const shown = new Set(
      [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
    );
    const named = (expression: string) =>
      [...expression.matchAll(/\b(?:trepart|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
    const all = [...expressionsOfDashboard(), ...alerts().map(({ expr }) => expr)];
    expect(all.length).toBeGreaterThan(25);
    expect(all.flatMap(named).filter((name) => !shown.has(name))).toEqual([]);
    expect(all.filter((expression) => named(expression).length === 0)).toEqual([]);
    const ours = [...shown].filter((name) => name.startsWith('trepart_') && !/_(sum|count)$/.test(name));
    const spoken = new Set(expressionsOfDashboard().flatMap(named));
    expect(ours.filter((name) => !spoken.has(name))).toEqual([]);
  });
});

it('a part that hangs counts as down after two seconds', async () => {
  const watch = watchHealth({
    database: () => new Promise(() => {}),
    knowledge: async () => {},
    uses: { calendar: true, model: false, directory: false },
    now: () => monday,
  });
  const { status, parts } = await watch.look();
  expect(status).toBe('down');
  expect(parts).toMatchObject({
    database: { state: 'down' },
    calendar: { state: 'unasked' },
    model: { state: 'unused' },
  });
});

it('each answer of Outlook is told by its result', async () => {
  const calls: string[] = [];
  const answers: unknown[] = [
    { kind: 'done', busy: new Map() },
    { kind: 'later', seconds: 1, why: 'throttled' },
    { kind: 'later', seconds: 1, why: 'slow' },
    { kind: 'refused', why: 'Graph answered 403' },
  ];
  const graph = { busy: async () => answers.shift() } as unknown as GraphCalendar;
  const calendar = watchedCalendar(graph, () => (call) => calls.push(call));
  for (let times = 0; times < 4; times += 1) await calendar.busy([], { from: monday, until: monday });
  expect(calls).toEqual(['answered', 'throttled', 'slow', 'refused']);
});

const rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Trepart[A-Z]/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string(), action: z.string() }),
        }),
      ),
    }),
  ),
});

function alerts() {
  const read = rules.parse(parse(readFileSync(join(folder, 'alerts.yaml'), 'utf8')));
  return read.groups.flatMap((group) => group.rules);
}

function expressionsOfDashboard(): string[] {
  const shape = z.object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) });
  const { panels } = shape.parse(JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')));
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
}
