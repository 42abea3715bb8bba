// All English wording of meetings. Long, since it is one list of sentences.
import { holidayName } from '../../working-time/holidays.ts';
import { inStockholm } from '../../working-time/stockholm.ts';
import type { Meeting, Party, PartyAnswer } from '../meeting.ts';
import type { Slot } from '../slot.ts';
import { inEnglish } from './english-languages.ts';
import type { BookingWording, NoTime, Told } from './swedish-meetings.ts';

const clock = (at: Temporal.Instant) => inStockholm(at).toPlainTime().toString({ smallestUnit: 'minute' });
const day = (date: Temporal.PlainDate) =>
  date.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const dayOf = (at: Temporal.Instant) => day(inStockholm(at).toPlainDate());
const time = (from: Temporal.Instant, until: Temporal.Instant) => `${dayOf(from)} ${clock(from)}–${clock(until)}`;
const start = ({ from }: Slot) => `${dayOf(from)} at ${clock(from)}`;
const place = ({ mode, jobbtorg, room }: Pick<Slot, 'mode' | 'jobbtorg' | 'room'>) =>
  mode === 'teams' ? 'Teams' : `Jobbtorg ${jobbtorg}${room === null ? '' : `, ${room}`}`;
const shortMoment = (at: Temporal.Instant) => {
  const date = inStockholm(at).toPlainDate();
  return `${date.toLocaleString('en-GB', { weekday: 'short' })} ${date.day}/${date.month} ${clock(at)}`;
};
const days = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.equals(to) ? day(from) : `${day(from)} to ${day(to)}`;

function answersOf(answers: Record<Party, PartyAnswer>): string {
  const words = { waiting: 'waits', yes: 'yes', no: 'no' };
  return `caseworker ${words[answers.caseworker]}, coach ${words[answers.coach]}, applicant ${words[answers.applicant]}`;
}

function noTime({ obstacle, coach, from, to, interpreterDays, hours }: NoTime): string {
  const when = days(from, to);
  const name = from.equals(to) ? holidayName(from, 'en') : null;
  switch (obstacle) {
    case 'past':
      return 'That time has passed.';
    case 'closed':
      return name === null ? `${when} is no working day.` : `${when} is ${name}, when the offices are closed.`;
    case 'hours':
      return `Meetings are held ${hours.opens}–${hours.closes}${name === null ? '' : ` (${name}: mornings only)`}, so that time will not do.`;
    case 'interpreter':
      return `An interpreter must be ordered at least ${interpreterDays} working days ahead, so ${when} is too early.`;
    case 'away':
      return `${coach ?? 'The coach'} is on leave ${when}.`;
    case 'case':
      return `The applicant is booked for something else ${when}.`;
    case 'caseworker':
      return `The caseworker has no free time ${when}, travel included.`;
    case 'coach':
      return `${when} is full for ${coach ?? 'the coaches of the jobbtorg'}.`;
    case 'room':
      return `There is no free room ${when}.`;
  }
}

const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function whoCame(came: readonly string[], absent: readonly string[]): string {
  return [
    came.length === 0 ? '' : `${both.format(came)} came`,
    absent.length === 0 ? '' : `${both.format(absent)} did not come`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function standing({ state, slot, answers, holdUntil, caseId }: Meeting): string {
  const when = `${dayOf(slot.from)} at ${clock(slot.from)}, ${place(slot)}`;
  const parties = { caseworker: 'the caseworker', coach: 'the coach', applicant: 'the applicant' };
  const waiting = (['caseworker', 'coach', 'applicant'] as const).filter((party) => answers[party] === 'waiting');
  const until = holdUntil === null ? '' : ` until ${dayOf(holdUntil)} at ${clock(holdUntil)}`;
  const awaited =
    waiting.length === 0 ? '' : ` We await an answer from ${both.format(waiting.map((party) => parties[party]))}.`;
  switch (state) {
    case 'held':
    case 'proposed':
      return `The meeting about ${caseId} is not booked yet. The time ${when}, is held${until}.${awaited}`;
    case 'booked':
      return `The meeting about ${caseId} is booked ${when}. All three have said yes.`;
    case 'declined':
      return `Somebody has said no to ${when}. ${caseId} needs another time.`;
    case 'expired':
      return `The answers about ${caseId} did not come in time, so ${when}, is free again.`;
    case 'cancelled':
      return `The meeting about ${caseId} ${when}, is called off.`;
    case 'tookPlace':
      return `The meeting about ${caseId} ${when}, is over, and the applicant came.`;
    case 'noShow':
      return `The applicant did not come to the meeting about ${caseId} ${when}.`;
  }
}

const by = ({ letterBy }: Told) => letterBy ?? 'you';

export const englishBooking: BookingWording = {
  standing,
  time,
  moment: (at) => `${dayOf(at)} at ${clock(at)}`,
  shortMoment,
  day,
  days,
  place,
  modes: { onSite: 'on site', teams: 'on Teams' },
  parties: { caseworker: 'the caseworker', coach: 'the coach', applicant: 'the applicant' },
  answers: { waiting: 'not answered yet', yes: 'yes', no: 'no' },
  states: {
    held: 'The time is held, answers awaited',
    proposed: 'Another time proposed, the caseworker has not answered',
    booked: 'Booked: all three have said yes',
    declined: 'Somebody has said no, another time is needed',
    expired: 'The answers did not come in time, the time is free again',
    cancelled: 'Cancelled',
    tookPlace: 'Took place',
    noShow: 'The applicant did not come',
  },
  notRecorded: 'Not recorded whether the person came',
  waitsForCalendars: 'All three have said yes, the calendar is being checked',
  title: (state, caseId) =>
    state === 'booked' || state === 'tookPlace' ? `Tripartite meeting ${caseId}` : `Meeting ${caseId}`,
  done: {
    held: (told) =>
      `The time is held. ${told.other} is asked in Teams; the applicant gets the letter from ${by(told)}. Record the applicant's yes when you have it.`,
    heldAgain: (told) =>
      `The new time is held, the old one is free. ${told.other} is asked again in Teams; the applicant gets the letter about the new time from ${by(told)}.`,
    proposed: (told) =>
      `Your proposal is held in the calendars. ${told.other} is asked in Teams; the applicant gets the letter from ${by(told)}.`,
    booked: (told) =>
      `It is booked: all three have said yes. ${told.other} is told in Teams; the applicant gets the letter from ${by(told)}. Reminders come the day before and the same morning.`,
    answered: ({ other }) => `The answer is recorded. ${other} is told in Teams.`,
    answeredUnchecked: ({ other }) =>
      `The answer is recorded. ${other} is told in Teams. The calendar service does not answer now, so the time is checked again before the meeting is booked.`,
    waitsForCalendars: ({ other }) =>
      `The answer is recorded: all three have said yes, and the time is held. ${other} is told in Teams. The calendar service does not answer now; the meeting is booked as soon as it shows that the time is free, and you will be told.`,
    declined: ({ other }) => `Recorded. The time is free again; choose another or cancel. ${other} is told in Teams.`,
    cancelled: (told, wasAgreed) =>
      wasAgreed
        ? `The meeting is cancelled and the time is free. You can undo it for ten minutes; after that ${told.other} is told in Teams. The applicant gets the letter about it from ${by(told)}.`
        : `The meeting is cancelled and the time is free. ${told.other} is told in Teams; the applicant gets the letter about it from ${by(told)}. You can undo it for ten minutes.`,
    undone: ({ other }) =>
      `Undone: the meeting is as it was before the change. If ${other} has heard of the change, a new message follows in Teams.`,
    interpreterOrdered: 'Recorded: the interpreter is ordered. The letter says so now.',
    interpreterNotOrdered: 'Recorded: the interpreter is not ordered.',
    came: (caseId) => `Recorded: ${caseId} came.`,
    didNotCome: (caseId) =>
      `Recorded: ${caseId} did not come. Write **book a tripartite meeting for ${caseId}** if a new time is needed.`,
    unrecorded: (caseId) => `Undone: it is not recorded whether ${caseId} came.`,
    expired: 'The answers did not come in time, so the time is free again.',
  },
  news: {
    asked: (who, caseId) => `${who} proposes a tripartite meeting about ${caseId}. Does the time suit you?`,
    proposed: (who, caseId) => `${who} proposes another time for ${caseId}. Does it suit you?`,
    moved: (who, caseId) => `${who} wants to move the meeting about ${caseId} to this time. Does it suit you?`,
    declined: (who, caseId) => `${who} has said no to the time for ${caseId}. It is free again; choose another.`,
    cancelled: (who, caseId) => `${who} has cancelled the meeting about ${caseId}. The time is free again.`,
    expired: (caseId) => `The answers about ${caseId} did not come in time. Choose another time or cancel.`,
    calendarsSilent: (caseId) =>
      `The calendar service did not answer in time, so the time for ${caseId} is free again though all said yes. Choose another or cancel.`,
    busyMeanwhile: (who, caseId) =>
      `${who} has got something else at the time of the meeting about ${caseId}, so it is not booked. The time is still held; propose another.`,
    booked: (caseId) => `The tripartite meeting about ${caseId} is booked: all three have said yes.`,
    answered: (who, caseId) => `${who} has answered about the meeting for ${caseId}.`,
    elsewhere: (caseId) => `The meeting about ${caseId} has another coach now, so your time is free again.`,
    dayBefore: (caseId) => `Reminder: next working day you have a tripartite meeting about ${caseId}.`,
    sameMorning: (caseId) => `Reminder: today you have a tripartite meeting about ${caseId}.`,
    orderInterpreter: (language, caseId, lastDay) =>
      `Order an interpreter (${inEnglish(language)}) for the meeting about ${caseId}, by ${day(lastDay)} at the latest. Press **The interpreter is ordered** once that is done, or write **the interpreter is ordered for ${caseId}**.`,
    attendance: (caseId) => `Did the person come to the tripartite meeting about ${caseId}?`,
    why: 'You get this because you take part in the meeting.',
  },
  refused: {
    oldVersion: 'That card was old: the meeting has changed since. This is how it stands.',
    notNow: 'That cannot be done as the meeting stands. This is how it is.',
    expired: 'The answers did not come in time, so the time is free again. Choose another.',
    past: 'The time has passed, so it cannot be changed. Record whether the person came instead.',
    notYet: 'The meeting has not been yet.',
    tooLate: 'It is too late to undo; book, move or cancel instead.',
    notYours: 'Only those who take part in the meeting can do that.',
    noInterpreter: 'No interpreter is asked for at the meeting.',
    letterOf: (caseworker) => `${caseworker}, who speaks with the applicant, has the letter.`,
    consent: 'A recorded consent is needed: press **The applicant has said yes** once you have it.',
  },
  particulars: {
    when: 'When',
    where: 'Where',
    who: 'Who',
    interpreter: 'Interpreter',
    answers: 'Answers',
    consent: 'Consent',
    heldUntil: 'Held until',
    link: 'Calendar',
    understood: 'As I understood',
  },
  interpreter: (language, orderer, lastDay) =>
    `${inEnglish(language)}, to be ordered by ${{ caseworker: 'the caseworker', coach: 'the jobbtorg' }[orderer]} by ${day(lastDay)} at the latest`,
  interpreterOrdered: (language) => `${inEnglish(language)}, ordered`,
  interpreterToOldTime: (language, from) =>
    `${inEnglish(language)}, ordered for ${dayOf(from)} at ${clock(from)}: cancel the order or make it anew`,
  people: (caseworker, coach) => `${caseworker} (caseworker), ${coach} (coach), the applicant`,
  answersOf,
  consentGiven: 'recorded',
  consentMissing: 'not recorded yet',
  calendarLink: (url) => `[Add to calendar](${url})`,
  teamsLink: (url) => `[Open the Teams meeting](${url})`,
  calendarWaits:
    'The calendar service does not answer now. The time is safe here, and the calendar is written as soon as it answers.',
  outerMissing:
    'The calendar service does not answer, so I see only what is booked here. Times are checked again when they are confirmed.',
  actions: {
    yes: 'Yes, it suits me',
    yesWithConsent: 'Yes, and consent is given',
    no: 'No, it does not',
    otherTime: 'Propose another time',
    applicantYes: 'The applicant has said yes',
    applicantNo: 'The applicant cannot',
    move: 'Move',
    cancel: 'Cancel the meeting',
    yesCancel: 'Yes, cancel it',
    keep: 'Keep the meeting',
    undo: 'Undo',
    yesRecord: 'Yes, record it',
    came: 'Came',
    didNotCome: 'Did not come',
    letter: 'Letter',
    movedLetter: 'Letter about the new time',
    cancelledLetter: 'Letter about the cancellation',
    letterStyles: { plain: 'Letter', easy: 'Letter in easy Swedish', english: 'Letter in English' },
    interpreterOrdered: 'The interpreter is ordered',
    interpreterNotOrdered: 'The interpreter is not ordered',
    hold: 'Hold the time and ask the coach',
    moveHere: 'Move here',
    propose: 'Propose this time',
    moreTimes: 'Later times',
    week: 'The whole week',
    show: 'Show the meeting',
    seat: 'Book',
    giveSeatBack: 'Give the seat back',
    allThree: 'Book with all three',
    groupInformation: 'Book group information',
    rebookSeat: 'Book another group information',
    saveAttendance: 'Save attendance',
  },
  askToCancel: (caseId, when) => `Shall I cancel the meeting about ${caseId}, ${when}?`,
  cancelMeans: (other, isAgreed) =>
    isAgreed
      ? `The time is then free. You can undo it for ten minutes; after that ${other} is told in Teams.`
      : `The time is then free, and ${other} is told in Teams. You can undo it for ten minutes.`,
  askWhoCame: 'Who came? Choose here, or write it: **all came**, **all but A-1042**, **A-1042 did not come**.',
  askWhetherCame: (caseId) => `Did the applicant come? Write **${caseId} came** or **${caseId} did not come**.`,
  toldOf: (name) => `${name} is asked here in Teams; you need not write.`,
  oldTimeGone: 'No, the old time holds no longer: it is released.',
  howToTakeBack:
    'Yes, you can. Write another time, for example **propose Wednesday at 14**, or **cancel**. I have changed nothing yet.',
  askToRecord: ({ caseId, slot }, came) =>
    `Shall I record that the applicant in ${caseId} ${came ? 'came' : 'did not come'} to the meeting ${dayOf(slot.from)}?`,
  whoseAttendance: 'Which case is it about? Write for example "A-1042 did not come".',
  nothingHeld: (caseId) =>
    `I find no meeting and no group information for ${caseId} that has been then and for which you can record attendance. Check the number and the day.`,
  askCase: 'Which case is it about? Write its number, such as A-1042.',
  askLanguage: 'Which language is the interpreter to speak?',
  withoutParty: (party) => {
    const [who, instead] = {
      coach: [
        'the coach',
        'A talk with the applicant alone you book in your own calendar. Group information is the usual way to enrolment.',
      ],
      socialServices: [
        'social services',
        'A talk between coach and applicant the coach books in their own calendar. Group information is the usual way to enrolment, without a caseworker.',
      ],
      applicant: ['the applicant', 'A meeting among colleagues you book in your own calendar.'],
    }[party];
    return `That cannot be booked without ${who}: a tripartite meeting is applicant, social services and Jobbtorg together (city auditors 2020, section 3.4.2). ${instead}`;
  },
  impossible: (said) => `There is no date ${said}. Which day is it to be?`,
  askNewCase: (caseId, district) =>
    `I do not know ${caseId} in ${district}. A tripartite meeting comes before enrolment, so you can open the case as referred in ${district}. Check the number first.`,
  openCase: (caseId, district) => `Open ${caseId} in ${district}`,
  unknownCase: (caseId) =>
    `I do not know ${caseId} at your unit. Check the number; if it is right, ask the caseworker of the district to open it or to book.`,
  notOpened: (caseId) =>
    `${caseId} cannot be opened in your district. Check the number; if it is right, have the district put right in the case system, and you can book after the next import.`,
  metByOthers: (caseId) =>
    `${caseId} already has a meeting under way with a colleague. Ask the caseworker of the district if it is to be moved.`,
  closedCase: (caseId) => `${caseId} is closed, so no meeting can be booked. Refer the person again if needed.`,
  managersDoNotBook:
    'Meetings are booked by caseworkers and coaches. You can see them: write **show meetings this week**.',
  askOffice: (district) =>
    `Which jobbtorg is it to be? The documents do not say which one takes people from ${district}.`,
  unknownOffice: (name) => `There is no jobbtorg called ${name}. Choose one below.`,
  askCaseworker: 'Which caseworker is to take part?',
  noCaseworker: (district) =>
    `No caseworker of ${district} is in the staff directory, so the meeting cannot be booked from here.`,
  noCoach: (jobbtorg) =>
    `No coach of Jobbtorg ${jobbtorg} is in the staff directory. Choose another jobbtorg or phone them.`,
  unknownCoach: (name, jobbtorg) => `I find no coach called ${name} at Jobbtorg ${jobbtorg}. Choose one below.`,
  whichCoach: (name) => `There are several called ${name}. Whom do you mean?`,
  away: (name, until) => `${name} is on leave${until === null ? '' : ` until ${day(until)}`}.`,
  standIn: (name) => `Book with the stand-in ${name}`,
  past: (when) => `${when} has passed. Which day is it to be?`,
  reversed: 'The last day comes before the first. Which days are they to be?',
  proposals: {
    title: (caseId) => `Times for a tripartite meeting ${caseId}`,
    moveTitle: (caseId) => `A new time for ${caseId}`,
    text: 'Caseworker and coach are free here. Choose a time, or write another day.',
    exact: 'Caseworker and coach are free then. Confirm, or write another day.',
    consented: 'Consent is noted. Write **yes** and the first time here is held, or choose a time or another day.',
  },
  week: {
    title: (caseId, week) => `Free times for ${caseId}, week ${week}`,
    text: 'The meeting can begin then. Write the day and the time, for example **Thursday afternoon** or **Friday at 10**.',
    none: 'In that week the caseworker and the coach are never free together.',
    columns: ['Day', 'Morning', 'Afternoon'],
    taken: 'taken',
    noneLeft: 'none left',
    starts: ({ first, last }) => (first === last ? clock(first.from) : `${clock(first.from)}–${clock(last.from)}`),
    next: 'The week after',
  },
  understood: ({ caseId, coach, jobbtorg, mode, interpreter, minutes }) =>
    [
      caseId,
      coach === null ? `a free coach at Jobbtorg ${jobbtorg}` : `${coach}, Jobbtorg ${jobbtorg}`,
      mode === 'teams' ? 'on Teams' : 'on site',
      ...(interpreter === null ? [] : [`interpreter: ${interpreter}`]),
      `${minutes} minutes`,
    ].join(' · '),
  fields: {
    slot: 'Time',
    consent: 'The applicant consents to data being passed between social services and Jobbtorg',
    consentYes: 'Yes, consent is given',
    consentNo: 'No, not yet',
  },
  slotChoice: (slot, coach) => `${start(slot)}, ${place(slot)}, ${coach}`,
  needsConsent:
    "Without the applicant's consent nothing is passed to Jobbtorg, so the time is not held. Get it and press again.",
  bookNext: (caseId) => ({ title: `Book ${caseId}`, say: `book a tripartite meeting for ${caseId}` }),
  cancelNext: (caseId) => ({ title: `Cancel ${caseId}`, say: `cancel the meeting about ${caseId}` }),
  thenTheNext: (caseIds) => `${caseIds.join(' and ')} comes next.`,
  isNow: ({ slot }: Meeting) => `The meeting is now ${time(slot.from, slot.until)}, ${place(slot)}.`,
  nothingYet: (caseId: string) => `Nothing is booked or held for ${caseId}.`,
  notMovedYet: 'The meeting is not moved yet.',
  dropped: (caseId: string) => `Stopped. Nothing gets booked or held for ${caseId}.`,
  moveDropped: ({ caseId, slot }: Meeting) =>
    `Stopped. The meeting for ${caseId} stays ${time(slot.from, slot.until)}.`,
  stillOpen: 'We were here, and nothing is changed yet.',
  whichBooking: 'Which booking is it? I have booked nothing. Write for example **book a meeting for A-1042**.',
  askAnswer: 'No answer is noted yet. Does the time suit you? Answer **yes** or **no**.',
  lasts: (minutes: number) => `The meeting takes ${minutes} minutes.`,
  askApplicant: 'No answer is noted yet. Has the applicant said yes? Answer **yes** or **no**.',
  letterOnceHeld: 'I write the letter to the applicant once the time is held. This is the booking as it stands:',
  whoMeets: (caseworker, coach) =>
    `Who meets: ${caseworker} (caseworker), ${coach ?? 'a free coach'} (coach) and the applicant. Caseworkers and coaches book.`,
  bookingStays: (caseId) => `The booking for ${caseId} stays as it is. Write a day or a time to go on with it.`,
  waitsForYou: 'I am waiting. Write when you are ready, and we go on here.',
  confirmConsent:
    'I read that as the applicant consenting to information being passed to Jobbtorg. Write **yes** if so, and the time is held.',
  askConsent:
    'The time is not taken yet. Does the applicant consent to passing information to Jobbtorg? Write **yes, there is consent**, or choose on the card.',
  needsChoice: 'Choose one of the times and whether there is consent, and press again.',
  noTime,
  relax: (wish, slot, coach) => {
    const what = {
      time: 'another time of day',
      days: 'another day',
      excluded: 'a day you ruled out',
      coach: `another coach (${coach})`,
      mode: 'Teams instead of on site',
      minutes: 'a shorter meeting of 30 minutes',
    }[wish];
    return `With ${what}, ${start(slot)} works.`;
  },
  relaxTitle: ({ from }) => `Take ${shortMoment(from)}`,
  taken: 'That time was taken meanwhile. Here are new ones.',
  takenMeanwhile: (who, { slot, answers, holdUntil }) =>
    `${who} has got something else in the calendar ${time(slot.from, slot.until)}, so your yes is not recorded. The meeting stands: ${answersOf(answers)}${holdUntil === null ? '' : `, the time is held until ${dayOf(holdUntil)} at ${clock(holdUntil)}`}. Choose another time.`,
  oldCard: 'That card cannot be used any more. Write what you want to book and we begin anew.',
  gone: 'That meeting does not exist any more. Write **my meetings** for those that do.',
  alreadySo: 'That is how it is already. Nothing has been changed.',
  already: (caseId) => `${caseId} has a meeting under way. Do you want to move it?`,
  notShared: 'Meetings concern individuals, so I show them in our own chat only. Open it and write the same there.',
  openPersonal: 'Open my own chat',
  none: (caseId) =>
    caseId === null
      ? 'You have no such meeting. Write **my meetings** for all.'
      : `${caseId} has no meeting under way. Write **book a tripartite meeting for ${caseId}** to book one.`,
  noneToMove: (caseId) => `${caseId} has no meeting ahead, so this will be a new one.`,
  whichMeeting: 'Which meeting do you mean?',
  whichWaits: 'These meetings wait for an answer. Write for example **yes to the first**.',
  nothingWaits: 'No meeting waits for your answer.',
  list: {
    title: (from, to) => `Meetings ${days(from, to)}`,
    empty: (from, to) => `No meetings ${days(from, to)}.`,
    unrecorded: 'Attendance to record',
    noneOf: {
      open: 'None of the meetings waits for an answer.',
      interpreter: 'No interpreter is named for any of the meetings.',
      teams: 'None of the meetings is on Teams.',
      onSite: 'None of the meetings is on site: they are on Teams.',
    },
  },
  letterTitle: 'Letter to the applicant to copy or print',
  letterLinks: ({ plain, easy, english }) =>
    `Print: [Swedish](${plain}) · [easy Swedish](${easy}) · [English](${english})`,
  letterLacks: (phoneOf, office) =>
    `**Missing here:** ${[...(phoneOf === null ? [] : [`the telephone number of ${phoneOf}`]), ...(office === null ? [] : [`the street address of Jobbtorg ${office}`])].join(' and ')}. The letter says where to ask; better write it in before you send it.`,
  /** Cases in a row: "A-1, A-2 and A-3". */
  inWords: (caseIds: readonly string[]) => both.format(caseIds),
  sessions: {
    notWithThem: (who: string) => `${who} is not booked along: check the number, or there is a seat already.`,
    noneBooked: 'Nobody is booked.',
    notBooked: (who: string) => `${who} is not booked. Check the number and whether a seat is left.`,
    title: (caseId, jobbtorg) => `Group information for ${caseId} at Jobbtorg ${jobbtorg}`,
    none: (jobbtorg, from, to) =>
      `There is no group information with free seats at Jobbtorg ${jobbtorg} ${days(from, to)}. Try another week or jobbtorg.`,
    line: ({ jobbtorg, place: where, from, until, seats, taken }) =>
      `${time(from, until)}, ${where} (Jobbtorg ${jobbtorg}), ${seats - taken} of ${seats} seats left`,
    titleOf: (caseId, { from, until, jobbtorg, place: where }) =>
      `Group information for ${caseId} at Jobbtorg ${jobbtorg}: ${time(from, until)}, ${where}`,
    consentInWords:
      'Book only if the applicant consents to social services and Jobbtorg sharing data; it is recorded. Write **yes, consent is given**, or press the button.',
    askConsent:
      'The seat is not booked yet. Does the applicant consent to data being given to Jobbtorg? Write **yes, consent is given**, or press the button.',
    noSeatThen: (isFull, from, to) =>
      `${isFull ? `There are no seats left ${days(from, to)}.` : `There is no group information ${days(from, to)}.`} The next with a seat is this one.`,
    first: ({ from, until, jobbtorg, seats, taken }, isNext) =>
      `${isNext ? 'Next group information' : 'Group information'} at Jobbtorg ${jobbtorg}: ${time(from, until)}, ${seats - taken} of ${seats} seats left.`,
    several: (count, office, from, to) =>
      `${count} group information sessions${office === null ? '' : ` at Jobbtorg ${office}`} ${days(from, to)}.`,
    noneThere: (office, from, to) =>
      `There is no group information${office === null ? '' : ` at Jobbtorg ${office}`} ${days(from, to)}.`,
    nextIs: ({ jobbtorg, from, until, seats, taken }) =>
      `Next with a seat: ${time(from, until)} (Jobbtorg ${jobbtorg}), ${seats - taken} of ${seats} seats left.`,
    bookedThere: (caseIds) => `${caseIds.length} booked: ${caseIds.join(', ')}`,
    askToGiveBack: (caseId) => `Shall I give back the seat of ${caseId}?`,
    askToSwap: (caseId, one, other) =>
      `Shall I move ${caseId} from ${time(one.from, one.until)} to the group information ${time(other.from, other.until)}?`,
    swapTo: (caseId, { from, until }) =>
      `${caseId} is booked for group information ${time(from, until)}. Which one is it to be instead?`,
    swapButton: ({ from }) => `Change to ${shortMoment(from)}`,
    recordedAt: (caseId, came, { from }) =>
      `Recorded: ${caseId} ${came ? 'came' : 'did not come'} to the group information ${dayOf(from)}.`,
    recordedSeveral: (came, absent, { from }) =>
      `Recorded for the group information ${dayOf(from)}: ${whoCame(came, absent)}.`,
    stands: (came, absent, open, { from }) =>
      `${dayOf(from)}: ${[whoCame(came, absent), open.length === 0 ? '' : `${open.join(', ')} not recorded`].filter((part) => part !== '').join('; ')}.`,
    askToRecord: (came, absent, { from }) =>
      `Shall I record for the group information ${dayOf(from)}: ${whoCame(came, absent)}?`,
    holderUnknown: 'I do not know who holds the group information. Ask the jobbtorg.',
    takenBack: 'Undone: attendance is as it was before.',
    unrecorded: (caseId) => `Undone: it is not recorded whether ${caseId} came.`,
    sayRebook: (caseId) => `book group information for ${caseId}`,
    booked: (caseIds, session) =>
      `${both.format(caseIds)} ${caseIds.length > 1 ? 'are' : 'is'} booked for group information ${time(session.from, session.until)}, ${session.place}.`,
    already: (caseId) => `${caseId} is already booked for that session.`,
    full: 'The seats are gone. Choose another session.',
    past: 'That session has been. Choose another.',
    clash: 'The applicant has something booked then. Choose another session.',
    givenBack: (caseIds) =>
      `${caseIds.length > 1 ? 'The seats' : 'The seat'} of ${both.format(caseIds)} ${caseIds.length > 1 ? 'are' : 'is'} given back.`,
    consent:
      'Book only if the applicant consents to data being passed between social services and Jobbtorg; it is recorded.',
    gone: 'None of yours is booked there any more. Write **my meetings** for what there is.',
    notTheirs: (caseId) =>
      `I cannot change any seat for ${caseId}. Check the number; if it is right, ask the caseworker of the case’s district.`,
    itemTitle: ({ from, until }) => `Group information · ${time(from, until)}`,
    where: ({ place: where, jobbtorg }) => `${where}, Jobbtorg ${jobbtorg}`,
    attendanceTitle: ({ from, until, place: where }) => `Group information ${time(from, until)}, ${where}`,
    bookedTitle: 'Booked',
    notBegun: (count) => `${count} booked`,
    notRecorded: (count) => `${count} not recorded`,
    counts: ({ came, didNotCome, notRecorded }) =>
      `${came} came, ${didNotCome} did not come, ${notRecorded} not recorded`,
    answers: { yes: 'Came', no: 'Did not come', none: 'Not recorded' },
    recordedMany: (changes) => (changes === 0 ? 'Nothing was changed.' : 'Attendance is saved.'),
    rest: (count) => (count === 0 ? '' : `Save, and the ${count} others come.`),
    giveBack: (caseId) => `Give back the seat of ${caseId}`,
  },
};
