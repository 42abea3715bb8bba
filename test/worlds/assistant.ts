// The whole assistant for a test: a real database, the real HTTP port, and a stand-in for the Teams service.
import { randomUUID } from 'node:crypto';
import { type RunningBot, startBot } from '../../bot/app.ts';
import type { Config } from '../../bot/config.ts';
import { type Core, createCore } from '../../bot/core.ts';
import { createLog } from '../../bot/monitoring/log.ts';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { type FakeTeams, type SentActivity, startFakeTeams } from '../stand-ins/fake-teams.ts';
import type { Kind, TestDatabase } from './databases.ts';

/** Monday morning, the moment that the evaluation sets use too. */
export const monday = Temporal.Instant.from('2026-11-23T09:00:00+01:00');

export const people = {
  maja: person('S-1', 'Maja Lind', 'caseworker', { district: 'Farsta' }),
  amina: person('S-2', 'Amina Holm', 'coach', { jobbtorg: 'Farsta' }),
  karin: person('S-3', 'Karin Ek', 'manager', { jobbtorg: 'Kista' }),
};

/** Looks after what Trepart knows; in no directory until a test puts him there. */
export const olle = person('S-4', 'Olle Ahl', 'owner', {});

function person(
  id: string,
  name: string,
  role: StaffRow['role'],
  place: { district?: string; jobbtorg?: string },
): StaffRow {
  const entraObjectId = `00000000-0000-4000-a000-0000000000${id.replace('S-', '0')}`;
  return {
    id,
    entraObjectId,
    name,
    email: `${id.toLowerCase()}@example.invalid`,
    role,
    district: place.district ?? null,
    jobbtorg: place.jobbtorg ?? null,
  };
}

export function testConfig(changes: Partial<Config> = {}): Config {
  return {
    credentials: null,
    tokenCheck: 'botbuilder',
    openIdMetadata: null,
    entraKeys: null,
    host: '127.0.0.1',
    port: 0,
    publicHost: null,
    databaseUrl: null,
    // A place where nothing can be written.
    dataDir: '/dev/null/none',
    logLevel: 'silent',
    accessContact: 'din chef',
    expertContact: 'utvecklingsstaben',
    embeddings: null,
    model: null,
    traces: null,
    rate: null,
    reviewMonths: 12,
    exampleDays: 365,
    calendars: 'own',
    jobPlanReading: { days: 'calendar', countsFirstDay: false },
    escalateAfter: 3,
    sendingHours: { from: Temporal.PlainTime.from('07:00'), to: Temporal.PlainTime.from('18:00') },
    casesInbox: null,
    casesColumns: null,
    entraGroups: null,
    ...changes,
  };
}

export interface Assistant {
  teams: FakeTeams;
  core: Core;
  bot: RunningBot;
  database: TestDatabase;
  /** Everything that was logged. */
  logged: string[];
  /** Sets the clock. */
  setTime(now: Temporal.Instant): void;
  /** Posts any JSON to the messages' door. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** An activity as Teams sends it, from a person. */
  activity(from: StaffRow | { entraObjectId: string }, fields: Record<string, unknown>): Record<string, unknown>;
  /** Says something and gives the answers to it. */
  say(from: StaffRow | { entraObjectId: string }, text: string): Promise<SentActivity['activity'][]>;
  /** Waits until all is answered, and forgets what was sent and the troubles that were set. */
  settle(): Promise<void>;
  /** Starts the bot anew on the same database, as after a crash or an update. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it with the three people in the directory. */
export async function startAssistant(
  kind: Kind,
  options: { change?: (core: Core) => Core; config?: Partial<Config> } = {},
): Promise<Assistant> {
  const database = await kind.create();
  const teams = await startFakeTeams();
  const logged: string[] = [];
  let time = monday;
  const outside = { now: () => time, newId: randomUUID };
  await importStaff(database.database, Object.values(people), { complete: true, dryRun: false, now: monday });
  const start = async () => {
    const core = await createCore(
      database.database,
      testConfig({ dataDir: database.folder, ...options.config }),
      outside,
    );
    const changed = options.change?.(core) ?? core;
    return {
      core: changed,
      bot: await startBot(
        changed,
        testConfig({ dataDir: database.folder, ...options.config }),
        createLog('info', (line) => logged.push(line)),
      ),
    };
  };
  let running = await start();

  const assistant: Assistant = {
    teams,
    database,
    logged,
    get core() {
      return running.core;
    },
    get bot() {
      return running.bot;
    },
    setTime: (next) => {
      time = next;
    },
    post: async (body, headers = {}) => {
      const response = await fetch(`http://127.0.0.1:${running.bot.server.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    activity: (from, fields) => ({
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: teams.url,
      from: { id: `29:${from.entraObjectId}`, name: 'Namn', aadObjectId: from.entraObjectId },
      recipient: { id: '28:bot', name: 'Trepart' },
      conversation: { id: `a:${from.entraObjectId}`, conversationType: 'personal', tenantId: 'tenant' },
      locale: 'sv-SE',
      ...fields,
    }),
    say: async (from, text) => {
      const activity = assistant.activity(from, { text });
      const answer = await assistant.post(activity);
      if (answer.status !== 200) throw new Error(`The bot answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      const answers = () =>
        teams.sent.filter(({ replyTo, activity: sent }) => replyTo === activity.id && sent.type === 'message');
      await teams.until(() => answers().length > 0);
      await running.bot.settled();
      return answers().map((sent) => sent.activity);
    },
    settle: async () => {
      await running.bot.settled();
      teams.sent.length = 0;
      teams.troubles.length = 0;
    },
    restart: async () => {
      await running.bot.stop();
      running = await start();
    },
    stop: async () => {
      await running.bot.stop();
      await teams.stop();
      await database.drop();
    },
  };
  return assistant;
}
