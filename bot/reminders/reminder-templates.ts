// Who words which kind of reminder. Adding kinds means adding a line here.
import { subscriptionTemplates } from '../statistics/subscription-reminders.ts';
import { colleagueTemplates } from './colleague-reminders.ts';
import { deadlineTemplates } from './deadline-reminders.ts';
import { meetingTemplates } from './meeting-reminders.ts';
import type { ReminderTemplates } from './reminder-sender.ts';

const others: ReminderTemplates = { ...meetingTemplates, ...subscriptionTemplates, ...colleagueTemplates };

export const reminderTemplates: ReminderTemplates = { ...others, ...deadlineTemplates(others) };
