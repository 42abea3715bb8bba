// The English words of what is asked for beside the when; meaning and notation as in swedish-request-words.ts.
import type { MeetingKind, MeetingParty } from '../slots/meeting-request.ts';

export const englishModes = {
  teams: 'remote|remotely|digitally|video call|by video|virtual*',
  onSite: 'on site|onsite|in person|face to face|at the office|physical*',
};

export const englishKinds: readonly (readonly [MeetingKind, string])[] = [
  ['groupInformation', 'group information|information session|info session'],
  ['tripartite', 'tripartite*|three party|three way'],
  ['enrolment', 'enrolment|enrollment'],
  ['followUp', 'follow up|followup'],
];

export const englishWithout: Readonly<Record<MeetingParty, string>> = {
  coach: 'without (the |a |her |his |their )?coach*|without (the )?jobbtorg*',
  socialServices: 'without (the )?(social services|social worker|caseworker|case worker|district)',
  applicant: 'without (the |my )?(applicant|client|participant|person)',
};

export const englishConsent = {
  said: 'consent|consents|consented',
  lacks: 'no|not|isn t|hasn t|without|missing|refuses|refused',
  beside:
    'yes|yep|ok|okay|sure|please|book|book it|go|go ahead|take|it|that|the|time|slot|is|there|given|has|have|been|she|he|they|applicant|client|person|' +
    'gave|with|and|all|good|fine|thanks|we|i|her|his|their|to|now|already|in place|got',
};
export const englishInterpreter = 'interpreter*|translator*|*speaking';
export const englishNameLeads = 'with|see|meet|to see|s calendar';
export const englishCaseHolderLeads = 'does|by|for|with|has|is|of';
export const englishNotCoaches =
  'a|an|the|my|their|his|her|its|our|your|this|that|coach*|client*|interpreter*|him|them|us|me|someone|somebody|anyone|all|every*|' +
  'case*|no|some|social|services|me|you|it|people|office|cases|we|they|she|he|have|has|had|age|district|month|channel|group';
export const englishBookedNouns = 'meeting|appointment|slot|booking';
export const englishOverdue = 'late|overdue|missed|behind|missing|past due|not done|without (a )?plan';
export const englishEarlier = 'earlier|bring forward|back';
export const englishRooms = 'room';
export const englishHeldNouns =
  '(?:open |active )?(?:cases|caseload|clients|list|job plans|plans|participants|numbers|figures|closures|enrolments)';
export const englishTakesOver = {
  before: 'should|shall|will|is|has|to|can|must|already|going',
  verbs: '(?:take|takes|taking|taken|took) (?:over|it)',
};
export const englishRejections = {
  before: 'instead of|rather than|other than',
  denies: 'not(?: just| only)?',
  after: '(?:was|is) wrong',
  swaps: { verb: 'swap|replace|switch', link: 'for|with|to' },
};
export const englishWhy = "(?:but |and )?(?:why(?:['\u2019]?s)?|how come)";
export const englishFromShownCues = 'the (week|day|month) (after|before)( that)? (#ask|>)';
export const englishGivenTakers = {
  before: 'can|on|let|give|giving|have|make|meant|ask',
  after: 'have|takes|take|gets|get|instead|will take|to take',
};
export const englishAsides =
  'deadline|due|leaves|ends|finishes|travels|starts|begins|expires|works|called|rang|wrote|mailed|emailed|said|told|away|ill|sick|abroad|busy|' +
  'has .. (exam|course|school|dentist|doctor|class)';
export const englishErrandNouns =
  'book*|move|reschedule|cancel|meeting|appointment|slot|tripartite|trepart*|remind|snooze|park|find|change|set up';
export const englishClauseStarts = 'but|so|because|since|although|if';
export const englishWhereItIs =
  'is booked|was booked|was set|is set|is on|was on|booked for|scheduled|can t|cannot|doesn t work|don t work|won t work|no good|clashes|not possible';
export const englishGoals = 'move|to|make|rather|take|reschedule|change|works|could|prefer';
export const englishInstead = 'instead|rather';
export const englishGoalLeads = 'to|make it|at';
export const englishSupposed = 'if';
export const englishRuledOut = '< (\\S+ )?(is|doesn t|won t|can t|isn t) (\\S+ )?(work|no good|possible|not)|< is out';
export const englishCompared = '(anything|something|one|slot) (\\S+ )?(earlier|later)';
export const englishYetToCome = 'if (\\S+ ){0,4}(comes|come|shows|show|misses)|will';
export const englishPastAsked = 'did|had|were|was held';
export const englishNot = 'not|instead of|rather than|no';
