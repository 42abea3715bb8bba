// The staff directory: who may use the assistant, as which role, for which district or jobbtorg.
import { sql } from 'kysely';
import type { Caller, Role } from '../../../dialogs/caller.ts';
import { type Database, json } from '../database.ts';

/** One row of the directory as it is imported. */
export interface StaffRow {
  id: string;
  entraObjectId: string;
  name: string;
  email: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
  /** Who takes over while the person is away (staff id), and from when until when (ISO dates); not given: as it was. */
  leave?: { standIn: string | null; from: string | null; until: string | null };
  /** Topics that the person answers colleagues' questions on, `*` for all, null for none; not given: as it was. */
  expertFor?: string[] | null;
  /** The number that applicants call, null for none; not given: as it was. */
  phone?: string | null;
}

/** What an import did, or would do in a dry run; `removed` counts those who were missing from it and lost access. */
export interface StaffImport {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/** A row of the directory as it stands. */
export interface DirectoryRow extends Omit<StaffRow, 'leave' | 'expertFor' | 'phone'> {
  /** Whether the person has access. */
  active: boolean;
}

const columns = ['id', 'name', 'role', 'district', 'jobbtorg'] as const;

/** The person behind an Entra object id, or null when nobody active has it. */
export async function callerByEntraId(database: Database, entraObjectId: string): Promise<Caller | null> {
  const row = await database
    .selectFrom('staff')
    .select(columns)
    .where('entra_object_id', '=', entraObjectId.toLowerCase())
    .where('active', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : caller(row);
}

/** The active person with a staff id, or null. */
export async function callerById(database: Database, staffId: string): Promise<Caller | null> {
  const row = await database
    .selectFrom('staff')
    .select(columns)
    .where('id', '=', staffId)
    .where('active', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : caller(row);
}

/** The whole directory, by staff id; those who left are in it as long as their rows are kept. */
export async function readDirectory(database: Database): Promise<DirectoryRow[]> {
  const rows = await database
    .selectFrom('staff')
    .select([...columns, 'entra_object_id', 'email', 'active'])
    .orderBy('id')
    .execute();
  return rows.map(({ entra_object_id: entraObjectId, ...row }) => ({ ...row, entraObjectId }));
}

function caller(row: {
  id: string;
  name: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
}): Caller {
  return { staffId: row.id, name: row.name, role: row.role, district: row.district, jobbtorg: row.jobbtorg };
}

/**
 * Replaces the directory by these rows in one step: new ones are created, changed ones updated, and everybody who is
 * missing loses access at once. With `complete` false (some rows were rejected) nobody loses access, because the
 * missing person may be in a rejected row. A dry run changes nothing.
 */
export async function importStaff(
  database: Database,
  rows: StaffRow[],
  options: { complete: boolean; dryRun: boolean; now: Temporal.Instant },
): Promise<StaffImport> {
  return await database.transaction().execute(async (transaction) => {
    const before = new Map((await transaction.selectFrom('staff').selectAll().execute()).map((row) => [row.id, row]));
    const leaves = await readLeaves(transaction);
    const result: StaffImport = { created: 0, updated: 0, unchanged: 0, removed: 0 };
    const at = options.now.toString();
    const given = new Set(rows.map((row) => row.id));
    const gone = options.complete ? [...before.values()].filter((row) => row.active && !given.has(row.id)) : [];
    result.removed = gone.length;
    const changed = rows.filter((row) => {
      const old = before.get(row.id);
      if (old === undefined) result.created += 1;
      else if (
        old.active &&
        same(old, row) &&
        sameLeave(leaves.get(row.id), row) &&
        sameTopics(old, row) &&
        samePhone(old, row)
      )
        result.unchanged += 1;
      else result.updated += 1;
      return old === undefined || !old.active || !same(old, row);
    });
    if (options.dryRun) return result;
    // An Entra id may pass from one row to another: every old holder's is freed before the new one takes it, also that
    // of somebody who stays because rows were rejected; it is the same human under another staff id.
    const entraIds = new Set(changed.map((row) => row.entraObjectId));
    const holders = [...before.values()].filter((row) => entraIds.has(row.entra_object_id) && !given.has(row.id));
    // Who leaves keeps theirs otherwise, so that somebody who comes back is the same as before.
    for (const ids of chunks(gone.map((row) => row.id)))
      await transaction.updateTable('staff').set({ active: false, updated_at: at }).where('id', 'in', ids).execute();
    const moving = [...new Set([...changed, ...holders].map((row) => row.id))];
    for (const ids of chunks(moving)) {
      await transaction
        .updateTable('staff')
        .set({ entra_object_id: sql<string>`'moved:' || id`, active: false, updated_at: at })
        .where('id', 'in', ids)
        .execute();
    }
    for (const part of chunks(changed)) {
      await transaction
        .insertInto('staff')
        .values(part.map((row) => ({ id: row.id, ...plain(row), active: true, updated_at: at })))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((set) => ({
            entra_object_id: set.ref('excluded.entra_object_id'),
            name: set.ref('excluded.name'),
            email: set.ref('excluded.email'),
            role: set.ref('excluded.role'),
            district: set.ref('excluded.district'),
            jobbtorg: set.ref('excluded.jobbtorg'),
            active: set.ref('excluded.active'),
            updated_at: set.ref('excluded.updated_at'),
          })),
        )
        .execute();
    }
    await storeLeave(transaction, rows);
    await storeTopics(transaction, rows);
    await storePhones(transaction, rows);
    return result;
  });
}

async function readLeaves(transaction: Database): Promise<Map<string, NonNullable<StaffRow['leave']>>> {
  const { rows } = await sql<{ id: string; standIn: string | null; from: string | null; until: string | null }>`
    select id, stand_in as "standIn", leave_from::text as "from", leave_until::text as "until" from staff`.execute(
    transaction,
  );
  return new Map(rows.map(({ id, ...leave }) => [id, leave]));
}

function sameLeave(old: StaffRow['leave'], { leave }: StaffRow): boolean {
  return (
    leave === undefined || (old?.standIn === leave.standIn && old.from === leave.from && old.until === leave.until)
  );
}

async function storeLeave(transaction: Database, rows: StaffRow[]): Promise<void> {
  const given = rows.flatMap(({ id, leave }) => (leave === undefined ? [] : [{ id, ...leave }]));
  if (given.length === 0) return;
  await sql`
    update staff set stand_in = given."standIn", leave_from = given."from", leave_until = given."until"
    from jsonb_to_recordset(${json(given)}) as given(id text, "standIn" text, "from" date, "until" date)
    where staff.id = given.id`.execute(transaction);
}

function sameTopics(old: { expert_for: string[] | null }, { expertFor }: StaffRow): boolean {
  return expertFor === undefined || (old.expert_for ?? []).join('\n') === (expertFor ?? []).join('\n');
}

async function storeTopics(transaction: Database, rows: StaffRow[]): Promise<void> {
  const given = rows.flatMap(({ id, expertFor }) => (expertFor === undefined ? [] : [{ id, topics: expertFor }]));
  if (given.length === 0) return;
  await sql`
    update staff set expert_for = given.topics from jsonb_to_recordset(${json(given)}) as given(id text, topics text[])
    where staff.id = given.id`.execute(transaction);
}

function samePhone(old: { phone: string | null }, { phone }: StaffRow): boolean {
  return phone === undefined || old.phone === phone;
}

async function storePhones(transaction: Database, rows: StaffRow[]): Promise<void> {
  const given = rows.flatMap(({ id, phone }) => (phone === undefined ? [] : [{ id, phone }]));
  if (given.length === 0) return;
  await sql`
    update staff set phone = given.phone from jsonb_to_recordset(${json(given)}) as given(id text, phone text)
    where staff.id = given.id`.execute(transaction);
}

// PostgreSQL takes at most 65,535 values in one statement.
function chunks<T>(list: T[]): T[][] {
  const size = 500;
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}

function plain(row: StaffRow) {
  return {
    entra_object_id: row.entraObjectId,
    name: row.name,
    email: row.email,
    role: row.role,
    district: row.district,
    jobbtorg: row.jobbtorg,
  };
}

function same(old: ReturnType<typeof plain>, row: StaffRow): boolean {
  return Object.entries(plain(row)).every(([name, value]) => old[name as keyof ReturnType<typeof plain>] === value);
}
