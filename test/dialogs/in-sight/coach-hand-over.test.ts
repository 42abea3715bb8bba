// A hand-over in a conversation: told of in passing, with a reason, to somebody else after all. It is done by a yes alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importStaff } from '../../../bot/store/people/staff.ts';
import { type Assistant, monday, people } from '../../worlds/assistant.ts';
import { bo } from '../../worlds/more-people.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { startWithCases } from '../../worlds/some-cases.ts';

const { amina } = people;
const elin = { ...bo, id: 'S-6', name: 'Elin Torp', entraObjectId: '00000000-0000-4000-a000-000000000006' };

describe('a hand-over in talk', () => {
  let assistant: Assistant;
  const say = async (...lines: string[]) => (await sayInTurn(assistant, amina, lines)).map(readCard).join('\n');
  const coachOf = async (id: string) => {
    const cases = assistant.core.database.selectFrom('cases').select('coach_id').where('id', '=', id);
    return (await cases.executeTakeFirstOrThrow()).coach_id;
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042', 'A-1077']);
    await importStaff(assistant.core.database, [bo, elin], { complete: false, dryRun: false, now: monday });
  });
  afterEach(() => assistant.stop());

  it.each([
    'hög belastning',
    'Anledningen är väl att jag har för många planer den här veckan, duger det?',
    'det är bara för att jag ska jobba mindre, går ner i tid efter jul',
    'jag har semester nästa vecka därför',
    'skälet är att jag går på föräldraledighet',
  ])('hears why, "%s", and asks on', async (why) => {
    expect(await say('lämna 1042 t bo ek', why)).toContain('Ska jag lämna över A-1042 till Bo Ek?');
    expect(await coachOf('A-1042')).toBe(amina.id);
    await say('ja');
    expect(await coachOf('A-1042')).toBe(bo.id);
  });

  it.each([
    'nä elin torp ist',
    'nej vänta, min chef sa visst Elin Torp',
    'jo men Elin Torp då',
    'Fast Bo har fullt upp. Elin då?',
  ])('asks about somebody else who is named, "%s"', async (other) => {
    expect(await say('lämna över A-1042 till Bo Ek', other)).toContain('Ska jag lämna över A-1042 till Elin Torp?');
    await say('ja');
    expect(await coachOf('A-1042')).toBe(elin.id);
  });

  it('takes a yes that names who was asked about', async () => {
    await say('lämna över A-1042 till Bo Ek', 'nej förresten, Elin Torp', 'Ja, till Elin, med samma anledning.');
    expect(await coachOf('A-1042')).toBe(elin.id);
  });

  it.each([
    'Du, jag går ner lite i tid efter jul och tänkte att Bo kanske kunde ta A-1042, vi snackade lite om det i fikarummet',
    'jag ska vara borta hela januari, och Bo på torget var så gullig och erbjöd sig att ta A-1042. Kan vi ordna det redan nu?',
    'Bo har lite luft nu och kan säkert tänka sig att överta A-1042',
  ])('asks once about what is told in passing: %s', async (told) => {
    expect(await say(told)).toContain('Ska jag lämna över A-1042 till Bo Ek?');
    expect(await coachOf('A-1042')).toBe(amina.id);
    await say('ja tack, så får det bli');
    expect(await coachOf('A-1042')).toBe(bo.id);
  });

  it('says of a name that is no colleague there that it finds none, and hands nothing over', async () => {
    const asked = await say('1042 o 1077 t sara jonsson, tjänstledig');
    expect(asked).toContain('Jag hittar ingen annan coach som heter');
    expect(asked).not.toContain('klients namn');
    // Who is asked to whom answers by the name.
    expect(await say('nej bara 1077', 'elin torp')).toContain('Elin Torp');
    expect([await coachOf('A-1042'), await coachOf('A-1077')]).toEqual([amina.id, elin.id]);
  });

  it('hands nothing over where it is left', async () => {
    await say('lämna över A-1042 till Bo Ek', 'hög belastning', 'nej vi låter det vara', 'ja');
    expect(await coachOf('A-1042')).toBe(amina.id);
  });
});
