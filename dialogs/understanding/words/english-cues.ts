// The English signs of what a message is about; same names and notation as swedish-cues.ts.
import type { Sign } from '../features.ts';

const weekday = '(mon|tues|wednes|thurs|fri)day';
const month =
  '(january|february|march|april|may|june|july|august|september)|' +
  '(october|november|december|jan|feb|aug|sept?|oct|nov|dec)';

export const englishCues: Partial<Record<Sign, string[]>> = {
  asksRule: [
    'what (rules?|applies)|(may|must|should|can) (we|one|you|a|an|the|someone|people|newcomers|they) .. ',
    'is it (allowed|ok|possible|mandatory)',
    'do (we|they|clients|newcomers) (have|need) to|required|requirement*|mandatory|entitled|eligible in general',
    'what happens|allowed to|still (valid|apply|applies)|when (was|is|does|did|should)',
  ],
  asksMeaning: [
    'what (does|do) .. (mean|stand for)|what (is|are|was) (a|an|the|meant)|difference between|explain|definition',
    'define|meaning of',
  ],
  asksWho: [
    'who (is|are|decides|pays|can|may|should|must|does|calls|makes|has|books|refers)|whose|responsible',
    'which (board|unit|authority)',
  ],
  asksHow: [
    'how (does|do|is|are|was|should|long|often|soon|much|fast)|why',
    'what (did|does|do) .. (say|recommend|want|think)|which .. (are|is|was|were) .. (closing|included|part)',
    'what (year|ages)',
  ],
  document: [
    'according to|report|reports|audit*|document*|strategy|budget|guidelines?|routine|minutes|agreement',
    'recommend(ed|ation*)|consultation',
  ],
  supply: [
    'what (is|are) there|what .. (available|offered|on offer)',
    '(which|what) (measures?|activities|programmes?|programs?|support)|is there (anything|something|any|a)',
    'are there (any|measures)|do you have (anything|something|any)|what (can|could|do|does) .. offer|suggest*',
    'tips',
    'anything for|(list|show|find) .. (measures|activities|programmes)|where can',
  ],
  measure: [
    'measures?|work training|language (support|training|placement)|holiday jobs?|summer jobs?|guidance',
    'counselling|internship*|placements?|activities|sheltered (work|employment)',
    'start (a|your own) (business|company)|self employment|coaching|courses?',
  ],
  audience: [
    'young|youth|youths|newcomers|women|disabilities|disabled|sick listed|people|unemployed|refugees|immigrants',
    'teenagers|persons',
  ],
  compares: ['compare*|comparison|versus|vs|difference* between|differ|differs|side by side|but not in|against'],
  eitherPlace: ['#place or (in )?#place'],
  oneClient: [
    '(my|a|an|the|one) (\\S+ )?(client|woman|man|guy|girl|person|mother|father|boy|applicant)|\\d\\d year old',
  ],
  person: ['she|he|him|her'],
  age: ['\\d\\d years?( of age| old)?|aged \\d\\d|(she|he|client) is \\d\\d|(man|woman|client) \\d\\d'],
  refers: [
    'refer|referred|referral|refers|target group|enrol+|enrolled at|send .. to',
    'where (should|does) (she|he|they|i)|eligible|sign up',
  ],
  caseFact: [
    'income support|sick leave|unemployed|unemployment|establishment programme|establishment program',
    'residence permit|addiction|supplementary|benefits?|on welfare|no income|work ability|dropped out|sgi',
  ],
  checks: [
    '(can|could|may|should) (i|my client|she|he|we) .. (refer|referred|enrol*|go to|send|sign)',
    'check .. (client|referral|eligible|target)|is (she|he|my client) .. (eligible|target)',
  ],
  books: [
    'book|(get|give) me .. (slot|time)|schedule|set up|arrange|make an appointment|find .. (time|slot)',
    '(need|want|like) .. (meeting|appointment|interpreter)|new meeting',
  ],
  meeting: [
    'meeting|meetings|appointment|appointments|tripartite|enrolment|group information|booking|bookings|slot',
    'interpreter|time',
  ],
  when: [
    `${weekday}|tomorrow|today|tonight|week|next week|week \\d+|${month} \\d+|\\d+(st|nd|rd|th)|at \\d+|morning`,
    `afternoon|noon|\\d+ (am|pm)|in ${month}|monday|soon`,
  ],
  moves: ['move|reschedule|postpone|push back|push .. to|change .. time|rebook|bring forward|another (time|day)'],
  cannot: ['cannot make|cant make|can not make|doesnt work|does not work|not able to'],
  instead: ['instead|rather|another (time|day)'],
  cancels: ['cancel|cancels|call off|delete|remove|drop (the|my|our|this|that) .. (meeting|appointment|booking|slot)'],
  booked: ['booked|scheduled|planned|upcoming'],
  calendar: [
    'calendar|my (meetings|bookings|appointments|schedule)|next (meeting|appointment)|attendance list',
    '< what do (i|we) have (on )?(today|tomorrow|this week|next week|on [a-z]+day)( #ask)? >',
  ],
  lists: ['show|list|what .. do i have|do i have|which|when is my|my|whats on|what have i'],
  mine: ['i (have|am|do|need|missed)|(do|have|am|did) i|my|me'],
  deadline: ['deadlines?|due|overdue|expire|expires|to do|follow ups|left to do|must be (done|finished)'],
  plan: ['job plans?|plan|plans'],
  late: ['late|overdue|missed|behind|missing|without'],
  done: ['done|finished|complete|completed|ready|made'],
  ticks: ['mark .. (done|finished|complete|completed|ready)|tick off|check off'],
  reminds: ['remind|reminder|reminders|snooze|nudge'],
  later: ['later|not now|again|not today'],
  counts: [
    'how many|number of|share of|rate|rates|percentage|average|mean|statistics|stats|figures|total|count',
    'proportion|trend',
  ],
  metric: [
    'enrolled|enrolments?|newly enrolled|returned|closed|cases|caseload|no shows?|self supporting|on time',
    'enrolment (time|days)|sent back|job plans .. on time',
  ],
  looseMetric: ['tripartite meetings|referrals|stockholmsjobb|group information|participants|job plans|overdue'],
  groupsBy: [
    '(by|per) (channel|district|office|coach|month|age|group|jobbtorg|week|quarter)*|broken down',
    'each (office|district|coach|month)',
  ],
  period: [
    `week \\d+|this (year|month|week|quarter)|so far|last (year|month|week|quarter)|in ${month}|since|right now|currently`,
    'at the moment|202[1-9]|q[1-4]|compared (to|with)|same (month|period)',
  ],
  help: [
    '< help( me)?( #ask)* >|what can (you|i) (do|ask)*|how do (you|i use (you|this))|what do you do|who are you',
    'how does this (bot )?work',
  ],
  verdict: [
    '(good|great|perfect|nice|wrong|bad|useless|excellent) (answer|job|work|reply)',
    '(answer|that|this) (was|is) .. (wrong|right|correct|helpful|useful|outdated|great|perfect|not what)',
    'not what i (asked|meant)|you (are|were) (wrong|right)|thats (wrong|right)|perfect|awesome|outdated',
    '(very )?helpful|incorrect|didnt answer',
  ],
  thanks: ['thanks|thank you|thx|cheers'],
  foreign: [
    'weather|poem|joke|recipe|taxi|restaurant|password|football|movie|printer|parking|vacation|my salary|song',
    'translate|flight|hotel|pizza|what time is it|lottery|capital of|president|stock price',
  ],
  decides: [
    '< (approve|grant|deny|reject|decide|pay out|calculate the) .. ',
    '(approve|grant|deny|reject) .. (income support|application|benefit|#case)',
  ],
  ranks: ['rank|who deserves|most deserving|best candidate|score my'],
  requests: ['< (write|order|tell|sing|buy|call|email|translate|play|summari[sz]e|google)'],
};

/** English neighbours of a bare case id, as in swedish-cues.ts. */
export const englishCaseWords = {
  case: 'case|client',
  plan: 'job plan|plan|meeting|done|cancel|reschedule|snooze|move',
  link: 'no|number|for|in|on|with|of|about',
  notSeries: 'no|wk|am|pm|pp|pg|ch|ext|fax|tel|day|age|row|top|and|or|to',
  rule: 'rule|rules|line|annex|course',
};

/** Common words that only English has (after folding), by which the language of a message is told. */
export const englishWords =
  'the is are was were what how which who when where why can could does do did my with and of this that these ' +
  'have has need ' +
  'please thanks thank hello help show book cancel move compare between from they she he it not there we you ' +
  'should must ' +
  'done mark remind until to a an for by so year many people your about been will would into month week share ' +
  'rate anything ' +
  'me any those their its if or';

/** See swedish-follow-ups.ts. */
export const englishFollowUps = {
  starts: 'and|but|or|what about|how about|what if|does (that|this|it)|is (that|this|it)|same for',
  ends: 'then|too|as well|there|instead',
  whole:
    '(why|how|when|where|who|which|how long|how much|how often|since when|source|more|tell me more|go on|really|' +
    'why not)( (is that|so|exactly))?',
  pointers: 'that|this|it|they|them|those|these|she|he|her|him|there',
};
