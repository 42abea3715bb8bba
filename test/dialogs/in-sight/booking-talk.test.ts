// A booking under way in a caseworker's own words: what is asked beside it, said again, put right or lacking, and never lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBooking } from '../../../dialogs/meetings/messages/reading.ts';
import { type Assistant, monday, people } from '../../worlds/assistant.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { startWithCases, startWithTwoMeetings } from '../../worlds/some-cases.ts';

const { maja, amina } = people;

describe('what is read of a booking', () => {
  const now = monday.toZonedDateTimeISO('Europe/Stockholm');
  const read = (text: string) => readBooking(text, now).request;

  it.each([
    ['jag satt i telefon med henne i en kvart. 1042 på onsdag', null],
    ['45 minuter räcker inte, ta 75 minuter', 75],
    ['trepart 1042 på torsdag, 90 minuter', 90],
  ])('takes the length of the meeting and no other: "%s"', (text, minutes) => {
    expect(read(text).minutes).toBe(minutes);
  });

  it.each([
    ['onsdag är ju i övermorgon. nästa onsdag', '2026-12-02'],
    ['det blev bara gester. På fredag eftermiddag går bra', '2026-11-27'],
    ['torsdagen, istf fredagen', '2026-11-26'],
  ])('takes the day that is wished for: "%s"', (text, day) => {
    expect([read(text).from, read(text).to]).toEqual([day, day]);
  });

  it('takes a bare hour at the end of a clause', () => {
    expect(read('på torsdag, helst vid nio').time).toBe(9 * 60);
    expect(read('vid tio tillfällen').time).toBeNull();
  });

  it.each([
    ['samt: muntligt', true],
    ['samt. ok', true],
    ['tolk behöver vi ingen. samtycke finns', true],
    ['det har hon inget. samtycke alltså', undefined],
    ['1042 samt 1088 på fredag', undefined],
  ])('takes consent in short: "%s"', (text, consented) => {
    expect(read(text).consented).toBe(consented);
  });
});

describe('a booking under way', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const all = async (who: typeof maja, line: string) => (await assistant.say(who, line)).map(readCard).join('\n');
  const held = async () => {
    const columns = ['case_id', 'state', 'mode', 'starts_at'] as const;
    const rows = await assistant.database.database.selectFrom('meetings').select(columns).orderBy('case_id').execute();
    return rows.map(
      (row) => `${row.case_id} ${row.state} ${row.mode} ${new Date(row.starts_at).toISOString().slice(0, 16)}`,
    );
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042', 'A-1088', 'A-1130']);
  });
  afterEach(() => assistant.stop());

  it('stays while the meeting of another case is asked about', async () => {
    await say(
      maja,
      'boka trepart för 1088 på fredag kl 13',
      'samtycke finns',
      'boka trepart för 1042 på torsdag kl 10',
    );
    const told = await all(maja, 'är inte 1088 på teams?');
    expect(told).toContain('A-1088');
    expect(told).toContain('fredag 27 november kl. 13.00');
    expect(told).toContain('Bokningen för A-1042 ligger kvar');
    expect(await say(maja, 'nåja, 14.30 då')).toContain('Tider för trepartssamtal A-1042');
    expect(await held()).toEqual(['A-1088 held onSite 2026-11-27T12:00']);
  });

  it.each([
    'samtycke, nej det har hon inte lämnat än',
    'vi håller oss till en timme, jag ångrar mig',
    'läs upp det en gång till, när var det',
    'vänta, hellre 14.30',
  ])('is not left by "%s"', async (line) => {
    const told = await say(maja, 'boka trepart för 1042 på torsdag kl 10', line);
    expect(told).not.toContain('Avbrutet');
    expect(await held()).toEqual([]);
    expect(await say(maja, 'ja, samtycke finns')).toContain('Tiden hålls');
  });

  it('takes another time behind a word of waiting', async () => {
    expect(await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'vänta. fre em 14.30')).toContain(
      'fredag 27 november kl. 14.30',
    );
  });

  it('is as long as it was once that is said', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'ta 45 min');
    expect(await say(maja, 'äh kör 60')).toContain('60 minuter');
  });

  it('takes the last part of a long remark', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10');
    const told = await say(maja, 'usch vad det brukar dra ut på tiden när det är tolk med, ta nittio minuter');
    expect(told).toContain('90 minuter');
  });

  it('keeps the way to meet where consent is in place', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10 på teams', 'ja, samtycke är på plats');
    expect(await held()).toEqual(['A-1042 held teams 2026-11-26T09:00']);
  });

  it.each(['härligt, slå till', 'bravissimo, spika den, grazie'])(
    'is held by a yes in other words once consent is said: "%s"',
    async (line) => {
      await say(maja, 'boka trepart för 1042 på torsdag kl 10, samtycke finns');
      expect(await say(maja, line)).toContain('Tiden hålls');
    },
  );

  it('is not held by a yes with a doubt beside it', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10, samtycke finns', 'härligt, slå till om hon kan');
    expect(await held()).toEqual([]);
  });

  it('tells who meets, what is lacking and when there is a letter', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10');
    expect(await say(maja, 'vem är det som handlägger den?')).toContain('Handläggare är Maja Lind');
    expect(await say(maja, 'vad saknas?')).toContain('Samtycker den sökande');
    const letter = await say(maja, 'kallelsetexten också tack');
    expect(letter).toContain('Brevet till den sökande skriver jag när tiden hålls');
    expect(letter).toContain('torsdag 26 november kl. 10.00');
  });

  it('begins with the case that is said to come first', async () => {
    const told = await say(maja, 'jag har 1042 och 1088 kvar. Börja med 1088, trepart på fredag kl 13');
    expect(told).toContain('Sedan tar vi A-1042');
    expect(await say(maja, 'samtycke finns')).toContain('A-1088');
  });

  it('is repeated for another case, later the same day', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10 på teams', 'samtycke finns');
    const told = await say(maja, 'samma för 1088 men en timme senare');
    expect(told).toContain('torsdag 26 november kl. 11.00, Teams');
    expect(told).toContain('A-1088');
  });

  it('is asked for with the number that was wanted', async () => {
    await say(maja, 'boka trepart för Fatima Exempelsson, 19850312-0008, på onsdag');
    expect(await say(maja, 'ursäkta, 1130 menade jag')).toContain('Tider för trepartssamtal A-1130');
  });
});

describe('a meeting that is talked about', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const states = async () => {
    const columns = ['case_id', 'state', 'coach_says', 'starts_at'] as const;
    const rows = await assistant.database.database.selectFrom('meetings').select(columns).orderBy('case_id').execute();
    return rows.map(
      (row) => `${row.case_id} ${row.state} ${row.coach_says} ${new Date(row.starts_at).toISOString().slice(0, 16)}`,
    );
  };
  beforeEach(async () => {
    assistant = await startWithTwoMeetings();
  });
  afterEach(() => assistant.stop());
  const untouched = ['A-1042 held waiting 2026-11-26T09:00', 'A-1088 held waiting 2026-11-27T12:00'];

  it('is answered with several others at once', async () => {
    await say(amina, 'finns det något som väntar på mitt svar?', 'nej till torsdagen men ja till den andra');
    expect(await states()).toEqual(['A-1042 declined no 2026-11-26T09:00', 'A-1088 held yes 2026-11-27T12:00']);
  });

  it('is answered by none of two where it is not said which', async () => {
    await say(amina, 'finns det något som väntar på mitt svar?', 'nej, ja');
    expect(await states()).toEqual(untouched);
  });

  it('is asked about once where the coach says that the time does not suit', async () => {
    expect(await say(amina, 'hur är det med mötet på torsdag?', 'det hinner jag inte')).toContain('Passar tiden?');
    expect(await states()).toEqual(untouched);
    expect(await say(amina, 'jo förresten. jag byter med en kollega. jag kommer')).toContain('Svaret är noterat');
    const more = (await assistant.say(amina, 'är det något mer jag inte svarat på?')).map(readCard).join();
    expect(more).toContain('A-1088');
  });

  it('is among those that wait for an answer', async () => {
    const told = (await assistant.say(maja, 'vilka väntar på svar')).map(readCard).join();
    expect(told).toContain('A-1042');
    expect(told).toContain('A-1088');
  });

  it('is left where it is by who finds its time right after all', async () => {
    await say(maja, 'flytta 1042 till fredag kl 9');
    expect(await say(maja, 'nej strunt samma, torsdagen var bra')).toContain('står kvar torsdag 26 november');
    await say(amina, 'flytta 1042 till kl 15');
    expect(await say(amina, 'fast klockan tio går faktiskt bra')).toContain('Passar tiden?');
    expect(await states()).toEqual(untouched);
  });

  it('is moved from the case that was shown, which is confirmed first', async () => {
    await say(maja, 'hur är läget i 1042?');
    expect(await say(maja, 'skjut den en timme framåt')).toContain('torsdag 26 november kl. 11.00');
    expect(await say(maja, 'har Amina sagt ja?')).toContain('Vi väntar på svar från coachen');
    expect(await states()).toEqual(untouched);
  });

  it('is found by its place in the list and by what comes after it', async () => {
    await say(maja, 'visa mina möten');
    expect(await say(maja, 'den första, går den att ha senare?')).toContain('Mötet om A-1042');
    expect(await say(maja, 'vilket är nästa efter det?')).toContain('Mötet om A-1088');
    expect(await say(maja, 'tors 15.15 teams')).toContain('torsdag 26 november kl. 15.15, Teams');
    expect(await states()).toEqual(untouched);
  });

  it('is asked about where it is to go, however much is told around it', async () => {
    const told = await say(
      maja,
      'Oj vilken dag. Jag har blivit kallad till en utbildning. Så 1088 på fredag måste tyvärr bort',
    );
    expect(told).toContain('Ska jag avboka mötet om A-1088');
    expect(await states()).toEqual(untouched);
  });

  it('is listed with what else there is in the days that are named', async () => {
    await say(maja, 'hur är det med mötet på torsdag?');
    expect(await say(maja, 'och vilka har jag kvar nu i veckan')).toContain('A-1088');
    await say(maja, 'hur är det med mötet på torsdag?');
    expect(await say(maja, 'och resten av veckan då')).toContain('A-1088');
  });
});
