// The letter to the applicant from the first time to the last, and the interpreter that somebody has to order.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { fullest } from '../worlds/databases.ts';
import { press, readCard, toldUnasked } from '../worlds/pressing.ts';

const { maja, amina } = people;
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();
const consent = { consent: 'yes' };

describe('the letter to the applicant', () => {
  let assistant: Assistant;
  const answer = async (who: typeof maja, text: string) => (await assistant.say(who, text)).at(-1);
  const say = async (who: typeof maja, text: string) => readCard(await answer(who, text));
  beforeEach(async () => {
    assistant = await startAssistant(fullest);
    for (const person of [maja, amina]) await assistant.say(person, 'hej');
    const row = { district: 'Farsta', jobbtorg: 'Farsta', coach_id: amina.id, state: 'referred' as const };
    await assistant.database.database
      .insertInto('cases')
      .values(['A-1140', 'A-1042'].map((id) => ({ id, ...row, updated_at: monday.toString() })))
      .execute();
  });
  afterEach(() => assistant.stop());

  const hold = async (request: string) =>
    await press(assistant, maja, await answer(maja, request), 'Håll tiden och fråga coachen', consent);
  const agree = async (held: unknown) => {
    const [asked] = await toldUnasked(assistant, amina);
    await press(assistant, amina, asked, 'Ja, tiden passar');
    return await press(
      assistant,
      maja,
      await press(assistant, maja, held, 'Den sökande har sagt ja'),
      'Den sökande har sagt ja',
    );
  };
  const phones = async (changes: Record<string, string | null>) =>
    await importStaff(
      assistant.database.database,
      [maja, amina].map((person) => ({ ...person, phone: changes[person.id] ?? null })),
      { complete: false, dryRun: false, now: monday },
    );
  const letterOf = async (text: string) => (await say(maja, text)).replaceAll('**', '');

  it('is preliminary until all three have agreed', async () => {
    const held = await hold('boka trepart för A-1140 tisdag 8 december kl 10');
    expect(readCard(held)).toContain('Amina Holm får frågan i Teams; den sökande får brevet av dig.');
    const first = await letterOf('skriv brevet');
    expect(first).toContain('Preliminär kallelse till trepartssamtal');
    expect(first).toContain('den är inte bestämd än');
    expect(first).toContain('tisdag 8 december kl. 10.00–11.00 (preliminärt)');
    expect(first).not.toContain('ekonomiskt bistånd');
    const booked = await agree(held);
    expect(readCard(booked)).toContain('Amina Holm får veta det i Teams; den sökande får brevet av dig.');
    const last = await letterOf('kallelsen till A-1140');
    expect(last).toContain('Kallelse till trepartssamtal');
    expect(last).not.toMatch(/prelimin/i);
  });

  it('tells the street and the number to call where they are known, and where to ask where they are not', async () => {
    await hold('boka trepart för A-1140 tisdag 8 december kl 10');
    const bare = await letterOf('brevet till A-1140');
    expect(bare).toContain('Gatuadressen får du av Maja Lind');
    expect(bare).toContain('Telefonnumret får du av socialtjänsten i Farsta');
    expect(bare).toContain('Saknas här: telefonnumret till Maja Lind och gatuadressen till Jobbtorg Farsta.');
    await phones({ [amina.id]: '08-465 004 02' });
    expect(await letterOf('brevet till A-1140')).toContain('Amina Holm på Jobbtorg Farsta, telefon 08-465 004 02');
    await phones({ [amina.id]: '08-465 004 02', [maja.id]: '08-465 004 01' });
    assistant.core.tools.meetings.settings.offices.push({ name: 'Farsta', address: 'Påhittade gatan 1', rooms: [] });
    const whole = await letterOf('brevet till A-1140');
    expect(whole).toContain('ring eller skriv till Maja Lind, telefon 08-465 004 01');
    expect(whole).toContain('Var: Jobbtorg Farsta, Påhittade gatan 1');
    expect(whole).not.toContain('Saknas');
    expect(await letterOf('kallelsen på lätt svenska')).toContain('Välkommen till ett möte – preliminär tid');
    expect(await letterOf('kallelsen på engelska')).toContain('Preliminary invitation to a meeting of three');
  });

  it('tells of a moved meeting and of one that is called off', async () => {
    const booked = await agree(await hold('boka trepart för A-1140 tisdag 8 december kl 10'));
    const moved = await answer(maja, 'flytta A-1140 till onsdag 9 december kl 13');
    const held = await press(assistant, maja, moved, 'Flytta hit');
    expect(readCard(held)).toContain('får frågan på nytt i Teams; den sökande får brevet om den nya tiden av dig.');
    const letter = readCard(await press(assistant, maja, held, 'Brev om ny tid'));
    expect(letter).toContain(
      'Ditt möte har flyttats från tisdag 8 december kl. 10.00 till onsdag 9 december kl. 13.00.',
    );
    expect(letter).toContain('preliminär');
    const off = await press(assistant, maja, held, 'Avboka');
    expect(readCard(off)).toContain('Amina Holm får veta det i Teams; den sökande får brevet om det av dig.');
    const ended = readCard(await press(assistant, maja, off, 'Brev om inställt möte'));
    expect(ended).toContain('Ditt möte onsdag 9 december kl. 13.00–14.00 är inställt.');
    expect(ended).toContain('Den tidigare tiden, tisdag 8 december kl. 10.00, gäller inte heller.');
    expect(await letterOf('brevet till A-1140 på engelska')).toContain('Your meeting is cancelled');
    expect(await letterOf('skriv brevet på lätt svenska')).toContain('Det blir inget möte');
    expect(readCard(booked)).not.toContain('Brev om ny tid');
  });

  it('is no longer of the move once that is undone', async () => {
    await agree(await hold('boka trepart för A-1140 tisdag 8 december kl 10'));
    const moved = await answer(maja, 'flytta A-1140 till onsdag 9 december kl 13');
    const held = await press(assistant, maja, moved, 'Flytta hit');
    await press(assistant, maja, held, 'Ångra');
    const letter = await letterOf('brevet till A-1140');
    expect(letter).toContain('Kallelse till trepartssamtal');
    expect(letter).not.toContain('flyttats');
  });

  it('is for the caseworker, who speaks with the applicant, and for nobody else', async () => {
    await hold('boka trepart för A-1140 tisdag 8 december kl 10');
    expect(await say(amina, 'brevet till A-1140')).toContain('Brevet till den sökande finns hos Maja Lind');
    expect(await say(maja, 'brevet till A-1042')).toContain('A-1042 har inget möte på gång');
  });

  it.each(['hinner kallelsen fram till A-1140?', 'skriv inte brevet', 'har klienten svarat på kallelsen i A-1140?'])(
    'is not given to "%s"',
    async (text) => {
      await hold('boka trepart för A-1140 tisdag 8 december kl 10');
      expect(await say(maja, text)).not.toContain('att kopiera eller skriva ut');
    },
  );

  it('opens as a page in each style, and stays open when the meeting is called off', async () => {
    const held = await hold('boka trepart för A-1140 tisdag 8 december kl 10');
    const card = await say(maja, 'skriv brevet');
    const pages = [...card.matchAll(/\]\((http[^)]+)\)/g)].map(([, url = '']) => new URL(url).pathname);
    const open = async (path = '') =>
      await (await fetch(`http://127.0.0.1:${assistant.bot.server.port}${path}`)).text();
    expect(await open(pages[0])).toContain('<h1>Preliminär kallelse till trepartssamtal</h1>');
    expect(await open(pages[2])).toContain('<html lang="en">');
    await press(assistant, maja, held, 'Avboka');
    expect(await open(pages[1])).toContain('<h1>Ditt möte är inställt</h1>');
  });

  describe('with an interpreter', () => {
    const wish = 'boka trepart för A-1140 tisdag 8 december kl 10, arabisk tolk';
    const task = 'Beställ tolk på arabiska till mötet om A-1140, senast torsdag 3 december.';
    const tasks = async () => {
      const rows = await assistant.database.database
        .selectFrom('reminders')
        .select(['recipient', 'state'])
        .where('kind', 'like', 'meeting.interpreter%')
        .where('state', '<>', 'cancelled')
        .execute();
      return rows.map(({ recipient, state }) => `${recipient} ${state}`);
    };

    it('names who orders, tells them five working days before, and is settled by a press', async () => {
      expect(readCard(await hold(wish))).toContain('arabiska, beställs av handläggaren senast torsdag 3 december');
      expect(await letterOf('skriv brevet')).toContain('Tolk: tolk på arabiska beställs av handläggaren.');
      await assistant.settle();
      assistant.setTime(at('2026-12-01T08:01'));
      const rows = await tasks();
      expect(rows).toEqual(['S-1 open', 'S-1 open']);
      const row = { hold_until: at('2026-12-07T16:00').toString() };
      await assistant.database.database.updateTable('meetings').set(row).execute();
      const told = (await toldUnasked(assistant, maja, task)).at(-1);
      expect(readCard(told)).toContain(task);
      const ordered = await press(assistant, maja, told, 'Tolken är beställd');
      expect(readCard(ordered)).toContain('arabiska, beställd');
      expect(await letterOf('skriv brevet')).toContain('en tolk på arabiska är beställd');
      await assistant.settle();
      assistant.setTime(at('2026-12-03T08:01'));
      for (let pass = 0; pass < 3; pass += 1) await assistant.bot.remind();
      expect(assistant.teams.sent).toEqual([]);
      expect(await tasks()).toEqual(['S-1 sent']);
    });

    it('is told at once where the meeting is near, once a time', async () => {
      await assistant.settle();
      const held = await hold('boka trepart för A-1140 fredag 27 november kl 10, arabisk tolk');
      const [told] = await toldUnasked(assistant, maja, 'Beställ tolk');
      expect(readCard(told)).toContain('senast tisdag 24 november');
      await agree(held);
      for (let pass = 0; pass < 3; pass += 1) await assistant.bot.remind();
      const asked = assistant.teams.sent.filter(({ activity }) => readCard(activity).includes('Beställ tolk'));
      expect(asked).toHaveLength(1);
      await assistant.settle();
      assistant.setTime(at('2026-11-24T08:01'));
      expect(readCard(await toldUnasked(assistant, maja, 'Beställ tolk'))).toContain('Beställ tolk på arabiska');
    });

    it.each([
      'tolken är beställd för A-1140',
      'jag har beställt tolk till A-1140',
      'the interpreter is ordered for A-1140',
    ])('is settled by "%s"', async (text) => {
      await hold(wish);
      expect(await say(maja, text)).toMatch(/arabiska, beställd|Arabic, ordered/);
    });

    it.each([
      'är tolken beställd för A-1140?',
      'tolken är inte beställd för A-1140',
      'coachen säger att tolken är beställd för A-1140',
    ])('is not settled by "%s"', async (text) => {
      await hold(wish);
      await say(maja, text);
      const rows = await assistant.database.database.selectFrom('meetings').select('interpreter_ordered').execute();
      expect(rows).toEqual([{ interpreter_ordered: null }]);
    });

    it('is to be ordered anew for another time, and not at all once the meeting is called off', async () => {
      const held = await hold(wish);
      await say(maja, 'tolken är beställd för A-1140');
      const moved = await press(
        assistant,
        maja,
        await answer(maja, 'flytta A-1140 till onsdag 9 december kl 13'),
        'Flytta hit',
      );
      expect(readCard(moved)).toContain('beställd till tisdag 8 december kl. 10.00: av- eller ombeställ');
      expect(await tasks()).toEqual(['S-1 open', 'S-1 open']);
      expect(readCard(await press(assistant, maja, held, 'Tolken är beställd'))).toContain('Kortet var gammalt');
      await press(assistant, maja, moved, 'Avboka');
      expect(await tasks()).toEqual([]);
    });

    it('is open again once the order is taken back', async () => {
      await hold(wish);
      const ordered = await answer(maja, 'tolken är beställd för A-1140');
      const back = await press(assistant, maja, ordered, 'Tolken är inte beställd');
      expect(readCard(back)).toContain('beställs av handläggaren');
      expect(await tasks()).toEqual(['S-1 open', 'S-1 open']);
    });
  });
});
