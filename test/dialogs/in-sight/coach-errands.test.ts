// A coach goes on from what was told first, and does two things in one sentence. What stands in the database is the end of each.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../../worlds/assistant.ts';
import { fullest } from '../../worlds/databases.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { storeCases } from '../../worlds/some-cases.ts';

const { amina } = people;

describe('what a coach goes on with', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
  const made = async () => await assistant.core.database.selectFrom('job_plans').select('case_id').execute();
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    await storeCases(assistant.core.database, [
      { id: 'A-1131', enrolled_on: '2026-11-13' },
      { id: 'A-1132', enrolled_on: '2026-11-11' },
      { id: 'A-1042', enrolled_on: '2026-11-20' },
    ]);
    await assistant.say(amina, 'hej');
  });
  afterEach(() => assistant.stop());

  it('is the one that was said to be most urgent', async () => {
    expect(await say('vad är mest akut just nu?')).toContain('Mest akut är A-1132');
    expect(await say('klar igår')).toContain('A-1132: första jobbplanen är markerad som klar sön 22 nov');
    expect(await made()).toEqual([{ case_id: 'A-1132' }]);
  });

  it('is a yes to what was asked, though something else was told beside it', async () => {
    const asked = await say('A-1131 blev klar i fredags och visa A-1042');
    expect(asked.indexOf('A-1042')).toBeLessThan(asked.indexOf('Ska jag markera första jobbplanen i A-1131'));
    expect(await made()).toEqual([]);
    expect(await say('ja')).toContain('A-1131: första jobbplanen är markerad som klar fre 20 nov');
    expect(await made()).toEqual([{ case_id: 'A-1131' }]);
  });

  it('leaves alone what is not said to be done', async () => {
    await say('A-1131 är klar, kolla A-1042 åt mig');
    expect(await made()).toEqual([{ case_id: 'A-1131' }]);
  });

  it.each([
    ['påminn mig om A-1132 på onsdag för hon är sjuk', 'ons 25 nov'],
    ['påminn mig om A-1132 på onsdag eftersom klienten är bortrest', 'ons 25 nov'],
  ])('is put off until the day that is named, with the reason told behind it: %s', async (line, day) => {
    const told = await say(line);
    expect(told).toContain(day);
    expect(told).not.toContain('Skriv varför');
  });

  it('is asked until when where a reminder is wished for a day that has been', async () => {
    await say('A-1132');
    const asked = await say('påminn mig dagen innan');
    expect(asked).toContain('När ska jag påminna om A-1132 igen?');
    expect(asked).not.toContain('är efter deadline');
  });

  it('is reminded of on the day before it is due', async () => {
    await say('A-1042');
    expect(await say('påminn mig dagen innan')).toContain('tis 24 nov');
  });
});
