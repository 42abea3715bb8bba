// The questions that wait for those who look after the content: sent to them, or left without an answer by colleagues.
import { sql } from 'kysely';
import { leftAfter } from '../colleague/expert-reading.ts';
import { unitName } from '../colleague/expert-routing.ts';
import type { Database } from '../database.ts';

/** A question without who asked it. */
export interface WaitingQuestion {
  id: string;
  question: string;
  askedAt: Temporal.Instant;
  /** District or jobbtorg that it comes from; empty for the whole city. */
  unit: string;
  isForOwners: boolean;
}

/** More than this are not looked at in one go. */
const most = 5_000;

/** The waiting questions on a day, the newest first. The access function decides once more on each that is opened. */
export async function readWaiting(database: Database, now: Temporal.Instant): Promise<WaitingQuestion[]> {
  const before = now.subtract({ hours: 24 * leftAfter.days }).toString();
  const { rows } = await sql<{
    id: string;
    question: string;
    asked: string;
    district: string | null;
    jobbtorg: string | null;
    for_owners: boolean;
  }>`
    select id, question, (extract(epoch from asked_at) * 1000)::bigint::text as asked, district, jobbtorg, for_owners
    from expert_questions
    where state in ('open', 'nobody') and (for_owners or state = 'nobody' or asked_at <= ${before}::timestamptz)
    order by asked_at desc, id limit ${most}`.execute(database);
  return rows.map(({ id, question, asked, for_owners: isForOwners, ...place }) => ({
    id,
    question,
    askedAt: Temporal.Instant.fromEpochMilliseconds(Number(asked)),
    unit: unitName(place),
    isForOwners,
  }));
}
