// A meeting carried by typed words alone, through the front door: taken and moved by a plain yes, and by nothing less.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people } from '../worlds/assistant.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja } = people;

describe('a meeting in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const states = async () => {
    const rows = await assistant.database.database.selectFrom('meetings').select(['state', 'starts_at']).execute();
    return rows.map(({ state, starts_at }) => `${state} ${new Date(starts_at).toISOString().slice(0, 16)}`);
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042'], 'referred');
  });
  afterEach(() => assistant.stop());

  const offer = ['Hej! Boka trepart för 1042 på torsdag', 'nej inte torsdag, på fredag', 'kl 10 tack'];

  it('is held once consent is said, and not before', async () => {
    expect(await say(maja, ...offer)).toContain('fredag 27 november kl. 10.00');
    expect(await say(maja, 'ja boka')).toContain('Samtycker den sökande');
    expect(await states()).toEqual([]);
    expect(await say(maja, 'ja, samtycke finns')).toContain('Tiden hålls');
    expect(await states()).toEqual(['held 2026-11-27T09:00']);
  });

  it.each(['hon sa ja men drog tillbaka samtycket', 'ja när samtycke finns', 'ja, vi hoppas på samtycke', 'ok tack'])(
    'is not held by "%s"',
    async (line) => {
      await say(maja, ...offer, line);
      expect(await states()).toEqual([]);
    },
  );

  it('is dropped by a no in other words', async () => {
    expect(await say(maja, ...offer, 'äh, strunta i det')).toContain('Då börjar vi om');
    await say(maja, 'ja');
    expect(await states()).toEqual([]);
  });

  it.each([['ja men vänta'], ['ok tack'], ['vad betyder nollplacerad?', 'ja']])(
    'is not moved by "%s"',
    async (...lines) => {
      await say(maja, ...offer, 'ja, samtycke finns', 'flytta A-1042 till måndag kl 10');
      await say(maja, ...lines);
      expect(await states()).toEqual(['held 2026-11-27T09:00']);
    },
  );

  it('is moved by a plain yes', async () => {
    await say(maja, ...offer, 'ja, samtycke finns', 'flytta A-1042 till måndag kl 10', 'ja');
    expect(await states()).toEqual(['held 2026-11-30T09:00']);
  });

  it('stands among what the day brings', async () => {
    await say(maja, 'boka trepart för A-1042 i dag kl 15', 'ja, samtycke finns');
    expect(await say(maja, 'Hej, vad har jag idag?')).toContain('A-1042');
  });
});
