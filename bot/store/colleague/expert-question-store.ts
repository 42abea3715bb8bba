// Questions to colleagues, kept: each change is one transaction with what is to be told because of it.
import { sql } from 'kysely';
import { standsInFor } from '../../../dialogs/access/access.ts';
import type { Person } from '../../../dialogs/access/facts.ts';
import type { Caller } from '../../../dialogs/caller.ts';
import type {
  AskedQuestion,
  Changed,
  Colleague,
  ExpertQuestionStore,
} from '../../../dialogs/colleague/question-store.ts';
import { personOf } from '../cases/access-facts.ts';
import { type Database, json } from '../database.ts';
import { inLetters } from '../letter-ids.ts';
import { openApproved, withdrawOfQuestion } from './approved-answers.ts';
import { planOf, remindAfter, tellAfter } from './expert-plan.ts';
import { ofUnit, readQuestion, readQuestions, see, sentTo, wayOf } from './expert-reading.ts';
import { channelUnit, isChannel, receiversFor, setChannel } from './expert-routing.ts';

/** Opens the store; `newId` names what is kept, since cards carry those names. */
export function openExpertQuestionStore(
  database: Database,
  now: () => Temporal.Instant,
  newId: () => string,
): ExpertQuestionStore {
  const name = () => inLetters(newId());
  const { plan, drop, askAll, leave } = planOf(now);
  const today = () => now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();

  /** Runs a change on a question that the person may see; `apply` says whether it changed anything. */
  async function change(
    caller: Caller,
    id: string,
    place: string | null,
    apply: (transaction: Database, question: AskedQuestion, person: Person) => Promise<boolean | null>,
  ): Promise<Changed> {
    return await database.transaction().execute(async (transaction): Promise<Changed> => {
      await sql`select from expert_questions where id = ${id} for update`.execute(transaction);
      const person = await personOf(transaction, caller);
      const from = { place, today: today() };
      const before = await readQuestion(transaction, person, id, from);
      if (before === null) return { kind: 'notYours' };
      const isChanged = await apply(transaction, before, person);
      if (isChanged === null) return { kind: 'notYours' };
      const after = await readQuestion(transaction, person, id, from);
      return { kind: isChanged ? 'changed' : 'already', question: after ?? before };
    });
  }

  const set = async (transaction: Database, id: string, values: Record<string, unknown>) =>
    void (await transaction.updateTable('expert_questions').set(values).where('id', '=', id).execute());
  const askerOf = async (transaction: Database, id: string) =>
    await transaction
      .selectFrom('expert_questions')
      .select(['asker as staffId', 'district', 'jobbtorg', 'question', 'follows'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const find = async (caller: Caller, id: string, place: string | null, on = database) =>
    await readQuestion(on, await personOf(on, caller), id, { place, today: today() });
  /** A question lies no longer with a person, or with those in whose place they act. */
  async function leaveAs(transaction: Database, id: string, person: Person): Promise<void> {
    for (const { staffId } of [person, ...standsInFor(person, today())]) await leave(transaction, id, staffId);
  }
  async function others(caller: Caller, id: string, place: string | null, on = database): Promise<Colleague[]> {
    const question = await find(caller, id, place, on);
    if (question === null || !question.caller.isAsked || question.state !== 'open') return [];
    const { rows } = await sql<Colleague>`
      select staff.id as "staffId", staff.name from staff, expert_questions as q
      where q.id = ${id} and staff.active and (staff.expert_for is not null or staff.role = 'manager')
        and staff.id not in (q.asker, ${caller.staffId})
        and not exists (select from expert_receivers as r
          where r.question_id = q.id and r.receiver = staff.id and not r.has_left)
      order by coalesce(staff.district = q.district or staff.jobbtorg = q.jobbtorg, false) desc, staff.name, staff.id
      limit 50`.execute(on);
    return rows;
  }

  return {
    newId: name,
    wayOf: async (caller, question) => {
      const receivers = await receiversFor(database, caller, question, today());
      return wayOf(await named(database, receivers));
    },
    send: async (caller, id, { question, sources, follows }) => {
      const { staffId, district, jobbtorg } = caller;
      return await database.transaction().execute(async (transaction) => {
        const person = await personOf(transaction, caller);
        const asSeen = { channelsHere: [], today: today() };
        const before = await readQuestions(transaction, sql`q.id = ${id} and q.asker = ${staffId}`);
        const [sent] = before;
        if (sent !== undefined) return see(sent, person, asSeen);
        const answered = follows === null ? null : await find(caller, follows, null, transaction);
        const mayFollow = answered?.caller.isAsker === true && !answered.isFollowUp && !answered.hasFollowUp;
        const answerer = mayFollow && answered?.answer != null ? [answered.answer.by.staffId] : [];
        const receivers = follows === null ? await receiversFor(transaction, caller, question, today()) : answerer;
        if (receivers.length === 0) return null;
        const made = await transaction
          .insertInto('expert_questions')
          .values({
            id,
            asker: staffId,
            district,
            jobbtorg,
            question,
            sources: json(sources),
            state: 'open',
            follows,
            asked_at: now().toString(),
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .execute();
        if (made.length > 0) {
          await askAll(transaction, id, receivers);
          await plan(transaction, id, 'waiting', [staffId], { after: tellAfter });
        }
        const [row] = await readQuestions(transaction, sql`q.id = ${id} and q.asker = ${staffId}`);
        return row === undefined ? null : see(row, person, asSeen);
      });
    },
    find: async (caller, id, place) => await find(caller, id, place),
    list: async (caller, which) => {
      const person = await personOf(database, caller);
      const conditions = {
        own: sql`q.asker = ${caller.staffId} and q.state <> 'withdrawn'`,
        asked: sql`${sentTo(person, today())} and q.state = 'open'`,
        unit: sql`${ofUnit(person, today())} and q.state <> 'withdrawn'`,
      };
      const rows = await readQuestions(database, conditions[which]);
      const seen = rows.map((row) => see(row, person, { channelsHere: [], today: today() }));
      return seen.filter((question) => question !== null);
    },
    withdraw: async (caller, id) =>
      await change(caller, id, null, async (transaction, question) => {
        if (!question.caller.isAsker) return null;
        if (question.state !== 'open') return false;
        await drop(transaction, id, 'the question was taken back');
        // What nobody is to answer any more need not be kept.
        await set(transaction, id, { state: 'withdrawn', question: '', sources: json([]) });
        return true;
      }),
    answer: async (caller, id, text, place) =>
      await change(caller, id, place, async (transaction, question) => {
        if (!question.caller.isAsked) return question.caller.isAsker ? null : false;
        if (question.state !== 'open') return false;
        await drop(transaction, id, 'it was answered');
        const answered = { answer: text, answered_by: caller.staffId, answered_at: now().toString(), thanked: false };
        await set(transaction, id, { state: 'answered', ...answered });
        await plan(transaction, id, 'answer', [(await askerOf(transaction, id)).staffId]);
        return true;
      }),
    takeBack: async (caller, id) =>
      await change(caller, id, null, async (transaction, question) => {
        if (!question.caller.hasAnswered) return null;
        if (question.state !== 'answered') return false;
        await drop(transaction, id, 'the answer was taken back');
        await withdrawOfQuestion(transaction, caller, id, now());
        await set(transaction, id, { state: 'open', answer: null, answered_by: null, answered_at: null });
        await sql`
          insert into expert_receivers (question_id, receiver) values (${id}, ${caller.staffId})
          on conflict (question_id, receiver) do update set has_left = false`.execute(transaction);
        const { staffId } = await askerOf(transaction, id);
        await plan(transaction, id, 'takenBack', [staffId], { by: caller.name });
        await plan(transaction, id, 'unanswered', [caller.staffId], { after: remindAfter });
        await plan(transaction, id, 'waiting', [staffId], { after: tellAfter });
        return true;
      }),
    stepBack: async (caller, id) =>
      await change(caller, id, null, async (transaction, question, person) => {
        if (!question.caller.isNamed || question.state !== 'open') return question.caller.isAsker ? null : false;
        await leaveAs(transaction, id, person);
        const { rows } = await sql<{ receiver: string; has_left: boolean }>`
          select receiver, has_left from expert_receivers where question_id = ${id}`.execute(transaction);
        if (rows.some(({ has_left }) => !has_left)) return true;
        const asker = await askerOf(transaction, id);
        const tried = rows.map(({ receiver }) => receiver);
        const next =
          asker.follows === null ? await receiversFor(transaction, asker, asker.question, today(), tried) : [];
        if (next.length > 0) await askAll(transaction, id, next);
        else {
          await drop(transaction, id, 'nobody takes it');
          await set(transaction, id, { state: 'nobody' });
          await plan(transaction, id, 'nobody', [asker.staffId]);
        }
        return true;
      }),
    others: async (caller, id, place) => await others(caller, id, place),
    forward: async (caller, id, to, place) =>
      await change(caller, id, place, async (transaction, question, person) => {
        const among = await others(caller, id, place, transaction);
        if (!among.some(({ staffId }) => staffId === to)) return question.caller.isAsked ? false : null;
        if (question.caller.isNamed) await leaveAs(transaction, id, person);
        await askAll(transaction, id, [to]);
        return true;
      }),
    thank: async (caller, id) =>
      await change(caller, id, null, async (transaction, question) => {
        if (!question.caller.isAsker || question.answer === null) return null;
        if (question.answer.isThanked) return false;
        await set(transaction, id, { thanked: true });
        await plan(transaction, id, 'thanks', [question.answer.by.staffId]);
        return true;
      }),
    ...openApproved(database, now, name, change),
    setChannel: async (caller, place, isChannel) =>
      place === null ? null : await setChannel(database, caller, place, isChannel, now()),
  };
}

async function named(database: Database, receivers: readonly string[]): Promise<{ receiver: string; name: string }[]> {
  if (receivers.length === 0) return [];
  const rows = await database
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('id', 'in', [...receivers])
    .execute();
  return receivers.map((receiver) => ({
    receiver,
    name: isChannel(receiver) ? channelUnit(receiver) : (rows.find(({ id }) => id === receiver)?.name ?? receiver),
  }));
}
