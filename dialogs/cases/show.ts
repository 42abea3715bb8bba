// One case: the first line answers what was asked of it, the rest tells how it stands, with the few buttons that go on from there.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import { markOf as dueMark } from '../deadlines/list.ts';
import { deadlineVerbs, onDeadline } from '../deadlines/turn.ts';
import { isBefore } from '../meetings/meeting.ts';
import { markOf } from '../meetings/show.ts';
import { bookingVerbs, details } from '../meetings/turn.ts';
import type { Action, Details } from '../reply.ts';
import { stockholm } from '../working-time/stockholm.ts';
import type { Arranged, CaseFile } from './file.ts';
import type { KnownCase } from './ports.ts';
import type { CaseQuestion } from './question.ts';
import type { CaseTurn } from './turn.ts';

const mostButtons = 4;
const mostPast = 3;

/** Answers a question on a case. */
export function showFile(turn: CaseTurn, file: CaseFile, question: CaseQuestion): Details {
  return details({
    title: answerOf(turn, file, question),
    mark: null,
    text: '',
    particulars: particulars(turn, file),
    sections: [],
    actions: actionsFor(turn, file, question).slice(0, mostButtons),
  });
}

/** Answers the same question on several cases, a line each. */
export function showFiles(caseIds: readonly string[], lines: readonly string[]): Details {
  const sections = [{ title: '', lines: [...lines] }];
  return details({ title: caseIds.join(', '), mark: null, text: '', particulars: [], sections, actions: [] });
}

export function answerOf(turn: CaseTurn, file: CaseFile, { side, isWhether }: CaseQuestion): string {
  const { words } = turn;
  const { known, caseId } = file;
  const is = isWhether ? true : null;
  if (side === 'booked') return bookedAnswer(turn, file, is);
  if (side === 'howItWent') {
    const [last] = file.past;
    if (last !== undefined) return words.howItWent(caseId, told(turn, last));
    if (isWhether) return words.nothingYet(caseId);
  }
  if (known === null) return words.onlyArranged(caseId);
  switch (side) {
    case 'caseworker':
      return caseworkerAnswer(turn, file, known);
    case 'coach':
      return known.coach === null ? words.noCoach(caseId) : words.coach(caseId, known.coach.name, known.jobbtorg);
    case 'plan':
      return planAnswer(turn, file, known, is);
    case 'deadline':
      return deadlineAnswer(turn, file);
    case 'enrolled':
      return words.enrolled(known, is);
    case 'unit':
      return words.unit(known);
    default:
      return (known.plan === null ? words.statusHidden : words.status)(known, nextOf(turn, file));
  }
}

/** What comes next, in a few words; null for nothing. */
function nextOf(turn: CaseTurn, { deadlines, coming }: CaseFile): string | null {
  const [first] = coming;
  const [due] = deadlines ?? [];
  const isDueFirst = due !== undefined && (first === undefined || !isBefore(first.from, startOf(due.due)));
  if (isDueFirst) return dueText(turn, due);
  return first === undefined ? null : told(turn, first);
}

function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(stockholm).toInstant();
}

function dueText({ words, deadlines: { words: due, today } }: CaseTurn, { kind, due: date }: OpenDeadline): string {
  return words.deadline(due.kinds[kind], due.due(date, today));
}

/** The caseworker of its nearest meeting, or of the last one. */
function caseworkerAnswer({ words }: CaseTurn, { caseId, coming, past }: CaseFile, known: KnownCase): string {
  const meeting = [...coming, ...past].find((each) => each.kind === 'meeting');
  return meeting?.kind === 'meeting'
    ? words.caseworker(caseId, meeting.known.caseworker)
    : words.noCaseworker(caseId, known.district);
}

function bookedAnswer(turn: CaseTurn, { caseId, coming, past }: CaseFile, is: true | null): string {
  const [first] = coming;
  const [last] = past;
  return first === undefined
    ? turn.words.noneBooked(caseId, last === undefined ? null : told(turn, last), is)
    : turn.words.booked(caseId, told(turn, first), coming.length - 1, is);
}

function planAnswer(turn: CaseTurn, { caseId, deadlines }: CaseFile, known: KnownCase, is: true | null): string {
  const { words } = turn;
  if (known.plan === null) return words.planHidden(caseId, known.coach?.name ?? null);
  const plan = deadlines?.find(({ kind }) => kind === 'jobPlan');
  if (plan !== undefined) {
    const { today, words: due } = turn.deadlines;
    return words.planDue(caseId, due.due(plan.due, today), Temporal.PlainDate.compare(plan.due, today) < 0, is);
  }
  const isDone = known.plan.madeOn !== null || known.state === 'enrolled';
  return isDone ? words.planMade(caseId, known.plan.madeOn, is) : words.noPlanYet(known);
}

function deadlineAnswer(turn: CaseTurn, { caseId, deadlines }: CaseFile): string {
  const { words } = turn;
  if (deadlines === null) return words.deadlineHidden(caseId);
  const [next] = deadlines;
  return next === undefined ? words.noDeadline(caseId) : words.nextDeadline(caseId, dueText(turn, next));
}

/** Something arranged, in a few words with how it stands. */
export function told(turn: CaseTurn, arranged: Arranged): string {
  const { words } = turn;
  const { wording, now } = turn.meetings;
  const when = wording.booking.time(arranged.from, arranged.until);
  if (arranged.kind === 'meeting') return words.meeting(when, markOf(turn.meetings, arranged.known.meeting).text);
  return isBefore(now.toInstant(), arranged.from) ? words.seat(when) : words.pastSeat(when, arranged.seat.attended);
}

function particulars(turn: CaseTurn, file: CaseFile): Details['particulars'] {
  const { words } = turn;
  const { known, deadlines, coming, past } = file;
  const names = words.particulars;
  const list = (each: Arranged[]) => each.map((one) => told(turn, one)).join('; ');
  const [next] = deadlines ?? [];
  const due = turn.deadlines.words;
  return [
    ...(known === null
      ? []
      : [
          { title: names.coach, value: known.coach?.name ?? words.none },
          { title: names.unit, value: known.jobbtorg === null ? known.district : words.jobbtorg(known.jobbtorg) },
          { title: names.state, value: words.state(known) },
          ...planField(turn, file, known),
        ]),
    ...(coming.length === 0 ? [] : [{ title: names.coming, value: list(coming) }]),
    ...(past.length === 0 ? [] : [{ title: names.past, value: list(past.slice(0, mostPast)) }]),
    ...(next === undefined || next.kind === 'jobPlan'
      ? []
      : [{ title: names.deadline, value: `${due.kinds[next.kind]}, ${dueMark(turn.deadlines, next).text}` }]),
  ];
}

function planField(turn: CaseTurn, { deadlines }: CaseFile, { plan, state }: KnownCase): Details['particulars'] {
  if (plan === null) return [];
  const open = deadlines?.find(({ kind }) => kind === 'jobPlan');
  const title = turn.words.particulars.plan;
  if (open !== undefined) return [{ title, value: dueMark(turn.deadlines, open).text }];
  return plan.madeOn !== null || state === 'enrolled' ? [{ title, value: turn.words.planMarkMade(plan.madeOn) }] : [];
}

function actionsFor(turn: CaseTurn, file: CaseFile, { side }: CaseQuestion): Action[] {
  const { words } = turn;
  const { deadlines, coming, past, caseId, known } = file;
  const [next] = deadlines ?? [];
  const [meeting] = coming.flatMap((each) => (each.kind === 'meeting' ? [each.known.meeting] : []));
  const [last] = past;
  const buttons = turn.deadlines.words.buttons;
  const due: Action[] =
    next === undefined
      ? []
      : [
          { title: buttons.done, click: onDeadline(deadlineVerbs.done, next, {}) },
          { title: buttons.snooze, click: onDeadline(deadlineVerbs.snooze, next, {}) },
        ];
  const arranged: Action[] =
    meeting === undefined
      ? coming.length > 0 || known?.state === 'closed' || turn.meetings.caller.role === 'manager'
        ? []
        : [{ title: words.buttons.book, say: words.say.book(caseId) }]
      : [
          {
            title: words.buttons.meeting,
            click: { verb: bookingVerbs.show, data: { id: meeting.id, version: meeting.version } },
          },
        ];
  const came = last === undefined ? [] : attendance(turn, last);
  return side === 'howItWent' ? [...came, ...arranged, ...due] : [...due, ...arranged, ...came];
}

/** Whether the person came to what has been, while nobody has said so. */
function attendance({ meetings: turn }: CaseTurn, last: Arranged): Action[] {
  const { came, didNotCome } = turn.wording.booking.actions;
  if (last.kind === 'seat') {
    if (!last.seat.mayChange || last.seat.attended !== null) return [];
    const data = { session: last.session.id, caseId: last.seat.caseId };
    return [
      { title: came, click: { verb: bookingVerbs.seatCame, data: { ...data, came: true } } },
      { title: didNotCome, click: { verb: bookingVerbs.seatCame, data: { ...data, came: false } } },
    ];
  }
  const { actor, meeting } = last.known;
  if (actor === null || meeting.state !== 'booked') return [];
  const data = { id: meeting.id, version: meeting.version };
  return [
    { title: came, click: { verb: bookingVerbs.came, data } },
    { title: didNotCome, click: { verb: bookingVerbs.didNotCome, data } },
  ];
}
