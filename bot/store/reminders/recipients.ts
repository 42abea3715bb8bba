// Whom a reminder reaches: the person it is for, or who stands in while that person is away; and where their chat is.
import { sql } from 'kysely';
import type { Caller, Role } from '../../../dialogs/caller.ts';
import type { Address } from '../../teams/activity.ts';
import { channelAddress, channelUnit, isChannel } from '../colleague/expert-routing.ts';
import type { Database } from '../database.ts';

/** Who is told. */
export interface Recipient {
  person: Caller;
  /** Whose it is, when somebody else is told instead. */
  standsInFor: Caller | null;
  /** Null when the person has never opened the bot. */
  address: Address | null;
  /** Why Teams refused the last message; null when it did not. */
  refused: string | null;
}

interface StaffRow {
  id: string;
  name: string;
  role: Role;
  district: string | null;
  jobbtorg: string | null;
  isThere: boolean;
  stand_in: string | null;
  address: Address | null;
  refused: string | null;
}

/** Stand-ins of stand-ins are followed so far. */
const longestChain = 3;

/**
 * Finds who is told on a day: the person; while they are away or have left, their stand-in (or that one's); where there is
 * none, a manager of the same jobbtorg or district. Null when nobody is there. A unit's channel is told as if it were a person of
 * the unit, without any right.
 */
export async function findRecipient(
  database: Database,
  staffId: string,
  day: Temporal.PlainDate,
): Promise<Recipient | null> {
  if (isChannel(staffId)) return await findChannel(database, staffId);
  const own = await staffOn(database, day, sql`staff.id = ${staffId}`);
  if (own === undefined) return null;
  let candidate: StaffRow | undefined = own;
  for (let step = 0; step < longestChain && candidate !== undefined && !candidate.isThere; step += 1) {
    candidate =
      candidate.stand_in === null ? undefined : await staffOn(database, day, sql`staff.id = ${candidate.stand_in}`);
  }
  const told = candidate?.isThere === true ? candidate : await managerOf(database, day, own);
  if (told === undefined) return null;
  const standsInFor = told.id === own.id ? null : callerOf(own);
  return { person: callerOf(told), standsInFor, address: told.address, refused: told.refused };
}

async function findChannel(database: Database, receiver: string): Promise<Recipient | null> {
  const address = await channelAddress(database, receiver);
  if (address === null) return null;
  const person = {
    staffId: receiver,
    name: channelUnit(receiver),
    role: 'caseworker',
    district: null,
    jobbtorg: null,
  } as const;
  return { person, standsInFor: null, address, refused: null };
}

/** A manager of somebody's unit who is there on a day. */
async function managerOf(database: Database, day: Temporal.PlainDate, of: StaffRow): Promise<StaffRow | undefined> {
  const unit = of.jobbtorg === null ? sql`staff.district = ${of.district}` : sql`staff.jobbtorg = ${of.jobbtorg}`;
  return await staffOn(
    database,
    day,
    sql`staff.role = 'manager' and staff.id <> ${of.id} and ${unit} and staff.active
      and not coalesce(${day.toString()}::date between staff.leave_from and coalesce(staff.leave_until, 'infinity'), false)`,
  );
}

async function staffOn(
  database: Database,
  day: Temporal.PlainDate,
  condition: ReturnType<typeof sql>,
): Promise<StaffRow | undefined> {
  const { rows } = await sql<StaffRow>`
    select staff.id, staff.name, staff.role, staff.district, staff.jobbtorg, staff.stand_in, place.address, place.refused,
      staff.active
        and not coalesce(${day.toString()}::date between staff.leave_from and coalesce(staff.leave_until, 'infinity'), false)
        as "isThere"
    from staff left join staff_conversations as place on place.entra_object_id = staff.entra_object_id
    where ${condition} order by staff.id limit 1`.execute(database);
  return rows[0];
}

function callerOf({ id, name, role, district, jobbtorg }: StaffRow): Caller {
  return { staffId: id, name, role, district, jobbtorg };
}

/** Notes that Teams refuses messages to a person; their next message to the bot takes it back. */
export async function noteRefusal(database: Database, conversationId: string, reason: string): Promise<void> {
  await database
    .updateTable('staff_conversations')
    .set({ refused: reason })
    .where('conversation_id', '=', conversationId)
    .execute();
}
