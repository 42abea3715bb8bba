// A subscription from the word to the message: what is sent on Monday morning, and that the next one is planned.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bot/demo/seeded-random.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { databaseKinds } from '../worlds/databases.ts';
import { insertMade, makeCases } from '../worlds/made-cases.ts';

describe.each(databaseKinds.slice(-1))('a subscription in $name', (kind) => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    const making = {
      count: 4_000,
      from: '2025-06-10',
      days: 530,
      offices: ['Farsta', 'Kista'],
      districts: ['Farsta', 'Järva'],
      coachesPerOffice: 4,
    };
    await insertMade(assistant.database.database, makeCases(seededRandom(3), making));
    // Closes the months that are due, as it does by itself every ten minutes.
    await assistant.bot.tidy();
  });
  afterAll(() => assistant.stop());

  it('comes with the figure on its day, once, and is planned for the week after', async () => {
    await assistant.say(people.karin, 'hur många avslutades på jobbtorg Kista i oktober?');
    await assistant.say(people.karin, 'skicka varje måndag 8');
    await assistant.settle();
    assistant.setTime(monday.add({ hours: 7 * 24 }));
    expect((await assistant.bot.remind()).sent).toBe(1);
    const sent = JSON.stringify(assistant.teams.sent.map(({ activity }) => activity));
    expect(sent).toContain('Avslutade på Jobbtorg Kista');
    expect(sent).toContain('Senast stängda månad: oktober 2026');
    expect((await assistant.bot.remind()).sent).toBe(0);
    assistant.setTime(monday.add({ hours: 14 * 24 }));
    expect((await assistant.bot.remind()).sent).toBe(1);
  });
});
