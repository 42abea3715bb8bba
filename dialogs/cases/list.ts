// The list of one's own cases, or of a manager's unit: all of them, or those that a question narrows them to.
import type { OpenDeadline } from '../deadlines/deadline-store.ts';
import { markOf } from '../deadlines/list.ts';
import { keepsTime } from '../meetings/meeting.ts';
import type { ListGroup, ListItem, Reply } from '../reply.ts';
import { stockholm } from '../working-time/stockholm.ts';
import { type Arranged, ofMeeting } from './file.ts';
import type { KnownCase } from './ports.ts';
import type { Narrowing } from './question.ts';
import { told } from './show.ts';
import { type CaseTurn, type CaseView, caseVerbs, everyCase } from './turn.ts';

/** As many are shown at once; a card has to stay readable and below Teams' limit of size. */
const shownAtOnce = 12;
const daysAhead = 190;

/** A case with what is due and arranged in it. */
interface Listed {
  known: KnownCase;
  /** Nearest first. */
  deadlines: OpenDeadline[];
  /** In order of time. */
  coming: Arranged[];
}

/** What a question asks for, as it rides in a card. */
export function viewOf({ meeting, ...others }: Narrowing): CaseView {
  const bound = (date: Temporal.PlainDate | null | undefined) => date?.toString() ?? null;
  const days = meeting === null ? null : { from: bound(meeting.period?.from), to: bound(meeting.period?.to) };
  return { ...everyCase, ...others, meeting: days };
}

/** Lists the cases of a view. */
export async function listCases(turn: CaseTurn, view: CaseView): Promise<Reply> {
  const { words } = turn;
  const isUnit = turn.meetings.caller.role === 'manager';
  const asked = (await ownCases(turn, view)).filter((each) => isAsked(turn, each, view));
  const text = words.counted(asked.length, narrowedText(turn, view), isUnit);
  if (asked.length === 0) return { kind: 'notice', text };
  const shown = asked.slice(view.from, view.from + shownAtOnce);
  const groups = [...Map.groupBy(shown, (each) => groupOf(turn, each))].map(
    ([name, members]): ListGroup => ({
      title: words.groups[name],
      notes: [],
      items: members.map((each) => itemOf(turn, each)),
      more: null,
    }),
  );
  const left = asked.length - view.from - shown.length;
  const last = groups.at(-1);
  if (last !== undefined && left > 0) {
    const click = { verb: caseVerbs.list, data: { ...view, from: view.from + shownAtOnce } };
    last.more = { title: words.groups.more(left), click };
  }
  const foot = turn.meetings.caller.role === 'caseworker' ? [words.caseworkersOwn] : [];
  return {
    kind: 'list',
    title: text,
    text: '',
    groups,
    sources: [],
    actions: [],
    notes: foot,
    refresh: { verb: caseVerbs.list, data: view },
  };
}

/** The own cases with what is due and arranged, the most pressing first. */
async function ownCases(turn: CaseTurn, { meeting }: CaseView): Promise<Listed[]> {
  const { meetings, caller, now } = turn.meetings;
  const start = meeting?.from == null ? now.toInstant() : startOf(meeting.from);
  const end = meeting?.to == null ? start.add({ hours: 24 * daysAhead }) : startOf(meeting.to).add({ hours: 24 });
  const window = { from: start, until: end };
  const [cases, deadlines, met, sessions] = await Promise.all([
    turn.cases.own(caller),
    turn.deadlines.deadlineStore.openDeadlines(caller, 'own'),
    meetings.meetingsOf(caller, window),
    meetings.sessionsOf(caller, window),
  ]);
  const due = Map.groupBy(deadlines, ({ caseId }) => caseId);
  const seats = sessions.flatMap(({ session, seats: taken }) =>
    taken.map((seat): [string, Arranged] => [
      seat.caseId,
      { kind: 'seat', from: session.from, until: session.until, session, seat },
    ]),
  );
  const kept = met
    .filter((each) => keepsTime(each.meeting.state))
    .map((each): [string, Arranged] => [each.meeting.caseId, ofMeeting(each)]);
  const arranged = Map.groupBy(
    [...kept, ...seats].sort(([, one], [, other]) => Temporal.Instant.compare(one.from, other.from)),
    ([caseId]) => caseId,
  );
  return cases
    .map((known) => ({
      known,
      deadlines: due.get(known.id) ?? [],
      coming: (arranged.get(known.id) ?? []).map(([, each]) => each),
    }))
    .sort((one, other) => order.indexOf(groupOf(turn, one)) - order.indexOf(groupOf(turn, other)) || byDue(one, other));
}

function startOf(iso: string): Temporal.Instant {
  return Temporal.PlainDate.from(iso).toZonedDateTime(stockholm).toInstant();
}

type Group = Exclude<keyof CaseTurn['words']['groups'], 'more'>;
const order: readonly Group[] = ['overdue', 'coming', 'referred', 'others'];

function groupOf({ deadlines: { today } }: CaseTurn, { known, deadlines }: Listed): Group {
  const [next] = deadlines;
  if (next !== undefined) return Temporal.PlainDate.compare(next.due, today) < 0 ? 'overdue' : 'coming';
  return known.state === 'referred' ? 'referred' : 'others';
}

function byDue({ deadlines: [one] }: Listed, { deadlines: [other] }: Listed): number {
  return one === undefined || other === undefined ? 0 : Temporal.PlainDate.compare(one.due, other.due);
}

function isAsked(turn: CaseTurn, { known, deadlines, coming }: Listed, view: CaseView): boolean {
  const isLate = ({ due }: OpenDeadline) => Temporal.PlainDate.compare(due, turn.deadlines.today) < 0;
  return (
    (view.meeting === null || coming.length > 0) &&
    (!view.isWithoutMeeting || coming.length === 0) &&
    (!view.isWithoutPlan || deadlines.some(({ kind }) => kind === 'jobPlan')) &&
    (!view.isOverdue || deadlines.some(isLate)) &&
    (!view.isReferred || known.state === 'referred') &&
    (view.district === null || known.district === view.district)
  );
}

function narrowedText({ words, meetings }: CaseTurn, view: CaseView): string {
  const { from, to } = view.meeting ?? { from: null, to: null };
  const [first, last] = [from, to].map((iso) => (iso === null ? null : Temporal.PlainDate.from(iso)));
  const days = first != null && last != null ? meetings.wording.booking.days(first, last) : '';
  return [
    view.meeting === null ? '' : words.narrowed.meeting(days),
    view.isWithoutMeeting ? words.narrowed.withoutMeeting : '',
    view.isWithoutPlan ? words.narrowed.withoutPlan : '',
    view.isOverdue ? words.narrowed.overdue : '',
    view.isReferred ? words.narrowed.referred : '',
    view.district === null ? '' : words.narrowed.district(view.district),
  ].join('');
}

function itemOf(turn: CaseTurn, { known, deadlines, coming }: Listed): ListItem {
  const { words } = turn;
  const [next] = deadlines;
  const [first] = coming;
  const isOwn = known.coach?.staffId === turn.meetings.caller.staffId;
  const stands = known.state === 'referred' ? words.marks.referred : words.marks.enrolled;
  return {
    title: next === undefined ? known.id : `${known.id} \u00b7 ${turn.deadlines.words.kinds[next.kind]}`,
    mark: next === undefined ? { text: stands, tone: 'neutral' } : markOf(turn.deadlines, next),
    lines: [
      ...(isOwn || known.coach === null ? [] : [turn.deadlines.words.coach(known.coach.name)]),
      ...(first === undefined ? [] : [told(turn, first)]),
    ],
    open: { verb: caseVerbs.show, data: { case: known.id } },
  };
}
