// Questions to colleagues as one person may see them; what they may not see is not found.
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { access } from '../../../dialogs/access/access.ts';
import type { ActOn } from '../../../dialogs/access/access-rules.ts';
import type { Person, QuestionThing } from '../../../dialogs/access/facts.ts';
import { sourcesShape } from '../../../dialogs/colleague/memory.ts';
import type { AskedQuestion, QuestionWay } from '../../../dialogs/colleague/question-store.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import { peopleOf } from '../cases/access-facts.ts';
import type { Database } from '../database.ts';
import { channelAt, channelUnit, isChannel, unitName } from './expert-routing.ts';
import type { ExpertTables } from './expert-tables.ts';

/** A question as it is stored, with who has it and what has come of it. */
export interface QuestionRow
  extends Omit<Selectable<ExpertTables['expert_questions']>, 'answered_by' | 'answered_at' | 'asked_at'> {
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
  askedAt: string;
  receivers: { receiver: string; name: string; hasLeft: boolean }[];
  hasFollowUp: boolean;
  isApproved: boolean;
}

const most = 50;

/** Reads questions, the newest first. */
export async function readQuestions(database: Database, condition: RawBuilder<unknown>): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select q.id, q.asker, q.district, q.jobbtorg, q.question, q.sources, q.state, q.follows, q.answer, q.thanked, q.for_owners,
      q.answered_by as "answeredBy", coalesce(answerer.name, q.answered_by) as "answeredByName",
      to_char(q.answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt",
      to_char(q.asked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "askedAt",
      coalesce((
        select json_agg(json_build_object('receiver', r.receiver, 'name', coalesce(s.name, r.receiver), 'hasLeft', r.has_left)
          order by s.name, r.receiver)
        from expert_receivers as r left join staff as s on s.id = r.receiver where r.question_id = q.id
      ), '[]') as receivers,
      exists (select from expert_questions as f where f.follows = q.id) as "hasFollowUp",
      exists (select from approved_answers as a where a.question_id = q.id and a.withdrawn_at is null) as "isApproved"
    from expert_questions as q left join staff as answerer on answerer.id = q.answered_by
    where ${condition} order by q.asked_at desc, q.id limit ${most}`.execute(database);
  return rows;
}

/** Narrows down to what may lie with a person by name, or with somebody for whom they stand in today. */
export function sentTo(person: Person, today: Temporal.PlainDate): RawBuilder<unknown> {
  const ids = peopleOf(person, today).map(({ staffId }) => staffId);
  return sql`q.id in (select question_id from expert_receivers
    where receiver in (${sql.join(ids)}) and not has_left)`;
}

/** Narrows down to what may be of a manager's unit; nothing for others. */
export function ofUnit(person: Person, today: Temporal.PlainDate): RawBuilder<unknown> {
  const units = peopleOf(person, today).flatMap(({ role, district, jobbtorg }) => {
    if (role !== 'manager') return [];
    return district === null && jobbtorg === null
      ? [sql`true`]
      : [sql`(q.district = ${district} or q.jobbtorg = ${jobbtorg})`];
  });
  return units.length === 0 ? sql`false` : sql`(${sql.join(units, sql` or `)})`;
}

/** One question as a person sees it today from a conversation; null when they may not. */
export async function readQuestion(
  database: Database,
  person: Person,
  id: string,
  { place, today }: { place: string | null; today: Temporal.PlainDate },
): Promise<AskedQuestion | null> {
  // A question is looked at for the channel itself when it is sent there.
  const channelsHere = isChannel(person.staffId) ? [person.staffId] : await channelAt(database, place);
  const [row] = await readQuestions(database, sql`q.id = ${id}`);
  return row === undefined ? null : see(row, person, { channelsHere, today });
}

/** A stored question as a person sees it; `channelsHere` are those of the conversation they look from. Null when they may not. */
export function see(
  row: QuestionRow,
  person: Person,
  { channelsHere, today }: { channelsHere: readonly string[]; today: Temporal.PlainDate },
): AskedQuestion | null {
  const { asker, district, jobbtorg, receivers, answeredBy } = row;
  const unit = { district, jobbtorg };
  const left = { isForOwners: row.for_owners, isLeft: isLeft(row, today) };
  const thing: QuestionThing = { kind: 'question', asker, ...unit, receivers, answeredBy, channelsHere, ...left };
  const may = (act: ActOn<'question'>) => access(person, act, thing, today).allowed;
  if (!may('see')) return null;
  const isAsker = may('ownIt');
  return {
    id: row.id,
    unit: unitName(row),
    question: row.question,
    sources: sourcesShape.catch([]).parse(row.sources),
    state: row.state,
    askedAt: Temporal.Instant.from(row.askedAt),
    way: row.for_owners ? { kind: 'owners' } : wayOf(receivers.filter(({ hasLeft }) => !hasLeft)),
    answer:
      row.answer === null || answeredBy === null || row.answeredAt === null
        ? null
        : {
            text: row.answer,
            by: { staffId: answeredBy, name: row.answeredByName ?? answeredBy },
            at: Temporal.Instant.from(row.answeredAt),
            isThanked: row.thanked,
            isApproved: row.isApproved,
          },
    isFollowUp: row.follows !== null,
    hasFollowUp: row.hasFollowUp,
    caller: {
      isAsker,
      isAsked: !isAsker && may('answer'),
      isNamed: !isChannel(person.staffId) && may('stepBack'),
      hasAnswered: may('takeAnswerBack'),
      mayApprove: may('approve'),
      mayDecline: may('decline'),
    },
    isHere: receivers.some(({ receiver, hasLeft }) => !hasLeft && channelsHere.includes(receiver)),
  };
}

/** After so many days without an answer, those who look after the content see a question to colleagues. */
export const leftAfter = { days: 7 };

function isLeft({ state, askedAt }: QuestionRow, today: Temporal.PlainDate): boolean {
  if (state !== 'open') return state === 'nobody';
  const asked = dayInStockholm(Temporal.Instant.from(askedAt));
  return Temporal.PlainDate.compare(asked.add(leftAfter), today) <= 0;
}

/** Receivers as they are told to people. */
export function wayOf(receivers: readonly { receiver: string; name: string }[]): QuestionWay {
  const [first] = receivers;
  if (first === undefined) return { kind: 'nobody' };
  const channel = receivers.find(({ receiver }) => isChannel(receiver));
  if (channel !== undefined) return { kind: 'channel', unit: channelUnit(channel.receiver) };
  return { kind: 'experts', names: receivers.map(({ name }) => name) };
}
