// From a request to times: what was understood, up to three of them to choose from, or why there is none and what to give up. Long because
// each end of a search is told here.
import type { FormField } from '../reply.ts';
import { dayInStockholm, inStockholm } from '../working-time/stockholm.ts';
import { chosen, lookFor, slotValue } from './find-times.ts';
import type { Meeting } from './meeting.ts';
import type { KnownMeeting } from './ports.ts';
import { type BookingRequest, moving, needsConsent } from './request.ts';
import type { Found, Relaxed } from './search.ts';
import { ask, type Parties, settle } from './settle.ts';
import { showMeeting } from './show.ts';
import type { Slot } from './slot.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details, say } from './turn.ts';

/** Answers a request with times, or with the question that is still open; `lead` is said before. */
export async function propose(turn: BookingTurn, asked: BookingRequest, lead = ''): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const settled = await settle(turn, asked);
  if ('answer' in settled) return settled.answer;
  const { parties, request } = settled;
  const wrong = wrongDays(turn, request);
  if (wrong !== null) return ask(turn, wrong, { request: { ...request, from: null, to: null }, waits: 'choice' }, []);
  if (request.moves === null) {
    const [caseId, now] = [parties.case.id, turn.now.toInstant()];
    const [open] = (await turn.meetings.meetingsOfCase(turn.caller, caseId, now)).filter(
      ({ meeting }) => ['held', 'proposed', 'booked'].includes(meeting.state) && isAhead(turn, meeting),
    );
    if (open !== undefined) return await instead(turn, request, open);
    if (await turn.meetings.isMetByOthers(turn.caller, caseId, now)) return say(turn, words.metByOthers(caseId));
  }
  const standing = await asItStands(turn, request);
  if (standing !== null) return standing;
  const looked = await lookFor(turn, parties, request);
  return looked.found.kind === 'slots'
    ? offer(turn, parties, request, looked.found.slots, [lead, looked.outerMissing ? words.outerMissing : ''])
    : // Where there is no time, there is none to hold.
      explain(turn, parties, request, looked.found, lead === words.confirmConsent ? '' : lead);
}

/** The meeting that is to be moved, where it is wished to be just as it is already; null for every other request. */
async function asItStands(turn: BookingTurn, request: BookingRequest): Promise<BookingAnswer | null> {
  const { moves, from, to, time } = request;
  const known = moves === null ? null : await turn.meetings.find(turn.caller, moves.id);
  if (known === null) return null;
  const { meeting } = known;
  const { hour, minute } = inStockholm(meeting.slot.from);
  const day = dayInStockholm(meeting.slot.from).toString();
  const now = moving(meeting);
  const isThere = from === day && to === day && time === hour * 60 + minute;
  const isSame =
    request.mode === now.mode &&
    request.coachId === now.coachId &&
    request.minutes === now.minutes &&
    request.interpreter === now.interpreter;
  const isStanding = isThere && isSame && ['held', 'proposed', 'booked'].includes(meeting.state);
  return isStanding ? showMeeting(turn, known, turn.wording.booking.alreadySo) : null;
}

/** A case that has a meeting: shown, or where another time, way or interpreter was wished for, changed to it once that is confirmed. */
async function instead(turn: BookingTurn, wish: BookingRequest, open: KnownMeeting): Promise<BookingAnswer> {
  const { caseId, slot } = open.meeting;
  const words = turn.wording.booking;
  const { from, to, excluded, excludedWeekdays, time, notBefore, notAfter } = wish;
  const isWished = from !== null || to !== null || time !== null;
  const mode = wish.mode ?? slot.mode;
  const interpreter = wish.interpreter ?? open.meeting.interpreter;
  const isOtherwise = mode !== slot.mode || interpreter !== open.meeting.interpreter;
  if ((!isWished && !isOtherwise) || open.actor === null) return showMeeting(turn, open, words.already(caseId));
  const there = chosen(wish, slotValue(slot)) ?? wish;
  const { from: day, time: clock } = there;
  const when = isWished
    ? { from, to, excluded, excludedWeekdays, time, notBefore, notAfter }
    : { from: day, to: day, time: clock };
  const lead = isWished ? words.already(caseId) : words.isNow(open.meeting);
  return await propose(turn, { ...moving(open.meeting), ...when, mode, interpreter }, lead);
}

function isAhead({ now }: BookingTurn, { slot }: Meeting): boolean {
  return Temporal.Instant.compare(slot.until, now.toInstant()) > 0;
}

function wrongDays({ now, wording }: BookingTurn, { from, to }: BookingRequest): string | null {
  const words = wording.booking;
  if (from !== null && to !== null && to < from) return words.reversed;
  const last = to ?? from;
  return last !== null && last < now.toPlainDate().toString() && to !== null
    ? words.past(words.day(Temporal.PlainDate.from(last)))
    : null;
}

function offer(
  turn: BookingTurn,
  parties: Parties,
  request: BookingRequest,
  slots: Slot[],
  leads: string[],
): BookingAnswer {
  const words = turn.wording.booking;
  const isMove = request.moves !== null;
  const isCoach = turn.caller.role === 'coach';
  const asksConsent = needsConsent(request, turn.caller);
  const isConsented = asksConsent && request.consented === true;
  const isExact = request.time !== null && slots.length === 1;
  const title = isMove ? words.proposals.moveTitle : words.proposals.title;
  const atOnce = isMove ? words.actions.moveHere : words.actions.hold;
  const last = slots.at(-1);
  const later = {
    ...request,
    from: last === undefined ? null : dayInStockholm(last.from).add({ days: 1 }).toString(),
    to: null,
    time: null,
  };
  return {
    reply: {
      kind: 'form',
      title: title(parties.case.id),
      text: [
        ...leads,
        `**${words.particulars.understood}:** ${understood(turn, parties, request)}`,
        isConsented ? words.proposals.consented : isExact ? words.proposals.exact : words.proposals.text,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      fields: [slotField(turn, parties, slots), ...(asksConsent ? [consentField(turn, isConsented)] : [])],
      submit: {
        title: isCoach ? words.actions.propose : atOnce,
        click: { verb: bookingVerbs.hold, data: { request } },
      },
      actions: [
        { title: words.actions.moreTimes, click: { verb: bookingVerbs.look, data: { request: later } } },
        { title: words.actions.week, click: { verb: bookingVerbs.week, data: { request } } },
      ],
    },
    session: {
      ...turn.session,
      last: null,
      leftBooking: null,
      booking: {
        request,
        waits: 'choice',
        offered: slots.slice(0, 3).map(slotValue),
        ...(isConsented || leads.includes(words.askConsent) || leads.includes(words.confirmConsent)
          ? { asksConsent: true }
          : {}),
      },
    },
  };
}

function understood({ wording, meetings }: BookingTurn, parties: Parties, request: BookingRequest): string {
  return wording.booking.understood({
    caseId: parties.case.id,
    coach: parties.coach?.name ?? null,
    jobbtorg: parties.jobbtorg,
    mode: request.mode ?? 'onSite',
    interpreter: request.interpreter,
    minutes: request.minutes ?? meetings.settings.lengthMinutes,
  });
}

function slotField({ wording }: BookingTurn, parties: Parties, slots: Slot[]): FormField {
  const words = wording.booking;
  const choices = slots.map((slot) => ({
    title: words.slotChoice(slot, nameOf(parties, slot.coachId)),
    value: slotValue(slot),
  }));
  const value = choices[0]?.value ?? '';
  return { kind: 'choice', isOpen: true, name: 'slot', label: words.fields.slot, value, choices };
}

function consentField({ wording }: BookingTurn, isConsented: boolean): FormField {
  const words = wording.booking.fields;
  const choices = [
    { title: words.consentYes, value: 'yes' },
    { title: words.consentNo, value: 'no' },
  ];
  return {
    kind: 'choice',
    isOpen: true,
    name: 'consent',
    label: words.consent,
    value: isConsented ? 'yes' : '',
    choices,
  };
}

function nameOf({ officers }: Parties, id: string): string {
  return officers.find(({ staffId }) => staffId === id)?.name ?? id;
}

function explain(
  turn: BookingTurn,
  parties: Parties,
  request: BookingRequest,
  { obstacle, relaxed }: Extract<Found, { kind: 'none' }>,
  lead: string,
): BookingAnswer {
  const words = turn.wording.booking;
  const { settings } = turn.meetings;
  const from = Temporal.PlainDate.from(request.from ?? turn.now.toPlainDate().toString());
  const to = request.to === null ? from.add({ weeks: settings.weeksAhead }) : Temporal.PlainDate.from(request.to);
  const why = words.noTime({
    obstacle,
    coach: parties.coach?.name ?? null,
    from,
    to,
    interpreterDays: settings.interpreterDays,
    hours: { opens: clockText(settings.opens), closes: clockText(settings.closes) },
  });
  const options = relaxed.slice(0, 3);
  const standIn =
    obstacle === 'away' && parties.coach?.standIn
      ? parties.officers.find(({ staffId }) => staffId === parties.coach?.standIn)
      : undefined;
  const takes = options.map(({ wish, slot }) => ({
    title: words.relaxTitle(slot),
    click: { verb: bookingVerbs.look, data: { request: relaxedTo(request, wish, slot) } },
  }));
  const stand =
    standIn === undefined
      ? []
      : [
          {
            title: words.standIn(standIn.name),
            click: {
              verb: bookingVerbs.look,
              data: { request: { ...request, coachName: null, coachId: standIn.staffId } },
            },
          },
        ];
  const text = [
    lead,
    `**${words.particulars.understood}:** ${understood(turn, parties, request)}`,
    why,
    ...options.map(({ wish, slot }) => words.relax(wish, slot, nameOf(parties, slot.coachId))),
  ];
  return {
    reply: details({
      title:
        request.moves === null ? words.proposals.title(parties.case.id) : words.proposals.moveTitle(parties.case.id),
      mark: null,
      text: text.filter((part) => part !== '').join('\n\n'),
      particulars: [],
      sections: [],
      actions: [...stand, ...takes],
    }),
    session: { ...turn.session, last: null, booking: { request, waits: 'choice' } },
  };
}

function relaxedTo(request: BookingRequest, wish: Relaxed, slot: Slot): BookingRequest {
  const narrowed = chosen(request, slotValue(slot));
  return {
    ...(narrowed ?? request),
    mode: slot.mode,
    minutes: wish === 'minutes' ? Math.round(slot.until.since(slot.from).total('minutes')) : request.minutes,
  };
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}
