// Questions on how Trepart works, put through the front door in the middle of a booking and beside a meeting: answered, and nothing is lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people } from '../worlds/assistant.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja, amina } = people;

describe('a question on how Trepart works', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const states = async () => {
    const rows = await assistant.database.database.selectFrom('meetings').select(['state', 'starts_at']).execute();
    return rows.map(({ state, starts_at }) => `${state} ${new Date(starts_at).toISOString().slice(0, 16)}`);
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042']);
  });
  afterEach(() => assistant.stop());

  it('leaves the booking under way as it is, and goes back to it', async () => {
    await say(maja, 'boka trepart för A-1042 på fredag kl 10');
    const told = await say(maja, 'vad händer om hon aldrig svarar, blir tiden bokad ändå?');
    expect(told).toContain('släpps tiden av sig själv och inget blir bokat');
    expect(told).toContain('Så fungerar Trepart');
    expect(told).toContain('Bokningen för A-1042 ligger kvar');
    expect(await states()).toEqual([]);
    expect(await say(maja, 'ja, samtycke finns')).toContain('Tiden hålls');
    expect(await states()).toEqual(['held 2026-11-27T09:00']);
  });

  it('is answered beside a meeting, which is still in sight after it', async () => {
    await say(maja, 'boka trepart för A-1042 på fredag kl 10', 'ja, samtycke finns');
    expect(await say(maja, 'hur lång tid har man på sig att ångra?')).toContain('I tio minuter');
    expect(await say(maja, 'är den bokad nu?')).toContain('är inte bokat än');
    expect(await say(maja, 'har coachen svarat?')).toContain('Nej, coachen Amina Holm har inte svarat än');
    expect(await say(amina, 'kan min chef läsa vår chatt?')).toContain('Inga kollegor och inga chefer');
    expect(await states()).toEqual(['held 2026-11-27T09:00']);
  });

  it('orders nothing by naming what could be ordered', async () => {
    await say(maja, 'boka trepart för A-1042 på fredag kl 10', 'ja, samtycke finns');
    expect(await say(maja, 'hur avbokar man ett möte?')).toContain('avboka mötet om A-1042');
    expect(await say(maja, 'vem får veta om jag avbokar?')).toContain('Den andra sidan får veta det');
    expect(await states()).toEqual(['held 2026-11-27T09:00']);
  });
});
