// A world in which everything that staff can arrange is under way, to say sentences in and to see what they change.
import { sql } from 'kysely';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { type Assistant, monday, people } from './assistant.ts';
import { press, readCard } from './pressing.ts';
import { storeCases } from './some-cases.ts';

/** One sentence: who says it, and whether it orders something. */
export interface Sentence {
  id: string;
  as: 'caseworker' | 'coach' | 'manager';
  kind: string;
  errand: string;
  text: string;
}

const person = (id: string, name: string, changes: Partial<StaffRow>): StaffRow => ({
  ...people.amina,
  id,
  name,
  entraObjectId: `00000000-0000-4000-a000-0000000001${id.replace('S-', '')}`,
  email: `${id.toLowerCase()}@example.invalid`,
  ...changes,
});
const noLeave = { standIn: null, from: null, until: null };
const amina = person('S-41', 'Amina Holm', { expertFor: ['*'], leave: noLeave });
const bo = person('S-42', 'Bo Ek', {});
const leila = person('S-43', 'Leila Aziz', {});
const sara = person('S-44', 'Sara Lind', { role: 'caseworker', district: 'Farsta', jobbtorg: null });
const karin = person('S-45', 'Karin Berg', { role: 'manager' });
/** Who speaks in it, by role. */
export const speakers = { caseworker: sara, coach: amina, manager: karin };

function callerOf({ id: staffId, name, role, district, jobbtorg }: StaffRow): Caller {
  return { staffId, name, role, district, jobbtorg };
}

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();

/** Makes it: meetings agreed, proposed and past, a seat, job plans due and overdue, a question to a colleague, a subscription. */
export async function arrangeErrands(assistant: Assistant): Promise<void> {
  const { database, tools } = assistant.core;
  await importStaff(database, [amina, bo, leila, sara, karin], { complete: true, dryRun: false, now: monday });
  const planned = { coach_id: amina.id, enrolled_on: '2026-09-01' };
  const ids = ['A-2001', 'A-2002', 'A-2003', 'A-2004', 'A-2005', 'A-2009'];
  await storeCases(database, [
    ...ids.map((id) => ({ id, ...planned, opened_by: sara.id })),
    { id: 'A-2006', coach_id: amina.id, enrolled_on: '2026-11-20' },
    { id: 'A-2007', coach_id: amina.id, enrolled_on: '2026-11-14' },
    { id: 'A-2008', ...planned, establishment_ends: '2026-12-14' },
  ]);
  const made = { number: 1, made_on: '2026-09-03', recorded_by: amina.id, updated_at: monday.toString() };
  await database
    .insertInto('job_plans')
    .values([...ids, 'A-2008'].map((case_id) => ({ case_id, ...made })))
    .execute();
  for (const who of [amina, bo, leila, sara, karin]) await assistant.say(who, 'hej');

  assistant.setTime(at('2026-11-16T09:00'));
  await meeting(assistant, 'A-2001', '2026-11-26T10:00', true);
  await meeting(assistant, 'A-2002', '2026-12-01T13:00', true);
  await meeting(assistant, 'A-2009', '2026-11-20T10:00', true);
  assistant.setTime(monday);
  await meeting(assistant, 'A-2003', '2026-11-27T09:00', false);

  const session = { id: 'G-a', jobbtorg: 'Farsta', place: 'Hörsalen', seats: 40 };
  const [starts_at, ends_at] = [at('2026-11-25T09:00').toString(), at('2026-11-25T11:00').toString()];
  await database
    .insertInto('information_sessions')
    .values({ ...session, starts_at, ends_at })
    .execute();
  await tools.meetings.takeSeat(callerOf(sara), 'G-a', 'A-2004');

  const asked = (await assistant.say(sara, 'Fråga en kollega: Vem betalar parkeringen för aspirantens husvagn?')).at(
    -1,
  );
  await press(assistant, sara, asked, 'Skicka');
  const query = { metric: 'newlyEnrolled' } as const;
  await tools.statistics.subscribe(callerOf(karin), { of: query, every: { weekday: 1 }, time: '08:00' }, 'a');
  await assistant.settle();
}

async function meeting(assistant: Assistant, caseId: string, start: string, isAgreed: boolean): Promise<void> {
  const { meetings } = assistant.core.tools;
  const from = at(start);
  const slot = {
    from,
    until: from.add({ hours: 1 }),
    coachId: amina.id,
    jobbtorg: 'Farsta',
    mode: 'teams',
    room: null,
  } as const;
  const holdUntil = from.subtract({ hours: 20 });
  const draft = {
    caseId,
    caseworkerId: sara.id,
    slot,
    interpreter: null,
    by: 'caseworker',
    consentBy: sara.id,
    holdUntil,
  } as const;
  const begun = await meetings.begin(callerOf(sara), draft, `begin ${caseId}`);
  if (begun.kind !== 'done') throw new Error(`${caseId}: ${begun.kind}`);
  if (!isAgreed) return;
  const { id } = begun.known.meeting;
  const yes = async (party: 'coach' | 'applicant', actor: 'coach' | 'caseworker', version: number) =>
    await meetings.change(
      callerOf(actor === 'coach' ? amina : sara),
      id,
      { kind: 'answer', party, says: 'yes', consentBy: null },
      { actor, version, holdUntil, idempotencyKey: `${party} ${caseId}` },
    );
  await yes('coach', 'coach', 1);
  const booked = await yes('applicant', 'caseworker', 2);
  if (booked.kind !== 'done' || booked.known.meeting.state !== 'booked') throw new Error(`${caseId} is not booked`);
}

/** What a message leaves behind, and what the clock does, without anybody having changed what staff arrange. */
const traces = new Set(
  [
    'inbox',
    'reminders',
    'outbox',
    'sessions',
    'conversations',
    'staff_conversations',
    'audit',
    'receipts',
    'sending_pace',
  ].concat([
    'feedback',
    'model_use',
    'passage_vectors',
    'documents',
    'secrets',
    'statistics_months',
    'statistics_figures',
  ]),
);

/** Everything that is arranged, as one text a table. */
export async function arranged({ core: { database } }: Assistant): Promise<Map<string, string>> {
  const tables = (await database.introspection.getTables()).map(({ name }) => name).filter((name) => !traces.has(name));
  const rows = await Promise.all(
    tables.map(async (name) => {
      const found = await database
        .selectFrom(name as 'cases')
        .selectAll()
        .execute();
      return [
        name,
        found
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      ] as const;
    }),
  );
  return new Map(rows);
}

/** The tables in which two states differ. */
export function changedTables(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
}

/** Says a sentence in a conversation of its own; `before` is said there first. Gives what is answered, as text. */
export async function sayAlone(
  assistant: Assistant,
  { id, as, text }: Sentence,
  before: string[] = [],
): Promise<string> {
  const from = speakers[as];
  const conversation = { id: `a:${id} ${before.length}`, conversationType: 'personal', tenantId: 'tenant' };
  let answer = '';
  for (const said of [...before, text]) {
    const activity = assistant.activity(from, { text: said, conversation });
    const { status } = await assistant.post(activity);
    const answers = () =>
      assistant.teams.sent.filter((sent) => sent.replyTo === activity.id && sent.activity.type === 'message');
    if (status === 200) await assistant.teams.until(() => answers().length > 0);
    await assistant.bot.settled();
    answer = answers()
      .map((sent) => readCard(sent.activity))
      .join('\n');
  }
  return answer;
}

/** What came of a sentence: the tables that it changed, and what was answered. */
export interface Tried {
  sentence: Sentence;
  changed: string[];
  answer: string;
}

/** Says each sentence in a conversation of its own, and puts back what it changed. */
export async function tryOut(
  assistant: Assistant,
  sentences: readonly Sentence[],
  before: string[] = [],
): Promise<Tried[]> {
  const tried: Tried[] = [];
  const stood = await arranged(assistant);
  for (const sentence of sentences) {
    const answer = await sayAlone(assistant, sentence, before);
    const changed = changedTables(stood, await arranged(assistant));
    tried.push({ sentence, changed, answer });
    if (changed.length > 0) await putBack(assistant, stood);
  }
  return tried;
}

async function putBack({ core: { database } }: Assistant, stood: Map<string, string>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`set local session_replication_role = replica`.execute(transaction);
    for (const [name, rows] of stood) {
      const table = sql.table(name);
      await sql`delete from ${table}`.execute(transaction);
      const list = rows === '' ? '[]' : `[${rows.split('\n').join(',')}]`;
      await sql`insert into ${table} overriding system value
        select * from jsonb_populate_recordset(null::${table}, ${list}::text::jsonb)`.execute(transaction);
    }
  });
}

/** Whether an order was carried out or asked back: the answer is about the errand and not out of the documents. */
export function isTakenUp({ changed, answer }: Tried): boolean {
  const isFromDocuments = /står inte i|stated in the documents|Källor|Sources|Närmaste|Nearest|Vad vill du veta/.test(
    answer,
  );
  return changed.length > 0 || !isFromDocuments;
}
