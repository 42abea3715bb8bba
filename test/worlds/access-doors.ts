// Every door of the product in the matrix of rights: each button, each port and each reminder, with whom it is open to.
import type { Core } from '../../bot/core.ts';
import type { Caller } from '../../dialogs/caller.ts';
import type { MeetingEvent } from '../../dialogs/meetings/meeting.ts';
import { emptyBooking } from '../../dialogs/meetings/request.ts';
import { type Expected, expected } from './access-expected.ts';
import { idOf, type Phase, thursday, type Who } from './access-world.ts';

/** What a door is tried with: the same for all, or by phase and person. */
type Given<T> = T | ((phase: Phase, who: Who) => T);

export type Door<T> =
  /** Not tried here, with the reason. */
  | { open: string }
  | {
      may: Expected;
      given: Given<T>;
      /** Nothing is changed: whoever may is shown something that matches, or that is not what a made-up number gives. */
      shows?: RegExp | 'other';
      /** To whom its existence is known; by default who may. All others get just what a made-up number gives. `false`: not compared. */
      known?: Expected | false;
    };

const { works, books, asCaseworker, inMeeting, seesMeeting, changesSeat, seesSeat } = expected;
const request = { ...emptyBooking, caseId: 'A-7002', mode: 'teams' as const };
const held = { id: 'M-held', version: 1, sure: true };
const past = { id: 'M-past', version: 1 };
const plan = { case: 'A-7001', kind: 'jobPlan', due: '2026-11-17', view: {}, sure: true };
const friday = '2026-11-27T13:00';

/** A slot on Friday with the coach who presses, or one at the case's jobbtorg. */
function slot(phase: Phase, who: Who) {
  const office: Who = phase === 'case moved' ? 'coach elsewhere' : 'coach beside';
  const caseworkerId = idOf(phase === 'case moved' ? 'caseworker elsewhere' : 'caseworker beside');
  const coach = who.startsWith('coach') ? who : office;
  const jobbtorg = phase === 'case moved' ? 'Kista' : 'Farsta';
  // Who is no caseworker of the district says which of them is to take part.
  const people = who.startsWith('coach') || who.endsWith('standing in') ? { caseworkerId } : {};
  const asked = { ...request, ...people, ...(who.startsWith('coach') ? {} : { jobbtorg }) };
  return { request: asked, slot: `${friday} ${idOf(coach)}`, consent: 'yes' };
}
const receiver = (phase: Phase) => ({ to: idOf(phase === 'case moved' ? 'coach standing in' : 'coach beside') });
const own = 'Only what is the person\u2019s own: nothing of a case, meeting or question rides in it.';
const everybodys = 'For everybody in their own chat: a kept example tells of no person and no case.';
const figures = 'Figures: decided by figureAccess, tried in the tests of statistics.';
const knowledge = 'Documents, measures and rules are open to all staff.';

type Data = Record<string, unknown>;
/** By verb. */
export const clicks: Record<string, Door<Data>> = {
  'meeting.show': { may: seesMeeting, given: held, shows: 'other' },
  'meeting.hold': { may: books, given: slot },
  'meeting.week': { may: books, given: (phase, who) => slot(phase, who), shows: 'other' },
  'meeting.look': { may: books, given: (phase, who) => slot(phase, who), shows: 'other' },
  'meeting.choose': { may: books, given: (phase, who) => slot(phase, who), shows: 'other' },
  'meeting.openCase': { may: expected.opensCase, given: slot, shows: /"kind":"form"/, known: false },
  'meeting.yes': { may: inMeeting, given: held, known: seesMeeting },
  'meeting.no': { may: inMeeting, given: held, known: seesMeeting },
  'meeting.applicantYes': { may: asCaseworker, given: held, known: seesMeeting },
  'meeting.applicantNo': { may: asCaseworker, given: held, known: seesMeeting },
  'meeting.move': {
    may: expected.movesMeeting,
    given: held,
    shows: /"kind":"form"|Vilken handläggare/,
    known: seesMeeting,
  },
  'meeting.cancel': { may: inMeeting, given: held, known: seesMeeting },
  'meeting.undo': { may: asCaseworker, given: { id: 'M-undo-caseworker', version: 1 }, known: seesMeeting },
  'meeting.came': { may: inMeeting, given: past, known: seesMeeting },
  'meeting.didNotCome': { may: inMeeting, given: past, known: seesMeeting },
  'meeting.letter': { may: asCaseworker, given: held, shows: /allelse till trepartssamtal/, known: seesMeeting },
  'meeting.interpreter': {
    may: inMeeting,
    given: { ...held, from: thursday, ordered: true },
    known: seesMeeting,
  },
  'meeting.unrecord': { may: inMeeting, given: { id: 'M-recorded', version: 1 }, known: seesMeeting },
  'session.seat': { may: expected.takesSeat, given: { session: 'G-next', caseId: 'A-7002' } },
  'session.move': {
    may: expected.takesSeat,
    given: { session: 'G-next', to: 'G-later', caseId: 'A-7001' },
    known: seesSeat,
  },
  'session.giveBack': { may: changesSeat, given: { session: 'G-next', caseId: 'A-7001' } },
  'session.came': { may: changesSeat, given: { session: 'G-past', caseId: 'A-7001', came: true }, known: seesSeat },
  'session.show': { may: seesSeat, given: { session: 'G-next' }, shows: /A-7001/ },
  'session.record': {
    may: changesSeat,
    given: { session: 'G-past', shown: { 'A-7001': 'none' }, 'came A-7001': 'yes' },
    known: seesSeat,
  },
  'case.show': { may: expected.seesCaseOrArranged, given: { case: 'A-7001' }, shows: 'other' },
  'case.list': { may: expected.listsCases, given: {}, shows: /A-7001/ },
  'deadline.list': { may: works, given: { overdue: true }, shows: /A-7001/ },
  'deadline.show': { may: works, given: plan, shows: 'other' },
  'deadline.done': { may: works, given: plan },
  'deadline.doneOn': { may: works, given: { ...plan, on: '2026-11-20' } },
  'deadline.doneAll': { may: works, given: { cases: ['A-7001'], on: '2026-11-20' } },
  'deadline.doneInstead': {
    may: works,
    given: { cases: ['A-7001'], on: '2026-11-20', idempotencyKeys: ['never done'] },
  },
  'deadline.snooze': { may: works, given: plan, shows: 'other' },
  'deadline.snoozeUntil': { may: works, given: { ...plan, until: '2026-11-25', reason: 'sjuk' } },
  'deadline.putOff': {
    may: works,
    given: { deadlines: [{ case: 'A-7001', kind: 'jobPlan', due: '2026-11-17' }], until: '2026-11-25' },
    shows: 'other',
  },
  'deadline.handOver': { may: works, given: { case: 'A-7001', view: {} }, shows: 'other' },
  'deadline.handOverTo': {
    may: works,
    given: (phase) => ({ case: 'A-7001', view: {}, ...receiver(phase), sure: true }),
  },
  'deadline.undo': {
    open: 'Needs a change of one\u2019s own before: tried below, with and without a move in between.',
  },
  'deadline.kinds': { open: own },
  'colleague.begin': { open: own },
  'colleague.send': { open: own },
  'colleague.toOwners': { open: own },
  'colleague.cancel': { open: own },
  'colleague.show': { may: expected.seesQuestion, given: { id: 'qopen' }, shows: 'other' },
  'colleague.withdraw': { may: expected.asker, given: { id: 'qopen' }, known: false },
  'colleague.answer': { may: expected.asked, given: { id: 'qopen', answer: 'Ja.' }, known: expected.seesQuestion },
  'colleague.forward': {
    may: expected.asked,
    given: { id: 'qopen' },
    shows: /"kind":"form"/,
    known: expected.seesQuestion,
  },
  'colleague.forwardTo': {
    may: expected.asked,
    given: { id: 'qopen', to: idOf('manager of the city') },
    known: expected.seesQuestion,
  },
  'colleague.stepBack': { may: expected.asked, given: { id: 'qopen' }, known: expected.seesQuestion },
  'colleague.takeBack': { may: expected.answerer, given: { id: 'qanswered' }, known: expected.seesAnswered },
  'colleague.thank': { may: expected.asker, given: { id: 'qanswered' }, known: false },
  'colleague.askBack': { may: expected.asker, given: { id: 'qanswered' }, shows: 'other' },
  'colleague.approve': { may: expected.approves, given: { id: 'qanswered' }, shows: 'other' },
  'colleague.approveNow': {
    may: expected.approves,
    given: { id: 'qanswered', question: 'Husvagn?', answer: 'Ja.', review: '2027-01-01', link: 'no' },
  },
  'approved.list': { open: 'Approved answers are shown to all staff.' },
  'approved.show': { open: 'Approved answers are shown to all staff.' },
  'approved.withdraw': { may: expected.keepsApproved, given: { id: 'papproved' } },
  'approved.renew': { may: expected.keepsApproved, given: { id: 'papproved' } },
  'statistics.show': { open: figures },
  'statistics.define': { open: knowledge },
  'statistics.subscribe': { open: figures },
  'statistics.unsubscribe': { may: expected.asker, given: { id: 'subscribed' } },
  'booking.begin': { open: own },
  'example.save': { open: everybodys },
  'example.takeBack': { open: everybodys },
};
/** By the first part of the verb, where all of its kind are alike. */
export const clickFamilies: Record<string, string> = {
  source: knowledge,
  measures: knowledge,
  measure: knowledge,
  referral: own,
};

/** Messages that name the case, or ask for what is one\u2019s own. */
export const messages: Record<string, Door<null>> = {
  'vilka är sena?': { may: works, given: null, shows: /A-7001/ },
  'jobbplan klar för A-7001': { may: works, given: null, shows: 'other' },
  'påminn mig om A-7001 på fredag': { may: works, given: null, shows: 'other' },
  'lämna över A-7001 till Namn coach beside': { may: works, given: null, shows: 'other' },
  'boka trepart för A-7002 på fredag kl 13': { may: books, given: null, shows: 'other' },
  'boka gruppinformation för A-7002 den här veckan': { may: books, given: null, shows: 'other' },
  'vem är coach för A-7001?': { may: expected.seesCaseOrArranged, given: null, shows: 'other' },
  'när ska planen för A-7001 vara klar?': {
    may: works,
    given: null,
    shows: /17 nov/,
    known: expected.seesCaseOrArranged,
  },
  'vad har jag i dag?': {
    may: expected.works,
    given: null,
    shows: /[1-9] försenade? (jobbplan|deadline)/,
    known: expected.seesDay,
  },
  'mina ärenden': { may: expected.listsCases, given: null, shows: /A-7001/ },
  'mina möten': { may: expected.listsMeetings, given: null, shows: /torsdag 26 november/ },
  'avboka mötet för A-7001': { may: inMeeting, given: null, shows: 'other' },
  'flytta mötet för A-7001 till fredag kl 14': { may: inMeeting, given: null, shows: 'other' },
  'A-7001 kom inte till mötet': { may: inMeeting, given: null, known: seesMeeting },
  'A-7001 kom inte till gruppinfon': { may: changesSeat, given: null, known: seesSeat },
  'frågor till mig': { may: expected.asked, given: null, shows: /husvagn/ },
  'mina frågor': { may: expected.asker, given: null, shows: /husvagn/ },
};

const event = (kind: MeetingEvent): MeetingEvent => kind;
const window = {
  from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  until: Temporal.Instant.from('2026-12-24T00:00:00Z'),
};
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const key = (caseId: string) => ({ caseId, kind: 'jobPlan' as const, due: Temporal.PlainDate.from('2026-11-17') });
const day = Temporal.PlainDate.from('2026-11-25');
const by = { version: 1, holdUntil: Temporal.Instant.from('2026-11-25T12:00:00Z') };
let keys = 0;
function newKey(): string {
  keys += 1;
  return `matrix ${keys}`;
}

/** How a port is called: with the names of things as they are, or made up. */
type Call = (core: Core, caller: Caller, name: (id: string) => string, phase: Phase) => Promise<unknown>;
type PortDoor = { open: string } | (Exclude<Door<null>, { open: string }> & { call: Call });
const tried = (
  may: Expected,
  call: Call,
  more: { shows?: RegExp | 'other'; known?: Expected | false } = {},
): PortDoor => ({
  may,
  given: null,
  call,
  ...more,
});
const directory = 'Names nobody\u2019s case, meeting or question.';
const meetings = (core: Core) => core.tools.meetings;
const deadlineStore = (core: Core) => core.tools.deadlines.deadlineStore;
const experts = (core: Core) => core.tools.experts;
const changing =
  (actor: 'coach' | 'caseworker'): Call =>
  (core, caller, name) =>
    meetings(core).change(caller, name('M-held'), event({ kind: 'cancel' }), {
      ...by,
      actor,
      idempotencyKey: newKey(),
    });

/** By the name of the port and its method. */
export const ports: Record<string, PortDoor> = {
  'meetings.settings': { open: directory },
  'meetings.colleagues': { open: directory },
  'meetings.diaries': { open: 'Asked for people whom settling a case that they may book for has found.' },
  'meetings.sessions': { open: directory },
  'cases.find': tried(expected.seesWhose, (core, caller, name) => core.tools.cases.find(caller, name('A-7001')), {
    shows: 'other',
  }),
  'cases.own': tried(expected.listsCases, (core, caller) => core.tools.cases.own(caller), { shows: /A-7001/ }),
  'meetings.seatsOf': tried(seesSeat, (core, caller, name) => meetings(core).seatsOf(caller, name('A-7001')), {
    shows: /G-next/,
  }),
  'meetings.findCase': tried(books, (core, caller, name) => meetings(core).findCase(caller, name('A-7002')), {
    shows: 'other',
  }),
  'meetings.openCase': tried(expected.opensCase, (core, caller) => meetings(core).openCase(caller, 'A-7002'), {
    shows: /"id"/,
    known: false,
  }),
  'meetings.find': tried(seesMeeting, (core, caller, name) => meetings(core).find(caller, name('M-held')), {
    shows: 'other',
  }),
  'meetings.meetingsOf': tried(expected.listsMeetings, (core, caller) => meetings(core).meetingsOf(caller, window), {
    shows: /M-held/,
  }),
  'meetings.meetingsOfCase': tried(
    seesMeeting,
    (core, caller, name) => meetings(core).meetingsOfCase(caller, name('A-7001'), now),
    { shows: 'other' },
  ),
  'meetings.isMetByOthers': {
    open: 'Tells only that there is a meeting, to who may book: tried by "boka trepart" for A-7001 in the test of meetings.',
  },
  'meetings.begin': tried(books, (core, caller, name, phase) => {
    const from = Temporal.Instant.from('2026-11-27T12:00:00Z');
    const jobbtorg = phase === 'case moved' ? 'Kista' : 'Farsta';
    const at = {
      from,
      until: from.add({ hours: 1 }),
      coachId: idOf('coach beside'),
      jobbtorg,
      mode: 'teams' as const,
      room: null,
    };
    const people = { caseworkerId: idOf('caseworker beside'), by: 'caseworker' as const, consentBy: caller.staffId };
    const draft = { ...people, caseId: name('A-7002'), slot: at, interpreter: null, holdUntil: by.holdUntil };
    return meetings(core).begin(caller, draft, newKey());
  }),
  'meetings.change': tried(asCaseworker, changing('caseworker'), { known: seesMeeting }),
  'meetings.change as coach': tried(expected.asCoach, changing('coach'), { known: seesMeeting }),
  'meetings.noteInterpreter': tried(
    inMeeting,
    (core, caller, name) =>
      meetings(core).noteInterpreter(caller, name('M-held'), {
        from: Temporal.Instant.from(thursday),
        isOrdered: true,
      }),
    { known: seesMeeting },
  ),
  'meetings.session': tried(seesSeat, (core, caller, name) => meetings(core).session(caller, name('G-next')), {
    shows: 'other',
  }),
  'meetings.sessionsOf': tried(expected.listsSeats, (core, caller) => meetings(core).sessionsOf(caller, window), {
    shows: /A-7001/,
  }),
  'meetings.takeSeat': tried(expected.takesSeat, (core, caller, name) =>
    meetings(core).takeSeat(caller, 'G-next', name('A-7002')),
  ),
  'meetings.giveSeatBack': tried(changesSeat, (core, caller, name) =>
    meetings(core).giveSeatBack(caller, 'G-next', name('A-7001')),
  ),
  'meetings.recordSeat': tried(changesSeat, (core, caller, name) =>
    meetings(core).recordSeat(caller, 'G-past', name('A-7001'), true),
  ),
  'meetings.links': tried(
    seesMeeting,
    async (core, caller, name) => {
      const known = await meetings(core).find(
        { ...caller, role: 'manager', district: null, jobbtorg: 'Farsta' },
        'M-held',
      );
      const meeting = known?.meeting ?? null;
      const url =
        meeting === null ? '' : meetings(core).links(caller, { ...meeting, id: name('M-held') }).letters.plain;
      return await core.openLink(url === '' ? '' : new URL(url).pathname);
    },
    { shows: 'other' },
  ),
  'deadlineStore.openDeadlines': tried(works, (core, caller) => deadlineStore(core).openDeadlines(caller, 'own'), {
    shows: /A-7001/,
  }),
  'deadlineStore.deadlinesOfCase': tried(
    works,
    (core, caller, name) => deadlineStore(core).deadlinesOfCase(caller, name('A-7001')),
    {
      shows: 'other',
    },
  ),
  'deadlineStore.settle': tried(works, (core, caller, name) =>
    deadlineStore(core).settle(caller, newKey(), key(name('A-7001')), day),
  ),
  'deadlineStore.snooze': tried(works, (core, caller, name) =>
    deadlineStore(core).snooze(caller, newKey(), key(name('A-7001')), { until: day, reason: 'sjuk' }),
  ),
  'deadlineStore.handOver': tried(works, (core, caller, name, phase) =>
    deadlineStore(core).handOver(caller, newKey(), name('A-7001'), receiver(phase).to),
  ),
  'deadlineStore.undo': {
    open: 'Needs a change of one\u2019s own before: tried below, with and without a move in between.',
  },
  'deadlineStore.colleagues': tried(
    works,
    (core, caller, name) => deadlineStore(core).colleagues(caller, name('A-7001')),
    {
      shows: 'other',
    },
  ),
  'deadlineStore.optedOut': { open: own },
  'deadlineStore.setOptOut': { open: own },
  'statistics.closedMonths': { open: figures },
  'statistics.published': { open: figures },
  'statistics.ownQueue': { open: figures },
  'statistics.coaches': { open: figures },
  'statistics.fileLink': { open: figures },
  'statistics.subscribe': { open: figures },
  'statistics.subscriptions': tried(expected.asker, (core, caller) => core.tools.statistics.subscriptions(caller), {
    shows: /subscribed/,
  }),
  'statistics.unsubscribe': tried(expected.asker, (core, caller, name) =>
    core.tools.statistics.unsubscribe(caller, name('subscribed')),
  ),
  'experts.newId': { open: directory },
  'experts.wayOf': { open: directory },
  'experts.send': { open: own },
  'experts.hasOwners': { open: directory },
  'experts.sendToOwners': { open: own },
  'experts.decline': tried(
    expected.nobody,
    (core, caller, name) => experts(core).decline(caller, name('qopen'), false),
    {
      known: expected.seesQuestion,
    },
  ),
  'experts.find': tried(
    expected.seesQuestion,
    (core, caller, name) => experts(core).find(caller, name('qopen'), null),
    { shows: 'other' },
  ),
  'experts.list': tried(expected.asker, (core, caller) => experts(core).list(caller, 'own'), { shows: /husvagn/ }),
  'experts.list asked': tried(expected.asked, (core, caller) => experts(core).list(caller, 'asked'), {
    shows: /husvagn/,
  }),
  'experts.list of the unit': tried(expected.questionsOfUnit, (core, caller) => experts(core).list(caller, 'unit'), {
    shows: /husvagn/,
  }),
  'experts.withdraw': tried(expected.asker, (core, caller, name) => experts(core).withdraw(caller, name('qopen'))),
  'experts.answer': tried(
    expected.asked,
    (core, caller, name) => experts(core).answer(caller, name('qopen'), 'Ja.', null),
    { known: expected.seesQuestion },
  ),
  'experts.takeBack': tried(expected.answerer, (core, caller, name) =>
    experts(core).takeBack(caller, name('qanswered')),
  ),
  'experts.stepBack': tried(expected.asked, (core, caller, name) => experts(core).stepBack(caller, name('qopen')), {
    known: expected.seesQuestion,
  }),
  'experts.others': tried(expected.asked, (core, caller, name) => experts(core).others(caller, name('qopen'), null), {
    shows: 'other',
  }),
  'experts.forward': tried(
    expected.asked,
    (core, caller, name) => experts(core).forward(caller, name('qopen'), idOf('manager of the city'), null),
    { known: expected.seesQuestion },
  ),
  'experts.thank': tried(expected.asker, (core, caller, name) => experts(core).thank(caller, name('qanswered'))),
  'experts.approve': tried(expected.approves, (core, caller, name) =>
    experts(core).approve(caller, name('qanswered'), {
      question: 'Husvagn?',
      answer: 'Ja.',
      sources: [],
      reviewOn: day,
    }),
  ),
  'experts.approved': { open: 'Approved answers are shown to all staff.' },
  'experts.withdrawApproved': tried(expected.keepsApproved, (core, caller, name) =>
    experts(core).withdrawApproved(caller, name('papproved')),
  ),
  'experts.renewApproved': tried(expected.keepsApproved, (core, caller, name) =>
    experts(core).renewApproved(caller, name('papproved'), day),
  ),
  'experts.setChannel': tried(
    expected.setsChannel,
    (core, caller) => experts(core).setChannel(caller, 'a:group', true),
    { known: false },
  ),
  'receipts.keep': { open: own },
  'examples.days': { open: everybodys },
  'examples.save': { open: everybodys },
  'examples.takeBack': { open: everybodys },
};

/** The coach's reminders tell of what is the coach's still. */
const worksWithCoachs: Expected = { ...works, 'case moved': [] };
const seesCoachsMeeting: Expected = { ...seesMeeting, 'people moved': [] };

/** By kind of reminder: who may be told what was to be told to the coach. */
export const reminders: Record<string, PortReminder> = {
  digest: { may: worksWithCoachs, subject: { day: '2026-11-23' } },
  urgent: { may: worksWithCoachs, subject: { caseId: 'A-7001', kind: 'jobPlan', due: '2026-11-17' } },
  handedOver: { may: worksWithCoachs, subject: { caseId: 'A-7001', from: idOf('coach beside') } },
  doubtful: { open: 'Tells what another kind tells, through it.' },
  'meeting.news': { may: seesCoachsMeeting, subject: { meeting: 'M-held', version: 1, event: 'begin' } },
  'meeting.dayBefore': { may: seesCoachsMeeting, subject: { meeting: 'M-past', version: 1, event: 'answer' } },
  'meeting.sameMorning': { may: seesCoachsMeeting, subject: { meeting: 'M-past', version: 1, event: 'answer' } },
  'meeting.interpreter': { may: seesCoachsMeeting, subject: { meeting: 'M-held', version: 1, event: 'begin' } },
  'meeting.interpreterLast': { may: seesCoachsMeeting, subject: { meeting: 'M-held', version: 1, event: 'begin' } },
  'meeting.attendance': { may: seesCoachsMeeting, subject: { meeting: 'M-past', version: 1, event: 'answer' } },
  subscription: { open: figures },
  colleagueQuestion: { may: expected.asked, subject: { question: 'qopen' } },
  colleagueUnanswered: { may: expected.asked, subject: { question: 'qopen' } },
  colleagueWaiting: { open: own },
  colleagueAnswer: { open: own },
  colleagueTakenBack: { open: own },
  colleagueNobody: { open: own },
  colleagueDeclined: { open: own },
  colleagueThanks: { open: own },
  approvedReview: { open: 'Approved answers are shown to all staff.' },
};
type PortReminder = { open: string } | { may: Expected; subject: Data };
