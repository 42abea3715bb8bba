// The matrix of rights: every button, port, message and reminder, as every person who is something to a case, today and after moves.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Core, createCore } from '../../bot/core.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import { reminderTemplates } from '../../bot/reminders/reminder-templates.ts';
import { callerById, importStaff } from '../../bot/store/people/staff.ts';
import type { Input } from '../../dialogs/turn.ts';
import { clickFamilies, clicks, type Door, messages, ports, reminders } from '../worlds/access-doors.ts';
import { expected } from '../worlds/access-expected.ts';
import {
  everybody,
  idOf,
  makeWorld,
  markOf,
  moveCases,
  type Phase,
  phases,
  restoreWorld,
  saveWorld,
  staffIn,
  type Who,
} from '../worlds/access-world.ts';
import { monday, testConfig } from '../worlds/assistant.ts';
import { databaseKinds, type TestDatabase, triedKinds } from '../worlds/databases.ts';
import { isThorough, sampleOf } from '../worlds/thoroughness.ts';

/** Every verb of every dialogue, read off the product. */
async function verbsOfProduct(): Promise<string[]> {
  const root = join(import.meta.dirname, '../..', 'dialogs');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file) => import(join(root, file)) as Promise<Record<string, unknown>>));
  const named = modules.flatMap((each) => Object.entries(each).filter(([name]) => /verbs$/i.test(name)));
  return [...new Set(named.flatMap(([, verbs]) => Object.values(verbs as Record<string, string>)))];
}

// Names of what there is, and of what there is not.
const madeUp: Record<string, string> = {
  'A-7001': 'A-7991',
  'A-7002': 'A-7992',
  'M-held': 'M-gone',
  'M-past': 'M-none',
  'M-undo-caseworker': 'M-undo-nobody',
  'G-next': 'G-gone',
  'G-past': 'G-none',
  qopen: 'qgone',
  qanswered: 'qnothing',
  papproved: 'pgone',
  subscribed: 'unsubscribed',
};
const swapped = (text: string, from: 'real' | 'madeUp') =>
  Object.entries(madeUp).reduce(
    (so, [real, other]) => (from === 'real' ? so.replaceAll(real, other) : so.replaceAll(other, real)),
    text,
  );
const named = (isReal: boolean) => (id: string) => (isReal ? id : (madeUp[id] ?? id));
const given = <T>(door: { given: T | ((phase: Phase, who: Who) => T) }, phase: Phase, who: Who): T =>
  typeof door.given === 'function' ? (door.given as (phase: Phase, who: Who) => T)(phase, who) : door.given;

// A quarter of the first phase in `npm test`. Else all of it on PostgreSQL, where there is one; on the embedded database, which is slower, the
// first phase.
const full = databaseKinds.at(-1)?.name;

/** Each test has a thousand cells and more. */
const patience = 600_000;

describe.each(triedKinds)('the matrix of rights on $name', { timeout: patience }, (kind) => {
  const tried = kind.name === full && isThorough ? phases : phases.slice(0, 1);
  let store: TestDatabase;
  let core: Core;
  let cells = 0;
  /** What is said of things that there are not, by door and by what the person is. */
  const nothings = new Map<string, string>();
  beforeAll(async () => {
    store = await kind.create();
    const outside = { now: () => monday, newId: randomUUID };
    core = await createCore(store.database, testConfig({ dataDir: store.folder }), outside);
  });
  afterAll(async () => {
    console.log(`${cells} cells of rights on ${kind.name}`);
    await store.drop();
  });

  async function callerOf(who: Who) {
    const caller = await callerById(store.database, idOf(who));
    if (caller === null) throw new Error(`${who} is not in the directory.`);
    return caller;
  }

  async function turn(who: Who, input: Input, session: unknown = null) {
    const caller = await callerOf(who);
    const idempotencyKey = `matrix ${randomUUID()}`;
    const outcome = await takeTurn(core.tools, {
      caller,
      input,
      idempotencyKey,
      language: 'sv',
      session,
      isShared: false,
      live: null,
    });
    return { idempotencyKey, outcome, text: JSON.stringify(outcome.replies) };
  }

  type Try = (who: Who, isReal: boolean) => Promise<string>;
  /** Tries a door as everybody; gives what was not as it should be. */
  async function tryDoor(name: string, door: Exclude<Door<unknown>, { open: string }>, phase: Phase, attempt: Try) {
    const wrong: string[] = [];
    const before = await markOf(store.database);
    const may = door.may[phase];
    const known = door.known === false ? null : (door.known ?? door.may)[phase];
    const fault = (who: Who, what: string) => wrong.push(`${name}, ${phase}, ${who}: ${what}`);
    const shown = async (who: Who): Promise<boolean> => {
      const text = await attempt(who, true);
      return door.shows instanceof RegExp ? door.shows.test(text) : text !== (await ofNothing(who));
    };
    const ofNothing = async (who: Who): Promise<string> => {
      const { role, district, jobbtorg } = await callerOf(who);
      // The same for all who are alike, but for their names; what was typed or is in the card may differ with the phase.
      const alike = [name, phase, role, district, jobbtorg, typeof door.given === 'function' ? who : ''].join('|');
      const known = nothings.get(alike) ?? swapped(await attempt(who, false), 'madeUp');
      nothings.set(alike, known);
      return known;
    };
    const denied = everybody.filter((who) => !may.includes(who));
    for (const who of denied) {
      cells += 1;
      const text = await attempt(who, true);
      const isKnown = known === null || known.includes(who);
      if (door.shows instanceof RegExp && door.shows.test(text)) fault(who, `is shown ${text.slice(0, 300)}`);
      if (!isKnown) {
        const other = await ofNothing(who);
        if (text !== other) fault(who, `learns that it exists: ${text.slice(0, 300)} and not ${other.slice(0, 300)}`);
      }
    }
    if ((await markOf(store.database)) !== before) {
      await restoreWorld(store.database);
      for (const who of denied) {
        await attempt(who, true);
        if ((await markOf(store.database)) !== before) fault(who, 'has changed something');
        await restoreWorld(store.database);
      }
    }
    for (const who of may) {
      cells += 1;
      if (door.shows !== undefined) {
        if (!(await shown(who))) fault(who, 'is not shown it');
      } else await attempt(who, true);
      const isChanged = (await markOf(store.database)) !== before;
      if (door.shows === undefined && !isChanged) fault(who, 'cannot do it');
      if (isChanged) await restoreWorld(store.database);
    }
    return wrong;
  }

  it('has a place for every verb, port and reminder of the product', async () => {
    const verbs = (await verbsOfProduct()).filter((verb) => clickFamilies[verb.split('.')[0] ?? ''] === undefined);
    expect(verbs.filter((verb) => clicks[verb] === undefined)).toEqual([]);
    expect(Object.keys(clicks).filter((verb) => !verbs.includes(verb))).toEqual([]);
    const { cases, meetings, experts, statistics, receipts, examples, deadlines } = core.tools;
    const methods = Object.entries({
      cases,
      meetings,
      experts,
      statistics,
      receipts,
      examples,
      deadlineStore: deadlines.deadlineStore,
    }).flatMap(([port, object]) => Object.keys(object).map((method) => `${port}.${method}`));
    expect(methods.filter((method) => ports[method] === undefined)).toEqual([]);
    const placed = Object.keys(ports).map((name) => name.split(' ')[0] ?? '');
    expect(placed.filter((name) => !methods.includes(name))).toEqual([]);
    expect(Object.keys(reminderTemplates).sort()).toEqual(Object.keys(reminders).sort());
  });

  describe.each(tried)('%s', (phase) => {
    beforeAll(async () => {
      await makeWorld(core, phase);
      await saveWorld(store.database);
    });

    it('each button is for whom it is for, whatever a card says', async () => {
      const wrong: string[] = [];
      for (const [verb, door] of sampleOf(Object.entries(clicks), 4)) {
        if ('open' in door) continue;
        const attempt: Try = async (who, isReal) => {
          const data = JSON.stringify(given(door, phase, who));
          const told = await turn(who, {
            kind: 'click',
            verb,
            data: JSON.parse(isReal ? data : swapped(data, 'real')),
          });
          return told.text;
        };
        wrong.push(...(await tryDoor(verb, door, phase, attempt)));
      }
      expect(wrong).toEqual([]);
    });

    it('each port is for whom it is for', async () => {
      const wrong: string[] = [];
      for (const [port, door] of sampleOf(Object.entries(ports), 4)) {
        if ('open' in door) continue;
        const attempt: Try = async (who, isReal) =>
          JSON.stringify(await door.call(core, await callerOf(who), named(isReal), phase)) ?? '';
        wrong.push(...(await tryDoor(`port ${port}`, door, phase, attempt)));
      }
      expect(wrong).toEqual([]);
    });

    it('each message is answered for whom it is for', async () => {
      const wrong: string[] = [];
      for (const [text, door] of sampleOf(Object.entries(messages), 4)) {
        if ('open' in door) continue;
        const attempt: Try = async (who, isReal) => {
          const said = isReal ? text : swapped(text, 'real');
          return (await turn(who, { kind: 'message', text: said, typed: true })).text;
        };
        wrong.push(...(await tryDoor(text, door, phase, attempt)));
      }
      expect(wrong).toEqual([]);
    });

    it('each reminder tells whom it may', async () => {
      const wrong: string[] = [];
      const standsInFor = await callerOf('coach');
      for (const [kind, door] of Object.entries(reminders)) {
        if ('open' in door) continue;
        const told: Who[] = [];
        for (const who of everybody) {
          cells += 1;
          const due = {
            key: kind,
            kind,
            subject: door.subject,
            recipient: await callerOf(who),
            standsInFor,
            dueAt: monday,
          };
          if ((await reminderTemplates[kind]?.(due, core)) != null) told.push(who);
        }
        const expectedToBe = everybody.filter((who) => door.may[phase].includes(who));
        if (told.join() !== expectedToBe.join())
          wrong.push(`${kind}, ${phase}: ${told.join()} and not ${expectedToBe.join()}`);
      }
      expect(wrong).toEqual([]);
    });
  });

  describe('undo', () => {
    const plan = { case: 'A-7001', kind: 'jobPlan', due: '2026-11-17', view: {}, sure: true };
    const changes: [string, Record<string, unknown>][] = [
      ['deadline.done', plan],
      ['deadline.snoozeUntil', { ...plan, until: '2026-11-25', reason: 'sjuk' }],
      ['deadline.handOverTo', { case: 'A-7001', view: {}, to: idOf('coach beside'), sure: true }],
    ];
    /** Who may take back what they did on leave days, once the world has gone on. */
    const after: Record<Phase, readonly Who[]> = {
      ...expected.works,
      'case moved': ['manager standing in', 'manager of the city'],
    };
    it.each(tried)('asks for the right as it is then: %s', async (phase) => {
      const wrong: string[] = [];
      for (const [verb, data] of changes) {
        for (const who of after['on leave']) {
          for (const door of ['click', 'message', 'port'] as const) {
            cells += 1;
            await restoreWorld(store.database);
            if (phase !== 'on leave') await directory('on leave');
            const done = await turn(who, { kind: 'click', verb, data });
            const kept = await store.database.selectFrom('case_changes').select('idempotency_key').execute();
            if (kept.length !== 1) wrong.push(`${verb} ${who}: nothing was done`);
            if (phase !== 'on leave') await goOn(phase);
            if (door === 'click')
              await turn(who, {
                kind: 'click',
                verb: 'deadline.undo',
                data: { idempotencyKeys: [done.idempotencyKey], view: {} },
              });
            if (door === 'message')
              await turn(who, { kind: 'message', text: 'ångra', typed: true }, done.outcome.session);
            if (door === 'port')
              await core.tools.deadlines.deadlineStore.undo(await callerOf(who), done.idempotencyKey);
            const [change] = await store.database.selectFrom('case_changes').select('undone_at').execute();
            const isUndone = change?.undone_at !== null;
            // The hand-over has ended with the case's move.
            const isEnded = verb === 'deadline.handOverTo' && phase === 'case moved';
            const may = after[phase].includes(who) && !isEnded;
            if (isUndone !== may) wrong.push(`${verb} by ${door}, ${who}: ${isUndone ? 'undone' : 'not undone'}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });

    beforeAll(async () => {
      await makeWorld(core, 'on leave');
      await saveWorld(store.database);
    });
    const directory = async (phase: Phase) =>
      await importStaff(store.database, staffIn(phase), { complete: true, dryRun: false, now: monday });

    /** Goes on from the world on leave to another phase, with what has been done in it. */
    async function goOn(phase: Exclude<Phase, 'on leave'>): Promise<void> {
      if (phase === 'case moved') return await moveCases(core);
      await directory(phase);
    }
  });
});
