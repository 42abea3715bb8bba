// The English words that narrow a question and that nothing can be narrowed by; order and notation as in swedish-unread-cues.ts.
import type { FilterKind } from '../slots/unread-filters.ts';

const few = '(a|one|two|three|four|five|six|nine|twelve|\\d+)';

export const englishUnreadFigureCues: Record<FilterKind, string> = {
  gender: 'women|females?|males?|girls|boys|gender|sexes|by sex|non ?binary',
  birthCountry:
    '(foreign|native|swedish) born|born (abroad|outside|overseas|in)|immigrants?|migrants|country of (birth|origin)|birth countr*|nationalit*|citizens?|citizenship|ethnic*|foreigners|from (somalia|syria|iraq|iran|afghanistan|eritrea|ukraine|poland|abroad)',
  newcomers: 'newcomers|newly arrived|refugees?|asylum*',
  education:
    '(low|high|higher|well|poorly|un) ?educated|education (level|background)|level of education|(with|without|have|has|lack|lacking) (a |an |any )?(upper secondary|high school|university|college|secondary school|degree|diploma|education)|graduates|illiterate|academics',
  health:
    'sick listed|on sick leave|disabilit*|disabled|mental*|psychiatric|addict*|substance*|adhd|autis*|ill health|(poor|bad) health',
  family:
    'single (mothers?|fathers?|parents?)|lone parents?|parents|with (small |young )?(kids|children)|parental leave|married|mothers|fathers|pregnant',
  language:
    '[a-z]+ speakers?|[a-z]+ speaking|mother tongue|native language|(poor|weak|little|no|limited) swedish|interpreters?|sfi',
  unemployment: 'long term unemployed|unemployed|unemployment|jobless|out of work',
  duration: `(longer|more|less|shorter) than ${few} (years?|months?|weeks|days)|(over|at least) (a|one|two|three|six|twelve) (years?|months?)`,
  housing: 'homeless|without (a home|housing)|housing situation',
  background: 'criminal*|convicted|ex offenders|victims of violence',
  measure: 'work training|internships?|placements?|trainees|language support|summer jobs?',
};

export const englishUnreadAgeCues =
  'young(?! people at)|young people|youths?|youngsters|younger|older(?! than)|elderly|seniors|middle aged';
export const englishAgeBounds = {
  alone: 'under|over|above|below',
  sure: 'younger than|older than|aged',
  beforeYears: 'at least',
};
export const englishYearWords = 'years?';
export const englishAgeEnds = 'year olds?';
export const englishAgeLinks = 'and|to';
export const englishNotYears = 'days?|percent|people|cases|months?|weeks?|coaches|meetings|plans|hours';

export const englishUnreadMeasureCues = [
  '#men',
  '(3\\d|4\\d|5\\d|6\\d) year olds?|(3\\d|4\\d|5\\d|6\\d)[+]|over \\d\\d|older than \\d\\d|older people|seniors|middle aged',
  'remote|remotely|online|from home|digital|evenings?|weekends?|part time|full time',
  'free of charge|for free|paid',
  'no queue|short queue|without a queue|free places|waiting time',
  'in (arabic|somali|english|persian|dari|tigrinya|spanish|russian|ukrainian|turkish|polish|sign language)|[a-z]+ speaking|sign language',
  '(in|within) (health ?care|care|restaurants?|kitchens?|construction|warehouses?|cleaning|retail|it|gardening|industry|transport|childcare|hotels?|offices?)',
  'criminal (record|background|past)|ex offenders|homeless|victims of violence',
  'single (mothers?|fathers?|parents?)|lone parents?|childcare|pregnant|fathers',
  'without (upper secondary|high school|a degree|grades)|graduates|academics',
  'foreign born|ukrainians|lgbtq*',
  'starting (soon|in|next)|walking distance|near (me|home)',
].join('|');
