// Group information by typed words alone, through the front door: seen, booked with consent, changed and given back.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../worlds/assistant.ts';
import { majaCalls, storeSessions } from '../worlds/booked-work.ts';
import { fullest } from '../worlds/databases.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { storeReferred } from '../worlds/some-cases.ts';

const { maja, amina, karin } = people;

describe('group information in typed words', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard((await sayInTurn(assistant, who, lines)).at(-1));
  const first = async (who: typeof maja, line: string) => (await say(who, line)).split('\n')[0];
  const seats = async () => {
    const rows = await assistant.database.database
      .selectFrom('session_seats')
      .select(['session_id', 'case_id'])
      .orderBy('case_id')
      .execute();
    return rows.map(({ session_id, case_id }) => `${case_id} ${session_id}`);
  };
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    const { database } = assistant.database;
    await storeSessions(assistant, [
      { id: 'G-tue', from: '2026-11-24T09:00' },
      { id: 'G-thu', from: '2026-11-26T13:00', seats: 2 },
      { id: 'G-first', from: '2026-12-01T09:00' },
      { id: 'G-kista', from: '2026-11-26T13:00', jobbtorg: 'Kista' },
    ]);
    await storeReferred(database, ['A-1905', 'A-1910', 'A-1911', 'A-1912'], maja.id);
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterEach(() => assistant.stop());

  const taken = async (...caseIds: string[]) => {
    for (const caseId of caseIds) await assistant.core.tools.meetings.takeSeat(majaCalls, 'G-thu', caseId);
  };

  it('is shown without a case, the answer first', async () => {
    await taken('A-1910');
    expect(await first(maja, 'hur många platser finns kvar på torsdag')).toContain('1 av 2 platser kvar');
    expect(await first(maja, 'vilka gruppinformationer finns i december')).toContain('tisdag 1 december kl. 09.00');
    expect(await first(maja, 'när är nästa gruppinformation?')).toContain(
      'Nästa gruppinformation på Jobbtorg Farsta: tisdag 24 november',
    );
    expect(await first(maja, 'vilka gruppinformationer finns i Kista')).toContain(
      'Jobbtorg Kista: torsdag 26 november',
    );
    const shown = await first(karin, 'vilka gruppinformationer finns på torsdag');
    expect(shown).toContain('Jobbtorg Kista');
    expect(shown).not.toContain('A-1910');
  });

  it('says that a day has none, and when the next one is', async () => {
    const shown = await say(maja, 'vilka gruppinformationer finns på fredag');
    expect(shown).toContain('Ingen gruppinformation finns på Jobbtorg Farsta fredag 27 november');
    expect(shown).toContain('Nästa med plats: tisdag 1 december');
  });

  it('is booked once consent is said, and given back by an undo', async () => {
    expect(await say(maja, 'boka A-1905 på gruppinfo tisdag')).toContain('tisdag 24 november kl. 09.00');
    expect(await say(maja, 'ja')).toContain('Samtycker den sökande');
    expect(await seats()).toEqual([]);
    expect(await say(maja, 'ja, samtycke finns')).toContain('A-1905 är bokad på gruppinformation tisdag 24 november');
    expect(await seats()).toEqual(['A-1905 G-tue']);
    expect(await say(maja, 'ångra')).toContain('Platsen för A-1905 är lämnad tillbaka');
    expect(await seats()).toEqual([]);
  });

  it.each(['hon sa ja men drog tillbaka samtycket', 'ok tack', 'nej'])('is not booked by "%s"', async (line) => {
    await say(maja, 'boka A-1905 på gruppinfo tisdag', line);
    expect(await seats()).toEqual([]);
  });

  it('is booked on the one that was asked about', async () => {
    await say(maja, 'hur många platser finns kvar på torsdag?', 'boka in A-1905 på torsdagen', 'ja, samtycke finns');
    expect(await seats()).toEqual(['A-1905 G-thu']);
  });

  it('refuses a full one and offers the next', async () => {
    await taken('A-1910', 'A-1911');
    const refused = await say(maja, 'boka A-1905 på gruppinfo på torsdag');
    expect(refused).toContain('Platserna är slut torsdag 26 november. Nästa med plats är den här.');
    expect(refused).toContain('tisdag 1 december kl. 09.00');
    await say(maja, 'ja, samtycke finns');
    expect(await seats()).toContain('A-1905 G-first');
  });

  it.each(['A-1910 vill byta till 1 december', 'byt A-1910 till gruppinfon tisdag den 1'])(
    'is changed after "%s" and a yes, and changed back by an undo',
    async (line) => {
      await taken('A-1910');
      expect(await say(maja, line)).toContain('Ska jag flytta A-1910 från torsdag 26 november');
      expect(await seats()).toEqual(['A-1910 G-thu']);
      await say(maja, 'ja');
      expect(await seats()).toEqual(['A-1910 G-first']);
      await say(maja, 'ångra');
      expect(await seats()).toEqual(['A-1910 G-thu']);
    },
  );

  it('is given back after a yes, and not before', async () => {
    await taken('A-1911');
    expect(await say(maja, 'avboka gruppinfon för A-1911')).toContain('Ska jag lämna tillbaka platsen för A-1911?');
    expect(await seats()).toEqual(['A-1911 G-thu']);
    await say(maja, 'ja');
    expect(await seats()).toEqual([]);
    await say(maja, 'ångra');
    expect(await seats()).toEqual(['A-1911 G-thu']);
  });

  it.each(['ska A-1911 avbokas från gruppinfon?', 'avboka inte gruppinfon för A-1911'])(
    'is not asked to be given back by "%s"',
    async (line) => {
      await taken('A-1911');
      await say(maja, line, 'ja');
      expect(await seats()).toEqual(['A-1911 G-thu']);
    },
  );

  it('is not booked by a manager', async () => {
    await taken('A-1911');
    expect(await say(karin, 'boka A-1905 på gruppinfo tisdag')).toContain('Möten bokas av handläggare och coacher');
    expect(await say(karin, 'avboka gruppinfon för A-1911')).not.toContain('Ska jag');
  });

  it('books two at once, tells who has a seat already, and takes both back', async () => {
    await taken('A-1912');
    expect(await first(maja, 'boka gruppinformation för A-1905, A-1910 och A-1912 nästa tisdag')).toContain(
      'A-1905 och A-1910',
    );
    expect(await seats()).toEqual(['A-1912 G-thu']);
    expect(await say(maja, 'ja, samtycke finns')).toContain('A-1905 och A-1910 är bokade');
    expect(await seats()).toEqual(['A-1905 G-first', 'A-1910 G-first', 'A-1912 G-thu']);
    expect(await say(maja, 'hur många platser är lediga nu?')).toContain('18 av 20 platser kvar');
    await say(maja, 'boka gruppinformation för A-1911 nästa tisdag', 'samtycke finns', 'ångra');
    expect(await seats()).toEqual(['A-1905 G-first', 'A-1910 G-first', 'A-1912 G-thu']);
  });

  it('gives both seats back at once', async () => {
    await say(maja, 'vilka gruppinformationer finns i december', 'boka A-1905 och A-1910 på den', 'ja, samtycke finns');
    expect(await seats()).toEqual(['A-1905 G-first', 'A-1910 G-first']);
    expect(await say(maja, 'ångra')).toContain('Platserna för A-1905 och A-1910 är lämnade tillbaka');
    expect(await seats()).toEqual([]);
  });

  it('is changed, left and counted in short words while it is in sight', async () => {
    await taken('A-1910');
    await say(maja, 'platser gruppinfo på torsdag?');
    expect(await say(maja, '1910 ska av')).toContain('Ska jag lämna tillbaka platsen för A-1910');
    await say(maja, 'nej');
    await say(maja, 'vilka gruppinformationer finns på tisdag?');
    expect(await say(maja, 'flytta dit 1910 ist f torsdag')).toContain(
      'Ska jag flytta A-1910 från torsdag 26 november',
    );
    await say(maja, 'ja');
    expect(await seats()).toEqual(['A-1910 G-tue']);
    expect(await say(maja, 'hur många är bokade nu')).toContain('1 bokad: A-1910');
  });

  it('is changed for another day where it was just asked which', async () => {
    await taken('A-1910');
    await say(maja, 'boka en annan gruppinfo för 1910');
    expect(await say(maja, 'flytta den till tisdag')).toContain('till gruppinformationen tisdag 24 november');
  });

  it('is told of the next time, whatever was told before, and of the one after', async () => {
    const line = 'I fredags fick jag två nya som ska på gruppinformation. När är det nästa gång?';
    expect(await first(maja, line)).toContain('Nästa gruppinformation på Jobbtorg Farsta: tisdag 24 november');
    expect(await first(maja, 'och den efter, hur många stolar finns?')).toContain('torsdag 26 november');
  });
});
