// Who words which kind of reminder. Adding kinds means adding a line here.

import { subscriptionComposers } from '../statistics/subscription-reminders.ts';
import { colleagueComposers } from './colleague-reminders.ts';
import { deadlineComposers } from './deadline-reminders.ts';
import { meetingComposers } from './meeting-reminders.ts';
import type { Composers } from './reminder-sender.ts';

const others: Composers = { ...meetingComposers, ...subscriptionComposers, ...colleagueComposers };

export const reminderTemplates: Composers = { ...others, ...deadlineComposers(others) };
