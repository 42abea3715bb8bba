// The knowledge base that answers: the shipped digests, with ingested documents in their place where there are any.
import type { Glossary } from '../../knowledge/answer/glossary.ts';
import { type KnownAnswers, shippedAnswers } from '../../knowledge/answer/known-answers.ts';
import { buildManual } from '../../knowledge/answer/manual.ts';
import type { NotStated } from '../../knowledge/answer/not-stated.ts';
import type { Notices } from '../../knowledge/answer/notices.ts';
import type { Tension } from '../../knowledge/answer/tensions.ts';
import type { Geography } from '../../knowledge/catalogue/districts.ts';
import type { MeasureCatalogue } from '../../knowledge/catalogue/measures.ts';
import type { ReadDocument } from '../../knowledge/document.ts';
import type { Catalogue } from '../../knowledge/ingest/metadata.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { RuleBook } from '../../knowledge/referral/rules.ts';
import type { IndexProgress } from '../../knowledge/search/search-index.ts';
import {
  shippedCatalogue,
  shippedDistricts,
  shippedDocuments,
  shippedGlossary,
  shippedManual,
  shippedMeasures,
  shippedNotices,
  shippedNotStated,
  shippedRules,
  shippedTensions,
} from '../../knowledge/shipped.ts';
import { activeDocuments, documentsMark } from '../store/content/documents.ts';
import type { Database } from '../store/database.ts';
import type { PreparedFile } from './prepared-file.ts';
import type { Vectors } from './vectors.ts';

/** What the project ships, read once at start. */
export interface Shipped {
  catalogue: Catalogue;
  documents: ReadDocument[];
  tensions: Tension[];
  notices: Notices;
  glossary: Glossary;
  notStated: NotStated;
  answers: KnownAnswers;
  manual: KnowledgeBase;
  geography: Geography;
  measures: MeasureCatalogue;
  rules: RuleBook;
}

/** Reads what the project ships; throws with file and fault when it is broken. */
export async function loadShipped(): Promise<Shipped> {
  const catalogue = shippedCatalogue();
  const rules = shippedRules();
  const glossary = shippedGlossary();
  const notices = shippedNotices(rules);
  const answers = shippedAnswers();
  return {
    catalogue,
    documents: await shippedDocuments(catalogue),
    tensions: shippedTensions(),
    notices,
    glossary,
    notStated: shippedNotStated(),
    answers,
    manual: buildManual(await shippedManual(catalogue), answers.manual, { glossary, notices }),
    geography: shippedDistricts(),
    measures: shippedMeasures(),
    rules,
  };
}

/** How often it is asked whether another process has ingested something. */
const checkEvery = { seconds: 2 };

export interface Knowledge {
  /**
   * The knowledge base as it is now. The database is asked at most every other second whether its documents have
   * changed; while it does not answer, the base read before goes on serving.
   */
  current(): Promise<KnowledgeBase>;
  /** Reads again, because this process has changed the documents itself; `progress` is told while they are indexed. */
  refresh(progress: IndexProgress): Promise<void>;
  /** Fetches the vectors that passages lack and puts them to use; gives how many came. Answers go on in the meantime. */
  fillVectors(stop: AbortSignal): Promise<number>;
}

/** Told what became of the index; `kept` is false when it could not be written to the data folder. */
export type IndexWatcher = (event: { documents: number; milliseconds: number; kept: boolean }) => void;

interface KnowledgeParts {
  database: Database;
  shipped: Shipped;
  vectors: Vectors;
  file: PreparedFile;
  watch: IndexWatcher;
}

/** The base of some documents: `read` by words, `base` the same with vectors where there are any. */
interface Held {
  mark: string;
  read: KnowledgeBase;
  base: KnowledgeBase;
}

/** Connects the shipped knowledge with the documents and vectors in the database. */
export function createKnowledge(parts: KnowledgeParts, now: () => Temporal.Instant): Knowledge {
  const { vectors } = parts;
  let held: Held | null = null;
  let checked: Temporal.Instant | null = null;

  const check = oneAtATime(async (progress: IndexProgress): Promise<KnowledgeBase> => {
    const mark = await documentsMark(parts.database);
    if (held?.mark !== mark) held = await readAnew(parts, { mark, before: held }, now, progress);
    checked = now();
    return held.base;
  });

  const fill = oneAtATime(async (stop: AbortSignal): Promise<number> => {
    await current();
    if (held === null) return 0;
    const { read: base } = held;
    const count = await vectors.fill(base, stop);
    if (count > 0 && held.read === base) held = { ...held, base: await vectors.attach(base) };
    return count;
  });

  async function current(progress: IndexProgress = () => {}): Promise<KnowledgeBase> {
    const fresh = checked !== null && Temporal.Instant.compare(checked.add(checkEvery), now()) > 0;
    if (held !== null && fresh) return held.base;
    try {
      return await check(progress);
    } catch (fault) {
      if (held === null) throw fault;
      return held.base;
    }
  }

  return {
    current: () => current(),
    refresh: async (progress) => {
      checked = null;
      await current(progress);
    },
    fillVectors: fill,
  };
}

/** Reads the documents as they are now; of what was read `before` nothing is made again. */
async function readAnew(
  { database, shipped, vectors, file, watch }: KnowledgeParts,
  { mark, before }: { mark: string; before: Held | null },
  now: () => Temporal.Instant,
  progress: IndexProgress,
): Promise<Held> {
  const documents = combine(shipped.documents, await activeDocuments(database));
  const prepared = before === null ? await file.read() : before.read.prepared;
  const begin = now();
  const base = buildKnowledgeBase(documents, { ...shipped, digests: shipped.documents }, { prepared, progress });
  const milliseconds = Math.round(now().since(begin).total('milliseconds'));
  if (base.added > 0) watch({ documents: base.added, milliseconds, kept: await file.write(base.prepared) });
  return { mark, read: base, base: await vectors.attach(base) };
}

/** The same work, of which one is under way at a time: whoever asks meanwhile gets what comes of that one. */
function oneAtATime<Given, Result>(work: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  let underWay: Promise<Result> | null = null;
  return (given) => {
    underWay ??= work(given).finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

function combine(shipped: ReadDocument[], stored: Awaited<ReturnType<typeof activeDocuments>>) {
  const keys = new Set(stored.map(({ info }) => info.key));
  return [...shipped.filter(({ info }) => !keys.has(info.key)), ...stored.filter(({ withdrawn }) => !withdrawn)];
}
