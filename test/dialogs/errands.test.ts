// Tests of what is read from messages on meetings, deadlines, reminders and figures: the slots, and what dialogues get beside them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../dialogs/caller.ts';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import type { Awaited } from '../../dialogs/understanding/learned/labels.ts';
import { readMoveRequest } from '../../dialogs/understanding/slots/meeting-change.ts';
import { readConsent, readMeetingRequest } from '../../dialogs/understanding/slots/meeting-request.ts';
import { readSlots, understand } from '../../dialogs/understanding/understand.ts';

const monday = Temporal.PlainDateTime.from('2026-11-23T09:00');
const lines = (name: string) =>
  readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

describe('errands', () => {
  it.each(lines('errands.txt'))('of a %s: "%s" is %s %s', (as, text, intent, slots) => {
    const understood = understand(text ?? '', as as Role, monday);
    expect({ intent: understood.intent, slots: understood.slots }).toEqual({ intent, slots: JSON.parse(slots ?? '') });
  });
});

describe('figures', () => {
  it.each(lines('figures.txt'))('asked for by a manager: "%s" are %s', (text, query) => {
    const { intent, slots } = understand(text ?? '', 'manager', monday);
    expect({ intent, slots }).toEqual({ intent: 'stats', slots: JSON.parse(query ?? '') });
  });
});

// What is asked for, what is open, and what a message states.
const stated: [Intent, Awaited | null, string, unknown][] = [
  [
    'stats',
    null,
    'Hej Trepart, hur många skrevs in i oktober? /Birgit',
    { metric: 'newlyEnrolled', from: '2026-10-01', to: '2026-10-31' },
  ],
  [
    'stats',
    null,
    'till nämnden på torsdag: avslut per mån i år',
    { metric: 'closed', groupBy: 'month', from: '2026-01-01', to: '2026-11-23' },
  ],
  [
    'stats',
    null,
    'uteblivna gruppinfo kontra trepart, september',
    { metric: 'noShows', groupBy: 'channel', from: '2026-09-01', to: '2026-09-30' },
  ],
  [
    'stats',
    null,
    'hur många trepart i november',
    { metric: 'tripartiteMeetings', from: '2026-11-01', to: '2026-11-30' },
  ],
  [
    'stats',
    null,
    'fler avslut än i fjol, räknat på q3?',
    { metric: 'closed', from: '2026-07-01', to: '2026-09-30', compareTo: 'samePeriodLastYear' },
  ],
  [
    'stats',
    null,
    'återremisser stadsdel för stadsdel i våras (jan-apr)',
    { metric: 'returned', groupBy: 'district', from: '2026-01-01', to: '2026-04-30' },
  ],
  [
    'stats',
    null,
    'avslur i q2 på Kista',
    { metric: 'closed', filters: { jobbtorg: 'Kista' }, from: '2026-04-01', to: '2026-06-30' },
  ],
  ['stats', null, 'hur många ärenden har omar just nu', { metric: 'caseload', filters: { coach: 'Omar' } }],
  ['stats', null, 'snittet ärenden per coach', { metric: 'caseload' }],
  ['stats', 'shown', 'bara trepart', { filters: { channel: 'tripartiteMeeting' } }],
  ['stats', 'shown', 'Kista istället för Farsta', { filters: { jobbtorg: 'Kista' } }],
  ['stats', 'shown', 'nej oktober blev fel, september', { from: '2026-09-01', to: '2026-09-30' }],
  ['stats', 'shown', 'lägg på ålder', { groupBy: 'ageGroup' }],
  ['stats', 'shown', 'samma period i fjol', { compareTo: 'samePeriodLastYear' }],
  ['stats', 'shown', 'förra året då', { from: '2025-01-01', to: '2025-12-31' }],
  ['stats', 'shown', 'varför är Kista lägst?', {}],
  ['stats', 'metric', 'de som inte kom', { metric: 'noShows' }],
  ['findMeasures', null, 'finns snickeriet i Skärholmen kvar', { district: 'Skärholmen' }],
  ['findMeasures', null, 'nåt för folk som inte pratar svenska', { audience: 'languageSupport' }],
  ['findMeasures', null, 'någon som varit arbetslös i sju år', { audience: 'longTermUnemployed' }],
  ['findMeasures', null, 'arbets träning på aktivitetsplatsen Liljeholmen', { measureType: 'workTraining' }],
  ['findMeasures', 'shown', 'nåt annat än arbetsträning', {}],
  ['compareMeasures', 'shown', 'ta Skärholmen istället för Farsta', { districts: ['Skärholmen'] }],
  [
    'compareMeasures',
    'shown',
    'inte bromma, jag menade farsta och älvsjö',
    { districts: ['Farsta', 'Hägersten-Älvsjö'] },
  ],
  ['listCases', null, 'Olle Starks lista', { coach: 'Olle Stark' }],
  ['listCases', null, 'jonas ärenden', { coach: 'Jonas' }],
  ['listCases', 'coach', 'äsch, strunt i det', {}],
  ['handOver', null, 'hon ligger hos Petra, men A-1042 ska till mikael', { caseId: 'A-1042', coach: 'Mikael' }],
  ['handOver', null, 'Sara Holm tar över A-1042', { caseId: 'A-1042', coach: 'Sara Holm' }],
  ['handOver', null, 'jag går på föräldraledighet, vem tar A-1042?', { caseId: 'A-1042' }],
  ['handOver', 'coach', 'inte Amir, Yusuf', { coach: 'Yusuf' }],
  ['listDeadlines', null, 'vilka planer har sin sista dag den här veckan', { from: '2026-11-23', to: '2026-11-29' }],
  ['listDeadlines', null, 'är nån av mina planer sen?', { overdue: true }],
  [
    'listDeadlines',
    null,
    'planer kvar från förra veckan som inte blev gjorda',
    { from: '2026-11-16', to: '2026-11-22', overdue: true },
  ],
  ['listDeadlines', 'shown', 'veckan efter', {}],
];

describe('a message beside what is open', () => {
  it.each(stated)('for %s, awaiting %s: "%s" states %o', (intent, awaits, text, slots) => {
    expect(
      JSON.parse(JSON.stringify(readSlots(intent, text, monday, awaits === null ? null : { errand: intent, awaits }))),
    ).toEqual(slots);
  });
});

describe('a booking', () => {
  const read = (text: string) => JSON.parse(JSON.stringify(readMeetingRequest(text, monday)));

  it('tells the part of the day, the interpreter and the kind of meeting', () => {
    expect(read('boka trepart för A-1042 med coachen nästa tisdag efter lunch, arabisk tolk')).toMatchObject({
      caseId: 'A-1042',
      kind: 'tripartite',
      coach: null,
      date: '2026-12-01',
      time: null,
      hours: { from: '13:00:00', to: null, said: 'part' },
      interpreter: { language: 'arabiska' },
    });
  });

  it.each([
    ['boka nästa vecka men inte på fredag', { excluded: [{ from: '2026-12-04', to: '2026-12-04' }] }],
    ['boka v 50, ej den 9 dec', { excluded: [{ from: '2026-12-09', to: '2026-12-09' }] }],
    ['boka i december, inte på fredagar', { excludedWeekdays: [5], excluded: [] }],
    ['boka tisdag eller torsdag nästa vecka', { choices: ['2026-12-01', '2026-12-03'] }],
    ['boka under veckan som börjar måndagen den 30 november', { days: { from: '2026-11-30', to: '2026-12-06' } }],
    ['book in the week starting 30 November', { days: { from: '2026-11-30', to: '2026-12-06' } }],
    ['boka ett möte om 45 minuter på torsdag', { date: '2026-11-26', time: null, minutes: 45 }],
    ['boka ett möte om 45 minuter', { time: '09:45:00' }],
    ['boka nästa vecka, helst onsdag', { date: '2026-12-02', days: null }],
    ['boka imorgon, inte på förmiddagen', { hours: { from: '12:00:00', to: null, said: 'part' } }],
    ['boka imorgon men inte före kl 10', { hours: { from: '10:00:00', to: null, said: 'hours' } }],
    ['boka på torsdag fm', { hours: { from: '08:00:00', to: '12:00:00', said: 'part' } }],
    ['boka på torsdag före lunch', { hours: { from: null, to: '12:00:00', said: 'part' } }],
    ['boka på torsdag tidigast kl 10', { hours: { from: '10:00:00', to: null, said: 'hours' } }],
    ['boka trepart imorgon kl 10, 45 min', { time: '10:00:00', minutes: 45 }],
    ['boka trepart imorgon en timme', { minutes: 60 }],
    ['boka en och en halv timme på torsdag', { minutes: 90 }],
    ['boka 1,5 timme på torsdag', { minutes: 90 }],
    ['boka om en timme', { minutes: null, date: '2026-11-23', time: '10:00:00' }],
    ['boka tisdag kl 13-14.30', { time: '13:00:00', minutes: 90 }],
    ['boka trepart så fort som möjligt', { soon: true, date: null }],
    ['boka trepart i rum 3 imorgon', { room: '3' }],
    ['boka samtalsrum Vega på torsdag', { room: 'Vega' }],
    ['boka trepart med tolk', { interpreter: { language: null } }],
    ['boka trepart den 31 november', { date: null, impossible: 'den 31 november' }],
    ['boka gruppinfo', { kind: 'groupInformation' }],
  ])('"%s" says %o', (text, said) => {
    expect(read(text)).toMatchObject(said);
  });
});

describe('a move', () => {
  const read = (text: string) => JSON.parse(JSON.stringify(readMoveRequest(text, monday)));

  it.each([
    [
      'flytta mötet på torsdag till fredag kl 13',
      { moved: { date: '2026-11-26' }, to: { date: '2026-11-27', time: '13:00:00' } },
    ],
    ['flytta mötet på torsdag', { moved: { date: '2026-11-26' }, to: null }],
    ['omboka från 3/12 till 8/12', { moved: { date: '2026-12-03' }, to: { date: '2026-12-08' } }],
    ['kan inte på torsdag', { moved: { date: '2026-11-26' }, to: null }],
    ['skjut upp mötet en vecka', { to: null, by: { unit: 'week', count: 1 } }],
    ['tidigarelägg mötet två dagar', { to: null, by: { unit: 'day', count: -2 } }],
    ['flytta A-1042 en timme senare', { to: null, by: { unit: 'minute', count: 60 } }],
    ['skjut på treparten till nästa vecka', { to: { date: null, days: { from: '2026-11-30', to: '2026-12-06' } } }],
    ['flytta till fredag em', { to: { date: '2026-11-27', time: null, hours: { said: 'part' } } }],
  ])('"%s" says %o', (text, said) => {
    expect(read(text)).toMatchObject(said);
  });
});

describe('consent in words', () => {
  it.each([
    'ja samtycke finns',
    'kör på det, samtycke finns',
    'boka, samtycke klart',
    'hon har gett samtycke',
    'yes, book it, consent is given',
  ])('is given by "%s"', (text) => {
    expect(readConsent(text)).toBe('yes');
  });

  it.each([
    'samtycket är återkallat',
    'ja, hon har tagit tillbaka sitt samtycke',
    'ja när samtycke finns',
    'ja, så snart samtycke finns',
    'ja, vi hoppas på samtycke',
    'ja, samtycke finns tror jag',
    'ja, samtycke finns för A-1077',
    'ja, samtycke inhämtas på mötet',
    'samtycke finns, ta bort tiden',
    'samtycke finns, för A-1077',
    'samtycke finns, får kolla',
    'sure, once she consents',
    'yes, she withdrew consent',
  ])('is not given by "%s"', (text) => {
    expect(readConsent(text)).toBeNull();
  });

  it('lacks where that is said', () => {
    expect(readConsent('samtycke saknas än')).toBe('no');
  });
});
