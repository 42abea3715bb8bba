// Words what is told unasked of questions to colleagues and approved answers, from how they stand when it is told.
import { z } from 'zod';
import { askForReview } from '../../dialogs/colleague/approved.ts';
import type { AskedQuestion } from '../../dialogs/colleague/question-store.ts';
import { showQuestion } from '../../dialogs/colleague/show.ts';
import { type ColleagueTurn, momentText, notice, startColleague } from '../../dialogs/colleague/turn.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { Core } from '../core.ts';
import { reviewKind } from '../store/colleague/approved-answers.ts';
import { colleagueReminders, tellAfter } from '../store/colleague/expert-plan.ts';
import type { DueReminder, ReminderTemplate, ReminderTemplates } from './reminder-sender.ts';

const subject = z.object({ question: z.string() });
const approvedSubject = z.object({ approved: z.string() });

type Words = (turn: ColleagueTurn, question: AskedQuestion, reminder: DueReminder) => Reply | null;

/** The reminderTemplates of what is told of questions to colleagues, by kind. */
export const colleagueTemplates: ReminderTemplates = {
  [colleagueReminders.question]: toExpert((turn, question, { standsInFor }) =>
    showQuestion(turn, question, standsInFor === null ? null : turn.words.standsIn(standsInFor.name)),
  ),
  [colleagueReminders.unanswered]: toExpert((turn, question) =>
    showQuestion(turn, question, turn.words.reminder(momentText(turn, question.askedAt))),
  ),
  [colleagueReminders.waiting]: toAsker((turn, question) =>
    question.state === 'open'
      ? showQuestion(turn, question, turn.words.waiting(tellAfter, turn.contacts.expert))
      : null,
  ),
  [colleagueReminders.answer]: toAsker((turn, question) =>
    question.state === 'answered' ? showQuestion(turn, question) : null,
  ),
  [colleagueReminders.takenBack]: toAsker((turn, question, { subject: { by } }) =>
    question.state === 'open'
      ? showQuestion(turn, question, turn.words.takenBack(typeof by === 'string' ? by : ''))
      : null,
  ),
  [colleagueReminders.nobody]: toAsker((turn, question) =>
    question.state === 'nobody' ? showQuestion(turn, question, turn.words.nobodyTook(turn.contacts.expert)) : null,
  ),
  [colleagueReminders.declined]: toAsker((turn, question) =>
    question.state === 'declined' ? showQuestion(turn, question, turn.words.declined(turn.contacts.expert)) : null,
  ),
  [colleagueReminders.thanks]: composer(async (turn, id) => {
    const question = await turn.experts.find(turn.caller, id, null);
    if (question === null || question.answer === null) return null;
    return notice([turn.words.thanks, question.question].join('\n\n'));
  }),
  [reviewKind]: async (reminder, core) => {
    const given = approvedSubject.safeParse(reminder.subject);
    return given.success ? await askForReview(await turnOf(reminder, core), given.data.approved) : null;
  },
};

function composer(
  word: (turn: ColleagueTurn, id: string, reminder: DueReminder) => Promise<Reply | null>,
): ReminderTemplate {
  return async (reminder, core) => {
    const given = subject.safeParse(reminder.subject);
    return given.success ? await word(await turnOf(reminder, core), given.data.question, reminder) : null;
  };
}

/** What the asker is told goes to nobody who stands in for them. */
function toAsker(words: Words): ReminderTemplate {
  return composer(async (turn, id, reminder) => {
    const question = reminder.standsInFor === null ? await turn.experts.find(turn.caller, id, null) : null;
    return question?.caller.isAsker === true ? words(turn, question, reminder) : null;
  });
}

/** What goes to an expert goes to whoever stands in for them too, who may answer on days when they do. */
function toExpert(words: Words): ReminderTemplate {
  return composer(async (turn, id, reminder) => {
    const asked = await turn.experts.find(reminder.standsInFor ?? turn.caller, id, null);
    if (asked === null || asked.state !== 'open' || !asked.caller.isAsked) return null;
    const question = await turn.experts.find(turn.caller, id, null);
    return question === null || !question.caller.isAsked ? null : words(turn, question, reminder);
  });
}

async function turnOf({ recipient }: DueReminder, core: Core): Promise<ColleagueTurn> {
  const { tools } = core;
  const now = inStockholm(core.now());
  const knowledge = await tools.knowledge();
  const own = { caller: recipient, now, knowledge, place: null, isShared: false };
  const { experts, contacts, reviewMonths } = tools;
  return startColleague({ ...own, experts, contacts, reviewMonths }, 'sv');
}
