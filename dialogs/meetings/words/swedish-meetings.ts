// All Swedish wording of meetings. Long, since it is one list of sentences.
import type { MeetingParty } from '../../understanding/slots/meeting-request.ts';
import { holidayName } from '../../working-time/holidays.ts';
import { inStockholm } from '../../working-time/stockholm.ts';
import type { LetterStyle } from '../letter.ts';
import type { Actor, Meeting, MeetingState, Party, PartyAnswer } from '../meeting.ts';
import type { InformationSession } from '../ports.ts';
import type { Obstacle, Relaxed } from '../search.ts';
import type { Mode, Slot } from '../slot.ts';

const clock = (at: Temporal.Instant) => {
  const { hour, minute } = inStockholm(at);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
};
const day = (date: Temporal.PlainDate) =>
  date.toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
const dayOf = (at: Temporal.Instant) => day(inStockholm(at).toPlainDate());
const time = (from: Temporal.Instant, until: Temporal.Instant) => `${dayOf(from)} kl. ${clock(from)}–${clock(until)}`;
const start = ({ from }: Slot) => `${dayOf(from)} kl. ${clock(from)}`;
const place = ({ mode, jobbtorg, room }: Pick<Slot, 'mode' | 'jobbtorg' | 'room'>) =>
  mode === 'teams' ? 'Teams' : `Jobbtorg ${jobbtorg}${room === null ? '' : `, ${room}`}`;
const shortMoment = (at: Temporal.Instant) => {
  const date = inStockholm(at).toPlainDate();
  return `${date.toLocaleString('sv-SE', { weekday: 'short' })} ${date.day}/${date.month} ${clock(at)}`;
};
const days = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.equals(to) ? day(from) : `${day(from)} till ${day(to)}`;
const holiday = (from: Temporal.PlainDate) => holidayName(from, 'sv');

/** What is told of a wish that no time fits; `coach` is a name. */
export interface NoTime {
  obstacle: Obstacle;
  coach: string | null;
  /** The days looked at, the last one in it. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  interpreterDays: number;
  hours: { opens: string; closes: string };
}

function answersOf(answers: Record<Party, PartyAnswer>): string {
  const words = { waiting: 'väntar', yes: 'ja', no: 'nej' };
  return `handläggaren ${words[answers.caseworker]}, coachen ${words[answers.coach]}, den sökande ${words[answers.applicant]}`;
}

const both = new Intl.ListFormat('sv', { type: 'conjunction' });

function whoCame(came: readonly string[], absent: readonly string[]): string {
  return [
    came.length === 0 ? '' : `${both.format(came)} kom`,
    absent.length === 0 ? '' : `${both.format(absent)} kom inte`,
  ]
    .filter((part) => part !== '')
    .join(', ');
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

/** Who hears of a step, so that the asker knows. */
export interface Told {
  /** The name of the other side, who is told in Teams. */
  other: string;
  /** The name of who gives the applicant the letter; null for the asker. */
  letterBy: string | null;
}

const by = ({ letterBy }: Told) => letterBy ?? 'dig';

const line = ({ jobbtorg, place: where, from, until, seats, taken }: InformationSession) =>
  `${time(from, until)}, ${where} (Jobbtorg ${jobbtorg}), ${seats - taken} av ${seats} platser kvar`;

/** How a meeting stands, as a sentence to who asks. */
function standing({ state, slot, answers, holdUntil, caseId }: Meeting): string {
  const when = `${dayOf(slot.from)} kl. ${clock(slot.from)}, ${place(slot)}`;
  const parties = { caseworker: 'handläggaren', coach: 'coachen', applicant: 'den sökande' };
  const waiting = (['caseworker', 'coach', 'applicant'] as const).filter((party) => answers[party] === 'waiting');
  const until = holdUntil === null ? '' : ` till ${dayOf(holdUntil)} kl. ${clock(holdUntil)}`;
  const awaited =
    waiting.length === 0 ? '' : ` Vi väntar på svar från ${both.format(waiting.map((party) => parties[party]))}.`;
  switch (state) {
    case 'held':
    case 'proposed':
      return `Mötet om ${caseId} är inte bokat än. Tiden ${when}, hålls${until}.${awaited}`;
    case 'booked':
      return `Mötet om ${caseId} är bokat ${when}. Alla tre har sagt ja.`;
    case 'declined':
      return `Någon har sagt nej till tiden ${when}. Det behövs en ny tid för ${caseId}.`;
    case 'expired':
      return `Svaren om ${caseId} kom inte i tid, så tiden ${when}, är släppt.`;
    case 'cancelled':
      return `Mötet om ${caseId} ${when}, är avbokat.`;
    case 'tookPlace':
      return `Mötet om ${caseId} ${when}, har varit och den sökande kom.`;
    case 'noShow':
      return `Den sökande kom inte till mötet om ${caseId} ${when}.`;
  }
}

export const swedishBooking = {
  standing,
  /** "tisdag 1 december kl. 13.00–14.00". */
  time,
  moment: (at: Temporal.Instant) => `${dayOf(at)} kl. ${clock(at)}`,
  /** Short enough for a button: "tis 1/12 13.00". */
  shortMoment,
  day,
  days,
  place,
  modes: { onSite: 'på plats', teams: 'på Teams' },
  parties: { caseworker: 'handläggaren', coach: 'coachen', applicant: 'den sökande' },
  answers: { waiting: 'väntar på svar', yes: 'ja', no: 'nej' },
  /** How a meeting stands, as a short mark. */
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
  /** It is over and nobody has said whether the person came. */
  notRecorded: 'Ej registrerat om personen kom',
  /** All three have said yes, and the calendars have not been asked since. */
  waitsForCalendars: 'Alla tre har sagt ja, kalendern kontrolleras',
  title: (state: MeetingState, caseId: string) =>
    state === 'booked' || state === 'tookPlace' ? `Trepartssamtal ${caseId}` : `Möte ${caseId}`,
  /** What has just come of a change, as the sentence above the card. */
  done: {
    held: (told: Told) =>
      `Tiden hålls. ${told.other} får frågan i Teams; den sökande får brevet av ${by(told)}. Notera den sökandes ja när du har det.`,
    heldAgain: (told: Told) =>
      `Den nya tiden hålls, den gamla är släppt. ${told.other} får frågan på nytt i Teams; den sökande får brevet om den nya tiden av ${by(told)}.`,
    proposed: (told: Told) =>
      `Ditt förslag hålls i kalendrarna. ${told.other} får frågan i Teams; den sökande får brevet av ${by(told)}.`,
    booked: (told: Told) =>
      `Nu är det bokat: alla tre har sagt ja. ${told.other} får veta det i Teams; den sökande får brevet av ${by(told)}. Påminnelser går ut dagen före och samma morgon.`,
    answered: ({ other }: Told) => `Svaret är noterat. ${other} får veta det i Teams.`,
    answeredUnchecked: ({ other }: Told) =>
      `Svaret är noterat. ${other} får veta det i Teams. Kalendertjänsten svarar inte just nu, så tiden kontrolleras igen innan mötet blir bokat.`,
    waitsForCalendars: ({ other }: Told) =>
      `Svaret är noterat: alla tre har sagt ja, och tiden hålls. ${other} får veta det i Teams. Kalendertjänsten svarar inte just nu; mötet bokas så snart den visar att tiden är fri, och då får du besked.`,
    declined: ({ other }: Told) => `Noterat. Tiden är släppt; välj en ny eller avboka. ${other} får veta det i Teams.`,
    /** `wasAgreed`: then the other side is told only once it cannot be undone any more. */
    cancelled: (told: Told, wasAgreed: boolean) =>
      wasAgreed
        ? `Mötet är avbokat och tiden är släppt. Du kan ångra i tio minuter; sedan får ${told.other} veta det i Teams. Den sökande får brevet om det av ${by(told)}.`
        : `Mötet är avbokat och tiden är släppt. ${told.other} får veta det i Teams; den sökande får brevet om det av ${by(told)}. Du kan ångra i tio minuter.`,
    undone: ({ other }: Told) =>
      `Ångrat: mötet är som det var före ändringen. Har ${other} hunnit få veta om ändringen kommer ett nytt besked i Teams.`,
    interpreterOrdered: 'Noterat: tolken är beställd. Det står nu i brevet.',
    interpreterNotOrdered: 'Noterat: tolken är inte beställd.',
    came: (caseId: string) => `Noterat: ${caseId} kom.`,
    didNotCome: (caseId: string) =>
      `Noterat: ${caseId} kom inte. Skriv **boka trepart för ${caseId}** om det behövs en ny tid.`,
    unrecorded: (caseId: string) => `Ångrat: det är inte noterat om ${caseId} kom.`,
    expired: 'Svaren kom inte i tid, så tiden är släppt.',
  },
  /** What the card is about when it comes unasked; `who` is a name. */
  news: {
    asked: (who: string, caseId: string) => `${who} föreslår ett trepartssamtal om ${caseId}. Passar tiden?`,
    proposed: (who: string, caseId: string) => `${who} föreslår en annan tid för ${caseId}. Passar den?`,
    moved: (who: string, caseId: string) => `${who} vill flytta mötet om ${caseId} till den här tiden. Passar den?`,
    declined: (who: string, caseId: string) =>
      `${who} har sagt nej till tiden för ${caseId}. Tiden är släppt; välj en ny.`,
    cancelled: (who: string, caseId: string) => `${who} har avbokat mötet om ${caseId}. Tiden är fri igen.`,
    expired: (caseId: string) => `Svaren om ${caseId} kom inte i tid. Tiden är släppt; välj en ny eller avboka.`,
    /** The hold ended before the calendars answered. */
    calendarsSilent: (caseId: string) =>
      `Kalendertjänsten svarade inte i tid, så tiden för ${caseId} är släppt fast alla sagt ja. Välj en ny eller avboka.`,
    /** Found when the calendars answered after the last yes. */
    busyMeanwhile: (who: string, caseId: string) =>
      `${who} har fått något annat i kalendern vid tiden för ${caseId}, så mötet är inte bokat. Tiden hålls än; föreslå en annan.`,
    booked: (caseId: string) => `Trepartssamtalet om ${caseId} är bokat: alla tre har sagt ja.`,
    answered: (who: string, caseId: string) => `${who} har svarat om mötet för ${caseId}.`,
    elsewhere: (caseId: string) => `Mötet om ${caseId} har fått en annan coach, så din tid är fri igen.`,
    dayBefore: (caseId: string) => `Påminnelse: nästa arbetsdag har du trepartssamtal om ${caseId}.`,
    sameMorning: (caseId: string) => `Påminnelse: i dag har du trepartssamtal om ${caseId}.`,
    orderInterpreter: (language: string, caseId: string, lastDay: Temporal.PlainDate) =>
      `Beställ tolk på ${language} till mötet om ${caseId}, senast ${day(lastDay)}. Tryck **Tolken är beställd** när det är gjort, eller skriv **tolken är beställd för ${caseId}**.`,
    attendance: (caseId: string) => `Kom personen till trepartssamtalet om ${caseId}?`,
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
    noInterpreter: 'Ingen tolk är begärd till mötet.',
    /** To a coach who asks for the letter; `caseworker` is a name. */
    letterOf: (caseworker: string) => `Brevet till den sökande finns hos ${caseworker}, som talar med den sökande.`,
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
  /** How it stands with the interpreter: `by` is who orders, `lastDay` until when. */
  interpreter: (language: string, by: Actor, lastDay: Temporal.PlainDate) =>
    `${language}, beställs av ${{ caseworker: 'handläggaren', coach: 'jobbtorget' }[by]} senast ${day(lastDay)}`,
  interpreterOrdered: (language: string) => `${language}, beställd`,
  /** It is ordered for a time that does not hold any more. */
  interpreterToOldTime: (language: string, from: Temporal.Instant) =>
    `${language}, beställd till ${dayOf(from)} kl. ${clock(from)}: av- eller ombeställ`,
  people: (caseworker: string, coach: string) => `${caseworker} (handläggare), ${coach} (coach), den sökande`,
  answersOf,
  consentGiven: 'noterat',
  consentMissing: 'inte noterat än',
  calendarLink: (url: string) => `[Lägg in i kalendern](${url})`,
  teamsLink: (url: string) => `[Öppna Teamsmötet](${url})`,
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
    yesRecord: 'Ja, notera',
    came: 'Kom',
    didNotCome: 'Kom inte',
    letter: 'Kallelse',
    movedLetter: 'Brev om ny tid',
    cancelledLetter: 'Brev om inställt möte',
    /** The same letter in another style. */
    letterStyles: { plain: 'Kallelse', easy: 'Kallelse på lätt svenska', english: 'Kallelse på engelska' },
    interpreterOrdered: 'Tolken är beställd',
    interpreterNotOrdered: 'Tolken är inte beställd',
    hold: 'Håll tiden och fråga coachen',
    moveHere: 'Flytta hit',
    propose: 'Föreslå tiden',
    moreTimes: 'Visa senare tider',
    week: 'Hela veckan',
    show: 'Visa mötet',
    seat: 'Boka',
    giveSeatBack: 'Lämna tillbaka platsen',
    allThree: 'Boka med alla tre',
    groupInformation: 'Boka gruppinformation',
    saveAttendance: 'Spara närvaron',
    rebookSeat: 'Boka en ny gruppinformation',
  },
  askToCancel: (caseId: string, when: string) => `Ska jag avboka mötet om ${caseId} ${when}?`,
  /** What calling off does, and how long it can be taken back; `other` is the name of who is told, of an agreed meeting only then. */
  cancelMeans: (other: string, isAgreed: boolean) =>
    isAgreed
      ? `Då släpps tiden. Du kan ångra i tio minuter; sedan får ${other} veta det i Teams.`
      : `Då släpps tiden, och ${other} får veta det i Teams. Du kan ångra i tio minuter.`,
  askWhoCame: 'Vem kom? Välj här, eller skriv det: **alla kom**, **alla utom A-1042**, **A-1042 kom inte**.',
  askWhetherCame: (caseId: string) => `Kom den sökande? Skriv **${caseId} kom** eller **${caseId} kom inte**.`,
  toldOf: (name: string) => `${name} får frågan här i Teams; du behöver inte mejla.`,
  oldTimeGone: 'Nej, den gamla tiden gäller inte längre: den är släppt.',
  howToTakeBack:
    'Ja, det går. Skriv en annan tid, till exempel **föreslå onsdag kl 14**, eller **avboka**. Jag har inte ändrat något än.',
  /** Of what may be told and is not surely. */
  askToRecord: ({ caseId, slot }: Meeting, came: boolean) =>
    `Ska jag notera att den sökande i ${caseId} ${came ? 'kom' : 'inte kom'} till mötet ${dayOf(slot.from)}?`,
  whoseAttendance: 'Vilket ärende gäller närvaron? Skriv till exempel "A-1042 kom inte".',
  /** Said of a case that is not theirs too. */
  nothingHeld: (caseId: string) =>
    `Jag hittar inget möte och ingen gruppinformation för ${caseId} som har varit då och som du kan notera närvaro för. Kontrollera numret och dagen.`,
  askCase: 'Vilket ärende gäller det? Skriv numret, till exempel A-1042.',
  askLanguage: 'Vilket språk ska tolken tala?',
  /** Why a meeting without one of the three is not booked (domain rule E-12), and what there is instead. */
  withoutParty: (party: MeetingParty) => {
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
  /** What was said like a date and is none. */
  impossible: (said: string) => `Det finns inget datum ${said}. Vilken dag ska det vara?`,
  askNewCase: (caseId: string, district: string) =>
    `Jag känner inte till ${caseId} i ${district}. Ett trepartssamtal kommer före inskrivningen, så du kan öppna ärendet som remitterat i ${district}. Kontrollera numret först.`,
  openCase: (caseId: string, district: string) => `Öppna ${caseId} i ${district}`,
  /** Said of a case that is not theirs too. */
  unknownCase: (caseId: string) =>
    `Jag känner inte till ${caseId} hos er. Kontrollera numret; är det rätt, be handläggaren i stadsdelen att öppna ärendet eller boka.`,
  /** It could not be opened, because it is not the district's. */
  notOpened: (caseId: string) =>
    `${caseId} går inte att öppna i din stadsdel. Kontrollera numret; är det rätt, be att stadsdelen rättas i ärendesystemet, så kan du boka efter nästa inläsning.`,
  /** A colleague has a meeting under way for it, which is theirs alone to see. */
  metByOthers: (caseId: string) =>
    `${caseId} har redan ett möte på gång hos en kollega. Be handläggaren i stadsdelen om det ska flyttas.`,
  closedCase: (caseId: string) => `${caseId} är avslutat, så inget möte kan bokas. Remittera på nytt om det behövs.`,
  managersDoNotBook: 'Möten bokas av handläggare och coacher. Du kan se dem: skriv **visa möten den här veckan**.',
  askOffice: (district: string) =>
    `Vilket jobbtorg ska det vara? Dokumenten säger inte vilket som tar emot från ${district}.`,
  unknownOffice: (name: string) => `Det finns inget jobbtorg som heter ${name}. Välj ett av dem nedan.`,
  askCaseworker: 'Vilken handläggare ska vara med?',
  noCaseworker: (district: string) =>
    `Ingen handläggare i ${district} finns i personalregistret, så mötet kan inte bokas härifrån.`,
  noCoach: (jobbtorg: string) =>
    `Ingen coach på Jobbtorg ${jobbtorg} finns i personalregistret. Välj ett annat jobbtorg eller ring dit.`,
  unknownCoach: (name: string, jobbtorg: string) =>
    `Jag hittar ingen coach som heter ${name} på Jobbtorg ${jobbtorg}. Välj en av dem nedan.`,
  whichCoach: (name: string) => `Det finns flera som heter ${name}. Vem menar du?`,
  away: (name: string, until: Temporal.PlainDate | null) =>
    `${name} är ledig${until === null ? '' : ` till och med ${day(until)}`}.`,
  standIn: (name: string) => `Boka med ersättaren ${name}`,
  past: (when: string) => `${when} har redan passerat. Vilken dag ska det vara?`,
  reversed: 'Den sista dagen kommer före den första. Vilka dagar ska det vara?',
  proposals: {
    title: (caseId: string) => `Tider för trepartssamtal ${caseId}`,
    moveTitle: (caseId: string) => `Ny tid för ${caseId}`,
    text: 'Här är handläggaren och coachen lediga. Välj en tid, eller skriv en annan dag.',
    exact: 'Tiden är ledig för handläggaren och coachen. Bekräfta, eller skriv en annan dag.',
    consented: 'Samtycket är sagt. Skriv **ja**, så hålls den första tiden här, eller välj en tid eller en annan dag.',
  },
  week: {
    title: (caseId: string, week: number) => `Lediga tider för ${caseId}, vecka ${week}`,
    text: 'Då kan mötet börja. Skriv dagen och tiden, till exempel **torsdag eftermiddag** eller **fredag kl 10**.',
    none: 'Den veckan är handläggaren och coachen aldrig lediga samtidigt.',
    columns: ['Dag', 'Förmiddag', 'Eftermiddag'],
    taken: 'upptaget',
    /** Of today. */
    noneLeft: 'inget kvar',
    starts: ({ first, last }: { first: Slot; last: Slot }) =>
      first === last ? clock(first.from) : `${clock(first.from)}–${clock(last.from)}`,
    next: 'Veckan därpå',
  },
  understood: ({
    caseId,
    coach,
    jobbtorg,
    mode,
    interpreter,
    minutes,
  }: {
    caseId: string;
    coach: string | null;
    jobbtorg: string;
    mode: Mode;
    interpreter: string | null;
    minutes: number;
  }) =>
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
  slotChoice: (slot: Slot, coach: string) => `${start(slot)}, ${place(slot)}, ${coach}`,
  needsConsent:
    'Utan den sökandes samtycke lämnas inget till Jobbtorg, så tiden hålls inte. Hämta samtycket och tryck igen.',
  bookNext: (caseId: string) => ({ title: `Boka ${caseId}`, say: `boka trepart för ${caseId}` }),
  cancelNext: (caseId: string) => ({ title: `Avboka ${caseId}`, say: `avboka mötet om ${caseId}` }),
  thenTheNext: (caseIds: readonly string[]) => `Sedan tar vi ${caseIds.join(' och ')}.`,
  /** Where a meeting is that is to be moved. */
  isNow: ({ slot }: Meeting) => `Mötet är nu ${time(slot.from, slot.until)}, ${place(slot)}.`,
  /** Of a case for which nothing is arranged. */
  nothingYet: (caseId: string) => `Inget är bokat eller hållet för ${caseId}.`,
  /** Of a meeting that is being moved. */
  notMovedYet: 'Mötet är inte flyttat än.',
  /** After a booking was left, and after a move. */
  dropped: (caseId: string) => `Avbrutet. Inget bokas eller hålls för ${caseId}.`,
  moveDropped: ({ caseId, slot }: Meeting) => `Avbrutet. Mötet om ${caseId} står kvar ${time(slot.from, slot.until)}.`,
  /** Of a booking or a move under way, to who comes back to it. */
  stillOpen: 'Vi var här, och inget är ändrat än.',
  /** To a yes with consent where no booking is in sight. */
  whichBooking: 'Vilken bokning gäller det? Jag har inte bokat något. Skriv till exempel **boka trepart för A-1042**.',
  /** To who speaks of an invitation and does not plainly answer it. */
  askAnswer: 'Inget svar är noterat än. Passar tiden? Svara **ja** eller **nej**.',
  /** How long a meeting is. */
  lasts: (minutes: number) => `Mötet är ${minutes} minuter.`,
  /** To a caseworker who speaks of the applicant's answer and does not plainly give it. */
  askApplicant: 'Inget svar är noterat än. Har den sökande sagt ja? Svara **ja** eller **nej**.',
  /** Of a booking under way, to who asks for the letter. */
  letterOnceHeld: 'Brevet till den sökande skriver jag när tiden hålls. Så här ser bokningen ut nu:',
  /** Who meets, of a booking under way; `coach` is null while any free one will do. */
  whoMeets: (caseworker: string, coach: string | null) =>
    `Med på mötet: ${caseworker} (handläggare), ${coach ?? 'en ledig coach'} (coach) och den sökande. Handläggare och coacher bokar.`,
  /** Beside an answer on another meeting. */
  bookingStays: (caseId: string) =>
    `Bokningen för ${caseId} ligger kvar. Skriv en dag eller tid, så fortsätter vi med den.`,
  waitsForYou: 'Jag väntar. Skriv när du är klar, så fortsätter vi här.',
  confirmConsent:
    'Jag läser det som att den sökande samtycker till att uppgifter lämnas till Jobbtorg. Skriv **ja** om det stämmer, så hålls tiden.',
  askConsent:
    'Tiden är inte tagen än. Samtycker den sökande till att uppgifter lämnas till Jobbtorg? Skriv **ja, samtycke finns**, eller välj på kortet.',
  needsChoice: 'Välj en av tiderna och om samtycke finns, och tryck igen.',
  noTime,
  relax: (wish: Relaxed, slot: Slot, coach: string) => {
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
  relaxTitle: ({ from }: Slot) => `Ta ${shortMoment(from)}`,
  taken: 'Tiden hann bli upptagen. Här är nya förslag.',
  /** Somebody has something else at the meeting's time; told with how it stands, before other times. */
  takenMeanwhile: (who: string, { slot, answers, holdUntil }: Meeting) =>
    `${who} har fått något annat i kalendern ${time(slot.from, slot.until)}, så ditt ja är inte noterat. Mötet står kvar: ${answersOf(answers)}${holdUntil === null ? '' : `, tiden hålls till ${dayOf(holdUntil)} kl. ${clock(holdUntil)}`}. Välj en annan tid.`,
  oldCard: 'Kortet kan inte användas längre. Skriv vad du vill boka, så börjar vi om.',
  gone: 'Mötet finns inte längre. Skriv **mina möten** för dem som finns.',
  alreadySo: 'Så är det redan. Jag har inte ändrat något.',
  already: (caseId: string) => `${caseId} har redan ett möte på gång. Vill du flytta det?`,
  notShared: 'Möten rör enskilda personer, så jag visar dem bara i vår egen chatt. Öppna den och skriv samma sak där.',
  openPersonal: 'Öppna den egna chatten',
  none: (caseId: string | null) =>
    caseId === null
      ? 'Du har inget sådant möte. Skriv **mina möten** för alla.'
      : `${caseId} har inget möte på gång. Skriv **boka trepart för ${caseId}** för att boka ett.`,
  noneToMove: (caseId: string) => `${caseId} har inget möte på gång, så det här blir ett nytt.`,
  whichMeeting: 'Vilket möte menar du?',
  /** Of meetings that wait for the asker's answer, or for the applicant's by them. */
  whichWaits: 'De här mötena väntar på svar. Skriv till exempel **ja till den första**.',
  nothingWaits: 'Inget möte väntar på ditt svar.',
  list: {
    title: (from: Temporal.PlainDate, to: Temporal.PlainDate) => `Möten ${days(from, to)}`,
    empty: (from: Temporal.PlainDate, to: Temporal.PlainDate) => `Inga möten ${days(from, to)}.`,
    /** Heads past sessions whose attendance is not recorded. */
    unrecorded: 'Närvaro att notera',
    noneOf: {
      open: 'Inget av mötena väntar på svar.',
      interpreter: 'Ingen tolk är sagd för något av mötena.',
      teams: 'Inget av mötena är på Teams.',
      onSite: 'Inget av mötena är på plats: de är på Teams.',
    },
  },
  letterTitle: 'Brev till den sökande att kopiera eller skriva ut',
  letterLinks: ({ plain, easy, english }: Record<LetterStyle, string>) =>
    `Skriv ut: [svenska](${plain}) · [lätt svenska](${easy}) · [engelska](${english})`,
  /** What the letter can only say where to ask for: the number of a person by name, the street of a jobbtorg; null for what it has. */
  letterLacks: (phoneOf: string | null, office: string | null) =>
    `**Saknas här:** ${[...(phoneOf === null ? [] : [`telefonnumret till ${phoneOf}`]), ...(office === null ? [] : [`gatuadressen till Jobbtorg ${office}`])].join(' och ')}. Brevet säger var man frågar; skriv gärna dit det innan du skickar.`,
  /** Cases in a row: "A-1, A-2 and A-3". */
  inWords: (caseIds: readonly string[]) => both.format(caseIds),
  sessions: {
    notWithThem: (who: string) => `${who} bokas inte med här: kontrollera numret, eller så är platsen redan bokad.`,
    noneBooked: 'Ingen är bokad.',
    notBooked: (who: string) => `${who} är inte bokad. Kontrollera numret och om det finns plats kvar.`,
    title: (caseId: string, jobbtorg: string) => `Gruppinformation för ${caseId} på Jobbtorg ${jobbtorg}`,
    none: (jobbtorg: string, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
      `Det finns ingen gruppinformation med lediga platser på Jobbtorg ${jobbtorg} ${days(from, to)}. Prova en annan vecka eller ett annat jobbtorg.`,
    line,
    /** Of one case and one session. */
    titleOf: (caseId: string, { from, until, jobbtorg, place: where }: InformationSession) =>
      `Gruppinformation för ${caseId} på Jobbtorg ${jobbtorg}: ${time(from, until)}, ${where}`,
    consentInWords:
      'Boka bara om den sökande samtycker till att uppgifter lämnas mellan socialtjänsten och Jobbtorg; det noteras. Skriv **ja, samtycke finns**, eller tryck på knappen.',
    askConsent:
      'Platsen är inte bokad än. Samtycker den sökande till att uppgifter lämnas till Jobbtorg? Skriv **ja, samtycke finns**, eller tryck på knappen.',
    /** The days asked for have no seat left, or no session at all; another one is offered. */
    noSeatThen: (isFull: boolean, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
      `${isFull ? `Platserna är slut ${days(from, to)}.` : `Det finns ingen gruppinformation ${days(from, to)}.`} Nästa med plats är den här.`,
    /** The one session that was asked about, or the next one. */
    first: ({ from, until, jobbtorg, seats, taken }: InformationSession, isNext: boolean) =>
      `${isNext ? 'Nästa gruppinformation' : 'Gruppinformation'} på Jobbtorg ${jobbtorg}: ${time(from, until)}, ${seats - taken} av ${seats} platser kvar.`,
    several: (count: number, office: string | null, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
      `${count} gruppinformationer${office === null ? '' : ` på Jobbtorg ${office}`} ${days(from, to)}.`,
    noneThere: (office: string | null, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
      `Ingen gruppinformation finns${office === null ? '' : ` på Jobbtorg ${office}`} ${days(from, to)}.`,
    nextIs: (session: InformationSession) => `Nästa med plats: ${line(session)}.`,
    /** The cases booked to a session, behind it. */
    bookedThere: (caseIds: readonly string[]) =>
      `${caseIds.length} ${caseIds.length === 1 ? 'bokad' : 'bokade'}: ${caseIds.join(', ')}`,
    askToGiveBack: (caseId: string) => `Ska jag lämna tillbaka platsen för ${caseId}?`,
    askToSwap: (caseId: string, one: InformationSession, other: InformationSession) =>
      `Ska jag flytta ${caseId} från ${time(one.from, one.until)} till gruppinformationen ${time(other.from, other.until)}?`,
    swapTo: (caseId: string, { from, until }: InformationSession) =>
      `${caseId} är bokad på gruppinformation ${time(from, until)}. Vilket tillfälle ska det vara i stället?`,
    swapButton: ({ from }: InformationSession) => `Byt till ${shortMoment(from)}`,
    recordedAt: (caseId: string, came: boolean, { from }: InformationSession) =>
      `Noterat: ${caseId} ${came ? 'kom' : 'kom inte'} till gruppinformationen ${dayOf(from)}.`,
    recordedSeveral: (came: readonly string[], absent: readonly string[], { from }: InformationSession) =>
      `Noterat för gruppinformationen ${dayOf(from)}: ${whoCame(came, absent)}.`,
    stands: (
      came: readonly string[],
      absent: readonly string[],
      open: readonly string[],
      { from }: InformationSession,
    ) =>
      `${dayOf(from)}: ${[whoCame(came, absent), open.length === 0 ? '' : `${open.join(', ')} ej registrerade`].filter((part) => part !== '').join('; ')}.`,
    askToRecord: (came: readonly string[], absent: readonly string[], { from }: InformationSession) =>
      `Ska jag notera för gruppinformationen ${dayOf(from)}: ${whoCame(came, absent)}?`,
    holderUnknown: 'Jag har ingen uppgift om vem som håller gruppinformationen. Fråga jobbtorget.',
    takenBack: 'Ångrat: närvaron är som den var innan.',
    unrecorded: (caseId: string) => `Ångrat: det är inte noterat om ${caseId} kom.`,
    sayRebook: (caseId: string) => `boka gruppinformation för ${caseId}`,
    booked: (caseIds: readonly string[], session: InformationSession) =>
      `${both.format(caseIds)} är ${caseIds.length > 1 ? 'bokade' : 'bokad'} på gruppinformation ${time(session.from, session.until)}, ${session.place}.`,
    already: (caseId: string) => `${caseId} är redan bokad på den gruppinformationen.`,
    full: 'Platserna hann ta slut. Välj ett annat tillfälle.',
    past: 'Tillfället har redan varit. Välj ett annat.',
    clash: 'Den sökande har redan något bokat då. Välj ett annat tillfälle.',
    givenBack: (caseIds: readonly string[]) =>
      `${caseIds.length > 1 ? 'Platserna' : 'Platsen'} för ${both.format(caseIds)} är ${caseIds.length > 1 ? 'lämnade' : 'lämnad'} tillbaka.`,
    consent:
      'Boka bara om den sökande samtycker till att uppgifter lämnas mellan socialtjänsten och Jobbtorg; det noteras.',
    gone: 'Ingen av dina är bokad dit längre. Skriv **mina möten** för det som finns.',
    /** There is no seat of the case that they may change, or no such case. */
    notTheirs: (caseId: string) =>
      `Jag kan inte ändra någon plats för ${caseId}. Kontrollera numret; är det rätt, be handläggaren i ärendets stadsdel.`,
    itemTitle: ({ from, until }: InformationSession) => `Gruppinformation · ${time(from, until)}`,
    where: ({ place: where, jobbtorg }: InformationSession) => `${where}, Jobbtorg ${jobbtorg}`,
    attendanceTitle: ({ from, until, place: where }: InformationSession) =>
      `Gruppinformation ${time(from, until)}, ${where}`,
    bookedTitle: 'Bokade',
    /** "5 bokade", before it has begun. */
    notBegun: (count: number) => (count === 1 ? '1 bokad' : `${count} bokade`),
    notRecorded: (count: number) => `${count} ej registrerade`,
    counts: ({ came, didNotCome, notRecorded }: { came: number; didNotCome: number; notRecorded: number }) =>
      `${came} kom, ${didNotCome} kom inte, ${notRecorded} ej registrerade`,
    /** Whether somebody came; `none` while nobody has recorded it. */
    answers: { yes: 'Kom', no: 'Kom inte', none: 'Ej registrerat' },
    recordedMany: (changes: number): string => (changes === 0 ? 'Inget var ändrat.' : 'Närvaron är sparad.'),
    /** So many more do not fit in the form; `''` for none. */
    rest: (count: number) => (count === 0 ? '' : `Spara så kommer de ${count} övriga.`),
    giveBack: (caseId: string) => `Lämna tillbaka platsen för ${caseId}`,
  },
};
/** What is said, in whichever language. */
export type BookingWording = typeof swedishBooking;
