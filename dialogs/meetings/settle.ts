// Who and where: settles case, jobbtorg, caseworker and coach of a request, or asks for the one thing that is missing.
import { access } from '../access/access.ts';
import { noCase } from '../access/facts.ts';
import { subjectOf } from '../conversation/screen.ts';
import { fold } from '../understanding/fold.ts';
import type { BookedCase, MeetingStaff } from './ports.ts';
import type { BookingRequest, PendingBooking } from './request.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from './turn.ts';

/** The parties of a meeting to be; `coach` is null where any free one will do. */
export interface Parties {
  case: BookedCase;
  jobbtorg: string;
  caseworker: MeetingStaff;
  officers: MeetingStaff[];
  coach: MeetingStaff | null;
}

export type Settled = { parties: Parties; request: BookingRequest } | { answer: BookingAnswer };

/** What a manager is told, for whom no meeting is booked, moved or called off; null for others. The case stays in sight. */
export function refusedToManagers(turn: BookingTurn, caseId: string | null): BookingAnswer | null {
  const anywhere = access({ ...turn.caller, isExpert: false, covers: [] }, 'book', noCase, turn.now.toPlainDate());
  if (anywhere.allowed || anywhere.reason !== 'managersDoNotBook') return null;
  const answer = say(turn, turn.wording.booking.managersDoNotBook);
  if (caseId === null) return answer;
  return { ...answer, session: { ...answer.session, subject: subjectOf('showCase', [caseId]) } };
}

/** Settles case and jobbtorg alone, which is all that a group information takes. */
export async function settleOffice(
  turn: BookingTurn,
  request: BookingRequest,
): Promise<{ case: BookedCase; caseId: string; jobbtorg: string } | { answer: BookingAnswer }> {
  const words = turn.wording.booking;
  const refused = refusedToManagers(turn, request.caseId);
  if (refused !== null) return { answer: refused };
  if (request.caseId === null) return { answer: ask(turn, words.askCase, { request, waits: 'case' }, []) };
  const found = await turn.meetings.findCase(turn.caller, request.caseId);
  if (!('id' in found)) return { answer: refusedCase(turn, request, request.caseId) };
  if (found.state === 'closed') return { answer: say(turn, words.closedCase(found.id)) };
  const jobbtorg = officeOf(turn, found, request);
  return typeof jobbtorg === 'string' ? { case: found, caseId: found.id, jobbtorg } : { answer: jobbtorg };
}

/** Settles who takes part. What is missing or not allowed is an answer. */
export async function settle(turn: BookingTurn, request: BookingRequest): Promise<Settled> {
  const words = turn.wording.booking;
  const office = await settleOffice(turn, request);
  if ('answer' in office) return office;
  const { case: found, jobbtorg } = office;
  const colleagues = await turn.meetings.colleagues();
  const caseworker = caseworkerOf(turn, found, request, colleagues);
  if ('reply' in caseworker) return { answer: caseworker };
  const officers = colleagues.filter((each) => each.role === 'coach' && each.jobbtorg === jobbtorg);
  if (officers.length === 0) return { answer: say(turn, words.noCoach(jobbtorg)) };
  const coach = coachOf(turn, found, request, officers, jobbtorg);
  if (coach !== null && 'reply' in coach) return { answer: coach };
  return { parties: { case: found, jobbtorg, caseworker, officers, coach }, request };
}

/** Asks for what is missing, with what can be chosen. */
export function ask(
  { session }: BookingTurn,
  text: string,
  pending: PendingBooking,
  choices: { title: string; request: BookingRequest }[],
): BookingAnswer {
  const actions = choices.map(({ title, request }) => ({
    title,
    click: { verb: bookingVerbs.choose, data: { request } },
    rank: 'answer' as const,
  }));
  const reply =
    actions.length === 0
      ? ({ kind: 'notice', text } as const)
      : details({ title: text, mark: null, text: '', particulars: [], sections: [], actions });
  return { reply, session: { ...session, last: null, booking: pending } };
}

// A case that there is not, and one that is not theirs, get the same answer: whether it exists is not theirs to know.
function refusedCase(turn: BookingTurn, request: BookingRequest, caseId: string): BookingAnswer {
  const { caller } = turn;
  const words = turn.wording.booking;
  if (caller.role !== 'caseworker' || caller.district === null) return say(turn, words.unknownCase(caseId));
  const click = { verb: bookingVerbs.openCase, data: { request } };
  const reply = details({
    title: caseId,
    mark: null,
    text: words.askNewCase(caseId, caller.district),
    particulars: [],
    sections: [],
    actions: [{ title: words.openCase(caseId, caller.district), click }],
  });
  return {
    reply,
    session: {
      ...turn.session,
      last: null,
      booking: { request: { ...request, caseId: null }, waits: 'case', refused: caseId },
    },
  };
}

function officeOf(turn: BookingTurn, found: BookedCase, request: BookingRequest): string | BookingAnswer {
  const { caller, offices, meetings } = turn;
  const words = turn.wording.booking;
  if (caller.role === 'coach' && caller.jobbtorg !== null) return caller.jobbtorg;
  const configured = meetings.settings.districts.find(({ name }) => name === found.district)?.jobbtorg ?? [];
  const choose = (question: string, among: readonly string[]) =>
    ask(
      turn,
      question,
      { request, waits: 'jobbtorg' },
      among.map((jobbtorg) => ({ title: jobbtorg, request: { ...request, jobbtorg } })),
    );
  if (request.jobbtorg !== null)
    return offices.includes(request.jobbtorg)
      ? request.jobbtorg
      : choose(words.unknownOffice(request.jobbtorg), offices);
  if (found.jobbtorg !== null) return found.jobbtorg;
  const [only] = configured;
  if (only !== undefined && configured.length === 1) return only;
  return choose(words.askOffice(found.district), configured.length > 0 ? configured : offices);
}

function caseworkerOf(
  turn: BookingTurn,
  found: BookedCase,
  request: BookingRequest,
  colleagues: readonly MeetingStaff[],
): MeetingStaff | BookingAnswer {
  const { caller } = turn;
  const words = turn.wording.booking;
  const own = colleagues.filter(({ role, district }) => role === 'caseworker' && district === found.district);
  const asked = request.caseworkerId ?? (caller.role === 'caseworker' ? caller.staffId : null);
  const known = own.find(({ staffId }) => staffId === asked) ?? (own.length === 1 ? own[0] : undefined);
  if (known !== undefined) return known;
  if (own.length === 0) return say(turn, words.noCaseworker(found.district));
  const choices = own.slice(0, mostChoices).map(({ staffId, name }) => ({
    title: name,
    request: { ...request, caseworkerId: staffId },
  }));
  return ask(turn, words.askCaseworker, { request, waits: 'caseworker' }, choices);
}

const mostChoices = 10;

function coachOf(
  turn: BookingTurn,
  found: BookedCase,
  request: BookingRequest,
  officers: readonly MeetingStaff[],
  jobbtorg: string,
): MeetingStaff | null | BookingAnswer {
  const { caller } = turn;
  const words = turn.wording.booking;
  const byId = (id: string | null) => officers.find(({ staffId }) => staffId === id) ?? null;
  if (caller.role === 'coach') return byId(caller.staffId);
  if (request.coachId !== null) return byId(request.coachId);
  if (request.coachName === null) return byId(found.coachId);
  const named = withName(officers, request.coachName);
  if (named.length === 1) return named[0] ?? null;
  const question =
    named.length === 0 ? words.unknownCoach(request.coachName, jobbtorg) : words.whichCoach(request.coachName);
  const choices = (named.length === 0 ? officers : named).slice(0, mostChoices).map(({ staffId, name }) => ({
    title: name,
    request: { ...request, coachName: null, coachId: staffId },
  }));
  return ask(turn, question, { request, waits: 'coach' }, choices);
}

/** Those whose name, or one part of it, is just that; upper case and accents do not count. */
export function withName<T extends { name: string }>(people: readonly T[], name: string): T[] {
  const asked = fold(name).trim();
  const whole = people.filter((each) => fold(each.name) === asked);
  return whole.length > 0 ? whole : people.filter((each) => fold(each.name).split(/[ -]/).includes(asked));
}
