// Who words which kind of reminder. Adding a kind means adding a line here.
import type { Composers } from './reminders.ts';

export const composers: Composers = {};
