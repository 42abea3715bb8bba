// The English words of figures; order and notation as in swedish-statistics-cues.ts.
import type { Channel, Group, GroupBy, Metric } from '../slots/statistics-query.ts';

export const englishMetricCues: Partial<Record<Metric, string>> = {
  noShows:
    'did(nt| not) (show|come|turn up)|no ?show*|missed (enrolments|appointments)|absent*|failed to (show|attend)',
  selfSupporting6m: 'self supporting|self sufficient|self support|supporting themselves',
  enrolmentDays:
    'enrol+ment (time|days|duration|length)|(how long|average time|mean time|days) .. enrolled|time enrolled|duration of enrol+ment|average enrol+ment',
  jobPlanOnTime: 'plans? .. (on time|in time|within (5|five) days)|on time',
  overdueJobPlans: '(overdue|late|missing|delayed) .. plans?|plans? .. (overdue|late|missing|delayed)|overdue',
  returned: 'returned|sent back|returns',
  closed: 'closed|closing|closures?|completed cases|finished cases|left jobbtorg',
  newlyEnrolled:
    'newly enrolled|new(ly)? enrol+*|enrol+ments?|new (cases|participants|clients|people)|joined|intake|signed up',
  caseload: 'caseload*|cases per|cases (does|has)|workload*|cases by coach|(how many|number of) cases',
  enrolled: 'enrolled|participants|active|open cases',
  tripartiteMeetings: 'tripartite*|three party',
};

const by = '(by|per|for each|each|every|broken down by|split by|grouped by|across|which|between|compare)';

export const englishGroupByCues: Partial<Record<GroupBy, string>> = {
  month: `${by} month*|monthly|month by month`,
  ageGroup: `${by} (age*|ages)`,
  group: `${by} (group|groups|target group*)`,
  channel: `${by} (channel|channels|route)`,
  coach: `${by} (coach|coaches|caseworker|officer)`,
  district: `${by} (district|districts|borough*)`,
  jobbtorg: `${by} (office|offices|jobbtorg*|unit|units|job centre*)`,
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
