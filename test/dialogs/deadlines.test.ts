// Deadlines of cases: how they are counted, what a coach, a stand-in and a manager see of them, and what they may do.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  type CaseFacts,
  type DeadlineKind,
  type DeadlineRules,
  deadlinesOf,
  jobPlanDue,
  workingDaysBetween,
} from '../../dialogs/deadlines/deadlines.ts';
import { isWorkingDay } from '../../dialogs/working-time/holidays.ts';
import { isQuiet } from '../../dialogs/working-time/quiet-hours.ts';
import { buttons, shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { ann, bo } from '../worlds/more-people.ts';
import { storeCases } from '../worlds/some-cases.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const rules = (days: 'calendar' | 'working' = 'calendar', countsFirstDay = false): DeadlineRules => ({
  reading: { days, countsFirstDay },
  isWorkingDay,
  escalateAfter: 3,
  sendingHours: null,
  digestAt: Temporal.PlainTime.from('08:00'),
});
const nothing: CaseFacts = {
  caseId: 'A-1',
  state: 'enrolled',
  enrolledOn: null,
  firstPlanOn: null,
  closedOn: null,
  selfSupporting: null,
  establishmentEnds: null,
  afAskedOn: null,
  afGivenOn: null,
  stockholmsjobbFrom: null,
  stockholmsjobbUntil: null,
  employedUntil: null,
  nextAgeLimit: null,
};
const today = day('2026-11-23');
const due = (kind: DeadlineKind, facts: Partial<CaseFacts>, on = today) =>
  deadlinesOf({ ...nothing, ...facts }, rules(), on)
    .filter((deadline) => deadline.kind === kind)
    .map((deadline) => deadline.due.toString());

describe('the five days to the first job plan', () => {
  it.each([
    // Enrolled on Thursday 5 November 2026.
    ['2026-11-05', 'calendar', false, '2026-11-10'],
    ['2026-11-05', 'working', false, '2026-11-12'],
    ['2026-11-05', 'calendar', true, '2026-11-09'],
    ['2026-11-05', 'working', true, '2026-11-11'],
    // Five days after Monday is Saturday, which moves to Monday.
    ['2026-11-23', 'calendar', false, '2026-11-30'],
    ['2026-11-23', 'working', false, '2026-11-30'],
    // Over Christmas: the eve, both days, and the weekend are off.
    ['2026-12-21', 'calendar', false, '2026-12-28'],
    ['2026-12-21', 'working', false, '2026-12-30'],
    // Over midsummer's eve.
    ['2026-06-15', 'working', false, '2026-06-23'],
  ] as const)('enrolled %s, in %s days, the first counted: %s, end on %s', (enrolled, days, first, expected) => {
    expect(jobPlanDue(day(enrolled), { days, countsFirstDay: first }, isWorkingDay).toString()).toBe(expected);
  });

  it('end on a working day, and never before the fourth day, whatever the reading', () => {
    const readings = fc.record({ days: fc.constantFrom('calendar', 'working'), countsFirstDay: fc.boolean() } as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), readings, (offset, reading) => {
        const enrolled = day('2020-01-01').add({ days: offset });
        const end = jobPlanDue(enrolled, reading, isWorkingDay);
        expect(isWorkingDay(end)).toBe(true);
        expect(enrolled.until(end, { largestUnit: 'days' }).days).toBeGreaterThanOrEqual(
          reading.countsFirstDay ? 4 : 5,
        );
      }),
    );
  });

  it('counts working days forwards and back alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 40 }), (offset, count) => {
        const from = day('2021-01-01').add({ days: offset });
        expect(workingDaysBetween(from, addWorkingDays(from, count, isWorkingDay), isWorkingDay)).toBe(count);
      }),
    );
  });

  it('show the day under the other reading too', () => {
    const [plan] = deadlinesOf({ ...nothing, enrolledOn: day('2026-11-19') }, rules(), today);
    expect([plan?.due.toString(), plan?.otherReading?.toString()]).toEqual(['2026-11-24', '2026-11-26']);
  });

  it('are over once there is a plan, or the person is no longer enrolled', () => {
    expect(due('jobPlan', { enrolledOn: day('2026-11-19'), firstPlanOn: day('2026-11-20') })).toEqual([]);
    expect(due('jobPlan', { enrolledOn: day('2026-11-19'), state: 'returned' })).toEqual([]);
  });
});

describe('the other deadlines', () => {
  it.each([
    [
      'Arbetsförmedlingen is chased a week after it was asked',
      'afAgreement',
      { afAskedOn: day('2026-11-20') },
      ['2026-11-27'],
    ],
    ['and each week after that', 'afAgreement', { afAskedOn: day('2026-11-02') }, ['2026-11-23']],
    ['until it has answered', 'afAgreement', { afAskedOn: day('2026-11-02'), afGivenOn: day('2026-11-20') }, []],
    ['establishment ends on its day', 'establishment', { establishmentEnds: day('2027-01-31') }, ['2027-01-31']],
    ['a Stockholmsjobb ends on its day', 'stockholmsjobb', { stockholmsjobbUntil: day('2026-12-31') }, ['2026-12-31']],
    ['or after twelve months', 'stockholmsjobb', { stockholmsjobbFrom: day('2026-02-01') }, ['2027-02-01']],
    [
      'an employment is followed for three months',
      'afterEmployment',
      { employedUntil: day('2026-10-31') },
      ['2027-01-31'],
    ],
    ['not before it has ended', 'afterEmployment', { employedUntil: day('2026-12-31') }, []],
    [
      'a check comes six months after leaving',
      'selfSupport',
      { state: 'closed', closedOn: day('2026-08-31') },
      ['2027-02-28'],
    ],
    [
      'and not when it is made',
      'selfSupport',
      { state: 'closed', closedOn: day('2026-08-31'), selfSupporting: false },
      [],
    ],
    ['a birthday changes the route', 'ageLimit', { nextAgeLimit: day('2026-12-24') }, ['2026-12-24']],
    ['what has passed long ago is told no more', 'establishment', { establishmentEnds: day('2026-09-30') }, []],
  ] as const)('%s', (_, kind, facts, expected) => {
    expect(due(kind, facts)).toEqual(expected);
  });
});

describe('quiet time', () => {
  const hours = { from: Temporal.PlainTime.from('07:00'), to: Temporal.PlainTime.from('18:00') };
  it.each([
    ['2026-11-23T08:00', false],
    ['2026-11-23T06:59', true],
    ['2026-11-23T18:00', true],
    ['2026-11-28T12:00', true],
    ['2026-12-24T12:00', true],
    // The days on which the clock is changed, at eight by the wall.
    ['2026-10-26T08:00', false],
    ['2027-03-30T08:00', false],
  ])('%s: %s', (time, expected) => {
    expect(isQuiet(Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Stockholm'), hours, isWorkingDay)).toBe(
      expected,
    );
  });
});

describe.each(triedKinds)('deadlines in Teams ($name)', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    const { importStaff } = await import('../../bot/store/people/staff.ts');
    await importStaff(assistant.core.database, [bo, ann], { complete: false, dryRun: false, now: monday });
  });
  afterAll(async () => await assistant.stop());
  beforeEach(async () => {
    assistant.setTime(monday);
    await assistant.settle();
    await assistant.core.database.deleteFrom('cases').execute();
    await assistant.core.database.deleteFrom('reminders').execute();
    await storeCases(assistant.core.database, [
      { id: 'A-1042', enrolled_on: '2026-11-19' },
      { id: 'A-1077', enrolled_on: '2026-11-12' },
      { id: 'A-1101', enrolled_on: '2026-11-20' },
      { id: 'A-1200', enrolled_on: '2026-11-12', coach_id: 'S-4' },
      { id: 'A-1300', enrolled_on: '2026-11-12', coach_id: 'S-9', jobbtorg: 'Kista' },
    ]);
  });

  const say = async (who: typeof people.amina, text: string) =>
    (await assistant.say(who, text)).map(shownText).join('\n');
  const press = async (
    who: typeof people.amina,
    button: { verb: string; data: Record<string, unknown> } | undefined,
    more = {},
  ) => {
    const value = { action: { type: 'Action.Execute', verb: button?.verb, data: { ...button?.data, ...more } } };
    const answer = await assistant.post(
      assistant.activity(who, { type: 'invoke', name: 'adaptiveCard/action', value }),
    );
    await assistant.bot.settled();
    const { value: card } = answer.body as { value: unknown };
    const activity = {
      type: 'message',
      id: '',
      ...(typeof card === 'string' ? { text: card } : { attachments: [{ content: card }] }),
    };
    return { text: shownText(activity), buttons: buttons(activity) };
  };
  const cardOf = async (who: typeof people.amina, text: string) => {
    const [answer] = await assistant.say(who, text);
    return answer === undefined ? [] : buttons(answer);
  };
  const plans = async () =>
    (await assistant.core.database.selectFrom('job_plans').select('case_id').orderBy('case_id').execute()).map(
      (row) => row.case_id,
    );

  it('shows a coach their own, the overdue one first', async () => {
    const text = await say(people.amina, 'mina deadlines');
    expect(text.indexOf('A-1077')).toBeLessThan(text.indexOf('A-1042'));
    expect(text).toContain('sen');
    expect(text).toContain('senast i morgon, tis 24 nov');
    expect(text).toContain('kalenderdagar');
    expect(text).toContain('Räknat i arbetsdagar');
    for (const other of ['A-1200', 'A-1300']) expect(text).not.toContain(other);
  });

  it('marks a plan as done, once, and takes it back', async () => {
    expect(await say(people.amina, 'Jobbplan klar för A-1042')).toContain('är markerad som klar');
    expect(await plans()).toEqual(['A-1042']);
    expect(await say(people.amina, 'A-1042 plan klar')).toContain('redan klar');
    expect(await plans()).toEqual(['A-1042']);
    // The newest message changed nothing, so that there is nothing to take back any more.
    expect(await say(people.amina, 'A-1077 plan klar')).toContain('markerad');
    expect(await say(people.amina, 'ångra')).toContain('A-1077 är öppet igen');
    expect(await plans()).toEqual(['A-1042']);
  });

  it('does nothing to what is not theirs, and says the same of what does not exist', async () => {
    for (const id of ['A-1200', 'A-1300', 'A-9999'])
      expect(await say(people.amina, `jobbplan klar för ${id}`)).toContain(`Jag hittar inget ärende ${id} bland dina`);
    const [button] = await cardOf(people.amina, 'mina deadlines');
    const stolen = await press(people.amina, button, { case: 'A-1200', kind: 'jobPlan', due: '2026-11-17' });
    expect(stolen.text).not.toContain('markerad');
    expect(await plans()).toEqual([]);
  });

  it('settles on the card, and shows the list as it stands then', async () => {
    const list = await cardOf(people.amina, 'mina deadlines');
    const done = list.find(({ verb, data }) => verb === 'deadline.done' && data.case === 'A-1042');
    const after = await press(people.amina, done);
    expect(after.text).toContain('A-1042: första jobbplanen är markerad som klar');
    expect(after.text).not.toContain('A-1042 ·');
    expect((await press(people.amina, done)).text).toContain('redan klar');
    const back = await press(
      people.amina,
      after.buttons.find(({ verb }) => verb === 'deadline.undo'),
    );
    expect(back.text).toContain('A-1042 är öppet igen');
    expect(await plans()).toEqual([]);
  });

  it('asks on which day it was done, and refuses a day to come', async () => {
    const list = await cardOf(people.amina, 'mina deadlines');
    const open = list.find(({ verb, data }) => verb === 'deadline.show' && data.case === 'A-1042');
    const details = await press(people.amina, open ?? { ...list[0], verb: 'deadline.show', data: list[0]?.data ?? {} });
    const form = await press(
      people.amina,
      details.buttons.find(({ verb }) => verb === 'deadline.doneOn'),
    );
    const save = form.buttons.find(({ verb }) => verb === 'deadline.doneOn');
    expect((await press(people.amina, save, { on: '2026-11-30' })).text).toContain('har inte varit än');
    expect((await press(people.amina, save, { on: '2026-11-20' })).text).toContain('klar fre 20 nov');
  });

  it('puts off by message and by card, past the deadline only with a reason', async () => {
    const list = await cardOf(people.amina, 'mina deadlines');
    const later = list.find(({ verb, data }) => verb === 'deadline.snooze' && data.case === 'A-1101');
    const form = await press(people.amina, later);
    const save = form.buttons.find(({ verb }) => verb === 'deadline.snoozeUntil');
    expect((await press(people.amina, save, { until: '2026-11-20' })).text).toContain('Dagen har redan varit');
    expect((await press(people.amina, save, { until: '2026-11-24' })).text).toContain('uppskjuten till tis 24 nov');
    expect((await press(people.amina, save, { until: '2026-12-01' })).text).toContain('Skriv varför');
    expect((await press(people.amina, save, { until: '2026-12-01', reason: 'sjuk' })).text).toContain(
      'uppskjuten till tis 1 dec',
    );
  });

  it('puts off by message, on the day that was said, and asks which where there are several', async () => {
    expect(await say(people.amina, 'påminn mig om A-1101 igen i morgon')).toContain('Jag påminner om A-1101');
    expect(await say(people.amina, 'mina deadlines')).toContain('uppskjuten till tis 24 nov');
    expect(await say(people.amina, 'påminn mig om A-1042 på fredag')).toContain('Skriv varför');
    expect(await say(bo, 'påminn mig på fredag')).toContain('Skriv varför');
    expect(await say(ann, 'påminn mig på fredag')).toContain('Vad vill du skjuta upp?');
  });

  it.each([
    ['vilka är sena', ['A-1077'], ['A-1042', 'A-1101']],
    ['vilka jobbplaner ska vara klara i morgon?', ['A-1042'], ['A-1077', 'A-1101']],
    ['vad måste vara klart senast onsdag', ['A-1042', 'A-1077', 'A-1101'], []],
    ['vilka frister går ut v 50', [], ['A-1042', 'A-1077', 'A-1101']],
    ['show my deadlines', ['A-1042', 'First job plan'], []],
  ])('%s', async (text, shown, hidden) => {
    const told = await say(people.amina, text);
    for (const part of shown) expect(told).toContain(part);
    for (const part of hidden) expect(told).not.toContain(part);
  });

  it('hands over to a colleague at the same jobbtorg, who is told', async () => {
    await say(bo, 'hej');
    expect(await say(people.amina, 'lämna över A-1042 till Bo Ek')).toContain('Ska jag lämna över A-1042 till Bo Ek?');
    expect(await say(people.amina, 'nej, låt det vara')).toContain('Jag har inte ändrat något');
    await say(people.amina, 'lämna över A-1042 till Bo Ek');
    expect(await say(people.amina, 'ja tack')).toContain('A-1042 är överlämnat till Bo Ek');
    expect(await say(people.amina, 'mina deadlines')).not.toContain('A-1042');
    const isTold = () =>
      assistant.teams.sent.some(({ activity }) => shownText(activity).includes('A-1042 är nu ditt ärende'));
    assistant.setTime(monday.add({ minutes: 9 }));
    await assistant.bot.remind();
    expect(isTold()).toBe(false);
    assistant.setTime(monday.add({ minutes: 11 }));
    await assistant.bot.remind();
    await assistant.teams.until(isTold);
    expect(await say(people.amina, 'lämna över A-1077 till Karin Ek')).toContain('Lämna över A-1077');
    expect(await say(people.amina, 'ångra')).toContain('tillbaka hos den som hade det');
  });

  it('lets a manager see the unit, with whose each is, and a caseworker none', async () => {
    const unit = await say(ann, 'mina deadlines');
    for (const part of ['A-1042', 'A-1200', 'Coach: Bo Ek']) expect(unit).toContain(part);
    expect(unit).not.toContain('A-1300');
    expect(await say(people.maja, 'mina deadlines')).toContain('Du har inga ärenden med deadlines här');
  });

  it('lets a stand-in act while a colleague is away, and not after', async () => {
    const leave = { stand_in: 'S-4', leave_from: '2026-11-23', leave_until: '2026-11-27' };
    await assistant.core.database.updateTable('staff').set(leave).where('id', '=', 'S-2').execute();
    expect(await say(bo, 'mina deadlines')).toContain('A-1042');
    assistant.setTime(Temporal.Instant.from('2026-11-30T09:00:00+01:00'));
    expect(await say(bo, 'mina deadlines')).not.toContain('A-1042');
    await assistant.core.database
      .updateTable('staff')
      .set({ stand_in: null, leave_from: null, leave_until: null })
      .where('id', '=', 'S-2')
      .execute();
  });

  it('leaves out of the digest what somebody has chosen to leave out', async () => {
    const kinds = await cardOf(people.amina, 'påminnelser');
    const stop = kinds.find(({ data }) => data.kind === 'ageLimit');
    expect((await press(people.amina, stop)).text).toContain('påminner inte');
  });
});
