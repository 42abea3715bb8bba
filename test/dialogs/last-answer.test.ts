// Orders and questions about the last answer, in words: what a person gets after an answer out of the documents.
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../dialogs/reply.ts';
import { emptySession } from '../../dialogs/session.ts';
import { readShipped, type Shipped } from '../worlds/shipped-knowledge.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await readShipped();
});

const question = 'Hur snabbt ska en jobbplan vara klar?';
const sentence = 'varje aspirant ska få en första jobbplan senast inom fem dagar';
const silence = 'Det står inte i dokumenten';

async function after(text: string): Promise<string> {
  const { session } = await shipped.say(question);
  const { replies } = await shipped.say(text, { session });
  return replies.map(plainText).join('\n\n');
}

describe('after an answer', () => {
  it.each([
    ['vad är källan?', 'Källan är Översyn av Jobbtorg'],
    ['ge en källa på det', 'Källan är Översyn av Jobbtorg'],
    ['I vilket dokument står det?', 'Källan är Översyn av Jobbtorg'],
    ['gäller det fortfarande?', 'Så stod det 2018-06-19'],
    ['Är det här aktuellt?', 'Så stod det 2018-06-19'],
    ['skriv det som ett mejl till klienten', 'Utkast'],
    ['kopiera till journalen', 'Till journalen:'],
    ['är du säker?', 'Jag citerar dokumentet'],
    ['mer?', 'Så står det i sitt sammanhang'],
    ['put that in english please', 'without a language model'],
  ])('"%s" is answered about that answer', async (text, begins) => {
    const told = await after(text);
    expect(told).toContain(begins);
    expect(told).toContain(sentence);
    expect(told).not.toContain(silence);
  });

  it('gives the sentence alone to who wants it shorter, and points to who wants a list', async () => {
    const short = await after('kortare tack');
    expect(short.startsWith('**Jobbplan inom fem dagar')).toBe(true);
    expect(short.split('\n\n').length).toBeLessThanOrEqual(3);
    expect((await after('i punktform')).match(/^- /gm)?.length).toBeGreaterThan(1);
  });

  it.each(['vad är en jobbplan?', 'vilka insatser finns i Farsta?', 'hur många skrevs in i oktober?'])(
    'leaves a question of its own alone: %s',
    async (text) => {
      const { session } = await shipped.say(question);
      expect((await shipped.say(text, { session })).intent).not.toBe('rewriteAnswer');
    },
  );
});

it('says that there is no answer to shorten where none was given', async () => {
  const { replies } = await shipped.say('gör svaret kortare', { session: emptySession });
  expect(replies.map(plainText).join()).toContain('Det finns inget svar att göra om än');
});
