// The English wording of measures per district; what the catalogue itself says stays in Swedish, as it is quoted. Long because every
// group, answer and table has its words here.
import type { MeasureAspect } from '../understanding/words/measure-words.ts';
import {
  englishAges,
  englishAudiences,
  englishTypes,
  englishList as list,
  englishStatuses as statuses,
  englishTitle as title,
} from './english-measure-names.ts';
import type { MeasureWording } from './swedish-measures.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

const aspects: Record<MeasureAspect, string> = {
  how: 'how to get there',
  decides: 'who decides',
  who: 'who gives it',
  forWhom: 'for whom',
  where: 'the place',
  status: 'whether it is running',
  numbers: 'figures',
  queue: 'the queue and waiting time',
  places: 'free places',
  schedule: 'times and schedule',
  remote: 'taking part from a distance',
  languages: 'the languages it is given in',
  interpreter: 'interpreters',
  accessibility: 'accessibility',
  contact: 'contact details',
  papers: 'forms and papers',
  length: 'how long it lasts',
  results: 'results',
  what: 'contents',
};

export const englishMeasures: MeasureWording = {
  title,
  audiences: englishAudiences,
  types: englishTypes,
  ages: englishAges,
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
    best: 'Closest to what you describe',
    otherTypes: 'Other things for the same people',
    barred: 'Only for those without contact with income support, jobbtorg and Arbetsförmedlingen',
    woundDown: 'Wound down',
    removed: 'Removed',
    historic: 'Historic',
    proposed: 'Only proposed',
    running: 'Running as stated',
    unknown: 'Unclear whether it exists',
  },
  foldedGroups: {
    named: 'What you asked about',
    city: 'In the whole city',
    elsewhere: 'In other districts',
    state: 'From the state',
    placeUnknown: 'Not stated where',
    general: 'For everybody enrolled',
    otherAges: 'For other ages',
    otherTypes: 'Other, same people',
    barred: 'Only without contact',
    notRunning: 'Not running',
  },
  folded: (group, count) => `${group} (${count})`,
  forAllEnrolled: (audience) => `No such measure is especially for ${audience}. Everybody enrolled can get these:`,
  otherAudience: (audience) => `The documents name no such measure for ${audience}. These are of the kind, for others:`,
  nothing: (sought) =>
    `**The documents do not say.** I find nothing on ${title(sought).replace(/^M/, 'm')}. That does not mean there is none; ask the jobbtorg or the district administration.`,
  notSoughtBy: (said) =>
    `**I cannot search by ${either.format(said.map((each) => `“${each}”`))}**: it is not stated in the catalogue, so the list is not limited to that.`,
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
    what: 'What',
    ages: 'Age',
    locations: 'Places',
    decides: 'Decided by',
    length: 'How long',
    schedule: 'Times',
    remote: 'From a distance',
    languages: 'Languages',
    interpreter: 'Interpreter',
    accessibility: 'Accessibility',
    contact: 'Contact',
    papers: 'Papers',
    queue: 'Queue',
    opens: 'Starts',
    ends: 'Ends',
    unknown: 'Not stated',
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
    plan: 'Make a plan',
    planStyle: 'english',
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
    lack: ([first = '', ...others], names) =>
      names.length === 0
        ? `Nothing is stated for ${first} that is not stated for ${list(others)} too.`
        : `**Stated for ${first} but not for ${list(others)}:** ${list(names)}. That does not mean that ${list(others)} lacks it; it is not stated.`,
    office: 'The office',
    offices:
      'The documents (2019) say that all jobbtorg offer the same. How the offices differ is not stated, but for this:',
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
  partOf: (part, district) => `${part} belongs to ${district}.`,
  cityToo: (place) =>
    `What is for the whole city is also for those who live in ${place}; where it is given is as a rule not stated.`,
  fits: (audiences) => `Among those the measure is meant for: ${list(audiences)}. Read "For whom" below.`,
  notFor: (audiences) => `It is not stated to be for ${list(audiences)} in particular.`,
  onlyWomen: '**It is for women only.**',
  barred:
    '**It is only for those without contact** with income support, jobbtorg and Arbetsförmedlingen, so who has income support is not meant. The way is then through the jobbtorg as usual.',
  years: ({ from, to }) =>
    from === to
      ? `${from}`
      : from === undefined
        ? `at most ${to}`
        : to === undefined
          ? `at least ${from}`
          : `${from}\u2013${to}`,
  agesUnsaid: 'Where no age stands no age limit is stated.',
  instead: (names) => `In the whole city there is for the same people: ${list(names)}.`,
  outside: (name) =>
    `**${name} is a municipality of its own** and no part of the City of Stockholm. The catalogue says nothing about measures there; ask ${name}. These are the city's own:`,
  unknownMeasure: (name, near) =>
    `**There is no measure called ${name} in the catalogue.** That does not mean there is none; ask the jobbtorg.${near.length === 0 ? '' : ` Nearest in name: ${list(near)}.`}`,
  wayUnknown: (count) => `Of ${count} more measures the way in is not stated.`,
  verdicts: {
    wholeCity: (name, place, asOf) =>
      `**Yes, for those who live there:** ${name} is for the whole city (${asOf}), and so for ${place} too. Where it is given is not stated.`,
    office: (name, office, asOf) =>
      `**Yes.** ${name} is for the whole city (${asOf}), and all jobbtorg offer the same, ${office} too.`,
    narrower: (name, asOf, where, unsaid) =>
      `**${name} is for the whole city** according to the documents (${asOf}). ${where}.${unsaid === null ? '' : ` How it is in ${unsaid} itself is not stated.`}`,
    allDistricts: (name, place, asOf, where) =>
      `**Not stated for ${place} itself.** According to the documents the districts have ${name}, to different extents (${asOf}).${where === '' ? '' : ` ${where}.`} Ask the district administration.`,
    districtTold: (name, place, asOf, says) =>
      `**Yes.** According to the documents the districts have ${name}, ${place} too (${asOf}). ${says.map((each) => `${each.replace(/\.$/, '')}.`).join(' ')}`,
    located: (name, locations, place, asOf, where) =>
      `**No, as far as is stated.** ${name} is in ${list(locations)} (${asOf}); none is stated for ${place}.${where === '' ? '' : ` ${where}.`}${where.includes(place) ? '' : ` Whether those who live in ${place} can come there is not stated.`}`,
    locatedHere: (name, locations, asOf) => `**Yes.** ${name} is in ${list(locations)} (${asOf}).`,
    here: (name, where, asOf) => `**Yes.** ${name} is stated for ${where} (${asOf}).`,
    onlyElsewhere: (name, where, place, asOf) =>
      `**No, as far as is stated.** ${name} is stated only for ${where} (${asOf}). Whether it can be used in ${place} is not stated; ask the district administration.`,
    state: (name, asOf) => `**Yes**, but from the state: ${name} is not bound to a district (${asOf}).`,
    notStated: (name, asOf) => `**Not stated.** The documents do not say where ${name} is to be had (${asOf}).`,
    over: (name, status) => `**No, as far as is stated.** ${name}: ${status}.`,
    unsure: (name, status) => `**Not stated.** ${name}: ${status}.`,
  },
  ageVerdicts: {
    none: (age) => `No age limit is stated, so nothing that is stated leaves out ${age}.`,
    within: (age, ages) => `It is for ${ages}, and so for ${age} too.`,
    outside: (age, ages) => `**It is for ${ages}**, not for ${age}.`,
    first: (age) => `${age[0]?.toUpperCase()}${age.slice(1)} is among those who go first.`,
  },
  aspects: {
    how: (name, how) => `**How to get to ${name}:** ${how}`,
    howUnknown: (name, rest) => `**The documents do not say how to get to ${name}.** ${rest}`,
    who: (name, providers, asOf, isExternal) =>
      providers.length === 0
        ? `**Not stated.** The documents do not say who gives ${name}.`
        : `**${name} is given by ${list([...providers])}** (${asOf})${isExternal ? ', and so by somebody outside the city' : ''}.`,
    forWhom: (name, whom) => `**${name} is for:** ${whom}.`,
    where: (name, where, asOf) => `**Where ${name} is:** ${where} (${asOf}).`,
    status: (name, status, isRunning) =>
      isRunning
        ? `**${name}: ${status}.** Whether anything has changed since is not stated.`
        : `**${name}: ${status}.**`,
    known: (aspect, says) => `**${aspects[aspect][0]?.toUpperCase()}${aspects[aspect].slice(1)}:** ${says}`,
    unknown: (asked, name, whom) =>
      `**Neither the documents nor the catalogue say:** ${list(asked.map((each) => aspects[each]))} (${name}).${whom.length === 0 ? '' : ` Ask ${list(whom)}.`}`,
  },
  beside: {
    title: (names) => `Comparison: ${list(names)}`,
    forWhom: (name, whom) => `**${name}** is for: ${whom}.`,
    unknown: (asked) => `**Not stated:** ${list(asked.map((each) => aspects[each]))} by measure.`,
    tooMany: (most) => `I show at most ${most} measures at a time; here are the first.`,
  },
  gone: 'That measure is no longer in the catalogue. Search again to get what holds now.',
};
