// A question whether to do something that was left for a look-up: a yes later has it asked once more, and nothing is done before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importStaff } from '../../../bot/store/people/staff.ts';
import { type Assistant, monday, people } from '../../worlds/assistant.ts';
import { bo } from '../../worlds/more-people.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { startWithCases } from '../../worlds/some-cases.ts';

const { amina } = people;
let assistant: Assistant;
const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
const coachOf = async (id: string) => {
  const cases = assistant.core.database.selectFrom('cases').select('coach_id').where('id', '=', id);
  return (await cases.executeTakeFirstOrThrow()).coach_id;
};

beforeAll(async () => {
  assistant = await startWithCases(['A-1042', 'A-1077']);
  await importStaff(assistant.core.database, [bo], { complete: false, dryRun: false, now: monday });
});
afterAll(() => assistant.stop());

it('asks once more to hand over what it asked about before something else was looked up', async () => {
  await say('lämna över A-1042 till Bo Ek', 'vad är ett Stockholmsjobb egentligen?');
  const asked = await say('ja, överlåtelsen, jag menar överlämningen');
  expect(asked).toContain('Ska jag lämna över A-1042 till Bo Ek?');
  expect(await coachOf('A-1042')).toBe(amina.id);
  expect(await say('ja')).toContain('A-1042 är överlämnat till Bo Ek');
  expect(await coachOf('A-1042')).toBe(bo.id);
});

it('does not ask again what was turned down or done', async () => {
  await say('lämna över A-1077 till Bo Ek', 'nej', 'vad är ett Stockholmsjobb egentligen?');
  expect(await say('ja')).not.toContain('Ska jag lämna över');
  expect(await coachOf('A-1077')).toBe(amina.id);
});
