// What breaks a booking off, comes back to it, or changes how the meeting is held, in typed words.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, monday, people } from '../worlds/assistant.ts';
import { readCard, sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja, amina } = people;

describe('a booking that is left and taken up', () => {
  let assistant: Assistant;
  const say = async (who: typeof maja, ...lines: string[]) => readCard(await sayInTurn(assistant, who, lines));
  const meetings = async () => {
    const columns = ['case_id', 'state', 'starts_at', 'interpreter'] as const;
    const rows = await assistant.database.database.selectFrom('meetings').select(columns).orderBy('case_id').execute();
    return rows.map(({ case_id, state, starts_at, interpreter }) => {
      return `${case_id} ${state} ${new Date(starts_at).toISOString().slice(0, 16)} ${interpreter ?? '-'}`;
    });
  };
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042', 'A-1088']);
  });
  afterEach(() => assistant.stop());

  it.each([
    'nä tack, det är inte aktuellt längre',
    'vi avvaktar med det',
    'alltså boka inget',
    'ta bort den, hon har hoppat av',
    'äh, det får vara',
  ])('says first that it is broken off on "%s"', async (line) => {
    expect(await say(maja, 'boka trepart för 1042', line)).toContain('Avbrutet. Inget bokas eller hålls för A-1042');
    expect(await meetings()).toEqual([]);
  });

  it.each(['tolk behövs inte', 'inte på plats, teams', 'inte nu på fredag, måndag'])(
    'goes on with the booking on "%s"',
    async (line) => {
      expect(await say(maja, 'boka trepart för 1042 nästa vecka', line)).toContain('Tider för trepartssamtal A-1042');
    },
  );

  it('comes back to a booking after a question, with what is said of it then', async () => {
    await say(maja, 'boka trepart för 1042 nästa torsdag kl 10', 'vad är ett trepartssamtal');
    const shown = await say(maja, 'okej, vidare med bokningen. hellre kl 14');
    expect(shown).toContain('kl. 14.00');
    await say(maja, 'vem får remittera till jobbtorg?');
    expect(await say(maja, 'så, kaffe hämtat. var var vi nånstans?')).toContain('Vi var här');
    expect(await say(maja, 'samtycke finns')).toContain('Tiden hålls');
    expect(await meetings()).toEqual(['A-1042 held 2026-12-03T13:00 -']);
  });

  it('takes up what was broken off', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 14', 'strunta i det');
    expect(await say(maja, 'vi går tillbaka till bokningen')).toContain('torsdag 26 november kl. 14.00');
  });

  it('keeps to its case where another one stands in the way', async () => {
    await say(maja, 'boka trepart för 1088 på fredag kl 9', 'samtycke finns');
    await say(maja, 'boka trepart för 1042 på torsdag kl 13', 'samtycke finns');
    await say(maja, 'flytta 1042 till fredag');
    const shown = await say(maja, 'inte tio, det krockar med 1088');
    expect(shown).toContain('Ny tid för A-1042');
    expect(await say(maja, 'äsch, avbryt')).toContain(
      'Avbrutet. Mötet om A-1042 står kvar torsdag 26 november kl. 13.00',
    );
  });

  it('moves by a shift on the day that is said', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 10', 'samtycke finns');
    const shown = await say(maja, 'flytta 1042 till fredag, en kvart senare');
    expect(shown).toContain('fredag 27 november kl. 10.15');
    expect(await say(maja, 'en timme tidigare på fredagen')).toContain('fredag 27 november kl. 09.15');
  });

  it('adds an interpreter to a meeting once it is confirmed, and takes it back', async () => {
    await say(maja, 'boka trepart för 1042 nästa torsdag kl 10', 'samtycke finns');
    expect(await say(maja, 'hon behöver tolk på somaliska')).toContain('tolk i somaliska');
    expect(await meetings()).toEqual(['A-1042 held 2026-12-03T09:00 -']);
    expect(await say(maja, 'ja')).toContain('somaliska');
    expect(await meetings()).toEqual(['A-1042 held 2026-12-03T09:00 somaliska']);
    await say(maja, 'ångra');
    expect(await meetings()).toEqual(['A-1042 held 2026-12-03T09:00 -']);
  });

  it('keeps the interpreter that is asked for while a meeting is moved', async () => {
    await say(maja, 'boka trepart för 1042 nästa torsdag kl 10', 'samtycke finns');
    await say(maja, 'flytta 1042 till nästa fredag kl 10', 'och tolk i dari', 'ja');
    expect(await meetings()).toEqual(['A-1042 held 2026-12-04T09:00 dari']);
  });

  it('takes no yes for what was offered the day before', async () => {
    await say(maja, 'boka trepart för 1042 nästa torsdag kl 10');
    assistant.setTime(monday.add({ hours: 30 }));
    expect(await say(maja, 'ja, samtycke finns')).toContain('Vi var här');
    expect(await meetings()).toEqual([]);
    expect(await say(maja, 'ja, samtycke finns')).toContain('Tiden hålls');
  });

  it('asks which booking a consent is for where none is open', async () => {
    expect(await say(maja, 'ja boka den, samtycke finns')).toMatch(/Vilke[nt]/);
    expect(await say(maja, 'samtycke finns')).toContain('Vilken bokning gäller det?');
    expect(await meetings()).toEqual([]);
  });

  it('lists what is left after a meeting was called off', async () => {
    await say(maja, 'boka trepart för 1088 på fredag kl 9', 'samtycke finns');
    await say(maja, 'boka trepart för 1042 på torsdag kl 13', 'samtycke finns');
    const left = await say(maja, 'avboka 1042', 'ja', 'vilka har jag kvar då?');
    expect(left).toContain('A-1088');
  });

  it('asks before it calls off the case that is to go instead', async () => {
    await say(maja, 'boka trepart för 1088 på fredag kl 9', 'samtycke finns');
    await say(maja, 'boka trepart för 1042 på torsdag kl 13', 'samtycke finns');
    await say(maja, 'avboka 1042', 'ja', 'ångra det');
    expect(await say(maja, 'det är 1088 som ska bort')).toContain('Ska jag avboka mötet om A-1088');
    expect(await meetings()).toEqual(['A-1042 held 2026-11-26T12:00 -', 'A-1088 held 2026-11-27T08:00 -']);
    await say(maja, 'ja');
    expect(await meetings()).toEqual(['A-1042 held 2026-11-26T12:00 -', 'A-1088 cancelled 2026-11-27T08:00 -']);
  });

  it('undoes nothing of one case for another', async () => {
    await say(maja, 'boka trepart för 1042 på torsdag kl 13', 'samtycke finns', 'ångra 1088');
    expect(await meetings()).toEqual(['A-1042 held 2026-11-26T12:00 -']);
  });

  it('asks a coach for the answer where it is not plain, and takes it then', async () => {
    await say(maja, 'boka trepart för 1088 på fredag kl 9', 'samtycke finns');
    await say(maja, 'boka trepart för 1042 på torsdag kl 13', 'samtycke finns');
    expect(await say(amina, 'torsdagsmötet passar inte')).toContain('Inget svar är noterat än');
    expect(await say(amina, 'jo det funkar, jag såg fel vecka')).toContain('Svaret är noterat');
    expect(await say(amina, 'mötet om 1042?')).toMatch(/A-1042 har trepartssamtal|Mötet om A-1042 är inte bokat än/);
  });

  it('tells once more why a case cannot be booked', async () => {
    const refused = await say(maja, 'boka trepart för 7788 på torsdag kl 8');
    expect(refused).toContain('Jag känner inte till A-7788');
    expect(await say(maja, 'jo hon är min klient')).toContain('Jag känner inte till A-7788');
  });
});
