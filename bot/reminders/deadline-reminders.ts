// Words the reminders of deadlines from how things stand when they are due: the morning digest, urgent ones, cases handed over,
// and what may have been sent already.
import { sql } from 'kysely';
import { z } from 'zod';
import { access } from '../../dialogs/access/access.ts';
import { isDueForNotice, type OpenDeadline } from '../../dialogs/deadlines/deadline-store.ts';
import { workingDaysBetween } from '../../dialogs/deadlines/deadlines.ts';
import { listMatters } from '../../dialogs/deadlines/list.ts';
import { type DeadlineTurn, deadlineVerbs } from '../../dialogs/deadlines/turn.ts';
import { plainText, type Reply } from '../../dialogs/reply.ts';
import { wordingOf } from '../../dialogs/turn.ts';
import { isBefore } from '../../dialogs/understanding/time/calendar.ts';
import type { Core } from '../core.ts';
import { personOf, readCase } from '../store/cases/access-facts.ts';
import { readMatters, type Scope, within } from '../store/cases/open-deadlines.ts';
import { countDoubts, endingAgreements, optOutsOf, outOfReach } from '../store/reminders/digests.ts';
import type { Composers, DueReminder, ReminderTemplate } from './reminder-sender.ts';

/** The reminderTemplates of this file; `others` are those whose reminders in doubt are to be told again too. */
export function deadlineComposers(others: Composers): Composers {
  const own: Composers = { digest, urgent, handedOver };
  return { ...own, doubtful: tellDoubt({ ...others, ...own }) };
}

function turnOf({ recipient }: DueReminder, core: Core): DeadlineTurn {
  const today = core.now().toZonedDateTimeISO('Europe/Stockholm').toPlainDate();
  const { deadlineStore, rules } = core.tools.deadlines;
  return { deadlineStore, rules, words: wordingOf('sv').deadlines, caller: recipient, today, act: '' };
}

/** The matters within a scope that whoever is told may see today. */
async function mattersFor({ caller, rules, today }: DeadlineTurn, core: Core, scope: Scope): Promise<OpenDeadline[]> {
  const person = await personOf(core.database, caller);
  return await readMatters(core.database, scope, rules, today, (thing) => access(person, 'see', thing, today).allowed);
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
  const all = await mattersFor(turn, core, sql`cases.coach_id = ${owner.staffId}`);
  const matters = all.filter((matter) => isDueForNotice(matter, today) && !out.includes(matter.kind));
  if (matters.length === 0 && lead.length === 0) return null;
  const isOwn = reminder.standsInFor === null;
  return listMatters(turn, matters, {
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
  const all = await mattersFor(turn, core, within(await personOf(core.database, owner), today));
  const matters = all.filter((matter) => isForManager(matter, turn));
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
  if (matters.length === 0 && notes.length === 0) return null;
  return listMatters(turn, matters, {
    title: words.unitTitle(today),
    lead: notes,
    foot: [reminder.standsInFor === null ? words.whyManager(rules.escalateAfter) : words.whyStandIn(owner.name)],
    actions: refresh(turn, { overdue: true }),
    view: { overdue: true },
    showsCoach: true,
  });
}

function isForManager(matter: OpenDeadline, { rules, today }: DeadlineTurn): boolean {
  if (matter.coach === null) return isDueForNotice(matter, today);
  if (matter.kind !== 'jobPlan' || !isBefore(matter.due, today)) return false;
  return workingDaysBetween(matter.due, today, rules.isWorkingDay) >= rules.escalateAfter;
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
  const matters = (await mattersFor(turn, core, scope)).filter(
    (matter) => matter.kind === subject.data.kind && isDueForNotice(matter, turn.today),
  );
  return matters.length === 0 ? null : oneMatter(turn, reminder, matters, turn.words.urgentTitle, turn.words.whyUrgent);
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
  const matters = await mattersFor(turn, core, sql`cases.id = ${caseId}`);
  return oneMatter(turn, reminder, matters, words.handedOverTitle(caseId), words.whyHandedOver(still.giver));
};

function oneMatter(
  turn: DeadlineTurn,
  { standsInFor }: DueReminder,
  matters: OpenDeadline[],
  title: string,
  why: string,
): Reply {
  const view = standsInFor === null ? {} : { of: standsInFor.staffId };
  const foot = standsInFor === null ? [why] : [why, turn.words.whyStandIn(standsInFor.name)];
  return listMatters(turn, matters, { title, lead: [], foot, actions: [], view, showsCoach: standsInFor !== null });
}

const doubtSubject = z.object({
  key: z.string(),
  kind: z.string(),
  subject: z.record(z.string(), z.unknown()),
  dueAt: z.string(),
});

/** What may not have come, told once more as such the same day; null when it is settled, or can wait for the next digest. */
function tellDoubt(reminderTemplates: Composers): ReminderTemplate {
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
  const matters = await mattersFor(turn, core, sql`cases.coach_id = ${owner.staffId}`);
  const last = today.add({ days: 1 });
  return matters.some(({ due }) => !isBefore(due, today) && !isBefore(last, due));
}
