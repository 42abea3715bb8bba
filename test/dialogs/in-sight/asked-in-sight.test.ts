// What is asked in a few words of the cases in sight, and words to somebody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff } from '../../../bot/store/people/staff.ts';
import { type Assistant, monday, people } from '../../worlds/assistant.ts';
import { ann } from '../../worlds/more-people.ts';
import { readCard, sayInTurn } from '../../worlds/pressing.ts';
import { startWithCases, storeCases } from '../../worlds/some-cases.ts';

const { maja, amina } = people;

describe('cases in sight', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) =>
    (await sayInTurn(assistant, who, lines)).map(readCard).join('\n');
  beforeAll(async () => {
    assistant = await startWithCases(['A-1042']);
    await storeCases(assistant.database.database, [
      { id: 'A-1131', enrolled_on: '2026-11-13', district: 'Skarpnäck' },
      { id: 'A-1132', enrolled_on: '2026-11-11' },
    ]);
    await importStaff(assistant.core.database, [ann], { complete: false, dryRun: false, now: monday });
    await assistant.say(ann, 'hej');
  });
  afterAll(() => assistant.stop());

  it('are told by whose they are, how late they are and which is the oldest', async () => {
    const whose = await say(ann, 'vilka jobbplaner är försenade?', 'vem har dem?');
    expect(whose).toContain('Coach för A-1131 är Amina Holm');
    const late = await say(ann, 'vilka jobbplaner är försenade?', 'hur länge försenade?');
    expect(late).toContain('Första jobbplanen för A-1132 skulle ha varit klar');
    expect(late).toContain('A-1131');
    expect(await say(ann, 'vilka jobbplaner är försenade?', 'vilken är äldst?')).toContain(
      'A-1132: första jobbplanen, skulle ha varit klar mån 16 nov',
    );
  });

  it('are narrowed to a district', async () => {
    const those = await say(amina, 'vilka planer är försenade', 'vilka hör till skarpnäck?');
    expect(those).toContain('A-1131');
    expect(those).not.toContain('A-1132');
    expect(await say(amina, 'vilka planer är försenade', 'vilka av dem är i Kista?')).not.toContain('[1]');
  });

  it('are asked on about, one of them, by its plan', async () => {
    expect(await say(amina, 'visa A-1131', 'och när skulle den ha varit klar, planen?')).toContain('ons 18 nov');
    expect(await say(amina, 'visa A-1131', 'när måste den bli klar då')).toContain('ons 18 nov');
  });

  it('stay in sight of a manager who may not book', async () => {
    expect(await say(ann, 'boka trepart för A-1131 på torsdag kl 10')).toContain('bokas av handläggare och coacher');
    expect(await say(ann, 'visa ärendet ändå')).toContain('A-1131 är inskrivet');
    expect(await say(ann, 'jobbplanen?')).toContain('ons 18 nov');
  });

  it('tell who the caseworker is, and to whom a greeting must go', async () => {
    await say(maja, 'boka trepart för A-1042 på torsdag kl 10', 'samtycke finns');
    expect(await say(amina, 'visa A-1042', 'vem är handläggaren där?')).toMatch(/Handläggare.* är Maja Lind/);
    const told = await say(amina, 'hälsa henne från mig att jag blir lite sen');
    expect(told).toContain('Det kan jag inte hälsa vidare');
    expect(told).toContain('Skriv till Maja Lind');
    expect(await say(maja, 'visa A-1042', 'säg till coachen att hon ska ringa')).toContain('Skriv till Amina Holm');
  });
});
