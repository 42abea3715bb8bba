// What whom a measure is for, its kind and its status are called in English, and the title of a look-up.
import type { Ages, MeasureStatus, Situation } from '../../knowledge/catalogue/measures.ts';
import type { MeasuresSought } from './request.ts';
import type { MeasureWording } from './swedish-measures.ts';

export const englishAudiences: MeasureWording['audiences'] = {
  youth: 'young people',
  newcomers: 'newcomers',
  sickListed: 'people on sick leave',
  disability: 'people with disabilities',
  women: 'women',
  substanceUse: 'people with addictions',
  psychiatric: 'people with mental ill health',
  longTermUnemployed: 'long-term unemployed people',
  languageSupport: 'people who need language support',
};

export const englishSituations: Record<Situation, string> = {
  neitherWorksNorStudies: 'neither works nor studies',
  leftSchool: 'not in school',
  noContact: 'no contact with income support, jobbtorg or Arbetsförmedlingen',
  foreignBorn: 'born abroad',
  dailyActivity: 'in daily activities (daglig verksamhet)',
  criminalRecord: 'in contact with the prison and probation service',
  roma: 'Roma',
  temporaryHousing: 'in temporary housing',
  supplementarySupport: 'supplementary income support',
  unaccompanied: 'unaccompanied',
  establishment: 'in the establishment programme',
  noSickPay: 'without sickness benefit (SGI zero)',
  sober: 'sober',
  activeUse: 'active substance use',
  severalAuthorities: 'several authorities involved',
};

export const englishTypes: MeasureWording['types'] = {
  workTraining: 'work training',
  coaching: 'coaching and job-seeking support',
  guidance: 'guidance',
  matching: 'matching',
  placement: 'placements',
  publicEmployment: 'public employment (OSA, Stockholmsjobb and others)',
  holidayJobs: 'holiday jobs',
  education: 'education',
  health: 'health',
  selfEmployment: 'self-employment',
  languageSupport: 'language support',
  workAbility: 'work ability',
};

export const englishStatuses: Record<MeasureStatus, string> = {
  running: 'running as of',
  woundDown: 'wound down',
  proposed: 'proposed, not confirmed,',
  removed: 'removed',
  historic: 'historic,',
  unknown: 'unclear whether it exists,',
};

/** Names as a list in a sentence. */
export function englishList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The person of an age. */
export function englishAges({ from, to }: Ages): string {
  if (from === to) return `somebody of ${from}`;
  if (from === undefined) return `somebody of at most ${to}`;
  return to === undefined ? `somebody of at least ${from}` : `somebody of ${from}\u2013${to}`;
}

const gone: readonly MeasureStatus[] = ['woundDown', 'removed', 'historic'];

function measuresOf(statuses: readonly MeasureStatus[]): string {
  const isOver = statuses.some((each) => gone.includes(each));
  if (statuses.includes('proposed')) return isOver ? 'Measures wound down or proposed' : 'Proposed measures';
  return isOver ? 'Measures wound down' : 'Measures';
}

/** "Measures for young people in Farsta": everything that was read, so that nothing is left out unseen. */
export function englishTitle(sought: MeasuresSought): string {
  const { district, jobbtorg, types, providers, ages } = sought;
  const names = sought.audiences
    // Of an age, "young" says nothing more.
    .filter((each) => each !== 'youth' || ages === null)
    .map((each) => englishAudiences[each]);
  const kinds = englishList(types.map((each) => englishTypes[each]));
  const without = [
    ...sought.withoutTypes.map((each) => englishTypes[each]),
    ...sought.withoutAudiences.map((each) => englishAudiences[each]),
  ];
  const whole = [
    measuresOf(sought.statuses),
    kinds === '' ? '' : ` (${kinds})`,
    names.length === 0 ? '' : ` for ${englishList(names)}`,
    ages === null ? '' : ` for ${englishAges(ages)}`,
    providers.length === 0 ? '' : ` from ${englishList(providers)}`,
    sought.isOwn === null ? '' : ' of its own',
    district === null ? '' : ` in ${district}`,
    jobbtorg === null ? '' : ` at Jobbtorg ${jobbtorg}`,
  ].join('');
  const told = [
    ...sought.situations.map((each) => englishSituations[each]),
    ...(sought.isExternal === null ? [] : ['external providers']),
    ...(sought.isWithoutReferral === null ? [] : ['without a referral']),
    ...(without.length === 0 ? [] : [`not ${englishList(without)}`]),
  ];
  return [whole, ...told].join(' · ');
}
