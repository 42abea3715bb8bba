// Questions to colleagues, kept: each change is one transaction with what is to be told because of it.
import { sql } from 'kysely';
import type { Caller } from '../../../dialogs/caller.ts';
import type { AskedQuestion, ChangedQuestion, ExpertQuestionStore } from '../../../dialogs/colleague/question-store.ts';
import { dayInStockholm } from '../../../dialogs/working-time/stockholm.ts';
import { personOf } from '../cases/access-facts.ts';
import { type Database, json } from '../database.ts';
import { inLetters } from '../letter-ids.ts';
import { openApproved } from './approved-answers.ts';
import { askAll, planNotice, tellAfter } from './expert-plan.ts';
import { ofUnit, readQuestion, readQuestions, see, sentTo, wayOf } from './expert-reading.ts';
import { channelUnit, isChannel, receiversFor, setChannel } from './expert-routing.ts';
import * as changes from './question-changes.ts';

/** Opens the store; `newId` names what is kept, since cards carry those names. */
export function openExpertQuestionStore(
  database: Database,
  now: () => Temporal.Instant,
  newId: () => string,
): ExpertQuestionStore {
  const name = () => inLetters(newId());
  const today = () => dayInStockholm(now());
  const change: changes.ChangeQuestion = (caller, id, place, apply) =>
    changeQuestion(database, now, { caller, id, place }, apply);
  return {
    newId: name,
    wayOf: async (caller, question) => {
      const receivers = await receiversFor(database, caller, question, today());
      return wayOf(await named(database, receivers));
    },
    send: (caller, id, what) =>
      database.transaction().execute((transaction) => send(transaction, now(), caller, { id, ...what })),
    hasOwners: async () => await hasOwners(database),
    sendToOwners: (caller, id, what) =>
      database.transaction().execute((transaction) => sendToOwners(transaction, now(), caller, { id, ...what })),
    decline: (caller, id, withText) => change(caller, id, null, (on) => changes.decline(on, withText)),
    find: async (caller, id, place) =>
      await readQuestion(database, await personOf(database, caller), id, { place, today: today() }),
    list: (caller, which) => list(database, caller, which, today()),
    others: (caller, id, place) => changes.others(database, caller, id, { place, today: today() }),
    withdraw: (caller, id) => change(caller, id, null, changes.withdraw),
    answer: (caller, id, text, place) => change(caller, id, place, (on) => changes.answer(on, text)),
    takeBack: (caller, id) => change(caller, id, null, changes.takeBack),
    stepBack: (caller, id) => change(caller, id, null, changes.stepBack),
    forward: (caller, id, to, place) => change(caller, id, place, (on) => changes.forward(on, to, place)),
    thank: (caller, id) => change(caller, id, null, changes.thank),
    ...openApproved(database, now, name, change),
    setChannel: async (caller, place, isChannel) =>
      place === null ? null : await setChannel(database, caller, place, isChannel, now()),
  };
}

/** Runs a change on a question that the person may see; `apply` says whether it changed anything, null when they may not. */
async function changeQuestion(
  database: Database,
  now: () => Temporal.Instant,
  { caller, id, place }: { caller: Caller; id: string; place: string | null },
  apply: changes.Apply,
): Promise<ChangedQuestion> {
  return await database.transaction().execute(async (transaction): Promise<ChangedQuestion> => {
    await sql`select from expert_questions where id = ${id} for update`.execute(transaction);
    const at = now();
    const from = { place, today: dayInStockholm(at) };
    const person = await personOf(transaction, caller);
    const before = await readQuestion(transaction, person, id, from);
    if (before === null) return { kind: 'notYours' };
    const isChanged = await apply({ transaction, now: at, today: from.today, caller, person, question: before });
    if (isChanged === null) return { kind: 'notYours' };
    const after = await readQuestion(transaction, person, id, from);
    return { kind: isChanged ? 'changed' : 'already', question: after ?? before };
  });
}

type Sent = { id: string } & Parameters<ExpertQuestionStore['send']>[2];

/** Sends a question once; what was sent under the id before is given as it stands. */
async function send(
  transaction: Database,
  now: Temporal.Instant,
  caller: Caller,
  { id, question, sources, follows }: Sent,
): Promise<AskedQuestion | null> {
  const { staffId, district, jobbtorg } = caller;
  const today = dayInStockholm(now);
  const person = await personOf(transaction, caller);
  const readSent = async () => {
    const [row] = await readQuestions(transaction, sql`q.id = ${id} and q.asker = ${staffId}`);
    return row ?? null;
  };
  const before = await readSent();
  if (before !== null) return see(before, person, { channelsHere: [], today });
  const receivers =
    follows === null
      ? await receiversFor(transaction, caller, question, today)
      : answererOf(await readQuestion(transaction, person, follows, { place: null, today }));
  if (receivers.length === 0) return null;
  const asked = { id, asker: staffId, district, jobbtorg, question, sources: json(sources), follows };
  const made = await transaction
    .insertInto('expert_questions')
    .values({ ...asked, state: 'open', asked_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (made.length > 0) {
    await askAll(transaction, id, receivers, now);
    await planNotice(transaction, id, 'waiting', [staffId], { now, after: tellAfter });
  }
  const sent = await readSent();
  return sent === null ? null : see(sent, person, { channelsHere: [], today });
}

async function hasOwners(database: Database): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from staff where active and role = 'owner') as found`.execute(database);
  return rows[0]?.found === true;
}

/** Sends a question to nobody by name; null where nobody looks after the content. */
async function sendToOwners(
  transaction: Database,
  now: Temporal.Instant,
  caller: Caller,
  { id, question, sources }: Omit<Sent, 'follows'>,
): Promise<AskedQuestion | null> {
  if (!(await hasOwners(transaction))) return null;
  const { staffId, district, jobbtorg } = caller;
  await transaction
    .insertInto('expert_questions')
    .values({
      id,
      asker: staffId,
      district,
      jobbtorg,
      question,
      sources: json(sources),
      follows: null,
      for_owners: true,
      state: 'open',
      asked_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return await readQuestion(transaction, await personOf(transaction, caller), id, {
    place: null,
    today: dayInStockholm(now),
  });
}

/** Whoever answered a question, as long as its asker may still ask back. */
function answererOf(answered: AskedQuestion | null): string[] {
  const mayFollow = answered?.caller.isAsker === true && !answered.isFollowUp && !answered.hasFollowUp;
  return mayFollow && answered.answer !== null ? [answered.answer.by.staffId] : [];
}

async function list(
  database: Database,
  caller: Caller,
  which: 'own' | 'asked' | 'unit',
  today: Temporal.PlainDate,
): Promise<AskedQuestion[]> {
  const person = await personOf(database, caller);
  const conditions = {
    own: sql`q.asker = ${caller.staffId} and q.state <> 'withdrawn'`,
    asked: sql`${sentTo(person, today)} and q.state = 'open'`,
    unit: sql`${ofUnit(person, today)} and q.state <> 'withdrawn'`,
  };
  const rows = await readQuestions(database, conditions[which]);
  return rows.map((row) => see(row, person, { channelsHere: [], today })).filter((question) => question !== null);
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
