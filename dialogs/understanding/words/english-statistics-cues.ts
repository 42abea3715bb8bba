// The English words of figures; order and notation as in swedish-statistics-cues.ts.
import type { Channel, Group, GroupBy, Metric } from '../slots/statistics-query.ts';

export const englishMetricCues: Partial<Record<Metric, string>> = {
  noShows:
    '(did(nt| not)|never) (show|come|came|turn|turned|attend|appear)*( up)?|no showed|no ?show*|missed (enrolments|appointments)|absent*|failed to (show|attend)',
  selfSupporting6m:
    'support* themselves|(own|their own) feet|self supporting|self sufficient|self support|supporting themselves',
  enrolmentDays:
    'enrol+ment (time|days|duration|length)|(how long|average time|mean time|days) .. (enrolled|with us|on the books)|time enrolled|duration of enrol+ment|average enrol+ment',
  jobPlanOnTime: 'plans? .. (on time|in time|within (5|five) days)|on time',
  overdueJobPlans: '(overdue|late|missing|delayed) .. plans?|plans? .. (overdue|late|missing|delayed)|overdue',
  returned: '(sent|send|bounced|come|came) .. back|returned|sent back|returns',
  closed:
    'closed|wrapped up|left (us|the service)|exits?|exited|closing|closures?|completed cases|finished cases|left jobbtorg',
  newlyEnrolled:
    'newly enrolled|did .. enrol|new(ly)? enrol+*|enrol+ments?|new (cases|participants|clients|people)|joined|intake|signed up|(came|come|coming|taken|took|brought) (in|on)|came (through|via)|started|new starters?|newcomers enrolled',
  caseload:
    'caseload*|(many|much) .. does [a-z]+ have|load|cases per|cases (does|has)|workload*|cases by coach|(how many|number of) cases',
  enrolled: 'enrolled|participants|active|open cases',
  tripartiteMeetings: 'tripartite*|three (party|way)*',
};

export const englishDivisionLeads =
  'by|per|for each|each|every|(broken|break|breakdown) .. (by|down by)|(split|divided|grouped|sorted) (by|on|per)|across|which|between|compare|all|all the';
export const englishChangedDivisionLeads = 'make it|add|rather|instead|show';

export const englishGroupByCues: Partial<Record<GroupBy, { noun: string; wide: string }>> = {
  month: { noun: 'months?', wide: 'monthly' },
  ageGroup: { noun: 'ages?|age groups?|age bands?|age brackets?', wide: 'age (split|breakdown|distribution|mix)' },
  group: {
    noun: 'groups?(?! (info|session))|target groups?|client groups?|categor(y|ies)',
    wide: 'group (split|breakdown)',
  },
  channel: { noun: 'channels?|routes?|entry routes?', wide: 'channel (split|breakdown)' },
  coach: { noun: 'coach|coaches|caseworkers?|officers?|job coach|job coaches', wide: 'how many coaches' },
  district: { noun: '(city |the )?(districts?|boroughs?|stadsdel)', wide: 'district (split|breakdown)' },
  jobbtorg: {
    noun: '(the )?(offices?|jobbtorg|jobbtorgs|units?|job cent(er|re)s?|sites?)',
    wide: 'office (split|breakdown)',
  },
};

export const englishTrendCues = 'trends?|over time|development';
export const englishGroupCues: Partial<Record<Group, string>> = {
  outreach20to29: 'outreach',
  incomeSupport: 'income support',
  other: 'others?',
};
export const englishChannelCues: Partial<Record<Channel, string>> = {
  groupInformation: 'group (info|information|session|sessions)',
  tripartiteMeeting: 'tripartite*',
};
export const englishComparingWords = 'compared|compare|comparison|than|against|versus';
export const englishComparedWords = 'with|to|and';
export const englishSameLastYearCues =
  '(same|corresponding) .. (last year|year before|previous year)|(the )?(year before|year earlier|previous year|year ago)';
export const englishPreviousCues =
  '(previous|last|prior|preceding) (period|month|quarter|week)|(month|quarter|week|period) (before|earlier)';
export const englishFromDistrict = 'from|living in';
export const englishComparedLinks = 'with|to|the|for|from|at|by|of|through|via';
export const englishComparedSplits =
  'group (info*|session*)|tripartite*|income support|outreach|others?|average|target';
export const englishBesideCues =
  '(the )?same (time|period|month|quarter|week) (last year|the year before|a year ago)|last years? (figure*|number*)';
export const englishExactWords = 'say|meaning|mean|ie';
export const englishCountCues = '(how many|number of|count|rate|share)';
export const englishWonderCues =
  '(why|whys|how come|what counts|does (it|this|that) (include|count)|is .. included|where does .. from)';
export const englishOccasionWords = 'ahead of';
export const englishFigureWords =
  'enrolled enrolments closed overdue returned tripartite caseload coaches district office stockholmsjobb outreach';
export const englishBareCountCues = 'how many .. (do we have|are|have we)';
