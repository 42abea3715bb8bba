// Holds what `trepart seed` leaves behind, by the program itself, and that --now moves every clock of a command.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../worlds/program.ts';

const at = ['--now', '2026-11-23T09:00:00+01:00'];
const meetings = [
  { caseId: 'A-1138', from: '2026-11-23T14:00', mode: 'onSite', coach: true, applicant: true },
  { caseId: 'A-1147', from: '2026-11-25T13:00', mode: 'teams', coach: false, applicant: true },
];

describe('trepart seed', () => {
  let program: Program;
  beforeAll(async () => {
    program = createProgram();
    writeFileSync(join(program.folder, 'meetings.json'), JSON.stringify(meetings));
    const seeded = await program.run(['seed', '--meetings', 'meetings.json', ...at]);
    expect(seeded).toEqual({
      code: 0,
      out: 'The demo\u2019s data stands as of 2026-11-23T08:00:00Z, with 2 meetings.\n',
      err: '',
    });
  });
  afterAll(async () => await program.stop());

  it('leaves meetings that a conversation of that day knows, with who has said yes', async () => {
    const { out } = await program.run(['chat', '--as', 'demo-caseworker', ...at], { input: 'mina möten\n' });
    expect(out).toMatch(/A-1138 .* 14\.00\u201315\.00 .* Bokat/);
    expect(out).toMatch(/A-1147 .* 13\.00\u201314\.00 .* svar väntas/);
  });

  it('has a meeting that is over told as over on a later day', async () => {
    const later = ['--now', '2026-11-30T09:00:00+01:00'];
    const { out } = await program.run(['chat', '--as', 'demo-caseworker', ...later], { input: 'mina möten\n' });
    expect(out).not.toContain('A-1147 \u00b7 onsdag 25 november');
  });

  it('is refused in one sentence where there are cases already', async () => {
    const again = await program.run(['seed', ...at]);
    expect(again.code).toBe(1);
    expect(again.err).toBe('trepart: The database holds cases already; give an empty folder with --data.\n');
  });

  it('names the place in a list that is none', async () => {
    writeFileSync(join(program.folder, 'bad.json'), '[{"caseId":1}]');
    const bad = await program.run(['seed', '--meetings', 'bad.json', '--data', 'other', ...at]);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^trepart: .*bad\.json is no list of meetings: 0\.caseId .*\n$/);
  });
});
