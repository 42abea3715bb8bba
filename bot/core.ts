// What the bot and the commands share in one process: the database, the knowledge, the clock.
import type { DeadlineRules } from '../dialogs/deadlines/deadlines.ts';
import { isWorkingDay } from '../dialogs/working-time/holidays.ts';
import type { MeetingSettings } from '../knowledge/catalogue/meeting-settings.ts';
import type { IndexProgress } from '../knowledge/search/search-index.ts';
import { shippedMeetingSettings } from '../knowledge/shipped.ts';
import { connectGraph } from './calendars/graph.ts';
import { createOutlook } from './calendars/outlook.ts';
import { type CalendarWatcher, watchedCalendar } from './calendars/watched.ts';
import type { Config } from './config.ts';
import { createKnowledge, type IndexWatcher, loadShipped, type Shipped } from './documents/knowledge.ts';
import { createMeasures } from './documents/measures.ts';
import { preparedFile } from './documents/prepared-file.ts';
import { createVectors } from './documents/vectors.ts';
import { createGraphClient, microsoft } from './entra/graph-client.ts';
import { connectStaffGroups, type StaffGroups } from './entra/staff-groups.ts';
import { createChecking } from './meetings/meeting-checking.ts';
import { meetingLinks, type OpenedLink, openLink } from './meetings/meeting-entry.ts';
import { createMeetings } from './meetings/meetings.ts';
import { createSignedLinks } from './meetings/signed-links.ts';
import type { TurnTools } from './messages/turn.ts';
import { createEmbedder, type Embedder } from './model/embeddings.ts';
import { createModels } from './model/language-model.ts';
import { fileKey, signedPath } from './statistics/figures-file.ts';
import { createStatistics } from './statistics/statistics.ts';
import { openDeadlineStore } from './store/cases/deadline-store.ts';
import { openCaseBook } from './store/cases/known-cases.ts';
import { openReceipts } from './store/cases/receipts.ts';
import { openExpertQuestionStore } from './store/colleague/expert-question-store.ts';
import { openSavedExamples } from './store/content/saved-examples.ts';
import type { Database } from './store/database.ts';
import { callerById } from './store/people/staff.ts';
import { secretOf } from './store/secrets.ts';
import type { Connector } from './teams/connector.ts';

/** What differs from run to run; given in, so that a test can fix it. */
export interface Outside {
  now: () => Temporal.Instant;
  /** A new id, unique everywhere. */
  newId: () => string;
}

export interface Core extends Outside {
  /** The same with every clock at one moment. */
  at(moment: Temporal.Instant): Promise<Core>;
  database: Database;
  shipped: Shipped;
  tools: TurnTools;
  deadlines: DeadlineRules;
  /** The file that maps the case system's columns; null for our own names. */
  casesColumns: string | null;
  /** The staff directory out of Entra groups; null where it comes out of files alone. */
  staffGroups: StaffGroups | null;
  /** The way to Teams; loaded when it is first asked for. */
  connector(): Promise<Connector>;
  /** What a signed address of ours opens; null when it is none, or has run out. */
  openLink(path: string): Promise<OpenedLink | null>;
  /** Tells outer calendars of meetings what they do not know yet, and books what waited for their answer. */
  tellCalendars(): Promise<void>;
  /** To be called after this process has changed the documents; `progress` is told while they are indexed. */
  documentsChanged(progress?: IndexProgress): Promise<void>;
  /** To be called after this process has changed the measures. */
  measuresChanged(): void;
  /** Fetches the vectors that passages lack; gives how many came. */
  fillVectors(stop: AbortSignal): Promise<number>;
  /** Null when search goes by words alone. */
  embedder: Embedder | null;
  /** Has every question to Outlook told to `watcher`; null without Outlook. */
  watchCalendar: ((watcher: CalendarWatcher) => void) | null;
}

/** A page of a thousand members may take Graph longer than an event; below the time in which the bot has to stop. */
const groupsPatience = 12_000;

/** Connects the knowledge to the database; `watch` is told of each new search index. */
export async function createCore(
  database: Database,
  config: Config,
  outside: Outside,
  watch: IndexWatcher = () => {},
): Promise<Core> {
  const { now, newId } = outside;
  const shipped = await loadShipped();
  const embedder = await openEmbedder(config, now);
  const vectors = createVectors(database, embedder);
  const knowledge = createKnowledge({ database, shipped, vectors, file: preparedFile(config.dataDir), watch }, now);
  const measures = createMeasures(database, shipped, now);
  const deadlines = deadlineRules(config);
  const base = config.publicHost === null ? `http://${config.host}:${config.port}` : `https://${config.publicHost}`;
  const links = createSignedLinks(base, await secretOf(database, 'links', `${newId()}${newId()}`), now);
  const settings = shippedMeetingSettings();
  const outlook = connectOutlook(database, config, settings, now);
  const calendars = outlook?.calendars ?? null;
  const meetings = createMeetings({ database, settings, calendars, links: meetingLinks(links), now, newId });
  const check = createChecking(database, meetings, now);
  const link = await fileLinks(database, base, outside);
  return {
    ...outside,
    at: (moment) => createCore(database, config, { now: () => moment, newId }),
    database,
    shipped,
    deadlines,
    casesColumns: config.casesColumns,
    staffGroups: connectGroups(database, config, shipped, now),
    tools: {
      knowledge: knowledge.current,
      measures: measures.current,
      meetings,
      experts: openExpertQuestionStore(database, now, newId),
      examples: openSavedExamples(database, config.exampleDays, outside),
      reviewMonths: config.reviewMonths,
      contacts: { expert: config.expertContact, access: config.accessContact },
      deadlines: { deadlineStore: openDeadlineStore(database, deadlines, now), rules: deadlines },
      cases: openCaseBook(database, now),
      rules: shipped.rules,
      receipts: openReceipts(database, now),
      statistics: createStatistics({ database, now, link }),
      vectorOf: vectors.ofQuestion,
      models: config.model === null ? null : await createModels(config.model, database, outside),
      now,
    },
    connector: connectOnce(config, now),
    tellCalendars: async () => {
      await calendars?.catchUp();
      await check();
    },
    openLink: (path) =>
      openLink(path, { links, meetings, personBy: (staffId) => callerById(database, staffId), now: now() }),
    documentsChanged: (progress = () => {}) => knowledge.refresh(progress),
    measuresChanged: measures.expire,
    fillVectors: knowledge.fillVectors,
    embedder,
    watchCalendar: outlook?.watch ?? null,
  };
}

async function openEmbedder({ embeddings }: Config, now: Outside['now']): Promise<Embedder | null> {
  if (embeddings === null) return null;
  if (!('file' in embeddings)) return await createEmbedder(embeddings, now);
  return await (await import('./model/static-embeddings.ts')).createStaticEmbedder(embeddings.file);
}

/** Signs addresses of files with figures. */
async function fileLinks(
  database: Database,
  base: string,
  { now, newId }: Outside,
): Promise<Parameters<typeof createStatistics>[0]['link']> {
  const key = await fileKey(database, newId);
  return async (caller, query) => `${base}${signedPath(key, caller, query, now())}`;
}

function deadlineRules({ jobPlanReading, escalateAfter, sendingHours }: Config): DeadlineRules {
  const digestAt = Temporal.PlainTime.from('08:00');
  return { reading: jobPlanReading, isWorkingDay, escalateAfter, sendingHours, digestAt };
}

function connectOutlook(
  database: Database,
  { calendars, credentials }: Config,
  settings: MeetingSettings,
  now: Outside['now'],
) {
  if (calendars !== 'outlook' || credentials === null) return null;
  let tell: CalendarWatcher = () => () => {};
  const watched = watchedCalendar(connectGraph(credentials, now), () => tell());
  return {
    calendars: createOutlook(database, watched, settings, now),
    watch: (watcher: CalendarWatcher) => {
      tell = watcher;
    },
  };
}

function connectGroups(
  database: Database,
  { entraGroups: file, credentials }: Config,
  { geography }: Shipped,
  now: Outside['now'],
): StaffGroups | null {
  if (file === null || credentials === null) return null;
  const graph = createGraphClient(credentials, now, microsoft, groupsPatience);
  return connectStaffGroups({ database, graph, file, geography, now });
}

function connectOnce({ credentials }: Config, now: Outside['now']): () => Promise<Connector> {
  let connector: Promise<Connector> | null = null;
  return () => {
    connector ??= import('./teams/connector.ts').then(({ createConnector }) => createConnector(credentials, now));
    return connector;
  };
}
