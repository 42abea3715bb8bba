// Tests of which of the days, times and cases that a message mentions are meant: not what is over, put right, denied or told beside it.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../dialogs/understanding/intents.ts';
import type { Awaited } from '../../dialogs/understanding/learned/labels.ts';
import { readSlots } from '../../dialogs/understanding/understand.ts';

// A Monday, the first day of week 48.
const monday = Temporal.PlainDateTime.from('2026-11-23T09:00');
const slots = (intent: Intent, text: string, awaits: Awaited | null = null) =>
  JSON.parse(JSON.stringify(readSlots(intent, text, monday, awaits === null ? null : { errand: intent, awaits })));

describe('a case number', () => {
  it.each([
    ['visa tio fyrtiotvå', 'A-1042'],
    ['jag tar öh tolv trettiotre', 'A-1233'],
    ['tolv trettiofyra är klar', 'A-1234'],
    ['där är hon tolv trettio ar gammal', undefined],
    ['visa a ett noll fyra två', 'A-1042'],
    ['visa ärende tolv noll fyra', 'A-1204'],
    ['show case fifteen oh two', 'A-1502'],
    ['visa 1960', 'A-1960'],
    ['nej inte 1150, 1105', 'A-1105'],
    ['visa de tjugo trettio personer som väntar', undefined],
    ['visa den klockan tio trettio', undefined],
    ['visa den på fredag elva femton', undefined],
    ['visa den född 1985', undefined],
    ['visa den femton noll noll', undefined],
    ['visa mötena 30 nov-4 dec', undefined],
  ])('in "%s" is %s', (text, caseId) => {
    expect(slots('showCase', text)).toEqual(caseId === undefined ? {} : { caseId });
  });

  it('is no year of a date beside it', () => {
    const read = { caseId: 'A-2010', date: '2026-12-02', time: '15:00' };
    expect(slots('bookMeeting', '2010 trepart ons 2/12 kl 15')).toEqual(read);
  });
});

describe('a booking', () => {
  it.each([
    ['boka trepart på torsdag, nej förlåt, på fredag kl 10', { date: '2026-11-27', time: '10:00' }],
    ['boka trepart på fredag, kursen slutar först halv tre', { date: '2026-11-27' }],
    ['Vi sågs den 17 november. Kan du boka tisdag 8 december kl 13?', { date: '2026-12-08', time: '13:00' }],
    ['Skickat: 20 november 2026 15:30\nHej, kan du boka den 3 december?', { date: '2026-12-03' }],
    ['jag är ledig fredag så boka torsdag', { date: '2026-11-26' }],
    ['onsdag funkar inte men torsdag', { date: '2026-11-26' }],
    ['boka inte på fredag utan på torsdag', { date: '2026-11-26' }],
    ['boka trepart till nästa vecka', { from: '2026-11-30', to: '2026-12-06' }],
    ['boka trepart från 1 december till 4 december', { from: '2026-12-01', to: '2026-12-04' }],
    ['boka trepart veckan därpå, alltså vecka 50', { from: '2026-12-07', to: '2026-12-13' }],
    ['praktiken är till den 4 december. Boka trepart veckan därpå', { from: '2026-12-07', to: '2026-12-13' }],
    ['boka trepart innan veckan är slut', { to: '2026-11-29' }],
    ['boka trepart vecka femtioett', { from: '2026-12-14', to: '2026-12-20' }],
    ['boka trepart mellan måndag den 7 och fredag den 11 december', { from: '2026-12-07', to: '2026-12-11' }],
    ['boka vecka 50, onsdag eller torsdag', { from: '2026-12-09', to: '2026-12-10' }],
    ['boka trepart tidigast den första december', { from: '2026-12-01' }],
    ['boka trepart efter den 10 december', { from: '2026-12-11' }],
    ['book a tripartite any time from the 7th onwards', { from: '2026-12-07' }],
    ["book a tripartite next Tuesday by 10 o'clock", { date: '2026-12-01', time: '10:00' }],
    ['boka trepart på plats, inte teams', { mode: 'onSite' }],
    ['om jag bokar trepart, får coachen mejl då', {}],
    ['boka trepart med coachen Petra Holm', { coach: 'Petra Holm' }],
    ['Leila tar det, boka trepart', { coach: 'Leila' }],
    ['kallad till tingsrätten på onsdag, boka trepart på fredag', { date: '2026-11-27' }],
    ['boka trepart på fredag, men efter klockan tre måste jag iväg på ett möte', { date: '2026-11-27' }],
    ['boka trepart på fredag. Efter tre måste hon hämta barnen', { date: '2026-11-27' }],
    ['om coachen inte kan på tisdag, boka trepart på onsdag', { date: '2026-11-25' }],
    ['boka trepart onsd kl 9', { date: '2026-11-25', time: '09:00' }],
    ['boka på tisdagen, absolut inte måndagen', { date: '2026-11-24' }],
    ['boka trepart efter helgen, på tisdag', { date: '2026-12-01' }],
  ])('"%s" is %o', (text, said) => {
    expect(slots('bookMeeting', text)).toEqual(said);
  });

  it.each([
    ['fredag den fjärde', 'day', { date: '2026-12-04' }],
    ['fredag 4:e', 'day', { date: '2026-12-04' }],
    ['tors 3', 'day', { date: '2026-12-03' }],
    ['onsdag 9', 'slot', { date: '2026-11-25', time: '09:00' }],
    ['den sjunde', 'day', { date: '2026-12-07' }],
    ['9 eller 10 december', 'day', { from: '2026-12-09', to: '2026-12-10' }],
    ['9 december menade jag', 'confirm', { date: '2026-12-09' }],
    ['torsdagstiden', 'slot', { date: '2026-11-26' }],
    ['9.00 går inte, ta 10.30', 'slot', { time: '10:30' }],
    ['nåt senare i veckan?', 'slot', {}],
    ['alternativ två', 'slot', {}],
    ['den 13:15 tack', 'slot', { time: '13:15' }],
    ['10 går inte, 11 funkar', 'slot', { time: '11:00' }],
    ['9 passar bra / 15 nej', 'slot', { time: '09:00' }],
    ['krockar alla fyra?', 'slot', {}],
    ['finns det inget senare i veckan', 'slot', {}],
    ['nåt senare? han slutar kursen klockan elva', 'slot', {}],
    ['den andra', 'slot', {}],
    ['persiska, eller nej, dari', 'interpreter', { interpreterLanguage: 'dari' }],
  ] as const)('answered with "%s" is %o', (text, awaits, said) => {
    expect(slots('bookMeeting', text, awaits)).toEqual(said);
  });
});

describe('a move', () => {
  it.each([
    ['har tid onsdag men kan inte, ta fredag 9 istället', { date: '2026-11-27', time: '09:00' }],
    ['var satt till 25/11 men flytta den till 27/11', { date: '2026-11-27' }],
    ['skulle vara kl 13 inte kl 15', { time: '13:00' }],
    ['10 inte 9', { time: '10:00' }],
    ['15 istället för 14', { time: '15:00' }],
    ['kvart över tre i stället för kvart över två', { time: '15:15' }],
    ['blir en timme senare, 15 alltså', { time: '15:00' }],
    ['jag vill ändra ett möte som jag bokade igår', {}],
    ['skjut mötet till onsdag, jag skrev fel igår kväll', { date: '2026-11-25' }],
    ['onsdag går bort, torsdag eller fredag', { from: '2026-11-26', to: '2026-11-27' }],
    ['torsdagens trepart krockar, hitta ny tid samma vecka', { from: '2026-11-23', to: '2026-11-29' }],
    ['flytta fredagsmötet till måndag', { date: '2026-11-30' }],
    ['flytta mötet den 2 till den 4 december', { date: '2026-12-04' }],
    ['samma dag fast halv fyra / min kurs drar över', { time: '15:30' }],
    ['flytta till eftermiddag 13:30', { time: '13:30' }],
    ['om klienten inte kan på onsdag, kan vi köra på torsdag då', { date: '2026-11-26' }],
    ['låt mötet stå kvar på torsdag, barnvakten är ordnad', {}],
    ['ni får inte flytta något mer den här veckan', {}],
    [
      "If Jonas can't make it on Tuesday, could we move it to the week after?",
      { from: '2026-11-30', to: '2026-12-06' },
    ],
    ["I'd rather see them on Monday at ten than this Thursday", { date: '2026-11-30', time: '10:00' }],
  ])('"%s" is to %o', (text, said) => {
    expect(slots('rescheduleMeeting', text)).toEqual(said);
  });

  it('to the offered time that is named alone is to that one', () => {
    expect(slots('rescheduleMeeting', 'fredagstiden', 'slot')).toEqual({ date: '2026-11-27' });
    expect(slots('rescheduleMeeting', 'fredagstiden')).toEqual({});
  });
});

describe('what else is said of meetings and reminders', () => {
  it.each([
    ['cancelMeeting', 'avboka inte mötet på torsdag', { date: '2026-11-26' }],
    ['cancelMeeting', 'om jag avbokar idag, hinner tolken få besked?', {}],
    ['cancelMeeting', 'vi ställde in den i fredags', {}],
    ['cancelMeeting', 'stryk henne från den 3 december', { date: '2026-12-03' }],
    ['snoozeReminder', 'jag sköt upp den igår redan', {}],
    ['snoozeReminder', 'snooza inte, den ska göras idag', {}],
    ['snoozeReminder', 'påminn inte mer denna vecka, ta det måndag', { until: '2026-11-30' }],
    ['snoozeReminder', 'inte till fredag, till måndag', { until: '2026-11-30' }],
    ['snoozeReminder', 'jag vill inte se den före 1 december', { until: '2026-12-01' }],
    ['snoozeReminder', 'planen ska vara klar fredag, påminn mig onsdag', { until: '2026-11-25' }],
    ['recordAttendance', 'hon kom inte i onsdags', { date: '2026-11-18', came: false }],
    ['recordAttendance', 'vad blir det om hon inte kommer på onsdag', { date: '2026-11-25', came: false }],
    ['listMeetings', 'vilka trepart har petra i veckan', { coach: 'Petra', from: '2026-11-23', to: '2026-11-29' }],
    ['listMeetings', 'Saras trepartar imorgon', { coach: 'Sara', date: '2026-11-24' }],
    ['listMeetings', 'hur många möten hade vi i oktober', { from: '2026-10-01', to: '2026-10-31' }],
    ['listMeetings', 'och veckan därpå', {}],
    ['listMeetings', 'vilka möten återstår den här veckan', { from: '2026-11-23', to: '2026-11-29' }],
    ['listMeetings', 'vad har jag för möten månaden ut', { from: '2026-11-23', to: '2026-11-30' }],
    ['listDeadlines', 'vilka planer borde varit klara före denna dag', { overdue: true }],
    ['listDeadlines', 'vilka har löpt ut sedan i torsdags', { from: '2026-11-19', to: '2026-11-23', overdue: true }],
    ['snoozeReminder', 'vänta till efter helgen, tisdag', { until: '2026-12-01' }],
    ['snoozeReminder', 'torsd', { until: '2026-11-26' }],
    ['cancelMeeting', 'hon mejlade idag och vill ställa in', {}],
    ['stats', 'första halvåret menar jag, fram till sista maj', { from: '2026-01-01', to: '2026-05-31' }],
    ['stats', 'säg att en coach slutar vid årsskiftet, hur många ärenden blir det', { metric: 'caseload' }],
  ] as const)('%s: "%s" is %o', (intent, text, said) => {
    expect(slots(intent, text)).toEqual(said);
  });
});
