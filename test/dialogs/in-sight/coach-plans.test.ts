// A coach's plans in a conversation: told as finished in whatever words, put right, listed once more. What stands in the database is the end of each.
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../../worlds/assistant.ts';
import { fullest } from '../../worlds/databases.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { storeCases } from '../../worlds/some-cases.ts';

const { amina } = people;

describe('the plans of a coach', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
  const made = async () => {
    const { database } = assistant.core;
    const day = sql<string>`made_on::text`.as('day');
    const rows = await database.selectFrom('job_plans').select(['case_id', day]).orderBy('case_id').execute();
    return rows.map((row) => `${row.case_id} ${row.day}`);
  };
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    await storeCases(assistant.core.database, [
      { id: 'A-1131', enrolled_on: '2026-11-13' },
      { id: 'A-1132', enrolled_on: '2026-11-11' },
      { id: 'A-1013', enrolled_on: '2026-11-18' },
      { id: 'A-1042', enrolled_on: '2026-11-20' },
      { id: 'A-1077', enrolled_on: '2026-11-20' },
    ]);
    await assistant.say(amina, 'hej');
  });
  afterEach(() => assistant.stop());

  it.each([
    ['visa A-1132', 'den blev faktiskt klar i fredags, jag visste bara inte att man skulle säga det här', 'fre 20 nov'],
    ['hur ligger A-1132 till?', 'jo, den skrev vi under i torsdags', 'tors 19 nov'],
    ['vilka är försenade?', 'den översta är redan avklarad, i söndags faktiskt', 'sön 22 nov'],
    ['vilka är försenade?', '1132 skickade jag in, den är påskriven sedan i onsdags', 'ons 18 nov'],
  ])('asks once, after "%s", to mark the one of which is told "%s"', async (before, told, day) => {
    const asked = await say(before, told);
    expect(asked).toContain(`Ska jag markera första jobbplanen i A-1132 som klar ${day}?`);
    expect(await made()).toEqual([]);
    expect(await say('japp')).toContain(`A-1132: första jobbplanen är markerad som klar ${day}`);
    expect(await made()).toHaveLength(1);
  });

  it('puts right the day, before and after it was marked', async () => {
    await say('visa A-1132', 'den blev klar i fredags');
    expect(await say('eller nej, det var i torsdags, den 19')).toContain('A-1132 som klar tors 19 nov?');
    await say('ja');
    expect(await say('nej förresten, onsdag var det')).toContain('A-1132 är klar ons 18 nov?');
    expect(await made()).toEqual(['A-1132 2026-11-19']);
    await say('ja tack');
    expect(await made()).toEqual(['A-1132 2026-11-18']);
  });

  it('marks another one on the day of the one before', async () => {
    await say('A-1132 klar i fredags, bocka av den', '1131 oxå');
    expect(await made()).toEqual(['A-1131 2026-11-20', 'A-1132 2026-11-20']);
  });

  it.each(['fel nr, 1077 ska det va', 'förlåt, jag menade A-1077', 'oj fel ärende, det var 1077 jag menade'])(
    'takes back the wrong number with the right one in its place after "%s"',
    async (corrected) => {
      const asked = await say('klart för A-1042', corrected);
      expect(asked).toContain('ta tillbaka markeringen i A-1042 och i stället markera första jobbplanen i A-1077');
      expect(await made()).toEqual(['A-1042 2026-11-23']);
      expect(await say('ja')).toContain('A-1042 är öppet igen');
      expect(await made()).toEqual(['A-1077 2026-11-23']);
    },
  );

  it('leaves both as they are where that is turned down', async () => {
    expect(await say('klart för A-1042', 'fel nr, 1077 ska det va', 'nej')).toContain('Det står kvar som det är');
    expect(await made()).toEqual(['A-1042 2026-11-23']);
  });

  it.each(['nej den är inte klar', 'hoppsan, den är bara påbörjad', 'men vänta, 1042 saknar ju underskrift'])(
    'asks whether to take the mark back after "%s"',
    async (denied) => {
      expect(await say('klart för A-1042', denied)).toContain('Ska jag ta tillbaka');
      expect(await made()).toHaveLength(1);
      await say('ja');
      expect(await made()).toEqual([]);
    },
  );

  it('asks about two, and about the one that is left', async () => {
    const asked = await say(
      'vad ska bli klart på onsdag?',
      'A-1042 och A-1077 är redan gjorda, jag satt i soffan igår',
    );
    expect(asked).toContain('A-1042 och A-1077 som klar sön 22 nov?');
    expect(await say('eller nä, 1077 saknar underskrift, den är inte klar än')).toContain('i A-1042 som klar');
    await say('ja');
    expect(await made()).toEqual(['A-1042 2026-11-22']);
  });

  it('takes a yes with the next one behind it', async () => {
    await say('visa A-1132', 'den blev klar i fredags');
    const next = await say('Ja precis. Och A-1131 skrev vi på i torsdags. Nä vänta, onsdag var det, den 18');
    expect(next).toContain('A-1131 som klar ons 18 nov?');
    expect(await made()).toEqual(['A-1132 2026-11-20']);
    expect(await say('Japp, så var det. Vad är kvar på mitt bord idag då?')).toContain('A-1013');
    expect(await made()).toHaveLength(2);
  });

  it.each([
    'när den är klar ringer jag',
    'är A-1132 klar?',
    'A-1132 skulle ha varit klar i måndags',
    'om den blev klar i fredags?',
  ])('marks nothing by "%s", and asks for no yes to it', async (said) => {
    await say('visa A-1132', said, 'ja');
    expect(await made()).toEqual([]);
  });

  it('lists what is late and due, in the words of people', async () => {
    for (const asked of [
      'hur många planer ligger jag efter med?',
      'ok vilka är jag sen med',
      'vad ligger jag back med egentligen',
    ]) {
      const late = await say(asked);
      expect(late).toContain('2 försenade');
      expect(late).not.toContain('A-1013');
    }
    expect(await say('så då har jag två kvar på onsdag, stämmer det?')).toContain('A-1077');
    expect(await say('hur ser listan ut nu, är båda kvar?')).toContain('A-1013');
    const today = await say('Det är måndag morgon och jag vet inte var jag ska börja, vad ska bli klart i dag?');
    expect(today).toContain('A-1013');
    expect(today).not.toContain('A-1042');
    expect(await say('Tack, nu känns det lite lugnare')).not.toContain('A-1');
  });

  it('tells when the one that is put off is due, and goes on with it', async () => {
    await say('påminn mig om A-1042 på fredag');
    const due = await say('När skulle den vara klar egentligen, var det inte onsdag?');
    expect(due).toContain('A-1042: första jobbplanen, senast ons 25 nov');
    expect(due).toContain('Skriv varför');
    await say('Men då är ju fredag för sent, hur tänkte jag? Väck mig i morgon bitti istället', 'ja');
    const until = sql<string>`snoozed_until::text`.as('until');
    const marks = await assistant.core.database.selectFrom('deadline_marks').select(until).execute();
    expect(marks).toEqual([{ until: '2026-11-24' }]);
  });
});
