// Only an order changes anything: sentences that name an errand are said in a world where everything is under way.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMood, readYesOrNo } from '../../dialogs/understanding/mood.ts';
import { type Assistant, monday, startAssistant } from '../worlds/assistant.ts';
import { embedded } from '../worlds/databases.ts';
import { arrangeErrands, isTakenUp, type Sentence, speakers, tryOut } from '../worlds/live-errands.ts';
import { press, readCard } from '../worlds/pressing.ts';
import { storeCases } from '../worlds/some-cases.ts';
import { sampleOf } from '../worlds/thoroughness.ts';

// Written by somebody who had not read the code; what they misled has been mended since.
const sentences = readFileSync(`${import.meta.dirname}/../samples/orders.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sentence);
const others = sentences.filter(({ kind }) => kind !== 'order');
const orders = sentences.filter(({ kind }) => kind === 'order');
const ids = (tried: { sentence: Sentence }[]) => tried.map(({ sentence }) => `${sentence.id}: ${sentence.text}`);

describe('what a message orders', () => {
  it.each([
    ['Hej! Kan du vara snäll och avboka A-2001? Tack på förhand!', 'cancel'],
    ['Förra mötet ställdes in, boka ett nytt', 'book'],
    ['Jobbplanen för A-2006 är klar', 'done'],
    ['inte nu, påminn på måndag', 'snooze'],
    ['lämna över A-2006 till Bo Ek', 'handOver'],
    ['please move A-2001 to Friday', 'move'],
  ] as const)('"%s" orders %s', (text, act) => {
    expect([...readMood(text).orders]).toContain(act);
  });

  it.each([
    ['Avboka inte mötet för A-2001', 'deny'],
    ['Har mötet för A-2001 avbokats?', 'ask'],
    ['är jobbplanen för A-2006 klar', 'ask'],
    ['Chefen sa: avboka A-2001', 'quote'],
    ['"avboka A-2001", skrev hon', 'quote'],
    ['Om hon inte hör av sig, avboka A-2001', 'suppose'],
    ['Jobbplanen blir klar på fredag', 'report'],
    ['Klienten vill avboka', 'wish'],
  ] as const)('"%s" orders nothing (%s)', (text, mood) => {
    expect(readMood(text)).toEqual({ mood, orders: new Set() });
  });

  it('takes only a plain yes to the act that was asked about', () => {
    for (const yes of ['ja', 'Ja, avboka', 'ok gör det', 'avboka', 'yes, cancel it'])
      expect(readYesOrNo(yes, 'cancel'), yes).toBe('yes');
    for (const no of ['nej', 'nej tack', 'behåll mötet', 'vänta']) expect(readYesOrNo(no, 'cancel'), no).toBe('no');
    for (const other of [
      'ja?',
      'ok tack',
      'ja kanske',
      'ja men vänta',
      'ja flytta den',
      'ja men inte den',
      'ja om hon vill',
      'ja eller nej',
      'varför',
    ])
      expect(readYesOrNo(other, 'cancel'), other).toBeNull();
  });
});

describe('in a world where everything is under way', () => {
  let assistant: Assistant;
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    await arrangeErrands(assistant);
  });
  afterAll(() => assistant.stop());

  it('changes nothing at sentences that order nothing', async () => {
    const tried = await tryOut(assistant, sampleOf(others, 6));
    expect(ids(tried.filter(({ changed }) => changed.length > 0))).toEqual([]);
  });

  it('nor at any of them while it asks whether to call a meeting off', async () => {
    const some = sampleOf(others, 6).filter((_, index) => index % 5 === 0);
    const tried = await tryOut(assistant, some, ['Avboka A-2001']);
    expect(ids(tried.filter(({ changed }) => changed.length > 0))).toEqual([]);
  });

  it('carries out or asks back about at least 97 % of the orders', async () => {
    const some = sampleOf(orders, 5);
    const tried = await tryOut(assistant, some);
    const lost = tried.filter((each) => !isTakenUp(each));
    expect(lost.length / some.length, ids(lost).join('\n')).toBeLessThanOrEqual(0.03);
  });
});

describe('what others would notice', () => {
  let assistant: Assistant;
  const { caseworker: sara, coach: amina } = speakers;
  const say = async (who: typeof sara, text: string) => (await assistant.say(who, text)).at(-1);
  const news = async (who: typeof sara) => {
    await assistant.bot.remind();
    return assistant.teams.sent
      .filter(({ conversation, replyTo }) => conversation === `a:${who.entraObjectId}` && replyTo === null)
      .map(({ activity }) => readCard(activity))
      .join('\n');
  };
  beforeAll(async () => {
    assistant = await startAssistant(embedded);
    await arrangeErrands(assistant);
  });
  afterAll(() => assistant.stop());

  it('asks before it calls an agreed meeting off, in words and by a press, and tells the other side ten minutes later', async () => {
    // What the arranging is told of is out before.
    await assistant.bot.remind();
    await assistant.settle();
    const asked = await say(sara, 'Avboka A-2002');
    expect(readCard(asked)).toContain('Ska jag avboka mötet om A-2002 tisdag 1 december kl. 13.00–14.00?');
    expect(readCard(await press(assistant, sara, asked, 'Behåll mötet'))).toContain('Bokat: alla tre har sagt ja');
    const cancelled = await press(assistant, sara, asked, 'Ja, avboka');
    expect(readCard(cancelled)).toContain('Mötet är avbokat');
    expect(readCard(await press(assistant, sara, cancelled, 'Ångra'))).toContain('Bokat: alla tre har sagt ja');
    expect(await news(amina), 'undone before anybody was told').not.toContain('A-2002');

    const again = await say(sara, 'Avboka A-2002');
    await say(sara, 'hur lång tid har man på sig?');
    expect(readCard(await say(sara, 'ja')), 'a yes to an older question').not.toContain('avbokat');
    await press(assistant, sara, again, 'Ja, avboka');
    assistant.setTime(monday.add({ minutes: 9 }));
    expect(await news(amina)).not.toContain('A-2002');
    assistant.setTime(monday.add({ minutes: 11 }));
    expect(await news(amina)).toContain('Sara Lind har avbokat mötet om A-2002');
    assistant.setTime(monday);
  });

  it('asks before it marks as done what is due only in spring', async () => {
    await storeCases(assistant.core.database, [
      { id: 'A-2010', coach_id: amina.id, state: 'referred', establishment_ends: '2027-04-01' },
    ]);
    const asked = await say(amina, 'bocka av uppföljningen i A-2010');
    expect(readCard(asked)).toContain('Ska jag markera den som klar i dag?');
    expect(readCard(await say(amina, 'ja'))).toContain('är markerad som klar');
    expect(readCard(await say(amina, 'ångra'))).toContain('A-2010 är öppet igen');
  });
});
