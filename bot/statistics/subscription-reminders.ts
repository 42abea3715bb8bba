// Words the sendings of standing questions: the figures as they stand, with the rights of the moment, and plans the next one.
import { z } from 'zod';
import { answerStanding } from '../../dialogs/statistics/answer.ts';
import { standingShape } from '../../dialogs/statistics/query.ts';
import { startStatistics } from '../../dialogs/statistics/turn.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { ReminderTemplate, ReminderTemplates } from '../reminders/reminder-sender.ts';
import { nextSending, planSending, subscriptionKind, timeOf } from './subscriptions.ts';

const subject = z.object({ subscription: z.string() });

const compose: ReminderTemplate = async ({ subject: stored, recipient, standsInFor }, core) => {
  const parsed = subject.safeParse(stored);
  if (!parsed.success) return null;
  const row = await core.database
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', parsed.data.subscription)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const of = standingShape.safeParse(row?.question);
  if (row === undefined || !of.success) return null;
  const at = nextSending(timeOf(row), core.now());
  await planSending(core.database, { id: row.id, staffId: row.staff_id, at }, core.now());
  // Whoever stands in has rights of their own, and did not ask.
  if (standsInFor !== null) return null;
  const { statistics } = core.tools;
  const now = inStockholm(core.now());
  const turn = {
    statistics,
    caller: recipient,
    now,
    idempotencyKey: '',
    knowledge: await core.tools.knowledge(),
    isShared: false,
  };
  return await answerStanding(startStatistics(turn, 'sv'), of.data);
};

export const subscriptionTemplates: ReminderTemplates = { [subscriptionKind]: compose };
