// What whom a measure is for, its kind and its status are called in Swedish, and the title of a look-up.
import type { Ages, Audience, MeasureStatus, MeasureType, Situation } from '../../knowledge/catalogue/measures.ts';
import type { MeasuresSought } from './request.ts';

export const swedishAudiences: Record<Audience, string> = {
  youth: 'unga',
  newcomers: 'nyanlända',
  sickListed: 'sjukskrivna och nollplacerade',
  disability: 'personer med funktionsnedsättning',
  women: 'kvinnor',
  substanceUse: 'personer med missbruk eller beroende',
  psychiatric: 'personer med psykisk ohälsa',
  longTermUnemployed: 'långtidsarbetslösa',
  languageSupport: 'personer som behöver språkstöd',
};

export const swedishSituations: Record<Situation, string> = {
  neitherWorksNorStudies: 'varken arbetar eller studerar',
  leftSchool: 'går inte i skolan',
  noContact: 'utan kontakt med försörjningsstöd, jobbtorg eller Arbetsförmedlingen',
  foreignBorn: 'född utomlands',
  dailyActivity: 'i daglig verksamhet',
  criminalRecord: 'kontakt med Kriminalvården',
  roma: 'romer',
  temporaryHousing: 'tillfälligt boende',
  supplementarySupport: 'kompletterande försörjningsstöd',
  unaccompanied: 'ensamkommande',
  establishment: 'i etablering',
  noSickPay: 'nollplacerad eller utan sjukpenning',
  sober: 'nykter',
  activeUse: 'aktivt missbruk',
  severalAuthorities: 'flera parter inblandade',
};

export const swedishTypes: Record<MeasureType, string> = {
  workTraining: 'arbetsträning',
  coaching: 'coachning och jobbsökarstöd',
  guidance: 'vägledning',
  matching: 'matchning',
  placement: 'praktik',
  publicEmployment: 'anställningar (OSA, Stockholmsjobb med mera)',
  holidayJobs: 'feriejobb',
  education: 'utbildning',
  health: 'hälsa',
  selfEmployment: 'starta eget',
  languageSupport: 'språkstöd',
  workAbility: 'arbetsförmåga',
};

export const swedishStatuses: Record<MeasureStatus, string> = {
  running: 'i gång enligt uppgift',
  woundDown: 'avvecklad',
  proposed: 'föreslagen, inte bekräftad,',
  removed: 'borttagen',
  historic: 'historisk,',
  unknown: 'oklart om den finns,',
};

/** Names as a list in a sentence. */
export function swedishList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}

/** The person of an age. */
export function swedishAges({ from, to }: Ages): string {
  if (from === to) return `den som är ${from} år`;
  if (from === undefined) return `den som är högst ${to} år`;
  return to === undefined ? `den som är minst ${from} år` : `den som är ${from}–${to} år`;
}

const gone: readonly MeasureStatus[] = ['woundDown', 'removed', 'historic'];

function measuresOf(statuses: readonly MeasureStatus[]): string {
  const isOver = statuses.some((each) => gone.includes(each));
  if (statuses.includes('proposed')) return isOver ? 'Avvecklade och föreslagna insatser' : 'Föreslagna insatser';
  return isOver ? 'Avvecklade insatser' : 'Insatser';
}

/** "Insatser för unga i Farsta": everything that was read, so that nothing is left out unseen. */
export function swedishTitle(sought: MeasuresSought): string {
  const { district, jobbtorg, types, providers, ages } = sought;
  const names = sought.audiences
    // Of an age, "young" says nothing more.
    .filter((each) => each !== 'youth' || ages === null)
    .map((each) => swedishAudiences[each]);
  const kinds = swedishList(types.map((each) => swedishTypes[each]));
  const without = [
    ...sought.withoutTypes.map((each) => swedishTypes[each]),
    ...sought.withoutAudiences.map((each) => swedishAudiences[each]),
  ];
  const whole = [
    measuresOf(sought.statuses),
    kinds === '' ? '' : sought.statuses.length > 0 ? ` (${kinds})` : `: ${kinds}`,
    names.length === 0 ? '' : ` för ${swedishList(names)}`,
    ages === null ? '' : ` för ${swedishAges(ages)}`,
    providers.length === 0 ? '' : ` hos ${swedishList(providers)}`,
    sought.isOwn === null ? '' : ' i egen regi',
    district === null ? '' : ` i ${district}`,
    jobbtorg === null ? '' : ` på Jobbtorg ${jobbtorg}`,
  ].join('');
  const told = [
    ...sought.situations.map((each) => swedishSituations[each]),
    ...(sought.isExternal === null ? [] : ['hos externa aktörer']),
    ...(sought.isWithoutReferral === null ? [] : ['utan remittering']),
    ...(without.length === 0 ? [] : [`inte ${swedishList(without)}`]),
  ];
  return [whole, ...told].join(' · ');
}
