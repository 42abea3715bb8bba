// Words what is told unasked of meetings, from how they stand when it is told.
import { z } from 'zod';
import type { Caller } from '../../dialogs/caller.ts';
import { type Actor, haveAllSaidYes, needsInterpreterOrder } from '../../dialogs/meetings/meeting.ts';
import type { KnownMeeting } from '../../dialogs/meetings/ports.ts';
import { meetingCard } from '../../dialogs/meetings/show.ts';
import { lastOrderDay } from '../../dialogs/meetings/times.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { wordingOf } from '../../dialogs/turn.ts';
import { inStockholm } from '../../dialogs/working-time/stockholm.ts';
import type { MeetingSettings } from '../../knowledge/catalogue/meeting-settings.ts';
import type { Core } from '../core.ts';
import { meetingReminders } from '../meetings/meeting-plan.ts';
import { toldMeeting } from '../store/meetings/meeting-reading.ts';
import type { DueReminder, ReminderTemplate, ReminderTemplates } from './reminder-sender.ts';

const subject = z.object({ meeting: z.string(), version: z.int(), event: z.string().catch('') });

/** The reminderTemplates of reminders of meetings, by kind. */
export const meetingTemplates: ReminderTemplates = {
  [meetingReminders.news]: composer(news),
  [meetingReminders.dayBefore]: composer(({ known }) => upcoming(known, (words) => words.dayBefore)),
  [meetingReminders.sameMorning]: composer(({ known }) => upcoming(known, (words) => words.sameMorning)),
  [meetingReminders.attendance]: composer(({ known }) => upcoming(known, (words) => words.attendance)),
  [meetingReminders.interpreter]: composer(interpreterToOrder),
  [meetingReminders.interpreterLast]: composer(interpreterToOrder),
};

type NewsWords = ReturnType<typeof wordingOf>['booking']['news'];

interface About {
  known: KnownMeeting;
  event: string;
  /** Of whom it concerns. */
  side: Actor;
  settings: MeetingSettings;
}

function composer(lead: (about: About) => string | null): ReminderTemplate {
  return async ({ subject: stored, recipient, standsInFor }: DueReminder, core) => {
    const parsed = subject.safeParse(stored);
    if (!parsed.success) return null;
    const { meetings } = core.tools;
    const wording = wordingOf('sv');
    const { meeting: id, version, event } = parsed.data;
    const known = await meetings.find(recipient, id);
    const concerned = standsInFor === null ? known : await meetings.find(standsInFor, id);
    const side = concerned?.actor ?? null;
    if (known === null || side === null) return await elsewhere(parsed.data, core, standsInFor ?? recipient);
    // A newer version has reminders of its own.
    if (known.meeting.version !== version) return null;
    const said = lead({ known, event, side, settings: meetings.settings });
    if (said === null) return null;
    const now = inStockholm(core.now());
    const text = [said, wording.booking.news.why].join('\n\n');
    return meetingCard({ wording, caller: recipient, now, meetings }, known, text);
  };
}

function upcoming(
  { meeting }: KnownMeeting,
  sentence: (words: NewsWords) => (caseId: string) => string,
): string | null {
  return meeting.state === 'booked' ? sentence(wordingOf('sv').booking.news)(meeting.caseId) : null;
}

function interpreterToOrder({ known: { meeting }, settings }: About): string | null {
  if (!needsInterpreterOrder(meeting) || meeting.interpreter === null) return null;
  const lastDay = lastOrderDay(meeting.slot.from, settings.interpreterDays);
  return wordingOf('sv').booking.news.orderInterpreter(meeting.interpreter, meeting.caseId, lastDay);
}

// Whoever was to come and is not any more, the coach of the time before, is told that and nothing of the meeting.
async function elsewhere(
  { meeting: id, version, event }: z.infer<typeof subject>,
  core: Core,
  { staffId }: Caller,
): Promise<Reply | null> {
  const told = event === 'move' || event === 'undo' ? await toldMeeting(core.database, id) : null;
  if (told === null || told.meeting.version !== version || told.meeting.before?.slot.coachId !== staffId) return null;
  return { kind: 'notice', text: wordingOf('sv').booking.news.elsewhere(told.meeting.caseId) };
}

function news({ known, event, side }: About): string | null {
  const { news: words } = wordingOf('sv').booking;
  const { meeting, caseworker, coach } = known;
  const { caseId, state, answers } = meeting;
  const other = side === 'coach' ? caseworker : coach;
  const isWaitedFor = answers[side] === 'waiting';
  switch (state) {
    case 'held':
    case 'proposed':
      if (event === 'check') return words.busyMeanwhile(answers.coach === 'waiting' ? coach : caseworker, caseId);
      if (!isWaitedFor) return words.answered(other, caseId);
      if (state === 'proposed') return words.proposed(other, caseId);
      return event === 'move' ? words.moved(other, caseId) : words.asked(other, caseId);
    case 'booked':
      return words.booked(caseId);
    case 'declined':
      return words.declined(other, caseId);
    case 'cancelled':
      return words.cancelled(other, caseId);
    case 'expired':
      return haveAllSaidYes(answers) ? words.calendarsSilent(caseId) : words.expired(caseId);
    default:
      return null;
  }
}
