// What somebody gets whose message was not surely understood: the next readings as buttons, and the one that is picked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMessage } from '../../dialogs/understanding/understand.ts';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { press, readCard } from '../worlds/pressing.ts';

// Words that fit several errands; whichever of them the models are unsure of will do.
const doubtful = ['kan du fixa A-1042 till fredag', 'läget A-1042 nästa vecka?', 'A-1042 imorgon', 'A-1042 fredag?'];
const now = Temporal.PlainDateTime.from('2026-11-23T09:00');

describe('a message that was not surely understood', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(fullest);
  });
  afterAll(() => assistant.stop());

  it('is answered, and asked about with the next readings; a pick is answered as picked and counted', async () => {
    const text = doubtful.find((each) => readMessage(each, 'caseworker', now).understood.others.length > 0) ?? '';
    const shown = await assistant.say(people.maja, text);
    const question = shown.filter((activity) => readCard([activity]).includes('Menade du något annat?'));
    expect(question).toHaveLength(1);
    const [title = ''] = readCard(question)
      .split('\n')
      .filter((line) => line.trim() !== '' && !/Menade du|Vill du spara/.test(line));
    const picked = await press(assistant, people.maja, question, title);
    expect(readCard(picked)).not.toContain('Menade du något annat?');
    const figures = await fetch(`http://127.0.0.1:${assistant.bot.server.port}/metrics`).then((response) =>
      response.text(),
    );
    expect(figures).toMatch(/trepart_readings_mended_total\{from="\w+",to="\w+"\} 1/);
  });

  it('is not asked about where it was', async () => {
    const shown = await assistant.say(people.maja, 'Hur snabbt ska första jobbplanen vara klar?');
    expect(readCard(shown)).not.toContain('Menade du något annat?');
  });
});
