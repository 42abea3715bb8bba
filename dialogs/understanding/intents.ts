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
  'answerMeeting',
  'recordAttendance',
  'listDeadlines',
  'markJobPlanDone',
  'snoozeReminder',
  'listCases',
  'showCase',
  'today',
  'handOver',
  'listSessions',
  'stats',
  'listSubscriptions',
  'endSubscription',
  'undo',
  'rewriteAnswer',
  'confirmMeasure',
  'editMeasure',
  'help',
  'greeting',
  'smallTalk',
  'feedback',
  'outOfScope',
  'sensitive',
] as const;
export type Intent = (typeof intents)[number];

/** Intents that look something up and take nothing from a case. */
export const lookUps: readonly Intent[] = ['policyQuestion', 'findMeasures', 'compareMeasures', 'stats'];
