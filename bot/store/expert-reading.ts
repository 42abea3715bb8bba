// Questions to colleagues as one person may see them; what they may not see is not found.
import { type RawBuilder, sql } from 'kysely';
import type { Caller } from '../../dialogs/caller.ts';
import type { AskedQuestion, Way } from '../../dialogs/colleague/desk.ts';
import { sourcesShape } from '../../dialogs/colleague/memory.ts';
import type { Database } from './database.ts';
import { channelAt, channelUnit, isChannel, unitName } from './expert-routing.ts';

/** A question as it is stored, with who has it and what has come of it. */
export interface QuestionRow {
  id: string;
  asker: string;
  district: string | null;
  jobbtorg: string | null;
  question: string;
  sources: unknown;
  state: AskedQuestion['state'];
  follows: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
  thanked: boolean;
  askedAt: string;
  receivers: { receiver: string; name: string; hasLeft: boolean }[];
  hasFollowUp: boolean;
  isApproved: boolean;
  /** The person who looks is an expert. */
  isExpert: boolean;
}

const most = 50;

/** Reads questions, the newest first. */
export async function readQuestions(
  database: Database,
  caller: Caller,
  condition: RawBuilder<unknown>,
): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select q.id, q.asker, q.district, q.jobbtorg, q.question, q.sources, q.state, q.follows, q.answer, q.thanked,
      q.answered_by as "answeredBy", coalesce(answerer.name, q.answered_by) as "answeredByName",
      to_char(q.answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt",
      to_char(q.asked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "askedAt",
      coalesce((
        select json_agg(json_build_object('receiver', r.receiver, 'name', coalesce(s.name, r.receiver), 'hasLeft', r.has_left)
          order by s.name, r.receiver)
        from expert_receivers as r left join staff as s on s.id = r.receiver where r.question_id = q.id
      ), '[]') as receivers,
      exists (select from expert_questions as f where f.follows = q.id) as "hasFollowUp",
      exists (select from approved_answers as a where a.question_id = q.id and a.withdrawn_at is null) as "isApproved",
      exists (select from staff where id = ${caller.staffId} and expert_for is not null) as "isExpert"
    from expert_questions as q left join staff as answerer on answerer.id = q.answered_by
    where ${condition} order by q.asked_at desc, q.id limit ${most}`.execute(database);
  return rows;
}

/** The condition for those that lie with a person by name. */
export function sentTo({ staffId }: Caller): RawBuilder<unknown> {
  return sql`q.id in (select question_id from expert_receivers where receiver = ${staffId} and not has_left)`;
}

/** The condition for those of a manager's unit; none for others. */
export function ofUnit({ role, district, jobbtorg }: Caller): RawBuilder<unknown> {
  if (role !== 'manager') return sql`false`;
  if (district === null && jobbtorg === null) return sql`true`;
  return sql`(q.district = ${district} or q.jobbtorg = ${jobbtorg})`;
}

/** One question as a person sees it from a conversation; null when they may not. */
export async function readQuestion(
  database: Database,
  caller: Caller,
  id: string,
  place: string | null,
): Promise<AskedQuestion | null> {
  // A question is looked at for the channel itself when it is sent there.
  const channels = isChannel(caller.staffId) ? [caller.staffId] : await channelAt(database, place);
  const [row] = await readQuestions(database, caller, sql`q.id = ${id}`);
  return row === undefined ? null : see(row, caller, channels);
}

/** A stored question as a person sees it; `channels` are those of the conversation they look from. Null when they may not. */
export function see(row: QuestionRow, caller: Caller, channels: readonly string[]): AskedQuestion | null {
  const { staffId } = caller;
  const own = row.receivers.find(({ receiver }) => receiver === staffId);
  const isHere = row.receivers.some(({ receiver, hasLeft }) => !hasLeft && channels.includes(receiver));
  const isAsker = row.asker === staffId;
  const hasAnswered = row.answeredBy === staffId;
  const isManager = managesUnit(caller, row);
  if (!isAsker && own === undefined && !isHere && !isManager && !hasAnswered) return null;
  const isNamed = own !== undefined && !own.hasLeft && !isChannel(staffId);
  return {
    id: row.id,
    unit: unitName(row),
    question: row.question,
    sources: sourcesShape.catch([]).parse(row.sources),
    state: row.state,
    askedAt: Temporal.Instant.from(row.askedAt),
    way: wayOf(row.receivers.filter(({ hasLeft }) => !hasLeft)),
    answer:
      row.answer === null || row.answeredBy === null || row.answeredAt === null
        ? null
        : {
            text: row.answer,
            by: { staffId: row.answeredBy, name: row.answeredByName ?? row.answeredBy },
            at: Temporal.Instant.from(row.answeredAt),
            isThanked: row.thanked,
            isApproved: row.isApproved,
          },
    isFollowUp: row.follows !== null,
    hasFollowUp: row.hasFollowUp,
    caller: {
      isAsker,
      isAsked: !isAsker && (isNamed || isHere),
      isNamed,
      hasAnswered,
      mayApprove: isManager || ((hasAnswered || own !== undefined) && row.isExpert),
    },
    isHere,
  };
}

function managesUnit({ role, district, jobbtorg }: Caller, row: QuestionRow): boolean {
  if (role !== 'manager') return false;
  if (district === null && jobbtorg === null) return true;
  return (district !== null && district === row.district) || (jobbtorg !== null && jobbtorg === row.jobbtorg);
}

/** Receivers as they are told to people. */
export function wayOf(receivers: readonly { receiver: string; name: string }[]): Way {
  const [first] = receivers;
  if (first === undefined) return { kind: 'nobody' };
  const channel = receivers.find(({ receiver }) => isChannel(receiver));
  if (channel !== undefined) return { kind: 'channel', unit: channelUnit(channel.receiver) };
  return { kind: 'experts', names: receivers.map(({ name }) => name) };
}
