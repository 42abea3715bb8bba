// Questions on a meeting that is named by its day or hour alone, and what is said of it in passing.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people } from '../../worlds/assistant.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { startWithTwoMeetings, storeCases } from '../../worlds/some-cases.ts';

const { maja, amina } = people;

describe('meetings by their day or hour', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const meetings = async () => {
    const columns = ['case_id', 'state', 'mode', 'applicant_says'] as const;
    const rows = await assistant.database.database.selectFrom('meetings').select(columns).orderBy('case_id').execute();
    return rows.map((row) => `${row.case_id} ${row.state} ${row.mode} ${row.applicant_says}`);
  };
  beforeEach(async () => {
    assistant = await startWithTwoMeetings();
  });
  afterEach(() => assistant.stop());

  it('answers what is asked on about a list of them', async () => {
    await say(maja, 'visa mina möten');
    const open = await say(maja, 'vilka är inte spikade än?');
    expect(open).toContain('2 saknar svar: A-1042 tors 26/11');
    expect(await say(maja, 'vem väntar vi på då?')).toContain('A-1088');
    expect(await say(maja, 'visa mina möten', 'är något av dem digitalt?')).toContain('Inget av mötena är på Teams');
    expect((await assistant.say(maja, 'och nästa vecka då')).map(readCard).join()).toContain(
      'Inga möten måndag 30 november',
    );
    expect(await say(maja, 'hur ser det ut med mötet på fredag?', 'har jag något mer den dagen?')).toContain(
      'A-1088: Nej, jag ser inget annat hos dig',
    );
  });

  it('takes a coach’s yes by the day, and tells how it is taken back', async () => {
    expect(await say(amina, 'finns det något som väntar på mitt svar?')).toContain('A-1088');
    expect(await say(amina, 'Fredagen den 27 november passar bra. Jag tackar ja till den.')).toContain(
      'Svaret är noterat',
    );
    const back = await say(amina, 'Hoppsan, jag är på kurs då. Kan jag dra tillbaka mitt ja?');
    expect(back).toContain('Jag har inte ändrat något än');
    expect(await meetings()).toContain('A-1088 held onSite waiting');
    expect(await say(amina, 'Föreslå hellre klockan 15 samma dag.')).toContain('fredag 27 november kl. 15.00');
    expect(await meetings()).toContain('A-1088 held onSite waiting');
  });

  it('tells how the one of that day stands, and how long it is', async () => {
    expect(await say(maja, 'hur ser det ut med mötet på torsdag?')).toContain('Mötet om A-1042 är inte bokat än');
    expect(await say(maja, 'och hur länge håller det på, hur lång är den?')).toContain('60 minuter');
    expect(await say(maja, 'hur är det med mötet på fredag?')).toContain('A-1088');
    expect(await say(maja, 'är mötet klockan 13 på teams eller på plats')).toContain('A-1088: På plats');
    expect(await meetings()).toEqual(['A-1042 held onSite waiting', 'A-1088 held onSite waiting']);
  });

  it('holds the one of that day another way once it is confirmed', async () => {
    expect(await say(maja, 'torsdagens, kan vi ha den på teams')).toContain('torsdag 26 november kl. 10.00, Teams');
    await say(maja, 'ja');
    expect(await meetings()).toEqual(['A-1042 held teams waiting', 'A-1088 held onSite waiting']);
  });

  it('keeps the time of day where that is said of another day', async () => {
    await say(maja, 'mötet om 1042');
    expect(await say(maja, 'onsdag passar henne bättre, samma tid')).toContain('onsdag 25 november kl. 10.00');
  });

  it('asks for consent once more where it was said as a leave', async () => {
    await storeCases(assistant.database.database, [{ id: 'A-1130' }]);
    await say(maja, 'boka trepart för 1130 nästa torsdag kl 9');
    expect(await say(maja, 'samtycke finns, så du får hålla tiden')).toContain('Tiden är inte tagen än');
    expect(await say(maja, 'ja')).toContain('Tiden hålls');
  });

  it('lists a day that is asked about in the middle of a move', async () => {
    await say(maja, 'flytta 1042 en timme senare');
    expect(await say(maja, 'och på fredag, har jag något då?')).toContain('A-1088');
    expect(await say(maja, 'vilka tider är hållna nu?')).toContain('A-1042');
  });

  it('asks for the answer of the applicant that is told in passing', async () => {
    expect(await say(maja, 'hon i 1042 ringde och sa väl ja')).not.toContain('Svaret är noterat');
    expect(await meetings()).toEqual(['A-1042 held onSite waiting', 'A-1088 held onSite waiting']);
  });

  it('keeps a meeting in sight that was not called off', async () => {
    await say(maja, 'avboka 1088', 'nej');
    expect(await say(maja, 'sammanfatta vad som gäller nu')).toContain('Mötet om A-1088');
  });
});
