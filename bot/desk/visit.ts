// What a page of the desk gets of a visit, and what it gives back.
import type { html } from 'hono/html';
import { access } from '../../dialogs/access/access.ts';
import type { ActOn } from '../../dialogs/access/access-rules.ts';
import type { Person } from '../../dialogs/access/facts.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { DeskWording } from '../../dialogs/desk/swedish-desk.ts';
import type { Language } from '../../dialogs/understanding/language.ts';
import type { Core } from '../core.ts';
import type { Log } from '../monitoring/log.ts';
import type { Metrics } from '../monitoring/metrics.ts';
import { addToTrail } from '../store/upkeep/audit-rows.ts';
import type { SentFile } from './request.ts';

/** HTML in which everything that was put in is escaped. */
export type Html = ReturnType<typeof html>;

/** What the desk is made with. */
export interface DeskParts {
  core: Core;
  metrics: Metrics;
  log: Log;
}

/** A visit of somebody who is signed in and may have the page. */
export interface Visit extends DeskParts {
  caller: Caller;
  person: Person;
  formToken: string;
  /** The parts of the path that the route leaves open. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  form: URLSearchParams;
  /** The file of a form that may hold one; null where there is none. */
  file: SentFile | null;
  language: Language;
  words: DeskWording;
  now: Temporal.ZonedDateTime;
}

/** What a page says; `title` stands in the window and as heading. */
export interface Page {
  kind: 'page';
  title: string;
  body: Html;
  status?: number;
}

export type Answer =
  | Page
  /** `done` names what is said at the top of the next page. */
  | { kind: 'redirect'; to: string; done?: keyof DeskWording['done'] }
  | { kind: 'file'; name: string; type: string; text: string };

/** Whether somebody may do something on the desk. */
export function mayOnDesk({ person, now }: Pick<Visit, 'person' | 'now'>, act: ActOn<'desk'>): boolean {
  return access(person, act, { kind: 'desk' }, now.toPlainDate()).allowed;
}

/** Takes down in the audit trail what somebody has done: the act and the records, never a text. */
export async function takeDown(
  visit: Pick<Visit, 'core' | 'caller' | 'now'>,
  act: string,
  records: readonly string[],
  result: string,
  database = visit.core.database,
): Promise<void> {
  const { staffId } = visit.caller;
  const entry = { staffId, kind: `desk ${act}`, asked: [...records], shown: [], result };
  await addToTrail(database, entry, visit.now.toInstant());
}
