// The English wording of measures per district; what the catalogue itself says stays in Swedish, as it is quoted.
import type { Ages } from '../../knowledge/catalogue/measures.ts';
import type { MeasuresSought } from './request.ts';
import type { MeasureWording } from './swedish-measures.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

const audiences: MeasureWording['audiences'] = {
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

const types: MeasureWording['types'] = {
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

const statuses = {
  running: 'running as of',
  woundDown: 'wound down',
  proposed: 'proposed, not confirmed,',
  removed: 'removed',
  historic: 'historic,',
  unknown: 'unclear whether it exists,',
};

function ofAges({ from, to }: Ages): string {
  if (from === to) return `somebody of ${from}`;
  if (from === undefined) return `somebody of at most ${to}`;
  return to === undefined ? `somebody of at least ${from}` : `somebody of ${from}\u2013${to}`;
}

function title({ district, jobbtorg, audience, type, provider, status, ages }: MeasuresSought): string {
  const kind =
    status === 'woundDown' ? 'Measures wound down' : status === 'proposed' ? 'Proposed measures' : 'Measures';
  return [
    kind,
    type === null ? '' : ` (${types[type]})`,
    // Of an age, "young" says nothing more.
    audience === null || (audience === 'youth' && ages !== null) ? '' : ` for ${audiences[audience]}`,
    ages === null ? '' : ` for ${ofAges(ages)}`,
    provider === null ? '' : ` from ${provider}`,
    district === null ? '' : ` in ${district}`,
    jobbtorg === null ? '' : ` at Jobbtorg ${jobbtorg}`,
  ].join('');
}

function list(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export const englishMeasures: MeasureWording = {
  title,
  audiences,
  types,
  status: (status, asOf) => `${statuses[status]} ${asOf}`,
  confirmed: (by, on) => `confirmed ${on} by ${by}`,
  age: (from, to) =>
    `The facts are from ${from === to ? from : `${from}\u2013${to}`}. Check with whoever gives the measure before you promise anything.`,
  stale: 'old information',
  now: (name, now) => (name === now ? name : `${name} (now ${now})`),
  madeOf: (name, since, former) =>
    `${name} was formed ${since} out of ${list(former)}. The documents are older, so the facts hold for the former districts, each by itself.`,
  silent: (names, named) =>
    `The documents ${named ? `name ${list(names)} but say nothing` : 'say nothing'} about measures of its own ${named ? 'there' : `in ${list(names)}`}. That does not mean there are none; ask the district administration.`,
  office: (name) => `The documents (2019) say that all jobbtorg offer the same, and so does Jobbtorg ${name}.`,
  fact: (district, asOf, says) => `**${district}, ${asOf}:** ${says}`,
  groups: {
    named: 'What you asked about',
    here: (name) => `Of its own in ${name}`,
    city: 'In the whole city',
    elsewhere: 'Only in other districts, according to the documents',
    districts: 'In single districts',
    state: 'From the state',
    placeUnknown: 'It is not stated where',
    notRunning: 'Wound down, removed, proposed or historic',
    general: 'For everybody enrolled',
    otherAges: 'For other ages',
  },
  foldedGroups: {
    named: 'What you asked about',
    city: 'In the whole city',
    elsewhere: 'In other districts',
    state: 'From the state',
    placeUnknown: 'Not stated where',
    general: 'For everybody enrolled',
    otherAges: 'For other ages',
    notRunning: 'Not running',
  },
  folded: (group, count) => `${group} (${count})`,
  forAllEnrolled: (audience) => `No such measure is especially for ${audience}. Everybody enrolled can get these:`,
  otherAudience: (audience) => `The documents name no such measure for ${audience}. These are of the kind, for others:`,
  nothing: (sought) =>
    `**The documents do not say.** I find nothing on ${title(sought).replace(/^M/, 'm')}. That does not mean there is none; ask the jobbtorg or the district administration.`,
  notSoughtBy: (said) =>
    `**I cannot search by ${either.format(said.map((each) => `“${each}”`))}**, so the list is not limited to that.`,
  notTold: (said) => `**Nothing is stated about ${either.format(said.map((each) => `“${each}”`))}.**`,
  nothingLike: 'No measure in the catalogue is like what you wrote. That does not mean there is none.',
  absence: 'What is missing here is not stated in the documents; that does not mean it does not exist.',
  more: (count) => `Show all ${count}`,
  source: (name, date, section) => `${name}${date === null ? '' : `, ${date.slice(0, 4)}`}, ${section}`,
  particulars: {
    forWhom: 'For whom',
    by: 'Given by',
    where: 'Where',
    status: 'Status',
    confirmed: 'Confirmed',
  },
  scopes: {
    city: 'The whole city, through Jobbtorg or the city centrally',
    allDistricts: 'All districts, to different extents',
    state: 'State authority',
    unknown: 'Not stated',
  },
  sections: { howTo: 'How to refer', numbers: 'Figures', caveats: 'To bear in mind', outside: 'Outside the documents' },
  actions: {
    checkReferral: 'Check a referral',
    book: 'Book a tripartite meeting',
    back: 'Back to the list',
    wholeCity: 'Show the whole city',
    onlyIn: (district) => `Only in ${district}`,
    about: (name) => `More about ${name}`,
    meantOffice: (name) => `I meant Jobbtorg ${name}`,
    measuresIn: (district) => `Measures in ${district}`,
  },
  whichPlace: (name) => `**${name}** may be several things. Which one do you mean?`,
  place: {
    district: (name) => `the district ${name}`,
    jobbtorg: (name) => `Jobbtorg ${name}`,
    afOffice: (name) => `Arbetsförmedlingen ${name}`,
    finsam: (name) => `Finsams aktivitetsplatsen ${name}`,
  },
  unknownPlace: (name, near) =>
    `I know of no district called **${name}**.${near.length === 0 ? ' Write the name of the district, such as Farsta or Järva.' : ' Did you mean one of these?'}`,
  profile: {
    title: (name) => `What the documents say about ${name}`,
    none: (name) => `The documents say nothing about ${name}.`,
    kinds: {
      ownMeasures: 'Measures of its own',
      measures: 'Measures',
      outreach: 'Outreach',
      office: 'Offices',
      people: 'Residents and target groups',
      money: 'Money',
      view: 'Views',
      organisation: 'Organisation',
    },
  },
  comparison: {
    title: (names) => `Comparison: ${list(names)}`,
    which: 'Which districts do you want to compare? Write for example "compare Farsta and Skärholmen".',
    tooMany: (most) => `I show at most ${most} districts at a time; here are the first.`,
    measure: 'Measure',
    notSaid: 'not stated',
    none: (asOf) => `none of its own ${asOf}`,
    shared: (count) => `Besides, ${count} measures are for the whole city, the same for all districts.`,
    nothing:
      'The documents say nothing about measures of their own in any of the districts. That does not mean there are none.',
  },
  equality: {
    title: 'The same for all? Measures over the districts',
    text: (count) =>
      `In how many of today's ${count} districts the measure exists, according to the documents (2012\u20132020).`,
    columns: { measure: 'Measure', available: 'Yes', notAvailable: 'No', divided: 'Divided', unknown: 'Not stated' },
    notes: [
      'Eleven of eleven: the documents say it of the districts in general, not of each.',
      '"Divided": the district of today was made of two, of which opposite things are stated.',
      '"Not stated" is not a no: the documents describe only some districts.',
      'Measures through Jobbtorg hold for all districts and are not shown here.',
    ],
  },
  named: list,
  verdicts: {
    wholeCity: (name, place, asOf) =>
      `**Yes.** According to the documents ${name} is to be had in the whole city, and so for ${place} too (${asOf}).`,
    narrower: (name, asOf, where, unsaid) =>
      `**${name} is meant for the whole city** according to the documents (${asOf}), but: ${where}.${unsaid === null ? '' : ` How it is in ${unsaid} itself is not stated.`}`,
    allDistricts: (name, place, asOf) =>
      `**Yes**, according to the documents: ${name} is to be had in all districts, to different extents (${asOf}). How it is in ${place} is not always stated.`,
    here: (name, where, asOf) => `**Yes.** ${name} is stated for ${where} (${asOf}).`,
    onlyElsewhere: (name, where, place, asOf) =>
      `**No, as far as is stated.** ${name} is stated only for ${where} (${asOf}). Whether it can be used in ${place} is not stated; ask the district administration.`,
    state: (name, asOf) => `**Yes**, but from the state: ${name} is not bound to a district (${asOf}).`,
    notStated: (name, asOf) => `**Not stated.** The documents do not say where ${name} is to be had (${asOf}).`,
    over: (name, status) => `**No, as far as is stated.** ${name}: ${status}.`,
    unsure: (name, status) => `**Not stated.** ${name}: ${status}.`,
  },
  aspects: {
    how: (name, how) => `**How to get to ${name}:** ${how}`,
    who: (name, providers, asOf) =>
      providers.length === 0
        ? `**Not stated.** The documents do not say who gives ${name}.`
        : `**${name} is given by ${list([...providers])}** (${asOf}).`,
    forWhom: (name, whom) => `**${name} is for:** ${whom}.`,
    status: (name, status, isRunning) =>
      isRunning
        ? `**${name}: ${status}.** Whether anything has changed since is not stated.`
        : `**${name}: ${status}.**`,
  },
  gone: 'That measure is no longer in the catalogue. Search again to get what holds now.',
};
