// Meetings in Outlook by Microsoft Graph: busy times, events with Teams links, and what happens while Graph is away.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectGraph } from '../../bot/calendars/graph.ts';
import { createOutlook } from '../../bot/calendars/outlook.ts';
import { toldMeeting } from '../../bot/store/meetings/meeting-reading.ts';
import { beginMeeting, changeMeeting } from '../../bot/store/meetings/meetings.ts';
import { importStaff } from '../../bot/store/people/staff.ts';
import { shippedMeetingSettings } from '../../knowledge/shipped.ts';
import { app, type FakeGraph, startFakeGraph } from '../stand-ins/fake-graph.ts';
import { monday, people } from '../worlds/assistant.ts';
import { type TestDatabase, triedKinds } from '../worlds/databases.ts';

let graph: FakeGraph;
let now = monday;
beforeEach(async () => {
  now = monday;
  graph = await startFakeGraph();
});
afterEach(() => graph.stop());

const connect = (wait?: number) => connectGraph(app, () => now, graph.place, wait);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();
const terms = { travel: () => 0, interpreterOrderedBy: 'caseworker', interpreterDays: 3 } as const;
const week = { from: at('2026-11-23T00:00'), until: at('2026-11-30T00:00') };
const [maja, amina] = ['s-1@example.invalid', 's-2@example.invalid'];
const entry = {
  subject: 'Trepartssamtal A-1042',
  text: 'Om A-1042',
  from: at('2026-11-26T13:00'),
  until: at('2026-11-26T14:00'),
  place: 'Teams',
  online: true,
  people: [maja, amina],
};

describe('Microsoft Graph', () => {
  it('tells busy times in Stockholm’s time, leaves out what is free, and whose calendar it cannot show', async () => {
    graph.schedules.set(maja, [
      { status: 'busy', start: '2026-11-24T09:00:00', end: '2026-11-24T10:00:00' },
      { status: 'free', start: '2026-11-24T11:00:00', end: '2026-11-24T12:00:00' },
      { status: 'oof', start: '2026-11-25T00:00:00', end: '2026-11-26T00:00:00' },
    ]);
    const found = await connect().busy([maja, 'nobody@example.invalid'], week);
    expect(found).toEqual({
      kind: 'done',
      busy: new Map([
        [
          maja,
          [
            { from: at('2026-11-24T09:00').epochMilliseconds, until: at('2026-11-24T10:00').epochMilliseconds },
            { from: at('2026-11-25T00:00').epochMilliseconds, until: at('2026-11-26T00:00').epochMilliseconds },
          ],
        ],
      ]),
    });
  });

  it('asks for many people and long windows in the pieces that Graph allows, over the change of the clocks', async () => {
    const many = Array.from({ length: 45 }, (_, number) => `p${number}@example.invalid`);
    for (const email of many)
      graph.schedules.set(email, [{ status: 'busy', start: '2027-03-29T09:00:00', end: '2027-03-29T10:00:00' }]);
    const found = await connect().busy(many, { from: at('2027-02-01T00:00'), until: at('2027-04-20T00:00') });
    if (found.kind !== 'done') throw new Error(JSON.stringify(found));
    expect(found.busy.size).toBe(45);
    expect(found.busy.get('p44@example.invalid')).toEqual([
      { from: at('2027-03-29T09:00').epochMilliseconds, until: at('2027-03-29T10:00').epochMilliseconds },
    ]);
    expect(graph.requests.length).toBe(3 * 2);
    expect(graph.signIns).toBe(1);
  });

  it('makes an event with its Teams link, the same for a repeat, moves it and cancels it', async () => {
    const calendar = connect();
    const made = await calendar.create(entry, 'M-a-1');
    expect(made).toMatchObject({ kind: 'done', event: { joinUrl: expect.stringContaining('meetup-join') } });
    expect(await calendar.create(entry, 'M-a-1')).toEqual(made);
    expect(graph.events.size).toBe(1);
    const [id = ''] = graph.events.keys();
    expect(graph.events.get(id)).toMatchObject({
      owner: maja,
      start: { dateTime: '2026-11-26T13:00:00', timeZone: 'W. Europe Standard Time' },
      attendees: [{ emailAddress: { address: amina } }],
    });
    const later = { ...entry, from: at('2026-11-27T10:00'), until: at('2026-11-27T11:00') };
    expect(await calendar.move(id, later)).toEqual({ kind: 'done' });
    expect(graph.events.get(id)?.start.dateTime).toBe('2026-11-27T10:00:00');
    expect(await calendar.cancel(id, maja, 'Avbokat')).toEqual({ kind: 'done' });
    expect(await calendar.move(id, later)).toEqual({ kind: 'gone' });
    expect(await calendar.cancel(id, maja, 'Avbokat')).toEqual({ kind: 'done' });
  });

  it.each([
    ['a number of seconds', '17', 17],
    ['a date', 'Mon, 23 Nov 2026 08:00:40 GMT', 40],
    ['nothing', undefined, 30],
  ])('waits as Retry-After asks: %s', async (_name, retryAfter, seconds) => {
    const calendar = connect();
    graph.troubles.push({ status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) });
    expect(await calendar.busy([maja], week)).toEqual({ kind: 'later', seconds, why: 'throttled' });
    // Not asked again before its time.
    const before = graph.requests.length;
    expect(await calendar.busy([maja], week)).toMatchObject({ kind: 'later', why: 'throttled' });
    expect(graph.requests.length).toBe(before);
    now = now.add({ seconds });
    expect(await calendar.busy([maja], week)).toMatchObject({ kind: 'done' });
  });

  it.each([
    ['503', { status: 503 } as const, { kind: 'later', why: 'down' }],
    ['a broken connection', 'reset' as const, { kind: 'later', why: 'down' }],
    ['a slow answer', 'silence' as const, { kind: 'later', why: 'slow' }],
    ['403', { status: 403 } as const, { kind: 'refused', why: 'Graph answered 403' }],
    ['an answer of another form', { status: 200, body: { value: 'nothing' } } as const, { kind: 'refused' }],
  ])('gives a value and no exception on %s', async (_name, trouble, result) => {
    graph.troubles.push(trouble);
    expect(await connect(200).busy([maja], week)).toMatchObject(result);
  });

  it('signs in anew when its key was withdrawn, once', async () => {
    const calendar = connect();
    await calendar.busy([maja], week);
    graph.withdrawKeys();
    expect(await calendar.busy([maja], week)).toMatchObject({ kind: 'done' });
    expect(graph.signIns).toBe(2);
  });

  it('says that the sign-in is refused, and that nobody answers there', async () => {
    const wrong = connectGraph({ ...app, secret: 'fel' }, () => now, graph.place);
    expect(await wrong.busy([maja], week)).toEqual({ kind: 'refused', why: 'the sign-in answered 401' });
    const nowhere = connectGraph(app, () => now, { graph: 'http://127.0.0.1:9/v1.0', login: 'http://127.0.0.1:9' });
    expect(await nowhere.busy([maja], week)).toMatchObject({ kind: 'later', why: 'down' });
  });
});

describe.each(triedKinds)('a meeting in Outlook, on $name', (kind) => {
  let store: TestDatabase;
  const settings = shippedMeetingSettings();
  beforeAll(async () => {
    store = await kind.create();
    await importStaff(store.database, Object.values(people), { complete: true, dryRun: false, now: monday });
    await store.database
      .insertInto('cases')
      .values({ id: 'A-1042', district: 'Farsta', state: 'referred', updated_at: monday.toString() })
      .execute();
  });
  afterAll(() => store.drop());

  it('is kept here while Graph is down, written once it answers, moved and cancelled with it', async () => {
    const outlook = createOutlook(store.database, connect(), settings, () => now);
    const slot = {
      from: entry.from,
      until: entry.until,
      coachId: 'S-2',
      jobbtorg: 'Farsta',
      mode: 'teams' as const,
      room: null,
    };
    const draft = {
      id: 'M-a',
      caseId: 'A-1042',
      caseworkerId: 'S-1',
      slot,
      interpreter: null,
      by: 'caseworker' as const,
      consentBy: 'S-1',
      holdUntil: entry.from,
    };
    graph.troubles.push({ status: 503 }, { status: 503 });
    expect(await outlook.busy(['S-1'], week)).toEqual({ kind: 'missing' });
    await beginMeeting(store.database, draft, terms, { idempotencyKey: 'a', staffId: 'S-1', now });
    expect(await outlook.catchUp()).toEqual({ done: 0, waiting: 1 });
    expect(await toldMeeting(store.database, 'M-a')).toMatchObject({
      calendarWaits: true,
      joinUrl: null,
      meeting: { state: 'held' },
    });
    // Not before its time.
    expect(await outlook.catchUp()).toEqual({ done: 0, waiting: 0 });
    now = now.add({ minutes: 5 });
    expect(await outlook.catchUp()).toEqual({ done: 1, waiting: 0 });
    expect(await toldMeeting(store.database, 'M-a')).toMatchObject({
      calendarWaits: false,
      joinUrl: expect.stringContaining('meetup-join'),
    });
    expect(await outlook.catchUp()).toEqual({ done: 0, waiting: 0 });

    const later = { ...slot, from: slot.from.add({ hours: 1 }), until: slot.until.add({ hours: 1 }) };
    const by = { actor: 'caseworker' as const, holdUntil: later.from, staffId: 'S-1', now };
    await changeMeeting(
      store.database,
      'M-a',
      { kind: 'move', slot: later },
      { ...by, version: 1, idempotencyKey: 'b' },
      terms,
    );
    expect(await outlook.catchUp()).toEqual({ done: 1, waiting: 0 });
    expect([...graph.events.values()].map(({ start }) => start.dateTime)).toEqual(['2026-11-26T14:00:00']);
    await changeMeeting(store.database, 'M-a', { kind: 'cancel' }, { ...by, version: 2, idempotencyKey: 'c' }, terms);
    await outlook.catchUp();
    expect(graph.events.size).toBe(0);
    expect(graph.cancelled).toHaveLength(1);
  });
});
