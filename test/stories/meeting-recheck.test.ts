// A yes to a meeting when the calendars have changed since the time was found, or do not answer: in Outlook and in our own.
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectGraph } from '../../bot/calendars/graph.ts';
import { createOutlook } from '../../bot/calendars/outlook.ts';
import type { Core } from '../../bot/core.ts';
import { createChecking } from '../../bot/meetings/meeting-checking.ts';
import { createMeetings } from '../../bot/meetings/meetings.ts';
import { importDiaries } from '../../bot/store/meetings/availability.ts';
import { app, type FakeGraph, startFakeGraph } from '../stand-ins/fake-graph.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { choicesOf, press, readCard, toldUnasked } from '../worlds/pressing.ts';

const { maja, amina } = people;
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();

/** The calendars' work that the bot does by itself: what is under way, and whether it rests. */
interface Background {
  underWay: Promise<void>;
  rests: boolean;
}

/** The same bot with the staff's Outlook calendars in place of its own. */
function withOutlook(graph: FakeGraph, background: Background) {
  return (core: Core): Core => {
    const { database, now, newId, tools } = core;
    const { settings, links } = tools.meetings;
    const calendars = createOutlook(database, connectGraph(app, now, graph.place, 500), settings, now);
    const meetings = createMeetings({ database, settings, calendars, links, now, newId });
    const check = createChecking(database, meetings, now);
    const work = async () => {
      await calendars.catchUp();
      await check();
    };
    const tellCalendars = async () => {
      if (background.rests) return;
      const round = work();
      background.underWay = Promise.allSettled([background.underWay, round]).then(() => {});
      await round;
    };
    return { ...core, tools: { ...tools, meetings }, tellCalendars };
  };
}

describe.each(triedKinds)('a yes is checked against the calendars on $name', (kind) => {
  let graph: FakeGraph;
  let assistant: Assistant;
  let number = 5000;
  const background: Background = { underWay: Promise.resolve(), rests: false };
  beforeAll(async () => {
    graph = await startFakeGraph();
    assistant = await startAssistant(kind, { change: withOutlook(graph, background) });
    for (const person of [maja, amina]) await assistant.say(person, 'hej');
  });
  afterAll(async () => {
    await assistant.stop();
    await graph.stop();
  });
  beforeEach(async () => {
    await assistant.settle();
    // Nothing of the test before is written after it is cleared away.
    background.rests = true;
    await background.underWay;
    assistant.setTime(monday);
    graph.isDown = false;
    graph.schedules.clear();
    const { database } = assistant.database;
    for (const table of ['slots_busy', 'meetings', 'reminders'] as const) await database.deleteFrom(table).execute();
    graph.events.clear();
    number += 1;
    await database
      .insertInto('cases')
      .values({
        id: `A-${number}`,
        district: 'Farsta',
        jobbtorg: 'Farsta',
        state: 'referred',
        updated_at: monday.toString(),
      })
      .execute();
    background.rests = false;
  });

  /** Held by Maja for Thursday at 13, and in both calendars; gives her card and the one that asks Amina. */
  async function hold(): Promise<{ held: unknown; asked: unknown }> {
    const times = (await assistant.say(maja, `boka trepart för A-${number} på torsdag kl 13`)).at(-1);
    expect(choicesOf(times, 'slot'), readCard(times)).toEqual(['2026-11-26T13:00 S-2']);
    const held = await press(assistant, maja, times, 'Håll tiden och fråga coachen', { consent: 'yes' });
    await sweepUntil(async () =>
      [...graph.events.values()].some(({ start }) => start.dateTime === '2026-11-26T13:00:00'),
    );
    return { held, asked: (await toldUnasked(assistant, amina)).at(-1) };
  }
  // The bot sweeps by itself too, and what it has begun is not waited for by a sweep of ours.
  async function sweepUntil(isSo: () => Promise<boolean>): Promise<void> {
    for (let pass = 0; pass < 100 && !(await isSo()); pass += 1) {
      await assistant.bot.sweep();
      await delay(50);
    }
    expect(await isSo()).toBe(true);
  }
  const busy = (person: typeof maja, from: string, until: string) =>
    graph.schedules.set(person.email, [
      { status: 'busy', start: `2026-11-26T${from}:00`, end: `2026-11-26T${until}:00` },
    ]);
  const meeting = async () =>
    await assistant.database.database.selectFrom('meetings').select(['state', 'version', 'coach_says']).execute();

  it('counts where the meeting itself is all that stands in the calendars', async () => {
    const { held, asked } = await hold();
    expect(readCard(await press(assistant, amina, asked, 'Ja, tiden passar'))).toContain('coachen ja');
    await assistant.bot.sweep();
    const shown = await press(assistant, maja, held, 'Den sökande har sagt ja');
    expect(readCard(await press(assistant, maja, shown, 'Den sökande har sagt ja'))).toContain('Nu är det bokat');
  });

  it.each([
    ['something that overlaps', '13:30', '14:30'],
    ['another meeting of just the same time', '13:00', '14:00'],
  ])('is not noted when the coach has got %s, and other times are offered', async (_name, from, until) => {
    const { asked } = await hold();
    busy(amina, from, until);
    const answer = await press(assistant, amina, asked, 'Ja, tiden passar');
    const text = readCard(answer);
    expect(text).toContain('Amina Holm har fått något annat i kalendern torsdag 26 november kl. 13.00–14.00');
    expect(text).toContain('så ditt ja är inte noterat');
    expect(text).toContain('Mötet står kvar: handläggaren ja, coachen väntar, den sökande väntar, tiden hålls till');
    expect(choicesOf(answer, 'slot').length).toBeGreaterThan(0);
    expect(await meeting()).toEqual([{ state: 'held', version: 1, coach_says: 'waiting' }]);
    expect(readCard(await press(assistant, amina, answer, 'Föreslå tiden'))).toContain('Ny tid föreslagen');
  });

  it('is not noted when something stands in the caseworker’s way to the jobbtorg', async () => {
    const { held, asked } = await hold();
    await press(assistant, amina, asked, 'Ja, tiden passar');
    const shown = await press(assistant, maja, held, 'Den sökande har sagt ja');
    busy(maja, '12:00', '12:45');
    expect(readCard(await press(assistant, maja, shown, 'Den sökande har sagt ja'))).toContain(
      'Maja Lind har fått något annat i kalendern',
    );
    expect(await meeting()).toMatchObject([{ state: 'held', version: 2 }]);
  });

  it('is not hindered by where the meeting stood before it was moved, as long as Outlook has not been told', async () => {
    await hold();
    const moved = (await assistant.say(maja, `flytta mötet för A-${number} till torsdag kl 13.30`)).at(-1);
    await assistant.settle();
    await press(assistant, maja, moved, 'Flytta hit');
    const asked = (await toldUnasked(assistant, amina)).at(-1);
    expect(readCard(await press(assistant, amina, asked, 'Ja, tiden passar'))).toContain('coachen ja');
  });

  it('keeps the time while the calendars do not answer, and is booked and told once they do', async () => {
    const { held, asked } = await hold();
    graph.isDown = true;
    expect(readCard(await press(assistant, amina, asked, 'Ja, tiden passar'))).toContain(
      'Kalendertjänsten svarar inte just nu, så tiden kontrolleras igen innan mötet blir bokat',
    );
    const shown = await press(assistant, maja, held, 'Den sökande har sagt ja');
    const waits = readCard(await press(assistant, maja, shown, 'Den sökande har sagt ja'));
    expect(waits).toContain('Alla tre har sagt ja, kalendern kontrolleras');
    expect(waits).toContain('mötet bokas så snart den visar att tiden är fri');
    expect(await meeting()).toMatchObject([{ state: 'held' }]);
    await assistant.settle();
    await assistant.bot.sweep();
    expect(await meeting()).toMatchObject([{ state: 'held' }]);
    graph.isDown = false;
    assistant.setTime(monday.add({ minutes: 5 }));
    await sweepUntil(async () => (await meeting())[0]?.state === 'booked');
    const sentence = `Trepartssamtalet om A-${number} är bokat: alla tre har sagt ja`;
    for (const person of [maja, amina])
      expect(readCard(await toldUnasked(assistant, person, sentence))).toContain(sentence);
  });

  it('is taken back, and both are told, when the calendars answer that the coach is not free any more', async () => {
    const { held, asked } = await hold();
    await press(assistant, amina, asked, 'Ja, tiden passar');
    const shown = await press(assistant, maja, held, 'Den sökande har sagt ja');
    graph.isDown = true;
    await press(assistant, maja, shown, 'Den sökande har sagt ja');
    await assistant.settle();
    busy(amina, '13:00', '14:00');
    graph.isDown = false;
    assistant.setTime(monday.add({ minutes: 5 }));
    await sweepUntil(async () => (await meeting())[0]?.coach_says === 'waiting');
    expect(await meeting()).toMatchObject([{ state: 'held', coach_says: 'waiting' }]);
    const sentence = `Amina Holm har fått något annat i kalendern vid tiden för A-${number}`;
    for (const person of [maja, amina])
      expect(readCard(await toldUnasked(assistant, person, sentence))).toContain(sentence);
  });

  it('is not noted when our own calendar has got something from an import, but is when that is the meeting itself', async () => {
    const { asked } = await hold();
    const imported = (from: string, until: string) => {
      const stretch = {
        from: at(`2026-11-26T${from}`).epochMilliseconds,
        until: at(`2026-11-26T${until}`).epochMilliseconds,
      };
      const diary = { staffId: amina.id, hours: null, busy: { source: 'ics' as const, stretches: [stretch] } };
      return importDiaries(assistant.database.database, [diary], false);
    };
    await imported('13:45', '15:00');
    expect(readCard(await press(assistant, amina, asked, 'Ja, tiden passar'))).toContain('ditt ja är inte noterat');
    await imported('13:00', '14:00');
    expect(readCard(await press(assistant, amina, asked, 'Ja, tiden passar'))).toContain('coachen ja');
  });
});
