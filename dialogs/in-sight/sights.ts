// Which facets can be asked for of what is in sight.
import type { Facet } from '../understanding/facets/facets.ts';

const ofMeeting = [
  'settled',
  'waitingFor',
  'partyAnswer',
  'answerBy',
  'when',
  'ends',
  'length',
  'place',
  'participants',
  'coach',
  'caseworker',
  'consentState',
  'whyConsent',
  'withoutConsent',
  'whoIsTold',
  'nudge',
  'nextStep',
  'readBack',
  'letterSent',
  'interpreter',
  'whoMayChange',
  'yesAgain',
  'clash',
  'whatChanged',
] as const satisfies readonly Facet[];
const ofDeadline = [
  'dueDate',
  'late',
  'dueMoves',
  'remindedAt',
  'whoHasIt',
  'howManyDays',
  'whatChanged',
  'readBack',
] as const satisfies readonly Facet[];

const ofMeetings = [
  'howMany',
  'whichSettled',
  'whichOpen',
  'settled',
  'waitingFor',
  'nextOne',
] as const satisfies readonly Facet[];

/** By what is in sight: one thing, or a list of them. */
export const facetsOf = {
  booking: new Set<Facet>(ofMeeting),
  meeting: new Set<Facet>(ofMeeting),
  deadline: new Set<Facet>(ofDeadline),
  /** A case has a meeting or a deadline. */
  case: new Set<Facet>([...ofMeeting, ...ofDeadline]),
  meetings: new Set<Facet>(ofMeetings),
  /** Of a list, or of the one in it that is named. */
  anyMeeting: new Set<Facet>([...ofMeeting, ...ofMeetings]),
  deadlines: new Set<Facet>(['mostUrgent', 'nextOne', 'whatChanged']),
};
