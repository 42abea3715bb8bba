// The free halves of a week's days, from the card of a booking and in typed words.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, monday, people } from '../worlds/assistant.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja } = people;

describe('the week at a glance', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => readCard(await sayInTurn(assistant, maja, lines));
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042', 'A-1088']);
  });
  afterEach(() => assistant.stop());

  it('shows when both are free, without what is taken, and a day of it can be written', async () => {
    await say('boka trepart för A-1088 på torsdag kl 10', 'ja, samtycke finns');
    const week = await say('boka trepart för A-1042', 'visa hela veckan');
    expect(week).toContain('vecka 48');
    // The way to and from the meeting at ten takes an hour.
    expect(week).toMatch(/torsdag 26 november\nFörmiddag\n✓ 08\.00\nEftermiddag\n✓ 12\.00–15\.30/);
    expect(week).toMatch(/onsdag 25 november\nFörmiddag\n✓ 08\.00–11\.30/);
    expect(await say('fredag kl 10')).toContain('fredag 27 november kl. 10.00');
    const kept = await assistant.database.database.selectFrom('meetings').select('case_id').execute();
    expect(kept).toEqual([{ case_id: 'A-1088' }]);
  });

  it('says of a day that is over that nothing is left', async () => {
    assistant.setTime(monday.add({ hours: 8 }));
    const week = await say('boka trepart för A-1042 i veckan', 'hela veckan');
    expect(week).toMatch(/måndag 23 november\nFörmiddag\ninget kvar\nEftermiddag\ninget kvar/);
  });

  it('goes on to the next week, whose days are then meant', async () => {
    await say('boka trepart för A-1042', 'hela veckan');
    expect(await say('veckan därpå')).toContain('vecka 49');
    expect(await say('fredag kl 10')).toContain('fredag 4 december kl. 10.00');
  });

  it('gives the latest and the earliest time of a day, and three to choose from', async () => {
    const late = await say('boka trepart för A-1042 på onsdag så sent som det går');
    expect(late).toContain('onsdag 25 november kl. 15.30');
    expect(late).not.toContain('kl. 08.00');
    expect(await say('hellre så tidigt som möjligt')).toContain('onsdag 25 november kl. 08.00');
    expect((await say('boka trepart för A-1088 på onsdag')).match(/onsdag 25 november kl\./g)).toHaveLength(3);
  });
});
