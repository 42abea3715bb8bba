// A meeting of three from one sentence to its end: found, held, confirmed by all, moved, called off, kept.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importStaff } from '../../bot/store/people/staff.ts';
import { type Assistant, monday, people, startAssistant } from '../worlds/assistant.ts';
import { triedKinds } from '../worlds/databases.ts';
import { choicesOf, press, readCard, toldUnasked } from '../worlds/pressing.ts';

const { maja, amina, karin } = people;

async function open(assistant: Assistant, id: string, district = 'Farsta', jobbtorg: string | null = 'Farsta') {
  const row = { id, district, jobbtorg, state: 'referred' as const, updated_at: monday.toString() };
  await assistant.database.database.insertInto('cases').values(row).execute();
}

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Stockholm').toInstant();

describe.each(triedKinds)('a meeting of three on $name', (kind) => {
  let assistant: Assistant;
  const say = async (who: typeof maja, text: string) => (await assistant.say(who, text)).at(-1);
  beforeAll(async () => {
    assistant = await startAssistant(kind);
    // Teams knows them only once they have written.
    for (const person of [maja, amina, karin]) await assistant.say(person, 'hej');
  });
  afterAll(() => assistant.stop());

  it('is booked in one sentence, accepted by the coach, and by the applicant through the caseworker', async () => {
    await assistant.settle();
    const unknown = await say(maja, 'boka trepart för A-1042 med coachen nästa tisdag efter lunch, arabisk tolk');
    expect(readCard(unknown)).toContain('Jag känner inte till A-1042');
    const where = await press(assistant, maja, unknown, 'Öppna A-1042 i Farsta');
    expect(readCard(where)).toContain('Vilket jobbtorg ska det vara?');
    const times = await press(assistant, maja, where, 'Farsta');
    expect(readCard(times)).toContain(
      'A-1042 · ledig coach på Jobbtorg Farsta · på plats · tolk i arabiska · 60 minuter',
    );
    const [first = ''] = choicesOf(times, 'slot');
    expect(first).toMatch(/^2026-12-01T1[234]:/);

    expect(readCard(await press(assistant, maja, times, 'Håll tiden och fråga coachen'))).toContain(
      'Välj en av tiderna',
    );
    expect(readCard(await press(assistant, maja, times, 'Håll tiden och fråga coachen', { consent: 'no' }))).toContain(
      'Utan den sökandes samtycke',
    );
    const held = await press(assistant, maja, times, 'Håll tiden och fråga coachen', { consent: 'yes' });
    expect(readCard(held)).toContain('handläggaren ja, coachen väntar, den sökande väntar');
    expect(readCard(held)).toContain('Möte A-1042');

    const [asked] = await toldUnasked(assistant, amina);
    expect(readCard(asked)).toContain('Maja Lind föreslår ett trepartssamtal om A-1042. Passar tiden?');
    const accepted = await press(assistant, amina, asked, 'Ja, tiden passar');
    expect(readCard(accepted)).toContain('coachen ja, den sökande väntar');

    // The first card was made for a version that is gone.
    const old = await press(assistant, maja, held, 'Den sökande har sagt ja');
    expect(readCard(old)).toContain('Kortet var gammalt');
    const booked = await press(assistant, maja, old, 'Den sökande har sagt ja');
    expect(readCard(booked)).toContain('Trepartssamtal A-1042');
    expect(readCard(booked)).toContain('Bokat: alla tre har sagt ja');
  });

  it('is listed for each of the two and for the manager of the place, and for nobody else', async () => {
    expect(readCard(await say(maja, 'mina möten'))).toContain('A-1042');
    expect(readCard(await say(amina, 'vad har jag bokat nästa vecka?'))).toContain('A-1042');
    expect(readCard(await say(karin, 'visa möten nästa vecka'))).not.toContain('A-1042');
  });

  it('gives the caseworker a letter in plain and in easy Swedish, without a threat', async () => {
    const list = await say(maja, 'mina möten');
    const meeting = await press(assistant, maja, list, 'A-1042 · tisdag 1 december kl. 13.00–14.00');
    const letter = await press(assistant, maja, meeting, 'Kallelse');
    expect(readCard(letter)).toContain('Det är stadsdelen som bedömer det');
    const easy = await press(assistant, maja, letter, 'Kallelse på lätt svenska');
    expect(readCard(easy)).toContain('Stadsdelen bestämmer');
    expect(readCard(easy)).toContain('Tolken talar arabiska');
  });

  it('opens a calendar file and a page to print by signed addresses, and nothing by others', async () => {
    const list = await say(maja, 'mina möten');
    const meeting = await press(assistant, maja, list, 'A-1042 · tisdag 1 december kl. 13.00–14.00');
    const letter = await press(assistant, maja, meeting, 'Kallelse');
    const paths = [...`${readCard(meeting)} ${readCard(letter)}`.matchAll(/\]\((http[^)]+)\)/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    const open = (path: string) => fetch(`http://127.0.0.1:${assistant.bot.server.port}${path}`);
    const [calendar, plain, easy] = await Promise.all(paths.map(open));
    expect(calendar?.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar?.text()).toContain('DTSTART:20261201T120000Z');
    expect(await plain?.text()).toContain('<h1>Kallelse till trepartssamtal</h1>');
    expect(await easy?.text()).toContain('<h1>Välkommen till ett möte</h1>');
    expect((await open(`${paths[1]}a`)).status).toBe(404);
    expect((await open('/l/1/x/meeting')).status).toBe(404);
  });

  it('is reminded of the day before and the same morning, and asked about afterwards', async () => {
    await assistant.settle();
    assistant.setTime(at('2026-11-30T14:01'));
    expect(readCard(await toldUnasked(assistant, maja))).toContain('nästa arbetsdag har du trepartssamtal om A-1042');
    await assistant.settle();
    assistant.setTime(at('2026-12-01T07:31'));
    expect(readCard(await toldUnasked(assistant, amina))).toContain('i dag har du trepartssamtal om A-1042');
    await assistant.settle();
    assistant.setTime(at('2026-12-01T15:00'));
    const asked = await toldUnasked(assistant, maja);
    expect(readCard(asked)).toContain('Kom personen till trepartssamtalet om A-1042?');
    expect(readCard(asked)).toContain('Ej registrerat');
    const recorded = await press(assistant, maja, asked, 'Kom');
    expect(readCard(recorded)).toContain('Genomfört');
    const kept = await assistant.database.database
      .selectFrom('enrolment_bookings')
      .select(['case_id', 'kind', 'attended'])
      .execute();
    expect(kept).toEqual([{ case_id: 'A-1042', kind: 'tripartiteMeeting', attended: true }]);
    assistant.setTime(monday);
  });

  it('can be moved by message, refused by the coach with another time, and called off and taken back', async () => {
    await open(assistant, 'A-1077');
    await assistant.settle();
    const times = await say(maja, 'boka trepart för A-1077 på torsdag kl 13');
    expect(choicesOf(times, 'slot')).toEqual(['2026-11-26T13:00 S-2']);
    await press(assistant, maja, times, 'Håll tiden och fråga coachen', { consent: 'yes' });
    const [asked] = await toldUnasked(assistant, amina);
    const proposals = await press(assistant, amina, asked, 'Föreslå en annan tid');
    expect(readCard(proposals)).toContain('Ny tid för A-1077');
    const proposed = await press(assistant, amina, proposals, 'Föreslå tiden');
    expect(readCard(proposed)).toContain('Ny tid föreslagen');
    const answer = (await toldUnasked(assistant, maja)).at(-1);
    expect(readCard(answer)).toContain('Amina Holm föreslår en annan tid för A-1077');
    expect(readCard(await press(assistant, maja, answer, 'Ja, tiden passar'))).toContain(
      'handläggaren ja, coachen ja, den sökande väntar',
    );

    const moved = await say(maja, 'Flytta mötet för A-1077 till fredag kl 10');
    const elsewhere = await press(assistant, maja, moved, 'Flytta hit');
    expect(readCard(elsewhere)).toContain('fredag 27 november kl. 10.00–11.00');
    const question = await say(maja, 'Avboka A-1077');
    expect(readCard(question)).toContain('Ska jag avboka mötet om A-1077 fredag 27 november kl. 10.00–11.00?');
    const cancelled = await say(maja, 'ja, gör det');
    expect(readCard(cancelled)).toContain('Mötet är avbokat');
    const back = await press(assistant, maja, cancelled, 'Ångra');
    expect(readCard(back)).toContain('fredag 27 november kl. 10.00–11.00');
    expect(readCard(back)).toContain('Tiden hålls, svar väntas');
  });

  it.each([
    ['boka trepart för A-2001 på julafton kl 10', 'julafton'],
    ['boka trepart för A-2001 den 28/11 kl 10', 'ingen arbetsdag'],
    ['boka trepart för A-2001 på onsdag kl 20', 'Möten hålls 08.00–16.30'],
    ['boka trepart för A-2001 på onsdag kl 10 med persisk tolk', 'Tolk måste beställas minst 3 arbetsdagar'],
    // Another district's: whether it exists is not told.
    ['boka trepart för A-2002 på onsdag kl 10', 'Jag känner inte till A-2002 i Farsta'],
  ])('says why not and a way on: %s', async (text, part) => {
    const { database } = assistant.database;
    const known = await database.selectFrom('cases').select('id').where('id', '=', 'A-2001').executeTakeFirst();
    if (known === undefined) {
      await open(assistant, 'A-2001');
      await open(assistant, 'A-2002', 'Skärholmen');
    }
    expect(readCard(await say(maja, text))).toContain(part);
  });

  it.each([
    ['boka trepart för A-2001 på onsdag utan coachen', 'Det går inte att boka utan coachen'],
    ['boka trepart för A-2001 utan socialtjänsten', 'Det går inte att boka utan socialtjänsten'],
    [
      'Boka treparten för A-2001 nästa vecka, den sökande behöver inte vara med',
      'Det går inte att boka utan den sökande',
    ],
    ['book a tripartite meeting for A-2001 without the coach', 'That cannot be booked without the coach'],
  ])('refuses a meeting without one of the three: %s', async (text, part) => {
    expect(readCard(await say(maja, text))).toContain(part);
  });

  it('offers the meeting with all three, or group information, where one was to be left out', async () => {
    const refused = await say(maja, 'boka trepart för A-2001 på onsdag kl 10 utan coachen');
    expect(choicesOf(await press(assistant, maja, refused, 'Boka med alla tre'), 'slot')).toEqual([
      '2026-11-25T10:00 S-2',
    ]);
    expect(readCard(await press(assistant, maja, refused, 'Boka gruppinformation'))).toContain(
      'gruppinformation med lediga platser på Jobbtorg Farsta',
    );
    const times = await say(maja, 'boka trepart för A-2001 på onsdag kl 10');
    expect(choicesOf(times, 'slot')).toHaveLength(1);
    expect(readCard(await say(maja, 'utan den sökande'))).toContain('Det går inte att boka utan den sökande');
  });

  it('says which wish to give up when somebody is taken, and takes it with one press', async () => {
    await assistant.settle();
    const refused = await say(maja, 'boka trepart för A-2001 på fredag kl 10');
    expect(readCard(refused)).toContain('Handläggaren har ingen ledig tid fredag 27 november');
    expect(readCard(refused)).toMatch(/Med en annan tid på dagen går fredag 27 november/);
    const title =
      readCard(refused)
        .split('\n')
        .find((line) => line.startsWith('Ta fre')) ?? '';
    expect(choicesOf(await press(assistant, maja, refused, title), 'slot')).toHaveLength(1);
  });

  it('offers the stand-in when the coach is on leave', async () => {
    const { database } = assistant.database;
    const leila = {
      ...amina,
      id: 'S-4',
      name: 'Leila Berg',
      entraObjectId: '00000000-0000-4000-a000-000000000004',
      email: 's-4@example.invalid',
    };
    await importStaff(database, [maja, amina, karin, leila], { complete: true, dryRun: false, now: monday });
    await database
      .updateTable('staff')
      .set({ stand_in: 'S-4', leave_from: '2026-12-07', leave_until: '2026-12-20' })
      .where('id', '=', 'S-2')
      .execute();
    const away = await say(maja, 'boka trepart för A-2001 med Amina den 9 december kl 10');
    expect(readCard(away)).toContain('Amina Holm är ledig onsdag 9 december');
    expect(readCard(await press(assistant, maja, away, 'Boka med ersättaren Leila Berg'))).toContain('Leila Berg');
  });

  it('shows nothing of a meeting where others read along, nor to who does not take part', async () => {
    const group = { conversation: { id: 'g:1', conversationType: 'groupChat', tenantId: 'tenant' } };
    await assistant.settle();
    await assistant.post(assistant.activity(maja, { text: '<at>Trepart</at> mina möten', ...group }));
    await assistant.teams.until(() => assistant.teams.sent.some(({ conversation }) => conversation === 'g:1'));
    await assistant.bot.settled();
    expect(readCard(assistant.teams.sent.map(({ activity }) => activity))).toContain('bara i vår egen chatt');
    const list = await say(maja, 'mina möten');
    const title =
      readCard(list)
        .split('\n')
        .find((line) => line.startsWith('A-1077 ·')) ?? '';
    expect(readCard(await press(assistant, karin, list, title))).toContain('Mötet finns inte längre');
  });

  it('books a seat at a group information, the last one once', async () => {
    const { database } = assistant.database;
    await database
      .insertInto('information_sessions')
      .values({
        id: 'G-a',
        jobbtorg: 'Farsta',
        place: 'Hörsalen',
        starts_at: at('2026-12-02T09:00').toString(),
        ends_at: at('2026-12-02T11:00').toString(),
        seats: 1,
      })
      .execute();
    await open(assistant, 'A-3001');
    await open(assistant, 'A-3002');
    const title = 'Boka ons 2/12 09.00';
    const one = await say(maja, 'Boka gruppinfo för A-3001 nästa vecka på Farsta');
    const other = await say(maja, 'Boka gruppinfo för A-3002 nästa vecka på Farsta');
    expect(readCard(await press(assistant, maja, one, title))).toContain(
      'A-3001 är bokad på gruppinformation onsdag 2 december kl. 09.00–11.00, Hörsalen',
    );
    expect(readCard(await press(assistant, maja, other, title))).toContain('Platserna hann ta slut');
  });
});
