// What a message can be about.

export const intents = [
  'policyQuestion',
  'findMeasures',
  'compareMeasures',
  'checkReferral',
  'bookMeeting',
  'rescheduleMeeting',
  'cancelMeeting',
  'listMeetings',
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'stats',
  'help',
  'greeting',
  'feedback',
  'outOfScope',
  'sensitive',
] as const;
export type Intent = (typeof intents)[number];
