// From and until when the cases are complete: no month outside is closed or told, and none is told as nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../bot/commands/commands.ts';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { takeTurn } from '../../bot/messages/turn.ts';
import { tellComplete } from '../../bot/statistics/complete-span.ts';
import type { Caller } from '../../dialogs/caller.ts';
import { plainText } from '../../dialogs/reply.ts';
import { type Assistant, monday, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

const head: Caller = { staffId: 'S-9', name: 'Eva Berg', role: 'manager', district: null, jobbtorg: null };

let assistant: Assistant;
beforeEach(async () => {
  assistant = await startAssistant(fullest);
});
afterEach(() => assistant.stop());

async function say(text: string): Promise<string> {
  const input = { kind: 'message', text, typed: true } as const;
  const turn = { caller: head, input, idempotencyKey: text, language: 'sv', session: null, isShared: false } as const;
  const { replies } = await takeTurn(assistant.core.tools, { ...turn, live: null });
  return replies.map(plainText).join('\n').replaceAll('*', '').replaceAll(/\s/g, ' ');
}

async function fill(count: number): Promise<void> {
  const making = {
    from: '2025-03-10',
    days: 620,
    offices: ['Farsta', 'Kista'],
    districts: ['Farsta', 'Järva'],
    coachesPerOffice: 4,
  };
  await insertMade(assistant.database.database, makeCases(seededRandom(3), { ...making, count }));
}
const counted = async (condition: string) => {
  const { rows } = await sql
    .raw<{ count: number }>(`select count(*)::int as count from cases where ${condition}`)
    .execute(assistant.database.database);
  return rows[0]?.count;
};

describe('cases that are complete from September 2025 until August 2026', () => {
  beforeEach(async () => {
    await fill(6_000);
    await tellComplete(assistant.database.database, { from: '2025-09-01', until: '2026-08-31' }, monday);
  });

  it('give the figures of those months', async () => {
    expect(await say('nyinskrivna förra månaden')).toContain('Den perioden är inte stängd än');
    const count = await counted("enrolled_on between '2026-08-01' and '2026-08-31'");
    expect(await say('nyinskrivna i augusti')).toContain(`${count} personer skrevs in i hela staden i augusti 2026`);
    expect(await say('hur många är inskrivna?')).toContain('den 31 augusti 2026');
  });

  it('give none of the months before, and no comparison with them', async () => {
    expect(await say('nyinskrivna i juli 2025')).toContain('Data saknas så långt tillbaka');
    expect(await say('nyinskrivna i augusti jämfört med i fjol')).toContain('I augusti 2025: data saknas');
    // Who was there when September began is not known.
    expect(await say('hur många var inskrivna i september 2025')).toContain('Data saknas så långt tillbaka');
  });

  it('are closed further once they are told to be complete for longer', async () => {
    await say('nyinskrivna i augusti');
    await tellComplete(assistant.database.database, { until: '2026-10-30' }, monday);
    assistant.setTime(monday.add({ minutes: 11 }));
    expect(await say('nyinskrivna i september')).toContain('skrevs in i hela staden i september 2026');
    expect(await say('nyinskrivna i oktober')).toContain('Den perioden är inte stängd än');
  });
});

describe('an import that tells until when the cases are complete', () => {
  const importing = async (args: string[]) => {
    const file = join(assistant.database.folder, 'cases.csv');
    writeFileSync(file, 'case_id;district;jobbtorg;coach;enrolled_on\nA-9001;Farsta;Farsta;S-2;2026-08-03\n');
    const told: string[] = [];
    const io = {
      out: (line: string) => told.push(line),
      err: (line: string) => told.push(line),
      folder: assistant.database.folder,
      input: [],
    };
    const code = await runCommand(assistant.core, ['import', 'cases', file, ...args], io as never);
    return { code, told: told.join('\n') };
  };

  it('closes no later month, and refuses a day that is none', async () => {
    await fill(3_000);
    const done = await importing(['--complete-from', '2025-09-01', '--complete-until', '2026-08-31']);
    expect(done, done.told).toMatchObject({ code: 0 });
    expect(await say('nyinskrivna i september')).toContain('Den perioden är inte stängd än');
    expect(await say('nyinskrivna i augusti')).toContain('i augusti 2026');
    expect(await importing(['--complete-until', '31 augusti'])).toMatchObject({
      code: 2,
      told: expect.stringContaining('is no day'),
    });
  });
});
