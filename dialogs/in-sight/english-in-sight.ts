// The English sentences that answer short questions on what is in sight.
import { inStockholm } from '../working-time/stockholm.ts';
import type { InSightWording } from './swedish-in-sight.ts';

const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const clockOf = ({ hour, minute }: Temporal.PlainTime) =>
  `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
const clock = (at: Temporal.Instant) => clockOf(inStockholm(at).toPlainTime());
const inside = (sentence: string) =>
  /^(I|[A-Z]+-|[A-Z][a-z]+day)\b/.test(sentence) ? sentence : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
const has = (who: string) => `${who} ${who === 'you' ? 'have' : 'has'}`;
const many = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;

export const englishInSight: InSightWording = {
  yes: (sentence) => `Yes, ${inside(sentence)}`,
  no: (sentence) => `No, ${inside(sentence)}`,
  side: {
    caseworker: (name, isYou) => (isYou ? 'you' : `the caseworker ${name}`),
    coach: (name, isYou) => (isYou ? 'you' : `the coach ${name}`),
    applicant: 'the applicant',
    you: 'you',
  },
  waitingFor: (who) => `We are waiting for ${both.format(who)}.`,
  notesApplicant: (isYou, caseworker) =>
    isYou
      ? 'You note the applicant’s answer: write **the applicant said yes** once you have it.'
      : `${caseworker} notes the applicant’s answer.`,
  nobodyWaited: 'Nobody. All three have said yes.',
  noAnswerAwaited: (how) => `No answer is awaited. ${how}`,
  partyAnswer: {
    yes: (who) => `Yes, ${has(who)} said yes.`,
    no: (who) => `No, ${has(who)} said no.`,
    waiting: (who) => `No, ${has(who)} not answered yet.`,
  },
  keptUntil: (until) => `The time is kept until ${until}. It is released unless all have said yes by then.`,
  ends: (from, until) => `The meeting ends at ${clock(until)}. It begins at ${clock(from)}.`,
  lasts: (minutes, from, until) => `${minutes} minutes: ${clock(from)}–${clock(until)}.`,
  wouldLast: (minutes) => `${minutes} minutes.`,
  place: (where) => (where === 'Teams' ? 'On Teams.' : `On site: ${where}.`),
  people: (people) => `${people}.`,
  coach: (name) => `The coach is ${name}.`,
  caseworker: (name) => `The caseworker is ${name}.`,
  consentNoted: 'Yes, the consent is noted.',
  consentMissing: 'No, no consent is noted. Write **yes, there is consent** once you have it.',
  consentTold: 'Yes, you have said that there is consent. It is noted when the time is held.',
  whyConsent:
    'The coach learns that the meeting is about the case, and social services pass that on to Jobbtorg only with the applicant’s consent. That is why I ask before the time is held. It is enough that you have asked and got a yes; that there is consent is noted here, with who noted it and when.',
  withoutConsent:
    'No. Without the applicant’s consent nothing is passed on to Jobbtorg, so the time is not held and the coach is not asked. Talk to the applicant and write **yes, there is consent** once you have it.',
  isTold: {
    asked: (name, letterBy) =>
      `${name} has been asked here in Teams; you need not get in touch. ${letterBy ?? 'You'} ${letterBy === null ? 'give' : 'gives'} the applicant the letter.`,
    toldNow: (name, letterBy) =>
      `${name} is told here in Teams; you need not get in touch. ${letterBy ?? 'You'} ${letterBy === null ? 'give' : 'gives'} the applicant the letter.`,
    toldAfterUndo: (name, letterBy) =>
      `${name} is told in Teams once it cannot be undone any more, after ten minutes. ${letterBy ?? 'You'} ${letterBy === null ? 'give' : 'gives'} the applicant the letter.`,
    nobodyYet: (coach) =>
      `Nobody has been told anything yet. ${coach} is asked in Teams when the time is held, and you give the applicant the letter.`,
    nobodyOfMove:
      'Nobody has been told anything yet: the meeting has not been moved. The others are asked in Teams when you move it.',
  },
  nudge: (who, until) =>
    `I send no extra reminder. The question is with ${both.format(who)}${until === null ? '' : ` and the time is kept until ${until}`}. If it is urgent, get in touch directly.`,
  nudgeApplicant: (isYou, caseworker, until) =>
    `I cannot reach the applicant; ${isYou ? 'you do' : `${caseworker} does`} that.${until === null ? '' : ` The time is kept until ${until}.`}`,
  nextStep: {
    choose: (coach, needsConsent) =>
      `Choose a time${needsConsent ? ' and say whether the applicant consents' : ''}. Then the time is held and ${coach} is asked in Teams.`,
    move: 'Choose the new time. Then it is held, and the others are asked again.',
    waits: (who) => `Now we are waiting for ${both.format(who)}.`,
    yourAnswer: 'Your answer is what is needed now: write **yes** if the time suits you, or **no**.',
    applicant:
      'Give the applicant the letter (write **letter**) and note the answer: write **the applicant said yes** once you have it.',
    booked: 'Nothing more is needed: all three have said yes. Reminders go out the day before and that morning.',
    interpreter: (language, lastDay) => `Order an interpreter (${language}) by ${lastDay}.`,
    newTime: (caseId) => `The time is released. Write a new one, or **cancel** if ${caseId} is to have no meeting.`,
    cancelled: 'The meeting is cancelled. Give the applicant the letter about it: write **letter**.',
    record: (caseId) => `Note whether the applicant came: write **${caseId} came** or **${caseId} did not come**.`,
    rebook: (caseId) => `Write **book a meeting for ${caseId}** if a new time is needed.`,
    done: 'Nothing more to do: it is noted.',
  },
  letterNotSent:
    'No, Trepart sends nothing to the applicant. You hand over the letter: write **letter** and I show it.',
  letterOfOther: (name) => `No, Trepart sends nothing to the applicant. ${name} hands over the letter.`,
  letterLater: 'No, there is no letter yet. I write it when the time is held, and you hand it to the applicant.',
  noInterpreter: 'No interpreter is asked for.',
  interpreterWish: (language) => `An interpreter (${language}) is asked for, but not ordered yet.`,
  interpreter: (how) => `Interpreter: ${how}.`,
  whoMayChange: (caseworker, coach) =>
    `Both can: the caseworker (${caseworker}) and the coach (${coach}) can move and cancel it. The other one is asked or told in Teams.`,
  yesAgain:
    'Yes. When the meeting is moved the other side is asked again, and the applicant’s yes has to be noted again.',
  clash: {
    none: (day) => `No, I see nothing else of yours in Trepart on ${day}.`,
    overlaps: (others) => `Yes, it clashes: ${both.format(others)}.`,
    sameDay: (day, others) => `No, but on the same day, ${day}, you have ${both.format(others)}.`,
  },
  meetingOf: (caseId, from, until) => `${caseId} ${clock(from)}–${clock(until)}`,
  nothingYet: (caseId) => `No, nothing is booked or held for ${caseId} yet.`,
  notAsked: (coach) => `Nobody has been asked yet. ${coach} is asked in Teams when the time is held.`,
  nothingHeld: (days) =>
    `Nothing is held yet. Once you have chosen a time it is held for ${many(days, 'working day', 'working days')} while answers are awaited, and released unless all have said yes by then.`,
  proposed: (times) =>
    times.length === 1
      ? `The proposal is ${times[0]}. Nothing is held yet.`
      : `The proposals are ${both.format(times)}. Nothing is held yet.`,
  anyCoach: 'a free coach',
  late: (sentence, isLate) => (isLate ? `Yes. ${sentence}` : `No. ${sentence}`),
  dueStays: (sentence) => `No, only the reminder moves. ${sentence}`,
  remindedAt: (day, at) => `The reminder comes on ${day} at ${clockOf(at)}.`,
  remindedEachMorning: (at) => `It is in the morning list at ${clockOf(at)} every working day until it is done.`,
  isYours: (caseId) => `It is with you: you are the coach of ${caseId}.`,
  isOf: (caseId, name) => `${name} is the coach of ${caseId}.`,
  saved: 'Yes, it is done and saved. If it was wrong, write **undo**.',
  meetings: (number) => `${many(number, 'meeting', 'meetings')}.`,
  settledOnes: (lines) =>
    lines.length === 0
      ? 'None of them is settled yet.'
      : `${many(lines.length, 'is settled', 'are settled')}: ${both.format(lines)}.`,
  openOnes: (lines) =>
    lines.length === 0
      ? 'None. All have said yes to all of them.'
      : `${many(lines.length, 'lacks an answer', 'lack an answer')}: ${both.format(lines)}.`,
  lacking: (caseId, from, who) => `${caseId} ${from} (${both.format(who)})`,
  settledOne: (caseId, from) => `${caseId} ${from}`,
  first: (line) => `First: ${line}`,
};
