// From a request to times: what was understood, up to three of them to choose from, or why there is none and what to give up.
import { holidayName } from '../holidays.ts';
import { buildDiary } from './diary.ts';
import type { Meeting } from './meeting.ts';
import type { Colleague, DiaryOwner } from './ports.ts';
import type { BookingRequest } from './request.ts';
import { type Found, findSlots, type Relaxed, type Search, type TimeWish } from './search.ts';
import { ask, type Parties, settle } from './settle.ts';
import { showMeeting } from './show.ts';
import type { Slot } from './slot.ts';
import { dayKind, stockholm } from './times.ts';
import { type BookingAnswer, type BookingTurn, bookingVerbs, details } from './turn.ts';

/** Answers a request with times, or with the question that is still open; `lead` is said before. */
export async function propose(turn: BookingTurn, asked: BookingRequest, lead = ''): Promise<BookingAnswer> {
  const words = turn.wording.booking;
  const settled = await settle(turn, asked);
  if ('answer' in settled) return settled.answer;
  const { parties, request } = settled;
  const wrong = wrongDays(turn, request);
  if (wrong !== null) return ask(turn, wrong, { request: { ...request, from: null, to: null }, waits: 'choice' }, []);
  if (request.moves === null) {
    const [open] = (await turn.meetings.meetingsOfCase(parties.case.id, turn.now.toInstant())).filter(
      ({ meeting }) => ['held', 'proposed', 'booked'].includes(meeting.state) && isAhead(turn, meeting),
    );
    if (open !== undefined) return { ...showMeeting(turn, open, words.already(parties.case.id)) };
  }
  const looked = await lookFor(turn, parties, request);
  return looked.found.kind === 'slots'
    ? offer(turn, parties, request, looked.found.slots, [lead, looked.outerMissing ? words.outerMissing : ''])
    : explain(turn, parties, request, looked.found, lead);
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

/** Looks for times; everything is read anew, so that it can be asked before a time is taken too. */
export async function lookFor(
  turn: BookingTurn,
  { case: found, jobbtorg, caseworker, officers, coach }: Parties,
  request: BookingRequest,
  most = 3,
): Promise<{ found: Found; outerMissing: boolean }> {
  const { meetings, now } = turn;
  const { settings } = meetings;
  const moved = request.moves === null ? null : ((await meetings.find(request.moves.id))?.meeting ?? null);
  const rooms = settings.offices.find(({ name }) => name === jobbtorg)?.rooms ?? [];
  const caseOwner: DiaryOwner = { kind: 'case', id: found.id };
  const staffOwner = ({ staffId }: Colleague): DiaryOwner => ({ kind: 'staff', id: staffId });
  const roomOwner = (name: string): DiaryOwner => ({ kind: 'room', jobbtorg, name });
  const wish = wishOf(turn, request, coach?.staffId ?? null);
  const first = wish.from ?? now.toPlainDate();
  const horizon = first.add({ weeks: settings.weeksAhead });
  const last = wish.to !== null && Temporal.PlainDate.compare(wish.to, horizon) > 0 ? wish.to : horizon;
  const window = {
    from: first.toZonedDateTime(stockholm).toInstant(),
    until: last.add({ days: 1 }).toZonedDateTime(stockholm).toInstant(),
  };
  const owners = [caseOwner, staffOwner(caseworker), ...officers.map(staffOwner), ...rooms.map(roomOwner)];
  const diaries = await meetings.diaries(owners, window, moved);
  const search: Search = {
    now,
    wish,
    jobbtorg,
    caseworker: diaries.of(staffOwner(caseworker)),
    case: diaries.of(caseOwner),
    officers: officers.map((officer) => ({
      id: officer.staffId,
      away: officer.away,
      diary: diaries.of(staffOwner(officer)),
    })),
    rooms: rooms.map((name) => ({ name, diary: diaries.of(roomOwner(name)) })),
    settings,
    dayKind,
  };
  // Where it is already is no new time.
  const own =
    moved === null ? [] : [{ from: moved.slot.from.epochMilliseconds, until: moved.slot.from.epochMilliseconds + 1 }];
  const around = own.length === 0 ? search : { ...search, case: withOwn(search.case, own) };
  return { found: findSlots(around, most), outerMissing: diaries.outerMissing };
}

function withOwn(diary: Search['case'], own: { from: number; until: number }[]): Search['case'] {
  const taken = Array.from(diary.starts, (from, place) => ({ from, until: diary.ends[place] ?? from }));
  return buildDiary([...taken, ...own], null);
}

function wishOf({ meetings }: BookingTurn, request: BookingRequest, coachId: string | null): TimeWish {
  const date = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
  return {
    from: date(request.from),
    to: date(request.to),
    excluded: request.excluded.map((text) => Temporal.PlainDate.from(text)),
    excludedWeekdays: request.excludedWeekdays,
    time: request.time,
    notBefore: request.notBefore,
    notAfter: request.notAfter,
    minutes: request.minutes ?? meetings.settings.lengthMinutes,
    mode: request.mode ?? 'onSite',
    coachId,
    interpreter: request.interpreter !== null,
  };
}

/** How a time is written in a card; read back by `chosen`. */
export function slotValue({ from, coachId }: Slot): string {
  return `${from.toZonedDateTimeISO(stockholm).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${coachId}`;
}

/** The request narrowed to a time that was chosen on a card; null when it is not one. */
export function chosen(request: BookingRequest, value: string): BookingRequest | null {
  const [, date, hour, minute, coachId] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d) (.{1,100})$/.exec(value) ?? [];
  if (date === undefined || coachId === undefined) return null;
  return {
    ...request,
    from: date,
    to: date,
    excluded: [],
    excludedWeekdays: [],
    time: Number(hour) * 60 + Number(minute),
    notBefore: null,
    notAfter: null,
    coachId,
    coachName: null,
  };
}

function offer(
  turn: BookingTurn,
  parties: Parties,
  request: BookingRequest,
  slots: Slot[],
  leads: string[],
): BookingAnswer {
  const { wording, caller, session } = turn;
  const words = wording.booking;
  const caseId = parties.case.id;
  const nameOf = (id: string) => parties.officers.find(({ staffId }) => staffId === id)?.name ?? id;
  const [first] = slots;
  const choices = slots.map((slot) => ({
    title: words.slotChoice(slot, nameOf(slot.coachId)),
    value: slotValue(slot),
  }));
  const isExact = request.time !== null && slots.length === 1;
  const understood = words.understood({
    caseId,
    coach: parties.coach?.name ?? null,
    jobbtorg: parties.jobbtorg,
    mode: request.mode ?? 'onSite',
    interpreter: request.interpreter,
    minutes: request.minutes ?? turn.meetings.settings.lengthMinutes,
  });
  const isMove = request.moves !== null;
  const asksConsent = caller.role === 'caseworker' && !isMove;
  const submit = isMove
    ? caller.role === 'coach'
      ? words.actions.propose
      : words.actions.moveHere
    : caller.role === 'coach'
      ? words.actions.propose
      : words.actions.hold;
  const last = slots.at(-1)?.from.toZonedDateTimeISO(stockholm).toPlainDate().add({ days: 1 });
  const later = { ...request, from: last?.toString() ?? null, to: null, time: null };
  return {
    reply: {
      kind: 'form',
      title: isMove ? words.proposals.moveTitle(caseId) : words.proposals.title(caseId),
      text: [
        ...leads,
        `**${words.particulars.understood}:** ${understood}`,
        isExact ? words.proposals.exact : words.proposals.text,
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      fields: [
        {
          kind: 'choice',
          name: 'slot',
          label: words.fields.slot,
          value: first === undefined ? '' : slotValue(first),
          choices,
        },
        ...(asksConsent
          ? [
              {
                kind: 'choice' as const,
                name: 'consent',
                label: words.fields.consent,
                value: '',
                choices: [
                  { title: words.fields.consentYes, value: 'yes' },
                  { title: words.fields.consentNo, value: 'no' },
                ],
              },
            ]
          : []),
      ],
      submit: { title: submit, click: { verb: bookingVerbs.hold, data: { request } } },
      actions: [{ title: words.actions.moreTimes, click: { verb: bookingVerbs.look, data: { request: later } } }],
    },
    session: { ...session, last: null, booking: { request, waits: 'choice' } },
  };
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
  const nameOf = (id: string) => parties.officers.find(({ staffId }) => staffId === id)?.name ?? id;
  const from = Temporal.PlainDate.from(request.from ?? turn.now.toPlainDate().toString());
  const to = request.to === null ? from.add({ weeks: settings.weeksAhead }) : Temporal.PlainDate.from(request.to);
  const why = words.noTime({
    obstacle,
    coach: parties.coach?.name ?? null,
    from,
    to,
    holiday: from.equals(to) ? holidayName(from, turn.language) : null,
    interpreterDays: settings.interpreterDays,
    hours: { opens: clockOf(settings.opens), closes: clockOf(settings.closes) },
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
  const text = [lead, why, ...options.map(({ wish, slot }) => words.relax(wish, slot, nameOf(slot.coachId)))];
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

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}
