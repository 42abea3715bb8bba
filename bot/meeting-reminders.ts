// Words what is told unasked of meetings, from how they stand when it is told.
import { z } from 'zod';
import { haveAllSaidYes } from '../dialogs/booking/meeting.ts';
import type { KnownMeeting } from '../dialogs/booking/ports.ts';
import { meetingCard } from '../dialogs/booking/show.ts';
import { actorOf } from '../dialogs/booking/turn.ts';
import type { Caller } from '../dialogs/caller.ts';
import { wordingOf } from '../dialogs/turn.ts';
import type { Core } from './core.ts';
import { meetingReminders } from './meeting-plan.ts';
import type { Composer, Composers, DueReminder } from './reminders.ts';

const subject = z.object({ meeting: z.string(), version: z.int(), event: z.string().catch('') });

/** The composers of reminders of meetings, by kind. */
export const meetingComposers: Composers = {
  [meetingReminders.news]: composer(news),
  [meetingReminders.dayBefore]: composer(({ known }) => upcoming(known, (words) => words.dayBefore)),
  [meetingReminders.sameMorning]: composer(({ known }) => upcoming(known, (words) => words.sameMorning)),
  [meetingReminders.attendance]: composer(({ known }) => upcoming(known, (words) => words.attendance)),
};

type NewsWords = ReturnType<typeof wordingOf>['booking']['news'];

interface About {
  known: KnownMeeting;
  event: string;
  recipient: Caller;
  core: Core;
}

function composer(lead: (about: About) => string | null): Composer {
  return async ({ subject: stored, recipient, standsInFor }: DueReminder, core) => {
    const parsed = subject.safeParse(stored);
    if (!parsed.success) return null;
    const known = await core.tools.meetings.find(parsed.data.meeting);
    // A newer version has reminders of its own.
    if (known === null || known.meeting.version !== parsed.data.version) return null;
    const said = lead({ known, event: parsed.data.event, recipient: standsInFor ?? recipient, core });
    if (said === null) return null;
    const wording = wordingOf('sv');
    const now = core.now().toZonedDateTimeISO('Europe/Stockholm');
    const text = [said, wording.booking.news.why].join('\n\n');
    return meetingCard({ wording, caller: recipient, now, meetings: core.tools.meetings }, known, text);
  };
}

function upcoming(
  { meeting }: KnownMeeting,
  sentence: (words: NewsWords) => (caseId: string) => string,
): string | null {
  return meeting.state === 'booked' ? sentence(wordingOf('sv').booking.news)(meeting.caseId) : null;
}

function news({ known, event, recipient }: About): string | null {
  const { news: words } = wordingOf('sv').booking;
  const { meeting, caseworker, coach } = known;
  const { caseId, state, answers } = meeting;
  const actor = actorOf(recipient, known);
  if (actor === null) return words.elsewhere(caseId);
  const other = actor === 'coach' ? caseworker : coach;
  const isWaitedFor = answers[actor] === 'waiting';
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
