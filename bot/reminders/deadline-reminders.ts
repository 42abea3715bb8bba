// Words the reminders of deadlines from how things stand when they are due: the morning digest, urgent ones, cases handed over,
// and what may have been sent already.
import { sql } from 'kysely';
import { z } from 'zod';
import { access } from '../../dialogs/access/access.ts';
import { isDueForNotice, type OpenDeadline } from '../../dialogs/deadlines/deadline-store.ts';
import { workingDaysBetween } from '../../dialogs/deadlines/deadlines.ts';
import { listDeadlines } from '../../dialogs/deadlines/list.ts';
import { type DeadlineTurn, deadlineVerbs } from '../../dialogs/deadlines/turn.ts';
import { plainText, type Reply } from '../../dialogs/reply.ts';
import { wordingOf } from '../../dialogs/turn.ts';
import { isBefore } from '../../dialogs/understanding/time/calendar.ts';
import { dayInStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import { personOf, readCase } from '../store/cases/access-facts.ts';
import { readOpenDeadlines, type Scope, within } from '../store/cases/open-deadlines.ts';
import { countDoubts, endingAgreements, optOutsOf, outOfReach } from '../store/reminders/digests.ts';
import type { DueReminder, ReminderTemplate, ReminderTemplates } from './reminder-sender.ts';

/** The reminderTemplates of this file; `others` are those whose reminders in doubt are to be told again too. */
export function deadlineTemplates(others: ReminderTemplates): ReminderTemplates {
  const own: ReminderTemplates = { digest, urgent, handedOver };
  return { ...own, doubtful: tellDoubt({ ...others, ...own }) };
}

function turnOf({ recipient }: DueReminder, core: Core): DeadlineTurn {
  const today = dayInStockholm(core.now());
  const { deadlineStore, rules } = core.tools.deadlines;
  return { deadlineStore, rules, words: wordingOf('sv').deadlines, caller: recipient, today, idempotencyKey: '' };
}

/** The deadlines within a scope that whoever is told may see today. */
async function deadlinesFor({ caller, rules, today }: DeadlineTurn, core: Core, scope: Scope): Promise<OpenDeadline[]> {
  const person = await personOf(core.database, caller);
  return await readOpenDeadlines(
    core.database,
    scope,
    rules,
    today,
    (thing) => access(person, 'see', thing, today).allowed,
  );
}

/** What lies open for somebody this morning; null when nothing does, or when the morning is past. */
const digest: ReminderTemplate = async (reminder, core) => {
  const turn = turnOf(reminder, core);
  // One that could not be sent on its day is replaced by that of the next.
  if (reminder.subject.day !== turn.today.toString()) return null;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const doubts = await countDoubts(core.database, owner.staffId, core.now());
  const lead = doubts > 0 ? [turn.words.doubts(doubts)] : [];
  return owner.role === 'manager'
    ? await unitDigest(turn, reminder, core, lead)
    : await ownDigest(turn, reminder, core, lead);
};

async function ownDigest(turn: DeadlineTurn, reminder: DueReminder, core: Core, lead: string[]): Promise<Reply | null> {
  const { words, today } = turn;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const out = await optOutsOf(core.database, reminder.recipient.staffId);
  const all = await deadlinesFor(turn, core, sql`cases.coach_id = ${owner.staffId}`);
  const deadlines = all.filter((deadline) => isDueForNotice(deadline, today) && !out.includes(deadline.kind));
  if (deadlines.length === 0 && lead.length === 0) return null;
  const isOwn = reminder.standsInFor === null;
  return listDeadlines(turn, deadlines, {
    title: isOwn ? words.digestTitle(today) : words.digestTitleFor(owner.name, today),
    lead,
    foot: [isOwn ? words.whyCoach : words.whyStandIn(owner.name)],
    actions: refresh(turn, isOwn ? {} : { of: owner.staffId }),
    view: isOwn ? {} : { of: owner.staffId },
    showsCoach: !isOwn,
  });
}

/** What a manager is told: plans long overdue, cases without a coach, people out of reach, agreements that end. */
async function unitDigest(
  turn: DeadlineTurn,
  reminder: DueReminder,
  core: Core,
  lead: string[],
): Promise<Reply | null> {
  const { words, today, rules } = turn;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const all = await deadlinesFor(turn, core, within(await personOf(core.database, owner), today));
  const deadlines = all.filter((deadline) => isForManager(deadline, turn));
  const away = await outOfReach(core.database, owner);
  const refused = away.filter(({ hasRefused }) => hasRefused).map(({ name }) => name);
  const absent = away.filter(({ hasRefused }) => !hasRefused).map(({ name }) => name);
  const notes = [
    ...lead,
    ...(refused.length === 0 ? [] : [words.unreachable(refused)]),
    ...(absent.length === 0 ? [] : [words.neverOpened(absent)]),
    ...(await endingAgreements(core.database, owner, today)).map(({ name, on }) => words.agreementEnds(name, on)),
    ...(await oldMeasures(turn, core)),
  ];
  if (deadlines.length === 0 && notes.length === 0) return null;
  return listDeadlines(turn, deadlines, {
    title: words.unitTitle(today),
    lead: notes,
    foot: [reminder.standsInFor === null ? words.whyManager(rules.escalateAfter) : words.whyStandIn(owner.name)],
    actions: refresh(turn, { overdue: true }),
    view: { overdue: true },
    showsCoach: true,
  });
}

function isForManager(deadline: OpenDeadline, { rules, today }: DeadlineTurn): boolean {
  if (deadline.coach === null) return isDueForNotice(deadline, today);
  if (deadline.kind !== 'jobPlan' || !isBefore(deadline.due, today)) return false;
  return workingDaysBetween(deadline.due, today, rules.isWorkingDay) >= rules.escalateAfter;
}

/** F22, told in the first digest of a month: how many measures nobody has confirmed for long. */
async function oldMeasures({ words, today, rules }: DeadlineTurn, core: Core): Promise<string[]> {
  let before = today.subtract({ days: 1 });
  while (!rules.isWorkingDay(before)) before = before.subtract({ days: 1 });
  if (before.month === today.month) return [];
  const { tools } = core;
  const book = await tools.measures(await tools.knowledge());
  const oldest = today.subtract({ months: tools.reviewMonths }).toString();
  const old = book.measures.filter(({ confirmed }) => confirmed !== null && confirmed.on < oldest);
  return old.length === 0 ? [] : [words.oldMeasures(old.length)];
}

function refresh({ words }: DeadlineTurn, data: Record<string, unknown>) {
  return [{ title: words.buttons.refresh, click: { verb: deadlineVerbs.list, data } }];
}

const urgentSubject = z.object({ caseId: z.string(), kind: z.string(), due: z.string() });

/** One deadline of today or tomorrow that the morning's digest could not know of. */
const urgent: ReminderTemplate = async (reminder, core) => {
  const turn = turnOf(reminder, core);
  const subject = urgentSubject.safeParse(reminder.subject);
  if (!subject.success) return null;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const scope = sql`cases.id = ${subject.data.caseId} and cases.coach_id = ${owner.staffId}`;
  const deadlines = (await deadlinesFor(turn, core, scope)).filter(
    (deadline) => deadline.kind === subject.data.kind && isDueForNotice(deadline, turn.today),
  );
  return deadlines.length === 0
    ? null
    : oneDeadline(turn, reminder, deadlines, turn.words.urgentTitle, turn.words.whyUrgent);
};

const handedOverSubject = z.object({ caseId: z.string(), from: z.string() });

/** A case that a colleague has handed over. */
const handedOver: ReminderTemplate = async (reminder, core) => {
  const turn = turnOf(reminder, core);
  const subject = handedOverSubject.safeParse(reminder.subject);
  if (!subject.success) return null;
  const { caseId, from } = subject.data;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const { rows } = await sql<{ giver: string }>`
    select coalesce((select name from staff where id = ${from}), ${from}) as giver
    from cases where id = ${caseId} and coach_id = ${owner.staffId}`.execute(core.database);
  const [still] = rows;
  if (still === undefined) return null;
  const person = await personOf(core.database, turn.caller);
  const thing = await readCase(core.database, caseId);
  if (thing === null || !access(person, 'see', thing, turn.today).allowed) return null;
  const { words } = turn;
  const deadlines = await deadlinesFor(turn, core, sql`cases.id = ${caseId}`);
  return oneDeadline(turn, reminder, deadlines, words.handedOverTitle(caseId), words.whyHandedOver(still.giver));
};

function oneDeadline(
  turn: DeadlineTurn,
  { standsInFor }: DueReminder,
  deadlines: OpenDeadline[],
  title: string,
  why: string,
): Reply {
  const view = standsInFor === null ? {} : { of: standsInFor.staffId };
  const foot = standsInFor === null ? [why] : [why, turn.words.whyStandIn(standsInFor.name)];
  return listDeadlines(turn, deadlines, { title, lead: [], foot, actions: [], view, showsCoach: standsInFor !== null });
}

const doubtSubject = z.object({
  key: z.string(),
  kind: z.string(),
  subject: z.record(z.string(), z.unknown()),
  dueAt: z.string(),
});

/** What may not have come, told once more as such the same day; null when it is settled, or can wait for the next digest. */
function tellDoubt(reminderTemplates: ReminderTemplates): ReminderTemplate {
  return async (reminder, core) => {
    const turn = turnOf(reminder, core);
    const given = doubtSubject.safeParse(reminder.subject);
    const composer = given.success ? reminderTemplates[given.data.kind] : undefined;
    if (!given.success || composer === undefined) return null;
    const { key, kind, subject } = given.data;
    const dueAt = Temporal.Instant.from(given.data.dueAt);
    const reply = await composer({ ...reminder, key, kind, subject, dueAt }, core);
    if (reply === null || (kind === 'digest' && !(await isPressing(turn, reminder, core)))) return null;
    const { words } = turn;
    return { kind: 'notice', text: [`**${words.doubtTitle}**`, plainText(reply), words.whyDoubt].join('\n\n') };
  };
}

/** Whether anything of a digest is due today or tomorrow. */
async function isPressing(turn: DeadlineTurn, reminder: DueReminder, core: Core): Promise<boolean> {
  const { today } = turn;
  const owner = reminder.standsInFor ?? reminder.recipient;
  const deadlines = await deadlinesFor(turn, core, sql`cases.coach_id = ${owner.staffId}`);
  const last = today.add({ days: 1 });
  return deadlines.some(({ due }) => !isBefore(due, today) && !isBefore(last, due));
}
