// Job plans that are pointed to and not named, and what is taken back that was never done.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people, startAssistant } from '../../worlds/assistant.ts';
import { fullest } from '../../worlds/databases.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { storeCases } from '../../worlds/some-cases.ts';

const { amina } = people;

describe('job plans in sight', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
  const made = async () => {
    const { database } = assistant.core;
    const rows = await database.selectFrom('job_plans').select('case_id').orderBy('case_id').execute();
    return rows.map((row) => row.case_id);
  };
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    await storeCases(assistant.core.database, [
      { id: 'A-1131', enrolled_on: '2026-11-13' },
      { id: 'A-1132', enrolled_on: '2026-11-11' },
      { id: 'A-1013', enrolled_on: '2026-11-18' },
      { id: 'A-1042', enrolled_on: '2026-11-20' },
    ]);
    await assistant.say(amina, 'hej');
  });
  afterEach(() => assistant.stop());

  it('asks once about the one in that place of the list, and then about the other of two', async () => {
    expect(await say('vilka planer är försenade', 'den sista är färdig')).toContain('jobbplanen i A-1131 som klar');
    expect(await made()).toEqual([]);
    expect(await say('ja')).toContain('A-1131: första jobbplanen är markerad som klar');
    expect(await say('vilka planer är försenade', 'bocka av planen för 1132', 'ångra')).toContain('A-1132');
    expect(await made()).toEqual(['A-1131']);
  });

  it('puts off the other one of two that were listed', async () => {
    await say('vilka planer är försenade', 'bocka av planen för A-1132');
    const asked = await say('den andra kan vi skjuta på till torsdag');
    expect(asked).toContain('A-1131');
    expect(asked).toContain('tors 26 nov är efter deadline');
  });

  it('marks both once it is confirmed, and takes one of them back', async () => {
    expect(await say('vilka planer är försenade', 'båda är färdiga nu')).toContain('A-1132 och A-1131 som klar');
    expect(await made()).toEqual([]);
    await say('ja');
    expect(await made()).toEqual(['A-1131', 'A-1132']);
    expect(await say('ångra 1132')).toContain('A-1132 är öppet igen');
    expect(await made()).toEqual(['A-1131']);
  });

  it('asks once about all that are said to be done, and never takes the one in sight for them', async () => {
    expect(await say('visa A-1042', 'bocka av alla sena planer')).toContain('A-1132 och A-1131 som klar');
    expect(await say('avbryt', 'planen är klar för alla som är försenade eller ska in idag')).toContain('A-1013');
    expect(await made()).toEqual([]);
  });

  it('does not take the one in sight for another one', async () => {
    const asked = await say('visa A-1013', 'den andra är klar');
    expect(asked).toContain('Vad är klart?');
    expect(asked).toContain('A-1132');
    expect(await made()).toEqual([]);
  });

  it('says of what was only asked about that it stands', async () => {
    const told = await say('jag ska ange planen för 1013 som klar', 'nej stopp, ta tillbaka det, den var inte klar');
    expect(told).toContain('A-1013');
    expect(await made()).toEqual([]);
  });

  it('asks about the day that is said, also after the deadline', async () => {
    expect(await say('mina deadlines', '1013 får vänta, flytta den till torsdag')).toContain(
      'tors 26 nov är efter deadline (mån 23 nov)',
    );
    expect(await say('påminn mig om tio fyrtiotvå i morgon klockan kvart över åtta')).toContain('tis 24 nov');
  });
});
