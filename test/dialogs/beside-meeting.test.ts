// What is said beside a booking or a meeting in typed words: corrections, questions, pauses, answers by their place, two wishes at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people } from '../worlds/assistant.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja, amina } = people;

describe('what is said beside a meeting', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const states = async () => {
    const rows = await assistant.database.database
      .selectFrom('meetings')
      .select(['case_id', 'state', 'starts_at'])
      .orderBy('case_id')
      .execute();
    return rows.map(({ case_id, state, starts_at }) => {
      return `${case_id} ${state} ${new Date(starts_at).toISOString().slice(0, 16)}`;
    });
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042', 'A-1088']);
  });
  afterEach(() => assistant.stop());

  it('corrects a booking and carries it to the end', async () => {
    await say(maja, 'boka trepart för 1042 nästa tisdag, tolk på persiska');
    expect(await say(maja, 'Oj, så fel jag skrev där. Det ska vara dari, inte persiska.')).toContain('tolk i dari');
    expect(await say(maja, 'Skulle vi kunna få 75 minuter, så att tolken säkert hinner med allt?')).toContain('75 min');
    expect(await say(maja, 'nej 45 räcker')).toContain('45 min');
    expect(await say(maja, 'hellre efter två')).toContain('kl. 14.00');
    expect(await say(maja, 'ett ögonblick bara')).toContain('Jag väntar');
    expect(await say(maja, 'är något hållet än?')).toContain('Inget är bokat eller hållet');
    expect(await states()).toEqual([]);
    expect(await say(maja, 'samtycke finns, hon var här i går')).toContain('Tiden hålls');
    expect(await states()).toEqual(['A-1042 held 2026-12-01T13:00']);
    expect(await say(maja, 'har coachen svarat?')).toContain('Nej, coachen Amina Holm har inte svarat än');
    expect(await say(maja, 'kan vi ha det på teams i stället, samma tid')).toContain('på Teams');
    expect(await states()).toEqual(['A-1042 held 2026-12-01T13:00']);
  });

  it.each(['samtycke får jag nog imorgon', 'samtycke finns, men vänta', 'samtycket är samma som sist'])(
    'holds nothing on "%s"',
    async (line) => {
      await say(maja, 'boka trepart för 1042 på torsdag kl 10', line);
      expect(await states()).toEqual([]);
    },
  );

  it.each([
    'jadå, han har gett klartecken på telefon',
    'javisst, samtycke finns för 1042',
    'fick ett ja av klienten i går, håll tiden',
    'yes, she has agreed to it',
  ])('takes "%s" for the consent that was asked about', async (line) => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'ja');
    expect(await states()).toEqual([]);
    await say(maja, line);
    expect(await states()).toEqual(['A-1042 held 2026-11-26T09:00']);
  });

  it.each([
    'han har gett klartecken tror jag',
    'hon har sagt ja men ångrade sig',
    'samtycke finns för 1088',
    'har hon sagt ja?',
    'hon skulle säga ja imorgon',
  ])('holds nothing on "%s" either', async (line) => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'ja', line);
    expect(await states()).toEqual([]);
  });

  it('keeps a consent that is said beside another day, and holds on a yes', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10');
    const told = await say(maja, 'somaliska. å hellre nästa tisdag fm, samtycket är påskrivet');
    expect(told).toContain('tolk i somaliska');
    expect(told).toContain('Samtycket är sagt');
    expect(await states()).toEqual([]);
    expect(await say(maja, 'ja')).toContain('Tiden hålls');
    expect(await states()).toEqual(['A-1042 held 2026-12-01T07:00']);
  });

  it.each(['nej, samtycket är tillbakadraget', 'hon har inte gett samtycke ändå', 'jag tror att hon ångrar samtycket'])(
    'lets a consent go on "%s"',
    async (line) => {
      await say(maja, 'boka trepart för 1042 på torsdag kl 10, samtycke finns');
      expect(await say(maja, line)).toMatch(/Samtycker den sökande|samtycke/);
      expect(await say(maja, 'visa tiderna igen')).not.toContain('Samtycket är sagt');
      expect(await states()).toEqual([]);
    },
  );

  it('shows what was understood where no time goes, and keeps it for the right case', async () => {
    await say(maja, 'trepart 1042 på onsdag fm');
    expect(await say(maja, 'polsk tolk behövs också, glömde det')).toContain('tolk i polska');
    const right = await say(maja, 'hoppsan, fel ärende, det är 1088 det ska vara. annars samma sak');
    expect(right).toContain('A-1088');
    expect(right).toContain('tolk i polska');
    expect(await say(maja, 'torsdag menar jag, inte onsdag')).toContain('torsdag 26 november');
  });

  it('takes a plain yes for the consent that was asked about', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'ja');
    expect(await states()).toEqual([]);
    expect(await say(maja, 'ja')).toContain('Tiden hålls');
  });

  it('answers invitations by their place, and nothing twice', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'samtycke finns');
    await say(maja, 'boka trepart för 1088 på fredag kl 10', 'samtycke finns');
    expect(await say(amina, 'har jag några inbjudningar att svara på?')).toContain('A-1088');
    expect(await say(amina, 'ja till den första')).toContain('Svaret är noterat');
    await say(amina, 'den andra går inte, jag är på kurs');
    expect(await states()).toEqual(['A-1042 held 2026-11-26T09:00', 'A-1088 declined 2026-11-27T09:00']);
  });

  it('calls a meeting off once it is confirmed, and offers a new one', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'samtycke finns', 'avboka A-1042');
    expect(await say(maja, 'får coachen veta det då?')).toContain('Ska jag avboka');
    expect(await states()).toEqual(['A-1042 held 2026-11-26T09:00']);
    await say(maja, 'ja stryk och ge mig en ny på måndag nästa vecka');
    expect(await states()).toEqual(['A-1042 cancelled 2026-11-26T09:00']);
    expect(await say(maja, 'samtycke finns')).toContain('måndag 30 november');
  });

  it('does the one order of a message that names several cases', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'samtycke finns');
    await say(maja, 'boka trepart för 1088 på fredag kl 10', 'samtycke finns');
    const told = await say(maja, '1042 på torsdag passar fint, men flytta 1088 till eftermiddagen');
    expect(told).toContain('Ny tid för A-1088');
    expect(told).toContain('fredag 27 november kl. 12');
    await say(maja, 'ja');
    expect(await states()).toEqual(['A-1042 held 2026-11-26T09:00', 'A-1088 held 2026-11-27T11:00']);
  });
});
