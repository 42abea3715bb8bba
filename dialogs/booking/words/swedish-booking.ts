// All Swedish wording of meetings. Long, since it is one list of sentences.
import { holidayName } from '../../holidays.ts';
import type { Party, PartyAnswer } from '../meeting.ts';
import type { InformationSession } from '../ports.ts';
import type { Slot } from '../slot.ts';
import { stockholm } from '../times.ts';
import type { BookingWording, NoTime } from './wording.ts';

const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(stockholm);
const clock = (at: Temporal.Instant) => {
  const { hour, minute } = local(at);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
};
const day = (date: Temporal.PlainDate) =>
  date.toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
const dayOf = (at: Temporal.Instant) => day(local(at).toPlainDate());
const time = (from: Temporal.Instant, until: Temporal.Instant) => `${dayOf(from)} kl. ${clock(from)}–${clock(until)}`;
const start = ({ from }: Slot) => `${dayOf(from)} kl. ${clock(from)}`;
const place = ({ mode, jobbtorg, room }: Pick<Slot, 'mode' | 'jobbtorg' | 'room'>) =>
  mode === 'teams' ? 'Teams' : `Jobbtorg ${jobbtorg}${room === null ? '' : `, ${room}`}`;
const shortMoment = (at: Temporal.Instant) => {
  const date = local(at).toPlainDate();
  return `${date.toLocaleString('sv-SE', { weekday: 'short' })} ${date.day}/${date.month} ${clock(at)}`;
};
const days = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.equals(to) ? day(from) : `${day(from)} till ${day(to)}`;
const holiday = (from: Temporal.PlainDate) => holidayName(from, 'sv');

function answersOf(answers: Record<Party, PartyAnswer>): string {
  const words = { waiting: 'väntar', yes: 'ja', no: 'nej' };
  return `handläggaren ${words[answers.caseworker]}, coachen ${words[answers.coach]}, den sökande ${words[answers.applicant]}`;
}

function noTime({ obstacle, coach, from, to, interpreterDays, hours }: NoTime): string {
  const when = days(from, to);
  const name = from.equals(to) ? holiday(from) : null;
  switch (obstacle) {
    case 'past':
      return 'Tiden har redan passerat.';
    case 'closed':
      return name === null ? `Det är ingen arbetsdag ${when}.` : `${when} är ${name}, då är det stängt.`;
    case 'hours':
      return `Möten hålls ${hours.opens}–${hours.closes}${name === null ? '' : ` (${name} bara på förmiddagen)`}, så tiden går inte.`;
    case 'interpreter':
      return `Tolk måste beställas minst ${interpreterDays} arbetsdagar i förväg, så ${when} är för tidigt.`;
    case 'away':
      return `${coach ?? 'Coachen'} är ledig ${when}.`;
    case 'case':
      return `Den sökande är redan bokad på annat ${when}.`;
    case 'caseworker':
      return `Handläggaren har ingen ledig tid ${when}, restiden medräknad.`;
    case 'coach':
      return `${when} är fullt för ${coach ?? 'jobbtorgets coacher'}.`;
    case 'room':
      return `Det finns inget ledigt rum ${when}.`;
  }
}

const line = ({ jobbtorg, place: where, from, until, seats, taken }: InformationSession) =>
  `${time(from, until)}, ${where} (Jobbtorg ${jobbtorg}), ${seats - taken} av ${seats} platser kvar`;

export const swedishBooking: BookingWording = {
  time,
  moment: (at) => `${dayOf(at)} kl. ${clock(at)}`,
  shortMoment,
  day,
  place,
  modes: { onSite: 'på plats', teams: 'på Teams' },
  parties: { caseworker: 'handläggaren', coach: 'coachen', applicant: 'den sökande' },
  answers: { waiting: 'väntar på svar', yes: 'ja', no: 'nej' },
  states: {
    held: 'Tiden hålls, svar väntas',
    proposed: 'Ny tid föreslagen, handläggaren har inte svarat',
    booked: 'Bokat: alla tre har sagt ja',
    declined: 'Någon har sagt nej, ny tid behövs',
    expired: 'Svaren kom inte i tid, tiden är släppt',
    cancelled: 'Avbokat',
    tookPlace: 'Genomfört',
    noShow: 'Den sökande kom inte',
  },
  notRecorded: 'Ej registrerat om personen kom',
  waitsForCalendars: 'Alla tre har sagt ja, kalendern kontrolleras',
  title: (state, caseId) =>
    state === 'booked' || state === 'tookPlace' ? `Trepartssamtal ${caseId}` : `Möte ${caseId}`,
  done: {
    held: 'Tiden hålls. Coachen får frågan nu; notera den sökandes ja när du har det.',
    heldAgain: 'Den nya tiden hålls, den gamla är släppt. De andra får frågan på nytt.',
    proposed: 'Ditt förslag hålls i kalendrarna. Handläggaren får frågan nu.',
    booked: 'Nu är det bokat: alla tre har sagt ja. Påminnelser går ut dagen före och samma morgon.',
    answered: 'Svaret är noterat.',
    answeredUnchecked:
      'Svaret är noterat. Kalendertjänsten svarar inte just nu, så tiden kontrolleras igen innan mötet blir bokat.',
    waitsForCalendars:
      'Svaret är noterat: alla tre har sagt ja, och tiden hålls. Kalendertjänsten svarar inte just nu; mötet bokas så snart den visar att tiden är fri, och då får du besked.',
    declined: 'Noterat. Tiden är släppt; välj en ny eller avboka.',
    cancelled: 'Mötet är avbokat och tiden är släppt. Du kan ångra i tio minuter; sedan får den andra parten veta det.',
    undone: 'Ångrat: mötet är som det var före ändringen.',
    came: 'Noterat: personen kom.',
    didNotCome: 'Noterat: personen kom inte. Boka en ny tid om det behövs.',
    expired: 'Svaren kom inte i tid, så tiden är släppt.',
  },
  news: {
    asked: (who, caseId) => `${who} föreslår ett trepartssamtal om ${caseId}. Passar tiden?`,
    proposed: (who, caseId) => `${who} föreslår en annan tid för ${caseId}. Passar den?`,
    moved: (who, caseId) => `${who} vill flytta mötet om ${caseId} till den här tiden. Passar den?`,
    declined: (who, caseId) => `${who} har sagt nej till tiden för ${caseId}. Tiden är släppt; välj en ny.`,
    cancelled: (who, caseId) => `${who} har avbokat mötet om ${caseId}. Tiden är fri igen.`,
    expired: (caseId) => `Svaren om ${caseId} kom inte i tid. Tiden är släppt; välj en ny eller avboka.`,
    calendarsSilent: (caseId) =>
      `Kalendertjänsten svarade inte i tid, så tiden för ${caseId} är släppt fast alla sagt ja. Välj en ny eller avboka.`,
    busyMeanwhile: (who, caseId) =>
      `${who} har fått något annat i kalendern vid tiden för ${caseId}, så mötet är inte bokat. Tiden hålls än; föreslå en annan.`,
    booked: (caseId) => `Trepartssamtalet om ${caseId} är bokat: alla tre har sagt ja.`,
    answered: (who, caseId) => `${who} har svarat om mötet för ${caseId}.`,
    elsewhere: (caseId) => `Mötet om ${caseId} har fått en annan coach, så din tid är fri igen.`,
    dayBefore: (caseId) => `Påminnelse: nästa arbetsdag har du trepartssamtal om ${caseId}.`,
    sameMorning: (caseId) => `Påminnelse: i dag har du trepartssamtal om ${caseId}.`,
    attendance: (caseId) => `Kom personen till trepartssamtalet om ${caseId}?`,
    why: 'Du får detta för att du deltar i mötet.',
  },
  refused: {
    oldVersion: 'Kortet var gammalt: mötet har ändrats sedan dess. Så här är det nu.',
    notNow: 'Det går inte som mötet är nu. Så här är det.',
    expired: 'Svaren kom inte i tid, så tiden är släppt. Välj en ny tid.',
    past: 'Tiden har passerat, så det går inte att ändra. Notera i stället om personen kom.',
    notYet: 'Mötet har inte varit än.',
    tooLate: 'Det är för sent att ångra; boka, flytta eller avboka i stället.',
    notYours: 'Bara den som deltar i mötet kan göra det.',
    consent:
      'Det behövs ett noterat samtycke: tryck **Den sökande har sagt ja** först när du har den sökandes samtycke.',
  },
  particulars: {
    when: 'När',
    where: 'Var',
    who: 'Vilka',
    interpreter: 'Tolk',
    answers: 'Svar',
    consent: 'Samtycke',
    heldUntil: 'Hålls till',
    link: 'Kalender',
    understood: 'Så förstod jag',
  },
  people: (caseworker, coach) => `${caseworker} (handläggare), ${coach} (coach), den sökande`,
  answersOf,
  consentGiven: 'noterat',
  consentMissing: 'inte noterat än',
  calendarLink: (url) => `[Lägg in i kalendern](${url})`,
  teamsLink: (url) => `[Öppna Teamsmötet](${url})`,
  calendarWaits: 'Kalendertjänsten svarar inte just nu. Tiden är säkrad här, och kalendern skrivs så snart den svarar.',
  outerMissing:
    'Kalendertjänsten svarar inte, så jag ser bara det som är bokat här. Tiderna kontrolleras igen när de bekräftas.',
  actions: {
    yes: 'Ja, tiden passar',
    yesWithConsent: 'Ja, och samtycke finns',
    no: 'Nej, tiden passar inte',
    otherTime: 'Föreslå en annan tid',
    applicantYes: 'Den sökande har sagt ja',
    applicantNo: 'Den sökande kan inte',
    move: 'Flytta',
    cancel: 'Avboka',
    yesCancel: 'Ja, avboka',
    keep: 'Behåll mötet',
    undo: 'Ångra',
    came: 'Kom',
    didNotCome: 'Kom inte',
    letter: 'Kallelse',
    easyLetter: 'Kallelse på lätt svenska',
    hold: 'Håll tiden och fråga coachen',
    moveHere: 'Flytta hit',
    propose: 'Föreslå tiden',
    moreTimes: 'Visa senare tider',
    show: 'Visa mötet',
    seat: 'Boka',
    giveSeatBack: 'Lämna tillbaka platsen',
    allThree: 'Boka med alla tre',
    groupInformation: 'Boka gruppinformation',
    saveAttendance: 'Spara närvaron',
  },
  askToCancel: (caseId, when) => `Ska jag avboka mötet om ${caseId} ${when}?`,
  cancelMeans: 'Då släpps tiden. Du kan ångra i tio minuter; sedan får den andra parten veta det.',
  askCase: 'Vilket ärende gäller det? Skriv numret, till exempel A-1042.',
  askLanguage: 'Vilket språk ska tolken tala?',
  withoutParty: (party) => {
    const [who, instead] = {
      coach: [
        'coachen',
        'Ett samtal med bara den sökande bokar du i din egen kalender. Gruppinformation är den vanliga vägen till inskrivning.',
      ],
      socialServices: [
        'socialtjänsten',
        'Ett samtal mellan coachen och den sökande bokar coachen i sin egen kalender. Gruppinformation är den vanliga vägen till inskrivning, utan handläggare.',
      ],
      applicant: ['den sökande', 'Ett möte mellan er kollegor bokar du i din egen kalender.'],
    }[party];
    return `Det går inte att boka utan ${who}: ett trepartssamtal är den sökande, socialtjänsten och Jobbtorg tillsammans (Stadsrevisionen 2020, avsnitt 3.4.2). ${instead}`;
  },
  impossible: (said) => `Det finns inget datum ${said}. Vilken dag ska det vara?`,
  askNewCase: (caseId, district) =>
    `Jag känner inte till ${caseId} i ${district}. Ett trepartssamtal kommer före inskrivningen, så du kan öppna ärendet som remitterat i ${district}. Kontrollera numret först.`,
  openCase: (caseId, district) => `Öppna ${caseId} i ${district}`,
  unknownCase: (caseId) =>
    `Jag känner inte till ${caseId} hos er. Kontrollera numret; är det rätt, be handläggaren i stadsdelen att öppna ärendet eller boka.`,
  notOpened: (caseId) =>
    `${caseId} går inte att öppna i din stadsdel. Kontrollera numret; är det rätt, be att stadsdelen rättas i ärendesystemet, så kan du boka efter nästa inläsning.`,
  metByOthers: (caseId) =>
    `${caseId} har redan ett möte på gång hos en kollega. Be handläggaren i stadsdelen om det ska flyttas.`,
  closedCase: (caseId) => `${caseId} är avslutat, så inget möte kan bokas. Remittera på nytt om det behövs.`,
  managersDoNotBook: 'Möten bokas av handläggare och coacher. Du kan se dem: skriv **visa möten den här veckan**.',
  askOffice: (district) => `Vilket jobbtorg ska det vara? Dokumenten säger inte vilket som tar emot från ${district}.`,
  unknownOffice: (name) => `Det finns inget jobbtorg som heter ${name}. Välj ett av dem nedan.`,
  askCaseworker: 'Vilken handläggare ska vara med?',
  noCaseworker: (district) =>
    `Ingen handläggare i ${district} finns i personalregistret, så mötet kan inte bokas härifrån.`,
  noCoach: (jobbtorg) =>
    `Ingen coach på Jobbtorg ${jobbtorg} finns i personalregistret. Välj ett annat jobbtorg eller ring dit.`,
  unknownCoach: (name, jobbtorg) =>
    `Jag hittar ingen coach som heter ${name} på Jobbtorg ${jobbtorg}. Välj en av dem nedan.`,
  whichCoach: (name) => `Det finns flera som heter ${name}. Vem menar du?`,
  away: (name, until) => `${name} är ledig${until === null ? '' : ` till och med ${day(until)}`}.`,
  standIn: (name) => `Boka med ersättaren ${name}`,
  past: (when) => `${when} har redan passerat. Vilken dag ska det vara?`,
  reversed: 'Den sista dagen kommer före den första. Vilka dagar ska det vara?',
  proposals: {
    title: (caseId) => `Tider för trepartssamtal ${caseId}`,
    moveTitle: (caseId) => `Ny tid för ${caseId}`,
    text: 'Här är handläggaren och coachen lediga. Välj en tid, eller skriv en annan dag.',
    exact: 'Tiden är ledig för handläggaren och coachen. Bekräfta, eller skriv en annan dag.',
  },
  understood: ({ caseId, coach, jobbtorg, mode, interpreter, minutes }) =>
    [
      caseId,
      coach === null ? `ledig coach på Jobbtorg ${jobbtorg}` : `${coach}, Jobbtorg ${jobbtorg}`,
      mode === 'teams' ? 'på Teams' : 'på plats',
      ...(interpreter === null ? [] : [`tolk i ${interpreter}`]),
      `${minutes} minuter`,
    ].join(' · '),
  fields: {
    slot: 'Tid',
    consent: 'Den sökande samtycker till att uppgifter lämnas mellan socialtjänsten och Jobbtorg',
    consentYes: 'Ja, samtycke finns',
    consentNo: 'Nej, inte än',
  },
  slotChoice: (slot, coach) => `${start(slot)}, ${place(slot)}, ${coach}`,
  needsConsent:
    'Utan den sökandes samtycke lämnas inget till Jobbtorg, så tiden hålls inte. Hämta samtycket och tryck igen.',
  needsChoice: 'Välj en av tiderna och om samtycke finns, och tryck igen.',
  noTime,
  relax: (wish, slot, coach) => {
    const what = {
      time: 'en annan tid på dagen',
      days: 'en annan dag',
      excluded: 'en dag du valde bort',
      coach: `en annan coach (${coach})`,
      mode: 'Teams i stället för på plats',
      minutes: 'ett kortare möte, 30 minuter',
    }[wish];
    return `Med ${what} går ${start(slot)}.`;
  },
  relaxTitle: ({ from }) => `Ta ${shortMoment(from)}`,
  taken: 'Tiden hann bli upptagen. Här är nya förslag.',
  takenMeanwhile: (who, { slot, answers, holdUntil }) =>
    `${who} har fått något annat i kalendern ${time(slot.from, slot.until)}, så ditt ja är inte noterat. Mötet står kvar: ${answersOf(answers)}${holdUntil === null ? '' : `, tiden hålls till ${dayOf(holdUntil)} kl. ${clock(holdUntil)}`}. Välj en annan tid.`,
  oldCard: 'Kortet kan inte användas längre. Skriv vad du vill boka, så börjar vi om.',
  gone: 'Mötet finns inte längre. Skriv **mina möten** för dem som finns.',
  already: (caseId) => `${caseId} har redan ett möte på gång. Vill du flytta det?`,
  notShared: 'Möten rör enskilda personer, så jag visar dem bara i vår egen chatt. Öppna den och skriv samma sak där.',
  openPersonal: 'Öppna den egna chatten',
  none: (caseId) =>
    caseId === null
      ? 'Du har inget sådant möte. Skriv **mina möten** för alla.'
      : `${caseId} har inget möte på gång. Skriv **boka trepart för ${caseId}** för att boka ett.`,
  whichMeeting: 'Vilket möte menar du?',
  list: {
    title: (from, to) => `Möten ${days(from, to)}`,
    empty: (from, to) => `Inga möten ${days(from, to)}.`,
    unrecorded: 'Närvaro att notera',
  },
  letterTitle: 'Kallelse att kopiera eller skriva ut',
  letterLinks: (plain, easy) => `[Skriv ut](${plain}) · [Skriv ut på lätt svenska](${easy})`,
  sessions: {
    title: (caseId, jobbtorg) => `Gruppinformation för ${caseId} på Jobbtorg ${jobbtorg}`,
    none: (jobbtorg, from, to) =>
      `Det finns ingen gruppinformation med lediga platser på Jobbtorg ${jobbtorg} ${days(from, to)}. Prova en annan vecka eller ett annat jobbtorg.`,
    line,
    booked: (caseId, session) =>
      `${caseId} är bokad på gruppinformation ${time(session.from, session.until)}, ${session.place}.`,
    already: (caseId) => `${caseId} är redan bokad på den gruppinformationen.`,
    full: 'Platserna hann ta slut. Välj ett annat tillfälle.',
    past: 'Tillfället har redan varit. Välj ett annat.',
    clash: 'Den sökande har redan något bokat då. Välj ett annat tillfälle.',
    givenBack: (caseId) => `Platsen för ${caseId} är lämnad tillbaka.`,
    recorded: (caseId, came) => `Noterat: ${caseId} ${came ? 'kom' : 'kom inte'}.`,
    consent:
      'Boka bara om den sökande samtycker till att uppgifter lämnas mellan socialtjänsten och Jobbtorg; det noteras.',
    gone: 'Ingen av dina är bokad dit längre. Skriv **mina möten** för det som finns.',
    notTheirs: (caseId) =>
      `Jag kan inte ändra någon plats för ${caseId}. Kontrollera numret; är det rätt, be handläggaren i ärendets stadsdel.`,
    itemTitle: ({ from, until }) => `Gruppinformation · ${time(from, until)}`,
    where: ({ place: where, jobbtorg }) => `${where}, Jobbtorg ${jobbtorg}`,
    attendanceTitle: ({ from, until, place: where }) => `Gruppinformation ${time(from, until)}, ${where}`,
    bookedTitle: 'Bokade',
    notBegun: (count) => (count === 1 ? '1 bokad' : `${count} bokade`),
    notRecorded: (count) => `${count} ej registrerade`,
    counts: ({ came, didNotCome, notRecorded }) =>
      `${came} kom, ${didNotCome} kom inte, ${notRecorded} ej registrerade`,
    answers: { yes: 'Kom', no: 'Kom inte', none: 'Ej registrerat' },
    recordedMany: (changes) => (changes === 0 ? 'Inget var ändrat.' : 'Närvaron är sparad.'),
    rest: (count) => (count === 0 ? '' : `Spara så kommer de ${count} övriga.`),
    giveBack: (caseId) => `Lämna tillbaka platsen för ${caseId}`,
  },
};
