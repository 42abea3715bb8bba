// Who may do what with whose: every act as every role of every place, by message and by a click whose card data was made up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff, type StaffRow } from '../../bot/store/people/staff.ts';
import { shownText } from '../stand-ins/fake-teams.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { press } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';

function person(id: string, role: StaffRow['role'], place: { district?: string; jobbtorg?: string }): StaffRow {
  const { district = null, jobbtorg = null } = place;
  const number = id.replace('S-', '').padStart(2, '0');
  return {
    id,
    entraObjectId: `00000000-0000-4000-a000-0000000000${number}`,
    name: `Person ${id}`,
    email: `${id}@example.invalid`,
    role,
    district,
    jobbtorg,
  };
}

const staff = {
  'caseworker who opened the case': people.maja,
  'caseworker of the district': person('S-11', 'caseworker', { district: 'Farsta' }),
  'caseworker of another district': person('S-12', 'caseworker', { district: 'Järva' }),
  'coach of the case': people.amina,
  'coach of the same jobbtorg': person('S-13', 'coach', { jobbtorg: 'Farsta' }),
  'coach of another jobbtorg': person('S-14', 'coach', { jobbtorg: 'Kista' }),
  'manager of the jobbtorg': person('S-15', 'manager', { jobbtorg: 'Farsta' }),
  'manager of another jobbtorg': people.karin,
  stranger: { entraObjectId: '00000000-0000-4000-a000-000000000099' },
} as const;
type Who = keyof typeof staff;
const everyone = Object.keys(staff) as Who[];

let assistant: Assistant;
let count = 0;

beforeAll(async () => {
  assistant = await startAssistant(fullest);
  const known = Object.values(staff).flatMap((each) => ('id' in each ? [each] : []));
  await importStaff(assistant.database.database, known, { complete: true, dryRun: false, now: monday });
});
afterAll(() => assistant.stop());

/** A case of its own for each try: enrolled in Farsta, with a first plan that is late. */
async function newCase(): Promise<string> {
  count += 1;
  const id = `A-${7_000 + count}`;
  await storeCases(assistant.database.database, [{ id, enrolled_on: '2026-11-12', opened_by: people.maja.id }]);
  return id;
}

async function say(who: Who, text: string): Promise<string> {
  const from = staff[who];
  const answers = await assistant.say(from, text);
  await assistant.settle();
  return answers.map(shownText).join('\n');
}

async function click(who: Who, verb: string, data: Record<string, unknown>): Promise<string> {
  const value = { action: { type: 'Action.Execute', verb, data } };
  const { body } = await assistant.post(
    assistant.activity(staff[who], { type: 'invoke', name: 'adaptiveCard/action', value }),
  );
  await assistant.settle();
  return JSON.stringify(body);
}

/** Who of all may, found by trying; each on a case of its own. */
async function whoMay(act: (who: Who, caseId: string) => Promise<boolean>): Promise<Who[]> {
  const allowed: Who[] = [];
  for (const who of everyone) if (await act(who, await newCase())) allowed.push(who);
  return allowed;
}

const due = '2026-11-17';
const own: Who[] = ['caseworker who opened the case', 'coach of the case', 'manager of the jobbtorg'];

describe('the deadlines of a case', () => {
  it('are marked as done in a message by who works with it', async () => {
    const allowed = await whoMay(async (who, caseId) =>
      (await say(who, `${caseId} plan klar`)).includes('markerad som klar'),
    );
    expect(allowed).toEqual(own);
  });

  it.each([
    [
      'settled',
      'deadline.done',
      {},
      (id: string) =>
        assistant.database.database.selectFrom('job_plans').select('case_id as id').where('case_id', '=', id).execute(),
    ],
    [
      'put off',
      'deadline.snoozeUntil',
      { until: '2026-11-25', reason: 'sjuk' },
      (id: string) =>
        assistant.database.database
          .selectFrom('deadline_marks')
          .select('case_id as id')
          .where('case_id', '=', id)
          .execute(),
    ],
    [
      'handed over',
      'deadline.handOverTo',
      { to: 'S-13' },
      (id: string) =>
        assistant.database.database
          .selectFrom('cases')
          .select('id')
          .where('id', '=', id)
          .where('coach_id', '=', 'S-13')
          .execute(),
    ],
  ] as const)('are %s by who works with it, and by nobody who makes up a card', async (_what, verb, more, changed) => {
    const allowed = await whoMay(async (who, caseId) => {
      const view = {};
      await click(who, verb, { case: caseId, kind: 'jobPlan', due, view, ...more });
      return (await changed(caseId)).length > 0;
    });
    expect(allowed).toEqual(own);
  });
});

describe('a tripartite meeting', () => {
  it('is booked by the district\u2019s caseworkers and the jobbtorg\u2019s coaches', async () => {
    const allowed = await whoMay(
      async (who, caseId) =>
        (await say(who, `boka trepart för ${caseId} på torsdag kl 10`)).match(
          /Så förstod jag|Vilken handläggare ska vara med/,
        ) !== null,
    );
    expect(allowed).toEqual([
      'caseworker who opened the case',
      'caseworker of the district',
      'coach of the case',
      'coach of the same jobbtorg',
    ]);
  });

  const events = [
    'meeting.yes',
    'meeting.no',
    'meeting.applicantYes',
    'meeting.applicantNo',
    'meeting.cancel',
    'meeting.came',
    'meeting.didNotCome',
    'meeting.letter',
    'meeting.move',
  ];
  it.each(events)('takes %s from nobody who is no part of it, and does not say that there is one', async (verb) => {
    const { id, version } = await heldMeeting();
    for (const who of [
      'caseworker of another district',
      'coach of the same jobbtorg',
      'coach of another jobbtorg',
      'manager of another jobbtorg',
      'stranger',
    ] as const) {
      const answer = await click(who, verb, { id, version });
      expect(answer).not.toContain(meetingCase);
    }
    const row = await assistant.database.database
      .selectFrom('meetings')
      .select(['version', 'state'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ version, state: 'held' });
  });

  it('is seen by a manager of the jobbtorg, who changes nothing in it', async () => {
    const { id, version } = await heldMeeting();
    expect(await click('manager of the jobbtorg', 'meeting.show', { id, version })).toContain(meetingCase);
    await click('manager of the jobbtorg', 'meeting.cancel', { id, version });
    const row = await assistant.database.database
      .selectFrom('meetings')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('held');
  });

  let meetingCase = '';
  async function heldMeeting(): Promise<{ id: string; version: number }> {
    const db = assistant.database.database;
    const before = await db
      .selectFrom('meetings')
      .select(['id', 'version'])
      .where('state', '=', 'held')
      .executeTakeFirst();
    if (before !== undefined) return before;
    meetingCase = await newCase();
    const [times] = await assistant.say(people.maja, `boka trepart för ${meetingCase} på torsdag kl 10`);
    await press(assistant, people.maja, times, 'Håll tiden och fråga coachen', { consent: 'yes' });
    await assistant.settle();
    return await db
      .selectFrom('meetings')
      .select(['id', 'version'])
      .where('state', '=', 'held')
      .executeTakeFirstOrThrow();
  }
});

describe('figures', () => {
  it.each([
    [
      'hur många är inskrivna på Jobbtorg Farsta?',
      ['caseworker who opened the case', 'caseworker of the district', 'manager of the jobbtorg'],
    ],
    ['hur många är inskrivna på Jobbtorg Kista?', ['manager of another jobbtorg']],
  ] as const)('"%s" is open to who has the unit', async (question, expected) => {
    const allowed: Who[] = [];
    for (const who of everyone) {
      const text = await say(who, question);
      // Nothing has been closed yet: whoever may have the figure is told that, the others why they may not.
      if (text.includes('Det finns inga ärenden att räkna än')) allowed.push(who);
    }
    expect(allowed).toEqual(expected);
  });
});

describe('a stranger', () => {
  it.each([
    'hej',
    'Vad betyder UVAS?',
    'vilka insatser finns i Farsta?',
    'hur många är inskrivna?',
    'mina möten',
    'Kan jag remittera en kvinna, 44?',
  ])('who says "%s" is told whom to ask, and nothing else', async (text) => {
    expect(await say('stranger', text)).toMatch(/^Du finns inte|din chef/);
  });
});
